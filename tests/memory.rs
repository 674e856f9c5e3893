//! MAPI memory and property values: who frees what, and that values come back as they went.

#[path = "memory/blocks.rs"]
mod blocks;
#[path = "memory/property_values.rs"]
mod property_values;
#[path = "memory/row_sets.rs"]
mod row_sets;
