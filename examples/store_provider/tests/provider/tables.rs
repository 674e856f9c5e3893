//! Tables: columns, the cursor, order, filters and bookmarks.

use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{PWSTR, S_OK};

use crate::host::{Host, Owned};
use crate::maildir::Maildir;

const SUBJECTS: [&str; 5] = ["cherry", "Apple", "banana", "Date", "elder"];

/// The contents table of an inbox with five messages, in the order in which they are above.
fn open<const FAMILY: u32>() -> (Maildir, Host<FAMILY>, IMAPITable) {
    let maildir = Maildir::new();
    for (number, subject) in SUBJECTS.iter().enumerate() {
        maildir.put("", &format!("{number}.a.example.org"), subject, "Fruit.");
    }
    let host = Host::open(&maildir);
    host.synchronize_all();
    let table = host.folder("INBOX").GetContentsTable(MAPI_UNICODE).expect("a table");
    let columns = PropTagList::new(&[PR_SUBJECT]);
    // SAFETY: the list is alive.
    assert_eq!(unsafe { table.SetColumns(columns.as_ptr(), 0) }, S_OK);
    (maildir, host, table)
}

fn read<const FAMILY: u32>(host: &Host<FAMILY>, table: &IMAPITable, count: i32, flags: u32) -> Vec<String> {
    host.query(table, count, flags).iter().map(|row| row[0].text()).collect()
}

/// Where the cursor is, and how many rows there are.
fn position(table: &IMAPITable) -> (u32, u32) {
    let (mut row, mut numerator, mut denominator, mut count) = (0, 0, 0, 0);
    // SAFETY: all are valid for a write.
    unsafe {
        assert_eq!(table.QueryPosition(&mut row, &mut numerator, &mut denominator), S_OK);
        assert_eq!(table.GetRowCount(0, &mut count), S_OK);
    }
    assert_eq!((row, count.max(1)), (numerator, denominator));
    (row, count)
}

fn seek(table: &IMAPITable, origin: BOOKMARK, count: i32) -> Result<i32, mapi_com::HRESULT> {
    let mut went = 0;
    // SAFETY: valid for a write.
    let answer = unsafe { table.SeekRow(origin, count, &mut went) };
    if answer.is_ok() { Ok(went) } else { Err(answer) }
}

/// A text that is in the subject, in any case.
fn with_subject_part<R>(part: &str, with: impl FnOnce(&SRestriction) -> R) -> R {
    let mut text: Vec<u16> = part.encode_utf16().chain([0]).collect();
    let mut value =
        SPropValue { ulPropTag: PR_SUBJECT, dwAlignPad: 0, Value: __UPV { lpszW: PWSTR(text.as_mut_ptr()) } };
    let content =
        SContentRestriction { ulFuzzyLevel: FL_SUBSTRING | FL_IGNORECASE, ulPropTag: PR_SUBJECT, lpProp: &mut value };
    with(&SRestriction { rt: RES_CONTENT, res: SRestriction_res { resContent: content } })
}

#[test]
fn rows_are_read_forwards_and_backwards() {
    let (_maildir, host, table) = open::<7_700>();
    assert_eq!(position(&table), (0, 5));
    assert_eq!(read(&host, &table, 2, 0), SUBJECTS[..2]);
    assert_eq!(read(&host, &table, 2, TBL_NOADVANCE), SUBJECTS[2..4]);
    assert_eq!(read(&host, &table, 100, 0), SUBJECTS[2..]);
    assert!(read(&host, &table, 1, 0).is_empty());
    assert_eq!(read(&host, &table, -2, TBL_NOADVANCE), SUBJECTS[3..]);
    assert_eq!(position(&table), (3, 5));
    assert_eq!(seek(&table, BOOKMARK_CURRENT, -2), Ok(-2));
    assert_eq!(seek(&table, BOOKMARK_END, -100), Ok(-5));
    assert_eq!(seek(&table, BOOKMARK_BEGINNING, 4), Ok(4));
    assert_eq!(seek(&table, BOOKMARK_CURRENT, 4), Ok(1));
    assert_eq!(seek(&table, 77, 0), Err(MAPI_E_INVALID_BOOKMARK));
    assert_eq!(table.SeekRowApprox(1, 2), S_OK);
    assert_eq!(position(&table), (2, 5));
    assert_eq!(table.SeekRowApprox(1, 0), MAPI_E_INVALID_PARAMETER);
    let mut rows = ptr::null_mut();
    // SAFETY: valid for a write.
    assert_eq!(unsafe { table.QueryRows(0, 0, &mut rows) }, MAPI_E_INVALID_PARAMETER);
    drop(table);
    host.close();
}

#[test]
fn columns_are_those_that_were_chosen() {
    let (_maildir, host, table) = open::<7_701>();
    let rows = host.rows(&table, &[PR_NULL, PR_SUBJECT_A, PR_IMPORTANCE]);
    let expected = [Owned::Other(PT_NULL), Owned::Narrow(b"cherry".to_vec()), Owned::Error(MAPI_E_NOT_FOUND)];
    assert_eq!(rows[0], expected);
    let columns = |flags| {
        let mut tags = ptr::null_mut();
        // SAFETY: valid for a write.
        assert_eq!(unsafe { table.QueryColumns(flags, &mut tags) }, S_OK);
        // SAFETY: a list of our memory, which is ours now.
        let list = unsafe { Buffer::from_raw(Host::<7_701>::allocator(), tags) }.expect("a list");
        // SAFETY: the list is alive.
        unsafe { prop_tags(&raw const *list) }.expect("tags").to_vec()
    };
    assert_eq!(columns(0), [PR_NULL, PR_SUBJECT_A, PR_IMPORTANCE]);
    assert!(columns(TBL_ALL_COLUMNS).contains(&PR_SUBJECT_W));
    // SAFETY: NULL is no list.
    assert_eq!(unsafe { table.SetColumns(ptr::null(), 0) }, MAPI_E_INVALID_PARAMETER);
    drop(table);
    host.close();
}

#[test]
fn rows_are_sorted() {
    let (_maildir, host, table) = open::<7_702>();
    let sort = |direction, categories| {
        let column = SSortOrder { ulPropTag: PR_SUBJECT, ulOrder: direction };
        let order = SSortOrderSet { cSorts: 1, cCategories: categories, cExpanded: 0, aSort: [column] };
        // SAFETY: an order of one column.
        unsafe { table.SortTable(&order, 0) }
    };
    assert_eq!(sort(TABLE_SORT_ASCEND, 0), S_OK);
    assert_eq!(read(&host, &table, 9, 0), ["Apple", "banana", "cherry", "Date", "elder"]);
    assert_eq!(sort(TABLE_SORT_DESCEND, 0), S_OK);
    assert_eq!(position(&table), (0, 5), "at the beginning");
    assert_eq!(read(&host, &table, 9, 0), ["elder", "Date", "cherry", "banana", "Apple"]);
    assert_eq!(sort(TABLE_SORT_ASCEND, 1), MAPI_E_TOO_COMPLEX, "no categories");
    let mut order = ptr::null_mut();
    // SAFETY: valid for a write.
    assert_eq!(unsafe { table.QuerySortOrder(&mut order) }, S_OK);
    // SAFETY: an order of our memory, which is ours now.
    let order = unsafe { Buffer::from_raw(Host::<7_702>::allocator(), order) }.expect("an order");
    assert_eq!((order.cSorts, order.cCategories), (1, 0));
    assert_eq!(order.aSort, [SSortOrder { ulPropTag: PR_SUBJECT, ulOrder: TABLE_SORT_DESCEND }]);
    drop((order, table));
    host.close();
}

#[test]
fn rows_are_filtered_and_found() {
    let (_maildir, host, table) = open::<7_703>();
    // SAFETY: all parts of the conditions are readable.
    let restrict = |part: &str| with_subject_part(part, |restriction| unsafe { table.Restrict(restriction, 0) });
    assert_eq!(restrict("E"), S_OK);
    assert_eq!(read(&host, &table, 9, 0), ["cherry", "Apple", "Date", "elder"]);
    assert_eq!(restrict("nobody"), S_OK);
    assert_eq!(position(&table), (0, 0));
    // SAFETY: NULL is no condition.
    assert_eq!(unsafe { table.Restrict(ptr::null(), 0) }, S_OK);
    assert_eq!(position(&table), (0, 5));
    let find = |part: &str, origin, flags| {
        // SAFETY: as above.
        with_subject_part(part, |restriction| unsafe { table.FindRow(restriction, origin, flags) })
    };
    assert_eq!(find("a", BOOKMARK_BEGINNING, 0), S_OK);
    assert_eq!(position(&table).0, 1);
    assert_eq!(find("cherry", BOOKMARK_CURRENT, 0), MAPI_E_NOT_FOUND);
    assert_eq!(find("a", BOOKMARK_END, DIR_BACKWARD), S_OK);
    assert_eq!(position(&table).0, 3);
    let too_complex = SRestriction {
        rt: 99,
        res: SRestriction_res { resExist: SExistRestriction { ulReserved1: 0, ulPropTag: PropTag(0), ulReserved2: 0 } },
    };
    // SAFETY: of a kind that has no parts here.
    assert_eq!(unsafe { table.Restrict(&too_complex, 0) }, MAPI_E_TOO_COMPLEX);
    assert_eq!(position(&table), (3, 5), "as it was");
    drop(table);
    host.close();
}

#[test]
fn bookmarks_stay_where_they_are() {
    let (_maildir, host, table) = open::<7_704>();
    assert_eq!(seek(&table, BOOKMARK_BEGINNING, 3), Ok(3));
    let bookmark = table.CreateBookmark().expect("a bookmark");
    assert!(bookmark > BOOKMARK_END);
    assert_eq!(seek(&table, BOOKMARK_BEGINNING, 0), Ok(0));
    assert_eq!(seek(&table, bookmark, 1), Ok(1));
    assert_eq!(position(&table).0, 4);
    assert_eq!(table.FreeBookmark(bookmark), S_OK);
    assert_eq!(table.FreeBookmark(bookmark), MAPI_E_INVALID_BOOKMARK);
    assert_eq!(table.FreeBookmark(BOOKMARK_CURRENT), S_OK);
    assert_eq!(seek(&table, bookmark, 0), Err(MAPI_E_INVALID_BOOKMARK));
    let (mut status, mut kind) = (7, 7);
    // SAFETY: valid for a write.
    assert_eq!(unsafe { table.GetStatus(&mut status, &mut kind) }, S_OK);
    assert_eq!((status, kind), (TBLSTAT_COMPLETE, TBLTYPE_DYNAMIC));
    drop(table);
    host.close();
}

#[test]
fn the_hierarchy_goes_as_deep_as_was_asked() {
    let maildir = Maildir::new();
    maildir.folder(".Work.Reports");
    let host = Host::<7_705>::open(&maildir);
    host.synchronize_all();
    // SAFETY: NULL is the root; the kind is not asked for.
    let root = unsafe { host.store().OpenEntry(0, ptr::null(), None, 0, ptr::null_mut()) };
    let root: IMAPIFolder = mapi_com::Interface::cast(&root.expect("the root")).expect("a folder");
    let names = |flags| {
        let rows = host.rows(&root.GetHierarchyTable(flags).expect("a table"), &[PR_DISPLAY_NAME, PR_DEPTH]);
        rows.iter().map(|row| (row[0].text(), row[1].clone())).collect::<Vec<_>>()
    };
    let row = |name: &str, depth| (name.to_owned(), Owned::Number(depth));
    assert_eq!(names(0), [row("Top of Maildir", 1)]);
    let all = [row("Top of Maildir", 1), row("INBOX", 2), row("Work", 2), row("Reports", 3)];
    assert_eq!(names(CONVENIENT_DEPTH), all);
    drop(root);
    host.close();
}
