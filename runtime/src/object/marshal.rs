//! The free-threaded marshaler of agile objects: other apartments of the process get the object itself, not a proxy.

use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, Interface, Result};

use super::query::is;
use super::{ComObject, ObjectImpl, TearOff};
use crate::com_interface;
use crate::servant::ByRuntime;

windows_core::link!("ole32.dll" "system" fn CoCreateFreeThreadedMarshaler(outer: *mut c_void, marshaler: *mut *mut c_void) -> HRESULT);

/// How an interface pointer gets into another apartment. COM calls this, nobody else.
///
/// Source: objidl.h. What the parameters point to is the system's business: they are passed on as they are.
#[com_interface("00000003-0000-0000-c000-000000000046", crate = crate)]
#[allow(missing_docs)]
pub(super) unsafe trait IMarshal: IUnknown {
    #[slot(3)]
    unsafe fn GetUnmarshalClass(
        &self,
        iid: *const GUID,
        object: *mut c_void,
        context: u32,
        context_data: *mut c_void,
        flags: u32,
        class: *mut GUID,
    ) -> HRESULT;
    #[slot(4)]
    unsafe fn GetMarshalSizeMax(
        &self,
        iid: *const GUID,
        object: *mut c_void,
        context: u32,
        context_data: *mut c_void,
        flags: u32,
        size: *mut u32,
    ) -> HRESULT;
    #[slot(5)]
    unsafe fn MarshalInterface(
        &self,
        stream: *mut c_void,
        iid: *const GUID,
        object: *mut c_void,
        context: u32,
        context_data: *mut c_void,
        flags: u32,
    ) -> HRESULT;
    #[slot(6)]
    unsafe fn UnmarshalInterface(&self, stream: *mut c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT;
    #[slot(7)]
    unsafe fn ReleaseMarshalData(&self, stream: *mut c_void) -> HRESULT;
    #[slot(8)]
    unsafe fn DisconnectObject(&self, reserved: u32) -> HRESULT;
}

/// The marshaler of an agile object, if it is asked for.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
pub(super) unsafe fn find_marshaler<S: ComObject>(object: NonNull<S::Impl>, iid: &GUID) -> Option<NonNull<c_void>> {
    // SAFETY: this function's contract.
    is(iid, &IMarshal::IID)
        .then(|| unsafe { const { TearOff::of::<IMarshal, ByRuntime<S::Impl>>() }.tear_off_from::<S>(object) })
}

fn marshaler() -> Result<IMarshal> {
    let mut unknown = ptr::null_mut();
    // SAFETY: no outer object; `unknown` is valid for a write.
    unsafe { CoCreateFreeThreadedMarshaler(ptr::null_mut(), &mut unknown) }.ok()?;
    // SAFETY: the function has succeeded, so it has handed out a counted pointer.
    unsafe { IUnknown::from_raw(unknown) }.cast()
}

fn with_marshaler(call: impl FnOnce(&IMarshal) -> HRESULT) -> HRESULT {
    match marshaler() {
        Ok(marshaler) => call(&marshaler),
        Err(error) => error.code(),
    }
}

/// Hands every call on to the marshaler of the system.
impl<T: ObjectImpl> IMarshal_Impl for ByRuntime<T> {
    unsafe fn GetUnmarshalClass(
        &self,
        iid: *const GUID,
        object: *mut c_void,
        context: u32,
        context_data: *mut c_void,
        flags: u32,
        class: *mut GUID,
    ) -> HRESULT {
        // SAFETY: the caller's promises, handed on.
        with_marshaler(|m| unsafe { m.GetUnmarshalClass(iid, object, context, context_data, flags, class) })
    }

    unsafe fn GetMarshalSizeMax(
        &self,
        iid: *const GUID,
        object: *mut c_void,
        context: u32,
        context_data: *mut c_void,
        flags: u32,
        size: *mut u32,
    ) -> HRESULT {
        // SAFETY: the caller's promises, handed on.
        with_marshaler(|m| unsafe { m.GetMarshalSizeMax(iid, object, context, context_data, flags, size) })
    }

    unsafe fn MarshalInterface(
        &self,
        stream: *mut c_void,
        iid: *const GUID,
        object: *mut c_void,
        context: u32,
        context_data: *mut c_void,
        flags: u32,
    ) -> HRESULT {
        // SAFETY: the caller's promises, handed on.
        with_marshaler(|m| unsafe { m.MarshalInterface(stream, iid, object, context, context_data, flags) })
    }

    unsafe fn UnmarshalInterface(&self, stream: *mut c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT {
        // SAFETY: the caller's promises, handed on.
        with_marshaler(|m| unsafe { m.UnmarshalInterface(stream, iid, object) })
    }

    unsafe fn ReleaseMarshalData(&self, stream: *mut c_void) -> HRESULT {
        // SAFETY: the caller's promises, handed on.
        with_marshaler(|m| unsafe { m.ReleaseMarshalData(stream) })
    }

    unsafe fn DisconnectObject(&self, reserved: u32) -> HRESULT {
        // SAFETY: the caller's promises, handed on.
        with_marshaler(|m| unsafe { m.DisconnectObject(reserved) })
    }
}
