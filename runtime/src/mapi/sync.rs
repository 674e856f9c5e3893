//! Background synchronisation: Outlook asks a store to synchronise, the store reports how it goes.
//!
//! Outlook queries the object behind `IMsgStore` for [`IMAPISync`] and calls `SynchronizeInBackground` with a
//! [`MAPISIB`]. The store starts a thread, returns at once, and tells [`IMAPISyncProgressCallback`] how far it is,
//! what failed and, once, that it has ended.
//!
//! [`SyncRequest`], [`BackgroundSync`] and [`SyncReporter`] are the safe side of this for a provider,
//! [`Synchronization`] and [`SyncObserver`] for a host.
//!
//! Sources: the pages "IMAPISync : IUnknown", "IMAPISyncProgressCallback : IUnknown", "MAPISIB" and "MAPI constants"
//! of the Outlook MAPI reference; the IIDs are also in MFCMAPI's `guid.h`. No header declares the interfaces, so the
//! order of the callback's slots rests on the "Vtable order" table of its page alone. Where the pages contradict each
//! other about who implements what, the method pages are followed: providers implement `IMAPISync`, Outlook
//! implements the callback.

mod background;
mod host;
mod provider;
mod thread;

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown, PCWSTR};

use crate::abi::{Abi, Scalar};
use crate::descriptor::AbiType;
use crate::{HANDLE, assert_layout, com_interface};

pub use background::BackgroundSync;
pub use host::{SyncHandlers, SyncObserver, Synchronization};
pub use provider::{SyncJob, SyncReporter, SyncRequest};

bitflags::bitflags! {
    /// What a synchronisation is to do: `SYNC_*`, as they stand in [`MAPISIB::ulFlags`].
    ///
    /// The page says "one of the following values", yet the values are single bits and two of them mean nothing
    /// alone, so this is a set. Bits that are not published here are kept.
    ///
    /// Source: pages "MAPISIB" and "MAPI constants". Not to be confused with the flags of incremental change
    /// synchronization in EdkMdb.h, which share the prefix and some of the numbers.
    #[repr(transparent)]
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
    pub struct SyncFlags: u32 {
        /// Send changes of the folder hierarchy to the server.
        const SYNC_UPLOAD_HIERARCHY = 0x0000_0001;
        /// Fetch changes of the folder hierarchy from the server.
        const SYNC_DOWNLOAD_HIERARCHY = 0x0000_0002;
        /// Send changes of the contents of folders to the server.
        const SYNC_UPLOAD_CONTENTS = 0x0000_0040;
        /// Fetch changes of the contents of folders from the server.
        const SYNC_DOWNLOAD_CONTENTS = 0x0000_0080;
        /// Send what is in the outbox. The page says that it is not in use.
        const SYNC_OUTGOING_MAIL = 0x0000_0200;
        /// Work in the background. Page "MAPI constants" only.
        const SYNC_BACKGROUND = 0x0000_1000;
        /// Only the folders that are named elsewhere. Page "MAPI constants" only.
        const SYNC_THESE_FOLDERS = 0x0002_0000;
        /// Fetch the headers of messages only, for all folders.
        const SYNC_GLOBAL_HEADERS = 0x0200_0000;
        /// The same bit under the name that page "MAPI constants" gives it.
        const SYNC_HEADERS = 0x0200_0000;
        /// The user has asked for it, as opposed to a schedule.
        const SYNC_ON_DEMAND = 0x2000_0000;

        const _ = !0;
    }
}

// SAFETY: transparent over `u32`; all bit patterns are valid.
#[diagnostic::do_not_recommend]
unsafe impl Abi for SyncFlags {
    const TYPE: AbiType = AbiType::Unsigned(4);
}
// SAFETY: as above.
unsafe impl Scalar for SyncFlags {
    type Value = Self;
}

macro_rules! flags_by_published_name {
    ($($name:ident),*) => {$(
        #[doc = concat!("[`SyncFlags::", stringify!($name), "`].")]
        pub const $name: SyncFlags = SyncFlags::$name;
    )*};
}

flags_by_published_name!(
    SYNC_UPLOAD_HIERARCHY,
    SYNC_DOWNLOAD_HIERARCHY,
    SYNC_UPLOAD_CONTENTS,
    SYNC_DOWNLOAD_CONTENTS,
    SYNC_OUTGOING_MAIL,
    SYNC_BACKGROUND,
    SYNC_THESE_FOLDERS,
    SYNC_GLOBAL_HEADERS,
    SYNC_HEADERS,
    SYNC_ON_DEMAND
);

/// What Outlook hands to [`IMAPISync::SynchronizeInBackground`]: "synchronize in background".
///
/// The record, the session and the callback are the caller's and valid for the call only: a provider copies the
/// flags, takes references of its own, and writes nothing but `*phSyncDoneEvent`. [`SyncRequest`] does all of that.
///
/// Source: page "MAPISIB".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPISIB {
    /// The size of this record in bytes, filled in by the caller. Fields beyond it do not exist.
    pub ulSize: u32,
    /// What to do.
    pub ulFlags: SyncFlags,
    /// `IMAPISession *`, borrowed, in. The pages say nothing of NULL; this crate takes it for "no session".
    pub psesSync: *mut c_void,
    /// `IUnknown *`, borrowed, in: to be queried for [`IMAPISyncProgressCallback`]. The pages say nothing of NULL;
    /// this crate takes it for "nobody listens".
    pub punkCallBack: *mut c_void,
    /// Where the provider stores the event that is signalled when its thread has ended. Never NULL.
    pub phSyncDoneEvent: *mut HANDLE,
}

assert_layout!(MAPISIB {
    size: 20 | 32,
    ulSize: 0 | 0,
    ulFlags: 4 | 4,
    psesSync: 8 | 8,
    punkCallBack: 12 | 16,
    phSyncDoneEvent: 16 | 24,
});

/// Synchronises a message store. Exposed by the object behind `IMsgStore`, implemented by store providers, called
/// by Outlook 2010 and later.
///
/// Free-threaded, as all of MAPI.
///
/// Source: page "IMAPISync : IUnknown"; IID also in MFCMAPI's `guid.h`.
#[com_interface("5024a385-2d44-486a-81a8-8f0ecb6071dd", free_threaded, fingerprint = 0x4f62_c6e3_df79_f2d6)]
pub unsafe trait IMAPISync: IUnknown {
    /// Starts a synchronisation on a thread of the provider's and returns at once.
    ///
    /// On success `*phSyncDoneEvent` holds an event that is signalled when the thread has ended; its handle is
    /// the caller's, who closes it after `Done`. On failure it is NULL and nothing was started.
    ///
    /// Published is `S_OK` only. Providers made with [`BackgroundSync`] answer `MAPI_E_INVALID_PARAMETER` for a
    /// NULL or too small record or a NULL `phSyncDoneEvent`, `MAPI_E_INTERFACE_NOT_SUPPORTED` for a callback that
    /// is none, and `MAPI_E_NOT_ENOUGH_RESOURCES` if no thread or event can be made.
    ///
    /// Source: page "IMAPISync::SynchronizeInBackground".
    ///
    /// # Safety
    ///
    /// `request` is NULL or points to a [`MAPISIB`] of which `ulSize` bytes are readable, whose pointers are NULL or
    /// valid for the call.
    #[slot(3)]
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT;
}

/// Hears how a synchronisation goes. Implemented by Outlook, called by the provider on its own thread, without
/// marshalling: no proxy is published.
///
/// Source: page "IMAPISyncProgressCallback : IUnknown"; IID also in MFCMAPI's `guid.h`. A failure that one of the
/// methods returns is taken for "stop reporting".
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded, fingerprint = 0x875a_2962_8287_5c4d)]
pub unsafe trait IMAPISyncProgressCallback: IUnknown {
    /// Tells how far the synchronisation is: step `index` of `max`.
    ///
    /// `text` says what is being done; NULL leaves the last one standing and updates the numbers. It is UTF-16,
    /// the caller's, and valid for the call; [`read_wide`](crate::read_wide) reads it on every platform.
    ///
    /// Source: page "IMAPISyncProgressCallback::Progress".
    ///
    /// # Safety
    ///
    /// `text` is NULL or points to a NUL-terminated string.
    #[slot(3)]
    unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT;

    /// Tells that something failed. The synchronisation goes on; its end is told by `Done`.
    ///
    /// `result` is the failure, `text` says what failed, as in `Progress`; the page does not allow NULL.
    ///
    /// Source: page "IMAPISyncProgressCallback::Error".
    ///
    /// # Safety
    ///
    /// `text` is NULL or points to a NUL-terminated string.
    #[slot(4)]
    unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT;

    /// Tells that the synchronisation has ended with `result`; the last call, made once.
    ///
    /// `thread_done` is the handle that `*phSyncDoneEvent` was set to, for the host to close, or NULL.
    ///
    /// Source: page "IMAPISyncProgressCallback::Done".
    #[slot(5)]
    fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT;
}
