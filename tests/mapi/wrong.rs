//! A declaration that is wrong on purpose, as one that is wrong by mistake would be: the suite finds it.
//!
//! That the compiler finds it where the types are stated is for `ui/peer_narrow_parameter.rs`.

use mapi_com::mapi::MAPIERROR;
use mapi_com::{AbiType, Com, ComInterface, HRESULT, IUnknown, Interface as _, Result, com_interface, com_object};

use crate::c_types::CTypes;
use crate::explained::Differences;
use crate::facts;
use crate::interfaces::{compare, compare_targets};
use crate::numbers::bits;
use crate::slots::{called_by_cpp, heard_otherwise_in_rust};
use crate::witness;

/// As published but for the window, a ULONG_PTR.
#[com_interface("0002031b-0000-0000-c000-000000000046")]
unsafe trait IMAPIControl: IUnknown {
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;
    fn Activate(&self, flags: u32, window: u32) -> HRESULT;
    #[retval]
    fn GetState(&self, flags: u32) -> Result<u32>;
}

#[com_object(IMAPIControl)]
struct Control;

impl IMAPIControl_Impl for Control_Impl {
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT {
        witness::hear("IMAPIControl", "GetLastError", &[bits(&result), bits(&flags), bits(&error)])
    }

    fn Activate(&self, flags: u32, window: u32) -> HRESULT {
        witness::hear("IMAPIControl", "Activate", &[bits(&flags), bits(&window)])
    }

    fn GetState(&self, flags: u32) -> Result<u32> {
        witness::hear_out("IMAPIControl", "GetState", &[bits(&flags)])
    }
}

#[test]
fn a_number_of_32_bits_where_a_ulong_ptr_belongs_is_not_as_published() {
    let all = facts::interfaces();
    let types = CTypes::new(&all, &facts::enumerations());
    let control = all.iter().find(|interface| interface.name == "IMAPIControl").expect("published");
    let mut differences = Differences::default();
    compare(control, IMAPIControl::DESCRIPTOR, &types, &mut differences);
    let found = ["IMAPIControl::Activate, parameter 1: published is `ULONG_PTR`, ours is Unsigned(4)"];
    assert_eq!(differences.complaints(&[]), found);
}

#[test]
fn a_pointer_to_32_bits_where_one_to_a_ulong_ptr_belongs_is_not_as_published() {
    let all = facts::interfaces();
    let types = CTypes::new(&all, &facts::enumerations());
    let form = all.iter().find(|interface| interface.name == "IMAPIForm").expect("published");
    let compare = |ty| {
        let mut differences = Differences::default();
        let equal = compare_targets(form, &[("IMAPIForm", "Advise", 1, ty)], &types, &mut differences);
        (equal, differences.complaints(&[]))
    };
    assert_eq!(compare(AbiType::UnsignedPointer), (1, Vec::new()));
    let found = "IMAPIForm::Advise, target of parameter 1: published is `ULONG_PTR *`, ours is Some(Unsigned(4))";
    assert_eq!(compare(AbiType::Unsigned(4)), (0, vec![found.to_owned()]));
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_number_of_32_bits_where_a_ulong_ptr_belongs_is_heard() {
    let object: IMAPIControl = Com::new(Control).into_interface();
    let calls = called_by_cpp("IMAPIControl", object.as_raw());
    let otherwise = heard_otherwise_in_rust(&calls.sent, &calls.heard);
    if cfg!(target_pointer_width = "64") {
        let [told] = &*otherwise else { panic!("one method is declared otherwise, found is {otherwise:?}") };
        assert!(told.starts_with("IMAPIControl::Activate: "), "{told}");
        let [sent, heard] = [&calls.sent[1], &calls.heard[1]].map(|call| call.values[1]);
        assert_eq!(heard, sent & u64::from(u32::MAX), "one half is lost");
        assert_ne!(heard, sent);
    } else {
        // Both are 32 bits wide, so no call can tell them apart.
        assert_eq!(otherwise, Vec::<String>::new());
    }
}
