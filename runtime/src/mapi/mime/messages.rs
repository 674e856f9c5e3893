//! Messages, their parts, and documents that are saved as messages.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{
    ADDRESSFORMAT, ADDRESSLIST, ADDRESSPROPS, ENCODINGTYPE, HBODY, IMimeAddressTable, IMimeEnumAddressTypes,
    IMimeMessageTree, IPersist, IStream, PROPVARIANT,
};
use crate::{Abi, assert_layout, com_interface};

c_enum! {
    /// How a message is saved.
    ///
    /// Source: mimeole.h, page "MIMESAVETYPE" of the Windows Mail reference.
    MIMESAVETYPE: u32 {
        /// As RFC 822 has it, without MIME.
        SAVE_RFC822 = 0,
        /// With MIME.
        SAVE_RFC1521 = 1,
    }
}

c_enum! {
    /// How a moniker of a URL is bound. The values are single bits.
    ///
    /// Source: urlmon.h.
    BINDF: u32 {
        /// Returns at once; what comes is told to a callback.
        BINDF_ASYNCHRONOUS = 1,
        /// Reading what has not come yet answers `E_PENDING`.
        BINDF_ASYNCSTORAGE = 2,
        /// Nothing is shown before all has come.
        BINDF_NOPROGRESSIVERENDERING = 4,
        /// From the cache only.
        BINDF_OFFLINEOPERATION = 8,
        /// The newest version, also if the cache has one.
        BINDF_GETNEWESTVERSION = 0x10,
        /// Not into the cache.
        BINDF_NOWRITECACHE = 0x20,
        /// It must be in a file.
        BINDF_NEEDFILE = 0x40,
        /// The client reads at its own pace.
        BINDF_PULLDATA = 0x80,
        /// In spite of problems of security.
        BINDF_IGNORESECURITYPROBLEM = 0x100,
        /// Compares the cache with the server.
        BINDF_RESYNCHRONIZE = 0x200,
        /// A link is followed.
        BINDF_HYPERLINK = 0x400,
        /// Nothing is shown.
        BINDF_NO_UI = 0x800,
        /// Nothing is asked.
        BINDF_SILENTOPERATION = 0x1000,
        /// Asks that no cache on the way is used.
        BINDF_PRAGMA_NO_CACHE = 0x2000,
        /// For the class object.
        BINDF_GETCLASSOBJECT = 0x4000,
        /// Reserved.
        BINDF_RESERVED_1 = 0x8000,
        /// The client is free-threaded.
        BINDF_FREE_THREADED = 0x10000,
        /// The client reads directly.
        BINDF_DIRECT_READ = 0x20000,
        /// A form is sent.
        BINDF_FORMS_SUBMIT = 0x40000,
        /// From the cache if the network fails.
        BINDF_GETFROMCACHE_IF_NET_FAIL = 0x80000,
        /// It comes from a moniker of a URL.
        BINDF_FROMURLMON = 0x100000,
        /// The user goes back or forward.
        BINDF_FWD_BACK = 0x200000,
        /// The default handler is preferred.
        BINDF_PREFERDEFAULTHANDLER = 0x400000,
        /// The restricted zone is enforced.
        BINDF_ENFORCERESTRICTED = 0x800000,
        /// Reserved.
        BINDF_RESERVED_2 = 0x80000000,
        /// Reserved.
        BINDF_RESERVED_3 = 0x1000000,
        /// Reserved.
        BINDF_RESERVED_4 = 0x2000000,
        /// Reserved.
        BINDF_RESERVED_5 = 0x4000000,
        /// Reserved.
        BINDF_RESERVED_6 = 0x8000000,
        /// Reserved.
        BINDF_RESERVED_7 = 0x40000000,
        /// Reserved.
        BINDF_RESERVED_8 = 0x20000000,
    }
}

/// How [`IMimeMessage::CreateWebPage`] makes a page.
///
/// Source: mimeole.h, page "WEBPAGEOPTIONS" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct WEBPAGEOPTIONS {
    /// The size of this record in bytes.
    pub cbSize: u32,
    /// `WPF_*`.
    pub dwFlags: u32,
    /// How long each image of a show of slides stays, in milliseconds.
    pub dwDelay: u32,
    /// The character that quoted lines begin with.
    pub wchQuote: u16,
}

assert_layout!(WEBPAGEOPTIONS { size: 16 | 16, cbSize: 0 | 0, dwFlags: 4 | 4, dwDelay: 8 | 8, wchQuote: 12 | 12 });

/// A message: its texts, attachments and addresses. Implemented by MimeOLE, called by its clients. Not free-threaded:
/// no source says which threads may call it.
///
/// The methods on properties are about the topmost header; properties are named as of
/// [`IMimePropertySet`](crate::mapi::IMimePropertySet).
///
/// Source: mimeole.h, page "IMimeMessage" of the Windows Mail reference.
#[com_interface("fd853cd5-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeMessage: IMimeMessageTree {
    /// Answers an `IMoniker` that names the message as a page of the web, which an object with `IPersistMoniker` can
    /// load.
    ///
    /// NULL for `root` lets MimeOLE choose the text. `E_INVALIDARG` if `cbSize` of the options is not the size of the
    /// record.
    #[slot(38)]
    #[retval]
    fn CreateWebPage(
        &self,
        root: Option<InterfaceRef<'_, IStream>>,
        options: Option<&WEBPAGEOPTIONS>,
        callback: Option<InterfaceRef<'_, IMimeMessageCallback>>,
    ) -> Result<IUnknown>;

    /// Hands out the value of a property, as `IMimePropertySet::GetProp` does.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value that may be read and written, and whose `vt` is set.
    #[slot(39)]
    unsafe fn GetProp(&self, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// Sets a property. `flags` are `PDF_*`. `MIME_E_READ_ONLY`, `MIME_E_INVALID_HEADER_NAME`, `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value, all parts of which are readable.
    #[slot(40)]
    unsafe fn SetProp(&self, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// Deletes a property.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    #[slot(41)]
    unsafe fn DeleteProp(&self, name: PCSTR) -> HRESULT;

    /// Tells whether a property has a text, or with `sub_string` has it in it: `S_OK` or `S_FALSE`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `criteria` is NULL or NUL-terminated.
    #[slot(42)]
    unsafe fn QueryProp(&self, name: PCSTR, criteria: PCSTR, sub_string: u8, case_sensitive: u8) -> HRESULT;

    /// Hands out the text of a type (`TXT_PLAIN`, `TXT_HTML`) in this encoding, and the body that it is in, which is
    /// no attachment. `MIME_E_NOT_FOUND`, `MIME_E_NO_DATA`, `MIME_E_INVALID_TEXT_TYPE`.
    ///
    /// # Safety
    ///
    /// `stream` and `body` are valid for a write.
    #[slot(43)]
    unsafe fn GetTextBody(
        &self,
        text_type: u32,
        encoding: ENCODINGTYPE,
        stream: *mut Option<IStream>,
        body: *mut HBODY,
    ) -> HRESULT;

    /// Sets the text of a type (`TXT_PLAIN`, `TXT_HTML`), and hands out the body that it is in.
    /// `MIME_E_INVALID_TEXT_TYPE`.
    ///
    /// `alternative` is NULL for the first text, and the body of that one for the next. The message keeps a reference
    /// to the stream until it is freed or `HandsOffStorage` is called.
    ///
    /// # Safety
    ///
    /// `body` is valid for a write.
    #[slot(44)]
    unsafe fn SetTextBody(
        &self,
        text_type: u32,
        encoding: ENCODINGTYPE,
        alternative: HBODY,
        stream: Option<InterfaceRef<'_, IStream>>,
        body: *mut HBODY,
    ) -> HRESULT;

    /// Attaches the data of an object, an `IStream`, `ILockBytes`, `IMimeBody`, `IMimeMessage` or `IMimeWebDocument`,
    /// and hands out the body.
    ///
    /// The message keeps a reference to the object until it is freed or `HandsOffStorage` is called.
    ///
    /// # Safety
    ///
    /// `object` is a pointer to the interface `iid`, borrowed for the call. `body` is valid for a write.
    #[slot(45)]
    unsafe fn AttachObject(&self, iid: Option<&GUID>, object: *mut c_void, body: *mut HBODY) -> HRESULT;

    /// Attaches a file, or what is in the stream under the name of the file, and hands out the body. The message keeps
    /// a reference to the stream until it is freed or `HandsOffStorage` is called.
    ///
    /// # Safety
    ///
    /// `path` is NULL or NUL-terminated. `body` is valid for a write.
    #[slot(46)]
    unsafe fn AttachFile(&self, path: PCSTR, file: Option<InterfaceRef<'_, IStream>>, body: *mut HBODY) -> HRESULT;

    /// Attaches what a URL names, or what is in the stream, and hands out the body. With `URL_ATTACH_GENERATE_CID` it
    /// also hands out the `Content-ID`, which the caller frees with `IMalloc::Free`.
    ///
    /// Other flags: `URL_ATTACH_INTO_MIXED`, `URL_ATTACH_SET_CNTTYPE`. The message keeps a reference to the stream
    /// until it is freed or `HandsOffStorage` is called.
    ///
    /// # Safety
    ///
    /// `base` and `url` are NULL or NUL-terminated. `content_id_url` and `body` are valid for a write.
    #[slot(47)]
    unsafe fn AttachURL(
        &self,
        base: PCSTR,
        url: PCSTR,
        flags: u32,
        data: Option<InterfaceRef<'_, IStream>>,
        content_id_url: *mut PSTR,
        body: *mut HBODY,
    ) -> HRESULT;

    /// Hands out the attachments: bodies that have data, are no `multipart`, and were not shown (`PID_ATT_RENDERED`).
    /// The caller frees the array with `IMalloc::Free`.
    ///
    /// Among what is left out the page lists bodies that were not shown; that is against its own explanation.
    ///
    /// # Safety
    ///
    /// `count` and `attachments` are valid for a write.
    #[slot(48)]
    unsafe fn GetAttachments(&self, count: *mut u32, attachments: *mut *mut HBODY) -> HRESULT;

    /// Hands out the table of addresses of the topmost header.
    #[slot(49)]
    #[retval]
    fn GetAddressTable(&self) -> Result<IMimeAddressTable>;

    /// As [`IMimeAddressTable::GetSender`].
    ///
    /// # Safety
    ///
    /// `props` points to a record that may be read and written.
    #[slot(50)]
    unsafe fn GetSender(&self, props: *mut ADDRESSPROPS) -> HRESULT;

    /// As [`IMimeAddressTable::GetTypes`].
    ///
    /// # Safety
    ///
    /// `list` points to a record that may be read and written.
    #[slot(51)]
    unsafe fn GetAddressTypes(&self, address_types: u32, props: u32, list: *mut ADDRESSLIST) -> HRESULT;

    /// As [`IMimeAddressTable::GetFormat`].
    ///
    /// # Safety
    ///
    /// `text` is valid for a write.
    #[slot(52)]
    unsafe fn GetAddressFormat(&self, address_types: u32, format: ADDRESSFORMAT, text: *mut PSTR) -> HRESULT;

    /// As [`IMimeAddressTable::EnumTypes`].
    #[slot(53)]
    #[retval]
    fn EnumAddressTypes(&self, address_types: u32, props: u32) -> Result<IMimeEnumAddressTypes>;

    /// Splits the message into parts of at most so many bytes. `MIME_E_MAX_SIZE_TOO_SMALL` if its header alone is
    /// larger.
    #[slot(54)]
    #[retval]
    fn SplitMessage(&self, max_part_size: u32) -> Result<IMimeMessageParts>;

    /// Reserved. By its name and type it would hand out an `IMoniker`; the page says that it is not used.
    ///
    /// # Safety
    ///
    /// `moniker` is valid for a write.
    #[slot(55)]
    unsafe fn GetRootMoniker(&self, moniker: *mut Option<IUnknown>) -> HRESULT;
}

/// Is asked while a page of the web is made of a message. Implemented by clients, called by MimeOLE. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeMessageCallback" of the Windows Mail reference.
#[com_interface("761aa641-7bda-11d1-8aa9-00c04fb951f3")]
pub unsafe trait IMimeMessageCallback: IUnknown {
    /// Writes to the stream the HTML that separates the next body of the page from the `inlined_count` before.
    ///
    /// `E_NOTIMPL` for what MimeOLE does by itself, a horizontal line.
    #[slot(3)]
    fn OnWebPageSplitter(&self, inlined_count: u32, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;
}

/// The parts of a message that is too large to be sent as one. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeMessageParts" of the Windows Mail reference.
#[com_interface("c558834f-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeMessageParts: IUnknown {
    /// Makes the message of its parts.
    #[slot(3)]
    #[retval]
    fn CombineParts(&self) -> Result<IMimeMessage>;

    /// Adds a part.
    #[slot(4)]
    fn AddPart(&self, message: Option<InterfaceRef<'_, IMimeMessage>>) -> HRESULT;

    /// Tells how many parts are going to be added, which makes that faster; nobody has to.
    #[slot(5)]
    fn SetMaxParts(&self, count: u32) -> HRESULT;

    /// Tells how many parts there are.
    #[slot(6)]
    #[retval]
    fn CountParts(&self) -> Result<u32>;

    /// Enumerates the parts.
    #[slot(7)]
    #[retval]
    fn EnumParts(&self) -> Result<IMimeEnumMessageParts>;
}

/// Enumerates the parts of a message, as the enumerators of COM do. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeEnumMessageParts" of the Windows Mail reference.
#[com_interface("c5588350-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeEnumMessageParts: IUnknown {
    /// Hands out the next parts, up to `count`, and tells how many. `S_FALSE`, a success, if fewer were left.
    ///
    /// The caller releases them, or has `IMimeAllocator::ReleaseObjects` do it.
    ///
    /// # Safety
    ///
    /// `messages` has room for `count` of them. `fetched` is NULL or valid for a write.
    #[slot(3)]
    unsafe fn Next(&self, count: u32, messages: *mut Option<IMimeMessage>, fetched: *mut u32) -> HRESULT;

    /// Leaves out the next `count`. `S_FALSE`, a success, if fewer were left.
    #[slot(4)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Begins again with the first.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// Makes another enumerator that stands at the same place.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumMessageParts>;

    /// Tells how many there are in all.
    #[slot(7)]
    #[retval]
    fn Count(&self) -> Result<u32>;
}

/// Finds the object of MimeOLE that a moniker names; called by `MimeOleObjectFromMoniker`. Not free-threaded: no
/// source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeObjResolver" of the Windows Mail reference.
#[com_interface("feceaffd-c441-11d1-960e-00c04fbd7c09")]
pub unsafe trait IMimeObjResolver: IUnknown {
    /// Hands out the object that a moniker names, and another moniker.
    ///
    /// `moniker` and `*new_moniker` are an `IMoniker`, `context` is an `IBindCtx`.
    ///
    /// # Safety
    ///
    /// `moniker` is NULL or an `IMoniker`, `context` is NULL or an `IBindCtx`. `iid` is not NULL. `object` and
    /// `new_moniker` are valid for a write.
    #[slot(3)]
    unsafe fn MimeOleObjectFromMoniker(
        &self,
        flags: BINDF,
        moniker: Option<InterfaceRef<'_, IUnknown>>,
        context: Option<InterfaceRef<'_, IUnknown>>,
        iid: Option<&GUID>,
        object: *mut *mut c_void,
        new_moniker: *mut Option<IUnknown>,
    ) -> HRESULT;
}

/// Loads and saves a document as a message. Not free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IPersistMime" of the Windows Mail reference.
#[com_interface("de4ad8da-555f-11d1-8dd0-00c04fb951f9")]
pub unsafe trait IPersistMime: IPersist {
    /// Loads the document from a message.
    #[slot(4)]
    fn Load(&self, message: Option<InterfaceRef<'_, IMimeMessage>>) -> HRESULT;

    /// Saves the document to a message. Flags: `PMS_HTML`, `PMS_TEXT`. `MAPI_E_USER_CANCEL`.
    #[slot(5)]
    fn Save(&self, message: Option<InterfaceRef<'_, IMimeMessage>>, flags: u32) -> HRESULT;
}
