//! Properties: the values that make up every MAPI object, and the interface that reads and writes them.
//!
//! A property is named by a tag of 32 bits: its identifier in the upper half, its type in the lower. [`SPropValue`]
//! is a tag with its value, [`IMAPIProp`] is what all objects with properties have in common, [`IPropData`] is the
//! implementation in memory that MAPI offers. Identifiers from 0x8000 on have names ([`MAPINAMEID`]), and their
//! numbers differ from one store to the next.
//!
//! Sources: MAPIDefS.h and MAPIUtil.h, and the pages of the interfaces and structures in the Outlook MAPI reference.

mod arrays;
mod objects;
mod values;

pub use arrays::*;
pub use objects::*;
pub use values::*;
