//! DRAFT.

use windows_core::{GUID, HRESULT, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{ADRLIST, IMAPIProgress, IMAPIProp, IMAPITable};

/// DRAFT IMessage.
///
/// Source: MAPIDefS.h, page "IMessage : IMAPIProp".
#[com_interface("00020307-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMessage: IMAPIProp {
    /// DRAFT.
    #[slot(14)]
    #[retval]
    fn GetAttachmentTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    #[slot(15)]
    #[retval]
    fn OpenAttach(&self, attachment_num: u32, interface: Option<&GUID>, flags: u32) -> Result<IAttach>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    #[retval]
    unsafe fn CreateAttach(&self, interface: Option<&GUID>, flags: u32, attachment_num: *mut u32) -> Result<IAttach>;

    /// DRAFT.
    #[slot(17)]
    fn DeleteAttach(
        &self,
        attachment_num: u32,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(18)]
    #[retval]
    fn GetRecipientTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn ModifyRecipients(&self, flags: u32, mods: *mut ADRLIST) -> HRESULT;

    /// DRAFT.
    #[slot(20)]
    fn SubmitMessage(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(21)]
    fn SetReadFlag(&self, flags: u32) -> HRESULT;
}

/// DRAFT IAttach.
///
/// Source: MAPIDefS.h, page "IAttach : IMAPIProp".
#[com_interface("00020308-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IAttach: IMAPIProp {}
