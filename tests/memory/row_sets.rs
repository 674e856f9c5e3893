//! Row sets and address lists: the list and the values of each row are blocks of their own.

use mapi_com::mapi::*;

fn row<const FAMILY: u32>(number: i32) -> Buffer<[SPropValue]> {
    let values = [(PR_ROWID, PropValue::Long(number)), (PR_INSTANCE_KEY, PropValue::Binary(&[number as u8; 3]))];
    properties(CheckedMemory::<FAMILY>::allocator(), &values).expect("memory")
}

/// The numbers in the rows.
fn numbers(rows: &RowSet) -> Vec<i32> {
    rows.rows()
        .map(|row| {
            // SAFETY: made by `row`, alive.
            match (row.len(), unsafe { row[0].value() }) {
                (2, PropValue::Long(number)) => number,
                other => panic!("{other:?}"),
            }
        })
        .collect()
}

#[test]
fn rows_are_freed_with_their_set() {
    type Checked = CheckedMemory<301>;
    let rows = RowSet::new(Checked::allocator(), (0..5).map(row::<301>).collect()).expect("memory");
    assert_eq!((rows.len(), Checked::alive()), (5, 6));
    assert_eq!(numbers(&rows), [0, 1, 2, 3, 4]);
    let raw = rows.into_raw();
    // SAFETY: a valid row set, not freed.
    assert_eq!(unsafe { (*raw).cRows }, 5);
    // SAFETY: as above, and owned.
    let rows = unsafe { RowSet::from_raw(Checked::allocator(), raw) }.expect("not NULL");
    assert_eq!(numbers(&rows), [0, 1, 2, 3, 4]);
    drop(rows);
    Checked::assert_clean();
}

#[test]
fn no_rows_are_a_set_too() {
    type Checked = CheckedMemory<302>;
    let rows = RowSet::new(Checked::allocator(), Vec::new()).expect("memory");
    assert!(rows.is_empty() && rows.rows().next().is_none());
    drop(rows);
    Checked::assert_clean();
    // SAFETY: NULL.
    assert!(unsafe { RowSet::from_raw(Checked::allocator(), std::ptr::null_mut()) }.is_none());
}

#[test]
fn an_address_list_has_the_same_rules() {
    type Checked = CheckedMemory<303>;
    let list =
        RowSet::new(Checked::allocator(), vec![row::<303>(1), row::<303>(2)]).expect("memory").into_address_list();
    // SAFETY: a valid list with two entries, of which the record declares one.
    unsafe {
        assert_eq!((*list).cEntries, 2);
        let second = (&raw const (*list).aEntries).cast::<ADRENTRY>().add(1);
        assert_eq!((*second).cValues, 2);
        assert_eq!((*(*second).rgPropVals).value(), PropValue::Long(2));
        // A recipient that was taken out has neither values nor a block.
        let first = (&raw mut (*list).aEntries).cast::<ADRENTRY>();
        let (_, _, free) = Checked::allocator().functions();
        free((*first).rgPropVals.cast());
        (*first).cValues = 0;
        (*first).rgPropVals = std::ptr::null_mut();
    }
    // SAFETY: a valid list, owned.
    let rows = unsafe { RowSet::from_address_list(Checked::allocator(), list) }.expect("not NULL");
    assert_eq!(rows.rows().map(<[_]>::len).collect::<Vec<_>>(), [0, 2]);
    drop(rows);
    Checked::assert_clean();
}
