//! A child may have methods called like its parent's, and each is reached.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn Open(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    fn Open(&self) -> HRESULT;
    fn Again(&self) -> HRESULT {
        IChild_Impl::Open(self)
    }
}

#[com_object(IChild)]
struct Store;

impl IParent_Impl for Store_Impl {
    fn Open(&self) -> HRESULT {
        HRESULT(1)
    }
}

impl IChild_Impl for Store_Impl {
    fn Open(&self) -> HRESULT {
        HRESULT(2)
    }
}

fn main() {
    let child: IChild = Com::new(Store).to_interface();
    assert_eq!(child.Open(), HRESULT(2));
    assert_eq!(child.Again(), HRESULT(2));
    let parent: &IParent = &child;
    assert_eq!(parent.Open(), HRESULT(1));
}
