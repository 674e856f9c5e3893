//! A plain type is no interface.

use mapi_com::*;

#[com_object(String)]
struct Store;

fn main() {}
