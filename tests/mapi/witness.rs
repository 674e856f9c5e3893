//! What was sent and what arrived, of every call.

use core::cell::{Cell, RefCell};
use core::ffi::{CStr, c_char};

use mapi_com::{Abi, Error, HRESULT, Result};

use crate::numbers::{bits, bytes, handed_out, next_number};

/// A call, as one of the two sides saw it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Call {
    pub(crate) interface: String,
    pub(crate) method: String,
    /// One for each argument.
    pub(crate) values: Vec<u64>,
    /// What the function in the slot returned.
    pub(crate) result: u64,
    /// What the last argument points to after the call, where that is where a value is handed out; empty elsewhere.
    pub(crate) out: Vec<u8>,
}

/// What happened on this thread since it was last taken.
#[derive(Default)]
pub(crate) struct Calls {
    pub(crate) sent: Vec<Call>,
    pub(crate) heard: Vec<Call>,
    /// What a C++ object hands out when it is called next.
    out: Option<(usize, [u8; 16])>,
}

thread_local! {
    static CALLS: RefCell<Calls> = RefCell::default();
    static PANICS: Cell<bool> = const { Cell::new(false) };
}

/// What the message of every panic here begins with.
pub(crate) const ON_PURPOSE: &str = "on purpose: ";

/// For the length of `body`, methods of the Rust object that are called on this thread panic.
pub(crate) fn panicking<R>(body: impl FnOnce() -> R) -> R {
    PANICS.set(true);
    let answer = body();
    PANICS.set(false);
    answer
}

/// All calls of this thread so far.
pub(crate) fn take() -> Calls {
    CALLS.take()
}

fn with<R>(look: impl FnOnce(&mut Calls) -> R) -> R {
    CALLS.with_borrow_mut(look)
}

fn heard(interface: &str, method: &str, values: &[u64], result: u64, out: Vec<u8>) {
    if PANICS.get() {
        panic!("{ON_PURPOSE}{interface}::{method}");
    }
    let (interface, method, values) = (interface.to_owned(), method.to_owned(), values.to_vec());
    with(|calls| calls.heard.push(Call { interface, method, values, result, out }));
}

/// A failure that is like no other.
fn failure() -> HRESULT {
    HRESULT((next_number() as u32 | 0x8000_0000).cast_signed())
}

/// What a method of the Rust object does that returns something to the ABI as it is.
pub(crate) fn hear<T: Abi>(interface: &str, method: &str, values: &[u64]) -> T {
    let result = handed_out();
    heard(interface, method, values, bits(&result), Vec::new());
    result
}

pub(crate) fn hear_nothing(interface: &str, method: &str, values: &[u64]) {
    heard(interface, method, values, 0, Vec::new());
}

#[allow(dead_code, reason = "no method is declared to return `Result<()>` at present")]
pub(crate) fn hear_failure<T>(interface: &str, method: &str, values: &[u64]) -> Result<T> {
    let result = failure();
    heard(interface, method, values, bits(&result), Vec::new());
    Err(Error::from_hresult(result))
}

/// The same with a value that is handed out, for which the caller has one argument more.
pub(crate) fn hear_out<T: Abi>(interface: &str, method: &str, values: &[u64]) -> Result<T> {
    let value = handed_out();
    heard(interface, method, values, 0, bytes(&value)[..size_of::<T>()].to_vec());
    Ok(value)
}

/// The same where no interface is handed out: the caller finds NULL, and the failure.
pub(crate) fn hear_out_failure<T>(interface: &str, method: &str, values: &[u64]) -> Result<T> {
    let result = failure();
    heard(interface, method, values, bits(&result), vec![0; size_of::<usize>()]);
    Err(Error::from_hresult(result))
}

/// A call that Rust is about to make.
pub(crate) struct Sent {
    call: Call,
}

impl Sent {
    pub(crate) fn new(interface: &str, method: &str, values: &[u64]) -> Self {
        let (interface, method, values) = (interface.to_owned(), method.to_owned(), values.to_vec());
        Self { call: Call { interface, method, values, result: 0, out: Vec::new() } }
    }

    /// The same; the C++ object hands out a `T`.
    pub(crate) fn expecting<T: Abi>(interface: &str, method: &str, values: &[u64]) -> Self {
        with(|calls| calls.out = Some((size_of::<T>(), bytes(&handed_out::<T>()))));
        Self::new(interface, method, values)
    }

    fn log(self) {
        with(|calls| calls.sent.push(self.call));
    }

    pub(crate) fn returned_nothing(self, (): ()) {
        self.log();
    }

    pub(crate) fn returned_value<T: Abi>(mut self, result: T) {
        self.call.result = bits(&result);
        self.log();
    }

    pub(crate) fn returned_success<T>(mut self, result: Result<T>) {
        self.call.result = result.err().map_or(0, |error| bits(&error.code()));
        self.log();
    }

    pub(crate) fn returned_out<T: Abi>(mut self, result: Result<T>) {
        match result {
            Ok(value) => self.call.out = bytes(&value)[..size_of::<T>()].to_vec(),
            Err(error) => self.call.result = bits(&error.code()),
        }
        self.log();
    }
}

/// `slots::Answer`
#[repr(C)]
pub(crate) struct Answer {
    result: u64,
    returns: u32,
    size: u32,
    bytes: [u8; 16],
}

/// `slots::Witness`
#[repr(C)]
pub(crate) struct Witness {
    sent: unsafe extern "C" fn(*const c_char, *const c_char, *const u64, usize, u64, *const [u8; 16]),
    heard: unsafe extern "C" fn(*const c_char, *const c_char, *const u64, usize, *mut Answer),
}

pub(crate) static WITNESS: Witness = Witness { sent: cpp_sent, heard: cpp_heard };

/// # Safety
///
/// NUL-terminated texts, and as many values as are counted.
unsafe fn call(interface: *const c_char, method: *const c_char, values: *const u64, count: usize) -> Call {
    // SAFETY: this function's contract.
    let text = |text| unsafe { CStr::from_ptr(text) }.to_str().expect("a name in ASCII").to_owned();
    // On 32-bit Windows the stack is aligned to four bytes, and so may be what g++ has there.
    // SAFETY: this function's contract.
    let values = (0..count).map(|index| unsafe { values.add(index).read_unaligned() }).collect();
    Call { interface: text(interface), method: text(method), values, result: 0, out: Vec::new() }
}

/// C++ has made a call.
unsafe extern "C" fn cpp_sent(
    interface: *const c_char,
    method: *const c_char,
    values: *const u64,
    count: usize,
    result: u64,
    last: *const [u8; 16],
) {
    // SAFETY: C++ keeps its side of slots.h.
    let mut call = unsafe { call(interface, method, values, count) };
    // SAFETY: NULL, or memory of C++ that is larger.
    call.out = unsafe { last.as_ref() }.map_or_else(Vec::new, |bytes| bytes.to_vec());
    call.result = result;
    with(|calls| calls.sent.push(call));
}

/// A C++ object was called.
unsafe extern "C" fn cpp_heard(
    interface: *const c_char,
    method: *const c_char,
    values: *const u64,
    count: usize,
    to: *mut Answer,
) {
    // SAFETY: C++ keeps its side of slots.h.
    let (mut call, mut answer) = unsafe { (call(interface, method, values, count), to.read_unaligned()) };
    if let Some((size, bytes)) = with(|calls| calls.out.take()) {
        call.out = bytes[..size].to_vec();
        answer.size = u32::try_from(size).expect("at most 16");
        answer.bytes = bytes;
    } else if answer.returns != 0 {
        call.result = bits(&failure());
    }
    answer.result = call.result;
    // SAFETY: as above.
    unsafe { to.write_unaligned(answer) };
    with(|calls| calls.heard.push(call));
}
