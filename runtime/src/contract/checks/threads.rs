//! Checks 33, 39, 44, 45, 58, 59, 64 and 65: threads, and calls within calls.

use std::sync::{Barrier, mpsc};
use std::thread;
use std::time::Duration;

use windows_core::{GUID, IUnknown, Interface};

use super::weak::weak_reference_of;
use crate::contract::faces::faces_of;
use crate::contract::names::{IID_IAGILEOBJECT, IID_IMARSHAL};
use crate::contract::raw::{Pointer, Shared};
use crate::contract::subject::Subject;
use crate::contract::verdict::Findings;

/// 33
pub(crate) fn counted_on_many_threads(subject: &Subject, findings: &mut Findings) {
    const THREADS: usize = 4;
    const ROUNDS: usize = if cfg!(miri) { 10 } else { 2_000 };
    const OBJECTS: usize = if cfg!(miri) { 2 } else { 10 };
    for number in 0..OBJECTS {
        let before = subject.deaths();
        let object = subject.fresh();
        let start = Barrier::new(THREADS);
        let iids = subject.iids();
        let last = thread::scope(|scope| {
            for _ in 0..THREADS {
                let mine = Shared::new(object.counted().forget());
                let (start, iids) = (&start, &iids);
                scope.spawn(move || {
                    start.wait();
                    for round in 0..ROUNDS {
                        let other = mine.get().query(&iids[round % iids.len()]);
                        drop(mine.get().counted());
                        drop(other);
                    }
                    mine.get().release();
                });
            }
            // Of one object the reference of its maker is the last, of the next one that of any thread.
            (number % 2 == 0).then_some(object)
        });
        findings.expect(last.is_none() || subject.deaths() == before, || "destroyed with a reference left");
        drop(last);
        let died = subject.deaths() - before;
        findings.expect(died == 1, || format!("destroyed {died} times by the releases of {THREADS} threads"));
    }
}

/// 39
pub(crate) fn released_elsewhere(subject: &Subject, findings: &mut Findings) {
    let before = subject.deaths();
    let object = Shared::new(subject.fresh().forget());
    let left = thread::scope(|scope| scope.spawn(|| object.get().release()).join());
    let died = subject.deaths() - before;
    findings
        .expect(left.is_ok() && died == 1, || format!("destroyed {died} times by the last Release on another thread"));
}

/// 44
pub(crate) fn resolve_races_release(subject: &Subject, findings: &mut Findings) {
    const ROUNDS: usize = if cfg!(miri) { 20 } else { 500 };
    let (known, unknown) = (IUnknown::IID, GUID::from_u128(0x44));
    for round in 0..ROUNDS {
        let before = subject.deaths();
        let object = subject.fresh();
        let Some(weak) = weak_reference_of(object.pointer()) else {
            return findings.add("no weak reference is handed out");
        };
        let (object, start) = (Shared::new(object.forget()), Barrier::new(2));
        let iid = if round % 2 == 0 { &known } else { &unknown };
        thread::scope(|scope| {
            scope.spawn(|| {
                start.wait();
                object.get().release();
            });
            start.wait();
            drop(weak.resolve(iid));
        });
        let died = subject.deaths() - before;
        if died != 1 {
            return findings.add(format!("round {round}: destroyed {died} times when Resolve met the last Release"));
        }
        let answer = weak.resolve(&known);
        findings.expect(answer.is_null(), || format!("round {round}: resolved after it was destroyed: {answer}"));
        answer.forget();
    }
}

/// 45
pub(crate) fn one_weak_reference(subject: &Subject, findings: &mut Findings) {
    const ROUNDS: usize = if cfg!(miri) { 10 } else { 100 };
    for round in 0..ROUNDS {
        let object = subject.fresh();
        let (shared, start) = (Shared::new(object.pointer()), Barrier::new(2));
        let identity = || {
            start.wait();
            let weak = weak_reference_of(shared.get())?;
            // The one that is kept for the comparison is given back below.
            let own = weak.pointer().query(&IUnknown::IID).into_reference()?;
            Some(Shared::new(own.forget()))
        };
        let (here, there) = thread::scope(|scope| {
            let there = scope.spawn(identity);
            (identity(), there.join().ok().flatten())
        });
        let same = matches!((&here, &there), (Some(here), Some(there)) if here.get() == there.get());
        [here, there].into_iter().flatten().for_each(|own| drop(own.get().owned()));
        if !same {
            return findings.add(format!("round {round}: two threads were handed different weak references, or none"));
        }
    }
}

/// 58
pub(crate) fn agile_says_so(subject: &Subject, findings: &mut Findings) {
    let marshaler = cfg!(windows).then_some(IID_IMARSHAL);
    for face in faces_of(subject) {
        for iid in [Some(IID_IAGILEOBJECT), marshaler].into_iter().flatten() {
            let answer = face.query(&iid);
            findings.expect(answer.is_granted(), || format!("{face} asked for {}: {answer}", subject.name_of(&iid)));
        }
    }
}

/// 59
pub(crate) fn others_do_not(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        for iid in [IID_IAGILEOBJECT, IID_IMARSHAL].iter().filter(|iid| !subject.claims(iid)) {
            let answer = face.query(iid);
            findings.expect(!answer.is_granted(), || format!("{face} answers {}", subject.name_of(iid)));
        }
    }
}

fn query_all(object: Pointer, iids: &[GUID]) -> bool {
    drop(object.counted());
    iids.iter().all(|iid| object.query(iid).is_granted())
}

/// Calls the method that calls out, and `within` while it does. Answers whether it was called.
fn within_call_out(subject: &Subject, within: &dyn Fn(Pointer)) -> bool {
    let Some(call) = &subject.calls_out else {
        return false;
    };
    let object = subject.fresh();
    let pointer = object.pointer();
    let called = core::cell::Cell::new(false);
    call(&object.into_interface(), &|| {
        called.set(true);
        within(pointer);
    });
    called.get()
}

/// 64
pub(crate) fn no_lock_while_calling_out(subject: &Subject, findings: &mut Findings) {
    const LIMIT: Duration = Duration::from_secs(5);
    let iids = subject.iids();
    let is_answered = core::cell::Cell::new(false);
    let called = within_call_out(subject, &|object| {
        let (tell, told) = mpsc::channel();
        let (shared, iids) = (Shared::new(object.counted().forget()), iids.clone());
        // Not waited for if it hangs: its process has a time limit.
        thread::spawn(move || {
            let answered = query_all(shared.get(), &iids);
            shared.get().release();
            // Nobody listens any more after the limit.
            let _ = tell.send(answered);
        });
        is_answered.set(told.recv_timeout(LIMIT).unwrap_or(false));
    });
    findings.expect(called, || "it did not call out");
    findings.expect(!called || is_answered.get(), || "while it calls out, another thread's calls are not answered");
}

/// 65
pub(crate) fn reentered_while_calling_out(subject: &Subject, findings: &mut Findings) {
    let iids = subject.iids();
    let is_answered = core::cell::Cell::new(false);
    let called = within_call_out(subject, &|object| {
        is_answered.set(query_all(object, &iids));
        if let Some(call) = &subject.calls_out {
            call(&object.counted().into_interface(), &|| {});
        }
        if let Some(exercise) = &subject.exercise {
            exercise(&object.counted().into_interface());
        }
    });
    findings.expect(called, || "it did not call out");
    findings.expect(!called || is_answered.get(), || "while it calls out, its interfaces are not answered");
}
