//! Objects that take their process down, or do not let it go on: each check in a process of its own.

use std::ffi::c_void;
use std::hint::spin_loop;
use std::ptr;
use std::time::Duration;

use mapi_com::contract::{self, Check, Isolation, Report, Subject};
use mapi_com::{GUID, HRESULT};

use crate::scaffold::{Behaviour, Body, Face, IGamma, INTACT, Kind, PANICS, bare_subject, intact};

/// QueryInterface that does something to the process in one case.
macro_rules! query {
    ($name:ident if |$face:ident, $iid:ident, $slot:ident| $condition:expr => $act:expr) => {
        /// # Safety
        ///
        /// As QueryInterface.
        unsafe fn $name($face: &Face, $iid: *const GUID, $slot: *mut *mut c_void) -> HRESULT {
            // SAFETY: this function's contract; where it is broken on purpose, the process is there for that.
            unsafe {
                if $condition {
                    $act;
                }
                intact::query($face, $iid, $slot)
            }
        }
    };
}

query!(writes_through_null if |_face, _iid, slot| slot.is_null() => ptr::write_volatile(slot, ptr::null_mut()));
query!(reads_null if |_face, iid, _slot| iid.is_null() => _ = ptr::read_volatile(iid));
query!(swaps_bytes_in_place if |_face, iid, _slot| !iid.is_null() => {
    // Each half is turned round and back again, as code does that compares in another order of bytes.
    let bytes = iid.cast_mut().cast::<u8>();
    bytes.write_volatile(bytes.read_volatile());
});
query!(aborts_at_gamma if |_face, iid, _slot| !iid.is_null() && iid.read_unaligned() == IGamma::IID => std::process::abort());
query!(exits_at_a_null_slot if |_face, _iid, slot| slot.is_null() => std::process::exit(3));
query!(hangs_at_a_null_slot if |_face, _iid, slot| slot.is_null() => loop { spin_loop() });
query!(panics if |_face, iid, _slot| !iid.is_null() && iid.read_unaligned() == PANICS => panic!("on purpose"));

/// Seconds for a check that is expected to end. An emulator that reports a fault takes a while on a busy machine.
const PATIENCE: u64 = 120;

/// Makes a test of a subject whose checks run in processes of their own, and answers to their numbers.
macro_rules! crash {
    ($(#[$attribute:meta])* $name:ident $(within $seconds:literal)?: $subject:expr, $wanted:expr, |$report:ident| $examine:block) => {
        $(#[$attribute])*
        #[test]
        #[cfg_attr(miri, ignore = "the process is taken down on purpose, and Miri starts no other")]
        fn $name() {
            let isolation = Isolation::of_test(concat!(module_path!(), "::", stringify!($name)));
            let isolation = isolation.limit(Duration::from_secs([$($seconds,)? PATIENCE][0]));
            let $report: Report = contract::verify_only_isolated(&$subject, &isolation, $wanted);
            $examine
        }
    };
}

fn numbers(wanted: &'static [u8]) -> impl Fn(&Check) -> bool {
    |check| wanted.contains(&check.number())
}

/// Expects exactly these numbers, and that each says how the process ended.
fn expect_ends(report: &Report, failures: &[u8], how: &str) {
    assert_eq!(report.failures(), failures, "{report}");
    for outcome in report.outcomes().iter().filter(|outcome| failures.contains(&outcome.check.number())) {
        assert!(outcome.verdict.notes().iter().any(|note| note.contains(how)), "{report}");
    }
}

const ENDED: &str = "the process ended by";

crash! { a_fault_at_a_null_slot_is_seen: {
    static BEHAVIOUR: Behaviour = Behaviour { query: writes_through_null, ..INTACT };
    bare_subject("writes through NULL", &BEHAVIOUR)
}, |_| true, |report| {
    expect_ends(&report, &[12, 13, 14], if cfg!(unix) { "signal 11" } else { ENDED });
} }

crash! { a_fault_at_a_null_iid_is_seen: {
    static BEHAVIOUR: Behaviour = Behaviour { query: reads_null, ..INTACT };
    bare_subject("reads NULL", &BEHAVIOUR)
}, |_| true, |report| {
    expect_ends(&report, &[14], ENDED);
} }

crash! { a_write_to_a_read_only_iid_is_seen: {
    static BEHAVIOUR: Behaviour = Behaviour { query: swaps_bytes_in_place, ..INTACT };
    bare_subject("writes to IIDs", &BEHAVIOUR)
}, |_| true, |report| {
    expect_ends(&report, &[15], ENDED);
} }

crash! { an_abort_is_seen: {
    static BEHAVIOUR: Behaviour = Behaviour { query: aborts_at_gamma, ..INTACT };
    bare_subject("aborts", &BEHAVIOUR)
}, numbers(&[16]), |report| {
    expect_ends(&report, &[16], if cfg!(unix) { "signal 6" } else { ENDED });
} }

crash! { an_exit_is_seen: {
    static BEHAVIOUR: Behaviour = Behaviour { query: exits_at_a_null_slot, ..INTACT };
    bare_subject("exits", &BEHAVIOUR)
}, |_| true, |report| {
    expect_ends(&report, &[12, 13, 14], if cfg!(unix) { "exit code 3" } else { ENDED });
} }

crash! { a_check_that_does_not_end_is_seen within 10: {
    static BEHAVIOUR: Behaviour = Behaviour { query: hangs_at_a_null_slot, ..INTACT };
    bare_subject("hangs", &BEHAVIOUR)
}, numbers(&[1, 13]), |report| {
    expect_ends(&report, &[13], "not done after");
} }

crash! { a_panic_that_leaves_query_interface_is_seen: {
    static BEHAVIOUR: Behaviour = Behaviour { query: panics, ..INTACT };
    bare_subject("panics", &BEHAVIOUR).hook_panics_at(PANICS)
}, |_| true, |report| {
    expect_ends(&report, &[23], ENDED);
} }

crash! { a_panic_that_leaves_release_is_seen: {
    static BEHAVIOUR: Behaviour = INTACT;
    static PANICS_IN_DROP: Behaviour = Behaviour { die: |_| panic!("on purpose"), ..INTACT };
    let kind = Kind::new(&PANICS_IN_DROP);
    bare_subject("panics in its destructor", &BEHAVIOUR)
        .panics_in_drop(move || Body::create(&kind, None, ptr::null_mut()))
}, |_| true, |report| {
    expect_ends(&report, &[37], ENDED);
} }

/// What must not be survived.
fn over_released(behaviour: &'static Behaviour) -> Subject {
    // SAFETY: bodies stay for ever.
    unsafe { bare_subject("released once too often", behaviour).detects_over_release() }
}

fn aborts_below_zero(face: &Face) -> u32 {
    if face.body().owners.load(std::sync::atomic::Ordering::SeqCst) <= 0 {
        std::process::abort();
    }
    intact::release(face)
}

crash! { one_release_too_many_that_is_answered_is_seen: {
    static BEHAVIOUR: Behaviour = INTACT;
    over_released(&BEHAVIOUR)
}, numbers(&[35]), |report| {
    expect_ends(&report, &[35], "is answered");
} }

crash! { one_release_too_many_may_end_the_process: {
    static BEHAVIOUR: Behaviour = Behaviour { release: aborts_below_zero, ..INTACT };
    over_released(&BEHAVIOUR)
}, numbers(&[35]), |report| {
    assert_eq!(report.passes(), [35], "{report:#}");
} }

// What was seen in the child arrives word by word.
crash! { findings_come_from_the_child: {
    static BEHAVIOUR: Behaviour = INTACT;
    bare_subject("two lines", &BEHAVIOUR)
        .probe(contract::MethodRule::Slots, "a probe", |_| Err("one line\nand \\ another".to_owned()))
}, numbers(&[17, 18]), |report| {
    expect_ends(&report, &[17], "a probe: one line\nand \\ another");
    assert_eq!(report.passes(), [18]);
    assert_eq!(report.notes(), [""; 0]);
} }

/// A test that is not found is not taken for checks that have passed.
#[test]
#[cfg_attr(miri, ignore = "Miri starts no processes")]
fn a_child_that_does_not_answer_is_seen() {
    static BEHAVIOUR: Behaviour = INTACT;
    let isolation = Isolation::of_test("contract::no::test::has_this_name");
    let report = contract::verify_only_isolated(&bare_subject("lost", &BEHAVIOUR), &isolation, numbers(&[1]));
    expect_ends(&report, &[1], "exit code");
}

/// Where no process can be started the check is run here, and that is told.
#[test]
fn without_a_process_the_check_runs_here() {
    static BEHAVIOUR: Behaviour = INTACT;
    let isolation = Isolation::of_command(|_, _| Err(std::io::ErrorKind::NotFound.into()));
    let report = contract::verify_only_isolated(&bare_subject("here", &BEHAVIOUR), &isolation, numbers(&[1, 35]));
    assert_eq!(report.passes(), [1], "{report:#}");
    assert!(report.notes()[0].starts_with("not isolated"), "{report:#}");
}
