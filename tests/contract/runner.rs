//! Runs the checks of COM's contract against the objects of this package, each check in a process of its own.

mod subjects;

use std::env;
use std::ops::RangeInclusive;
use std::process::{Command, ExitCode};

use clap::{Parser, ValueEnum};
use mapi_com::contract::{self, Check, Isolation, Profile, Report, Settled, Subject};

/// Runs the checks of COM's contract against the objects of this package.
#[derive(Parser)]
struct Arguments {
    /// Lists the checks and the subjects, and runs nothing.
    #[arg(long)]
    list: bool,

    /// Checks with these numbers, or whose title has this text: `6`, `1-20`, `24,26-28,weak`.
    #[arg(long, value_name = "TEXT|NUMBERS")]
    filter: Option<String>,

    /// Subjects whose name has this text.
    #[arg(long, value_name = "NAME")]
    subject: Option<String>,

    /// One JSON array for all subjects instead of tables.
    #[arg(long)]
    json: bool,

    /// The rules by which all subjects are judged, instead of each by its own.
    #[arg(long)]
    profile: Option<Rules>,

    /// Runs one check of the subject with exactly this name in this process: what a child does.
    #[arg(long, value_name = "N", requires = "subject", hide = true)]
    check: Option<u8>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rules {
    Strict,
    Mapi,
}

impl From<Rules> for Profile {
    fn from(rules: Rules) -> Self {
        match rules {
            Rules::Strict => Self::Strict,
            Rules::Mapi => Self::Mapi,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut subjects = subjects::all();
    if let Some(rules) = arguments.profile {
        subjects = subjects.into_iter().map(|subject| subject.profile(rules.into())).collect();
    }
    let name = arguments.subject.as_deref().unwrap_or_default();
    if let Some(number) = arguments.check {
        return match subjects.iter().find(|subject| subject.name() == name) {
            Some(subject) => contract::answer_parent(subject, number),
            None => fail(&format!("there is no subject with the name \"{name}\"")),
        };
    }
    subjects.retain(|subject| subject.name().contains(name));
    let wanted = |check: &Check| arguments.filter.as_deref().is_none_or(|filter| is_wanted(check, filter));
    if subjects.is_empty() || !contract::checks().iter().any(|check| wanted(check)) {
        return fail("there is no such subject or check; --list shows them");
    }
    if arguments.list {
        list(&subjects, wanted);
        return ExitCode::SUCCESS;
    }
    let isolation = isolation(arguments.profile);
    let verify = |subject| contract::verify_only_isolated(subject, &isolation, wanted);
    tell(&subjects.iter().map(verify).collect::<Vec<_>>(), arguments.json)
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}

/// Whether a part of the filter is the number of the check, a range with it, or a part of its title.
fn is_wanted(check: &Check, filter: &str) -> bool {
    let numbers = |part: &str| -> Option<RangeInclusive<u8>> {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        Some(first.trim().parse().ok()?..=last.trim().parse().ok()?)
    };
    filter.split(',').any(|part| match numbers(part) {
        Some(range) => range.contains(&check.number()),
        None => check.title().to_lowercase().contains(&part.trim().to_lowercase()),
    })
}

fn list(subjects: &[Subject], wanted: impl Fn(&Check) -> bool) {
    println!("Checks");
    for check in contract::checks().iter().filter(|check| wanted(check)) {
        let settled = match check.settled() {
            Settled::Compiled(by) => format!("  (when compiled: {by})"),
            Settled::Windows(what) => format!("  (on Windows: {what})"),
            _ => String::new(),
        };
        println!("  {:>3}  {}{settled}", check.number(), check.title());
    }
    println!("Subjects");
    subjects.iter().for_each(|subject| println!("  {}", subject.name()));
}

/// This program, told to run one check.
fn isolation(profile: Option<Rules>) -> Isolation {
    Isolation::of_command(move |subject, number| {
        let mut command = Command::new(env::current_exe()?);
        command.args(["--subject", subject, "--check", &number.to_string()]);
        if let Some(rules) = profile {
            command.args(["--profile", if matches!(rules, Rules::Mapi) { "mapi" } else { "strict" }]);
        }
        Ok(command)
    })
}

fn tell(reports: &[Report], as_json: bool) -> ExitCode {
    if as_json {
        let reports: Vec<String> = reports.iter().map(Report::to_json).collect();
        println!("[{}]", reports.join(",\n"));
    } else {
        reports.iter().for_each(|report| println!("{report}"));
    }
    let failed = reports.iter().filter(|report| !report.passed()).count();
    if failed == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!("{failed} of {} subjects do not keep the contract", reports.len());
    ExitCode::FAILURE
}
