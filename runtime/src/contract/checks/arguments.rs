//! Checks 12 to 15: what callers may pass.

use core::ptr;

use windows_core::{GUID, HRESULT};

use crate::contract::faces::faces_of;
use crate::contract::measure::expect_balance;
use crate::contract::names::code_name;
use crate::contract::subject::{Profile, Subject};
use crate::contract::verdict::Findings;
use crate::{E_INVALIDARG, E_POINTER};

/// What no object answers.
const ABSENT: GUID = GUID::from_u128(0x6b5b6f0e_31f3_4a3c_9b57_2f6c7c1d9a13);

/// The code for a NULL out pointer.
pub(super) fn is_null_pointer_code(subject: &Subject, code: HRESULT) -> bool {
    code == E_POINTER || (subject.profile == Profile::Mapi && code == E_INVALIDARG)
}

fn null_slot(subject: &Subject, findings: &mut Findings, iid: &GUID) {
    let name = subject.name_of(iid);
    for face in faces_of(subject) {
        let code = face.query_into(&{ *iid }, ptr::null_mut());
        findings.expect(is_null_pointer_code(subject, code), || {
            format!("{face} asked for {name} into NULL: {}", code_name(code))
        });
    }
    let what = format!("the new object asked for {name} into NULL");
    expect_balance(subject, findings, what, |object| {
        // What it answers was examined above.
        let _ = object.query_into(&{ *iid }, ptr::null_mut());
        Vec::new()
    });
}

/// 12
pub(crate) fn null_slot_for_known(subject: &Subject, findings: &mut Findings) {
    for interface in &subject.answered {
        null_slot(subject, findings, &interface.iid);
    }
}

/// 13
pub(crate) fn null_slot_for_unknown(subject: &Subject, findings: &mut Findings) {
    null_slot(subject, findings, &ABSENT);
}

/// 14
pub(crate) fn null_iid(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        let answer = face.query_at(ptr::null());
        let is_told = [E_INVALIDARG, E_POINTER].contains(&answer.code) && answer.is_null();
        findings.expect(is_told, || format!("{face} asked for NULL: {answer}"));
        let code = face.query_into(ptr::null(), ptr::null_mut());
        findings.expect([E_INVALIDARG, E_POINTER].contains(&code), || {
            format!("{face} asked for NULL into NULL: {}", code_name(code))
        });
    }
}

/// 15
pub(crate) fn iid_anywhere(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        let mut expect = |name: &str, place: &str, iid: *const GUID| {
            let answer = face.query_at(iid);
            findings.expect(answer.is_granted(), || format!("{face} asked for {name}, its IID {place}: {answer}"));
        };
        // What is refused when its IID lies well does not show anything here.
        let known = subject.answered.iter().filter(|interface| face.query(&interface.iid).is_granted());
        for interface in known {
            if let Some(fixed) = interface.fixed {
                expect(&interface.name, "in read-only memory", fixed);
            }
            for offset in 1..4 {
                at_offset(&interface.iid, offset, |iid| expect(&interface.name, "unaligned", iid));
            }
        }
    }
}

/// Hands on a copy of the IID that begins so many bytes after an aligned address.
fn at_offset(iid: &GUID, offset: usize, with: impl FnOnce(*const GUID)) {
    let mut room = [*iid; 2];
    let start = room.as_mut_ptr().cast::<u8>().wrapping_add(offset).cast::<GUID>();
    // SAFETY: the two GUIDs have room for one that begins less than 16 bytes behind their start.
    unsafe { start.write_unaligned(*iid) };
    with(start);
}
