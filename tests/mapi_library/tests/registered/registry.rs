//! A mail client in the registry, for as long as a test runs.

use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::which_windows::is_wine;

const CLIENTS: &str = r"HKLM\Software\Clients\Mail";

/// Not a name of anybody's client.
const NAME: &str = "mapi-com tests";

/// Wine's own, in case a test that was killed has left ours.
const WINES: &str = "Native Mail Client";

/// The default mail client of the machine, until it is dropped; one at a time.
pub(crate) struct Registered {
    before: String,
    _alone: MutexGuard<'static, ()>,
}

fn reg(arguments: &[&str]) -> Output {
    Command::new("reg").args(arguments).output().expect("Windows has reg.exe")
}

fn change(arguments: &[&str]) {
    let output = reg(arguments);
    assert!(output.status.success(), "reg {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The default value of the key of mail clients.
fn default_client() -> Option<String> {
    let output = reg(&["query", CLIENTS, "/ve"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().find_map(|line| Some(line.split_once("REG_SZ")?.1.trim().to_owned()))
}

impl Registered {
    /// Registers a client with these texts. `None`, and a line that says so, on a machine that is not Wine.
    pub(crate) fn new(values: &[(&str, &str)]) -> Option<Self> {
        static ALONE: Mutex<()> = Mutex::new(());
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_wine() {
            return None;
        }
        let mut before = default_client().expect("Wine registers a mail client");
        if before == NAME {
            WINES.clone_into(&mut before);
        }
        let registered = Self { before, _alone: alone };
        for (name, text) in values {
            registered.set(name, "REG_SZ", text);
        }
        change(&["add", CLIENTS, "/ve", "/d", NAME, "/f"]);
        Some(registered)
    }

    /// Sets a value of the client.
    pub(crate) fn set(&self, name: &str, kind: &str, value: &str) {
        change(&["add", &format!(r"{CLIENTS}\{NAME}"), "/v", name, "/t", kind, "/d", value, "/f"]);
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        // Also while a test panics, so without panicking.
        reg(&["add", CLIENTS, "/ve", "/d", &self.before, "/f"]);
        reg(&["delete", &format!(r"{CLIENTS}\{NAME}"), "/f"]);
    }
}
