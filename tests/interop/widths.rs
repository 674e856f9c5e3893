//! Every width of argument and result, from C++ to Rust and from Rust to C++: what the two compilers do not agree
//! on would show.

use core::ffi::c_void;
use std::sync::atomic::{AtomicU32, Ordering};

use mapi_com::mapi::FILETIME;
use mapi_com::{Com, E_INVALIDARG, GUID, Interface, PCWSTR, Result, com_object};

use crate::bridge::{interop_call_widths, interop_new_widths};
use crate::interfaces::{Cdecl, IWidths, IWidths_Impl, Standard};
use crate::ledger::Ledger;
use crate::texts::{MISSING, Wide, read_units, units};

// As in widths.cpp: each value differs from every other in each of its bytes, or is the end of its range.
const A_GUID: GUID = GUID::from_u128(0x01234567_89ab_cdef_f0e1_d2c3b4a59687);
const A_FLOAT: f32 = -1.5e-30;
const A_DOUBLE: f64 = 1.25e300;
const A_TIME: FILETIME = FILETIME { dwLowDateTime: 0x1A2B_3C4D, dwHighDateTime: 0x01DA_5E6F };
const TURNED: FILETIME = FILETIME { dwLowDateTime: A_TIME.dwHighDateTime, dwHighDateTime: A_TIME.dwLowDateTime };
const A_WIDE: u64 = 0xFEDC_BA98_7654_3210;
const A_BYTE: u8 = 0xF1;
const A_WORD: u32 = 0x89AB_CDEF;
const AN_ANSWER: i64 = -0x0123_4567_89AB_CDEF;

fn a_pointer() -> *mut c_void {
    core::ptr::without_provenance_mut(0x7A6B_5C4D)
}

/// Bit n for the n-th statement that does not hold.
fn wrong<const N: usize>(right: [bool; N]) -> u32 {
    right.iter().enumerate().map(|(index, right)| u32::from(!right) << index).sum()
}

#[com_object(IWidths)]
#[derive(Default)]
struct Widths {
    kept: AtomicU32,
}

impl IWidths_Impl for Widths_Impl {
    fn Narrow(&self, a: i8, b: u8, c: i16, d: u16) -> u32 {
        wrong([a == i8::MIN, b == u8::MAX, c == i16::MIN, d == 0xFFFE])
    }

    fn Wide(&self, a: i32, b: u32, c: i64, d: u64) -> u32 {
        wrong([a == i32::MIN, b == 0x89AB_CDEF, c == -0x0123_4567_89AB_CDEF, d == 0xFEDC_BA98_7654_3210])
    }

    fn Floats(&self, a: f32, b: f64, c: f32, d: f64) -> u32 {
        wrong([a == A_FLOAT, b == A_DOUBLE, c == 2.5, d == -0.125])
    }

    unsafe fn Pointers(&self, a: *mut c_void, b: PCWSTR, c: *mut u32, d: Option<&GUID>) -> u32 {
        // SAFETY: the caller's promise.
        let text = unsafe { read_units(b) };
        let written = if d.is_some() { 0x5566_7788 } else { 0 };
        // SAFETY: as above.
        let number = unsafe { c.replace(written) };
        let guid_is_right = d.is_none_or(|guid| *guid == A_GUID);
        wrong([a == a_pointer(), text == Some(units(MISSING)), number == 0x1122_3344, guid_is_right])
    }

    fn GuidByValue(&self, a: u32, b: GUID, c: u64) -> u32 {
        wrong([a == 0xA1A2_A3A4, b == A_GUID, c == 0xB1B2_B3B4_B5B6_B7B8])
    }

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
    ) -> u32 {
        let first = [a == 0xF1, b == A_FLOAT, c == 0xF3F4_F5F6_F7F8_F9FA, d == -2, e == A_DOUBLE, f == A_GUID];
        let rest = [g == -300, h == 0xE1E2_E3E4, i == a_pointer(), j == 2.5, k == -5, l == 0xD1D2];
        wrong(first) | wrong(rest) << first.len()
    }

    fn ReturnI8(&self) -> i8 {
        i8::MIN
    }

    fn ReturnU16(&self) -> u16 {
        0xFFFE
    }

    fn ReturnU32(&self) -> u32 {
        0x89AB_CDEF
    }

    fn ReturnI64(&self) -> i64 {
        -0x0123_4567_89AB_CDEF
    }

    fn ReturnU64(&self) -> u64 {
        0xFEDC_BA98_7654_3210
    }

    fn ReturnF32(&self) -> f32 {
        A_FLOAT
    }

    fn ReturnF64(&self) -> f64 {
        A_DOUBLE
    }

    fn ReturnPointer(&self, pointer: *const c_void) -> *const c_void {
        pointer
    }

    fn Sum(&self, left: i32, right: i64) -> Result<i64> {
        i64::from(left).checked_add(right).ok_or_else(|| E_INVALIDARG.into())
    }

    fn Guid(&self) -> Result<GUID> {
        Ok(A_GUID)
    }

    fn Keep(&self, number: u32) {
        self.kept.store(number, Ordering::SeqCst);
    }

    fn Kept(&self) -> u32 {
        self.kept.load(Ordering::SeqCst)
    }

    fn TimeByValue(&self, a: u8, b: FILETIME, c: u16, d: FILETIME) -> u32 {
        wrong([a == A_BYTE, b == A_TIME, c == 0xFFFE, d == TURNED])
    }

    unsafe fn CallBack(&self, a: Option<Standard>, b: Option<Cdecl>, context: *mut c_void) -> u32 {
        // SAFETY: the caller's promise.
        let standard = a.map(|a| unsafe { a(context, A_WIDE, A_BYTE) });
        // SAFETY: as above.
        let cdecl = b.map(|b| unsafe { b(context, A_DOUBLE, A_WORD) });
        wrong([standard.is_none_or(|answer| answer == AN_ANSWER), cdecl.is_none_or(|answer| answer == A_FLOAT)])
    }
}

/// Bit 0 of the context says that this was called, and with what it should be.
unsafe extern "system" fn standard(context: *mut c_void, number: u64, byte: u8) -> i64 {
    // SAFETY: the context of the test is a number, which nobody else looks at during the call.
    unsafe { *context.cast::<u32>() |= u32::from(number == A_WIDE && byte == A_BYTE) };
    AN_ANSWER
}

/// The same of bit 1.
unsafe extern "C" fn cdecl(context: *mut c_void, number: f64, word: u32) -> f32 {
    // SAFETY: as in `standard`.
    unsafe { *context.cast::<u32>() |= u32::from(number == A_DOUBLE && word == A_WORD) << 1 };
    A_FLOAT
}

unsafe extern "system" fn standard_that_errs(_context: *mut c_void, _number: u64, _byte: u8) -> i64 {
    AN_ANSWER + 1
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_passes_every_width_to_rust() {
    let ledger = Ledger::new();
    let widths = Com::new(Widths::default());
    interop_call_widths(ledger.raw(), widths.as_interface());
    ledger.assert_checked();
}

fn new_widths(ledger: &Ledger) -> IWidths {
    interop_new_widths(ledger.raw()).cast().expect("widths")
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_passes_every_width_to_cpp() {
    let ledger = Ledger::new();
    let widths = new_widths(&ledger);
    assert_eq!(widths.Narrow(i8::MIN, u8::MAX, i16::MIN, 0xFFFE), 0);
    // Arguments that are wrong on purpose: the other side does look at them.
    assert_eq!(widths.Narrow(i8::MAX, u8::MAX, i16::MIN, 1), 0b1001);
    assert_eq!(widths.Wide(i32::MIN, 0x89AB_CDEF, -0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210), 0);
    assert_eq!(widths.Floats(A_FLOAT, A_DOUBLE, 2.5, -0.125), 0);
    let text = Wide::new(MISSING);
    for (guid, written) in [(Some(&A_GUID), 0x5566_7788), (None, 0)] {
        let mut number = 0x1122_3344;
        // SAFETY: the text is terminated, and the number is valid for a write.
        assert_eq!(unsafe { widths.Pointers(a_pointer(), text.pointer(), &raw mut number, guid) }, 0);
        assert_eq!(number, written);
    }
    assert_eq!(widths.GuidByValue(0xA1A2_A3A4, A_GUID, 0xB1B2_B3B4_B5B6_B7B8), 0);
    let wrong = widths.Many(
        0xF1,
        A_FLOAT,
        0xF3F4_F5F6_F7F8_F9FA,
        -2,
        A_DOUBLE,
        A_GUID,
        -300,
        0xE1E2_E3E4,
        a_pointer(),
        2.5,
        -5,
        0xD1D2,
    );
    assert_eq!(wrong, 0);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_passes_times_and_callbacks_to_cpp() {
    let ledger = Ledger::new();
    let widths = new_widths(&ledger);
    assert_eq!(widths.TimeByValue(A_BYTE, A_TIME, 0xFFFE, TURNED), 0);
    assert_eq!(widths.TimeByValue(A_BYTE, TURNED, 0xFFFE, A_TIME), 0b1010);
    let mut called = 0_u32;
    let context = (&raw mut called).cast();
    // SAFETY: the functions take the number that the context is, which is valid during the calls.
    unsafe {
        assert_eq!(widths.CallBack(None, None, context), 0);
        assert_eq!(context.cast::<u32>().read(), 0);
        assert_eq!(widths.CallBack(Some(standard), None, context), 0);
        assert_eq!(context.cast::<u32>().read(), 1);
        assert_eq!(widths.CallBack(Some(standard), Some(cdecl), context), 0);
        assert_eq!(context.cast::<u32>().read(), 3);
        assert_eq!(widths.CallBack(Some(standard_that_errs), Some(cdecl), context), 1);
    }
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_fetches_results_of_every_width_from_cpp() {
    let ledger = Ledger::new();
    let widths = new_widths(&ledger);
    assert_eq!(widths.ReturnI8(), i8::MIN);
    assert_eq!(widths.ReturnU16(), 0xFFFE);
    assert_eq!(widths.ReturnU32(), 0x89AB_CDEF);
    assert_eq!(widths.ReturnI64(), -0x0123_4567_89AB_CDEF);
    assert_eq!(widths.ReturnU64(), 0xFEDC_BA98_7654_3210);
    assert_eq!(widths.ReturnF32(), A_FLOAT);
    assert_eq!(widths.ReturnF64(), A_DOUBLE);
    assert_eq!(widths.ReturnPointer(a_pointer()), a_pointer().cast_const());
    assert!(widths.ReturnPointer(core::ptr::null()).is_null());
    assert_eq!(widths.Sum(-2, 0x0123_4567_89AB_CDEF), Ok(0x0123_4567_89AB_CDED));
    assert_eq!(widths.Sum(1, i64::MAX).expect_err("it does not fit").code(), E_INVALIDARG);
    assert_eq!(widths.Guid(), Ok(A_GUID));
    widths.Keep(0xC0FF_EE01);
    assert_eq!(widths.Kept(), 0xC0FF_EE01);
}
