//! How a method tells its caller that it failed: by an `Err`, by a panic, or because an object does not support it.

use windows_core::{Error, HRESULT, Result};

use super::Return;
use crate::caller::calls;
use crate::{E_FAIL, E_UNEXPECTED};

/// What goes through the vtable for a method that returns `R`. Asked of the type in the vtable, so that a type that cannot
/// be returned is said once, there.
#[doc(hidden)]
pub trait AbiOf<R>: Copy {
    /// From the implementer to the vtable.
    fn from_return(value: R) -> Self;

    /// From the vtable to the caller.
    fn into_return(self) -> R;

    calls!();
}

#[diagnostic::do_not_recommend]
impl<X: Copy, R: Return<Abi = X>> AbiOf<R> for X {
    #[inline]
    fn from_return(value: R) -> Self {
        value.into_abi()
    }

    #[inline]
    fn into_return(self) -> R {
        R::from_abi(self)
    }
}

/// What goes through the vtable for a method that returns `R`, and how that tells of a panic.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0120: the return type `{R}` cannot tell the caller of a panic",
    label = "no room for an error",
    note = "say what the caller gets then, `#[on_panic(0)]`, or return `HRESULT` or `Result<..>`"
)]
pub trait FailureOf<R>: AbiOf<R> {
    /// What the caller gets after a panic.
    fn unexpected() -> Self;
}

impl<X: Copy, R: Fallible<Abi = X>> FailureOf<R> for X {
    fn unexpected() -> Self {
        R::UNEXPECTED
    }
}

/// A return type that can tell the caller of a panic.
#[doc(hidden)]
pub trait Fallible: Return {
    /// What tells of it.
    const UNEXPECTED: Self::Abi;
}

impl Fallible for () {
    const UNEXPECTED: () = ();
}

impl Fallible for HRESULT {
    const UNEXPECTED: Self = E_UNEXPECTED;
}

impl Fallible for Result<()> {
    const UNEXPECTED: HRESULT = E_UNEXPECTED;
}

impl Fallible for Result<HRESULT> {
    const UNEXPECTED: HRESULT = E_UNEXPECTED;
}

/// A return type that can say that a method is not supported.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0130: the return type `{Self}` cannot say that a method is not supported",
    label = "no room for an error",
    note = "write a body, which objects have that do not write the method"
)]
pub trait FromFailure {
    fn from_failure(code: HRESULT) -> Self;
}

impl FromFailure for HRESULT {
    fn from_failure(code: HRESULT) -> Self {
        code
    }
}

impl<T> FromFailure for Result<T> {
    fn from_failure(code: HRESULT) -> Self {
        Err(Error::from_hresult(code))
    }
}

/// What a method answers that an object does not write.
#[doc(hidden)]
pub fn unsupported<R: FromFailure>(code: HRESULT) -> R {
    R::from_failure(code)
}

/// The code of an error, which is never a success: an `Err` without a code becomes `E_FAIL`.
#[cold]
pub(crate) fn failure(error: Error) -> HRESULT {
    let code: HRESULT = error.into();
    if code.is_err() { code } else { E_FAIL }
}
