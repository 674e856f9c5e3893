//! Rust calls C++ objects: a callback that is one base of several of its class, and a parent chain.

use std::thread;

use mapi_com::mapi::{IMAPISync, IMAPISyncProgressCallback, MAPI_E_NOT_FOUND, MAPI_E_USER_CANCEL};
use mapi_com::{
    Com, E_ABORT, E_FAIL, E_INVALIDARG, E_NOINTERFACE, Event, HANDLE, HRESULT, IUnknown, Interface, PCWSTR, S_FALSE,
    S_OK,
};

use crate::bridge::{interop_new_recorder, interop_new_shelf};
use crate::interfaces::{Call, ILabel, IRecord, IShelf};
use crate::ledger::Ledger;
use crate::rust_objects::Provider;
use crate::texts::{MISSING, OPENING, TORN, Wide, units};

/// A C++ callback, and what it was told.
fn new_recorder(ledger: &Ledger) -> (IMAPISyncProgressCallback, IRecord) {
    let object = interop_new_recorder(ledger.raw());
    (object.cast().expect("a callback"), object.cast().expect("a record"))
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_reports_to_a_cpp_callback() {
    let ledger = Ledger::new();
    let (callback, record) = new_recorder(&ledger);
    let event = Event::new().expect("room for an event");
    let (opening, empty, missing) = (Wide::new(OPENING), Wide::new(""), Wide::new(MISSING));
    let torn = Wide::of_units(&TORN);
    // SAFETY: the texts are terminated and outlive the calls; the other pointers are NULL.
    unsafe {
        assert_eq!(callback.Progress(opening.pointer(), 1, 3), S_OK);
        assert_eq!(callback.Progress(empty.pointer(), 0x8000_0000, u32::MAX), S_OK);
        assert_eq!(callback.Progress(torn.pointer(), 0x1234_5678, 0x9ABC_DEF0), S_OK);
        record.AnswerWith(E_ABORT);
        assert_eq!(callback.Progress(PCWSTR::null(), 2, 3), E_ABORT);
        record.AnswerWith(S_FALSE);
        assert_eq!(callback.Error(MAPI_E_NOT_FOUND, missing.pointer()), S_FALSE);
        record.AnswerWith(MAPI_E_USER_CANCEL);
        assert_eq!(callback.Error(HRESULT(-1), PCWSTR::null()), MAPI_E_USER_CANCEL);
    }
    assert_eq!(callback.Done(event.handle(), E_ABORT), MAPI_E_USER_CANCEL);
    record.AnswerWith(S_OK);
    assert_eq!(callback.Done(HANDLE::NULL, S_FALSE), S_OK);
    let expected = [
        Call::progress(OPENING, 1, 3),
        Call::progress("", 0x8000_0000, u32::MAX),
        Call::Progress(Some(TORN.to_vec()), 0x1234_5678, 0x9ABC_DEF0),
        Call::progress(None, 2, 3),
        Call::error(MAPI_E_NOT_FOUND, MISSING),
        Call::error(HRESULT(-1), None),
        Call::Done(event.handle(), E_ABORT),
        Call::Done(HANDLE::NULL, S_FALSE),
    ];
    assert_eq!(record.all_calls(), expected);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_finds_one_identity_behind_all_bases_of_a_cpp_class() {
    let ledger = Ledger::new();
    let (callback, record) = new_recorder(&ledger);
    let label: ILabel = record.cast().expect("a label");
    let unknown: IUnknown = callback.cast().expect("an identity");
    assert_eq!(unknown, record.cast().expect("an identity"));
    assert_eq!(unknown, label.cast().expect("an identity"));
    assert_eq!(unknown.cast::<IMAPISyncProgressCallback>().expect("a callback"), callback);
    // Bases of a class are at places of their own, which QueryInterface answers and a plain conversion would not.
    assert_ne!(unknown.as_raw(), callback.as_raw());
    assert_ne!(callback.as_raw(), record.as_raw());
    assert_eq!(callback.cast::<IMAPISync>().expect_err("it is none").code(), E_NOINTERFACE);
    assert_eq!(label.cast::<IShelf>().expect_err("it is none").code(), E_NOINTERFACE);
    assert_eq!(label.SetNumber(1), E_FAIL);
    assert_eq!(label.Number(), 0);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_uses_a_cpp_child_as_its_parent() {
    let ledger = Ledger::new();
    let shelf: IShelf = interop_new_shelf(ledger.raw(), 7).cast().expect("a shelf");
    assert_eq!(shelf.Number(), 7);
    assert_eq!(shelf.SetNumber(0xFEDC_BA98), S_OK);
    let label: ILabel = shelf.cast().expect("a label");
    assert_eq!(label.SetNumber(0xFEDC_BA98), S_FALSE);
    assert_eq!(label.Number(), 0xFEDC_BA98);

    let (left, right) = (Wide::new("𝄞"), Wide::new(" fehlt"));
    let mut joined = [u16::MAX; 9];
    // SAFETY: the texts are terminated, and the room is what it is said to be.
    let answers = unsafe {
        let too_small = shelf.Join(left.pointer(), right.pointer(), joined.as_mut_ptr(), 8);
        (too_small, shelf.Join(left.pointer(), right.pointer(), joined.as_mut_ptr(), 9))
    };
    assert_eq!(answers, (E_INVALIDARG, S_OK));
    assert_eq!(joined[..8], units(MISSING));
    assert_eq!(joined[8], 0);

    let owner = shelf.Owner().expect("itself");
    assert_eq!(owner, label);
    drop((shelf, label));
    assert_eq!(ledger.live(), 1);
    assert_eq!(owner.Number(), 0xFEDC_BA98);
    drop(owner);
    assert_eq!(ledger.live(), 0);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_object_is_no_rust_object() {
    let ledger = Ledger::new();
    let (callback, _) = new_recorder(&ledger);
    assert!(Com::<Provider>::from_interface(&callback).is_none());
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn threads_of_rust_share_a_cpp_object() {
    let ledger = Ledger::new();
    let (callback, record) = new_recorder(&ledger);
    thread::scope(|scope| {
        for index in 0..4 {
            let own = callback.clone();
            scope.spawn(move || {
                for step in 0..5 {
                    let again: IMAPISyncProgressCallback = own.clone().cast().expect("a callback");
                    // SAFETY: no text.
                    assert_eq!(unsafe { again.Progress(PCWSTR::null(), index, step) }, S_OK);
                }
            });
        }
    });
    let calls = record.all_calls();
    assert_eq!(calls.len(), 20);
    for index in 0..4 {
        let in_order: Vec<_> = (0..5).map(|step| Call::progress(None, index, step)).collect();
        let of_one: Vec<_> = calls.iter().filter(|call| in_order.contains(call)).cloned().collect();
        assert_eq!(of_one, in_order);
    }
    drop((callback, record));
    assert_eq!(ledger.live(), 0);
}
