//! The names that generated code could lean on mean something else.

#![allow(dead_code, non_camel_case_types)]

mod core {}
mod std {}
mod mapi_com {}
mod windows_core {}

struct Result;
struct Option;
struct Some;
struct None;
struct Ok;
struct Err;
struct Vec;
struct String;
struct Box;
struct GUID;
struct Error;
struct Com;
struct Abi;
struct u64;
struct usize;
struct str;
trait Send {}
trait Sync {}
trait Sized {}
trait Drop {}
trait Clone {}
trait PartialEq {}
trait Debug {}
trait From {}
trait Into {}
trait Deref {}
trait Interface {}
fn drop() {}

#[::mapi_com::com_interface("11111111-2222-3333-4444-555555555555", free_threaded)]
unsafe trait IFoo: ::mapi_com::IUnknown {
    #[slot(3)]
    unsafe fn A(&self, text: ::mapi_com::PCWSTR) -> ::mapi_com::HRESULT;
    #[slot(4)]
    fn B(&self) -> ::mapi_com::Result<()>;
    #[retval]
    #[slot(5)]
    fn C(&self) -> ::mapi_com::Result<i32>;
    #[on_panic(0)]
    #[slot(6)]
    fn D(&self, value: ::core::option::Option<&u32>) -> u32;
}

#[::mapi_com::com_object(IFoo)]
struct Store<T: ::core::marker::Send + ::core::marker::Sync>(T);

impl<T: ::core::marker::Send + ::core::marker::Sync> IFoo_Impl for Store_Impl<T> {
    unsafe fn A(&self, _: ::mapi_com::PCWSTR) -> ::mapi_com::HRESULT {
        ::mapi_com::S_FALSE
    }
    fn B(&self) -> ::mapi_com::Result<()> {
        ::core::result::Result::Ok(())
    }
    fn C(&self) -> ::mapi_com::Result<i32> {
        ::core::result::Result::Ok(3)
    }
    fn D(&self, _: ::core::option::Option<&u32>) -> u32 {
        4
    }
}

fn main() {
    let foo: IFoo = ::mapi_com::Com::new(Store(1)).to_interface();
    let answer = unsafe { foo.A(::mapi_com::PCWSTR::null()) };
    ::core::assert_eq!(answer, ::mapi_com::S_FALSE);
    ::core::assert_eq!(foo.D(::core::option::Option::None), 4);
    ::core::assert!(foo.C().is_ok());
}
