//! MC0116: a misspelt attribute of a method is answered with the one that was meant.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[sloot(3)]
    fn A(&self) -> HRESULT;
    #[retvall]
    fn B(&self) -> Result<u32>;
    #[on_panik(0)]
    fn C(&self) -> HRESULT;
    #[reservd]
    fn Placeholder1(&self);
    #[must_sue]
    fn D(&self) -> HRESULT;
    #[alow(unused)]
    fn E(&self) -> HRESULT;
    reservd!(4..=6);
}

fn main() {}
