//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, Result};

use crate::com_interface;
use crate::mapi::{
    ADDRESSFORMAT, ADDRESSLIST, ADDRESSPROPS, BINDF, BODYLOCATION, BODYOFFSETS, CSETAPPLYTYPE, ENCODINGTYPE, FINDBODY,
    HBODY, HCHARSET, IMSGBODYTYPE, IMimeAddressTable, IMimeEnumAddressTypes, IPersist, IPersistStreamInit, IStream,
    PROPVARIANT, WEBPAGEOPTIONS,
};

/// DRAFT IMimeMessageTree.
///
/// Source: mimeole.h, page "IMimeMessageTree : IPersistStreamInit".
#[com_interface("fd853cd4-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeMessageTree: IPersistStreamInit {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetMessageSource(&self, stream: *mut Option<IStream>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn GetMessageSize(&self, size_size: *mut u32, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(11)]
    fn LoadOffsetTable(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    #[slot(12)]
    fn SaveOffsetTable(&self, stream: Option<InterfaceRef<'_, IStream>>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn GetFlags(&self, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(14)]
    fn Commit(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(15)]
    fn HandsOffStorage(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn BindToObject(&self, body: HBODY, riid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;

    /// DRAFT.
    #[slot(17)]
    fn SaveBody(&self, body: HBODY, flags: u32, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn InsertBody(&self, location: BODYLOCATION, pivot: HBODY, body: *mut HBODY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn GetBody(&self, location: BODYLOCATION, pivot: HBODY, body: *mut HBODY) -> HRESULT;

    /// DRAFT.
    #[slot(20)]
    fn DeleteBody(&self, body: HBODY, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(21)]
    fn MoveBody(&self, body: HBODY, location: BODYLOCATION) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn CountBodies(&self, parent: HBODY, recurse: u8, bodies_count: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn FindFirst(&self, find_body: *mut FINDBODY, body: *mut HBODY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(24)]
    unsafe fn FindNext(&self, find_body: *mut FINDBODY, body: *mut HBODY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn ResolveURL(&self, related: HBODY, base: PCSTR, url: PCSTR, flags: u32, body: *mut HBODY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(26)]
    unsafe fn ToMultipart(&self, body: HBODY, sub_type: PCSTR, multipart: *mut HBODY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(27)]
    unsafe fn GetBodyOffsets(&self, body: HBODY, offsets: *mut BODYOFFSETS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(28)]
    unsafe fn GetCharset(&self, charset: *mut HCHARSET) -> HRESULT;

    /// DRAFT.
    #[slot(29)]
    fn SetCharset(&self, charset: HCHARSET, applytype: CSETAPPLYTYPE) -> HRESULT;

    /// DRAFT.
    #[slot(30)]
    fn IsBodyType(&self, body: HBODY, bodytype: IMSGBODYTYPE) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(31)]
    unsafe fn IsContentType(&self, body: HBODY, pri_type: PCSTR, sub_type: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(32)]
    unsafe fn QueryBodyProp(
        &self,
        body: HBODY,
        name: PCSTR,
        criteria: PCSTR,
        sub_string: u8,
        case_sensitive: u8,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(33)]
    unsafe fn GetBodyProp(&self, body: HBODY, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(34)]
    unsafe fn SetBodyProp(&self, body: HBODY, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(35)]
    unsafe fn DeleteBodyProp(&self, body: HBODY, name: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(36)]
    unsafe fn SetOption(&self, oid: u32, value: *const PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(37)]
    unsafe fn GetOption(&self, oid: u32, value: *mut PROPVARIANT) -> HRESULT;
}

/// DRAFT IMimeMessage.
///
/// Source: mimeole.h, page "IMimeMessage : IMimeMessageTree".
#[com_interface("fd853cd5-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeMessage: IMimeMessageTree {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(38)]
    #[retval]
    unsafe fn CreateWebPage(
        &self,
        root_stm: Option<InterfaceRef<'_, IStream>>,
        options: *mut WEBPAGEOPTIONS,
        callback: Option<InterfaceRef<'_, IMimeMessageCallback>>,
    ) -> Result<IUnknown>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(39)]
    unsafe fn GetProp(&self, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(40)]
    unsafe fn SetProp(&self, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(41)]
    unsafe fn DeleteProp(&self, name: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(42)]
    unsafe fn QueryProp(&self, name: PCSTR, criteria: PCSTR, sub_string: u8, case_sensitive: u8) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(43)]
    unsafe fn GetTextBody(
        &self,
        txt_type: u32,
        iet_encoding: ENCODINGTYPE,
        stream: *mut Option<IStream>,
        body: *mut HBODY,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(44)]
    unsafe fn SetTextBody(
        &self,
        txt_type: u32,
        iet_encoding: ENCODINGTYPE,
        alternative: HBODY,
        stream: Option<InterfaceRef<'_, IStream>>,
        body: *mut HBODY,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(45)]
    unsafe fn AttachObject(&self, riid: Option<&GUID>, object: *mut c_void, body: *mut HBODY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(46)]
    unsafe fn AttachFile(
        &self,
        file_path: PCSTR,
        pstm_file: Option<InterfaceRef<'_, IStream>>,
        body: *mut HBODY,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(47)]
    unsafe fn AttachURL(
        &self,
        base: PCSTR,
        url: PCSTR,
        flags: u32,
        pstm_url: Option<InterfaceRef<'_, IStream>>,
        c_id_url: *mut PSTR,
        body: *mut HBODY,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(48)]
    unsafe fn GetAttachments(&self, attach_count: *mut u32, pprgh_attach: *mut *mut HBODY) -> HRESULT;

    /// DRAFT.
    #[slot(49)]
    #[retval]
    fn GetAddressTable(&self) -> Result<IMimeAddressTable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(50)]
    unsafe fn GetSender(&self, address: *mut ADDRESSPROPS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(51)]
    unsafe fn GetAddressTypes(&self, adr_types: u32, props: u32, list: *mut ADDRESSLIST) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(52)]
    unsafe fn GetAddressFormat(&self, adr_type: u32, format: ADDRESSFORMAT, format_2: *mut PSTR) -> HRESULT;

    /// DRAFT.
    #[slot(53)]
    #[retval]
    fn EnumAddressTypes(&self, adr_types: u32, props: u32) -> Result<IMimeEnumAddressTypes>;

    /// DRAFT.
    #[slot(54)]
    #[retval]
    fn SplitMessage(&self, max_part_size: u32) -> Result<IMimeMessageParts>;

    /// DRAFT.
    #[slot(55)]
    #[retval]
    fn GetRootMoniker(&self) -> Result<IUnknown>;
}

/// DRAFT IMimeMessageCallback.
///
/// Source: mimeole.h, page "IMimeMessageCallback : IUnknown".
#[com_interface("761aa641-7bda-11d1-8aa9-00c04fb951f3", free_threaded)]
pub unsafe trait IMimeMessageCallback: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn OnWebPageSplitter(&self, inlined_count: u32, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;
}

/// DRAFT IMimeMessageParts.
///
/// Source: mimeole.h, page "IMimeMessageParts : IUnknown".
#[com_interface("c558834f-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeMessageParts: IUnknown {
    /// DRAFT.
    #[slot(3)]
    #[retval]
    fn CombineParts(&self) -> Result<IMimeMessage>;

    /// DRAFT.
    #[slot(4)]
    fn AddPart(&self, message: Option<InterfaceRef<'_, IMimeMessage>>) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn SetMaxParts(&self, parts_count: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn CountParts(&self, parts_count: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    #[retval]
    fn EnumParts(&self) -> Result<IMimeEnumMessageParts>;
}

/// DRAFT IMimeEnumMessageParts.
///
/// Source: mimeole.h, page "IMimeEnumMessageParts : IUnknown".
#[com_interface("c5588350-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeEnumMessageParts: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Next(
        &self,
        fetch_count: u32,
        prgp_message: *mut Option<IMimeMessage>,
        fetched_count: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Skip(&self, items_count: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumMessageParts>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Count(&self, items_count: *mut u32) -> HRESULT;
}

/// DRAFT IMimeObjResolver.
///
/// Source: mimeole.h, page "IMimeObjResolver : IUnknown".
#[com_interface("feceaffd-c441-11d1-960e-00c04fbd7c09", free_threaded)]
pub unsafe trait IMimeObjResolver: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    #[retval]
    unsafe fn MimeOleObjectFromMoniker(
        &self,
        bindf: BINDF,
        pmk_original: Option<InterfaceRef<'_, IUnknown>>,
        bind_ctx: Option<InterfaceRef<'_, IUnknown>>,
        riid: Option<&GUID>,
        object: *mut *mut c_void,
    ) -> Result<IUnknown>;
}

/// DRAFT IPersistMime.
///
/// Source: mimeole.h, page "IPersistMime : IPersist".
#[com_interface("de4ad8da-555f-11d1-8dd0-00c04fb951f9", free_threaded)]
pub unsafe trait IPersistMime: IPersist {
    /// DRAFT.
    #[slot(4)]
    fn Load(&self, msg: Option<InterfaceRef<'_, IMimeMessage>>) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Save(&self, msg: Option<InterfaceRef<'_, IMimeMessage>>, flags: u32) -> HRESULT;
}
