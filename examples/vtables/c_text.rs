//! How the parts of an interface are written in C.
//!
//! A descriptor knows what a type is to the ABI, not what it points to, so pointers are `void *` but for text and
//! interfaces.

use mapi_com::{AbiType, GUID, MethodDescriptor};

/// Words that C++ or the headers of Windows take for themselves, though Rust allows them as parameter names.
const TAKEN: &[&str] = &[
    "and",
    "asm",
    "auto",
    "bool",
    "case",
    "catch",
    "char",
    "class",
    "default",
    "delete",
    "double",
    "explicit",
    "export",
    "far",
    "float",
    "friend",
    "goto",
    "hyper",
    "inline",
    "int",
    "interface",
    "long",
    "mutable",
    "namespace",
    "near",
    "new",
    "not",
    "operator",
    "or",
    "private",
    "protected",
    "public",
    "register",
    "short",
    "signed",
    "sizeof",
    "small",
    "switch",
    "template",
    "this",
    "throw",
    "typedef",
    "typeid",
    "typename",
    "union",
    "unsigned",
    "using",
    "void",
    "volatile",
    "xor",
];

/// `HRESULT Progress(const WCHAR *text, uint32_t index, uint32_t max)`
pub(crate) fn signature(method: &MethodDescriptor) -> String {
    format!("{}({})", typed(method.returns, method.name), parameters(method).join(", "))
}

/// Each parameter after `this`: `uint32_t index`.
pub(crate) fn parameters(method: &MethodDescriptor) -> Vec<String> {
    method.params.iter().map(|param| typed(param.ty, &parameter_name(param.name))).collect()
}

/// The type and what has it: `uint32_t index`, `void *out`.
pub(crate) fn typed(ty: AbiType, name: &str) -> String {
    let ty = type_name(ty);
    if ty.ends_with('*') { format!("{ty}{name}") } else { format!("{ty} {name}") }
}

/// A record gets a name by its size, as C++ lets no parameter list define a type.
pub(crate) fn type_name(ty: AbiType) -> String {
    match ty {
        AbiType::Record { size } => format!("Record{size}"),
        _ => ty.to_string(),
    }
}

fn parameter_name(name: &str) -> String {
    if TAKEN.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// `5024a385-2d44-486a-81a8-8f0ecb6071dd`
pub(crate) fn iid(iid: &GUID) -> String {
    let digits = format!("{:032x}", iid.to_u128());
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}
