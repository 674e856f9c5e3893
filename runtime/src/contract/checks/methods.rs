//! Checks 17, 63, 73, 76 to 80, 82, 84, 86 and 87 as far as the subject's author knows how to call the methods.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::contract::subject::{MethodRule, Subject};
use crate::contract::verdict::Findings;

/// Runs the probes for one rule.
pub(super) fn run_probes(subject: &Subject, rule: MethodRule, findings: &mut Findings) {
    for (_, title, probe) in subject.probes.iter().filter(|(of, ..)| *of == rule) {
        let object = subject.fresh().into_interface();
        match catch_unwind(AssertUnwindSafe(|| probe(&object))) {
            Ok(Ok(())) => {}
            Ok(Err(seen)) => findings.add(format!("{title}: {seen}")),
            Err(payload) => findings.add(format!("{title}: {}", crate::panics::message_of(payload.as_ref()))),
        }
    }
}

macro_rules! probed {
    ($($(#[$attribute:meta])* $name:ident = $rule:ident;)*) => {$(
        $(#[$attribute])*
        pub(crate) fn $name(subject: &Subject, findings: &mut Findings) {
            run_probes(subject, MethodRule::$rule, findings);
        }
    )*};
}

probed! {
    /// 63
    foreign_thread = ForeignThread;
    /// 73
    license = License;
    /// 76
    out_on_failure = OutOnFailure;
    /// 77
    null_out = NullOut;
    /// 78
    memory = Memory;
    /// 79
    panic = Panic;
    /// 80
    panic_without_hresult = PanicWithoutHresult;
    /// 82
    error_info = ErrorInfo;
    /// 84
    names = Names;
    /// 86
    enumerator = Enumerator;
    /// 87
    out_interface = OutInterface;
}
