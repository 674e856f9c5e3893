//! MC0154: `IUnknown` is always there, whatever it is called.

use mapi_com::*;

type Root = IUnknown;

#[com_object(Root)]
struct Store;

fn main() {}
