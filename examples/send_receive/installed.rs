//! Stores of a provider in a library: one logon for each Maildir, as Outlook has one for each account.

use std::fs;
use std::path::{Path, PathBuf};

use mapi_com::Interface;
use mapi_com::mapi::{Allocator, CheckedMemory, IMSProvider, PR_DISPLAY_NAME, Status};
use tempfile::TempDir;

use crate::host::Account;
use crate::library::{self, OpenStore};
use crate::profile::{PR_DATABASE_PATH, PR_MAILDIR_PATH};
use crate::support::Support;

/// The memory that the provider and its host share. Outlook's is MAPI's; this one knows what was not given back.
pub(crate) const MEMORY: Allocator = CheckedMemory::<0>::allocator();

/// What is open of a provider.
pub(crate) struct Session {
    provider: IMSProvider,
    stores: Vec<OpenStore>,
    /// Where the databases are, if they are to go with the session.
    _temporary: Option<TempDir>,
}

impl Session {
    /// Loads the library and opens a store over each Maildir, with its database in `directory`, or in one that goes away.
    pub(crate) fn open(
        library: &Path,
        maildirs: Vec<(String, PathBuf)>,
        directory: Option<&Path>,
    ) -> Result<(Self, Vec<Account>), String> {
        let explain = |error: &dyn std::fmt::Display| format!("{}: {error}", library.display());
        // SAFETY: that it is a store provider is what the user says of it.
        let init = unsafe { library::load(library) }.map_err(|error| explain(&error))?;
        // SAFETY: what was loaded.
        let provider = unsafe { library::provider(init, MEMORY) }.map_err(|error| explain(&Status(error.code())))?;
        let (directory, temporary) = match directory {
            Some(directory) => (directory.to_owned(), None),
            None => {
                let temporary = tempfile::tempdir().map_err(|error| format!("no temporary directory: {error}"))?;
                (temporary.path().to_owned(), Some(temporary))
            }
        };
        fs::create_dir_all(&directory).map_err(|error| format!("{}: {error}", directory.display()))?;
        let mut session = Self { provider, stores: Vec::new(), _temporary: temporary };
        let mut accounts = Vec::new();
        for (name, maildir) in maildirs {
            let store = session.log_on(&name, &maildir, &directory).map_err(|why| format!("{name}: {why}"))?;
            accounts.push(Account { name, store });
        }
        Ok((session, accounts))
    }

    fn log_on(&mut self, name: &str, maildir: &Path, directory: &Path) -> Result<mapi_com::mapi::IMAPISync, String> {
        let maildir = std::path::absolute(maildir).map_err(|error| error.to_string())?;
        let database = directory.join(file_name(&maildir));
        let [maildir, database] = [&maildir, &database].map(|path| path.to_str().ok_or("not a path in UTF-8"));
        let section = [(PR_MAILDIR_PATH, maildir?), (PR_DATABASE_PATH, database?), (PR_DISPLAY_NAME, name)];
        let support = Support::new(MEMORY, &section).into_interface();
        let open = library::log_on(&self.provider, &support, MEMORY)
            .map_err(|refusal| format!("{} {}", refusal.text, Status(refusal.code)))?;
        let sync = open.store.cast().map_err(|error| format!("does not synchronise: {}", Status(error.code())))?;
        self.stores.push(open);
        Ok(sync)
    }

    /// Logs off and shuts down; `accounts` are given up by then. Answers what of the shared memory was not given back.
    pub(crate) fn close(self) -> usize {
        let mut flags = 0;
        for OpenStore { logon, store } in self.stores {
            // What is answered changes nothing any more.
            // SAFETY: valid for a read and a write.
            let _ = unsafe { store.StoreLogoff(&mut flags) };
            drop(store);
            // SAFETY: as above.
            let _ = unsafe { logon.Logoff(&mut flags) };
        }
        // SAFETY: as above.
        let _ = unsafe { self.provider.Shutdown(&mut flags) };
        drop(self.provider);
        CheckedMemory::<0>::alive()
    }
}

/// The same for a Maildir each time, and another for each.
fn file_name(maildir: &Path) -> String {
    let name = maildir.file_name().unwrap_or_default().to_string_lossy();
    // FNV-1a.
    let bytes = maildir.as_os_str().as_encoded_bytes();
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{name}-{hash:016x}.sqlite")
}
