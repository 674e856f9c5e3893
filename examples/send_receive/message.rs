//! From the bytes of a message to what the store keeps of it.

use std::borrow::Cow;
use std::fmt;

use mail_parser::{Addr, DateTime, Message, MessageParser};

/// What the store keeps of a message.
#[derive(Debug)]
pub(crate) struct StoredMessage {
    pub(crate) subject: String,
    pub(crate) from: Mailbox,
    /// Seconds since 1970.
    pub(crate) date: i64,
    pub(crate) size: u64,
    /// `None` if only the headers were fetched.
    pub(crate) body: Option<String>,
    pub(crate) attachments: u32,
}

/// Somebody who is named in a header. Either part may be empty, but not both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mailbox {
    pub(crate) name: String,
    pub(crate) address: String,
}

impl Mailbox {
    /// `None` if there is neither a name nor an address.
    pub(crate) fn new(found: &Addr<'_>) -> Option<Self> {
        let text = |text: Option<&str>| text.unwrap_or_default().trim().to_owned();
        let mailbox = Self { name: text(found.name()), address: text(found.address()) };
        (!mailbox.name.is_empty() || !mailbox.address.is_empty()).then_some(mailbox)
    }
}

impl fmt::Display for Mailbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name.as_str(), self.address.as_str()) {
            (alone, "") | ("", alone) => formatter.write_str(alone),
            (name, address) => write!(formatter, "{name} <{address}>"),
        }
    }
}

/// Why a message is not stored, or is stored with a flaw.
pub(crate) type Complaint = Cow<'static, str>;

/// Reads a message, and complains about what of it could not be decoded and stands there as it came. `more` takes from it what else a
/// store keeps.
///
/// # Errors
///
/// What makes the bytes no message: no headers, a NUL in them, or one missing or unreadable of the two that RFC 5322
/// requires, `From` and `Date`. Lines among the headers that are none, and bytes that are no UTF-8, are common and pass.
pub(crate) fn read<T>(
    bytes: &[u8],
    size: u64,
    headers_only: bool,
    more: impl FnOnce(&Message<'_>) -> T,
) -> Result<(StoredMessage, T, Option<Complaint>), Complaint> {
    let bytes = without_mbox_line(bytes);
    if bytes.is_empty() {
        return Err("empty".into());
    }
    let headers = header_block(bytes);
    check_headers(headers)?;
    let parser = MessageParser::default();
    let has_text = !headers_only && headers.len() < bytes.len();
    // The parser wants the empty line, which a message without a text need not have.
    let alone = if has_text { Vec::new() } else { [headers, b"\n\n"].concat() };
    let parsed = if has_text { parser.parse(bytes) } else { parser.parse_headers(&alone) };
    let parsed = parsed.filter(|message| !message.parts.is_empty()).ok_or("no headers that can be read")?;
    let stored = StoredMessage {
        subject: parsed.subject().unwrap_or_default().to_owned(),
        from: author(&parsed)?,
        date: date(&parsed)?,
        size,
        body: (!headers_only).then(|| body(&parsed)),
        attachments: u32::try_from(parsed.attachment_count()).unwrap_or(u32::MAX),
    };
    Ok((stored, more(&parsed), has_text.then(|| flaw(&parsed)).flatten()))
}

/// Some programs that fill Maildirs leave the line in that begins a message in an mbox.
fn without_mbox_line(bytes: &[u8]) -> &[u8] {
    if bytes.starts_with(b"From ") {
        let line = bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |end| end + 1);
        &bytes[line..]
    } else {
        bytes
    }
}

/// All up to the first empty line.
fn header_block(bytes: &[u8]) -> &[u8] {
    let mut end = 0;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        if matches!(line, b"\n" | b"\r\n") {
            break;
        }
        end += line.len();
    }
    &bytes[..end]
}

fn check_headers(headers: &[u8]) -> Result<(), Complaint> {
    if headers.is_empty() {
        return Err("no headers before the text".into());
    }
    if headers.contains(&0) {
        return Err("a NUL among the headers".into());
    }
    let name = headers.split(|&byte| matches!(byte, b':' | b'\n')).next().unwrap_or_default();
    let has_colon = headers.get(name.len()) == Some(&b':');
    let name = name.trim_ascii_end();
    if !has_colon || name.is_empty() || !name.iter().all(u8::is_ascii_graphic) {
        return Err("does not begin with a header".into());
    }
    Ok(())
}

fn author(message: &Message<'_>) -> Result<Mailbox, Complaint> {
    let author = message.from().and_then(|from| from.first()).and_then(Mailbox::new);
    author.ok_or_else(|| "no author: `From` is missing or not an address".into())
}

fn date(message: &Message<'_>) -> Result<i64, Complaint> {
    let completed = || message.header_raw("Date").and_then(completed_date);
    let date = message.date().copied().filter(DateTime::is_valid).or_else(completed);
    date.map(|date| date.to_timestamp()).ok_or_else(|| "no date: `Date` is missing or not a date".into())
}

/// A date that has no seconds, as RFC 5322 allows, or no time zone, as some write it: the parser wants both.
fn completed_date(raw: &str) -> Option<DateTime> {
    let mut words: Vec<String> = raw.split_whitespace().map(str::to_owned).collect();
    let time = words.iter().position(|word| word.contains(':'))?;
    if words[time].matches(':').count() == 1 {
        words[time].push_str(":00");
    }
    if time + 1 == words.len() {
        words.push("+0000".to_owned());
    }
    DateTime::parse_rfc822(&words.join(" ")).filter(DateTime::is_valid)
}

/// The text of all parts that are shown, HTML turned into plain text.
fn body(message: &Message<'_>) -> String {
    (0..message.text_body_count()).filter_map(|part| message.body_text(part)).collect::<Vec<_>>().join("\n")
}

fn flaw(message: &Message<'_>) -> Option<Complaint> {
    let part = message.parts.iter().position(|part| part.is_encoding_problem)?;
    Some(format!("part {part} is cut short or wrongly encoded; it was kept as it is").into())
}
