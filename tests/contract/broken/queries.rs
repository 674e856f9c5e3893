//! QueryInterface: identity, closure, refusals, arguments.

use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::Ordering::SeqCst;

use mapi_com::contract;
use mapi_com::{E_FAIL, E_INVALIDARG, E_NOINTERFACE, E_POINTER, GUID, HRESULT, IUnknown, Interface, S_FALSE, S_OK};

use super::{Broken, expect_broken};
use crate::scaffold::{Behaviour, Face, IAlpha, IBeta, IGamma, INTACT, PANICS, REFUSED, Role, bare_subject, intact};

/// QueryInterface that looks at who is asked for what, and answers itself or leaves it to an intact object.
macro_rules! query {
    ($(#[$attribute:meta])* $name:ident($face:ident, $iid:ident) $body:block) => {
        $(#[$attribute])*
        ///
        /// # Safety
        ///
        /// As QueryInterface.
        pub(super) unsafe fn $name(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
            let look = |$face: &Face, $iid: &GUID| -> Option<Result<Role, HRESULT>> { $body };
            let found = if slot.is_null() || iid.is_null() {
                None
            } else {
                // SAFETY: not NULL, so readable by this function's contract.
                look(face, &unsafe { iid.read_unaligned() })
            };
            // SAFETY: this function's contract.
            unsafe {
                match found {
                    None => intact::query(face, iid, slot),
                    Some(Ok(role)) => intact::query_with(iid, slot, |_| Some(face.body().face_of(role))),
                    Some(Err(code)) => {
                        slot.write(ptr::null_mut());
                        code
                    }
                }
            }
        }
    };
}

const REFUSES: Option<Result<Role, HRESULT>> = Some(Err(E_NOINTERFACE));

query!(identity_of_its_own(face, iid) {
    (*iid == IUnknown::IID && face.role == Role::Gamma).then_some(Ok(Role::Gamma))
});
query!(identity_changes(face, iid) {
    // It changes with every other question for it.
    let asked = (*iid == IUnknown::IID).then(|| face.body().asked.fetch_add(1, SeqCst));
    asked.filter(|asked| asked % 2 == 1).map(|_| Ok(Role::Beta))
});
query!(identity_of_the_first_time(face, iid) {
    if *iid == IGamma::IID {
        face.body().asked.fetch_add(1, SeqCst);
    }
    let is_later = face.body().asked.load(SeqCst) > 1;
    (*iid == IUnknown::IID && face.role == Role::Gamma && is_later).then_some(Ok(Role::Gamma))
});
query!(no_identity(face, iid) { if *iid == IUnknown::IID && face.role == Role::Gamma { REFUSES } else { None } });
query!(not_reflexive(face, iid) { if *iid == IGamma::IID && face.role == Role::Gamma { REFUSES } else { None } });
query!(asymmetric(face, iid) {
    let is_beta = *iid == IAlpha::IID || *iid == IBeta::IID;
    if is_beta && face.role == Role::Gamma { REFUSES } else { None }
});
query!(intransitive(face, iid) {
    let is_beta = *iid == IAlpha::IID || *iid == IBeta::IID;
    match face.role {
        Role::Gamma if is_beta => REFUSES,
        Role::Beta if *iid == IGamma::IID => REFUSES,
        _ => None,
    }
});
query!(set_changes(face, iid) {
    if *iid == IGamma::IID && face.body().has_changed.load(SeqCst) { REFUSES } else { None }
});
query!(set_of_the_thread(face, iid) {
    let is_elsewhere = face.body().maker != std::thread::current().id();
    if *iid == IGamma::IID && is_elsewhere { REFUSES } else { None }
});
query!(refused_is_answered(face, iid) { (*iid == REFUSED && face.role == Role::Gamma).then_some(Ok(Role::Gamma)) });
query!(answers_everything(face, iid) {
    (*iid != PANICS && face.body().find(iid).is_none()).then_some(Ok(Role::Beta))
});
query!(wrong_code(face, iid) { (*iid != PANICS && face.body().find(iid).is_none()).then_some(Err(E_FAIL)) });
query!(misses_a_base(_face, iid) { if *iid == IAlpha::IID { REFUSES } else { None } });
query!(panic_is_e_fail(_face, iid) { (*iid == PANICS).then_some(Err(E_FAIL)) });
query!(says_marshal(_face, iid) {
    (*iid == GUID::from_u128(0x00000003_0000_0000_c000_000000000046)).then_some(Ok(Role::Beta))
});

/// What an intact object does, changed after the fact.
macro_rules! changed {
    ($name:ident($face:ident, $iid:ident, $slot:ident) $body:block) => {
        /// # Safety
        ///
        /// As QueryInterface.
        pub(super) unsafe fn $name($face: &Face, $iid: *const GUID, $slot: *mut *mut c_void) -> HRESULT {
            // SAFETY: this function's contract, and as is said where it is not that.
            unsafe { $body }
        }
    };
}

changed!(success_is_s_false(face, iid, slot) {
    let code = intact::query(face, iid, slot);
    if code == S_OK { S_FALSE } else { code }
});
changed!(slot_is_left(face, iid, slot) {
    let before = if slot.is_null() { ptr::null_mut() } else { slot.read() };
    let code = intact::query(face, iid, slot);
    if code == E_NOINTERFACE {
        slot.write(before);
    }
    code
});
changed!(slot_is_left_with_another_code(face, iid, slot) {
    let code = slot_is_left(face, iid, slot);
    if code == E_NOINTERFACE { E_FAIL } else { code }
});
changed!(writes_beside_the_slot(face, iid, slot) {
    let code = intact::query(face, iid, slot);
    // There is a word behind the slot of each caller that looks for this.
    if code == S_OK && face.role == Role::Gamma {
        slot.add(1).write(ptr::null_mut());
    }
    code
});
changed!(null_slot_is_invalid(face, iid, slot) {
    if slot.is_null() { E_INVALIDARG } else { intact::query(face, iid, slot) }
});
changed!(null_slot_is_searched(face, iid, slot) {
    let mut own = ptr::null_mut();
    if !slot.is_null() || iid.is_null() {
        return intact::query(face, iid, slot);
    }
    match intact::query(face, iid, &mut own) {
        S_OK => {
            drop(IUnknown::from_raw(own));
            E_POINTER
        }
        code => code,
    }
});
changed!(null_slot_takes_a_reference(face, iid, slot) {
    let code = intact::query(face, iid, slot);
    if code == E_POINTER && !iid.is_null() && face.body().find(&iid.read_unaligned()).is_some() {
        (face.behaviour().add_ref)(face);
    }
    code
});
changed!(null_iid_is_e_fail(face, iid, slot) {
    if iid.is_null() && !slot.is_null() { E_FAIL } else { intact::query(face, iid, slot) }
});
changed!(iid_must_be_aligned(face, iid, slot) {
    if iid.is_aligned() { intact::query(face, iid, slot) } else { E_INVALIDARG }
});
changed!(allocates(face, iid, slot) {
    face.body().kind.allocated.fetch_add(1, SeqCst);
    intact::query(face, iid, slot)
});

/// Name, QueryInterface, the rule that it breaks, and the rules that cannot be kept then either.
macro_rules! table {
    ($($name:literal $query:ident breaks [$($rule:literal),*] entails [$($other:literal),*];)*) => {
        &[$(Broken::new($name, Behaviour { query: $query, ..INTACT }, &[$($rule),*]).entails(&[$($other),*])),*]
    };
}

pub(super) static OBJECTS: &[Broken] = table! {
    "no identity from one interface" no_identity breaks [1] entails [5, 6, 8];
    "an identity for each interface" identity_of_its_own breaks [2] entails [];
    "an identity that changes" identity_changes breaks [2] entails [42, 46];
    "an identity that does not stay" identity_of_the_first_time breaks [3] entails [];
    "an interface that does not answer itself" not_reflexive breaks [4] entails [6, 8];
    "an interface that leads nowhere" asymmetric breaks [5] entails [6, 8];
    "interfaces that are not reached from each other" intransitive breaks [6] entails [8];
    "a set that changes with the state" set_changes breaks [7] entails [];
    "a set that depends on the thread" set_of_the_thread breaks [7] entails [];
    "a refused IID that one interface answers" refused_is_answered breaks [8, 22] entails [];
    "everything is answered" answers_everything breaks [9, 22] entails [43, 51, 59];
    "E_FAIL for what is unknown" wrong_code breaks [9] entails [43];
    "E_NOINTERFACE that leaves the slot" slot_is_left breaks [10] entails [];
    "a write beside the slot" writes_beside_the_slot breaks [10] entails [];
    "E_FAIL that leaves the slot" slot_is_left_with_another_code breaks [9, 11] entails [43];
    "a NULL slot that takes a reference" null_slot_takes_a_reference breaks [12] entails [];
    "a NULL slot that is not looked at" null_slot_is_searched breaks [13] entails [];
    "E_INVALIDARG for a NULL slot" null_slot_is_invalid breaks [12, 13] entails [];
    "a NULL IID without an error of arguments" null_iid_is_e_fail breaks [14] entails [];
    "IIDs must be aligned" iid_must_be_aligned breaks [15] entails [];
    "a base that is missing" misses_a_base breaks [16] entails [51];
    "S_FALSE for success" success_is_s_false breaks [18] entails [];
    "a query that allocates" allocates breaks [19] entails [];
    "a panic that is E_FAIL" panic_is_e_fail breaks [23] entails [];
    "IMarshal of an object that is not agile" says_marshal breaks [59] entails [22];
};

#[test]
fn broken_queries_are_seen() {
    expect_broken(OBJECTS);
}

#[test]
fn another_method_in_a_slot_is_seen() {
    static SIX: &[Broken] = &[Broken::new("another method in a slot", Behaviour { five: 6, ..INTACT }, &[17])];
    expect_broken(SIX);
}

/// What cannot be called, so no method is.
#[test]
fn a_slot_that_is_null_is_seen() {
    static LACKS_A_SLOT: Behaviour = Behaviour { lacks_a_slot: true, ..INTACT };
    let report = contract::verify(&bare_subject("a slot that is NULL", &LACKS_A_SLOT));
    assert_eq!(report.failures(), [17], "{report}");
}
