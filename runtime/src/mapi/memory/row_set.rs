//! Row sets and address lists: a block for the list, and one for the values of each row.

use core::fmt;
use core::mem::{ManuallyDrop, offset_of};
use core::ptr::NonNull;

use windows_core::Result;

use super::buffer::array;
use super::{Allocator, Buffer};
use crate::mapi::{ADRENTRY, ADRLIST, MAPI_E_NOT_ENOUGH_MEMORY, SPropValue, SRow, SRowSet};

// The one can be read as the other.
const _: () = {
    assert!(size_of::<SRow>() == size_of::<ADRENTRY>() && size_of::<SRowSet>() == size_of::<ADRLIST>());
    assert!(offset_of!(SRow, cValues) == offset_of!(ADRENTRY, cValues));
    assert!(offset_of!(SRow, lpProps) == offset_of!(ADRENTRY, rgPropVals));
    assert!(offset_of!(SRowSet, aRow) == offset_of!(ADRLIST, aEntries));
};

/// Rows of properties with an owner: an `SRowSet`, or an `ADRLIST`, which has the same layout. Dropping it frees the values of each
/// row and then the list, as `FreeProws` and `FreePadrlist` do.
///
/// Source: pages "SRowSet", "ADRLIST", "FreeProws", "FreePadrlist".
pub struct RowSet {
    rows: NonNull<SRowSet>,
    allocator: Allocator,
}

// SAFETY: the functions of an allocator may be called on any thread, and the memory has one owner.
unsafe impl Send for RowSet {}
// SAFETY: shared, it is only read.
unsafe impl Sync for RowSet {}

impl RowSet {
    /// Takes over a row set that a method has handed out; `None` for NULL.
    ///
    /// # Safety
    ///
    /// `rows` is NULL, or a block of `allocator` with a valid row set, the values of each row in a block of their own; the caller owns
    /// all of them.
    pub unsafe fn from_raw(allocator: Allocator, rows: *mut SRowSet) -> Option<Self> {
        NonNull::new(rows).map(|rows| Self { rows, allocator })
    }

    /// Takes over an address list; `None` for NULL.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw), of an address list.
    pub unsafe fn from_address_list(allocator: Allocator, list: *mut ADRLIST) -> Option<Self> {
        // SAFETY: this function's contract; the layouts are the same.
        unsafe { Self::from_raw(allocator, list.cast()) }
    }

    /// A row set of these rows, to be handed out.
    ///
    /// # Errors
    ///
    /// What the allocator fails with; the rows are freed then.
    pub fn new(allocator: Allocator, rows: Vec<Buffer<[SPropValue]>>) -> Result<Self> {
        let count = u32::try_from(rows.len()).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
        // The head has room for one row, which may be unused.
        let extra = rows.len().saturating_sub(1) * size_of::<SRow>();
        let heads = 1 + extra.div_ceil(size_of::<SRowSet>());
        let block: NonNull<SRowSet> = allocator.allocate(heads)?;
        // SAFETY: the block has room for the head and all rows behind each other, and is aligned for both.
        unsafe {
            (&raw mut (*block.as_ptr()).cRows).write(count);
            let first = (&raw mut (*block.as_ptr()).aRow).cast::<SRow>();
            for (index, row) in rows.into_iter().enumerate() {
                let (values, count) = Buffer::into_raw_parts(row);
                // A block whose size is 32 bits wide has no more values than that.
                first.add(index).write(SRow { ulAdrEntryPad: 0, cValues: count as u32, lpProps: values });
            }
        }
        Ok(Self { rows: block, allocator })
    }

    /// Gives the memory up: who gets it frees the values of each row and the list.
    pub fn into_raw(self) -> *mut SRowSet {
        ManuallyDrop::new(self).rows.as_ptr()
    }

    /// The same as an address list.
    pub fn into_address_list(self) -> *mut ADRLIST {
        self.into_raw().cast()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.records().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The values of each row.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[SPropValue]> {
        // SAFETY: the rows are valid for as long as `self` is there.
        self.records().iter().map(|row| unsafe { array(row.lpProps, row.cValues) })
    }

    fn records(&self) -> &[SRow] {
        let rows = self.rows.as_ptr();
        // SAFETY: the block holds as many rows as its head says; the pointer to the first has the provenance of the block.
        unsafe { array((&raw const (*rows).aRow).cast(), (*rows).cRows) }
    }
}

impl Drop for RowSet {
    fn drop(&mut self) {
        for row in self.records() {
            if !row.lpProps.is_null() {
                // SAFETY: the values are a block of the allocator, owned by this.
                unsafe { self.allocator.free(row.lpProps.cast()) };
            }
        }
        // SAFETY: as above; the rows are not read any more.
        unsafe { self.allocator.free(self.rows.as_ptr().cast()) };
    }
}

impl fmt::Debug for RowSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RowSet").field("rows", &self.len()).finish()
    }
}
