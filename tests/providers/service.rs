//! `ServiceEntry`.

use std::cell::Cell;
use std::ffi::c_void;
use std::mem;
use std::ptr;

use mapi_com::mapi::{
    ALLOCATEBUFFER, ALLOCATEMORE, Allocator, CheckedMemory, FREEBUFFER, IMAPISupport, IMAPISupport_Impl, IMalloc,
    IProviderAdmin, MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT, MAPI_E_UNCONFIGURED, MAPI_E_USER_CANCEL, MAPI_UNICODE,
    MAPIERROR, MSG_SERVICE_CONFIGURE, MSG_SERVICE_CREATE, MSG_SERVICE_DELETE, MSGSERVICEENTRY, SERVICE_UI_ALLOWED,
    SPropValue, ServiceCall,
};
use mapi_com::{
    Com, E_POINTER, E_UNEXPECTED, HANDLE, HRESULT, Interface, InterfaceRef, PCWSTR, Result, S_OK, com_object, read_wide,
};

use crate::contained_panics;

/// The memory of these tests.
type Memory = CheckedMemory<7002>;

fn memory() -> (ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER) {
    Memory::allocator().functions()
}

/// A support object that knows where memory comes from, if `memory` says so, and nothing else.
#[com_object(IMAPISupport)]
struct Support {
    memory: Option<ALLOCATEBUFFER>,
}

impl IMAPISupport_Impl for Support_Impl {
    unsafe fn GetMemAllocRoutines(
        &self,
        allocate_buffer: *mut Option<ALLOCATEBUFFER>,
        allocate_more: *mut Option<ALLOCATEMORE>,
        free_buffer: *mut Option<FREEBUFFER>,
    ) -> HRESULT {
        // SAFETY: the caller's promise.
        unsafe {
            allocate_buffer.write(self.memory);
            allocate_more.write(Some(memory().1));
            free_buffer.write(Some(memory().2));
        }
        S_OK
    }
}

/// A support object that does nothing at all.
#[com_object(IMAPISupport)]
struct Unhelpful;

impl IMAPISupport_Impl for Unhelpful_Impl {}

/// What the safe function was given: the support object, and numbers.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Seen {
    support: *mut c_void,
    window: usize,
    flags: u32,
    context: u32,
    properties: usize,
}

thread_local! {
    static SEEN: Cell<Option<Seen>> = const { Cell::new(None) };
}

fn configure(call: ServiceCall<'_>) -> Result<()> {
    SEEN.set(Some(Seen {
        support: call.support.map_or(ptr::null_mut(), |support| support.as_raw()),
        window: call.window,
        flags: call.flags,
        context: call.context,
        properties: call.properties.len(),
    }));
    match call.context {
        MSG_SERVICE_CREATE => Err(call.last_error.note(MAPI_E_UNCONFIGURED, "Which server?")),
        MSG_SERVICE_DELETE => Err(MAPI_E_USER_CANCEL.into()),
        0 => panic!("no context"),
        _ => Ok(()),
    }
}

mapi_com::service_entry!(configure);

mapi_com::service_entry!(AnotherServiceEntry = |_| Ok(()));

mod symbols {
    use super::*;

    macro_rules! by_symbol {
        ($($name:ident),*) => {
            unsafe extern "system" {$(
                pub(super) fn $name(
                    instance: HANDLE,
                    malloc: Option<InterfaceRef<'_, IMalloc>>,
                    support: Option<InterfaceRef<'_, IMAPISupport>>,
                    window: usize,
                    flags: u32,
                    context: u32,
                    property_count: u32,
                    properties: *const SPropValue,
                    providers: Option<InterfaceRef<'_, IProviderAdmin>>,
                    error: *mut *mut MAPIERROR,
                ) -> HRESULT;
            )*}
        };
    }

    by_symbol!(ServiceEntry, AnotherServiceEntry);
}

/// One call for `context`, with what is handed out of the failure.
fn enter(support: Option<&IMAPISupport>, flags: u32, context: u32) -> (HRESULT, *mut MAPIERROR) {
    let mut error = ptr::dangling_mut();
    let support = support.map(InterfaceRef::from_interface);
    // SAFETY: the error is valid for a write, and there are no properties.
    let code = unsafe {
        symbols::ServiceEntry(HANDLE::NULL, None, support, 7, flags, context, 0, ptr::null(), None, &mut error)
    };
    (code, error)
}

fn support(memory: Option<ALLOCATEBUFFER>) -> IMAPISupport {
    Com::new(Support { memory }).into()
}

#[test]
fn the_safe_function_is_given_what_the_exported_one_was() {
    let support = support(Some(memory().0));
    // SAFETY: plain numbers and a union of them and pointers.
    let properties: [SPropValue; 3] = unsafe { mem::zeroed() };
    // SAFETY: there are as many properties; nobody wants to know of failures.
    let code = unsafe {
        symbols::ServiceEntry(
            HANDLE::NULL,
            None,
            Some(InterfaceRef::from_interface(&support)),
            7,
            SERVICE_UI_ALLOWED,
            MSG_SERVICE_CONFIGURE,
            3,
            properties.as_ptr(),
            None,
            ptr::null_mut(),
        )
    };
    assert_eq!(code, S_OK);
    let seen = Seen {
        support: support.as_raw(),
        window: 7,
        flags: SERVICE_UI_ALLOWED,
        context: MSG_SERVICE_CONFIGURE,
        properties: 3,
    };
    assert_eq!(SEEN.get(), Some(seen));
}

#[test]
fn no_properties_are_none_and_counted_ones_must_be_there() {
    let (code, error) = enter(None, 0, MSG_SERVICE_CONFIGURE);
    assert_eq!((code, error), (S_OK, ptr::null_mut()), "what is handed out is cleared");
    assert_eq!(SEEN.take().map(|seen| (seen.support.is_null(), seen.properties)), Some((true, 0)));
    let mut error = ptr::dangling_mut();
    // SAFETY: that there are none is what is tested.
    let code = unsafe {
        symbols::ServiceEntry(HANDLE::NULL, None, None, 0, 0, MSG_SERVICE_CONFIGURE, 1, ptr::null(), None, &mut error)
    };
    assert_eq!((code, error, SEEN.get()), (MAPI_E_INVALID_PARAMETER, ptr::null_mut(), None));
}

#[test]
fn what_was_noted_of_a_failure_is_handed_out() {
    let (code, error) = enter(Some(&support(Some(memory().0))), MAPI_UNICODE | SERVICE_UI_ALLOWED, MSG_SERVICE_CREATE);
    assert_eq!(code, MAPI_E_UNCONFIGURED);
    assert!(!error.is_null());
    // SAFETY: handed out just now, and freed once.
    let (text, freed) = unsafe { (read_wide(PCWSTR((*error).lpszError.0)), (memory().2)(error.cast())) };
    assert_eq!((text.as_deref(), freed), (Some("Which server?"), 0));
    Memory::assert_clean();
}

#[test]
fn a_failure_is_itself_if_nothing_can_be_said_of_it() {
    let without_memory = support(None);
    let with_memory = support(Some(memory().0));
    let nothing = ptr::null_mut();
    assert_eq!(enter(None, MAPI_UNICODE, MSG_SERVICE_CREATE), (MAPI_E_UNCONFIGURED, nothing));
    assert_eq!(enter(Some(&without_memory), MAPI_UNICODE, MSG_SERVICE_CREATE), (MAPI_E_UNCONFIGURED, nothing));
    assert_eq!(enter(Some(&with_memory), 0, MSG_SERVICE_CREATE), (MAPI_E_UNCONFIGURED, nothing), "texts are UTF-16");
    assert_eq!(enter(Some(&with_memory), MAPI_UNICODE, MSG_SERVICE_DELETE), (MAPI_E_USER_CANCEL, nothing));
}

#[test]
fn a_panic_is_contained_and_reported() {
    let panics = contained_panics();
    assert_eq!(enter(Some(&support(Some(memory().0))), MAPI_UNICODE, 0), (E_UNEXPECTED, ptr::null_mut()));
    let told = "panic in MSGSERVICEENTRY::ServiceEntry: no context".to_owned();
    assert!(panics.lock().expect("nobody panics with it").contains(&told));
}

#[test]
fn a_dll_may_have_several_by_names_of_their_own() {
    let other: MSGSERVICEENTRY = symbols::AnotherServiceEntry;
    SEEN.set(None);
    // SAFETY: nothing is read or written.
    let code = unsafe { other(HANDLE::NULL, None, None, 0, 0, 0, 0, ptr::null(), None, ptr::null_mut()) };
    assert_eq!((code, SEEN.get()), (S_OK, None));
}

#[test]
fn memory_of_a_support_object_is_whole_or_refused() {
    let refused = |support: &IMAPISupport| Allocator::of(support).err().map(|error| error.code());
    assert_eq!(refused(&support(Some(memory().0))), None);
    assert_eq!(refused(&support(None)), Some(E_POINTER));
    assert_eq!(refused(&Com::new(Unhelpful).into()), Some(MAPI_E_NO_SUPPORT), "what is left out is not supported");
}
