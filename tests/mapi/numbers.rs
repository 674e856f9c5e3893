//! Arguments that differ from each other, and what is in them as a number.

use core::cell::{Cell, RefCell};
use core::mem::MaybeUninit;

use mapi_com::mapi::FBUser;
use mapi_com::{Abi, AbiType, PWSTR};

/// Where pointers point to: memory of its own for each parameter, large enough for every record and aligned for it.
#[repr(C, align(16))]
struct Target([u8; 256]);

/// Two for each parameter of the longest method, and one for what is handed out.
const TARGETS: usize = 2 * 16 + 1;
/// The parameter that is none: where a value that is handed out points to.
const OUT: usize = 16;

thread_local! {
    static NUMBER: Cell<u64> = const { Cell::new(0) };
    static POINTERS: RefCell<Vec<*mut Target>> = const { RefCell::new(Vec::new()) };
}

/// The steps of SplitMix64: all bytes of a number differ from those of the one before.
pub(crate) fn next_number() -> u64 {
    let state = NUMBER.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
    NUMBER.set(state);
    let number = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// Of this thread; a few kilobytes, which stay when it ends. Nobody writes to them, so references to them are sound.
fn target(index: usize) -> *mut Target {
    POINTERS.with_borrow_mut(|targets| {
        if targets.is_empty() {
            targets.extend((0..TARGETS).map(|_| Box::into_raw(Box::new(Target([0; 256])))));
        }
        targets[index]
    })
}

const fn is_pointer(ty: AbiType) -> bool {
    matches!(
        ty,
        AbiType::Handle
            | AbiType::WideText
            | AbiType::WideBuffer
            | AbiType::Text
            | AbiType::TextBuffer
            | AbiType::ConstPointer
            | AbiType::MutPointer
            | AbiType::Interface
            | AbiType::Function
    )
}

/// A value for the parameter of this number: a pointer to memory of its own, or a number that is like no other.
pub(crate) fn argument<T: Abi>(parameter: usize) -> T {
    let mut value = MaybeUninit::<T>::zeroed();
    if is_pointer(T::TYPE) {
        assert_eq!(size_of::<T>(), size_of::<*mut Target>(), "a pointer is an address");
        // SAFETY: of this size. What `T` may point to, if it is a reference, fits the zeros there, and nobody writes to them.
        unsafe { value.as_mut_ptr().cast::<*mut Target>().write_unaligned(target(2 * parameter)) };
    } else {
        assert!(size_of::<T>() <= 16, "a record with padding has functions of its own");
        let bytes = (u128::from(next_number()) << 64 | u128::from(next_number())).to_le_bytes();
        // SAFETY: as many bytes as the value has.
        unsafe { value.as_mut_ptr().cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), size_of::<T>()) };
    }
    // SAFETY: by the contract of `Abi`, every bit pattern that a caller may send is a value.
    unsafe { value.assume_init() }
}

/// A value that is handed out.
pub(crate) fn handed_out<T: Abi>() -> T {
    argument(OUT)
}

/// The value in the low bytes, zeros above.
pub(crate) fn bits<T: Abi>(value: &T) -> u64 {
    assert!(size_of::<T>() <= 8, "a record with padding has functions of its own");
    let bytes = bytes(value);
    u64::from_le_bytes(bytes[..8].try_into().expect("8 of 16"))
}

/// The bytes of a value without padding, and zeros.
pub(crate) fn bytes<T: Abi>(value: &T) -> [u8; 16] {
    let mut bytes = [0; 16];
    if is_pointer(T::TYPE) {
        // SAFETY: a pointer by its type, or transparent over one.
        let pointer = unsafe { (&raw const *value).cast::<*const u8>().read_unaligned() };
        bytes[..size_of::<usize>()].copy_from_slice(&pointer.addr().to_le_bytes());
    } else {
        assert!(size_of::<T>() <= 16, "a record with padding has functions of its own");
        // SAFETY: numbers, all bytes of which are initialized.
        unsafe { bytes.as_mut_ptr().copy_from_nonoverlapping((&raw const *value).cast(), size_of::<T>()) };
    }
    bytes
}

/// As [`argument`].
pub(crate) fn argument_of_fb_user(parameter: usize) -> FBUser {
    FBUser {
        m_cbEid: argument(parameter),
        m_lpEid: target(2 * parameter).cast(),
        m_ulReserved: argument(parameter),
        m_pwszReserved: PWSTR(target(2 * parameter + 1).cast()),
    }
}

/// As in slots.h.
pub(crate) fn bits_of_fb_user(user: &FBUser) -> u64 {
    [bits(&user.m_lpEid), bits(&user.m_ulReserved), bits(&user.m_pwszReserved)]
        .into_iter()
        .fold(bits(&user.m_cbEid), |number, next| number.wrapping_mul(31).wrapping_add(next))
}
