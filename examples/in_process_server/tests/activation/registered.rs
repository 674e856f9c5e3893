//! What `regsvr32` and `DllInstall` write, and take away again.

use std::ffi::c_void;
use std::process::Command;
use std::ptr;

use mapi_com::{E_INVALIDARG, IUnknown, PCWSTR, S_OK, WideText};

use crate::library::{COUNTER, Library, NOTEBOOK, alone, path};
use crate::ole::{Apartment, NOT_REGISTERED, create, within};

windows_core::link!("advapi32.dll" "system" fn RegGetValueW(key: *mut c_void, path: PCWSTR, name: PCWSTR, flags: u32, kind: *mut u32, data: *mut c_void, size: *mut u32) -> u32);

const MACHINE: u32 = 0x8000_0002;
const USER: u32 = 0x8000_0001;
const NOTEBOOK_KEY: &str = r"CLSID\{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E32}";
const COUNTER_KEY: &str = r"CLSID\{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E31}";

/// A text below the classes of a root.
fn text(root: u32, path: &str, name: &str) -> Option<String> {
    const RRF_RT_REG_SZ: u32 = 2;
    let (path, name) = (WideText::new(&format!("Software\\Classes\\{path}")), WideText::new(name));
    let mut units = [0_u16; 1024];
    let mut size = u32::try_from(size_of_val(&units)).expect("it is small");
    let root = ptr::without_provenance_mut((root.cast_signed() as isize).cast_unsigned());
    // SAFETY: a predefined key, texts that are terminated, and room of the size that is said.
    let status = unsafe {
        let data = units.as_mut_ptr().cast();
        RegGetValueW(root, path.as_pcwstr(), name.as_pcwstr(), RRF_RT_REG_SZ, ptr::null_mut(), data, &mut size)
    };
    let text = units.split(|&unit| unit == 0).next().map(String::from_utf16_lossy);
    if status == 0 { text } else { None }
}

fn regsvr32(arguments: &[&str]) -> bool {
    let status = Command::new("regsvr32").arg("/s").args(arguments).arg(path()).status();
    status.expect("the system has it").success()
}

fn check_is_there(root: u32) {
    let file = path().display().to_string().to_lowercase();
    let text = |path: &str, name: &str| text(root, path, name).unwrap_or_else(|| panic!("no {path} {name}"));
    for (class, name, model) in [(NOTEBOOK_KEY, "Notebook", "Apartment"), (COUNTER_KEY, "Counter", "Both")] {
        let prog_id = format!("MapiCom.{name}.1");
        let server = format!("{class}\\InprocServer32");
        assert_eq!(text(class, ""), name);
        assert_eq!(text(&server, "").to_lowercase(), file);
        assert_eq!(text(&server, "ThreadingModel"), model);
        assert_eq!(text(&format!("{class}\\ProgID"), ""), prog_id);
        assert_eq!(text(&prog_id, ""), name);
        assert_eq!(format!("CLSID\\{}", text(&format!("{prog_id}\\CLSID"), "")), class);
    }
}

fn check_is_gone(root: u32) {
    for key in [NOTEBOOK_KEY, COUNTER_KEY, "MapiCom.Notebook.1", "MapiCom.Counter.1"] {
        assert_eq!(text(root, key, ""), None, "{key}");
    }
}

#[test]
fn regsvr32_registers_and_unregisters() {
    let _alone = alone();
    for _ in 0..2 {
        assert!(regsvr32(&[]));
        check_is_there(MACHINE);
        check_is_gone(USER);
        within(Apartment::Single, || {
            for class in [NOTEBOOK, COUNTER] {
                assert!(create::<IUnknown>(&class).is_ok());
            }
        });
        assert!(regsvr32(&["/u"]));
        check_is_gone(MACHINE);
        within(Apartment::Single, || {
            for class in [NOTEBOOK, COUNTER] {
                assert_eq!(create::<IUnknown>(&class).map_err(|error| error.code()), Err(NOT_REGISTERED));
            }
        });
    }
}

#[test]
fn regsvr32_registers_for_the_user_alone() {
    let _alone = alone();
    assert!(regsvr32(&["/n", "/i:user"]));
    check_is_there(USER);
    check_is_gone(MACHINE);
    assert!(regsvr32(&["/u", "/n", "/i:user"]));
    check_is_gone(USER);
}

#[test]
fn dll_install_takes_the_user_or_the_machine() {
    let _alone = alone();
    let library = Library::load();
    for (command, root) in [("User", USER), ("machine", MACHINE), ("", MACHINE)] {
        assert_eq!(library.install(true, command), S_OK);
        assert_eq!(library.install(true, command), S_OK, "once more is an update");
        check_is_there(root);
        assert_eq!(library.install(false, command), S_OK);
        assert_eq!(library.install(false, command), S_OK, "once more is no failure");
        check_is_gone(root);
    }
    assert_eq!(library.install(true, "everybody"), E_INVALIDARG);
    check_is_gone(USER);
    check_is_gone(MACHINE);
}
