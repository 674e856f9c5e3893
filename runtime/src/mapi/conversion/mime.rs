//! Messages as MIME.

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, PCSTR};

use crate::com_interface;
use crate::mapi::{CSETAPPLYTYPE, ENCODINGTYPE, HCHARSET, IAddrBook, IMessage, IStream, MIMESAVETYPE};

/// Converts between MAPI messages and MIME. Implemented by Outlook as class `CLSID_IConverterSession`, called by
/// clients and providers. Outlook's MIME objects are not MAPI's: no page says that they may be called on any thread,
/// so this is not free-threaded.
///
/// The settings hold for the conversions after them. Only Outlook's own kinds of messages are supported.
///
/// Source: MFCMAPI's `mapiMime.h`, page "IConverterSession : IUnknown". MFCMAPI declares `bool` where the pages have
/// `BOOL`, and the placeholders without a calling convention; the pages are followed.
#[com_interface("4b401570-b77b-11d0-9da5-00c04fd65685")]
pub unsafe trait IConverterSession: IUnknown {
    /// Sets the address book that resolves ambiguous addresses on the way to MIME; NULL for none, which releases the
    /// last.
    ///
    /// Conversion works without one, and without a session.
    #[slot(3)]
    fn SetAdrBook(&self, address_book: Option<InterfaceRef<'_, IAddrBook>>) -> HRESULT;

    /// Sets the encoding of the outermost body, before `MAPIToMIMEStm`.
    ///
    /// One of `IET_BASE64`, `IET_UUENCODE`, `IET_QP`, `IET_7BIT` and `IET_8BIT`; `E_INVALIDARG` for others. The
    /// encoding of attachments is Outlook's choice.
    #[slot(4)]
    fn SetEncoding(&self, encoding: ENCODINGTYPE) -> HRESULT;

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Fills a message from a MIME stream.
    ///
    /// `source_server` must be NULL. `flags` is 0 or of `CCSF_SMTP`, `CCSF_INCLUDE_BCC`, `CCSF_USE_RTF`,
    /// `CCSF_EMBEDDED_MESSAGE` and `CCSF_GLOBAL_MESSAGE`.
    ///
    /// `E_INVALIDARG` for a NULL `stream` or `message`, and for unknown flags.
    ///
    /// # Safety
    ///
    /// `source_server` is NULL or NUL-terminated.
    #[slot(6)]
    unsafe fn MIMEToMAPI(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        message: Option<InterfaceRef<'_, IMessage>>,
        source_server: PCSTR,
        flags: u32,
    ) -> HRESULT;

    /// Writes a message to a stream as MIME.
    ///
    /// `flags` always has `CCSF_SMTP`. Others: `CCSF_NOHEADERS`, `CCSF_USE_TNEF`, `CCSF_INCLUDE_BCC`,
    /// `CCSF_8BITHEADERS`, `CCSF_USE_RTF`, `CCSF_PLAIN_TEXT_ONLY`, `CCSF_NO_MSGID`, `CCSF_EMBEDDED_MESSAGE`,
    /// `CCSF_GLOBAL_MESSAGE`.
    ///
    /// `E_INVALIDARG` for a NULL `message` or `stream`, and for unknown flags.
    #[slot(7)]
    fn MAPIToMIMEStm(
        &self,
        message: Option<InterfaceRef<'_, IMessage>>,
        stream: Option<InterfaceRef<'_, IStream>>,
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

    /// Sets whether `MAPIToMIMEStm` wraps text, and at which width. The page names no unit; it is taken for characters.
    #[slot(11)]
    fn SetTextWrapping(&self, wrap: BOOL, width: u32) -> HRESULT;

    /// Sets the format of `MAPIToMIMEStm`: `SAVE_RFC1521`, the default, is MIME, `SAVE_RFC822` uuencode.
    #[slot(12)]
    fn SetSaveFormat(&self, format: MIMESAVETYPE) -> HRESULT;

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Sets the character set of `MAPIToMIMEStm`, and what it applies to; the default again if `apply` is FALSE.
    ///
    /// `charset` is a handle from such as `MimeOleGetCodePageCharset`, or NULL for none. The table of the page spells
    /// the method `SetCharSet`.
    #[slot(14)]
    fn SetCharset(&self, apply: BOOL, charset: HCHARSET, apply_to: CSETAPPLYTYPE) -> HRESULT;
}
