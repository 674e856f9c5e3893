//! `DllGetClassObject` and `CreateInstance`, with what may be passed and what may not.

use std::ptr;

use mapi_com::mapi::IClassFactory;
use mapi_com::server::{ComClass, ThreadingModel};
use mapi_com::{CLASS_E_CLASSNOTAVAILABLE, E_INVALIDARG, E_NOINTERFACE, E_POINTER, GUID, IUnknown, Interface, S_OK};

use crate::classes::{Agile, COM_SERVER, Counter, DllGetClassObject, Fragile, ICount, IFail, Watched};
use crate::host::{POISON, alone, class_object, create, create_raw, factory, handed_out};

const NOBODY: GUID = GUID::from_u128(0x6f1d3c5e_2b7a_4f80_9c1e_0a4b5c6d7eff);

#[test]
fn each_class_is_found_by_its_clsid() {
    let _alone = alone();
    for class in COM_SERVER.classes() {
        for iid in [IUnknown::IID, IClassFactory::IID] {
            let found = class_object(&class.clsid(), &iid).expect("a class of this server");
            assert!(found.cast::<IClassFactory>().is_ok());
        }
        assert_eq!(class_object(&class.clsid(), &ICount::IID).err(), Some(E_NOINTERFACE));
    }
    assert_eq!(class_object(&NOBODY, &IClassFactory::IID).err(), Some(CLASS_E_CLASSNOTAVAILABLE));
}

#[test]
fn null_pointers_are_refused_and_what_is_handed_out_is_cleared() {
    let _alone = alone();
    let (clsid, iid) = (&Counter::CLSID, &IClassFactory::IID);
    // SAFETY: each pointer is NULL or valid.
    unsafe {
        assert_eq!(DllGetClassObject(clsid, iid, ptr::null_mut()), E_POINTER);
        assert_eq!(handed_out(|object| DllGetClassObject(ptr::null(), iid, object)).err(), Some(E_INVALIDARG));
        assert_eq!(handed_out(|object| DllGetClassObject(clsid, ptr::null(), object)).err(), Some(E_INVALIDARG));
        let factory = factory::<Counter>();
        assert_eq!(create_raw(&factory, ptr::null_mut(), &ICount::IID, ptr::null_mut()), E_POINTER);
        let mut object = POISON;
        assert_eq!(create_raw(&factory, ptr::null_mut(), ptr::null(), &mut object), E_INVALIDARG);
        assert!(object.is_null());
    }
}

/// C compilers align GUIDs to four bytes, and callers pack them into records.
#[test]
fn guids_need_no_alignment() {
    let _alone = alone();
    let mut bytes = [0_u8; 33];
    let clsid = bytes.as_mut_ptr().wrapping_add(1).cast::<GUID>();
    // SAFETY: 16 of the 33 bytes, written as they may lie, and read the same way.
    let found = unsafe {
        clsid.write_unaligned(Agile::CLSID);
        handed_out(|object| DllGetClassObject(clsid, &IUnknown::IID, object))
    };
    assert!(found.is_ok());
}

#[test]
fn an_object_is_made_as_the_interface_that_is_asked_for() {
    let _alone = alone();
    let counters = factory::<Counter>();
    let (one, other): (ICount, ICount) = (create(&counters).expect("made"), create(&counters).expect("made"));
    assert_eq!((one.Count(), one.Count(), other.Count()), (0, 1, 0), "each has a state of its own");
    assert_eq!(create::<IFail>(&counters).err(), Some(E_NOINTERFACE));
    assert!(create::<IUnknown>(&factory::<Agile>()).expect("made").cast::<IFail>().is_ok());
}

#[test]
fn a_class_object_says_what_its_class_is() {
    let classes: Vec<_> = COM_SERVER
        .classes()
        .iter()
        .map(|class| (class.name(), class.prog_id(), class.threading_model(), class.is_aggregatable()))
        .collect();
    let expected = [
        ("Counter", Some("MapiCom.Counter.1"), ThreadingModel::Apartment, true),
        ("Watched", None, ThreadingModel::Apartment, false),
        ("Agile", None, ThreadingModel::Both, false),
        ("Fragile", None, ThreadingModel::Apartment, false),
    ];
    assert_eq!(classes, expected);
    assert_eq!(Watched::CLSID, GUID::from_u128(0x6f1d3c5e_2b7a_4f80_9c1e_0a4b5c6d7e12), "braces and capitals");
    assert_eq!(Fragile::NAME, "Fragile");
}

/// An agile one would be handed to other apartments, and make objects there that must not be there.
#[test]
fn class_objects_are_not_agile() {
    let _alone = alone();
    const AGILE_OBJECT: GUID = GUID::from_u128(0x94ea2b94_e9cc_49e0_c0ff_ee64ca8f5b90);
    const MARSHAL: GUID = GUID::from_u128(0x00000003_0000_0000_c000_000000000046);
    let factory = factory::<Agile>();
    for iid in [AGILE_OBJECT, MARSHAL] {
        // SAFETY: an IID and a place.
        let answer = unsafe { handed_out(|object| factory.query(&iid, object)) };
        assert_eq!(answer.err(), Some(E_NOINTERFACE));
    }
    let object: IUnknown = create(&factory).expect("made");
    // SAFETY: as above.
    assert!(unsafe { handed_out(|pointer| object.query(&AGILE_OBJECT, pointer)) }.is_ok(), "its objects are");
}

/// Several threads at once make objects and give them up.
#[test]
fn a_class_object_may_be_used_by_any_thread() {
    let _alone = alone();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            std::thread::spawn(|| {
                for _ in 0..200 {
                    let object: ICount = create(&factory::<Counter>()).expect("made");
                    assert_eq!(object.Count(), 0);
                }
                S_OK
            })
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().expect("no panic"), S_OK);
    }
}
