//! Checks 46 to 48: tear-offs.

use windows_core::{IUnknown, Interface};

use crate::contract::measure::{expect_balance, expect_live};
use crate::contract::raw::Reference;
use crate::contract::subject::{Answered, Place, Subject};
use crate::contract::verdict::Findings;

fn tear_offs(subject: &Subject) -> impl Iterator<Item = &Answered> {
    subject.answered.iter().filter(|interface| matches!(interface.place, Place::TearOff { .. }))
}

fn query(object: &Reference, interface: &Answered, findings: &mut Findings) -> Option<Reference> {
    let answer = object.query(&interface.iid);
    findings.expect(answer.is_granted(), || format!("{}: {answer}", interface.name));
    answer.into_reference()
}

/// 46
pub(crate) fn leads_to_its_owner(subject: &Subject, findings: &mut Findings) {
    for interface in tear_offs(subject) {
        let before = subject.deaths();
        let object = subject.fresh();
        let Some(tear_off) = query(&object, interface, findings) else {
            continue;
        };
        let owner = object.query(&IUnknown::IID).pointer();
        let found = tear_off.query(&IUnknown::IID).pointer();
        findings.expect(found.is_some() && found == owner, || {
            format!("{} asked for IUnknown: not the owner's", interface.name)
        });
        drop(object);
        if subject.destroyed.is_some() && subject.deaths() != before {
            findings.add(format!("{}: its owner was destroyed before it", interface.name));
            tear_off.forget();
        }
    }
}

/// 47
pub(crate) fn made_anew(subject: &Subject, findings: &mut Findings) {
    for interface in tear_offs(subject) {
        let object = subject.fresh();
        drop(query(&object, interface, findings));
        let live = subject.live();
        for _ in 0..3 {
            drop(query(&object, interface, findings));
        }
        expect_live(subject, findings, live, &interface.name);
        expect_balance(subject, findings, format_args!("{}, asked for twice", interface.name), |object| {
            drop(object.query(&interface.iid));
            object.query(&interface.iid).into_reference().into_iter().collect()
        });
    }
}

/// 48
pub(crate) fn cached_is_the_same(subject: &Subject, findings: &mut Findings) {
    for interface in tear_offs(subject).filter(|interface| interface.place == Place::TearOff { is_cached: true }) {
        let object = subject.fresh();
        let first = query(&object, interface, findings).map(|tear_off| tear_off.pointer());
        let second = query(&object, interface, findings).map(|tear_off| tear_off.pointer());
        findings
            .expect(first == second, || format!("{}: another pointer after the first was released", interface.name));
    }
}
