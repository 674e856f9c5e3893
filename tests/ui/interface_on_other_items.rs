//! MC0002: `#[com_interface]` is for traits.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
struct Record {
    field: u32,
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
fn function() {}

fn main() {}
