//! Checks 1 to 3: the identity of an object.

use windows_core::{IUnknown, Interface};

use crate::contract::faces::{Face, faces_from, faces_of};
use crate::contract::raw::Pointer;
use crate::contract::subject::Subject;
use crate::contract::verdict::Findings;

fn identity(face: &Face<'_>) -> Option<Pointer> {
    face.query(&IUnknown::IID).pointer()
}

/// 1
pub(crate) fn everything_answers_iunknown(subject: &Subject, findings: &mut Findings) {
    for face in faces_of(subject) {
        let answer = face.query(&IUnknown::IID);
        findings.expect(answer.is_granted(), || format!("{face} asked for IUnknown: {answer}"));
    }
}

/// 2
pub(crate) fn one_identity(subject: &Subject, findings: &mut Findings) {
    let faces = faces_of(subject);
    let Some(first) = faces.iter().find_map(identity) else {
        return;
    };
    for round in 1..=3 {
        for face in &faces {
            let found = identity(face);
            findings.expect(found.is_none_or(|found| found == first), || {
                format!("{face} asked for IUnknown, round {round}: another pointer than the first")
            });
        }
    }
}

/// 3
pub(crate) fn identity_stays(subject: &Subject, findings: &mut Findings) {
    let mut faces = faces_of(subject);
    let before: Vec<(String, Option<Pointer>)> = faces.iter().map(|face| (face.to_string(), identity(face))).collect();
    // Everything but the first reference is given back, and asked for anew.
    let object = faces.swap_remove(0).into_reference();
    drop(faces);
    for face in faces_from(subject, object) {
        let (name, after) = (face.to_string(), identity(&face));
        let stays = before.iter().any(|(other, before)| *other == name && (before.is_none() || *before == after));
        findings.expect(stays, || {
            format!("{face}, queried again after all interfaces were released: IUnknown is another pointer than before")
        });
    }
}
