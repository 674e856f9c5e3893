//! Wine's `mapi32.dll`, while no mail client is registered: then it has objects of its own.

use std::ffi::{CString, c_void};
use std::fs;

use extended_mapi::PropertyData;
use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, Interface, InterfaceRef, S_OK, com_object};

use crate::properties::{Client, Deviations};
use crate::which_windows::is_wine;

/// Published for STGM in objbase.h.
const STGM_CREATE: u32 = 0x1000;
const STGM_READWRITE: u32 = 2;

/// The stub, and behind it nothing: what `load` comes to on a machine whose mail client has Simple MAPI only.
fn wine() -> Option<Mapi> {
    if !is_wine() {
        return None;
    }
    // SAFETY: Wine's own library.
    let mapi = unsafe { Mapi::load() }.expect("every Windows has the stub");
    let tried: Vec<_> = Mapi::installed().iter().map(|path| path.file_name().expect("a name").to_owned()).collect();
    assert_eq!(tried, ["winemapi.dll", "mapi32.dll"], "Wine registers a mail client of its own");
    assert!(mapi.path().ends_with("mapi32.dll") && mapi.path().is_absolute());
    Some(mapi)
}

/// An object of Wine's, over its own memory.
fn client(mapi: &Mapi) -> Client {
    let allocator = mapi.allocator().expect("Wine has memory");
    let data = mapi.create_iprop().expect("Wine has such objects");
    let deviations = Deviations {
        all_properties_are_refused: true,
        changes_are_not_marked: true,
        errors_are_unset: true,
        objects_are_not_added: true,
        read_only_is_ignored: true,
    };
    Client { data, allocator, deviations }
}

/// On 32 bits what it hands out begins four bytes behind where it could: that is why no record asks for more there.
#[test]
fn its_memory_is_aligned_for_a_pointer() {
    let Some(mapi) = wine() else { return };
    let allocator = mapi.allocator().expect("Wine has memory");
    let number = Buffer::new(allocator, 7_u64).map(|number| *number).map_err(|error| error.code());
    assert_eq!(number, if cfg!(target_pointer_width = "64") { Ok(7) } else { Err(MAPI_E_CALL_FAILED) });
    let record = Buffer::new(allocator, LARGE_INTEGER { QuadPart: 7 }).expect("every record of MAPI");
    let numbers = record.keep(&[0.5, 1e300]).expect("room for numbers");
    // SAFETY: two numbers, which lie where they may not be aligned.
    let numbers = unsafe { [numbers.read_unaligned(), numbers.add(1).read_unaligned()] };
    assert_eq!((*record, numbers), (LARGE_INTEGER { QuadPart: 7 }, [0.5, 1e300]));
}

#[test]
fn without_a_mail_client_there_is_no_extended_mapi() {
    let Some(mapi) = wine() else { return };
    // SAFETY: it fails.
    let refused = unsafe { mapi.initialize(0) }.expect_err("no mail client is registered");
    assert_eq!(refused.code(), MAPI_E_NOT_INITIALIZED);
}

#[test]
fn its_object_keeps_values_of_all_types() {
    let Some(mapi) = wine() else { return };
    client(&mapi).keeps_values_of_all_types();
}

#[test]
fn its_object_tells_what_is_not_there() {
    let Some(mapi) = wine() else { return };
    client(&mapi).tells_what_is_not_there();
}

#[test]
fn its_object_has_rights_and_marks() {
    let Some(mapi) = wine() else { return };
    client(&mapi).has_rights_and_marks();
}

#[test]
fn its_object_is_one() {
    let Some(mapi) = wine() else { return };
    client(&mapi).is_one_object();
}

#[test]
fn its_stream_writes_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("stream.bin");
    let name = CString::new(path.to_str().expect("a plain name")).expect("no NUL");
    let Some(mapi) = wine() else { return };
    let stream = mapi.open_stream_on_file(STGM_CREATE | STGM_READWRITE, &name, None).expect("a new file");
    let (mut written, mut position, mut read, mut bytes) = (0, ULARGE_INTEGER::default(), 0, [0; 16]);
    // SAFETY: the buffers are as long as is said; all others are valid for a write.
    unsafe {
        assert_eq!(stream.Write(b"0123456789".as_ptr().cast::<c_void>(), 10, &mut written), S_OK);
        assert_eq!(stream.Seek(-4, 2, &mut position), S_OK);
        assert_eq!((written, position), (10, ULARGE_INTEGER { QuadPart: 6 }));
        stream.Read(bytes.as_mut_ptr().cast::<c_void>(), 16, &mut read).ok().expect("four bytes are left");
    }
    assert_eq!(&bytes[..read as usize], b"6789");
    let sequential: ISequentialStream = stream.cast().expect("the parent");
    drop((stream, sequential));
    assert_eq!(fs::read(&path).expect("the file is there"), b"0123456789");
}

#[test]
fn its_allocator_hands_out_memory() {
    let Some(mapi) = wine() else { return };
    let malloc = mapi.default_malloc().expect("OLE has one");
    let block = malloc.Alloc(100);
    assert!(!block.is_null());
    // SAFETY: a block of this object, which has room for as many bytes, and which is freed once.
    unsafe {
        assert!(malloc.GetSize(block) >= 100);
        assert_ne!(malloc.DidAlloc(block), 0, "1 for its own, -1 if it does not know");
        block.cast::<u8>().write_bytes(7, 100);
        let block = malloc.Realloc(block, 10_000);
        assert_eq!(block.cast::<[u8; 100]>().read(), [7; 100]);
        malloc.Free(block);
    }
}

#[com_object(IMAPIAdviseSink)]
struct Sink;

impl IMAPIAdviseSink_Impl for Sink_Impl {
    unsafe fn OnNotify(&self, _count: u32, _notifications: *const NOTIFICATION) -> u32 {
        0
    }
}

#[test]
fn it_counts_our_objects_as_they_are_counted() {
    let Some(mapi) = wine() else { return };
    let sink: IMAPIAdviseSink = Com::new(Sink).into();
    let this_thread = mapi.this_thread_advise_sink(&sink).expect("a sink");
    type Count = unsafe extern "system" fn(InterfaceRef<'_, IMAPIAdviseSink>) -> u32;
    // SAFETY: the types are those of the functions; what the one adds the other takes away.
    unsafe {
        let add: Count = mapi.function("UlAddRef", 4).expect("Wine has it");
        let release: Count = mapi.function("UlRelease", 4).expect("Wine has it");
        assert_eq!(this_thread, sink, "Wine passes on what it was given");
        assert_eq!(add(InterfaceRef::from(&this_thread)), 3);
        assert_eq!(release(InterfaceRef::from(&this_thread)), 2);
        drop(this_thread);
        assert_eq!(add(InterfaceRef::from(&sink)), 2);
        assert_eq!(release(InterfaceRef::from(&sink)), 1);
    }
}

#[test]
fn it_reads_and_writes_the_properties_of_our_object() {
    let Some(mapi) = wine() else { return };
    let allocator = mapi.allocator().expect("Wine has memory");
    let ours: IPropData = Com::new(PropertyData::new(allocator)).into();
    let [there, not_there] = [PR_IMPORTANCE, PR_PRIORITY];
    let value = SPropValue { ulPropTag: there, dwAlignPad: 0, Value: __UPV { l: -2 } };
    // SAFETY: a number.
    unsafe { mapi.set_one_prop(&ours, &value) }.expect("ours keeps it");
    let found = mapi.get_one_prop(&ours, there).expect("it is there");
    // SAFETY: a value of our object, of its tag.
    assert_eq!(unsafe { found.value() }, PropValue::Long(-2));
    assert_eq!(mapi.get_one_prop(&ours, not_there).map(drop).map_err(|it| it.code()), Err(MAPI_E_NOT_FOUND));
    assert_eq!(mapi.prop_exists(&ours, there), Ok(true));
    assert_eq!(mapi.prop_exists(&ours, not_there), Ok(false));
}

#[test]
fn what_it_does_not_do_it_says() {
    let Some(mapi) = wine() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let name = folder.path().join("rtf").to_str().expect("a plain name").to_owned();
    let name = CString::new(name).expect("no NUL");
    let stream = mapi.open_stream_on_file(STGM_CREATE | STGM_READWRITE, &name, None).expect("a new file");
    let code = mapi.wrap_compressed_rtf_stream(&stream, 0).map(drop).map_err(|it| it.code());
    assert_eq!(code, Err(MAPI_E_NO_SUPPORT));
    let code = mapi.create_initialization_monitor().map(drop).map_err(|it| it.code());
    assert_eq!(code, Err(HRESULT(0x8007_007F_u32.cast_signed())), "Outlook's library only has it");
}
