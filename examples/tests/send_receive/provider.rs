//! The example with a provider's library, in the place of Maildirs that it reads itself.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::program::{code, printed, row, run};

/// The store provider, which `cargo test` builds beside the tests.
fn provider() -> PathBuf {
    let test = env::current_exe().expect("the test is a file");
    let name = format!("{}store_provider{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX);
    let library = test.with_file_name(name);
    assert!(library.exists(), "not built: run `cargo build -p mapi-com-store-provider` first");
    library
}

/// The lines of folders and messages in a listing, in order of text.
fn listed(printed: &str) -> Vec<&str> {
    let is_listed = |line: &&str| line.starts_with("  ") || line.contains('/') && !line.contains(": ");
    let mut lines: Vec<_> = printed.lines().filter(is_listed).collect();
    lines.sort_unstable();
    lines
}

#[test]
fn the_stores_of_a_provider_hold_the_same() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let stores = directory.path().join("stores");
    let library = provider().display().to_string();
    let arguments = ["--list", "--provider", &library, "--store-directory", stores.to_str().expect("UTF-8")];
    let own = printed(&run(&["--list"], &[]));
    for news in ["work: INBOX, 3 new messages", "work: done, 0 read: S_OK (0x00000000)"] {
        let output = run(&arguments, &[]);
        let printed = printed(&output);
        assert_eq!(code(&output), Some(0), "{printed}{}", String::from_utf8_lossy(&output.stderr));
        assert!(printed.lines().any(|line| line == news), "no {news:?} in\n{printed}");
        assert_eq!(row(&printed, "work"), ["3", "5", "5", "1", "0", "S_OK", "(0x00000000)"]);
        assert_eq!(listed(&printed), listed(&own));
    }
    assert!(listed(&own).len() > 20, "{own}");
    let databases = fs::read_dir(&stores).expect("a directory").count();
    assert_eq!(databases, 3, "one for each store, and nothing beside them");
}

#[test]
fn a_library_that_is_no_provider_is_named() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let library = directory.path().join("nothing.so");
    let output = run(&["--provider", library.to_str().expect("UTF-8")], &[]);
    assert_eq!(code(&output), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nothing.so"));
    assert_eq!(code(&run(&["--store-directory", "stores"], &[])), Some(2), "only with a provider");
}
