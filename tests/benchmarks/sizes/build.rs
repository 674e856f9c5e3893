//! Compiles the objects in C++.

use std::env;
use std::path::Path;

#[path = "../cpp/header.rs"]
mod header;

fn main() {
    let mut compiler = header::compiler(Path::new("../cpp"));
    for more in ["MORE_INTERFACES", "MORE_OBJECTS"] {
        if env::var_os(format!("CARGO_FEATURE_{more}")).is_some() {
            compiler.define(more, None);
        }
    }
    compiler.file("../cpp/sizes.cpp").compile("sizes");
}
