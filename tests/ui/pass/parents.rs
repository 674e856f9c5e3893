//! The parent may be named by any path.

use core::ffi::c_void;

use mapi_com::mapi::{IMAPISync as Renamed, IMAPISync_Impl, MAPISIB};
use mapi_com::*;

mod parents {
    use mapi_com::*;

    #[com_interface("11111111-2222-3333-4444-555555555555")]
    pub unsafe trait IParent: IUnknown {
        fn A(&self) -> HRESULT;
    }

    pub type Alias = IParent;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IByPath: parents::IParent {
    #[slot(4)]
    fn B(&self) -> HRESULT;
}

#[com_interface("31111111-2222-3333-4444-555555555555")]
unsafe trait IByAlias: self::parents::Alias {
    #[slot(4)]
    fn B(&self) -> HRESULT;
}

#[com_interface("41111111-2222-3333-4444-555555555555")]
unsafe trait IForeign: mapi_com::mapi::IMAPISync {
    fn B(&self) -> HRESULT;
}

#[com_interface("51111111-2222-3333-4444-555555555555")]
unsafe trait IRenamed: Renamed {
    fn B(&self) -> HRESULT;
}

#[com_interface("61111111-2222-3333-4444-555555555555")]
unsafe trait IInspecting: IInspectable {
    #[slot(6)]
    fn B(&self) -> HRESULT;
}

#[com_interface("71111111-2222-3333-4444-555555555555")]
unsafe trait IMarker: IUnknown {}

#[com_interface("81111111-2222-3333-4444-555555555555")]
unsafe trait IAfterMarker: IMarker {
    #[slot(3)]
    fn B(&self) -> HRESULT;
}

#[com_object(IByPath, IByAlias2, IInspecting, IAfterMarker, IForeign)]
struct Store;

// A child of its own through the alias; one object cannot list two children of one parent.
#[com_interface("91111111-2222-3333-4444-555555555555")]
unsafe trait IByAlias2: IUnknown {
    fn B(&self) -> HRESULT;
}

impl parents::IParent_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        HRESULT(1)
    }
}

impl IMAPISync_Impl for Store_Impl {
    unsafe fn SynchronizeInBackground(&self, _: *mut MAPISIB) -> HRESULT {
        HRESULT(9)
    }
}

impl IInspectable_Impl for Store_Impl {
    unsafe fn GetIids(&self, _: *mut u32, _: *mut *mut GUID) -> HRESULT {
        E_NOTIMPL
    }
    unsafe fn GetRuntimeClassName(&self, _: *mut *mut c_void) -> HRESULT {
        E_NOTIMPL
    }
    unsafe fn GetTrustLevel(&self, _: *mut i32) -> HRESULT {
        E_NOTIMPL
    }
}

macro_rules! implement {
    ($($interface:ident $code:literal)*) => {$(
        impl $interface for Store_Impl {
            fn B(&self) -> HRESULT {
                HRESULT($code)
            }
        }
    )*};
}

impl IMarker_Impl for Store_Impl {}
implement!(IByPath_Impl 2 IByAlias2_Impl 3 IForeign_Impl 4 IInspecting_Impl 5 IAfterMarker_Impl 6);

fn main() {
    let store = Com::new(Store);
    let by_path: IByPath = store.to_interface();
    assert_eq!((by_path.A(), by_path.B()), (HRESULT(1), HRESULT(2)));
    let foreign: IForeign = by_path.cast().unwrap();
    assert_eq!(unsafe { foreign.SynchronizeInBackground(core::ptr::null_mut()) }, HRESULT(9));
    assert_eq!(foreign.B(), HRESULT(4));
    let inspecting: IInspecting = store.to_interface();
    assert_eq!(inspecting.B(), HRESULT(5));
    let _: IInspectable = inspecting.cast().unwrap();
    let marked: IMarker = store.to_interface();
    assert_eq!(marked.cast::<IAfterMarker>().unwrap().B(), HRESULT(6));
    let _ = (IByAlias::IID, IRenamed::IID);
}
