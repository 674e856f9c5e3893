//! A folder: its properties and its tables.

use std::sync::Arc;

use mapi_com::mapi::{
    CONVENIENT_DEPTH, ENTRYID, ENTRYLIST, IMAPIContainer_Impl, IMAPIFolder, IMAPIFolder_Impl, IMAPIProgress,
    IMAPITable, LastError, MAPI_ASSOCIATED, MAPI_E_NOT_FOUND, MAPI_E_OBJECT_DELETED, MAPI_W_PARTIAL_COMPLETION,
    SHOW_SOFT_DELETES, entry_id, entry_ids,
};
use mapi_com::{GUID, HRESULT, IUnknown, InterfaceRef, Result, S_OK, com_object};

use crate::entry_id::Entry;
use crate::property_set::{PropertySet, impl_prop};
use crate::records::{FOLDER_COLUMNS, MESSAGE_COLUMNS};
use crate::shared::Shared;
use crate::table::{Source, Table};

/// An open folder. It shows what the store holds now, not what it held when it was opened.
#[com_object(IMAPIFolder)]
pub(crate) struct Folder {
    shared: Arc<Shared>,
    id: i64,
    last_error: LastError,
}

impl Folder {
    pub(crate) fn new(shared: &Arc<Shared>, id: i64) -> Self {
        Self { shared: Arc::clone(shared), id, last_error: LastError::new() }
    }

    fn properties(&self) -> Result<PropertySet> {
        let folder = self.shared.database().folder(self.id)?;
        Ok(self.shared.folder_properties(&folder.ok_or(MAPI_E_OBJECT_DELETED)?))
    }

    /// The messages of a list, or all that the folder holds; and whether all of the list are in the folder.
    ///
    /// # Safety
    ///
    /// `messages` is NULL or points to a list, all parts of which are readable.
    unsafe fn messages(&self, messages: *const ENTRYLIST) -> Result<(Vec<i64>, bool)> {
        let all: Vec<i64> = self.shared.database().messages(self.id)?.iter().map(|message| message.id).collect();
        if messages.is_null() {
            return Ok((all, true));
        }
        // SAFETY: this function's contract.
        let asked = unsafe { entry_ids(messages) }.map(|bytes| match self.shared.entry(Some(bytes)) {
            Ok(Entry::Message(id)) if all.contains(&id) => Some(id),
            _ => None,
        });
        let asked: Vec<_> = asked.collect();
        let is_whole = asked.iter().all(Option::is_some);
        Ok((asked.into_iter().flatten().collect(), is_whole))
    }
}

impl_prop!(Folder_Impl);

impl IMAPIContainer_Impl for Folder_Impl {
    fn GetContentsTable(&self, flags: u32) -> Result<IMAPITable> {
        // There are no hidden messages, and none that are only marked as deleted.
        if flags & (MAPI_ASSOCIATED | SHOW_SOFT_DELETES) != 0 {
            return Ok(Table::of_rows(&self.shared, MESSAGE_COLUMNS, Vec::new(), flags));
        }
        Table::of_source(&self.shared, MESSAGE_COLUMNS, Source::Contents(self.id), flags)
    }

    fn GetHierarchyTable(&self, flags: u32) -> Result<IMAPITable> {
        if flags & SHOW_SOFT_DELETES != 0 {
            return Ok(Table::of_rows(&self.shared, FOLDER_COLUMNS, Vec::new(), flags));
        }
        let source = Source::Hierarchy { folder: self.id, is_deep: flags & CONVENIENT_DEPTH != 0 };
        Table::of_source(&self.shared, FOLDER_COLUMNS, source, flags)
    }

    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown> {
        // SAFETY: the caller's promise.
        unsafe { self.shared.open_entry(entry_id(entry_id_size, entry), iid, flags, object_type) }
    }
}

impl IMAPIFolder_Impl for Folder_Impl {
    unsafe fn SetReadFlags(
        &self,
        messages: *const ENTRYLIST,
        _window: usize,
        _progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        let outcome = unsafe { self.messages(messages) };
        match outcome.and_then(|(messages, is_whole)| Ok((self.shared.set_read(&messages, flags)?, is_whole))) {
            Ok((_, true)) => S_OK,
            Ok((_, false)) => MAPI_W_PARTIAL_COMPLETION,
            Err(error) => self.last_error.note(error.code(), error.message()).code(),
        }
    }

    unsafe fn GetMessageStatus(&self, size: u32, entry: *const ENTRYID, _flags: u32) -> Result<u32> {
        // SAFETY: the caller's promise.
        let entry = self.shared.entry(unsafe { entry_id(size, entry) })?;
        // No message has a status here.
        if matches!(entry, Entry::Message(_)) { Ok(0) } else { Err(MAPI_E_NOT_FOUND.into()) }
    }
}
