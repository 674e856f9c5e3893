//! The texts of failures: who says that there are any, and how MAPI asks for them.

use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::mapi::{
    ErrorDetails, LastError, MAPI_E_BAD_CHARWIDTH, MAPI_E_INVALID_PARAMETER, MAPI_E_NETWORK_ERROR,
    MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_NOT_FOUND, MAPI_E_UNKNOWN_FLAGS, MAPI_UNICODE, MAPIERROR,
};
use mapi_com::{
    Com, E_POINTER, GUID, HRESULT, ISupportErrorInfo, IUnknown, Interface, PCWSTR, Result, S_FALSE, S_OK,
    com_interface, com_object, read_wide,
};

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f41")]
unsafe trait IParentOfStore: IUnknown {
    fn Open(&self) -> Result<()>;
}

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f42")]
unsafe trait IStore: IParentOfStore {
    fn Close(&self) -> Result<()>;
    /// As `GetLastError` of `IMAPIProp`.
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;
}

#[com_object(IStore, error_info)]
#[derive(Default)]
struct Store {
    last_error: LastError,
}

impl IParentOfStore_Impl for Store_Impl {
    fn Open(&self) -> Result<()> {
        let details = ErrorDetails {
            text: "Der Server antwortet nicht. \u{1f4ec}".into(),
            component: "Store".into(),
            low_level_error: 10060,
            context: 7,
        };
        Err(self.last_error.note_details(MAPI_E_NETWORK_ERROR, details))
    }
}

impl IStore_Impl for Store_Impl {
    fn Close(&self) -> Result<()> {
        Err(self.last_error.note(MAPI_E_NOT_FOUND, "It is not open."))
    }

    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT {
        // SAFETY: the caller's promise, handed on; `allocate` keeps to what is said of it.
        unsafe { self.last_error.hand_out(result, flags, error, allocate) }
    }
}

/// The number of blocks that are not freed.
static BLOCKS: AtomicUsize = AtomicUsize::new(0);

/// In the place of `MAPIAllocateBuffer`: eight-byte words, of which the first holds their number.
unsafe extern "system" fn allocate(size: u32, buffer: *mut *mut c_void) -> HRESULT {
    let words = 1 + (size as usize).div_ceil(8);
    let block = Box::leak(vec![words as u64; words].into_boxed_slice());
    BLOCKS.fetch_add(1, Ordering::Relaxed);
    // SAFETY: the caller's pointer is valid for a write; there is a second word, as no error is empty.
    unsafe { buffer.write(block.as_mut_ptr().add(1).cast()) };
    S_OK
}

/// # Safety
///
/// `buffer` is from `allocate`, and freed once.
unsafe fn free(buffer: *mut MAPIERROR) {
    // SAFETY: this function's contract.
    unsafe {
        let block = buffer.cast::<u64>().sub(1);
        let words = usize::try_from(block.read()).expect("a small number");
        drop(Box::from_raw(ptr::slice_from_raw_parts_mut(block, words)));
    }
    BLOCKS.fetch_sub(1, Ordering::Relaxed);
}

unsafe extern "system" fn allocate_nothing(_size: u32, _buffer: *mut *mut c_void) -> HRESULT {
    MAPI_E_NOT_ENOUGH_MEMORY
}

fn ask(store: &IStore, result: HRESULT, flags: u32) -> (HRESULT, *mut MAPIERROR) {
    let mut error = ptr::dangling_mut();
    // SAFETY: `error` is valid for a write.
    let answer = unsafe { store.GetLastError(result, flags, &mut error) };
    (answer, error)
}

#[test]
fn the_last_error_is_handed_out_in_one_block() {
    let store: IStore = Com::new(Store::default()).into();
    assert_eq!(store.Open().map_err(|error| error.code()), Err(MAPI_E_NETWORK_ERROR));
    let (answer, error) = ask(&store, MAPI_E_NETWORK_ERROR, MAPI_UNICODE);
    assert_eq!(answer, S_OK);
    // SAFETY: handed out just now, and freed below.
    let (record, text, component) = unsafe {
        let record = *error;
        let read = |text: mapi_com::PWSTR| read_wide(PCWSTR(text.0));
        (record, read(record.lpszError), read(record.lpszComponent))
    };
    assert_eq!(text.as_deref(), Some("Der Server antwortet nicht. \u{1f4ec}"));
    assert_eq!(component.as_deref(), Some("Store"));
    assert_eq!((record.ulVersion, record.ulLowLevelError, record.ulContext), (0, 10060, 7));
    // SAFETY: as above.
    unsafe { free(error) };
    assert_eq!(BLOCKS.load(Ordering::Relaxed), 0);
}

#[test]
fn what_was_not_the_last_error_has_no_details() {
    let store: IStore = Com::new(Store::default()).into();
    assert_eq!(ask(&store, MAPI_E_NETWORK_ERROR, MAPI_UNICODE), (S_OK, ptr::null_mut()));
    assert!(store.Open().is_err() && store.Close().is_err());
    assert_eq!(ask(&store, MAPI_E_NETWORK_ERROR, MAPI_UNICODE), (S_OK, ptr::null_mut()));
    let noted = LastError::new();
    assert_eq!(noted.note(MAPI_E_NOT_FOUND, "gone").code(), MAPI_E_NOT_FOUND);
    let details = noted.details(MAPI_E_NOT_FOUND).expect("just noted");
    assert_eq!((details.text.as_str(), details.component.as_str()), ("gone", ""));
}

#[test]
fn a_wrong_question_has_a_wrong_answer() {
    let store: IStore = Com::new(Store::default()).into();
    assert!(store.Open().is_err());
    // SAFETY: NULL is allowed.
    let answer = unsafe { store.GetLastError(MAPI_E_NETWORK_ERROR, MAPI_UNICODE, ptr::null_mut()) };
    assert_eq!(answer, MAPI_E_INVALID_PARAMETER);
    assert_eq!(ask(&store, MAPI_E_NETWORK_ERROR, 1), (MAPI_E_UNKNOWN_FLAGS, ptr::null_mut()));
    assert_eq!(ask(&store, MAPI_E_NETWORK_ERROR, 0), (MAPI_E_BAD_CHARWIDTH, ptr::null_mut()));
    let noted = LastError::new();
    let _ = noted.note(MAPI_E_NOT_FOUND, "gone");
    let mut error = ptr::dangling_mut();
    // SAFETY: `error` is valid for a write.
    let answer = unsafe { noted.hand_out(MAPI_E_NOT_FOUND, MAPI_UNICODE, &mut error, allocate_nothing) };
    assert_eq!((answer, error), (MAPI_E_NOT_ENOUGH_MEMORY, ptr::null_mut()));
}

#[test]
fn the_interfaces_with_texts_are_those_of_the_object() {
    let store: IStore = Com::new(Store::default()).into();
    let support: ISupportErrorInfo = store.cast().expect("asked for in the attribute");
    // SAFETY: the IIDs are readable, or NULL.
    let ask = |iid: *const GUID| unsafe { support.InterfaceSupportsErrorInfo(iid) };
    assert_eq!(ask(&IStore::IID), S_OK);
    assert_eq!(ask(&IParentOfStore::IID), S_OK);
    assert_eq!(ask(&IUnknown::IID), S_FALSE);
    assert_eq!(ask(&ISupportErrorInfo::IID), S_FALSE);
    assert_eq!(ask(&GUID::zeroed()), S_FALSE);
    assert_eq!(ask(ptr::null()), E_POINTER);
    assert_eq!(support.cast::<IStore>().as_ref(), Ok(&store));
}

/// Where COM has a place for it.
#[cfg(windows)]
#[test]
fn the_text_of_an_error_reaches_the_caller() {
    let store: IStore = Com::new(Store::default()).into();
    let error = store.Open().expect_err("it always fails");
    assert_eq!(error.code(), MAPI_E_NETWORK_ERROR);
    assert_eq!(error.message(), "Der Server antwortet nicht. \u{1f4ec}");
}
