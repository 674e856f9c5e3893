//! Sets of flags that values and records hold, printed by their names.

use super::*;

/// Declares a set of flags over constants that are published.
macro_rules! flag_sets {
    ($($(#[$attribute:meta])* $set:ident { $($flag:ident)* })*) => {$(
        bitflags::bitflags! {
            $(#[$attribute])*
            ///
            /// Bits that are not published are kept. Source: MAPIDefS.h, MAPIAux.h, EdkMdb.h.
            #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
            #[allow(non_upper_case_globals, reason = "the published names")]
            pub struct $set: u32 {
                $(
                    #[doc = concat!("[`", stringify!($flag), "`](super::", stringify!($flag), ").")]
                    const $flag = self::$flag;
                )*

                const _ = !0;
            }
        }
    )*};
}

flag_sets! {
    /// What `PR_MESSAGE_FLAGS` says of a message.
    MessageFlags {
        MSGFLAG_READ
        MSGFLAG_UNMODIFIED
        MSGFLAG_SUBMIT
        MSGFLAG_UNSENT
        MSGFLAG_HASATTACH
        MSGFLAG_FROMME
        MSGFLAG_ASSOCIATED
        MSGFLAG_RESEND
        MSGFLAG_RN_PENDING
        MSGFLAG_NRN_PENDING
    }

    /// What `PR_MSG_STATUS` and `IMAPIFolder::SetMessageStatus` say of a message.
    MessageStatus {
        MSGSTATUS_HIGHLIGHTED
        MSGSTATUS_TAGGED
        MSGSTATUS_HIDDEN
        MSGSTATUS_DELMARKED
        MSGSTATUS_REMOTE_DOWNLOAD
        MSGSTATUS_REMOTE_DELETE
        MSGSTATUS_IN_CONFLICT
        MSGSTATUS_MDNSENT
    }

    /// What `PR_STORE_SUPPORT_MASK` says of a message store.
    StoreSupport {
        STORE_ENTRYID_UNIQUE
        STORE_READONLY
        STORE_SEARCH_OK
        STORE_MODIFY_OK
        STORE_CREATE_OK
        STORE_ATTACH_OK
        STORE_OLE_OK
        STORE_SUBMIT_OK
        STORE_NOTIFY_OK
        STORE_MV_PROPS_OK
        STORE_CATEGORIZE_OK
        STORE_RTF_OK
        STORE_RESTRICTION_OK
        STORE_SORT_OK
        STORE_PUBLIC_FOLDERS
        STORE_UNCOMPRESSED_RTF
        STORE_HAS_SEARCHES
        STORE_UNICODE_OK
        STORE_ITEMPROC
    }

    /// What `PR_ACCESS` allows with an object.
    ObjectAccess {
        MAPI_ACCESS_MODIFY
        MAPI_ACCESS_READ
        MAPI_ACCESS_DELETE
        MAPI_ACCESS_CREATE_HIERARCHY
        MAPI_ACCESS_CREATE_CONTENTS
        MAPI_ACCESS_CREATE_ASSOCIATED
    }

    /// Which events an advise sink is told, and which one a notification tells.
    NotificationEvents {
        fnevCriticalError
        fnevNewMail
        fnevObjectCreated
        fnevObjectDeleted
        fnevObjectModified
        fnevObjectMoved
        fnevObjectCopied
        fnevSearchComplete
        fnevTableModified
        fnevStatusObjectModified
        fnevReservedForMapi
        fnevExtended
    }
}
