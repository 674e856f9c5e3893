//! What pointers to numbers point to: a descriptor knows them for pointers and no more.

use std::fmt::Write;

use super::sources::{Declared, Method, Returns};
use crate::c_types::CTypes;
use crate::facts::Interface;

/// The type that parameter `index` is declared to point to.
fn declared_target(method: &Method, index: usize) -> Option<&str> {
    match (method.params.get(index), &method.returns) {
        (Some(param), _) => param.target.as_deref(),
        (None, Returns::Out { ty, .. }) => Some(ty),
        (None, _) => None,
    }
}

/// What is published to point to a number and not declared to is missing from the list, and the tests say so.
pub(crate) fn text(declared: &Declared, published: &[Interface], types: &CTypes) -> String {
    let mut text = "// Written by the build script from facts/*.json and the declarations of mapi-com.\n\n".to_owned();
    text += "pub(crate) const TARGETS: &[super::Target] = &[\n";
    for Interface { name, methods, .. } in published {
        let ours = declared.interfaces.iter().find(|ours| ours.name == *name);
        let methods = methods.iter().filter_map(|method| Some((method, ours?.method(&method.name)?)));
        for (published, ours) in methods {
            let numbers = published.params.iter().enumerate().filter(|(_, param)| types.target(param).is_some());
            for (index, ty) in numbers.filter_map(|(index, _)| Some((index, declared_target(ours, index)?))) {
                let method = &published.name;
                writeln!(text, "    (\"{name}\", \"{method}\", {index}, <{ty} as Abi>::TYPE),").expect("text");
            }
        }
    }
    text + "];\n"
}
