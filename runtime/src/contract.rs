//! The contract between a COM object and its callers, as checks that run against any object: one made with this crate, or in
//! any other language.
//!
//! One line tests an object of yours:
//!
//! ```
//! # use mapi_com::{Com, HRESULT, IUnknown, S_OK, com_interface, com_object};
//! # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
//! # unsafe trait IGreeter: IUnknown { fn Greet(&self) -> HRESULT; }
//! # #[com_object(IGreeter)] struct Greeter;
//! # impl IGreeter_Impl for Greeter_Impl { fn Greet(&self) -> HRESULT { S_OK } }
//! mapi_com::contract_test!(greeter_keeps_the_contract, || Com::new(Greeter).into(), [IGreeter]);
//! ```
//!
//! [The guide](crate::docs::contract) has the rest: what else can be claimed, profiles, isolation, and all hundred rules.
//!
//! The checks use nothing but interface pointers: vtables, slots, and out parameters that are watched. They leave every count as
//! they found it, on the pointer on which they took it. Every check is run on every interface pointer of the object where
//! that makes a difference.

mod check;
mod checks;
mod class_object;
mod drop_hook;
mod faces;
mod isolation;
mod json;
mod measure;
mod names;
mod outer;
mod random;
mod raw;
mod registry;
mod report;
mod subject;
mod verdict;

pub use check::Check;
pub use class_object::ClassObject;
pub use drop_hook::DropHook;
pub use isolation::{Isolation, answer_parent};
pub use registry::{Settled, checks};
pub use report::{Outcome, Report};
pub use subject::{Allocations, MethodRule, Profile, Subject};
pub use verdict::Verdict;

/// Runs all checks that say something about the subject, in this process.
///
/// An object that faults ends the process; [`verify_isolated`] makes a finding of that.
pub fn verify(subject: &Subject) -> Report {
    verify_only(subject, |_| true)
}

/// The same for some of the checks.
pub fn verify_only(subject: &Subject, wanted: impl Fn(&Check) -> bool) -> Report {
    run(subject, wanted, |check, _| run_here(subject, check))
}

/// Runs each check that says something about the subject in a process of its own: a crash, an abort and a check that does not
/// end are findings.
///
/// The child runs the same code up to this call, finds out that it is the child, runs its one check and ends. So what a test does
/// before this call is done once for each check; best is nothing.
///
/// Under Miri, and where a process cannot be started, the check is run in this process, and the report says so.
pub fn verify_isolated(subject: &Subject, isolation: &Isolation) -> Report {
    verify_only_isolated(subject, isolation, |_| true)
}

/// The same for some of the checks.
pub fn verify_only_isolated(subject: &Subject, isolation: &Isolation, wanted: impl Fn(&Check) -> bool) -> Report {
    if isolation::serve_as_child(subject) {
        let mut report = Report::new(subject.name(), subject.profile);
        report.note("nothing was checked: this process was started for another subject");
        return report;
    }
    run(subject, wanted, |check, report| match isolation.run(subject, check) {
        Ok(verdict) => verdict,
        Err(error) => {
            report.note(format!("not isolated: no process could be started ({error})"));
            run_here(subject, check)
        }
    })
}

fn run_here(subject: &Subject, check: &Check) -> Verdict {
    if check.ends_process() {
        return Verdict::NotApplicable(
            "the process must end, so it needs one of its own: `verify_isolated`".to_owned(),
        );
    }
    check.run(subject)
}

fn run(
    subject: &Subject,
    wanted: impl Fn(&Check) -> bool,
    mut examine: impl FnMut(&'static Check, &mut Report) -> Verdict,
) -> Report {
    let mut report = Report::new(subject.name(), subject.profile);
    for &check in checks().iter().filter(|check| wanted(check)) {
        let verdict = match check.not_applicable(subject) {
            Some(reason) => Verdict::NotApplicable(reason),
            None => examine(check, &mut report),
        };
        report.add(check, verdict);
    }
    report
}

/// Makes a test of one's own object: `#[test] fn name()` runs all checks of the [contract](crate::contract) that apply, each in a
/// process of its own.
///
/// Either a function that makes an object and the interfaces that it answers, as in the example of [`contract`](crate::contract), or
/// a [`Subject`](crate::contract::Subject) that claims more:
///
/// ```
/// # use mapi_com::{Com, HRESULT, IUnknown, S_OK, com_interface, com_object};
/// # use std::sync::atomic::{AtomicUsize, Ordering};
/// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
/// # unsafe trait IGreeter: IUnknown { fn Greet(&self) -> HRESULT; }
/// # #[com_object(IGreeter)] struct Greeter;
/// # impl IGreeter_Impl for Greeter_Impl { fn Greet(&self) -> HRESULT { S_OK } }
/// # impl Drop for Greeter { fn drop(&mut self) { DROPS.fetch_add(1, Ordering::SeqCst); } }
/// use mapi_com::contract::Subject;
///
/// static DROPS: AtomicUsize = AtomicUsize::new(0);
///
/// mapi_com::contract_test!(
///     greeter_keeps_the_contract,
///     Subject::new("Greeter", || Com::new(Greeter).into())
///         .answers::<IGreeter>()
///         .destroyed(|| DROPS.load(Ordering::SeqCst))
/// );
/// ```
#[macro_export]
macro_rules! contract_test {
    ($(#[$attribute:meta])* $name:ident, $create:expr, [$($interface:ty),* $(,)?] $(,)?) => {
        $crate::contract_test!(
            $(#[$attribute])* $name,
            $crate::contract::Subject::new(stringify!($name), $create)$(.answers::<$interface>())*
        );
    };
    ($(#[$attribute:meta])* $name:ident, $subject:expr $(,)?) => {
        $(#[$attribute])*
        #[test]
        fn $name() {
            let isolation = $crate::contract::Isolation::of_test(concat!(module_path!(), "::", stringify!($name)));
            let report = $crate::contract::verify_isolated(&$subject, &isolation);
            assert!(report.passed(), "{report}");
        }
    };
}
