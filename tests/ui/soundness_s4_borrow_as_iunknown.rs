//! S4: an object that borrows leaves the function that it borrows from as an `IUnknown`.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo)]
struct Store<'a>(&'a str);

impl IFoo_Impl for Store_Impl<'_> {}

impl Drop for Store<'_> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

fn main() {}
