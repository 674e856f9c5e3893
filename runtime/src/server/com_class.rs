//! What makes a type a class. The macro needs it whether there is a server or not.

use windows_core::{GUID, Result};

use crate::object::ComObject;

/// A type whose objects are created by a CLSID. Implemented by [`com_object`](crate::com_object) with `clsid = ".."`.
#[diagnostic::on_unimplemented(
    message = "MC0402: `{Self}` is no class",
    label = "has no CLSID",
    note = "write `clsid = \"..\"` among the arguments of its `#[com_object(..)]`"
)]
pub trait ComClass: ComObject + Create + 'static {
    /// What the class is known by.
    const CLSID: GUID;

    /// What people call it, in the registry: the name of the type.
    const NAME: &'static str;

    /// A name by which programs find the CLSID, as `Vendor.Component.1`.
    const PROG_ID: Option<&'static str> = None;
}

/// How the state of a new object is made when `IClassFactory::CreateInstance` is called. Every [`Default`] is one.
///
/// ```
/// # use mapi_com::{HRESULT, IUnknown, Result, S_OK, com_interface, com_object};
/// use mapi_com::server::Create;
/// # #[com_interface("2a0edd76-b1cd-4c9f-a3d8-e48b9cadbe01")]
/// # unsafe trait IStore: IUnknown { fn Open(&self) -> HRESULT; }
///
/// #[com_object(IStore, clsid = "2a0edd76-b1cd-4c9f-a3d8-e48b9cadbe11")]
/// struct Store(std::path::PathBuf);
/// # impl IStore_Impl for Store_Impl { fn Open(&self) -> HRESULT { S_OK } }
///
/// impl Create for Store {
///     fn create() -> Result<Self> {
///         std::env::current_dir().map(Self).map_err(|_| mapi_com::E_ACCESSDENIED.into())
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "MC0403: nobody knows how a class object makes a `{Self}`",
    label = "objects of this class cannot be made",
    note = "implement `Default`, or `mapi_com::server::Create` if it can fail"
)]
pub trait Create: Sized {
    /// A new state, on the thread of the caller.
    ///
    /// # Errors
    ///
    /// What the caller of `CreateInstance` gets, with its text. After a panic that is `E_UNEXPECTED`.
    fn create() -> Result<Self>;
}

#[diagnostic::do_not_recommend]
impl<S: Default> Create for S {
    fn create() -> Result<Self> {
        Ok(Self::default())
    }
}
