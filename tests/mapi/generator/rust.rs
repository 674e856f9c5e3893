//! The half in Rust: an object that hears every method, and callers of every method.

use std::fmt::Write;

use super::sources::{Declared, Interface, Method, Param, Returns};

const HEAD: &str = "// Written by the build script from the declarations of mapi-com.\n\n";

/// One object with all interfaces, and a list of callers.
pub(crate) fn slots(declared: &Declared) -> String {
    let mut text = HEAD.to_owned();
    write_object(&mut text, declared);
    for interface in &declared.interfaces {
        write_listener(&mut text, interface, declared);
        write_caller(&mut text, interface, declared);
    }
    write_list(&mut text, declared);
    text
}

/// Parents come with their children and are not named.
fn write_object(text: &mut String, declared: &Declared) {
    let is_parent = |name: &str| declared.interfaces.iter().any(|interface| interface.parent == name);
    let names = declared.interfaces.iter().map(|interface| &*interface.name).filter(|name| !is_parent(name));
    let names: Vec<_> = names.collect();
    writeln!(text, "#[com_object({})]\npub(crate) struct Hears;", names.join(", ")).expect("text");
}

fn values(params: &[Param]) -> String {
    let values: Vec<_> =
        params.iter().map(|Param { name, ty, .. }| format!("{}(&{name})", function("bits", ty))).collect();
    values.join(", ")
}

/// Padding is not passed, so a record with some has functions of its own.
fn function(name: &str, ty: &str) -> String {
    if ty == "FBUser" { format!("numbers::{name}_of_fb_user") } else { format!("numbers::{name}") }
}

fn is_interface(name: &str, declared: &Declared) -> bool {
    name == "IUnknown" || declared.interfaces.iter().any(|interface| interface.name == name)
}

fn write_listener(text: &mut String, interface: &Interface, declared: &Declared) {
    let name = &interface.name;
    writeln!(text, "\nimpl {name}_Impl for Hears_Impl {{").expect("text");
    for method in interface.methods.iter().filter(|method| !method.is_reserved) {
        let Method { name: method_name, signature, params, returns, .. } = method;
        let heard = format!("\"{name}\", \"{method_name}\", &[{}]", values(params));
        let answer = match returns {
            Returns::Nothing => format!("witness::hear_nothing({heard});"),
            Returns::Value => format!("witness::hear({heard})"),
            Returns::Out { name, .. } if !is_interface(name, declared) => format!("witness::hear_out({heard})"),
            Returns::Out { .. } => format!("witness::hear_out_failure({heard})"),
            Returns::Success => format!("witness::hear_failure({heard})"),
        };
        writeln!(text, "    {signature} {{\n        {answer}\n    }}").expect("text");
    }
    text.push_str("}\n");
}

/// Calls all methods but those that are reserved, the parents' first.
fn write_caller(text: &mut String, interface: &Interface, declared: &Declared) {
    let Interface { name, parent, methods } = interface;
    writeln!(text, "\n#[allow(non_snake_case)]\nfn call_{name}(object: &{name}) {{").expect("text");
    if parent != "IUnknown" {
        writeln!(text, "    call_{parent}(object);").expect("text");
    }
    let mut slot = format!("<{parent} as ComInterface>::DESCRIPTOR.slots()");
    for method in methods {
        write_call(text, name, method, &slot, declared);
        slot = format!("1 + {slot}");
    }
    text.push_str("}\n");
}

fn write_call(text: &mut String, interface: &str, method: &Method, slot: &str, declared: &Declared) {
    let Method { name, params, returns, .. } = method;
    if method.is_reserved {
        writeln!(text, "    call_reserved(object, \"{interface}\", \"{name}\", {slot});").expect("text");
        return;
    }
    writeln!(text, "    {{").expect("text");
    for (index, Param { ty, .. }) in params.iter().enumerate() {
        writeln!(text, "        let a{index} = {}({index});", function("argument", ty)).expect("text");
    }
    let params = params.iter().enumerate();
    let given: Vec<_> = params
        .map(|(index, Param { ty, .. })| Param { name: format!("a{index}"), ty: ty.clone(), target: None })
        .collect();
    let names: Vec<_> = given.iter().map(|param| param.name.clone()).collect();
    let (made, told) = match returns {
        Returns::Nothing => ("new".to_owned(), "nothing"),
        Returns::Value => ("new".to_owned(), "value"),
        Returns::Out { name, ty } if !is_interface(name, declared) => (format!("expecting::<{ty}>"), "out"),
        Returns::Success | Returns::Out { .. } => ("new".to_owned(), "success"),
    };
    writeln!(text, "        let call = witness::Sent::{made}(\"{interface}\", \"{name}\", &[{}]);", values(&given))
        .expect("text");
    writeln!(text, "        // SAFETY: the object follows no pointer but the last, and that is valid for a write.")
        .expect("text");
    writeln!(text, "        let result = unsafe {{ object.{name}({}) }};", names.join(", ")).expect("text");
    writeln!(text, "        call.returned_{told}(result);\n    }}").expect("text");
}

fn write_list(text: &mut String, declared: &Declared) {
    writeln!(text, "\n/// Each interface, with its callers and where it is in the object.").expect("text");
    writeln!(text, "pub(crate) const INTERFACES: &[Listed] = &[").expect("text");
    for Interface { name, .. } in &declared.interfaces {
        writeln!(
            text,
            "    Listed {{ name: \"{name}\", call: |object| call_{name}(&from_cpp(object)), of: |object| \
             object.to_interface::<{name}>().into_raw() }},"
        )
        .expect("text");
    }
    text.push_str("];\n");
}
