//! The object core: layout, QueryInterface, AddRef, Release, destruction. All pointer arithmetic of the crate
//! is in this file.
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

use core::any::TypeId;
use core::cell::{Cell, UnsafeCell};
use core::ffi::c_void;
use core::ops::Deref;
use core::ptr::{self, NonNull};
use std::alloc::{Layout, dealloc};

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

use crate::Com;
use crate::check::check_listed_once;
use crate::com::chain_of;
use crate::count::{RefCount, Released};
use crate::interface::{IidChain, VtableFor};
use crate::panics::{Method, contain};
use crate::{E_INVALIDARG, E_NOINTERFACE, E_POINTER, S_OK};

/// A type made a COM object by [`com_object`](crate::com_object).
///
/// # Safety
///
/// `Impl` is a transparent wrapper around `Object<Self, Self::Vtables>`; `Vtables` is an array of as many vtable
/// pointers as `CHAINS` has elements; element n of `CHAINS` was made by `Chain::of::<_, Self::Impl, n>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a COM object",
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

/// One listed interface of an object type: the vtable it is served through and the IIDs it answers.
#[doc(hidden)]
pub struct Chain {
    vtable: *const c_void,
    iids: &'static IidChain,
}

impl Chain {
    /// The chain of interface `I` at index `CHAIN` of objects behind a `T`.
    pub const fn of<I: VtableFor<T, CHAIN>, T, const CHAIN: usize>() -> Self {
        let Some(iids) = I::IIDS else {
            panic!("`IUnknown` is always implemented: list the interfaces that are derived from it")
        };
        Self { vtable: I::VTABLE_POINTER, iids }
    }

    pub(crate) const fn iids(&self) -> &'static IidChain {
        self.iids
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
        if chains[index].iids.contains(iid) {
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
    contain(&Method::new(core::any::type_name::<S>(), "drop"), drop_state);
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

// SAFETY: the three functions read `this` as the interface pointer with index `CHAIN` of a `T`, and `ComObject`
// promises that a chain's vtable stands at its own index.
unsafe impl<T: ObjectImpl, const CHAIN: usize> VtableFor<T, CHAIN> for IUnknown {
    const VTABLE: IUnknown_Vtbl = IUnknown_Vtbl {
        QueryInterface: query_interface_slot::<T, CHAIN>,
        AddRef: add_ref_slot::<T, CHAIN>,
        Release: release_slot::<T, CHAIN>,
    };
    const VTABLE_POINTER: *const c_void =
        &<Self as VtableFor<T, CHAIN>>::VTABLE as *const IUnknown_Vtbl as *const c_void;
}

unsafe extern "system" fn query_interface_slot<T: ObjectImpl, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: COM's contract for callers of QueryInterface: `this` is alive, the others are NULL or valid.
    unsafe { query_interface::<T::State>(object_at::<T, CHAIN>(this), iid, interface) }
}

unsafe extern "system" fn add_ref_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of AddRef: `this` is alive.
    unsafe { add_ref::<T::State>(object_at::<T, CHAIN>(this)) }
}

unsafe extern "system" fn release_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of Release: they own the reference that they give up.
    unsafe { release::<T::State>(object_at::<T, CHAIN>(this)) }
}

/// # Safety
///
/// `object` points to a live object with provenance for all of it; `iid` is NULL or readable, aligned or not;
/// `interface` is NULL or valid for one write.
unsafe fn query_interface<S: ComObject>(
    object: NonNull<S::Impl>,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    if interface.is_null() {
        return E_POINTER;
    }
    // SAFETY: not null, so valid for a write by this function's contract.
    unsafe { interface.write(ptr::null_mut()) };
    if iid.is_null() {
        return E_INVALIDARG;
    }
    // SAFETY: not null, so readable by this function's contract.
    let wanted = unsafe { iid.read_unaligned() };
    let Some(chain) = find_chain(S::CHAINS, &wanted) else {
        answer_identity_probe::<S>(object, iid);
        return E_NOINTERFACE;
    };
    // SAFETY: the object is alive, `chain` is one of its chains, `interface` was not null.
    unsafe {
        add_ref::<S>(object);
        interface.write(interface_pointer::<S>(object, chain).as_ptr());
    }
    S_OK
}

/// The address of this static, not its value, asks an object of ours who it is. Only code that was linked with
/// this very copy of the crate can know the address, and the answer goes through a thread-local, so objects
/// that are not ours are never asked to be trusted: to them it is an IID that they do not know.
static IDENTITY_PROBE: GUID = GUID::from_u128(0x6f3c2a54_91d7_4b0e_8a6b_3d0c57e1f298);

thread_local! {
    static IDENTITY_ANSWER: Cell<Option<(TypeId, NonNull<c_void>)>> = const { Cell::new(None) };
}

fn answer_identity_probe<S: ComObject>(object: NonNull<S::Impl>, iid: *const GUID) {
    if ptr::eq(iid, &raw const IDENTITY_PROBE) {
        IDENTITY_ANSWER.set(Some((TypeId::of::<S>(), object.cast())));
    }
}

/// The object behind any interface pointer, if it is one of ours and its type is `S`. Not counted.
pub(crate) fn identify<S: ComObject>(interface: &IUnknown) -> Option<NonNull<S::Impl>> {
    IDENTITY_ANSWER.set(None);
    let mut out = ptr::null_mut();
    // SAFETY: both pointers are valid.
    let answer = unsafe { interface.query(&raw const IDENTITY_PROBE, &mut out) };
    if answer.is_ok() && !out.is_null() {
        // SAFETY: a foreign object that answers any IID whatever has handed out a counted pointer.
        drop(unsafe { IUnknown::from_raw(out) });
    }
    let (type_id, object) = IDENTITY_ANSWER.take()?;
    (type_id == TypeId::of::<S>()).then_some(object.cast())
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
