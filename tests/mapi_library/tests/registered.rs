//! The library as the mail client of a machine: what `Mapi::load` finds, and what Wine's own `mapi32.dll` hands a client on to. Changes
//! the registry, so only under Wine, whose prefix is the tests' own.
#![cfg(windows)]

#[path = "client/built.rs"]
mod built;
#[path = "registered/registry.rs"]
mod registry;
#[path = "client/which_windows.rs"]
mod which_windows;

use std::fs;
use std::path::PathBuf;

use built::counts;
use extended_mapi::{PASSWORD, PROFILE};
use mapi_com::S_OK;
use mapi_com::mapi::*;
use registry::Registered;

fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| path.file_name().expect("a name").to_string_lossy().to_lowercase()).collect()
}

#[test]
fn wines_mapi_hands_a_client_on_to_the_registered_library() {
    let Some(_registered) = Registered::new(&[("DLLPathEx", built::path().to_str().expect("a plain name"))]) else {
        return;
    };
    let ours = built::load();
    let before = counts(&ours);
    // SAFETY: Wine's own library, with ours behind it.
    let wine = unsafe { Mapi::load_from("mapi32.dll".as_ref()) }.expect("Wine has the stub");
    assert!(!wine.has("CountsSoFar", 4), "it is not ours");
    {
        // SAFETY: all is dropped before.
        let initialized = unsafe { wine.initialize(MAPI_MULTITHREAD_NOTIFICATIONS) }.expect("MAPI is initialized");
        let within = counts(&ours);
        assert_eq!((within.initialized, within.flags), (before.initialized + 1, MAPI_MULTITHREAD_NOTIFICATIONS));
        use_a_session(&initialized, &ours);
        assert_eq!(counts(&ours).uninitialized, before.uninitialized);
        let admin = initialized.admin_profiles().expect("the library has profiles");
        // SAFETY: no name is for the method to refuse.
        assert_eq!(unsafe { admin.DeleteProfile(LPTSTR::NULL, MAPI_UNICODE) }, MAPI_E_INVALID_PARAMETER);
        let data = initialized.create_iprop().expect("Wine's own object, in our memory");
        let allocator = wine.allocator().expect("ours, by way of Wine");
        let value = properties(allocator, &[(PR_SUBJECT, PropValue::Unicode(&[0x41]))]).expect("there is memory");
        // SAFETY: values of the object's memory.
        assert_eq!(unsafe { data.SetProps(1, value.as_ptr(), std::ptr::null_mut()) }, S_OK);
        assert!(counts(&ours).blocks_alive > before.blocks_alive + 1, "what Wine keeps is in our memory");
    }
    let after = counts(&ours);
    assert_eq!((after.initialized, after.uninitialized), (before.initialized + 1, before.uninitialized + 1));
    assert_eq!((after.uninitialized_elsewhere, after.blocks_alive, after.memory_misuses), (0, 0, 0));
}

/// Logs on by way of Wine, calls the session, and logs off.
fn use_a_session(initialized: &Initialized, ours: &Mapi) {
    let before = counts(ours);
    let refused = initialized.logon(0, Some(PROFILE), Some("wrong"), MAPI_EXTENDED).expect_err("another password");
    assert_eq!(refused.code(), MAPI_E_LOGON_FAILED);
    let session = initialized.logon(0, Some(PROFILE), Some(PASSWORD), MAPI_EXTENDED).expect("the profile is there");
    let (mut size, mut identity) = (0, std::ptr::null_mut());
    // SAFETY: both are valid for a write.
    assert_eq!(unsafe { session.QueryIdentity(&mut size, &mut identity) }, S_OK);
    let allocator = initialized.allocator().expect("MAPI has memory");
    // SAFETY: the session has handed out as many bytes in MAPI's memory.
    let identity = unsafe { Buffer::from_raw_parts(allocator, identity.cast::<u8>(), size as usize) };
    assert_eq!(identity.expect("an identifier")[..], (MAPI_EXTENDED | MAPI_UNICODE).to_le_bytes());
    assert_eq!(session.Unadvise(7), MAPI_E_NO_SUPPORT);
    let within = counts(ours);
    assert_eq!((within.logged_on, within.logged_off), (before.logged_on + 1, before.logged_off));
    assert_eq!(within.session_calls, before.session_calls + 2);
    session.logoff(0, MAPI_LOGOFF_UI).expect("the session ends");
    let after = counts(ours);
    assert_eq!(after.logged_off, before.logged_off + 1);
    assert_eq!(after.sessions_destroyed, before.sessions_destroyed + 1);
}

#[test]
fn the_values_of_the_client_are_tried_in_order() {
    let ours = built::path();
    let path = ours.to_str().expect("a plain name");
    let Some(registered) = Registered::new(&[("DLLPath", r"%SystemRoot%\simple.dll"), ("DLLPathEx", path)]) else {
        return;
    };
    assert_eq!(names(&Mapi::installed()), ["extended_mapi.dll", "simple.dll", "mapi32.dll"]);
    assert!(Mapi::installed()[1].is_absolute(), "%SystemRoot% is replaced");
    // SAFETY: ours is registered.
    let mapi = unsafe { Mapi::load() }.expect("ours is there");
    assert_eq!(mapi.path(), ours);
    // Windows Installer does not know that, so it changes nothing.
    registered.set("MSIComponentID", "REG_SZ", "{FF1D0740-D227-11D1-A4B0-006008AF820E}");
    registered.set("MSIApplicationLCID", "REG_MULTI_SZ", r"Microsoft\Office\16.0\Outlook\0LastUILanguage");
    assert_eq!(Mapi::installed()[0], ours);
    // The same library twice is one.
    registered.set("DLLPath", "REG_SZ", &path.to_uppercase());
    assert_eq!(names(&Mapi::installed()), ["extended_mapi.dll", "mapi32.dll"]);
}

#[test]
fn a_client_of_the_other_width_is_reported_and_not_hidden_by_the_stub() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("olmapi32.dll");
    let (machine, expected) = match Architecture::of_this_process() {
        Some(Architecture::X86) => (0x8664_u16, "the library has 64 bits (x86-64), this process has 32 bits (x86)"),
        _ => (0x014C, "the library has 32 bits (x86), this process has 64 bits (x86-64)"),
    };
    let mut image = b"MZ".to_vec();
    image.resize(60, 0);
    image.extend_from_slice(&[64, 0, 0, 0, b'P', b'E', 0, 0]);
    image.extend_from_slice(&machine.to_le_bytes());
    image.resize(512, 0);
    fs::write(&path, image).expect("a file");
    let Some(_registered) = Registered::new(&[("DLLPathEx", path.to_str().expect("a plain name"))]) else {
        return;
    };
    assert_eq!(names(&Mapi::installed()), ["olmapi32.dll", "mapi32.dll"]);
    // SAFETY: it fails.
    let error = unsafe { Mapi::load() }.expect_err("of another width");
    assert_eq!(error.to_string(), format!("MAPI's library cannot be loaded; {}: {expected}", path.display()));
}
