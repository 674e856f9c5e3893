//! Makes the page of the documentation of what building takes, or holds what building takes now against it: see `run`.

mod cold;
mod compiler;
mod copied;
mod figures;
mod page;
mod peers;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use compiler::Compiler;
use figures::{Checks, Made};
use page::Unit;
use peers::PEERS;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--write", target] => write(Path::new(target), None),
        ["--ours", target] => {
            fs::read_to_string(page::PATH).map_err(Into::into).and_then(|known| write(Path::new(target), Some(&known)))
        }
        ["--check", target] => check(Path::new(target)),
        _ => Err("usage: run [--check | --ours | --write]".into()),
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

/// With a page that is known, only what ours takes is measured.
fn write(target: &Path, known: Option<&str>) -> Result<bool, Box<dyn Error>> {
    let page = page::text(&Compiler::new(target)?, target, known)?;
    fs::write(page::PATH, &page)?;
    print!("{page}");
    Ok(true)
}

/// Ours must take no more than the page allows.
fn check(target: &Path) -> Result<bool, Box<dyn Error>> {
    let known = fs::read_to_string(page::PATH)?;
    let (compiler, ours) = (Compiler::new(target)?, &PEERS[0]);
    let checks = Checks::few(&compiler, ours)?;
    let made = Made::of(&compiler, ours)?;
    let mut kept = true;
    for (what, unit, counted) in [
        ("check, each further interface", Unit::MillionsOfInstructions, checks.each_interface()),
        ("check, each further object", Unit::MillionsOfInstructions, checks.each_object()),
        ("build, each further object", Unit::MillionsOfInstructions, made.instructions),
        ("code and data, each further object", Unit::Bytes, made.bytes),
    ] {
        let ceiling = page::ceiling(&known, what, unit)?;
        println!("{what}: {}, {} allowed", unit.text(counted), unit.text(ceiling));
        if counted > ceiling {
            eprintln!("{what} takes more than runtime/docs/build_time.md allows");
            kept = false;
        }
    }
    Ok(kept)
}
