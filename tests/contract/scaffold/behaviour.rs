//! What an object does in each function, for breakages to replace.

use std::ffi::c_void;

use mapi_com::{GUID, HRESULT};

use super::body::{Body, Face};

pub(crate) type Query = unsafe fn(&Face, *const GUID, *mut *mut c_void) -> HRESULT;

/// The replaceable parts of an object.
pub(crate) struct Behaviour {
    pub(crate) query: Query,
    pub(crate) add_ref: fn(&Face) -> u32,
    pub(crate) release: fn(&Face) -> u32,
    /// The destructor.
    pub(crate) die: fn(&Body),
    /// The constructor.
    pub(crate) created: fn(&Body),
    pub(crate) query_weak: Query,
    pub(crate) resolve: Query,
    /// The interfaces of an aggregated object are counted by itself.
    pub(crate) counts_for_itself: bool,
    /// So is one of its interfaces.
    pub(crate) gamma_is_its_own: bool,
    pub(crate) lacks_a_slot: bool,
    /// What `IBeta::Five` answers.
    pub(crate) five: i32,
}

pub(crate) const INTACT: Behaviour = Behaviour {
    query: intact::query,
    add_ref: intact::add_ref,
    release: intact::release,
    die: intact::die,
    created: |_| {},
    query_weak: intact::query_weak,
    resolve: intact::resolve,
    counts_for_itself: false,
    gamma_is_its_own: false,
    lacks_a_slot: false,
    five: 5,
};

/// What an object does that keeps the contract.
pub(crate) mod intact {
    use std::ffi::c_void;
    use std::ptr;
    use std::sync::atomic::Ordering::SeqCst;

    use mapi_com::{E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED, GUID, HRESULT, S_OK};

    use super::super::PANICS;
    use super::super::body::{Body, Face, Role};
    use super::super::vtables::count_up;

    /// Added to the count while the object is destroyed.
    const DESTROYING: i64 = 1 << 40;

    /// # Safety
    ///
    /// As QueryInterface.
    pub(crate) unsafe fn query(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
        // SAFETY: this function's contract.
        unsafe { query_with(iid, slot, |iid| face.body().find(iid)) }
    }

    /// # Safety
    ///
    /// As QueryInterface.
    pub(crate) unsafe fn query_weak(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
        // SAFETY: this function's contract.
        unsafe { query_with(iid, slot, |iid| face.body().find_weak(iid)) }
    }

    /// QueryInterface of an object that answers what `find` finds.
    ///
    /// # Safety
    ///
    /// As QueryInterface.
    pub(crate) unsafe fn query_with<'f>(
        iid: *const GUID,
        slot: *mut *mut c_void,
        find: impl FnOnce(&GUID) -> Option<&'f Face>,
    ) -> HRESULT {
        if slot.is_null() {
            return E_POINTER;
        }
        // SAFETY: this function's contract.
        let wanted = unsafe {
            slot.write(ptr::null_mut());
            if iid.is_null() {
                return E_INVALIDARG;
            }
            iid.read_unaligned()
        };
        match find(&wanted) {
            Some(found) => {
                count_up(found);
                // SAFETY: this function's contract.
                unsafe { slot.write(found.as_ptr()) };
                S_OK
            }
            None if wanted == PANICS => E_UNEXPECTED,
            None => E_NOINTERFACE,
        }
    }

    pub(crate) fn add_ref(face: &Face) -> u32 {
        let body = face.body();
        let before = match face.role {
            Role::Weak => body.weak.fetch_add(1, SeqCst),
            Role::TearOff => {
                let before = body.torn_off.fetch_add(1, SeqCst);
                if before == 0 {
                    body.owners.fetch_add(1, SeqCst);
                    body.kind.live.fetch_add(1, SeqCst);
                }
                before
            }
            _ => body.owners.fetch_add(1, SeqCst),
        };
        (before + 1) as u32
    }

    pub(crate) fn release(face: &Face) -> u32 {
        let body = face.body();
        match face.role {
            Role::Weak => (body.weak.fetch_sub(1, SeqCst) - 1) as u32,
            Role::TearOff => {
                let before = body.torn_off.fetch_sub(1, SeqCst);
                if before == 1 {
                    body.kind.live.fetch_sub(1, SeqCst);
                    (face.behaviour().release)(body.face_of(Role::Beta));
                }
                (before - 1) as u32
            }
            _ => release_owner(body, 1),
        }
    }

    /// Gives back a reference; the object dies with the one after which so many less one are left.
    pub(crate) fn release_owner(body: &Body, last: i64) -> u32 {
        let before = body.owners.fetch_sub(1, SeqCst);
        if before == last {
            (body.kind.behaviour.die)(body);
        }
        (before - 1) as u32
    }

    pub(crate) fn die(body: &Body) {
        body.owners.store(DESTROYING, SeqCst);
        if let Some(hook) = body.hook.get() {
            hook.run();
        }
        body.owners.store(0, SeqCst);
        bury(body);
    }

    /// What is told of a death.
    pub(crate) fn bury(body: &Body) {
        body.is_dead.store(true, SeqCst);
        body.kind.deaths.fetch_add(1, SeqCst);
        body.kind.live.fetch_sub(1, SeqCst);
    }

    /// # Safety
    ///
    /// As `IWeakReference::Resolve`.
    pub(crate) unsafe fn resolve(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
        // SAFETY: this function's contract.
        unsafe {
            slot.write(ptr::null_mut());
            if !revive(face.body()) {
                return S_OK;
            }
            let strong = face.body().face_of(Role::Unknown);
            let answer = (face.behaviour().query)(strong, iid, slot);
            (face.behaviour().release)(strong);
            answer
        }
    }

    /// Takes a reference if there is one already.
    pub(crate) fn revive(body: &Body) -> bool {
        let alive = |owners: i64| (owners > 0 && owners < DESTROYING / 2).then_some(owners + 1);
        body.owners.fetch_update(SeqCst, SeqCst, alive).is_ok()
    }
}
