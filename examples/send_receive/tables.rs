//! What a store of MAPI holds, read as Outlook reads it: by tables, properties and streams.

use std::ptr;

use mapi_com::mapi::{
    Buffer, CONVENIENT_DEPTH, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgStore, IStream, MAPI_E_CORRUPT_DATA,
    MAPI_E_NOT_FOUND, MAPI_UNICODE, PR_BODY, PR_CLIENT_SUBMIT_TIME, PR_DEPTH, PR_DISPLAY_NAME, PR_ENTRYID,
    PR_IPM_SUBTREE_ENTRYID, PR_MESSAGE_SIZE, PR_SENT_REPRESENTING_EMAIL_ADDRESS, PR_SENT_REPRESENTING_NAME, PR_SUBJECT,
    PropTag, PropTagList, PropValue, RowSet, SPropValue,
};
use mapi_com::{Interface, Result};

use crate::host::{ListedFolder, ListedMessage};
use crate::installed::MEMORY;
use crate::message::Mailbox;
use crate::profile::PR_MAILDIR_ATTACHMENTS;

/// How many rows are asked for at once.
const ROWS: i32 = 100;

/// All folders and messages of a store.
pub(crate) fn contents(store: &IMsgStore) -> Result<Vec<ListedFolder>> {
    let top: IMAPIFolder = open(store, &bytes(&property(store, PR_IPM_SUBTREE_ENTRYID)?[0])?)?;
    let hierarchy = top.GetHierarchyTable(CONVENIENT_DEPTH | MAPI_UNICODE)?;
    let mut folders = Vec::new();
    // The names on the way to the folder of the row.
    let mut path: Vec<String> = Vec::new();
    for_each_row(&hierarchy, &[PR_DISPLAY_NAME, PR_ENTRYID, PR_DEPTH], |row| {
        path.truncate(usize::try_from(number(&row[2])?).map_or(0, |depth| depth.saturating_sub(1)));
        path.push(text(&row[0])?);
        let folder: IMAPIFolder = open(store, &bytes(&row[1])?)?;
        folders.push(ListedFolder { name: path.join("/"), messages: messages(store, &folder)? });
        Ok(())
    })?;
    Ok(folders)
}

fn messages(store: &IMsgStore, folder: &IMAPIFolder) -> Result<Vec<ListedMessage>> {
    let columns = [
        PR_SUBJECT,
        PR_SENT_REPRESENTING_NAME,
        PR_SENT_REPRESENTING_EMAIL_ADDRESS,
        PR_CLIENT_SUBMIT_TIME,
        PR_MESSAGE_SIZE,
        PR_ENTRYID,
        // Of our own provider; others do not have it.
        PR_MAILDIR_ATTACHMENTS,
    ];
    let mut messages = Vec::new();
    for_each_row(&folder.GetContentsTable(MAPI_UNICODE)?, &columns, |row| {
        messages.push(ListedMessage {
            subject: text(&row[0])?,
            from: mailbox(text(&row[1])?, text(&row[2]).unwrap_or_default()).to_string(),
            date: seconds(&row[3])?,
            size: number(&row[4])?.into(),
            body: body(&open(store, &bytes(&row[5])?)?)?,
            attachments: number(&row[6]).unwrap_or(0),
        });
        Ok(())
    })?;
    Ok(messages)
}

/// Whom a message gives no name, a store calls by the address.
fn mailbox(name: String, address: String) -> Mailbox {
    Mailbox { name: if name == address { String::new() } else { name }, address }
}

/// Opens an object of the store.
fn open<I: Interface>(store: &IMsgStore, entry_id: &[u8]) -> Result<I> {
    let size = u32::try_from(entry_id.len()).unwrap_or(u32::MAX);
    // SAFETY: as many bytes as that; the kind of object is not asked for.
    let opened = unsafe { store.OpenEntry(size, entry_id.as_ptr().cast(), Some(&I::IID), 0, ptr::null_mut()) }?;
    opened.cast()
}

/// One property of an object.
fn property(object: &IMAPIProp, tag: PropTag) -> Result<Buffer<[SPropValue]>> {
    let tags = PropTagList::new(&[tag]);
    let (mut count, mut values) = (0, ptr::null_mut());
    // SAFETY: the list is alive, the others are valid for a write.
    unsafe { object.GetProps(tags.as_ptr(), MAPI_UNICODE, &mut count, &mut values) }.ok()?;
    // SAFETY: values of our memory, which are ours now.
    let values = unsafe { Buffer::from_raw_parts(MEMORY, values, count as usize) };
    values.filter(|values| !values.is_empty()).ok_or_else(|| MAPI_E_CORRUPT_DATA.into())
}

/// Reads all rows of a table.
fn for_each_row(
    table: &IMAPITable,
    columns: &[PropTag],
    mut with: impl FnMut(&[SPropValue]) -> Result<()>,
) -> Result<()> {
    let tags = PropTagList::new(columns);
    // SAFETY: the list is alive.
    unsafe { table.SetColumns(tags.as_ptr(), 0) }.ok()?;
    loop {
        let mut rows = ptr::null_mut();
        // SAFETY: valid for a write.
        unsafe { table.QueryRows(ROWS, 0, &mut rows) }.ok()?;
        // SAFETY: rows of our memory, which are ours now.
        let rows = unsafe { RowSet::from_raw(MEMORY, rows) }.ok_or(MAPI_E_CORRUPT_DATA)?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in rows.rows() {
            if row.len() != columns.len() {
                return Err(MAPI_E_CORRUPT_DATA.into());
            }
            with(row)?;
        }
    }
}

/// The text of a message, however long; `None` if only its headers were fetched.
fn body(message: &IMessage) -> Result<Option<String>> {
    let stream: IStream = match message.OpenProperty(PR_BODY, Some(&IStream::IID), 0, 0) {
        Ok(stream) => stream.cast()?,
        Err(error) if error.code() == MAPI_E_NOT_FOUND => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    loop {
        let (mut part, mut read) = ([0_u8; 4096], 0);
        // SAFETY: there is room for as many bytes as that, and for the count.
        unsafe { stream.Read(part.as_mut_ptr().cast(), part.len() as u32, &mut read) }.ok()?;
        if read == 0 {
            break;
        }
        bytes.extend_from_slice(part.get(..read as usize).ok_or(MAPI_E_CORRUPT_DATA)?);
    }
    let units: Vec<u16> = bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
    Ok(Some(String::from_utf16_lossy(&units)))
}

/// # Errors
///
/// What the provider says in place of the value, or `MAPI_E_CORRUPT_DATA`.
fn value(value: &SPropValue) -> Result<PropValue<'_>> {
    // SAFETY: the provider says in the tag what the value is, and the block that it is in is alive.
    match unsafe { value.value() } {
        PropValue::Error(code) => Err(code.into()),
        value => Ok(value),
    }
}

fn text(property: &SPropValue) -> Result<String> {
    value(property)?.to_text().ok_or_else(|| MAPI_E_CORRUPT_DATA.into())
}

fn number(property: &SPropValue) -> Result<u32> {
    match value(property)? {
        PropValue::Long(number) => Ok(number.cast_unsigned()),
        _ => Err(MAPI_E_CORRUPT_DATA.into()),
    }
}

fn bytes(property: &SPropValue) -> Result<Vec<u8>> {
    match value(property)? {
        PropValue::Binary(bytes) => Ok(bytes.to_vec()),
        _ => Err(MAPI_E_CORRUPT_DATA.into()),
    }
}

/// Seconds since 1970.
fn seconds(property: &SPropValue) -> Result<i64> {
    match value(property)? {
        PropValue::SysTime(time) => {
            let ticks = i64::from(time.dwHighDateTime) << 32 | i64::from(time.dwLowDateTime);
            Ok(ticks / 10_000_000 - 11_644_473_600)
        }
        _ => Err(MAPI_E_CORRUPT_DATA.into()),
    }
}
