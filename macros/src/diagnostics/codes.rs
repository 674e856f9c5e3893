//! Every code has its paragraph in `runtime/docs/diagnostics.md`, and every paragraph its code.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The codes in a text: `MC` and four digits.
fn codes_in(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("MC").filter_map(|(start, _)| {
        let code = text.get(start..start + 6)?;
        code.bytes().skip(2).all(|byte| byte.is_ascii_digit()).then_some(code)
    })
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a folder that can be listed").path();
        if path.is_dir() {
            collect(&path, codes);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            codes.extend(codes_in(&read(&path)).map(str::to_owned));
        }
    }
}

#[test]
fn every_code_is_documented_and_every_documented_code_is_used() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut used = BTreeSet::new();
    collect(&workspace.join("macros/src"), &mut used);
    collect(&workspace.join("runtime/src"), &mut used);
    let page = read(&workspace.join("runtime/docs/diagnostics.md"));
    let headings: Vec<_> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert!(headings.is_sorted(), "the codes are not in order: {headings:?}");
    let documented: BTreeSet<_> = headings.iter().map(|&code| code.to_owned()).collect();
    assert_eq!(documented.len(), headings.len(), "a code is documented twice");
    let missing: Vec<_> = used.difference(&documented).collect();
    let unused: Vec<_> = documented.difference(&used).collect();
    assert!(missing.is_empty() && unused.is_empty(), "without a paragraph: {missing:?}; without a use: {unused:?}");
}
