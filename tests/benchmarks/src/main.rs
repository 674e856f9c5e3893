//! Makes the page of the documentation of what was measured, or holds what was measured against it: see `run`.

mod figures;
mod heap;
mod page;
mod sections;
mod table;
mod times;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use mapi_com::contract::{self, Isolation};

use figures::Figures;
use table::Table;

type Outcome = Result<bool, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--subject", name, "--number", number] => return answer(name, number),
        ["--contract"] => Ok(keep_the_contract()),
        ["--write", counts, times, sizes] => write(Path::new(counts), Path::new(times), Path::new(sizes)),
        ["--check", counts] => check(Path::new(counts)),
        _ => Err("usage: --contract | --write COUNTS TIMES SIZES | --check COUNTS".into()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// What a child does: one check of the contract.
fn answer(name: &str, number: &str) -> ExitCode {
    let subjects = mapi_com_benchmarks::subjects();
    match (subjects.iter().find(|subject| subject.name() == name), number.parse()) {
        (Some(subject), Ok(number)) => contract::answer_parent(subject, number),
        _ => ExitCode::from(2),
    }
}

/// What is fast must be right: the checks of the contract, against each object of ours that is measured.
fn keep_the_contract() -> bool {
    let isolation = Isolation::of_command(|subject, number| {
        let mut command = Command::new(env::current_exe()?);
        command.args(["--subject", subject, "--number", &number.to_string()]);
        Ok(command)
    });
    let mut kept = true;
    for subject in mapi_com_benchmarks::subjects() {
        let report = contract::verify_isolated(&subject, &isolation);
        println!("contract, {}: {} passed, {} failed", subject.name(), report.passes().len(), report.failures().len());
        if !report.passed() {
            println!("{report}");
            kept = false;
        }
    }
    kept
}

/// What is worse than it was, and what is not as good as it should be, is told and does not keep the page from being written.
fn write(counts: &Path, times: &Path, sizes: &Path) -> Outcome {
    let table = Table::of(&Figures::read(counts)?, Some(times), Some(sizes))?;
    let page = page::text(&table);
    let known = page::ours(&fs::read_to_string(page::PATH).unwrap_or_default());
    fs::write(page::PATH, &page)?;
    print!("{page}");
    table.worse_than(&known).iter().chain(&table.over_target()).for_each(|finding| eprintln!("{finding}"));
    Ok(true)
}

/// Ours must be no worse than on the page.
fn check(counts: &Path) -> Outcome {
    let table = Table::of(&Figures::read(counts)?, None, None)?;
    let known = page::ours(&fs::read_to_string(page::PATH)?);
    let findings = table.worse_than(&known);
    print!("{}", table.ours());
    findings.iter().for_each(|finding| eprintln!("{finding}"));
    Ok(findings.is_empty())
}
