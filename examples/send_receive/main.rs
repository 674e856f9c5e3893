//! Shows a Send/Receive: a host has several stores synchronise at once and hears from each through `IMAPISync`.
//! Prints what the stores report while they work, and a table of what they hold at the end.
//!
//! With `--provider` the stores are those of a library, which is loaded by its entry point, as Outlook loads providers.
//!
//! The stores read Maildirs: the ones beside this file, or those that `--maildir` names, which are never written to.
//! The exit status is 0 if all went well, 1 if a message or a store failed, and 2 for a mistake on the command line.

mod arguments;
mod contents;
mod host;
mod installed;
mod library;
mod maildir;
mod maildir_store;
mod message;
mod profile;
mod summary;
mod support;
mod tables;
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
use installed::Session;
use maildir_store::MaildirStore;
use view::View;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (session, accounts) = match open(&arguments) {
        Ok(opened) => opened,
        Err(why) => {
            eprintln!("error: {}", text::printable(&why));
            return ExitCode::FAILURE;
        }
    };
    let mut view = View::new(accounts.iter().map(|account| account.name.as_str()));
    let limit = Duration::from_secs(arguments.timeout);
    let outcomes = host::send_receive(&accounts, flags(&arguments), limit, &mut view);
    summary::print(&outcomes, arguments.list);
    drop(accounts);
    let left = session.map_or(0, Session::close);
    if left > 0 {
        eprintln!("error: {left} blocks of memory are not given back");
    }
    if left == 0 && outcomes.iter().all(host::Outcome::is_complete) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The stores, and what is open of the provider if they are those of one.
fn open(arguments: &Arguments) -> Result<(Option<Session>, Vec<Account>), String> {
    let maildirs = arguments.accounts();
    if let Some(library) = &arguments.provider {
        let (session, accounts) = Session::open(library, maildirs, arguments.store_directory.as_deref())?;
        return Ok((Some(session), accounts));
    }
    let own = |(name, path)| Account { name, store: MaildirStore::open(path).into() };
    Ok((None, maildirs.into_iter().map(own).collect()))
}

/// What Outlook asks for when the user presses F9, without the upload: these stores have nothing to send.
fn flags(arguments: &Arguments) -> SyncFlags {
    let flags = SYNC_DOWNLOAD_HIERARCHY | SYNC_DOWNLOAD_CONTENTS | SYNC_BACKGROUND | SYNC_ON_DEMAND;
    if arguments.headers_only { flags | SYNC_GLOBAL_HEADERS } else { flags }
}
