//! With the macros of windows-rs, both ways: interfaces of this crate implemented by `windows_core::implement`, and interfaces
//! that `windows_core::interface` or the crate `windows` declares, listed by [`com_object`](crate::com_object). Behind the feature
//! `windows-rs`.
//!
//! What this rests on is hidden in windows-core, and has changed between its versions: a vtable has the functions `new` and
//! `matches`, and an implementer the trait `IUnknownImpl`. Nothing else of this crate knows of them.

use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

pub use windows_core::{ComObject, ComObjectInner, IUnknownImpl, RuntimeName};

use crate::E_NOTIMPL;
use crate::descriptor::InterfaceDescriptor;
use crate::interface::ComInterface;
use crate::object::{self, ObjectImpl};
use crate::panics::{Body, Place, contain_body};
use crate::slot::Locate;

/// The vtable through which an implementer of windows-core serves this interface, whose interface pointer is `OFFSET`
/// pointers behind (so it is negative) the implementer.
#[diagnostic::on_unimplemented(
    message = "MC0156: `{T}` does not implement everything that `{Self}` is derived from",
    label = "methods are missing"
)]
pub trait ForeignVtable<T, const OFFSET: isize>: Interface {
    const VTABLE: Self::Vtable;
}

impl<T: IUnknownImpl, const OFFSET: isize> ForeignVtable<T, OFFSET> for IUnknown {
    const VTABLE: IUnknown_Vtbl = IUnknown_Vtbl::new::<T, OFFSET>();
}

/// Whether an interface pointer answers an IID, as its vtable says to windows-core.
pub fn matches<I: ComInterface>(iid: &GUID) -> bool {
    I::DESCRIPTOR.answers(iid)
}

/// An implementer of windows-core.
pub struct Elsewhere<T, const OFFSET: isize>(core::marker::PhantomData<T>);

// SAFETY: windows-core installs the vtable that `ForeignVtable` makes for `OFFSET` so many pointers behind the implementer.
unsafe impl<T, const OFFSET: isize> Locate for Elsewhere<T, OFFSET> {
    type Target = T;

    #[inline]
    unsafe fn serve<A: Copy>(
        this: *mut c_void,
        place: fn() -> Place,
        on_panic: fn() -> A,
        body: Body<A>,
        arguments: NonNull<c_void>,
    ) -> A {
        // SAFETY: this function's contract, and that of the implementation.
        unsafe {
            let target = NonNull::from(&*object::at_offset::<T>(this, OFFSET)).cast();
            contain_body(place, on_panic, body, target, arguments)
        }
    }
}

/// An interface that is not declared with [`com_interface`](crate::com_interface), as an object lists it: its name, its IID, and
/// the one that it is derived from.
pub const fn foreign<I: Interface>(name: &'static str, parent: &'static InterfaceDescriptor) -> InterfaceDescriptor {
    InterfaceDescriptor { name, iid: I::IID, parent: Some(parent), methods: &[] }
}

/// `QueryInterface` of an object, for its vtables that windows-core makes.
///
/// # Safety
///
/// As for `QueryInterface`.
pub unsafe fn query<T: ObjectImpl>(object: &T, iid: *const GUID, interface: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract; a reference to an object in place, which begins with its first vtable pointer.
    unsafe { object::query::<T::State>(NonNull::from(object).as_ptr().cast(), iid, interface) }
}

/// `AddRef` of the same.
pub fn add_ref<T: ObjectImpl>(object: &T) -> u32 {
    // SAFETY: a reference to an object in place. The reference that is taken is leaked, not lost, if nobody gives it back.
    unsafe { object::add_ref::<T::State>(NonNull::from(object)) }
}

/// `Release` of the same.
///
/// # Safety
///
/// `object` is a live object, with provenance for all of it, and the caller gives up a reference that it owns.
pub unsafe fn release<T: ObjectImpl>(object: *mut T) -> u32 {
    // SAFETY: this function's contract: the pointer is not NULL.
    unsafe { object::release::<T::State>(NonNull::new_unchecked(object)) }
}

/// What windows-core takes for the state of our objects. It has an owner of its own for states, `ComObject`, which would be `Send`
/// for states that are not `Sync`; so there is no such state.
pub enum Nobody {}

/// The object around it, of which there is none either.
pub enum NobodysObject {}

impl ComObjectInner for Nobody {
    type Outer = NobodysObject;

    fn into_object(self) -> ComObject<Self> {
        match self {}
    }
}

impl IUnknownImpl for NobodysObject {
    type Impl = Nobody;

    fn get_impl(&self) -> &Nobody {
        match *self {}
    }

    fn get_impl_mut(&mut self) -> &mut Nobody {
        match *self {}
    }

    fn into_inner(self) -> Nobody {
        match self {}
    }

    unsafe fn QueryInterface(&self, _iid: *const GUID, _interface: *mut *mut c_void) -> HRESULT {
        match *self {}
    }

    fn AddRef(&self) -> u32 {
        match *self {}
    }

    unsafe fn Release(_object: *mut Self) -> u32 {
        no_state()
    }

    fn is_reference_count_one(&self) -> bool {
        match *self {}
    }

    unsafe fn GetTrustLevel(&self, _value: *mut i32) -> HRESULT {
        match *self {}
    }

    fn to_object(&self) -> ComObject<Nobody> {
        match *self {}
    }
}

/// Whoever asks for the state by way of windows-core's hidden trait goes no further.
pub fn no_state() -> ! {
    eprintln!("mapi-com: windows-core's `IUnknownImpl` does not lead to the state of an object of mapi-com: deref it");
    std::process::abort();
}

/// Whether there is one reference, which is the caller's.
pub fn is_last<T: ObjectImpl>(object: &T) -> bool {
    // SAFETY: a reference to an object in place.
    unsafe { object::count::<T::State>(NonNull::from(object)) == 1 }
}

/// `GetTrustLevel` of an object that is none of the Windows Runtime.
///
/// # Safety
///
/// `value` is NULL or valid for one write.
pub unsafe fn trust_level(value: *mut i32) -> HRESULT {
    let _ = value;
    E_NOTIMPL
}

/// The vtable of a foreign interface, as a chain has it.
pub const fn erased<V>(vtable: &'static V) -> *const c_void {
    ptr::from_ref(vtable).cast()
}
