//! What an annotated trait says, in the terms of COM.

use proc_macro2::Span;
use syn::{Attribute, Block, Expr, Ident, LitInt, Path, Token, Type, Visibility};

use crate::iid::Iid;
use crate::runtime_path::RuntimePath;

/// The field of a vtable that holds the parent's.
pub(crate) const BASE: &str = "base__";

/// An interface: everything `expand` needs.
pub(crate) struct Interface {
    pub(crate) runtime: RuntimePath,
    pub(crate) iid: Iid,
    /// It may be called from any thread.
    pub(crate) free_threaded: bool,
    /// The fingerprint that the ABI of the interface must have.
    pub(crate) fingerprint: Option<LitInt>,
    /// What objects answer that do not write a method.
    pub(crate) unsupported: Option<Path>,
    pub(crate) attributes: ItemAttributes,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    /// `None` if the trait names no parent, which is an error; `IUnknown` stands in.
    pub(crate) parent: Option<Path>,
    /// What stands in the slots behind the parent's, in their order.
    pub(crate) slots: Vec<Slot>,
    /// Set when something was reported: the vtable is not the one that was meant, so its checks would only repeat it.
    pub(crate) has_errors: bool,
}

impl Interface {
    /// The slots that are methods.
    pub(crate) fn methods(&self) -> impl Iterator<Item = &Method> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Method(method) => Some(&**method),
            Slot::Reserved(_) => None,
        })
    }
}

/// The attributes of the trait, by what they are for.
#[derive(Default)]
pub(crate) struct ItemAttributes {
    pub(crate) docs: Vec<Attribute>,
    /// `cfg` and lint levels: repeated on every generated item.
    pub(crate) everywhere: Vec<Attribute>,
    /// `deprecated`, `must_use`: what concerns the interface as users name it.
    pub(crate) on_name: Vec<Attribute>,
}

/// One slot of the vtable.
pub(crate) enum Slot {
    Method(Box<Method>),
    Reserved(Reserved),
}

impl Slot {
    pub(crate) fn name(&self) -> &Ident {
        match self {
            Self::Method(method) => &method.name,
            Self::Reserved(reserved) => &reserved.name,
        }
    }

    /// The number that the slot is said to have.
    pub(crate) fn number(&self) -> Option<&LitInt> {
        match self {
            Self::Method(method) => method.slot.as_ref(),
            Self::Reserved(reserved) => reserved.slot.as_ref(),
        }
    }
}

/// A slot that nobody calls and no object implements.
pub(crate) struct Reserved {
    /// Docs, `deprecated` and lint levels, which the field of the vtable carries.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) name: Ident,
    /// `#[slot(n)]`, or the beginning of a range.
    pub(crate) slot: Option<LitInt>,
}

/// A method that objects implement and callers call.
pub(crate) struct Method {
    /// Docs, `deprecated`, `must_use` and lint levels.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) unsafety: Option<Token![unsafe]>,
    pub(crate) name: Ident,
    pub(crate) params: Vec<Param>,
    /// As written; `()` if nothing is.
    pub(crate) output: Type,
    /// Where what is said about the output points to.
    pub(crate) place: Span,
    /// `#[retval]`: the value of the `Result` goes through a trailing out pointer.
    pub(crate) retval: bool,
    /// `#[slot(n)]`.
    pub(crate) slot: Option<LitInt>,
    /// `#[on_panic(value)]`.
    pub(crate) on_panic: Option<Expr>,
    /// `#[reserved]`: what is only a [`Reserved`] in the end.
    pub(crate) reserved: Option<Attribute>,
    /// What an object answers that does not implement the method.
    pub(crate) default: Option<Block>,
}

impl Method {
    /// It returns nothing, and that is seen without knowing any type.
    pub(crate) fn is_unit(&self) -> bool {
        matches!(&self.output, Type::Tuple(tuple) if tuple.elems.is_empty())
    }
}

/// A parameter after `&self`.
pub(crate) struct Param {
    pub(crate) name: Ident,
    pub(crate) ty: Type,
    /// Where what is said about the type points to.
    pub(crate) place: Span,
}
