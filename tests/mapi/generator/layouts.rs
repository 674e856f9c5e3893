//! Layouts and values as the compiler has them, of what is both published and declared.

use std::fmt::Write;

use super::sources::{Declared, Param};
use crate::facts::{Callback, Enumeration, Record};

/// The layouts of `records` are those of 32-bit Windows, for which the compiler compares, as the tests are not run there. What
/// is declared and not published is left out; what is published and not declared is missing from the lists, and
/// the tests say so.
pub(crate) fn text(
    declared: &Declared,
    records: &[Record],
    enumerations: &[Enumeration],
    callbacks: &[Callback],
) -> String {
    let mut text =
        "// Written by the build script from facts/records.json and the declarations of mapi-com.\n\n".to_owned();
    text += "pub(crate) const RECORDS: &[Record] = &[\n";
    for record in records {
        // A union without a name of its own in the header is declared under the name of its type.
        let names = [&record.name].into_iter().chain(&record.typedefs);
        if let Some(name) = names.into_iter().find(|name| declared.records.contains_key(*name)) {
            write_record(&mut text, record, name, declared);
        }
    }
    text += "];\n\npub(crate) fn enumerations() -> Vec<Enumeration> {\n    vec![\n";
    for enumeration in enumerations.iter().filter(|enumeration| is_declared(declared, &enumeration.name)) {
        let name = &enumeration.name;
        writeln!(text, "        enumeration::<{name}>(\"{name}\", &[").expect("text");
        for (value, _) in enumeration.values.iter().filter(|(value, _)| is_declared(declared, value)) {
            writeln!(text, "            (\"{value}\", value_of(&mapi_com::mapi::{value})),").expect("text");
        }
        text += "        ]),\n";
    }
    text += "    ]\n}\n\npub(crate) const CALLBACKS: &[Callback] = &[\n";
    for Callback { name, .. } in callbacks {
        if let Some((params, returns)) = declared.callbacks.get(name) {
            let abi = |ty: &String| format!("<{ty} as Abi>::TYPE");
            let params: Vec<_> = params.iter().map(abi).collect();
            let returns = returns.as_ref().map_or("AbiType::Void".to_owned(), abi);
            writeln!(
                text,
                "    Callback {{ name: \"{name}\", params: &[{}], returns: {returns} }},",
                params.join(", ")
            )
            .expect("text");
        }
    }
    text + "];\n"
}

fn is_declared(declared: &Declared, name: &str) -> bool {
    declared.names.contains(name)
}

fn write_record(text: &mut String, published: &Record, name: &str, declared: &Declared) {
    writeln!(text, "    Record {{\n        name: \"{}\",", published.name).expect("text");
    writeln!(text, "        layout: [size_of::<{name}>(), align_of::<{name}>()],").expect("text");
    writeln!(text, "        narrow: {:?},\n        fields: &[", published.layout).expect("text");
    let is_published = |field: &str| published.fields.iter().any(|published| published.name == field);
    for field in &published.fields {
        let path: Vec<_> = field.name.split('.').collect();
        if let Some(path) = find(name, &path, &is_published, declared) {
            write_field(text, name, &field.name, &path, Some(field.place));
        }
    }
    for Param { name: field, .. } in &declared.records[name] {
        if !is_published(field) {
            write_field(text, name, field, field, None);
        }
    }
    text.push_str("        ],\n    },\n");
}

fn write_field(text: &mut String, record: &str, published: &str, path: &str, narrow: Option<[usize; 2]>) {
    writeln!(
        text,
        "            Field {{ name: \"{published}\", narrow: {narrow:?}, place: [offset_of!({record}, {path}), \
         size_of_field(|record: *const {record}| {{\n                // SAFETY: an address is computed, nothing is read.\n                \
         unsafe {{ &raw const (*record).{path} }}\n            }})] }},"
    )
    .expect("text");
}

/// Where a published field is in a record of ours. What C leaves without a name is a field with one here, and is looked into.
fn find(record: &str, path: &[&str], is_published: &dyn Fn(&str) -> bool, declared: &Declared) -> Option<String> {
    let fields = declared.records.get(record)?;
    let (first, rest) = path.split_first()?;
    if let Some(field) = fields.iter().find(|field| field.name == *first) {
        return match rest {
            [] => Some((*first).to_owned()),
            _ => find(&field.ty, rest, is_published, declared).map(|rest| format!("{first}.{rest}")),
        };
    }
    let unnamed = fields.iter().filter(|field| !is_published(&field.name));
    unnamed
        .filter_map(|field| Some(format!("{}.{}", field.name, find(&field.ty, path, is_published, declared)?)))
        .next()
}
