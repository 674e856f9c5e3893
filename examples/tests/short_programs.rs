//! Runs the examples of one file as a user does, and holds what they print against what they are there to show.

use std::env;
use std::process::Command;

/// What an example prints, line by line. `cargo test` builds it beside the tests.
fn lines_of(example: &str) -> Vec<String> {
    let test = env::current_exe().expect("the test is a file");
    let profile = test.ancestors().nth(2).expect("target/<profile>/deps/<test>");
    let program = profile.join("examples").join(format!("{example}{}", env::consts::EXE_SUFFIX));
    let output = Command::new(&program).output().expect("built: run `cargo build --examples` first");
    assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text").lines().map(|line| line.trim().to_owned()).collect()
}

#[test]
fn composition_shows_who_answers_and_when_it_is_gone() {
    let expected = [
        "from interface to interface, as foreign code goes, by QueryInterface:",
        "the store itself",
        "the rules, a field of the store",
        "the search, a part of the store",
        "the store, by a tear-off",
        "one object through all of them: true",
        "kept by its last tear-off: true",
        "the store is gone",
        "the search is gone",
        "and gone with it: true",
    ];
    assert_eq!(lines_of("composition"), expected);
}

#[test]
fn weak_references_end_with_the_last_owner() {
    let expected = [
        "while there is an owner:",
        "the store reads the folder",
        "resolved: true",
        "without one:",
        "the store is gone",
        "no store is left to read it",
        "resolved: false",
    ];
    assert_eq!(lines_of("weak_references"), expected);
}

#[test]
fn a_scoped_callback_hears_what_it_is_told() {
    assert_eq!(lines_of("scoped_callback"), ["heard: Inbox, Outbox, Sent", "heard again: 3", "told 2 times"]);
}

#[test]
#[cfg(not(windows))]
fn where_there_is_no_windows_the_client_says_that_there_is_no_mapi() {
    assert_eq!(lines_of("list_stores"), ["MAPI's library cannot be loaded; none is installed"]);
}
