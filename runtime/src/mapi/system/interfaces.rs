//! Interfaces of the system that MAPI's signatures name or extend.

use core::ffi::c_void;

use windows_core::{BOOL, GUID, HRESULT, IUnknown, InterfaceRef, PCWSTR, Result};

use crate::com_interface;
use crate::mapi::FILETIME;

/// A sequence of bytes that is read or written from front to back.
///
/// Source: objidl.h.
#[com_interface("0c733a30-2a1c-11ce-ade5-00aa0044773d")]
pub unsafe trait ISequentialStream: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Read(&self, buffer: *mut c_void, size: u32, read: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Write(&self, buffer: *const c_void, size: u32, written: *mut u32) -> HRESULT;
}

/// Bytes with a position: DRAFT.
///
/// Source: objidl.h.
#[com_interface("0000000c-0000-0000-c000-000000000046")]
pub unsafe trait IStream: ISequentialStream {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Seek(&self, distance: i64, origin: u32, position: *mut u64) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn SetSize(&self, size: u64) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn CopyTo(
        &self,
        to: Option<InterfaceRef<'_, IStream>>,
        size: u64,
        read: *mut u64,
        written: *mut u64,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn Commit(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn Revert(&self) -> HRESULT;

    /// DRAFT.
    #[slot(10)]
    fn LockRegion(&self, offset: u64, size: u64, kind: u32) -> HRESULT;

    /// DRAFT.
    #[slot(11)]
    fn UnlockRegion(&self, offset: u64, size: u64, kind: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn Stat(&self, statistics: *mut c_void, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(13)]
    #[retval]
    fn Clone(&self) -> Result<IStream>;
}

/// Says which class an object has.
///
/// Source: objidl.h.
#[com_interface("0000010c-0000-0000-c000-000000000046")]
pub unsafe trait IPersist: IUnknown {
    /// DRAFT.
    #[slot(3)]
    #[retval]
    fn GetClassID(&self) -> Result<GUID>;
}

/// DRAFT.
///
/// Source: objidl.h.
#[com_interface("00000109-0000-0000-c000-000000000046")]
pub unsafe trait IPersistStream: IPersist {
    /// DRAFT.
    #[slot(4)]
    fn IsDirty(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Load(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn Save(&self, stream: Option<InterfaceRef<'_, IStream>>, clear_dirty: BOOL) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetSizeMax(&self, size: *mut u64) -> HRESULT;
}

/// DRAFT.
///
/// Source: ocidl.h.
#[com_interface("7fd52380-4e07-101b-ae2d-08002b2ec713")]
pub unsafe trait IPersistStreamInit: IPersist {
    /// DRAFT.
    #[slot(4)]
    fn IsDirty(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Load(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn Save(&self, stream: Option<InterfaceRef<'_, IStream>>, clear_dirty: BOOL) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetSizeMax(&self, size: *mut u64) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn InitNew(&self) -> HRESULT;
}

/// DRAFT.
///
/// Source: objidl.h.
#[com_interface("00000002-0000-0000-c000-000000000046")]
pub unsafe trait IMalloc: IUnknown {
    /// DRAFT.
    #[slot(3)]
    #[on_panic(core::ptr::null_mut())]
    fn Alloc(&self, size: usize) -> *mut c_void;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    #[on_panic(core::ptr::null_mut())]
    unsafe fn Realloc(&self, memory: *mut c_void, size: usize) -> *mut c_void;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Free(&self, memory: *mut c_void);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    #[on_panic(usize::MAX)]
    unsafe fn GetSize(&self, memory: *mut c_void) -> usize;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    #[on_panic(-1)]
    unsafe fn DidAlloc(&self, memory: *mut c_void) -> i32;

    /// DRAFT.
    #[slot(8)]
    fn HeapMinimize(&self);
}

/// Makes objects of a class.
///
/// Source: unknwn.h.
#[com_interface("00000001-0000-0000-c000-000000000046")]
pub unsafe trait IClassFactory: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateInstance(
        &self,
        outer: Option<InterfaceRef<'_, IUnknown>>,
        iid: Option<&GUID>,
        object: *mut *mut c_void,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn LockServer(&self, lock: BOOL) -> HRESULT;
}

/// DRAFT.
///
/// Source: objidl.h.
#[com_interface("0000000b-0000-0000-c000-000000000046")]
pub unsafe trait IStorage: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStream(
        &self,
        name: PCWSTR,
        mode: u32,
        reserved: u32,
        reserved_2: u32,
        stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn OpenStream(
        &self,
        name: PCWSTR,
        reserved: *mut c_void,
        mode: u32,
        reserved_2: u32,
        stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn CreateStorage(
        &self,
        name: PCWSTR,
        mode: u32,
        reserved: u32,
        reserved_2: u32,
        storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn OpenStorage(
        &self,
        name: PCWSTR,
        priority: Option<InterfaceRef<'_, IStorage>>,
        mode: u32,
        exclude: *mut *mut u16,
        reserved: u32,
        storage: *mut Option<IStorage>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn CopyTo(
        &self,
        excluded_count: u32,
        excluded: *const GUID,
        exclude: *mut *mut u16,
        to: Option<InterfaceRef<'_, IStorage>>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn MoveElementTo(
        &self,
        name: PCWSTR,
        to: Option<InterfaceRef<'_, IStorage>>,
        new_name: PCWSTR,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn Commit(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(10)]
    fn Revert(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn EnumElements(
        &self,
        reserved: u32,
        reserved_2: *mut c_void,
        reserved_3: u32,
        elements: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn DestroyElement(&self, name: PCWSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn RenameElement(&self, name: PCWSTR, new_name: PCWSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn SetElementTimes(
        &self,
        name: PCWSTR,
        created: *const FILETIME,
        accessed: *const FILETIME,
        modified: *const FILETIME,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(15)]
    fn SetClass(&self, class: Option<&GUID>) -> HRESULT;

    /// DRAFT.
    #[slot(16)]
    fn SetStateBits(&self, bits: u32, mask: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn Stat(&self, statistics: *mut c_void, flags: u32) -> HRESULT;
}
