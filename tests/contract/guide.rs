//! The table of all rules in the guide, which is made of the registry.

use std::fmt::Write;

use expect_test::expect_file;
use mapi_com::contract::{Settled, checks};

fn rules() -> String {
    let mut out =
        String::from("\n| rule | | of whom | who says so | where it is not run here |\n|---:|---|---|---|---|\n");
    for check in checks() {
        let elsewhere = match check.settled() {
            Settled::Compiled(by) => format!("when compiled: {by}"),
            Settled::Windows(what) => format!("on Windows: {what}"),
            _ => String::new(),
        };
        let (number, title, profiles, authority) = (check.number(), check.title(), check.profiles(), check.authority());
        // Words such as `#[slot(n)]` are no links.
        let elsewhere = elsewhere.replace('[', "\\[").replace(']', "\\]");
        writeln!(out, "| {number} | {title} | {profiles} | {authority} | {elsewhere} |").expect("a string");
    }
    out
}

#[test]
#[cfg_attr(miri, ignore = "it only compares a file")]
fn the_guide_has_every_rule() {
    expect_file!["../../runtime/docs/contract_rules.md"].assert_eq(&rules());
}
