//! Checks 17 to 20 and 23: what an answered query gives.

use core::ffi::c_void;

use windows_core::GUID;

use super::methods::run_probes;
use crate::contract::faces::faces_of;
use crate::contract::measure::expect_balance;
use crate::contract::subject::{Answered, MethodRule, Place, Subject};
use crate::contract::verdict::Findings;
use crate::{E_UNEXPECTED, S_OK};

/// 17
pub(crate) fn vtable_has_its_slots(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        let Some(interface) = face.interface() else {
            continue;
        };
        // SAFETY: the pointer was answered for the IID of the interface, and so has its slots.
        let vtable = unsafe { face.vtable::<*const c_void>() };
        for slot in 0..interface.slots {
            // SAFETY: as above; a slot is as wide as a pointer.
            let is_empty = unsafe { vtable.add(slot).read() }.is_null();
            findings.expect(!is_empty, || format!("{face}: slot {slot} of {} is NULL", interface.slots));
        }
    }
    run_probes(subject, MethodRule::Slots, findings);
}

/// 18
pub(crate) fn success_is_s_ok(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        for interface in &subject.answered {
            let answer = face.query(&interface.iid);
            let is_other = answer.code.is_ok() && (answer.code != S_OK || !answer.is_granted());
            findings.expect(!is_other, || format!("{face} asked for {}: {answer}", interface.name));
        }
    }
}

/// 19
pub(crate) fn queries_allocate_nothing(subject: &Subject, findings: &mut Findings) {
    const QUERIES: usize = if cfg!(miri) { 20 } else { 1_000_000 };
    let Some(tally) = &subject.allocations else {
        return;
    };
    let object = subject.fresh();
    let listed: Vec<&Answered> = subject.answered.iter().filter(|interface| interface.place == Place::Object).collect();
    let absent = GUID::from_u128(0x19);
    // What is set up with the first query is not the price of each.
    listed.iter().for_each(|interface| drop(object.query(&interface.iid)));
    let before = tally().made;
    for number in 0..QUERIES {
        drop(object.query(listed.get(number % (listed.len() + 1)).map_or(&absent, |interface| &interface.iid)));
    }
    let made = tally().made - before;
    findings.expect(made == 0, || format!("{made} allocations in {QUERIES} queries"));
}

/// 20
pub(crate) fn a_query_takes_one_reference(subject: &Subject, findings: &mut Findings) {
    let counts_alike = |interface: &&Answered| subject.destroyed.is_some() || interface.place == Place::Object;
    for interface in subject.answered.iter().filter(counts_alike) {
        let what = format!("the new object asked for {}", interface.name);
        expect_balance(subject, findings, what, |object| {
            object.query(&interface.iid).into_reference().into_iter().collect()
        });
    }
    let absent = GUID::from_u128(0x20);
    expect_balance(subject, findings, "the new object asked for what it refuses", |object| {
        object.query(&absent).into_reference().into_iter().collect()
    });
}

/// 23
pub(crate) fn panic_in_hook_is_a_failure(subject: &Subject, findings: &mut Findings) {
    let Some(iid) = subject.hook_panics_at else {
        return;
    };
    for face in faces_of(subject) {
        let answer = face.query(&iid);
        let is_told = answer.code == E_UNEXPECTED && answer.is_null();
        findings.expect(is_told, || format!("{face} asked for {}: {answer}", subject.name_of(&iid)));
    }
    expect_balance(subject, findings, "a query in which the hook panics", |object| {
        object.query(&iid);
        Vec::new()
    });
}
