//! A library of Extended MAPI, as small as one can be that is logged on to: what Outlook's `OLMAPI32.DLL` is to a client, for tests
//! to load. It counts what is done with it.
#![allow(non_snake_case, reason = "the published names")]

mod conveniences;
mod counts;
mod exports;
mod profiles;
mod property_data;
mod rows;
mod session;

pub use conveniences::*;
pub use counts::{Counts, CountsFunction};
pub use exports::*;
pub use property_data::PropertyData;
pub use rows::{NAME, NUMBER, Rows};

/// The one profile that there is.
pub const PROFILE: &str = "Gr\u{fc}\u{df}e";

/// Its password.
pub const PASSWORD: &str = "hunter2";

/// What the memory of this library is told from other memory by, in the checks.
pub const MEMORY: u32 = 32_000;
