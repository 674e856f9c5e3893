//! DRAFT.

use windows_core::{BOOL, HRESULT, IUnknown, PCWSTR, Result};

use crate::com_interface;
use crate::mapi::IMessage;

/// DRAFT IAttachmentSecurity.
///
/// Source: interfaces.h, page "IAttachmentSecurity : IUnknown".
#[com_interface("b2533636-c3f3-416f-bf04-aefe41abaae2", free_threaded)]
pub unsafe trait IAttachmentSecurity: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn IsAttachmentBlocked(&self, file_name: PCWSTR, blocked: *mut BOOL) -> HRESULT;
}

/// DRAFT IMAPISecureMessage.
///
/// Source: page "IMAPISecureMessage : IUnknown".
#[com_interface("253cc320-eab6-11d0-8222-0060979387ea", free_threaded)]
pub unsafe trait IMAPISecureMessage: IUnknown {
    /// Published without a meaning.
    #[slot(3)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(4)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// DRAFT.
    #[slot(8)]
    #[retval]
    fn GetBaseMessage(&self) -> Result<IMessage>;

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder7(&self);
}
