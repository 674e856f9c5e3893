//! The types of the functions that MAPI exports.

use core::ffi::c_void;

use windows_core::{BOOL, GUID, HRESULT, InterfaceRef, PSTR};

use crate::assert_layout;
use crate::mapi::{
    ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER, IMAPIAdviseSink, IMAPIFormContainer, IMAPIFormMgr, IMAPIInitMonitor,
    IMAPIProp, IMAPISession, IMAPITable, IMalloc, IMessage, IProfAdmin, IPropData, IStream, ITableData, LPTSTR,
    PropTag, SPropTagArray, SPropValue, SRestriction, SRowSet, SSortOrderSet,
};

/// How MAPI is initialized. The caller's.
///
/// Source: MAPIX.h; page "MAPIINIT_0".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIINIT_0 {
    /// The version of this record: `MAPI_INIT_VERSION`, 0.
    pub ulVersion: u32,
    /// `MAPI_MULTITHREAD_NOTIFICATIONS`, `MAPI_NT_SERVICE`, `MAPI_NO_COINIT`.
    pub ulFlags: u32,
}

assert_layout!(MAPIINIT_0 { size: 8 | 8, ulVersion: 0 | 0, ulFlags: 4 | 4 });

/// `MAPIInitialize`: begins the use of MAPI on the calling thread; each call is undone by one of [`MAPIUNINITIALIZE`].
///
/// NULL is allowed. It must not be called in `DllMain`, nor by what starts and ends threads.
///
/// Source: MAPIX.h, where the record is a `void *`; page "MAPIInitialize".
pub type MAPIINITIALIZE = unsafe extern "system" fn(init: *const MAPIINIT_0) -> HRESULT;

/// `MAPIUninitialize`: undoes one [`MAPIINITIALIZE`]. After the last, nothing of MAPI may be used.
///
/// Source: MAPIX.h; page "MAPIUninitialize".
pub type MAPIUNINITIALIZE = unsafe extern "system" fn();

/// `MAPILogonEx`: logs on to a profile, and hands out a session, which is the caller's.
///
/// `profile` and `password` are texts of the width that `flags` say (`MAPI_UNICODE`), or NULL.
///
/// Source: MAPIX.h; page "MAPILogonEx".
pub type MAPILOGONEX = unsafe extern "system" fn(
    window: usize,
    profile: LPTSTR,
    password: LPTSTR,
    flags: u32,
    session: *mut Option<IMAPISession>,
) -> HRESULT;

/// `MAPIAdminProfiles`: hands out the administration of the profiles. `flags` is reserved for callers, 0.
///
/// Source: MAPIX.h; page "MAPIAdminProfiles".
pub type MAPIADMINPROFILES = unsafe extern "system" fn(flags: u32, admin: *mut Option<IProfAdmin>) -> HRESULT;

/// `MAPIGetDefaultMalloc`: answers OLE's allocator, counted for the caller.
///
/// Source: MAPIUtil.h; page "MAPIGetDefaultMalloc".
pub type MAPIGETDEFAULTMALLOC = unsafe extern "system" fn() -> Option<IMalloc>;

/// `MAPIOpenFormMgr`: hands out the library of forms of a session.
///
/// Source: MAPIForm.h; page "MAPIOpenFormMgr".
pub type MAPIOPENFORMMGR = unsafe extern "system" fn(
    session: Option<InterfaceRef<'_, IMAPISession>>,
    manager: *mut Option<IMAPIFormMgr>,
) -> HRESULT;

/// `MAPIOpenLocalFormContainer`: hands out the container of forms of this machine.
///
/// Source: MAPIForm.h; page "MAPIOpenLocalFormContainer".
pub type MAPIOPENLOCALFORMCONTAINER = unsafe extern "system" fn(container: *mut Option<IMAPIFormContainer>) -> HRESULT;

/// `CreateIProp`: hands out a new object with properties in memory, of these functions.
///
/// `iid` is `IID_IMAPIPropData`, which is that of [`IPropData`]; `reserved` is NULL.
///
/// Source: MAPIUtil.h, which answers an SCODE; page "CreateIProp".
pub type CREATEIPROP = unsafe extern "system" fn(
    iid: Option<&GUID>,
    allocate_buffer: Option<ALLOCATEBUFFER>,
    allocate_more: Option<ALLOCATEMORE>,
    free_buffer: Option<FREEBUFFER>,
    reserved: *mut c_void,
    data: *mut Option<IPropData>,
) -> HRESULT;

/// `CreateTable`: hands out a new table in memory, of these functions.
///
/// `iid` is `IID_IMAPITableData`, which is that of [`ITableData`]; `reserved` is NULL, `table_type` `TBLTYPE_*`. `index` is the
/// column that tells rows apart, which all rows have.
///
/// Source: MAPIUtil.h, which answers an SCODE; page "CreateTable".
pub type CREATETABLE = unsafe extern "system" fn(
    iid: Option<&GUID>,
    allocate_buffer: Option<ALLOCATEBUFFER>,
    allocate_more: Option<ALLOCATEMORE>,
    free_buffer: Option<FREEBUFFER>,
    reserved: *mut c_void,
    table_type: u32,
    index: PropTag,
    columns: *const SPropTagArray,
    table: *mut Option<ITableData>,
) -> HRESULT;

/// `OpenStreamOnFile`: hands out a stream over a file.
///
/// `flags` has `STGM_*`, `SOF_UNIQUEFILENAME` for a new file in the folder `file`, whose name begins with `prefix`, and
/// `STGM_DELETEONRELEASE`. The texts are in the code page of the system.
///
/// Source: MAPIUtil.h, whose texts are `LPTSTR`; page "OpenStreamOnFile".
pub type OPENSTREAMONFILE = unsafe extern "system" fn(
    allocate_buffer: Option<ALLOCATEBUFFER>,
    free_buffer: Option<FREEBUFFER>,
    flags: u32,
    file: PSTR,
    prefix: PSTR,
    stream: *mut Option<IStream>,
) -> HRESULT;

/// `WrapCompressedRTFStream`: hands out a stream of rich text over one of `PR_RTF_COMPRESSED`.
///
/// `flags`: `MAPI_MODIFY` compresses what is written, `STORE_UNCOMPRESSED_RTF` writes it as it is.
///
/// Source: MAPIUtil.h; page "WrapCompressedRTFStream".
pub type WRAPCOMPRESSEDRTFSTREAM = unsafe extern "system" fn(
    compressed: Option<InterfaceRef<'_, IStream>>,
    flags: u32,
    uncompressed: *mut Option<IStream>,
) -> HRESULT;

/// `RTFSync`: makes the plain and the rich text of a message agree. `flags`: `RTF_SYNC_*`. `updated` tells whether it changed.
///
/// Source: MAPIUtil.h; page "RTFSync".
pub type RTFSYNC =
    unsafe extern "system" fn(message: Option<InterfaceRef<'_, IMessage>>, flags: u32, updated: *mut BOOL) -> HRESULT;

/// `HrThisThreadAdviseSink`: hands out a sink that passes what it is told on to another, on the thread that asked for it.
///
/// Source: MAPIUtil.h; page "HrThisThreadAdviseSink".
pub type HRTHISTHREADADVISESINK = unsafe extern "system" fn(
    sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    this_thread: *mut Option<IMAPIAdviseSink>,
) -> HRESULT;

/// `HrQueryAllRows`: hands out all rows of a table, `limit` at most; 0 is no limit.
///
/// `columns`, `restriction` and `order` are NULL to leave the table's as they are. The rows are the caller's, who frees them as
/// `FreeProws` does.
///
/// Source: MAPIUtil.h; page "HrQueryAllRows".
pub type HRQUERYALLROWS = unsafe extern "system" fn(
    table: Option<InterfaceRef<'_, IMAPITable>>,
    columns: *const SPropTagArray,
    restriction: *const SRestriction,
    order: *const SSortOrderSet,
    limit: i32,
    rows: *mut *mut SRowSet,
) -> HRESULT;

/// `HrGetOneProp`: hands out one property, which the caller frees with `MAPIFreeBuffer`. `MAPI_E_NOT_FOUND`.
///
/// Source: MAPIUtil.h; page "HrGetOneProp".
pub type HRGETONEPROP = unsafe extern "system" fn(
    object: Option<InterfaceRef<'_, IMAPIProp>>,
    tag: PropTag,
    value: *mut *mut SPropValue,
) -> HRESULT;

/// `HrSetOneProp`: sets one property.
///
/// Source: MAPIUtil.h; page "HrSetOneProp".
pub type HRSETONEPROP =
    unsafe extern "system" fn(object: Option<InterfaceRef<'_, IMAPIProp>>, value: *const SPropValue) -> HRESULT;

/// `FPropExists`: whether an object has a property; with `PT_UNSPECIFIED` one of any type.
///
/// Source: MAPIUtil.h; page "FPropExists".
pub type FPROPEXISTS = unsafe extern "system" fn(object: Option<InterfaceRef<'_, IMAPIProp>>, tag: PropTag) -> BOOL;

/// `CreateMAPIInitializationMonitor`: hands out what tells when MAPI is initialized. `OLMAPI32.DLL` only.
///
/// Source: page "CreateMAPIInitializationMonitor"; no header declares it.
pub type CREATEMAPIINITIALIZATIONMONITOR = unsafe extern "system" fn(monitor: *mut Option<IMAPIInitMonitor>) -> HRESULT;
