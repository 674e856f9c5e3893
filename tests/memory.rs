//! MAPI memory and what is in it: who frees what, and that values come back as they went.

#[path = "memory/alignment.rs"]
mod alignment;
#[path = "memory/blocks.rs"]
mod blocks;
#[path = "memory/lists.rs"]
mod lists;
#[path = "memory/property_values.rs"]
mod property_values;
#[path = "memory/restrictions.rs"]
mod restrictions;
#[path = "memory/row_sets.rs"]
mod row_sets;
#[path = "memory/shifted.rs"]
mod shifted;
