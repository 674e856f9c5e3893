//! The object core: what a type says of its objects. Their place in memory is in `layout`, what the slots of `IUnknown`
//! do with it in the other files beside it.
//!
//! An object is an array of vtable pointers, one for each interface that its type lists, then the bookkeeping, which
//! is mostly one count, then the state:
//!
//! ```text
//!  chain 0   chain 1   ..   header   state
//!  ^         ^
//!  IUnknown, and the first listed interface with its parents
//!            the second listed interface with its parents
//! ```
//!
//! Interface pointers point to elements of that array. They are derived from the pointer to the whole
//! allocation, and everything lies in one `UnsafeCell`, so what is reached from any of them may be counted,
//! dropped and freed: Stacked Borrows, Tree Borrows and strict provenance agree with it.

mod aggregation;
mod error_info;
mod further;
mod grave;
mod header;
mod identity;
mod layout;
mod lifetime;
#[cfg(windows)]
mod marshal;
mod query;
mod table;
mod tear_off;
mod unknown;
mod weak_reference;

use core::ffi::c_void;
use core::ptr;

use windows_core::GUID;

use crate::check::check_answered_once;
use crate::descriptor::InterfaceDescriptor;
use crate::inner::Inner;
use crate::interface::{ComInterface, VtableFor};
use crate::servant::Servant;

pub use aggregation::nondelegating_unknown;
pub use error_info::ISupportErrorInfo;
pub use further::{Query, QueryHook};
pub use header::{Aggregatable, ApartmentBound, Header, Owned, Scoped, TearOffCache, Weakly};
pub use layout::Object;
pub use query::{agile, check_refused, refused};
#[cfg(feature = "checked")]
use tear_off::TEAR_OFF;
pub use tear_off::TearOff;
pub use weak_reference::{IWeakReference, IWeakReferenceSource, weak_reference};

pub(crate) use aggregation::{controlling_unknown, own_unknown};
#[cfg(feature = "server")]
pub(crate) use grave::empty as empty_graves;
pub(crate) use header::{Bookkeeping, Counts, WithOuter, WithWeak};
pub(crate) use identity::identify;
pub(crate) use layout::{allocate, header, interface_of, interface_pointer, object_at};
#[cfg(feature = "windows-rs")]
pub(crate) use layout::{at_offset, count};
pub(crate) use lifetime::{add_ref, end_scope, release, release_weak};
#[cfg(feature = "contract")]
pub(crate) use query::IID_IAGILEOBJECT;
pub(crate) use query::{find_chain, query};
pub(crate) use weak_reference::{add_weak, upgrade};

/// A type made a COM object by [`com_object`](crate::com_object).
///
/// # Safety
///
/// `Impl` is a transparent wrapper around `Object<Self, Self::Vtables, Self::Header>`. `Vtables` is an array of as many
/// vtable pointers as `CHAINS` and `FURTHER_VTABLES` have elements together. Element n of `CHAINS` was made by
/// `Chain::of::<_, T, n>` with a servant `T` of `Self::Impl`; `FURTHER_VTABLES`, for the indices that follow. The tear-offs were
/// made for a servant of `Self::Impl`, those that are kept with indices into the room that `Header` has for them.
#[diagnostic::on_unimplemented(
    message = "MC0157: `{Self}` is not a COM object",
    label = "not a COM object",
    note = "annotate the type with `#[com_object(IFoo, IBar)]`"
)]
pub unsafe trait ComObject: Sized {
    /// The type on which the interfaces are implemented: `Store_Impl` for `Store`.
    type Impl: ObjectImpl<State = Self>;

    #[doc(hidden)]
    type Vtables: Copy + 'static;

    /// What the object asked for besides a count.
    #[doc(hidden)]
    type Header: Bookkeeping + 'static;

    /// The interfaces in the order in which they are listed.
    #[doc(hidden)]
    const CHAINS: &'static [Chain];

    #[doc(hidden)]
    const VTABLES: Self::Vtables;

    /// The vtables behind those of the chains, through which the object is something else than itself.
    #[doc(hidden)]
    const FURTHER_VTABLES: &'static [*const c_void] = &[];

    /// What is answered by an object of its own, made when it is asked for.
    #[doc(hidden)]
    const TEAR_OFFS: &'static [TearOff] = &[];

    /// What is answered by inner objects.
    #[doc(hidden)]
    const AGGREGATED: &'static [&'static InterfaceDescriptor] = &[];

    /// What is not answered, whoever would.
    #[doc(hidden)]
    const REFUSED: &'static [GUID] = &[];

    /// Asked for what nothing else answers.
    #[doc(hidden)]
    const QUERY: Option<Query<Self::Impl>> = None;

    /// The object may be called on any thread, and says so.
    #[doc(hidden)]
    const AGILE: bool = false;

    /// Each call holds a reference of its own.
    #[doc(hidden)]
    const GUARDED: bool = false;

    /// The inner object that answers the aggregated interface with this index.
    #[doc(hidden)]
    fn inner(_object: &Self::Impl, _index: usize) -> Option<&Inner> {
        None
    }
}

/// The way from `Store_Impl` back to `Store`.
///
/// # Safety
///
/// `State::Impl` is `Self`.
#[doc(hidden)]
pub unsafe trait ObjectImpl: Sized {
    /// The user's type.
    type State: ComObject<Impl = Self>;
}

/// One listed interface of an object type: the vtable it is served through, and the interface, which says what it
/// answers.
#[doc(hidden)]
pub struct Chain {
    vtable: *const c_void,
    interface: &'static InterfaceDescriptor,
    /// The same interface with a count of its own.
    #[cfg(feature = "checked")]
    counting: Option<TearOff>,
}

impl Chain {
    /// The chain of an interface of windows-rs. In checked mode, too, its pointers are those of the object.
    #[cfg(feature = "windows-rs")]
    pub const fn foreign(vtable: *const c_void, interface: &'static InterfaceDescriptor) -> Self {
        Self {
            vtable,
            interface,
            #[cfg(feature = "checked")]
            counting: None,
        }
    }

    /// The chain of interface `I` at index `CHAIN` of the objects that `T` serves.
    #[cfg(not(feature = "checked"))]
    pub const fn of<I: VtableFor<T, CHAIN>, T: Servant, const CHAIN: usize>() -> Self {
        Self { vtable: I::VTABLE_POINTER.cast(), interface: listed::<I>() }
    }

    /// The chain of interface `I` at index `CHAIN` of the objects that `T` serves.
    #[cfg(feature = "checked")]
    pub const fn of<I: VtableFor<T, CHAIN> + VtableFor<T, TEAR_OFF>, T: Servant, const CHAIN: usize>() -> Self {
        let vtable = <I as VtableFor<T, CHAIN>>::VTABLE_POINTER.cast();
        Self { vtable, interface: listed::<I>(), counting: Some(TearOff::of::<I, T>()) }
    }

    pub(crate) const fn interface(&self) -> &'static InterfaceDescriptor {
        self.interface
    }
}

const fn listed<I: ComInterface>() -> &'static InterfaceDescriptor {
    if I::DESCRIPTOR.parent.is_none() {
        panic!("MC0154: `IUnknown` is always implemented: list the interfaces that are derived from it");
    }
    // The index of a method is its slot, then.
    assert!(size_of::<I::Vtable>() == I::DESCRIPTOR.slots() * size_of::<usize>());
    I::DESCRIPTOR
}

/// The vtable pointers that every object of a type begins with.
#[doc(hidden)]
pub const fn vtables<S: ComObject, const N: usize>() -> [*const c_void; N] {
    let (chains, further) = (S::CHAINS, S::FURTHER_VTABLES);
    assert!(N == chains.len() + further.len());
    let mut pointers = [ptr::null(); N];
    let mut index = 0;
    while index < chains.len() {
        pointers[index] = chains[index].vtable;
        index += 1;
    }
    while index < N {
        pointers[index] = further[index - chains.len()];
        index += 1;
    }
    let mut answered = answered::<S>();
    while answered > 0 {
        answered -= 1;
        check_answered_once::<S>(answered, "an interface");
    }
    let mut refused = S::REFUSED.len();
    while refused > 0 {
        refused -= 1;
        check_refused::<S>(refused);
    }
    pointers
}

/// How many interfaces an object of a type answers, their parents not counted.
pub(crate) const fn answered<S: ComObject>() -> usize {
    S::CHAINS.len() + S::TEAR_OFFS.len() + S::AGGREGATED.len()
}

/// One of the interfaces that objects of a type answer: chains first, then tear-offs, then what inner objects answer.
pub(crate) const fn answered_interface<S: ComObject>(index: usize) -> &'static InterfaceDescriptor {
    if index < S::CHAINS.len() {
        return S::CHAINS[index].interface;
    }
    let index = index - S::CHAINS.len();
    if index < S::TEAR_OFFS.len() {
        return S::TEAR_OFFS[index].interface();
    }
    S::AGGREGATED[index - S::TEAR_OFFS.len()]
}
