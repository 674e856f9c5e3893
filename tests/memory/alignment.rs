//! Records and numbers of eight bytes at addresses that are multiples of a pointer's size only, where programs for 32-bit x86
//! Windows put them: its compilers align neither what is on the stack nor, all of them, what is on the heap to more than four bytes.
//! On 64-bit targets the same tests put everything where it belongs.

use std::ffi::c_void;
use std::sync::Mutex;
use std::{iter, ptr, slice};

use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, IUnknown, Interface, Result, S_OK, com_interface, com_object};

use crate::property_values;
use crate::shifted::Shifted;

/// How far behind a multiple of 16 everything begins.
const BEHIND: usize = size_of::<usize>();

type OfFamily<const FAMILY: u32> = Shifted<FAMILY, { BEHIND as u32 }>;

/// Values in a place of that kind.
struct Misplaced<T> {
    memory: Vec<u128>,
    values: *mut T,
    count: usize,
}

impl<T: Copy> Misplaced<T> {
    fn new(values: &[T]) -> Self {
        let mut memory = vec![0_u128; 1 + size_of_val(values).div_ceil(16)];
        let place: *mut T = memory.as_mut_ptr().wrapping_byte_add(BEHIND).cast();
        assert_eq!(place.addr() % 16, BEHIND);
        // SAFETY: as many bytes are in the memory behind the place, which as bytes are aligned.
        unsafe { ptr::copy_nonoverlapping(values.as_ptr().cast::<u8>(), place.cast::<u8>(), size_of_val(values)) };
        Self { memory, values: place, count: values.len() }
    }

    /// As C has it, and as the methods of an object get it.
    fn pointer(&self) -> *mut T {
        assert!(!self.memory.is_empty());
        self.values
    }

    /// The same of a record, which is never asked for more than a pointer's alignment.
    fn record(&self) -> *mut T {
        assert!(self.values.is_aligned(), "a record of MAPI can be read where it is");
        self.pointer()
    }

    fn read(&self) -> T {
        assert_eq!(self.count, 1);
        // SAFETY: written above, or by a method since, at a place that may not be aligned.
        unsafe { self.values.read_unaligned() }
    }
}

fn record(tag: PropTag, value: __UPV) -> SPropValue {
    SPropValue { ulPropTag: tag, dwAlignPad: 0, Value: value }
}

const WHOLE: PropTag = PropTag::new(0x6601, PT_I8);
const REAL: PropTag = PropTag::new(0x6602, PT_DOUBLE);
const MONEY: PropTag = PropTag::new(0x6603, PT_MV_CURRENCY);
const REALS: PropTag = PropTag::new(0x6604, PT_MV_DOUBLE);

/// One value in the record and one behind it.
fn of_eight_bytes() -> [SPropValue; 2] {
    [
        record(WHOLE, __UPV { li: LARGE_INTEGER { QuadPart: -0x0123_4567_89AB_CDEF } }),
        record(REAL, __UPV { dbl: -1.25e300 }),
    ]
}

fn are_of_eight_bytes(values: &[SPropValue]) {
    let [whole, real] = values else { panic!("{} values", values.len()) };
    // SAFETY: the numbers are in the records.
    let [whole, real] = [whole, real].map(|value| (value.ulPropTag, unsafe { value.value() }));
    assert_eq!(whole, (WHOLE, PropValue::LongLong(-0x0123_4567_89AB_CDEF)));
    assert_eq!(real, (REAL, PropValue::Double(-1.25e300)));
}

#[test]
fn every_value_comes_back_from_memory_like_that() {
    let allocator = OfFamily::<501>::allocator();
    let values = property_values::values();
    let tagged: Vec<_> =
        (1..).zip(&values).map(|(id, value)| (PropTag::new(id, value.prop_type()), value.clone())).collect();
    let (records, count) = Buffer::into_raw_parts(properties(allocator, &tagged).expect("memory"));
    assert_eq!(records.addr() % 16, BEHIND);
    // SAFETY: handed out above.
    let records = unsafe { Buffer::from_raw_parts(allocator, records, count) }.expect("not NULL");
    for (value, record) in values.iter().zip(records.iter()) {
        // SAFETY: made above, alive.
        assert_eq!(unsafe { record.value() }, *value);
    }
    drop(records);
    CheckedMemory::<501>::assert_clean();
}

#[test]
fn rows_in_memory_like_that_are_read_and_handed_on() {
    let allocator = OfFamily::<502>::allocator();
    let row = || Buffer::copy_of(allocator, &of_eight_bytes()).expect("memory");
    let rows = RowSet::new(allocator, iter::repeat_with(row).take(3).collect()).expect("memory").into_raw();
    assert_eq!(rows.addr() % 16, BEHIND);
    // SAFETY: handed out above.
    let rows = unsafe { RowSet::from_raw(allocator, rows) }.expect("not NULL");
    assert_eq!(rows.len(), 3);
    rows.rows().for_each(are_of_eight_bytes);
    drop(rows);
    CheckedMemory::<502>::assert_clean();
}

#[test]
fn arrays_that_others_made_are_read() {
    let reals = Misplaced::new(&[0.5, 1e300]);
    let days = Misplaced::new(&[45_000.5, 0.25]);
    let wholes = Misplaced::new(&[i64::MIN, -1].map(|number| LARGE_INTEGER { QuadPart: number }));
    let money = Misplaced::new(&[10_000, i64::MAX].map(|number| CY { int64: number }));
    let tag = |prop_type| PropTag::new(0x6600, prop_type);
    let values = Misplaced::new(&[
        record(REALS, __UPV { MVdbl: SDoubleArray { cValues: 2, lpdbl: reals.pointer() } }),
        record(tag(PT_MV_APPTIME), __UPV { MVat: SAppTimeArray { cValues: 2, lpat: days.pointer() } }),
        record(tag(PT_MV_I8), __UPV { MVli: SLargeIntegerArray { cValues: 2, lpli: wholes.record() } }),
        record(MONEY, __UPV { MVcur: SCurrencyArray { cValues: 2, lpcur: money.record() } }),
    ]);
    // SAFETY: four values, alive; so is what they point to.
    let values = unsafe { slice::from_raw_parts(values.record(), 4) };
    // SAFETY: as above.
    let [reals, days, wholes, money] = [0, 1, 2, 3].map(|index| unsafe { values[index].value() });
    assert_eq!(reals, PropValue::Doubles((&[0.5, 1e300]).into()));
    assert_eq!(days, PropValue::AppTimes((&[45_000.5, 0.25]).into()));
    assert_eq!(wholes, PropValue::LongLongs(&[i64::MIN, -1].map(|number| LARGE_INTEGER { QuadPart: number })));
    assert_eq!(money, PropValue::Currencies(&[10_000, i64::MAX].map(|number| CY { int64: number })));
}

#[test]
fn restrictions_pass_and_hold_back() {
    for (relop, expected) in [(RELOP_GT, true), (RELOP_LE, false)] {
        let value = Misplaced::new(&of_eight_bytes()[..1]);
        let compared = SPropertyRestriction { relop, ulPropTag: WHOLE, lpProp: value.record() };
        let parts = [SRestriction { rt: RES_PROPERTY, res: SRestriction_res { resProperty: compared } }; 2];
        let parts = Misplaced::new(&parts);
        let all = SAndRestriction { cRes: 2, lpRes: parts.record() };
        let all = Misplaced::new(&[SRestriction { rt: RES_AND, res: SRestriction_res { resAnd: all } }]);
        // SAFETY: all of it is alive.
        let passed = unsafe { (*all.record()).matches(&|tag| (tag == WHOLE).then_some(PropValue::LongLong(0))) };
        assert_eq!(passed, Ok(expected));
    }
}

/// What a callee of C++ is given, and hands out.
#[com_interface("9b1f0a61-3c67-4d0e-9a21-640f1c5e7b01")]
unsafe trait INumbers: IUnknown {
    #[retval]
    fn Whole(&self) -> Result<u64>;
    #[retval]
    fn Real(&self) -> Result<f64>;
    #[retval]
    fn None(&self) -> Result<i64>;
    /// # Safety
    ///
    /// Both are NULL, or readable and valid for a write.
    unsafe fn Turn(&self, number: *mut LARGE_INTEGER, time: *mut FILETIME) -> HRESULT;
}

#[com_object(INumbers, IMAPIAdviseSink)]
#[derive(Default)]
struct Callee {
    told: Mutex<u32>,
}

impl INumbers_Impl for Callee_Impl {
    fn Whole(&self) -> Result<u64> {
        Ok(0xFEDC_BA98_7654_3210)
    }

    fn Real(&self) -> Result<f64> {
        Ok(-1.25e300)
    }

    fn None(&self) -> Result<i64> {
        Err(MAPI_E_NOT_FOUND.into())
    }

    unsafe fn Turn(&self, number: *mut LARGE_INTEGER, time: *mut FILETIME) -> HRESULT {
        // SAFETY: the caller's promise.
        let (number, time) = unsafe { (&mut *number, &mut *time) };
        number.QuadPart = -number.QuadPart;
        *time = FILETIME { dwLowDateTime: time.dwHighDateTime, dwHighDateTime: time.dwLowDateTime };
        S_OK
    }
}

impl IMAPIAdviseSink_Impl for Callee_Impl {
    unsafe fn OnNotify(&self, count: u32, notifications: *const NOTIFICATION) -> u32 {
        // SAFETY: the caller's promise.
        for notification in unsafe { slice::from_raw_parts(notifications, count as usize) } {
            // SAFETY: as above.
            let Notification::Table(table) = (unsafe { notification.view() }) else { panic!("another event") };
            are_of_eight_bytes(&[table.propIndex, table.propPrior]);
            // SAFETY: as above.
            are_of_eight_bytes(unsafe { slice::from_raw_parts(table.row.lpProps, table.row.cValues as usize) });
            *self.told.lock().expect("nobody panics") += 1;
        }
        0
    }
}

/// A function of the vtable of `this`, as C++ finds it.
///
/// # Safety
///
/// The vtable has such a slot, with a function of type `F`.
unsafe fn slot<F: Copy>(this: *mut c_void, slot: usize) -> F {
    const { assert!(size_of::<F>() == size_of::<usize>()) };
    // SAFETY: this function's contract; an object begins with the pointer to its vtable.
    unsafe { this.cast::<*const *const c_void>().read().add(slot).cast::<F>().read() }
}

type Out<T> = unsafe extern "system" fn(*mut c_void, *mut T) -> HRESULT;

#[test]
fn numbers_are_handed_out_to_where_the_caller_wants_them() {
    let callee: INumbers = Com::new(Callee::default()).into();
    let this = callee.as_raw();
    let (whole, real, none) = (Misplaced::new(&[1_u64]), Misplaced::new(&[1_f64]), Misplaced::new(&[1_i64]));
    // SAFETY: the types are those of the methods, and the places are valid for a write.
    unsafe {
        assert_eq!(slot::<Out<u64>>(this, 3)(this, whole.pointer()), S_OK);
        assert_eq!(slot::<Out<f64>>(this, 4)(this, real.pointer()), S_OK);
        assert_eq!(slot::<Out<i64>>(this, 5)(this, none.pointer()), MAPI_E_NOT_FOUND);
    }
    assert_eq!((whole.read(), real.read(), none.read()), (0xFEDC_BA98_7654_3210, -1.25e300, 0));
}

#[test]
fn records_are_changed_where_the_caller_has_them() {
    type Turn = unsafe extern "system" fn(*mut c_void, *mut LARGE_INTEGER, *mut FILETIME) -> HRESULT;
    let callee: INumbers = Com::new(Callee::default()).into();
    let this = callee.as_raw();
    let number = Misplaced::new(&[LARGE_INTEGER { QuadPart: 7 << 40 }]);
    let time = Misplaced::new(&[FILETIME { dwLowDateTime: 1, dwHighDateTime: 2 }]);
    // SAFETY: the type is that of the method, and both may be read and written.
    assert_eq!(unsafe { slot::<Turn>(this, 6)(this, number.record(), time.record()) }, S_OK);
    assert_eq!(number.read(), LARGE_INTEGER { QuadPart: -7 << 40 });
    assert_eq!(time.read(), FILETIME { dwLowDateTime: 2, dwHighDateTime: 1 });
}

#[test]
fn notifications_are_read_where_the_caller_has_them() {
    type OnNotify = unsafe extern "system" fn(*mut c_void, u32, *const NOTIFICATION) -> u32;
    let callee = Com::new(Callee::default());
    let sink: IMAPIAdviseSink = callee.to_interface();
    let values = Misplaced::new(&of_eight_bytes());
    let [index, prior] = of_eight_bytes();
    let tab = TABLE_NOTIFICATION {
        ulTableEvent: TABLE_ROW_MODIFIED,
        hResult: S_OK,
        propIndex: index,
        propPrior: prior,
        row: SRow { ulAdrEntryPad: 0, cValues: 2, lpProps: values.record() },
        ulPad: 0,
    };
    let told = NOTIFICATION { ulEventType: fnevTableModified, ulAlignPad: 0, info: NOTIFICATION_info { tab } };
    let told = Misplaced::new(&[told; 2]);
    let this = sink.as_raw();
    // SAFETY: the type is that of the method, and two notifications with all their parts are alive.
    assert_eq!(unsafe { slot::<OnNotify>(this, 3)(this, 2, told.record()) }, 0);
    assert_eq!(*callee.told.lock().expect("nobody panics"), 2);
}
