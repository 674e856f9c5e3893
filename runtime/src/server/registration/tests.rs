//! Registration in a registry that fails wherever it is told to.

use std::collections::BTreeMap;

use windows_core::{HRESULT, IUnknown, Result};

use super::{Kind, Registry, Value, register, unregister};
use crate::server::{Class, ComClass, braced};
use crate::{E_ACCESSDENIED, S_OK, com_interface, com_object};

#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7f01", crate = crate)]
unsafe trait INothing: IUnknown {
    #[slot(3)]
    fn Nothing(&self) -> HRESULT;
}

#[com_object(
    INothing,
    agile,
    clsid = "6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7f02",
    prog_id = "Example.First.1",
    crate = crate
)]
#[derive(Default)]
struct First;

#[com_object(INothing, clsid = "006d3c5e-007a-0080-0c1e-0a0b0c0d0e0f", crate = crate)]
#[derive(Default)]
struct Second;

impl INothing_Impl for First_Impl {
    fn Nothing(&self) -> HRESULT {
        S_OK
    }
}

impl INothing_Impl for Second_Impl {
    fn Nothing(&self) -> HRESULT {
        S_OK
    }
}

const CLASSES: [Class; 2] = [Class::of::<First>(), Class::of::<Second>()];
const FIRST: &str = r"CLSID\{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7F02}";

type Keys = BTreeMap<String, BTreeMap<String, Value>>;

/// Keys with their values, and how many operations succeed from now on.
#[derive(Default)]
struct Memory {
    keys: Keys,
    left: Option<usize>,
    /// What can always be done: that which a rollback consists of.
    is_rolled_back: bool,
}

impl Memory {
    /// One operation.
    fn step(&mut self) -> Result<()> {
        match &mut self.left {
            Some(0) if !self.is_rolled_back => {
                self.is_rolled_back = true;
                Err(E_ACCESSDENIED.into())
            }
            Some(left) => {
                *left = left.saturating_sub(1);
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn text(&self, path: &str, name: &str) -> Option<String> {
        let value = self.keys.get(path)?.get(name)?;
        let units: Vec<_> = value.data.chunks(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
        assert_eq!((value.kind, units.last()), (1, Some(&0)), "a text with its NUL");
        String::from_utf16(&units[..units.len() - 1]).ok()
    }
}

impl Registry for Memory {
    fn create_key(&mut self, path: &str) -> Result<bool> {
        self.step()?;
        if let Some((parent, _)) = path.rsplit_once('\\') {
            assert!(self.keys.contains_key(parent), "no parent of {path}");
        }
        let is_new = !self.keys.contains_key(path);
        self.keys.entry(path.to_owned()).or_default();
        Ok(is_new)
    }

    fn has_key(&mut self, path: &str) -> Result<bool> {
        self.step()?;
        Ok(self.keys.contains_key(path))
    }

    fn remove_key(&mut self, path: &str) -> Result<()> {
        self.step()?;
        let below = format!("{path}\\");
        self.keys.retain(|key, _| key != path && !key.starts_with(&below));
        Ok(())
    }

    fn value(&mut self, path: &str, name: &str) -> Result<Option<Value>> {
        self.step()?;
        Ok(self.keys.get(path).and_then(|values| values.get(name)).cloned())
    }

    fn set_value(&mut self, path: &str, name: &str, value: &Value) -> Result<()> {
        self.step()?;
        self.keys.get_mut(path).expect("the key is there").insert(name.to_owned(), value.clone());
        Ok(())
    }

    fn remove_value(&mut self, path: &str, name: &str) -> Result<()> {
        self.step()?;
        self.keys.get_mut(path).expect("the key is there").remove(name);
        Ok(())
    }
}

fn registered(command: &str) -> Memory {
    let mut memory = Memory::default();
    register(&mut memory, &CLASSES, Kind::InProcess, command).expect("nothing fails");
    memory
}

#[test]
fn a_clsid_is_written_in_capitals_and_braces() {
    assert_eq!(braced(&Second::CLSID), "{006D3C5E-007A-0080-0C1E-0A0B0C0D0E0F}");
}

#[test]
fn what_com_looks_for_is_there() {
    let memory = registered(r"C:\first.dll");
    let server = format!(r"{FIRST}\InprocServer32");
    let text = |path: &str, name: &str| memory.text(path, name).unwrap_or_else(|| panic!("no {path} {name}"));
    assert_eq!(text(FIRST, ""), "First");
    assert_eq!(text(&server, ""), r"C:\first.dll");
    assert_eq!(text(&server, "ThreadingModel"), "Both");
    assert_eq!(text(&format!(r"{FIRST}\ProgID"), ""), "Example.First.1");
    assert_eq!(text("Example.First.1", ""), "First");
    assert_eq!(text(r"Example.First.1\CLSID", ""), "{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7F02}");
    let second = r"CLSID\{006D3C5E-007A-0080-0C1E-0A0B0C0D0E0F}\InprocServer32";
    assert_eq!(text(second, "ThreadingModel"), "Apartment");
    assert_eq!(memory.keys.len(), 8, "{:?}", memory.keys.keys());
}

/// Registers at each number of operations that succeed before one fails, over `before`, and looks what is left.
fn fail_everywhere(before: &Keys) -> usize {
    for steps in 0.. {
        let mut memory = Memory { keys: before.clone(), left: Some(steps), is_rolled_back: false };
        let result = register(&mut memory, &CLASSES, Kind::InProcess, r"C:\new.dll");
        if result.is_ok() {
            assert_eq!(memory.text(&format!(r"{FIRST}\InprocServer32"), "").as_deref(), Some(r"C:\new.dll"));
            return steps;
        }
        assert_eq!(result.map_err(|error| error.code()), Err(E_ACCESSDENIED));
        assert_eq!(&memory.keys, before, "after {steps} operations");
    }
    0
}

#[test]
fn a_registration_that_fails_anywhere_leaves_nothing() {
    assert!(fail_everywhere(&Keys::new()) > 20);
}

/// An update that fails leaves the old version where it works, with what somebody else has written there.
#[test]
fn a_registration_that_fails_anywhere_leaves_the_old_one() {
    let mut old = registered(r"C:\old.dll");
    old.keys.get_mut(FIRST).expect("the class").insert("AppID".to_owned(), Value::text("{somebody's}"));
    old.keys.get_mut(r"Example.First.1\CLSID").expect("the name").clear();
    old.keys.insert(format!(r"{FIRST}\TypeLib"), BTreeMap::new());
    assert!(fail_everywhere(&old.keys) > 20);
}

#[test]
fn an_unregistered_server_leaves_what_others_have_written() {
    let mut memory = registered(r"C:\first.dll");
    memory.create_key("Somebody.Else").expect("nothing fails");
    unregister(&mut memory, &CLASSES, Kind::InProcess).expect("nothing fails");
    assert_eq!(memory.keys.keys().collect::<Vec<_>>(), ["CLSID", "Somebody.Else"]);
    unregister(&mut memory, &CLASSES, Kind::InProcess).expect("once more is no failure");
}

/// A class may be in a library and in a program.
#[test]
fn a_library_and_a_program_are_registered_apart() {
    let mut memory = registered(r"C:\first.dll");
    let program = format!(r"{FIRST}\LocalServer32");
    register(&mut memory, &CLASSES, Kind::OutOfProcess, "\"C:\\first.exe\"").expect("nothing fails");
    assert_eq!(memory.text(&program, "").as_deref(), Some("\"C:\\first.exe\""));
    assert_eq!(memory.text(&program, "ThreadingModel"), None, "a program has its own threads");
    unregister(&mut memory, &CLASSES, Kind::InProcess).expect("nothing fails");
    assert!(!memory.keys.contains_key(&format!(r"{FIRST}\InprocServer32")));
    assert!(memory.keys.contains_key(&program) && memory.keys.contains_key("Example.First.1"));
    unregister(&mut memory, &CLASSES, Kind::OutOfProcess).expect("nothing fails");
    assert_eq!(memory.keys.keys().collect::<Vec<_>>(), ["CLSID"]);
}

#[test]
fn a_name_that_is_another_classs_stays() {
    let mut memory = registered(r"C:\first.dll");
    let name = r"Example.First.1\CLSID";
    memory.set_value(name, "", &Value::text("{another one}")).expect("nothing fails");
    unregister(&mut memory, &CLASSES, Kind::InProcess).expect("nothing fails");
    assert_eq!(memory.keys.keys().collect::<Vec<_>>(), ["CLSID", "Example.First.1", name]);
}

/// One class that cannot be removed does not keep the others.
#[test]
fn as_much_as_possible_is_unregistered() {
    let mut memory = registered(r"C:\first.dll");
    memory.left = Some(0);
    let result = unregister(&mut memory, &CLASSES, Kind::InProcess);
    assert_eq!(result.map_err(|error| error.code()), Err(E_ACCESSDENIED));
    assert!(memory.keys.contains_key(FIRST));
    assert_eq!(memory.keys.keys().filter(|key| key.contains("006D3C5E")).count(), 0);
}
