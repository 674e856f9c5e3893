//! From what the database holds to the properties of objects and rows.

use mapi_com::mapi::*;

use crate::database::{FolderRecord, MessageRecord, ROOT};
use crate::entry_id::Entry;
use crate::profile::PR_MAILDIR_ATTACHMENTS;
use crate::property_set::{PropertySet, Value};
use crate::recipients::{SENDER, SENT_REPRESENTING};
use crate::shared::Shared;

/// The columns of tables of folders, before the client chooses others.
pub(crate) const FOLDER_COLUMNS: &[PropTag] = &[
    PR_DISPLAY_NAME,
    PR_ENTRYID,
    PR_INSTANCE_KEY,
    PR_PARENT_ENTRYID,
    PR_FOLDER_TYPE,
    PR_SUBFOLDERS,
    PR_CONTENT_COUNT,
    PR_CONTENT_UNREAD,
    PR_CONTAINER_CLASS,
    PR_OBJECT_TYPE,
    PR_RECORD_KEY,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
    PR_ACCESS,
    PR_ACCESS_LEVEL,
    PR_STATUS,
    PR_DEPTH,
];

/// The columns of tables of messages, before the client chooses others.
pub(crate) const MESSAGE_COLUMNS: &[PropTag] = &[
    PR_ENTRYID,
    PR_INSTANCE_KEY,
    PR_PARENT_ENTRYID,
    PR_SUBJECT,
    PR_SENDER_NAME,
    PR_SENDER_ADDRTYPE,
    PR_SENDER_EMAIL_ADDRESS,
    PR_SENDER_SEARCH_KEY,
    PR_SENT_REPRESENTING_NAME,
    PR_SENT_REPRESENTING_ADDRTYPE,
    PR_SENT_REPRESENTING_EMAIL_ADDRESS,
    PR_SENT_REPRESENTING_SEARCH_KEY,
    PR_DISPLAY_TO,
    PR_DISPLAY_CC,
    PR_DISPLAY_BCC,
    PR_CLIENT_SUBMIT_TIME,
    PR_MESSAGE_DELIVERY_TIME,
    PR_MESSAGE_SIZE,
    PR_MESSAGE_FLAGS,
    PR_MESSAGE_CLASS,
    PR_MSG_STATUS,
    PR_HASATTACH,
    PR_MAILDIR_ATTACHMENTS,
    PR_OBJECT_TYPE,
    PR_RECORD_KEY,
    PR_STORE_ENTRYID,
    PR_STORE_RECORD_KEY,
    PR_ACCESS,
    PR_ACCESS_LEVEL,
];

impl Shared {
    /// What all objects of a store have.
    fn common(&self, entry: Entry) -> PropertySet {
        let bytes = self.entry_id(entry);
        PropertySet::new([
            (PR_ENTRYID, Value::bytes(bytes.clone())),
            (PR_RECORD_KEY, Value::bytes(bytes)),
            (PR_OBJECT_TYPE, long(entry.object_type())),
            (PR_STORE_ENTRYID, Value::bytes(&*self.store_entry_id)),
            (PR_STORE_RECORD_KEY, Value::bytes(self.uid)),
            (PR_MAPPING_SIGNATURE, Value::bytes(self.uid)),
            (PR_ACCESS, long(MAPI_ACCESS_READ)),
            (PR_ACCESS_LEVEL, Value::Long(0)),
        ])
    }

    /// The properties of the store.
    pub(crate) fn store_properties(&self) -> PropertySet {
        let top = self.entry_id(Entry::Folder(crate::database::TOP));
        PropertySet::new([
            (PR_ENTRYID, Value::bytes(&*self.store_entry_id)),
            (PR_RECORD_KEY, Value::bytes(self.uid)),
            (PR_STORE_ENTRYID, Value::bytes(&*self.store_entry_id)),
            (PR_STORE_RECORD_KEY, Value::bytes(self.uid)),
            (PR_MAPPING_SIGNATURE, Value::bytes(self.uid)),
            (PR_OBJECT_TYPE, long(MAPI_STORE)),
            (PR_DISPLAY_NAME, Value::text(&self.name)),
            (PR_MDB_PROVIDER, Value::bytes(crate::provider::MDB_PROVIDER.ab)),
            (
                PR_STORE_SUPPORT_MASK,
                long(
                    STORE_ENTRYID_UNIQUE
                        | STORE_READONLY
                        | STORE_NOTIFY_OK
                        | STORE_RESTRICTION_OK
                        | STORE_SORT_OK
                        | STORE_UNICODE_OK,
                ),
            ),
            (PR_STORE_STATE, Value::Long(0)),
            (PR_IPM_SUBTREE_ENTRYID, Value::bytes(top)),
            (PR_VALID_FOLDER_MASK, long(FOLDER_IPM_SUBTREE_VALID)),
            (PR_ACCESS, long(MAPI_ACCESS_READ)),
            (PR_ACCESS_LEVEL, Value::Long(0)),
        ])
    }

    /// The properties of a folder.
    pub(crate) fn folder_properties(&self, folder: &FolderRecord) -> PropertySet {
        // The root is in itself.
        let parent = Entry::Folder(folder.parent.unwrap_or(ROOT));
        let kind = if folder.id == ROOT { FOLDER_ROOT } else { FOLDER_GENERIC };
        self.common(Entry::Folder(folder.id))
            .with(PR_PARENT_ENTRYID, Value::bytes(self.entry_id(parent)))
            .with(PR_DISPLAY_NAME, Value::text(&folder.name))
            .with(PR_FOLDER_TYPE, long(kind))
            .with(PR_CONTAINER_CLASS, Value::text("IPF.Note"))
            .with(PR_SUBFOLDERS, Value::Boolean(folder.subfolders > 0))
            .with(PR_CONTENT_COUNT, count(folder.messages))
            .with(PR_CONTENT_UNREAD, count(folder.unread))
            .with(PR_STATUS, Value::Long(0))
    }

    /// A row of a table of folders.
    pub(crate) fn folder_row(&self, folder: &FolderRecord, depth: i32) -> PropertySet {
        self.folder_properties(folder)
            .with(PR_INSTANCE_KEY, Value::bytes(folder.id.to_le_bytes()))
            .with(PR_DEPTH, Value::Long(depth))
    }

    /// A row of a table of messages.
    pub(crate) fn message_row(&self, message: &MessageRecord) -> PropertySet {
        self.envelope(message).with(PR_INSTANCE_KEY, Value::bytes(message.id.to_le_bytes()))
    }

    /// The properties of a message, its text among them if it was fetched.
    pub(crate) fn message_properties(&self, message: &MessageRecord) -> PropertySet {
        let properties = self
            .envelope(message)
            .with_some(PR_SENDER_ENTRYID, self.one_off(&message.sender).map(Value::bytes))
            .with_some(PR_SENT_REPRESENTING_ENTRYID, self.one_off(&message.from).map(Value::bytes));
        match &message.body {
            Some(body) => properties.with(PR_BODY, Value::text(body)),
            None => properties,
        }
    }

    fn envelope(&self, message: &MessageRecord) -> PropertySet {
        let read = if message.is_read { MSGFLAG_READ } else { 0 };
        let attachments = if message.attachments > 0 { MSGFLAG_HASATTACH } else { 0 };
        self.common(Entry::Message(message.id))
            .with(PR_PARENT_ENTRYID, Value::bytes(self.entry_id(Entry::Folder(message.folder))))
            .with(PR_MESSAGE_CLASS, Value::text("IPM.Note"))
            .with(PR_SUBJECT, Value::text(&message.subject))
            .with_mailbox(&SENDER, &message.sender)
            .with_mailbox(&SENT_REPRESENTING, &message.from)
            .with(PR_DISPLAY_TO, Value::text(&message.to))
            .with(PR_DISPLAY_CC, Value::text(&message.cc))
            .with(PR_DISPLAY_BCC, Value::text(&message.bcc))
            .with(PR_CLIENT_SUBMIT_TIME, Value::time(message.date))
            .with(PR_MESSAGE_DELIVERY_TIME, Value::time(message.date))
            .with(PR_MESSAGE_SIZE, count(message.size))
            .with(PR_MESSAGE_FLAGS, long(MSGFLAG_UNMODIFIED | read | attachments))
            .with(PR_MSG_STATUS, Value::Long(0))
            .with(PR_HASATTACH, Value::Boolean(message.attachments > 0))
            .with(PR_MAILDIR_ATTACHMENTS, count(message.attachments))
    }
}

pub(crate) fn long(value: u32) -> Value {
    Value::Long(value.cast_signed())
}

pub(crate) fn count(value: i64) -> Value {
    Value::Long(i32::try_from(value).unwrap_or(i32::MAX))
}
