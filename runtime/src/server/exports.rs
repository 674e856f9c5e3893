//! What a library exports, as functions of the [`Server`], and the line that exports it.

use core::ffi::c_void;
use core::ptr;

use windows_core::{GUID, HRESULT, IUnknown, Interface};

use super::class_object::ClassObject;
use super::{Server, module};
use crate::panics::{Place, contain_or};
use crate::{CLASS_E_CLASSNOTAVAILABLE, Com, E_INVALIDARG, E_POINTER, E_UNEXPECTED, S_FALSE, S_OK};

impl Server {
    /// `DllGetClassObject`: a new class object of the class `clsid`, as its interface `iid`.
    ///
    /// `E_POINTER` if `object` is NULL, `E_INVALIDARG` if one of the others is, `CLASS_E_CLASSNOTAVAILABLE` for a class that the
    /// server does not have, `E_NOINTERFACE` for an interface that is neither `IUnknown` nor `IClassFactory`.
    ///
    /// # Safety
    ///
    /// `clsid` and `iid` are NULL or readable, aligned or not; `object` is NULL or valid for one write.
    pub unsafe fn get_class_object(&self, clsid: *const GUID, iid: *const GUID, object: *mut *mut c_void) -> HRESULT {
        if object.is_null() {
            return E_POINTER;
        }
        // SAFETY: not null, so valid for a write by this function's contract.
        unsafe { object.write(ptr::null_mut()) };
        if clsid.is_null() || iid.is_null() {
            return E_INVALIDARG;
        }
        // SAFETY: not null, so readable by this function's contract.
        let Some(class) = self.class(&unsafe { clsid.read_unaligned() }) else {
            return CLASS_E_CLASSNOTAVAILABLE;
        };
        contain_or(
            || Place::named("IClassFactory", "DllGetClassObject"),
            || E_UNEXPECTED,
            || {
                let class_object: IUnknown = Com::new(ClassObject { class }).into_interface();
                // SAFETY: as above.
                unsafe { class_object.query(iid, object) }
            },
        )
    }

    /// `DllCanUnloadNow`: `S_OK` if the library may be unloaded, `S_FALSE` while an object, a weak reference to one, a class object, a
    /// lock or a [`ModuleReference`](super::ModuleReference) is left.
    pub fn can_unload_now(&self) -> HRESULT {
        if module::uses() > 0 {
            return S_FALSE;
        }
        // In debug builds there is memory of objects that are gone.
        crate::object::empty_graves();
        S_OK
    }
}

/// Makes a library of classes, a crate of the type `cdylib`: exports what COM calls, and makes a `COM_SERVER` of type
/// [`Server`](crate::server::Server).
///
/// It takes the feature `server`, and stands in the library once. Exported are `DllGetClassObject` and `DllCanUnloadNow`, and on
/// Windows `DllRegisterServer`, `DllUnregisterServer` and `DllInstall`; what they do is said of the methods of `Server`.
///
/// ```standalone_crate
/// use mapi_com::{HRESULT, IUnknown, S_OK, com_interface, com_object, com_server};
///
/// #[com_interface("2a0edd76-b1cd-4c9f-a3d8-e48b9cadbe01")]
/// unsafe trait IStore: IUnknown {
///     fn Open(&self) -> HRESULT;
/// }
///
/// #[com_object(IStore, clsid = "2a0edd76-b1cd-4c9f-a3d8-e48b9cadbe11", prog_id = "Example.Store.1")]
/// #[derive(Default)]
/// struct Store;
///
/// impl IStore_Impl for Store_Impl {
///     fn Open(&self) -> HRESULT {
///         S_OK
///     }
/// }
///
/// com_server!(Store);
/// # assert_eq!(DllCanUnloadNow(), S_OK);
/// ```
#[macro_export]
macro_rules! com_server {
    ($($class:ty),+ $(,)?) => {
        /// The classes of this library.
        pub static COM_SERVER: $crate::server::Server =
            $crate::server::Server::new(const { &[$($crate::server::Class::of::<$class>()),+] });

        $crate::__com_server_exports!();
    };
}

/// The exported functions, which hand on to the `COM_SERVER` beside them.
#[doc(hidden)]
#[macro_export]
macro_rules! __com_server_exports {
    () => {
        /// Hands out a class object: `mapi_com::server::Server::get_class_object`.
        ///
        /// # Safety
        ///
        /// The first two are NULL or readable, the last is NULL or valid for one write.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case)]
        pub unsafe extern "system" fn DllGetClassObject(
            clsid: *const $crate::GUID,
            iid: *const $crate::GUID,
            object: *mut *mut $crate::__private::c_void,
        ) -> $crate::HRESULT {
            // SAFETY: this function's contract.
            unsafe { COM_SERVER.get_class_object(clsid, iid, object) }
        }

        /// Whether nothing uses the library: `mapi_com::server::Server::can_unload_now`.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case)]
        pub extern "system" fn DllCanUnloadNow() -> $crate::HRESULT {
            COM_SERVER.can_unload_now()
        }

        /// Registers the classes for the machine: `mapi_com::server::Server::register`.
        #[cfg(windows)]
        #[unsafe(no_mangle)]
        #[allow(non_snake_case)]
        pub extern "system" fn DllRegisterServer() -> $crate::HRESULT {
            COM_SERVER.install_for_machine(true)
        }

        /// Undoes that: `mapi_com::server::Server::unregister`.
        #[cfg(windows)]
        #[unsafe(no_mangle)]
        #[allow(non_snake_case)]
        pub extern "system" fn DllUnregisterServer() -> $crate::HRESULT {
            COM_SERVER.install_for_machine(false)
        }

        /// Both, for the machine or the user: `mapi_com::server::Server::install`.
        ///
        /// # Safety
        ///
        /// `command` is NULL or terminated.
        #[cfg(windows)]
        #[unsafe(no_mangle)]
        #[allow(non_snake_case)]
        pub unsafe extern "system" fn DllInstall(install: $crate::BOOL, command: $crate::PCWSTR) -> $crate::HRESULT {
            // SAFETY: this function's contract.
            unsafe { COM_SERVER.install(install.as_bool(), command) }
        }
    };
}
