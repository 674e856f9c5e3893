//! The session of a client: logged on to a profile, it opens stores, the address book and the objects in them.
//!
//! Besides [`IMAPISession`]: the administration of profiles, message services and providers, status objects, progress
//! indicators, the controls of display tables, starting and shutting down, and what Outlook adds for security. MAPI
//! implements most of it, clients call it.
//!
//! Where a method takes an IID for what it opens and its out parameter has a type of its own, NULL asks for that
//! type. With another IID an object of that interface comes back under the wrong type, so these methods are unsafe.
//!
//! Sources: MAPIX.h, MAPIDefS.h, MAPIAux.h, MAPIHook.h and MFCMAPI's `interfaces.h`, and the pages of the interfaces
//! in the Outlook MAPI reference.

mod lifetime;
mod objects;
mod profiles;
mod security;

pub use lifetime::*;
pub use objects::*;
pub use profiles::*;
pub use security::*;
