//! Taking and giving back references, and what happens with the last one.

use core::any::type_name;
use core::ffi::c_void;
use core::marker::PhantomData;
use core::ptr::{self, NonNull};
use std::process::abort;

use windows_core::IUnknown_Vtbl;

use super::header::{Bookkeeping, Counts};
use super::layout::fields;
use super::{ComObject, grave, header, tear_off};
use crate::count::{Before, Broken, RefCount, Released};
#[cfg(feature = "live-objects")]
use crate::live;
use crate::panics::{Place, contain};

type CountsOf<S> = <<S as ComObject>::Header as Bookkeeping>::Counts;

/// # Safety
///
/// As for [`header`].
#[inline]
pub(super) unsafe fn owners<'a, S: ComObject>(object: NonNull<S::Impl>) -> &'a RefCount {
    // SAFETY: this function's contract.
    unsafe { header::<S>(object) }.counts().owners()
}

/// # Safety
///
/// As for [`header`].
#[inline]
pub(super) unsafe fn outer_of<S: ComObject>(object: NonNull<S::Impl>) -> Option<NonNull<c_void>> {
    // SAFETY: this function's contract.
    unsafe { header::<S>(object) }.counts().outer()
}

/// The vtable of an object that nobody here wrote.
///
/// # Safety
///
/// `unknown` is an interface pointer, alive for as long as the vtable is used.
pub(super) unsafe fn vtable_of<'a>(unknown: NonNull<c_void>) -> &'a IUnknown_Vtbl {
    // SAFETY: an interface pointer points to a pointer to a vtable, which begins with that of `IUnknown`.
    unsafe { *unknown.cast::<&IUnknown_Vtbl>().as_ptr() }
}

/// Adds an owner, and answers how many there are. An object that is part of another one is owned through that.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
#[inline]
pub(crate) unsafe fn add_ref<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract; an outer object lives for as long as its parts.
    unsafe {
        match outer_of::<S>(object) {
            Some(outer) => (vtable_of(outer).AddRef)(outer.as_ptr()),
            None => add_own_ref::<S>(object),
        }
    }
}

/// Takes an owner away, destroys the object if it was the last, and answers how many are left.
///
/// # Safety
///
/// As for [`add_ref`]; the caller gives up one reference that it owns.
#[inline]
pub(crate) unsafe fn release<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract; an outer object lives for as long as its parts.
    unsafe {
        match outer_of::<S>(object) {
            Some(outer) => (vtable_of(outer).Release)(outer.as_ptr()),
            None => release_own::<S>(object),
        }
    }
}

/// Adds an owner like [`add_ref`], and answers whether that is all: if not, [`settle_add_ref`] is called next.
///
/// # Safety
///
/// As for [`add_ref`].
#[cfg(not(feature = "checked"))]
#[inline]
pub(super) unsafe fn try_add_ref<S: ComObject>(object: NonNull<S::Impl>) -> bool {
    // SAFETY: this function's contract; an outer object lives for as long as its parts.
    unsafe {
        match outer_of::<S>(object) {
            Some(outer) => {
                (vtable_of(outer).AddRef)(outer.as_ptr());
                true
            }
            None => try_add_own_ref::<S>(object).is_some(),
        }
    }
}

/// # Safety
///
/// As for [`add_ref`].
#[inline]
unsafe fn try_add_own_ref<S: ComObject>(object: NonNull<S::Impl>) -> Option<u32> {
    #[cfg(feature = "live-objects")]
    live::taken(object);
    // SAFETY: this function's contract.
    unsafe { owners::<S>(object) }.try_increment()
}

/// # Safety
///
/// As for [`add_ref`].
#[inline]
pub(super) unsafe fn add_own_ref<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    unsafe {
        match try_add_own_ref::<S>(object) {
            Some(count) => count,
            None => settle_add_ref::<S>(object),
        }
    }
}

/// After a reference was taken of an object that is destroyed, is gone, or has too many. This and the other functions off the
/// way are such that nothing unwinds from them and nothing follows on them, so the way itself needs no stack.
///
/// # Safety
///
/// As for [`add_ref`].
#[cold]
#[inline(never)]
pub(super) unsafe extern "C" fn settle_add_ref<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    match unsafe { owners::<S>(object) }.settle_increment() {
        Ok(count) => count,
        Err(broken) => count_is_broken(type_name::<S>(), broken),
    }
}

/// # Safety
///
/// As for [`release`].
#[inline]
pub(super) unsafe fn release_own<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    #[cfg(feature = "live-objects")]
    live::given_back(object);
    // SAFETY: this function's contract.
    unsafe {
        match owners::<S>(object).try_decrement() {
            Ok(count) => count,
            Err(before) => settle_release::<S>(object, before),
        }
    }
}

/// After the last reference was given back, or one of an object that is destroyed or gone.
///
/// # Safety
///
/// As for [`release`], and the reference was given back: `before` is what that answered.
#[cold]
#[inline(never)]
unsafe extern "C" fn settle_release<S: ComObject>(object: NonNull<S::Impl>, before: Before) -> u32 {
    // SAFETY: this function's contract.
    match unsafe { owners::<S>(object) }.settle_decrement(before) {
        Ok(Released::Remaining(count)) => count,
        Ok(Released::Last) => {
            // SAFETY: the count has reached zero, so nobody else can reach the object any more.
            unsafe { destroy::<S>(object) };
            0
        }
        Err(broken) => count_is_broken(type_name::<S>(), broken),
    }
}

/// # Safety
///
/// `object` points to an object whose last reference was just given back.
#[inline]
unsafe fn destroy<S: ComObject>(object: NonNull<S::Impl>) {
    if <CountsOf<S> as Counts>::SCOPED {
        give_up(type_name::<S>(), "Release of a reference that the scope holds");
    }
    // SAFETY: the last reference is gone, and the memory is given back at the end of this function and not before.
    contain(|| Place::named(type_name::<S>(), "drop"), || unsafe { drop_state::<S>(object) });
    // SAFETY: nobody has a reference to the object, and so none to a tear-off that it keeps; the weak reference of all
    // owners is given back once, here.
    unsafe {
        tear_off::free_cached::<S>(object);
        grave::close::<S>(object);
        release_weak::<S>(object);
    }
}

/// Drops the state and ends the process if a reference is left that was taken meanwhile, whether the state panics or not.
///
/// # Safety
///
/// `object` points to an object whose state is there and is used by nobody any more, with provenance for all of it.
unsafe fn drop_state<S: ComObject>(object: NonNull<S::Impl>) {
    struct End<'a, S: ComObject>(&'a RefCount, PhantomData<S>);

    impl<S: ComObject> Drop for End<'_, S> {
        fn drop(&mut self) {
            if !self.0.end_destruction() {
                give_up(type_name::<S>(), "a reference that was taken while the object was dropped outlives it");
            }
        }
    }

    // SAFETY: this function's contract.
    let owners = unsafe { owners::<S>(object) };
    owners.begin_destruction();
    #[cfg(feature = "live-objects")]
    live::destroyed(object);
    let _end = End::<S>(owners, PhantomData);
    // SAFETY: this function's contract. The drop may reach the vtable pointers and the count through interface pointers that
    // foreign code kept without counting; those lie outside of the state and stay.
    unsafe { ptr::drop_in_place(&raw mut (*fields::<S>(object)).state) };
}

/// Drops the state of an object at the end of its scope, or ends the process if there are references to it.
///
/// # Safety
///
/// `object` points to an object whose state is there, with provenance for all of it. The state is not used any more.
pub(crate) unsafe fn end_scope<S: ComObject>(object: NonNull<S::Impl>) {
    // SAFETY: this function's contract.
    let owners = unsafe { owners::<S>(object) }.load();
    if owners != 1 {
        give_up(
            type_name::<S>(),
            &format!("at the end of its scope {} references to it are left", owners.wrapping_sub(1)),
        );
    }
    // SAFETY: this function's contract; the one reference is that of the scope.
    unsafe { drop_state::<S>(object) };
}

/// Gives back what keeps the memory, and the memory with the last of it.
///
/// # Safety
///
/// `object` has weak references, of which the caller gives up one that it owns; or it has none, its state was dropped, and
/// the caller is the last to use it.
pub(crate) unsafe fn release_weak<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: the memory is given back below and not before.
    if let Some(weak) = unsafe { header::<S>(object) }.counts().weak() {
        match weak.decrement() {
            Ok(Released::Remaining(count)) => return count,
            Ok(Released::Last) => {}
            Err(broken) => count_is_broken(type_name::<S>(), broken),
        }
    }
    // SAFETY: nobody is left who could use the memory.
    unsafe { grave::bury::<S>(object) };
    // Last, as the library may be gone then.
    #[cfg(feature = "server")]
    crate::server::leave();
    0
}

#[cold]
#[inline(never)]
pub(crate) fn count_is_broken(object: &str, broken: Broken) -> ! {
    give_up(
        object,
        match broken {
            Broken::NoneLeft => "AddRef or Release of an object that has no reference left",
            Broken::Overflow => "overflow of the reference count",
        },
    )
}

/// Going on would be a use after free in somebody else's code. `object` is the name of the type of the object: that type itself would
/// make this a function for each.
#[cold]
#[inline(never)]
pub(super) fn give_up(object: &str, what: &str) -> ! {
    eprintln!("mapi-com: {object}: {what}");
    abort();
}
