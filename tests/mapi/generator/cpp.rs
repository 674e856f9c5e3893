//! The half in C++.

use std::fmt::Write;

use crate::c_types::{CTypes, Passed};
use crate::facts::{CSpelling, Interface, Method};

/// Parents before children; `IUnknown` is in the header that was written by hand.
fn parents_first(interfaces: &[Interface]) -> Vec<&Interface> {
    fn add<'a>(name: &str, all: &'a [Interface], ordered: &mut Vec<&'a Interface>) {
        let Some(interface) = all.iter().find(|interface| interface.name == name) else {
            return;
        };
        if ordered.iter().all(|known| known.name != name) {
            add(&interface.parent, all, ordered);
            ordered.push(interface);
        }
    }
    let mut ordered = Vec::new();
    for interface in interfaces {
        add(&interface.name, interfaces, &mut ordered);
    }
    ordered
}

fn type_name(types: &CTypes, spelling: &CSpelling) -> String {
    let written = &spelling.written;
    let passed = types.passed(spelling).unwrap_or_else(|| panic!("{written} is a type that c_types.rs does not know"));
    match passed {
        Passed::Nothing => "void".to_owned(),
        Passed::Signed(8) => "LargeInteger".to_owned(),
        Passed::Unsigned(8) => "ULargeInteger".to_owned(),
        Passed::Signed(bytes) => format!("std::int{}_t", 8 * u32::from(bytes)),
        Passed::Unsigned(bytes) => format!("std::uint{}_t", 8 * u32::from(bytes)),
        Passed::UnsignedPointer => "std::uintptr_t".to_owned(),
        // A page, two implementations and a Delphi unit say BOOL; one header says bool.
        Passed::Hresult | Passed::Bool | Passed::CppBool => "std::int32_t".to_owned(),
        Passed::Filetime => "Filetime".to_owned(),
        Passed::FbUser => "FbUser".to_owned(),
        _ => "void*".to_owned(),
    }
}

fn parameters(types: &CTypes, method: &Method) -> Vec<String> {
    method.params.iter().enumerate().map(|(index, param)| format!("{} a{index}", type_name(types, param))).collect()
}

/// The abstract classes.
pub(crate) fn interfaces(interfaces: &[Interface], types: &CTypes) -> String {
    let mut text = "// Written by the build script from facts/*.json.\n\n#pragma once\n\n#include \"slots.h\"\n\n\
                    namespace slots {\n"
        .to_owned();
    for Interface { name, parent, methods, .. } in parents_first(interfaces) {
        writeln!(text, "\nstruct {name} : {parent} {{").expect("text");
        for method in methods {
            let (returns, params) = (type_name(types, &method.returns), parameters(types, method).join(", "));
            writeln!(text, "    virtual {returns} COM_CALL {}({params}) = 0;", method.name).expect("text");
        }
        writeln!(text, "\nprotected:\n    ~{name}() = default;\n}};").expect("text");
    }
    text + "\n}  // namespace slots\n"
}

/// A function for each interface that calls all slots, the parents' first.
pub(crate) fn callers(interfaces: &[Interface]) -> String {
    let mut text =
        "// Written by the build script from facts/*.json.\n\n#include \"published.h\"\n\nnamespace slots {\n\n\
                    static void call_all(IUnknown*) {}\n"
            .to_owned();
    for Interface { name, parent, methods, .. } in parents_first(interfaces) {
        writeln!(text, "\nstatic void call_all({name}* object) {{").expect("text");
        writeln!(text, "    call_all(static_cast<{parent}*>(object));").expect("text");
        for method in methods {
            let method = &method.name;
            writeln!(text, "    call(object, \"{name}\", \"{method}\", &{name}::{method});").expect("text");
        }
        writeln!(text, "}}\nvoid call_{name}(void* object) {{ call_all(static_cast<{name}*>(object)); }}")
            .expect("text");
    }
    text + "\n}  // namespace slots\n"
}

/// An object for each interface that tells what it hears.
pub(crate) fn listeners(interfaces: &[Interface], types: &CTypes) -> String {
    let mut text =
        "// Written by the build script from facts/*.json.\n\n#include \"published.h\"\n\nnamespace slots {\n\n\
                    template <typename Base>\nusing Hears_IUnknown = Unowned<Base>;\n"
            .to_owned();
    for Interface { name, parent, methods, .. } in parents_first(interfaces) {
        writeln!(text, "\ntemplate <typename Base>\nstruct Hears_{name} : Hears_{parent}<Base> {{").expect("text");
        for method in methods {
            let (returns, params) = (type_name(types, &method.returns), parameters(types, method).join(", "));
            let values: String = (0..method.params.len()).map(|index| format!(", a{index}")).collect();
            let method = &method.name;
            writeln!(text, "    {returns} COM_CALL {method}({params}) override {{").expect("text");
            writeln!(text, "        return hear<{returns}>(\"{name}\", \"{method}\"{values});\n    }}").expect("text");
        }
        writeln!(text, "}};\nvoid* listen_{name}() {{").expect("text");
        writeln!(text, "    static Hears_{name}<{name}> object;").expect("text");
        writeln!(text, "    return static_cast<{name}*>(&object);\n}}").expect("text");
    }
    text + "\n}  // namespace slots\n"
}

/// A class for each interface whose methods all refuse, for objects that have a few of them.
#[allow(dead_code, reason = "the tests of slots have no use for it")]
pub(crate) fn refusals(interfaces: &[Interface], types: &CTypes) -> String {
    let mut text = "// Written by the build script from facts/*.json.\n\n#pragma once\n\n#include \"published.h\"\n\n\
                    namespace slots {\n\ntemplate <typename Base>\nusing Refuses_IUnknown = Base;\n"
        .to_owned();
    for Interface { name, parent, methods, .. } in parents_first(interfaces) {
        writeln!(text, "\ntemplate <typename Base>\nstruct Refuses_{name} : Refuses_{parent}<Base> {{").expect("text");
        for method in methods {
            let returns = type_name(types, &method.returns);
            let params: Vec<_> = method.params.iter().map(|param| type_name(types, param)).collect();
            let (method, params) = (&method.name, params.join(", "));
            writeln!(text, "    {returns} COM_CALL {method}({params}) override {{ return refuse<{returns}>(); }}")
                .expect("text");
        }
        writeln!(text, "}};").expect("text");
    }
    text + "\n}  // namespace slots\n"
}

/// Where Rust finds the functions of an interface.
pub(crate) fn list(interfaces: &[Interface]) -> String {
    let mut text =
        "// Written by the build script from facts/*.json.\n\n#include \"slots.h\"\n\nnamespace slots {\n\n".to_owned();
    for Interface { name, .. } in interfaces {
        writeln!(text, "void call_{name}(void* object);\nvoid* listen_{name}();").expect("text");
    }
    text += "\nconst Listed kListed[] = {\n";
    for Interface { name, .. } in interfaces {
        writeln!(text, "    {{\"{name}\", call_{name}, listen_{name}}},").expect("text");
    }
    text + "    {nullptr, nullptr, nullptr},\n};\n\n}  // namespace slots\n"
}
