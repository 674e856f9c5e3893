//! Asks objects that other crates make for COM's contract, and writes the scoreboard of the documentation:
//! `tests/scoreboard/run`. A crash is a failed check, as each runs in a process of its own.

mod objects;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, ExitCode};

use mapi_com::contract::{self, Isolation, Report, Subject};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/docs/scoreboard.md");

const HEAD: &str = "# Scoreboard

The checks of the [contract](super::contract), asked of objects that Rust's crates for COM make: one object with an interface
and its parent, with the defaults of each crate, on x86-64 Linux in release builds. Each check runs in a process of its own, so
a crash is a failed check. The objects of windows-core claim to be agile and to have weak references, as they always answer
both, and are judged by that; those of `com`, `intercom` and the first of ours claim neither.

Check 33 counts an object on several threads while its weak reference is made. With the objects of windows-core that ends some
processes and others not: of 60 runs of this check alone 3 failed for 0.100, 5 for 0.62 and none for ours. The table is that of
one run.

`tests/scoreboard/run --update` makes this page anew; without `--update` it prints the table and looks at our rows, which CI does.

";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let subjects = objects::all();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--subject", name, "--check", number] => answer(&subjects, name, number),
        ["--update"] => update(&page(&subjects)),
        [] => compare(&page(&subjects)),
        _ => fail("usage: scoreboard [--update]"),
    }
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::from(2)
}

/// What a child does: one check.
fn answer(subjects: &[Subject], name: &str, number: &str) -> ExitCode {
    match (subjects.iter().find(|subject| subject.name() == name), number.parse()) {
        (Some(subject), Ok(number)) => contract::answer_parent(subject, number),
        _ => fail("there is no such subject or check"),
    }
}

fn update(page: &str) -> ExitCode {
    match fs::write(PAGE, page) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("{PAGE}: {error}")),
    }
}

/// Our rows are those of the page. The others may differ from run to run.
fn compare(page: &str) -> ExitCode {
    print!("{page}");
    let ours = |page: &str| -> Vec<String> {
        page.lines().filter(|line| line.starts_with("| mapi-com")).map(str::to_owned).collect()
    };
    match fs::read_to_string(PAGE) {
        Ok(known) if ours(&known) == ours(page) && ours(page).len() == 2 => ExitCode::SUCCESS,
        Ok(_) => fail("our rows are not those of the page in the documentation: run this with --update"),
        Err(error) => fail(&format!("{PAGE}: {error}")),
    }
}

fn page(subjects: &[Subject]) -> String {
    let isolation = Isolation::of_command(|subject, number| {
        let mut command = Command::new(env::current_exe()?);
        command.args(["--subject", subject, "--check", &number.to_string()]);
        Ok(command)
    });
    let reports: Vec<Report> = subjects.iter().map(|subject| contract::verify_isolated(subject, &isolation)).collect();
    let mut page = HEAD.to_owned();
    write_totals(&mut page, &reports);
    write_failures(&mut page, &reports);
    page
}

fn write_totals(page: &mut String, reports: &[Report]) {
    page.push_str("| object | passed | failed | the failed checks |\n|---|---|---|---|\n");
    for report in reports {
        let failures: Vec<String> = report.failures().iter().map(ToString::to_string).collect();
        let row = (report.subject(), report.passes().len(), failures.len(), failures.join(", "));
        let _ = writeln!(page, "| {} | {} | {} | {} |", row.0, row.1, row.2, row.3);
    }
}

/// What the failed checks are about.
fn write_failures(page: &mut String, reports: &[Report]) {
    page.push_str("\n| check | | failed by |\n|---|---|---|\n");
    for check in contract::checks() {
        let failed = reports.iter().filter(|report| report.failures().contains(&check.number()));
        let names: Vec<&str> = failed.map(Report::subject).collect();
        if !names.is_empty() {
            let _ = writeln!(page, "| {} | {} | {} |", check.number(), check.title(), names.join(", "));
        }
    }
}
