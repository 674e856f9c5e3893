//! Compiles the C++ half of the interoperability tests, writes and compiles the two halves of the test of every slot, and
//! tells the compile-fail tests which compiler this is.
//!
//! Without a C++ compiler these tests are ignored, and the build says so; a compiler that does not accept the files
//! fails the build.

#[path = "mapi/c_types.rs"]
mod c_types;
mod compiler;
#[path = "mapi/facts.rs"]
mod facts;
#[path = "mapi/generator.rs"]
mod generator;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What the compiler is given; it finds the headers, and `rerun_if_changed` does, too.
const SOURCES: [&str; 8] = [
    "interop/ledger.cpp",
    "interop/alignment.cpp",
    "interop/facts.cpp",
    "interop/identity.cpp",
    "interop/callback.cpp",
    "interop/host.cpp",
    "interop/provider.cpp",
    "interop/widths.cpp",
];

/// The compiler whose words the texts of the compile-fail tests are.
const PINNED: &str = "rustc 1.95.";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(pinned_rustc)");
    if rustc_version().starts_with(PINNED) {
        println!("cargo::rustc-cfg=pinned_rustc");
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("set by Cargo"));
    let generated = generator::write(&folder);
    compile_cpp(&folder, &generated);
}

fn rustc_version() -> String {
    let rustc = env::var_os("RUSTC").expect("set by Cargo");
    let output = Command::new(rustc).arg("--version").output().expect("the compiler that builds this");
    String::from_utf8(output.stdout).expect("a version in ASCII")
}

fn compile_cpp(folder: &Path, generated: &[PathBuf]) {
    println!("cargo::rustc-check-cfg=cfg(no_cpp_compiler)");
    rerun_if_changed();
    match compiler::compiler(".") {
        Ok(mut build) => {
            // In one library, so that there is one place in the linker's order where that of C++ has to follow.
            build.files(SOURCES).file("mapi/slots/slots.cpp").files(generated);
            build.include("mapi/slots").include(folder).compile("mapi_com_interop");
        }
        Err(why) => {
            println!("cargo::warning=the C++ interoperability tests are IGNORED: no C++ compiler ({why})");
            println!("cargo::rustc-cfg=no_cpp_compiler");
            // A file that is never there: the next build looks for a compiler again.
            println!("cargo::rerun-if-changed=interop/no-compiler-yet");
        }
    }
}

/// The environment variables that name a compiler are told to Cargo by `cc`.
fn rerun_if_changed() {
    for file in ["build.rs", "compiler.rs", "windows/msvc/headers.h"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let files = fs::read_dir("interop").expect("the folder of the C++ files");
    let paths = files.map(|file| file.expect("a readable folder").path());
    for path in paths.filter(|path| matches!(path.extension().and_then(OsStr::to_str), Some("cpp" | "h"))) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
}
