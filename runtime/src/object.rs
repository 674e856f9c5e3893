//! The object core: layout, creation, counting, destruction. All pointer arithmetic on objects is in this file;
//! the three slots of `IUnknown` stand on it in [`unknown`].
//!
//! An object on the heap is an array of vtable pointers, one for each interface that its type lists, then the
//! count, then the state:
//!
//! ```text
//!  chain 0   chain 1   ..   count   state
//!  ^         ^
//!  IUnknown, and the first listed interface with its parents
//!            the second listed interface with its parents
//! ```
//!
//! Interface pointers point to elements of that array. They are derived from the pointer to the whole
//! allocation, and everything lies in one `UnsafeCell`, so what is reached from any of them may be counted,
//! dropped and freed: Stacked Borrows, Tree Borrows and strict provenance agree with it.

mod unknown;

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::ops::Deref;
use core::ptr::{self, NonNull};
use std::alloc::{Layout, dealloc};

use windows_core::{GUID, IUnknown, Interface};

use crate::Com;
use crate::check::check_listed_once;
use crate::com::chain_of;
use crate::count::{RefCount, Released};
use crate::descriptor::InterfaceDescriptor;
use crate::interface::VtableFor;
use crate::panics::{Method, contain};

pub(crate) use unknown::identify;

/// A type made a COM object by [`com_object`](crate::com_object).
///
/// # Safety
///
/// `Impl` is a transparent wrapper around `Object<Self, Self::Vtables>`; `Vtables` is an array of as many vtable
/// pointers as `CHAINS` has elements; element n of `CHAINS` was made by `Chain::of::<_, Self::Impl, n>`.
#[diagnostic::on_unimplemented(
    message = "MC0157: `{Self}` is not a COM object",
    label = "not a COM object",
    note = "annotate the type with `#[com_object(IFoo, IBar)]`"
)]
pub unsafe trait ComObject: Sized + 'static {
    /// The type on which the interfaces are implemented: `Store_Impl` for `Store`.
    type Impl: ObjectImpl<State = Self>;

    #[doc(hidden)]
    type Vtables: Copy + 'static;

    /// The interfaces in the order in which they are listed.
    #[doc(hidden)]
    const CHAINS: &'static [Chain];

    #[doc(hidden)]
    const VTABLES: Self::Vtables;
}

/// The way from `Store_Impl` back to `Store`.
///
/// # Safety
///
/// `State::Impl` is `Self`.
#[doc(hidden)]
pub unsafe trait ObjectImpl: Sized + 'static {
    /// The user's type.
    type State: ComObject<Impl = Self>;
}

/// One listed interface of an object type: the vtable it is served through, and the interface, which says what it
/// answers.
#[doc(hidden)]
pub struct Chain {
    vtable: *const c_void,
    interface: &'static InterfaceDescriptor,
}

impl Chain {
    /// The chain of interface `I` at index `CHAIN` of objects behind a `T`.
    pub const fn of<I: VtableFor<T, CHAIN>, T, const CHAIN: usize>() -> Self {
        if I::DESCRIPTOR.parent.is_none() {
            panic!("MC0154: `IUnknown` is always implemented: list the interfaces that are derived from it");
        }
        Self { vtable: I::VTABLE_POINTER.cast(), interface: I::DESCRIPTOR }
    }

    pub(crate) const fn interface(&self) -> &'static InterfaceDescriptor {
        self.interface
    }
}

/// The vtable pointers that every object with these chains begins with.
#[doc(hidden)]
pub const fn vtables<const N: usize>(chains: &[Chain]) -> [*const c_void; N] {
    let mut pointers = [ptr::null(); N];
    let mut index = 0;
    while index < N {
        check_listed_once(chains, index, "an interface");
        pointers[index] = chains[index].vtable;
        index += 1;
    }
    pointers
}

/// The index of the vtable pointer that answers `iid`; `IUnknown` is the first, always, which is the identity of
/// the object.
pub(crate) const fn find_chain(chains: &[Chain], iid: &GUID) -> Option<usize> {
    if iid.to_u128() == IUnknown::IID.to_u128() {
        return Some(0);
    }
    let mut index = 0;
    while index < chains.len() {
        if chains[index].interface.answers(iid) {
            return Some(index);
        }
        index += 1;
    }
    None
}

#[repr(C)]
struct Fields<S, V> {
    vtables: V,
    count: RefCount,
    state: S,
}

/// An object in place on the heap: what `Store_Impl` wraps. It derefs to the state, and hands out the counted
/// owner and every interface of the object.
#[repr(transparent)]
pub struct Object<S, V>(UnsafeCell<Fields<S, V>>);

// SAFETY: a shared reference gives access to the state and, through `to_com`, a counted owner, which is sendable:
// both are sound across threads exactly when the state is `Send` and `Sync`. The count is atomic and the vtable
// pointers are never written after construction.
unsafe impl<S: Send + Sync, V> Sync for Object<S, V> {}

impl<S, V> Deref for Object<S, V> {
    type Target = S;

    #[inline]
    fn deref(&self) -> &S {
        // SAFETY: an `Object` is made by `allocate` only, and while a reference to it exists its state is neither
        // moved nor written to, except behind the state's own cells.
        unsafe { &(*self.0.get()).state }
    }
}

impl<S: ComObject> Object<S, S::Vtables> {
    /// A new owner of this object, with a count of its own.
    pub fn to_com(&self) -> Com<S> {
        // SAFETY: the object is alive while `self` is borrowed. The pointer may be used for the whole allocation,
        // as all of the object lies in an `UnsafeCell`.
        unsafe { Com::from_borrowed(NonNull::from(self).cast()) }
    }

    /// A counted pointer to interface `I` of this object, without a QueryInterface.
    pub fn to_interface<I: VtableFor<S::Impl, 0>>(&self) -> I {
        self.to_com().into_interface()
    }
}

/// Moves the state into an object on the heap with one reference, which the caller owns.
pub(crate) fn allocate<S: ComObject>(state: S) -> NonNull<S::Impl> {
    let fields = Fields { vtables: S::VTABLES, count: RefCount::new(), state };
    let object: Box<Object<S, S::Vtables>> = Box::new(Object(UnsafeCell::new(fields)));
    // `ComObject` promises that `S::Impl` is a transparent wrapper of `Object<S, S::Vtables>`.
    NonNull::from(Box::leak(object)).cast()
}

/// # Safety
///
/// `object` points to an object whose memory is not yet given back, with provenance for all of it.
#[inline]
unsafe fn count<'a, S: ComObject>(object: NonNull<S::Impl>) -> &'a RefCount {
    // SAFETY: this function's contract; the count is only ever reached through shared references.
    unsafe { &(*fields::<S>(object)).count }
}

fn fields<S: ComObject>(object: NonNull<S::Impl>) -> *mut Fields<S, S::Vtables> {
    object.as_ptr().cast()
}

/// Adds an owner, and answers how many there are.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
#[inline]
pub(crate) unsafe fn add_ref<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    unsafe { count::<S>(object) }.increment()
}

/// Takes an owner away, destroys the object if it was the last, and answers how many are left.
///
/// # Safety
///
/// As for [`add_ref`]; the caller gives up one reference that it owns.
#[inline]
pub(crate) unsafe fn release<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    match unsafe { count::<S>(object) }.decrement() {
        Released::Remaining(count) => count,
        Released::Last => {
            // SAFETY: the count has reached zero, so nobody else can reach the object any more.
            unsafe { destroy::<S>(object) };
            0
        }
    }
}

/// # Safety
///
/// `object` points to an object whose last reference was just given back.
#[cold]
unsafe fn destroy<S: ComObject>(object: NonNull<S::Impl>) {
    let fields = fields::<S>(object);
    // SAFETY: the memory is given back at the end of this function and not before.
    let count = unsafe { count::<S>(object) };
    count.begin_destruction();
    // SAFETY: the state is dropped here and nowhere else. Its drop may reach the vtable pointers and the count
    // through interface pointers that foreign code kept without counting; those lie outside of it and stay.
    let drop_state = || unsafe { ptr::drop_in_place(&raw mut (*fields).state) };
    contain(&Method { interface: core::any::type_name::<S>(), name: "drop" }, drop_state);
    count.end_destruction();
    // SAFETY: `allocate` took the memory from the global allocator with this layout.
    unsafe { dealloc(fields.cast(), Layout::new::<Fields<S, S::Vtables>>()) };
}

/// The interface pointer with index `chain` of an object.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it, and `chain` is below the number of its chains.
#[inline]
pub(crate) unsafe fn interface_pointer<S: ComObject>(object: NonNull<S::Impl>, chain: usize) -> NonNull<c_void> {
    // SAFETY: an object begins with its vtable pointers, of which there are more than `chain`.
    unsafe { object.cast::<*const c_void>().add(chain) }.cast()
}

/// The object behind an interface pointer.
///
/// # Safety
///
/// `this` is the interface pointer with index `CHAIN` of a live object behind a `T`.
#[inline]
pub(crate) unsafe fn object_at<T, const CHAIN: usize>(this: *mut c_void) -> NonNull<T> {
    // SAFETY: `this` points to element `CHAIN` of the array that the object begins with; it is not null, as that
    // element is in an allocation.
    unsafe { NonNull::new_unchecked(this.cast::<*const c_void>().sub(CHAIN)).cast() }
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
