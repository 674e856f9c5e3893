//! Memory that belongs to MAPI: who receives it frees it, with the function that goes with the one it came from.
//!
//! A provider gets the three functions in its entry point, a client loads them with MAPI, a test takes [`CheckedMemory`]; an
//! [`Allocator`] holds them. A [`Buffer`] owns a block and what was allocated with it, a [`RowSet`] a row set or an address list with
//! its rows.
//!
//! ```
//! use mapi_com::mapi::{Buffer, CheckedMemory, PR_SUBJECT, PropValue, properties};
//!
//! let allocator = CheckedMemory::<1>::allocator();
//! let subject: Vec<u16> = "Lunch?".encode_utf16().collect();
//! let values = properties(allocator, &[(PR_SUBJECT, PropValue::Unicode(&subject))]).unwrap();
//! // What a method hands out: the caller owns it, and frees it with MAPIFreeBuffer.
//! let (handed_out, count) = Buffer::into_raw_parts(values);
//! // SAFETY: values of this allocator, which nobody else frees.
//! let received = unsafe { Buffer::from_raw_parts(allocator, handed_out, count) }.unwrap();
//! assert_eq!(received[0].ulPropTag, PR_SUBJECT);
//! drop(received);
//! CheckedMemory::<1>::assert_clean();
//! ```

mod allocator;
mod buffer;
mod checked;
mod row_set;

pub use allocator::Allocator;
pub use buffer::Buffer;
pub use checked::{CheckedMemory, Misuse};
pub use row_set::RowSet;

pub(super) use buffer::array;
