//! MC0103: `windows` 0.62 gives 19 MAPI interfaces, and outlook-mapi-sys 0.7 four, an IID of zeros.

use mapi_com::*;

#[com_interface("00000000-0000-0000-0000-000000000000")]
unsafe trait IAttach: IUnknown {}

fn main() {}
