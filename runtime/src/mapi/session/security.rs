//! What Outlook adds for the security of attachments and messages.

use windows_core::{BOOL, IUnknown, PCWSTR, Result};

use crate::com_interface;
use crate::mapi::IMessage;

/// Tells which attachments Outlook blocks, by its settings and by policy. Implemented by Outlook 2010 and later; the
/// session has it, clients query for it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: page "IAttachmentSecurity : IUnknown", declaration in MFCMAPI's `interfaces.h`.
#[com_interface("b2533636-c3f3-416f-bf04-aefe41abaae2", free_threaded)]
pub unsafe trait IAttachmentSecurity: IUnknown {
    /// Tells whether an attachment of that file name is blocked for viewing and indexing. No failures are published.
    ///
    /// # Safety
    ///
    /// `file_name` is a NUL-terminated text.
    #[slot(3)]
    #[retval]
    unsafe fn IsAttachmentBlocked(&self, file_name: PCWSTR) -> Result<BOOL>;
}

/// A message that is signed or encrypted. Implemented by Outlook 2010 and later; messages have it, clients query for
/// it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: page "IMAPISecureMessage : IUnknown", with the header exchsec.h, which is not published. The page lists
/// four placeholders before `GetBaseMessage`; three public declarations have five, and so has this.
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

    /// Hands out the message that is inside, as it was sent.
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
