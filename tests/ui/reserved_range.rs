//! MC0128: a range of reserved slots has a first and a last number.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    reserved!(3);
    reserved!();
    reserved!(3..5);
    reserved!(5..=3);
    reserved!(3..=4_000_000_000);
    reserved!(FIRST..=LAST);
    reserved!(3..=5, 7..=9);
    reserved!(3u8..=5u8);
    #[cfg(windows)]
    reserved!(3..=5);
}

fn main() {}
