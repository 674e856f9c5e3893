//! Class objects: one type for all classes.

use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, InterfaceRef};

use super::class::Class;
use super::module;
use crate::abi::failure;
use crate::mapi::{IClassFactory, IClassFactory_Impl};
use crate::{CLASS_E_NOAGGREGATION, E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED, S_OK, com_object};

/// Makes objects of one class.
///
/// It could be called on any thread and does not say so: Wine hands an agile class object to other apartments, which then make
/// objects where their class forbids it.
#[com_object(IClassFactory, crate = crate)]
pub(super) struct ClassObject {
    pub(super) class: &'static Class,
}

impl IClassFactory_Impl for ClassObject_Impl {
    unsafe fn CreateInstance(
        &self,
        outer: Option<InterfaceRef<'_, IUnknown>>,
        iid: Option<&GUID>,
        object: *mut *mut c_void,
    ) -> HRESULT {
        if object.is_null() {
            return E_POINTER;
        }
        // SAFETY: not null, so valid for a write by this method's contract.
        unsafe { object.write(ptr::null_mut()) };
        let Some(iid) = iid else {
            return E_INVALIDARG;
        };
        let outer = outer.and_then(|outer| NonNull::new(outer.as_raw()));
        if outer.is_some() && !self.class.is_aggregatable() {
            return CLASS_E_NOAGGREGATION;
        }
        // What the caller gets of a part is the `IUnknown` that does not delegate, and nothing else would lead to it.
        if outer.is_some() && *iid != IUnknown::IID {
            return E_NOINTERFACE;
        }
        // SAFETY: the rules of aggregation: whoever passes an outer object gives up its part when it is destroyed.
        match unsafe { self.class.create(outer) } {
            // SAFETY: both are valid. A part answers `IUnknown` with itself.
            Ok(created) => unsafe { created.query(iid, object) },
            Err(error) => failure(error),
        }
    }

    fn LockServer(&self, lock: BOOL) -> HRESULT {
        if lock.as_bool() {
            module::lock();
            S_OK
        } else if module::unlock() {
            S_OK
        } else {
            // Going on would unload what others have locked.
            E_UNEXPECTED
        }
    }
}
