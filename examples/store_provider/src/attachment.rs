//! An attachment: its properties, and what is in it.
//!
//! All are given by value, an attached message among them: its MIME type is `message/rfc822`, and its data is the message as it came.

use std::sync::Arc;

use mapi_com::mapi::*;
use mapi_com::{HRESULT, Result, S_OK, com_object};

use crate::database::AttachmentRecord;
use crate::file_name;
use crate::property_set::{PropertySet, Value, impl_prop};
use crate::records::{count, long};
use crate::shared::Shared;

/// The columns of a table of attachments, before the client chooses others.
pub(crate) const ATTACHMENT_COLUMNS: &[PropTag] = &[
    PR_ATTACH_NUM,
    PR_INSTANCE_KEY,
    PR_RECORD_KEY,
    PR_OBJECT_TYPE,
    PR_RENDERING_POSITION,
    PR_ATTACH_METHOD,
    PR_ATTACH_SIZE,
    PR_ATTACH_FILENAME,
    PR_ATTACH_LONG_FILENAME,
    PR_ATTACH_EXTENSION,
    PR_DISPLAY_NAME,
    PR_ATTACH_MIME_TAG,
    PR_ATTACH_CONTENT_ID,
    PR_ACCESS_LEVEL,
];

/// An open attachment, as it was when it was opened.
#[com_object(IAttach)]
pub(crate) struct Attachment {
    shared: Arc<Shared>,
    properties: PropertySet,
    last_error: LastError,
}

impl Attachment {
    pub(crate) fn new(shared: &Arc<Shared>, record: &AttachmentRecord, data: Vec<u8>) -> Self {
        let properties = attachment_properties(record).with(PR_ATTACH_DATA_BIN, Value::bytes(data));
        Self { shared: Arc::clone(shared), properties, last_error: LastError::new() }
    }

    fn properties(&self) -> Result<PropertySet> {
        Ok(self.properties.clone())
    }
}

impl_prop!(Attachment_Impl);

impl IAttach_Impl for Attachment_Impl {}

/// The properties of an attachment without its data, which are those of its row. It stands nowhere in the text, which is plain.
pub(crate) fn attachment_properties(record: &AttachmentRecord) -> PropertySet {
    let AttachmentRecord { number, name, mime_type, content_id, size } = record;
    let key = Value::bytes(number.to_le_bytes());
    PropertySet::new([
        (PR_ATTACH_NUM, Value::Long(*number)),
        (PR_INSTANCE_KEY, key.clone()),
        (PR_RECORD_KEY, key),
        (PR_OBJECT_TYPE, long(MAPI_ATTACH)),
        (PR_RENDERING_POSITION, Value::Long(-1)),
        (PR_ATTACH_METHOD, long(ATTACH_BY_VALUE)),
        (PR_ATTACH_SIZE, count(*size)),
        (PR_ATTACH_FILENAME, Value::text(&file_name::short(name, *number))),
        (PR_ATTACH_LONG_FILENAME, Value::text(name)),
        (PR_DISPLAY_NAME, Value::text(name)),
        (PR_ATTACH_MIME_TAG, Value::text(mime_type)),
        (PR_ACCESS_LEVEL, Value::Long(0)),
    ])
    .with_some(PR_ATTACH_EXTENSION, file_name::extension(name).map(Value::text))
    .with_some(PR_ATTACH_CONTENT_ID, content_id.as_deref().map(Value::text))
}
