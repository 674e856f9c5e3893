//! The published facts, read from the files in `facts/`; the build script and the tests read the same.
//!
//! `interfaces.json`, `records.json` and `constants.json` were taken from Microsoft's headers and pages by a C++
//! compiler; `system.json` holds the interfaces of Windows that MAPI's build upon. None of them was made from the
//! declarations that they are held against.

#![allow(dead_code, reason = "the build script and the tests use a part each")]

use serde_json::Value;

/// An interface as published.
pub(crate) struct Interface {
    pub(crate) name: String,
    pub(crate) parent: String,
    /// Lower case with hyphens; `None` where none is published.
    pub(crate) iid: Option<String>,
    pub(crate) methods: Vec<Method>,
    pub(crate) origin: Origin,
    /// MAPI does not publish it, Windows does.
    pub(crate) is_system: bool,
}

/// Where an interface is published, and where else it is declared.
pub(crate) struct Origin {
    /// What it is for.
    pub(crate) group: String,
    /// `None` where only a page publishes it.
    pub(crate) header: Option<String>,
    /// In how many points sources contradict each other.
    pub(crate) contradictions: usize,
    /// What is wrong with it in the crate `windows` 0.62.2; `None` if it is not there.
    pub(crate) windows: Option<Vec<String>>,
    /// The same of `outlook-mapi-sys` 0.7.5.
    pub(crate) outlook_mapi_sys: Option<Vec<String>>,
}

/// A method that an interface adds.
pub(crate) struct Method {
    pub(crate) name: String,
    /// From the start of the vtable.
    pub(crate) slot: usize,
    pub(crate) returns: CSpelling,
    pub(crate) params: Vec<CSpelling>,
}

/// The type of a function.
pub(crate) struct Callback {
    pub(crate) name: String,
    pub(crate) returns: CSpelling,
    pub(crate) params: Vec<CSpelling>,
}

/// A type as a declaration spells it.
pub(crate) struct CSpelling {
    pub(crate) written: String,
    /// With all typedefs resolved.
    pub(crate) canonical: String,
}

/// A record or union as published.
pub(crate) struct Record {
    pub(crate) name: String,
    pub(crate) typedefs: Vec<String>,
    /// Nothing but the target of an opaque pointer.
    pub(crate) is_handle: bool,
    pub(crate) layout: Layout,
    pub(crate) fields: Vec<Field>,
}

/// Of a record on one target: size and alignment.
pub(crate) type Layout = [usize; 2];

/// A field; those of nested records have dots in their names.
pub(crate) struct Field {
    pub(crate) name: String,
    /// Offset and size.
    pub(crate) place: [usize; 2],
}

/// An enumeration as published.
pub(crate) struct Enumeration {
    pub(crate) name: String,
    pub(crate) is_signed: bool,
    pub(crate) values: Vec<(String, i64)>,
}

/// A constant as published.
pub(crate) struct Constant {
    pub(crate) name: String,
    /// `tag`, `code`, `number`, `text`, `wide`, or `bytes`.
    pub(crate) kind: String,
    pub(crate) value: String,
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// MAPI's interfaces in the order of the file, 124 of them, and then those of the system.
pub(crate) fn interfaces() -> Vec<Interface> {
    let mapi = read(include_str!("facts/interfaces.json"));
    let system = read(include_str!("facts/system.json"));
    list(&mapi).iter().chain(list(&system)).map(interface).collect()
}

fn interface(value: &Value) -> Interface {
    Interface {
        name: text(&value["name"]),
        parent: text(&value["parent"]),
        iid: value["iid"].as_str().map(str::to_owned),
        methods: list(&value["methods"]).iter().map(method).collect(),
        origin: origin(value),
        is_system: value["source"] == "system",
    }
}

fn origin(value: &Value) -> Origin {
    let faults = |key: &str| value[key].as_array().map(|faults| faults.iter().map(text).collect());
    Origin {
        group: text(&value["group"]),
        header: value["header"].as_str().filter(|_| value["source"] != "docs").map(str::to_owned),
        contradictions: value["disputed"].as_u64().map_or(0, |_| number(&value["disputed"])),
        windows: faults("windows"),
        outlook_mapi_sys: faults("sys"),
    }
}

fn method(value: &Value) -> Method {
    let Callback { name, returns, params } = callback(value);
    Method { name, slot: number(&value["slot"]), returns, params }
}

fn callback(value: &Value) -> Callback {
    Callback {
        name: text(&value["name"]),
        returns: spelling(&value["ret"], &Value::Null),
        params: list(&value["params"]).iter().map(|param| spelling(&param[1], &param[2])).collect(),
    }
}

fn spelling(written: &Value, canonical: &Value) -> CSpelling {
    let written = text(written);
    CSpelling { canonical: canonical.as_str().map_or_else(|| written.clone(), str::to_owned), written }
}

/// Types of functions that are passed in calls and records.
pub(crate) fn callbacks() -> Vec<Callback> {
    list(&read(include_str!("facts/records.json"))["callbacks"]).iter().map(callback).collect()
}

/// The records, with the layout of a target whose pointers have so many bytes.
pub(crate) fn records(pointer: usize) -> Vec<Record> {
    let first = if pointer == 4 { 0 } else { 2 };
    list(&read(include_str!("facts/records.json"))["records"])
        .iter()
        .map(|record| Record {
            name: text(&record["name"]),
            typedefs: list(&record["typedefs"]).iter().map(text).collect(),
            is_handle: record["handle"] == true,
            layout: [number(&record["layout"][first]), number(&record["layout"][first + 1])],
            fields: list(&record["fields"])
                .iter()
                .map(|field| Field {
                    name: text(&field[0]),
                    place: [number(&field[first + 2]), number(&field[first + 3])],
                })
                .collect(),
        })
        .collect()
}

pub(crate) fn enumerations() -> Vec<Enumeration> {
    list(&read(include_str!("facts/records.json"))["enums"])
        .iter()
        .map(|enumeration| Enumeration {
            name: text(&enumeration["name"]),
            is_signed: enumeration["underlying"] == "int",
            values: list(&enumeration["values"])
                .iter()
                .map(|value| (text(&value[0]), value[1].as_i64().expect("a number")))
                .collect(),
        })
        .collect()
}

pub(crate) fn constants() -> Vec<Constant> {
    list(&read(include_str!("facts/constants.json")))
        .iter()
        .map(|constant| Constant { name: text(&constant[0]), kind: text(&constant[1]), value: text(&constant[2]) })
        .collect()
}
