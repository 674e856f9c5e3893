//! The vtable is the same however the return type is written.

#![allow(unused_parens)]

use mapi_com::*;

type Nothing = Result<()>;
type Code = HRESULT;

macro_rules! declare {
    ($result:ty, $($path:tt)*) => {
        #[com_interface("11111111-2222-3333-4444-555555555555")]
        unsafe trait IForms: IUnknown {
            #[slot(3)]
            fn Alias(&self) -> Nothing;
            #[slot(4)]
            fn Parentheses(&self) -> (Result<()>);
            #[slot(5)]
            fn Fragment(&self) -> $result;
            #[slot(6)]
            fn Tokens(&self) -> $($path)*;
            #[slot(7)]
            fn AliasedCode(&self) -> Code;
            #[slot(8)]
            fn Spelled(&self) -> ::core::result::Result<(), mapi_com::Error>;
        }
    };
}

declare!(Result<()>, mapi_com::Result<()>);

#[com_object(IForms)]
struct Forms;

impl IForms_Impl for Forms_Impl {
    fn Alias(&self) -> Nothing {
        Err(E_FAIL.into())
    }
    fn Parentheses(&self) -> Result<()> {
        Err(E_FAIL.into())
    }
    fn Fragment(&self) -> Result<()> {
        Err(E_FAIL.into())
    }
    fn Tokens(&self) -> Result<()> {
        Err(E_FAIL.into())
    }
    fn AliasedCode(&self) -> HRESULT {
        E_FAIL
    }
    fn Spelled(&self) -> Result<()> {
        Err(E_FAIL.into())
    }
}

fn main() {
    let forms: IForms = Com::new(Forms).to_interface();
    let vtable = Interface::vtable(&forms);
    type Slot = unsafe extern "system" fn(*mut core::ffi::c_void) -> HRESULT;
    let slots: [Slot; 6] = [
        vtable.Alias,
        vtable.Parentheses,
        vtable.Fragment,
        vtable.Tokens,
        vtable.AliasedCode,
        vtable.Spelled,
    ];
    for slot in slots {
        assert_eq!(unsafe { slot(forms.as_raw()) }, E_FAIL);
    }
    assert_eq!(forms.Alias().unwrap_err().code(), E_FAIL);
    assert_eq!(forms.Parentheses().unwrap_err().code(), E_FAIL);
}
