//! How one declaration is held against another, with the differences as text.

use std::panic::{AssertUnwindSafe, catch_unwind};

use mapi_com::{GUID, InterfaceDescriptor, MethodDescriptor};

/// The declarations of one interface: ours, and what the other's are asked for.
pub(crate) struct Held {
    ours: &'static InterfaceDescriptor,
    /// In bytes.
    their_vtable: usize,
    differences: Vec<String>,
}

impl Held {
    pub(crate) fn new(ours: &'static InterfaceDescriptor, their_iid: GUID, their_vtable: usize) -> Self {
        let mut held = Self { ours, their_vtable, differences: Vec::new() };
        if !ours.has_iid() {
            held.tell(&format!("has the IID {their_iid:?}, and none is published"));
        } else if their_iid != ours.iid {
            held.tell(&format!("has the IID {their_iid:?}"));
        }
        held
    }

    fn tell(&mut self, difference: &str) {
        self.differences.push(format!("{} {difference}", self.ours.name));
    }

    /// Holds the method of this name against ours in the slot that it has. `same_types` panics if they take different things.
    pub(crate) fn method(&mut self, name: &str, offset: usize, same_types: impl FnOnce()) {
        // In a vtable of another length all slots behind the first that differs would be told.
        if self.their_vtable != self.ours.slots() * size_of::<usize>() && self.is_shifted() {
            return;
        }
        let slot = offset / size_of::<usize>();
        match self.ours.all_methods().find(|(ours, _)| *ours == slot) {
            Some((_, ours)) if is_same_name(ours, name) => {
                if catch_unwind(AssertUnwindSafe(same_types)).is_err() {
                    self.tell(&format!("slot {slot}: `{name}` takes something else"));
                }
            }
            Some((_, ours)) => self.tell(&format!("slot {slot}: `{name}` instead of `{}`", ours.name)),
            None => self.tell(&format!("slot {slot}: `{name}` instead of nothing")),
        }
    }

    /// Whether a slot that differs was told.
    fn is_shifted(&self) -> bool {
        self.differences.iter().any(|difference| difference.contains(" slot "))
    }

    pub(crate) fn differences(mut self) -> Vec<String> {
        let theirs = self.their_vtable / size_of::<usize>();
        if theirs != self.ours.slots() {
            self.tell(&format!("has {theirs} slots instead of {}", self.ours.slots()));
        }
        self.differences
    }
}

/// Windows' headers make `GetPropA` of `GetProp`, and so did what the other crate was generated with.
fn is_same_name(ours: &MethodDescriptor, theirs: &str) -> bool {
    ours.name == theirs
        || ["GetProp", "SetProp", "EnumProps", "GetMessage"].contains(&ours.name)
            && theirs.strip_suffix('A') == Some(ours.name)
}
