//! Stores, folders, messages and attachments.
//!
//! An [`IMsgStore`] is a tree of folders ([`IMAPIFolder`]), which hold messages ([`IMessage`]) with attachments
//! ([`IAttach`]) and recipients. Store providers implement all of them, clients call them.
//!
//! Where a method takes an IID for what it opens and its out parameter has a type of its own, NULL asks for that
//! type. With another IID an object of that interface comes back under the wrong type, so these methods are unsafe.
//!
//! Sources: MAPIDefS.h, IMSCapabilities.h and MFCMAPI's `interfaces.h`, and the pages of the interfaces in the
//! Outlook MAPI reference.

mod containers;
mod messages;
mod store;

pub use containers::*;
pub use messages::*;
pub use store::*;
