//! MC0101: every interface has an IID.

use mapi_com::*;

#[com_interface]
unsafe trait INothing: IUnknown {}

#[com_interface(free_threaded)]
unsafe trait IOnlyThreads: IUnknown {}

fn main() {}
