//! Writes the two halves of the test of every slot: C++ from the published facts alone, Rust from the declarations of
//! `mapi_com`, which are read as source.

#[path = "generator/constants.rs"]
mod constants;
#[path = "generator/cpp.rs"]
mod cpp;
#[path = "generator/layouts.rs"]
mod layouts;
#[path = "generator/rust.rs"]
mod rust;
#[path = "generator/sources.rs"]
mod sources;
#[path = "generator/targets.rs"]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

use crate::c_types::CTypes;
use crate::facts;

/// From the folder of the package, where Cargo runs build scripts.
const DECLARATIONS: &str = "../runtime/src/mapi";

/// Writes all files to `folder` and answers those that the C++ compiler is given.
pub(crate) fn write(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={DECLARATIONS}");
    println!("cargo::rerun-if-changed=mapi");
    let interfaces = facts::interfaces();
    let enumerations = facts::enumerations();
    let types = CTypes::new(&interfaces, &enumerations);
    let declared = sources::read(Path::new(DECLARATIONS));

    let save = |name: &str, text: String| {
        let path = folder.join(name);
        fs::write(&path, text).expect("the folder for what build scripts write");
        path
    };
    save("published.h", cpp::interfaces(&interfaces, &types));
    save("mapi_slots.rs", rust::slots(&declared));
    save("mapi_layouts.rs", layouts::text(&declared, &facts::records(4), &enumerations, &facts::callbacks()));
    save("mapi_targets.rs", targets::text(&declared, &interfaces, &types));
    save("mapi_constants.rs", constants::text(&declared, &facts::constants()));
    let mut files = vec![save("slots_called.cpp", cpp::callers(&interfaces))];
    files.push(save("slots_heard.cpp", cpp::listeners(&interfaces, &types)));
    files.push(save("slots_listed.cpp", cpp::list(&interfaces)));
    files
}
