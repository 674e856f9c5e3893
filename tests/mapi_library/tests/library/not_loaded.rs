//! Libraries that are not loaded, and why.

use std::fs;
use std::path::Path;

use mapi_com::mapi::{Architecture, LoadFailure, Mapi};

fn failure(path: &Path) -> String {
    // SAFETY: no library.
    unsafe { Mapi::load_from(path) }.expect_err("it is not MAPI").to_string()
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("olmapi32.dll");
    let text = failure(&path);
    assert!(text.starts_with("MAPI's library cannot be loaded; "), "{text}");
    assert!(text.contains(&path.display().to_string()), "{text}");
}

/// The beginning of a library for 32-bit and for 64-bit x86.
#[cfg(windows)]
fn images() -> [Vec<u8>; 2] {
    [0x014C_u16, 0x8664].map(|machine| {
        let mut image = b"MZ".to_vec();
        image.resize(60, 0);
        image.extend_from_slice(&[64, 0, 0, 0]);
        image.extend_from_slice(b"PE\0\0");
        image.extend_from_slice(&machine.to_le_bytes());
        image.resize(512, 0);
        image
    })
}

#[cfg(not(windows))]
fn images() -> [Vec<u8>; 2] {
    [(1, 3_u16), (2, 62)].map(|(class, machine)| {
        let mut image = vec![0x7F, b'E', b'L', b'F', class, 1, 1];
        image.resize(16, 0);
        image.extend_from_slice(&[3, 0]);
        image.extend_from_slice(&machine.to_le_bytes());
        image.resize(512, 0);
        image
    })
}

#[test]
fn a_library_of_the_other_width_is_told_with_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("olmapi32.dll");
    let [narrow, wide] = images();
    let (other, expected) = match Architecture::of_this_process() {
        Some(Architecture::X86) => (wide, "the library has 64 bits (x86-64), this process has 32 bits (x86)"),
        Some(Architecture::X86_64) => (narrow, "the library has 32 bits (x86), this process has 64 bits (x86-64)"),
        process => panic!("this test has no library for {process:?}"),
    };
    fs::write(&path, other).expect("a file");
    // SAFETY: no library.
    let error = unsafe { Mapi::load_from(&path) }.expect_err("of another width");
    assert_eq!(error.attempts.len(), 1);
    assert_eq!(error.attempts[0].path, path);
    assert!(matches!(error.attempts[0].failure, LoadFailure::Architecture { .. }), "{error:?}");
    assert_eq!(error.to_string(), format!("MAPI's library cannot be loaded; {}: {expected}", path.display()));
}

#[test]
fn a_library_is_given_back_to_the_system_by_its_last_handle() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("a copy of it.dll");
    fs::copy(crate::built::path(), &copy).expect("room for a copy");
    // SAFETY: our own library.
    let mapi = unsafe { Mapi::load_from(&copy) }.expect("the library can be loaded");
    let other = mapi.clone();
    // SAFETY: nothing of it is left.
    unsafe {
        assert!(!mapi.unload(), "the other has it");
        // Windows does not remove the file of a library that is loaded.
        assert_eq!(fs::remove_file(&copy).is_err(), cfg!(windows));
        assert!(other.unload());
    }
    assert_eq!(fs::remove_file(&copy).is_ok(), cfg!(windows));
}

#[test]
fn a_library_that_is_not_mapi_is_given_back() {
    #[cfg(windows)]
    let path = Path::new("version.dll");
    #[cfg(not(windows))]
    let path = Path::new("libc.so.6");
    let text = failure(path);
    assert_eq!(text, format!("MAPI's library cannot be loaded; {}: exports no MAPIInitialize", path.display()));
}

#[test]
#[cfg(not(windows))]
fn where_there_is_no_windows_none_is_installed() {
    assert!(Mapi::installed().is_empty());
    // SAFETY: it fails.
    let error = unsafe { Mapi::load() }.expect_err("no Windows");
    assert_eq!(error.to_string(), "MAPI's library cannot be loaded; none is installed");
}
