//! When nothing of the library is left, it goes, and comes again.

use std::ffi::c_void;
use std::mem;

use mapi_com::{S_FALSE, S_OK, WideText};

use crate::library::{COUNTER, Library, NOTEBOOK, alone, create as create_by};
use crate::ole::{Apartment, Registered, create, is_loaded, within};
use in_process_server::{ICounter, INotebook, IPage};

windows_core::link!("ole32.dll" "system" fn CoFreeUnusedLibrariesEx(delay: u32, reserved: u32));
windows_core::link!("kernel32.dll" "system" fn GetProcessHeap() -> *mut c_void);
windows_core::link!("kernel32.dll" "system" fn HeapWalk(heap: *mut c_void, entry: *mut HeapEntry) -> i32);

/// `PROCESS_HEAP_ENTRY`.
#[repr(C)]
struct HeapEntry {
    data: *mut c_void,
    size: u32,
    overhead: u8,
    region: u8,
    flags: u16,
    more: [usize; 4],
}

const BUSY: u16 = 4;

/// How many blocks there are on the heap of the process, which Rust's allocator uses in the program and in the library.
fn blocks() -> usize {
    // SAFETY: of all zeros an entry is the beginning of a walk.
    let mut entry: HeapEntry = unsafe { mem::zeroed() };
    let mut count = 0;
    // SAFETY: the heap of the process, and an entry that the walk has made.
    while unsafe { HeapWalk(GetProcessHeap(), &mut entry) } != 0 {
        count += usize::from(entry.flags & BUSY != 0);
    }
    count
}

/// What a host makes of the library between loading it and unloading it.
fn use_objects(create_notebook: impl FnOnce() -> INotebook, create_counter: impl FnOnce() -> ICounter) {
    let (notebook, counter) = (create_notebook(), create_counter());
    // SAFETY: terminated.
    unsafe { notebook.Write(WideText::new("a page").as_pcwstr()) }.expect("written");
    let page: IPage = notebook.Page(0).expect("a page");
    assert!(notebook.Page(1).is_err(), "a panic");
    drop(notebook);
    assert_eq!((page.Length(), counter.Next()), (6, 0));
}

fn free_unused_libraries() {
    // SAFETY: within an apartment.
    unsafe { CoFreeUnusedLibrariesEx(0, 0) };
}

/// One turn of a host that leaves all to COM.
fn activate_and_unload() {
    use_objects(|| create(&NOTEBOOK).expect("made"), || create(&COUNTER).expect("made"));
    expect_unloading();
}

/// Nothing uses the library any more, and COM finds that out when it is asked to.
fn expect_unloading() {
    // Loading it by its file as well only adds to the loader's count, and shows the count of its own.
    let library = Library::load();
    assert_eq!(library.call("DllCanUnloadNow"), S_OK);
    drop(library);
    assert!(is_loaded());
    free_unused_libraries();
    assert!(!is_loaded());
}

#[test]
fn com_unloads_it_when_the_last_object_is_gone_and_loads_it_again() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        for _ in 0..2 {
            activate_and_unload();
        }
    });
    within(Apartment::Multi, || {
        for _ in 0..2 {
            let counter: ICounter = create(&COUNTER).expect("made");
            free_unused_libraries();
            assert!(is_loaded(), "the counter keeps it");
            assert_eq!(counter.Next(), 0);
            drop(counter);
            expect_unloading();
        }
    });
}

#[test]
fn com_leaves_it_while_a_page_is_there() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let notebook: INotebook = create(&NOTEBOOK).expect("made");
        // SAFETY: terminated.
        unsafe { notebook.Write(WideText::new("a page").as_pcwstr()) }.expect("written");
        let page = notebook.Page(0).expect("a page");
        drop(notebook);
        free_unused_libraries();
        assert!(is_loaded());
        assert_eq!(page.Length(), 6);
        drop(page);
        free_unused_libraries();
        assert!(!is_loaded());
    });
}

/// One turn of a host that loads the library by itself.
fn load_and_free() {
    let library = Library::load();
    let notebooks = library.class_object(&NOTEBOOK).expect("a class");
    let counters = library.class_object(&COUNTER).expect("a class");
    use_objects(|| create_by(&notebooks).expect("made"), || create_by(&counters).expect("made"));
    assert_eq!(library.call("DllCanUnloadNow"), S_FALSE);
    drop((notebooks, counters));
    assert_eq!(library.call("DllCanUnloadNow"), S_OK);
    drop(library);
    assert!(!is_loaded());
}

#[test]
fn a_host_frees_it_and_loads_it_again() {
    let _alone = alone();
    load_and_free();
    load_and_free();
}

/// Blocks that are not given back by `turns` turns of `turn`.
fn left_by(turns: usize, turn: impl Fn()) -> usize {
    // What is made once and kept is made now.
    turn();
    turn();
    let before = blocks();
    (0..turns).for_each(|_| turn());
    blocks().saturating_sub(before)
}

/// One block for each turn would be seen. A few come and go with the threads of the test harness.
#[test]
fn nothing_is_left_of_it() {
    const TURNS: usize = 16;
    let _registered = Registered::new();
    let by_host = left_by(TURNS, load_and_free);
    let by_com = within(Apartment::Single, || left_by(TURNS, activate_and_unload));
    assert!(by_host < TURNS && by_com < TURNS, "left by {TURNS} turns: {by_host} and {by_com} blocks");
}
