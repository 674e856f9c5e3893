//! How values come out of methods: success codes, failures, out pointers.

use std::ffi::c_void;
use std::ptr;

use crate::raw::{count, slot};
use mapi_com::mapi::{MAPI_E_NOT_FOUND, MAPI_W_ERRORS_RETURNED};
use mapi_com::{
    Com, E_FAIL, E_POINTER, Error, HRESULT, IUnknown, Interface, InterfaceRef, Result, S_FALSE, S_OK, com_interface,
    com_object,
};

#[com_interface("e2c41f7a-5d96-4b0e-93ab-c7d8e9f0a101")]
pub unsafe trait IReturns: IUnknown {
    fn Code(&self, code: HRESULT) -> HRESULT;
    fn Plain(&self, code: HRESULT) -> Result<()>;
    fn Kept(&self, code: HRESULT) -> Result<HRESULT>;
    fn EmptyError(&self) -> Result<()>;
    #[retval]
    fn Number(&self, code: HRESULT) -> Result<u64>;
    #[retval]
    fn Object(&self, code: HRESULT) -> Result<IReturns>;
    #[on_panic(0)]
    fn Sum(&self, byte: u8, word: i64, half: f32, float: f64) -> u64;
    fn Borrow(&self, other: Option<InterfaceRef<'_, IReturns>>) -> HRESULT;
}

#[com_object(IReturns)]
struct Returns;

fn check(code: HRESULT) -> Result<()> {
    if code.is_err() { Err(Error::from_hresult(code)) } else { Ok(()) }
}

impl IReturns_Impl for Returns_Impl {
    fn Code(&self, code: HRESULT) -> HRESULT {
        code
    }
    fn Plain(&self, code: HRESULT) -> Result<()> {
        check(code)
    }
    fn Kept(&self, code: HRESULT) -> Result<HRESULT> {
        check(code).map(|()| code)
    }
    fn EmptyError(&self) -> Result<()> {
        Err(Error::empty())
    }
    fn Number(&self, code: HRESULT) -> Result<u64> {
        check(code).map(|()| 0x0123_4567_89AB_CDEF)
    }
    fn Object(&self, code: HRESULT) -> Result<IReturns> {
        check(code).map(|()| self.to_interface())
    }
    fn Sum(&self, byte: u8, word: i64, half: f32, float: f64) -> u64 {
        u64::from(byte) + word.unsigned_abs() + half as u64 + float as u64
    }
    fn Borrow(&self, other: Option<InterfaceRef<'_, IReturns>>) -> HRESULT {
        other.map_or(E_POINTER, |other| other.Code(HRESULT(count(&*other).cast_signed())))
    }
}

fn pointer() -> IReturns {
    Returns.into()
}

type CodeSlot = unsafe extern "system" fn(*mut c_void, HRESULT) -> HRESULT;

/// What the vtable function itself answers.
fn raw_answer(pointer: &IReturns, number: usize, code: HRESULT) -> HRESULT {
    // SAFETY: slots 3 to 5 take one HRESULT.
    unsafe { slot::<CodeSlot>(pointer.as_raw(), number)(pointer.as_raw(), code) }
}

#[test]
fn success_codes_reach_the_caller() {
    let pointer = pointer();
    for code in [S_OK, S_FALSE, MAPI_W_ERRORS_RETURNED] {
        assert_eq!(pointer.Code(code), code);
        assert_eq!(pointer.Kept(code).expect("a success"), code);
        assert_eq!(raw_answer(&pointer, 5, code), code);
        assert!(pointer.Plain(code).is_ok());
        assert_eq!(raw_answer(&pointer, 4, code), S_OK);
    }
}

#[test]
fn failures_reach_the_caller_in_every_form() {
    let pointer = pointer();
    assert_eq!(pointer.Code(MAPI_E_NOT_FOUND), MAPI_E_NOT_FOUND);
    assert_eq!(pointer.Plain(MAPI_E_NOT_FOUND).expect_err("a failure").code(), MAPI_E_NOT_FOUND);
    assert_eq!(pointer.Kept(MAPI_E_NOT_FOUND).expect_err("a failure").code(), MAPI_E_NOT_FOUND);
    assert_eq!(pointer.Number(MAPI_E_NOT_FOUND).expect_err("a failure").code(), MAPI_E_NOT_FOUND);
    assert_eq!(pointer.Object(MAPI_E_NOT_FOUND).expect_err("a failure").code(), MAPI_E_NOT_FOUND);
}

#[test]
fn an_error_without_a_code_is_no_success() {
    assert_eq!(pointer().EmptyError().expect_err("a failure").code(), E_FAIL);
}

#[test]
fn out_values_arrive_and_count() {
    let pointer = pointer();
    assert_eq!(pointer.Number(S_OK).expect("a success"), 0x0123_4567_89AB_CDEF);
    let object = pointer.Object(S_OK).expect("a success");
    assert_eq!(object, pointer);
    assert_eq!(count(&pointer), 2);
}

#[test]
fn out_pointers_are_zero_after_a_failure_and_may_not_be_null() {
    type NumberSlot = unsafe extern "system" fn(*mut c_void, HRESULT, *mut u64) -> HRESULT;
    type ObjectSlot = unsafe extern "system" fn(*mut c_void, HRESULT, *mut *mut c_void) -> HRESULT;
    let pointer = pointer();
    let this = pointer.as_raw();
    let mut number = u64::MAX;
    let mut object = crate::raw::POISON;
    // SAFETY: slots 7 and 8 take an HRESULT and an out pointer, which may be NULL.
    unsafe {
        assert_eq!(slot::<NumberSlot>(this, 7)(this, E_FAIL, &mut number), E_FAIL);
        assert_eq!(slot::<ObjectSlot>(this, 8)(this, E_FAIL, &mut object), E_FAIL);
        assert_eq!(slot::<NumberSlot>(this, 7)(this, S_OK, ptr::null_mut()), E_POINTER);
        assert_eq!(slot::<ObjectSlot>(this, 8)(this, S_OK, ptr::null_mut()), E_POINTER);
    }
    assert_eq!(number, 0);
    assert!(object.is_null());
    assert_eq!(count(&pointer), 1, "nothing was handed out");
}

#[test]
fn numbers_of_all_widths_go_both_ways() {
    assert_eq!(pointer().Sum(200, -5_000_000_000, 3.0, 4.0), 5_000_000_207);
}

#[test]
fn a_borrowed_interface_parameter_changes_no_count() {
    let pointer = pointer();
    let other = Com::new(Returns);
    assert_eq!(pointer.Borrow(Some(other.as_interface())), HRESULT(1));
    assert_eq!(pointer.Borrow(None), E_POINTER);
    let owned: IReturns = other.to_interface();
    assert_eq!(pointer.Borrow(Some(owned.to_ref())), HRESULT(2));
}
