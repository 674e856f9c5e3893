//! The host: loads the library, logs on, synchronises and reads.

use std::env;
use std::path::PathBuf;
use std::ptr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, Interface, Result};
use store_provider::{PR_DATABASE_PATH, PR_MAILDIR_PATH};

use crate::library::{self, OpenStore, ProviderInit, Refusal};
use crate::maildir::Maildir;
use crate::support::Support;

/// Longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(120);

/// The entry point of the library, which `cargo test` builds beside the tests.
pub(crate) fn entry_point() -> ProviderInit {
    let test = env::current_exe().expect("the test is a file");
    let directory = test.parent().expect("target/<profile>/deps/<test>");
    let name = format!("{}store_provider{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX);
    let path: PathBuf = directory.join(name);
    // SAFETY: our own store provider.
    unsafe { library::load(&path) }.expect("the library can be loaded")
}

/// What a synchronisation told, in order.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Told {
    Progress(Option<String>, u32, u32),
    Error(HRESULT, String),
    Done(HRESULT),
}

/// A store that is logged on to, with memory of its own.
pub(crate) struct Host<const FAMILY: u32> {
    pub(crate) support: Com<Support>,
    pub(crate) provider: IMSProvider,
    pub(crate) open: OpenStore,
}

impl<const FAMILY: u32> Host<FAMILY> {
    pub(crate) fn allocator() -> Allocator {
        CheckedMemory::<FAMILY>::allocator()
    }

    pub(crate) fn provider() -> IMSProvider {
        // SAFETY: what was loaded.
        unsafe { library::provider(entry_point(), Self::allocator()) }.expect("a provider object")
    }

    /// Logs on to the store that a profile section of these texts describes.
    pub(crate) fn try_open(section: &[(PropTag, &str)]) -> std::result::Result<Self, Refusal> {
        let provider = Self::provider();
        let support = Support::new(Self::allocator(), section);
        let open = library::log_on(&provider, &support.to_interface(), Self::allocator())?;
        Ok(Self { support, provider, open })
    }

    pub(crate) fn open(maildir: &Maildir) -> Self {
        let (root, database) = (Maildir::text(&maildir.root), Maildir::text(&maildir.database));
        Self::try_open(&[(PR_MAILDIR_PATH, root), (PR_DATABASE_PATH, database)]).expect("the store opens")
    }

    pub(crate) fn store(&self) -> &IMsgStore {
        &self.open.store
    }

    /// Synchronises and waits for the end.
    pub(crate) fn synchronize(&self, flags: SyncFlags) -> Vec<Told> {
        let told = Arc::new(Mutex::new(Vec::new()));
        let add = |told: &Arc<Mutex<Vec<Told>>>| {
            let told = Arc::clone(told);
            move |what| told.lock().expect("no panic while it was locked").push(what)
        };
        let (progress, error, done) = (add(&told), add(&told), add(&told));
        let handlers = SyncHandlers::new()
            .on_progress(move |text, index, max| progress(Told::Progress(text.map(str::to_owned), index, max)))
            .on_error(move |code, text| error(Told::Error(code, text.to_owned())))
            .on_done(move |result| done(Told::Done(result)));
        let sync: IMAPISync = self.store().cast().expect("the store synchronises");
        let running = Synchronization::start(&sync, flags, None, handlers).expect("it starts");
        let result = running.wait(Some(PATIENCE)).expect("it ends");
        assert!(running.event().expect("there is an event").wait(Some(PATIENCE)));
        drop(running);
        let told = told.lock().expect("no panic while it was locked");
        assert_eq!(told.last(), Some(&Told::Done(result)));
        told.clone()
    }

    /// Synchronises all there is, which has to go well.
    pub(crate) fn synchronize_all(&self) -> Vec<Told> {
        let told = self.synchronize(everything());
        let failed = |told: &&Told| !matches!(told, Told::Progress(..) | Told::Done(mapi_com::S_OK));
        assert_eq!(told.iter().find(failed), None);
        told
    }

    /// Opens an object of the store.
    pub(crate) fn entry<I: Interface>(&self, entry_id: &[u8]) -> Result<I> {
        let mut kind = 0;
        let size = entry_id.len() as u32;
        // SAFETY: as many bytes as that, and a place that is valid for a write.
        let opened = unsafe { self.store().OpenEntry(size, entry_id.as_ptr().cast(), Some(&I::IID), 0, &mut kind) }?;
        opened.cast()
    }

    /// The folders of the store with their paths, from the top that users see.
    pub(crate) fn folders(&self) -> Vec<(String, IMAPIFolder)> {
        let top = Owned::binary(&self.properties(self.store(), &[PR_IPM_SUBTREE_ENTRYID])[0]);
        let mut found = Vec::new();
        self.collect(&self.entry(&top).expect("the top"), "", &mut found);
        found
    }

    fn collect(&self, folder: &IMAPIFolder, path: &str, found: &mut Vec<(String, IMAPIFolder)>) {
        let table = folder.GetHierarchyTable(MAPI_UNICODE).expect("a table");
        for row in self.rows(&table, &[PR_DISPLAY_NAME, PR_ENTRYID]) {
            let name = format!("{path}{}", row[0].text());
            let below: IMAPIFolder = self.entry(&row[1].binary()).expect("a folder");
            found.push((name.clone(), below.clone()));
            self.collect(&below, &format!("{name}/"), found);
        }
    }

    /// The folder at a path.
    pub(crate) fn folder(&self, path: &str) -> IMAPIFolder {
        let found = self.folders().into_iter().find(|(name, _)| name == path);
        found.unwrap_or_else(|| panic!("no folder {path}")).1
    }

    /// The messages in a folder, in the order of its table.
    pub(crate) fn messages(&self, path: &str) -> Vec<IMessage> {
        let table = self.folder(path).GetContentsTable(0).expect("a table");
        let rows = self.rows(&table, &[PR_ENTRYID]);
        rows.iter().map(|row| self.entry(&row[0].binary()).expect("a message")).collect()
    }

    /// The subjects in a folder, in the order of its table.
    pub(crate) fn subjects(&self, path: &str) -> Vec<String> {
        let table = self.folder(path).GetContentsTable(MAPI_UNICODE).expect("a table");
        self.rows(&table, &[PR_SUBJECT]).iter().map(|row| row[0].text()).collect()
    }

    /// All rows of a table from the cursor on.
    pub(crate) fn rows(&self, table: &IMAPITable, columns: &[PropTag]) -> Vec<Vec<Owned>> {
        let columns = PropTagList::new(columns);
        // SAFETY: the list is alive.
        unsafe { table.SetColumns(columns.as_ptr(), 0) }.ok().expect("the columns are taken");
        let mut all = Vec::new();
        loop {
            let rows = self.query(table, 3, 0);
            if rows.is_empty() {
                return all;
            }
            all.extend(rows);
        }
    }

    /// Some rows of a table.
    pub(crate) fn query(&self, table: &IMAPITable, count: i32, flags: u32) -> Vec<Vec<Owned>> {
        let mut rows = ptr::null_mut();
        // SAFETY: valid for a write.
        unsafe { table.QueryRows(count, flags, &mut rows) }.ok().expect("rows");
        // SAFETY: rows of our memory, which are ours now.
        let rows = unsafe { RowSet::from_raw(Self::allocator(), rows) }.expect("rows");
        rows.rows().map(|row| row.iter().map(Owned::new).collect()).collect()
    }

    /// Some properties of an object.
    pub(crate) fn properties(&self, object: &IMAPIProp, tags: &[PropTag]) -> Vec<Owned> {
        self.try_properties(object, tags, 0).expect("properties").1
    }

    /// Some properties of an object, with the answer of the call.
    pub(crate) fn try_properties(
        &self,
        object: &IMAPIProp,
        tags: &[PropTag],
        flags: u32,
    ) -> std::result::Result<(HRESULT, Vec<Owned>), HRESULT> {
        let tags = PropTagList::new(tags);
        let (mut count, mut values) = (0, ptr::null_mut());
        // SAFETY: the list is alive, the others are valid for a write.
        let answer = unsafe { object.GetProps(tags.as_ptr(), flags, &mut count, &mut values) };
        if answer.is_err() {
            return Err(answer);
        }
        // SAFETY: values of our memory, which are ours now.
        let values = unsafe { Buffer::from_raw_parts(Self::allocator(), values, count as usize) }.expect("values");
        Ok((answer, values.iter().map(Owned::new).collect()))
    }

    /// All that a property holds, read as a stream.
    pub(crate) fn stream(object: &IMAPIProp, tag: PropTag) -> Vec<u8> {
        let stream = object.OpenProperty(tag, Some(&IStream::IID), 0, 0).expect("it opens");
        let stream: IStream = stream.cast().expect("a stream");
        let mut bytes = Vec::new();
        loop {
            let (mut part, mut read) = ([0_u8; 1000], 0);
            // SAFETY: there is room for as many bytes as that, and for the count.
            let answer = unsafe { stream.Read(part.as_mut_ptr().cast(), part.len() as u32, &mut read) };
            assert_eq!(answer, mapi_com::S_OK);
            if read == 0 {
                return bytes;
            }
            bytes.extend_from_slice(&part[..read as usize]);
        }
    }

    /// Gives everything back, and looks whether that was all.
    pub(crate) fn close(self) {
        let Self { support, provider, open } = self;
        let mut flags = 0;
        // SAFETY: valid for a read and a write.
        unsafe {
            assert_eq!(open.store.StoreLogoff(&mut flags), mapi_com::S_OK);
            drop(open.store);
            assert_eq!(open.logon.Logoff(&mut flags), mapi_com::S_OK);
            drop(open.logon);
            assert_eq!(provider.Shutdown(&mut flags), mapi_com::S_OK);
        }
        drop(provider);
        let left = support.downgrade();
        drop(support);
        assert!(left.upgrade().is_none(), "an object of the provider is left, which holds the support object");
        CheckedMemory::<FAMILY>::assert_clean();
    }
}

/// Hierarchy and contents.
pub(crate) fn everything() -> SyncFlags {
    SYNC_DOWNLOAD_HIERARCHY | SYNC_DOWNLOAD_CONTENTS | SYNC_BACKGROUND
}

/// A value that was copied out of a block.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Owned {
    Number(i64),
    Text(String),
    Narrow(Vec<u8>),
    Binary(Vec<u8>),
    Error(HRESULT),
    Other(PropType),
}

impl Owned {
    pub(crate) fn new(value: &SPropValue) -> Self {
        // SAFETY: the provider says in the tag what the value is, and the block is alive.
        match unsafe { value.value() } {
            PropValue::Long(value) => Self::Number(value.into()),
            PropValue::Boolean(value) => Self::Number(value.into()),
            PropValue::SysTime(time) => {
                Self::Number((i64::from(time.dwHighDateTime) << 32) | i64::from(time.dwLowDateTime))
            }
            PropValue::Unicode(text) => Self::Text(String::from_utf16(text).expect("UTF-16")),
            PropValue::String8(text) => Self::Narrow(text.to_vec()),
            PropValue::Binary(bytes) => Self::Binary(bytes.to_vec()),
            PropValue::Error(code) => Self::Error(code),
            other => Self::Other(other.prop_type()),
        }
    }

    #[track_caller]
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            other => panic!("{other:?} is no text"),
        }
    }

    #[track_caller]
    pub(crate) fn binary(&self) -> Vec<u8> {
        match self {
            Self::Binary(bytes) => bytes.clone(),
            other => panic!("{other:?} are no bytes"),
        }
    }
}
