//! The functions of MAPI's utilities, as methods.

use core::ffi::{CStr, c_void};
use core::ptr;

use windows_core::{BOOL, HRESULT, InterfaceRef, PSTR, Result};

use super::{
    CREATEIPROP, CREATEMAPIINITIALIZATIONMONITOR, CREATETABLE, FPROPEXISTS, HRGETONEPROP, HRQUERYALLROWS, HRSETONEPROP,
    HRTHISTHREADADVISESINK, MAPIGETDEFAULTMALLOC, Mapi, OPENSTREAMONFILE, RTFSYNC, WRAPCOMPRESSEDRTFSTREAM,
};
use crate::mapi::{
    Buffer, IMAPIAdviseSink, IMAPIInitMonitor, IMAPIProp, IMAPITable, IMalloc, IMessage, IPropData, IStream,
    ITableData, MAPI_E_CALL_FAILED, PropTag, PropTagList, RowSet, SPropValue, SRestriction, SSortOrderSet,
};

/// What a function has handed out. One that says it succeeded and hands out nothing has failed.
pub(super) fn found<I>(answer: HRESULT, object: Option<I>) -> Result<I> {
    answer.ok()?;
    object.ok_or_else(|| MAPI_E_CALL_FAILED.into())
}

/// What the library's utilities do. MAPI wants to be [initialized](Mapi::initialize) first: they answer `MAPI_E_NOT_INITIALIZED`
/// otherwise, or work.
///
/// All of them fail with 0x8007007F if the library does not have the function.
impl Mapi {
    /// A new object with properties in memory (`CreateIProp`), of the library's memory.
    ///
    /// # Errors
    ///
    /// What MAPI fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    #[doc(alias = "CreateIProp")]
    pub fn create_iprop(&self) -> Result<IPropData> {
        // SAFETY: the type is that of the function.
        let create: CREATEIPROP = unsafe { self.function("CreateIProp", 24) }?;
        let (allocate, more, free) = self.allocator()?.functions();
        let mut data = None;
        // SAFETY: the functions belong together; the last is valid for a write.
        let answer = unsafe {
            create(Some(&IPropData::IID), Some(allocate), Some(more), Some(free), ptr::null_mut::<c_void>(), &mut data)
        };
        found(answer, data)
    }

    /// A new table in memory (`CreateTable`), of the library's memory. `table_type` is `TBLTYPE_SNAPSHOT`, `TBLTYPE_KEYSET` or
    /// `TBLTYPE_DYNAMIC`; `index` is the column that tells rows apart, with `columns` those that views have at first.
    ///
    /// # Errors
    ///
    /// What MAPI fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    #[doc(alias = "CreateTable")]
    pub fn create_table(&self, table_type: u32, index: PropTag, columns: &[PropTag]) -> Result<ITableData> {
        // SAFETY: the type is that of the function.
        let create: CREATETABLE = unsafe { self.function("CreateTable", 36) }?;
        let (allocate, more, free) = self.allocator()?.functions();
        let columns = PropTagList::new(columns);
        let mut table = None;
        // SAFETY: the functions belong together, the list is readable for the call; the last is valid for a write.
        let answer = unsafe {
            create(
                Some(&ITableData::IID),
                Some(allocate),
                Some(more),
                Some(free),
                ptr::null_mut(),
                table_type,
                index,
                columns.as_ptr(),
                &mut table,
            )
        };
        found(answer, table)
    }

    /// A stream over a file (`OpenStreamOnFile`). The texts are in the code page of the system, which is UTF-8 in few programs.
    ///
    /// `flags` has `STGM_*`; with `SOF_UNIQUEFILENAME` it is a new file in the folder `file`, whose name begins with `prefix`.
    ///
    /// # Errors
    ///
    /// What MAPI fails with, such as `MAPI_E_NOT_FOUND` and `MAPI_E_NO_ACCESS`.
    #[doc(alias = "OpenStreamOnFile")]
    pub fn open_stream_on_file(&self, flags: u32, file: &CStr, prefix: Option<&CStr>) -> Result<IStream> {
        // SAFETY: the type is that of the function.
        let open: OPENSTREAMONFILE = unsafe { self.function("OpenStreamOnFile", 24) }?;
        let (allocate, _, free) = self.allocator()?.functions();
        let text = |text: Option<&CStr>| PSTR(text.map_or(ptr::null(), CStr::as_ptr).cast_mut().cast());
        let mut stream = None;
        // SAFETY: the texts are terminated, outlive the call and are only read; the last is valid for a write.
        let answer = unsafe { open(Some(allocate), Some(free), flags, text(Some(file)), text(prefix), &mut stream) };
        found(answer, stream)
    }

    /// OLE's allocator (`MAPIGetDefaultMalloc`).
    ///
    /// # Errors
    ///
    /// `MAPI_E_CALL_FAILED` if there is none.
    #[doc(alias = "MAPIGetDefaultMalloc")]
    pub fn default_malloc(&self) -> Result<IMalloc> {
        // SAFETY: the type is that of the function.
        let default_malloc: MAPIGETDEFAULTMALLOC = unsafe { self.function("MAPIGetDefaultMalloc", 0) }?;
        // SAFETY: it takes nothing.
        unsafe { default_malloc() }.ok_or_else(|| MAPI_E_CALL_FAILED.into())
    }

    /// A stream of rich text over one of `PR_RTF_COMPRESSED` (`WrapCompressedRTFStream`). `flags`: `MAPI_MODIFY` to write, with
    /// `STORE_UNCOMPRESSED_RTF` without compressing.
    ///
    /// # Errors
    ///
    /// What MAPI fails with.
    #[doc(alias = "WrapCompressedRTFStream")]
    pub fn wrap_compressed_rtf_stream(&self, compressed: &IStream, flags: u32) -> Result<IStream> {
        // SAFETY: the type is that of the function.
        let wrap: WRAPCOMPRESSEDRTFSTREAM = unsafe { self.function("WrapCompressedRTFStream", 12) }?;
        let mut stream = None;
        // SAFETY: the stream is borrowed; the last is valid for a write.
        let answer = unsafe { wrap(Some(InterfaceRef::from(compressed)), flags, &mut stream) };
        found(answer, stream)
    }

    /// Makes the plain and the rich text of a message agree (`RTFSync`), and tells whether it changed. `flags`:
    /// `RTF_SYNC_RTF_CHANGED`, `RTF_SYNC_BODY_CHANGED`. The message is not saved.
    ///
    /// # Errors
    ///
    /// What MAPI fails with.
    #[doc(alias = "RTFSync")]
    pub fn rtf_sync(&self, message: &IMessage, flags: u32) -> Result<bool> {
        // SAFETY: the type is that of the function.
        let sync: RTFSYNC = unsafe { self.function("RTFSync", 12) }?;
        let mut updated = BOOL(0);
        // SAFETY: the message is borrowed; the last is valid for a write.
        unsafe { sync(Some(InterfaceRef::from(message)), flags, &mut updated) }.ok()?;
        Ok(updated.as_bool())
    }

    /// A sink that passes what it is told on to `sink`, on this thread (`HrThisThreadAdviseSink`): the thread must take its window
    /// messages. For sinks that are not made for several threads.
    ///
    /// # Errors
    ///
    /// What MAPI fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    #[doc(alias = "HrThisThreadAdviseSink")]
    pub fn this_thread_advise_sink(&self, sink: &IMAPIAdviseSink) -> Result<IMAPIAdviseSink> {
        // SAFETY: the type is that of the function.
        let wrap: HRTHISTHREADADVISESINK = unsafe { self.function("HrThisThreadAdviseSink", 8) }?;
        let mut this_thread = None;
        // SAFETY: the sink is borrowed; the last is valid for a write.
        let answer = unsafe { wrap(Some(InterfaceRef::from(sink)), &mut this_thread) };
        found(answer, this_thread)
    }

    /// All rows of a table (`HrQueryAllRows`), `limit` at most; 0 is no limit. What is given of columns, restriction and order is
    /// set on the table, and stays.
    ///
    /// # Safety
    ///
    /// `restriction` and `order` are NULL or point to valid records with all that they point to.
    ///
    /// # Errors
    ///
    /// `MAPI_E_TABLE_TOO_BIG` if there are more than `limit`, `MAPI_E_NOT_FOUND`, and what the table fails with.
    #[doc(alias = "HrQueryAllRows")]
    pub unsafe fn query_all_rows(
        &self,
        table: &IMAPITable,
        columns: Option<&PropTagList>,
        restriction: *const SRestriction,
        order: *const SSortOrderSet,
        limit: i32,
    ) -> Result<RowSet> {
        // SAFETY: the type is that of the function.
        let query: HRQUERYALLROWS = unsafe { self.function("HrQueryAllRows", 24) }?;
        let allocator = self.allocator()?;
        let columns = columns.map_or(ptr::null(), PropTagList::as_ptr);
        let mut rows = ptr::null_mut();
        // SAFETY: the table is borrowed, the list is readable for the call; the last is valid for a write.
        unsafe { query(Some(InterfaceRef::from(table)), columns, restriction, order, limit, &mut rows) }.ok()?;
        // SAFETY: the function has handed out rows in MAPI's memory, which are the caller's.
        unsafe { RowSet::from_raw(allocator, rows) }.ok_or_else(|| MAPI_E_CALL_FAILED.into())
    }

    /// One property of an object (`HrGetOneProp`).
    ///
    /// # Errors
    ///
    /// `MAPI_E_NOT_FOUND` if it is not there, and what the object fails with.
    #[doc(alias = "HrGetOneProp")]
    pub fn get_one_prop(&self, object: &IMAPIProp, tag: PropTag) -> Result<Buffer<SPropValue>> {
        // SAFETY: the type is that of the function.
        let get: HRGETONEPROP = unsafe { self.function("HrGetOneProp", 12) }?;
        let allocator = self.allocator()?;
        let mut value = ptr::null_mut();
        // SAFETY: the object is borrowed; the last is valid for a write.
        unsafe { get(Some(InterfaceRef::from(object)), tag, &mut value) }.ok()?;
        // SAFETY: the function has handed out a value in MAPI's memory, which is the caller's.
        unsafe { Buffer::from_raw(allocator, value) }.ok_or_else(|| MAPI_E_CALL_FAILED.into())
    }

    /// Sets one property of an object (`HrSetOneProp`).
    ///
    /// # Safety
    ///
    /// What `value` points to is what its type says.
    ///
    /// # Errors
    ///
    /// What the object fails with.
    #[doc(alias = "HrSetOneProp")]
    pub unsafe fn set_one_prop(&self, object: &IMAPIProp, value: &SPropValue) -> Result<()> {
        // SAFETY: the type is that of the function.
        let set: HRSETONEPROP = unsafe { self.function("HrSetOneProp", 8) }?;
        // SAFETY: the object is borrowed; the value is this function's contract.
        unsafe { set(Some(InterfaceRef::from(object)), value) }.ok()
    }

    /// Whether an object has a property (`FPropExists`); with `PT_UNSPECIFIED` in the tag, one of any type.
    ///
    /// # Errors
    ///
    /// Only if the library does not have the function.
    #[doc(alias = "FPropExists")]
    pub fn prop_exists(&self, object: &IMAPIProp, tag: PropTag) -> Result<bool> {
        // SAFETY: the type is that of the function.
        let exists: FPROPEXISTS = unsafe { self.function("FPropExists", 8) }?;
        // SAFETY: the object is borrowed.
        Ok(unsafe { exists(Some(InterfaceRef::from(object)), tag) }.as_bool())
    }

    /// What tells when MAPI is initialized (`CreateMAPIInitializationMonitor`); `OLMAPI32.DLL` has it, the stub does not. It may be
    /// used whether MAPI is initialized or not.
    ///
    /// # Errors
    ///
    /// `E_OUTOFMEMORY`.
    #[doc(alias = "CreateMAPIInitializationMonitor")]
    pub fn create_initialization_monitor(&self) -> Result<IMAPIInitMonitor> {
        // SAFETY: the type is that of the function.
        let create: CREATEMAPIINITIALIZATIONMONITOR = unsafe { self.function("CreateMAPIInitializationMonitor", 4) }?;
        let mut monitor = None;
        // SAFETY: valid for a write.
        let answer = unsafe { create(&mut monitor) };
        found(answer, monitor)
    }
}
