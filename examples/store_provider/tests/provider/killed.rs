//! A process that is killed while it synchronises loses nothing and doubles nothing.

use std::collections::BTreeMap;
use std::env;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use mapi_com::Interface;
use mapi_com::mapi::*;
use store_provider::{PR_DATABASE_PATH, PR_MAILDIR_PATH};

use crate::host::{Host, everything};
use crate::maildir::Maildir;

/// The test, which a child runs, too; it is one if it is told a Maildir.
const TEST: &str = "killed::a_killed_synchronisation_loses_and_doubles_nothing";
const MAILDIR: &str = "STORE_PROVIDER_TEST_MAILDIR";
const DATABASE: &str = "STORE_PROVIDER_TEST_DATABASE";
/// After which step the child stands still; 0 for never.
const HALT: &str = "STORE_PROVIDER_TEST_HALT";

/// How many messages arrive in each folder before each round.
const ARRIVALS: usize = 60;
const FOLDERS: [&str; 3] = ["", ".Work", ".Home"];

/// Synchronises until it is killed, or done.
fn be_the_child(maildir: &str) {
    let variable = |name| env::var(name).expect("set by the parent");
    let database = variable(DATABASE);
    let halt: u32 = variable(HALT).parse().expect("a number");
    let section = [(PR_MAILDIR_PATH, maildir), (PR_DATABASE_PATH, database.as_str())];
    let host = Host::<7_300>::try_open(&section).expect("the store opens");
    let steps = AtomicU32::new(0);
    let handlers = SyncHandlers::new().on_progress(move |_, _, _| {
        let step = steps.fetch_add(1, Ordering::Relaxed) + 1;
        if step == halt.max(1) {
            let mut output = std::io::stdout();
            output.write_all(b"!").and_then(|()| output.flush()).expect("the parent listens");
        }
        if step == halt {
            loop {
                thread::park();
            }
        }
    });
    let sync: IMAPISync = host.store().cast().expect("the store synchronises");
    let running = Synchronization::start(&sync, everything(), None, handlers).expect("it starts");
    running.wait(None);
}

/// Puts the messages of one round into the Maildir, so that no round finds the work done by the one before, however fast that was.
fn arrive(maildir: &Maildir, round: usize) {
    for folder in FOLDERS {
        for number in round * ARRIVALS..(round + 1) * ARRIVALS {
            let body = format!("Message {number} has a text of some length. ").repeat(20);
            let name = format!("{number}.x{}.example.org", folder.len());
            maildir.put(folder, &name, &format!("{folder}{number}"), &body);
        }
    }
}

/// Starts a child and waits until it has come as far as `halt` says.
fn start(maildir: &Maildir, halt: u32) -> Child {
    let mut child = Command::new(env::current_exe().expect("the test is a file"))
        .args([TEST, "--exact", "--nocapture"])
        .envs([(MAILDIR, &maildir.root), (DATABASE, &maildir.database)])
        .env(HALT, halt.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test starts");
    let mut output = child.stdout.take().expect("piped");
    let mut byte = [0];
    while byte != *b"!" {
        output.read_exact(&mut byte).expect("the child tells that it is at work");
    }
    child
}

/// How often each subject is there.
fn census(host: &Host<7_301>) -> BTreeMap<String, usize> {
    let mut census = BTreeMap::new();
    for (name, _) in host.folders() {
        for subject in host.subjects(&name) {
            *census.entry(subject).or_default() += 1;
        }
    }
    census
}

#[test]
fn a_killed_synchronisation_loses_and_doubles_nothing() {
    if let Ok(maildir) = env::var(MAILDIR) {
        return be_the_child(&maildir);
    }
    let maildir = Maildir::new();
    for folder in FOLDERS {
        maildir.folder(folder);
    }
    // At moments that are known, and at others that are not.
    let rounds = [1, 40, 0, 100, 0, 0, 70, 0];
    let mut before = 0;
    for (round, halt) in rounds.into_iter().enumerate() {
        arrive(&maildir, round);
        let mut child = start(&maildir, halt);
        if halt == 0 {
            thread::sleep(Duration::from_millis(round as u64 * 7 % 23));
        }
        child.kill().expect("it can be killed");
        let status = child.wait().expect("it ends");
        assert!(halt == 0 || !status.success(), "killed where it stood");
        let host = Host::<7_301>::open(&maildir);
        let census = census(&host);
        assert!(census.values().all(|&count| count == 1), "nothing is there twice");
        assert!(census.len() >= before, "what was there stays");
        if round == 1 {
            assert!((1..FOLDERS.len() * ARRIVALS * 2).contains(&census.len()), "{}: in the middle", census.len());
        }
        before = census.len();
        host.close();
    }
    let host = Host::<7_301>::open(&maildir);
    host.synchronize_all();
    let census = census(&host);
    assert_eq!(census.len(), FOLDERS.len() * ARRIVALS * rounds.len());
    assert!(census.values().all(|&count| count == 1));
    host.close();
}
