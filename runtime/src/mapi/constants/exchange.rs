//! Constants. Of Exchange: stores, rules, incremental change synchronization.
//!
//! Source: EdkMdb.h, EMSABTAG.H.

use core::ffi::CStr;

use super::numbers;

numbers! {
    // EdkMdb.h.
    pidStoreNonTransMin = 0x0000_0E40;

    pidExchangeXmitReservedMin = 0x0000_3FE0;
    pidExchangeNonXmitReservedMin = 0x0000_65E0;

    pidProfileMin = 0x0000_6600;

    pidStoreMin = 0x0000_6618;

    pidFolderMin = 0x0000_6638;

    pidMessageReadOnlyMin = 0x0000_6640;
    pidMessageWriteableMin = 0x0000_6658;

    pidAttachReadOnlyMin = 0x0000_666C;

    pidSpecialMin = 0x0000_6670;

    pidAdminMin = 0x0000_6690;

    pidSecureProfileMin = 0x0000_67F0;

    pidRenMsgFldMin = 0x0000_1080;

    pidLocalStoreInternalMin = 0x0000_6500;
    pidLocalStoreInternalMax = 0x0000_65C0;

    pidMAPIMin = 0x0000_3000;

    OSTF_NO_ENCRYPTION = 0x8000_0000;
    OSTF_COMPRESSABLE_ENCRYPTION = 0x4000_0000;
    OSTF_BEST_ENCRYPTION = 0x2000_0000;

    PROFILE_VERSION = 0x0000_0501;

    CONFIG_SERVICE = 1;
    CONFIG_SHOW_STARTUP_UI = 2;
    CONFIG_SHOW_CONNECT_UI = 4;
    CONFIG_PROMPT_FOR_CREDENTIALS = 8;
    CONFIG_NO_AUTO_DETECT = 0x0000_0010;
    CONFIG_OST_CACHE_ONLY = 0x0000_0020;

    CONNECT_USE_ADMIN_PRIVILEGE = 1;
    CONNECT_NO_RPC_ENCRYPTION = 2;
    CONNECT_USE_SEPARATE_CONNECTION = 4;
    CONNECT_NO_UNDER_COVER_CONNECTION = 8;
    CONNECT_ANONYMOUS_ACCESS = 0x0000_0010;
    CONNECT_NO_NOTIFICATIONS = 0x0000_0020;
    CONNECT_NO_TABLE_NOTIFICATIONS = 0x0000_0020;
    CONNECT_NO_ADDRESS_RESOLUTION = 0x0000_0040;
    CONNECT_RESTORE_DATABASE = 0x0000_0080;

    TRANSPORT_DOWNLOAD = 1;
    TRANSPORT_UPLOAD = 2;

    OPENSTORE_USE_ADMIN_PRIVILEGE = 1;
    OPENSTORE_PUBLIC = 2;
    OPENSTORE_HOME_LOGON = 4;
    OPENSTORE_TAKE_OWNERSHIP = 8;
    OPENSTORE_OVERRIDE_HOME_MDB = 0x0000_0010;
    OPENSTORE_TRANSPORT = 0x0000_0020;
    OPENSTORE_REMOTE_TRANSPORT = 0x0000_0040;
    OPENSTORE_INTERNET_ANONYMOUS = 0x0000_0080;
    OPENSTORE_ALTERNATE_SERVER = 0x0000_0100;
    OPENSTORE_IGNORE_HOME_MDB = 0x0000_0200;
    OPENSTORE_NO_MAIL = 0x0000_0400;
    OPENSTORE_OVERRIDE_LAST_MODIFIER = 0x0000_0800;
    OPENSTORE_CALLBACK_LOGON = 0x0000_1000;
    OPENSTORE_LOCAL = 0x0000_2000;
    OPENSTORE_FAIL_IF_NO_MAILBOX = 0x0000_4000;
    OPENSTORE_CACHE_EXCHANGE = 0x0000_8000;
    OPENSTORE_CLI_WITH_NAMEDPROP_FIX = 0x0001_0000;
    OPENSTORE_ENABLE_LAZY_LOGGING = 0x0002_0000;
    OPENSTORE_CLI_WITH_REPLID_GUID_MAPPING_FIX = 0x0004_0000;
    OPENSTORE_NO_LOCALIZATION = 0x0008_0000;
    OPENSTORE_RESTORE_DATABASE = 0x0010_0000;
    OPENSTORE_XFOREST_MOVE = 0x0020_0000;

    PROFILE_PRIMARY_USER = 1;
    PROFILE_DELEGATE = 2;
    PROFILE_PUBLIC_STORE = 3;
    PROFILE_SUBSCRIPTION = 4;

    STYLE_ALWAYS_INTERVAL_DEFAULT = 0x0000_000F;

    REPLICATION_MESSAGE_SIZE_LIMIT_DEFAULT = 0x0000_012C;

    STYLE_NEVER = 0;
    STYLE_NORMAL = 1;
    STYLE_ALWAYS = 2;
    STYLE_DEFAULT = 0xFFFF_FFFF;

    RESOLVE_METHOD_DEFAULT = 0;
    RESOLVE_METHOD_LAST_WRITER_WINS = 1;
    RESOLVE_METHOD_NO_CONFLICT_NOTIFICATION = 2;

    PR_TRUST_SENDER_NO = 0;
    PR_TRUST_SENDER_YES = 1;
    PR_FID_MID = 0x664C_0102;

    MSGSTATUS_IN_CONFLICT = 0x0000_0800;
    MSGSTATUS_MDNSENT = 0x0000_4000;

    ENV_BLANK = 0;
    ENV_RECIP_NUM = 1;
    ENV_MSG_EXT = 2;
    ENV_RECIP_EXT = 4;

    X400_ENV_PLAIN = 0;
    X400_ENV_VALID_RECIP = 3;
    X400_ENV_FULL_EXT = 7;

    AUTO_RESPONSE_SUPPRESS_DR = 1;
    AUTO_RESPONSE_SUPPRESS_NDR = 2;
    AUTO_RESPONSE_SUPPRESS_RN = 4;
    AUTO_RESPONSE_SUPPRESS_NRN = 8;
    AUTO_RESPONSE_SUPPRESS_OOF = 0x0000_0010;
    AUTO_RESPONSE_SUPPRESS_AUTO_REPLY = 0x0000_0020;
    AUTO_RESPONSE_SUPPRESS_NORFC821FROM = 0x0000_0040;

    cwchUrlFlatFolderSpace = 0x0000_0010;

    PR_MTS_ID = 0x0047_0102;
    PR_MTS_REPORT_ID = 0x0047_0102;

    MAX_ADMD_NAME_SIZ = 0x0000_0011;
    MAX_PRMD_NAME_SIZ = 0x0000_0011;
    MAX_COUNTRY_NAME_SIZ = 4;
    MAX_MTA_NAME_SIZ = 0x0000_0021;

    ADMN_PAD = 3;

    PRMD_PAD = 3;

    COUNTRY_PAD = 0;

    MTA_PAD = 3;

    PRMD_PAD_FOR_ACTIONS = 2;

    MTA_PAD_FOR_ACTIONS = 2;

    ROWLIST_REPLACE = 1;

    ROW_ADD = 1;
    ROW_MODIFY = 2;
    ROW_REMOVE = 4;
    ROW_EMPTY = 5;

    SHOW_SOFT_DELETES = 2;
    SHOW_SUBFOLDERS = 4;

    ACLTABLE_FREEBUSY = 2;

    MAPI_RESERVED1 = 0x0001_0000;

    MDB_OPEN_MSG_NO_BLOCK = 0x0000_0020;
    MDB_SAVE_MSG_UNLOCK = 0x0000_0040;

    DELETE_HARD_DELETE = 0x0000_0010;

    PR_MEMBER_ENTRYID = 0x0FFF_0102;

    frightsReadAny = 1;

    frightsCreate = 2;

    frightsEditOwned = 8;

    frightsDeleteOwned = 0x0000_0010;

    frightsEditAny = 0x0000_0020;

    frightsDeleteAny = 0x0000_0040;

    frightsCreateSubfolder = 0x0000_0080;

    frightsOwner = 0x0000_0100;

    frightsContact = 0x0000_0200;

    frightsVisible = 0x0000_0400;

    frightsFreeBusySimple = 0x0000_0800;
    frightsFreeBusyDetailed = 0x0000_1000;

    rightsNone = 0;

    rightsReadOnly = 1;
    rightsReadWrite = 0x0000_0021;

    rightsAll = 0x0000_05FB;

    fsdpermUserDeleteMailbox = 0x0001_0000;
    fsdpermUserMailboxOwner = 1;
    fsdpermUserSendAs = 2;
    fsdpermUserPrimaryUser = 4;

    sdpermUserGenericRead = 0x0002_0000;
    sdpermUserGenericExecute = 0x0002_0000;
    sdpermUserGenericWrite = 0x0003_0000;
    sdpermUserGenericAll = 0x001F_0007;

    fsdrightReadBody = 1;

    fsdrightListContents = 1;

    fsdrightWriteBody = 2;

    fsdrightCreateItem = 2;

    fsdrightAppendMsg = 4;

    fsdrightCreateContainer = 4;

    fsdrightReadProperty = 8;

    fsdrightWriteProperty = 0x0000_0010;

    fsdrightExecute = 0x0000_0020;

    fsdrightReserved1 = 0x0000_0040;
    fsdrightReadAttributes = 0x0000_0080;

    fsdrightWriteAttributes = 0x0000_0100;
    fsdrightWriteOwnProperty = 0x0000_0200;

    fsdrightDeleteOwnItem = 0x0000_0400;

    fsdrightViewItem = 0x0000_0800;

    fsdrightOwner = 0x0000_4000;

    fsdrightContact = 0x0000_8000;

    fsdrightWriteSD = 0x0004_0000;

    fsdrightDelete = 0x0001_0000;

    fsdrightWriteOwner = 0x0008_0000;

    fsdrightReadControl = 0x0002_0000;

    fsdrightSynchronize = 0x0010_0000;

    sdrightsNone = 0;

    sdrightsBestAccess = 0x0200_0000;

    sdrightsReadOnly = 0x8000_0000;
    sdrightsReadWrite = 0xC000_0000;

    sdrightsGenericRead = 0x0012_0889;
    sdrightsGenericWrite = 0x001F_4116;
    sdrightsGenericExecute = 0x0012_08A0;
    sdrightsGenericAll = 0x001F_CFFF;

    sdrightsFolderOwner = 0x000D_4110;
    sdrightsFolders = 0x001F_C9FF;

    fsdrightFreeBusySimple = 1;
    fsdrightFreeBusyDetailed = 2;

    sdrightsItems = 0x001F_0FBF;
    sdrightsIgnored = 0x0000_8064;

    msgrightsGenericRead = 0x0012_0889;
    msgrightsGenericWrite = 0x001F_0116;
    msgrightsGenericExecute = 0x0012_08A0;
    msgrightsGenericAll = 0x001F_0FBF;

    fldrightsGenericRead = 0x0012_0889;
    fldrightsGenericWrite = 0x001F_4116;
    fldrightsGenericExecute = 0x0012_08A0;
    fldrightsGenericAll = 0x001F_C9FF;

    EXCHANGE_RM_SET_EXPLICIT_SD = 1;

    SECURITY_DESCRIPTOR_TRANSFER_VERSION = 3;

    ROLESCOPE_OBJECT = 0;
    ROLESCOPE_FOLDER = 1;
    ROLESCOPE_MAX = 1;

    ST_DISABLED = 0;
    ST_ENABLED = 1;
    ST_ERROR = 2;
    ST_ONLY_WHEN_OOF = 4;
    ST_KEEP_OOF_HIST = 8;
    ST_EXIT_LEVEL = 0x0000_0010;
    ST_SKIP_IF_SCL_IS_SAFE = 0x0000_0020;
    ST_RULE_PARSE_ERROR = 0x0000_0040;
    ST_CLEAR_OOF_HIST = 0x8000_0000;

    NULL_RESTRICTION = 0x0000_00FF;

    RELOP_MEMBER_OF_DL = 0x0000_0064;

    DO_NOT_SEND_TO_ORIGINATOR = 1;

    STOCK_REPLY_TEMPLATE = 2;

    FWD_PRESERVE_SENDER = 1;
    FWD_DO_NOT_MUNGE_MSG = 2;
    FWD_AS_ATTACHMENT = 4;

    BOUNCE_MESSAGE_SIZE_TOO_LARGE = 0x0000_000D;
    BOUNCE_FORMS_MISMATCH = 0x0000_001F;
    BOUNCE_ACCESS_DENIED = 0x0000_0026;

    EDK_RULES_VERSION = 1;

    RULE_ERR_UNKNOWN = 1;
    RULE_ERR_LOAD = 2;
    RULE_ERR_DELIVERY = 3;
    RULE_ERR_PARSING = 4;
    RULE_ERR_CREATE_DAE = 5;
    RULE_ERR_NO_FOLDER = 6;
    RULE_ERR_NO_RIGHTS = 7;
    RULE_ERR_CREATE_DAM = 8;
    RULE_ERR_NO_SENDAS = 9;
    RULE_ERR_NO_TEMPLATE = 0x0000_000A;
    RULE_ERR_EXECUTION = 0x0000_000B;
    RULE_ERR_QUOTA_EXCEEDED = 0x0000_000C;
    RULE_ERR_TOO_MANY_RECIPS = 0x0000_000D;
    RULE_ERR_FIRST = 1;
    RULE_ERR_LAST = 0x0000_000D;

    MDB_FOLDER_IPM = 1;
    MDB_FOLDER_SEARCH = 2;
    MDB_FOLDER_NORMAL = 4;
    MDB_FOLDER_RULES = 8;
    MDB_NON_IPM = 0x0000_0010;
    MDB_IPM = 0x0000_0020;
    MDB_LIMIT_BELOW = 1;
    MDB_LIMIT_ISSUE_WARNING = 2;
    MDB_LIMIT_PROHIBIT_SEND = 4;
    MDB_LIMIT_NO_CHECK = 8;
    MDB_LIMIT_DISABLED = 0x0000_0010;
    MDB_QUOTA_NOQUOTA = 0xFFFF_FFFF;

    TRANSFER_COPYTO = 1;
    TRANSFER_COPYPROPS = 2;
    TRANSFER_COPYMESSAGES = 3;
    TRANSFER_COPYFOLDER = 4;

    ulHierChanged = 1;

    MAPI_EXTENDEDCALLBACKS = 0x0000_0400;

    SYNC_UNICODE = 1;
    SYNC_NO_DELETIONS = 2;
    SYNC_NO_SOFT_DELETIONS = 4;
    SYNC_READ_STATE = 8;
    SYNC_ASSOCIATED = 0x0000_0010;
    SYNC_NORMAL = 0x0000_0020;
    SYNC_NO_CONFLICTS = 0x0000_0040;
    SYNC_ONLY_SPECIFIED_PROPS = 0x0000_0080;
    SYNC_NO_FOREIGN_KEYS = 0x0000_0100;
    SYNC_LIMITED_IMESSAGE = 0x0000_0200;
    SYNC_CATCHUP = 0x0000_0400;
    SYNC_NEW_MESSAGE = 0x0000_0800;
    SYNC_MSG_SELECTIVE = 0x0000_1000;
    SYNC_BEST_BODY = 0x0000_2000;
    SYNC_IGNORE_SPECIFIED_ON_ASSOCIATED = 0x0000_4000;
    SYNC_PROGRESS_MODE = 0x0000_8000;
    SYNC_FXRECOVERMODE = 0x0001_0000;
    SYNC_DEFER_CONFIG = 0x0004_0000;
    SYNC_FORCE_UNICODE = 0x0004_0000;
    SYNC_SOFT_DELETE = 1;
    SYNC_EXPIRY = 2;
    SYNC_READ = 1;

    MESSAGE_BEST_BODY = 0x0000_0010;
    MESSAGE_SEND_ENTRYID = 0x0000_0020;

    SUPRESS_NOTIFICATIONS_ON_MY_ACTIONS = 0x0000_1000;

    OF_AVAILABLE_OFFLINE = 1;
    OF_FORCE = 0x8000_0000;

    SF_DISABLE_STARTUP_SYNC = 1;

    PRIV_DL_HIDE_MEMBERS = 1;
    PRIV_DL_REPORT_TO_ORIG = 2;
    PRIV_DL_REPORT_TO_OWNER = 4;
    PRIV_DL_ALLOW_OOF = 8;

    NO_OST_FLAG_ALLOWED = 0;
    NO_OST_FLAG_CACHE_ONLY = 1;
    NO_OST_FLAG_NOT_ALLOWED = 2;
    NO_OST_FLAG_NO_CACHE = 3;
    NO_OST_DEFAULT = 0;

    LOCK_NON_PERSISTENT = 1;
    LOCK_BLOCKING_MID_LOCK = 2;
    LOCK_NULL_RESOURCE = 4;
    LOCK_READ_ACCESS_CHECK_ONLY = 8;
    LOCK_WRITE_THROUGH_GOP = 0x0001_0000;
    LOCK_RESERVED = 0x8000_0000;

    UNLOCK_CHECKIN_ABORT = 1;
    UNLOCK_CHECKIN_KEEP_LOCKED = 2;
    UNLOCK_BLOCKING_MID_LOCK_ALL = 4;
    UNLOCK_BLOCKING_MID_LOCK_LOGON_ONLY = 8;
    UNLOCK_NULL_RESOURCE = 0x0000_0010;
    UNLOCK_WRITE_THROUGH_GOP = 0x0001_0000;

    wNonVersionedFolder = 0;

    wVersionedFolderSimple = 1;
    wVersionedFolderAuto = 2;

    fVersionedDelete = 1;
    fVersionedUnDelete = 2;
    fVersionedPin = 4;
    fVersionedUnPin = 8;
    fVersionedMoveIn = 0x0000_0010;
    fVersionedMoveOut = 0x0000_0020;

    pidLISMsgFolderPropMin = 0x0000_65A0;
    pidLISMsgFolderPropMax = 0x0000_65C0;

    pidLISErrorCodeMin = 0x0000_65AA;
    pidLISErrorCodeMax = 0x0000_65B0;

    pidLISInterfacePropMin = 0x0000_65D0;
    pidLISInterfacePropMax = 0x0000_65E0;

    ANTIVIRUS_SCAN_NO_VIRUS = 0;
    ANTIVIRUS_SCAN_VIRUS_PRESENT = 1;
    ANTIVIRUS_SCAN_VIRUS_CLEANED = 2;
    ANTIVIRUS_SCAN_VIRUS_DELETED = 3;

    RETENTION_FLAGS_EXPLICIT = 1;
    RETENTION_FLAGS_TAG_CHANGED = 2;
    RETENTION_FLAGS_AUTOTAG = 4;
    RETENTION_FLAGS_PERSONAL = 8;
    RETENTION_FLAGS_EXPLICIT_ARCHIVE = 0x0000_0010;

    // EMSABTAG.H.
    AB_SHOW_PHANTOMS = 2;
    AB_SHOW_OTHERS = 4;

    EMS_AB_ADDRESS_LOOKUP = 1;

    PR_EMS_AB_DOS_ENTRYID = 0xFFFD_0003;

    MIN_EMS_AB_CONSTRUCTED_PROP_ID = 0x0000_FFF8;
}

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbGlobalProfileSectionGuid: &[u8; 16] =
    &[0x13, 0xDB, 0xB0, 0xC8, 0xAA, 0x05, 0x10, 0x1A, 0x9B, 0xB0, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A];

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbExchangeProviderPrimaryUserGuid: &[u8; 16] =
    &[0x54, 0x94, 0xA1, 0xC0, 0x29, 0x7F, 0x10, 0x1B, 0xA5, 0x87, 0x08, 0x00, 0x2B, 0x2A, 0x25, 0x17];

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbExchangeProviderDelegateGuid: &[u8; 16] =
    &[0x9E, 0xB4, 0x77, 0x00, 0x74, 0xE4, 0x11, 0xCE, 0x8C, 0x5E, 0x00, 0xAA, 0x00, 0x42, 0x54, 0xE2];

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbExchangeProviderPublicGuid: &[u8; 16] =
    &[0x78, 0xB2, 0xFA, 0x70, 0xAF, 0xF7, 0x11, 0xCD, 0x9B, 0xC8, 0x00, 0xAA, 0x00, 0x2F, 0xC4, 0x5A];

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbExchangeProviderXportGuid: &[u8; 16] =
    &[0xA9, 0x06, 0x40, 0xE0, 0xD6, 0x93, 0x11, 0xCD, 0xAF, 0x95, 0x00, 0xAA, 0x00, 0x4A, 0x35, 0xC3];

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbExchangeProviderLocalStoreGuid: &[u8; 16] =
    &[0x2D, 0xE5, 0x6B, 0xA1, 0x64, 0x6E, 0x11, 0xD2, 0x8D, 0x4E, 0x00, 0xC0, 0x4F, 0xAE, 0x23, 0x71];

/// The section of a profile or the provider that this names, as the bytes of a `MAPIUID`.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const pbExchangeProviderPersistStoreGuid: &[u8; 16] =
    &[0x98, 0xA2, 0x3D, 0x67, 0x62, 0xCF, 0x4D, 0x34, 0x82, 0x79, 0xDB, 0xFA, 0x6A, 0x50, 0x8B, 0x31];

/// Wide text in C.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const WSZ_URL_FLAT_FOLDER_SPACE: &str = "/-FlatUrlSpace-/";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const szProviderModeratorRule: &CStr = c"MSFT:MR";

/// Wide text in C.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const wszProviderModeratorRule: &str = "MSFT:MR";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const szReplyTemplateMsgClassPrefix: &CStr = c"IPM.Note.Rules.ReplyTemplate.";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const szOofTemplateMsgClassPrefix: &CStr = c"IPM.Note.Rules.OofTemplate.";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const szDamMsgClass: &CStr = c"IPC.Microsoft Exchange 4.0.Deferred Action";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const szDemMsgClass: &CStr = c"IPC.Microsoft Exchange 4.0.Deferred Error";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const szExRuleMsgClass: &CStr = c"IPM.ExtendedRule.Message";

/// Wide text in C.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const wszExRuleMsgClass: &str = "IPM.ExtendedRule.Message";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V2: &CStr = c"Software\\Microsoft\\Windows CE Services";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V2_MAJOR: &CStr = c"MajorVersion";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V2_MINOR: &CStr = c"MinorVersion";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V1: &CStr = c"Software\\Microsoft\\Pegasus";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V1_MAJOR: &CStr = c"MajorVersion";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V1_MINOR: &CStr = c"MinorVersion";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_HPC_V1_0: &CStr = c"InstalledDir";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_OUTL_OST_OPTIONS: &CStr = c"Software\\Microsoft\\Office\\8.0\\Outlook\\OST";

/// Narrow text.
#[allow(non_upper_case_globals, reason = "the published name")]
pub const SZ_NO_OST: &CStr = c"NoOST";
