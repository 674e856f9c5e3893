//! Those whom a message names: the rows of its table of recipients, and the properties that say who sent it.

use mapi_com::WideText;
use mapi_com::mapi::*;

use crate::mail::Mailbox;
use crate::parts::Recipient;
use crate::property_set::{PropertySet, Value};
use crate::records::long;
use crate::shared::Shared;

/// The kind of address: that of the internet.
const SMTP: &str = "SMTP";

/// The columns of a table of recipients, before the client chooses others.
pub(crate) const RECIPIENT_COLUMNS: &[PropTag] = &[
    PR_ROWID,
    PR_RECIPIENT_TYPE,
    PR_DISPLAY_NAME,
    PR_ADDRTYPE,
    PR_EMAIL_ADDRESS,
    PR_ENTRYID,
    PR_SEARCH_KEY,
    PR_OBJECT_TYPE,
    PR_DISPLAY_TYPE,
    PR_RESPONSIBILITY,
    PR_INSTANCE_KEY,
];

/// The properties that say who somebody is, which have other names in other places.
pub(crate) struct MailboxTags {
    name: PropTag,
    address_type: PropTag,
    address: PropTag,
    search_key: PropTag,
}

const RECIPIENT: MailboxTags = MailboxTags {
    name: PR_DISPLAY_NAME,
    address_type: PR_ADDRTYPE,
    address: PR_EMAIL_ADDRESS,
    search_key: PR_SEARCH_KEY,
};

/// Who sent a message.
pub(crate) const SENDER: MailboxTags = MailboxTags {
    name: PR_SENDER_NAME,
    address_type: PR_SENDER_ADDRTYPE,
    address: PR_SENDER_EMAIL_ADDRESS,
    search_key: PR_SENDER_SEARCH_KEY,
};

/// For whom it was sent: its author.
pub(crate) const SENT_REPRESENTING: MailboxTags = MailboxTags {
    name: PR_SENT_REPRESENTING_NAME,
    address_type: PR_SENT_REPRESENTING_ADDRTYPE,
    address: PR_SENT_REPRESENTING_EMAIL_ADDRESS,
    search_key: PR_SENT_REPRESENTING_SEARCH_KEY,
};

impl PropertySet {
    /// With what says who somebody is. Who has no name is called by the address; of who has no address there is the name alone.
    pub(crate) fn with_mailbox(self, tags: &MailboxTags, mailbox: &Mailbox) -> Self {
        let Mailbox { name, address } = mailbox;
        let named = self.with(tags.name, Value::text(if name.is_empty() { address } else { name }));
        if address.is_empty() {
            return named;
        }
        // Addresses are compared without regard to case. The NUL belongs to the key.
        let search_key = format!("{SMTP}:{}\0", address.to_uppercase());
        named
            .with(tags.address_type, Value::text(SMTP))
            .with(tags.address, Value::text(address))
            .with(tags.search_key, Value::bytes(search_key.into_bytes()))
    }
}

impl Shared {
    /// A row of a table of recipients. `number` is its place in the table.
    pub(crate) fn recipient_row(&self, number: i32, recipient: &Recipient) -> PropertySet {
        PropertySet::default()
            .with(PR_ROWID, Value::Long(number))
            .with(PR_INSTANCE_KEY, Value::bytes(number.to_le_bytes()))
            .with(PR_RECIPIENT_TYPE, long(recipient.kind))
            .with(PR_OBJECT_TYPE, long(MAPI_MAILUSER))
            .with(PR_DISPLAY_TYPE, long(DT_MAILUSER))
            // The message has arrived, so nobody has to see to that any more.
            .with(PR_RESPONSIBILITY, Value::Boolean(true))
            .with_mailbox(&RECIPIENT, &recipient.mailbox)
            .with_some(PR_ENTRYID, self.one_off(&recipient.mailbox).map(Value::bytes))
    }

    /// The entry id of somebody who stands in no address book, which MAPI makes. Who has no address has none; where MAPI makes none,
    /// a message without it is better than no message.
    ///
    /// Code of others runs meanwhile, so no lock may be held.
    pub(crate) fn one_off(&self, mailbox: &Mailbox) -> Option<Vec<u8>> {
        let Mailbox { name, address } = mailbox;
        if address.is_empty() {
            return None;
        }
        let texts = [if name.is_empty() { address } else { name }, SMTP, address].map(WideText::new);
        let [name, address_type, address] = texts.each_ref().map(|text| LPCTSTR::from_wide(text.as_pcwstr()));
        let flags = MAPI_UNICODE | MAPI_SEND_NO_RICH_INFO;
        let (mut size, mut entry_id) = (0, std::ptr::null_mut());
        // SAFETY: terminated texts, which are alive, and two places that are valid for a write.
        let answer = unsafe { self.support.CreateOneOff(name, address_type, address, flags, &mut size, &mut entry_id) };
        answer.ok().ok()?;
        // SAFETY: a block of MAPI's memory with that many bytes, which is ours now.
        let bytes = unsafe { Buffer::from_raw_parts(self.allocator, entry_id.cast::<u8>(), size as usize) };
        Some(bytes?.to_vec())
    }
}
