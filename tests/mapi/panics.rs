//! Every method of every interface panics, called by C++: that lives on, with the failure in hand.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use mapi_com::{AbiType, Com, E_NOTIMPL, E_UNEXPECTED, IUnknown, Interface as _, mapi, set_panic_hook};

use crate::slots::generated::{Hears, INTERFACES};
use crate::slots::{called_by_cpp, heard_otherwise_in_rust};
use crate::witness::{self, Call, ON_PURPOSE};

/// What methods answer that return no HRESULT: 0 or NULL, but for those.
const OTHERWISE: [(&str, &str, u64); 2] =
    [("IMalloc", "GetSize", usize::MAX as u64), ("IMalloc", "DidAlloc", u32::MAX as u64)];

/// Keeps the panics of this test from being printed, and notes where they were contained.
fn contained() -> Arc<Mutex<BTreeSet<String>>> {
    let others = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !panic.payload_as_str().is_some_and(|message| message.starts_with(ON_PURPOSE)) {
            others(panic);
        }
    }));
    let places = Arc::<Mutex<BTreeSet<String>>>::default();
    let noted = Arc::clone(&places);
    set_panic_hook(move |panic| {
        noted.lock().expect("nobody panics with it").insert(format!("{}::{}", panic.interface, panic.method));
    });
    places
}

fn expected(call: &Call) -> u64 {
    let interface = mapi::interfaces().iter().find(|declared| declared.name == call.interface).expect("declared");
    let method = interface.methods.iter().find(|method| method.name == call.method).expect("declared");
    let otherwise =
        OTHERWISE.iter().find(|(interface, method, _)| (*interface, *method) == (&call.interface, &call.method));
    match method.returns {
        AbiType::Hresult if method.reserved => u64::from(E_NOTIMPL.0.cast_unsigned()),
        AbiType::Hresult => u64::from(E_UNEXPECTED.0.cast_unsigned()),
        _ => otherwise.map_or(0, |(_, _, answer)| *answer),
    }
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_outlives_a_panic_in_every_slot() {
    let contained = contained();
    let object = Com::new(Hears);
    let mut called = BTreeSet::new();
    for listed in INTERFACES {
        // SAFETY: counted, and of an interface with a published name.
        let interface = unsafe { IUnknown::from_raw((listed.of)(&object)) };
        let calls = witness::panicking(|| called_by_cpp(listed.name, interface.as_raw()));
        assert_eq!(calls.heard, []);
        for call in &calls.sent {
            let place = format!("{}::{}", call.interface, call.method);
            assert_eq!(call.result, expected(call), "{place}");
            if call.result != u64::from(E_NOTIMPL.0.cast_unsigned()) {
                called.insert(place);
            }
        }
        // And the object is of use as before.
        let calls = called_by_cpp(listed.name, interface.as_raw());
        assert_eq!(heard_otherwise_in_rust(&calls.sent, &calls.heard), Vec::<String>::new());
    }
    let declared = mapi::interfaces().iter().flat_map(|interface| {
        let methods = interface.methods.iter().filter(|method| !method.reserved);
        methods.map(|method| format!("{}::{}", interface.name, method.name))
    });
    assert_eq!(called, declared.collect());
    assert_eq!(called, *contained.lock().expect("nobody panics with it"));
}
