//! Interfaces of the system that MAPI's signatures name or extend.

use core::ffi::c_void;

use windows_core::{BOOL, GUID, HRESULT, IUnknown, InterfaceRef, PCWSTR, Result};

use crate::com_interface;
use crate::mapi::{FILETIME, STATSTG, ULARGE_INTEGER};

/// A sequence of bytes that is read or written from front to back. Commonly a part of [`IStream`].
///
/// Not free-threaded.
///
/// Source: objidl.h.
#[com_interface("0c733a30-2a1c-11ce-ade5-00aa0044773d")]
pub unsafe trait ISequentialStream: IUnknown {
    /// Reads up to `size` bytes from where the stream stands, and moves it behind them; `read`, if not NULL, gets how
    /// many.
    ///
    /// Fewer bytes mean the end of the stream; some streams answer `S_FALSE` there, a success.
    ///
    /// # Safety
    ///
    /// `buffer` is valid for writes of `size` bytes. `read` is NULL or valid for a write.
    #[slot(3)]
    unsafe fn Read(&self, buffer: *mut c_void, size: u32, read: *mut u32) -> HRESULT;

    /// Writes `size` bytes where the stream stands, and moves it behind them; `written`, if not NULL, gets how many.
    ///
    /// # Safety
    ///
    /// `buffer` points to `size` readable bytes. `written` is NULL or valid for a write.
    #[slot(4)]
    unsafe fn Write(&self, buffer: *const c_void, size: u32, written: *mut u32) -> HRESULT;
}

/// Bytes with a position: what `OpenProperty` opens texts and `PT_BINARY` properties by, and what bodies of messages
/// are converted from and to. Implemented by providers, MAPI and the system.
///
/// 64-bit records (`LARGE_INTEGER`, `ULARGE_INTEGER`) are plain numbers here where they are passed by value, which is the same.
/// Behind pointers they are the records, which on 32-bit x86 Windows ask for less alignment.
///
/// Not free-threaded: the position belongs to whoever uses the stream.
///
/// Source: objidl.h.
#[com_interface("0000000c-0000-0000-c000-000000000046")]
pub unsafe trait IStream: ISequentialStream {
    /// Moves the position by `distance` from the beginning (`STREAM_SEEK_SET`, 0), from where it is
    /// (`STREAM_SEEK_CUR`, 1) or from the end (`STREAM_SEEK_END`, 2); `position`, if not NULL, gets the new one.
    ///
    /// # Safety
    ///
    /// `position` is NULL or valid for a write.
    #[slot(5)]
    unsafe fn Seek(&self, distance: i64, origin: u32, position: *mut ULARGE_INTEGER) -> HRESULT;

    /// Makes the stream `size` bytes long; the position stays.
    #[slot(6)]
    fn SetSize(&self, size: u64) -> HRESULT;

    /// Copies up to `size` bytes from where this stream stands to where another does, and moves both; `read` and
    /// `written`, if not NULL, get how many.
    ///
    /// # Safety
    ///
    /// `read` and `written` are NULL or valid for a write.
    #[slot(7)]
    unsafe fn CopyTo(
        &self,
        to: Option<InterfaceRef<'_, IStream>>,
        size: u64,
        read: *mut ULARGE_INTEGER,
        written: *mut ULARGE_INTEGER,
    ) -> HRESULT;

    /// Makes what was written permanent, in streams with transactions: `flags` are of `STGC`. A property of a MAPI
    /// object needs `SaveChanges` of the object besides.
    #[slot(8)]
    fn Commit(&self, flags: u32) -> HRESULT;

    /// Undoes what was written since the last `Commit`, in streams with transactions.
    #[slot(9)]
    fn Revert(&self) -> HRESULT;

    /// Keeps others from a range of bytes: `kind` is of `LOCKTYPE`. Most streams do not support it.
    #[slot(10)]
    fn LockRegion(&self, offset: u64, size: u64, kind: u32) -> HRESULT;

    /// Ends what `LockRegion` with the same arguments did.
    #[slot(11)]
    fn UnlockRegion(&self, offset: u64, size: u64, kind: u32) -> HRESULT;

    /// Tells size, times and mode; with `STATFLAG_NONAME` (1) in `flags` without the name, which the caller frees
    /// otherwise.
    ///
    /// # Safety
    ///
    /// `statistics` is valid for a write.
    #[slot(12)]
    unsafe fn Stat(&self, statistics: *mut STATSTG, flags: u32) -> HRESULT;

    /// Makes another stream on the same bytes, with a position of its own that begins where this one stands.
    #[slot(13)]
    #[retval]
    fn Clone(&self) -> Result<IStream>;
}

/// Tells which class an object that can be stored has.
///
/// Not free-threaded.
///
/// Source: objidl.h.
#[com_interface("0000010c-0000-0000-c000-000000000046")]
pub unsafe trait IPersist: IUnknown {
    /// Tells the class.
    #[slot(3)]
    #[retval]
    fn GetClassID(&self) -> Result<GUID>;
}

/// Loads an object from a stream and saves it there. A parent of interfaces of the MIME object model.
///
/// Not free-threaded.
///
/// Source: objidl.h.
#[com_interface("00000109-0000-0000-c000-000000000046")]
pub unsafe trait IPersistStream: IPersist {
    /// Tells whether the object has changed since it was saved: `S_OK` if so, `S_FALSE` if not.
    #[slot(4)]
    fn IsDirty(&self) -> HRESULT;

    /// Loads the object from where the stream stands.
    #[slot(5)]
    fn Load(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Saves the object where the stream stands; with `clear_dirty`, it counts as unchanged from then on.
    #[slot(6)]
    fn Save(&self, stream: Option<InterfaceRef<'_, IStream>>, clear_dirty: BOOL) -> HRESULT;

    /// Tells how many bytes `Save` needs at most.
    #[slot(7)]
    #[retval]
    fn GetSizeMax(&self) -> Result<u64>;
}

/// [`IPersistStream`] of objects that can also start anew. The header repeats the methods and derives it from
/// `IPersist`.
///
/// Not free-threaded.
///
/// Source: ocidl.h.
#[com_interface("7fd52380-4e07-101b-ae2d-08002b2ec713")]
pub unsafe trait IPersistStreamInit: IPersist {
    /// Tells whether the object has changed since it was saved: `S_OK` if so, `S_FALSE` if not.
    #[slot(4)]
    fn IsDirty(&self) -> HRESULT;

    /// Loads the object from where the stream stands.
    #[slot(5)]
    fn Load(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// Saves the object where the stream stands; with `clear_dirty`, it counts as unchanged from then on.
    #[slot(6)]
    fn Save(&self, stream: Option<InterfaceRef<'_, IStream>>, clear_dirty: BOOL) -> HRESULT;

    /// Tells how many bytes `Save` needs at most.
    #[slot(7)]
    #[retval]
    fn GetSizeMax(&self) -> Result<u64>;

    /// Starts anew, with nothing loaded.
    #[slot(8)]
    fn InitNew(&self) -> HRESULT;
}

/// Hands out memory and takes it back. MAPI passes one to providers; the system's is what `CoTaskMemAlloc` uses.
///
/// Not declared as free-threaded, though the system's may be called from any thread: COM leaves that to the object.
///
/// Source: objidl.h.
#[com_interface("00000002-0000-0000-c000-000000000046")]
pub unsafe trait IMalloc: IUnknown {
    /// Hands out `size` bytes, which the caller frees with `Free` of the same object; NULL if there are none.
    #[slot(3)]
    #[on_panic(core::ptr::null_mut())]
    fn Alloc(&self, size: usize) -> *mut c_void;

    /// Changes the size of a block, which may move. NULL is as `Alloc`; a size of 0 frees it. NULL if it was not
    /// possible: the block then is as it was.
    ///
    /// # Safety
    ///
    /// `memory` is NULL or a block of this object; it is not used any more after a success.
    #[slot(4)]
    #[on_panic(core::ptr::null_mut())]
    unsafe fn Realloc(&self, memory: *mut c_void, size: usize) -> *mut c_void;

    /// Takes a block back.
    ///
    /// # Safety
    ///
    /// `memory` is NULL or a block of this object, which is not used any more.
    #[slot(5)]
    unsafe fn Free(&self, memory: *mut c_void);

    /// Tells the size of a block, at least what was asked for; of NULL `usize::MAX`.
    ///
    /// # Safety
    ///
    /// `memory` is NULL or a block of this object.
    #[slot(6)]
    #[on_panic(usize::MAX)]
    unsafe fn GetSize(&self, memory: *mut c_void) -> usize;

    /// Tells whether a block is of this object: 1 if so, 0 if not, -1 if that is not known.
    ///
    /// # Safety
    ///
    /// `memory` is NULL or a block that was not freed, of this object or another.
    #[slot(7)]
    #[on_panic(-1)]
    unsafe fn DidAlloc(&self, memory: *mut c_void) -> i32;

    /// Gives memory that is not in use back to the system, where possible.
    #[slot(8)]
    fn HeapMinimize(&self);
}

/// Makes objects of a class. Implemented by servers of classes, form servers among them; called by COM and by the
/// MAPI form manager.
///
/// Not free-threaded.
///
/// Source: unknwn.h.
#[com_interface("00000001-0000-0000-c000-000000000046")]
pub unsafe trait IClassFactory: IUnknown {
    /// Makes an object and hands out its interface `iid`, counted for the caller.
    ///
    /// `outer` is the object that it is to be a part of; then `iid` is `IUnknown`. `CLASS_E_NOAGGREGATION` if it
    /// cannot be.
    ///
    /// # Safety
    ///
    /// `object` is valid for a write.
    #[slot(3)]
    unsafe fn CreateInstance(
        &self,
        outer: Option<InterfaceRef<'_, IUnknown>>,
        iid: Option<&GUID>,
        object: *mut *mut c_void,
    ) -> HRESULT;

    /// Keeps the server loaded, or ends that.
    #[slot(4)]
    fn LockServer(&self, lock: BOOL) -> HRESULT;
}

/// A folder of streams and of further storages, within a file or in memory: what attachments of the kind OLE are
/// opened by, and messages in files.
///
/// Names are UTF-16, of up to 31 characters. What is reserved is 0 or NULL. Modes are of `STGM`.
///
/// Not free-threaded.
///
/// Source: objidl.h.
#[com_interface("0000000b-0000-0000-c000-000000000046")]
pub unsafe trait IStorage: IUnknown {
    /// Makes a stream and opens it; one of that name is replaced with `STGM_CREATE` in `mode`, and a failure without.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text. `stream` is valid for a write.
    #[slot(3)]
    unsafe fn CreateStream(
        &self,
        name: PCWSTR,
        mode: u32,
        reserved: u32,
        also_reserved: u32,
        stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// Opens a stream.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text. `stream` is valid for a write. `reserved` is NULL.
    #[slot(4)]
    unsafe fn OpenStream(
        &self,
        name: PCWSTR,
        reserved: *mut c_void,
        mode: u32,
        also_reserved: u32,
        stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// Makes a storage and opens it; one of that name is replaced with `STGM_CREATE` in `mode`, and a failure
    /// without.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text. `storage` is valid for a write.
    #[slot(5)]
    unsafe fn CreateStorage(
        &self,
        name: PCWSTR,
        mode: u32,
        reserved: u32,
        also_reserved: u32,
        storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// Opens a storage. `priority` and `excluded_names` are NULL for all but root storages.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text. `excluded_names` is NULL or points to NUL-terminated texts, the last of which
    /// is followed by NULL. `storage` is valid for a write.
    #[slot(6)]
    unsafe fn OpenStorage(
        &self,
        name: PCWSTR,
        priority: Option<InterfaceRef<'_, IStorage>>,
        mode: u32,
        excluded_names: *const PCWSTR,
        reserved: u32,
        storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// Copies what is in this storage to another, which may have things of its own, but not the kinds of elements in
    /// `excluded_iids` (`IStorage`, `IStream`), nor elements in `excluded_names`.
    ///
    /// # Safety
    ///
    /// `excluded_iids` points to `excluded_iid_count` readable IIDs, or is NULL. `excluded_names` as of
    /// `OpenStorage`.
    #[slot(7)]
    unsafe fn CopyTo(
        &self,
        excluded_iid_count: u32,
        excluded_iids: *const GUID,
        excluded_names: *const PCWSTR,
        to: Option<InterfaceRef<'_, IStorage>>,
    ) -> HRESULT;

    /// Moves (`STGMOVE_MOVE`, 0) or copies (`STGMOVE_COPY`, 1) an element to another storage, under a new name.
    ///
    /// # Safety
    ///
    /// Both names are NUL-terminated texts.
    #[slot(8)]
    unsafe fn MoveElementTo(
        &self,
        name: PCWSTR,
        to: Option<InterfaceRef<'_, IStorage>>,
        new_name: PCWSTR,
        flags: u32,
    ) -> HRESULT;

    /// Makes changes permanent, in storages with transactions, or has them on the disk: `flags` are of `STGC`.
    #[slot(9)]
    fn Commit(&self, flags: u32) -> HRESULT;

    /// Undoes changes since the last `Commit`, in storages with transactions.
    #[slot(10)]
    fn Revert(&self) -> HRESULT;

    /// Hands out an enumeration of the elements: an `IEnumSTATSTG` of objidl.h, which has no declaration here.
    ///
    /// # Safety
    ///
    /// `elements` is valid for a write. `also_reserved` is NULL.
    #[slot(11)]
    unsafe fn EnumElements(
        &self,
        reserved: u32,
        also_reserved: *mut c_void,
        reserved_as_well: u32,
        elements: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Removes an element.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text.
    #[slot(12)]
    unsafe fn DestroyElement(&self, name: PCWSTR) -> HRESULT;

    /// Gives an element another name.
    ///
    /// # Safety
    ///
    /// Both names are NUL-terminated texts.
    #[slot(13)]
    unsafe fn RenameElement(&self, name: PCWSTR, new_name: PCWSTR) -> HRESULT;

    /// Sets the times of an element, or with NULL for `name` of this storage; NULL for a time leaves it.
    ///
    /// # Safety
    ///
    /// `name` is NULL or a NUL-terminated text.
    #[slot(14)]
    unsafe fn SetElementTimes(
        &self,
        name: PCWSTR,
        created: Option<&FILETIME>,
        accessed: Option<&FILETIME>,
        modified: Option<&FILETIME>,
    ) -> HRESULT;

    /// Sets the class of the storage; not NULL.
    #[slot(15)]
    fn SetClass(&self, class: Option<&GUID>) -> HRESULT;

    /// Sets those bits of the storage that are in `mask` to what they are in `bits`.
    #[slot(16)]
    fn SetStateBits(&self, bits: u32, mask: u32) -> HRESULT;

    /// Tells times, mode and class; with `STATFLAG_NONAME` (1) in `flags` without the name, which the caller frees
    /// otherwise.
    ///
    /// # Safety
    ///
    /// `statistics` is valid for a write.
    #[slot(17)]
    unsafe fn Stat(&self, statistics: *mut STATSTG, flags: u32) -> HRESULT;
}
