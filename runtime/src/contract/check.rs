//! What a check is.

use core::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::checks::methods::run_probes;
use super::subject::{MethodRule, Subject};
use super::verdict::{Findings, Verdict};
use crate::panics::message_of;

/// Where a rule of the contract is examined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Settled {
    /// Here, by a check that runs.
    Here,
    /// When the program is compiled, by what is named.
    Compiled(&'static str),
    /// With the COM runtime of Windows only.
    Windows(&'static str),
}

/// Whether a check says anything about a subject; otherwise the reason why not.
type Applies = fn(&Subject) -> Result<(), &'static str>;

/// How a rule is examined.
pub(super) enum How {
    Here(Applies, fn(&Subject, &mut Findings)),
    /// By the probes of the subject's author.
    Probed(MethodRule),
    Elsewhere(Settled),
}

/// A numbered rule of the contract between a COM object and its callers.
pub struct Check {
    number: u8,
    profiles: &'static str,
    authority: &'static str,
    title: &'static str,
    how: How,
}

impl Check {
    pub(super) const fn new(
        number: u8,
        profiles: &'static str,
        authority: &'static str,
        title: &'static str,
        how: How,
    ) -> Self {
        Self { number, profiles, authority, title, how }
    }

    /// The number by which the rule is known, from 1 to 100.
    pub const fn number(&self) -> u8 {
        self.number
    }

    /// The rule in a few words.
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Of what objects it is asked: `S` of all, `M` of those of MAPI, `A` of aggregatable ones, `W` of those with weak references,
    /// `G` of free-threaded ones, `T` of tear-offs, `F` of class objects, `E` of those with error texts, `D` of automation
    /// objects, `C` of declarations.
    pub const fn profiles(&self) -> &'static str {
        self.profiles
    }

    /// Who says so: the short names are explained in [the guide](crate::docs::contract).
    pub const fn authority(&self) -> &'static str {
        self.authority
    }

    /// Where it is examined.
    pub const fn settled(&self) -> Settled {
        match self.how {
            How::Here(..) | How::Probed(_) => Settled::Here,
            How::Elsewhere(settled) => settled,
        }
    }

    /// Why the check says nothing about a subject, if it does not.
    pub(super) fn not_applicable(&self, subject: &Subject) -> Option<String> {
        match &self.how {
            How::Here(applies, _) => applies(subject).err().map(str::to_owned),
            How::Probed(rule) => {
                let is_probed = subject.probes.iter().any(|(of, ..)| of == rule);
                (!is_probed).then(|| format!("needs `probe` of `MethodRule::{rule:?}`"))
            }
            How::Elsewhere(Settled::Compiled(by)) => Some(format!("settled when compiled: {by}")),
            How::Elsewhere(Settled::Windows(what)) => Some(format!("needs the COM runtime of Windows: {what}")),
            How::Elsewhere(Settled::Here) => None,
        }
    }

    /// Runs the check in this process. A panic of something that belongs to the subject is a finding.
    pub(super) fn run(&self, subject: &Subject) -> Verdict {
        if let Some(reason) = self.not_applicable(subject) {
            return Verdict::NotApplicable(reason);
        }
        let mut findings = Findings::default();
        let examine = || match self.how {
            How::Here(_, run) => run(subject, &mut findings),
            How::Probed(rule) => run_probes(subject, rule, &mut findings),
            How::Elsewhere(_) => {}
        };
        if let Err(payload) = catch_unwind(AssertUnwindSafe(examine)) {
            findings.add(format_args!("panic: {}", message_of(payload.as_ref())));
        }
        findings.into_verdict()
    }

    /// Whether the process is expected to end within the check.
    pub(super) fn ends_process(&self) -> bool {
        self.number == 35
    }
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Check").field("number", &self.number).field("title", &self.title).finish_non_exhaustive()
    }
}
