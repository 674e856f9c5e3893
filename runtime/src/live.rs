//! Which objects are alive, and where their references were taken. Behind the feature `live-objects`.
//!
//! With the feature, every object that is made by [`Com::new`](crate::Com::new) or [`scope`](crate::scope) is on a list until its
//! state is dropped, with a backtrace of its creation and one of each reference that was taken. That is slow, and meant
//! for looking for a leak. Without it nothing of this is compiled.
//!
//! ```no_run
//! mapi_com::live::report_at_exit();
//! // .. and at any time:
//! for object in mapi_com::live::objects() {
//!     println!("{object}");
//! }
//! ```

use core::any::type_name;
use core::fmt;
use core::ptr::NonNull;
use std::backtrace::Backtrace;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, Once, PoisonError};

use crate::object::ComObject;

/// An object that is alive.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LiveObject {
    /// The type that was annotated with `#[com_object(..)]`.
    pub type_name: &'static str,
    /// Where the object is: the value of its first interface pointer, which is its identity.
    pub address: usize,
    /// How many references there are.
    pub references: u32,
    /// Where it was made.
    pub created: Arc<Backtrace>,
    /// Where references were taken since, the oldest first. Which of them were given back is not known: references are alike.
    pub taken: Vec<Arc<Backtrace>>,
    /// How many references were given back.
    pub given_back: usize,
}

impl fmt::Display for LiveObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { type_name, address, references, created, taken, given_back } = self;
        writeln!(f, "{type_name} at {address:#x}, references: {references}")?;
        writeln!(f, "created:\n{created}")?;
        for (place, times) in count(taken) {
            writeln!(f, "{times} taken:\n{place}")?;
        }
        write!(f, "{given_back} given back")
    }
}

/// Equal backtraces together.
fn count(taken: &[Arc<Backtrace>]) -> Vec<(String, usize)> {
    let mut places: Vec<(String, usize)> = Vec::new();
    for place in taken.iter().map(ToString::to_string) {
        match places.iter_mut().find(|(known, _)| *known == place) {
            Some((_, times)) => *times += 1,
            None => places.push((place, 1)),
        }
    }
    places
}

static OBJECTS: Mutex<BTreeMap<usize, LiveObject>> = Mutex::new(BTreeMap::new());

fn with_objects<R>(look: impl FnOnce(&mut BTreeMap<usize, LiveObject>) -> R) -> R {
    look(&mut OBJECTS.lock().unwrap_or_else(PoisonError::into_inner))
}

/// All objects of this copy of the crate that are alive now, in the order of their addresses.
pub fn objects() -> Vec<LiveObject> {
    with_objects(|objects| objects.values().cloned().collect())
}

/// Writes what is still alive at the end of the process to standard error. What is in a `static` and was never dropped is
/// among it.
pub fn report_at_exit() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: the function is there for as long as the process, or as the library that registers it: the C library runs
        // it before a library is unloaded.
        unsafe { atexit(report) };
    });
}

unsafe extern "C" {
    fn atexit(function: extern "C" fn()) -> i32;
}

extern "C" fn report() {
    let objects = objects();
    if !objects.is_empty() {
        eprintln!("mapi-com: {} objects are alive at the end:", objects.len());
    }
    for object in objects {
        eprintln!("{object}");
    }
}

pub(crate) fn created<S: ComObject>(object: NonNull<S::Impl>) {
    let live = LiveObject {
        type_name: type_name::<S>(),
        address: object.addr().get(),
        references: 1,
        created: Arc::new(Backtrace::force_capture()),
        taken: Vec::new(),
        given_back: 0,
    };
    with_objects(|objects| objects.insert(live.address, live));
}

pub(crate) fn taken<T>(object: NonNull<T>) {
    let place = Arc::new(Backtrace::force_capture());
    with_objects(|objects| {
        if let Some(live) = objects.get_mut(&object.addr().get()) {
            live.references += 1;
            live.taken.push(place);
        }
    });
}

/// Called before the reference is given back, as the object may be gone after it.
pub(crate) fn given_back<T>(object: NonNull<T>) {
    with_objects(|objects| {
        if let Some(live) = objects.get_mut(&object.addr().get()) {
            live.references = live.references.saturating_sub(1);
            live.given_back += 1;
        }
    });
}

pub(crate) fn destroyed<T>(object: NonNull<T>) {
    with_objects(|objects| objects.remove(&object.addr().get()));
}
