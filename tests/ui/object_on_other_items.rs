//! MC0002: `#[com_object]` is for structs, enums and unions.

use mapi_com::*;

#[com_object(IFoo)]
fn function() {}

#[com_object(IFoo)]
trait Trait {}

fn main() {}
