//! The generated C++ with the Windows cross compilers, for 32 and 64 bits. The host's compiler has compiled it for the tests.

use std::process::Command;

const WARNINGS: [&str; 6] = ["-fsyntax-only", "-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Werror"];
const FILES: [&str; 3] = ["slots_called.cpp", "slots_heard.cpp", "slots_listed.cpp"];

#[test]
fn published_classes_compile_for_windows() {
    let folder = env!("OUT_DIR");
    for name in ["x86_64-w64-mingw32-g++", "i686-w64-mingw32-g++"] {
        if !Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success()) {
            eprintln!("NOT TESTED: {name} is not installed");
            continue;
        }
        let files = FILES.iter().map(|file| format!("{folder}/{file}"));
        let mut command = Command::new(name);
        command.args(WARNINGS).args(["-I", "mapi/slots", "-I", folder, "mapi/slots/slots.cpp"]).args(files);
        let output = command.output().expect("a compiler that has told its version");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
