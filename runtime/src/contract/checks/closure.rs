//! Checks 4 to 8 and 16: what is answered from where, and always.

use std::thread;

use windows_core::GUID;

use crate::contract::faces::{Face, faces_of};
use crate::contract::names::WELL_KNOWN;
use crate::contract::random::Random;
use crate::contract::raw::{Pointer, Shared};
use crate::contract::subject::Subject;
use crate::contract::verdict::Findings;

/// 4
pub(crate) fn reflexive(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        if let Some(interface) = face.interface() {
            let answer = face.query(&interface.iid);
            findings.expect(answer.is_granted(), || format!("{face} asked for itself: {answer}"));
        }
    }
}

/// 5
pub(crate) fn symmetric(subject: &Subject, findings: &mut Findings) {
    for from in faces_of(subject) {
        let Some(start) = from.interface() else {
            continue;
        };
        for target in &subject.answered {
            let Some(there) = from.query(&target.iid).into_reference() else {
                continue;
            };
            let back = there.query(&start.iid);
            findings.expect(back.is_granted(), || {
                format!("{from} answers {}, which asked for {from} gives {back}", target.name)
            });
        }
    }
}

/// 6
pub(crate) fn transitive(subject: &Subject, findings: &mut Findings) {
    // All triples; under Miri, of objects with many interfaces, those of a few.
    let step = if cfg!(miri) { subject.answered.len().div_ceil(6) } else { 1 };
    for from in faces_of(subject).into_iter().step_by(step) {
        for middle in subject.answered.iter().step_by(step) {
            let Some(reached) = from.query(&middle.iid).into_reference() else {
                continue;
            };
            let targets = subject.answered.iter().step_by(step);
            for target in targets.filter(|target| reached.query(&target.iid).is_granted()) {
                let direct = from.query(&target.iid);
                findings.expect(direct.is_granted(), || {
                    let (middle, target) = (&middle.name, &target.name);
                    format!("{from} answers {middle}, and that {target}, but {from} asked for {target} gives {direct}")
                });
            }
        }
    }
}

/// What each of the pointers answers of what is claimed.
fn matrix(pointers: &[Pointer], iids: &[GUID]) -> Vec<Vec<bool>> {
    pointers.iter().map(|from| iids.iter().map(|iid| from.query(iid).is_granted()).collect()).collect()
}

/// 7
pub(crate) fn static_set(subject: &Subject, findings: &mut Findings) {
    let faces = faces_of(subject);
    let pointers: Vec<Pointer> = faces.iter().map(|face| **face).collect();
    let iids = subject.iids();
    let first = matrix(&pointers, &iids);
    let mut compare = |when: &str, now: Vec<Vec<bool>>| compare_matrices(subject, &faces, &first, &now, when, findings);
    let mut random = Random::new(7);
    for _ in 0..if cfg!(miri) { 50 } else { 1000 } {
        let from = pointers[random.below(pointers.len())];
        from.query(&if random.below(4) == 0 { random.guid() } else { iids[random.below(iids.len())] });
    }
    compare("after many queries", matrix(&pointers, &iids));
    if let Some(exercise) = &subject.exercise {
        exercise(&faces[0].counted().into_interface());
        compare("after method calls", matrix(&pointers, &iids));
    }
    if subject.is_free_threaded() {
        let shared: Vec<Shared> = pointers.iter().map(|&pointer| Shared::new(pointer)).collect();
        let there = thread::scope(|scope| {
            let ask = || matrix(&shared.iter().map(Shared::get).collect::<Vec<_>>(), &iids);
            scope.spawn(ask).join()
        });
        compare("on another thread", there.unwrap_or_default());
    }
}

fn compare_matrices(
    subject: &Subject,
    faces: &[Face<'_>],
    first: &[Vec<bool>],
    now: &[Vec<bool>],
    when: &str,
    findings: &mut Findings,
) {
    for (row, face) in faces.iter().enumerate() {
        for (column, interface) in subject.answered.iter().enumerate() {
            let before = first[row][column];
            let after = now.get(row).is_some_and(|row| row[column]);
            findings.expect(before == after, || {
                let word = |granted| if granted { "answered" } else { "refused" };
                format!("{face} asked for {}: {} at first, {} {when}", interface.name, word(before), word(after))
            });
        }
    }
}

/// 8
pub(crate) fn refused_everywhere(subject: &Subject, findings: &mut Findings) {
    let faces = faces_of(subject);
    let mut random = Random::new(8);
    let answered = subject.answered.iter().map(|interface| interface.iid);
    let refused = subject.refused.iter().map(|(_, iid)| *iid);
    let known = WELL_KNOWN.iter().map(|(_, iid)| *iid);
    let iids: Vec<GUID> = answered.chain(refused).chain(known).chain((0..8).map(|_| random.guid())).collect();
    for iid in iids.iter().filter(|iid| subject.hook_panics_at.as_ref() != Some(*iid)) {
        let (granting, refusing): (Vec<_>, Vec<_>) = faces.iter().partition(|face| face.query(iid).is_granted());
        if let (Some(granting), Some(refusing)) = (granting.first(), refusing.first()) {
            findings.add(format!("{}: answered by {granting}, refused by {refusing}", subject.name_of(iid)));
        }
    }
}

/// 16
pub(crate) fn bases_are_answered(subject: &Subject, findings: &mut Findings) {
    let object = subject.fresh();
    for interface in &subject.answered {
        let answer = object.query(&interface.iid);
        findings.expect(answer.is_granted(), || format!("the new object asked for {}: {answer}", interface.name));
    }
}
