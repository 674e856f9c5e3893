//! The descriptors of all interfaces against the published facts: names, IIDs, parents, slots, parameters, results.

use mapi_com::{AbiType, InterfaceDescriptor, MethodDescriptor, mapi};

use crate::c_types::{CTypes, Passed};
use crate::explained::{self, Differences};
use crate::facts::{self, CSpelling, Interface, Method};
use crate::layouts::CALLBACKS;

#[allow(clippy::all, reason = "written by the build script")]
mod generated {
    use mapi_com::mapi::*;
    use mapi_com::*;

    include!(concat!(env!("OUT_DIR"), "/mapi_targets.rs"));
}

use generated::TARGETS;

/// Whether a parameter that travels like this is one of that type.
fn admits(passed: Passed, ty: AbiType) -> bool {
    match passed {
        Passed::Nothing => ty == AbiType::Void,
        Passed::Signed(bytes) => ty == AbiType::Signed(bytes),
        Passed::Unsigned(bytes) => ty == AbiType::Unsigned(bytes),
        Passed::UnsignedPointer => ty == AbiType::UnsignedPointer,
        Passed::Hresult => ty == AbiType::Hresult,
        Passed::Bool => ty == AbiType::Bool,
        // One byte of which two values are allowed: no type of ours is that.
        Passed::CppBool => false,
        Passed::Handle => ty == AbiType::Handle,
        Passed::Function => ty == AbiType::Function,
        Passed::Interface => ty == AbiType::Interface,
        Passed::Narrow => matches!(ty, AbiType::Text | AbiType::TextBuffer) || is_plain_pointer(ty),
        Passed::Wide => matches!(ty, AbiType::WideText | AbiType::WideBuffer) || is_plain_pointer(ty),
        Passed::Pointer => is_plain_pointer(ty),
        Passed::Filetime => ty == AbiType::Record { size: 8 },
        Passed::FbUser => ty == AbiType::Record { size: 4 * size_of::<usize>() },
    }
}

/// Constness is not compared: the headers have none where the pages say that a parameter goes in.
fn is_plain_pointer(ty: AbiType) -> bool {
    matches!(ty, AbiType::ConstPointer | AbiType::MutPointer)
}

fn iid(interface: &InterfaceDescriptor) -> Option<String> {
    let digits = format!("{:032x}", interface.iid.to_u128());
    let groups = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    interface.has_iid().then(|| groups.join("-"))
}

/// Notes where a declaration is not as published.
pub(crate) fn compare(
    published: &Interface,
    ours: &InterfaceDescriptor,
    types: &CTypes,
    differences: &mut Differences,
) {
    let name = &published.name;
    differences.unequal(name, "IID", &published.iid, &iid(ours));
    differences.unequal(name, "parent", &&*published.parent, &ours.parent.map_or("none", |parent| parent.name));
    differences.unequal(name, "number of methods", &published.methods.len(), &ours.methods.len());
    for ((slot, ours), published) in (ours.first_slot()..).zip(ours.methods).zip(&published.methods) {
        let place = format!("{name}::{}", published.name);
        differences.unequal(&place, "name", &&*published.name, &ours.name);
        differences.unequal(&place, "slot", &published.slot, &slot);
        compare_method(&place, published, ours, types, differences);
    }
}

fn compare_method(
    place: &str,
    published: &Method,
    ours: &MethodDescriptor,
    types: &CTypes,
    differences: &mut Differences,
) {
    compare_type(place, "result", &published.returns, ours.returns, types, differences);
    differences.unequal(place, "number of parameters", &published.params.len(), &ours.params.len());
    for (index, (published, ours)) in published.params.iter().zip(ours.params.iter()).enumerate() {
        compare_type(place, &format!("parameter {index}"), published, ours.ty, types, differences);
    }
}

fn compare_type(
    place: &str,
    what: &str,
    published: &CSpelling,
    ours: AbiType,
    types: &CTypes,
    differences: &mut Differences,
) {
    let passed = types.passed(published);
    if !passed.is_some_and(|passed| admits(passed, ours)) {
        differences.found(place, what, &format!("published is `{}`, ours is {ours:?}", published.written));
    }
}

#[test]
fn all_interfaces_are_as_published() {
    let published = facts::interfaces();
    let own: Vec<_> = published.iter().filter(|interface| !interface.is_system).collect();
    assert_eq!(own.len(), 124, "as published");
    assert_eq!(own.iter().map(|interface| interface.methods.len()).sum::<usize>(), 807, "as published");

    let types = CTypes::new(&published, &facts::enumerations());
    let mut differences = Differences::default();
    let mut compared = 0;
    for published in &published {
        match mapi::interfaces().iter().find(|ours| ours.name == published.name) {
            Some(ours) => {
                compare(published, ours, &types, &mut differences);
                compared += usize::from(!published.is_system);
            }
            None => differences.found(&published.name, "interface", "not declared"),
        }
    }
    for ours in mapi::interfaces() {
        if published.iter().all(|published| published.name != ours.name) {
            differences.found(ours.name, "interface", "not published");
        }
    }
    differences.assert_explained(explained::INTERFACES);
    assert_eq!(compared, 124, "compared");
}

/// What a parameter of a method points to: interface, method, number of the parameter, and type.
pub(crate) type Target = (&'static str, &'static str, usize, AbiType);

/// Notes where a pointer to a number points to something else than published, and answers how many do not.
pub(crate) fn compare_targets(
    published: &Interface,
    targets: &[Target],
    types: &CTypes,
    differences: &mut Differences,
) -> usize {
    let (interface, mut equal) = (&published.name, 0);
    for Method { name: method, params, .. } in &published.methods {
        for (index, param) in params.iter().enumerate() {
            let Some(number) = types.target(param) else { continue };
            let ours = targets.iter().find(|(name, of, at, _)| name == interface && of == method && *at == index);
            let ours = ours.map(|(.., ty)| *ty);
            if ours.is_some_and(|ours| admits(number, ours)) {
                equal += 1;
                continue;
            }
            let (place, what) = (format!("{interface}::{method}"), format!("target of parameter {index}"));
            differences.found(&place, &what, &format!("published is `{}`, ours is {ours:?}", param.written));
        }
    }
    equal
}

#[test]
fn all_pointers_to_numbers_point_to_those_that_are_published() {
    let published = facts::interfaces();
    let types = CTypes::new(&published, &facts::enumerations());
    let mut differences = Differences::default();
    let compare = |published| compare_targets(published, TARGETS, &types, &mut differences);
    let equal: usize = published.iter().map(compare).sum();
    differences.assert_explained(explained::TARGETS);
    assert!(equal > 190, "only {equal} of more than 190");
}

#[test]
fn all_callbacks_are_as_published() {
    let published = facts::callbacks();
    assert_eq!(published.len(), 9, "as published");
    let types = CTypes::new(&facts::interfaces(), &facts::enumerations());
    let mut differences = Differences::default();
    for published in &published {
        let name = &published.name;
        let Some(ours) = CALLBACKS.iter().find(|ours| ours.name == name) else {
            differences.found(name, "callback", "not declared");
            continue;
        };
        compare_type(name, "result", &published.returns, ours.returns, &types, &mut differences);
        differences.unequal(name, "number of parameters", &published.params.len(), &ours.params.len());
        for (index, (published, ours)) in published.params.iter().zip(ours.params.iter()).enumerate() {
            compare_type(name, &format!("parameter {index}"), published, *ours, &types, &mut differences);
        }
    }
    differences.assert_explained(explained::CALLBACKS);
}
