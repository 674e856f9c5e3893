//! Checks 17, 63, 73, 76 to 80, 82, 84, 86 and 87, as far as the subject's author knows how to call the methods.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::contract::subject::{MethodRule, Subject};
use crate::contract::verdict::Findings;

/// Runs the probes for one rule.
pub(in crate::contract) fn run_probes(subject: &Subject, rule: MethodRule, findings: &mut Findings) {
    for (_, title, probe) in subject.probes.iter().filter(|(of, ..)| *of == rule) {
        let object = subject.fresh().into_interface();
        match catch_unwind(AssertUnwindSafe(|| probe(&object))) {
            Ok(Ok(())) => {}
            Ok(Err(seen)) => findings.add(format!("{title}: {seen}")),
            Err(payload) => findings.add(format!("{title}: {}", crate::panics::message_of(payload.as_ref()))),
        }
    }
}
