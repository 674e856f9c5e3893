//! The address book: recipients, the containers that hold them, and the dialogs that show them.
//!
//! [`IAddrBook`] is MAPI's, one for the containers of all providers; clients get it from `IMAPISession::OpenAddressBook`,
//! providers from `IMAPISupport::OpenAddressBook`. Address book providers implement [`IABContainer`], [`IDistList`] and
//! [`IMailUser`] behind their logon object, `IABLogon`, and clients call them.
//!
//! An entry identifier is a size in bytes and that many bytes; [`ENTRYID`](super::ENTRYID) is only its beginning. Lists of
//! recipients ([`ADRLIST`]) are freed in parts, as the record says.
//!
//! Sources: MAPIX.h for [`IAddrBook`], MAPIDefS.h for the rest, a page alone for [`IContabAdmin`].

mod book;
mod containers;
mod records;

pub use book::*;
pub use containers::*;
pub use records::*;
