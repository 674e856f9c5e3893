//! Headers of messages and bodies, row by row.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, PCSTR, PSTR, Result};

use crate::mapi::{HHEADERROW, IPersistStream};
use crate::{assert_layout, com_interface};

/// What [`IMimeHeaderTable::FindFirstRow`] looks for, and where it stands.
///
/// Source: mimeole.h, page "FINDHEADER" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FINDHEADER {
    /// The name of the header, or NULL for all rows.
    pub pszHeader: PCSTR,
    /// Where the search stands; not for the caller.
    pub dwReserved: u32,
}

assert_layout!(FINDHEADER { size: 8 | 16, pszHeader: 0 | 0, dwReserved: 4 | 8 });

/// A row of a header table.
///
/// Source: mimeole.h, page "HEADERROWINFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct HEADERROWINFO {
    /// Where in the header it stands, counted from the top.
    pub dwRowNumber: u32,
    /// Where in the message it starts, in bytes.
    pub cboffStart: u32,
    /// Where in the message the colon after its name is, in bytes.
    pub cboffColon: u32,
    /// Where in the message it ends: the byte after its last line feed.
    pub cboffEnd: u32,
}

assert_layout!(HEADERROWINFO {
    size: 16 | 16,
    dwRowNumber: 0 | 0,
    cboffStart: 4 | 4,
    cboffColon: 8 | 8,
    cboffEnd: 12 | 12,
});

/// A row, as [`IMimeEnumHeaderRows`] hands it out.
///
/// Source: mimeole.h. The page "ENUMHEADERROW" of the Windows Mail reference has `DWORD_PTR` for the last field, which
/// makes the record 40 bytes long with 64 bits; the header's `DWORD` is followed.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ENUMHEADERROW {
    /// The row in its table.
    pub hRow: HHEADERROW,
    /// The name of the header, or NULL for all rows.
    pub pszHeader: PSTR,
    /// Its data.
    pub pszData: PSTR,
    /// The length of the data in characters.
    pub cchData: u32,
    /// Reserved.
    pub dwReserved: u32,
}

assert_layout!(ENUMHEADERROW {
    size: 20 | 32,
    hRow: 0 | 0,
    pszHeader: 4 | 8,
    pszData: 8 | 16,
    cchData: 12 | 24,
    dwReserved: 16 | 28,
});

/// The header of a message or a body as rows of names and data, also of names that are there more than once.
/// Implemented by MimeOLE, called by its clients. Not free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeHeaderTable" of the Windows Mail reference.
#[com_interface("fd853cd1-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeHeaderTable: IPersistStream {
    /// Finds the first row of a name, or with NULL in the record of all. `MIME_E_NOT_FOUND` if there is none.
    ///
    /// # Safety
    ///
    /// `find` points to a record that may be read and written, whose name is NULL or NUL-terminated. `row` is valid
    /// for a write.
    #[slot(8)]
    unsafe fn FindFirstRow(&self, find: *mut FINDHEADER, row: *mut HHEADERROW) -> HRESULT;

    /// Finds the next row, after `FindFirstRow` with the same record. `MIME_E_NOT_FOUND` if there is none.
    ///
    /// # Safety
    ///
    /// `find` points to the record of `FindFirstRow`, unchanged, which may be read and written. `row` is valid for a
    /// write.
    #[slot(9)]
    unsafe fn FindNextRow(&self, find: *mut FINDHEADER, row: *mut HHEADERROW) -> HRESULT;

    /// Tells how many rows there are of a name, or with NULL in all.
    ///
    /// # Safety
    ///
    /// `header` is NULL or NUL-terminated.
    #[slot(10)]
    #[retval]
    unsafe fn CountRows(&self, header: PCSTR) -> Result<u32>;

    /// Appends a row, and hands out its handle. With `HTF_NAMEINDATA` in `flags` the name is in the data.
    ///
    /// # Safety
    ///
    /// `header` is NULL or NUL-terminated. `data` points to `data_length` readable characters. `row` is valid for a
    /// write.
    #[slot(11)]
    unsafe fn AppendRow(
        &self,
        header: PCSTR,
        flags: u32,
        data: PCSTR,
        data_length: u32,
        row: *mut HHEADERROW,
    ) -> HRESULT;

    /// Deletes a row. `MIME_E_INVALID_HANDLE`.
    #[slot(12)]
    fn DeleteRow(&self, row: HHEADERROW) -> HRESULT;

    /// Hands out the data of a row, as it is in the message, and its length in characters; the caller frees it with
    /// `IMalloc::Free`. With `HTF_NAMEINDATA` in `flags` the name is in the data. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `data` and `data_length` are valid for a write.
    #[slot(13)]
    unsafe fn GetRowData(&self, row: HHEADERROW, flags: u32, data: *mut PSTR, data_length: *mut u32) -> HRESULT;

    /// Sets the data of a row. With `HTF_NAMEINDATA` in `flags` the name is in the data. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `data` points to `data_length` readable characters.
    #[slot(14)]
    unsafe fn SetRowData(&self, row: HHEADERROW, flags: u32, data: PCSTR, data_length: u32) -> HRESULT;

    /// Tells where a row stands. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `info` is valid for a read and a write.
    #[slot(15)]
    unsafe fn GetRowInfo(&self, row: HHEADERROW, info: *mut HEADERROWINFO) -> HRESULT;

    /// Puts a row to another place: rows are saved in the order of their numbers. `MIME_E_INVALID_HANDLE`.
    #[slot(16)]
    fn SetRowNumber(&self, row: HHEADERROW, number: u32) -> HRESULT;

    /// Enumerates the rows of a name, NULL for all, in the order in which they are saved. `HTF_ENUMHANDLESONLY` in
    /// `flags` leaves out the data.
    ///
    /// # Safety
    ///
    /// `header` is NULL or NUL-terminated.
    #[slot(17)]
    #[retval]
    unsafe fn EnumRows(&self, header: PCSTR, flags: u32) -> Result<IMimeEnumHeaderRows>;

    /// Makes a copy of the table, which has nothing to do with it any more.
    #[slot(18)]
    #[retval]
    fn Clone(&self) -> Result<IMimeHeaderTable>;

    /// Hands out the header as an `IMimePropertySet` or an `IMimeAddressTable`.
    ///
    /// # Safety
    ///
    /// `iid` is not NULL. `object` is valid for a write.
    #[slot(19)]
    unsafe fn BindToObject(&self, iid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;
}

/// Enumerates the rows of a header, as the enumerators of COM do. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeEnumHeaderRows" of the Windows Mail reference.
#[com_interface("c558834d-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeEnumHeaderRows: IUnknown {
    /// Hands out the next rows, up to `count`, and tells how many. `S_FALSE`, a success, if fewer were left.
    ///
    /// The caller frees them with `IMimeAllocator::FreeEnumHeaderRowArray`.
    ///
    /// # Safety
    ///
    /// `rows` has room for `count` of them. `fetched` is NULL or valid for a write.
    #[slot(3)]
    unsafe fn Next(&self, count: u32, rows: *mut ENUMHEADERROW, fetched: *mut u32) -> HRESULT;

    /// Leaves out the next `count`. `S_FALSE`, a success, if fewer were left.
    #[slot(4)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Begins again with the first.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// Makes another enumerator that stands at the same place.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumHeaderRows>;

    /// Tells how many there are in all.
    #[slot(7)]
    #[retval]
    fn Count(&self) -> Result<u32>;
}
