//! No parameter name meets one of the macro's.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {
    fn A(&self, this: u32, object: u32, out: u32, slot: u32) -> HRESULT;
    #[retval]
    fn B(&self, this: u32, object: u32, out: u32) -> Result<u32>;
    #[on_panic(0)]
    fn C(&self, answer: u32, value: u32, method: u32) -> u32;
    fn D(&self, r#type: u32, _: u32, arg2: u32, _: u32, arg4: u32) -> HRESULT;
    #[retval]
    fn r#E(&self, self_: u32, vtable: u32, __T: u32, __functions: u32, __com: u32) -> Result<u32>;
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn A(&self, this: u32, object: u32, out: u32, slot: u32) -> HRESULT {
        HRESULT((this * 1000 + object * 100 + out * 10 + slot) as i32)
    }
    fn B(&self, this: u32, object: u32, out: u32) -> Result<u32> {
        Ok(this * 100 + object * 10 + out)
    }
    fn C(&self, answer: u32, value: u32, method: u32) -> u32 {
        answer * 100 + value * 10 + method
    }
    fn D(&self, a: u32, b: u32, c: u32, d: u32, e: u32) -> HRESULT {
        HRESULT((a * 10000 + b * 1000 + c * 100 + d * 10 + e) as i32)
    }
    fn E(&self, a: u32, b: u32, c: u32, d: u32, e: u32) -> Result<u32> {
        Ok(a * 10000 + b * 1000 + c * 100 + d * 10 + e)
    }
}

fn main() {
    let foo: IFoo = Com::new(Store).to_interface();
    assert_eq!(foo.A(1, 2, 3, 4), HRESULT(1234));
    assert_eq!(foo.B(1, 2, 3).unwrap(), 123);
    assert_eq!(foo.C(1, 2, 3), 123);
    assert_eq!(foo.D(1, 2, 3, 4, 5), HRESULT(12345));
    assert_eq!(foo.E(1, 2, 3, 4, 5).unwrap(), 12345);
}
