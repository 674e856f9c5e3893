//! Account management: the mail accounts of a profile, as Outlook's account manager shows them.
//!
//! A client makes the object of class `CLSID_OlkAccountManager`, gives it an [`IOlkAccountHelper`] of its own with
//! [`IOlkAccountManager::Init`], and then finds ([`IOlkAccountManager::FindAccount`]) or walks
//! ([`IOlkAccountManager::EnumerateAccounts`]) the accounts, whose properties [`IOlkAccount`] reads and writes.
//! Changes are told to an [`IOlkAccountNotify`] of the client's. An account is named by its identifier, a number; its
//! category (mail, address book, store) and type (POP3, IMAP4, MAPI, Hotmail, LDAP) are class identifiers,
//! `CLSID_Olk*`.
//!
//! Most methods answer `E_OLK_NOT_INITIALIZED` before `Init`.
//!
//! Nothing is published about threads: what Outlook implements is taken to belong to the thread that made it and is
//! not free-threaded, what clients implement is, so that it stands a call from any thread. Memory that an interface
//! hands out goes back to the `FreeMemory` of that interface, never to `MAPIFreeBuffer`.
//!
//! Sources: actMgmt.h, and the pages of the account management API in the Outlook auxiliary reference.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCWSTR, PWSTR, Result};

use crate::mapi::{HWND, PropTag};
use crate::{E_NOTIMPL, assert_layout, com_interface};

/// A binary value.
///
/// Source: actMgmt.h, page "ACCT_BIN".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACCT_BIN {
    /// How many bytes `pb` points to.
    pub cb: u32,
    /// The bytes; who owns them, the method says.
    pub pb: *mut u8,
}

assert_layout!(ACCT_BIN { size: 8 | 16, cb: 0 | 0, pb: 4 | 8 });

/// The value of a property of an account.
///
/// Source: actMgmt.h, page "ACCT_VARIANT".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACCT_VARIANT {
    /// Which field of `Val` counts: `PT_LONG`, `PT_UNICODE` or `PT_BINARY`.
    pub dwType: u32,
    /// The value.
    pub Val: ACCT_VARIANT_Val,
}

/// What [`ACCT_VARIANT::dwType`] decides. The published union has no name.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ACCT_VARIANT_Val {
    /// `PT_LONG`: a number.
    pub dw: u32,
    /// `PT_UNICODE`: a NUL-terminated text.
    pub pwsz: PWSTR,
    /// `PT_BINARY`: bytes.
    pub bin: ACCT_BIN,
}

assert_layout!(ACCT_VARIANT_Val { size: 8 | 16, dw: 0 | 0, pwsz: 0 | 0, bin: 0 | 0 });

assert_layout!(ACCT_VARIANT { size: 12 | 24, dwType: 0 | 0, Val: 4 | 8 });

/// Has texts for failures. The parent of the account manager, of accounts, and of the client's notification object.
///
/// Not free-threaded, as its implementers in Outlook.
///
/// Source: actMgmt.h, page "IOlkErrorUnknown". The page says that the client provides it, which is true of
/// [`IOlkAccountNotify`] only.
#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkErrorUnknown: IUnknown {
    /// Hands out the text for the failure `result`. The page does not say who frees it.
    ///
    /// # Safety
    ///
    /// `text` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, text: *mut PWSTR) -> HRESULT;
}

/// An account. Implemented by Outlook, called by clients, who get it from `IOlkAccountManager::FindAccount` and from
/// the objects of `IOlkEnum::GetNext`. Not free-threaded.
///
/// Source: actMgmt.h, page "IOlkAccount".
#[com_interface("9240a6d2-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkAccount: IOlkErrorUnknown {
    /// Published without a meaning.
    #[slot(4)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Hands out type and categories of the account, `CLSID_Olk*`.
    ///
    /// The array is for `FreeMemory`. An Exchange account never has the category `CLSID_OlkAddressBook` here, even if
    /// it has an address book.
    ///
    /// # Safety
    ///
    /// All three pointers are valid for a write.
    #[slot(10)]
    unsafe fn GetAccountInfo(
        &self,
        account_type: *mut GUID,
        category_count: *mut u32,
        categories: *mut *mut GUID,
    ) -> HRESULT;

    /// Hands out the value of the property `property`, one of `PROP_ACCT_*`, `PROP_INET_*` and the like.
    ///
    /// The pointer in a text or binary value is for `FreeMemory`. `E_ACCT_NOT_FOUND` if the account does not have the
    /// property, `E_INVALIDARG` if there is none of this tag.
    ///
    /// # Safety
    ///
    /// `value` is valid for a write.
    #[slot(11)]
    unsafe fn GetProp(&self, property: PropTag, value: *mut ACCT_VARIANT) -> HRESULT;

    /// Sets a property, for good with `SaveChanges`; `E_INVALIDARG` if there is none of this tag.
    ///
    /// # Safety
    ///
    /// `value` points to a value whose pointer, if it has one, is readable as its type says.
    #[slot(12)]
    unsafe fn SetProp(&self, property: PropTag, value: *const ACCT_VARIANT) -> HRESULT;

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder8(&self);

    /// Published without a meaning.
    #[slot(15)]
    #[reserved]
    fn PlaceHolder9(&self);

    /// Frees what `GetProp` and `GetAccountInfo` have handed out.
    ///
    /// # Safety
    ///
    /// `memory` is from one of the two methods of this account, was not freed, and is not used again.
    #[slot(16)]
    unsafe fn FreeMemory(&self, memory: *mut u8) -> HRESULT;

    /// Published without a meaning.
    #[slot(17)]
    #[reserved]
    fn PlaceHolder10(&self);

    /// Writes the changes of the account to the registry. `flags` is `OLK_ACCOUNT_NO_FLAGS`.
    ///
    /// Fails with `E_ACCT_NOT_FOUND`, `E_OLK_NOT_INITIALIZED`.
    #[slot(18)]
    fn SaveChanges(&self, flags: u32) -> HRESULT;
}

/// Tells the account manager which profile and session it works for. Implemented by clients, called by the account
/// manager, which gets it in `IOlkAccountManager::Init`.
///
/// No thread is published, so implementations stand calls from any.
///
/// Source: actMgmt.h, page "IOlkAccountHelper".
#[com_interface("9240a6cb-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkAccountHelper: IUnknown {
    /// Published without a meaning, except that it always answers `E_NOTIMPL`, which an implementation leaves to this
    /// body.
    ///
    /// Source: page "IOlkAccountHelper::Placeholder1".
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(3)]
    unsafe fn PlaceHolder1(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Writes the name of the profile.
    ///
    /// `*length` is the room at `identity`, in characters, and becomes the length of the name with its NUL. If the
    /// room is too small, nothing is written to `identity`, and the answer is `E_OUTOFMEMORY`. `E_INVALIDARG` if
    /// `length` is NULL.
    ///
    /// # Safety
    ///
    /// `length` is NULL or valid for reads and writes; `identity` is NULL, if `*length` is 0, or valid for writes of
    /// `*length` characters.
    #[slot(4)]
    unsafe fn GetIdentity(&self, identity: PWSTR, length: *mut u32) -> HRESULT;

    /// Answers the session, to be queried for `IMAPISession`.
    ///
    /// The helper keeps a reference of its own until `HandsOffSession`; the account manager keeps none, which would
    /// be a circle.
    #[slot(5)]
    #[retval]
    fn GetMapiSession(&self) -> Result<IUnknown>;

    /// Releases the session of `GetMapiSession`.
    ///
    /// A helper that did not make the session itself does nothing and answers `E_NOTIMPL`, which it must.
    #[slot(6)]
    fn HandsOffSession(&self) -> HRESULT;
}

/// The account manager. Implemented by Outlook as class `CLSID_OlkAccountManager`, called by clients. Not
/// free-threaded.
///
/// Source: actMgmt.h, page "IOlkAccountManager".
#[com_interface("9240a6cd-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkAccountManager: IOlkErrorUnknown {
    /// Readies the account manager; to be called first, and once.
    ///
    /// `flags`: `ACCT_INIT_NOSYNCH_MAPI_ACCTS`, which the page advises, since Outlook synchronises accounts and MAPI's
    /// services when it starts; `ACCT_INIT_NO_STORES_CHECK`; `ACCT_INIT_NO_NOTIFICATIONS`; or `OLK_ACCOUNT_NO_FLAGS`.
    ///
    /// Fails with `E_OLK_ALREADY_INITIALIZED`; with `E_OLK_REGISTRY` if the registry cannot be read.
    #[slot(4)]
    fn Init(&self, helper: Option<InterfaceRef<'_, IOlkAccountHelper>>, flags: u32) -> HRESULT;

    /// Shows the account settings, or with `ACCTUI_SHOW_ACCTWIZARD` the dialog that adds an account.
    ///
    /// `window` is the parent and may be NULL. `title` is not used and NULL; count, `categories` and `account_type`
    /// must be 0 and NULL. Other `flags`: `ACCTUI_NO_WARNING`, `ACCTUI_SHOW_DATA_TAB`.
    ///
    /// Fails with `E_ACCT_UI_BUSY`, `MAPI_E_CALL_FAILED`, `MAPI_E_USER_CANCEL`, and with `MAPI_E_INVALID_PARAMETER`
    /// for what must be NULL and is not.
    ///
    /// # Safety
    ///
    /// `title` is NULL or NUL-terminated.
    #[slot(5)]
    unsafe fn DisplayAccountList(
        &self,
        window: HWND,
        flags: u32,
        title: PCWSTR,
        category_count: u32,
        categories: Option<&GUID>,
        account_type: Option<&GUID>,
    ) -> HRESULT;

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Answers the account whose property `property`, `PROP_ACCT_ID` or `PROP_ACCT_IS_EXCH`, has the value `value`.
    ///
    /// Fails with `E_ACCT_NOT_FOUND`, `E_OLK_PARAM_NOT_SUPPORTED`.
    ///
    /// # Safety
    ///
    /// `value` points to a value whose pointer, if it has one, is readable as its type says.
    #[slot(11)]
    #[retval]
    unsafe fn FindAccount(&self, property: PropTag, value: *const ACCT_VARIANT) -> Result<IOlkAccount>;

    /// Published without a meaning.
    #[slot(12)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder8(&self);

    /// Deletes an account; `E_ACCT_NOT_FOUND` if there is none of this identifier.
    #[slot(15)]
    fn DeleteAccount(&self, account_id: u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(16)]
    #[reserved]
    fn PlaceHolder9(&self);

    /// Saves what `IOlkAccount::SetProp` has changed of an account, as `IOlkAccount::SaveChanges` does.
    ///
    /// `flags` is `OLK_ACCOUNT_NO_FLAGS`. `E_ACCT_NOT_FOUND` if there is no account of this identifier.
    #[slot(17)]
    fn SaveChanges(&self, account_id: u32, flags: u32) -> HRESULT;

    /// Hands out the identifiers of the accounts of a category, in their order. The array is for `FreeMemory`.
    ///
    /// # Safety
    ///
    /// `account_count` and `account_ids` are valid for a write.
    #[slot(18)]
    unsafe fn GetOrder(&self, category: Option<&GUID>, account_count: *mut u32, account_ids: *mut *mut u32) -> HRESULT;

    /// Changes the order of the accounts of a category, `CLSID_OlkAddressBook` or `CLSID_OlkStore`.
    ///
    /// The array and the pointer to it are the caller's. `E_ACCT_WRONG_SORT_ORDER` if the number of accounts is not
    /// that of the old order.
    ///
    /// The page has `DWORD cAccts, DWORD rgAccts[]`, by value and with one pointer less; the header, which is
    /// followed, has `DWORD *pcAccts, DWORD *prgAccts[]`. Which of them Outlook implements is not known: the two are
    /// not compatible.
    ///
    /// # Safety
    ///
    /// `account_count` points to the number, `account_ids` to a pointer to that many identifiers.
    #[slot(19)]
    unsafe fn SetOrder(&self, category: Option<&GUID>, account_count: *mut u32, account_ids: *mut *mut u32) -> HRESULT;

    /// Answers an enumerator of the accounts of a category and a type; NULL stands for all.
    ///
    /// `flags` is `OLK_ACCOUNT_NO_FLAGS`. Exchange accounts are never among those of the category
    /// `CLSID_OlkAddressBook`.
    #[slot(20)]
    #[retval]
    fn EnumerateAccounts(&self, category: Option<&GUID>, account_type: Option<&GUID>, flags: u32) -> Result<IOlkEnum>;

    /// Published without a meaning.
    #[slot(21)]
    #[reserved]
    fn PlaceHolder10(&self);

    /// Published without a meaning.
    #[slot(22)]
    #[reserved]
    fn PlaceHolder11(&self);

    /// Frees what `GetOrder` has handed out.
    ///
    /// # Safety
    ///
    /// `memory` is from `GetOrder` of this object, was not freed, and is not used again.
    #[slot(23)]
    unsafe fn FreeMemory(&self, memory: *mut u8) -> HRESULT;

    /// Registers `sink` for changes of all accounts, and answers a cookie for `Unadvise`.
    #[slot(24)]
    #[retval]
    fn Advise(&self, sink: Option<InterfaceRef<'_, IOlkAccountNotify>>) -> Result<u32>;

    /// Ends the registration that `Advise` answered `*cookie` for.
    ///
    /// The page passes the cookie by value; the header, which is followed, has a pointer. Which of them Outlook
    /// implements is not known: the two are not compatible.
    ///
    /// # Safety
    ///
    /// `cookie` is valid for reads and writes.
    #[slot(25)]
    unsafe fn Unadvise(&self, cookie: *mut u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(26)]
    #[reserved]
    fn PlaceHolder12(&self);

    /// Published without a meaning.
    #[slot(27)]
    #[reserved]
    fn PlaceHolder13(&self);

    /// Published without a meaning.
    #[slot(28)]
    #[reserved]
    fn PlaceHolder14(&self);
}

/// Hears of changes of accounts. Implemented by clients, registered with `IOlkAccountManager::Advise`, called by the
/// account manager.
///
/// No thread is published, so implementations stand calls from any.
///
/// Source: actMgmt.h, page "IOlkAccountNotify".
#[com_interface("9240a6c3-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkAccountNotify: IOlkErrorUnknown {
    /// Tells what happened, `NOTIFY_ACCT_*`, to the account `account_id`. `flags` is `OLK_ACCOUNT_NO_FLAGS`.
    ///
    /// The header forgets `virtual` here, so a C++ class built with it has no slot for this; the slot is that of the
    /// page's table.
    #[slot(4)]
    fn Notify(&self, notification: u32, account_id: u32, flags: u32) -> HRESULT;
}

/// Walks accounts. Implemented by Outlook, called by clients, who get it from
/// `IOlkAccountManager::EnumerateAccounts`. Not free-threaded.
///
/// The `DEFINE_GUID` of the header gives the IID of [`IOlkErrorUnknown`]; the comment above it, the page "Constants
/// (Account management API)" and other public definitions give the one here.
///
/// Source: actMgmt.h, page "IOlkEnum".
#[com_interface("9240a6c1-af41-11d2-8c3b-00104b2a6676")]
pub unsafe trait IOlkEnum: IUnknown {
    /// Answers how many accounts there are.
    #[slot(3)]
    #[retval]
    fn GetCount(&self) -> Result<u32>;

    /// Goes back to the first account.
    #[slot(4)]
    fn Reset(&self) -> HRESULT;

    /// Hands out the next account, to be queried for [`IOlkAccount`] and released by the caller.
    ///
    /// `S_FALSE`, a success, at the end. The page marks the parameter as an input, which it cannot be.
    ///
    /// # Safety
    ///
    /// `account` is valid for a write.
    #[slot(5)]
    unsafe fn GetNext(&self, account: *mut Option<IUnknown>) -> HRESULT;

    /// Leaves out `count` accounts.
    #[slot(6)]
    fn Skip(&self, count: u32) -> HRESULT;
}
