//! `runtime/docs/coverage.md`, the table of all interfaces, against the facts and the descriptors it is written from.
//!
//! `BLESS=1 cargo test --test mapi` rewrites it.

use std::fmt::Write;
use std::{env, fs};

use mapi_com::{InterfaceDescriptor, mapi};

use crate::facts::{self, Interface};

/// From the folder of the package, where Cargo runs tests.
const PATH: &str = "../runtime/docs/coverage.md";

/// Interfaces without a public header that definitions which were made independently of the pages confirm.
const CONFIRMED: [&str; 2] = ["IMAPISync", "IMAPISecureMessage"];

const HEAD: &str = "\
# What of MAPI is here

All interfaces that are published, and how well what is published of each is known. The tests of this crate hold every
descriptor, record and constant against the published facts, and call every slot from C++ into Rust and from Rust into C++.

- **slots**: of the whole vtable, those of the parents and of `IUnknown` included; in parentheses how many the interface adds,
  and how many of these are reserved, as they are published without a description.
- **source**: the header, or \"page\" where Microsoft's documentation alone publishes the interface.
- **grade**: A if a compiled header or at least two independent public definitions agree; B if it is the documentation alone.
  No interface has been observed in a running Outlook.
- **contradictions**: in how many points the sources say different things. The documentation of the item says what is followed.
- **windows** is the crate of that name, version 0.62.2, **sys** is `outlook-mapi-sys` 0.7.5: whether the interface is there, and
  if so, what is wrong. \"No IID\" means that it is zeros, or another one's, so that the interface cannot be asked for.
";

#[test]
fn the_page_says_what_the_facts_and_the_descriptors_say() {
    let now = text();
    if env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(PATH, &now).expect("a writable file");
    }
    let file = fs::read_to_string(PATH).expect("the page, made by BLESS=1 cargo test --test mapi");
    // Git may have given the file the line ends of the system.
    let file = file.replace("\r\n", "\n");
    let differs = file.lines().zip(now.lines()).find(|(file, now)| file != now);
    assert!(
        file == now,
        "runtime/docs/coverage.md is not what the interfaces are now, first in {differs:?}; if that is meant: BLESS=1 cargo \
         test --test mapi"
    );
}

fn text() -> String {
    let published = facts::interfaces();
    let mut groups: Vec<&str> = Vec::new();
    for interface in published.iter().filter(|interface| !interface.is_system) {
        if !groups.contains(&&*interface.origin.group) {
            groups.push(&interface.origin.group);
        }
    }
    groups.sort_unstable();
    let mut text = format!("{HEAD}\n{}", totals(&published));
    for group in groups {
        let heading = group[..1].to_uppercase() + &group[1..];
        write!(text, "\n## {heading}\n\n").expect("text");
        text += "| interface | slots | IID | source | grade | contradictions | windows | sys |\n|---|---|---|---|---|---|---|---|\n";
        for interface in published.iter().filter(|interface| interface.origin.group == group) {
            text += &row(interface);
        }
    }
    text += "\n## Interfaces of Windows that MAPI's build upon\n\n| interface | slots | IID | source |\n|---|---|---|---|\n";
    for interface in published.iter().filter(|interface| interface.is_system) {
        let [name, slots, iid] = start(interface);
        let header = interface.origin.header.as_deref().expect("all have one");
        writeln!(text, "| {name} | {slots} | {iid} | {header} |").expect("text");
    }
    text
}

fn totals(published: &[Interface]) -> String {
    let own: Vec<_> = published.iter().filter(|interface| !interface.is_system).collect();
    let methods: usize = own.iter().map(|interface| interface.methods.len()).sum();
    let count = |is: &dyn Fn(&Interface) -> bool| own.iter().filter(|interface| is(interface)).count();
    let right = |faults: &Option<Vec<String>>| faults.as_ref().is_some_and(Vec::is_empty);
    format!(
        "{} interfaces with {methods} methods of their own, {} records, {} enumerations, {} constants. Of the interfaces, {} are \
         in `windows`, {} of them right; {} are in `outlook-mapi-sys`, {} of them right; {} are in neither.\n",
        own.len(),
        facts::records(size_of::<usize>()).len(),
        facts::enumerations().len(),
        facts::constants().len(),
        count(&|interface| interface.origin.windows.is_some()),
        count(&|interface| right(&interface.origin.windows)),
        count(&|interface| interface.origin.outlook_mapi_sys.is_some()),
        count(&|interface| right(&interface.origin.outlook_mapi_sys)),
        count(&|interface| interface.origin.windows.is_none() && interface.origin.outlook_mapi_sys.is_none()),
    )
}

fn descriptor(name: &str) -> &'static InterfaceDescriptor {
    mapi::interfaces().iter().find(|interface| interface.name == name).expect(name)
}

/// Name, slots and IID.
fn start(interface: &Interface) -> [String; 3] {
    let ours = descriptor(&interface.name);
    let reserved = ours.methods.iter().filter(|method| method.reserved).count();
    let reserved = if reserved == 0 { String::new() } else { format!(", {reserved} reserved") };
    let iid = interface.iid.as_ref().map_or("none".to_owned(), |iid| format!("`{iid}`"));
    let name = format!("[`{0}`](crate::mapi::{0})", ours.name);
    [name, format!("{} ({}{reserved})", ours.slots(), ours.methods.len()), iid]
}

fn row(interface: &Interface) -> String {
    let [name, slots, iid] = start(interface);
    let origin = &interface.origin;
    let grade = if origin.header.is_some() || CONFIRMED.contains(&&*interface.name) { "A" } else { "B" };
    let source = origin.header.as_deref().unwrap_or("page");
    let contradictions = if origin.contradictions == 0 { String::new() } else { origin.contradictions.to_string() };
    let [windows, sys] = [&origin.windows, &origin.outlook_mapi_sys].map(in_crate);
    format!("| {name} | {slots} | {iid} | {source} | {grade} | {contradictions} | {windows} | {sys} |\n")
}

fn in_crate(faults: &Option<Vec<String>>) -> String {
    let Some(faults) = faults else {
        return String::new();
    };
    let mut told: Vec<_> = faults
        .iter()
        .map(|fault| match fault.as_str() {
            "iid" => "no IID",
            "param abi" | "pointee abi" => "narrow parameters",
            "slots" => "wrong slots",
            "order" => "a wrong name",
            unknown => panic!("{unknown} needs words"),
        })
        .collect();
    told.dedup();
    if told.is_empty() { "right".to_owned() } else { told.join(", ") }
}
