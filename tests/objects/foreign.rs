//! Objects that another language could have made: an outer object and a part, written by hand down to their vtables.

use std::cell::RefCell;
use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::aggregation::{ICar, IEngine};
use crate::drops::Probe;
use crate::raw::{Count, QueryInterface, add_ref, query_interface, release};
use mapi_com::{E_NOINTERFACE, GUID, HRESULT, IUnknown, Interface, S_OK};

#[repr(C)]
struct Vtable {
    query_interface: QueryInterface,
    add_ref: Count,
    release: Count,
    method: unsafe extern "system" fn(*mut c_void) -> HRESULT,
}

/// The car of an outer object answers this, the engine of a part [`ENGINE`].
pub(crate) const CAR: HRESULT = HRESULT(40);
pub(crate) const ENGINE: HRESULT = HRESULT(10);

/// An outer object that answers `ICar` itself and leaves everything else to its part, as it is.
#[repr(C)]
pub(crate) struct Outer {
    vtable: &'static Vtable,
    count: AtomicU32,
    part: RefCell<Option<IUnknown>>,
    _probe: Probe,
}

static OUTER: Vtable =
    Vtable { query_interface: outer_query, add_ref: outer_add_ref, release: outer_release, method: drive };

/// A new outer object, with the part that `make` answers when it gets the object's `IUnknown`.
pub(crate) fn outer(probe: Probe, make: impl FnOnce(ptr::NonNull<c_void>) -> IUnknown) -> ICar {
    let outer = Outer { vtable: &OUTER, count: AtomicU32::new(1), part: RefCell::new(None), _probe: probe };
    let outer = Box::into_raw(Box::new(outer));
    let part = make(ptr::NonNull::new(outer.cast()).expect("a box"));
    // SAFETY: the object is there, and its first slots are those of `ICar`. The one reference is handed over.
    unsafe {
        (*outer).part.replace(Some(part));
        ICar::from_raw(outer.cast())
    }
}

unsafe extern "system" fn outer_query(this: *mut c_void, iid: *const GUID, out: *mut *mut c_void) -> HRESULT {
    // SAFETY: the caller's promise; the part lives as long as this object.
    unsafe {
        if [IUnknown::IID, ICar::IID].contains(&iid.read_unaligned()) {
            outer_add_ref(this);
            out.write(this);
            return S_OK;
        }
        out.write(ptr::null_mut());
        match &*(*this.cast::<Outer>()).part.borrow() {
            Some(part) => query_interface(part.as_raw(), iid, out),
            None => E_NOINTERFACE,
        }
    }
}

unsafe extern "system" fn outer_add_ref(this: *mut c_void) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { (*this.cast::<Outer>()).count.fetch_add(1, Ordering::SeqCst) + 1 }
}

unsafe extern "system" fn outer_release(this: *mut c_void) -> u32 {
    let outer = this.cast::<Outer>();
    // SAFETY: the caller's promise; after the last reference nobody but the dying part uses the object, and while that dies
    // the count is far from zero.
    unsafe {
        let left = (*outer).count.fetch_sub(1, Ordering::SeqCst) - 1;
        if left == 0 {
            (*outer).count.store(1 << 16, Ordering::SeqCst);
            let part = (*outer).part.take();
            drop(part);
            assert_eq!((*outer).count.load(Ordering::SeqCst), 1 << 16, "the part gives back what it takes");
            drop(Box::from_raw(outer));
        }
        left
    }
}

unsafe extern "system" fn drive(_: *mut c_void) -> HRESULT {
    CAR
}

/// A part with the `IUnknown` of its own and with `IEngine`.
#[repr(C)]
struct Part {
    own: &'static Vtable,
    engine: &'static Vtable,
    outer: *mut c_void,
    count: AtomicU32,
    spoilt: Option<HRESULT>,
    _probe: Probe,
}

static OWN: Vtable = Vtable { query_interface: own_query, add_ref: own_add_ref, release: own_release, method: start };
static DELEGATING: Vtable =
    Vtable { query_interface: part_query, add_ref: part_add_ref, release: part_release, method: start };

/// A new part of `outer`: its own `IUnknown`. If it is spoilt, it answers `IEngine` with that code and the wrong pointer: NULL
/// for a success, one to nothing for a failure.
pub(crate) fn part(outer: ptr::NonNull<c_void>, probe: Probe, spoilt: Option<HRESULT>) -> IUnknown {
    let outer = outer.as_ptr();
    let part = Part { own: &OWN, engine: &DELEGATING, outer, count: AtomicU32::new(1), spoilt, _probe: probe };
    // SAFETY: it begins with a pointer to a vtable; the one reference is handed over.
    unsafe { IUnknown::from_raw(Box::into_raw(Box::new(part)).cast()) }
}

unsafe extern "system" fn own_query(this: *mut c_void, iid: *const GUID, out: *mut *mut c_void) -> HRESULT {
    let part = this.cast::<Part>();
    // SAFETY: the caller's promise; the outer object lives as long as this part.
    unsafe {
        let iid = iid.read_unaligned();
        out.write(ptr::null_mut());
        match (*part).spoilt {
            Some(code) if iid == IEngine::IID => {
                out.write(if code.is_ok() { ptr::null_mut() } else { ptr::dangling_mut::<u64>().cast() });
                code
            }
            _ if iid == IEngine::IID => {
                add_ref((*part).outer);
                out.write((&raw mut (*part).engine).cast());
                S_OK
            }
            _ if iid == IUnknown::IID => {
                own_add_ref(this);
                out.write(this);
                S_OK
            }
            _ => E_NOINTERFACE,
        }
    }
}

unsafe extern "system" fn own_add_ref(this: *mut c_void) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { (*this.cast::<Part>()).count.fetch_add(1, Ordering::SeqCst) + 1 }
}

unsafe extern "system" fn own_release(this: *mut c_void) -> u32 {
    let part = this.cast::<Part>();
    // SAFETY: the caller's promise.
    unsafe {
        let left = (*part).count.fetch_sub(1, Ordering::SeqCst) - 1;
        if left == 0 {
            drop(Box::from_raw(part));
        }
        left
    }
}

/// The outer object of the part behind its `IEngine`.
///
/// # Safety
///
/// `this` is that pointer.
unsafe fn outer_of(this: *mut c_void) -> *mut c_void {
    // SAFETY: this function's contract: `engine` is the second word of the part.
    unsafe { (*this.cast::<*const Vtable>().sub(1).cast::<Part>()).outer }
}

unsafe extern "system" fn part_query(this: *mut c_void, iid: *const GUID, out: *mut *mut c_void) -> HRESULT {
    // SAFETY: the caller's promise.
    unsafe { query_interface(outer_of(this), iid, out) }
}

unsafe extern "system" fn part_add_ref(this: *mut c_void) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { add_ref(outer_of(this)) }
}

unsafe extern "system" fn part_release(this: *mut c_void) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { release(outer_of(this)) }
}

unsafe extern "system" fn start(_: *mut c_void) -> HRESULT {
    ENGINE
}
