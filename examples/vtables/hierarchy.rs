//! Interfaces in an order in which a compiler can read them.

use mapi_com::InterfaceDescriptor;

/// The interfaces and their parents up to `IUnknown`, each once and after its parent.
pub(crate) fn parents_first(interfaces: &[&'static InterfaceDescriptor]) -> Vec<&'static InterfaceDescriptor> {
    let mut ordered = Vec::new();
    for interface in interfaces {
        add(interface, &mut ordered);
    }
    ordered
}

fn add(interface: &'static InterfaceDescriptor, ordered: &mut Vec<&'static InterfaceDescriptor>) {
    // By name: a header cannot have two of one name, and an IID is not everybody's.
    if ordered.iter().any(|known| known.name == interface.name) {
        return;
    }
    if let Some(parent) = interface.parent {
        add(parent, ordered);
    }
    ordered.push(interface);
}
