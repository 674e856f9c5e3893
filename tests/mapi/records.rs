//! All records and enumerations against the published facts, as the compiler lays them out for this target.

use core::mem::offset_of;
use std::collections::BTreeMap;

use mapi_com::GUID;

use crate::explained::{self, Differences};
use crate::facts;
use crate::layouts::{self, RECORDS};

#[test]
fn all_records_are_laid_out_as_published() {
    let published = facts::records(size_of::<usize>());
    assert_eq!(published.len(), 164, "as published");
    let mut differences = Differences::default();
    for published in &published {
        let name = &published.name;
        let Some(ours) = RECORDS.iter().find(|ours| ours.name == name) else {
            let what = if published.is_handle { "handle" } else { "record" };
            differences.found(name, what, "not declared");
            continue;
        };
        differences.unequal(name, "size", &published.layout[0], &ours.layout[0]);
        differences.unequal(name, "alignment", &explained::alignment(published.layout[1]), &ours.layout[1]);
        let mut ours: BTreeMap<_, _> = ours.fields.iter().map(|field| (field.name, field.place)).collect();
        for field in &published.fields {
            let place = format!("{name}.{}", field.name);
            match ours.remove(&*field.name) {
                Some(found) => differences.unequal(&place, "offset and size", &field.place, &found),
                None => differences.found(&place, "field", "not declared"),
            }
        }
        for (field, _) in ours {
            differences.found(&format!("{name}.{field}"), "field", "not published");
        }
    }
    differences.assert_explained(explained::RECORDS);
}

#[test]
fn all_enumerations_are_as_published() {
    let published = facts::enumerations();
    assert_eq!(published.len(), 18, "as published");
    let mut differences = Differences::default();
    let all = layouts::enumerations();
    for published in &published {
        let name = &published.name;
        let Some(ours) = all.iter().find(|ours| ours.name == name) else {
            differences.found(name, "enumeration", "not declared");
            continue;
        };
        differences.unequal(name, "signedness", &published.is_signed, &ours.is_signed);
        differences.unequal(name, "size", &4, &ours.size);
        for (value, number) in &published.values {
            match ours.values.iter().find(|(name, _)| name == value) {
                Some((_, found)) => differences.unequal(value, "value", number, found),
                None => differences.found(value, "value", "not declared"),
            }
        }
    }
    differences.assert_explained(explained::ENUMERATIONS);
}

/// The only record that is not declared here.
#[test]
fn a_guid_is_laid_out_as_published() {
    let published = facts::records(size_of::<usize>());
    let published = published.iter().find(|record| record.name == "GUID").expect("published");
    assert_eq!([size_of::<GUID>(), align_of::<GUID>()], published.layout);
    let ours = [
        [offset_of!(GUID, data1), 4],
        [offset_of!(GUID, data2), 2],
        [offset_of!(GUID, data3), 2],
        [offset_of!(GUID, data4), 8],
    ];
    assert_eq!(published.fields.iter().map(|field| field.place).collect::<Vec<_>>(), ours);
}
