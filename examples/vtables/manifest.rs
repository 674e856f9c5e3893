//! Interfaces as JSON, for tools in other languages. `runtime/vtables.json` is this for all that are shipped;
//! `tests/manifest.rs` compiles this file, too, and holds the two against each other.

use mapi_com::{InterfaceDescriptor, MethodDescriptor, ParamDescriptor};
use serde_json::{Map, Value, json};

use crate::{c_text, hierarchy};

const ABOUT: &str = "COM interfaces of mapi-com. Each method is listed with the interface that adds it, slots and byte \
                     offsets count from the start of the vtable, parents included. Parameters come after the object \
                     pointer. An interface without a published IID has null. The size of a record by value (C type RecordN) is that of the target that this was \
                     written on, for both pointer widths. To write this file: BLESS=1 cargo test --test manifest";

/// The manifest as it stands in the file.
pub(crate) fn text(interfaces: &[&'static InterfaceDescriptor]) -> String {
    format!("{:#}\n", value(interfaces))
}

/// The interfaces and their parents by name.
pub(crate) fn value(interfaces: &[&'static InterfaceDescriptor]) -> Value {
    let named = hierarchy::parents_first(interfaces).into_iter();
    let interfaces: Map<String, Value> = named.map(|named| (named.name.to_owned(), interface(named))).collect();
    json!({ "about": ABOUT, "interfaces": interfaces })
}

fn interface(interface: &InterfaceDescriptor) -> Value {
    let methods: Vec<_> =
        (interface.first_slot()..).zip(interface.methods).map(|(slot, added)| method(slot, added)).collect();
    json!({
        "iid": interface.has_iid().then(|| c_text::iid(&interface.iid)),
        "parent": interface.parent.map(|parent| parent.name),
        "slots": interface.slots(),
        // As text: many readers of JSON keep numbers in 53 bits.
        "fingerprint": format!("{:#018x}", interface.fingerprint()),
        "methods": methods,
    })
}

fn method(slot: usize, method: &MethodDescriptor) -> Value {
    let params: Vec<_> = method.params.iter().map(parameter).collect();
    json!({
        "slot": slot,
        "name": method.name,
        "offset32": slot * 4,
        "offset64": slot * 8,
        "signature": c_text::signature(method),
        "params": params,
    })
}

/// The name is the declaration's, even where C needs another.
fn parameter(param: ParamDescriptor) -> Value {
    json!({
        "name": param.name,
        "type": c_text::type_name(param.ty),
        "size32": param.ty.size(4),
        "size64": param.ty.size(8),
    })
}
