//! A message: its properties, and whether it was read.

use std::sync::Arc;

use mapi_com::mapi::{
    CLEAR_READ_FLAG, GENERATE_RECEIPT_ONLY, IAttach, IMAPITable, IMessage, IMessage_Impl, LastError,
    MAPI_E_INVALID_PARAMETER, MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND, MAPI_E_OBJECT_DELETED, MAPI_MODIFY, SUPPRESS_RECEIPT,
};
use mapi_com::{Com, GUID, HRESULT, Result, S_OK, com_object};

use crate::attachment::{ATTACHMENT_COLUMNS, Attachment, attachment_properties};
use crate::entry_id::Entry;
use crate::notifications::Change;
use crate::property_set::{PropertySet, impl_prop};
use crate::recipients::RECIPIENT_COLUMNS;
use crate::shared::{Shared, as_interface};
use crate::table::Table;

/// An open message. It shows what the store holds now, not what it held when it was opened.
#[com_object(IMessage)]
pub(crate) struct Message {
    shared: Arc<Shared>,
    id: i64,
    last_error: LastError,
}

impl Message {
    pub(crate) fn new(shared: &Arc<Shared>, id: i64) -> Self {
        Self { shared: Arc::clone(shared), id, last_error: LastError::new() }
    }

    fn properties(&self) -> Result<PropertySet> {
        let message = self.shared.database().message(self.id)?;
        Ok(self.shared.message_properties(&message.ok_or(MAPI_E_OBJECT_DELETED)?))
    }
}

impl_prop!(Message_Impl);

impl IMessage_Impl for Message_Impl {
    fn GetAttachmentTable(&self, flags: u32) -> Result<IMAPITable> {
        let attachments = self.shared.database().attachments(self.id)?.ok_or(MAPI_E_OBJECT_DELETED)?;
        let rows = attachments.iter().map(attachment_properties).collect();
        Ok(Table::of_rows(&self.shared, ATTACHMENT_COLUMNS, rows, flags))
    }

    unsafe fn OpenAttach(&self, number: u32, iid: Option<&GUID>, flags: u32) -> Result<IAttach> {
        if flags & MAPI_MODIFY != 0 {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let database = self.shared.database();
        let Some((record, data)) = database.attachment(self.id, number)? else {
            return Err(if database.has_message(self.id)? { MAPI_E_NOT_FOUND } else { MAPI_E_OBJECT_DELETED }.into());
        };
        drop(database);
        let attachment: IAttach = Com::new(Attachment::new(&self.shared, &record, data)).into_interface();
        // Asked for is `IAttach` or one of its parents, which have the same pointer.
        as_interface(&attachment, iid.unwrap_or(&IAttach::IID))?;
        Ok(attachment)
    }

    fn GetRecipientTable(&self, flags: u32) -> Result<IMAPITable> {
        let recipients = self.shared.database().recipients(self.id)?.ok_or(MAPI_E_OBJECT_DELETED)?;
        let rows = (0_i32..).zip(&recipients).map(|(number, recipient)| self.shared.recipient_row(number, recipient));
        Ok(Table::of_rows(&self.shared, RECIPIENT_COLUMNS, rows.collect(), flags))
    }

    fn SetReadFlag(&self, flags: u32) -> HRESULT {
        let outcome = self.shared.set_read(&[self.id], flags);
        match outcome {
            Ok(1..) => S_OK,
            Ok(0) => MAPI_E_OBJECT_DELETED,
            Err(error) => self.last_error.note(error.code(), error.message()).code(),
        }
    }
}

impl Shared {
    /// Marks messages as read or not, as the flags of `SetReadFlag` say, and tells who wants to know. Answers how many there are.
    pub(crate) fn set_read(&self, messages: &[i64], flags: u32) -> Result<usize> {
        let known = SUPPRESS_RECEIPT | CLEAR_READ_FLAG | GENERATE_RECEIPT_ONLY;
        let excluded = [SUPPRESS_RECEIPT | GENERATE_RECEIPT_ONLY, CLEAR_READ_FLAG | GENERATE_RECEIPT_ONLY];
        if excluded.iter().any(|pair| flags & known & pair == *pair) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let mut changes = Vec::new();
        let mut found = 0;
        for &id in messages {
            let database = self.database();
            let Some(message) = database.message(id)? else { continue };
            found += 1;
            let is_read = flags & CLEAR_READ_FLAG == 0;
            if flags & GENERATE_RECEIPT_ONLY == 0 && message.is_read != is_read && database.set_read(id, is_read)? {
                changes.push(Change::modified(Entry::Message(id), message.folder));
            }
        }
        self.tell(&changes);
        Ok(found)
    }
}
