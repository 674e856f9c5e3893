//! What may be declared: kinds of types, generics, names, parents from everywhere.
#![expect(clippy::non_minimal_cfg, reason = "`all()` and `any()` are what is tested")]

use std::fmt::Display;
use std::marker::PhantomData;
use std::sync::Mutex;

use mapi_com::mapi::{IMAPISync_Impl, MAPISIB};
use mapi_com::{Com, E_NOTIMPL, HRESULT, IUnknown, Interface, Result, S_OK, com_interface, com_object};

mod elsewhere {
    use mapi_com::{HRESULT, IUnknown, com_interface};

    #[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b01")]
    pub(crate) unsafe trait IElsewhere: IUnknown {
        fn Here(&self) -> HRESULT;
    }
}

use elsewhere::IElsewhere as IRenamed;

mod by_path {
    use mapi_com::{HRESULT, com_interface};

    #[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b02")]
    pub(crate) unsafe trait IByPath: super::elsewhere::IElsewhere {
        #[slot(4)]
        fn There(&self) -> HRESULT;
    }
}

use by_path::IByPath;

#[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b03")]
unsafe trait IByAlias: IRenamed {
    #[slot(4)]
    fn Where(&self) -> HRESULT;
}

#[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b04", free_threaded)]
unsafe trait IFromAnotherCrate: mapi_com::mapi::IMAPISync {
    #[slot(4)]
    fn Name(&self) -> Result<()>;
}

#[com_object(by_path::IByPath, IByAlias, IFromAnotherCrate)]
struct Everything;

impl elsewhere::IElsewhere_Impl for Everything_Impl {
    fn Here(&self) -> HRESULT {
        HRESULT(1)
    }
}
impl by_path::IByPath_Impl for Everything_Impl {
    fn There(&self) -> HRESULT {
        HRESULT(2)
    }
}
impl IByAlias_Impl for Everything_Impl {
    fn Where(&self) -> HRESULT {
        HRESULT(3)
    }
}
impl IMAPISync_Impl for Everything_Impl {
    unsafe fn SynchronizeInBackground(&self, _request: *mut MAPISIB) -> HRESULT {
        E_NOTIMPL
    }
}
impl IFromAnotherCrate_Impl for Everything_Impl {
    fn Name(&self) -> Result<()> {
        Ok(())
    }
}

#[test]
fn parents_come_by_path_by_alias_and_from_other_crates() {
    let object = Com::new(Everything);
    assert_eq!(object.to_interface::<IRenamed>().Here(), HRESULT(1));
    let by_path: IByPath = object.to_interface();
    assert_eq!((by_path.Here(), by_path.There()), (HRESULT(1), HRESULT(2)));
    let by_alias: IByAlias = by_path.cast().expect("listed");
    assert_eq!((by_alias.Here(), by_alias.Where()), (HRESULT(1), HRESULT(3)));
    let sync: mapi_com::mapi::IMAPISync = by_alias.cast().expect("a parent of a listed interface");
    // SAFETY: this implementation reads nothing.
    assert_eq!(unsafe { sync.SynchronizeInBackground(std::ptr::null_mut()) }, E_NOTIMPL);
    assert!(sync.cast::<IFromAnotherCrate>().expect("listed").Name().is_ok());
}

#[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b05")]
unsafe trait ILeft: IUnknown {
    fn Name(&self) -> HRESULT;
    fn Own(&self) -> HRESULT {
        E_NOTIMPL
    }
}

#[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b06")]
unsafe trait IRight: IUnknown {
    fn Name(&self) -> HRESULT;
}

#[com_object(ILeft, IRight)]
struct Generic<T: Display, U, const N: usize = 3>
where
    U: Default,
{
    value: T,
    other: PhantomData<U>,
}

impl<T: Display, U: Default, const N: usize> ILeft_Impl for Generic_Impl<T, U, N> {
    fn Name(&self) -> HRESULT {
        HRESULT(self.value.to_string().len() as i32)
    }
}
impl<T: Display, U: Default, const N: usize> IRight_Impl for Generic_Impl<T, U, N> {
    fn Name(&self) -> HRESULT {
        HRESULT(N as i32)
    }
}

#[test]
fn generic_objects_serve_same_named_methods_of_two_interfaces() {
    let left: ILeft = Com::new(Generic::<_, u8> { value: "twelve chars", other: PhantomData }).into();
    let right: IRight = left.cast().expect("listed");
    assert_eq!((left.Name(), right.Name()), (HRESULT(12), HRESULT(3)));
    assert_eq!(left.Own(), E_NOTIMPL, "a body in the declaration is the default");
    let wide = Com::new(Generic::<u64, String, 40> { value: 7, other: PhantomData });
    assert_eq!(wide.query::<IRight>().expect("listed").Name(), HRESULT(40));
    assert!(Com::<Generic<u64, String, 40>>::from_interface(&left).is_none());
}

#[com_object(IRight)]
enum Choice {
    First,
    Second(Mutex<i32>),
}

impl IRight_Impl for Choice_Impl {
    fn Name(&self) -> HRESULT {
        match &**self {
            Choice::First => S_OK,
            Choice::Second(number) => HRESULT(*number.lock().expect("not poisoned")),
        }
    }
}

#[test]
fn an_enum_can_be_an_object() {
    let first: IRight = Choice::First.into();
    let second: IRight = Choice::Second(Mutex::new(9)).into();
    assert_eq!((first.Name(), second.Name()), (S_OK, HRESULT(9)));
}

#[cfg(any())]
#[com_interface("not even read")]
unsafe trait IAbove: INowhere {}

#[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b07")]
#[cfg(any())]
unsafe trait IBelow: INowhere {}

#[com_interface("4c9e7b1a-2d3f-4e5a-8b6c-7d8e9f0a1b08")]
#[cfg(all())]
unsafe trait IKept: IUnknown {}

#[com_object(IKept)]
#[cfg(all())]
struct Kept;
impl IKept_Impl for Kept_Impl {}

#[com_object(IBelow)]
#[cfg(any())]
struct Gone;

#[test]
fn cfg_decides_about_whole_items() {
    let kept: IKept = Kept.into();
    assert_eq!(IKept::IID, IID_IKept);
    drop(kept);
}

/// As the functions of the `windows` crate take interfaces.
fn identity_of<P: windows_core::Param<IUnknown>>(interface: P) -> IUnknown {
    // SAFETY: what `Param` borrows lives until the end of this function.
    let interface = unsafe { interface.param() };
    let raw = interface.abi();
    // SAFETY: an interface that can be passed for `IUnknown` begins with its vtable; the pointer is borrowed.
    unsafe { IUnknown::from_raw_borrowed(&raw) }.expect("not NULL").cast().expect("always answered")
}

#[test]
fn interfaces_work_with_functions_that_take_windows_core_interfaces() {
    let kept: IKept = Kept.into();
    assert_eq!(identity_of(&kept), *kept);
    let by_path: IByPath = Everything.into();
    assert_eq!(identity_of(&by_path), **by_path);
}
