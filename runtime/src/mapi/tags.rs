//! Property tags: which property, and of which type its value is.

#![allow(non_upper_case_globals, reason = "the published names")]

mod accounts;
mod directory;
mod directory_objects;
mod directory_services;
mod envelopes;
mod exchange;
mod objects;
mod recipients;
mod tag;

pub use accounts::*;
pub use directory::*;
pub use directory_objects::*;
pub use directory_services::*;
pub use envelopes::*;
pub use exchange::*;
pub use objects::*;
pub use recipients::*;
pub use tag::*;

/// Tags, and their names in the same order, with blanks between them: a text for each takes the compiler longer.
type Table = (&'static [PropTag], &'static str);

/// Declares tags and, under the name that comes first, the table of their names.
macro_rules! tags {
    ($table:ident; $($name:ident = $id:literal: $kind:ident;)*) => {
        $($crate::mapi::tags::tags!(@one $name = $id: $kind);)*

        pub(super) const $table: $crate::mapi::tags::Table =
            (&[$($name),*], stringify!($($name)*));
    };
    ($table:ident, both widths of a text; $($name:ident, $narrow:ident, $wide:ident = $id:literal;)*) => {
        $crate::mapi::tags::tags!(@widths $table PT_UNICODE PT_STRING8 $($name $narrow $wide $id)*);
    };
    ($table:ident, both widths of a list of texts; $($name:ident, $narrow:ident, $wide:ident = $id:literal;)*) => {
        $crate::mapi::tags::tags!(@widths $table PT_MV_UNICODE PT_MV_STRING8 $($name $narrow $wide $id)*);
    };
    (@widths $table:ident $unicode:ident $string8:ident $($name:ident $narrow:ident $wide:ident $id:literal)*) => {
        $(
            $crate::mapi::tags::tags!(@one $name = $id: $unicode);
            $crate::mapi::tags::tags!(@one $narrow = $id: $string8);
            $crate::mapi::tags::tags!(@one $wide = $id: $unicode);
        )*

        pub(super) const $table: $crate::mapi::tags::Table =
            (&[$($name, $narrow, $wide),*], stringify!($($name $narrow $wide)*));
    };
    (@one $name:ident = $id:literal: $kind:ident) => {
        #[doc = concat!("`", stringify!($name), "`: property ", stringify!($id), ", `", stringify!($kind), "`.")]
        pub const $name: $crate::mapi::PropTag = $crate::mapi::PropTag::new($id, $crate::mapi::$kind);
    };
}

pub(crate) use tags;

/// The tables of all files, in the order in which a name is looked for.
const TABLES: &[Table] = &[
    envelopes::TAGS,
    envelopes::TEXTS,
    objects::TAGS,
    objects::TEXTS,
    recipients::TAGS,
    recipients::TEXTS,
    recipients::TEXT_LISTS,
    accounts::TAGS,
    accounts::TEXTS,
    exchange::TAGS,
    exchange::TEXTS,
    directory_services::TAGS,
    directory_services::TEXTS,
    directory_services::TEXT_LISTS,
    directory_objects::TAGS,
    directory_objects::TEXTS,
    directory::TAGS,
    directory::TEXTS,
    directory::TEXT_LISTS,
];
