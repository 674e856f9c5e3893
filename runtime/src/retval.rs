//! `#[retval]`: a `Result<T>` in Rust, an HRESULT and a trailing out pointer in the vtable.

use core::ffi::c_void;
use core::mem::MaybeUninit;

use windows_core::{BOOL, GUID, HRESULT, PCSTR, PCWSTR, PSTR, PWSTR, Result};

use crate::abi::failure;
use crate::interface::ComInterface;
use crate::{E_POINTER, HANDLE, S_OK};

/// A value that a method hands out through its last parameter: an [`Abi`] type or a counted interface pointer.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0123: `{Self}` cannot be handed out by a COM method",
    label = "has no form that other languages agree on",
    note = "`#[retval]` takes `Result<T>` where `T` is an ABI type or an interface"
)]
pub trait OutValue: Sized {
    /// What the out pointer points to.
    type Abi: Copy;

    /// From the implementer into the caller's memory.
    fn into_out(self) -> Self::Abi;

    /// What the caller finds in its memory after a success.
    ///
    /// # Errors
    ///
    /// `E_POINTER` where an interface pointer should be and NULL is.
    ///
    /// # Safety
    ///
    /// `value` was written by a method that succeeded, and is taken over from it.
    unsafe fn from_out(value: MaybeUninit<Self::Abi>) -> Result<Self>;
}

#[diagnostic::do_not_recommend]
impl<I: ComInterface> OutValue for I {
    type Abi = *mut c_void;

    fn into_out(self) -> *mut c_void {
        self.into_raw()
    }

    unsafe fn from_out(value: MaybeUninit<*mut c_void>) -> Result<I> {
        // SAFETY: this function's contract; the memory was zeroed before the call besides.
        let raw = unsafe { value.assume_init() };
        if raw.is_null() {
            return Err(E_POINTER.into());
        }
        // SAFETY: this function's contract: a counted pointer to `I`, which nobody else owns.
        Ok(unsafe { I::from_raw(raw) })
    }
}

macro_rules! plain_out_values {
    ($([$($generics:tt)*] $name:ty),*) => {$(
        impl<$($generics)*> OutValue for $name {
            type Abi = Self;

            fn into_out(self) -> Self {
                self
            }

            unsafe fn from_out(value: MaybeUninit<Self>) -> Result<Self> {
                // SAFETY: this function's contract; the memory was zeroed before the call besides.
                Ok(unsafe { value.assume_init() })
            }
        }
    )*};
}

plain_out_values!([] i8, [] i16, [] i32, [] i64, [] isize, [] u8, [] u16, [] u32, [] u64, [] usize, [] f32, [] f64);
plain_out_values!([] HRESULT, [] BOOL, [] GUID, [] HANDLE, [] PCWSTR, [] PWSTR, [] PCSTR, [] PSTR);
plain_out_values!([T] *const T, [T] *mut T);

/// A `Result<T>` whose value goes through a trailing out pointer: what `#[retval]` requires.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0124: `#[retval]` needs `Result<T>`, and this method returns `{Self}`",
    label = "not a `Result<T>` of windows-core"
)]
pub trait RetvalReturn: Sized {
    /// What the out pointer points to.
    type Out: Copy;
}

// By way of `X`, so that the compiler asks first whether `T` can be handed out: what is said of one that cannot is then about
// that, and not about interfaces.
impl<T: OutValue<Abi = X>, X: Copy> RetvalReturn for Result<T> {
    type Out = X;
}

/// What the out pointer points to for a method that returns `R`. Asked of the type in the vtable, so that a type that cannot
/// be handed out is said once, there.
#[doc(hidden)]
pub trait OutOf<R>: Copy {
    /// As [`write`].
    ///
    /// # Safety
    ///
    /// As of that.
    unsafe fn write(out: *mut Self, body: impl FnOnce() -> R) -> HRESULT;

    /// As [`read`].
    ///
    /// # Safety
    ///
    /// As of that.
    unsafe fn read(call: impl FnOnce(*mut Self) -> HRESULT) -> R;
}

#[diagnostic::do_not_recommend]
impl<X: Copy, T: OutValue<Abi = X>> OutOf<Result<T>> for X {
    #[inline]
    unsafe fn write(out: *mut X, body: impl FnOnce() -> Result<T>) -> HRESULT {
        if out.is_null() {
            return E_POINTER;
        }
        // SAFETY: not null, so valid for a write. Zero is a valid value to leave behind for whoever reads it: the
        // memory is the caller's, and callers may look at it after a failure.
        unsafe { out.cast::<u8>().write_bytes(0, size_of::<X>()) };
        match body() {
            Ok(value) => {
                // SAFETY: as above.
                unsafe { out.write_unaligned(value.into_out()) };
                S_OK
            }
            Err(error) => failure(error),
        }
    }

    #[inline]
    unsafe fn read(call: impl FnOnce(*mut X) -> HRESULT) -> Result<T> {
        let mut out = MaybeUninit::zeroed();
        call(out.as_mut_ptr()).ok()?;
        // SAFETY: this function's contract.
        unsafe { T::from_out(out) }
    }
}

/// The implementer's side: writes the value, or zero on failure, which is NULL for a pointer.
///
/// # Safety
///
/// `out` is NULL or valid for one write, aligned or not: on 32-bit x86 Windows callers align numbers of eight bytes for four.
#[doc(hidden)]
#[inline]
pub unsafe fn write<X: OutOf<R>, R>(out: *mut X, body: impl FnOnce() -> R) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { X::write(out, body) }
}

/// The caller's side: the failure that the method answered, or its value, or `E_POINTER` if it succeeded without
/// handing out its interface pointer.
///
/// # Safety
///
/// `call` writes a value that it gives away through the pointer if it answers success.
#[doc(hidden)]
#[inline]
pub unsafe fn read<X: OutOf<R>, R>(call: impl FnOnce(*mut X) -> HRESULT) -> R {
    // SAFETY: this function's contract.
    unsafe { X::read(call) }
}
