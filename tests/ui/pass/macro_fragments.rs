//! Everything may come through `macro_rules!`.

use mapi_com::*;

macro_rules! declare {
    (
        $iid:literal, $vis:vis $name:ident: $parent:path,
        $method:ident($param:ident: $ty:ty, $other:ty) -> $output:ty = $slot:literal, $panicked:expr
    ) => {
        #[com_interface($iid)]
        $vis unsafe trait $name: $parent {
            #[slot($slot)]
            #[on_panic($panicked)]
            fn $method(&self, $param: $ty, other: $other, hidden: u32) -> $output;
        }
    };
}

declare!("11111111-2222-3333-4444-555555555555", pub IFoo: IUnknown, A(hidden: u32, Option<&u32>) -> u32 = 3, 7);
declare!("21111111-2222-3333-4444-555555555555", pub(crate) IBar: IFoo, B(this: *const u8, u8) -> u32 = 4, u32::MAX);

macro_rules! implement {
    ($name:ident: $($interface:path),*) => {
        #[com_object($($interface),*)]
        struct $name;
    };
}

implement!(Store: self::IBar);

macro_rules! implement_type {
    ($name:ident: $interface:ty) => {
        #[com_object($interface)]
        struct $name;
    };
}

implement_type!(Other: IFoo);

impl IFoo_Impl for Store_Impl {
    fn A(&self, outer: u32, _: Option<&u32>, inner: u32) -> u32 {
        outer * 10 + inner
    }
}

impl IBar_Impl for Store_Impl {
    fn B(&self, _: *const u8, _: u8, _: u32) -> u32 {
        panic!("contained")
    }
}

impl IFoo_Impl for Other_Impl {
    fn A(&self, _: u32, _: Option<&u32>, _: u32) -> u32 {
        panic!("contained")
    }
}

fn main() {
    let bar: IBar = Com::new(Store).to_interface();
    assert_eq!(bar.A(1, None, 2), 12);
    assert_eq!(bar.B(core::ptr::null(), 0, 0), u32::MAX);
    let foo: IFoo = Com::new(Other).to_interface();
    assert_eq!(foo.A(1, Some(&1), 2), 7);
}
