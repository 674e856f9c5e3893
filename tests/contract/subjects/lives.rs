//! How long objects live, where, and on which threads.

use std::ffi::c_void;
use std::ptr::NonNull;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::{DropHook, Subject};
use mapi_com::{Com, HRESULT, IUnknown, Interface, InterfaceRef, S_OK, StaticCom, com_interface, com_object};

use super::{CountsDrop, counts, subject};

counts!(WEAK, AGILE, AGILE_AND_WEAK, BOUND, GUARDED);

#[com_interface("e6faba32-7d89-4e5b-9f94-a04d5e6f7a01", free_threaded)]
unsafe trait IAdd: IUnknown {
    fn Add(&self) -> HRESULT;
}

#[com_interface("e6faba32-7d89-4e5b-9f94-a04d5e6f7a02")]
unsafe trait IEnd: IUnknown {
    /// Gives up the reference that was noted.
    fn End(&self) -> HRESULT;
}

macro_rules! adds {
    ($($object:ident),*) => {$(
        impl IAdd_Impl for $object {
            fn Add(&self) -> HRESULT {
                *self.number.lock().expect("not poisoned") += 1;
                S_OK
            }
        }
    )*};
}

adds!(Weak_Impl, Agile_Impl, AgileAndWeak_Impl, Bound_Impl, Still_Impl);

macro_rules! with_a_number {
    ($($(#[$attribute:meta])* struct $object:ident;)*) => {$(
        $(#[$attribute])*
        struct $object {
            number: Mutex<i32>,
            _drops: CountsDrop,
            _hook: Option<DropHook>,
        }

        impl $object {
            fn new(drops: CountsDrop) -> Self {
                Self { number: Mutex::new(0), _drops: drops, _hook: None }
            }
        }
    )*};
}

with_a_number! {
    #[com_object(IAdd, weak)]
    struct Weak;

    #[com_object(IAdd, agile)]
    struct Agile;

    #[com_object(IAdd, agile, weak)]
    struct AgileAndWeak;

    #[com_object(IAdd, apartment_bound)]
    struct Bound;
}

/// In a `static`.
#[com_object(IAdd)]
struct Still {
    number: Mutex<i32>,
}

static STILL: StaticCom<Still> = StaticCom::new(Still { number: Mutex::new(0) });

/// Holds itself while it is called.
#[com_object(IEnd, guarded)]
struct Guarded {
    owner: Mutex<Option<Owner>>,
    _drops: CountsDrop,
}

struct Owner(*mut c_void);

// SAFETY: a number that is given back where it was noted.
unsafe impl Send for Owner {}

impl IEnd_Impl for Guarded_Impl {
    fn End(&self) -> HRESULT {
        let owner = self.owner.lock().expect("not poisoned").take();
        if let Some(Owner(owner)) = owner {
            // SAFETY: the reference of the one who calls, who has given it away.
            drop(unsafe { IUnknown::from_raw(owner) });
        }
        S_OK
    }
}

fn guarded() -> Subject {
    let create = |drops| Guarded { owner: Mutex::new(None), _drops: drops };
    subject!("guarded", GUARDED, create, [IEnd]).releases_itself_within(|object| {
        let guarded = Com::<Guarded>::from_interface(&object).expect("made by this crate");
        let raw = NonNull::new(guarded.as_interface::<IEnd>().as_raw()).expect("an interface pointer");
        *guarded.owner.lock().expect("not poisoned") = Some(Owner(object.into_raw()));
        drop(guarded);
        // SAFETY: the object lives by the one reference that is left, and while it is called by one of its own.
        let end = unsafe { InterfaceRef::<IEnd>::from_raw(raw) };
        assert_eq!(end.End(), S_OK);
    })
}

fn adds(object: &IUnknown) {
    assert_eq!(object.cast::<IAdd>().expect("an interface of the object").Add(), S_OK);
}

pub(super) fn subjects() -> Vec<Subject> {
    let weak = subject!("weakly referenced", WEAK, Weak::new, [IAdd])
        .weak()
        .exercise(adds)
        .drop_hook(|hook| Com::new(Weak { _hook: Some(hook), ..Weak::new(CountsDrop(&WEAK)) }).into());
    let agile = subject!("agile", AGILE, Agile::new, [IAdd])
        .exercise(adds)
        .drop_hook(|hook| Com::new(Agile { _hook: Some(hook), ..Agile::new(CountsDrop(&AGILE)) }).into());
    let agile_and_weak =
        subject!("agile and weakly referenced", AGILE_AND_WEAK, AgileAndWeak::new, [IAdd]).weak().exercise(adds);
    let bound = subject!("bound to its apartment", BOUND, Bound::new, [IAdd]).apartment_bound().exercise(adds);
    let still = Subject::new("in a static", || STILL.to_interface()).answers::<IAdd>().immortal().exercise(adds);
    // SAFETY: of all three the states are `Send` and `Sync`, as `IAdd` demands.
    let (weak, agile, agile_and_weak) = unsafe { (weak.free_threaded(), agile.agile(), agile_and_weak.agile()) };
    vec![weak, agile, agile_and_weak, bound, still, guarded()]
}
