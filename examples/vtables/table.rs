//! One interface as a person reads it.

use std::fmt;

use mapi_com::InterfaceDescriptor;

use crate::c_text;

/// Prints name, IID, parents, and each slot with its byte offset on both pointer widths and its signature.
pub(crate) struct Table<'a>(pub(crate) &'a InterfaceDescriptor);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let interface = self.0;
        let mut chain: Vec<_> = std::iter::successors(Some(interface), |child| child.parent).collect();
        let names: Vec<_> = chain.iter().map(|interface| interface.name).collect();
        writeln!(f, "{}", names.join(" : "))?;
        let iid = if interface.has_iid() { c_text::iid(&interface.iid) } else { "not published".to_owned() };
        writeln!(f, "IID {iid}, fingerprint {:#018x}", interface.fingerprint())?;
        writeln!(f, "{:>4}  {:>6}  {:>6}  method", "slot", "32-bit", "64-bit")?;
        chain.reverse();
        for part in chain {
            for (slot, method) in (part.first_slot()..).zip(part.methods) {
                let offset = |pointer| format!("{:#05x}", slot * pointer);
                write!(f, "{slot:>4}  {:>6}  {:>6}  ", offset(4), offset(8))?;
                // What is inherited says where from, what is the interface's own stands out by its plain name.
                let name = match part.name == interface.name {
                    true => method.name.to_owned(),
                    false => format!("{}::{}", part.name, method.name),
                };
                writeln!(f, "{}({})", c_text::typed(method.returns, &name), c_text::parameters(method).join(", "))?;
            }
        }
        Ok(())
    }
}
