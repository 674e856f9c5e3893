//! What a class is: a CLSID, and how objects of it are made.

use core::ffi::c_void;
use core::fmt;
use core::ptr::NonNull;

use windows_core::{GUID, IUnknown, Result};

use crate::Com;
use crate::object::{Bookkeeping, ComObject, Counts};

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

/// On which threads COM may use objects of a class directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThreadingModel {
    /// On the one that has made them, which is in a single-threaded apartment: all objects that are not `agile`.
    Apartment,
    /// In the apartment that has made them, whichever that is; an `agile` object then is called from all.
    Both,
}

impl ThreadingModel {
    /// The value of the registry and of manifests.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Apartment => "Apartment",
            Self::Both => "Both",
        }
    }
}

/// A class of a [`Server`](super::Server).
#[derive(Clone, Copy)]
pub struct Class {
    clsid: GUID,
    name: &'static str,
    prog_id: Option<&'static str>,
    threading_model: ThreadingModel,
    is_aggregatable: bool,
    create: unsafe fn(Option<NonNull<c_void>>) -> Result<IUnknown>,
}

impl Class {
    /// The class that `S` is.
    pub const fn of<S: ComClass>() -> Self {
        Self {
            clsid: S::CLSID,
            name: S::NAME,
            prog_id: S::PROG_ID,
            threading_model: if S::AGILE { ThreadingModel::Both } else { ThreadingModel::Apartment },
            is_aggregatable: <<S::Header as Bookkeeping>::Counts as Counts>::AGGREGATABLE,
            create: create::<S>,
        }
    }

    /// What the class is known by.
    pub const fn clsid(&self) -> GUID {
        self.clsid
    }

    /// The name of the type.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// A name by which programs find the CLSID.
    pub const fn prog_id(&self) -> Option<&'static str> {
        self.prog_id
    }

    /// `Both` for objects with `agile`, `Apartment` for all others.
    pub const fn threading_model(&self) -> ThreadingModel {
        self.threading_model
    }

    /// Whether objects can be made as parts of others: those with `aggregatable`.
    pub const fn is_aggregatable(&self) -> bool {
        self.is_aggregatable
    }

    /// A new object, alone or as a part of `outer`, of which only aggregatable ones are made.
    ///
    /// # Safety
    ///
    /// As for [`Com::new_inner`], if there is an `outer`.
    pub(super) unsafe fn create(&self, outer: Option<NonNull<c_void>>) -> Result<IUnknown> {
        // SAFETY: this function's contract.
        unsafe { (self.create)(outer) }
    }
}

impl fmt::Debug for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Class").field("name", &self.name).field("clsid", &self.clsid).finish_non_exhaustive()
    }
}

/// # Safety
///
/// As for [`Class::create`].
unsafe fn create<S: ComClass>(outer: Option<NonNull<c_void>>) -> Result<IUnknown> {
    let state = S::create()?;
    Ok(match outer {
        None => Com::new(state).into_interface(),
        // SAFETY: this function's contract.
        Some(outer) => unsafe { Com::new_part(outer, state) },
    })
}
