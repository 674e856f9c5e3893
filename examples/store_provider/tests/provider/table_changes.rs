//! Tables follow the store, and tell what has changed in them.

use std::fs;

use mapi_com::mapi::*;
use mapi_com::{PWSTR, S_OK};

use crate::diary::{Told, advise};
use crate::host::{Host, Owned};
use crate::maildir::Maildir;

/// A message with a date of its own, so that it has its place.
fn put(maildir: &Maildir, number: u32, subject: &str) {
    let contents = format!(
        "From: Ann <ann@example.org>\r\nDate: Mon, 13 Nov 2023 10:{number:02}:00 +0000\r\nSubject: {subject}\r\n\r\nTea."
    );
    maildir.put_as_is("", &format!("{number}.a.example.org"), contents);
}

fn columns(table: &IMAPITable, columns: &[PropTag]) {
    let columns = PropTagList::new(columns);
    // SAFETY: the list is alive.
    assert_eq!(unsafe { table.SetColumns(columns.as_ptr(), 0) }, S_OK);
}

/// An inbox with three messages, and its table, which shows subjects.
fn open<const FAMILY: u32>() -> (Maildir, Host<FAMILY>, IMAPITable) {
    let maildir = Maildir::new();
    for (number, subject) in [(1, "Apple"), (3, "Cherry"), (5, "Elder")] {
        put(&maildir, number, subject);
    }
    let host = Host::open(&maildir);
    host.synchronize_all();
    let table = host.folder("INBOX").GetContentsTable(MAPI_UNICODE).expect("a table");
    columns(&table, &[PR_SUBJECT, PR_INSTANCE_KEY]);
    (maildir, host, table)
}

/// All rows: subjects and keys.
fn rows<const FAMILY: u32>(host: &Host<FAMILY>, table: &IMAPITable) -> Vec<(String, Vec<u8>)> {
    let mut went = 0;
    // SAFETY: valid for a write.
    assert_eq!(unsafe { table.SeekRow(BOOKMARK_BEGINNING, 0, &mut went) }, S_OK);
    host.query(table, 1000, TBL_NOADVANCE).iter().map(|row| (row[0].text(), row[1].binary())).collect()
}

fn subjects<const FAMILY: u32>(host: &Host<FAMILY>, table: &IMAPITable) -> Vec<String> {
    rows(host, table).into_iter().map(|(subject, _)| subject).collect()
}

#[test]
fn rows_that_come_go_and_change_are_told() {
    let (maildir, host, table) = open::<8_100>();
    let (diary, connection) = advise(&table);
    assert_ne!(connection, 0);
    let before = rows(&host, &table);
    put(&maildir, 2, "Banana");
    fs::remove_file(maildir.file("", "5.a.example.org")).expect("a file");
    host.synchronize_all();
    let now = rows(&host, &table);
    assert_eq!(subjects(&host, &table), ["Apple", "Banana", "Cherry"]);
    let [apple, banana, cherry] = [0, 1, 2].map(|place| now[place].1.clone());
    assert_eq!([&apple, &cherry], [&before[0].1, &before[1].1], "the keys stay");
    let text = |text: &str| Owned::Text(text.to_owned());
    let gone = Told { event: TABLE_ROW_DELETED, key: Some(before[2].1.clone()), prior: None, row: Vec::new() };
    let row = vec![text("Banana"), Owned::Binary(banana.clone())];
    let came = Told { event: TABLE_ROW_ADDED, key: Some(banana.clone()), prior: Some(apple.clone()), row };
    assert_eq!(diary.take(), [gone, came]);
    // The first row has none before it. It has the columns that are chosen now.
    columns(&table, &[PR_MESSAGE_FLAGS]);
    assert_eq!(host.messages("INBOX")[0].SetReadFlag(0), S_OK);
    let row = vec![Owned::Number((MSGFLAG_READ | MSGFLAG_UNMODIFIED).into())];
    let read = Told { event: TABLE_ROW_MODIFIED, key: Some(apple), prior: None, row };
    assert_eq!(diary.take(), [read]);
    assert_eq!(host.messages("INBOX")[0].SetReadFlag(0), S_OK);
    assert!(diary.take().is_empty(), "it was read already");
    drop(table);
    host.close();
}

#[test]
fn many_changes_are_told_as_one() {
    let (maildir, host, table) = open::<8_101>();
    let (diary, _) = advise(&table);
    for number in 10..40 {
        put(&maildir, number, "More");
    }
    host.synchronize_all();
    let told = diary.take();
    let changed = Told { event: TABLE_CHANGED, key: None, prior: None, row: Vec::new() };
    assert_eq!(told, [changed]);
    assert_eq!(subjects(&host, &table).len(), 33);
    drop(table);
    host.close();
}

#[test]
fn what_is_filtered_and_sorted_stays_so() {
    let (maildir, host, table) = open::<8_102>();
    let (diary, _) = advise(&table);
    let mut text: Vec<u16> = "e\0".encode_utf16().collect();
    let mut value =
        SPropValue { ulPropTag: PR_SUBJECT, dwAlignPad: 0, Value: __UPV { lpszW: PWSTR(text.as_mut_ptr()) } };
    let content = SContentRestriction { ulFuzzyLevel: FL_SUBSTRING, ulPropTag: PR_SUBJECT, lpProp: &mut value };
    let mut part = SRestriction { rt: RES_CONTENT, res: SRestriction_res { resContent: content } };
    let both =
        SRestriction { rt: RES_AND, res: SRestriction_res { resAnd: SAndRestriction { cRes: 1, lpRes: &mut part } } };
    let order = SSortOrderSet {
        cSorts: 1,
        cCategories: 0,
        cExpanded: 0,
        aSort: [SSortOrder { ulPropTag: PR_SUBJECT, ulOrder: TABLE_SORT_DESCEND }],
    };
    // SAFETY: all parts are alive.
    unsafe {
        assert_eq!(table.Restrict(&both, 0), S_OK);
        assert_eq!(table.SortTable(&order, 0), S_OK);
    }
    // The table has a copy.
    text.fill(0);
    (part.rt, value.ulPropTag) = (99, PropTag(0));
    assert_eq!((part.rt, value.ulPropTag), (99, PropTag(0)));
    assert_eq!(subjects(&host, &table), ["Elder", "Cherry", "Apple"]);
    put(&maildir, 2, "Fig");
    put(&maildir, 4, "Grape");
    host.synchronize_all();
    assert_eq!(subjects(&host, &table), ["Grape", "Elder", "Cherry", "Apple"]);
    let told = diary.take();
    let first = told.iter().map(|told| (told.event, &told.prior)).collect::<Vec<_>>();
    assert_eq!(first, [(TABLE_ROW_ADDED, &None)], "what is not seen is not told");
    // SAFETY: NULL is no filter.
    assert_eq!(unsafe { table.Restrict(std::ptr::null(), 0) }, S_OK);
    assert_eq!(subjects(&host, &table), ["Grape", "Fig", "Elder", "Cherry", "Apple"]);
    drop(table);
    host.close();
}

#[test]
fn a_filter_is_kept_with_all_its_parts() {
    let (maildir, host, table) = open::<8_106>();
    let mut texts = ["Apple\0", "Date\0"].map(|text| text.encode_utf16().collect::<Vec<_>>());
    let mut values = texts.each_mut().map(|text| {
        let text = PWSTR(text.as_mut_ptr());
        SPropValue { ulPropTag: PR_SUBJECT, dwAlignPad: 0, Value: __UPV { lpszW: text } }
    });
    let [apple, mut date] = values.each_mut().map(|value| {
        let equal = SPropertyRestriction { relop: RELOP_EQ, ulPropTag: PR_SUBJECT, lpProp: value };
        SRestriction { rt: RES_PROPERTY, res: SRestriction_res { resProperty: equal } }
    });
    let noted = SCommentRestriction { cValues: 0, lpRes: &mut date, lpProp: std::ptr::null_mut() };
    let noted = SRestriction { rt: RES_COMMENT, res: SRestriction_res { resComment: noted } };
    let mut parts = [apple, noted];
    let any = SOrRestriction { cRes: 2, lpRes: parts.as_mut_ptr() };
    let mut any = SRestriction { rt: RES_OR, res: SRestriction_res { resOr: any } };
    let not = SNotRestriction { ulReserved: 0, lpRes: &mut any };
    let not = SRestriction { rt: RES_NOT, res: SRestriction_res { resNot: not } };
    // SAFETY: all parts are alive.
    assert_eq!(unsafe { table.Restrict(&not, 0) }, S_OK);
    // The table has a copy.
    drop((texts, parts));
    assert_eq!(subjects(&host, &table), ["Cherry", "Elder"]);
    put(&maildir, 2, "Banana");
    put(&maildir, 4, "Date");
    host.synchronize_all();
    assert_eq!(subjects(&host, &table), ["Banana", "Cherry", "Elder"]);
    drop(table);
    host.close();
}

#[test]
fn the_cursor_and_bookmarks_stay_with_their_rows() {
    let (maildir, host, table) = open::<8_103>();
    let next = || host.query(&table, 1, TBL_NOADVANCE).first().map(|row| row[0].text());
    let seek = |origin, distance| {
        let mut went = 0;
        // SAFETY: valid for a write.
        assert_eq!(unsafe { table.SeekRow(origin, distance, &mut went) }, S_OK);
    };
    seek(BOOKMARK_BEGINNING, 1);
    let at_cherry = table.CreateBookmark().expect("a bookmark");
    seek(BOOKMARK_BEGINNING, 2);
    assert_eq!(next().as_deref(), Some("Elder"));
    // Nobody has registered: the table finds out when it is used.
    put(&maildir, 0, "First");
    host.synchronize_all();
    assert_eq!(next().as_deref(), Some("Elder"));
    fs::remove_file(maildir.file("", "3.a.example.org")).expect("a file");
    host.synchronize_all();
    assert_eq!(next().as_deref(), Some("Elder"));
    seek(BOOKMARK_BEGINNING, 0);
    seek(at_cherry, 0);
    assert_eq!(next().as_deref(), Some("Elder"), "what came after the row that is gone");
    fs::remove_file(maildir.file("", "5.a.example.org")).expect("a file");
    host.synchronize_all();
    assert_eq!(next(), None, "the end");
    assert_eq!(subjects(&host, &table), ["First", "Apple"]);
    drop(table);
    host.close();
}

#[test]
fn tables_of_folders_follow_too() {
    let (maildir, host, contents) = open::<8_104>();
    let top = Owned::binary(&host.properties(host.store(), &[PR_IPM_SUBTREE_ENTRYID])[0]);
    let top: IMAPIFolder = host.entry(&top).expect("the top");
    let table = top.GetHierarchyTable(CONVENIENT_DEPTH | MAPI_UNICODE).expect("a table");
    columns(&table, &[PR_DISPLAY_NAME, PR_CONTENT_COUNT, PR_DEPTH]);
    let (diary, _) = advise(&table);
    maildir.folder(".Work.Reports");
    host.synchronize_all();
    let text = |text: &str| Owned::Text(text.to_owned());
    let row = |name, count, depth| vec![text(name), Owned::Number(count), Owned::Number(depth)];
    let told: Vec<_> = diary.take().into_iter().map(|told| (told.event, told.row)).collect();
    assert_eq!(told, [(TABLE_ROW_ADDED, row("Work", 0, 1)), (TABLE_ROW_ADDED, row("Reports", 0, 2))]);
    put(&maildir, 2, "Banana");
    host.synchronize_all();
    let told: Vec<_> = diary.take().into_iter().map(|told| (told.event, told.row)).collect();
    assert_eq!(told, [(TABLE_ROW_MODIFIED, row("INBOX", 4, 1))]);
    fs::remove_dir_all(maildir.root.join(".Work.Reports")).expect("a directory");
    host.synchronize_all();
    let told: Vec<_> = diary.take().into_iter().map(|told| told.event).collect();
    assert_eq!(told, [TABLE_ROW_DELETED, TABLE_ROW_DELETED]);
    assert_eq!(host.query(&table, 10, 0), [row("INBOX", 4, 1)]);
    drop((contents, table, top));
    host.close();
}

#[test]
fn who_goes_hears_nothing_more() {
    let (maildir, host, table) = open::<8_105>();
    let (diary, connection) = advise(&table);
    let refused = |event_mask, sink| table.Advise(event_mask, sink).map_err(|error| error.code());
    assert_eq!(refused(fnevTableModified, None), Err(MAPI_E_INVALID_PARAMETER));
    assert_eq!(refused(fnevObjectCreated, Some(diary.as_interface())), Err(MAPI_E_INVALID_PARAMETER));
    let recipients = host.messages("INBOX")[0].GetRecipientTable(0).expect("a table");
    let never = recipients.Advise(fnevTableModified, Some(diary.as_interface())).map_err(|error| error.code());
    assert_eq!(never, Err(MAPI_E_NO_SUPPORT), "it does not change");
    assert_eq!(table.Unadvise(connection), S_OK);
    assert_eq!(table.Unadvise(connection), MAPI_E_NOT_FOUND);
    put(&maildir, 2, "Banana");
    host.synchronize_all();
    assert!(diary.take().is_empty());
    // A table lets go of its sinks when it goes, and may go last.
    let (again, _) = advise(&table);
    let left = again.downgrade();
    drop(again);
    assert!(left.upgrade().is_some());
    drop((recipients, table));
    assert!(left.upgrade().is_none());
    let last = host.folder("INBOX").GetContentsTable(0).expect("a table");
    let Host { support, provider, open } = host;
    drop((open, provider));
    let support = {
        let left = support.downgrade();
        drop(support);
        left
    };
    assert!(support.upgrade().is_some(), "the table has it");
    let mut count = 0;
    // SAFETY: valid for a write.
    assert_eq!(unsafe { last.GetRowCount(0, &mut count) }, S_OK);
    assert_eq!(count, 4);
    drop(last);
    assert!(support.upgrade().is_none());
    CheckedMemory::<8_105>::assert_clean();
}
