//! MC0112: a slot is one function.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A<T>(&self, value: T) -> HRESULT;
    fn B<'a>(&self, value: Option<&'a u32>) -> HRESULT;
    fn C<const N: usize>(&self) -> HRESULT;
    fn D(&self) -> HRESULT
    where
        Self: Sized;
}

fn main() {}
