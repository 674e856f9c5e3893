//! The records with what the crate `windows` derives for them, enumerations, and callbacks.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use serde_json::Value;

use super::members::{Member, in_place, in_sequence, members};
use super::types::{Class, Type, Types};
use super::{list, text};

pub(super) fn source(facts: &Value, types: &Types) -> Result<String, Box<dyn Error>> {
    let mut records = BTreeMap::new();
    for record in list(&facts["records"])? {
        records.insert(text(&record["name"])?, record);
    }
    let mut writer = Writer { types, records, classes: BTreeMap::new(), source: String::new() };
    for name in writer.records.keys().copied().collect::<Vec<_>>() {
        // It is in `windows-core`.
        if name != "GUID" {
            writer.record(name)?;
        }
    }
    Ok(writer.source)
}

struct Writer<'facts> {
    types: &'facts Types,
    records: BTreeMap<&'facts str, &'facts Value>,
    /// Of the records that are written.
    classes: BTreeMap<String, Class>,
    source: String,
}

impl Writer<'_> {
    fn record(&mut self, name: &str) -> Result<Class, Box<dyn Error>> {
        if let Some(class) = self.classes.get(name) {
            return Ok(*class);
        }
        let record = self.records[name];
        let class = if record["handle"] == true {
            self.handle(name.trim_end_matches('_'))?
        } else {
            self.members(name, record["kind"] == "union", &members(record)?)?
        };
        self.classes.insert(name.to_owned(), class);
        Ok(class)
    }

    fn handle(&mut self, name: &str) -> Result<Class, Box<dyn Error>> {
        writeln!(
            self.source,
            "#[repr(transparent)]\n#[derive(Clone, Copy, Debug, Eq, PartialEq)]\npub struct {name}(pub *mut c_void);"
        )?;
        self.default(name)?;
        Ok(Class::Pointer)
    }

    fn members(&mut self, name: &str, is_union: bool, members: &[Member]) -> Result<Class, Box<dyn Error>> {
        let mut class = if is_union { Class::Opaque } else { Class::Plain };
        let mut fields = String::new();
        for member in if is_union { in_place(members) } else { in_sequence(members) } {
            let ty = self.field_type(name, &member)?;
            class = class.max(ty.class);
            writeln!(fields, "    pub {}: {},", member.name, ty.written)?;
        }
        let derived = match class {
            Class::Plain => "Clone, Copy, Debug, Default, PartialEq",
            Class::Pointer => "Clone, Copy, Debug, PartialEq",
            Class::Opaque => "Clone, Copy",
        };
        let kind = if is_union { "union" } else { "struct" };
        write!(self.source, "#[repr(C)]\n#[derive({derived})]\npub {kind} {name} {{\n{fields}}}\n")?;
        if class != Class::Plain {
            self.default(name)?;
        }
        Ok(class)
    }

    fn default(&mut self, name: &str) -> Result<(), Box<dyn Error>> {
        let body = "    fn default() -> Self {\n        unsafe { core::mem::zeroed() }\n    }";
        Ok(writeln!(self.source, "impl Default for {name} {{\n{body}\n}}")?)
    }

    fn field_type(&mut self, outer: &str, member: &Member) -> Result<Type, Box<dyn Error>> {
        if !member.parts.is_empty() {
            let written = format!("{outer}_{}", member.name);
            let class = self.members(&written, member.ty.starts_with("union"), &member.parts)?;
            return Ok(Type { written, class });
        }
        let mut ty = self.types.rust(&member.ty, member.size)?;
        let (element, is_array) = match ty.written.strip_prefix('[').and_then(|array| array.split_once(';')) {
            Some((element, _)) => (element, true),
            None => (&*ty.written, false),
        };
        if self.records.contains_key(element) && element != "GUID" {
            let class = self.record(element)?;
            ty.class = if is_array { class.max(Class::Pointer) } else { class };
        }
        Ok(ty)
    }
}

/// A type each, and a constant for each value.
pub(super) fn enumerations(facts: &Value) -> Result<String, Box<dyn Error>> {
    let mut source = String::new();
    for enumeration in list(&facts["enums"])? {
        let name = text(&enumeration["name"])?;
        let number = if enumeration["underlying"] == "int" { "i32" } else { "u32" };
        writeln!(
            source,
            "#[repr(transparent)]\n#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]\npub struct {name}(pub {number});"
        )?;
        for value in list(&enumeration["values"])? {
            writeln!(source, "pub const {}: {name} = {name}({}{number});", text(&value[0])?, value[1])?;
        }
    }
    Ok(source)
}

pub(super) fn callbacks(facts: &Value, types: &Types) -> Result<String, Box<dyn Error>> {
    // All parameters that are no numbers are pointers.
    const POINTER: u64 = 8;
    let mut source = String::new();
    for callback in list(&facts["callbacks"])? {
        let mut params = Vec::new();
        for (number, param) in list(&callback["params"])?.iter().enumerate() {
            let canonical = if param[2].is_null() { &param[1] } else { &param[2] };
            params.push(format!("a{number}: {}", types.rust(text(canonical)?, POINTER)?.written));
        }
        let returned = match text(&callback["ret"])? {
            "void" => String::new(),
            ty => format!(" -> {}", types.rust(ty, 4)?.written),
        };
        let (name, params) = (text(&callback["name"])?, params.join(", "));
        writeln!(source, "pub type {name} = Option<unsafe extern \"system\" fn({params}){returned}>;")?;
    }
    Ok(source)
}
