//! What came of all checks of a subject.

use core::fmt;

use super::check::Check;
use super::json::{string, write_array, write_object};
use super::subject::Profile;
use super::verdict::Verdict;

/// What came of one check.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The check.
    pub check: &'static Check,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of all checks of a subject.
///
/// As text, `{report}`, it has a row for each check that was run, and what was seen where a rule is broken; `{report:#}` has a row
/// for each of the hundred, with the reason where a check says nothing about the subject.
#[derive(Clone, Debug)]
pub struct Report {
    subject: String,
    profile: Profile,
    notes: Vec<String>,
    outcomes: Vec<Outcome>,
}

impl Report {
    pub(super) fn new(subject: &str, profile: Profile) -> Self {
        Self { subject: subject.to_owned(), profile, notes: Vec::new(), outcomes: Vec::new() }
    }

    pub(super) fn add(&mut self, check: &'static Check, verdict: Verdict) {
        self.outcomes.push(Outcome { check, verdict });
    }

    /// Says something about the run, once.
    pub(super) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The name of the subject.
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The outcomes in the order of the numbers.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// What is to be known about the run, such as that it was not isolated.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Whether no check has failed.
    pub fn passed(&self) -> bool {
        self.failures().is_empty()
    }

    /// The numbers of the checks that have failed.
    pub fn failures(&self) -> Vec<u8> {
        self.numbers(|verdict| matches!(verdict, Verdict::Fail(_)))
    }

    /// The numbers of the checks that have passed.
    pub fn passes(&self) -> Vec<u8> {
        self.numbers(|verdict| matches!(verdict, Verdict::Pass))
    }

    fn numbers(&self, wanted: impl Fn(&Verdict) -> bool) -> Vec<u8> {
        let outcomes = self.outcomes.iter().filter(|outcome| wanted(&outcome.verdict));
        outcomes.map(|outcome| outcome.check.number()).collect()
    }

    /// The report as a JSON object with `subject`, `profile`, the counts `passed`, `failed` and `not_applicable`, `failures` as
    /// numbers, `notes`, and `checks` with `number`, `title`, `verdict` and `notes` each.
    pub fn to_json(&self) -> String {
        let (passed, failures) = (self.passes().len(), self.failures());
        let mut numbers = String::new();
        write_array(&mut numbers, &failures, |out, number| out.push_str(&number.to_string()));
        let mut checks = String::new();
        write_array(&mut checks, &self.outcomes, write_outcome);
        let mut out = String::new();
        write_object(
            &mut out,
            [
                ("subject", string(&self.subject)),
                ("profile", string(profile_name(self.profile))),
                ("passed", passed.to_string()),
                ("failed", failures.len().to_string()),
                ("not_applicable", (self.outcomes.len() - passed - failures.len()).to_string()),
                ("failures", numbers),
                ("notes", strings(&self.notes)),
                ("checks", checks),
            ],
        );
        out
    }
}

fn profile_name(profile: Profile) -> &'static str {
    match profile {
        Profile::Strict => "strict",
        Profile::Mapi => "mapi",
    }
}

fn strings(texts: &[String]) -> String {
    let mut out = String::new();
    write_array(&mut out, texts, |out, text| out.push_str(&string(text)));
    out
}

fn write_outcome(out: &mut String, outcome: &Outcome) {
    let verdict = match outcome.verdict {
        Verdict::Pass => "pass",
        Verdict::Fail(_) => "fail",
        Verdict::NotApplicable(_) => "not applicable",
    };
    write_object(
        out,
        [
            ("number", outcome.check.number().to_string()),
            ("title", string(outcome.check.title())),
            ("verdict", string(verdict)),
            ("notes", strings(outcome.verdict.notes())),
        ],
    );
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (passes, failures) = (self.passes(), self.failures());
        let others = self.outcomes.len() - passes.len() - failures.len();
        let (subject, profile) = (&self.subject, profile_name(self.profile));
        writeln!(
            f,
            "{subject} ({profile}): {} passed, {} failed, {others} not applicable",
            passes.len(),
            failures.len()
        )?;
        self.notes.iter().try_for_each(|note| writeln!(f, "  note: {note}"))?;
        if !failures.is_empty() {
            writeln!(f, "  failed: {failures:?}")?;
        }
        for Outcome { check, verdict } in &self.outcomes {
            if matches!(verdict, Verdict::NotApplicable(_)) && !f.alternate() {
                continue;
            }
            writeln!(f, "  {:>3} {:<4}  {}", check.number(), verdict.word(), check.title())?;
            verdict.notes().iter().try_for_each(|note| writeln!(f, "            {note}"))?;
        }
        Ok(())
    }
}
