//! Checks 27, 29 to 32 and 37: the end of an object.

use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};
use std::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};

use super::weak::weak_reference_of;
use crate::contract::DropHook;
use crate::contract::faces::{faces_from, faces_of};
use crate::contract::measure::{expect_death_with_last, expect_live};
use crate::contract::raw::{Pointer, Reference, watched};
use crate::contract::subject::Subject;
use crate::contract::verdict::Findings;

/// 27
pub(crate) fn destroyed_once(subject: &Subject, findings: &mut Findings) {
    const OBJECTS: usize = if cfg!(miri) { 3 } else { 100 };
    let use_up = || drop(faces_of(subject));
    // What is set up with the first object is not the object's.
    use_up();
    let before = subject.deaths();
    let live = subject.live();
    (0..OBJECTS).for_each(|_| use_up());
    let died = subject.deaths() - before;
    findings.expect(died == OBJECTS, || format!("{OBJECTS} objects were made and given back, {died} destroyed"));
    expect_live(subject, findings, live, format_args!("{OBJECTS} objects"));
}

/// Where an object is while its hook waits for its end.
type Place = Arc<AtomicPtr<core::ffi::c_void>>;

/// Makes an object with a hook and lets it end. Answers what `within` has noted.
fn look_into_drop(
    subject: &Subject,
    findings: &mut Findings,
    within: impl Fn(Pointer) -> Vec<String> + Send + Sync + 'static,
) {
    let Some(create) = &subject.with_drop_hook else {
        return;
    };
    let place = Place::default();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (hook, runs) = DropHook::new({
        let (place, seen) = (Arc::clone(&place), Arc::clone(&seen));
        move || {
            if let Some(object) = Pointer::new(place.load(Ordering::SeqCst)) {
                seen.lock().unwrap_or_else(PoisonError::into_inner).extend(within(object));
            }
        }
    });
    let before = subject.deaths();
    let object = Reference::of(create(hook));
    place.store(object.as_ptr(), Ordering::SeqCst);
    drop(object);
    let runs = runs.load(Ordering::SeqCst);
    findings.expect(runs == 1, || format!("the destructor ran {runs} times"));
    if subject.destroyed.is_some() {
        let died = subject.deaths() - before;
        findings.expect(died == 1, || format!("destroyed {died} times"));
    }
    seen.lock().unwrap_or_else(PoisonError::into_inner).iter().for_each(|seen| findings.add(seen));
}

/// 29
pub(crate) fn used_while_destroyed(subject: &Subject, findings: &mut Findings) {
    let iids = subject.iids();
    look_into_drop(subject, findings, move |object| {
        drop([object.counted(), object.counted()]);
        // Whether it is still answered is left to the object; what it answers is counted.
        iids.iter().for_each(|iid| drop(object.query(iid)));
        drop(object.counted());
        Vec::new()
    });
}

/// 30
pub(crate) fn weak_while_destroyed(subject: &Subject, findings: &mut Findings) {
    let iid = subject.answered[0].iid;
    look_into_drop(subject, findings, move |object| {
        let Some(weak) = weak_reference_of(object) else {
            return Vec::new();
        };
        let answer = weak.resolve(&iid);
        // It must not come back to life.
        if answer.is_granted() { vec![format!("resolved while it was destroyed: {answer}")] } else { Vec::new() }
    });
}

/// 31
pub(crate) fn released_within_a_method(subject: &Subject, findings: &mut Findings) {
    let Some(call) = &subject.releases_itself else {
        return;
    };
    let before = subject.deaths();
    call(subject.fresh().into_interface());
    let died = subject.deaths() - before;
    findings.expect(died == 1, || format!("destroyed {died} times by a method that gives up the last reference"));
}

/// 32
pub(crate) fn counted_while_constructed(subject: &Subject, findings: &mut Findings) {
    let Some(create) = &subject.publishes_early else {
        return;
    };
    let before = subject.deaths();
    let seen = RefCell::new(None);
    let object = Reference::of(create(&|early| {
        if let Some(early) = Pointer::new(early) {
            drop([early.counted(), early.counted()]);
            subject.answered.iter().for_each(|interface| drop(early.query(&interface.iid)));
        }
        *seen.borrow_mut() = Some(subject.deaths() - before);
    }));
    match seen.take() {
        None => findings.add("it was not shown while it was constructed"),
        Some(died) => findings.expect(died == 0, || "destroyed while it was constructed"),
    }
    if let Some(deaths) = &subject.destroyed {
        let references = faces_from(subject, object).into_iter().map(|face| face.into_reference()).collect();
        expect_death_with_last(
            deaths,
            before,
            references,
            findings,
            "an object that was counted while it was constructed",
        );
    }
}

/// 37: a panic that gets out ends the process, as the caller is foreign code.
pub(crate) fn panic_in_drop_stays(subject: &Subject, findings: &mut Findings) {
    let Some(create) = &subject.panics_in_drop else {
        return;
    };
    let left = Reference::of(create()).release();
    findings.expect(left == 0, || format!("the last Release answers {left}"));
    // The caller goes on.
    let answer = watched(|slot| subject.fresh().query_into(ptr::null(), slot));
    findings.expect(!answer.is_granted(), || format!("afterwards, a new object asked for NULL: {answer}"));
}
