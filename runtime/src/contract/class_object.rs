//! What is claimed about a class object, and about the server that it comes from.

use core::ffi::c_void;
use core::fmt;
use std::rc::Rc;

use windows_core::{BOOL, GUID, HRESULT, IUnknown, IUnknown_Vtbl};

use super::raw::{Answer, Pointer, Reference, watched};

type ClassObjects = dyn Fn(*const GUID, *const GUID, *mut *mut c_void) -> HRESULT;

/// A class object, which answers `IClassFactory`, and what is known about its class and its server.
pub struct ClassObject {
    pub(super) create: Rc<dyn Fn() -> IUnknown>,
    pub(super) failing: Option<Box<dyn Fn() -> IUnknown>>,
    pub(super) can_unload: Option<Box<dyn Fn() -> HRESULT>>,
    pub(super) class_objects: Option<Box<ClassObjects>>,
}

impl ClassObject {
    /// `create` answers the class object with a reference for the caller.
    pub fn new(create: impl Fn() -> IUnknown + 'static) -> Self {
        Self { create: Rc::new(create), failing: None, can_unload: None, class_objects: None }
    }

    /// A class object of the same kind whose objects cannot be constructed.
    pub fn failing(mut self, create: impl Fn() -> IUnknown + 'static) -> Self {
        self.failing = Some(Box::new(create));
        self
    }

    /// `DllCanUnloadNow` of the server.
    pub fn can_unload(mut self, can_unload: impl Fn() -> HRESULT + 'static) -> Self {
        self.can_unload = Some(Box::new(can_unload));
        self
    }

    /// `DllGetClassObject` of the server.
    pub fn class_objects(
        mut self,
        get: impl Fn(*const GUID, *const GUID, *mut *mut c_void) -> HRESULT + 'static,
    ) -> Self {
        self.class_objects = Some(Box::new(get));
        self
    }

    pub(super) fn fresh(&self) -> Reference {
        Reference::of((self.create)())
    }
}

impl fmt::Debug for ClassObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClassObject").finish_non_exhaustive()
    }
}

/// `IClassFactory`, from unknwn.h.
#[repr(C)]
pub(super) struct IClassFactory_Vtbl {
    base: IUnknown_Vtbl,
    create_instance: unsafe extern "system" fn(*mut c_void, *mut c_void, *const GUID, *mut *mut c_void) -> HRESULT,
    lock_server: unsafe extern "system" fn(*mut c_void, BOOL) -> HRESULT,
}

/// An `IClassFactory`, answered for its IID.
pub(super) struct Factory(Reference);

impl Factory {
    /// Takes over what was answered for the IID of `IClassFactory`.
    pub(super) fn of(answered: Reference) -> Self {
        Self(answered)
    }

    fn vtable(&self) -> *const IClassFactory_Vtbl {
        // SAFETY: the pointer was answered for the IID of `IClassFactory`.
        unsafe { self.0.vtable() }
    }

    pub(super) fn create(&self, outer: Option<Pointer>, iid: &GUID) -> Answer {
        watched(|slot| self.create_into(outer, iid, slot))
    }

    pub(super) fn create_into(&self, outer: Option<Pointer>, iid: &GUID, slot: *mut *mut c_void) -> HRESULT {
        let iid: *const GUID = &{ *iid };
        let outer = outer.map_or(core::ptr::null_mut(), Pointer::as_ptr);
        // SAFETY: slot 3 of the interface; the slot is NULL or valid for a write.
        unsafe { ((*self.vtable()).create_instance)(self.0.as_ptr(), outer, iid, slot) }
    }

    pub(super) fn lock(&self, lock: bool) -> HRESULT {
        // SAFETY: slot 4 of the interface.
        unsafe { ((*self.vtable()).lock_server)(self.0.as_ptr(), lock.into()) }
    }
}
