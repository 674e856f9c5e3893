//! The numbers and texts of MAPI's headers that stand for themselves: flags, kinds, states, limits.
//!
//! They are plain numbers, as parameters and fields are; flags of different families are added in one parameter. Property tags are
//! in [`tags`](super::tags), property types in [`PropType`](super::PropType), status codes in [`status`](super::status), enumerations
//! with their area. What is a text of one width with and another without `UNICODE` in C is here as with it.

#![allow(non_upper_case_globals, reason = "the published names")]

mod accounts;
mod definitions;
mod display;
mod exchange;
mod forms;
mod mime;
mod offline;
mod properties;
mod providers;
mod session;
mod sets;
mod simple_mapi;

pub use accounts::*;
pub use definitions::*;
pub use display::*;
pub use exchange::*;
pub use forms::*;
pub use mime::*;
pub use offline::*;
pub use properties::*;
pub use providers::*;
pub use session::*;
pub use sets::*;
pub use simple_mapi::*;

macro_rules! numbers {
    ($($name:ident = $value:literal;)*) => {$(
        #[doc = concat!("`", stringify!($name), "`, ", stringify!($value), ".")]
        pub const $name: u32 = $value;
    )*};
}

use numbers;
