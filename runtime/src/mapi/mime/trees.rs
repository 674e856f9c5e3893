//! Messages as trees of bodies.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, InterfaceRef, PCSTR, PSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{
    BODYOFFSETS, CSETAPPLYTYPE, HBODY, HCHARSET, IMSGBODYTYPE, IPersistStreamInit, IStream, PROPVARIANT,
};
use crate::{assert_layout, com_interface};

c_enum! {
    /// Where a body stands, seen from another.
    ///
    /// Source: mimeole.h, page "BODYLOCATION" of the Windows Mail reference.
    BODYLOCATION: u32 {
        /// The root of the message.
        IBL_ROOT = 0,
        /// The parent.
        IBL_PARENT = 1,
        /// The first child.
        IBL_FIRST = 2,
        /// The last child.
        IBL_LAST = 3,
        /// The next sibling.
        IBL_NEXT = 4,
        /// The sibling before.
        IBL_PREVIOUS = 5,
    }
}

/// What [`IMimeMessageTree::FindFirst`] looks for, and where it stands.
///
/// Source: mimeole.h, page "FINDBODY" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FINDBODY {
    /// The first part of the `Content-Type`, such as `text`; with NULL for both, all bodies.
    pub pszPriType: PSTR,
    /// The second part of the `Content-Type`, such as `plain`.
    pub pszSubType: PSTR,
    /// Where the search stands; not for the caller.
    pub dwReserved: u32,
}

assert_layout!(FINDBODY { size: 12 | 24, pszPriType: 0 | 0, pszSubType: 4 | 8, dwReserved: 8 | 16 });

/// A message as a tree of bodies, each with a header and data; `HBODY_ROOT` of the header, -1, is the topmost.
/// Implemented by MimeOLE, called by its clients. Not free-threaded: no source says which threads may call it.
///
/// Properties are named as of [`IMimePropertySet`](crate::mapi::IMimePropertySet).
///
/// Source: mimeole.h, page "IMimeMessageTree" of the Windows Mail reference.
#[com_interface("fd853cd4-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeMessageTree: IPersistStreamInit {
    /// Hands out the text of the message, for reading only. Flags as of `Commit`. `MIME_E_NO_DATA`,
    /// `STG_E_MEDIUMFULL`.
    ///
    /// # Safety
    ///
    /// `stream` is valid for a write.
    #[slot(9)]
    unsafe fn GetMessageSource(&self, stream: *mut Option<IStream>, flags: u32) -> HRESULT;

    /// Tells the size of the message in bytes. Flags as of `Commit`. `MIME_E_NO_DATA`, `STG_E_MEDIUMFULL`.
    ///
    /// # Safety
    ///
    /// `size` is valid for a write.
    #[slot(10)]
    unsafe fn GetMessageSize(&self, size: *mut u32, flags: u32) -> HRESULT;

    /// Reads what `SaveOffsetTable` has written, before the message itself is loaded, which is then faster. A failure
    /// does not matter for that: `MIME_E_CORRUPT_CACHE_TREE`, `MIME_E_UNKNOWN_BODYTREE_VERSION`.
    #[slot(11)]
    fn LoadOffsetTable(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Writes where the bodies are. Flags as of `Commit`. `MIME_E_UNKNOWN_BODYTREE_VERSION`.
    #[slot(12)]
    fn SaveOffsetTable(&self, stream: Option<InterfaceRef<'_, IStream>>, flags: u32) -> HRESULT;

    /// Tells what the message is like: `IMF_*`.
    #[slot(13)]
    #[retval]
    fn GetFlags(&self) -> Result<u32>;

    /// Brings the text of the message up to its changes; after it the message is not dirty. `MIME_E_NO_DATA`,
    /// `STG_E_MEDIUMFULL`.
    ///
    /// Flags: `COMMIT_ONLYIFDIRTY`, `COMMIT_REUSESTORAGE` for writing to the stream that it was loaded from,
    /// `COMMIT_SMIMETRANSFERENCODE`.
    #[slot(14)]
    fn Commit(&self, flags: u32) -> HRESULT;

    /// Releases the streams and files that the message was loaded from. `STG_E_MEDIUMFULL`.
    #[slot(15)]
    fn HandsOffStorage(&self) -> HRESULT;

    /// Hands out an interface of a body, such as `IMimeBody`, `IMimePropertySet`, `IMimeHeaderTable`,
    /// `IMimeAddressTable`, `IStream` for its data, or `IMimeMessage` if it is a message. `MIME_E_NO_DATA`,
    /// `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `iid` is not NULL. `object` is valid for a write.
    #[slot(16)]
    unsafe fn BindToObject(&self, body: HBODY, iid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;

    /// Writes a body with those below it to a stream. Flags: `SAVEBODY_KEEPBOUNDARY`. `MIME_E_NO_DATA`,
    /// `MIME_E_INVALID_HANDLE`, `STG_E_MEDIUMFULL`.
    #[slot(17)]
    fn SaveBody(&self, body: HBODY, flags: u32, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Inserts an empty body at a place that is seen from `pivot`, not [`IBL_PARENT`], and hands out its handle.
    ///
    /// `MIME_E_CANT_RESET_ROOT` if there is a root, `MIME_E_NOT_MULTIPART`, `MIME_E_BAD_BODY_LOCATION`,
    /// `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `body` is valid for a write.
    #[slot(18)]
    unsafe fn InsertBody(&self, location: BODYLOCATION, pivot: HBODY, body: *mut HBODY) -> HRESULT;

    /// Tells which body is at a place that is seen from `pivot`. `MIME_E_NOT_FOUND` if there is none,
    /// `MIME_E_INVALID_HANDLE`, `MIME_E_BAD_BODY_LOCATION`. The page has `E_INVALIDARG` for [`IBL_PARENT`].
    ///
    /// # Safety
    ///
    /// `body` is valid for a write.
    #[slot(19)]
    unsafe fn GetBody(&self, location: BODYLOCATION, pivot: HBODY, body: *mut HBODY) -> HRESULT;

    /// Deletes a body with those below it; with `DELETE_PROMOTE_CHILDREN` they take its place, with
    /// `DELETE_CHILDREN_ONLY` only they go. `MIME_E_INVALID_HANDLE`, `MIME_E_INVALID_DELETE_TYPE`.
    #[slot(20)]
    fn DeleteBody(&self, body: HBODY, flags: u32) -> HRESULT;

    /// Moves a body to a place that is seen from where it is, not [`IBL_ROOT`]. `MIME_E_CANT_MOVE_BODY`,
    /// `MIME_E_BAD_BODY_LOCATION`, `MIME_E_INVALID_HANDLE`.
    #[slot(21)]
    fn MoveBody(&self, body: HBODY, location: BODYLOCATION) -> HRESULT;

    /// Tells how many bodies there are: this one, or with NULL the root, and those below it, with `recurse` at all
    /// levels. `MIME_E_INVALID_HANDLE`.
    #[slot(22)]
    #[retval]
    fn CountBodies(&self, parent: HBODY, recurse: u8) -> Result<u32>;

    /// Finds the first body of a type. `MIME_E_NOT_FOUND` if there is none.
    ///
    /// # Safety
    ///
    /// `find` points to a record that may be read and written, whose texts are NULL or NUL-terminated. `body` is valid
    /// for a write.
    #[slot(23)]
    unsafe fn FindFirst(&self, find: *mut FINDBODY, body: *mut HBODY) -> HRESULT;

    /// Finds the next body, after `FindFirst` with the same record. `MIME_E_NOT_FOUND` if there is none.
    ///
    /// # Safety
    ///
    /// `find` points to the record of `FindFirst`, unchanged, which may be read and written. `body` is valid for a
    /// write.
    #[slot(24)]
    unsafe fn FindNext(&self, find: *mut FINDBODY, body: *mut HBODY) -> HRESULT;

    /// Finds the body that a URL of an MHTML message names. `MIME_E_NOT_FOUND` if there is none.
    ///
    /// `related` is a `multipart/related`, NULL for the first; NULL for `base` is what that names, unless
    /// `URL_RESULVE_NO_BASE` (as the header spells it) is in `flags`. `URL_RESOLVE_RENDERED` marks the body as shown.
    ///
    /// # Safety
    ///
    /// `base` and `url` are NULL or NUL-terminated. `body` is valid for a write.
    #[slot(25)]
    unsafe fn ResolveURL(&self, related: HBODY, base: PCSTR, url: PCSTR, flags: u32, body: *mut HBODY) -> HRESULT;

    /// Makes a body a `multipart` of this kind, such as `mixed`, with what was in it in a new body below it. By its
    /// page that is the one it hands out, whatever the name says. `MIME_E_NO_DATA`, `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `sub_type` is NULL or NUL-terminated. `multipart` is valid for a write.
    #[slot(26)]
    unsafe fn ToMultipart(&self, body: HBODY, sub_type: PCSTR, multipart: *mut HBODY) -> HRESULT;

    /// Tells where in the message a body stands. `MIME_E_NO_DATA`, `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `offsets` is valid for a read and a write.
    #[slot(27)]
    unsafe fn GetBodyOffsets(&self, body: HBODY, offsets: *mut BODYOFFSETS) -> HRESULT;

    /// Tells the character set of the first body that names one, or the default one.
    ///
    /// # Safety
    ///
    /// `charset` is valid for a write.
    #[slot(28)]
    unsafe fn GetCharset(&self, charset: *mut HCHARSET) -> HRESULT;

    /// Sets the character set of every body. `MIME_E_INVALID_HANDLE`.
    #[slot(29)]
    fn SetCharset(&self, charset: HCHARSET, apply: CSETAPPLYTYPE) -> HRESULT;

    /// Tells whether a body is of this kind: `S_OK` or `S_FALSE`. `MIME_E_NO_DATA`, `MIME_E_INVALID_HANDLE`,
    /// `MIME_E_INVALID_BODYTYPE`.
    #[slot(30)]
    fn IsBodyType(&self, body: HBODY, body_type: IMSGBODYTYPE) -> HRESULT;

    /// Tells whether the `Content-Type` of a body is this: `S_OK` or `S_FALSE`. `MIME_E_NO_DATA`,
    /// `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `primary_type` and `sub_type` are NULL or NUL-terminated.
    #[slot(31)]
    unsafe fn IsContentType(&self, body: HBODY, primary_type: PCSTR, sub_type: PCSTR) -> HRESULT;

    /// Tells whether a property of a body has a text, or with `sub_string` has it in it: `S_OK` or `S_FALSE`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `criteria` is NULL or NUL-terminated.
    #[slot(32)]
    unsafe fn QueryBodyProp(
        &self,
        body: HBODY,
        name: PCSTR,
        criteria: PCSTR,
        sub_string: u8,
        case_sensitive: u8,
    ) -> HRESULT;

    /// Hands out the value of a property of a body, as `IMimePropertySet::GetProp` does.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value that may be read and written, and whose `vt` is set.
    #[slot(33)]
    unsafe fn GetBodyProp(&self, body: HBODY, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// Sets a property of a body, as `IMimePropertySet::SetProp` does.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value, all parts of which are readable.
    #[slot(34)]
    unsafe fn SetBodyProp(&self, body: HBODY, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// Deletes a property of a body.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    #[slot(35)]
    unsafe fn DeleteBodyProp(&self, body: HBODY, name: PCSTR) -> HRESULT;

    /// Sets an option (`OID_*`).
    ///
    /// # Safety
    ///
    /// `value` points to a value, all parts of which are readable.
    #[slot(36)]
    unsafe fn SetOption(&self, option: u32, value: *const PROPVARIANT) -> HRESULT;

    /// Hands out an option (`OID_*`).
    ///
    /// # Safety
    ///
    /// `value` points to a value that may be read and written.
    #[slot(37)]
    unsafe fn GetOption(&self, option: u32, value: *mut PROPVARIANT) -> HRESULT;
}
