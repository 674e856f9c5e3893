//! What an object may claim besides its interfaces.

use core::ffi::c_void;
use core::ptr::NonNull;

use windows_core::{GUID, IUnknown};

use super::{ClassObject, DropHook, Place, Subject, Threads};
use crate::IWeakReferenceSource;
use crate::interface::ComInterface;

/// What the allocator of the process has done so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Allocations {
    /// How many blocks were handed out since the process began.
    pub made: u64,
    /// How many of them are still there; `None` if that says nothing, as where memory is given back later than it could be.
    pub live: Option<u64>,
}

/// A rule about methods, which only the author of an object knows how to examine: see [`Subject::probe`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum MethodRule {
    /// 17: each slot does what the interface says of it.
    Slots,
    /// 63: what is declared about calls on foreign threads is what happens.
    ForeignThread,
    /// 73: a class with licenses refuses to create objects without one.
    License,
    /// 76: out parameters are NULL or zero after a failure.
    OutOnFailure,
    /// 77: a NULL out parameter is `E_POINTER` and no fault.
    NullOut,
    /// 78: memory is freed by whom the interface says, with the allocator that it names.
    Memory,
    /// 79: a panic is a failure code.
    Panic,
    /// 80: a panic of a method without an HRESULT is the declared value.
    PanicWithoutHresult,
    /// 82: ISupportErrorInfo tells which interfaces have error texts.
    ErrorInfo,
    /// 84: IDispatch finds names and refuses unknown ones.
    Names,
    /// 86: enumerators count, skip, reset and clone.
    Enumerator,
    /// 87: an interface that is handed out has one reference for the caller.
    OutInterface,
}

/// Claims about the life of the object.
impl Subject {
    /// How many objects of the kind were destroyed so far, in this process. Most rules about counts need it: when an object
    /// dies is the only thing about its count that COM lets others rely on.
    pub fn destroyed(mut self, count: impl Fn() -> usize + 'static) -> Self {
        self.destroyed = Some(Box::new(count));
        self
    }

    /// What the allocator has done so far; nothing else may allocate while the subject is examined.
    pub fn allocations(mut self, tally: impl Fn() -> Allocations + 'static) -> Self {
        self.allocations = Some(Box::new(tally));
        self
    }

    /// The object is never destroyed, and is the same one each time.
    pub fn immortal(mut self) -> Self {
        self.is_immortal = true;
        self
    }

    /// A method that gives up the last reference to the object, which it is handed, before it returns.
    pub fn releases_itself_within(mut self, call: impl Fn(IUnknown) + 'static) -> Self {
        self.releases_itself = Some(Box::new(call));
        self
    }

    /// Makes an object that shows its `IUnknown` before it is ready, as one does that gives it to others in its constructor. It
    /// must be a valid interface pointer then; it is queried, counted and given back.
    pub fn publishes_itself_early(mut self, create: impl Fn(&dyn Fn(*mut c_void)) -> IUnknown + 'static) -> Self {
        self.publishes_early = Some(Box::new(create));
        self
    }

    /// Makes an object that keeps the hook in its state.
    pub fn drop_hook(mut self, create: impl Fn(DropHook) -> IUnknown + 'static) -> Self {
        self.with_drop_hook = Some(Box::new(create));
        self
    }

    /// Makes an object whose destructor panics.
    pub fn panics_in_drop(mut self, create: impl Fn() -> IUnknown + 'static) -> Self {
        self.panics_in_drop = Some(Box::new(create));
        self
    }

    /// One Release too many ends the process, as debug builds should. Needs [`verify_isolated`](crate::contract::verify_isolated).
    ///
    /// # Safety
    ///
    /// The objects are such that one Release too many is defined.
    pub unsafe fn detects_over_release(mut self) -> Self {
        self.detects_over_release = true;
        self
    }

    /// The object answers `IWeakReferenceSource`.
    pub fn weak(mut self) -> Self {
        self.is_weak = true;
        self.add(IWeakReferenceSource::DESCRIPTOR, Place::Object);
        self
    }
}

/// Claims about threads.
impl Subject {
    /// The object may be called on any thread.
    ///
    /// # Safety
    ///
    /// It really may: it is called on several at once.
    pub unsafe fn free_threaded(mut self) -> Self {
        self.threads = Threads::Free;
        self
    }

    /// The object may be called on any thread and says so, by `IAgileObject` and on Windows by `IMarshal`.
    ///
    /// # Safety
    ///
    /// It really may: it is called on several at once.
    pub unsafe fn agile(mut self) -> Self {
        self.threads = Threads::Agile;
        self
    }

    /// The object may be called on the thread only that has made it.
    pub fn apartment_bound(mut self) -> Self {
        self.threads = Threads::Apartment;
        self
    }
}

/// Claims about what the object does.
impl Subject {
    /// Calls methods that change the state of the object.
    pub fn exercise(mut self, call: impl Fn(&IUnknown) + 'static) -> Self {
        self.exercise = Some(Box::new(call));
        self
    }

    /// Calls a method of the object that calls out, and has it call the function that it is given.
    pub fn calls_out(mut self, call: impl Fn(&IUnknown, &dyn Fn()) + 'static) -> Self {
        self.calls_out = Some(Box::new(call));
        self
    }

    /// The object's own part of QueryInterface panics when it is asked for this IID.
    pub fn hook_panics_at(mut self, iid: GUID) -> Self {
        self.hook_panics_at = Some(iid);
        self
    }

    /// Examines a method of a new object. A panic is taken for a finding, so `assert!` may be used.
    pub fn probe(
        mut self,
        rule: MethodRule,
        title: impl Into<String>,
        probe: impl Fn(&IUnknown) -> Result<(), String> + 'static,
    ) -> Self {
        self.probes.push((rule, title.into(), Box::new(probe)));
        self
    }
}

/// Claims about composition.
impl Subject {
    /// Makes an inner object of the outer one whose `IUnknown` is given, and answers the inner object's own, not delegating,
    /// `IUnknown`. What the subject claims besides is what it answers through that.
    pub fn aggregatable(mut self, create: impl Fn(NonNull<c_void>) -> IUnknown + 'static) -> Self {
        self.aggregatable = Some(Box::new(create));
        self
    }

    /// How many inner objects of those that the object [aggregates](Self::aggregates) were destroyed so far.
    pub fn destroyed_inner(mut self, count: impl Fn() -> usize + 'static) -> Self {
        self.destroyed_inner = Some(Box::new(count));
        self
    }

    /// The class object that makes objects of the kind.
    pub fn class_object(mut self, class_object: ClassObject) -> Self {
        self.class_object = Some(class_object);
        self
    }
}
