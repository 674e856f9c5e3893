//! A class of a server: a CLSID, and how objects of it are made.

use core::ffi::c_void;
use core::fmt;
use core::ptr::NonNull;

use windows_core::{GUID, IUnknown, Result};

use super::ComClass;
use crate::Com;
use crate::object::{Bookkeeping, Counts};

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
