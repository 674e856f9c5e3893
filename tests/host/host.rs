//! A host in C++ loads the store provider's library by its entry point, does with it what Outlook does, and unloads it.
//!
//! Where the build finds no C++ compiler it says so, and these tests are reported as ignored. Off Windows a library that has
//! threads cannot be unloaded, so it stays.
#![cfg(test)]

#[path = "../interop/cpp.rs"]
mod cpp;
#[path = "../interop/ledger.rs"]
mod ledger;
#[path = "../../examples/store_provider/tests/provider/maildir.rs"]
mod maildir;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

use mapi_com::mapi::PropTag;
use store_provider::{PR_DATABASE_PATH, PR_MAILDIR_PATH};

use cpp::{RawLedger, Services, cpp};
use ledger::{Ledger, SERVICES};
use maildir::Maildir;

/// A text of the profile section, as in support.h.
#[repr(C)]
struct Setting {
    tag: PropTag,
    text: *const u16,
}

/// As in host.cpp. Off Windows the path has the bytes of the system.
#[repr(C)]
struct Visit<'a> {
    ledger: &'static RawLedger,
    services: &'static Services,
    library: *const PathUnit,
    settings: &'a [Setting; 2],
    setting_count: u32,
    /// How many messages cannot be read.
    unreadable: u32,
}

#[cfg(windows)]
type PathUnit = u16;
#[cfg(not(windows))]
type PathUnit = u8;

cpp! {
    fn host_synchronizes(visit: &Visit<'_>);
    #[cfg(windows)]
    fn host_unloads_early(visit: &Visit<'_>);
}

/// The library, which `cargo test` builds beside the tests.
fn library() -> PathBuf {
    let test = env::current_exe().expect("the test is a file");
    let directory = test.parent().expect("target/<profile>/deps/<test>");
    directory.join(format!("{}store_provider{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX))
}

fn path_units(path: &OsStr) -> Vec<PathUnit> {
    #[cfg(windows)]
    let units = std::os::windows::ffi::OsStrExt::encode_wide(path);
    #[cfg(not(windows))]
    let units = std::os::unix::ffi::OsStrExt::as_bytes(path).iter().copied();
    units.chain([0]).collect()
}

/// The tests take turns: a library is in the process once.
static TURN: Mutex<()> = Mutex::new(());

/// Has the host visit a Maildir with some messages, of which one is none.
fn visit(host: impl Fn(&Visit<'_>)) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let maildir = Maildir::new();
    for number in 0..3 {
        maildir.put("", &format!("{number}.a.example.org"), &format!("Tea {number}"), "At four?");
    }
    fs::write(maildir.file("", "9.b.example.org"), "no headers at all").expect("a file can be written");
    let path = path_units(library().as_os_str());
    let wide = |path| Maildir::text(path).encode_utf16().chain([0]).collect::<Vec<u16>>();
    let (root, database) = (wide(&maildir.root), wide(&maildir.database));
    let settings = [
        Setting { tag: PR_MAILDIR_PATH, text: root.as_ptr() },
        Setting { tag: PR_DATABASE_PATH, text: database.as_ptr() },
    ];
    let ledger = Ledger::new();
    host(&Visit {
        ledger: ledger.raw(),
        services: &SERVICES,
        library: path.as_ptr(),
        settings: &settings,
        setting_count: 2,
        unreadable: 1,
    });
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_loads_the_provider_twice_and_synchronizes() {
    visit(host_synchronizes);
}

#[test]
#[cfg(windows)]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_may_unload_the_library_while_its_thread_works() {
    visit(host_unloads_early);
    visit(host_unloads_early);
}
