//! What the store provider of the examples and its host agree upon: properties of its own, of the ids that MAPI leaves to providers,
//! 0x6600 to 0x67FF.

#![allow(unreachable_pub, reason = "the library of the provider exports them")]

use mapi_com::mapi::{PT_LONG, PT_UNICODE, PropTag};

/// In the profile section of the provider: where the Maildir is.
pub const PR_MAILDIR_PATH: PropTag = PropTag::new(0x6640, PT_UNICODE);
/// In the profile section of the provider: where the database is, or is to be made.
pub const PR_DATABASE_PATH: PropTag = PropTag::new(0x6641, PT_UNICODE);
/// Of a message: how many attachments it has.
pub const PR_MAILDIR_ATTACHMENTS: PropTag = PropTag::new(0x6642, PT_LONG);
