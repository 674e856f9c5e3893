//! MC0151: an object has an interface.

use mapi_com::*;

#[com_object]
struct Store;

#[com_object()]
struct Other;

fn main() {}
