//! Compiles the classes in C++.

use std::path::Path;

#[path = "cpp/header.rs"]
mod header;

fn main() {
    header::compiler(Path::new("cpp")).file("cpp/objects.cpp").compile("objects");
}
