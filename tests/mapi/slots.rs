//! Every slot of every interface, called from C++ and from Rust.
//!
//! The C++ classes are written by the build script from the facts, the Rust object and its callers from the declarations.
//! Each call has arguments like no other, and each answer is like no other: both sides tell what they saw, and that is
//! compared.

use core::ffi::{CStr, c_int, c_void};
use std::collections::BTreeSet;
use std::ffi::CString;

use mapi_com::{Com, ComInterface, E_NOTIMPL, HRESULT, Interface as _};

use crate::facts::{self, Interface};
use crate::witness::{self, Call, Calls, Sent, WITNESS, Witness};

#[allow(unused_unsafe, clippy::all, reason = "written by the build script")]
pub(crate) mod generated {
    use core::ffi::c_void;

    use mapi_com::mapi::*;
    use mapi_com::*;

    use super::{Listed, call_reserved, from_cpp};
    // By their modules, as parameters may have their names.
    use crate::{numbers, witness};

    include!(concat!(env!("OUT_DIR"), "/mapi_slots.rs"));
}

use generated::{Hears, INTERFACES};

/// An interface in the generated code.
pub(crate) struct Listed {
    pub(crate) name: &'static str,
    /// Calls all slots of a C++ object that has this interface.
    call: fn(*mut c_void),
    /// The interface of the Rust object, counted.
    pub(crate) of: fn(&Com<Hears>) -> *mut c_void,
}

/// Declares functions of C++; without a C++ compiler the tests that call them are ignored, and must build all the same.
macro_rules! cpp {
    ($(fn $name:ident($($arg:ident: $type:ty),*) $(-> $output:ty)?;)*) => {
        $(fn $name($($arg: $type),*) $(-> $output)? {
            #[cfg(not(no_cpp_compiler))]
            {
                // SAFETY: slots.cpp declares it with parameters of the same layout.
                unsafe extern "C" {
                    safe fn $name($($arg: $type),*) $(-> $output)?;
                }
                $name($($arg),*)
            }
            #[cfg(no_cpp_compiler)]
            {
                let _ = ($($arg,)*);
                panic!("no C++ compiler");
            }
        })*
    };
}

cpp! {
    fn slots_set_witness(witness: &'static Witness);
    fn slots_call(name: &CText, object: *mut c_void) -> c_int;
    fn slots_listen(name: &CText) -> *mut c_void;
}

/// The first byte of a text with a NUL at its end, which a reference to it stands for.
#[repr(transparent)]
struct CText(u8);

fn c_text(name: &CStr) -> &CText {
    // SAFETY: there is at least the NUL; C++ reads on to it within the text that is borrowed here.
    unsafe { &*name.as_ptr().cast() }
}

/// A C++ object that lives as long as the program.
pub(crate) fn from_cpp<I: ComInterface>(object: *mut c_void) -> I {
    assert!(!object.is_null(), "C++ has {}", I::NAME);
    // SAFETY: an object of C++ with this interface, whose counts do not matter.
    unsafe { I::from_raw(object) }
}

/// Calls a slot that has no caller in Rust.
pub(crate) fn call_reserved<I: ComInterface>(object: &I, interface: &str, method: &str, slot: usize) {
    type Function = unsafe extern "system" fn(*mut c_void) -> HRESULT;
    // SAFETY: an interface pointer points to a pointer to a table of functions, of which this is one.
    let function = unsafe { object.as_raw().cast::<*const Function>().read().add(slot).read() };
    let call = Sent::new(interface, method, &[]);
    // SAFETY: published without parameters.
    call.returned_value(unsafe { function(object.as_raw()) });
}

fn mapi_slots(published: &[Interface]) -> BTreeSet<(String, String)> {
    let own = published.iter().filter(|interface| !interface.is_system);
    own.flat_map(|interface| interface.methods.iter().map(|method| (interface.name.clone(), method.name.clone())))
        .collect()
}

/// The calls that a caller of every slot makes of an interface, parents first.
fn expected(name: &str, published: &[Interface]) -> Vec<(String, String)> {
    let mut calls = Vec::new();
    let mut next = published.iter().find(|interface| interface.name == name);
    while let Some(interface) = next {
        let own = interface.methods.iter().map(|method| (interface.name.clone(), method.name.clone()));
        calls.splice(0..0, own);
        next = published.iter().find(|parent| parent.name == interface.parent);
    }
    calls
}

fn names(calls: &[Call]) -> Vec<(String, String)> {
    calls.iter().map(|call| (call.interface.clone(), call.method.clone())).collect()
}

fn is_reserved(interface: &str, method: &str) -> bool {
    let declared = mapi_com::mapi::interfaces().iter().find(|declared| declared.name == interface);
    declared.is_some_and(|declared| declared.methods.iter().any(|own| own.name == method && own.reserved))
}

/// Where the Rust object heard something else than C++ sent. Reserved slots answer without telling anybody.
pub(crate) fn heard_otherwise_in_rust(sent: &[Call], heard: &[Call]) -> Vec<String> {
    let (mut heard, mut otherwise) = (heard.iter(), Vec::new());
    for call in sent {
        let place = format!("{}::{}", call.interface, call.method);
        if is_reserved(&call.interface, &call.method) {
            assert_eq!(call.result, u64::from(E_NOTIMPL.0.cast_unsigned()), "{place} is reserved");
            continue;
        }
        let told = heard.next().unwrap_or_else(|| panic!("{place} was not heard"));
        let mut expected = call.clone();
        if !told.out.is_empty() {
            // The pointer to the value is not the method's to see.
            expected.values.pop();
        }
        expected.out.truncate(told.out.len());
        if *told != expected {
            otherwise.push(format!("{place}: sent is {expected:x?}, heard is {told:x?}"));
        }
    }
    assert_eq!(heard.next(), None);
    otherwise
}

/// What Rust sent and what the C++ object heard.
fn compare_heard_in_cpp(sent: &[Call], heard: &[Call]) {
    assert_eq!(names(sent), names(heard));
    for (sent, heard) in sent.iter().zip(heard) {
        let mut expected = sent.clone();
        if expected.values.len() + 1 == heard.values.len() {
            // The pointer to where the caller wants the value.
            let out = *heard.values.last().expect("there is one");
            assert_ne!(out, 0, "{sent:?}");
            expected.values.push(out);
        }
        assert_eq!(*heard, expected);
    }
}

/// Has C++ call every slot of an object's interface of this name, and answers what was sent and heard.
pub(crate) fn called_by_cpp(name: &str, object: *mut c_void) -> Calls {
    slots_set_witness(&WITNESS);
    let text = CString::new(name).expect("a name");
    assert_eq!(slots_call(c_text(&text), object), 1, "C++ has {name}");
    witness::take()
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_calls_every_slot_of_a_rust_object() {
    let object = Com::new(Hears);
    let (published, mut called) = (facts::interfaces(), BTreeSet::new());
    for listed in INTERFACES {
        // SAFETY: counted, and of an interface with a published name.
        let interface = unsafe { mapi_com::IUnknown::from_raw((listed.of)(&object)) };
        let calls = called_by_cpp(listed.name, interface.as_raw());
        assert_eq!(names(&calls.sent), expected(listed.name, &published));
        assert_eq!(heard_otherwise_in_rust(&calls.sent, &calls.heard), Vec::<String>::new());
        called.extend(names(&calls.sent));
    }
    let mapi = mapi_slots(&published);
    assert_eq!(mapi.len(), 807, "as published");
    assert_eq!(
        mapi.difference(&called).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "published and not called"
    );
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_calls_every_slot_of_a_cpp_object() {
    slots_set_witness(&WITNESS);
    let (published, mut called) = (facts::interfaces(), BTreeSet::new());
    for listed in INTERFACES {
        let name = CString::new(listed.name).expect("a name");
        (listed.call)(slots_listen(c_text(&name)));
        let calls = witness::take();
        assert_eq!(names(&calls.sent), expected(listed.name, &published));
        compare_heard_in_cpp(&calls.sent, &calls.heard);
        called.extend(names(&calls.heard));
    }
    let mapi = mapi_slots(&published);
    assert_eq!(mapi.len(), 807, "as published");
    assert_eq!(
        mapi.difference(&called).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "published and not called"
    );
}
