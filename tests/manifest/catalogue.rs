//! The catalogue against the sources: what is declared is in it, what is in it is declared.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mapi_com::mapi::interfaces;

/// From the folder of the package, where Cargo runs tests.
const SOURCES: &str = "../runtime/src/mapi";

#[test]
fn every_declared_interface_is_in_the_catalogue() {
    let declared = declared_below(Path::new(SOURCES));
    let listed: Vec<_> = interfaces().iter().map(|interface| interface.name.to_owned()).collect();
    let unique: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(unique.len(), listed.len(), "an interface is listed twice: {listed:?}");
    let missing: Vec<_> = declared.difference(&unique).collect();
    assert!(missing.is_empty(), "declared and not listed in runtime/src/mapi/catalogue.rs: {missing:?}");
    let unknown: Vec<_> = unique.difference(&declared).collect();
    assert!(unknown.is_empty(), "listed in runtime/src/mapi/catalogue.rs and not found in {SOURCES}: {unknown:?}");
}

fn declared_below(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("the sources beside the tests") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            names.extend(declared_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(declared_in(&fs::read_to_string(&path).expect("a readable file")));
        }
    }
    names
}

/// The traits that the attribute stands on. Examples in comments are none.
fn declared_in(source: &str) -> Vec<String> {
    let lines: Vec<_> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = lines.join("\n");
    let declarations = code.split("#[com_interface(").skip(1);
    declarations
        .map(|declaration| {
            let (_, after) = declaration.split_once("unsafe trait ").expect("the attribute stands on an unsafe trait");
            let (name, _) = after.split_once(':').expect("an interface has a parent");
            name.trim().to_owned()
        })
        .collect()
}

#[test]
fn the_scan_finds_declarations_only() {
    let source = "/// #[com_interface(\"..\")] unsafe trait INot: IUnknown {}\n\
                  #[com_interface(\"..\", free_threaded)]\n/// Text: more.\n#[doc(alias = \"x\")]\n\
                  pub unsafe trait IOne: IUnknown {}\n\
                  #[com_interface(\n    \"..\"\n)]\nunsafe trait ITwo : IOne {}\n\
                  pub unsafe trait Other: Sized {}\n";
    assert_eq!(declared_in(source), ["IOne", "ITwo"]);
}
