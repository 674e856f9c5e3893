//! Structs, enums and unions, with all that generics have.

use std::fmt::Debug;
use std::marker::PhantomData;

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {
    #[on_panic(0)]
    fn A(&self) -> u32;
}

#[com_interface("21111111-2222-3333-4444-555555555555", free_threaded)]
unsafe trait IBar: IUnknown {
    #[on_panic(0)]
    fn B(&self) -> u32;
}

#[com_object(IFoo)]
enum State {
    Open(u32),
    Closed,
}

impl IFoo_Impl for State_Impl {
    fn A(&self) -> u32 {
        match **self {
            State::Open(value) => value,
            State::Closed => 0,
        }
    }
}

#[com_object(crate::IFoo,)]
#[repr(C)]
union Bits {
    number: u32,
    bytes: [u8; 4],
}

impl IFoo_Impl for Bits_Impl {
    fn A(&self) -> u32 {
        unsafe { self.number }
    }
}

#[com_object(self::IFoo, crate::IBar)]
struct Everything<T: Debug + ?Sized = str, F = fn() -> u32, const N: usize = 2>
where
    T: Send + Sync + 'static,
    F: Fn() -> u32 + Send + Sync,
    for<'a> &'a T: Debug,
{
    function: F,
    marker: PhantomData<Box<T>>,
    array: [u8; N],
}

impl<T, F, const N: usize> IFoo_Impl for Everything_Impl<T, F, N>
where
    T: Send + Sync + 'static + Debug + ?Sized,
    F: Fn() -> u32 + Send + Sync,
    for<'a> &'a T: Debug,
{
    fn A(&self) -> u32 {
        (self.function)() + self.array.len() as u32
    }
}

impl<T, F, const N: usize> IBar_Impl for Everything_Impl<T, F, N>
where
    T: Send + Sync + 'static + Debug + ?Sized,
    F: Fn() -> u32 + Send + Sync,
    for<'a> &'a T: Debug,
{
    fn B(&self) -> u32 {
        N as u32
    }
}

#[com_object(IFoo)]
#[allow(non_camel_case_types)]
struct r#struct(u32);

impl IFoo_Impl for struct_Impl {
    fn A(&self) -> u32 {
        self.0
    }
}

#[com_object(IFoo)]
struct Empty;

impl IFoo_Impl for Empty_Impl {
    fn A(&self) -> u32 {
        1
    }
}

fn main() {
    assert_eq!(IFoo::from(State::Open(3)).A(), 3);
    assert_eq!(IFoo::from(State::Closed).A(), 0);
    assert_eq!(IFoo::from(Bits { bytes: [1, 0, 0, 0] }).A().to_le(), 1);
    assert_eq!(IFoo::from(r#struct(4)).A(), 4);
    assert_eq!(IFoo::from(Empty).A(), 1);
    let number = 5;
    let everything = Com::new(Everything::<str, _, 3> {
        function: move || number,
        marker: PhantomData,
        array: [0; 3],
    });
    assert_eq!(everything.to_interface::<IFoo>().A(), 8);
    let bar: IBar = everything.into();
    assert_eq!(std::thread::spawn(move || bar.B()).join().unwrap(), 3);
}
