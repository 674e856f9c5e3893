//! Records of C++ where 32-bit x86 Windows has them: behind a multiple of 16 by the size of a pointer.

use std::slice;
use std::sync::Mutex;

use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, S_OK, com_object};

use crate::bridge::{interop_hand_out_misplaced, interop_pass_misplaced};
use crate::ledger::Ledger;
use crate::shifted::Shifted;

// As in alignment.cpp.
const WHOLE: PropTag = PropTag::new(0x6601, PT_I8);
const REAL: PropTag = PropTag::new(0x6602, PT_DOUBLE);
const A_WHOLE: i64 = -0x0123_4567_89AB_CDEF;
const A_REAL: f64 = -1.25e300;

const FAMILY: u32 = 601;
type Checked = CheckedMemory<FAMILY>;
type Memory = Shifted<FAMILY, { size_of::<usize>() as u32 }>;

/// Whether these are the two values that C++ has.
fn are_right(values: &[SPropValue]) -> bool {
    let [whole, real] = values else { return false };
    // SAFETY: the numbers are in the records.
    let [whole, real] = [whole, real].map(|value| (value.ulPropTag, unsafe { value.value() }));
    whole == (WHOLE, PropValue::LongLong(A_WHOLE)) && real == (REAL, PropValue::Double(A_REAL))
}

/// What it was called with, in order, each with whether it was right.
#[com_object(IMAPIAdviseSink, IMAPITable, IMAPIProp)]
#[derive(Default)]
struct Callee {
    calls: Mutex<Vec<(&'static str, bool)>>,
}

impl Callee {
    fn called(&self, method: &'static str, is_right: bool) {
        self.calls.lock().expect("nobody panics").push((method, is_right));
    }
}

impl IMAPIAdviseSink_Impl for Callee_Impl {
    unsafe fn OnNotify(&self, count: u32, notifications: *const NOTIFICATION) -> u32 {
        // SAFETY: the caller's promise.
        for notification in unsafe { slice::from_raw_parts(notifications, count as usize) } {
            // SAFETY: as above.
            let Notification::Table(table) = (unsafe { notification.view() }) else { return 1 };
            // SAFETY: as above.
            let row = unsafe { slice::from_raw_parts(table.row.lpProps, table.row.cValues as usize) };
            self.called("OnNotify", are_right(&[table.propIndex, table.propPrior]) && are_right(row));
        }
        0
    }
}

impl IMAPITable_Impl for Callee_Impl {
    unsafe fn Restrict(&self, restriction: *const SRestriction, _flags: u32) -> HRESULT {
        let property = |tag| (tag == WHOLE).then_some(PropValue::LongLong(A_WHOLE));
        // SAFETY: the caller's promise.
        let passed = unsafe { (*restriction).matches(&property) };
        self.called("Restrict", passed == Ok(true));
        S_OK
    }

    unsafe fn QueryRows(&self, _row_count: i32, _flags: u32, rows: *mut *mut SRowSet) -> HRESULT {
        let values = [(WHOLE, PropValue::LongLong(A_WHOLE)), (REAL, PropValue::Double(A_REAL))];
        let row = properties(Memory::allocator(), &values).expect("memory");
        let set = RowSet::new(Memory::allocator(), vec![row]).expect("memory");
        // SAFETY: the caller's promise.
        unsafe { rows.write(set.into_raw()) };
        S_OK
    }
}

impl IMAPIProp_Impl for Callee_Impl {
    unsafe fn SetProps(&self, count: u32, values: *const SPropValue, _: *mut *mut SPropProblemArray) -> HRESULT {
        // SAFETY: the caller's promise.
        self.called("SetProps", are_right(unsafe { slice::from_raw_parts(values, count as usize) }));
        S_OK
    }
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn objects_read_records_where_cpp_has_them() {
    let ledger = Ledger::new();
    let callee = Com::new(Callee::default());
    interop_pass_misplaced(ledger.raw(), callee.as_interface(), Memory::allocator().functions().2);
    ledger.assert_checked();
    let calls = callee.calls.lock().expect("nobody panics");
    let right = ["SetProps", "OnNotify", "OnNotify", "Restrict"].map(|method| (method, true));
    assert_eq!(calls[..], right);
    Checked::assert_clean();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn clients_read_records_where_cpp_has_them() {
    type Memory = Shifted<602, { size_of::<usize>() as u32 }>;
    let ledger = Ledger::new();
    let rows = interop_hand_out_misplaced(ledger.raw(), Memory::allocator().functions().0);
    // SAFETY: handed out by C++, in this memory.
    let rows = unsafe { RowSet::from_raw(Memory::allocator(), rows) }.expect("rows");
    let all: Vec<_> = rows.rows().collect();
    let [[whole, reals]] = all[..] else { panic!("{} rows", all.len()) };
    // SAFETY: values of C++, alive.
    let [whole, reals] = [whole, reals].map(|value| unsafe { value.value() });
    assert_eq!((whole, reals), (PropValue::LongLong(A_WHOLE), PropValue::Doubles((&[0.5, 1e300]).into())));
    drop(all);
    drop(rows);
    CheckedMemory::<602>::assert_clean();
}
