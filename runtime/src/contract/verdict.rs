//! What comes of a check.

use core::fmt;

/// So many findings of one check are told; the rest are counted.
const TOLD: usize = 6;

/// What came of one check of one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The rule is kept.
    Pass,
    /// It is not, and this was seen.
    Fail(Vec<String>),
    /// The rule could not be examined here, and why.
    NotApplicable(String),
}

impl Verdict {
    /// `pass`, `FAIL` or `n/a`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail(_) => "FAIL",
            Self::NotApplicable(_) => "n/a",
        }
    }

    /// What was seen, or why nothing was; empty for what has passed.
    pub fn notes(&self) -> &[String] {
        match self {
            Self::Pass => &[],
            Self::Fail(seen) => seen,
            Self::NotApplicable(reason) => core::slice::from_ref(reason),
        }
    }
}

/// Collects what contradicts a rule.
#[derive(Default)]
pub(super) struct Findings {
    told: Vec<String>,
    more: usize,
}

impl Findings {
    pub(super) fn add(&mut self, seen: impl fmt::Display) {
        if self.told.len() < TOLD {
            self.told.push(seen.to_string());
        } else {
            self.more += 1;
        }
    }

    /// Adds what was seen unless the rule is kept.
    pub(super) fn expect<D: fmt::Display>(&mut self, kept: bool, seen: impl FnOnce() -> D) {
        if !kept {
            self.add(seen());
        }
    }

    pub(super) fn into_verdict(mut self) -> Verdict {
        if self.more > 0 {
            self.told.push(format!("and {} more of the kind", self.more));
        }
        if self.told.is_empty() { Verdict::Pass } else { Verdict::Fail(self.told) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Findings, TOLD, Verdict};

    #[test]
    fn many_findings_are_counted_after_the_first() {
        let mut findings = Findings::default();
        assert_eq!(Findings::default().into_verdict(), Verdict::Pass);
        (0..TOLD + 3).for_each(|number| findings.expect(false, || number));
        let Verdict::Fail(seen) = findings.into_verdict() else { panic!("there are findings") };
        assert_eq!((seen.len(), seen[0].as_str(), seen[TOLD].as_str()), (TOLD + 1, "0", "and 3 more of the kind"));
    }
}
