//! `MSProviderInit`, `ABProviderInit`, `XPProviderInit`.

use std::cell::Cell;
use std::ffi::c_void;
use std::ptr::{self, NonNull};

use mapi_com::mapi::{
    ABPROVIDERINIT, ALLOCATEBUFFER, ALLOCATEMORE, CURRENT_SPI_VERSION, FREEBUFFER, IABProvider, IMSProvider, IMalloc,
    IXPProvider, MAPI_E_FAILONEPROVIDER, MAPI_E_INVALID_PARAMETER, MAPI_E_VERSION, MAPI_NT_SERVICE, MSPROVIDERINIT,
    PDK2_SPI_VERSION, ProviderInit, XPPROVIDERINIT,
};
use mapi_com::{Com, E_FAIL, E_UNEXPECTED, Error, HANDLE, HRESULT, IUnknown, Interface, InterfaceRef, Result, S_OK};
use windows_core::IUnknown_Vtbl;

use crate::contained_panics;
use crate::provider::{MEMORY, Provider, addresses};

/// What the safe function does when it is called on this thread.
#[derive(Clone, Copy)]
enum Behaviour {
    Create,
    Fail(HRESULT),
    Panic,
}

/// What the safe function was given.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Seen {
    instance: HANDLE,
    allocator: *mut c_void,
    memory: [usize; 3],
    flags: u32,
    is_service: bool,
    mapi_version: u32,
}

thread_local! {
    static BEHAVIOUR: Cell<Behaviour> = const { Cell::new(Behaviour::Create) };
    static SEEN: Cell<Option<Seen>> = const { Cell::new(None) };
}

impl Provider {
    fn create(init: ProviderInit<'_>) -> Result<Com<Self>> {
        SEEN.set(Some(Seen {
            instance: init.instance,
            allocator: init.malloc.map_or(ptr::null_mut(), |malloc| malloc.as_raw()),
            memory: addresses(init.allocator.functions()),
            flags: init.flags,
            is_service: init.is_service(),
            mapi_version: init.mapi_version,
        }));
        match BEHAVIOUR.get() {
            Behaviour::Create => Ok(Com::new(Self)),
            Behaviour::Fail(code) => Err(Error::from_hresult(code)),
            Behaviour::Panic => panic!("no store today"),
        }
    }
}

mapi_com::ms_provider_init!(Provider::create);

/// An interface itself, and not what can be made one.
fn address_book(init: ProviderInit<'_>) -> Result<IABProvider> {
    Provider::create(init).map(Into::into)
}

mapi_com::ab_provider_init!(address_book);
mapi_com::xp_provider_init!(Provider::create);

/// The exported functions, found by their undecorated names as `GetProcAddress` does.
#[allow(non_snake_case, reason = "the published names")]
mod symbols {
    use super::*;

    macro_rules! by_symbol {
        ($($name:ident: $prototype:ident, $interface:ident;)*) => {$(
            pub(super) fn $name() -> $prototype {
                unsafe extern "C" {
                    fn $name(
                        instance: HANDLE,
                        malloc: Option<InterfaceRef<'_, IMalloc>>,
                        allocate_buffer: Option<ALLOCATEBUFFER>,
                        allocate_more: Option<ALLOCATEMORE>,
                        free_buffer: Option<FREEBUFFER>,
                        flags: u32,
                        mapi_version: u32,
                        provider_version: *mut u32,
                        provider: *mut Option<$interface>,
                    ) -> HRESULT;
                }
                $name
            }
        )*};
    }

    by_symbol! {
        MSProviderInit: MSPROVIDERINIT, IMSProvider;
        ABProviderInit: ABPROVIDERINIT, IABProvider;
        XPProviderInit: XPPROVIDERINIT, IXPProvider;
    }
}

/// What one call of `MSProviderInit` is given. What it may write to was something before: [`UNTOUCHED`], [`GARBAGE`].
struct Call {
    behaviour: Behaviour,
    allocator: Option<IUnknown>,
    allocate_buffer: bool,
    allocate_more: bool,
    free_buffer: bool,
    flags: u32,
    mapi_version: u32,
    version_is_wanted: bool,
    provider_is_wanted: bool,
}

const CALL: Call = Call {
    behaviour: Behaviour::Create,
    allocator: None,
    allocate_buffer: true,
    allocate_more: true,
    free_buffer: true,
    flags: 0,
    mapi_version: CURRENT_SPI_VERSION,
    version_is_wanted: true,
    provider_is_wanted: true,
};

const UNTOUCHED: u32 = 0xdead_beef;
const INSTANCE: HANDLE = HANDLE(ptr::dangling_mut::<u64>().cast());

/// The answer, and what is behind the pointers afterwards.
struct Answer {
    code: HRESULT,
    version: u32,
    provider: *mut c_void,
}

const GARBAGE: *mut c_void = ptr::dangling_mut::<u64>().cast();

impl Call {
    fn make(self) -> Answer {
        SEEN.set(None);
        BEHAVIOUR.set(self.behaviour);
        let entry = symbols::MSProviderInit();
        let (mut version, mut provider) = (UNTOUCHED, GARBAGE);
        let allocator = self.allocator.as_ref().map(|unknown| {
            let raw = NonNull::new(unknown.as_raw()).expect("an interface pointer");
            // SAFETY: it outlives the call, and nobody calls it.
            unsafe { InterfaceRef::<IMalloc>::from_raw(raw) }
        });
        // SAFETY: what is handed out is NULL or valid for a write; an optional interface is one address.
        let code = unsafe {
            entry(
                INSTANCE,
                allocator,
                self.allocate_buffer.then_some(MEMORY.0),
                self.allocate_more.then_some(MEMORY.1),
                self.free_buffer.then_some(MEMORY.2),
                self.flags,
                self.mapi_version,
                if self.version_is_wanted { &mut version } else { ptr::null_mut() },
                if self.provider_is_wanted { (&raw mut provider).cast() } else { ptr::null_mut() },
            )
        };
        Answer { code, version, provider }
    }
}

impl Answer {
    /// The provider that was handed out.
    fn provider(self) -> IMSProvider {
        assert_eq!(self.code, S_OK);
        assert_ne!(self.provider, GARBAGE);
        // SAFETY: handed out just now, with a reference that nobody else has.
        unsafe { IMSProvider::from_raw(self.provider) }
    }

    /// Nothing was handed out, and the safe function was not even called.
    fn expect_refusal(self, code: HRESULT, version: u32) {
        assert_eq!((self.code, self.version), (code, version));
        assert_eq!(SEEN.get(), None);
        assert!(self.provider.is_null(), "what is handed out is cleared");
    }
}

#[test]
fn a_provider_is_handed_out() {
    let answer = CALL.make();
    assert_eq!(answer.version, CURRENT_SPI_VERSION);
    let provider = answer.provider();
    // SAFETY: nothing is read.
    let equal = unsafe { provider.CompareStoreIDs(3, ptr::null(), 3, ptr::null(), 0) };
    assert_eq!(equal, Ok(1), "it is one of ours");
}

#[test]
fn it_has_one_reference_and_is_another_one_each_time() {
    let (first, second) = (CALL.make().provider(), CALL.make().provider());
    assert_ne!(first, second);
    let raw = first.into_raw();
    // SAFETY: an interface pointer is a pointer to a pointer to a vtable, which begins with that of `IUnknown`; the one
    // reference that was handed out is given back.
    let left = unsafe { ((**raw.cast::<*const IUnknown_Vtbl>()).Release)(raw) };
    assert_eq!(left, 0);
}

#[test]
fn the_safe_function_is_given_what_the_exported_one_was() {
    let allocator: IUnknown = Com::new(Provider).into();
    let raw = allocator.as_raw();
    let call =
        Call { allocator: Some(allocator), flags: MAPI_NT_SERVICE, mapi_version: CURRENT_SPI_VERSION + 1, ..CALL };
    drop(call.make().provider());
    let seen = Seen {
        instance: INSTANCE,
        allocator: raw,
        memory: addresses(MEMORY),
        flags: MAPI_NT_SERVICE,
        is_service: true,
        mapi_version: CURRENT_SPI_VERSION + 1,
    };
    assert_eq!(SEEN.get(), Some(seen));
    drop(CALL.make().provider());
    assert_eq!(SEEN.get().map(|seen| (seen.allocator.is_null(), seen.is_service)), Some((true, false)));
}

#[test]
fn what_must_be_there_is() {
    Call { allocate_buffer: false, ..CALL }.make().expect_refusal(MAPI_E_INVALID_PARAMETER, UNTOUCHED);
    Call { allocate_more: false, ..CALL }.make().expect_refusal(MAPI_E_INVALID_PARAMETER, UNTOUCHED);
    Call { free_buffer: false, ..CALL }.make().expect_refusal(MAPI_E_INVALID_PARAMETER, UNTOUCHED);
    Call { version_is_wanted: false, ..CALL }.make().expect_refusal(MAPI_E_INVALID_PARAMETER, UNTOUCHED);
    let answer = Call { provider_is_wanted: false, ..CALL }.make();
    assert_eq!((answer.code, answer.provider, SEEN.get()), (MAPI_E_INVALID_PARAMETER, GARBAGE, None));
}

#[test]
fn an_older_mapi_is_refused_and_told_the_version() {
    for mapi_version in [0, PDK2_SPI_VERSION, CURRENT_SPI_VERSION - 1] {
        Call { mapi_version, ..CALL }.make().expect_refusal(MAPI_E_VERSION, CURRENT_SPI_VERSION);
    }
    for mapi_version in [CURRENT_SPI_VERSION + 1, u32::MAX] {
        drop(Call { mapi_version, ..CALL }.make().provider());
    }
}

#[test]
fn failures_arrive_and_are_never_successes() {
    for (given, expected) in [(MAPI_E_FAILONEPROVIDER, MAPI_E_FAILONEPROVIDER), (S_OK, E_FAIL)] {
        let answer = Call { behaviour: Behaviour::Fail(given), ..CALL }.make();
        assert_eq!((answer.code, answer.provider), (expected, ptr::null_mut()));
        assert!(SEEN.get().is_some());
    }
}

#[test]
fn a_panic_is_contained_and_reported() {
    let panics = contained_panics();
    let answer = Call { behaviour: Behaviour::Panic, ..CALL }.make();
    assert_eq!((answer.code, answer.provider), (E_UNEXPECTED, ptr::null_mut()));
    let told = "panic in IMSProvider::MSProviderInit: no store today".to_owned();
    assert!(panics.lock().expect("nobody panics with it").contains(&told));
}

#[test]
fn address_books_and_transports_have_the_same() {
    BEHAVIOUR.set(Behaviour::Create);
    let (address_book, transport) = (symbols::ABProviderInit(), symbols::XPProviderInit());
    let (mut versions, mut provider, mut other) = ([0; 2], None::<IABProvider>, None::<IXPProvider>);
    // SAFETY: what is handed out is valid for a write.
    let answers = unsafe {
        let memory = (Some(MEMORY.0), Some(MEMORY.1), Some(MEMORY.2));
        let version = CURRENT_SPI_VERSION;
        [
            address_book(INSTANCE, None, memory.0, memory.1, memory.2, 0, version, &mut versions[0], &mut provider),
            transport(INSTANCE, None, memory.0, memory.1, memory.2, 0, version, &mut versions[1], &mut other),
        ]
    };
    assert_eq!((answers, versions), ([S_OK; 2], [CURRENT_SPI_VERSION; 2]));
    let (provider, other) = (provider.expect("handed out"), other.expect("handed out"));
    let mut flags = 0;
    // SAFETY: the flags are valid for a write.
    assert_eq!(unsafe { [provider.Shutdown(&mut flags), other.Shutdown(&mut flags)] }, [S_OK; 2]);
    assert_ne!(provider.cast::<IUnknown>(), other.cast::<IUnknown>());
}
