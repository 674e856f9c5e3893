//! What an annotated type says, in the terms of COM.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput, Generics, Ident, Member, Path, Type, Visibility};

use super::class::Class;
use crate::runtime_path::RuntimePath;

/// A type whose values become COM objects: everything `expand` needs.
pub(crate) struct Object {
    pub(crate) runtime: RuntimePath,
    /// `cfg` and lint levels, repeated on every generated item.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    /// `None` for an enum or a union.
    pub(crate) fields: Option<Vec<Field>>,
    /// In the order in which they are listed; the first is the identity.
    pub(crate) interfaces: Vec<Path>,
    /// `delegate(IFoo => field)`
    pub(crate) delegated: Vec<ByField>,
    /// `aggregate(IFoo => field)`
    pub(crate) aggregated: Vec<ByField>,
    /// `windows(IFoo, IParent)`: an interface of windows-rs, and what it is derived from.
    pub(crate) foreign: Vec<Vec<Path>>,
    pub(crate) tear_offs: Vec<TearOff>,
    /// `refuse(IFoo)`
    pub(crate) refused: Vec<Path>,
    pub(crate) flags: Vec<(Flag, Ident)>,
    /// What a server knows the objects by.
    pub(crate) class: Class,
    /// An argument was not understood; it may have been an interface.
    pub(crate) is_incomplete: bool,
}

impl Object {
    pub(crate) fn flag(&self, wanted: Flag) -> Option<&Ident> {
        self.flags.iter().find(|(flag, _)| *flag == wanted).map(|(_, word)| word)
    }

    pub(crate) fn is(&self, flag: Flag) -> bool {
        self.flag(flag).is_some()
    }

    pub(crate) fn cached_tear_offs(&self) -> usize {
        self.tear_offs.iter().filter(|tear_off| tear_off.is_cached).count()
    }

    /// A field, if there is such a field.
    pub(crate) fn field(&self, member: &Member) -> Option<&Field> {
        self.fields.as_ref()?.iter().find(|field| is_same(&field.member, member))
    }
}

/// `r#inner` and `inner` are one name.
fn is_same(one: &Member, other: &Member) -> bool {
    match (one, other) {
        (Member::Named(one), Member::Named(other)) => one.unraw() == other.unraw(),
        (one, other) => one == other,
    }
}

/// A field of the annotated struct.
pub(crate) struct Field {
    member: Member,
    pub(crate) ty: Type,
    /// Under this name or number it is not there in every configuration.
    pub(crate) is_conditional: bool,
}

/// The fields of a struct, in their order.
pub(crate) fn fields_of(input: &DeriveInput) -> Option<Vec<Field>> {
    let syn::Data::Struct(data) = &input.data else {
        return None;
    };
    let is_conditional = |field: &syn::Field| field.attrs.iter().any(|attribute| attribute.path().is_ident("cfg"));
    let mut is_moved = false;
    let fields = data.fields.iter().enumerate().map(|(index, field)| {
        // What is left out moves the numbers behind it.
        is_moved |= field.ident.is_none() && is_conditional(field);
        Field {
            member: field.ident.clone().map_or_else(|| Member::from(index), Member::from),
            ty: field.ty.clone(),
            is_conditional: is_moved || is_conditional(field),
        }
    });
    Some(fields.collect())
}

/// An interface that a field of the object answers.
pub(crate) struct ByField {
    pub(crate) interface: Path,
    pub(crate) field: Member,
}

/// An interface as a message names it.
pub(crate) fn text_of(interface: &Path) -> String {
    interface.to_token_stream().to_string().replace(' ', "")
}

/// An interface that is answered by an object made for it.
pub(crate) struct TearOff {
    pub(crate) interface: Path,
    /// The object keeps it once it is made.
    pub(crate) is_cached: bool,
}

/// What an object asks for by one word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flag {
    Weak,
    Agile,
    ApartmentBound,
    Aggregatable,
    Scoped,
    Guarded,
    QueryHook,
    ErrorInfo,
}

impl Flag {
    pub(crate) const ALL: [(&str, Self); 8] = [
        ("weak", Self::Weak),
        ("agile", Self::Agile),
        ("apartment_bound", Self::ApartmentBound),
        ("aggregatable", Self::Aggregatable),
        ("scoped", Self::Scoped),
        ("guarded", Self::Guarded),
        ("query_hook", Self::QueryHook),
        ("error_info", Self::ErrorInfo),
    ];

    pub(crate) fn of(word: &Ident) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| word == name).map(|&(_, flag)| flag)
    }
}
