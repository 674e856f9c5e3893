//! MC0103: the all-zero IID belongs to nobody.

use mapi_com::*;

#[com_interface("00000000-0000-0000-0000-000000000000")]
unsafe trait IZero: IUnknown {}

fn main() {}
