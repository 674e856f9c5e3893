//! Each rule by its messages: `ui/<rule>.rs` breaks it, `ui/<rule>.stderr` is what the compiler says, word for word
//! and place by place. After a change that is meant, run this with `TRYBUILD=overwrite` and read the difference.
//!
//! The texts are those of one compiler, the one that CI uses; the parts in rustc's own words change with it.
//! They are without the quotations from the standard library that rustc adds where the component `rust-src` is installed.

#[test]
#[cfg_attr(not(pinned_rustc), ignore = "the texts are those of rustc 1.95")]
fn rules() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
    // With a case that passes, trybuild builds the others to the end as well: some checks run that late.
    cases.pass("ui/pass/*.rs");
}
