//! What the objects of one logon share.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::{
    Allocator, Buffer, IMAPIFolder, IMAPISupport, IMessage, MAPI_E_CALL_FAILED, MAPI_E_INTERFACE_NOT_SUPPORTED,
    MAPI_E_INVALID_ENTRYID, MAPI_E_INVALID_PARAMETER, MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND, MAPI_MODIFY,
};
use mapi_com::{Com, GUID, IUnknown, Interface, Result, Weak};

use crate::database::{Database, ROOT};
use crate::entry_id::Entry;
use crate::folder::Folder;
use crate::message::Message;
use crate::table::Table;

/// An open store: its database, and what MAPI gave the provider for it.
pub(crate) struct Shared {
    /// What reads go to. A synchronisation has a connection of its own, so neither waits for the other.
    database: Mutex<Database>,
    database_path: PathBuf,
    pub(crate) maildir: PathBuf,
    /// What the store is called.
    pub(crate) name: String,
    /// What tells this store from all others; a part of each of its entry ids.
    pub(crate) uid: [u8; 16],
    /// The entry id of the store, as MAPI wraps it for clients.
    pub(crate) store_entry_id: Vec<u8>,
    pub(crate) allocator: Allocator,
    pub(crate) support: IMAPISupport,
    /// The open tables that follow the store, and some that are gone.
    tables: Mutex<Vec<Weak<Table>>>,
    /// How many tables there were.
    table_count: AtomicU64,
}

impl Shared {
    /// The store that is in this database.
    pub(crate) fn open(
        maildir: PathBuf,
        database_path: PathBuf,
        database: Database,
        name: String,
        allocator: Allocator,
        support: IMAPISupport,
    ) -> Result<Arc<Self>> {
        let uid = database.uid()?;
        let store_entry_id = wrap(&Entry::Store.to_bytes(&uid), allocator, &support)?;
        let database = Mutex::new(database);
        Ok(Arc::new(Self {
            database,
            database_path,
            maildir,
            name,
            uid,
            store_entry_id,
            allocator,
            support,
            tables: Mutex::default(),
            table_count: AtomicU64::new(0),
        }))
    }

    /// The tables that follow the store. No code of others may run while they are held, so none of them may be let go of.
    pub(crate) fn tables(&self) -> MutexGuard<'_, Vec<Weak<Table>>> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number that no table of this store has had.
    pub(crate) fn next_table(&self) -> u64 {
        self.table_count.fetch_add(1, Ordering::Relaxed)
    }

    /// Lets a table follow the store, and forgets those that are gone.
    pub(crate) fn add_table(&self, table: &Com<Table>) {
        // The last owner of a table must not go while the lock is held.
        let (mut kept, mut alive) = (Vec::new(), Vec::new());
        let mut tables = self.tables();
        for known in tables.drain(..) {
            if let Some(owner) = known.upgrade() {
                alive.push(owner);
                kept.push(known);
            }
        }
        kept.push(table.downgrade());
        *tables = kept;
        drop(tables);
    }

    /// The connection that reads go to. No code of others may run while it is held.
    pub(crate) fn database(&self) -> MutexGuard<'_, Database> {
        // Whatever panicked, the database has its transactions.
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another connection.
    pub(crate) fn connect(&self) -> Result<Database> {
        Ok(Database::open(&self.database_path)?)
    }

    /// Where the Maildir is.
    pub(crate) fn root(&self) -> &Path {
        &self.maildir
    }

    pub(crate) fn entry_id(&self, entry: Entry) -> Vec<u8> {
        entry.to_bytes(&self.uid).to_vec()
    }

    /// What an entry id names; the root folder for none.
    pub(crate) fn entry(&self, entry_id: Option<&[u8]>) -> Result<Entry> {
        entry_id.map_or(Ok(Entry::Folder(ROOT)), |bytes| Entry::from_bytes(bytes, &self.uid))
    }

    /// Whether two entry ids name the same object.
    pub(crate) fn is_same(&self, first: Option<&[u8]>, second: Option<&[u8]>) -> Result<u32> {
        let (Some(first), Some(second)) = (first, second) else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        Ok(u32::from(self.entry(Some(first))? == self.entry(Some(second))?))
    }

    /// Opens a folder or a message as the interface `iid`, and tells which it is.
    ///
    /// # Safety
    ///
    /// `object_type` is NULL or valid for a write.
    pub(crate) unsafe fn open_entry(
        self: &Arc<Self>,
        entry_id: Option<&[u8]>,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown> {
        if flags & MAPI_MODIFY != 0 {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        let entry = self.entry(entry_id)?;
        let (object, default): (IUnknown, _) = match entry {
            Entry::Store => return Err(MAPI_E_INVALID_ENTRYID.into()),
            Entry::Folder(id) => {
                self.database().folder(id)?.ok_or(MAPI_E_NOT_FOUND)?;
                (Com::new(Folder::new(self, id)).into(), IMAPIFolder::IID)
            }
            Entry::Message(id) => {
                self.database().message(id)?.ok_or(MAPI_E_NOT_FOUND)?;
                (Com::new(Message::new(self, id)).into(), IMessage::IID)
            }
        };
        let object = as_interface(&object, iid.unwrap_or(&default))?;
        if !object_type.is_null() {
            // SAFETY: not null, so valid for a write by this function's contract.
            unsafe { object_type.write(entry.object_type()) };
        }
        Ok(object)
    }
}

/// The entry id of a store as clients get it: MAPI adds what tells it which provider to load.
fn wrap(entry_id: &[u8], allocator: Allocator, support: &IMAPISupport) -> Result<Vec<u8>> {
    let (mut size, mut wrapped) = (0, std::ptr::null_mut());
    let length = u32::try_from(entry_id.len()).unwrap_or(u32::MAX);
    // SAFETY: as many bytes as that, and two places that are valid for a write.
    unsafe { support.WrapStoreEntryID(length, entry_id.as_ptr().cast(), &mut size, &mut wrapped) }.ok()?;
    // SAFETY: a block of MAPI's memory with that many bytes, which is ours now.
    let wrapped = unsafe { Buffer::from_raw_parts(allocator, wrapped.cast::<u8>(), size as usize) };
    Ok(wrapped.ok_or(MAPI_E_CALL_FAILED)?.to_vec())
}

/// The pointer that a method hands out as the interface `iid`, though its type says `IUnknown`.
pub(crate) fn as_interface(object: &IUnknown, iid: &GUID) -> Result<IUnknown> {
    let mut found = std::ptr::null_mut();
    // SAFETY: both pointers are valid.
    unsafe { object.query(iid, &mut found) }.ok().map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
    // SAFETY: the query has succeeded, so it has handed out a counted pointer.
    Ok(unsafe { IUnknown::from_raw(found) })
}
