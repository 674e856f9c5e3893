//! All mistakes of an item are reported at once, and nothing that follows from them.

use mapi_com::*;

#[com_interface("5024a386", agile)]
#[derive(Clone)]
pub trait IFoo<T>: IUnknown + Sync {
    const LIMIT: u32;
    async fn A(&mut self, [x, y]: usize) -> HRESULT;
    #[slot]
    fn B(&self, this: T) -> Self;
    #[sloot(9)]
    fn B(&self);
}

#[com_object(IFoo, IFoo, weak = true)]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn A(&self, _: usize) -> HRESULT {
        S_OK
    }
    fn B(&self, _: usize) {}
}

#[com_object]
struct Nothing;

impl IFoo_Impl for Nothing_Impl {
    fn A(&self, _: usize) -> HRESULT {
        S_OK
    }
    fn B(&self, _: usize) {}
}

fn use_them(foo: &IFoo, vtable: &IFoo_Vtbl) -> GUID {
    let _ = Com::new(Store).to_com();
    let _ = (foo, vtable);
    IID_IFoo
}

fn main() {}
