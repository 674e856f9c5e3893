//! Writes the list of interfaces as a header for C++.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// A compiler of the classes in `folder`, with the header that they include.
pub(crate) fn compiler(folder: &Path) -> cc::Build {
    let list = folder.join("../rows/src/interfaces.rs");
    println!("cargo::rerun-if-changed={}", list.display());
    println!("cargo::rerun-if-changed={}", folder.display());
    let out = env::var_os("OUT_DIR").expect("set by cargo");
    let list = fs::read_to_string(list).expect("part of the package");
    fs::write(Path::new(&out).join("interfaces.h"), header(&list)).expect("cargo's own folder");
    let mut compiler = cc::Build::new();
    compiler.cpp(true).std("c++17").opt_level(2).include(out).include(folder);
    compiler
}

/// `FLAT(name, iid)` and `DEEP(name, parent, iid)` for each line of the list that ends with an IID.
fn header(list: &str) -> String {
    let mut header = String::new();
    for line in list.lines() {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            [name, _, iid] if iid.starts_with('"') => {
                let _ = writeln!(header, "FLAT({name}, {iid})");
            }
            [name, _, parent, iid] if iid.starts_with('"') => {
                let _ = writeln!(header, "DEEP({name}, {parent}, {iid})");
            }
            _ => {}
        }
    }
    header
}
