//! The memory of an object, and its interface pointers.

use std::ffi::c_void;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicPtr, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use mapi_com::contract::DropHook;
use mapi_com::{GUID, IUnknown, IWeakReference, IWeakReferenceSource, Interface};

use super::behaviour::Behaviour;
use super::{IAlpha, IBeta, IGamma, INotes, vtables};

/// What objects of one kind have in common.
pub(crate) struct Kind {
    pub(crate) behaviour: &'static Behaviour,
    pub(crate) deaths: AtomicUsize,
    pub(crate) allocated: AtomicU64,
    pub(crate) live: AtomicU64,
    /// Kept for ever: interface pointers may outlive everything.
    bodies: Mutex<Vec<AtomicPtr<Body>>>,
}

impl Kind {
    pub(crate) fn new(behaviour: &'static Behaviour) -> Arc<Self> {
        let kind = Arc::new(Self {
            behaviour,
            deaths: AtomicUsize::new(0),
            allocated: AtomicU64::new(0),
            live: AtomicU64::new(0),
            bodies: Mutex::default(),
        });
        static KINDS: Mutex<Vec<Arc<Kind>>> = Mutex::new(Vec::new());
        KINDS.lock().expect("not poisoned").push(Arc::clone(&kind));
        kind
    }

    /// The objects that were made so far.
    pub(crate) fn for_each_body(&self, mut visit: impl FnMut(&Body)) {
        for body in &*self.bodies.lock().expect("not poisoned") {
            // SAFETY: never given back, and changed by atomic means only.
            visit(unsafe { &*body.load(Ordering::SeqCst) });
        }
    }
}

/// Which interface pointer it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// The identity; of an aggregated object, the one that does not delegate.
    Unknown,
    Beta,
    Gamma,
    Source,
    Weak,
    TearOff,
}

const ROLES: [Role; 6] = [Role::Unknown, Role::Beta, Role::Gamma, Role::Source, Role::Weak, Role::TearOff];

/// What an interface pointer points to.
#[repr(C)]
pub(crate) struct Face {
    vtable: *const c_void,
    body: *const Body,
    pub(crate) role: Role,
    /// References that were taken on this pointer and not given back on it.
    pub(crate) balance: AtomicI64,
}

impl Face {
    pub(crate) fn body(&self) -> &Body {
        // SAFETY: a face is part of its body, which is never given back.
        unsafe { &*self.body }
    }

    pub(crate) fn behaviour(&self) -> &'static Behaviour {
        self.body().kind.behaviour
    }

    pub(crate) fn as_ptr(&self) -> *mut c_void {
        self.body().face(self.role)
    }

    /// The object of which this one is a part, for the faces that belong to the whole.
    pub(crate) fn outer(&self) -> Option<*mut c_void> {
        let outer = self.body().outer;
        let is_own = matches!(self.role, Role::Unknown | Role::Weak)
            || (self.role == Role::Gamma && self.behaviour().gamma_is_its_own);
        (!outer.is_null() && !is_own).then_some(outer)
    }
}

pub(crate) struct Body {
    faces: [Face; ROLES.len()],
    pub(crate) kind: Arc<Kind>,
    pub(crate) owners: AtomicI64,
    pub(crate) weak: AtomicI64,
    pub(crate) torn_off: AtomicI64,
    pub(crate) has_changed: AtomicBool,
    pub(crate) is_dead: AtomicBool,
    /// While it calls out.
    pub(crate) is_locked: AtomicBool,
    /// How often something was asked, for those that count it.
    pub(crate) asked: AtomicUsize,
    pub(crate) hook: OnceLock<DropHook>,
    pub(crate) outer: *mut c_void,
    pub(crate) maker: std::thread::ThreadId,
    itself: AtomicPtr<Body>,
}

impl Body {
    /// A new object with one reference, as part of `outer` if that is not NULL.
    pub(crate) fn create(kind: &Arc<Kind>, hook: Option<DropHook>, outer: *mut c_void) -> IUnknown {
        let face = |role| Face {
            vtable: vtables::of(role, kind.behaviour),
            body: std::ptr::null(),
            role,
            balance: AtomicI64::new(0),
        };
        let body = Box::into_raw(Box::new(Self {
            faces: ROLES.map(face),
            kind: Arc::clone(kind),
            owners: AtomicI64::new(1),
            weak: AtomicI64::new(0),
            torn_off: AtomicI64::new(0),
            has_changed: AtomicBool::new(false),
            is_dead: AtomicBool::new(false),
            is_locked: AtomicBool::new(false),
            asked: AtomicUsize::new(0),
            hook: hook.map(OnceLock::from).unwrap_or_default(),
            outer,
            maker: std::thread::current().id(),
            itself: AtomicPtr::default(),
        }));
        // SAFETY: nobody else has the body yet.
        let object = unsafe {
            (*body).itself = AtomicPtr::new(body);
            (*body).faces.iter_mut().for_each(|face| face.body = body);
            &*body
        };
        kind.bodies.lock().expect("not poisoned").push(AtomicPtr::new(body));
        kind.allocated.fetch_add(1, Ordering::SeqCst);
        kind.live.fetch_add(1, Ordering::SeqCst);
        (kind.behaviour.created)(object);
        object.face_of(Role::Unknown).balance.fetch_add(1, Ordering::SeqCst);
        // SAFETY: a face begins with a pointer to a vtable that begins with that of `IUnknown`; its reference is handed over.
        unsafe { IUnknown::from_raw(object.face(Role::Unknown)) }
    }

    pub(crate) fn face_of(&self, role: Role) -> &Face {
        &self.faces[role as usize]
    }

    /// The interface pointer, which may be used for as long as the program runs.
    pub(crate) fn face(&self, role: Role) -> *mut c_void {
        let body = self.itself.load(Ordering::SeqCst);
        // SAFETY: the body is never given back.
        unsafe { (&raw mut (*body).faces).cast::<Face>().add(role as usize).cast() }
    }

    pub(crate) fn faces(&self) -> &[Face] {
        &self.faces
    }

    /// The object behind an interface.
    pub(crate) fn of(interface: &IUnknown) -> &Self {
        // SAFETY: the tests pass interfaces of bodies.
        unsafe { &*interface.as_raw().cast::<Face>() }.body()
    }

    /// What an intact object answers.
    pub(crate) fn find(&self, iid: &GUID) -> Option<&Face> {
        let role = match *iid {
            IUnknown::IID => Role::Unknown,
            IAlpha::IID | IBeta::IID => Role::Beta,
            IGamma::IID => Role::Gamma,
            INotes::IID => Role::TearOff,
            IWeakReferenceSource::IID => Role::Source,
            _ => return None,
        };
        Some(self.face_of(role))
    }

    /// What an intact weak reference answers.
    pub(crate) fn find_weak(&self, iid: &GUID) -> Option<&Face> {
        (*iid == IUnknown::IID || *iid == IWeakReference::IID).then(|| self.face_of(Role::Weak))
    }
}
