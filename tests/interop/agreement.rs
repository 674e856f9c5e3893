//! What the C++ compiler and rustc made of the published facts is the same.

use core::mem::{align_of, offset_of, size_of};

use mapi_com::mapi::*;
use mapi_com::{
    E_ABORT, E_FAIL, E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED, GUID, HRESULT, IUnknown, Interface, S_FALSE,
    S_OK,
};

use crate::bridge::interop_facts;
use crate::interfaces::{ILabel, IRecord, IShelf, IWidths};

/// As in facts.cpp.
#[repr(C)]
#[derive(Default)]
pub(crate) struct Facts {
    iids: [GUID; 7],
    layout: [u32; 7],
    flags: [SyncFlags; 10],
    codes: [HRESULT; 14],
}

fn facts_of_cpp() -> Facts {
    let mut facts = Facts::default();
    interop_facts(&mut facts);
    facts
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_and_rust_have_the_same_iids() {
    let ours = [
        IUnknown::IID,
        IMAPISync::IID,
        IMAPISyncProgressCallback::IID,
        ILabel::IID,
        IShelf::IID,
        IRecord::IID,
        IWidths::IID,
    ];
    assert_eq!(facts_of_cpp().iids, ours);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_and_rust_lay_mapisib_out_alike() {
    let ours = [
        size_of::<MAPISIB>(),
        align_of::<MAPISIB>(),
        offset_of!(MAPISIB, ulSize),
        offset_of!(MAPISIB, ulFlags),
        offset_of!(MAPISIB, psesSync),
        offset_of!(MAPISIB, punkCallBack),
        offset_of!(MAPISIB, phSyncDoneEvent),
    ];
    assert_eq!(facts_of_cpp().layout.map(|number| number as usize), ours);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_and_rust_have_the_same_constants() {
    let facts = facts_of_cpp();
    let flags = [
        SYNC_UPLOAD_HIERARCHY,
        SYNC_DOWNLOAD_HIERARCHY,
        SYNC_UPLOAD_CONTENTS,
        SYNC_DOWNLOAD_CONTENTS,
        SYNC_OUTGOING_MAIL,
        SYNC_BACKGROUND,
        SYNC_THESE_FOLDERS,
        SYNC_GLOBAL_HEADERS,
        SYNC_HEADERS,
        SYNC_ON_DEMAND,
    ];
    assert_eq!(facts.flags, flags);
    let codes = [
        S_OK,
        S_FALSE,
        E_NOINTERFACE,
        E_POINTER,
        E_ABORT,
        E_FAIL,
        E_UNEXPECTED,
        E_INVALIDARG,
        MAPI_E_INTERFACE_NOT_SUPPORTED,
        MAPI_E_INVALID_PARAMETER,
        MAPI_E_BUSY,
        MAPI_E_NOT_FOUND,
        MAPI_E_USER_CANCEL,
        MAPI_W_PARTIAL_COMPLETION,
    ];
    assert_eq!(facts.codes, codes);
}
