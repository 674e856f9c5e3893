//! Declarations of mapi-com held against those of Microsoft's `outlook-mapi-sys` 0.7.5. For Windows only, as that is.
#![cfg(windows)]

mod held;
mod interfaces;
mod records;

pub use interfaces::interfaces;
pub use records::records;
