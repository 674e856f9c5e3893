//! From the Maildir into the store, and what is left of it after a restart.

use std::fs;

use mapi_com::S_OK;
use mapi_com::mapi::*;

use crate::host::{Host, Owned, Told, everything};
use crate::maildir::Maildir;

#[test]
fn what_is_in_the_maildir_gets_into_the_store_and_stays_there() {
    let maildir = Maildir::new();
    maildir.folder(".Work.Reports");
    maildir.put("", "1.a.example.org", "Tea", "At four?");
    maildir.put("", "2.b.example.org", "Cake", "There is some left.");
    maildir.put(".Work.Reports", "3.c.example.org", "Figures", "See below.");
    let host = Host::<7_200>::open(&maildir);
    assert!(host.folders().is_empty(), "before the first synchronisation");
    let told = host.synchronize_all();
    assert_eq!(told.last(), Some(&Told::Done(S_OK)));
    assert_eq!(told.iter().filter(|told| matches!(told, Told::Done(_))).count(), 1);
    assert!(told.contains(&Told::Progress(Some("INBOX, 2 new messages".to_owned()), 0, 3)));
    assert!(told.contains(&Told::Progress(None, 3, 3)));
    let look = |host: &Host<7_200>| {
        let names: Vec<_> = host.folders().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["INBOX", "Work", "Work/Reports"]);
        assert_eq!(host.subjects("INBOX"), ["Tea", "Cake"]);
        assert_eq!(host.subjects("Work"), [""; 0]);
        assert_eq!(host.subjects("Work/Reports"), ["Figures"]);
        host.folders().iter().map(|(_, folder)| host.properties(folder, &[PR_ENTRYID])[0].binary()).collect::<Vec<_>>()
    };
    let ids = look(&host);
    host.close();
    // After a restart there is the same, also without the Maildir.
    fs::remove_dir_all(&maildir.root).expect("it can be removed");
    let host = Host::<7_200>::open(&maildir);
    assert_eq!(look(&host), ids);
    let told = host.synchronize(everything());
    assert!(matches!(told[..], [Told::Error(MAPI_E_NOT_FOUND, _), Told::Done(MAPI_E_NOT_FOUND)]), "{told:?}");
    assert_eq!(look(&host), ids, "a Maildir that cannot be read takes nothing away");
    host.close();
}

#[test]
fn changes_of_the_maildir_are_followed() {
    let maildir = Maildir::new();
    maildir.folder(".Old");
    maildir.put("", "1.a.example.org", "Tea", "At four?");
    maildir.put("", "2.b.example.org", "Cake", "There is some left.");
    maildir.put(".Old", "3.c.example.org", "Figures", "See below.");
    let host = Host::<7_201>::open(&maildir);
    host.synchronize_all();
    assert_eq!(host.synchronize_all(), [Told::Done(S_OK)], "nothing is new");
    // One is read, one is deleted, one comes; a folder goes.
    fs::rename(maildir.file("", "1.a.example.org"), maildir.file("", "1.a.example.org:2,S")).expect("a file");
    fs::remove_file(maildir.file("", "2.b.example.org")).expect("a file");
    maildir.put("", "4.d.example.org", "Coffee", "Or coffee?");
    fs::remove_dir_all(maildir.root.join(".Old")).expect("a directory");
    host.synchronize_all();
    assert_eq!(host.subjects("INBOX"), ["Tea", "Coffee"]);
    assert_eq!(host.folders().len(), 1);
    host.close();
}

#[test]
fn headers_come_first_and_texts_later() {
    let maildir = Maildir::new();
    maildir.put("", "1.a.example.org", "Tea", "At four?");
    let host = Host::<7_202>::open(&maildir);
    let body = |host: &Host<7_202>| {
        let table = host.folder("INBOX").GetContentsTable(0).expect("a table");
        let rows = host.rows(&table, &[PR_ENTRYID]);
        assert_eq!(rows.len(), 1);
        let message: IMessage = host.entry(&rows[0][0].binary()).expect("a message");
        (rows[0][0].binary(), host.properties(&message, &[PR_BODY])[0].clone())
    };
    host.synchronize(everything() | SYNC_GLOBAL_HEADERS);
    let (id, text) = body(&host);
    assert_eq!(text, Owned::Error(MAPI_E_NOT_FOUND));
    host.synchronize_all();
    assert_eq!(body(&host), (id, Owned::Text("At four?".to_owned())), "the same message, with its text");
    host.close();
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_gets_in() {
    let maildir = Maildir::new();
    maildir.put("", "1.a.example.org", "Tea", "At four?");
    fs::write(maildir.file("", "2.b.example.org"), "no headers at all").expect("a file can be written");
    let host = Host::<7_203>::open(&maildir);
    let told = host.synchronize(everything());
    let errors: Vec<_> = told.iter().filter(|told| matches!(told, Told::Error(..))).collect();
    assert!(
        matches!(errors[..], [Told::Error(MAPI_E_CORRUPT_DATA, text)] if text.contains("2.b.example.org")),
        "{told:?}"
    );
    assert_eq!(told.last(), Some(&Told::Done(MAPI_W_PARTIAL_COMPLETION)));
    assert_eq!(host.subjects("INBOX"), ["Tea"]);
    host.close();
}
