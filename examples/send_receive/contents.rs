//! The example's own interfaces: what a store holds, for a host that has no other way in.
//!
//! MAPI does this with `IMsgStore`, `IMAPIFolder` and tables. Two small interfaces do here, and show how to declare
//! one: a listener is called for each entry, so nobody has to allocate memory that the other side frees.

use mapi_com::{Abi, HRESULT, IUnknown, InterfaceRef, PCWSTR, assert_layout, com_interface};

/// A folder of a store.
#[derive(Abi)]
#[repr(C)]
pub(crate) struct FolderEntry {
    /// The path within the store, with `/` between folders. Never NULL, valid for the call.
    pub(crate) name: PCWSTR,
    /// How many messages the folder holds.
    pub(crate) messages: u32,
}

assert_layout!(FolderEntry { size: 8 | 16, name: 0 | 0, messages: 4 | 8 });

/// A message of a folder.
#[derive(Abi)]
#[repr(C)]
// Callers on 32-bit x86 Windows align to four bytes.
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
pub(crate) struct MessageEntry {
    /// When it was sent, in seconds since 1970.
    pub(crate) date: i64,
    /// The size of the whole message in bytes, whatever part of it was fetched.
    pub(crate) size: u64,
    /// The subject. Never NULL, valid for the call.
    pub(crate) subject: PCWSTR,
    /// The author. Never NULL, valid for the call.
    pub(crate) from: PCWSTR,
    /// The text. NULL if only the headers were fetched, otherwise valid for the call.
    pub(crate) body: PCWSTR,
    /// How many attachments there are; 0 if only the headers were fetched.
    pub(crate) attachments: u32,
}

assert_layout!(MessageEntry {
    size: 32 | 48,
    date: 0 | 0,
    size: 8 | 8,
    subject: 16 | 16,
    from: 20 | 24,
    body: 24 | 32,
    attachments: 28 | 40,
});

/// Tells what a store holds. Answered by the stores of this example besides `IMAPISync`, from any thread.
#[com_interface("9f414c80-f30b-4f86-883e-c163ca374b6e", free_threaded)]
pub(crate) unsafe trait IStoreContents: IUnknown {
    /// Calls `IContentsListener::Folder` for each folder, the inbox first.
    ///
    /// `MAPI_E_INVALID_PARAMETER` for a NULL listener; a failure of the listener ends the call and is its result.
    #[slot(3)]
    fn ListFolders(&self, listener: Option<InterfaceRef<'_, IContentsListener>>) -> HRESULT;

    /// Calls `IContentsListener::Message` for each message of the folder that `ListFolders` told at place `folder`.
    ///
    /// `MAPI_E_NOT_FOUND` if there is no such folder; otherwise as `ListFolders`.
    #[slot(4)]
    fn ListMessages(&self, folder: u32, listener: Option<InterfaceRef<'_, IContentsListener>>) -> HRESULT;
}

/// Hears what a store holds, during a call of [`IStoreContents`] and on its thread: so it need not be free-threaded.
#[com_interface("ff8aca13-f960-4142-aca5-96a60f45f938")]
pub(crate) unsafe trait IContentsListener: IUnknown {
    /// A folder.
    ///
    /// # Safety
    ///
    /// The strings of `folder` are as [`FolderEntry`] says.
    #[slot(3)]
    unsafe fn Folder(&self, folder: Option<&FolderEntry>) -> HRESULT;

    /// A message.
    ///
    /// # Safety
    ///
    /// The strings of `message` are as [`MessageEntry`] says.
    #[slot(4)]
    unsafe fn Message(&self, message: Option<&MessageEntry>) -> HRESULT;
}
