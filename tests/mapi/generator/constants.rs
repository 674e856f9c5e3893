//! The values of all constants that are both published and declared.

use std::fmt::Write;

use super::sources::Declared;
use crate::facts::Constant;

/// What is published and not declared is missing from the list, and the tests say so.
pub(crate) fn text(declared: &Declared, constants: &[Constant]) -> String {
    let mut text =
        "// Written by the build script from facts/constants.json and the declarations of mapi-com.\n\n".to_owned();
    text += "pub(crate) const CONSTANTS: &[(&str, Value)] = &[\n";
    for Constant { name, kind, .. } in constants.iter().filter(|constant| declared.names.contains(&constant.name)) {
        let value = match kind.as_str() {
            "text" => format!("Value::Narrow({name})"),
            "wide" => format!("Value::Wide({name})"),
            "bytes" => format!("Value::Bytes({name})"),
            _ => format!("Value::Number(&{name})"),
        };
        writeln!(text, "    (\"{name}\", {value}),").expect("text");
    }
    text + "];\n"
}
