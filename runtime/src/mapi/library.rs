//! MAPI's library, loaded at run time: what it exports, as functions and guards that undo themselves.
//!
//! A program that links against `mapi32.lib` gets Windows' stub, which asks the registry at the first call and shows a dialog where
//! no mail client is found. [`Mapi::load`] looks where the stub would and loads Outlook's own library (`OLMAPI32.DLL`), with an error
//! that says what was tried; [`Mapi::load_from`] loads a library by its path, on other systems, too, which is for tests.
//!
//! [`Mapi::initialize`] calls `MAPIInitialize`, and `MAPIUninitialize` when its guard is dropped; a [`Session`] logs off when it is.
//! The functions of MAPI's utilities are methods of [`Mapi`]: `CreateIProp` is [`create_iprop`](Mapi::create_iprop), and any other
//! export is there by [`function`](Mapi::function).
//!
//! ```no_run
//! use mapi_com::mapi::{MAPI_EXTENDED, MAPI_LOGON_UI, MAPI_UNICODE, Mapi};
//!
//! // SAFETY: the library that is registered on this machine is MAPI.
//! let mapi = unsafe { Mapi::load() }?;
//! // SAFETY: all that comes from MAPI is dropped before the guard.
//! let initialized = unsafe { mapi.initialize(0) }?;
//! let session = initialized.logon(0, None, None, MAPI_EXTENDED | MAPI_LOGON_UI)?;
//! let stores = session.GetMsgStoresTable(MAPI_UNICODE)?;
//! // SAFETY: no restriction and no order.
//! let stores = unsafe { mapi.query_all_rows(&stores, None, std::ptr::null(), std::ptr::null(), 0) }?;
//! println!("{} stores", stores.len());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Behind the feature `mapi-library`, as it takes the crate libloading.
//!
//! Sources: MAPIX.h, MAPIUtil.h, MAPIForm.h; pages "Mapi32.dll Stub Registry Settings", "Setting Up the MSI Keys for Your MAPI DLL",
//! "Choose a Specific Version of MAPI to Load", and those of the functions.

mod architecture;
mod exports;
mod failure;
mod initialized;
#[cfg_attr(not(windows), path = "library/nowhere.rs")]
mod installed;
mod loaded;
mod objects;
#[cfg(windows)]
mod registry;

pub use architecture::Architecture;
pub use exports::*;
pub use failure::{Attempt, LoadError, LoadFailure};
pub use initialized::{Initialized, Session};
pub use loaded::Mapi;
