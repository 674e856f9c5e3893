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
//!
//! # Where records lie
//!
//! On 32-bit x86 Windows records and numbers lie at multiples of four bytes, no better. The stack is aligned so, and compilers of C++
//! there put variables and arguments of eight bytes on it as it is; the blocks of a `MAPIAllocateBuffer` may begin so, as Wine's do. On
//! all other targets everything lies where Rust has it, too. That makes three rules, for code that is also to run there:
//!
//! - Every record of MAPI can be referred to where it lies. Those with numbers of eight bytes (`SPropValue`, `NOTIFICATION`,
//!   `LARGE_INTEGER`, `CY` and others) are `packed(4)` on that target, with the published sizes and offsets. Their alignment is 4 where
//!   that of C++ is 8: in a record of your own that contains one of them, write the padding in front of it as a field.
//! - There is no reference to a number of eight bytes in such a record: `&value.Value.dbl` does not compile there, and
//!   `assert_eq!(size.QuadPart, 7)` neither, which takes one. Copy it, as in `{ size.QuadPart }`, or compare the records.
//! - What `*mut u64`, `*mut i64` and `*mut f64` point to is read with `read_unaligned` and written with `write_unaligned`, and is no
//!   slice. `SPropValue::value` and `#[retval]` do that; so does [`Buffer::keep`], whose pointer may be such a one.
//!
//! A record of your own is declared like those of MAPI if others put it there: `#[repr(C)]` and
//! `#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]`, which `#[derive(Abi)]` accepts. `assert_layout!` tells whether its
//! offsets are still those of C++. In a signature `Option<&T>` of a `T` that asks for more is refused there
//! ([MC0317](crate::docs::diagnostics#mc0317)).

mod allocator;
mod buffer;
mod checked;
mod row_set;

pub use allocator::Allocator;
pub use buffer::Buffer;
pub use checked::{CheckedMemory, Misuse};
pub use row_set::RowSet;

pub(super) use buffer::{array, reals};
