//! What the store keeps of a message beside its text.

use mail_parser::{HeaderName, Message};
use mapi_com::mapi::{MAPI_BCC, MAPI_CC, MAPI_TO};

use crate::mail::Mailbox;

/// Who is named in a message beside its author.
#[derive(Debug)]
pub(crate) struct Parts {
    /// Who sent it, if that is not the author.
    pub(crate) sender: Option<Mailbox>,
    /// Those of `To` first, then those of `Cc` and of `Bcc`.
    pub(crate) recipients: Vec<Recipient>,
}

/// Somebody whom a message is for.
#[derive(Debug)]
pub(crate) struct Recipient {
    /// `MAPI_TO`, `MAPI_CC` or `MAPI_BCC`.
    pub(crate) kind: u32,
    pub(crate) mailbox: Mailbox,
}

impl Parts {
    pub(crate) fn of(message: &Message<'_>) -> Self {
        let kinds = [(MAPI_TO, HeaderName::To), (MAPI_CC, HeaderName::Cc), (MAPI_BCC, HeaderName::Bcc)];
        let recipients = kinds
            .into_iter()
            .flat_map(|(kind, name)| mailboxes(message, name).map(move |mailbox| Recipient { kind, mailbox }));
        Self { sender: mailboxes(message, HeaderName::Sender).next(), recipients: recipients.collect() }
    }
}

/// All who are named in the headers of a name, those in groups among them.
fn mailboxes(message: &Message<'_>, name: HeaderName<'static>) -> impl Iterator<Item = Mailbox> {
    let found: Vec<_> = message
        .header_values(name)
        .filter_map(|value| value.as_address())
        .flat_map(|address| address.iter().filter_map(Mailbox::new))
        .collect();
    found.into_iter()
}
