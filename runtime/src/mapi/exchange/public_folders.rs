//! The public store: favourites and newsfeeds.

use windows_core::{HRESULT, IUnknown, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{IStream, MAPIERROR, SBinaryArray, SPropValue};

/// Adds folders of the public store to the user's favourites and removes them. Implemented by the folder that
/// `PR_IPM_FAVORITES_ENTRYID` of the public store names, called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, page "IExchangeFavorites" of the Exchange Server part of the Platform SDK (2000).
#[com_interface("cf4f3bc0-ec66-11ce-b31c-00aa00574cc6", free_threaded)]
pub unsafe trait IExchangeFavorites: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Adds public folders, named by their entry identifiers.
    ///
    /// # Safety
    ///
    /// `entries` points to a list, all parts of which are readable.
    #[slot(4)]
    unsafe fn AddFavorites(&self, entries: *const SBinaryArray) -> HRESULT;

    /// Removes favourites, named by the entry identifiers they have as favourites, not by those of the public folders.
    ///
    /// The first that cannot be removed ends it with `SYNC_E_INVALID_PARAMETER`.
    ///
    /// # Safety
    ///
    /// `entries` points to a list, all parts of which are readable.
    #[slot(5)]
    unsafe fn DelFavorites(&self, entries: *const SBinaryArray) -> HRESULT;
}

/// Takes articles from a newsfeed (NNTP pull).
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("380f41c0-3cdc-11d0-9792-00c04fd6551d", free_threaded)]
pub unsafe trait IExchangeNntpNewsfeed: IUnknown {
    /// Names the newsfeed, by its distinguished name, and gives properties for its mail in Internet format.
    ///
    /// # Safety
    ///
    /// `newsfeed_dn` is a NUL-terminated text. `values` points to `value_count` properties, all parts of which are
    /// readable.
    #[slot(3)]
    unsafe fn Configure(&self, newsfeed_dn: PCSTR, value_count: u32, values: *const SPropValue) -> HRESULT;

    /// Tells which of the articles with these identifiers are wanted: an array of `*count` bytes, one for each.
    ///
    /// The array is the caller's; who frees it with what is not published.
    ///
    /// # Safety
    ///
    /// `message_ids` points to NUL-terminated text. `count` and `wanted` are valid for a write.
    #[slot(4)]
    unsafe fn CheckMsgIds(&self, message_ids: PCSTR, count: *mut u32, wanted: *mut *mut u8) -> HRESULT;

    /// Opens a stream for articles.
    #[slot(5)]
    #[retval]
    fn OpenArticleStream(&self) -> Result<IStream>;
}
