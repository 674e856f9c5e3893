//! Objects that break one rule each, and the numbers of the checks that must see it: those, and no others.

mod calls;
mod class_objects;
mod composition;
mod counts;
mod crashes;
mod queries;
mod weak;

use mapi_com::contract::{self, Check, Profile, Subject};

use std::sync::atomic::Ordering::SeqCst;

use crate::scaffold::{Behaviour, INTACT, Kind, subject, subject_of};

/// A breakage, and the checks that see it.
struct Broken {
    name: &'static str,
    behaviour: Behaviour,
    /// The rules that it is about.
    breaks: &'static [u8],
    /// The rules that cannot be kept then either.
    entails: &'static [u8],
    /// The same, where it depends on which of two threads is faster.
    may_entail: &'static [u8],
}

impl Broken {
    const fn new(name: &'static str, behaviour: Behaviour, breaks: &'static [u8]) -> Self {
        Self { name, behaviour, breaks, entails: &[], may_entail: &[] }
    }

    const fn entails(self, entails: &'static [u8]) -> Self {
        Self { entails, ..self }
    }

    const fn may_entail(self, may_entail: &'static [u8]) -> Self {
        Self { may_entail, ..self }
    }

    /// The checks that are run: all. Under Miri, which is slow, those that may fail.
    fn is_run(&self, check: &Check) -> bool {
        let may_fail = [self.breaks, self.entails, self.may_entail].concat();
        !cfg!(miri) || may_fail.contains(&check.number())
    }

    /// Whether these are the numbers that must be seen. Under Miri, where the checks do less, what is only entailed need not be.
    fn is_seen_by(&self, found: &[u8]) -> bool {
        let must_fail = |number| self.breaks.contains(&number) || (!cfg!(miri) && self.entails.contains(&number));
        let may_fail =
            |number| must_fail(number) || self.entails.contains(&number) || self.may_entail.contains(&number);
        (1..=100).all(|number| if found.contains(&number) { may_fail(number) } else { !must_fail(number) })
    }
}

/// Runs the checks against each of the objects, and tells all whose numbers are not as expected.
fn expect_broken(objects: &'static [Broken]) {
    let unexpected = objects.iter().filter_map(|broken| {
        let subject = subject(broken.name, &broken.behaviour);
        let report = contract::verify_only(&subject, |check| broken.is_run(check));
        let Broken { breaks, entails, may_entail, .. } = broken;
        let is_seen = broken.is_seen_by(&report.failures());
        (!is_seen).then(|| format!("expected {breaks:?}, with them {entails:?}, perhaps {may_entail:?}: {report}"))
    });
    let unexpected: Vec<String> = unexpected.collect();
    assert!(unexpected.is_empty(), "{}", unexpected.join("\n"));
}

#[test]
fn an_intact_object_passes_everything_that_applies() {
    static BEHAVIOUR: Behaviour = INTACT;
    let report = contract::verify(&subject("intact", &BEHAVIOUR));
    assert!(report.passed(), "{report}");
    let applied: Vec<u8> =
        (1..=20).chain(22..=30).chain([33, 34, 39]).chain(40..=48).chain(50..=54).chain([59]).collect();
    assert_eq!(report.passes(), applied, "{report:#}");
}

/// What is left behind on any interface pointer of any object of the kind.
fn left_behind(kind: &Kind) -> Vec<String> {
    let (mut left, mut bodies) = (Vec::new(), 0);
    kind.for_each_body(|body| {
        bodies += 1;
        let unbalanced = body.faces().iter().filter(|face| face.balance.load(SeqCst) != 0);
        left.extend(unbalanced.map(|face| format!("{:?}: {}", face.role, face.balance.load(SeqCst))));
    });
    assert!(bodies > 100 || cfg!(miri), "only {bodies} objects were examined");
    left
}

/// The kit gives back what it takes, on the pointer on which it has taken it, whatever it finds.
#[test]
fn no_reference_is_left_behind() {
    static WHOLE: Broken = Broken::new("intact", INTACT, &[]);
    let step = if cfg!(miri) { queries::OBJECTS.len() / 2 } else { 1 };
    for broken in queries::OBJECTS.iter().step_by(step).chain([&WHOLE]) {
        let kind = Kind::new(&broken.behaviour);
        contract::verify(&subject_of(broken.name, &kind));
        assert_eq!(left_behind(&kind), [""; 0], "{}", broken.name);
    }
}

/// What MAPI's own samples answer is an error by COM's rules only.
#[test]
fn the_profile_decides_about_e_invalidarg() {
    static BEHAVIOUR: Behaviour = Behaviour { query: queries::null_slot_is_invalid, ..INTACT };
    let object = |profile| subject("E_INVALIDARG for NULL", &BEHAVIOUR).profile(profile);
    assert_eq!(contract::verify(&object(Profile::Strict)).failures(), [12, 13]);
    let report = contract::verify(&object(Profile::Mapi));
    assert!(report.passed(), "{report}");
    let asked: Vec<u8> = report.passes();
    assert!([12, 13].iter().all(|number| asked.contains(number)), "{report:#}");
    assert!([25, 50].iter().all(|number| !asked.contains(number)), "{report:#}");
}

/// Without claims nothing can be said about counts, and that is said.
#[test]
fn what_is_not_claimed_is_told_as_not_applicable() {
    static BEHAVIOUR: Behaviour = INTACT;
    let kind = crate::scaffold::Kind::new(&BEHAVIOUR);
    let create = move || crate::scaffold::Body::create(&kind, None, std::ptr::null_mut());
    let bare = Subject::new("bare", create).profile(Profile::Mapi);
    let report = contract::verify_only(&bare, |check| [20, 21, 24, 40, 60].contains(&check.number()));
    let reasons: Vec<&[String]> = report.outcomes().iter().map(|outcome| outcome.verdict.notes()).collect();
    assert_eq!(
        reasons,
        [
            &["needs `destroyed`".to_owned()] as &[String],
            &["settled when compiled: com_object refuses it, tests/ui/object_lists_equal_iids.rs".to_owned()],
            &["needs `destroyed`".to_owned()],
            &["needs `weak`".to_owned()],
            &["needs the COM runtime of Windows: CoMarshalInterThreadInterfaceInStream".to_owned()],
        ]
    );
}
