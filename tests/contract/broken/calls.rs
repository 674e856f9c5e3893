//! What an object does with callers: out-calls, construction, methods that its author examines.

use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::Ordering::SeqCst;

use mapi_com::contract::{self, MethodRule, Report, Subject};
use mapi_com::{E_UNEXPECTED, GUID, HRESULT, IUnknown};

use crate::scaffold::{Behaviour, Body, Face, IBeta, IGamma, INTACT, Kind, bare_subject, intact};

static INTACT_BEHAVIOUR: Behaviour = INTACT;

/// # Safety
///
/// As QueryInterface.
unsafe fn locked_for_others(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    let is_elsewhere = face.body().maker != std::thread::current().id();
    if is_elsewhere && face.body().is_locked.load(SeqCst) {
        return E_UNEXPECTED;
    }
    // SAFETY: this function's contract.
    unsafe { intact::query(face, iid, slot) }
}

/// # Safety
///
/// As QueryInterface.
unsafe fn locked_for_all(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    if face.body().is_locked.load(SeqCst) {
        return E_UNEXPECTED;
    }
    // SAFETY: this function's contract.
    unsafe { intact::query(face, iid, slot) }
}

fn calling_out(behaviour: &'static Behaviour) -> Report {
    let subject = bare_subject("calls out", behaviour).calls_out(|object, callback| {
        let body = Body::of(object);
        body.is_locked.store(true, SeqCst);
        callback();
        body.is_locked.store(false, SeqCst);
    });
    // SAFETY: bodies are changed by atomic means only.
    contract::verify_only(&unsafe { subject.free_threaded() }, |check| [64, 65].contains(&check.number()))
}

#[test]
fn locks_that_are_held_while_calling_out_are_seen() {
    static FOR_OTHERS: Behaviour = Behaviour { query: locked_for_others, ..INTACT };
    static FOR_ALL: Behaviour = Behaviour { query: locked_for_all, ..INTACT };
    assert_eq!(calling_out(&INTACT_BEHAVIOUR).passes(), [64, 65]);
    assert_eq!(calling_out(&FOR_OTHERS).failures(), [64]);
    assert_eq!(calling_out(&FOR_ALL).failures(), [64, 65]);
}

#[test]
fn a_claim_to_call_out_is_held_against_the_object() {
    let subject = bare_subject("does not call out", &INTACT_BEHAVIOUR).calls_out(|_, _| {});
    assert_eq!(contract::verify(&subject).failures(), [65]);
}

/// An object that is shown with so many references, of which its maker gets the first.
fn shown_early(references: i64) -> Vec<u8> {
    let kind = Kind::new(&INTACT_BEHAVIOUR);
    let (create, early, deaths) = (kind.clone(), kind.clone(), kind);
    let subject = Subject::new("shown early", move || Body::create(&create, None, ptr::null_mut()))
        .answers::<IBeta>()
        .answers::<IGamma>()
        .destroyed(move || deaths.deaths.load(SeqCst))
        .publishes_itself_early(move |show| {
            let object = Body::create(&early, None, ptr::null_mut());
            let body = Body::of(&object);
            body.owners.store(references, SeqCst);
            show(windows_core::Interface::as_raw(&object));
            body.owners.store(1, SeqCst);
            object
        });
    contract::verify_only(&subject, |check| check.number() == 32).failures()
}

#[test]
fn a_count_of_zero_in_the_constructor_is_seen() {
    assert_eq!(shown_early(1), [0; 0]);
    assert_eq!(shown_early(0), [32]);
}

fn releasing_itself(call: fn(IUnknown)) -> Vec<u8> {
    let kind = Kind::new(&INTACT_BEHAVIOUR);
    let deaths = kind.clone();
    let subject = Subject::new("releases itself", move || Body::create(&kind, None, ptr::null_mut()))
        .destroyed(move || deaths.deaths.load(SeqCst))
        .releases_itself_within(call);
    contract::verify_only(&subject, |check| check.number() == 31).failures()
}

#[test]
fn a_reference_that_a_method_keeps_is_seen() {
    assert_eq!(releasing_itself(drop), [0; 0]);
    assert_eq!(releasing_itself(std::mem::forget), [31]);
}

/// Every rule that only the author of an object can examine, by what the author says.
#[test]
fn probes_speak_for_their_rules() {
    use MethodRule as Rule;
    let rules = [
        (Rule::Slots, 17),
        (Rule::ForeignThread, 63),
        (Rule::License, 73),
        (Rule::OutOnFailure, 76),
        (Rule::NullOut, 77),
        (Rule::Memory, 78),
        (Rule::Panic, 79),
        (Rule::PanicWithoutHresult, 80),
        (Rule::ErrorInfo, 82),
        (Rule::Names, 84),
        (Rule::Enumerator, 86),
        (Rule::OutInterface, 87),
    ];
    for (rule, number) in rules {
        let bare = || bare_subject("probed", &INTACT_BEHAVIOUR);
        let verify =
            |subject: Subject| contract::verify_only(&subject, |check| rules.iter().any(|of| of.1 == check.number()));
        let kept = verify(bare().probe(rule, "kept", |_| Ok(())));
        assert!(kept.passed() && kept.passes().contains(&number), "{rule:?}: {kept}");
        let broken = verify(bare().probe(rule, "broken", |_| Err("seen".to_owned())));
        assert_eq!(broken.failures(), [number], "{rule:?}: {broken}");
        let panics = verify(bare().probe(rule, "panics", |_| panic!("on purpose")));
        assert_eq!(panics.failures(), [number], "{rule:?}: {panics}");
        assert!(panics.to_string().contains("panics: on purpose"), "{panics}");
    }
}
