//! DRAFT.

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, PCSTR};

use crate::com_interface;
use crate::mapi::{CSETAPPLYTYPE, ENCODINGTYPE, HCHARSET, IAddrBook, IMessage, IStream, MIMESAVETYPE};

/// DRAFT IConverterSession.
///
/// Source: mapiMime.h, page "IConverterSession : IUnknown".
#[com_interface("4b401570-b77b-11d0-9da5-00c04fd65685", free_threaded)]
pub unsafe trait IConverterSession: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn SetAdrBook(&self, pab: Option<InterfaceRef<'_, IAddrBook>>) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn SetEncoding(&self, et: ENCODINGTYPE) -> HRESULT;

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn MIMEToMAPI(
        &self,
        pstm: Option<InterfaceRef<'_, IStream>>,
        pmsg: Option<InterfaceRef<'_, IMessage>>,
        src_srv: PCSTR,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn MAPIToMIMEStm(
        &self,
        pmsg: Option<InterfaceRef<'_, IMessage>>,
        pstm: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
    ) -> HRESULT;

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// DRAFT.
    #[slot(11)]
    fn SetTextWrapping(&self, wrap_text: BOOL, wrap_width: u32) -> HRESULT;

    /// DRAFT.
    #[slot(12)]
    fn SetSaveFormat(&self, mst_save_format: MIMESAVETYPE) -> HRESULT;

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// DRAFT.
    #[slot(14)]
    fn SetCharset(&self, apply: BOOL, hcharset: HCHARSET, csetapplytype: CSETAPPLYTYPE) -> HRESULT;
}
