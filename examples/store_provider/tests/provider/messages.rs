//! Messages: their properties, their texts, and whether they were read.

use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{Interface, S_OK};

use crate::host::{Host, Owned};
use crate::maildir::Maildir;

/// Seconds from 1601 to the date of the messages, in units of 100 nanoseconds.
const DATE: i64 = (1_699_869_600 + 11_644_473_600) * 10_000_000;

/// The only message of the inbox.
fn message<const FAMILY: u32>(host: &Host<FAMILY>) -> IMessage {
    let mut messages = host.messages("INBOX");
    assert_eq!(messages.len(), 1);
    messages.remove(0)
}

fn inbox_with(name: &str, subject: &str, body: &str) -> Maildir {
    let maildir = Maildir::new();
    maildir.put("", name, subject, body);
    maildir
}

#[test]
fn a_message_has_its_properties() {
    let maildir = inbox_with("1.a.example.org:2,S", "=?utf-8?q?Caf=C3=A9?=", "At four?");
    let host = Host::<7_400>::open(&maildir);
    host.synchronize_all();
    let message = message(&host);
    let inbox = host.properties(&host.folder("INBOX"), &[PR_ENTRYID, PR_STORE_ENTRYID]);
    let tags = [
        PR_SUBJECT,
        PR_SENDER_NAME,
        PR_BODY,
        PR_MESSAGE_CLASS,
        PR_CLIENT_SUBMIT_TIME,
        PR_MESSAGE_FLAGS,
        PR_OBJECT_TYPE,
        PR_PARENT_ENTRYID,
        PR_STORE_ENTRYID,
    ];
    let text = |text: &str| Owned::Text(text.to_owned());
    let expected = [
        text("Café"),
        text("Ann"),
        text("At four?"),
        text("IPM.Note"),
        Owned::Number(DATE),
        Owned::Number((MSGFLAG_READ | MSGFLAG_UNMODIFIED).into()),
        Owned::Number(MAPI_MESSAGE.into()),
        inbox[0].clone(),
        inbox[1].clone(),
    ];
    assert_eq!(host.try_properties(&message, &tags, 0), Ok((S_OK, expected.to_vec())));
    drop(message);
    host.close();
}

#[test]
fn the_width_of_a_text_is_the_one_asked_for() {
    let maildir = inbox_with("1.a.example.org", "=?utf-8?q?Caf=C3=A9?=", "At four?");
    let host = Host::<7_401>::open(&maildir);
    host.synchronize_all();
    let message = message(&host);
    let narrow = Owned::Narrow(b"Caf?".to_vec());
    let wide = Owned::Text("Café".to_owned());
    let open = PR_SUBJECT.with_type(PT_UNSPECIFIED);
    assert_eq!(host.properties(&message, &[PR_SUBJECT_A, PR_SUBJECT_W, open]), [narrow.clone(), wide.clone(), narrow]);
    assert_eq!(host.try_properties(&message, &[open], MAPI_UNICODE), Ok((S_OK, vec![wide])));
    let list = |flags| {
        let mut tags = ptr::null_mut();
        // SAFETY: valid for a write.
        assert_eq!(unsafe { message.GetPropList(flags, &mut tags) }, S_OK);
        // SAFETY: a list of our memory, which is ours now.
        let list = unsafe { Buffer::from_raw(Host::<7_401>::allocator(), tags) }.expect("a list");
        // SAFETY: the list is alive.
        unsafe { prop_tags(&raw const *list) }.expect("tags").len()
    };
    assert!(list(0) > 10 && list(0) == list(MAPI_UNICODE));
    drop(message);
    host.close();
}

#[test]
fn what_is_not_there_is_told_by_its_place() {
    let maildir = inbox_with("1.a.example.org", "Tea", "At four?");
    let host = Host::<7_402>::open(&maildir);
    host.synchronize_all();
    let message = message(&host);
    let tags = [PR_IMPORTANCE, PR_SUBJECT, PR_SUBJECT.with_type(PT_LONG)];
    let expected =
        vec![Owned::Error(MAPI_E_NOT_FOUND), Owned::Text("Tea".to_owned()), Owned::Error(MAPI_E_UNEXPECTED_TYPE)];
    assert_eq!(host.try_properties(&message, &tags, 0), Ok((MAPI_W_ERRORS_RETURNED, expected)));
    assert_eq!(host.try_properties(&message, &[], 0), Err(MAPI_E_INVALID_PARAMETER));
    assert_eq!(host.try_properties(&message, &tags, 1), Err(MAPI_E_UNKNOWN_FLAGS));
    drop(message);
    host.close();
}

#[test]
fn a_long_text_is_read_as_a_stream() {
    let body = "Ω and so on. ".repeat(5_000);
    let maildir = inbox_with("1.a.example.org", "Long", &body);
    let host = Host::<7_403>::open(&maildir);
    host.synchronize_all();
    let message = message(&host);
    assert_eq!(host.properties(&message, &[PR_BODY]), [Owned::Error(MAPI_E_NOT_ENOUGH_MEMORY)]);
    let stream: IStream =
        message.OpenProperty(PR_BODY, Some(&IStream::IID), 0, 0).and_then(|stream| stream.cast()).expect("a stream");
    let bytes = Host::<7_403>::stream(&message, PR_BODY);
    let units: Vec<u16> = bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
    assert_eq!(String::from_utf16(&units).expect("UTF-16"), body);
    let mut position = ULARGE_INTEGER::default();
    // SAFETY: valid for a write.
    unsafe {
        assert_eq!(stream.Seek(-4, 2, &mut position), S_OK);
        assert_eq!(position, ULARGE_INTEGER { QuadPart: bytes.len() as u64 - 4 });
        assert!(stream.Seek(-1, 9, &mut position).is_err(), "no such origin");
    }
    let refused = |tag: PropTag, iid, flags| message.OpenProperty(tag, iid, 0, flags).map_err(|error| error.code());
    assert_eq!(refused(PR_BODY, Some(&IStream::IID), MAPI_MODIFY), Err(MAPI_E_NO_ACCESS));
    assert_eq!(refused(PR_BODY, Some(&IMessage::IID), 0), Err(MAPI_E_INTERFACE_NOT_SUPPORTED));
    assert_eq!(refused(PR_HTML, Some(&IStream::IID), 0), Err(MAPI_E_NOT_FOUND));
    assert_eq!(refused(PR_BODY, None, 0), Err(MAPI_E_INVALID_PARAMETER));
    drop((stream, message));
    host.close();
}

#[test]
fn a_message_is_read_or_not_and_the_folder_counts_it() {
    let maildir = inbox_with("1.a.example.org", "Tea", "At four?");
    let host = Host::<7_404>::open(&maildir);
    host.synchronize_all();
    let message = message(&host);
    let look = |host: &Host<7_404>| {
        let flags = host.properties(&message, &[PR_MESSAGE_FLAGS])[0].clone();
        let counts = host.properties(&host.folder("INBOX"), &[PR_CONTENT_COUNT, PR_CONTENT_UNREAD]);
        (flags == Owned::Number((MSGFLAG_READ | MSGFLAG_UNMODIFIED).into()), counts)
    };
    let counts = |all, unread| vec![Owned::Number(all), Owned::Number(unread)];
    assert_eq!(look(&host), (false, counts(1, 1)));
    assert_eq!(message.SetReadFlag(SUPPRESS_RECEIPT), S_OK);
    assert_eq!(look(&host), (true, counts(1, 0)));
    assert_eq!(message.SetReadFlag(CLEAR_READ_FLAG), S_OK);
    assert_eq!(look(&host), (false, counts(1, 1)));
    assert_eq!(message.SetReadFlag(SUPPRESS_RECEIPT | GENERATE_RECEIPT_ONLY), MAPI_E_INVALID_PARAMETER);
    // SAFETY: NULL is all messages.
    assert_eq!(unsafe { host.folder("INBOX").SetReadFlags(ptr::null(), 0, None, 0) }, S_OK);
    assert_eq!(look(&host), (true, counts(1, 0)));
    host.synchronize_all();
    assert_eq!(look(&host), (true, counts(1, 0)), "a synchronisation does not undo it");
    // The Maildir does: another program has read it, and then not.
    assert_eq!(message.SetReadFlag(CLEAR_READ_FLAG), S_OK);
    let (unseen, seen) = (maildir.file("", "1.a.example.org"), maildir.file("", "1.a.example.org:2,S"));
    std::fs::rename(&unseen, &seen).expect("a file");
    host.synchronize_all();
    assert_eq!(look(&host), (true, counts(1, 0)));
    std::fs::rename(&seen, &unseen).expect("a file");
    host.synchronize_all();
    assert_eq!(look(&host), (false, counts(1, 1)));
    for table in [message.GetAttachmentTable(0), message.GetRecipientTable(0)] {
        assert!(host.rows(&table.expect("a table"), &[PR_ROWID]).is_empty());
    }
    // What is not supported says so.
    assert_eq!(message.SubmitMessage(0), MAPI_E_NO_SUPPORT);
    drop(message);
    host.close();
}
