//! `runtime/vtables.json` against the descriptors.

use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

use mapi_com::mapi::interfaces;
use serde_json::Value;

use crate::manifest;

/// From the folder of the package, where Cargo runs tests.
const PATH: &str = "../runtime/vtables.json";

#[test]
fn the_file_says_what_the_descriptors_say() {
    if env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(PATH, manifest::text(interfaces())).expect("a writable file");
    }
    let text = fs::read_to_string(PATH).expect("the file, made by BLESS=1 cargo test --test manifest");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let differences = differences(&file, &manifest::value(interfaces()));
    assert!(
        differences.is_empty(),
        "runtime/vtables.json is not what the interfaces are now:\n  {}\nIf that is meant: BLESS=1 cargo test --test \
         manifest. A published interface never changes: a new one gets an IID of its own.",
        differences.join("\n  ")
    );
}

/// One line for each difference, with interface and slot.
fn differences(file: &Value, now: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, file, now) in pairs(by_name(&file["interfaces"]), by_name(&now["interfaces"])) {
        compare(file, now, &name, &mut lines);
        if let (Some(file), Some(now)) = (file, now) {
            for (slot, file, now) in pairs(by_slot(&file["methods"]), by_slot(&now["methods"])) {
                compare(file, now, &format!("{name} slot {slot}"), &mut lines);
            }
        }
    }
    if lines.is_empty() && file != now {
        lines.push("what is said besides the interfaces".to_owned());
    }
    lines
}

fn by_name(interfaces: &Value) -> BTreeMap<String, &Value> {
    interfaces.as_object().into_iter().flatten().map(|(name, interface)| (name.clone(), interface)).collect()
}

fn by_slot(methods: &Value) -> BTreeMap<u64, &Value> {
    methods
        .as_array()
        .into_iter()
        .flatten()
        .map(|method| (method["slot"].as_u64().unwrap_or(u64::MAX), method))
        .collect()
}

type Pair<'a, K> = (K, Option<&'a Value>, Option<&'a Value>);

/// What either map has, with what the other has for it.
fn pairs<'a, K: Ord + Clone>(file: BTreeMap<K, &'a Value>, now: BTreeMap<K, &'a Value>) -> Vec<Pair<'a, K>> {
    let keys: BTreeSet<_> = file.keys().chain(now.keys()).cloned().collect();
    keys.into_iter().map(|key| (key.clone(), file.get(&key).copied(), now.get(&key).copied())).collect()
}

/// Compares everything but the methods, which are compared one by one.
fn compare(file: Option<&Value>, now: Option<&Value>, place: &str, lines: &mut Vec<String>) {
    let (file, now) = match (file, now) {
        (Some(file), Some(now)) => (file, now),
        (Some(_), None) => return lines.push(format!("{place}: in the file only")),
        _ => return lines.push(format!("{place}: not in the file")),
    };
    // A signature has name and parameters in it; one line says enough.
    let told: &[&str] =
        if file["signature"] == now["signature"] { &["methods"] } else { &["methods", "name", "params"] };
    for (key, before, after) in pairs(by_name(file), by_name(now)) {
        if !told.contains(&key.as_str()) && before != after {
            let text = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
            lines.push(format!("{place} {key}: the file has {}, now it is {}", text(before), text(after)));
        }
    }
}

#[test]
fn a_difference_names_interface_and_slot() {
    const CALLBACK: &str = "IMAPISyncProgressCallback";
    let now = manifest::value(interfaces());
    let change = |pointer: &str, to: Value| {
        let mut file = now.clone();
        *file.pointer_mut(&format!("/interfaces/{CALLBACK}{pointer}")).expect(pointer) = to;
        differences(&file, &now)
    };
    assert_eq!(differences(&now, &now), Vec::<String>::new());
    assert_eq!(
        change("/methods/1/name", "Failed".into()),
        [format!("{CALLBACK} slot 4 name: the file has \"Failed\", now it is \"Error\"")]
    );
    assert_eq!(
        change("/methods/2/slot", 6.into()),
        [format!("{CALLBACK} slot 5: not in the file"), format!("{CALLBACK} slot 6: in the file only")]
    );
    assert_eq!(
        change("/parent", "IInspectable".into()),
        [format!("{CALLBACK} parent: the file has \"IInspectable\", now it is \"IUnknown\"")]
    );
    assert!(change("/methods/0/params/1/size64", 8.into())[0].starts_with(&format!("{CALLBACK} slot 3 params: ")));

    let mut file = now.clone();
    let listed = file["interfaces"].as_object_mut().expect("by name");
    let callback = listed.remove(CALLBACK).expect("shipped");
    assert_eq!(differences(&file, &now), [format!("{CALLBACK}: not in the file")]);
    file["interfaces"]["IProgress"] = callback;
    assert_eq!(
        differences(&file, &now),
        [format!("{CALLBACK}: not in the file"), "IProgress: in the file only".to_owned()]
    );
}
