//! Objects that may be called on any thread.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::{DropHook, Subject};
use mapi_com::{Com, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

use super::{CountsDrop, counts, subject};

counts!(SHARED);

#[com_interface("c4d8fa10-5b67-4c39-9d72-8e2b3c4d5e01", free_threaded)]
unsafe trait IShared: IUnknown {
    fn Add(&self) -> HRESULT;
}

#[com_interface("c4d8fa10-5b67-4c39-9d72-8e2b3c4d5e02", free_threaded)]
unsafe trait IKeeper: IUnknown {
    /// Keeps one more reference to the object.
    fn Keep(&self) -> HRESULT;
    /// Gives up what was kept.
    fn GiveUp(&self) -> HRESULT;
}

#[com_object(IShared, IKeeper)]
struct Shared {
    number: Mutex<i32>,
    kept: Mutex<Option<IShared>>,
    _drops: CountsDrop,
    _hook: Option<DropHook>,
}

impl Shared {
    fn new(drops: CountsDrop) -> Self {
        Self { number: Mutex::new(0), kept: Mutex::new(None), _drops: drops, _hook: None }
    }
}

impl IShared_Impl for Shared_Impl {
    fn Add(&self) -> HRESULT {
        *self.number.lock().expect("not poisoned") += 1;
        S_OK
    }
}
impl IKeeper_Impl for Shared_Impl {
    fn Keep(&self) -> HRESULT {
        *self.kept.lock().expect("not poisoned") = Some(self.to_interface());
        S_OK
    }
    fn GiveUp(&self) -> HRESULT {
        let kept = self.kept.lock().expect("not poisoned").take();
        drop(kept);
        S_OK
    }
}

pub(super) fn subjects() -> [Subject; 1] {
    let shared = subject!("free-threaded", SHARED, Shared::new, [IShared, IKeeper]);
    let shared = shared.exercise(|object| {
        let keeper: IKeeper = object.cast().expect("an interface of the object");
        assert_eq!([keeper.Keep(), keeper.GiveUp()], [S_OK; 2]);
        assert_eq!(object.cast::<IShared>().expect("an interface of the object").Add(), S_OK);
    });
    let shared = shared.drop_hook(|hook| {
        let shared = Shared { _hook: Some(hook), ..Shared::new(CountsDrop(&SHARED)) };
        Com::new(shared).into()
    });
    // SAFETY: the state is `Send` and `Sync`, as the interfaces demand.
    [unsafe { shared.free_threaded() }]
}
