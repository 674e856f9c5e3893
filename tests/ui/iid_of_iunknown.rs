//! MC0104: the IID of `IUnknown` is taken.

use mapi_com::*;

#[com_interface("00000000-0000-0000-C000-000000000046")]
unsafe trait IPretender: IUnknown {}

fn main() {}
