//! Weak references as other languages know them.

use core::any::type_name;
use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface, Result};

use super::header::{Bookkeeping, Counts, WithWeak};
use super::lifetime::{count_is_broken, owners};
use super::query::is;
use super::{ComObject, ObjectImpl, header, interface_pointer, object_at, query, release, release_weak};
use crate::servant::ByRuntime;
use crate::{E_NOINTERFACE, E_POINTER, S_OK, com_interface};

/// A reference that does not keep its object alive.
///
/// Source: weakreference.h.
#[com_interface("00000037-0000-0000-c000-000000000046", crate = crate)]
pub unsafe trait IWeakReference: IUnknown {
    /// Hands out interface `iid` of the object, counted, or NULL with `S_OK` if the object is gone. `E_NOINTERFACE` if it does
    /// not answer `iid`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL or readable, `object` is NULL or valid for one write.
    #[slot(3)]
    unsafe fn Resolve(&self, iid: *const GUID, object: *mut *mut c_void) -> HRESULT;
}

/// What an object answers that can be referred to weakly: every one with `weak` in its `#[com_object(..)]`.
///
/// Source: weakreference.h.
#[com_interface("00000038-0000-0000-c000-000000000046", crate = crate)]
pub unsafe trait IWeakReferenceSource: IUnknown {
    /// Hands out the weak reference, which is the same object each time.
    #[slot(3)]
    #[retval]
    fn GetWeakReference(&self) -> Result<IWeakReference>;
}

impl<T: ObjectImpl> IWeakReferenceSource_Impl for ByRuntime<T>
where
    <<T::State as ComObject>::Header as Bookkeeping>::Counts: WithWeak,
{
    fn GetWeakReference(&self) -> Result<IWeakReference> {
        let object = NonNull::from(&self.0);
        // SAFETY: a reference to an object in place, whose vtable pointer behind its chains is that of its weak reference.
        unsafe {
            add_weak::<T::State>(object);
            Ok(IWeakReference::from_raw(interface_pointer::<T::State>(object, T::State::CHAINS.len()).as_ptr()))
        }
    }
}

/// The vtable of the weak reference within an object, which has an identity and a count of its own.
#[doc(hidden)]
pub const fn weak_reference<T: ObjectImpl, const CHAIN: usize>() -> *const c_void {
    let vtable: *const IWeakReference_Vtbl = const {
        &IWeakReference_Vtbl {
            base__: IUnknown_Vtbl {
                QueryInterface: query_slot::<T, CHAIN>,
                AddRef: add_weak_slot::<T, CHAIN>,
                Release: release_weak_slot::<T, CHAIN>,
            },
            Resolve: resolve_slot::<T, CHAIN>,
        }
    };
    vtable.cast()
}

/// Adds a weak reference.
///
/// # Safety
///
/// `object` points to an object with weak references, alive or kept by one.
pub(crate) unsafe fn add_weak<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    match unsafe { header::<S>(object) }.counts().weak().map(|weak| weak.increment()) {
        Some(Ok(count)) => count,
        Some(Err(broken)) => count_is_broken(type_name::<S>(), broken),
        None => 0,
    }
}

/// Makes an owner of a weak reference. Answers whether the object was still alive.
///
/// # Safety
///
/// As for [`add_weak`].
pub(crate) unsafe fn upgrade<S: ComObject>(object: NonNull<S::Impl>) -> bool {
    // SAFETY: this function's contract.
    match unsafe { owners::<S>(object) }.increment_if_alive() {
        Ok(is_alive) => {
            #[cfg(feature = "live-objects")]
            if is_alive {
                crate::live::taken(object);
            }
            is_alive
        }
        Err(broken) => count_is_broken(type_name::<S>(), broken),
    }
}

unsafe extern "system" fn query_slot<T: ObjectImpl, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: COM's contract for callers of QueryInterface: `this` is alive, the others are NULL or valid.
    unsafe {
        query::answer(iid, interface, |wanted| {
            if !is(wanted, &IUnknown::IID) && !is(wanted, &IWeakReference::IID) {
                return Err(E_NOINTERFACE);
            }
            add_weak::<T::State>(object_at::<T, CHAIN>(this));
            Ok(NonNull::new_unchecked(this))
        })
    }
}

unsafe extern "system" fn add_weak_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of AddRef: `this` is alive.
    unsafe { add_weak::<T::State>(object_at::<T, CHAIN>(this)) }
}

unsafe extern "system" fn release_weak_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of Release: they own the reference that they give up.
    unsafe { release_weak::<T::State>(object_at::<T, CHAIN>(this)) }
}

unsafe extern "system" fn resolve_slot<T: ObjectImpl, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    object: *mut *mut c_void,
) -> HRESULT {
    if object.is_null() {
        return E_POINTER;
    }
    // SAFETY: COM's contract for callers: `this` is alive, so the memory of the object is there; the others are NULL or
    // valid. The owner that `upgrade` makes keeps the object alive for the query.
    unsafe {
        object.write(ptr::null_mut());
        let target = object_at::<T, CHAIN>(this);
        if !upgrade::<T::State>(target) {
            return S_OK;
        }
        let answer = query::query_own::<T::State, 0>(target.as_ptr().cast(), iid, object);
        release::<T::State>(target);
        answer
    }
}
