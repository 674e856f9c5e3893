//! The header of `cargo run --example vtables -- --header`, read by compilers: the system's for C++ and C, the same
//! for 32 bits, and those of mingw-w64 where they are installed. Nothing is linked or run.

use std::env;
use std::fs;
use std::process::{Command, Output};

use mapi_com::mapi::interfaces;
use mapi_com::{Abi, ComInterface, GUID, HRESULT, IUnknown, InterfaceDescriptor, InterfaceRef, PCSTR, PWSTR};
use mapi_com::{HANDLE, com_interface};
use tempfile::TempDir;

use crate::header::Header;

const WARNINGS: [&str; 5] = ["-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror"];
const CPP: [&str; 3] = ["-x", "c++", "-std=c++17"];
const C: [&str; 3] = ["-x", "c", "-std=c11"];
const FACTS: &str = "manifest/facts.cpp";
const CALLS: &str = "manifest/calls.c";

/// The header in a folder of its own, which goes with the value.
fn write_header(interfaces: &[&'static InterfaceDescriptor]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    fs::write(folder.path().join("vtables.h"), Header(interfaces).to_string()).expect("a writable folder");
    folder
}

/// A file that includes the header and nothing else.
fn bare_source(header: &TempDir) -> String {
    let source = header.path().join("source.c");
    fs::write(&source, "#include \"vtables.h\"\n").expect("a writable folder");
    source.display().to_string()
}

/// `CXX`, which may hold arguments, or `c++`.
fn system_compiler() -> Vec<String> {
    let named = env::var("CXX").ok().filter(|named| !named.trim().is_empty());
    named.as_deref().unwrap_or("c++").split_whitespace().map(str::to_owned).collect()
}

fn run(compiler: &[String], header: &TempDir, arguments: &[&str]) -> Option<Output> {
    let (program, own) = compiler.split_first()?;
    let mut command = Command::new(program);
    command.args(own).arg("-I").arg(header.path()).args(["-I", "interop"]).args(arguments);
    command.output().ok()
}

#[track_caller]
fn accepts(compiler: &[String], header: &TempDir, language: &[&str], source: &str) {
    let arguments = [&WARNINGS[..], language, &[source]].concat();
    let output = run(compiler, header, &arguments).unwrap_or_else(|| panic!("{compiler:?} cannot be run"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{compiler:?} does not accept {source} with the header:\n{told}");
}

/// Whether the compiler is there and can make anything of these arguments.
fn works(compiler: &[String], header: &TempDir, arguments: &[&str]) -> bool {
    run(compiler, header, arguments).is_some_and(|output| output.status.success())
}

#[test]
#[cfg_attr(any(no_cpp_compiler, windows), ignore = "no C++ compiler that tests can run")]
fn shipped_interfaces_compile() {
    let (compiler, header) = (system_compiler(), write_header(interfaces()));
    accepts(&compiler, &header, &CPP, FACTS);
    accepts(&compiler, &header, &C, CALLS);
}

/// Freestanding, so that the 32-bit headers of the C library are not needed; the compiler has `stdint.h` of its own.
#[test]
#[cfg_attr(any(no_cpp_compiler, windows), ignore = "no C++ compiler that tests can run")]
fn shipped_interfaces_compile_for_32_bits() {
    let (compiler, header) = (system_compiler(), write_header(interfaces()));
    let narrow = ["-m32", "-ffreestanding"];
    let probe = fs::write(header.path().join("probe.c"), "#include <stddef.h>\n#include <stdint.h>\n");
    probe.expect("a writable folder");
    let probe = header.path().join("probe.c").display().to_string();
    if !works(&compiler, &header, &[&narrow[..], &["-fsyntax-only", &probe]].concat()) {
        eprintln!("NOT TESTED: {compiler:?} does not know -m32");
        return;
    }
    accepts(&compiler, &header, &[&narrow[..], &CPP].concat(), &bare_source(&header));
    accepts(&compiler, &header, &[&narrow[..], &C].concat(), CALLS);
}

/// 32 and 64 bits with the headers of Windows, and with stdcall where that is a convention of its own.
#[test]
#[cfg_attr(any(no_cpp_compiler, windows), ignore = "no C++ compiler that tests can run")]
fn shipped_interfaces_compile_for_windows() {
    let header = write_header(interfaces());
    for name in ["x86_64-w64-mingw32-g++", "i686-w64-mingw32-g++"] {
        let compiler = [name.to_owned()];
        if !works(&compiler, &header, &["--version"]) {
            eprintln!("NOT TESTED: {name} is not installed");
            continue;
        }
        accepts(&compiler, &header, &CPP, FACTS);
        accepts(&compiler, &header, &C, CALLS);
    }
}

/// Interfaces that both declare, such as `IStream`, are taken from the one that comes first.
#[test]
#[cfg_attr(any(no_cpp_compiler, windows), ignore = "no C++ compiler that tests can run")]
fn shipped_interfaces_compile_beside_the_headers_of_windows() {
    let header = write_header(interfaces());
    let system = "#include <windows.h>\n#include <ole2.h>\n#include <ocidl.h>\n";
    let own = "#include \"vtables.h\"\n";
    for (name, text) in [("before.c", [system, own].concat()), ("behind.c", [own, system].concat())] {
        let source = header.path().join(name);
        let use_both = "HRESULT both(IStream *stream, IMimeAllocator *memory, IMAPIProp *object);\n";
        fs::write(&source, text + use_both).expect("a writable folder");
        for compiler in ["x86_64-w64-mingw32-g++", "i686-w64-mingw32-g++"].map(|name| [name.to_owned()]) {
            if !works(&compiler, &header, &["--version"]) {
                eprintln!("NOT TESTED: {compiler:?} is not installed");
                continue;
            }
            accepts(&compiler, &header, &CPP, &source.display().to_string());
            accepts(&compiler, &header, &C, &source.display().to_string());
        }
    }
}

/// A record that is passed by value.
#[repr(C)]
#[derive(Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
    z: i32,
}

// SAFETY: `repr(C)`, numbers only.
unsafe impl Abi for Point {}

/// What the shipped interfaces have not, or not all of them: every kind of type, and names that C++ takes for itself.
#[expect(dead_code, reason = "declared for the descriptor")]
#[com_interface("7e0b3f52-94c1-4a0e-8a37-50e1d6a9c401")]
unsafe trait IEveryType: IUnknown {
    fn Numbers(&self, a: i8, b: u16, c: i64, d: f32, e: f64, f: isize, g: usize) -> HRESULT;
    fn Texts(&self, narrow: PCSTR, wide: PWSTR, handle: HANDLE, iid: GUID) -> HRESULT;
    fn Pointers(&self, class: *const u32, interface: Option<InterfaceRef<'_, IUnknown>>, new: *mut u8) -> HRESULT;
    fn Call(&self, private: Option<unsafe extern "system" fn(u32) -> HRESULT>, r#union: Point) -> HRESULT;
    fn Nothing(&self);
    #[on_panic(std::ptr::null())]
    fn Pointer(&self) -> *const u8;
}

#[expect(dead_code, reason = "declared for the descriptor")]
#[com_interface("7e0b3f52-94c1-4a0e-8a37-50e1d6a9c402")]
unsafe trait IChild: IEveryType {
    #[slot(9)]
    fn Last(&self, point: Point) -> HRESULT;
}

#[expect(dead_code, reason = "declared for the descriptor")]
#[com_interface(no_iid)]
unsafe trait IUnasked: IUnknown {
    fn Only(&self) -> HRESULT;
}

#[test]
#[cfg_attr(any(no_cpp_compiler, windows), ignore = "no C++ compiler that tests can run")]
fn every_type_compiles() {
    // The child alone: its parents come along, before it.
    let header = write_header(&[IChild::DESCRIPTOR, IUnasked::DESCRIPTOR]);
    let source = bare_source(&header);
    accepts(&system_compiler(), &header, &CPP, &source);
    accepts(&system_compiler(), &header, &C, &source);
}

/// What is not published has no constant: one of zeros would be taken for an IID.
#[test]
fn an_interface_without_iid_has_no_constant() {
    let text = Header(&[IChild::DESCRIPTOR, IUnasked::DESCRIPTOR]).to_string();
    assert!(text.contains("IID_IChild") && text.contains("struct IUnasked"));
    assert!(!text.contains("IID_IUnasked"));
}

/// The assertions of the header are alive: with a method out of place it does not compile.
#[test]
#[cfg_attr(any(no_cpp_compiler, windows), ignore = "no C++ compiler that tests can run")]
fn a_wrong_slot_does_not_compile() {
    let header = write_header(interfaces());
    let path = header.path().join("vtables.h");
    let right = fs::read_to_string(&path).expect("just written");
    let wrong = right.replace("Vtbl, Progress) == 3", "Vtbl, Progress) == 4");
    assert!(right != wrong, "the assertion is there to be changed");
    fs::write(&path, wrong).expect("a writable folder");
    assert!(!works(&system_compiler(), &header, &[&WARNINGS[..], &C, &[CALLS]].concat()));
    assert!(!works(&system_compiler(), &header, &[&WARNINGS[..], &CPP, &[FACTS]].concat()));
}
