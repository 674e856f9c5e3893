//! Incremental change synchronisation (ICS): a synchronizer exports what has changed since a state that the client
//! keeps in a stream, a collector imports it.

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::mapi::{IMessage, IStream, MAPIERROR, SBinaryArray, SPropTagArray, SPropValue, SRestriction};
use crate::{assert_layout, com_interface};

/// Whether one message was read, for [`IExchangeImportContentsChanges::ImportPerUserReadStateChange`].
///
/// Source: EdkMdb.h, page "READSTATE" of the Exchange Server part of the Platform SDK (2000).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct READSTATE {
    /// The size of the source key in bytes.
    pub cbSourceKey: u32,
    /// The `PR_SOURCE_KEY` of the message.
    pub pbSourceKey: *mut u8,
    /// `SYNC_READ` (1) if the message became read, without it unread.
    pub ulFlags: u32,
}

assert_layout!(READSTATE { size: 12 | 24, cbSourceKey: 0 | 0, pbSourceKey: 4 | 8, ulFlags: 8 | 16 });

/// The synchronizer of a folder: exports to a collector what has changed since a saved state. Implemented by
/// Exchange's store provider, called by clients.
///
/// Opened with `IMAPIProp::OpenProperty` on `PR_CONTENTS_SYNCHRONIZER` of a folder for its messages, or on
/// `PR_HIERARCHY_SYNCHRONIZER` for the folders below it. Its flags `SYNC_*` are those of EdkMdb.h, not those of
/// [`SyncFlags`](crate::mapi::SyncFlags). Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, page "IExchangeExportChanges" of the Exchange Server part of the Platform SDK (2000).
#[com_interface("a3ea9cc0-d1b2-11cd-80fc-00aa004bba0b", free_threaded)]
pub unsafe trait IExchangeExportChanges: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Prepares an export of the changes since the state in `stream` to `collector`, which is not NULL and is queried
    /// for [`IExchangeImportContentsChanges`] or [`IExchangeImportHierarchyChanges`].
    ///
    /// Flags: `SYNC_UNICODE`, `SYNC_NO_DELETIONS`, `SYNC_READ_STATE`, `SYNC_ASSOCIATED`, `SYNC_NORMAL` and others. The
    /// page wants NULL for `restriction`. `include_props` are exported besides the usual ones, `exclude_props` are
    /// not; `buffer_size` is in bytes.
    ///
    /// # Safety
    ///
    /// `restriction`, `include_props` and `exclude_props` are NULL or point to a condition or a list, all parts of
    /// which are readable.
    #[slot(4)]
    unsafe fn Config(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        collector: Option<InterfaceRef<'_, IUnknown>>,
        restriction: *const SRestriction,
        include_props: *const SPropTagArray,
        exclude_props: *const SPropTagArray,
        buffer_size: u32,
    ) -> HRESULT;

    /// Exports the next changes; to be called until it answers `S_OK`.
    ///
    /// `SYNC_W_PROGRESS`, a success, means that there is more. `*steps` is the number of steps in all, `*progress` how
    /// many are done. Between calls the export can be left, once its state is saved, and be taken up later.
    ///
    /// # Safety
    ///
    /// `steps` and `progress` are valid for a write.
    #[slot(5)]
    unsafe fn Synchronize(&self, steps: *mut u32, progress: *mut u32) -> HRESULT;

    /// Writes the state that was reached to `stream`; NULL is the stream of `Config`. `SYNC_E_ERROR`.
    #[slot(6)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;
}

/// A synchronizer that can export messages as streams in an Internet format. Implemented by Exchange's store provider,
/// called by clients. Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, whose comment calls the method `Config2`.
#[com_interface("387cebe0-f53f-11cf-a48f-00c04fd65595", free_threaded)]
pub unsafe trait IExchangeExportChanges2: IExchangeExportChanges {
    /// As [`IExchangeExportChanges::Config`], for an export to an [`IExchangeImportContentsChanges2`]; the properties
    /// in `conversion` say how messages are converted.
    ///
    /// # Safety
    ///
    /// `restriction` is NULL or points to a condition, all parts of which are readable. `conversion` points to
    /// `value_count` properties, all parts of which are readable.
    #[slot(7)]
    unsafe fn ConfigForConversionStream(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        collector: Option<InterfaceRef<'_, IUnknown>>,
        restriction: *const SRestriction,
        value_count: u32,
        conversion: *const SPropValue,
        buffer_size: u32,
    ) -> HRESULT;
}

/// A synchronizer that can export messages of a list. Implemented by Exchange's store provider, called by clients.
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, whose comment calls the method `Config3`.
#[com_interface("702e7f86-50a6-11d1-abd6-00a0c905660a", free_threaded)]
pub unsafe trait IExchangeExportChanges3: IExchangeExportChanges2 {
    /// As [`IExchangeExportChanges::Config`], for the messages in `messages`.
    ///
    /// # Safety
    ///
    /// `messages`, `restriction`, `include_props` and `exclude_props` are NULL or point to a list or a condition, all
    /// parts of which are readable.
    #[slot(8)]
    unsafe fn ConfigForSelectiveSync(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        collector: Option<InterfaceRef<'_, IUnknown>>,
        messages: *const SBinaryArray,
        restriction: *const SRestriction,
        include_props: *const SPropTagArray,
        exclude_props: *const SPropTagArray,
        buffer_size: u32,
    ) -> HRESULT;
}

/// The collector of changed messages of a folder. Implemented by Exchange's store provider, which opens one on
/// `PR_COLLECTOR` of a folder, and by clients that synchronise with something else; called by the synchronizer.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, page "IExchangeImportContentsChanges" of the Exchange Server part of the Platform SDK (2000).
#[com_interface("f75abfa0-d0e0-11cd-80fc-00aa004bba0b", free_threaded)]
pub unsafe trait IExchangeImportContentsChanges: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Prepares for an import of changes to the state in `stream`. `flags` are `SYNC_*` of EdkMdb.h.
    #[slot(4)]
    fn Config(&self, stream: Option<InterfaceRef<'_, IStream>>, flags: u32) -> HRESULT;

    /// Writes the state that was reached to `stream`; NULL is the stream of `Config`.
    #[slot(5)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Answers the message, a new one if there is none, into which the synchronizer then puts the changed properties.
    ///
    /// Among `values` are `PR_SOURCE_KEY`, `PR_CHANGE_KEY` and `PR_PREDECESSOR_CHANGE_LIST`. Flags: `SYNC_ASSOCIATED`,
    /// `SYNC_NEW_MESSAGE`. Of the message only `SetProps`, `SaveChanges` and those of `IUnknown` are called.
    ///
    /// `SYNC_E_IGNORE` if the collector does not want this change, `SYNC_E_CONFLICT`, `SYNC_E_OBJECT_DELETED` (the
    /// page writes `SYNC_OBJECT_DELETED`), `SYNC_E_ERROR`.
    ///
    /// # Safety
    ///
    /// `values` points to `value_count` properties, all parts of which are readable.
    #[slot(6)]
    #[retval]
    unsafe fn ImportMessageChange(&self, value_count: u32, values: *const SPropValue, flags: u32) -> Result<IMessage>;

    /// Deletes messages, named by their source keys. The first invalid key ends it with `SYNC_E_INVALID_PARAMETER`.
    ///
    /// Flags: `SYNC_SOFT_DELETE`, `SYNC_EXPIRY`; the page knows of none. `SYNC_E_ERROR`.
    ///
    /// # Safety
    ///
    /// `source_keys` points to a list, all parts of which are readable; it is not NULL.
    #[slot(7)]
    unsafe fn ImportMessageDeletion(&self, flags: u32, source_keys: *const SBinaryArray) -> HRESULT;

    /// Sets messages as read or unread. `SYNC_E_ERROR`, `SYNC_E_INVALID_PARAMETER`.
    ///
    /// # Safety
    ///
    /// `read_states` points to `count` readable records, whose keys are readable.
    #[slot(8)]
    unsafe fn ImportPerUserReadStateChange(&self, count: u32, read_states: *const READSTATE) -> HRESULT;

    /// Moves a message here from another folder, instead of deleting it there and making it anew.
    ///
    /// The parts are `PR_SOURCE_KEY` of the folder it comes from, its own, its `PR_PREDECESSOR_CHANGE_LIST`, and what
    /// its `PR_SOURCE_KEY` and `PR_CHANGE_KEY` are after that; all sizes in bytes. `SYNC_W_CLIENT_CHANGE_NEWER`, a
    /// success; `SYNC_E_INVALID_PARAMETER`.
    ///
    /// # Safety
    ///
    /// Each pointer points to as many readable bytes as the size before it says.
    #[slot(9)]
    unsafe fn ImportMessageMove(
        &self,
        source_folder_key_size: u32,
        source_folder_key: *const u8,
        source_key_size: u32,
        source_key: *const u8,
        change_list_size: u32,
        change_list: *const u8,
        new_source_key_size: u32,
        new_source_key: *const u8,
        new_change_key_size: u32,
        new_change_key: *const u8,
    ) -> HRESULT;
}

/// A collector that takes changed messages as streams in an Internet format. Implemented as its parent is.
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("7dfdd720-f53f-11cf-a48f-00c04fd65595", free_threaded)]
pub unsafe trait IExchangeImportContentsChanges2: IExchangeImportContentsChanges {
    /// As [`IExchangeImportContentsChanges::Config`]; the properties in `conversion` say how messages are converted.
    ///
    /// # Safety
    ///
    /// `conversion` points to `value_count` properties, all parts of which are readable.
    #[slot(10)]
    unsafe fn ConfigForConversionStream(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        value_count: u32,
        conversion: *const SPropValue,
    ) -> HRESULT;

    /// As [`IExchangeImportContentsChanges::ImportMessageChange`], with a stream for the message in the Internet
    /// format.
    ///
    /// # Safety
    ///
    /// `values` points to `value_count` properties, all parts of which are readable.
    #[slot(11)]
    #[retval]
    unsafe fn ImportMessageChangeAsAStream(
        &self,
        value_count: u32,
        values: *const SPropValue,
        flags: u32,
    ) -> Result<IStream>;
}

/// The collector of changed folders. Implemented by Exchange's store provider, which opens one on `PR_COLLECTOR` of a
/// folder, and by clients that synchronise with something else; called by the synchronizer.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, page "IExchangeImportHierarchyChanges" of the Exchange Server part of the Platform SDK (2000).
#[com_interface("85a66cf0-d0e0-11cd-80fc-00aa004bba0b", free_threaded)]
pub unsafe trait IExchangeImportHierarchyChanges: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Prepares for an import of changes to the state in `stream`. `flags` are `SYNC_*` of EdkMdb.h.
    #[slot(4)]
    fn Config(&self, stream: Option<InterfaceRef<'_, IStream>>, flags: u32) -> HRESULT;

    /// Writes the state that was reached to `stream`; NULL is the stream of `Config`.
    #[slot(5)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Makes a folder, or changes one that is there.
    ///
    /// Among `values` are `PR_PARENT_SOURCE_KEY`, `PR_SOURCE_KEY`, `PR_CHANGE_KEY`, `PR_PREDECESSOR_CHANGE_LIST` and
    /// `PR_DISPLAY_NAME`. A change that the list of the folder's predecessors has already is ignored with `S_OK`.
    ///
    /// `SYNC_E_NO_PARENT`, `SYNC_E_OBJECT_DELETED`, `SYNC_E_CONFLICT`, `SYNC_E_ERROR`. The page writes two of them
    /// without the `E`.
    ///
    /// # Safety
    ///
    /// `values` points to `value_count` properties, all parts of which are readable.
    #[slot(6)]
    unsafe fn ImportFolderChange(&self, value_count: u32, values: *const SPropValue) -> HRESULT;

    /// Deletes folders, named by their source keys. The first that is invalid or cannot be deleted ends it with
    /// `SYNC_E_INVALID_PARAMETER`.
    ///
    /// Flags: `SYNC_SOFT_DELETE`, `SYNC_EXPIRY`; the page knows of none. `SYNC_E_ERROR`.
    ///
    /// # Safety
    ///
    /// `source_keys` points to a list, all parts of which are readable.
    #[slot(7)]
    unsafe fn ImportFolderDeletion(&self, flags: u32, source_keys: *const SBinaryArray) -> HRESULT;
}

/// Is told by an [`IExchangeChangeAdvisor`] of changes. Implemented by clients, called by Exchange's store provider.
///
/// No IID is published: the pointer is passed to [`IExchangeChangeAdvisor::Config`], and cannot be queried for.
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IExchangeChangeAdviseSink: IUnknown {
    /// Tells that something has changed: with `ulHierChanged` (1) in `flags` the hierarchy, else what `entries` name.
    ///
    /// Nothing is published about the answer; the sinks of MAPI answer 0.
    ///
    /// # Safety
    ///
    /// `entries` is NULL or points to a list, all parts of which are readable.
    #[slot(3)]
    #[on_panic(0)]
    unsafe fn OnNotify(&self, flags: u32, entries: *const SBinaryArray) -> u32;
}

/// Tells a sink of changes of the objects whose keys it was given. Implemented by Exchange's store provider, which
/// opens one on `PR_CHANGE_ADVISOR`; called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("1e300720-a839-11cf-bde0-00004c7531e3", free_threaded)]
pub unsafe trait IExchangeChangeAdvisor: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Begins with the state in `stream`, and says whom to tell. Nothing is published about `guid` but its type.
    ///
    /// # Safety
    ///
    /// `guid` is NULL or valid for a read and a write.
    #[slot(4)]
    unsafe fn Config(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        guid: *mut GUID,
        sink: Option<InterfaceRef<'_, IExchangeChangeAdviseSink>>,
        flags: u32,
    ) -> HRESULT;

    /// Writes the state that was reached to `stream`.
    #[slot(5)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Adds objects to those whose changes are told.
    ///
    /// # Safety
    ///
    /// `keys` points to a list, all parts of which are readable.
    #[slot(6)]
    unsafe fn AddKeys(&self, keys: *const SBinaryArray) -> HRESULT;

    /// Takes objects from those whose changes are told.
    ///
    /// # Safety
    ///
    /// `keys` points to a list, all parts of which are readable.
    #[slot(7)]
    unsafe fn RemoveKeys(&self, keys: *const SBinaryArray) -> HRESULT;
}
