//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, Result};

use crate::com_interface;
use crate::mapi::{
    BLOB, BODYOFFSETS, CERT_CONTEXT, CERTDATAID, CERTNAMETYPE, CHARSETTYPE, CODEPAGEINFO, ENCODINGTYPE, HBODY,
    HCAPICERTSTORE, HCHARSET, HWND, IMSGBODYTYPE, IMimeMessageTree, IMimePropertySet, INETCSETINFO, IStream,
    PROPVARIANT, RFC1522INFO, TRANSMITINFO,
};

/// DRAFT IMimeBody.
///
/// Source: mimeole.h, page "IMimeBody : IMimePropertySet".
#[com_interface("c558834c-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeBody: IMimePropertySet {
    /// DRAFT.
    #[slot(28)]
    fn IsType(&self, bodytype: IMSGBODYTYPE) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(29)]
    unsafe fn SetDisplayName(&self, display: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(30)]
    unsafe fn GetDisplayName(&self, display: *mut PSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(31)]
    unsafe fn GetOffsets(&self, offsets: *mut BODYOFFSETS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(32)]
    unsafe fn GetCurrentEncoding(&self, piet_encoding: *mut ENCODINGTYPE) -> HRESULT;

    /// DRAFT.
    #[slot(33)]
    fn SetCurrentEncoding(&self, iet_encoding: ENCODINGTYPE) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(34)]
    unsafe fn GetEstimatedSize(&self, iet_encoding: ENCODINGTYPE, size_size: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(35)]
    fn GetDataHere(&self, iet_encoding: ENCODINGTYPE, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    #[slot(36)]
    #[retval]
    fn GetData(&self, iet_encoding: ENCODINGTYPE) -> Result<IStream>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(37)]
    unsafe fn SetData(
        &self,
        iet_encoding: ENCODINGTYPE,
        pri_type: PCSTR,
        sub_type: PCSTR,
        riid: Option<&GUID>,
        object: *mut c_void,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(38)]
    fn EmptyData(&self) -> HRESULT;

    /// DRAFT.
    #[slot(39)]
    fn CopyTo(&self, body: Option<InterfaceRef<'_, IMimeBody>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(40)]
    unsafe fn GetTransmitInfo(&self, transmit_info: *mut TRANSMITINFO) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(41)]
    unsafe fn SaveToFile(&self, iet_encoding: ENCODINGTYPE, file_path: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(42)]
    unsafe fn GetHandle(&self, body: *mut HBODY) -> HRESULT;
}

/// DRAFT IMimeSecurity.
///
/// Source: mimeole.h, page "IMimeSecurity : IUnknown".
#[com_interface("c5588353-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeSecurity: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn InitNew(&self) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn CheckInit(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn EncodeMessage(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn EncodeBody(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, encode_root: HBODY, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn DecodeMessage(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn DecodeBody(&self, tree: Option<InterfaceRef<'_, IMimeMessageTree>>, decode_root: HBODY, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn EnumCertificates(
        &self,
        hc: HCAPICERTSTORE,
        usage: u32,
        prev: *const CERT_CONTEXT,
        cert: *mut *const CERT_CONTEXT,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn GetCertificateName(&self, x509_cert: *const CERT_CONTEXT, cn: CERTNAMETYPE, name: *mut PSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn GetMessageType(
        &self,
        hwnd_parent: HWND,
        body: Option<InterfaceRef<'_, IMimeBody>>,
        sec_type: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn GetCertData(
        &self,
        x509_cert: *const CERT_CONTEXT,
        dataid: CERTDATAID,
        value: *mut PROPVARIANT,
    ) -> HRESULT;
}

/// DRAFT IMimeWebDocument.
///
/// Source: mimeole.h, page "IMimeWebDocument : IUnknown".
#[com_interface("ee519f11-851a-11d0-825c-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeWebDocument: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetURL(&self, url: *mut PSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn BindToStorage(&self, riid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;
}

/// DRAFT IMimeInternational.
///
/// Source: mimeole.h, page "IMimeInternational : IUnknown".
#[com_interface("c5588349-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeInternational: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn SetDefaultCharset(&self, charset: HCHARSET) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn GetDefaultCharset(&self, charset: *mut HCHARSET) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetCodePageCharset(
        &self,
        cpi_code_page: u32,
        ct_cset_type: CHARSETTYPE,
        charset: *mut HCHARSET,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn FindCharset(&self, charset: PCSTR, charset_2: *mut HCHARSET) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetCharsetInfo(&self, charset: HCHARSET, cset_info: *mut INETCSETINFO) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn GetCodePageInfo(&self, cpi_code_page: u32, code_page_info: *mut CODEPAGEINFO) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn CanConvertCodePages(&self, cpi_source: u32, cpi_dest: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn DecodeHeader(
        &self,
        charset: HCHARSET,
        data: PCSTR,
        decoded: *mut PROPVARIANT,
        rfc1522_info: *mut RFC1522INFO,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn EncodeHeader(
        &self,
        charset: HCHARSET,
        data: *mut PROPVARIANT,
        encoded: *mut PSTR,
        rfc1522_info: *mut RFC1522INFO,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn ConvertBuffer(
        &self,
        cpi_source: u32,
        cpi_dest: u32,
        in_: *mut BLOB,
        out: *mut BLOB,
        read_size: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn ConvertString(
        &self,
        cpi_source: u32,
        cpi_dest: u32,
        in_: *mut PROPVARIANT,
        out: *mut PROPVARIANT,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(14)]
    fn MLANG_ConvertInetReset(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn MLANG_ConvertInetString(
        &self,
        cpi_source: u32,
        cpi_dest: u32,
        source: PCSTR,
        pn_size_of_source: *mut i32,
        destination: PSTR,
        pn_dst_size: *mut i32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn Rfc1522Decode(&self, value: PCSTR, charset: PSTR, cchmax: u32, decoded: *mut PSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn Rfc1522Encode(&self, value: PCSTR, charset: HCHARSET, encoded: *mut PSTR) -> HRESULT;
}
