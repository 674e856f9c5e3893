//! QueryInterface: identity, reflexive, symmetric, transitive, static; what it does with bad arguments.

use std::ffi::c_void;
use std::ptr;

use crate::raw::{POISON, add_ref, ask, count, query_interface, release, slot};
use mapi_com::{
    Com, E_INVALIDARG, E_NOINTERFACE, E_POINTER, GUID, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object,
};

#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b01")]
unsafe trait ILevel1: IUnknown {
    #[slot(3)]
    fn One(&self) -> HRESULT;
}

#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b02")]
unsafe trait ILevel2: ILevel1 {
    #[slot(4)]
    fn Two(&self) -> HRESULT;
}

#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b03")]
unsafe trait ILevel3: ILevel2 {
    #[slot(5)]
    fn Three(&self) -> HRESULT;
}

/// Adds no method: only another IID for the same slots.
#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b04")]
unsafe trait ILevel4: ILevel3 {}

#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b05")]
unsafe trait ILevel5: ILevel4 {
    #[slot(6)]
    fn Five(&self) -> HRESULT;
}

/// A second child of `ILevel1`, with a method of the same name as one of the first.
#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b06")]
unsafe trait IOther: ILevel1 {
    #[slot(4)]
    fn Two(&self) -> HRESULT;
}

#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7b07")]
unsafe trait IAbsent: IUnknown {}

#[com_object(ILevel5, IOther)]
struct Thing;

impl ILevel1_Impl for Thing_Impl {
    fn One(&self) -> HRESULT {
        HRESULT(1)
    }
}
impl ILevel2_Impl for Thing_Impl {
    fn Two(&self) -> HRESULT {
        HRESULT(2)
    }
}
impl ILevel3_Impl for Thing_Impl {
    fn Three(&self) -> HRESULT {
        HRESULT(3)
    }
}
impl ILevel4_Impl for Thing_Impl {}
impl ILevel5_Impl for Thing_Impl {
    fn Five(&self) -> HRESULT {
        HRESULT(5)
    }
}
impl IOther_Impl for Thing_Impl {
    fn Two(&self) -> HRESULT {
        HRESULT(22)
    }
}

const ANSWERED: [GUID; 7] =
    [IUnknown::IID, IID_ILevel1, IID_ILevel2, IID_ILevel3, IID_ILevel4, IID_ILevel5, IID_IOther];

fn pointers(object: &IUnknown) -> Vec<IUnknown> {
    ANSWERED.iter().map(|iid| ask(object.as_raw(), iid).expect("an IID of the object")).collect()
}

#[test]
fn every_interface_is_reached_from_every_other() {
    let object: IUnknown = Thing.into();
    let from = pointers(&object);
    for start in &from {
        for iid in &ANSWERED {
            let next = ask(start.as_raw(), iid).expect("reflexive and symmetric");
            for iid in &ANSWERED {
                ask(next.as_raw(), iid).expect("transitive");
            }
        }
    }
}

#[test]
fn the_identity_is_the_same_from_everywhere_and_stays() {
    let object: IUnknown = Thing.into();
    for _ in 0..3 {
        for pointer in pointers(&object) {
            let identity = ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown");
            assert_eq!(identity.as_raw(), object.as_raw());
        }
    }
}

#[test]
fn refused_iids_are_refused_everywhere_and_leave_null() {
    let object: IUnknown = Thing.into();
    let mut refused = vec![IID_IAbsent, GUID::zeroed(), GUID::from_u128(u128::MAX)];
    for iid in ANSWERED {
        let step = if cfg!(miri) { 37 } else { 1 };
        refused.extend((0..128).step_by(step).map(|bit| GUID::from_u128(iid.to_u128() ^ (1 << bit))));
    }
    refused.retain(|iid| !ANSWERED.contains(iid));
    for pointer in pointers(&object) {
        let before = count(&object);
        for iid in &refused {
            assert_eq!(ask(pointer.as_raw(), iid).err(), Some(E_NOINTERFACE), "{iid:?}");
        }
        assert_eq!(count(&object), before);
    }
}

#[test]
fn an_object_claims_no_more_than_it_lists() {
    let object: IUnknown = Thing.into();
    let inspectable = GUID::from_u128(0xaf86e2e0_b12d_4c6a_9c5a_d7aa65101e90);
    let agile = GUID::from_u128(0x94ea2b94_e9cc_49e0_c0ff_ee64ca8f5b90);
    let weak_source = GUID::from_u128(0x00000038_0000_0000_c000_000000000046);
    let marshal = GUID::from_u128(0x00000003_0000_0000_c000_000000000046);
    for iid in [inspectable, agile, weak_source, marshal] {
        assert_eq!(ask(object.as_raw(), &iid).err(), Some(E_NOINTERFACE));
    }
}

#[test]
fn null_arguments_are_answered() {
    let object: IUnknown = Thing.into();
    for pointer in pointers(&object) {
        let this = pointer.as_raw();
        let before = count(&object);
        let mut out = POISON;
        // SAFETY: QueryInterface takes NULL for both.
        unsafe {
            assert_eq!(query_interface(this, &IID_ILevel1, ptr::null_mut()), E_POINTER);
            assert_eq!(query_interface(this, &IID_IAbsent, ptr::null_mut()), E_POINTER);
            assert_eq!(query_interface(this, ptr::null(), ptr::null_mut()), E_POINTER);
            assert_eq!(query_interface(this, ptr::null(), &mut out), E_INVALIDARG);
        }
        assert!(out.is_null());
        assert_eq!(count(&object), before);
    }
}

#[test]
fn an_iid_may_lie_at_any_address() {
    let object: IUnknown = Thing.into();
    let mut bytes = [0_u8; 17];
    let iid = IID_ILevel3;
    // SAFETY: both are 16 bytes; the destination is one byte into the array.
    unsafe { ptr::copy_nonoverlapping((&raw const iid).cast::<u8>(), bytes[1..].as_mut_ptr(), 16) };
    let mut out = POISON;
    // SAFETY: the IID is readable, if not aligned.
    let answer = unsafe { query_interface(object.as_raw(), bytes[1..].as_ptr().cast(), &mut out) };
    assert_eq!(answer, S_OK);
    // SAFETY: QueryInterface has handed out a reference.
    unsafe { release(out) };
}

#[test]
fn only_the_out_pointer_is_written() {
    let object: IUnknown = Thing.into();
    for iid in [IID_ILevel2, IID_IAbsent] {
        let mut words = [POISON; 3];
        // SAFETY: the middle word is valid for a write.
        let answer = unsafe { query_interface(object.as_raw(), &iid, &mut words[1]) };
        assert_eq!([words[0], words[2]], [POISON; 2]);
        if answer == S_OK {
            // SAFETY: QueryInterface has handed out a reference.
            unsafe { release(words[1]) };
        }
    }
}

#[test]
fn a_granted_query_takes_one_reference() {
    let object: IUnknown = Thing.into();
    for iid in &ANSWERED {
        let before = count(&object);
        let pointer = ask(object.as_raw(), iid).expect("an IID of the object");
        assert_eq!(count(&object), before + 1);
        drop(pointer);
        assert_eq!(count(&object), before);
    }
}

#[test]
fn each_interface_has_its_methods_in_their_slots() {
    type Method = unsafe extern "system" fn(*mut c_void) -> HRESULT;
    let object: IUnknown = Thing.into();
    let expected: [(GUID, &[i32]); 6] = [
        (IID_ILevel1, &[1]),
        (IID_ILevel2, &[1, 2]),
        (IID_ILevel3, &[1, 2, 3]),
        (IID_ILevel4, &[1, 2, 3]),
        (IID_ILevel5, &[1, 2, 3, 5]),
        (IID_IOther, &[1, 22]),
    ];
    for (iid, answers) in expected {
        let pointer = ask(object.as_raw(), &iid).expect("an IID of the object");
        for (index, answer) in answers.iter().enumerate() {
            // SAFETY: the interface has that slot and the method takes nothing.
            let found = unsafe { slot::<Method>(pointer.as_raw(), 3 + index)(pointer.as_raw()) };
            assert_eq!(found, HRESULT(*answer), "slot {} of {iid:?}", 3 + index);
        }
    }
}

#[test]
fn counts_go_up_and_down_by_one() {
    let object = Com::new(Thing);
    let pointer: IOther = object.to_interface();
    drop(object);
    // SAFETY: the pointer is alive; the references are balanced.
    unsafe {
        assert_eq!(add_ref(pointer.as_raw()), 2);
        assert_eq!(add_ref(pointer.as_raw()), 3);
        assert_eq!(release(pointer.as_raw()), 2);
        assert_eq!(release(pointer.as_raw()), 1);
        assert_eq!(release(pointer.into_raw()), 0);
    }
}
