//! Checks 24 to 26, 28, 34 and 35: counts.

use crate::contract::faces::faces_of;
use crate::contract::measure::{expect_balance, expect_death_with_last};
use crate::contract::random::Random;
use crate::contract::raw::Reference;
use crate::contract::subject::{Place, Subject};
use crate::contract::verdict::Findings;

/// 24
pub(crate) fn one_reference_at_first(subject: &Subject, findings: &mut Findings) {
    let before = subject.deaths();
    let object = subject.fresh();
    findings.expect(subject.deaths() == before, || "destroyed before its maker has given it back");
    drop(object);
    findings.expect(subject.deaths() > before, || "not destroyed by the Release of its maker");
}

/// 25
pub(crate) fn numbers_are_counts(subject: &Subject, findings: &mut Findings) {
    let mut examine = |name: &str, alone: Reference| {
        let on = alone.pointer();
        let seen = [on.add_ref(), on.add_ref(), on.release(), on.release(), alone.release()];
        findings.expect(seen == [2, 3, 2, 1, 0], || {
            format!("{name}: two AddRef and three Release of one reference answer {seen:?}")
        });
    };
    examine("the new object", subject.fresh());
    for interface in subject.answered.iter().filter(|interface| interface.place == Place::Object) {
        // The first reference is given back, so the object has no other than the one that was asked for.
        let alone = subject.fresh().query(&interface.iid).into_reference();
        alone.into_iter().for_each(|alone| examine(&interface.name, alone));
    }
}

/// 28
pub(crate) fn balanced_on_each_pointer(subject: &Subject, findings: &mut Findings) {
    for interface in &subject.answered {
        expect_balance(subject, findings, format!("three AddRef and Release on {}", interface.name), |object| {
            let Some(face) = object.query(&interface.iid).into_reference() else {
                return Vec::new();
            };
            let taken: Vec<Reference> = (0..3).map(|_| face.counted()).collect();
            drop(taken);
            vec![face]
        });
    }
}

/// 26
pub(crate) fn random_operations_balance(subject: &Subject, findings: &mut Findings) {
    let (runs, steps) = if cfg!(miri) { (3, 30) } else { (64, 200) };
    let Some(deaths) = &subject.destroyed else {
        return;
    };
    for run in 0..runs {
        let mut random = Random::new(26 + run);
        let before = deaths();
        let mut references = vec![subject.fresh()];
        for step in 0..steps {
            take_step(subject, &mut random, &mut references);
            if deaths() != before {
                findings.add(format!("run {run}, step {step}: destroyed with {} references left", references.len()));
                break;
            }
        }
        (1..references.len()).for_each(|index| references.swap(index, random.below(index + 1)));
        if deaths() == before {
            expect_death_with_last(deaths, before, references, findings, format_args!("run {run}"));
            let died = deaths() - before;
            findings.expect(died < 2, || format!("run {run}: destroyed {died} times"));
        } else {
            references.into_iter().for_each(Reference::abandon);
        }
    }
}

/// One of the things that callers do. At least one reference is left.
fn take_step(subject: &Subject, random: &mut Random, references: &mut Vec<Reference>) {
    let on = random.below(references.len());
    match random.below(8) {
        0..=1 => references.push(references[on].counted()),
        2..=4 => {
            let wanted = &subject.answered[random.below(subject.answered.len())];
            references.extend(references[on].query(&wanted.iid).into_reference());
        }
        5 => drop(references[on].query(&random.guid())),
        _ if references.len() > 1 => drop(references.swap_remove(on)),
        _ => {}
    }
}

/// 34
pub(crate) fn count_does_not_wrap(subject: &Subject, findings: &mut Findings) {
    // More than counts of 8 and of 16 bits can hold. Those of 32 bits are out of reach of calls.
    let references: u32 = if cfg!(miri) { (1 << 8) + 8 } else { (1 << 16) + 8 };
    let before = subject.deaths();
    let faces = faces_of(subject);
    for face in faces.iter().filter(|face| face.counts_object()).take(2) {
        (0..references).for_each(|_| _ = face.add_ref());
        for released in 0..references {
            if subject.deaths() != before {
                findings
                    .add(format!("{face}: destroyed with {} of {references} references left", references - released));
                faces.into_iter().for_each(|face| face.into_reference().abandon());
                return;
            }
            face.release();
        }
    }
    findings.expect(subject.deaths() == before, || "destroyed with references left");
}

/// 35: the process must not survive this.
pub(crate) fn over_release_ends_the_process(subject: &Subject, findings: &mut Findings) {
    let object = subject.fresh().forget();
    object.release();
    object.release();
    findings.add("a Release of an object that is gone is answered");
}
