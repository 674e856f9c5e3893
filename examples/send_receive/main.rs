//! Shows a Send/Receive: a host has several stores synchronise at once and hears from each through `IMAPISync`.
//! Prints what the stores report while they work, and a table of what they hold at the end.
//!
//! The stores read Maildirs: the ones beside this file, or those that `--maildir` names, which are never written to.
//! The exit status is 0 if all went well, 1 if a message or a store failed, and 2 for a mistake on the command line.

mod arguments;
mod contents;
mod host;
mod maildir;
mod maildir_store;
mod message;
mod summary;
mod text;
mod view;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use mapi_com::mapi::{
    SYNC_BACKGROUND, SYNC_DOWNLOAD_CONTENTS, SYNC_DOWNLOAD_HIERARCHY, SYNC_GLOBAL_HEADERS, SYNC_ON_DEMAND, SyncFlags,
};

use arguments::Arguments;
use host::Account;
use maildir_store::MaildirStore;
use view::View;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let accounts: Vec<Account> = arguments
        .accounts()
        .into_iter()
        .map(|(name, path)| Account { name, store: MaildirStore::open(path).into() })
        .collect();
    let mut view = View::new(accounts.iter().map(|account| account.name.as_str()));
    let limit = Duration::from_secs(arguments.timeout);
    let outcomes = host::send_receive(&accounts, flags(&arguments), limit, &mut view);
    summary::print(&outcomes, arguments.list);
    if outcomes.iter().all(host::Outcome::is_complete) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What Outlook asks for when the user presses F9, without the upload: these stores have nothing to send.
fn flags(arguments: &Arguments) -> SyncFlags {
    let flags = SYNC_DOWNLOAD_HIERARCHY | SYNC_DOWNLOAD_CONTENTS | SYNC_BACKGROUND | SYNC_ON_DEMAND;
    if arguments.headers_only { flags | SYNC_GLOBAL_HEADERS } else { flags }
}
