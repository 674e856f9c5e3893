#![doc = include_str!("../../README.md")]

extern crate self as mapi_com;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod abi;
mod check;
mod com;
mod count;
mod event;
mod handle;
mod interface;
pub mod mapi;
mod object;
mod panics;
mod retval;
mod wide;

pub use mapi_com_macros::{com_interface, com_object};

pub use abi::{Abi, Scalar};
pub use com::Com;
pub use event::Event;
pub use handle::HANDLE;
pub use interface::{ComInterface, IInspectable_Impl, VtableFor};
pub use object::{ComObject, Object};
pub use panics::{ContainedPanic, set_panic_hook};
pub use wide::{WideText, read_wide};

pub use windows_core::{
    BOOL, Error, GUID, HRESULT, IInspectable, IUnknown, Interface, InterfaceRef, PCSTR, PCWSTR, PSTR, PWSTR, Result,
};

/// Success.
pub const S_OK: HRESULT = HRESULT(0);
/// Success, with the answer no.
pub const S_FALSE: HRESULT = HRESULT(1);
/// The method is not implemented.
pub const E_NOTIMPL: HRESULT = HRESULT(0x8000_4001_u32.cast_signed());
/// The object does not answer the interface that was asked for.
pub const E_NOINTERFACE: HRESULT = HRESULT(0x8000_4002_u32.cast_signed());
/// A pointer that must not be NULL is.
pub const E_POINTER: HRESULT = HRESULT(0x8000_4003_u32.cast_signed());
/// The operation was given up.
pub const E_ABORT: HRESULT = HRESULT(0x8000_4004_u32.cast_signed());
/// A failure without a code of its own.
pub const E_FAIL: HRESULT = HRESULT(0x8000_4005_u32.cast_signed());
/// Something happened that must not, such as a panic.
pub const E_UNEXPECTED: HRESULT = HRESULT(0x8000_FFFF_u32.cast_signed());
/// Access is denied.
pub const E_ACCESSDENIED: HRESULT = HRESULT(0x8007_0005_u32.cast_signed());
/// No memory is left.
pub const E_OUTOFMEMORY: HRESULT = HRESULT(0x8007_000E_u32.cast_signed());
/// An argument is not valid.
pub const E_INVALIDARG: HRESULT = HRESULT(0x8007_0057_u32.cast_signed());
