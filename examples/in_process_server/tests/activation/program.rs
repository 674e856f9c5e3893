//! The classes in a program of their own.

use std::env;
use std::ffi::c_void;
use std::mem;
use std::path::PathBuf;
use std::process::Command;
use std::ptr;
use std::thread;
use std::time::{Duration, Instant};

use mapi_com::mapi::IPersist;
use mapi_com::{E_NOINTERFACE, GUID, IUnknown, Interface, Result};

use crate::library::{COUNTER, NOTEBOOK, alone};
use crate::ole::{Apartment, NOT_REGISTERED, create_within, within};
use in_process_server::INotebook;

windows_core::link!("kernel32.dll" "system" fn CreateToolhelp32Snapshot(flags: u32, process: u32) -> *mut c_void);
windows_core::link!("kernel32.dll" "system" fn Process32FirstW(snapshot: *mut c_void, entry: *mut ProcessEntry) -> i32);
windows_core::link!("kernel32.dll" "system" fn Process32NextW(snapshot: *mut c_void, entry: *mut ProcessEntry) -> i32);
windows_core::link!("kernel32.dll" "system" fn CloseHandle(handle: *mut c_void) -> i32);

const LOCAL_SERVER: u32 = 4;

/// Longer than a program takes to end.
const PATIENCE: Duration = Duration::from_secs(40);

/// `PROCESSENTRY32W`.
#[repr(C)]
struct ProcessEntry {
    size: u32,
    usage: u32,
    process: u32,
    heap: usize,
    module: u32,
    threads: u32,
    parent: u32,
    priority: i32,
    flags: u32,
    file: [u16; 260],
}

/// How many processes of the program there are.
fn running() -> usize {
    const PROCESSES: u32 = 2;
    // SAFETY: zeros are valid for every field.
    let mut entry: ProcessEntry = unsafe { mem::zeroed() };
    entry.size = u32::try_from(size_of::<ProcessEntry>()).expect("it is small");
    let mut count = 0;
    // SAFETY: the snapshot is closed once, and the entry has the size that it says.
    unsafe {
        let snapshot = CreateToolhelp32Snapshot(PROCESSES, 0);
        let mut is_there = Process32FirstW(snapshot, &mut entry);
        while is_there != 0 {
            let file = entry.file.split(|&unit| unit == 0).next().map(String::from_utf16_lossy);
            count += usize::from(file.as_deref() == Some("local_server.exe"));
            is_there = Process32NextW(snapshot, &mut entry);
        }
        CloseHandle(snapshot);
    }
    count
}

/// The program ends by itself when nothing of it is used.
fn wait_for_the_end() {
    let start = Instant::now();
    while running() > 0 {
        assert!(start.elapsed() < PATIENCE, "the program is still there");
        thread::sleep(Duration::from_millis(20));
    }
}

/// `cargo test` builds it above the folder of the tests.
fn path() -> PathBuf {
    let test = env::current_exe().expect("the test is a file");
    test.parent().and_then(|deps| deps.parent()).expect("target/<profile>/deps/<test>").join("local_server.exe")
}

fn run(argument: &str) -> bool {
    Command::new(path()).arg(argument).output().expect("it starts").status.success()
}

/// The program is registered for as long as this is there.
struct Registered;

impl Registered {
    fn new() -> Self {
        assert!(run("-RegServer"));
        Self
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        assert!(run("/unregserver"));
    }
}

fn create<I: Interface>(class: &GUID) -> Result<I> {
    create_within(LOCAL_SERVER, class, ptr::null_mut())
}

#[test]
fn an_object_is_made_in_the_program_which_ends_after_it() {
    let _alone = alone();
    let registered = Registered::new();
    for apartment in [Apartment::Single, Apartment::Multi] {
        within(apartment, || {
            let persist: IPersist = create(&NOTEBOOK).expect("made");
            assert_eq!(running(), 1);
            let other: IPersist = create(&NOTEBOOK).expect("made by the same process");
            assert_eq!(running(), 1);
            assert_eq!((persist.GetClassID(), other.GetClassID()), (Ok(NOTEBOOK), Ok(NOTEBOOK)));
            drop(persist);
            assert_eq!(other.GetClassID(), Ok(NOTEBOOK), "what is left keeps the process");
            let unknown: IUnknown = create(&COUNTER).expect("made");
            drop(other);
            assert_eq!(unknown.cast::<INotebook>().map_err(|error| error.code()), Err(E_NOINTERFACE));
            assert_eq!(running(), 1);
        });
        wait_for_the_end();
    }
    drop(registered);
    within(Apartment::Single, || {
        assert_eq!(create::<IUnknown>(&NOTEBOOK).map_err(|error| error.code()), Err(NOT_REGISTERED));
    });
}

#[test]
fn other_arguments_are_refused() {
    let _alone = alone();
    assert!(!run("-Nonsense"));
    assert!(!run(""));
}
