//! The records that both have.

use mapi_com::mapi;
use outlook_mapi_sys::Microsoft::Office::Outlook::MAPI::Win32 as sys;

macro_rules! hold {
    ($($record:ident),* $(,)?) => {
        /// How many records were held, and those that have another size or alignment there.
        pub fn records() -> (usize, Vec<&'static str>) {
            let records = [$(
                (
                    stringify!($record),
                    (size_of::<mapi::$record>(), align_of::<mapi::$record>())
                        == (size_of::<sys::$record>(), align_of::<sys::$record>()),
                ),
            )*];
            (records.len(), records.iter().filter(|(_, same)| !same).map(|(name, _)| *name).collect())
        }
    };
}

hold!(
    ACCT_BIN,
    ACCT_VARIANT,
    ACTION,
    ADDRESSLIST,
    ADDRESSPROPS,
    ADRENTRY,
    ADRLIST,
    ADRPARM,
    BODYOFFSETS,
    CODEPAGEINFO,
    ENTRYID,
    ENUMHEADERROW,
    ENUMPROPERTY,
    ERROR_NOTIFICATION,
    EXTENDED_NOTIFICATION,
    FINDBODY,
    FINDHEADER,
    FORMPRINTSETUP,
    FlagList,
    HEADERROWINFO,
    INETCSETINFO,
    MAPIERROR,
    MAPINAMEID,
    MAPIUID,
    MIMEPARAMINFO,
    MIMEPROPINFO,
    NEWMAIL_NOTIFICATION,
    NOTIFICATION,
    NOTIFKEY,
    OBJECT_NOTIFICATION,
    OPTIONDATA,
    READSTATE,
    RFC1522INFO,
    ROWENTRY,
    ROWLIST,
    SAndRestriction,
    SAnnotationRestriction,
    SAppTimeArray,
    SBinary,
    SBinaryArray,
    SBitMaskRestriction,
    SCommentRestriction,
    SComparePropsRestriction,
    SContentRestriction,
    SCountRestriction,
    SCurrencyArray,
    SDateTimeArray,
    SDoubleArray,
    SExistRestriction,
    SGuidArray,
    SLPSTRArray,
    SLargeIntegerArray,
    SLongArray,
    SMAPIFormInfoArray,
    SMAPIFormProp,
    SMAPIFormPropArray,
    SMAPIFormPropEnumVal,
    SMAPIVerb,
    SMAPIVerbArray,
    SMessageClassArray,
    SNotRestriction,
    SOrRestriction,
    SPropProblem,
    SPropProblemArray,
    SPropTagArray,
    SPropValue,
    SPropertyRestriction,
    SRealArray,
    SRestriction,
    SRow,
    SRowSet,
    SShortArray,
    SSizeRestriction,
    SSortOrder,
    SSortOrderSet,
    SSubRestriction,
    STATUS_OBJECT_NOTIFICATION,
    SWStringArray,
    TABLE_NOTIFICATION,
    TRANSMITINFO,
    WEBPAGEOPTIONS,
    __UPV
);
