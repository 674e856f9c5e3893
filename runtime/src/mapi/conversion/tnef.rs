//! Messages as TNEF, the transport-neutral encapsulation format.

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::mapi::{IMAPITable, IMessage, IStream, PropTag, SPropTagArray, SPropValue};
use crate::{assert_layout, com_interface};

/// What could not be encoded or decoded, and why.
///
/// Source: tnef.h, page "STnefProblem".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STnefProblem {
    /// 0 for the message, else the `PR_ATTACH_NUM` of the attachment.
    pub ulComponent: u32,
    /// The TNEF attribute; `attMAPIProps` or `attAttachment` if a whole block could not be decoded.
    pub ulAttribute: u32,
    /// The tag of the property; 0 if a whole block could not be decoded.
    pub ulPropTag: PropTag,
    /// The failure; `MAPI_E_UNABLE_TO_COMPLETE` if a whole block could not be decoded: the rest of the stream was,
    /// still.
    pub scode: HRESULT,
}

assert_layout!(STnefProblem {
    size: 16 | 16,
    ulComponent: 0 | 0,
    ulAttribute: 4 | 4,
    ulPropTag: 8 | 8,
    scode: 12 | 12,
});

/// A list of problems, one block for `MAPIFreeBuffer`. What is not in it went well.
///
/// Source: tnef.h, page "STnefProblemArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STnefProblemArray {
    /// How many there are.
    pub cProblem: u32,
    /// The first of `cProblem` problems.
    pub aProblem: [STnefProblem; 1],
}

assert_layout!(STnefProblemArray { size: 20 | 20, cProblem: 0 | 0, aProblem: 4 | 4 });

/// Encodes a message into a TNEF stream, or decodes one from it. Implemented by MAPI, called by transport and store
/// providers and gateways. Free-threaded, as all of MAPI.
///
/// `AddProps`, `SetProps` and `EncodeRecips` are for objects opened with `TNEF_ENCODE` and only remember what
/// `Finish` does; `ExtractProps` is for those opened with `TNEF_DECODE` and works at once.
///
/// Methods with problems go on where a single property fails. Their list is `*problems`, which is set if the call
/// succeeds, NULL if there are none, and freed by the caller with `MAPIFreeBuffer`; a `problems` of NULL asks for no
/// list. The answer is `MAPI_W_ERRORS_RETURNED`, a success, if there is a list, says the page "STnefProblemArray";
/// the pages of the methods have `S_OK` only, so look at the list either way.
///
/// Source: tnef.h, page "ITnef : IUnknown".
#[com_interface("00020319-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait ITnef: IUnknown {
    /// Says which properties `Finish` encodes (`TNEF_PROP_INCLUDE`) or leaves out (`TNEF_PROP_EXCLUDE`).
    ///
    /// Other `flags`: `TNEF_PROP_MESSAGE_ONLY`, `TNEF_PROP_ATTACHMENTS_ONLY`; for one attachment, whose
    /// `PR_ATTACH_NUM` is `attachment_number`, `TNEF_PROP_CONTAINED`, where `data` is NULL or takes the place of its
    /// data, and `TNEF_PROP_CONTAINED_TNEF`, where `data` is an `IStream *`. Without the last two,
    /// `attachment_number` is 0 and `data` NULL.
    ///
    /// # Safety
    ///
    /// `data` is what `flags` say; `tags` points to a list with all the tags that it counts. Both stay valid until
    /// `Finish` has returned.
    #[slot(3)]
    unsafe fn AddProps(
        &self,
        flags: u32,
        attachment_number: u32,
        data: *mut c_void,
        tags: *const SPropTagArray,
    ) -> HRESULT;

    /// Decodes the properties `tags` (`TNEF_PROP_INCLUDE`), or all others (`TNEF_PROP_EXCLUDE`), into the message
    /// that the object was opened with. What the message has of them is overwritten.
    ///
    /// `MAPI_E_CORRUPT_DATA` if the stream is damaged.
    ///
    /// # Safety
    ///
    /// `tags` points to a list with all the tags that it counts; `problems` is NULL or valid for a write.
    #[slot(4)]
    unsafe fn ExtractProps(
        &self,
        flags: u32,
        tags: *const SPropTagArray,
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;

    /// Encodes, or decodes, all that was asked for, and leaves the stream behind the TNEF data.
    ///
    /// `*key` becomes what ties attachments to their places in the text. `flags` is reserved and 0.
    ///
    /// # Safety
    ///
    /// `key` is valid for a write; `problems` is NULL or valid for a write; what `AddProps` and `SetProps`
    /// were given is valid.
    #[slot(5)]
    unsafe fn Finish(&self, flags: u32, key: *mut u16, problems: *mut *mut STnefProblemArray) -> HRESULT;

    /// Answers a stream on the text of a message, in which tags mark the places of attachments; the caller releases it.
    ///
    /// What is read has the tags; what is written loses them, and the attachments go to their places. The message
    /// need not be the one that the object was opened with. `flags`: `MAPI_MODIFY` for writing, `MAPI_CREATE` with
    /// it.
    #[slot(6)]
    #[retval]
    fn OpenTaggedBody(&self, message: Option<InterfaceRef<'_, IMessage>>, flags: u32) -> Result<IStream>;

    /// Gives properties values of their own in the encoding; the message stays as it is.
    ///
    /// With `TNEF_PROP_CONTAINED` they are those of the attachment whose `PR_ATTACH_NUM` is `attachment_number`.
    ///
    /// # Safety
    ///
    /// `values` points to `count` values. They, and all that they point to, stay valid until `Finish` has returned.
    #[slot(7)]
    unsafe fn SetProps(&self, flags: u32, attachment_number: u32, count: u32, values: *const SPropValue) -> HRESULT;

    /// Encodes the recipients as a table shows them, with its columns, order, restriction and position.
    ///
    /// NULL stands for the table of the message, all rows. `flags` is reserved and 0.
    #[slot(8)]
    fn EncodeRecips(&self, flags: u32, recipients: Option<InterfaceRef<'_, IMAPITable>>) -> HRESULT;

    /// Encodes one component at once: the message (`TNEF_COMPONENT_MESSAGE`) or the attachment whose `PR_ATTACH_NUM` is
    /// `component` (`TNEF_COMPONENT_ATTACHMENT`).
    ///
    /// For objects opened with `TNEF_COMPONENT_ENCODING`. `custom_values`, whose tags are `custom_tags`, do what
    /// `SetProps` does, `tags` what `AddProps` with `TNEF_PROP_INCLUDE` does; each may be NULL, which the page
    /// implies.
    ///
    /// # Safety
    ///
    /// `custom_tags` and `tags` are NULL or point to lists with all the tags that they count; `custom_values` has a
    /// value for each tag of `custom_tags`; `problems` is NULL or valid for a write.
    #[slot(9)]
    unsafe fn FinishComponent(
        &self,
        flags: u32,
        component: u32,
        custom_tags: *const SPropTagArray,
        custom_values: *const SPropValue,
        tags: *const SPropTagArray,
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;
}
