//! What the store keeps of a message beside its text.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, HeaderName, Message, MessagePart, MimeHeaders, PartType};
use mapi_com::mapi::{MAPI_BCC, MAPI_CC, MAPI_TO};

use crate::file_name;
use crate::mail::Mailbox;

/// Who is named in a message beside its author, and what is attached to it.
#[derive(Debug)]
pub(crate) struct Parts {
    /// Who sent it, if that is not the author.
    pub(crate) sender: Option<Mailbox>,
    /// Those of `To` first, then those of `Cc` and of `Bcc`.
    pub(crate) recipients: Vec<Recipient>,
    /// None if only the headers were fetched.
    pub(crate) attachments: Vec<Attachment>,
}

/// Somebody whom a message is for.
#[derive(Debug)]
pub(crate) struct Recipient {
    /// `MAPI_TO`, `MAPI_CC` or `MAPI_BCC`.
    pub(crate) kind: u32,
    pub(crate) mailbox: Mailbox,
}

/// A part of a message that is not its text. An attached message is one, too, with all that is in it.
#[derive(Debug)]
pub(crate) struct Attachment {
    pub(crate) name: String,
    /// In lower case.
    pub(crate) mime_type: String,
    /// What the text refers to it by, if it does.
    pub(crate) content_id: Option<String>,
    pub(crate) data: Vec<u8>,
}

impl Parts {
    /// About how much memory this takes.
    pub(crate) fn size(&self) -> usize {
        self.attachments.iter().map(|attachment| attachment.data.len()).sum()
    }

    pub(crate) fn of(message: &Message<'_>) -> Self {
        let kinds = [(MAPI_TO, HeaderName::To), (MAPI_CC, HeaderName::Cc), (MAPI_BCC, HeaderName::Bcc)];
        let recipients = kinds
            .into_iter()
            .flat_map(|(kind, name)| mailboxes(message, name).map(move |mailbox| Recipient { kind, mailbox }));
        let attachments = (1..).zip(message.attachments()).map(|(place, part)| attachment(message, part, place));
        Self {
            sender: mailboxes(message, HeaderName::Sender).next(),
            recipients: recipients.collect(),
            attachments: attachments.collect(),
        }
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

fn attachment(message: &Message<'_>, part: &MessagePart<'_>, place: u32) -> Attachment {
    let mime_type = match part.content_type() {
        Some(found) => format!("{}/{}", found.ctype(), found.subtype().unwrap_or("*")).to_ascii_lowercase(),
        None if part.is_text() => "text/plain".to_owned(),
        None => "application/octet-stream".to_owned(),
    };
    Attachment {
        name: file_name::long(part.attachment_name(), &mime_type, place),
        content_id: part.content_id().map(str::to_owned),
        data: data(message, part).into_owned(),
        mime_type,
    }
}

/// What is in an attachment, as it was attached. The parser turns texts into UTF-8 and takes no attached message out of the one that it
/// is in; so these come from where they stand.
fn data<'a>(message: &'a Message<'_>, part: &'a MessagePart<'_>) -> Cow<'a, [u8]> {
    let range = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
    let as_it_stands = || message.raw_message().get(range).unwrap_or_default();
    match (&part.body, part.encoding) {
        (PartType::Binary(bytes) | PartType::InlineBinary(bytes), _) => Cow::Borrowed(bytes),
        (_, Encoding::None) => Cow::Borrowed(as_it_stands()),
        (PartType::Message(attached), _) => Cow::Borrowed(attached.raw_message()),
        (_, encoding) => {
            let decode = if encoding == Encoding::Base64 { base64_decode } else { quoted_printable_decode };
            decode(as_it_stands()).map_or_else(|| Cow::Borrowed(part.contents()), Cow::Owned)
        }
    }
}
