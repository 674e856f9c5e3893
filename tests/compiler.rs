//! The C++ compiler of the build scripts.

use std::env;
use std::process::{Command, Stdio};

/// The compiler and its options, or why there is none. `tests` is the folder of the tests.
pub(crate) fn compiler(tests: &str) -> Result<cc::Build, String> {
    let mut build = cc::Build::new();
    build.cpp(true).std("c++17").warnings(true).extra_warnings(true).flag_if_supported("-Wpedantic");
    // A DLL of the C++ compiler's would have to be found when the tests run, which on Windows nobody looks after.
    build.cpp_link_stdlib_static(env::var_os("CARGO_CFG_WINDOWS").is_some());
    cross_to_msvc(&mut build, tests)?;
    run_compiler(&build)?;
    Ok(build)
}

/// For an msvc target on another system, makes the compiler clang, which knows Visual C++'s conventions, and has it use
/// the headers of mingw-w64. `tests/windows/msvc` has what such a program is linked with.
fn cross_to_msvc(build: &mut cc::Build, tests: &str) -> Result<(), String> {
    let variable = |name: &str| env::var(name).expect("set by Cargo");
    if variable("CARGO_CFG_TARGET_ENV") != "msvc" || variable("HOST").contains("windows") {
        return Ok(());
    }
    let architecture =
        if variable("CARGO_CFG_TARGET_ARCH") == "x86" { "i686".into() } else { variable("CARGO_CFG_TARGET_ARCH") };
    build.compiler("clang++").archiver("llvm-lib");
    build.flag("-fno-exceptions").flag("-fno-rtti").flag("-fmsc-version=0");
    build.flag("-include").flag(format!("{tests}/windows/msvc/headers.h"));
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
