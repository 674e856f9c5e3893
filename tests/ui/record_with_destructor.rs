//! MC0315: a record has no destructor.

use mapi_com::*;

#[derive(Abi)]
#[repr(C)]
struct Note {
    text: PWSTR,
}

impl Drop for Note {
    fn drop(&mut self) {}
}

fn main() {}
