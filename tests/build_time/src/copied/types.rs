//! What the types of the headers are in Rust.

use std::collections::BTreeMap;
use std::error::Error;

use serde_json::Value;

use super::{list, text};

/// The records, enumerations and callbacks, each by the names it has.
pub(super) struct Types {
    named: BTreeMap<String, (String, Class)>,
}

/// A type as it is written, and what can be derived where it is a field.
#[derive(Clone)]
pub(super) struct Type {
    pub(super) written: String,
    pub(super) class: Class,
}

/// What a field of the type lets be derived.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// All.
    Plain,
    /// All but `Default`.
    Pointer,
    /// `Clone` and `Copy`: unions and functions.
    Opaque,
}

impl Types {
    pub(super) fn new(records: &Value) -> Result<Self, Box<dyn Error>> {
        let mut named = BTreeMap::new();
        for record in list(&records["records"])? {
            let name = text(&record["name"])?;
            if record["handle"] == true {
                let handle = name.trim_end_matches('_');
                named.insert(handle.to_owned(), (handle.to_owned(), Class::Pointer));
                continue;
            }
            for known_as in list(&record["typedefs"])?.iter().chain([&record["name"]]) {
                // Whether it contains a union is found when it is written.
                named.insert(text(known_as)?.to_owned(), (name.to_owned(), Class::Opaque));
            }
        }
        for enumeration in list(&records["enums"])? {
            let name = text(&enumeration["name"])?;
            named.insert(name.to_owned(), (name.to_owned(), Class::Plain));
        }
        for callback in list(&records["callbacks"])? {
            let name = text(&callback["name"])?;
            named.insert(name.to_owned(), (name.to_owned(), Class::Opaque));
        }
        for (pointer, callback) in [("LPFNABSDI", "ACCELERATEABSDI"), ("LPFNDISMISS", "DISMISSMODELESS")] {
            named.insert(pointer.to_owned(), (callback.to_owned(), Class::Opaque));
        }
        Ok(Self { named })
    }

    /// From a declaration; a size that says a pointer if the name says nothing.
    pub(super) fn rust(&self, c: &str, size: u64) -> Result<Type, Box<dyn Error>> {
        let c = ["const ", "union ", "struct "].iter().fold(c, |c, word| c.trim_start_matches(word));
        if let Some((element, length)) = c.strip_suffix(']').and_then(|c| c.split_once('[')) {
            let length: u64 = length.parse()?;
            let element = self.rust(element, size / length)?;
            let written = format!("[{}; {length}]", element.written);
            return Ok(Type { written, class: element.class.max(Class::Pointer) });
        }
        if let Some(written) = number(c) {
            return Ok(Type { written: written.to_owned(), class: Class::Plain });
        }
        if let Some((written, class)) = self.named.get(c) {
            return Ok(Type { written: written.clone(), class: *class });
        }
        match self.target(c) {
            Some(target) => Ok(Type { written: format!("*mut {target}"), class: Class::Pointer }),
            None if size == 8 => Ok(Type { written: "*mut c_void".to_owned(), class: Class::Pointer }),
            None => Err(format!("the type {c} is not known").into()),
        }
    }

    /// What a pointer to a record or number points to, and with nothing that is known, itself a pointer or not.
    fn target(&self, c: &str) -> Option<String> {
        let target = match c.strip_suffix('*') {
            Some(target) => target.trim_end(),
            None => ["LP", "P"].iter().filter_map(|sign| c.strip_prefix(sign)).find(|c| self.named.contains_key(*c))?,
        };
        let numeric = number(target).map(str::to_owned);
        numeric.or_else(|| self.named.get(target).map(|(name, _)| name.clone())).or_else(|| {
            // An interface, a pointer, or nothing.
            c.ends_with('*').then(|| "c_void".to_owned())
        })
    }
}

/// A number, or what `windows-core` has.
fn number(c: &str) -> Option<&'static str> {
    Some(match c {
        "BYTE" | "UCHAR" | "unsigned char" => "u8",
        "CHAR" | "char" => "i8",
        "WORD" | "USHORT" | "VARTYPE" | "WCHAR" | "unsigned short" => "u16",
        "PROPVAR_PAD1" | "PROPVAR_PAD2" | "PROPVAR_PAD3" => "u16",
        "SHORT" | "VARIANT_BOOL" | "short" => "i16",
        "ULONG" | "DWORD" | "UINT" | "CODEPAGEID" | "FORMPROPSPECIALTYPE" | "unsigned long" => "u32",
        "LONG" | "INT" | "REBASE_APPT_STATE" | "int" | "long" => "i32",
        "ULONGLONG" => "u64",
        "LONGLONG" => "i64",
        "FLOAT" | "float" => "f32",
        "DOUBLE" | "DATE" | "double" => "f64",
        "ULONG_PTR" => "usize",
        "LONG_PTR" => "isize",
        "BOOL" | "WINBOOL" => "BOOL",
        "HRESULT" | "SCODE" => "HRESULT",
        "GUID" | "CLSID" => "GUID",
        // Characters of a width that a flag decides, as `windows` has them.
        "LPTSTR" => "*mut i8",
        "LPSTR" => "PSTR",
        "LPCSTR" => "PCSTR",
        "LPWSTR" => "PWSTR",
        _ => return None,
    })
}
