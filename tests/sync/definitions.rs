//! The definitions against facts that were not taken from them.

use std::mem::{offset_of, size_of};

use mapi_com::mapi::{
    IID_IMAPISession, IID_IMAPISync, IID_IMAPISyncProgressCallback, IMAPISync, IMAPISyncProgressCallback,
    MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT, MAPI_W_PARTIAL_COMPLETION, MAPISIB, SYNC_BACKGROUND,
    SYNC_GLOBAL_HEADERS, SYNC_HEADERS, Status, SyncFlags, status_name,
};
use mapi_com::{E_INVALIDARG, E_NOINTERFACE, GUID, HANDLE, HRESULT, IUnknown, Interface, PCWSTR};

// Typed from the pages, not from the declarations.
mapi_com::assert_vtable!(IMAPISync: IUnknown {
    3 => SynchronizeInBackground(*mut MAPISIB) -> HRESULT,
});
mapi_com::assert_vtable!(IMAPISyncProgressCallback: IUnknown {
    3 => Progress(PCWSTR, u32, u32) -> HRESULT,
    4 => Error(HRESULT, PCWSTR) -> HRESULT,
    5 => Done(HANDLE, HRESULT) -> HRESULT,
});
// As MFCMAPI's guid.h has them.
mapi_com::assert_iid!(
    IMAPISync,
    DEFINE_GUID(IID_IMAPISync, 0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd)
);
mapi_com::assert_iid!(
    IMAPISyncProgressCallback,
    DEFINE_GUID(
        IID_IMAPISyncProgressCallback,
        0x5024a386,
        0x2d44,
        0x486a,
        0x81,
        0xa8,
        0x8f,
        0x0e,
        0xcb,
        0x60,
        0x71,
        0xdd
    )
);
// MAPIGuid.h.
mapi_com::assert_iid!(mapi_com::mapi::IMAPISession, DEFINE_OLEGUID(IID_IMAPISession, 0x00020300, 0, 0));

#[test]
fn iids_are_the_published_bytes() {
    // As a debugger shows the memory of the two IIDs: the first three groups are little-endian numbers.
    let tail = [0x2d, 0x44, 0x48, 0x6a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd];
    let bytes = |iid: &GUID| {
        let mut bytes = Vec::new();
        bytes.extend(iid.data1.to_be_bytes());
        bytes.extend(iid.data2.to_be_bytes());
        bytes.extend(iid.data3.to_be_bytes());
        bytes.extend(iid.data4);
        bytes
    };
    assert_eq!(bytes(&IID_IMAPISync), [&[0x50, 0x24, 0xa3, 0x85][..], &tail].concat());
    assert_eq!(bytes(&IID_IMAPISyncProgressCallback), [&[0x50, 0x24, 0xa3, 0x86][..], &tail].concat());
    assert_eq!(IMAPISync::IID, <IMAPISync as Interface>::IID);
    assert_eq!(IID_IMAPISession, GUID::from_values(0x20300, 0, 0, [0xc0, 0, 0, 0, 0, 0, 0, 0x46]));
}

#[test]
fn the_record_has_its_published_layout() {
    let expected = if cfg!(target_pointer_width = "64") { [0, 4, 8, 16, 24, 32] } else { [0, 4, 8, 12, 16, 20] };
    let found = [
        offset_of!(MAPISIB, ulSize),
        offset_of!(MAPISIB, ulFlags),
        offset_of!(MAPISIB, psesSync),
        offset_of!(MAPISIB, punkCallBack),
        offset_of!(MAPISIB, phSyncDoneEvent),
        size_of::<MAPISIB>(),
    ];
    assert_eq!(found, expected);
}

#[test]
fn flags_keep_what_they_do_not_know() {
    let flags = SyncFlags::from_bits_retain(0x8000_0000 | 0x1000);
    assert!(flags.contains(SYNC_BACKGROUND));
    assert_eq!(flags.bits(), 0x8000_1000);
    assert_eq!((flags | SYNC_GLOBAL_HEADERS).bits(), 0x8200_1000);
    assert_eq!(SYNC_GLOBAL_HEADERS, SYNC_HEADERS);
    assert_eq!(SyncFlags::from_bits_truncate(u32::MAX).bits(), u32::MAX);
}

#[test]
fn codes_print_by_name() {
    assert_eq!(Status(MAPI_E_NO_SUPPORT).to_string(), "MAPI_E_NO_SUPPORT (0x80040102)");
    assert_eq!(Status(MAPI_W_PARTIAL_COMPLETION).to_string(), "MAPI_W_PARTIAL_COMPLETION (0x00040680)");
    assert_eq!(Status(HRESULT(0)).to_string(), "S_OK (0x00000000)");
    assert_eq!(Status(HRESULT(0x8123_4567_u32.cast_signed())).to_string(), "0x81234567");
    assert_eq!(status_name(E_NOINTERFACE), Some("MAPI_E_INTERFACE_NOT_SUPPORTED"));
}

#[test]
fn mapi_names_of_com_codes_are_the_com_codes() {
    assert_eq!(MAPI_E_INVALID_PARAMETER, E_INVALIDARG);
    assert_eq!(mapi_com::mapi::MAPI_E_INTERFACE_NOT_SUPPORTED, E_NOINTERFACE);
    assert_eq!(mapi_com::mapi::MAPI_E_NOT_ENOUGH_MEMORY, mapi_com::E_OUTOFMEMORY);
    assert_eq!(mapi_com::mapi::MAPI_E_CALL_FAILED, mapi_com::E_FAIL);
    assert_eq!(mapi_com::mapi::MAPI_E_NO_ACCESS, mapi_com::E_ACCESSDENIED);
}
