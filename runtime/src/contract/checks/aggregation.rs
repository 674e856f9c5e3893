//! Checks 50 to 56: aggregation.

use windows_core::{GUID, IUnknown, Interface};

use crate::contract::faces::faces_of;
use crate::contract::outer::Outer;
use crate::contract::raw::Reference;
use crate::contract::subject::{Answered, Place, Subject};
use crate::contract::verdict::Findings;

/// A new object as the inner one of an outer one. What is bound last goes first: the inner one, before what it may still use.
fn aggregated(subject: &Subject) -> Option<(Outer, Reference)> {
    subject.aggregatable.as_ref().map(Outer::around)
}

/// What is answered besides `IUnknown`.
fn interfaces(subject: &Subject) -> impl Iterator<Item = &Answered> {
    subject.answered.iter().filter(|interface| interface.iid != IUnknown::IID)
}

/// 50
pub(crate) fn inner_has_its_own_unknown(subject: &Subject, findings: &mut Findings) {
    if let Some((outer, inner)) = aggregated(subject) {
        findings.expect(inner.pointer() != outer.pointer(), || "the inner object's IUnknown is the outer object's");
    }
}

/// 51
pub(crate) fn inner_answers_for_itself(subject: &Subject, findings: &mut Findings) {
    let Some((_outer, inner)) = aggregated(subject) else {
        return;
    };
    let itself = inner.query(&IUnknown::IID);
    findings.expect(itself.pointer() == Some(inner.pointer()), || {
        format!("the inner object's own IUnknown asked for IUnknown: {itself}, and not itself")
    });
    for interface in interfaces(subject) {
        let answer = inner.query(&interface.iid);
        findings.expect(answer.is_granted(), || {
            format!("the inner object's own IUnknown asked for {}: {answer}", interface.name)
        });
    }
    let answer = inner.query(&GUID::from_u128(0x51));
    findings.expect(!answer.is_granted(), || "the inner object's own IUnknown answers what it does not claim");
}

/// Expects that calls through `on` arrive at the outer object.
fn expect_delegation(name: &str, on: &Reference, outer: &Outer, findings: &mut Findings) {
    let before = outer.tally();
    on.add_ref();
    findings.expect(outer.tally().add_refs == before.add_refs + 1, || {
        format!("{name}: AddRef does not reach the outer object")
    });
    on.pointer().release();
    findings.expect(outer.tally().releases == before.releases + 1, || {
        format!("{name}: Release does not reach the outer object")
    });
    let unknown = on.query(&IUnknown::IID);
    findings.expect(outer.tally().queries > before.queries && unknown.pointer() == Some(outer.pointer()), || {
        format!("{name}: QueryInterface for IUnknown does not answer the outer object: {unknown}")
    });
}

/// 52
pub(crate) fn inner_delegates(subject: &Subject, findings: &mut Findings) {
    let Some((outer, inner)) = aggregated(subject) else {
        return;
    };
    for interface in interfaces(subject).filter(|interface| interface.place != Place::Inner) {
        if let Some(reference) = inner.query(&interface.iid).into_reference() {
            expect_delegation(&interface.name, &reference, &outer, findings);
        }
    }
}

/// 53
pub(crate) fn inner_does_not_keep_outer(subject: &Subject, findings: &mut Findings) {
    if let Some((outer, _inner)) = aggregated(subject) {
        let tally = outer.tally();
        findings.expect(tally.is_balanced(), || {
            format!("creation took {} references to the outer object and gave back {}", tally.add_refs, tally.releases)
        });
    }
}

/// 54
pub(crate) fn inner_dies_with_outer(subject: &Subject, findings: &mut Findings) {
    let before = subject.deaths();
    let Some((outer, inner)) = aggregated(subject) else {
        return;
    };
    interfaces(subject).for_each(|interface| drop(outer.pointer().query(&interface.iid)));
    findings
        .expect(subject.deaths() == before, || "the inner object was destroyed before the outer one has given it up");
    drop(inner);
    let died = subject.deaths() - before;
    findings.expect(died == 1, || format!("destroyed {died} times when the outer object has given it up"));
    let tally = outer.tally();
    findings.expect(tally.is_balanced(), || {
        format!("{} references to the outer object were taken and {} given back", tally.add_refs, tally.releases)
    });
}

/// 55
pub(crate) fn nested_inner_delegates(subject: &Subject, findings: &mut Findings) {
    let Some((outer, inner)) = aggregated(subject) else {
        return;
    };
    for interface in interfaces(subject).filter(|interface| interface.place == Place::Inner) {
        if let Some(reference) = inner.query(&interface.iid).into_reference() {
            expect_delegation(&interface.name, &reference, &outer, findings);
        }
    }
}

/// 56
pub(crate) fn outer_gives_up_inner(subject: &Subject, findings: &mut Findings) {
    let Some(inner_deaths) = &subject.destroyed_inner else {
        return;
    };
    let before = (subject.deaths(), inner_deaths());
    let faces = faces_of(subject);
    findings.expect((subject.deaths(), inner_deaths()) == before, || "something was destroyed before its time");
    drop(faces);
    let died = (subject.deaths() - before.0, inner_deaths() - before.1);
    findings.expect(died.0 == 1 && died.1 > 0, || {
        format!("the outer object was destroyed {} times, inner ones {} times", died.0, died.1)
    });
}
