//! `StaticCom<S>`: an object in a `static`.

use core::fmt;
use core::ops::Deref;

use crate::check::check_has_no_scope;
use crate::com::Com;
use crate::interface::VtableFor;
use crate::object::{Bookkeeping, ComObject, Object};

/// A COM object that is made when the program is compiled and never destroyed.
///
/// ```
/// # use mapi_com::{HRESULT, IUnknown, S_OK, StaticCom, com_interface, com_object};
/// # use std::sync::atomic::{AtomicU32, Ordering};
/// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
/// # unsafe trait ICounter: IUnknown { fn Count(&self) -> HRESULT; }
/// #[com_object(ICounter)]
/// struct Counter(AtomicU32);
/// # impl ICounter_Impl for Counter_Impl { fn Count(&self) -> HRESULT { self.0.fetch_add(1, Ordering::Relaxed); S_OK } }
///
/// static COUNTER: StaticCom<Counter> = StaticCom::new(Counter(AtomicU32::new(0)));
///
/// let counter: ICounter = COUNTER.to_interface();
/// assert_eq!(counter.Count(), S_OK);
/// assert_eq!(COUNTER.0.load(Ordering::Relaxed), 1);
/// ```
///
/// References are counted, and giving back the last one does nothing; AddRef and Release answer numbers that tell nothing.
/// A `static` must be `Sync`, which this is if `S` is `Send` and `Sync`.
pub struct StaticCom<S: ComObject>(Object<S, S::Vtables, S::Header>);

impl<S: ComObject> StaticCom<S> {
    /// The object, to be put into a `static`.
    pub const fn new(state: S) -> Self {
        const { check_has_no_scope::<S>() };
        Self(Object::new(S::Header::STATIC, state))
    }

    /// An owner as of any other object.
    pub fn to_com(&'static self) -> Com<S> {
        self.0.to_com()
    }

    /// A counted pointer to interface `I`, without a QueryInterface.
    pub fn to_interface<I: VtableFor<S::Impl, 0>>(&'static self) -> I {
        self.0.to_interface()
    }
}

/// The state, of which methods are called as of any other value.
impl<S: ComObject> Deref for StaticCom<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.0
    }
}

impl<S: ComObject + fmt::Debug> fmt::Debug for StaticCom<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("StaticCom").field(&**self).finish()
    }
}
