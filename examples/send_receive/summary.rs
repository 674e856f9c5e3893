//! What is left when all stores are through: a table, and the messages if the user wants them.

use std::io::{self, Write};

use mail_parser::DateTime;
use mapi_com::mapi::Status;

use crate::host::{ListedFolder, ListedMessage, Outcome};
use crate::text::printable;

/// Prints the table, and before it all folders and messages if `list` is set.
pub(crate) fn print(outcomes: &[Outcome], list: bool) {
    // Where the output is closed, as by `head`, nobody reads the rest.
    let _ = write(&mut io::stdout().lock(), outcomes, list);
}

fn write(out: &mut impl Write, outcomes: &[Outcome], list: bool) -> io::Result<()> {
    if list {
        for outcome in outcomes {
            outcome.folders.iter().try_for_each(|folder| write_folder(out, &outcome.name, folder))?;
        }
    }
    let name_width = outcomes.iter().map(|outcome| outcome.name.chars().count()).max().unwrap_or(0).max(5);
    writeln!(out)?;
    writeln!(
        out,
        "{:<name_width$}  {:>7}  {:>8}  {:>6}  {:>11}  {:>6}  Result",
        "Store", "Folders", "Messages", "Bodies", "Attachments", "Errors"
    )?;
    for outcome in outcomes {
        let messages = || outcome.folders.iter().flat_map(|folder| &folder.messages);
        let attachments: u64 = messages().map(|message| u64::from(message.attachments)).sum();
        writeln!(
            out,
            "{:<name_width$}  {:>7}  {:>8}  {:>6}  {attachments:>11}  {:>6}  {}",
            printable(&outcome.name),
            outcome.folders.len(),
            messages().count(),
            messages().filter(|message| message.body.is_some()).count(),
            outcome.errors,
            Status(outcome.result)
        )?;
    }
    Ok(())
}

fn write_folder(out: &mut impl Write, store: &str, folder: &ListedFolder) -> io::Result<()> {
    writeln!(out)?;
    writeln!(out, "{}/{}", printable(store), printable(&folder.name))?;
    folder.messages.iter().try_for_each(|message| write_message(out, message))
}

fn write_message(out: &mut impl Write, message: &ListedMessage) -> io::Result<()> {
    let date = DateTime::from_timestamp(message.date).to_rfc3339();
    let (from, subject) = (printable(&message.from), printable(&message.subject));
    writeln!(out, "  {date}  {from}: {subject} ({} bytes)", message.size)?;
    let first_line = message.body.as_deref().and_then(|body| body.lines().find(|line| !line.trim().is_empty()));
    match first_line {
        Some(line) => writeln!(out, "    {}", printable(line.trim())),
        None => Ok(()),
    }
}
