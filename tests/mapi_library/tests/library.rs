//! A library of MAPI, loaded by its path: the guards, the functions, and what is told of libraries that are not MAPI.

#[path = "client/built.rs"]
mod built;
#[path = "library/not_loaded.rs"]
mod not_loaded;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use built::{counts, load};
use extended_mapi::{Counts, NAME, NUMBER, PASSWORD, PROFILE, Rows};
use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, PWSTR, S_OK, WideText};

/// What the library counts is counted in the process.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn initialize(mapi: &Mapi) -> Initialized {
    // SAFETY: the tests drop what they get before it.
    unsafe { mapi.initialize(MAPI_MULTITHREAD_NOTIFICATIONS) }.expect("MAPI is initialized")
}

#[test]
fn the_guards_undo_themselves_in_the_order_that_mapi_wants() {
    let _alone = alone();
    let mapi = load();
    let before = counts(&mapi);
    {
        let initialized = initialize(&mapi);
        let within = counts(&initialized);
        assert_eq!(within.flags, MAPI_MULTITHREAD_NOTIFICATIONS);
        assert_eq!((within.initialized, within.uninitialized), (before.initialized + 1, before.uninitialized));
        let session = initialized.logon(0, Some(PROFILE), Some(PASSWORD), MAPI_EXTENDED).expect("the profile is there");
        assert_eq!(session.Unadvise(7), MAPI_E_NO_SUPPORT);
        let within = counts(&mapi);
        assert_eq!(within.logged_on, before.logged_on + 1);
        assert_eq!(within.session_calls, before.session_calls + 1);
        assert_eq!((within.logged_off, within.sessions_destroyed), (before.logged_off, before.sessions_destroyed));
        drop(session);
        let within = counts(&mapi);
        assert_eq!(within.logged_off, before.logged_off + 1);
        assert_eq!(within.sessions_destroyed, before.sessions_destroyed + 1);
        assert_eq!(within.uninitialized, before.uninitialized);
    }
    let after = counts(&mapi);
    assert_eq!(after.uninitialized, before.uninitialized + 1);
    assert_eq!(after.uninitialized_elsewhere, 0);
    assert_eq!((after.blocks_alive, after.memory_misuses), (0, 0));
}

#[test]
fn a_session_is_logged_off_once() {
    let _alone = alone();
    let mapi = load();
    let initialized = initialize(&mapi);
    let before = counts(&mapi);
    let session = initialized.logon(0, None, None, MAPI_USE_DEFAULT).expect("there is a default profile");
    session.logoff(0, MAPI_LOGOFF_UI).expect("the session ends");
    let session = initialized.logon(0, None, None, MAPI_USE_DEFAULT).expect("there is a default profile");
    let refused = session.logoff(0, MAPI_LOGOFF_SHARED).expect_err("the library does not have that");
    assert_eq!(refused.code(), MAPI_E_UNKNOWN_FLAGS);
    let after = counts(&mapi);
    assert_eq!(after.logged_off, before.logged_off + 2);
    assert_eq!(after.sessions_destroyed, before.sessions_destroyed + 2);
}

#[test]
fn each_thread_initializes_for_itself() {
    let _alone = alone();
    let mapi = load();
    let before = counts(&mapi);
    let here = initialize(&mapi);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let there = initialize(&mapi);
                drop(initialize(&mapi));
                assert!(there.logon(0, Some(PROFILE), None, 0).is_ok());
            });
        }
    });
    drop(here);
    let after = counts(&mapi);
    assert_eq!(after.initialized, before.initialized + 9);
    assert_eq!(after.uninitialized, before.uninitialized + 9);
    assert_eq!(after.uninitialized_elsewhere, before.uninitialized_elsewhere);
}

#[test]
fn what_the_library_fails_with_is_what_one_gets() {
    let _alone = alone();
    let mapi = load();
    // SAFETY: it fails.
    let refused = unsafe { mapi.initialize(0x4000_0000) }.expect_err("no flag of MAPI");
    assert_eq!(refused.code(), MAPI_E_UNKNOWN_FLAGS);
    let initialized = initialize(&mapi);
    let code =
        |profile, password, flags| initialized.logon(0, profile, password, flags).map(drop).map_err(|it| it.code());
    assert_eq!(code(Some("nobody"), None, 0), Err(MAPI_E_LOGON_FAILED));
    assert_eq!(code(Some(PROFILE), Some("wrong"), 0), Err(MAPI_E_LOGON_FAILED));
    assert_eq!(code(None, None, 0), Err(MAPI_E_NOT_FOUND));
    assert_eq!(code(Some(PROFILE), Some(PASSWORD), 0), Ok(()));
    // It succeeds, and hands out nothing.
    let nothing = initialized.open_local_form_container().expect_err("no container");
    assert_eq!(nothing.code(), MAPI_E_CALL_FAILED);
}

#[test]
fn the_session_is_passed_on_to_the_functions_that_take_it() {
    let _alone = alone();
    let mapi = load();
    let initialized = initialize(&mapi);
    let session = initialized.logon(0, Some(PROFILE), None, MAPI_NEW_SESSION).expect("the profile is there");
    assert_eq!(session.open_form_mgr().expect_err("no forms").code(), MAPI_E_NO_SUPPORT);
    let (mut size, mut identity) = (0, std::ptr::null_mut());
    // SAFETY: both are valid for a write.
    assert_eq!(unsafe { session.QueryIdentity(&mut size, &mut identity) }, S_OK);
    let allocator = mapi.allocator().expect("MAPI has memory");
    // SAFETY: the session has handed out as many bytes in MAPI's memory.
    let identity = unsafe { Buffer::from_raw_parts(allocator, identity.cast::<u8>(), size as usize) };
    let flags = identity.expect("an identifier").to_vec();
    assert_eq!(flags, (MAPI_NEW_SESSION | MAPI_UNICODE).to_le_bytes());
    drop(session);
    assert_eq!(counts(&mapi).blocks_alive, 0);
}

#[test]
fn profiles_are_administered_while_mapi_is_initialized() {
    let _alone = alone();
    let mapi = load();
    let initialized = initialize(&mapi);
    let admin = initialized.admin_profiles().expect("MAPI is initialized");
    let name = WideText::new("new");
    let name = LPTSTR::from_wide(PWSTR(name.as_pcwstr().0.cast_mut()));
    // SAFETY: terminated texts of this width.
    unsafe {
        assert_eq!(admin.CreateProfile(name, LPTSTR::NULL, 0, MAPI_UNICODE), S_OK);
        assert_eq!(admin.CreateProfile(name, LPTSTR::NULL, 0, MAPI_UNICODE), MAPI_E_NO_ACCESS);
        assert_eq!(admin.DeleteProfile(name, 0), MAPI_E_BAD_CHARWIDTH);
        assert_eq!(admin.DeleteProfile(name, MAPI_UNICODE), S_OK);
        assert_eq!(admin.DeleteProfile(name, MAPI_UNICODE), MAPI_E_NOT_FOUND);
    }
}

#[test]
fn memory_of_the_library_is_freed_by_it() {
    let _alone = alone();
    let mapi = load();
    let allocator = mapi.allocator().expect("MAPI has memory");
    let numbers = Buffer::copy_of(allocator, &[1_u32, 2, 3]).expect("there is memory");
    let kept = numbers.keep(&[4_u64]).expect("there is more");
    assert_eq!(counts(&mapi).blocks_alive, 1);
    // SAFETY: the block is alive.
    assert_eq!((numbers.len(), unsafe { kept.read() }), (3, 4));
    drop(numbers);
    let after = counts(&mapi);
    assert_eq!((after.blocks_alive, after.memory_misuses), (0, 0));
}

#[test]
fn one_property_is_set_read_and_looked_for() {
    let _alone = alone();
    let mapi = load();
    let object = mapi.create_iprop().expect("an object");
    let [there, not_there] = [PR_IMPORTANCE, PR_PRIORITY];
    let allocator = mapi.allocator().expect("MAPI has memory");
    let value = properties(allocator, &[(there, PropValue::Long(2))]).expect("there is memory");
    // SAFETY: a number.
    unsafe { mapi.set_one_prop(&object, &value[0]) }.expect("the object takes it");
    let found = mapi.get_one_prop(&object, there).expect("it is there");
    // SAFETY: a value of the object, of its tag.
    assert_eq!(unsafe { found.value() }, PropValue::Long(2));
    assert_eq!(mapi.get_one_prop(&object, not_there).map(drop).map_err(|it| it.code()), Err(MAPI_E_NOT_FOUND));
    assert_eq!(mapi.prop_exists(&object, there.with_type(PT_UNSPECIFIED)), Ok(true));
    assert_eq!(mapi.prop_exists(&object, not_there), Ok(false));
    drop((value, found, object));
    let after = counts(&mapi);
    assert_eq!((after.blocks_alive, after.memory_misuses), (0, 0));
}

#[test]
fn all_rows_of_a_table_are_asked_for_at_once() {
    let _alone = alone();
    let mapi = load();
    let table: IMAPITable = Com::new(Rows::new(mapi.allocator().expect("MAPI has memory"), 5)).into();
    let names = |rows: &RowSet| -> Vec<String> {
        // SAFETY: values of the table, of their tags.
        let texts = rows.rows().flatten().map(|value| match unsafe { value.value() } {
            PropValue::String8(text) => String::from_utf8_lossy(text).into_owned(),
            other => panic!("{other:?}"),
        });
        texts.collect()
    };
    let (none, no_order) = (std::ptr::null(), std::ptr::null());
    let columns = PropTagList::new(&[NAME]);
    // SAFETY: no restriction and no order.
    let rows = unsafe { mapi.query_all_rows(&table, Some(&columns), none, no_order, 5) }.expect("five rows");
    assert_eq!(names(&rows), ["row 0", "row 1", "row 2", "row 3", "row 4"]);
    drop(rows);
    let mut value = properties(mapi.allocator().expect("memory"), &[(NUMBER, PropValue::Long(3))]).expect("memory");
    let three = SRestriction {
        rt: RES_PROPERTY,
        res: SRestriction_res {
            resProperty: SPropertyRestriction { relop: RELOP_EQ, ulPropTag: NUMBER, lpProp: value.as_mut_ptr() },
        },
    };
    // SAFETY: a restriction with its value; no order.
    let rows = unsafe { mapi.query_all_rows(&table, None, &three, no_order, 0) }.expect("one row");
    assert_eq!(names(&rows), ["row 3"]);
    // SAFETY: as above.
    let too_many = unsafe {
        drop(mapi.query_all_rows(&table, None, &three, no_order, 1));
        assert_eq!(table.Restrict(none, 0), S_OK);
        mapi.query_all_rows(&table, None, none, no_order, 4)
    };
    assert_eq!(too_many.map(drop).map_err(|it| it.code()), Err(MAPI_E_TABLE_TOO_BIG));
    drop((rows, value, table));
    let after = counts(&mapi);
    assert_eq!((after.blocks_alive, after.memory_misuses), (0, 0));
}

#[test]
fn a_function_that_is_not_there_is_named() {
    let _alone = alone();
    let mapi = load();
    let missing = mapi.default_malloc().expect_err("the library does not have it");
    assert_eq!(missing.code(), HRESULT(0x8007_007F_u32.cast_signed()));
    #[cfg(windows)]
    assert!(missing.message().ends_with("extended_mapi.dll exports no MAPIGetDefaultMalloc"), "{}", missing.message());
    assert!(mapi.has("MAPILogonEx", 20) && !mapi.has("MAPIGetDefaultMalloc", 0));
}

#[test]
fn the_library_stays_until_its_last_handle_gives_it_back() {
    let _alone = alone();
    let mapi = load();
    let other = mapi.clone();
    let initialized = initialize(&mapi);
    // SAFETY: others have it, so it stays.
    assert!(!unsafe { mapi.unload() });
    // SAFETY: as above.
    assert!(!unsafe { other.unload() });
    assert!(initialized.path().ends_with(built::path().file_name().expect("a name")));
    let before: Counts = counts(&initialized);
    drop(initialized);
    // The handle is gone, and the library still there, as what it has counted shows.
    let again = load();
    assert_eq!(counts(&again).uninitialized, before.uninitialized + 1);
}
