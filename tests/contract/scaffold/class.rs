//! A class object written by hand, and the server that it would be in.

use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering::SeqCst};
use std::sync::{Arc, Mutex};

use mapi_com::contract::Allocations;
use mapi_com::{BOOL, GUID, HRESULT, IUnknown, Interface};
use windows_core::IUnknown_Vtbl;

use super::{Behaviour, Body, Kind};

/// The CLSID.
pub(crate) const CLASS: GUID = GUID::from_u128(0xe8f32c41_5d69_4fa7_9b24_ac1d2e3f4a01);
const IID_ICLASSFACTORY: GUID = GUID::from_u128(0x00000001_0000_0000_c000_000000000046);

/// The replaceable parts of a class.
pub(crate) struct Manners {
    pub(crate) query: unsafe fn(&Class, *const GUID, *mut *mut c_void) -> HRESULT,
    pub(crate) create: unsafe fn(&Class, *mut c_void, *const GUID, *mut *mut c_void) -> HRESULT,
    pub(crate) lock: fn(&Class, bool) -> HRESULT,
    pub(crate) can_unload: fn(&Class) -> HRESULT,
    pub(crate) class_objects: unsafe fn(&Class, *const GUID, *const GUID, *mut *mut c_void) -> HRESULT,
}

pub(crate) const WELL_BEHAVED: Manners = Manners {
    query: intact::query,
    create: intact::create,
    lock: intact::lock,
    can_unload: intact::can_unload,
    class_objects: intact::class_objects,
};

/// A class object, which lives for ever.
#[repr(C)]
pub(crate) struct Class {
    vtable: *const Vtable,
    manners: &'static Manners,
    kind: Arc<Kind>,
    is_aggregatable: bool,
    /// The constructor does.
    pub(crate) fails: AtomicBool,
    locks: AtomicI64,
}

// SAFETY: what can be changed is atomic; the vtable is constant.
unsafe impl Send for Class {}
// SAFETY: as above.
unsafe impl Sync for Class {}

impl Class {
    pub(crate) fn new(manners: &'static Manners, behaviour: &'static Behaviour, is_aggregatable: bool) -> Arc<Self> {
        Self::with(manners, Kind::new(behaviour), is_aggregatable)
    }

    /// Another class, of the objects of this one.
    pub(crate) fn of(manners: &'static Manners, other: &Self, is_aggregatable: bool) -> Arc<Self> {
        Self::with(manners, Arc::clone(&other.kind), is_aggregatable)
    }

    fn with(manners: &'static Manners, kind: Arc<Kind>, is_aggregatable: bool) -> Arc<Self> {
        static CLASSES: Mutex<Vec<Arc<Class>>> = Mutex::new(Vec::new());
        let class = Arc::new(Self {
            vtable: &VTABLE,
            manners,
            kind,
            is_aggregatable,
            fails: AtomicBool::new(false),
            locks: AtomicI64::new(0),
        });
        CLASSES.lock().expect("not poisoned").push(Arc::clone(&class));
        class
    }

    /// A reference, which nobody counts.
    pub(crate) fn to_interface(&self) -> IUnknown {
        // SAFETY: it begins with a vtable that begins with that of `IUnknown`, and lives for ever.
        unsafe { IUnknown::from_raw(ptr::from_ref(self).cast_mut().cast()) }
    }

    /// A new object.
    pub(crate) fn instance(&self, outer: *mut c_void) -> IUnknown {
        Body::create(&self.kind, None, outer)
    }

    pub(crate) fn allocations(&self) -> Allocations {
        self.kind.allocations()
    }
}

#[repr(C)]
struct Vtable {
    unknown: IUnknown_Vtbl,
    create_instance: unsafe extern "system" fn(*mut c_void, *mut c_void, *const GUID, *mut *mut c_void) -> HRESULT,
    lock_server: unsafe extern "system" fn(*mut c_void, BOOL) -> HRESULT,
}

static VTABLE: Vtable = Vtable {
    unknown: IUnknown_Vtbl { QueryInterface: query_interface, AddRef: count, Release: count },
    create_instance,
    lock_server,
};

/// # Safety
///
/// `this` is a pointer to a class object.
unsafe fn class<'a>(this: *mut c_void) -> &'a Class {
    // SAFETY: this function's contract; class objects live for ever.
    unsafe { &*this.cast::<Class>() }
}

unsafe extern "system" fn query_interface(this: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: these functions are in the vtable of class objects.
    unsafe { (class(this).manners.query)(class(this), iid, slot) }
}

/// What lives for ever has no count.
unsafe extern "system" fn count(_this: *mut c_void) -> u32 {
    1
}

unsafe extern "system" fn create_instance(
    this: *mut c_void,
    outer: *mut c_void,
    iid: *const GUID,
    slot: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: as above.
    unsafe { (class(this).manners.create)(class(this), outer, iid, slot) }
}

unsafe extern "system" fn lock_server(this: *mut c_void, lock: BOOL) -> HRESULT {
    // SAFETY: as above.
    unsafe { (class(this).manners.lock)(class(this), lock.as_bool()) }
}

/// What a class does that keeps the contract.
pub(crate) mod intact {
    use super::*;
    use mapi_com::{E_FAIL, E_INVALIDARG, E_NOINTERFACE, E_POINTER, S_FALSE, S_OK};

    const CLASS_E_NOAGGREGATION: HRESULT = HRESULT(0x8004_0110_u32.cast_signed());
    const CLASS_E_CLASSNOTAVAILABLE: HRESULT = HRESULT(0x8004_0111_u32.cast_signed());

    /// # Safety
    ///
    /// As QueryInterface.
    pub(crate) unsafe fn query(class: &Class, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
        if slot.is_null() {
            return E_POINTER;
        }
        // SAFETY: this function's contract.
        unsafe {
            slot.write(ptr::null_mut());
            if iid.is_null() {
                return E_INVALIDARG;
            }
            let wanted = iid.read_unaligned();
            if wanted != IUnknown::IID && wanted != IID_ICLASSFACTORY {
                return E_NOINTERFACE;
            }
            slot.write(class.to_interface().into_raw());
        }
        S_OK
    }

    /// # Safety
    ///
    /// As `IClassFactory::CreateInstance`.
    pub(crate) unsafe fn create(
        class: &Class,
        outer: *mut c_void,
        iid: *const GUID,
        slot: *mut *mut c_void,
    ) -> HRESULT {
        if slot.is_null() {
            return E_POINTER;
        }
        // SAFETY: this function's contract.
        unsafe {
            slot.write(ptr::null_mut());
            if !outer.is_null() && (!class.is_aggregatable || iid.read_unaligned() != IUnknown::IID) {
                return CLASS_E_NOAGGREGATION;
            }
            if class.fails.load(SeqCst) {
                return E_FAIL;
            }
            class.instance(outer).query(iid, slot)
        }
    }

    pub(crate) fn lock(class: &Class, lock: bool) -> HRESULT {
        class.locks.fetch_add(if lock { 1 } else { -1 }, SeqCst);
        S_OK
    }

    pub(crate) fn can_unload(class: &Class) -> HRESULT {
        let is_used = class.locks.load(SeqCst) > 0 || class.kind.live.load(SeqCst) > 0;
        if is_used { S_FALSE } else { S_OK }
    }

    /// # Safety
    ///
    /// As `DllGetClassObject`.
    pub(crate) unsafe fn class_objects(
        class: &Class,
        clsid: *const GUID,
        iid: *const GUID,
        slot: *mut *mut c_void,
    ) -> HRESULT {
        // SAFETY: this function's contract.
        unsafe {
            if *clsid == CLASS {
                return query(class, iid, slot);
            }
            slot.write(ptr::null_mut());
        }
        CLASS_E_CLASSNOTAVAILABLE
    }
}
