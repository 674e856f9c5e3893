//! The store and the logon: properties, entry ids, the receive folder.

use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{IUnknown, Interface, S_OK};

use crate::host::{Host, Owned};
use crate::maildir::Maildir;
use crate::support::WRAPPING;

fn open<const FAMILY: u32>() -> (Maildir, Host<FAMILY>) {
    let maildir = Maildir::new();
    maildir.put("", "1.a.example.org", "Tea", "At four?");
    let host = Host::open(&maildir);
    (maildir, host)
}

#[test]
fn a_store_says_what_it_is_and_what_it_can_do() {
    let (_maildir, host) = open::<7_500>();
    let tags =
        [PR_DISPLAY_NAME, PR_OBJECT_TYPE, PR_VALID_FOLDER_MASK, PR_STORE_SUPPORT_MASK, PR_ENTRYID, PR_RECORD_KEY];
    let found = host.properties(host.store(), &tags);
    assert_eq!(found[0], Owned::Text("ann".to_owned()), "by its Maildir");
    assert_eq!(found[1], Owned::Number(MAPI_STORE.into()));
    assert_eq!(found[2], Owned::Number(FOLDER_IPM_SUBTREE_VALID.into()));
    assert!(matches!(found[3], Owned::Number(mask) if mask & i64::from(STORE_UNICODE_OK | STORE_NOTIFY_OK) != 0));
    let inner = found[4].binary();
    let inner = inner.strip_prefix(WRAPPING).expect("the entry id that MAPI made");
    assert!(inner.windows(16).any(|part| part == found[5].binary()), "it names the store");
    assert_eq!(host.store().SaveChanges(0), MAPI_E_NO_ACCESS);
    host.close();
}

#[test]
fn one_object_is_store_and_synchronises() {
    let (_maildir, host) = open::<7_501>();
    let sync: IMAPISync = host.store().cast().expect("it synchronises");
    let identity = |unknown: &IUnknown| unknown.cast::<IUnknown>().expect("an identity");
    assert_eq!(identity(&sync), identity(host.store()));
    drop(sync);
    host.close();
}

#[test]
fn entry_ids_open_what_they_name_and_nothing_else() {
    let (_maildir, host) = open::<7_502>();
    host.synchronize_all();
    let (mut kind, store) = (0, host.store());
    // SAFETY: NULL is the root folder; valid for a write.
    let root = unsafe { store.OpenEntry(0, ptr::null(), None, 0, &mut kind) };
    let root: IMAPIFolder = root.and_then(|root| root.cast()).expect("the root");
    assert_eq!(kind, MAPI_FOLDER);
    let id = host.properties(&root, &[PR_ENTRYID, PR_FOLDER_TYPE]);
    assert_eq!(id[1], Owned::Number(FOLDER_ROOT.into()));
    let root_id = id[0].binary();
    let inbox_id = host.properties(&host.folder("INBOX"), &[PR_ENTRYID])[0].binary();
    let compare = |one: &[u8], other: &[u8]| {
        let sizes = [one.len() as u32, other.len() as u32];
        let (one, other) = (one.as_ptr().cast(), other.as_ptr().cast());
        // SAFETY: as many bytes as that.
        unsafe {
            let by_store = store.CompareEntryIDs(sizes[0], one, sizes[1], other, 0).map_err(|error| error.code());
            let by_logon = host.open.logon.CompareEntryIDs(sizes[0], one, sizes[1], other, 0);
            assert_eq!(by_store, by_logon.map_err(|error| error.code()));
            by_store
        }
    };
    assert_eq!(compare(&root_id, &root_id), Ok(1));
    assert_eq!(compare(&root_id, &inbox_id), Ok(0));
    let (mut foreign, mut missing) = (root_id.clone(), inbox_id.clone());
    foreign[4] ^= 1;
    *missing.last_mut().expect("bytes") = 0x7f;
    assert_eq!(compare(&root_id, &foreign), Err(MAPI_E_UNKNOWN_ENTRYID));
    assert_eq!(compare(&root_id, b"short"), Err(MAPI_E_INVALID_ENTRYID));
    let refused = |id: &[u8]| host.entry::<IMAPIFolder>(id).map(|_| ()).map_err(|error| error.code());
    assert_eq!(refused(&foreign), Err(MAPI_E_UNKNOWN_ENTRYID));
    assert_eq!(refused(&missing), Err(MAPI_E_NOT_FOUND));
    assert_eq!(refused(&root_id[..20]), Err(MAPI_E_INVALID_ENTRYID));
    let message = host.entry::<IMessage>(&inbox_id).map(|_| ()).map_err(|error| error.code());
    assert_eq!(message, Err(MAPI_E_INTERFACE_NOT_SUPPORTED), "a folder is no message");
    drop(root);
    host.close();
}

#[test]
fn messages_arrive_in_the_inbox() {
    let (_maildir, host) = open::<7_503>();
    host.synchronize_all();
    let (mut size, mut id, mut class) = (0, ptr::null_mut(), LPTSTR::NULL);
    // SAFETY: no class; the others are valid for a write.
    let answer = unsafe { host.store().GetReceiveFolder(LPTSTR::NULL, MAPI_UNICODE, &mut size, &mut id, &mut class) };
    assert_eq!(answer, S_OK);
    // SAFETY: bytes of our memory, which are ours now.
    let id = unsafe { Buffer::from_raw_parts(Host::<7_503>::allocator(), id.cast::<u8>(), size as usize) };
    let inbox = host.properties(&host.folder("INBOX"), &[PR_ENTRYID])[0].binary();
    assert_eq!(id.expect("an entry id").to_vec(), inbox);
    let Text::Wide(class) = class.of_flags(MAPI_UNICODE) else { panic!("not the width that was asked for") };
    // SAFETY: a text of our memory, which is ours now; it ends with a NUL.
    let class = unsafe { Buffer::from_raw(Host::<7_503>::allocator(), class.0) }.expect("a class");
    assert_eq!(*class, 0, "the empty one");
    drop(class);
    host.close();
}

#[test]
fn stores_are_told_apart_by_their_ids() {
    let (one_maildir, one) = open::<7_504>();
    let (_other_maildir, other) = open::<7_504>();
    let again = Host::<7_504>::open(&one_maildir);
    let id = |host: &Host<7_504>| {
        let wrapped = host.properties(host.store(), &[PR_ENTRYID])[0].binary();
        wrapped.strip_prefix(WRAPPING).expect("wrapped").to_vec()
    };
    let [one_id, other_id, again_id] = [&one, &other, &again].map(id);
    let compare = |first: &[u8], second: &[u8]| {
        let (first_size, second_size) = (first.len() as u32, second.len() as u32);
        let (first, second) = (first.as_ptr().cast(), second.as_ptr().cast());
        // SAFETY: as many bytes as that.
        let answer = unsafe { one.provider.CompareStoreIDs(first_size, first, second_size, second, 0) };
        answer.map_err(|error| error.code())
    };
    assert_eq!(compare(&one_id, &again_id), Ok(1));
    assert_eq!(compare(&one_id, &other_id), Ok(0));
    assert_eq!(compare(&one_id, &one_id[1..]), Err(MAPI_E_INVALID_ENTRYID));
    drop((other, again));
    one.close();
}
