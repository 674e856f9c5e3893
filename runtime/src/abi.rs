//! Which types may stand in the signature of an interface method. Decided by traits, never by how a type is
//! written: an alias, parentheses or a macro fragment make no difference.

mod failure;

use windows_core::{BOOL, GUID, HRESULT, Interface, InterfaceRef, PCSTR, PCWSTR, PSTR, PWSTR, Result};

use crate::S_OK;
use crate::check::check_referred;
use crate::descriptor::AbiType;

pub use failure::unsupported;
pub(crate) use failure::{AbiOf, FailureOf, failure};

/// A type that COM methods may take by value: in memory and in a call it is what the C declaration says.
///
/// Numbers, thin pointers, `HRESULT`, `BOOL`, `GUID`, the string pointers of `windows-core`, [`HANDLE`](crate::HANDLE),
/// nullable references to such types, and `Option<InterfaceRef<'_, IFoo>>` for an interface pointer that the callee
/// only borrows. A `repr(C)` type of your own becomes one by `#[derive(Abi)]`, which checks what is asked for below.
///
/// # Safety
///
/// `Self` is `repr(C)`, `repr(transparent)` over such a type, or `repr(u32)` and the like; every bit pattern that a
/// caller may send is valid; it has no destructor.
#[diagnostic::on_unimplemented(
    message = "MC0121: `{Self}` cannot be a parameter of a COM method",
    label = "has no form that other languages agree on",
    note = "an interface pointer is `Option<InterfaceRef<'_, IFoo>>`, an out pointer `*mut *mut c_void`, a callback \
            `Option<unsafe extern \"system\" fn(..)>`",
    note = "text is `PCWSTR` or `PCSTR`, a truth value `BOOL`, a record `*const T`, `*mut T` or `Option<&T>`",
    note = "a `repr(C)` type of your own becomes one by `#[derive(mapi_com::Abi)]`"
)]
pub unsafe trait Abi: Sized {
    /// What the type is to the ABI, for tools. A record unless said otherwise.
    const TYPE: AbiType = AbiType::Record { size: size_of::<Self>() };
}

/// A type that may be a field of a record: an [`Abi`] type, or an array of such, which C does not pass by value on its own.
///
/// # Safety
///
/// As for [`Abi`], without what is said of a call.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0314: `{Self}` cannot be in a record of COM",
    label = "has no form that other languages agree on",
    note = "fields are numbers, pointers, `BOOL`, `GUID`, records with `#[derive(Abi)]` of their own, and arrays of these; \
            text is `PCWSTR` or `PCSTR`, an interface `*mut c_void`"
)]
pub unsafe trait AbiField: Sized {
    /// What the field is to the ABI.
    const TYPE: AbiType;
}

// SAFETY: what may be a parameter has a form in memory.
#[diagnostic::do_not_recommend]
unsafe impl<T: Abi> AbiField for T {
    const TYPE: AbiType = T::TYPE;
}
// SAFETY: the elements follow each other, as in C.
unsafe impl<T: AbiField, const N: usize> AbiField for [T; N] {
    const TYPE: AbiType = AbiType::Record { size: size_of::<Self>() };
}

/// An [`Abi`] type that fits a register, so that every C and C++ compiler returns it the same way.
///
/// Structs are left out: a C++ member function returns them through a hidden pointer, a C function may not.
///
/// # Safety
///
/// `Self` is a number, a pointer, or transparent over one.
#[diagnostic::on_unimplemented(
    message = "MC0122: `{Self}` cannot be returned by a COM method",
    label = "C++ and Rust return this in different places",
    note = "return `HRESULT`, `Result<()>`, `Result<HRESULT>`, a number, a pointer or nothing; hand other values \
            out through a pointer, or write `#[retval]` on a method that returns `Result<T>`"
)]
pub unsafe trait Scalar: Abi + Copy {
    /// What the vtable function returns: `Self`.
    type Value: Copy;
}

macro_rules! scalars {
    ($($name:ty: $ty:expr),* $(,)?) => {$(
        // SAFETY: a number, or a transparent wrapper around a number or a pointer; all bit patterns are valid.
        unsafe impl Abi for $name {
            const TYPE: AbiType = $ty;
        }
        // SAFETY: as above.
        unsafe impl Scalar for $name {
            type Value = Self;
        }
    )*};
}

scalars!(i8: AbiType::Signed(1), i16: AbiType::Signed(2), i32: AbiType::Signed(4), i64: AbiType::Signed(8));
scalars!(u8: AbiType::Unsigned(1), u16: AbiType::Unsigned(2), u32: AbiType::Unsigned(4), u64: AbiType::Unsigned(8));
scalars!(isize: AbiType::SignedPointer, usize: AbiType::UnsignedPointer);
scalars!(f32: AbiType::Float(4), f64: AbiType::Float(8), BOOL: AbiType::Bool);
scalars!(PCWSTR: AbiType::WideText, PWSTR: AbiType::WideBuffer, PCSTR: AbiType::Text, PSTR: AbiType::TextBuffer);

// SAFETY: transparent over a number.
unsafe impl Abi for HRESULT {
    const TYPE: AbiType = AbiType::Hresult;
}
// SAFETY: as above.
unsafe impl Scalar for HRESULT {
    type Value = Self;
}

macro_rules! function_pointers {
    ($($param:ident)*) => {
        // SAFETY: one address, where NULL is `None`; what it takes and returns is the declaration's promise.
        unsafe impl<R, $($param),*> Abi for Option<unsafe extern "system" fn($($param),*) -> R> {
            const TYPE: AbiType = AbiType::Function;
        }
        // SAFETY: as above. On 32-bit Windows this convention is another one than the system's, and MAPI uses both.
        unsafe impl<R, $($param),*> Abi for Option<unsafe extern "C" fn($($param),*) -> R> {
            const TYPE: AbiType = AbiType::Function;
        }
    };
}

function_pointers!();
function_pointers!(A);
function_pointers!(A B);
function_pointers!(A B C);
function_pointers!(A B C D);
function_pointers!(A B C D E);
function_pointers!(A B C D E F);
function_pointers!(A B C D E F G);
function_pointers!(A B C D E F G H);

// SAFETY: `repr(C)`, numbers only. Not a `Scalar`: it is larger than a register.
unsafe impl Abi for GUID {
    const TYPE: AbiType = AbiType::Guid;
}
// SAFETY: `T` is sized, so this is one address.
unsafe impl<T> Abi for *const T {
    const TYPE: AbiType = AbiType::ConstPointer;
}
// SAFETY: as above.
unsafe impl<T> Scalar for *const T {
    type Value = Self;
}
// SAFETY: `T` is sized, so this is one address.
unsafe impl<T> Abi for *mut T {
    const TYPE: AbiType = AbiType::MutPointer;
}
// SAFETY: as above.
unsafe impl<T> Scalar for *mut T {
    type Value = Self;
}
// SAFETY: one address, where NULL is `None`; what it points to is an ABI type.
unsafe impl<T: Abi> Abi for Option<&T> {
    const TYPE: AbiType = {
        check_referred::<T>();
        AbiType::ConstPointer
    };
}
// SAFETY: one interface pointer, where NULL is `None`; dropping it does nothing.
unsafe impl<I: Interface> Abi for Option<InterfaceRef<'_, I>> {
    const TYPE: AbiType = AbiType::Interface;
}

/// What a method may return, and how it goes through the vtable.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0122: `{Self}` cannot be returned by a COM method",
    label = "not a return type of COM",
    note = "return `HRESULT`, `Result<()>`, `Result<HRESULT>`, a number, a pointer or nothing; hand other values \
            out through a pointer, or write `#[retval]` on a method that returns `Result<T>`"
)]
pub trait Return: Sized {
    /// What the vtable function returns.
    type Abi: Copy;

    /// What the vtable function returns, for tools.
    const TYPE: AbiType;

    /// From the implementer to the vtable.
    fn into_abi(self) -> Self::Abi;

    /// From the vtable to the caller.
    fn from_abi(value: Self::Abi) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Scalar<Value = T>> Return for T {
    // By way of `Scalar`: of a type that is none, the compiler then knows nothing and has nothing more to say.
    type Abi = T::Value;
    const TYPE: AbiType = T::TYPE;

    #[inline]
    fn into_abi(self) -> T {
        self
    }

    #[inline]
    fn from_abi(value: T) -> Self {
        value
    }
}

impl Return for () {
    type Abi = ();
    const TYPE: AbiType = AbiType::Void;

    #[inline]
    fn into_abi(self) {}

    #[inline]
    fn from_abi((): ()) {}
}

impl Return for Result<()> {
    type Abi = HRESULT;
    const TYPE: AbiType = AbiType::Hresult;

    #[inline]
    fn into_abi(self) -> HRESULT {
        match self {
            Ok(()) => S_OK,
            Err(error) => failure(error),
        }
    }

    #[inline]
    fn from_abi(value: HRESULT) -> Self {
        value.ok()
    }
}

/// `Ok` keeps the success code: `S_FALSE`, `MAPI_W_PARTIAL_COMPLETION` and the like.
impl Return for Result<HRESULT> {
    type Abi = HRESULT;
    const TYPE: AbiType = AbiType::Hresult;

    #[inline]
    fn into_abi(self) -> HRESULT {
        match self {
            Ok(code) => code,
            Err(error) => failure(error),
        }
    }

    #[inline]
    fn from_abi(value: HRESULT) -> Self {
        value.ok().map(|()| value)
    }
}
