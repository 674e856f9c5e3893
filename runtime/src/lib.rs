//! COM in Rust, and Outlook's MAPI in COM.
//!
//! - [`com_interface`] makes a COM interface of a trait: vtable, IID, counted pointer.
//! - [`com_object`] makes COM objects of a struct: QueryInterface, reference count, entry points that no panic leaves.
//! - [`Com`] owns such an object.
//! - [`derive@Abi`] makes a record of yours a type that methods may take.
//! - [`assert_vtable!`], [`assert_same_vtable!`], [`assert_iid!`], [`assert_layout!`] and [`catalogue!`] hold declarations
//!   against what was published, when they are compiled.
//! - [`com_server!`] makes a library of COM objects that are created by their CLSIDs; see [`server`].
//! - [`mapi`] holds Outlook's interfaces, with a safe layer over [`IMAPISync`](mapi::IMAPISync).
//!
//! ```
//! use mapi_com::{Com, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};
//!
//! /// Greets.
//! #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
//! pub unsafe trait IGreeter: IUnknown {
//!     /// Greets `times` times.
//!     #[slot(3)]
//!     fn Greet(&self, times: u32) -> HRESULT;
//! }
//!
//! #[com_object(IGreeter)]
//! struct Greeter(String);
//!
//! impl IGreeter_Impl for Greeter_Impl {
//!     fn Greet(&self, times: u32) -> HRESULT {
//!         (0..times).for_each(|_| println!("{}", self.0));
//!         S_OK
//!     }
//! }
//!
//! let object = Com::new(Greeter("hello".to_owned()));
//! let greeter: IGreeter = object.to_interface(); // known when this is compiled
//! let unknown: IUnknown = greeter.cast()?; // asked by QueryInterface, as foreign code does
//! assert_eq!(unknown.cast::<IGreeter>()?.Greet(2), S_OK);
//! # Ok::<(), mapi_com::Error>(())
//! ```
//!
//! # The layers
//!
//! | layer | you promise | the crate does |
//! |---|---|---|
//! | `unsafe trait` with [`com_interface`] | IID, order and types are those published | vtable, calls, checks of slots and types |
//! | `IFoo`, a counted pointer | nothing for `fn`, the method's `# Safety` for `unsafe fn` | counts, casts |
//! | `impl IFoo_Impl for Store_Impl` | nothing; the caller's promises come with `unsafe fn` | finding the object, containing panics |
//! | [`Com<S>`](Com) and [`com_object`] | nothing | memory, counts, QueryInterface, threads by `Send` and `Sync` |
//!
//! Panics are contained with `panic = "unwind"`, the default; with `panic = "abort"` there is nothing to contain.
//!
//! An object that is released for the last time while one of its methods runs is destroyed there and then, unless it holds
//! itself for its calls: with `guarded`, and for what it delegates. Code in Rust cannot do that to itself, as a call borrows
//! the pointer that it goes through; foreign callers must hold a reference for as long as their call takes, which is COM's
//! rule.

extern crate self as mapi_com;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod abi;
mod atomic;
mod call;
mod caller;
mod catalogue;
mod check;
mod com;
#[cfg(feature = "contract")]
pub mod contract;
mod count;
mod counted;
mod descriptor;
mod error_text;
mod event;
mod handle;
mod inner;
mod interface;
#[cfg(feature = "live-objects")]
pub mod live;
pub mod mapi;
mod object;
mod panics;
mod reserved;
mod retval;
mod same_vtable;
mod scope;
mod servant;
pub mod server;
mod slot;
mod statement;
mod static_com;
#[cfg(feature = "tracing")]
mod tracing;
mod weak;
mod wide;
#[cfg(windows)]
mod win32_error;
#[cfg(feature = "windows-rs")]
#[doc(hidden)]
pub mod windows_rs;

pub use mapi_com_macros::{Abi, com_interface, com_object};

pub use abi::{Abi, Scalar};
pub use com::Com;
pub use descriptor::{AbiType, InterfaceDescriptor, MethodDescriptor, ParamDescriptor, Params};
pub use error_text::error_with_text;
pub use event::Event;
pub use handle::HANDLE;
pub use inner::Inner;
pub use interface::{ComInterface, IInspectable_Impl, VtableFor};
pub use object::{ComObject, ISupportErrorInfo, IWeakReference, IWeakReferenceSource, Object, QueryHook};
pub use panics::{ContainedPanic, set_panic_hook};
pub use scope::scope;
pub use static_com::StaticCom;
pub use weak::Weak;
pub use wide::{WideText, read_wide};

pub use windows_core::{
    BOOL, Error, GUID, HRESULT, IInspectable, IUnknown, Interface, InterfaceRef, PCSTR, PCWSTR, PSTR, PWSTR, Result,
};

/// Guides.
pub mod docs {
    #[doc = include_str!("../docs/adding_an_interface.md")]
    pub mod adding_an_interface {}
    #[doc = include_str!("../docs/build_time.md")]
    pub mod build_time {}
    #[cfg(feature = "contract")]
    #[doc = include_str!("../docs/contract.md")]
    #[doc = include_str!("../docs/contract_rules.md")]
    pub mod contract {}
    #[doc = include_str!("../docs/coverage.md")]
    pub mod coverage {}
    #[doc = include_str!("../docs/diagnostics.md")]
    pub mod diagnostics {}
    #[doc = include_str!("../docs/objects.md")]
    pub mod objects {}
    #[doc = include_str!("../docs/performance.md")]
    pub mod performance {}
    #[cfg(feature = "server")]
    #[doc = include_str!("../docs/servers.md")]
    pub mod servers {}
    #[cfg(feature = "contract")]
    #[doc = include_str!("../docs/scoreboard.md")]
    pub mod scoreboard {}
}

/// The examples of the README, which are compiled and run with the documentation's. One of them takes the feature, which the tests of
/// the whole workspace have.
#[cfg(all(doctest, feature = "mapi-library"))]
#[doc = include_str!("../../README.md")]
struct Readme;

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
/// The class does not make parts of other objects.
pub const CLASS_E_NOAGGREGATION: HRESULT = HRESULT(0x8004_0110_u32.cast_signed());
/// The server does not have this class.
pub const CLASS_E_CLASSNOTAVAILABLE: HRESULT = HRESULT(0x8004_0111_u32.cast_signed());
/// No memory is left.
pub const E_OUTOFMEMORY: HRESULT = HRESULT(0x8007_000E_u32.cast_signed());
/// An argument is not valid.
pub const E_INVALIDARG: HRESULT = HRESULT(0x8007_0057_u32.cast_signed());
