//! The attribute macros of [mapi-com](https://docs.rs/mapi-com). Depend on `mapi-com`, which re-exports them.
//!
//! Both macros go the same way: *parse* turns tokens into a model and rejects what the model cannot hold, *check*
//! rejects what the model can hold and COM cannot, *expand* turns the model into tokens and cannot fail. Errors are
//! collected on the way and reported together; what could be understood is expanded all the same, so that one
//! mistake is one message.

#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod arguments;
mod attributes;
mod errors;
mod iid;
mod interface;
mod located;
mod object;
mod record;
mod runtime_path;
mod spelling;

#[cfg(test)]
mod diagnostics;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod snapshots;

use proc_macro::TokenStream;

/// Makes a COM interface of a trait.
///
/// ```ignore
/// #[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded)]
/// pub unsafe trait IMAPISyncProgressCallback: IUnknown {
///     #[slot(3)]
///     unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT;
///     #[slot(4)]
///     unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT;
///     #[slot(5)]
///     fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT;
/// }
/// ```
///
/// The trait becomes
///
/// - `IFoo`, a counted pointer to the interface, with a method for each slot. It derefs to its parent, implements
///   `windows_core::Interface`, and converts from every object that lists the interface or a child of it;
/// - `IFoo::IID` and `IID_IFoo`;
/// - `IFoo_Impl`, the trait that an object implements;
/// - `IFoo_Vtbl`, the vtable.
///
/// # Arguments
///
/// - The IID, as it is published: as `"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"`, with or without braces; as the line of a
///   C header, `DEFINE_GUID(IID_IFoo, 0x5024a386, 0x2d44, 0x486a, ..)` or `DEFINE_OLEGUID(IID_IFoo, 0x00020303, 0, 0)`;
///   or as a number with all of its 32 digits, `0x5024a386_2d44_486a_81a8_8f0ecb6071dd`.
/// - `no_iid` in its place where none is published, as of interfaces that a function or a method hands out. `IFoo::IID` is
///   zeros then, and nobody can ask for the interface: `cast` and `query` answer `E_NOINTERFACE`, `to_interface` hands it out.
/// - `free_threaded`: the interface may be called from any thread. Its pointer is `Send` and `Sync`, and an object
///   that lists it must be, too.
/// - `fingerprint = 0x..`: the number of `IFoo::DESCRIPTOR.fingerprint()`, pinned. A change of the IID, the parent,
///   or the order, names or types of the methods does not compile then.
/// - `unsupported = CODE`: what an object answers of a method that it does not write, such as `MAPI_E_NO_SUPPORT`: the default
///   of every method without a body. A method whose return type has no room for a code needs a body then.
/// - `crate = path`: where `mapi_com` is, for crates that re-export it.
///
/// # Methods
///
/// Methods take `&self` and ABI types; see `mapi_com::Abi`. `unsafe fn` and `fn` mean what `unsafe` and `safe` mean
/// in an `unsafe extern` block: the `unsafe trait` is the promise that IID, order and types are those published, and
/// a plain `fn` may be called with any values of its parameter types. A body becomes the default of the method.
///
/// - `#[slot(n)]`: the absolute number of the slot, `QueryInterface` being 0. Checked by the compiler.
/// - `#[retval]`: with `Result<T>`, the value goes through an out pointer behind the last parameter.
/// - `#[on_panic(value)]`: what the caller gets if the method panics, a constant. Required where the return type has
///   no room for an error; otherwise `E_UNEXPECTED`. For `Result<()>` the value is an `HRESULT`, as in the vtable.
/// - `#[reserved]`, on a method of the form `fn Placeholder1(&self);`: a slot that is published and not described. No
///   object implements it and no caller sees it; called all the same, it answers `E_NOTIMPL`. Several without names are
///   `reserved!(4..=6);`, which stands among the methods, and whose first number is checked as that of `#[slot(n)]`.
///
/// A method returns `HRESULT`, `Result<()>`, `Result<HRESULT>` (whose `Ok` keeps the success code), a number, a
/// pointer or nothing. What the macro refuses, and why, is in `mapi_com::docs::diagnostics`.
#[proc_macro_attribute]
pub fn com_interface(arguments: TokenStream, item: TokenStream) -> TokenStream {
    interface::run(arguments.into(), item.into()).into()
}

/// Makes COM objects of a struct, an enum or a union.
///
/// ```ignore
/// #[com_object(IMAPISync, IMsgStore)]
/// struct Store { .. }
///
/// impl IMAPISync_Impl for Store_Impl { .. }
/// impl IMsgStore_Impl for Store_Impl { .. }
///
/// let store: Com<Store> = Com::new(Store { .. });
/// ```
///
/// The arguments are the interfaces that the object answers, the most derived ones only: their parents come with
/// them. The first is the identity of the object. `crate = path` says where `mapi_com` is, for crates that
/// re-export it.
///
/// Among the interfaces stands what else the object asks for, and pays for. Each has its section, with its price, its threads
/// and an example, in `mapi_com::docs::objects`:
///
/// - `weak`: weak references.
/// - `agile`: may be called on any thread, and says so. `apartment_bound`: belongs to the thread that made it.
/// - `aggregatable`: may be part of another object. `aggregate(IFoo => field)`: the part in this field answers `IFoo`.
/// - `tear_off(IFoo)`: answered by an object that is made when it is asked for. `cached_tear_off(IFoo)`: and kept.
/// - `delegate(IFoo => field)`: this field implements and answers `IFoo`.
/// - `query_hook`: asked for what nothing else answers. `refuse(IFoo)`: not answered, whoever would.
/// - `scoped`: borrows, for the length of one call.
/// - `guarded`: holds itself while it is called.
/// - `error_info`: says that its failures have texts.
/// - `windows(IFoo, IParent)`: an interface that windows-rs declares.
/// - `clsid = ".."`: what others create the objects by, see `mapi_com::docs::servers`; `prog_id = ".."`: and a name for it.
///
/// The macro leaves the type as it is and adds `Store_Impl`, on which the interfaces are implemented. It derefs to
/// `Store`, and hands out owners (`to_com`) and interfaces (`to_interface`). Type and const parameters are allowed;
/// the bounds that the implementations need are written on the type. Lifetimes are allowed with `scoped` only: foreign
/// code holds references for as long as it likes.
#[proc_macro_attribute]
pub fn com_object(arguments: TokenStream, item: TokenStream) -> TokenStream {
    object::run(arguments.into(), item.into()).into()
}

/// Lets values of a record of your own be parameters of COM methods: implements `mapi_com::Abi` for a struct or a union.
///
/// ```ignore
/// #[derive(Clone, Copy, Abi)]
/// #[repr(C)]
/// struct Period {
///     start: i64,
///     minutes: [u16; 2],
/// }
///
/// #[derive(Clone, Copy, PartialEq, Eq, Abi)]
/// #[repr(transparent)]
/// struct Color(u32);
/// ```
///
/// The type has `#[repr(C)]` or, with one field, `#[repr(transparent)]`; its fields have ABI types or, in a `repr(C)` type,
/// are arrays of them; it has no generic parameters and no destructor. All of that is checked, so that nobody has to
/// promise it with `unsafe impl`.
///
/// An enum cannot have it: a caller in another language may send a number that is no variant. A wrapper with constants,
/// as `Color` above, or a type made by the crate `bitflags` takes its place.
#[proc_macro_derive(Abi)]
pub fn derive_abi(item: TokenStream) -> TokenStream {
    record::run(item.into()).into()
}
