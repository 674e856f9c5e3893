//! Our objects, called through the declarations of outlook-mapi-sys and its own vtables; and one of its objects, called through ours.
#![cfg(windows)]

#[path = "calls/store.rs"]
mod store;

use std::ptr;
use std::sync::{Arc, Mutex};

use extended_mapi::{NAME, NUMBER, PASSWORD, PROFILE, PropertyData, Rows};
use mapi_com::mapi::{
    self, Allocator, Buffer, CheckedMemory, MAPI_E_NO_ACCESS, MAPI_E_NO_SUPPORT, MAPI_E_NOT_FOUND,
    MAPI_E_UNKNOWN_FLAGS, MAPI_W_ERRORS_RETURNED, PT_ERROR, PropTagList, PropValue, RowSet, properties,
};
use mapi_com::{Com, GUID, HRESULT, IUnknown, Interface, PWSTR, S_OK, WideText};
use outlook_mapi_sys::Microsoft::Office::Outlook::MAPI::Win32 as sys;
use store::{CONNECTION, Store};

/// An interface pointer of the other crate over ours, without asking for it: some of its IIDs are zeros.
fn taken<Ours: Interface, Theirs: Interface>(ours: Ours) -> Theirs {
    // SAFETY: the callers name one interface, by the declarations of both, which `differences.rs` holds against each other.
    unsafe { Theirs::from_raw(ours.into_raw()) }
}

/// What a method of the other crate answers, which drops the success codes.
fn code<T>(result: windows_core::Result<T>) -> HRESULT {
    result.map_or_else(|error| error.code(), |_| S_OK)
}

fn object<const FAMILY: u32>() -> (sys::IPropData, Allocator) {
    let allocator = CheckedMemory::<FAMILY>::allocator();
    (taken::<mapi::IPropData, _>(Com::new(PropertyData::new(allocator)).into()), allocator)
}

#[test]
fn properties_are_set_read_listed_and_deleted() {
    let (data, allocator) = object::<1>();
    // By QueryInterface, with their IID.
    let object: sys::IMAPIProp = data.cast().expect("the parent");
    let subject: Vec<u16> = "Gr\u{fc}\u{df}e".encode_utf16().collect();
    let samples = [
        (mapi::PR_SUBJECT, PropValue::Unicode(&subject)),
        (mapi::PR_IMPORTANCE, PropValue::Long(-2)),
        (mapi::PR_ENTRYID, PropValue::Binary(b"\x01\x02\x03")),
    ];
    let mut values = properties(allocator, &samples).expect("there is memory");
    let theirs: *mut sys::SPropValue = values.as_mut_ptr().cast();
    // SAFETY: as many values, whose layout both crates share.
    unsafe {
        assert_eq!((*theirs).ulPropTag, sys::PR_SUBJECT_W);
        assert_eq!((*theirs.add(1)).Value.l, -2);
        object.SetProps(3, theirs, ptr::null_mut()).expect("ours takes them");
    }
    let tags = PropTagList::new(&[mapi::PR_IMPORTANCE, mapi::PR_PRIORITY, mapi::PR_SUBJECT]);
    let (mut count, mut found) = (0, ptr::null_mut());
    // SAFETY: a list that is alive; the last two are valid for a write. By the vtable, as the method drops the success code.
    let answer = unsafe {
        let get = Interface::vtable(&object).GetProps;
        get(object.as_raw(), tags.as_ptr().cast_mut().cast(), 0, &mut count, &mut found)
    };
    assert_eq!((answer, count), (MAPI_W_ERRORS_RETURNED, 3));
    // SAFETY: three values in a block of the object's memory.
    unsafe {
        let found = Buffer::from_raw_parts(allocator, found, 3).expect("a block");
        assert_eq!((found[0].ulPropTag, found[0].Value.l), (sys::PR_IMPORTANCE, -2));
        assert_eq!(found[1].ulPropTag, mapi::PR_PRIORITY.with_type(PT_ERROR).0);
        assert_eq!(HRESULT(found[1].Value.err), MAPI_E_NOT_FOUND);
        assert_eq!(found[2].Value.lpszW.as_wide(), subject);
    }
    let mut list = ptr::null_mut();
    // SAFETY: valid for a write; then a block with three tags.
    unsafe {
        object.GetPropList(0, &mut list).expect("ours lists them");
        assert_eq!((*list).cValues, 3);
        drop(Buffer::from_raw(allocator, list));
        let tags = PropTagList::new(&[mapi::PR_ENTRYID]);
        object.DeleteProps(tags.as_ptr().cast_mut().cast(), ptr::null_mut()).expect("ours deletes it");
        object.GetPropList(0, &mut list).expect("ours lists them");
        assert_eq!((*list).cValues, 2);
        drop(Buffer::from_raw(allocator, list));
    }
    drop((values, object, data));
    CheckedMemory::<1>::assert_clean();
}

#[test]
fn rights_are_set_by_the_interface_whose_iid_is_zero_there() {
    let (data, allocator) = object::<2>();
    assert_eq!(sys::IPropData::IID, GUID::zeroed());
    let asked: windows_core::Result<sys::IPropData> = data.cast::<IUnknown>().and_then(|unknown| unknown.cast());
    assert!(asked.is_err(), "no object has that IID");
    let mut value = properties(allocator, &[(mapi::PR_IMPORTANCE, PropValue::Long(1))]).expect("there is memory");
    let tags = prop_tags(mapi::PR_IMPORTANCE);
    let object_tag = prop_tags(mapi::PR_MESSAGE_RECIPIENTS);
    // SAFETY: lists and values that are alive; the last is valid for a write.
    unsafe {
        data.SetProps(1, value.as_mut_ptr().cast(), ptr::null_mut()).expect("ours takes it");
        data.HrAddObjProps(object_tag.as_ptr().cast_mut().cast(), ptr::null_mut()).expect("ours adds it");
        let (mut list, mut accesses) = (tags.as_ptr().cast_mut().cast(), ptr::null_mut());
        data.HrGetPropAccess(&mut list, &mut accesses).expect("ours has marks");
        assert_eq!(accesses.read(), sys::IPROP_READWRITE | sys::IPROP_DIRTY);
        drop(Buffer::from_raw(allocator, accesses));
        data.HrSetObjAccess(sys::IPROP_READONLY).expect("ours has rights");
        assert_eq!(code(data.SetProps(1, value.as_mut_ptr().cast(), ptr::null_mut())), MAPI_E_NO_ACCESS);
    }
    drop((value, data));
    CheckedMemory::<2>::assert_clean();
}

fn prop_tags(tag: mapi::PropTag) -> PropTagList {
    PropTagList::new(&[tag])
}

#[test]
fn a_table_is_narrowed_and_read() {
    let allocator = CheckedMemory::<3>::allocator();
    let ours: mapi::IMAPITable = Com::new(Rows::new(allocator, 4)).into();
    let table: sys::IMAPITable = ours.cast().expect("one IID");
    let columns = PropTagList::new(&[NAME, NUMBER]);
    let mut number = sys::SPropValue { ulPropTag: NUMBER.0, ..Default::default() };
    number.Value.l = 2;
    let mut restriction = sys::SRestriction { rt: sys::RES_PROPERTY, ..Default::default() };
    restriction.res.resProperty =
        sys::SPropertyRestriction { relop: sys::RELOP_EQ, ulPropTag: NUMBER.0, lpProp: &mut number };
    let (mut count, mut rows) = (0, ptr::null_mut());
    // SAFETY: all that is passed is alive; the last of each call is valid for a write.
    unsafe {
        table.SetColumns(columns.as_ptr().cast_mut().cast(), 0).expect("ours has columns");
        table.GetRowCount(0, &mut count).expect("ours counts");
        assert_eq!(count, 4);
        table.Restrict(&mut restriction, 0).expect("ours can be restricted");
        table.QueryRows(10, 0, &mut rows).expect("ours has rows");
        assert_eq!((*rows).cRows, 1);
        let row = (*rows).aRow[0];
        assert_eq!(row.cValues, 2);
        assert_eq!((*row.lpProps).Value.lpszA.to_string().expect("ASCII"), "row 2");
        assert_eq!((*row.lpProps.add(1)).Value.l, 2);
        drop(RowSet::from_raw(allocator, rows.cast()));
        assert_eq!(code(table.Unadvise(1)), MAPI_E_NO_SUPPORT, "not written, so the published refusal");
    }
    CheckedMemory::<3>::assert_clean();
}

/// An object of the other crate's macro: what it was told.
#[windows_core::implement(sys::IMAPIAdviseSink)]
struct Sink(Arc<Mutex<Vec<(u32, u32, u32)>>>);

impl sys::IMAPIAdviseSink_Impl for Sink_Impl {
    fn OnNotify(&self, count: u32, notifications: *mut sys::NOTIFICATION) -> u32 {
        // SAFETY: as many notifications.
        let notification = unsafe { *notifications };
        // SAFETY: of the kind for new mail.
        let flags = unsafe { notification.info.newmail.ulMessageFlags };
        self.0.lock().expect("no panic").push((count, notification.ulEventType, flags));
        77
    }
}

#[test]
fn a_store_is_called_and_calls_a_sink_of_theirs() {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let ours: mapi::IMsgStore = Com::new(Store { calls: calls.clone(), sink: Mutex::new(None) }).into();
    let store: sys::IMsgStore = ours.cast().expect("one IID");
    let told = Arc::new(Mutex::new(Vec::new()));
    let sink: sys::IMAPIAdviseSink = Sink(told.clone()).into();
    let (mut connection, mut same, mut kind, mut flags, mut opened) = (0_usize, 7, 0, sys::LOGOFF_NO_WAIT, None);
    let mut ids = [*b"one entry", *b"two entry"];
    let [one, two] = ids.each_mut().map(|id| ptr::from_mut(id).cast::<sys::ENTRYID>());
    let mut iid = sys::IMsgStore::IID;
    let mut mail = sys::NOTIFICATION { ulEventType: sys::fnevNewMail, ..Default::default() };
    mail.info.newmail.ulMessageFlags = 0x8765_4321;
    // SAFETY: the identifiers are nine bytes long; what is written to is valid for a write.
    unsafe {
        store.SaveChanges(sys::KEEP_OPEN_READWRITE).expect("ours saves");
        store.Advise(9, one, sys::fnevNewMail, &sink, &mut connection).expect("ours keeps the sink");
        store.NotifyNewMail(&mut mail).expect("ours passes it on");
        store.Unadvise(connection).expect("ours gives the sink back");
        store.CompareEntryIDs(9, one, 9, two, 0, &mut same).expect("ours compares");
        store.OpenEntry(9, one, &mut iid, sys::MAPI_BEST_ACCESS, &mut kind, &mut opened).expect("ours opens it");
        store.StoreLogoff(&mut flags).expect("ours logs off");
        assert_eq!(code(store.GetPropList(0, &mut ptr::null_mut())), MAPI_E_NO_SUPPORT);
    }
    assert_eq!((connection, same, kind, flags), (CONNECTION, 0, sys::MAPI_STORE, sys::LOGOFF_COMPLETE));
    assert_eq!(opened.expect("an object").cast::<IUnknown>(), store.cast::<IUnknown>());
    assert_eq!(*told.lock().expect("no panic"), [(1, sys::fnevNewMail, 0x8765_4321)]);
    let expected = [
        "SaveChanges 0x2".to_owned(),
        format!("Advise {:?} 0x2", Some(b"one entry")),
        "NotifyNewMail, the sink said Some(77)".to_owned(),
        "Unadvise 0x7654321000000042".to_owned(),
        "CompareEntryIDs 0".to_owned(),
        format!("OpenEntry 9 {:?} 0x10", Some(mapi::IMsgStore::IID)),
        "StoreLogoff 0x1".to_owned(),
    ];
    assert_eq!(*calls.lock().expect("no panic"), expected);
    drop((ours, store));
    assert_eq!(Arc::strong_count(&calls), 1, "the store is gone");
    drop(sink);
    assert_eq!(Arc::strong_count(&told), 1, "the store has given the sink back");
}

#[test]
fn a_session_and_the_administration_of_profiles_are_called() {
    let text = |text: &WideText| text.as_pcwstr().0.cast_mut();
    let (profile, password) = (WideText::new(PROFILE), WideText::new(PASSWORD));
    let (mut session, mut admin) = (None, None);
    // SAFETY: the texts are terminated; the last of each call is valid for a write.
    unsafe {
        assert_eq!(extended_mapi::MAPIInitialize(ptr::null()), S_OK);
        let [profile, password] = [text(&profile), text(&password)].map(|it| mapi::LPTSTR::from_wide(PWSTR(it)));
        assert_eq!(extended_mapi::MAPILogonEx(0, profile, password, mapi::MAPI_UNICODE, &mut session), S_OK);
        assert_eq!(extended_mapi::MAPIAdminProfiles(0, &mut admin), S_OK);
    }
    let session: sys::IMAPISession = session.expect("a session").cast().expect("one IID");
    let admin: sys::IProfAdmin = admin.expect("an object").cast().expect("one IID");
    let (mut token, mut size, mut identity) = (0_usize, 0, ptr::null_mut());
    let name = WideText::new("new");
    // SAFETY: as above; then as many bytes in the library's memory.
    unsafe {
        session.PrepareForm(ptr::null_mut(), None, &mut token).expect("ours has a token");
        session.QueryIdentity(&mut size, &mut identity).expect("ours has an identity");
        let allocator = CheckedMemory::<{ extended_mapi::MEMORY }>::allocator();
        let identity = Buffer::from_raw_parts(allocator, identity.cast::<u8>(), size as usize).expect("a block");
        assert_eq!((token, &identity[..]), (32, &mapi::MAPI_UNICODE.to_le_bytes()[..]));
        assert_eq!(code(session.Logoff(0, sys::MAPI_LOGOFF_SHARED, 0)), MAPI_E_UNKNOWN_FLAGS);
        session.Logoff(0, sys::MAPI_LOGOFF_UI, 0).expect("ours logs off");
        admin.CreateProfile(text(&name).cast(), ptr::null_mut(), 0, sys::MAPI_UNICODE).expect("a new one");
        let again = admin.CreateProfile(text(&name).cast(), ptr::null_mut(), 0, sys::MAPI_UNICODE);
        assert_eq!(code(again), MAPI_E_NO_ACCESS);
    }
    drop((session, admin));
    extended_mapi::MAPIUninitialize();
    CheckedMemory::<{ extended_mapi::MEMORY }>::assert_clean();
}
