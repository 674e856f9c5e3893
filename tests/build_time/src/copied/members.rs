//! The members of a record as C declares them, of the list of its fields with their offsets: nested records, and the unions and
//! records without a name that offsets tell of.

use std::error::Error;

use serde_json::Value;

use super::{list, number, text};

/// A field; `parts` are those of a record that is declared in place.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) ty: String,
    pub(super) offset: u64,
    pub(super) size: u64,
    pub(super) parts: Vec<Member>,
}

/// Of a 64-bit target.
pub(super) fn members(record: &Value) -> Result<Vec<Member>, Box<dyn Error>> {
    let mut members = Vec::new();
    for field in list(&record["fields"])? {
        let mut path: Vec<&str> = text(&field[0])?.split('.').collect();
        let name = path.pop().ok_or("a field without a name")?.to_owned();
        let member = Member {
            name,
            ty: text(&field[1])?.to_owned(),
            offset: number(&field[4])?,
            size: number(&field[5])?,
            parts: Vec::new(),
        };
        let mut within = &mut members;
        for outer in path {
            let outer = within.iter_mut().find(|member: &&mut Member| member.name == outer);
            within = &mut outer.ok_or("a part of a field that is not there")?.parts;
        }
        within.push(member);
    }
    Ok(members)
}

/// What a struct has one after the other: fields that overlap are a union without a name.
pub(super) fn in_sequence(members: &[Member]) -> Vec<Member> {
    let mut groups: Vec<Vec<Member>> = Vec::new();
    for member in members {
        let overlaps = |group: &Vec<Member>| {
            group
                .iter()
                .any(|other| member.offset < other.offset + other.size && other.offset < member.offset + member.size)
        };
        let first = groups.iter().position(overlaps).unwrap_or(groups.len());
        let mut joined = groups.split_off(first).concat();
        joined.push(member.clone());
        groups.push(joined);
    }
    named(groups.into_iter(), "union {...}")
}

/// What a union has in one place: fields that follow one another are a struct without a name.
pub(super) fn in_place(members: &[Member]) -> Vec<Member> {
    let start = members.first().map_or(0, |member| member.offset);
    named(members.chunk_by(|_, next| next.offset != start).map(<[Member]>::to_vec), "struct {...}")
}

fn named(groups: impl Iterator<Item = Vec<Member>>, ty: &str) -> Vec<Member> {
    groups.enumerate().map(|(number, group)| one(number, group, ty)).collect()
}

fn one(number: usize, mut group: Vec<Member>, ty: &str) -> Member {
    if group.len() == 1 {
        return group.remove(0);
    }
    let offset = group[0].offset;
    let end = group.iter().map(|member| member.offset + member.size).max().unwrap_or(offset);
    Member { name: format!("Anonymous{number}"), ty: ty.to_owned(), offset, size: end - offset, parts: group }
}
