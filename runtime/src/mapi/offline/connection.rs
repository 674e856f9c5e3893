//! The state of the connection: whether a profile is online.

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown, Result};

use crate::mapi::enumeration::c_enum;
use crate::{assert_layout, com_interface};

c_enum! {
    /// How a client is told.
    ///
    /// Source: page "MAPIOFFLINE_CALLBACK_TYPE".
    MAPIOFFLINE_CALLBACK_TYPE: u32 {
        /// By [`IMAPIOfflineNotify`]; there is no other.
        MAPIOFFLINE_CALLBACK_TYPE_NOTIFY = 0,
    }
}

c_enum! {
    /// What a notification is about. Others may come, and are to be ignored.
    ///
    /// Source: page "MAPIOFFLINE_NOTIFY_TYPE".
    MAPIOFFLINE_NOTIFY_TYPE: u32 {
        /// The state is going to change.
        MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_START = 1,
        /// The state is changing.
        MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE = 2,
        /// The state has changed.
        MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_DONE = 3,
    }
}

/// What a client wants to be told, and how.
///
/// Source: page "MAPIOFFLINE_ADVISEINFO".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIOFFLINE_ADVISEINFO {
    /// The size of this record in bytes.
    pub ulSize: u32,
    /// A number of the client's, which comes back in [`MAPIOFFLINE_NOTIFY::ulClientToken`].
    pub ulClientToken: u32,
    /// `MAPIOFFLINE_CALLBACK_TYPE_NOTIFY`.
    pub CallbackType: MAPIOFFLINE_CALLBACK_TYPE,
    /// `IUnknown *`, borrowed: the client's object, which has [`IMAPIOfflineNotify`]. Outlook takes a reference.
    pub pCallback: *mut c_void,
    /// `MAPIOFFLINE_ADVISE_TYPE_STATECHANGE`.
    pub ulAdviseTypes: u32,
    /// `MAPIOFFLINE_STATE_ALL`.
    pub ulStateMask: u32,
}

assert_layout!(MAPIOFFLINE_ADVISEINFO {
    size: 24 | 32,
    ulSize: 0 | 0,
    ulClientToken: 4 | 4,
    CallbackType: 8 | 8,
    pCallback: 12 | 16,
    ulAdviseTypes: 16 | 24,
    ulStateMask: 20 | 28,
});

/// What Outlook tells a client.
///
/// Source: page "MAPIOFFLINE_NOTIFY".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIOFFLINE_NOTIFY {
    /// The size of this record in bytes.
    pub ulSize: u32,
    /// What it is about; with a value that is not published here, `Info` means nothing.
    pub NotifyType: MAPIOFFLINE_NOTIFY_TYPE,
    /// The client's number from [`MAPIOFFLINE_ADVISEINFO::ulClientToken`].
    pub ulClientToken: u32,
    /// See `NotifyType`.
    pub Info: MAPIOFFLINE_NOTIFY_Info,
}

/// What [`MAPIOFFLINE_NOTIFY::NotifyType`] decides. The published union has no name.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union MAPIOFFLINE_NOTIFY_Info {
    /// Of all three published types.
    pub StateChange: MAPIOFFLINE_NOTIFY_Info_StateChange,
}

assert_layout!(MAPIOFFLINE_NOTIFY_Info { size: 12 | 12, StateChange: 0 | 0 });

/// From which state to which. The published structure has no name.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIOFFLINE_NOTIFY_Info_StateChange {
    /// What has changed: `MAPIOFFLINE_STATE_OFFLINE_MASK`; with another value the rest is to be ignored.
    pub ulMask: u32,
    /// The state before: `MAPIOFFLINE_STATE_OFFLINE` or `MAPIOFFLINE_STATE_ONLINE`.
    pub ulStateOld: u32,
    /// The state after.
    pub ulStateNew: u32,
}

assert_layout!(MAPIOFFLINE_NOTIFY_Info_StateChange {
    size: 12 | 12,
    ulMask: 0 | 0,
    ulStateOld: 4 | 4,
    ulStateNew: 8 | 8,
});

assert_layout!(MAPIOFFLINE_NOTIFY {
    size: 24 | 24,
    ulSize: 0 | 0,
    NotifyType: 4 | 4,
    ulClientToken: 8 | 8,
    Info: 12 | 12,
});

/// Whether an offline object is online. Implemented by Outlook, called by clients, who get it by querying an
/// [`IMAPIOfflineMgr`]. Free-threaded, as all of MAPI.
///
/// Source: page "IMAPIOffline : IUnknown".
#[com_interface("000672b5-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIOffline: IUnknown {
    /// Goes online or offline: `state` is `MAPIOFFLINE_STATE_ONLINE` or `MAPIOFFLINE_STATE_OFFLINE`, `mask`
    /// `MAPIOFFLINE_STATE_OFFLINE_MASK`.
    ///
    /// With `MAPIOFFLINE_FLAG_BLOCK` the call returns when the change is done, with `MAPIOFFLINE_FLAG_DEFAULT` at once.
    /// `reserved` is NULL.
    ///
    /// `E_PENDING` while an earlier change goes on. The page first says that such a change is one without
    /// `MAPIOFFLINE_FLAG_BLOCK`, then that it is one with it; only the former can be.
    ///
    /// # Safety
    ///
    /// `reserved` is NULL: nothing is published about it.
    #[slot(3)]
    unsafe fn SetCurrentState(&self, flags: u32, mask: u32, state: u32, reserved: *mut c_void) -> HRESULT;

    /// Answers what a client can be told: `MAPIOFFLINE_CAPABILITY_OFFLINE`, `MAPIOFFLINE_CAPABILITY_ONLINE`. Other
    /// bits are to be ignored; one of the two may be there without the other.
    #[slot(4)]
    #[retval]
    fn GetCapabilities(&self) -> Result<u32>;

    /// Answers `MAPIOFFLINE_STATE_ONLINE` or `MAPIOFFLINE_STATE_OFFLINE`.
    #[slot(5)]
    #[retval]
    fn GetCurrentState(&self) -> Result<u32>;

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder1(&self);
}

/// Registers clients for changes of an offline object. Implemented by Outlook, called by clients, who get it from
/// `HrOpenOfflineObj`. Free-threaded, as all of MAPI.
///
/// The parent is the one in the title of the page; its text says that the interface inherits from `IUnknown` and that
/// [`IMAPIOffline`] is got by querying, which works, too.
///
/// Source: page "IMAPIOfflineMgr : IMAPIOffline".
#[com_interface("42175607-ff3e-4790-bc18-66c8643e6424", free_threaded)]
pub unsafe trait IMAPIOfflineMgr: IMAPIOffline {
    /// Registers a client, and answers a token for `Unadvise`. `flags` is `MAPIOFFLINE_ADVISE_DEFAULT`.
    ///
    /// `E_NOINTERFACE` if the client's object is not what `CallbackType` demands, `E_INVALIDARG` for what is not
    /// supported.
    ///
    /// # Safety
    ///
    /// `advise_info` points to a filled-in record, whose `pCallback` is a COM object.
    #[slot(7)]
    #[retval]
    unsafe fn Advise(&self, flags: u32, advise_info: *const MAPIOFFLINE_ADVISEINFO) -> Result<u32>;

    /// Ends the registration that `Advise` answered `token` for, and releases the client's object.
    ///
    /// `flags` is `MAPIOFFLINE_UNADVISE_DEFAULT`. The answer is `S_OK`, always.
    #[slot(8)]
    fn Unadvise(&self, flags: u32, token: u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(11)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(12)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(15)]
    #[reserved]
    fn PlaceHolder8(&self);
}

/// Hears when a profile goes online or offline. Implemented by clients, registered with `IMAPIOfflineMgr::Advise`,
/// called by Outlook. No thread is published, so implementations stand calls from any.
///
/// Source: page "IMAPIOfflineNotify : IUnknown".
#[com_interface("0317bde5-fc29-44cd-8dcd-36125a3be9ec", free_threaded)]
pub unsafe trait IMAPIOfflineNotify: IUnknown {
    /// Tells what happens. What is not published of it is to be ignored, as the record says.
    ///
    /// The page declares `void`, which is followed; another public definition has an HRESULT. A caller that expects one
    /// finds whatever is in the register.
    ///
    /// # Safety
    ///
    /// `notification` points to a record of which `ulSize` bytes are readable for the call.
    #[slot(3)]
    unsafe fn Notify(&self, notification: *const MAPIOFFLINE_NOTIFY);
}
