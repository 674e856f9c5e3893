//! Status codes: what MAPI methods return, with their names.
//!
//! Sources: MAPICode.h; the page "MAPI constants" for the two codes that no header has; EdkMdb.h for the codes of
//! incremental change synchronization. The `MAPI_E_*` numbers of Simple MAPI (MAPI.h, 1 to 26) are no HRESULTs and
//! not among them.

use core::fmt;

use windows_core::HRESULT;

use crate::{E_ABORT, E_NOTIMPL, E_POINTER, E_UNEXPECTED, S_FALSE, S_OK};

macro_rules! codes {
    ($($name:ident = $value:literal,)*) => {
        $(
            #[doc = concat!("`", stringify!($name), "`, ", stringify!($value), ".")]
            pub const $name: HRESULT = HRESULT(($value as u32).cast_signed());
        )*

        /// Every code of this file under its published name, in the order of the headers.
        const NAMES: &[(HRESULT, &str)] = &[$(($name, stringify!($name)),)*];
    };
}

codes! {
    MAPI_E_CALL_FAILED = 0x8000_4005,
    MAPI_E_NOT_ENOUGH_MEMORY = 0x8007_000E,
    MAPI_E_INVALID_PARAMETER = 0x8007_0057,
    MAPI_E_INTERFACE_NOT_SUPPORTED = 0x8000_4002,
    MAPI_E_NO_ACCESS = 0x8007_0005,
    MAPI_E_NO_SUPPORT = 0x8004_0102,
    MAPI_E_BAD_CHARWIDTH = 0x8004_0103,
    MAPI_E_STRING_TOO_LONG = 0x8004_0105,
    MAPI_E_UNKNOWN_FLAGS = 0x8004_0106,
    MAPI_E_INVALID_ENTRYID = 0x8004_0107,
    MAPI_E_INVALID_OBJECT = 0x8004_0108,
    MAPI_E_OBJECT_CHANGED = 0x8004_0109,
    MAPI_E_OBJECT_DELETED = 0x8004_010A,
    MAPI_E_BUSY = 0x8004_010B,
    MAPI_E_NOT_ENOUGH_DISK = 0x8004_010D,
    MAPI_E_NOT_ENOUGH_RESOURCES = 0x8004_010E,
    MAPI_E_NOT_FOUND = 0x8004_010F,
    MAPI_E_VERSION = 0x8004_0110,
    MAPI_E_LOGON_FAILED = 0x8004_0111,
    MAPI_E_SESSION_LIMIT = 0x8004_0112,
    MAPI_E_USER_CANCEL = 0x8004_0113,
    MAPI_E_UNABLE_TO_ABORT = 0x8004_0114,
    MAPI_E_NETWORK_ERROR = 0x8004_0115,
    MAPI_E_DISK_ERROR = 0x8004_0116,
    MAPI_E_TOO_COMPLEX = 0x8004_0117,
    MAPI_E_BAD_COLUMN = 0x8004_0118,
    MAPI_E_EXTENDED_ERROR = 0x8004_0119,
    MAPI_E_COMPUTED = 0x8004_011A,
    MAPI_E_CORRUPT_DATA = 0x8004_011B,
    MAPI_E_UNCONFIGURED = 0x8004_011C,
    MAPI_E_FAILONEPROVIDER = 0x8004_011D,
    MAPI_E_UNKNOWN_CPID = 0x8004_011E,
    MAPI_E_UNKNOWN_LCID = 0x8004_011F,
    MAPI_E_PASSWORD_CHANGE_REQUIRED = 0x8004_0120,
    MAPI_E_PASSWORD_EXPIRED = 0x8004_0121,
    MAPI_E_INVALID_WORKSTATION_ACCOUNT = 0x8004_0122,
    MAPI_E_INVALID_ACCESS_TIME = 0x8004_0123,
    MAPI_E_ACCOUNT_DISABLED = 0x8004_0124,
    MAPI_E_END_OF_SESSION = 0x8004_0200,
    MAPI_E_UNKNOWN_ENTRYID = 0x8004_0201,
    MAPI_E_MISSING_REQUIRED_COLUMN = 0x8004_0202,
    MAPI_W_NO_SERVICE = 0x0004_0203,
    MAPI_E_BAD_VALUE = 0x8004_0301,
    MAPI_E_INVALID_TYPE = 0x8004_0302,
    MAPI_E_TYPE_NO_SUPPORT = 0x8004_0303,
    MAPI_E_UNEXPECTED_TYPE = 0x8004_0304,
    MAPI_E_TOO_BIG = 0x8004_0305,
    MAPI_E_DECLINE_COPY = 0x8004_0306,
    MAPI_E_UNEXPECTED_ID = 0x8004_0307,
    MAPI_W_ERRORS_RETURNED = 0x0004_0380,
    MAPI_E_UNABLE_TO_COMPLETE = 0x8004_0400,
    MAPI_E_TIMEOUT = 0x8004_0401,
    MAPI_E_TABLE_EMPTY = 0x8004_0402,
    MAPI_E_TABLE_TOO_BIG = 0x8004_0403,
    MAPI_E_INVALID_BOOKMARK = 0x8004_0405,
    MAPI_W_POSITION_CHANGED = 0x0004_0481,
    MAPI_W_APPROX_COUNT = 0x0004_0482,
    MAPI_E_WAIT = 0x8004_0500,
    MAPI_E_CANCEL = 0x8004_0501,
    MAPI_E_NOT_ME = 0x8004_0502,
    MAPI_W_CANCEL_MESSAGE = 0x0004_0580,
    MAPI_E_CORRUPT_STORE = 0x8004_0600,
    MAPI_E_NOT_IN_QUEUE = 0x8004_0601,
    MAPI_E_NO_SUPPRESS = 0x8004_0602,
    MAPI_E_COLLISION = 0x8004_0604,
    MAPI_E_NOT_INITIALIZED = 0x8004_0605,
    MAPI_E_NON_STANDARD = 0x8004_0606,
    MAPI_E_NO_RECIPIENTS = 0x8004_0607,
    MAPI_E_SUBMITTED = 0x8004_0608,
    MAPI_E_HAS_FOLDERS = 0x8004_0609,
    MAPI_E_HAS_MESSAGES = 0x8004_060A,
    MAPI_E_FOLDER_CYCLE = 0x8004_060B,
    MAPI_W_PARTIAL_COMPLETION = 0x0004_0680,
    MAPI_E_AMBIGUOUS_RECIP = 0x8004_0700,

    // Page "MAPI constants".
    MAPI_E_RECONNECTED = 0x8004_0125,
    MAPI_E_OFFLINE = 0x8004_0126,

    // EdkMdb.h.
    SYNC_E_UNKNOWN_FLAGS = 0x8004_0106,
    SYNC_E_INVALID_PARAMETER = 0x8007_0057,
    SYNC_E_ERROR = 0x8000_4005,
    SYNC_E_OBJECT_DELETED = 0x8004_0800,
    SYNC_E_IGNORE = 0x8004_0801,
    SYNC_E_CONFLICT = 0x8004_0802,
    SYNC_E_NO_PARENT = 0x8004_0803,
    SYNC_E_CYCLE = 0x8004_0804,
    SYNC_E_UNSYNCHRONIZED = 0x8004_0805,
    SYNC_W_PROGRESS = 0x0004_0820,
    SYNC_W_CLIENT_CHANGE_NEWER = 0x0004_0821,
}

/// The codes of COM itself that MAPI has no name of its own for.
const COM_NAMES: &[(HRESULT, &str)] = &[
    (S_OK, "S_OK"),
    (S_FALSE, "S_FALSE"),
    (E_NOTIMPL, "E_NOTIMPL"),
    (E_POINTER, "E_POINTER"),
    (E_ABORT, "E_ABORT"),
    (E_UNEXPECTED, "E_UNEXPECTED"),
];

/// The published name of a status code. Where a number has several, it is the one of MAPICode.h.
pub fn status_name(code: HRESULT) -> Option<&'static str> {
    let mut all = NAMES.iter().chain(COM_NAMES);
    all.find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// A status code that prints by name: `MAPI_E_NOT_FOUND (0x8004010F)`, or the number alone where it has no name.
///
/// ```
/// use mapi_com::mapi::{MAPI_W_PARTIAL_COMPLETION, Status};
/// assert_eq!(Status(MAPI_W_PARTIAL_COMPLETION).to_string(), "MAPI_W_PARTIAL_COMPLETION (0x00040680)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Status(pub HRESULT);

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.0.0.cast_unsigned();
        match status_name(self.0) {
            Some(name) => write!(f, "{name} (0x{number:08X})"),
            None => write!(f, "0x{number:08X}"),
        }
    }
}

impl fmt::Debug for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
