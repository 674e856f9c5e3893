//! What `MSProviderInit` answers, and what a logon needs.

use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{HANDLE, HRESULT, S_OK};
use store_provider::{PR_DATABASE_PATH, PR_MAILDIR_PATH};

use crate::host::{Host, entry_point};
use crate::maildir::Maildir;

/// Calls the entry point with what is not left out.
fn init(functions: [bool; 3], mapi_version: u32, version: *mut u32, provider: *mut Option<IMSProvider>) -> HRESULT {
    let (allocate, more, free) = CheckedMemory::<7_100>::allocator().functions();
    let [with_allocate, with_more, with_free] = functions;
    // SAFETY: the functions belong together; the last two are NULL or valid for a write.
    unsafe {
        entry_point()(
            HANDLE::NULL,
            None,
            with_allocate.then_some(allocate),
            with_more.then_some(more),
            with_free.then_some(free),
            0,
            mapi_version,
            version,
            provider,
        )
    }
}

#[test]
fn a_pointer_that_is_missing_is_refused() {
    let (mut version, mut provider) = (0, None);
    let all = [true; 3];
    assert_eq!(init(all, CURRENT_SPI_VERSION, ptr::null_mut(), &mut provider), MAPI_E_INVALID_PARAMETER);
    assert_eq!(init(all, CURRENT_SPI_VERSION, &mut version, ptr::null_mut()), MAPI_E_INVALID_PARAMETER);
    for missing in 0..3 {
        let mut functions = all;
        functions[missing] = false;
        assert_eq!(init(functions, CURRENT_SPI_VERSION, &mut version, &mut provider), MAPI_E_INVALID_PARAMETER);
    }
    assert_eq!((version, provider), (0, None));
}

#[test]
fn an_older_mapi_is_told_which_version_is_wanted() {
    let (mut version, mut provider) = (0, None);
    assert_eq!(init([true; 3], CURRENT_SPI_VERSION - 1, &mut version, &mut provider), MAPI_E_VERSION);
    assert_eq!((version, provider), (CURRENT_SPI_VERSION, None));
}

#[test]
fn each_call_makes_a_provider_object() {
    let (mut version, mut one, mut other) = (0, None, None);
    assert_eq!(init([true; 3], CURRENT_SPI_VERSION, &mut version, &mut one), S_OK);
    assert_eq!(init([true; 3], CURRENT_SPI_VERSION + 1, &mut version, &mut other), S_OK);
    assert!(one.is_some() && one != other);
    assert_eq!(version, CURRENT_SPI_VERSION);
}

#[test]
fn a_profile_without_paths_is_not_configured() {
    let refused = Host::<7_101>::try_open(&[(PR_MAILDIR_PATH, "somewhere")]).err().expect("a refusal");
    assert_eq!(refused.code, MAPI_E_UNCONFIGURED);
    let refused = Host::<7_101>::try_open(&[(PR_DATABASE_PATH, "somewhere")]).err().expect("a refusal");
    assert_eq!(refused.code, MAPI_E_UNCONFIGURED);
    assert!(refused.text.contains("Maildir"), "{}", refused.text);
    CheckedMemory::<7_101>::assert_clean();
}

#[test]
fn a_database_that_cannot_be_made_is_told() {
    let maildir = Maildir::new();
    let nowhere = maildir.root.join("missing").join("store.sqlite");
    let section = [(PR_MAILDIR_PATH, Maildir::text(&maildir.root)), (PR_DATABASE_PATH, Maildir::text(&nowhere))];
    assert_eq!(Host::<7_102>::try_open(&section).err().expect("a refusal").code, MAPI_E_NOT_FOUND);
    let text = maildir.root.join("text");
    std::fs::write(&text, "This is no database, and long enough for one to be looked for in it.").expect("a file");
    let section = [(PR_MAILDIR_PATH, Maildir::text(&maildir.root)), (PR_DATABASE_PATH, Maildir::text(&text))];
    assert_eq!(Host::<7_102>::try_open(&section).err().expect("a refusal").code, MAPI_E_CORRUPT_STORE);
    CheckedMemory::<7_102>::assert_clean();
}
