//! Replication of a local store: the states, and the objects that move the store between them.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, PWSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{ENTRYID, FEID, IMAPIProgress, MAPIERROR, MEID, SBinaryArray, SPropTagArray, SSortOrderSet};
use crate::{assert_layout, com_interface};

c_enum! {
    /// The states of the local store. A state is left for the one that it was entered from.
    ///
    /// Source: pages "SYNCSTATE" and "About the Replication State Machine". 7 and 12 to 16 are not published.
    SYNCSTATE: u32 {
        /// Nothing goes on. No record.
        LR_SYNC_IDLE = 0,
        /// Synchronising, [`SYNC`]. From `LR_SYNC_IDLE`.
        LR_SYNC = 1,
        /// Uploading folders, [`UPHIER`](crate::mapi::UPHIER). From `LR_SYNC`.
        LR_SYNC_UPLOAD_HIERARCHY = 2,
        /// Uploading one folder, [`UPFLD`](crate::mapi::UPFLD). From `LR_SYNC_UPLOAD_HIERARCHY`.
        LR_SYNC_UPLOAD_FOLDER = 3,
        /// Synchronising the items of folders, [`SYNCCONT`]. From `LR_SYNC`.
        LR_SYNC_CONTENTS = 4,
        /// Uploading the items of a folder, [`UPTBL`](crate::mapi::UPTBL). From `LR_SYNC_CONTENTS`.
        LR_SYNC_UPLOAD_TABLE = 5,
        /// Uploading one item, [`UPMSG`](crate::mapi::UPMSG). From `LR_SYNC_UPLOAD_TABLE`.
        LR_SYNC_UPLOAD_MESSAGE = 6,
        /// Uploading read states, [`UPREAD`](crate::mapi::UPREAD). From `LR_SYNC_UPLOAD_TABLE`.
        LR_SYNC_UPLOAD_MESSAGE_READ = 8,
        /// Uploading deletions, [`UPDEL`](crate::mapi::UPDEL). From `LR_SYNC_UPLOAD_TABLE`.
        LR_SYNC_UPLOAD_MESSAGE_DEL = 9,
        /// Downloading folders, [`DNHIER`](crate::mapi::DNHIER). From `LR_SYNC`.
        LR_SYNC_DOWNLOAD_HIERARCHY = 10,
        /// Downloading the items of a folder, [`DNTBL`](crate::mapi::DNTBL). From `LR_SYNC_CONTENTS`.
        LR_SYNC_DOWNLOAD_TABLE = 11,
        /// Downloading a message of which only the header is here, [`HDRSYNC`](crate::mapi::HDRSYNC). From
        /// `LR_SYNC_IDLE`, by `IOSTX::SyncHdrBeg` only.
        LR_SYNC_DOWNLOAD_HEADER = 0x11,
    }
}

/// What to synchronise: the record of `LR_SYNC`.
///
/// A full synchronisation is two: upload, then download. The page "Upload Folder State" also names a flag
/// `UPS_ONE_FOLDER` and a field `feid`, which are not published here.
///
/// Source: page "SYNC".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SYNC {
    /// From the client: `UPS_UPLOAD_ONLY` or `UPS_DNLOAD_ONLY`, with `UPS_THESE_FOLDERS` for those in `pel`; `UPS_OK`
    /// if it went well, which the page marks as from Outlook and describes as from the client.
    pub ulFlags: u32,
    /// From Outlook: the path of the local store.
    pub pwzPath: PWSTR,
    /// Reserved for Outlook.
    pub Reserved1: FEID,
    /// Reserved for Outlook.
    pub Reserved2: MEID,
    /// From the client, with `UPS_THESE_FOLDERS`: the entry identifiers of the folders.
    pub pel: *mut SBinaryArray,
    /// From the client, with `UPS_THESE_FOLDERS`: options of the folders in `pel`, one each, as in
    /// [`UPFLD::ulFlags`](crate::mapi::UPFLD::ulFlags).
    pub pulFolderOptions: *const u32,
}

assert_layout!(SYNC {
    size: 136 | 152,
    ulFlags: 0 | 0,
    pwzPath: 4 | 8,
    Reserved1: 8 | 16,
    Reserved2: 56 | 64,
    pel: 128 | 136,
    pulFolderOptions: 132 | 144,
});

/// Synchronising the items of folders: the record of `LR_SYNC_CONTENTS`.
///
/// For each of `cEnt` folders the client enters `LR_SYNC_UPLOAD_TABLE` or `LR_SYNC_DOWNLOAD_TABLE`.
///
/// Source: page "SYNCCONT".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SYNCCONT {
    /// From the client: `UPC_OK` if it went well.
    pub ulFlags: u32,
    /// From Outlook: the index of the folder, which Outlook counts up.
    pub iEnt: u32,
    /// From Outlook: how many folders there are.
    pub cEnt: u32,
    /// Reserved for Outlook.
    pub pvReserved: *mut c_void,
    /// Reserved for Outlook.
    pub ptagaReserved: *mut SPropTagArray,
    /// Reserved for Outlook.
    pub psosReserved: *mut SSortOrderSet,
}

assert_layout!(SYNCCONT {
    size: 24 | 40,
    ulFlags: 0 | 0,
    iEnt: 4 | 4,
    cEnt: 8 | 8,
    pvReserved: 12 | 16,
    ptagaReserved: 16 | 24,
    psosReserved: 20 | 32,
});

/// Moves a local store through the states of replication. Implemented by Outlook, got from `IPSTX::GetSyncObject`,
/// called by store providers. Free-threaded, as all of MAPI; the caller sees to it that no folder is synchronised
/// twice at a time.
///
/// Source: page "IOSTX : IUnknown".
#[com_interface("d2d85db4-840f-49b8-9982-07d2405ec6b7", free_threaded)]
pub unsafe trait IOSTX: IUnknown {
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

    /// Tells that a synchronisation is about to begin.
    ///
    /// `flags` limit what Outlook tells in each state; the page names `SYNC_ONLY_ASSOCIATED`, whose number is not
    /// published.
    #[slot(4)]
    fn InitSync(&self, flags: u32) -> HRESULT;

    /// Enters a state, and hands out its record.
    ///
    /// The record is Outlook's, until the `SyncEnd` that has to follow. [`SYNCSTATE`] says which type it has.
    ///
    /// # Safety
    ///
    /// `record` is valid for reads and writes.
    #[slot(5)]
    unsafe fn SyncBeg(&self, state: SYNCSTATE, record: *mut *mut c_void) -> HRESULT;

    /// Leaves the state: Outlook reads the record, and it is gone.
    #[slot(6)]
    fn SyncEnd(&self) -> HRESULT;

    /// Enters `LR_SYNC_DOWNLOAD_HEADER` for a message, and hands out its [`HDRSYNC`](crate::mapi::HDRSYNC), which is
    /// Outlook's, until the `SyncHdrEnd` that has to follow.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes; `record` is valid for reads and writes.
    #[slot(7)]
    unsafe fn SyncHdrBeg(&self, entry_id_size: u32, entry_id: *const ENTRYID, record: *mut *mut c_void) -> HRESULT;

    /// Leaves `LR_SYNC_DOWNLOAD_HEADER`: Outlook takes the whole message from the record, and the record is gone.
    ///
    /// `progress` shows how far it is; the page does not say whether NULL is allowed.
    #[slot(8)]
    fn SyncHdrEnd(&self, progress: Option<InterfaceRef<'_, IMAPIProgress>>) -> HRESULT;

    /// Tells how the work of the state went, before `SyncEnd`.
    #[slot(9)]
    fn SetSyncResult(&self, result: HRESULT) -> HRESULT;

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder1(&self);
}

/// Helps replication; got by querying the `IMsgStore` of the local store. Implemented by Outlook, called by store
/// providers. Free-threaded, as all of MAPI.
///
/// Source: page "IPSTX : IUnknown".
#[com_interface("4fdeeff0-0319-11cf-b4cf-00aa0dbbb6e6", free_threaded)]
pub unsafe trait IPSTX: IUnknown {
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

    /// Begins a synchronisation, and answers its object.
    ///
    /// No folder may be synchronised on two threads at a time; that is the caller's to see to.
    #[slot(4)]
    #[retval]
    fn GetSyncObject(&self) -> Result<IOSTX>;

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Makes the store act as the spooler does, or not, so that it may read the outgoing queue and lock its messages:
    /// `IMsgStore::GetOutgoingQueue` and `SetLockState` work then.
    ///
    /// The page has this one parameter; another public definition has a store before it, and marks that as uncertain.
    #[slot(9)]
    fn EmulateSpooler(&self, emulate: BOOL) -> HRESULT;

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Published without a meaning.
    #[slot(11)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(12)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder8(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder9(&self);
}

/// As [`IPSTX`], with more slots.
///
/// The pages give the placeholders of the six interfaces no numbers; they are numbered through here, since in C++ two
/// methods of the same name and type in a class and its base are one slot.
///
/// Source: page "IPSTX2 : IPSTX".
#[com_interface("2067a790-2a45-11d1-eb86-00a0c90dca6d", free_threaded)]
pub unsafe trait IPSTX2: IPSTX {
    /// Published without a meaning.
    #[slot(15)]
    #[reserved]
    fn PlaceHolder10(&self);

    /// Published without a meaning.
    #[slot(16)]
    #[reserved]
    fn PlaceHolder11(&self);

    /// Makes the spooler go on (`SS_ACTIVE`) or rest (`SS_SUSPENDED`). Answers nothing.
    #[slot(17)]
    fn SetSpoolSuspendState(&self, state: u32);
}

/// As [`IPSTX2`], with one more slot.
///
/// Source: page "IPSTX3 : IPSTX2".
#[com_interface("55f15320-111b-11d2-a999-006008b05aa7", free_threaded)]
pub unsafe trait IPSTX3: IPSTX2 {
    /// Published without a meaning.
    #[slot(18)]
    #[reserved]
    fn PlaceHolder12(&self);
}

/// As [`IPSTX3`], with one more slot.
///
/// Source: page "IPSTX4 : IPSTX3".
#[com_interface("aa2e2092-ac08-11d2-a2f9-0060b0ec3d4f", free_threaded)]
pub unsafe trait IPSTX4: IPSTX3 {
    /// Published without a meaning.
    #[slot(19)]
    #[reserved]
    fn PlaceHolder13(&self);
}

/// As [`IPSTX4`], with one more slot.
///
/// Source: page "IPSTX5 : IPSTX4".
#[com_interface("55f15322-111b-11d2-a999-006008b05aa7", free_threaded)]
pub unsafe trait IPSTX5: IPSTX4 {
    /// Published without a meaning.
    #[slot(20)]
    #[reserved]
    fn PlaceHolder14(&self);
}

/// As [`IPSTX5`], with more slots.
///
/// Source: page "IPSTX6 : IPSTX5".
#[com_interface("55f15323-111b-11d2-a999-006008b05aa7", free_threaded)]
pub unsafe trait IPSTX6: IPSTX5 {
    /// Published without a meaning.
    #[slot(21)]
    #[reserved]
    fn PlaceHolder15(&self);

    /// Published without a meaning.
    #[slot(22)]
    #[reserved]
    fn PlaceHolder16(&self);

    /// Disconnects the local store. `flags` is 0.
    #[slot(23)]
    fn DisconnectStore(&self, flags: u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(24)]
    #[reserved]
    fn PlaceHolder17(&self);

    /// Published without a meaning.
    #[slot(25)]
    #[reserved]
    fn PlaceHolder18(&self);
}
