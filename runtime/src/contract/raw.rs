//! Calls by slot number, as foreign code makes them, and what is found after them.

use core::ffi::c_void;
use core::fmt;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

use super::names::code_name;

/// What an out slot and its neighbours hold before a call. No object is at an address with all bits set.
const POISON: *mut c_void = ptr::without_provenance_mut(usize::MAX);

/// An interface pointer without a count of its own.
///
/// It is only ever made of what a subject handed out, so that it is one is what the maker of the subject promised by
/// types or in an `unsafe` block. Whether the object keeps its promises otherwise is what is examined: that is why
/// checks run in processes of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Pointer(NonNull<c_void>);

impl Pointer {
    /// `None` for NULL and for what was in the slot before the call.
    pub(super) fn new(pointer: *mut c_void) -> Option<Self> {
        NonNull::new(pointer).filter(|pointer| pointer.as_ptr() != POISON).map(Self)
    }

    /// The pointer of an object that the kit has made.
    pub(super) fn from_interface(pointer: NonNull<c_void>) -> Self {
        Self(pointer)
    }

    pub(super) fn borrowed(interface: &IUnknown) -> Self {
        // SAFETY: an interface is never NULL.
        Self(unsafe { NonNull::new_unchecked(interface.as_raw()) })
    }

    pub(super) fn as_ptr(self) -> *mut c_void {
        self.0.as_ptr()
    }

    /// The vtable, read as that of type `V`.
    ///
    /// # Safety
    ///
    /// The interface has the slots that `V` has.
    pub(super) unsafe fn vtable<V>(self) -> *const V {
        // SAFETY: an interface pointer points to the pointer to a vtable.
        unsafe { self.0.cast::<*const V>().read() }
    }

    fn unknown(self) -> *const IUnknown_Vtbl {
        // SAFETY: every interface begins with these three slots.
        unsafe { self.vtable() }
    }

    /// QueryInterface with an out slot that is watched. The IID lies in memory that may be written to, so that an object that
    /// does is only found out where that is asked.
    pub(super) fn query(self, iid: &GUID) -> Answer {
        self.query_at(&{ *iid })
    }

    /// The same for an IID at any address, or none.
    pub(super) fn query_at(self, iid: *const GUID) -> Answer {
        watched(|slot| self.query_into(iid, slot))
    }

    /// QueryInterface, and nothing else.
    pub(super) fn query_into(self, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
        // SAFETY: slot 0 of every interface. Callers pass an IID and a slot of theirs, or NULL, which COM has objects answer.
        unsafe { ((*self.unknown()).QueryInterface)(self.as_ptr(), iid, slot) }
    }

    pub(super) fn add_ref(self) -> u32 {
        // SAFETY: slot 1 of every interface.
        unsafe { ((*self.unknown()).AddRef)(self.as_ptr()) }
    }

    pub(super) fn release(self) -> u32 {
        // SAFETY: slot 2 of every interface.
        unsafe { ((*self.unknown()).Release)(self.as_ptr()) }
    }

    /// A reference of its own.
    pub(super) fn counted(self) -> Reference {
        self.add_ref();
        Reference(self)
    }

    /// The reference that was counted for the caller already.
    pub(super) fn owned(self) -> Reference {
        Reference(self)
    }
}

/// For a pointer that goes to another thread.
pub(super) struct Shared(Pointer);

// SAFETY: only made for subjects whose maker promised, in an `unsafe` block, that their objects may be called on any thread.
unsafe impl Send for Shared {}
// SAFETY: as above.
unsafe impl Sync for Shared {}

impl Shared {
    pub(super) fn new(pointer: Pointer) -> Self {
        Self(pointer)
    }

    pub(super) fn get(&self) -> Pointer {
        self.0
    }
}

/// A reference, which is given back on the pointer that it was taken on.
pub(super) struct Reference(Pointer);

impl Reference {
    pub(super) fn of(interface: IUnknown) -> Self {
        let pointer = Pointer::borrowed(&interface);
        core::mem::forget(interface);
        Self(pointer)
    }

    pub(super) fn pointer(&self) -> Pointer {
        self.0
    }

    /// What Release answers.
    pub(super) fn release(self) -> u32 {
        self.forget().release()
    }

    /// Leaves the count as it is: of an object that is gone, nothing can be given back.
    pub(super) fn forget(self) -> Pointer {
        let pointer = self.0;
        core::mem::forget(self);
        pointer
    }

    /// The same, of an object that is not looked at any more.
    pub(super) fn abandon(self) {
        self.forget();
    }

    /// The reference as an interface, for functions that take one.
    pub(super) fn into_interface(self) -> IUnknown {
        // SAFETY: an interface pointer with a reference, which is handed over.
        unsafe { IUnknown::from_raw(self.forget().as_ptr()) }
    }
}

impl core::ops::Deref for Reference {
    type Target = Pointer;

    fn deref(&self) -> &Pointer {
        &self.0
    }
}

impl Drop for Reference {
    fn drop(&mut self) {
        self.0.release();
    }
}

/// What a call has left behind that hands out an interface. The reference that it handed out is given back with it.
pub(super) struct Answer {
    pub(super) code: HRESULT,
    out: *mut c_void,
    /// Nothing but the slot was written to.
    pub(super) within_slot: bool,
    reference: Option<Reference>,
}

/// Makes a call with an out slot that holds something, between two words that must stay as they are.
pub(super) fn watched(call: impl FnOnce(*mut *mut c_void) -> HRESULT) -> Answer {
    let mut words = [POISON; 3];
    // The pointer may be used for all three words, so that writing to the wrong one is seen instead of undefined.
    let slot = words.as_mut_ptr().wrapping_add(1);
    let code = call(slot);
    let [before, out, after] = words;
    let granted = code.is_ok().then(|| Pointer::new(out)).flatten();
    Answer { code, out, within_slot: [before, after] == [POISON; 2], reference: granted.map(Reference) }
}

impl Answer {
    /// Whether a pointer was handed out.
    pub(super) fn is_granted(&self) -> bool {
        self.reference.is_some()
    }

    pub(super) fn is_null(&self) -> bool {
        self.out.is_null()
    }

    pub(super) fn pointer(&self) -> Option<Pointer> {
        self.reference.as_ref().map(Reference::pointer)
    }

    /// Takes over the reference.
    pub(super) fn into_reference(self) -> Option<Reference> {
        self.reference
    }

    /// For an answer that is known not to be counted.
    pub(super) fn forget(self) {
        if let Some(reference) = self.reference {
            reference.forget();
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let out = match self.out {
            POISON => "the pointer left as it was",
            out if out.is_null() => "NULL",
            _ => "a pointer",
        };
        write!(f, "{} and {out}", code_name(self.code))
    }
}
