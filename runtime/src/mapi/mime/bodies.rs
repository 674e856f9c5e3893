//! Bodies of messages, and where their data comes from.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{ENCODINGTYPE, HBODY, IMimePropertySet, IStream};
use crate::{assert_layout, com_interface};

c_enum! {
    /// What [`IMimeBody::IsType`] asks about a body.
    ///
    /// Source: mimeole.h, page "IMSGBODYTYPE" of the Windows Mail reference.
    IMSGBODYTYPE: u32 {
        /// Is it signed or encrypted?
        IBT_SECURE = 0,
        /// Does MimeOLE take it for an attachment?
        IBT_ATTACHMENT = 1,
        /// Has it no data?
        IBT_EMPTY = 2,
        /// Is its character set named?
        IBT_CSETTAGGED = 3,
        /// Did MimeOLE make it an attachment?
        IBT_AUTOATTACH = 4,
    }
}

/// Where a body stands in its message, in bytes. Known once the message was loaded or saved.
///
/// Source: mimeole.h, page "BODYOFFSETS" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct BODYOFFSETS {
    /// Where the boundary before it starts.
    pub cbBoundaryStart: u32,
    /// Where its header starts.
    pub cbHeaderStart: u32,
    /// Where its data starts.
    pub cbBodyStart: u32,
    /// Where its data ends.
    pub cbBodyEnd: u32,
}

assert_layout!(BODYOFFSETS {
    size: 16 | 16,
    cbBoundaryStart: 0 | 0,
    cbHeaderStart: 4 | 4,
    cbBodyStart: 8 | 8,
    cbBodyEnd: 12 | 12,
});

/// What the data of a body is like, and how it is best encoded.
///
/// Source: mimeole.h, page "TRANSMITINFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TRANSMITINFO {
    /// How it is encoded.
    pub ietCurrent: ENCODINGTYPE,
    /// How it is best encoded in a MIME message.
    pub ietXmitMime: ENCODINGTYPE,
    /// How it is best encoded in a message as RFC 822 has it.
    pub ietXmit822: ENCODINGTYPE,
    /// The length of its longest line in bytes.
    pub cbLongestLine: u32,
    /// The number of its 8-bit characters.
    pub cExtended: u32,
    /// How many of its characters are of 8 bits, in percent.
    pub ulPercentExt: u32,
    /// Its size in bytes.
    pub cbSize: u32,
    /// The number of its lines.
    pub cLines: u32,
}

assert_layout!(TRANSMITINFO {
    size: 32 | 32,
    ietCurrent: 0 | 0,
    ietXmitMime: 4 | 4,
    ietXmit822: 8 | 8,
    cbLongestLine: 12 | 12,
    cExtended: 16 | 16,
    ulPercentExt: 20 | 20,
    cbSize: 24 | 24,
    cLines: 28 | 28,
});

/// A body of a message: its header, as properties, and its data. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeBody" of the Windows Mail reference.
#[com_interface("c558834c-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeBody: IMimePropertySet {
    /// Tells whether the body is of this kind: `S_OK` or `S_FALSE`. `MIME_E_INVALID_BODYTYPE`.
    #[slot(28)]
    fn IsType(&self, body_type: IMSGBODYTYPE) -> HRESULT;

    /// Sets the name that is shown to people. MimeOLE appends the size.
    ///
    /// # Safety
    ///
    /// `name` is NULL or NUL-terminated.
    #[slot(29)]
    unsafe fn SetDisplayName(&self, name: PCSTR) -> HRESULT;

    /// Hands out the name that is shown to people; the caller frees it with `IMalloc::Free`. `MIME_E_NO_DATA` if there
    /// is none.
    ///
    /// # Safety
    ///
    /// `name` is valid for a write.
    #[slot(30)]
    unsafe fn GetDisplayName(&self, name: *mut PSTR) -> HRESULT;

    /// Tells where in the message the body stands. `MIME_E_NO_DATA` if it was neither loaded nor saved.
    ///
    /// # Safety
    ///
    /// `offsets` is valid for a write.
    #[slot(31)]
    unsafe fn GetOffsets(&self, offsets: *mut BODYOFFSETS) -> HRESULT;

    /// Tells how the data is encoded.
    ///
    /// # Safety
    ///
    /// `encoding` is valid for a write.
    #[slot(32)]
    unsafe fn GetCurrentEncoding(&self, encoding: *mut ENCODINGTYPE) -> HRESULT;

    /// Says how the data is encoded, and leaves it as it is.
    #[slot(33)]
    fn SetCurrentEncoding(&self, encoding: ENCODINGTYPE) -> HRESULT;

    /// Tells about how many bytes the data would be in this encoding. `MIME_E_NO_DATA`, `MIME_E_INVALID_ENCODINGTYPE`.
    #[slot(34)]
    #[retval]
    fn GetEstimatedSize(&self, encoding: ENCODINGTYPE) -> Result<u32>;

    /// Writes the data to a stream, in this encoding.
    #[slot(35)]
    fn GetDataHere(&self, encoding: ENCODINGTYPE, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Hands out the data as a stream, in this encoding; it is converted while the stream is read.
    #[slot(36)]
    #[retval]
    fn GetData(&self, encoding: ENCODINGTYPE) -> Result<IStream>;

    /// Sets the data and its `Content-Type`. The data is in an object of the interface `iid`: `IStream`, `ILockBytes`,
    /// `IMimeBody`, `IMimeMessage` or [`IMimeWebDocument`], encoded as `encoding` says.
    ///
    /// The body keeps a reference to the object until it is freed or `IMimeMessageTree::HandsOffStorage` is called.
    /// `MIME_E_MULTIPART_NO_DATA`.
    ///
    /// # Safety
    ///
    /// `primary_type` and `sub_type` are NULL or NUL-terminated. `object` is a pointer to the interface `iid`,
    /// borrowed for the call.
    #[slot(37)]
    unsafe fn SetData(
        &self,
        encoding: ENCODINGTYPE,
        primary_type: PCSTR,
        sub_type: PCSTR,
        iid: Option<&GUID>,
        object: *mut c_void,
    ) -> HRESULT;

    /// Takes the data away, and leaves the header as it is.
    #[slot(38)]
    fn EmptyData(&self) -> HRESULT;

    /// Copies the body to another, which must be MimeOLE's own; if it fails, that is left in any state.
    /// `E_NOINTERFACE`.
    #[slot(39)]
    fn CopyTo(&self, body: Option<InterfaceRef<'_, IMimeBody>>) -> HRESULT;

    /// Tells what the data is like, and how it is best encoded. `MIME_E_MULTIPART_NO_DATA`.
    ///
    /// # Safety
    ///
    /// `info` is valid for a read and a write.
    #[slot(40)]
    unsafe fn GetTransmitInfo(&self, info: *mut TRANSMITINFO) -> HRESULT;

    /// Writes the data to a file, in this encoding; one that is there is overwritten. `MIME_E_INVALID_ENCODINGTYPE`.
    ///
    /// # Safety
    ///
    /// `path` is NULL or NUL-terminated.
    #[slot(41)]
    unsafe fn SaveToFile(&self, encoding: ENCODINGTYPE, path: PCSTR) -> HRESULT;

    /// Tells the handle of the body in its message. `MIME_E_NO_DATA` if it has none.
    ///
    /// # Safety
    ///
    /// `body` is valid for a write.
    #[slot(42)]
    unsafe fn GetHandle(&self, body: *mut HBODY) -> HRESULT;
}

/// A document of the web that is to be the data of a body. Implemented by clients, called by MimeOLE. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeWebDocument" of the Windows Mail reference.
#[com_interface("ee519f11-851a-11d0-825c-00c04fd85ab4")]
pub unsafe trait IMimeWebDocument: IUnknown {
    /// Hands out the URL, which the caller frees; with what is not published.
    ///
    /// # Safety
    ///
    /// `url` is valid for a write.
    #[slot(3)]
    unsafe fn GetURL(&self, url: *mut PSTR) -> HRESULT;

    /// Hands out the data, as an object of the interface `iid`: `IStream` or `ILockBytes`. `MIME_E_NO_DATA`.
    ///
    /// # Safety
    ///
    /// `iid` is not NULL. `object` is valid for a write.
    #[slot(4)]
    unsafe fn BindToStorage(&self, iid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;
}
