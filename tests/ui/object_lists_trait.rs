//! A plain trait is no interface. The words are rustc's.

use mapi_com::*;

trait Plain {}

#[com_object(Plain)]
struct Store;

fn main() {}
