//! What is examined: how an object is made, and what it claims.

mod claims;

use core::ffi::c_void;
use core::fmt;
use core::ptr::NonNull;

use windows_core::{GUID, IUnknown};

use super::DropHook;
use super::class_object::ClassObject;
use super::names::{IID_IAGILEOBJECT, IID_IMARSHAL, iid_name};
use super::raw::Reference;
use crate::InterfaceDescriptor;
use crate::interface::ComInterface;

pub use claims::{Allocations, MethodRule};

/// Which rules are asked of an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Profile {
    /// COM's, as documented.
    #[default]
    Strict,
    /// COM's as MAPI keeps them: `E_INVALIDARG` is an answer to a NULL pointer, what AddRef and Release answer says nothing, and
    /// objects are never aggregated.
    Mapi,
}

/// An interface that the subject answers.
#[derive(Clone)]
pub(super) struct Answered {
    pub(super) name: String,
    pub(super) iid: GUID,
    /// The same IID in read-only memory, if there is one.
    pub(super) fixed: Option<&'static GUID>,
    /// Which slots the vtable has, beginning with those of `IUnknown`.
    pub(super) slots: usize,
    pub(super) place: Place,
}

/// What an interface is part of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    Object,
    TearOff {
        is_cached: bool,
    },
    /// Of an inner object.
    Inner,
}

/// On which threads an object may be called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Threads {
    Unsaid,
    Apartment,
    Free,
    Agile,
}

type Make = Box<dyn Fn() -> IUnknown>;
type With<A> = Box<dyn Fn(A) -> IUnknown>;
type Call = Box<dyn Fn(&IUnknown)>;
/// Of a method that calls out, with what is to be called.
type CallOut = Box<dyn Fn(&IUnknown, &dyn Fn())>;
/// Makes an object that is shown before it is ready.
type MakeEarly = Box<dyn Fn(&dyn Fn(*mut c_void)) -> IUnknown>;
type Count = Box<dyn Fn() -> usize>;
type Probe = Box<dyn Fn(&IUnknown) -> Result<(), String>>;

/// An object to be examined: how it is made, and what it claims about itself.
///
/// ```
/// use mapi_com::contract::{self, Subject};
/// # use mapi_com::{Com, HRESULT, IUnknown, S_OK, com_interface, com_object};
/// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
/// # unsafe trait IGreeter: IUnknown { fn Greet(&self) -> HRESULT; }
/// # #[com_object(IGreeter)] struct Greeter;
/// # impl IGreeter_Impl for Greeter_Impl { fn Greet(&self) -> HRESULT { S_OK } }
///
/// let greeter = Subject::new("Greeter", || Com::new(Greeter).into()).answers::<IGreeter>();
/// let report = contract::verify(&greeter);
/// assert!(report.passed(), "{report}");
/// ```
///
/// The more is claimed, the more is examined: a rule that needs a claim that was not made is reported as not applicable, with
/// the name of the claim.
pub struct Subject {
    name: String,
    create: Make,
    pub(super) answered: Vec<Answered>,
    pub(super) refused: Vec<(String, GUID)>,
    pub(super) profile: Profile,
    pub(super) threads: Threads,
    pub(super) is_immortal: bool,
    pub(super) is_weak: bool,
    pub(super) detects_over_release: bool,
    pub(super) destroyed: Option<Count>,
    pub(super) destroyed_inner: Option<Count>,
    pub(super) allocations: Option<Box<dyn Fn() -> Allocations>>,
    pub(super) exercise: Option<Call>,
    pub(super) calls_out: Option<CallOut>,
    pub(super) releases_itself: Option<Box<dyn Fn(IUnknown)>>,
    pub(super) publishes_early: Option<MakeEarly>,
    pub(super) with_drop_hook: Option<With<DropHook>>,
    pub(super) panics_in_drop: Option<Make>,
    pub(super) hook_panics_at: Option<GUID>,
    pub(super) aggregatable: Option<With<NonNull<c_void>>>,
    pub(super) class_object: Option<ClassObject>,
    pub(super) probes: Vec<(MethodRule, String, Probe)>,
}

impl Subject {
    /// `create` makes an object of the kind, with one reference. It is called for every check, often several times.
    pub fn new(name: impl Into<String>, create: impl Fn() -> IUnknown + 'static) -> Self {
        let mut subject = Self {
            name: name.into(),
            create: Box::new(create),
            answered: Vec::new(),
            refused: Vec::new(),
            profile: Profile::Strict,
            threads: Threads::Unsaid,
            is_immortal: false,
            is_weak: false,
            detects_over_release: false,
            destroyed: None,
            destroyed_inner: None,
            allocations: None,
            exercise: None,
            calls_out: None,
            releases_itself: None,
            publishes_early: None,
            with_drop_hook: None,
            panics_in_drop: None,
            hook_panics_at: None,
            aggregatable: None,
            class_object: None,
            probes: Vec::new(),
        };
        subject.add(IUnknown::DESCRIPTOR, Place::Object);
        subject
    }

    /// Which rules are asked of the object.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The object answers `I` and everything that `I` is derived from.
    pub fn answers<I: ComInterface>(mut self) -> Self {
        self.add(I::DESCRIPTOR, Place::Object);
        self
    }

    /// The object answers an interface that is not declared in Rust. The interfaces that it is derived from are claims of
    /// their own.
    ///
    /// # Safety
    ///
    /// What the object answers for `iid`, if it answers, has a vtable of `slots` slots at least, those of `IUnknown` counted.
    pub unsafe fn answers_iid(mut self, name: impl Into<String>, iid: GUID, slots: usize) -> Self {
        self.add_answered(Answered { name: name.into(), iid, fixed: None, slots, place: Place::Object });
        self
    }

    /// The object answers `I` by a tear-off, made when it is asked for and destroyed with its last reference.
    pub fn tear_off<I: ComInterface>(mut self) -> Self {
        self.add(I::DESCRIPTOR, Place::TearOff { is_cached: false });
        self
    }

    /// The object answers `I` by a tear-off that stays for as long as the object.
    pub fn cached_tear_off<I: ComInterface>(mut self) -> Self {
        self.add(I::DESCRIPTOR, Place::TearOff { is_cached: true });
        self
    }

    /// The object answers `I` by an inner object that it aggregates.
    pub fn aggregates<I: ComInterface>(mut self) -> Self {
        self.add(I::DESCRIPTOR, Place::Inner);
        self
    }

    /// The object refuses this IID, whoever asks.
    pub fn refuses(mut self, name: impl Into<String>, iid: GUID) -> Self {
        self.refused.push((name.into(), iid));
        self
    }

    /// What reports call the object.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A new object with one reference.
    pub(super) fn fresh(&self) -> Reference {
        Reference::of((self.create)())
    }

    fn add(&mut self, descriptor: &'static InterfaceDescriptor, place: Place) {
        let mut next = Some(descriptor);
        while let Some(interface) = next {
            let (name, iid) = (interface.name.to_owned(), interface.iid);
            self.add_answered(Answered { name, iid, fixed: Some(&interface.iid), slots: interface.slots(), place });
            next = interface.parent;
        }
    }

    /// What several interfaces are derived from is answered by the object itself, if it can be.
    fn add_answered(&mut self, new: Answered) {
        match self.answered.iter_mut().find(|known| known.iid == new.iid) {
            Some(known) if new.place == Place::Object => known.place = Place::Object,
            Some(_) => {}
            None => self.answered.push(new),
        }
    }

    /// The IIDs that the object claims to answer by its interfaces.
    pub(super) fn iids(&self) -> Vec<GUID> {
        self.answered.iter().map(|answered| answered.iid).collect()
    }

    pub(super) fn name_of(&self, iid: &GUID) -> String {
        let refused = self.refused.iter().find(|(_, refused)| refused == iid).map(|(name, _)| name);
        let answered = self.answered.iter().find(|answered| answered.iid == *iid).map(|answered| &answered.name);
        answered.or(refused).cloned().unwrap_or_else(|| iid_name(iid))
    }

    /// Whether the object claims to answer `iid`, by whatever claim.
    pub(super) fn claims(&self, iid: &GUID) -> bool {
        let is_agile = self.threads == Threads::Agile && (*iid == IID_IAGILEOBJECT || *iid == IID_IMARSHAL);
        is_agile
            || self.hook_panics_at.as_ref() == Some(iid)
            || self.answered.iter().any(|answered| answered.iid == *iid)
    }

    pub(super) fn is_free_threaded(&self) -> bool {
        matches!(self.threads, Threads::Free | Threads::Agile)
    }
}

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subject").field("name", &self.name).field("profile", &self.profile).finish_non_exhaustive()
    }
}
