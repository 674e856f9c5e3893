//! Whom a message names: its table of recipients, and who sent it.

use std::ffi::c_void;
use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{E_POINTER, HRESULT, Interface, S_OK};

use crate::host::{Host, Owned};
use crate::maildir::Maildir;
use crate::support::ONE_OFF;

const HEADERS: &str = "From: Ann <ann@example.org>\r\nSender: office@example.org\r\n\
    Date: Mon, 13 Nov 2023 10:00:00 +0000\r\nSubject: Tea\r\n\
    To: =?utf-8?q?Ren=C3=A9?= <rene@example.org>, Friends: bob@Example.org, \"Cleo, of the cats\" <cleo@example.org>;\r\n\
    Cc: dan@example.org\r\nTo: Eve <eve@example.org>\r\nBcc: Fred <fred@example.org>, gil@example.org\r\n";

fn open<const FAMILY: u32>(headers: &str) -> (Maildir, Host<FAMILY>, IMessage) {
    let maildir = Maildir::new();
    maildir.put_as_is("", "1.a.example.org", format!("{headers}\r\nAt four?"));
    let host = Host::open(&maildir);
    host.synchronize_all();
    let mut messages = host.messages("INBOX");
    assert_eq!(messages.len(), 1);
    (maildir, host, messages.remove(0))
}

fn text(text: &str) -> Owned {
    Owned::Text(text.to_owned())
}

fn number(number: u32) -> Owned {
    Owned::Number(number.into())
}

/// The entry id that the host makes of somebody.
fn one_off(name: &str, address: &str) -> Owned {
    let units: Vec<u16> = format!("{name}\0SMTP\0{address}\0").encode_utf16().collect();
    let words = [0, (MAPI_ONE_OFF_UNICODE | MAPI_ONE_OFF_NO_RICH_INFO) as u16].into_iter().chain(units);
    Owned::Binary(ONE_OFF.into_iter().chain(words.flat_map(u16::to_le_bytes)).collect())
}

#[test]
fn a_message_lists_its_recipients() {
    let (_maildir, host, message) = open::<7_800>(HEADERS);
    let table = message.GetRecipientTable(MAPI_UNICODE).expect("a table");
    let rows = host.rows(&table, &[PR_ROWID, PR_RECIPIENT_TYPE, PR_DISPLAY_NAME, PR_EMAIL_ADDRESS]);
    let row = |id, kind, name: &str, address: &str| vec![number(id), number(kind), text(name), text(address)];
    let expected = [
        row(0, MAPI_TO, "René", "rene@example.org"),
        row(1, MAPI_TO, "bob@Example.org", "bob@Example.org"),
        row(2, MAPI_TO, "Cleo, of the cats", "cleo@example.org"),
        row(3, MAPI_TO, "Eve", "eve@example.org"),
        row(4, MAPI_CC, "dan@example.org", "dan@example.org"),
        row(5, MAPI_BCC, "Fred", "fred@example.org"),
        row(6, MAPI_BCC, "gil@example.org", "gil@example.org"),
    ];
    assert_eq!(rows, expected);
    drop(table);
    let table = message.GetRecipientTable(MAPI_UNICODE).expect("a table");
    let columns =
        [PR_ADDRTYPE, PR_OBJECT_TYPE, PR_DISPLAY_TYPE, PR_RESPONSIBILITY, PR_SEARCH_KEY, PR_ENTRYID, PR_SPOOLER_STATUS];
    let key = Owned::Binary(b"SMTP:BOB@EXAMPLE.ORG\0".to_vec());
    let expected = [
        text("SMTP"),
        number(MAPI_MAILUSER),
        number(DT_MAILUSER),
        Owned::Number(1),
        key,
        one_off("bob@Example.org", "bob@Example.org"),
        Owned::Error(MAPI_E_NOT_FOUND),
    ];
    assert_eq!(host.rows(&table, &columns)[1], expected);
    drop((table, message));
    host.close();
}

#[test]
fn texts_of_recipients_are_of_the_width_of_the_table() {
    let (_maildir, host, message) = open::<7_801>(HEADERS);
    let first = |flags| {
        let table = message.GetRecipientTable(flags).expect("a table");
        let mut columns = ptr::null_mut();
        // SAFETY: valid for a write.
        assert_eq!(unsafe { table.QueryColumns(TBL_ALL_COLUMNS, &mut columns) }, S_OK);
        // SAFETY: a list of our memory, which is ours now.
        let list = unsafe { Buffer::from_raw(Host::<7_801>::allocator(), columns) }.expect("a list");
        // SAFETY: the list is alive.
        let columns = unsafe { prop_tags(&raw const *list) }.expect("tags").to_vec();
        let rows = host.query(&table, 1, 0);
        assert_eq!(rows[0].len(), columns.len());
        let name = columns.iter().position(|tag| tag.id() == PR_DISPLAY_NAME.id()).expect("the column");
        rows[0][name].clone()
    };
    assert_eq!(first(0), Owned::Narrow(b"Ren?".to_vec()));
    assert_eq!(first(MAPI_UNICODE), text("René"));
    let chosen = |flags, tag| host.rows(&message.GetRecipientTable(flags).expect("a table"), &[tag])[0][0].clone();
    assert_eq!(chosen(MAPI_UNICODE, PR_DISPLAY_NAME_A), Owned::Narrow(b"Ren?".to_vec()));
    assert_eq!(chosen(0, PR_DISPLAY_NAME_W), text("René"));
    drop(message);
    host.close();
}

#[test]
fn a_message_tells_who_sent_it_and_to_whom() {
    let (_maildir, host, message) = open::<7_802>(HEADERS);
    let columns = [
        PR_DISPLAY_TO,
        PR_DISPLAY_CC,
        PR_DISPLAY_BCC,
        PR_SENDER_NAME,
        PR_SENDER_EMAIL_ADDRESS,
        PR_SENDER_ADDRTYPE,
        PR_SENDER_SEARCH_KEY,
        PR_SENT_REPRESENTING_NAME,
        PR_SENT_REPRESENTING_EMAIL_ADDRESS,
        PR_SENT_REPRESENTING_ADDRTYPE,
        PR_SENT_REPRESENTING_SEARCH_KEY,
    ];
    let expected = [
        text("René; bob@Example.org; Cleo, of the cats; Eve"),
        text("dan@example.org"),
        text("Fred; gil@example.org"),
        text("office@example.org"),
        text("office@example.org"),
        text("SMTP"),
        Owned::Binary(b"SMTP:OFFICE@EXAMPLE.ORG\0".to_vec()),
        text("Ann"),
        text("ann@example.org"),
        text("SMTP"),
        Owned::Binary(b"SMTP:ANN@EXAMPLE.ORG\0".to_vec()),
    ];
    assert_eq!(host.properties(&message, &columns), expected);
    let table = host.folder("INBOX").GetContentsTable(0).expect("a table");
    assert_eq!(host.rows(&table, &columns), [expected]);
    let ids = host.properties(&message, &[PR_SENDER_ENTRYID, PR_SENT_REPRESENTING_ENTRYID]);
    assert_eq!(ids, [one_off("office@example.org", "office@example.org"), one_off("Ann", "ann@example.org")]);
    drop((table, message));
    host.close();
}

#[test]
fn a_message_for_nobody_has_an_empty_table() {
    let headers = "From: Ann <ann@example.org>\r\nDate: Mon, 13 Nov 2023 10:00:00 +0000\r\nSubject: Tea\r\n\
        To: undisclosed-recipients:;\r\n";
    let (maildir, host, message) = open::<7_803>(headers);
    let table = message.GetRecipientTable(0).expect("a table");
    let mut count = 7;
    // SAFETY: valid for a write.
    assert_eq!(unsafe { table.GetRowCount(0, &mut count) }, S_OK);
    assert_eq!(count, 0);
    assert!(host.query(&table, 10, 0).is_empty());
    let names = [PR_DISPLAY_TO, PR_DISPLAY_CC, PR_DISPLAY_BCC, PR_SENDER_NAME, PR_SENDER_EMAIL_ADDRESS];
    let expected = ["", "", "", "Ann", "ann@example.org"].map(text);
    assert_eq!(host.properties(&message, &names), expected, "the author is the sender");
    // The store is for reading.
    // SAFETY: no recipients.
    assert_eq!(unsafe { message.ModifyRecipients(MODRECIP_ADD, ptr::null()) }, MAPI_E_NO_SUPPORT);
    // A message that is gone has no table.
    std::fs::remove_file(maildir.file("", "1.a.example.org")).expect("a file");
    host.synchronize_all();
    let gone = message.GetRecipientTable(0).map(|_| ()).map_err(|error| error.code());
    assert_eq!(gone, Err(MAPI_E_OBJECT_DELETED));
    drop((table, message));
    host.close();
}

#[test]
fn a_null_place_for_the_table_is_refused() {
    type OpenTable = unsafe extern "system" fn(*mut c_void, u32, *mut *mut c_void) -> HRESULT;
    let (_maildir, host, message) = open::<7_804>(HEADERS);
    let this = message.as_raw();
    // SAFETY: slots 14 and 18 of the published vtable are `GetAttachmentTable` and `GetRecipientTable`. The place may be NULL.
    unsafe {
        let slots = *this.cast::<*const OpenTable>();
        for slot in [14, 18] {
            assert_eq!((*slots.add(slot))(this, 0, ptr::null_mut()), E_POINTER);
            let mut table = ptr::null_mut();
            assert_eq!((*slots.add(slot))(this, 0, &mut table), S_OK);
            drop(IMAPITable::from_raw(table));
        }
    }
    drop(message);
    host.close();
}
