//! Checks 9 to 11 and 22: what is not answered, and how.

use windows_core::GUID;

use crate::E_NOINTERFACE;
use crate::contract::faces::{Face, faces_of};
use crate::contract::names::{WELL_KNOWN, code_name};
use crate::contract::random::Random;
use crate::contract::raw::Answer;
use crate::contract::subject::Subject;
use crate::contract::verdict::Findings;

/// Every bit of an IID is flipped; under Miri only one of them is.
const BIT_STEP: usize = if cfg!(miri) { 128 } else { 1 };
const RANDOM_IIDS: usize = if cfg!(miri) { 2 } else { 16 };

/// IIDs that nobody has claimed: none of the bits, all of them, random ones, and those that differ from a claimed one in a
/// single bit.
fn unknown_iids(subject: &Subject) -> Vec<GUID> {
    let mut random = Random::new(9);
    let mut iids = vec![GUID::zeroed(), GUID::from_u128(u128::MAX)];
    iids.extend((0..RANDOM_IIDS).map(|_| random.guid()));
    for interface in &subject.answered {
        let flip = |bit: usize| GUID::from_u128(interface.iid.to_u128() ^ (1 << bit));
        iids.extend((0..128).step_by(BIT_STEP).map(flip));
    }
    iids.retain(|iid| !subject.claims(iid));
    iids
}

/// Asks every interface pointer for every unknown IID.
fn for_each_refusal(subject: &Subject, mut examine: impl FnMut(&Face<'_>, &GUID, &Answer)) {
    let iids = unknown_iids(subject);
    for face in faces_of(subject) {
        for iid in &iids {
            examine(&face, iid, &face.query(iid));
        }
    }
}

/// 9
pub(crate) fn unknown_is_e_nointerface(subject: &Subject, findings: &mut Findings) {
    for_each_refusal(subject, |face, iid, answer| {
        findings.expect(answer.code == E_NOINTERFACE, || format!("{face} asked for {{{iid:?}}}: {answer}"));
    });
}

/// 10
pub(crate) fn refusal_clears_the_slot(subject: &Subject, findings: &mut Findings) {
    for_each_refusal(subject, |face, iid, answer| {
        let is_left = answer.code == E_NOINTERFACE && !answer.is_null();
        findings.expect(!is_left, || format!("{face} asked for {{{iid:?}}}: {answer}"));
        findings.expect(answer.within_slot, || format!("{face} asked for {{{iid:?}}}: written beside the slot"));
    });
    for face in faces_of(subject) {
        for interface in &subject.answered {
            let within = face.query(&interface.iid).within_slot;
            findings.expect(within, || format!("{face} asked for {}: written beside the slot", interface.name));
        }
    }
}

/// 11
pub(crate) fn failure_clears_the_slot(subject: &Subject, findings: &mut Findings) {
    let mut examine = |face: &Face<'_>, iid: &GUID, answer: &Answer| {
        let is_left = answer.code.is_err() && answer.code != E_NOINTERFACE && !answer.is_null();
        findings.expect(!is_left, || format!("{face} asked for {}: {answer}", subject.name_of(iid)));
    };
    for_each_refusal(subject, &mut examine);
    for face in faces_of(subject) {
        for interface in &subject.answered {
            examine(&face, &interface.iid, &face.query(&interface.iid));
        }
    }
}

/// 22
pub(crate) fn nothing_else_is_answered(subject: &Subject, findings: &mut Findings) {
    let object = subject.fresh();
    let named = subject.refused.iter().map(|(_, iid)| iid).chain(WELL_KNOWN.iter().map(|(_, iid)| iid));
    for iid in named.filter(|iid| !subject.claims(iid)) {
        for face in faces_of(subject) {
            let answer = face.query(iid);
            findings.expect(!answer.is_granted(), || format!("{face} answers {}", subject.name_of(iid)));
        }
    }
    let mut random = Random::new(22);
    for _ in 0..if cfg!(miri) { 20 } else { 100_000 } {
        let iid = random.guid();
        let answer = object.query(&iid);
        findings.expect(answer.code.is_err(), || format!("the random {{{iid:?}}}: {}", code_name(answer.code)));
    }
}
