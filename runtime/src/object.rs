//! The object core: layout, creation, counting, destruction. All pointer arithmetic on objects is in this file;
//! what the slots of `IUnknown` do with it is in the files beside it.
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
mod grave;
mod header;
mod identity;
mod lifetime;
#[cfg(windows)]
mod marshal;
mod query;
mod tear_off;
mod unknown;
mod weak_reference;

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::ops::Deref;
use core::ptr::{self, NonNull};
use std::alloc::{Layout, dealloc};

use windows_core::GUID;

use crate::Com;
use crate::check::{check_answered_once, check_has_no_scope};
use crate::com::chain_of;
use crate::descriptor::InterfaceDescriptor;
use crate::inner::Inner;
use crate::interface::{ComInterface, VtableFor};
use crate::servant::Servant;

pub use aggregation::nondelegating_unknown;
pub use error_info::{ISupportErrorInfo, WithErrorInfo};
pub use header::{Aggregatable, ApartmentBound, Header, Owned, Scoped, TearOffCache, Weakly};
pub use query::{Query, QueryHook, agile, check_refused, refused};
#[cfg(feature = "checked")]
use tear_off::TEAR_OFF;
pub use tear_off::TearOff;
pub use weak_reference::{IWeakReference, IWeakReferenceSource, WeakSource, weak_reference};

pub(crate) use aggregation::{controlling_unknown, own_unknown};
pub(crate) use header::{Bookkeeping, Counts, WithOuter, WithWeak};
pub(crate) use identity::identify;
pub(crate) use lifetime::{add_ref, end_scope, release, release_weak};
pub(crate) use query::find_chain;
#[cfg(feature = "windows-rs")]
pub(crate) use query::query;
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

#[repr(C)]
struct Fields<S, V, H> {
    vtables: V,
    header: H,
    state: S,
}

/// An object in place: what `Store_Impl` wraps. It derefs to the state, and hands out the counted owner and every
/// interface of the object.
#[repr(transparent)]
pub struct Object<S, V, H = Header<Owned>>(UnsafeCell<Fields<S, V, H>>);

// SAFETY: a shared reference gives access to the state and, through `to_com`, a counted owner, which is sendable:
// both are sound across threads exactly when the state is `Send` and `Sync`. The counts are atomic, the tear-offs in the
// header too, and the vtable pointers are never written after construction.
unsafe impl<S: Send + Sync, V, H> Sync for Object<S, V, H> {}

impl<S, V, H> Deref for Object<S, V, H> {
    type Target = S;

    #[inline]
    fn deref(&self) -> &S {
        // SAFETY: while a reference to an `Object` exists its state is neither moved nor written to, except behind the
        // state's own cells.
        unsafe { &(*self.0.get()).state }
    }
}

impl<S: ComObject> Object<S, S::Vtables, S::Header> {
    /// An object that is not yet where it stays.
    pub(crate) const fn new(header: S::Header, state: S) -> Self {
        Self(UnsafeCell::new(Fields { vtables: S::VTABLES, header, state }))
    }

    /// A new owner of this object, with a count of its own.
    pub fn to_com(&self) -> Com<S> {
        // SAFETY: the object is alive while `self` is borrowed.
        unsafe { Com::from_borrowed(self.in_place()) }
    }

    /// A counted pointer to interface `I` of this object, without a QueryInterface.
    pub fn to_interface<I: VtableFor<S::Impl, 0>>(&self) -> I {
        self.to_com().into_interface()
    }

    /// The pointer through which the object is counted and queried. It may be used for the whole object, as all of that
    /// lies in an `UnsafeCell`.
    pub(crate) fn in_place(&self) -> NonNull<S::Impl> {
        // `ComObject` promises that `S::Impl` is a transparent wrapper of this type.
        NonNull::from(self).cast()
    }
}

type FieldsOf<S> = Fields<S, <S as ComObject>::Vtables, <S as ComObject>::Header>;

/// Moves the state into an object on the heap with one reference, which the caller owns.
pub(crate) fn allocate<S: ComObject>(header: S::Header, state: S) -> NonNull<S::Impl> {
    const { check_has_no_scope::<S>() };
    header.bind_to_thread();
    let object = Box::new(Object::new(header, state));
    // `ComObject` promises that `S::Impl` is a transparent wrapper of `Object<S, S::Vtables, S::Header>`.
    let object = NonNull::from(Box::leak(object)).cast();
    #[cfg(feature = "live-objects")]
    crate::live::created::<S>(object);
    object
}

/// Gives back the memory of an object.
///
/// # Safety
///
/// `object` was made by [`allocate`], its state was dropped, and nobody uses it any more.
unsafe fn free<S: ComObject>(object: NonNull<S::Impl>) {
    // SAFETY: `Box::new` took the memory from the global allocator with this layout.
    unsafe { dealloc(object.as_ptr().cast(), Layout::new::<FieldsOf<S>>()) };
}

/// Puts another vtable in the place of the one at `chain`.
///
/// # Safety
///
/// `object` points to an object whose state was dropped and whose memory is still there; `chain` is below the number of its
/// vtable pointers.
#[cfg(all(debug_assertions, not(miri)))]
unsafe fn set_vtable<S: ComObject>(object: NonNull<S::Impl>, chain: usize, vtable: *const c_void) {
    // SAFETY: an object begins with its vtable pointers, of which there are more than `chain`.
    unsafe { object.cast::<*const c_void>().add(chain).write(vtable) };
}

fn fields<S: ComObject>(object: NonNull<S::Impl>) -> *mut FieldsOf<S> {
    object.as_ptr().cast()
}

/// The bookkeeping of an object.
///
/// # Safety
///
/// `object` points to an object whose memory is not yet given back, with provenance for all of it.
#[inline]
pub(crate) unsafe fn header<'a, S: ComObject>(object: NonNull<S::Impl>) -> &'a S::Header {
    // SAFETY: this function's contract; the header is only ever reached through shared references.
    unsafe { &(*fields::<S>(object)).header }
}

/// The interface pointer with index `chain` of an object.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it, and `chain` is below the number of its vtable pointers.
#[inline]
pub(crate) unsafe fn interface_pointer<S: ComObject>(object: NonNull<S::Impl>, chain: usize) -> NonNull<c_void> {
    // SAFETY: an object begins with its vtable pointers, of which there are more than `chain`.
    unsafe { object.cast::<*const c_void>().add(chain) }.cast()
}

/// The object behind an interface pointer.
///
/// # Safety
///
/// `this` is the interface pointer with index `CHAIN` of a live object behind a `T`, or a tear-off of such an object
/// if `CHAIN` is a number that stands for those.
#[inline]
pub(crate) unsafe fn object_at<T, const CHAIN: usize>(this: *mut c_void) -> NonNull<T> {
    if tear_off::is_tear_off(CHAIN) {
        // SAFETY: this function's contract.
        return unsafe { tear_off::owner(this) };
    }
    // SAFETY: `this` points to element `CHAIN` of the array that the object begins with; it is not null, as that
    // element is in an allocation.
    unsafe { NonNull::new_unchecked(this.cast::<*const c_void>().sub(CHAIN)).cast() }
}

/// What is `offset` pointers beside an interface pointer.
///
/// # Safety
///
/// There is a `T`, in the same allocation.
#[cfg(feature = "windows-rs")]
pub(crate) unsafe fn at_offset<T>(this: *mut c_void, offset: isize) -> *const T {
    // SAFETY: this function's contract.
    unsafe { this.cast::<*const c_void>().offset(offset) }.cast()
}

/// How many references there are at some moment.
///
/// # Safety
///
/// As for [`header`].
#[cfg(feature = "windows-rs")]
pub(crate) unsafe fn count<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    unsafe { lifetime::owners::<S>(object) }.load()
}

/// `I` at its place in the objects of type `S`, decided when the program is compiled.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
#[inline]
pub(crate) unsafe fn interface_of<S: ComObject, I: VtableFor<S::Impl, 0>>(object: NonNull<S::Impl>) -> NonNull<c_void> {
    // SAFETY: `chain_of` answers an index into the chains of `S`; the rest is this function's contract.
    unsafe { interface_pointer::<S>(object, const { chain_of::<S, I>() }) }
}
