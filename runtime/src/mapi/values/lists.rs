//! Lists of tags and entry ids as slices.

use core::ptr::NonNull;

use windows_core::Result;

use crate::mapi::memory::array;
use crate::mapi::*;

/// The tags of a list that a method was given; `None` for NULL.
///
/// # Safety
///
/// `list` is NULL or points to a list with all the tags that it counts, which nobody changes for `'a`.
pub unsafe fn prop_tags<'a>(list: *const SPropTagArray) -> Option<&'a [PropTag]> {
    let list = NonNull::new(list.cast_mut())?.as_ptr();
    // SAFETY: this function's contract. The pointer is to the whole list, not only to the first.
    Some(unsafe { array((&raw const (*list).aulPropTag).cast(), (*list).cValues) })
}

/// The bytes of an entry id that a method was given; `None` for NULL, or for none.
///
/// # Safety
///
/// `entry_id` is NULL or points to `size` readable bytes, which nobody changes for `'a`.
pub unsafe fn entry_id<'a>(size: u32, entry_id: *const ENTRYID) -> Option<&'a [u8]> {
    // SAFETY: this function's contract.
    Some(unsafe { array(entry_id.cast::<u8>(), size) }).filter(|bytes| !bytes.is_empty())
}

/// The entry ids of a list that a method was given; none for NULL.
///
/// # Safety
///
/// `list` is NULL or points to a list whose entry ids are readable, and nobody changes any of it for `'a`.
pub unsafe fn entry_ids<'a>(list: *const SBinaryArray) -> impl ExactSizeIterator<Item = &'a [u8]> {
    // SAFETY: this function's contract.
    let list = unsafe { list.as_ref().map_or(&[][..], |list| array(list.lpbin, list.cValues)) };
    // SAFETY: as above.
    list.iter().map(|entry| unsafe { array(entry.lpb, entry.cb) })
}

/// A list of tags to be handed out, as `GetPropList` does: freed by `MAPIFreeBuffer`.
///
/// # Errors
///
/// What the allocator fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
pub fn prop_tag_array(allocator: Allocator, tags: &[PropTag]) -> Result<Buffer<SPropTagArray>> {
    let list = Buffer::copy_of(allocator, PropTagList::new(tags).0.as_slice())?;
    // SAFETY: a count and as many tags, which is what the record begins and goes on with; there is room for one tag at least.
    let list = unsafe { Buffer::from_raw(allocator, Buffer::into_raw_parts(list).0.cast()) };
    list.ok_or_else(|| MAPI_E_NOT_ENOUGH_MEMORY.into())
}

/// A list of tags in memory of its own, to be passed to a method.
///
/// ```
/// use mapi_com::mapi::{PR_ENTRYID, PR_SUBJECT, PropTagList};
/// let columns = PropTagList::new(&[PR_ENTRYID, PR_SUBJECT]);
/// // SAFETY: the list is alive.
/// assert_eq!(unsafe { (*columns.as_ptr()).cValues }, 2);
/// ```
#[derive(Clone, Debug)]
pub struct PropTagList(Vec<u32>);

impl PropTagList {
    /// A list of these tags.
    ///
    /// # Panics
    ///
    /// If there are more than a list can count.
    pub fn new(tags: &[PropTag]) -> Self {
        let count = u32::try_from(tags.len()).expect("a count of 32 bits");
        let mut list: Vec<u32> = core::iter::once(count).chain(tags.iter().map(|tag| tag.0)).collect();
        // The record has room for one tag, also if there is none.
        list.resize(list.len().max(2), 0);
        Self(list)
    }

    /// The list, valid for as long as `self` is.
    pub fn as_ptr(&self) -> *const SPropTagArray {
        self.0.as_ptr().cast()
    }
}
