//! What an object keeps between its vtable pointers and its state: its counts, and what else it asked for. Nothing is
//! in objects that do not ask for it.

use core::ffi::c_void;
use core::ptr::{self, NonNull};
use core::sync::atomic::AtomicPtr;
#[cfg(debug_assertions)]
use std::sync::OnceLock;
#[cfg(debug_assertions)]
use std::thread::{self, ThreadId};

use crate::count::RefCount;

/// The bookkeeping of one object, in three parts of which two are mostly empty.
#[doc(hidden)]
pub struct Header<C, T = (), A = ()> {
    tear_offs: T,
    counts: C,
    apartment: A,
}

/// What the object core asks of a [`Header`].
#[doc(hidden)]
pub trait Bookkeeping: Sized {
    type Counts: Counts + 'static;

    /// Of an object that is made now, with one owner.
    const NEW: Self;

    /// Of an object in static memory, which is never destroyed.
    const STATIC: Self;

    fn counts(&self) -> &Self::Counts;
    fn counts_mut(&mut self) -> &mut Self::Counts;
    fn tear_offs(&self) -> &[AtomicPtr<c_void>];

    /// That the object may belong to a thread: where it cannot, nothing is compiled that would say so.
    const MAY_BE_BOUND: bool;

    /// Notes the thread that the object belongs to, if it belongs to one.
    fn bind_to_thread(&self);

    /// Whether the object may be called on this thread, as far as is known.
    fn is_on_its_thread(&self) -> bool;
}

impl<C: Counts + 'static, T: CachedTearOffs, A: Apartment> Bookkeeping for Header<C, T, A> {
    type Counts = C;

    const NEW: Self = Self { tear_offs: T::NONE, counts: C::NEW, apartment: A::UNKNOWN };
    const STATIC: Self = Self { tear_offs: T::NONE, counts: C::STATIC, apartment: A::UNKNOWN };
    const MAY_BE_BOUND: bool = A::MAY_BE_BOUND;

    #[inline]
    fn counts(&self) -> &C {
        &self.counts
    }

    fn counts_mut(&mut self) -> &mut C {
        &mut self.counts
    }

    #[inline]
    fn tear_offs(&self) -> &[AtomicPtr<c_void>] {
        self.tear_offs.all()
    }

    #[inline]
    fn bind_to_thread(&self) {
        self.apartment.bind();
    }

    #[inline]
    fn is_on_its_thread(&self) -> bool {
        self.apartment.is_here()
    }
}

/// How the references to an object are counted.
///
/// # Safety
///
/// The count begins with one owner in `NEW` and never reaches zero in `STATIC`; what the functions answer stays the same
/// for the life of the object, once `set_outer` was called. With `AGGREGATABLE`, objects of the type have a vtable of
/// `nondelegating_unknown` behind those of their chains.
#[doc(hidden)]
pub unsafe trait Counts: Sized {
    const NEW: Self;
    const STATIC: Self;

    /// The object borrows from its maker, so it does not say who it is.
    const SCOPED: bool = false;

    fn owners(&self) -> &RefCount;

    /// Of those who keep the memory: the weak references, and one for all owners. `None` if the memory of the object goes
    /// with its state.
    #[inline]
    fn weak(&self) -> Option<&RefCount> {
        None
    }

    /// The object can be a part of another one.
    const AGGREGATABLE: bool = false;

    /// The object of which this one is a part, whose `IUnknown` speaks for both.
    #[inline]
    fn outer(&self) -> Option<NonNull<c_void>> {
        None
    }

    /// Makes it a part of `outer`, if it can be one.
    fn set_outer(&mut self, _outer: NonNull<c_void>) {}
}

/// One count, as it is in every object that asks for nothing else.
#[doc(hidden)]
pub struct Owned(RefCount);

// SAFETY: one owner, or owners that are never all gone.
unsafe impl Counts for Owned {
    const NEW: Self = Self(RefCount::new());
    const STATIC: Self = Self(RefCount::immortal());

    #[inline]
    fn owners(&self) -> &RefCount {
        &self.0
    }
}

/// Of an object that borrows from its maker.
#[doc(hidden)]
pub struct Scoped(RefCount);

// SAFETY: as for `Owned`.
unsafe impl Counts for Scoped {
    const NEW: Self = Self(RefCount::new());
    const STATIC: Self = Self(RefCount::immortal());
    const SCOPED: bool = true;

    #[inline]
    fn owners(&self) -> &RefCount {
        &self.0
    }
}

/// With weak references.
#[doc(hidden)]
pub struct Weakly {
    owners: RefCount,
    weak: RefCount,
}

// SAFETY: as for `Owned`.
unsafe impl Counts for Weakly {
    const NEW: Self = Self { owners: RefCount::new(), weak: RefCount::new() };
    const STATIC: Self = Self { owners: RefCount::immortal(), weak: RefCount::immortal() };

    #[inline]
    fn owners(&self) -> &RefCount {
        &self.owners
    }

    #[inline]
    fn weak(&self) -> Option<&RefCount> {
        Some(&self.weak)
    }
}

/// Able to be a part of another object.
#[doc(hidden)]
pub struct Aggregatable {
    /// NULL for an object on its own. Not counted: the outer object owns this one, not the other way round.
    outer: *mut c_void,
    owners: RefCount,
}

// SAFETY: as for `Owned`; the outer object is set before anybody else can reach this one.
unsafe impl Counts for Aggregatable {
    const NEW: Self = Self { outer: ptr::null_mut(), owners: RefCount::new() };
    const STATIC: Self = Self { outer: ptr::null_mut(), owners: RefCount::immortal() };
    const AGGREGATABLE: bool = true;

    #[inline]
    fn owners(&self) -> &RefCount {
        &self.owners
    }

    #[inline]
    fn outer(&self) -> Option<NonNull<c_void>> {
        NonNull::new(self.outer)
    }

    fn set_outer(&mut self, outer: NonNull<c_void>) {
        self.outer = outer.as_ptr();
    }
}

/// Counts with weak references.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0161: these objects have no weak references",
    label = "no weak references",
    note = "write `weak` among the arguments of `#[com_object(..)]`"
)]
pub trait WithWeak: Counts {}

impl WithWeak for Weakly {}

/// Counts with an outer object.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0162: these objects cannot be part of another one",
    label = "not aggregatable",
    note = "write `aggregatable` among the arguments of `#[com_object(..)]`"
)]
pub trait WithOuter: Counts {}

impl WithOuter for Aggregatable {}

/// Room for the tear-offs that are kept once they are made.
#[doc(hidden)]
pub trait CachedTearOffs {
    const NONE: Self;
    fn all(&self) -> &[AtomicPtr<c_void>];
}

impl CachedTearOffs for () {
    const NONE: Self = ();

    #[inline]
    fn all(&self) -> &[AtomicPtr<c_void>] {
        &[]
    }
}

impl<const N: usize> CachedTearOffs for TearOffCache<N> {
    const NONE: Self = [const { AtomicPtr::new(ptr::null_mut()) }; N];

    #[inline]
    fn all(&self) -> &[AtomicPtr<c_void>] {
        self
    }
}

/// Room for `N` of them.
#[doc(hidden)]
pub type TearOffCache<const N: usize> = [AtomicPtr<c_void>; N];

/// Whether an object belongs to a thread.
#[doc(hidden)]
pub trait Apartment {
    const UNKNOWN: Self;
    const MAY_BE_BOUND: bool;
    fn bind(&self);
    fn is_here(&self) -> bool;
}

/// It does not, or nobody looks.
impl Apartment for () {
    const UNKNOWN: Self = ();
    const MAY_BE_BOUND: bool = false;

    #[inline]
    fn bind(&self) {}

    #[inline]
    fn is_here(&self) -> bool {
        true
    }
}

/// To the one that made it.
#[doc(hidden)]
#[cfg(debug_assertions)]
pub struct OneThread(OnceLock<ThreadId>);

#[cfg(debug_assertions)]
impl Apartment for OneThread {
    const UNKNOWN: Self = Self(OnceLock::new());
    const MAY_BE_BOUND: bool = true;

    fn bind(&self) {
        self.0.get_or_init(|| thread::current().id());
    }

    fn is_here(&self) -> bool {
        self.0.get().is_none_or(|&thread| thread == thread::current().id())
    }
}

/// The thread of objects with `apartment_bound`.
#[doc(hidden)]
#[cfg(debug_assertions)]
pub type ApartmentBound = OneThread;
/// The thread of objects with `apartment_bound`. In release builds nobody looks, so nothing is kept.
#[doc(hidden)]
#[cfg(not(debug_assertions))]
pub type ApartmentBound = ();
