//! Reserved slots take their places, and answer that there is nothing.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    #[slot(3)]
    fn First(&self) -> HRESULT;
    reserved!(4..=6);
    #[slot(7)]
    fn Behind(&self) -> HRESULT;
    /// Not published.
    #[reserved]
    #[slot(8)]
    fn Placeholder1(&self);
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    reserved!(9..=9);
    #[slot(10)]
    fn Last(&self) -> HRESULT;
}

#[com_object(IChild)]
struct Store;

impl IParent_Impl for Store_Impl {
    fn First(&self) -> HRESULT {
        HRESULT(1)
    }
    fn Behind(&self) -> HRESULT {
        HRESULT(2)
    }
}

impl IChild_Impl for Store_Impl {
    fn Last(&self) -> HRESULT {
        HRESULT(3)
    }
}

fn main() {
    let child: IChild = Com::new(Store).to_interface();
    assert_eq!([child.First(), child.Behind(), child.Last()], [HRESULT(1), HRESULT(2), HRESULT(3)]);
    let this = child.as_raw();
    let call = |slot: usize| unsafe {
        let vtable = *this.cast::<*const unsafe extern "system" fn(*mut core::ffi::c_void) -> HRESULT>();
        (*vtable.add(slot))(this)
    };
    let answers: Vec<_> = (3..=10).map(call).collect();
    let reserved = E_NOTIMPL;
    let expected =
        [HRESULT(1), reserved, reserved, reserved, HRESULT(2), reserved, reserved, HRESULT(3)];
    assert_eq!(answers, expected);
    assert_eq!(unsafe { (Interface::vtable(&*child).reserved_5)(this) }, E_NOTIMPL);

    let slots: Vec<_> = IChild::DESCRIPTOR.all_methods().map(|(slot, method)| (slot, method.name)).skip(3).collect();
    let names = ["First", "reserved_4", "reserved_5", "reserved_6", "Behind", "Placeholder1", "reserved_9", "Last"];
    assert_eq!(slots, (3..).zip(names).collect::<Vec<_>>());
    let placeholder = IParent::DESCRIPTOR.methods[5];
    assert_eq!((placeholder.params.len(), placeholder.returns), (0, AbiType::Hresult));
}
