//! Messages in other forms: MIME, and TNEF.
//!
//! [`IConverterSession`] turns MAPI messages into MIME streams and back. It is an object of Outlook's, class
//! `CLSID_IConverterSession`, and needs no session.
//!
//! [`ITnef`] packs the properties of a message, its attachments and recipients into a stream, which other messaging
//! systems carry as an attachment, and unpacks them. MAPI implements it; `OpenTnefStream` and
//! `OpenTnefStreamEx` open one on a stream, either to encode or to decode.
//!
//! Sources: MFCMAPI's `mapiMime.h`, tnef.h of the Windows SDK, and the pages of the interfaces in the Outlook MAPI
//! reference.

mod mime;
mod tnef;

pub use mime::*;
pub use tnef::*;
