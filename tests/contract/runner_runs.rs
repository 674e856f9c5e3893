//! The runner as it is called from a shell.
#![cfg(not(miri))]

use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_contract")).args(arguments).output().expect("a program that was built")
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn numbers_and_words_choose_the_checks() {
    let listed = |filter| {
        let output = text(&run(&["--list", "--subject", "one interface", "--filter", filter]));
        let numbers = output.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok());
        numbers.collect::<Vec<u8>>()
    };
    assert_eq!(listed("4-6, 24"), [4, 5, 6, 24]);
    assert_eq!(listed("Reflexive,100"), [4, 100]);
    assert_eq!(listed("1-100").len(), 100);
}

#[test]
fn json_is_what_others_read() {
    let output = run(&["--json", "--subject", "five levels", "--filter", "1-4,24,60"]);
    assert_eq!(output.status.code(), Some(0));
    let reports: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let report = &reports[0];
    assert_eq!((report["subject"].as_str(), report["profile"].as_str()), (Some("five levels"), Some("strict")));
    assert_eq!((&report["passed"], &report["failed"], &report["not_applicable"]), (&5.into(), &0.into(), &1.into()));
    assert_eq!(report["checks"][5]["number"], 60);
    assert_eq!(report["checks"][5]["verdict"], "not applicable");
    assert_eq!(report["checks"][0]["title"], "every interface answers IUnknown");
    assert_eq!(report["notes"].as_array().map(Vec::len), Some(0), "each check had a process of its own");
}

#[test]
fn the_profile_is_that_of_the_arguments() {
    let report = |profile| text(&run(&["--subject", "one interface", "--filter", "25", "--profile", profile]));
    assert!(report("strict").contains("one interface (strict): 1 passed"));
    assert!(report("mapi").contains("one interface (mapi): 0 passed, 0 failed, 1 not applicable"));
}

#[test]
fn what_is_not_there_is_an_error() {
    for arguments in [["--subject", "nobody"], ["--filter", "no such title"], ["--profile", "loose"]] {
        assert_eq!(run(&arguments).status.code(), Some(2), "{arguments:?}");
    }
    let child = run(&["--subject", "one", "--check", "1"]);
    assert_eq!(child.status.code(), Some(2), "a child's subject has exactly this name");
}
