//! Compiles the host. Without a C++ compiler its tests are ignored, and the build says so.

#[allow(dead_code, reason = "the tests of slots compare more of the types")]
#[path = "../mapi/c_types.rs"]
mod c_types;
#[path = "../compiler.rs"]
mod compiler;
#[allow(dead_code, reason = "this host calls slots of its own")]
#[path = "../mapi/generator/cpp.rs"]
mod cpp;
#[path = "../mapi/facts.rs"]
mod facts;

use std::path::PathBuf;
use std::{env, fs};

use c_types::CTypes;

fn main() {
    println!("cargo::rerun-if-changed=.");
    for shared in ["interop", "mapi", "compiler.rs", "windows/msvc/headers.h"] {
        println!("cargo::rerun-if-changed=../{shared}");
    }
    println!("cargo::rustc-check-cfg=cfg(no_cpp_compiler)");
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("set by Cargo"));
    let interfaces = facts::interfaces();
    let types = CTypes::new(&interfaces, &facts::enumerations());
    let save =
        |name: &str, text: String| fs::write(folder.join(name), text).expect("the folder for what build scripts write");
    save("published.h", cpp::interfaces(&interfaces, &types));
    save("refusals.h", cpp::refusals(&interfaces, &types));
    match compiler::compiler("..") {
        Ok(mut build) => {
            build.file("host.cpp").file("../interop/ledger.cpp");
            build.include("../interop").include("../mapi/slots").include(&folder).compile("mapi_com_host");
        }
        Err(why) => {
            println!("cargo::warning=the tests of the C++ host are IGNORED: no C++ compiler ({why})");
            println!("cargo::rustc-cfg=no_cpp_compiler");
            // A file that is never there: the next build looks for a compiler again.
            println!("cargo::rerun-if-changed=no-compiler-yet");
        }
    }
}
