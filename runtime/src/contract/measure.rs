//! How many references an object has, as far as that can be seen from outside.

use core::fmt::Display;

use super::raw::{Pointer, Reference};
use super::subject::{Profile, Subject};
use super::verdict::Findings;

/// What tells how many references there are.
enum Measure<'s> {
    /// When objects are destroyed, which is all that COM lets others rely on.
    Deaths(&'s dyn Fn() -> usize),
    /// What AddRef and Release answer, "for tests only".
    Numbers,
}

const NEEDS_DESTROYED: &str = "needs `destroyed`";
const IMMORTAL: &str = "the object is never destroyed";

impl Subject {
    /// Whether deaths can be seen.
    pub(super) fn sees_deaths(&self) -> Result<(), &'static str> {
        match &self.destroyed {
            _ if self.is_immortal => Err(IMMORTAL),
            Some(_) => Ok(()),
            None => Err(NEEDS_DESTROYED),
        }
    }

    /// How many objects were destroyed so far, where deaths can be seen.
    pub(super) fn deaths(&self) -> usize {
        self.destroyed.as_ref().map_or(0, |count| count())
    }

    fn measure(&self) -> Result<Measure<'_>, &'static str> {
        match &self.destroyed {
            _ if self.is_immortal => Err(IMMORTAL),
            Some(count) => Ok(Measure::Deaths(count)),
            None if self.profile == Profile::Strict => Ok(Measure::Numbers),
            None => Err(NEEDS_DESTROYED),
        }
    }

    /// How many blocks of memory there are, where that is known.
    pub(super) fn live(&self) -> Option<u64> {
        self.allocations.as_ref().and_then(|tally| tally().live)
    }

    /// Whether references can be counted by any means.
    pub(super) fn sees_references(&self) -> Result<(), &'static str> {
        self.measure().map(|_| ())
    }
}

/// Does something with a new object and finds out whether the references that it has afterwards are the first and those
/// that were handed out. Finds nothing where references cannot be counted.
pub(super) fn expect_balance(
    subject: &Subject,
    findings: &mut Findings,
    what: impl Display,
    act: impl FnOnce(Pointer) -> Vec<Reference>,
) {
    match subject.measure() {
        Ok(Measure::Deaths(deaths)) => {
            let before = deaths();
            let object = subject.fresh();
            let mut references = act(object.pointer());
            references.insert(0, object);
            expect_death_with_last(deaths, before, references, findings, what);
        }
        Ok(Measure::Numbers) => {
            let object = subject.fresh();
            let before = number(object.pointer());
            let references = act(object.pointer());
            let (held, now) = (references.len(), number(object.pointer()));
            drop(references);
            let after = number(object.pointer());
            findings.expect(now as usize == before as usize + held && after == before, || {
                format!("{what}: {before} references before, {now} with {held} more of them, {after} after those were given back")
            });
        }
        Err(_) => {}
    }
}

/// Expects as many blocks of memory as there were before.
pub(super) fn expect_live(subject: &Subject, findings: &mut Findings, before: Option<u64>, what: impl Display) {
    if let (Some(before), Some(after)) = (before, subject.live()) {
        findings.expect(before == after, || format!("{what}: {before} blocks of memory before, {after} after"));
    }
}

/// The number of references, by taking one and giving it back.
fn number(pointer: Pointer) -> u32 {
    pointer.add_ref();
    pointer.release()
}

/// Gives the references back in their order, and expects the object to be destroyed with the last one.
pub(super) fn expect_death_with_last(
    deaths: &dyn Fn() -> usize,
    before: usize,
    references: Vec<Reference>,
    findings: &mut Findings,
    what: impl Display,
) {
    let mut left = references.len();
    let mut remaining = references.into_iter();
    loop {
        if left > 0 && deaths() != before {
            findings.add(format!("{what}: destroyed with {left} references left"));
            remaining.for_each(Reference::abandon);
            return;
        }
        match remaining.next() {
            Some(reference) => drop(reference),
            None => break,
        }
        left -= 1;
    }
    findings.expect(deaths() != before, || format!("{what}: not destroyed although all references were given back"));
}
