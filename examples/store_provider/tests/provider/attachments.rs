//! What is attached to a message: its table of attachments, the attachments and their data.

use std::ffi::c_void;
use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{E_POINTER, HRESULT, Interface};

use crate::host::{Host, Owned, everything};
use crate::maildir::Maildir;

const HEADERS: &str = "From: Ann <ann@example.org>\r\nTo: bob@example.org\r\n\
    Date: Mon, 13 Nov 2023 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";

/// What is attached by itself, in Base64 in the message: every byte, more than once.
fn binary() -> Vec<u8> {
    (0..20_000_u32).map(|number| (number * 7 % 256) as u8).collect()
}

fn base64(bytes: &[u8]) -> String {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for (index, three) in bytes.chunks(3).enumerate() {
        let word = three.iter().fold(0_u32, |word, &byte| word << 8 | u32::from(byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = letters[(word >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
        if index % 19 == 18 {
            text.push_str("\r\n");
        }
    }
    text
}

const ATTACHED: &str =
    "From: Cleo <cleo@example.org>\r\nDate: Mon, 13 Nov 2023 09:00:00 +0000\r\nSubject: Before\r\n\r\nIt was so.";

/// HTML with an image in it, a text in Latin-1, bytes, a message and something without a name.
fn message() -> Vec<u8> {
    let head = format!(
        "{HEADERS}Subject: Parts\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n\
         --outer\r\nContent-Type: multipart/related; boundary=inner\r\n\r\n\
         --inner\r\nContent-Type: text/html\r\n\r\n<p>See <img src=\"cid:tea@example.org\"></p>\r\n\
         --inner\r\nContent-Type: image/png\r\nContent-ID: <tea@example.org>\r\nContent-Disposition: inline\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{}\r\n--inner--\r\n\
         --outer\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
         Content-Disposition: attachment; filename=\"../A long name.txt\"\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 =\r\nau lait\r\n\
         --outer\r\nContent-Type: Application/X-Bytes\r\n\
         Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.bin\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{}\r\n\
         --outer\r\nContent-Type: message/rfc822\r\n\r\n{ATTACHED}\r\n\
         --outer\r\nContent-Type: text/x-script; charset=iso-8859-1; name=run\r\n\r\n",
        base64(b"\x89PNG, say"),
        base64(&binary()),
    );
    [head.as_bytes(), b"say Ol\xE9\r\n--outer--\r\n"].concat()
}

fn open<const FAMILY: u32>() -> (Maildir, Host<FAMILY>, IMessage) {
    let maildir = Maildir::new();
    maildir.put_as_is("", "1.a.example.org", message());
    maildir.put("", "2.b.example.org", "Plain", "Nothing else.");
    let host = Host::open(&maildir);
    host.synchronize_all();
    let message = host.messages("INBOX").into_iter();
    let message = message.min_by_key(|message| host.properties(message, &[PR_SUBJECT])[0].text());
    (maildir, host, message.expect("a message"))
}

fn attach(message: &IMessage, number: u32) -> Result<IAttach, HRESULT> {
    // SAFETY: no interface but `IAttach` is asked for.
    unsafe { message.OpenAttach(number, None, 0) }.map_err(|error| error.code())
}

fn text(text: &str) -> Owned {
    Owned::Text(text.to_owned())
}

fn number(number: usize) -> Owned {
    Owned::Number(number as i64)
}

const COLUMNS: [PropTag; 7] = [
    PR_ATTACH_NUM,
    PR_ATTACH_LONG_FILENAME,
    PR_ATTACH_FILENAME,
    PR_ATTACH_EXTENSION,
    PR_ATTACH_MIME_TAG,
    PR_ATTACH_CONTENT_ID,
    PR_ATTACH_SIZE,
];

fn expected() -> Vec<Vec<Owned>> {
    let none = || Owned::Error(MAPI_E_NOT_FOUND);
    let row = |place, long: &str, short: &str, extension, mime: &str, id, size| {
        vec![number(place), text(long), text(short), extension, text(mime), id, number(size)]
    };
    vec![
        row(0, "ATT00001.png", "ATT00001.png", text(".png"), "image/png", text("tea@example.org"), 9),
        row(1, "A long name.txt", "Alongn~2.txt", text(".txt"), "text/plain", none(), 12),
        row(2, "café.bin", "caf~3.bin", text(".bin"), "application/x-bytes", none(), 20_000),
        row(3, "ATT00004.eml", "ATT00004.eml", text(".eml"), "message/rfc822", none(), ATTACHED.len()),
        row(4, "run", "run", none(), "text/x-script", none(), 7),
    ]
}

#[test]
fn a_message_lists_its_attachments() {
    let (_maildir, host, message) = open::<8_000>();
    let table = message.GetAttachmentTable(MAPI_UNICODE).expect("a table");
    assert_eq!(host.rows(&table, &COLUMNS), expected());
    drop(table);
    let table = message.GetAttachmentTable(MAPI_UNICODE).expect("a table");
    let columns = [PR_ATTACH_METHOD, PR_RENDERING_POSITION, PR_OBJECT_TYPE, PR_RECORD_KEY, PR_ATTACH_DATA_BIN];
    for (place, row) in host.rows(&table, &columns).into_iter().enumerate() {
        let key = Owned::Binary((place as u32).to_le_bytes().to_vec());
        let data = Owned::Error(MAPI_E_NOT_FOUND);
        let kind = Owned::Number(MAPI_ATTACH.into());
        assert_eq!(row, [Owned::Number(ATTACH_BY_VALUE.into()), Owned::Number(-1), kind, key, data]);
    }
    let narrow = message.GetAttachmentTable(0).expect("a table");
    let columns = [PR_ATTACH_LONG_FILENAME.with_type(PT_UNSPECIFIED)];
    assert_eq!(host.rows(&narrow, &columns)[2], [Owned::Narrow(b"caf?.bin".to_vec())]);
    drop((table, narrow, message));
    host.close();
}

#[test]
fn an_attachment_has_the_properties_of_its_row_and_its_data() {
    let (_maildir, host, message) = open::<8_001>();
    let data: [&[u8]; 5] = [b"\x89PNG, say", b"Caf\xE9 au lait", &binary(), ATTACHED.as_bytes(), b"say Ol\xE9"];
    for (place, (row, data)) in expected().into_iter().zip(data).enumerate() {
        let attachment = attach(&message, place as u32).expect("an attachment");
        assert_eq!(host.properties(&attachment, &COLUMNS), row);
        assert!(Host::<8_001>::stream(&attachment, PR_ATTACH_DATA_BIN) == data, "the data of {place}");
        let is_short = data.len() <= 16 * 1024;
        let whole = if is_short { Owned::Binary(data.to_vec()) } else { Owned::Error(MAPI_E_NOT_ENOUGH_MEMORY) };
        assert_eq!(host.properties(&attachment, &[PR_ATTACH_DATA_BIN]), [whole]);
    }
    let attachment = attach(&message, 2).expect("an attachment");
    let (mut count, mut values) = (0, ptr::null_mut());
    // SAFETY: NULL is all properties; the others are valid for a write.
    let answer = unsafe { attachment.GetProps(ptr::null(), MAPI_UNICODE, &mut count, &mut values) };
    assert_eq!(answer, MAPI_W_ERRORS_RETURNED, "the data is too long");
    // SAFETY: values of our memory, which are ours now.
    let values = unsafe { Buffer::from_raw_parts(Host::<8_001>::allocator(), values, count as usize) }.expect("values");
    assert!(values.iter().any(|value| value.ulPropTag == PR_ATTACH_LONG_FILENAME_W));
    drop((values, attachment, message));
    host.close();
}

#[test]
fn an_attachment_is_only_for_reading() {
    let (_maildir, host, message) = open::<8_002>();
    let open = |place, iid, flags| {
        // SAFETY: what comes back is not used.
        unsafe { message.OpenAttach(place, iid, flags) }.map(|_| ()).map_err(|error| error.code())
    };
    assert_eq!(open(5, None, 0), Err(MAPI_E_NOT_FOUND));
    assert_eq!(open(u32::MAX, None, 0), Err(MAPI_E_NOT_FOUND));
    assert_eq!(open(1, None, MAPI_MODIFY), Err(MAPI_E_NO_ACCESS));
    assert_eq!(open(1, Some(&IMessage::IID), 0), Err(MAPI_E_INTERFACE_NOT_SUPPORTED));
    assert_eq!(open(1, Some(&IMAPIProp::IID), MAPI_BEST_ACCESS), Ok(()));
    assert_eq!(message.DeleteAttach(1, 0, None, 0), MAPI_E_NO_SUPPORT);
    let attachment = attach(&message, 1).expect("an attachment");
    assert_eq!(attachment.SaveChanges(0), MAPI_E_NO_ACCESS);
    let refused =
        |tag, iid, flags| attachment.OpenProperty(tag, iid, 0, flags).map(|_| ()).map_err(|error| error.code());
    assert_eq!(refused(PR_ATTACH_DATA_BIN, Some(&IStream::IID), MAPI_MODIFY), Err(MAPI_E_NO_ACCESS));
    assert_eq!(refused(PR_ATTACH_DATA_BIN, Some(&IMessage::IID), 0), Err(MAPI_E_INTERFACE_NOT_SUPPORTED));
    assert_eq!(refused(PR_ATTACH_DATA_BIN.with_type(PT_UNICODE), Some(&IStream::IID), 0), Err(MAPI_E_NOT_FOUND));
    drop((attachment, message));
    host.close();
}

#[test]
fn null_places_are_refused() {
    type OpenAttach = unsafe extern "system" fn(*mut c_void, u32, *const c_void, u32, *mut *mut c_void) -> HRESULT;
    let (_maildir, host, message) = open::<8_003>();
    let this = message.as_raw();
    let mut attachment = this;
    // SAFETY: slot 15 of the published vtable is `OpenAttach`. The place may be NULL.
    unsafe {
        let slot = *(*this.cast::<*const OpenAttach>()).add(15);
        assert_eq!(slot(this, 0, ptr::null(), 0, ptr::null_mut()), E_POINTER);
        assert_eq!(slot(this, 9, ptr::null(), 0, &mut attachment), MAPI_E_NOT_FOUND);
    }
    assert!(attachment.is_null(), "nothing is handed out with a failure");
    let attachment = attach(&message, 0).expect("an attachment");
    let mut count = 0;
    // SAFETY: NULL is all properties; the count is valid for a write.
    unsafe {
        assert_eq!(attachment.GetProps(ptr::null(), 0, &mut count, ptr::null_mut()), MAPI_E_INVALID_PARAMETER);
        assert_eq!(attachment.GetPropList(0, ptr::null_mut()), MAPI_E_INVALID_PARAMETER);
    }
    drop((attachment, message));
    host.close();
}

#[test]
fn messages_tell_whether_they_have_attachments() {
    let (maildir, host, parts) = open::<8_004>();
    let table = host.folder("INBOX").GetContentsTable(0).expect("a table");
    let mut rows = host.rows(&table, &[PR_SUBJECT, PR_HASATTACH, PR_MESSAGE_FLAGS]);
    rows.sort_by_key(|row| row[0].text());
    let row = |subject, has: u32| {
        let flags = MSGFLAG_UNMODIFIED | if has == 0 { 0 } else { MSGFLAG_HASATTACH };
        vec![text(subject), Owned::Number(has.into()), Owned::Number(flags.into())]
    };
    assert_eq!(rows, [row("Parts", 1), row("Plain", 0)]);
    let flags = host.properties(&parts, &[PR_HASATTACH, PR_MESSAGE_FLAGS]);
    assert_eq!(flags, row("", 1)[1..]);
    let attachment = attach(&parts, 1).expect("an attachment");
    std::fs::remove_file(maildir.file("", "1.a.example.org")).expect("a file");
    host.synchronize_all();
    assert_eq!(attach(&parts, 1).err(), Some(MAPI_E_OBJECT_DELETED));
    assert_eq!(parts.GetAttachmentTable(0).err().map(|error| error.code()), Some(MAPI_E_OBJECT_DELETED));
    assert_eq!(Host::<8_004>::stream(&attachment, PR_ATTACH_DATA_BIN), b"Caf\xE9 au lait", "who has it open keeps it");
    let plain = host.messages("INBOX").remove(0);
    assert!(host.rows(&plain.GetAttachmentTable(0).expect("a table"), &COLUMNS).is_empty());
    assert_eq!(attach(&plain, 0).err(), Some(MAPI_E_NOT_FOUND));
    drop((table, plain, parts, attachment));
    host.close();
}

#[test]
fn attachments_come_with_the_text() {
    let maildir = Maildir::new();
    maildir.put_as_is("", "1.a.example.org", message());
    let host = Host::<8_005>::open(&maildir);
    let count = |host: &Host<8_005>| {
        let table = host.messages("INBOX")[0].GetAttachmentTable(0).expect("a table");
        host.rows(&table, &COLUMNS).len()
    };
    host.synchronize(everything() | SYNC_GLOBAL_HEADERS);
    assert_eq!(count(&host), 0);
    host.synchronize_all();
    assert_eq!(count(&host), 5);
    host.close();
    let host = Host::<8_005>::open(&maildir);
    assert_eq!(count(&host), 5);
    host.close();
}

#[test]
fn a_message_that_is_attached_in_base64_comes_as_it_was() {
    let maildir = Maildir::new();
    let head = format!(
        "{HEADERS}Subject: Parts\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n\r\nSee.\r\n"
    );
    let part = "--outer\r\nContent-Type: message/rfc822; name=before\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    maildir.put_as_is("", "1.a.example.org", format!("{head}{part}{}\r\n--outer--\r\n", base64(ATTACHED.as_bytes())));
    let host = Host::<8_006>::open(&maildir);
    host.synchronize_all();
    let message = host.messages("INBOX").remove(0);
    let attachment = attach(&message, 0).expect("an attachment");
    let tags = [PR_ATTACH_LONG_FILENAME, PR_ATTACH_MIME_TAG];
    assert_eq!(host.properties(&attachment, &tags), [text("before"), text("message/rfc822")]);
    assert_eq!(Host::<8_006>::stream(&attachment, PR_ATTACH_DATA_BIN), ATTACHED.as_bytes());
    drop((attachment, message));
    host.close();
}
