//! The ways between states, owners and interfaces.

use std::cell::Cell;

use crate::raw::count;
use mapi_com::{
    Com, E_NOINTERFACE, HRESULT, IInspectable, IInspectable_Impl, IUnknown, Interface, S_OK, com_interface, com_object,
};

#[com_interface("0d8b2f5e-9a3c-4c1d-b7e6-2f4a6c8e0b01")]
pub unsafe trait IBase: IUnknown {
    fn Get(&self) -> HRESULT;
}

#[com_interface("0d8b2f5e-9a3c-4c1d-b7e6-2f4a6c8e0b02")]
pub unsafe trait IDerived: IBase {}

#[com_interface("0d8b2f5e-9a3c-4c1d-b7e6-2f4a6c8e0b03")]
pub unsafe trait ISecond: IUnknown {
    fn Set(&self, value: i32) -> HRESULT;
}

#[com_object(IDerived, ISecond)]
pub struct Number(Cell<i32>);

impl IBase_Impl for Number_Impl {
    fn Get(&self) -> HRESULT {
        HRESULT(self.0.get())
    }
}
impl IDerived_Impl for Number_Impl {}
impl ISecond_Impl for Number_Impl {
    fn Set(&self, value: i32) -> HRESULT {
        self.0.set(value);
        S_OK
    }
}

#[com_object(ISecond)]
struct Sink;

impl ISecond_Impl for Sink_Impl {
    fn Set(&self, _value: i32) -> HRESULT {
        S_OK
    }
}

#[test]
fn a_state_becomes_any_of_its_interfaces() {
    let base: IBase = Number(Cell::new(1)).into();
    let derived: IDerived = Number(Cell::new(2)).into();
    let second: ISecond = Number(Cell::new(3)).into();
    let unknown: IUnknown = Number(Cell::new(4)).into();
    assert_eq!(base.Get(), HRESULT(1));
    assert_eq!(derived.Get(), HRESULT(2));
    assert_eq!(second.cast::<IBase>().expect("the parent").Get(), HRESULT(3));
    assert_eq!(unknown.cast::<IBase>().expect("the parent").Get(), HRESULT(4));
}

#[test]
fn an_owner_becomes_any_interface_without_a_new_reference() {
    let object = Com::from(Number(Cell::new(5)));
    let base: IBase = object.clone().into();
    let unknown: IUnknown = object.clone().into();
    assert_eq!(count(&base), 3);
    assert_eq!(unknown, *base);
    let derived: IDerived = object.into();
    assert_eq!(count(&base), 3);
    assert_eq!(derived.Get(), HRESULT(5));
}

#[test]
fn static_and_queried_pointers_are_the_same() {
    let object = Com::new(Number(Cell::new(0)));
    assert_eq!(object.to_interface::<IBase>().as_raw(), object.query::<IBase>().expect("listed").as_raw());
    assert_eq!(object.to_interface::<ISecond>().as_raw(), object.query::<ISecond>().expect("listed").as_raw());
    assert_eq!(object.as_interface::<IUnknown>().as_raw(), object.query::<IUnknown>().expect("always").as_raw());
    assert_eq!(object.query::<IInspectable>().expect_err("not listed").code(), E_NOINTERFACE);
}

#[test]
fn a_borrowed_interface_takes_no_reference() {
    let object = Com::new(Number(Cell::new(9)));
    let borrowed = object.as_interface::<IDerived>();
    assert_eq!(count(&*borrowed), 1);
    assert_eq!(borrowed.Get(), HRESULT(9));
}

#[test]
fn a_child_is_used_as_its_parents() {
    fn get(base: &IBase) -> HRESULT {
        base.Get()
    }
    let derived: IDerived = Number(Cell::new(6)).into();
    assert_eq!(get(&derived), HRESULT(6));
    let unknown: &IUnknown = &derived;
    assert_eq!(unknown.cast::<ISecond>().expect("listed").Set(8), S_OK);
    assert_eq!(get(&derived), HRESULT(8));
}

#[test]
fn the_object_is_found_behind_any_of_its_interfaces() {
    let object = Com::new(Number(Cell::new(1)));
    let second: ISecond = object.to_interface();
    let found = Com::<Number>::from_interface(&second).expect("a Number is behind it");
    found.0.set(77);
    assert_eq!(object.0.get(), 77);
    assert_eq!(count(&second), 3);
    let unknown: IUnknown = object.to_interface();
    assert!(Com::<Number>::from_interface(&unknown).is_some());
}

#[test]
fn another_type_is_not_found_behind_an_interface() {
    let sink: ISecond = Sink.into();
    assert!(Com::<Number>::from_interface(&sink).is_none());
    assert!(Com::<Sink>::from_interface(&sink).is_some());
    assert_eq!(count(&sink), 1);
}

/// Grants every query: what an object must not do, and what must not be taken for one of ours.
mod yes_sayer {
    use std::ffi::c_void;

    use mapi_com::{GUID, HRESULT, IUnknown, Interface, S_OK};

    type QueryInterface = unsafe extern "system" fn(*mut c_void, *const GUID, *mut *mut c_void) -> HRESULT;
    type Count = unsafe extern "system" fn(*mut c_void) -> u32;

    static VTABLE: (QueryInterface, Count, Count) = (query_interface, count, count);

    unsafe extern "system" fn query_interface(this: *mut c_void, _: *const GUID, out: *mut *mut c_void) -> HRESULT {
        // SAFETY: the test passes a valid out pointer.
        unsafe { *out = this };
        S_OK
    }

    unsafe extern "system" fn count(_: *mut c_void) -> u32 {
        1
    }

    #[repr(transparent)]
    pub(super) struct YesSayer(&'static (QueryInterface, Count, Count));

    pub(super) static INSTANCE: YesSayer = YesSayer(&VTABLE);

    pub(super) fn pointer() -> IUnknown {
        // SAFETY: it points to a vtable of three functions, lives for ever, and does not count.
        unsafe { IUnknown::from_raw((&raw const INSTANCE).cast_mut().cast()) }
    }
}

#[test]
fn a_foreign_object_that_grants_everything_is_not_ours() {
    let foreign = yes_sayer::pointer();
    assert!(Com::<Number>::from_interface(&foreign).is_none());
    // An answer that an object of ours gave before is not taken for the foreign one's.
    let ours: IUnknown = Number(Cell::new(0)).into();
    assert!(Com::<Number>::from_interface(&ours).is_some());
    assert!(Com::<Number>::from_interface(&foreign).is_none());
}

#[test]
fn the_object_hands_out_itself() {
    #[com_object(ISecond)]
    struct Selfish(Cell<Option<IUnknown>>);

    impl ISecond_Impl for Selfish_Impl {
        fn Set(&self, value: i32) -> HRESULT {
            let owner: Com<Selfish> = self.to_com();
            let pointer: ISecond = self.to_interface();
            assert_eq!(owner.as_interface::<ISecond>().as_raw(), pointer.as_raw());
            owner.0.set((value > 0).then(|| owner.to_interface()));
            S_OK
        }
    }

    let object: ISecond = Selfish(Cell::new(None)).into();
    assert_eq!(object.Set(1), S_OK);
    assert_eq!(count(&object), 2);
    assert_eq!(object.Set(0), S_OK);
    assert_eq!(count(&object), 1);
}

#[test]
fn an_interface_below_iinspectable_works() {
    #[com_interface("0d8b2f5e-9a3c-4c1d-b7e6-2f4a6c8e0b04")]
    unsafe trait IModern: IInspectable {
        #[slot(6)]
        fn Answer(&self) -> HRESULT;
    }

    #[com_object(IModern)]
    struct Modern;

    impl IInspectable_Impl for Modern_Impl {
        unsafe fn GetIids(&self, count: *mut u32, values: *mut *mut mapi_com::GUID) -> HRESULT {
            let _ = (count, values);
            mapi_com::E_NOTIMPL
        }
        unsafe fn GetRuntimeClassName(&self, value: *mut *mut std::ffi::c_void) -> HRESULT {
            let _ = value;
            mapi_com::E_NOTIMPL
        }
        unsafe fn GetTrustLevel(&self, value: *mut i32) -> HRESULT {
            // SAFETY: the caller's promise, which the test keeps.
            unsafe { *value = 2 };
            S_OK
        }
    }
    impl IModern_Impl for Modern_Impl {
        fn Answer(&self) -> HRESULT {
            HRESULT(42)
        }
    }

    let pointer: IModern = Modern.into();
    let inspectable: IInspectable = pointer.cast().expect("the parent");
    assert_eq!(inspectable.GetTrustLevel().expect("implemented"), 2);
    assert_eq!(pointer.Answer(), HRESULT(42));
}
