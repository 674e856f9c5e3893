//! The interfaces of this suite, as in interfaces.h, and calls of a callback as values.

use mapi_com::{HANDLE, HRESULT, IUnknown, PCWSTR, Result, assert_layout, com_interface};

use crate::texts::units;

/// A number.
#[com_interface("9b1f0a51-3c67-4d0e-9a21-640f1c5e7b01", free_threaded)]
pub(crate) unsafe trait ILabel: IUnknown {
    #[slot(3)]
    #[on_panic(0xBAD)]
    fn Number(&self) -> u32;

    /// `S_FALSE` if it was that already.
    #[slot(4)]
    fn SetNumber(&self, number: u32) -> HRESULT;
}

/// A child of [`ILabel`].
#[com_interface("9b1f0a52-3c67-4d0e-9a21-640f1c5e7b01", free_threaded)]
pub(crate) unsafe trait IShelf: ILabel {
    /// Writes both texts and a NUL to `joined`; `E_INVALIDARG` if its `room` units are too few.
    ///
    /// # Safety
    ///
    /// The texts are NUL-terminated, and `joined` has room for `room` units.
    #[slot(5)]
    unsafe fn Join(&self, left: PCWSTR, right: PCWSTR, joined: *mut u16, room: u32) -> HRESULT;

    /// The object itself.
    #[slot(6)]
    #[retval]
    fn Owner(&self) -> Result<ILabel>;
}

/// What a callback was told.
#[com_interface("9b1f0a53-3c67-4d0e-9a21-640f1c5e7b01", free_threaded)]
pub(crate) unsafe trait IRecord: IUnknown {
    #[slot(3)]
    #[on_panic(0)]
    fn Calls(&self) -> u32;

    /// # Safety
    ///
    /// `call` is valid for a write.
    #[slot(4)]
    unsafe fn CallAt(&self, position: u32, call: *mut CallRecord) -> HRESULT;

    /// What the methods of the callback answer from now on.
    #[slot(5)]
    fn AnswerWith(&self, answer: HRESULT);
}

/// One call of a method of `IMAPISyncProgressCallback`.
#[repr(C)]
#[derive(Clone, Copy)]
pub(crate) struct CallRecord {
    kind: u32,
    result: HRESULT,
    index: u32,
    max: u32,
    handle: HANDLE,
    length: i32,
    text: [u16; 62],
}

assert_layout!(CallRecord { size: 148 | 152, handle: 16 | 16, length: 20 | 24, text: 24 | 28 });

/// The same, to be compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Call {
    Progress(Option<Vec<u16>>, u32, u32),
    Error(HRESULT, Option<Vec<u16>>),
    Done(HANDLE, HRESULT),
}

impl Call {
    pub(crate) fn progress<'t>(text: impl Into<Option<&'t str>>, index: u32, max: u32) -> Self {
        Self::Progress(text.into().map(units), index, max)
    }

    pub(crate) fn error<'t>(result: HRESULT, text: impl Into<Option<&'t str>>) -> Self {
        Self::Error(result, text.into().map(units))
    }
}

impl From<CallRecord> for Call {
    fn from(record: CallRecord) -> Self {
        let text = usize::try_from(record.length).ok().map(|length| record.text[..length].to_vec());
        match record.kind {
            1 => Self::Progress(text, record.index, record.max),
            2 => Self::Error(record.result, text),
            3 => Self::Done(record.handle, record.result),
            kind => panic!("a call of kind {kind}"),
        }
    }
}

impl IRecord {
    /// All calls so far.
    pub(crate) fn all_calls(&self) -> Vec<Call> {
        let read = |position| {
            let empty = CallRecord {
                kind: 0,
                result: HRESULT(0),
                index: 0,
                max: 0,
                handle: HANDLE::NULL,
                length: -1,
                text: [0; 62],
            };
            let mut record = empty;
            // SAFETY: the record is valid for a write.
            let answer = unsafe { self.CallAt(position, &mut record) };
            assert!(answer.is_ok(), "call {position}: {answer:?}");
            Call::from(record)
        };
        (0..self.Calls()).map(read).collect()
    }
}
