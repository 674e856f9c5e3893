//! The interfaces of this suite, as in interfaces.h, and calls of a callback as values.

use core::ffi::c_void;

use mapi_com::mapi::FILETIME;
use mapi_com::{GUID, HANDLE, HRESULT, IUnknown, PCWSTR, Result, assert_layout, com_interface};

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

/// A callback of [`IWidths`] with the convention of the system.
pub(crate) type Standard = unsafe extern "system" fn(context: *mut c_void, number: u64, byte: u8) -> i64;
/// The same with that of C.
pub(crate) type Cdecl = unsafe extern "C" fn(context: *mut c_void, number: f64, word: u32) -> f32;

/// Every way in which an argument or a result can travel. Methods that answer `u32` tell which of their arguments were wrong: bit 0 for the first, and so on.
#[com_interface("9b1f0a54-3c67-4d0e-9a21-640f1c5e7b01")]
pub(crate) unsafe trait IWidths: IUnknown {
    #[slot(3)]
    #[on_panic(u32::MAX)]
    fn Narrow(&self, a: i8, b: u8, c: i16, d: u16) -> u32;
    #[slot(4)]
    #[on_panic(u32::MAX)]
    fn Wide(&self, a: i32, b: u32, c: i64, d: u64) -> u32;
    #[slot(5)]
    #[on_panic(u32::MAX)]
    fn Floats(&self, a: f32, b: f64, c: f32, d: f64) -> u32;
    /// Writes a number to `c`: 0 where `d` is NULL.
    ///
    /// # Safety
    ///
    /// `b` is a NUL-terminated string, and `c` is valid for a write.
    #[slot(6)]
    #[on_panic(u32::MAX)]
    unsafe fn Pointers(&self, a: *mut c_void, b: PCWSTR, c: *mut u32, d: Option<&GUID>) -> u32;
    #[slot(7)]
    #[on_panic(u32::MAX)]
    fn GuidByValue(&self, a: u32, b: GUID, c: u64) -> u32;
    /// More than fits any number of registers.
    #[slot(8)]
    #[on_panic(u32::MAX)]
    fn Many(
        &self,
        a: u8,
        b: f32,
        c: u64,
        d: i8,
        e: f64,
        f: GUID,
        g: i16,
        h: u32,
        i: *const c_void,
        j: f32,
        k: i64,
        l: u16,
    ) -> u32;
    #[slot(9)]
    #[on_panic(0)]
    fn ReturnI8(&self) -> i8;
    #[slot(10)]
    #[on_panic(0)]
    fn ReturnU16(&self) -> u16;
    #[slot(11)]
    #[on_panic(0)]
    fn ReturnU32(&self) -> u32;
    #[slot(12)]
    #[on_panic(0)]
    fn ReturnI64(&self) -> i64;
    #[slot(13)]
    #[on_panic(0)]
    fn ReturnU64(&self) -> u64;
    #[slot(14)]
    #[on_panic(0.0)]
    fn ReturnF32(&self) -> f32;
    #[slot(15)]
    #[on_panic(0.0)]
    fn ReturnF64(&self) -> f64;
    #[slot(16)]
    #[on_panic(core::ptr::null())]
    fn ReturnPointer(&self, pointer: *const c_void) -> *const c_void;
    /// `E_INVALIDARG` where the sum does not fit.
    #[slot(17)]
    #[retval]
    fn Sum(&self, left: i32, right: i64) -> Result<i64>;
    #[slot(18)]
    #[retval]
    fn Guid(&self) -> Result<GUID>;
    #[slot(19)]
    fn Keep(&self, number: u32);
    #[slot(20)]
    #[on_panic(0)]
    fn Kept(&self) -> u32;
    #[slot(21)]
    #[on_panic(u32::MAX)]
    fn TimeByValue(&self, a: u8, b: FILETIME, c: u16, d: FILETIME) -> u32;
    /// Calls what is not NULL. A callback is wrong if it answers something else.
    ///
    /// # Safety
    ///
    /// The functions may be called with the context.
    #[slot(22)]
    #[on_panic(u32::MAX)]
    unsafe fn CallBack(&self, a: Option<Standard>, b: Option<Cdecl>, context: *mut c_void) -> u32;
}
