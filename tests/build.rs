//! Compiles the C++ half of the interoperability tests, writes and compiles the two halves of the test of every slot, and
//! tells the compile-fail tests which compiler this is.
//!
//! Without a C++ compiler these tests are ignored, and the build says so; a compiler that does not accept the files
//! fails the build.

#[path = "mapi/c_types.rs"]
mod c_types;
#[path = "mapi/facts.rs"]
mod facts;
#[path = "mapi/generator.rs"]
mod generator;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// What the compiler is given; it finds the headers, and `rerun_if_changed` does, too.
const SOURCES: [&str; 7] = [
    "interop/ledger.cpp",
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
    match compiler() {
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

/// The compiler and its options, or why there is none.
fn compiler() -> Result<cc::Build, String> {
    let mut build = cc::Build::new();
    build.cpp(true).std("c++17").warnings(true).extra_warnings(true).flag_if_supported("-Wpedantic");
    // A DLL of the C++ compiler's would have to be found when the tests run, which on Windows nobody looks after.
    build.cpp_link_stdlib_static(env::var_os("CARGO_CFG_WINDOWS").is_some());
    cross_to_msvc(&mut build)?;
    run_compiler(&build)?;
    Ok(build)
}

/// For an msvc target on another system, makes the compiler clang, which knows Visual C++'s conventions, and has it use
/// the headers of mingw-w64. `tests/windows/msvc` has what such a program is linked with.
fn cross_to_msvc(build: &mut cc::Build) -> Result<(), String> {
    let variable = |name: &str| env::var(name).expect("set by Cargo");
    if variable("CARGO_CFG_TARGET_ENV") != "msvc" || variable("HOST").contains("windows") {
        return Ok(());
    }
    println!("cargo::rerun-if-changed=windows/msvc/headers.h");
    let architecture =
        if variable("CARGO_CFG_TARGET_ARCH") == "x86" { "i686".into() } else { variable("CARGO_CFG_TARGET_ARCH") };
    build.compiler("clang++").archiver("llvm-lib");
    build.flag("-fno-exceptions").flag("-fno-rtti").flag("-fmsc-version=0");
    build.flag("-include").flag("windows/msvc/headers.h");
    for folder in mingw_headers(&architecture)? {
        build.flag("-isystem").flag(folder);
    }
    Ok(())
}

/// Where mingw-w64's g++ has the headers of the C++ and the C library. What it has for itself, clang has, too.
fn mingw_headers(architecture: &str) -> Result<Vec<String>, String> {
    let name = format!("{architecture}-w64-mingw32-g++");
    let mut command = Command::new(&name);
    command.args(["-E", "-v", "-x", "c++", "-"]).stdin(Stdio::null());
    let output = command.output().map_err(|error| format!("{name}, for its headers: {error}"))?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let folders = told.lines().skip_while(|line| !line.starts_with("#include <...>")).skip(1);
    let folders = folders.take_while(|line| !line.starts_with("End of search list")).map(str::trim);
    let of_libraries = |folder: &&str| folder.contains("/c++") || folder.ends_with("-mingw32/include");
    Ok(folders.filter(of_libraries).map(str::to_owned).collect())
}

/// Finds out whether there is a compiler by running it.
fn run_compiler(build: &cc::Build) -> Result<(), String> {
    // Its warnings about a compiler that is not there would only repeat what is told below.
    let compiler = build.clone().cargo_warnings(false).try_get_compiler().map_err(|error| error.to_string())?;
    let name = compiler.path().display().to_string();
    let mut command = compiler.to_command();
    // Visual C++ prints its version when it is asked for help.
    command.arg(if compiler.is_like_msvc() { "/?" } else { "--version" });
    let output = command.output().map_err(|error| format!("{name}: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(format!("{name} answers its version with {}", output.status)) }
}

/// The environment variables that name a compiler are told to Cargo by `cc`.
fn rerun_if_changed() {
    println!("cargo::rerun-if-changed=build.rs");
    let files = fs::read_dir("interop").expect("the folder of the C++ files");
    let paths = files.map(|file| file.expect("a readable folder").path());
    for path in paths.filter(|path| matches!(path.extension().and_then(OsStr::to_str), Some("cpp" | "h"))) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
}
