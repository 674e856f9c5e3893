//! Free/busy information: the interfaces and records of a provider.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, PWSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{ENTRYID, FILETIME, HWND};
use crate::{Abi, E_NOTIMPL, S_OK, assert_layout, com_interface};

c_enum! {
    /// How a stretch of time is taken.
    ///
    /// Source: page "FBStatus", where the enumeration has no name of its own.
    FBStatus: u32 {
        /// Not taken.
        fbFree = 0,
        /// Taken, perhaps.
        fbTentative = 1,
        /// Taken.
        fbBusy = 2,
        /// Taken, and the user is away.
        fbOutOfOffice = 3,
    }
}

/// A stretch of time with one status.
///
/// Source: page "FBBlock_1".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FBBlock_1 {
    /// Its beginning, in minutes since 1 January 1601, UTC.
    pub m_tmStart: i32,
    /// Its end, in minutes since 1 January 1601, UTC.
    pub m_tmEnd: i32,
    /// How it is taken.
    pub m_fbstatus: FBStatus,
}

assert_layout!(FBBlock_1 { size: 12 | 12, m_tmStart: 0 | 0, m_tmEnd: 4 | 4, m_fbstatus: 8 | 8 });

/// A user whose free/busy information is wanted.
///
/// Source: page "FBUser".
#[repr(C)]
#[derive(Clone, Copy, Debug, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FBUser {
    /// The size of the entry identifier in bytes.
    pub m_cbEid: u32,
    /// The entry identifier of the user's `IMailUser`, the caller's.
    pub m_lpEid: *mut ENTRYID,
    /// Outlook's.
    pub m_ulReserved: u32,
    /// Outlook's.
    pub m_pwszReserved: PWSTR,
}

assert_layout!(FBUser { size: 16 | 32, m_cbEid: 0 | 0, m_lpEid: 4 | 8, m_ulReserved: 8 | 16, m_pwszReserved: 12 | 24 });

/// Walks the stretches of time of a user, which neither overlap nor follow one another with the same status.
/// Implemented by free/busy providers, called by Outlook. No thread is published, so implementations stand calls from
/// any.
///
/// Where appointments overlap, out of office counts before busy, and busy before tentative.
///
/// Source: page "IEnumFBBlock".
#[com_interface("00067064-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IEnumFBBlock: IUnknown {
    /// Fills `blocks` with the next `count` blocks, and `*fetched` with how many there are.
    ///
    /// `S_FALSE`, a success, if there are fewer than `count`.
    ///
    /// # Safety
    ///
    /// `blocks` is valid for writes of `count` blocks, `fetched` for a write; the page does not allow NULL.
    #[slot(3)]
    unsafe fn Next(&self, count: i32, blocks: *mut FBBlock_1, fetched: *mut i32) -> HRESULT;

    /// Leaves out `count` blocks.
    #[slot(4)]
    fn Skip(&self, count: i32) -> HRESULT;

    /// Goes back to the first block.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// Answers a second enumerator with the same limits, which stands at its first block; `E_OUTOFMEMORY` if it
    /// cannot be made.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IEnumFBBlock>;

    /// Limits the enumeration to the time from `start` to `end`, UTC, and goes back to the first block.
    #[slot(7)]
    fn Restrict(&self, start: FILETIME, end: FILETIME) -> HRESULT;
}

/// The free/busy information of one user. Implemented by free/busy providers, called by Outlook, who gets it from
/// `IFreeBusySupport::LoadFreeBusyData`. No thread is published, so implementations stand calls from any.
///
/// The placeholders have the parameters of their pages, without meanings, and answer what those demand.
///
/// Source: page "IFreeBusyData".
#[com_interface("00067066-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IFreeBusyData: IUnknown {
    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(3)]
    unsafe fn Placeholder1(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Hands out an enumerator of the blocks from `start` to `end`, UTC, for the caller to release, and remembers the
    /// two for `GetFBPublishRange`.
    ///
    /// # Safety
    ///
    /// `blocks` is valid for a write.
    #[slot(4)]
    unsafe fn EnumBlocks(&self, blocks: *mut Option<IEnumFBBlock>, start: FILETIME, end: FILETIME) -> HRESULT;

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(5)]
    unsafe fn Placeholder2(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(6)]
    unsafe fn Placeholder3(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `S_OK`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(7)]
    unsafe fn Placeholder4(
        &self,
        _first: i32,
        _second: i32,
        _third: i32,
        _fourth: BOOL,
        _fifth: i32,
        _sixth: i32,
        _seventh: i32,
        _eighth: *mut c_void,
    ) -> HRESULT {
        S_OK
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(8)]
    unsafe fn Placeholder5(&self, _first: *mut c_void, _second: i32, _third: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Sets the time that is of interest, in minutes since 1 January 1601, UTC, and remembers it for
    /// `GetFBPublishRange`.
    #[slot(9)]
    fn SetFBRange(&self, start: i32, end: i32) -> HRESULT;

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(10)]
    unsafe fn Placeholder6(
        &self,
        _first: *mut c_void,
        _second: u32,
        _third: *mut c_void,
        _fourth: u32,
        _fifth: *mut c_void,
        _sixth: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// Answers the time that the last `EnumBlocks` or `SetFBRange` has set, in minutes since 1 January 1601, UTC.
    ///
    /// Without such a call `*start` is 1 April 1601, 00:00 UTC, or later, and `*end` 31 August 4500, 11:59:59 UTC, or
    /// earlier; `*start` is never behind `*end`.
    ///
    /// # Safety
    ///
    /// `start` and `end` are valid for a write.
    #[slot(11)]
    unsafe fn GetFBPublishRange(&self, start: *mut i32, end: *mut i32) -> HRESULT;
}

/// Finds the free/busy information of users. Implemented by free/busy providers as a COM class that Outlook makes,
/// called by Outlook. No thread is published, so implementations stand calls from any.
///
/// The placeholders have the parameters of their pages, without meanings, and answer what those demand.
///
/// ```
/// use core::ptr;
///
/// use mapi_com::mapi::{FBUser, HWND, IFreeBusyData, IFreeBusySupport, IFreeBusySupport_Impl};
/// use mapi_com::{BOOL, Com, E_NOTIMPL, HRESULT, S_OK, com_object};
///
/// /// Knows nobody. The one method of a provider's is `LoadFreeBusyData`.
/// #[com_object(IFreeBusySupport)]
/// struct Provider;
///
/// impl IFreeBusySupport_Impl for Provider_Impl {
///     unsafe fn LoadFreeBusyData(
///         &self,
///         count: u32,
///         _users: *const FBUser,
///         data: *mut Option<IFreeBusyData>,
///         status: *mut HRESULT,
///         found: *mut u32,
///     ) -> HRESULT {
///         for index in 0..count as usize {
///             // SAFETY: the method's contract.
///             unsafe {
///                 data.add(index).write(None);
///                 if !status.is_null() {
///                     status.add(index).write(mapi_com::mapi::MAPI_E_NOT_FOUND);
///                 }
///             }
///         }
///         // SAFETY: the method's contract.
///         unsafe { found.write(0) };
///         S_OK
///     }
/// }
///
/// let support: IFreeBusySupport = Com::new(Provider).to_interface();
/// // SAFETY: the bodies of these placeholders look at nothing.
/// let with_parameters = unsafe {
///     [
///         support.Placeholder1(ptr::null_mut(), ptr::null_mut(), BOOL(0)),
///         support.Placeholder21(ptr::null_mut(), HWND::NULL, BOOL(0)),
///         support.Placeholder13(ptr::null_mut()),
///     ]
/// };
/// assert_eq!(with_parameters, [S_OK, S_OK, E_NOTIMPL]);
/// let without = [
///     support.Placeholder2(),
///     support.Placeholder3(),
///     support.Placeholder10(),
///     support.Placeholder12(),
///     support.Placeholder22(),
/// ];
/// assert_eq!(without, [S_OK; 5]);
/// assert!(!support.Placeholder11(BOOL(1)).as_bool());
/// ```
///
/// Source: page "IFreeBusySupport".
#[com_interface("00067067-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IFreeBusySupport: IUnknown {
    /// Published without a meaning; must answer `S_OK`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(3)]
    unsafe fn Placeholder1(&self, _first: *mut c_void, _second: *mut c_void, _third: BOOL) -> HRESULT {
        S_OK
    }

    /// Published without a meaning; must answer `S_OK`.
    #[slot(4)]
    fn Placeholder2(&self) -> HRESULT {
        S_OK
    }

    /// Hands out the free/busy information of several users.
    ///
    /// `data` and `status` are arrays of the caller's with `count` elements, in the order of `users`. Where `status`
    /// has `S_OK`, `data` has an object for the caller to release, elsewhere NULL. `*found` is how many there are.
    ///
    /// # Safety
    ///
    /// `users` points to `count` readable users with readable entry identifiers; `data` is valid for writes of
    /// `count` pointers, and holds NULL or pointers that the caller keeps track of; `status` is NULL or valid for
    /// writes of `count` results; `found` is valid for a write.
    #[slot(5)]
    unsafe fn LoadFreeBusyData(
        &self,
        count: u32,
        users: *const FBUser,
        data: *mut Option<IFreeBusyData>,
        status: *mut HRESULT,
        found: *mut u32,
    ) -> HRESULT;

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(6)]
    unsafe fn Placeholder23(
        &self,
        _first: u32,
        _second: *mut c_void,
        _third: *mut *mut c_void,
        _fourth: *mut c_void,
        _fifth: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `S_OK`.
    #[slot(7)]
    fn Placeholder3(&self) -> HRESULT {
        S_OK
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(8)]
    unsafe fn Placeholder4(&self, _first: FBUser, _second: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(9)]
    unsafe fn Placeholder5(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(10)]
    unsafe fn Placeholder6(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(11)]
    unsafe fn Placeholder7(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(12)]
    unsafe fn Placeholder8(&self, _first: *mut *mut c_void, _second: BOOL) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(13)]
    unsafe fn Placeholder9(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `S_OK`.
    #[slot(14)]
    fn Placeholder10(&self) -> HRESULT {
        S_OK
    }

    /// Published without a meaning; must answer FALSE.
    #[slot(15)]
    #[on_panic(BOOL(0))]
    fn Placeholder11(&self, _unnamed: BOOL) -> BOOL {
        BOOL(0)
    }

    /// Published without a meaning; must answer `S_OK`.
    #[slot(16)]
    fn Placeholder12(&self) -> HRESULT {
        S_OK
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(17)]
    unsafe fn Placeholder13(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(18)]
    unsafe fn Placeholder14(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    #[slot(19)]
    #[reserved]
    fn Placeholder15(&self);

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameter: not to be called.
    #[slot(20)]
    unsafe fn Placeholder16(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    #[slot(21)]
    #[reserved]
    fn Placeholder17(&self);

    /// Published without a meaning; must answer `E_NOTIMPL`.
    #[slot(22)]
    #[reserved]
    fn Placeholder18(&self);

    /// Published without a meaning; must answer `E_NOTIMPL`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(23)]
    unsafe fn Placeholder19(
        &self,
        _first: FBUser,
        _second: *mut c_void,
        _third: *mut c_void,
        _fourth: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning; must answer `E_NOTIMPL`.
    #[slot(24)]
    #[reserved]
    fn Placeholder20(&self);

    /// Published without a meaning; must answer `S_OK`.
    ///
    /// # Safety
    ///
    /// Nothing is published about the parameters: not to be called.
    #[slot(25)]
    unsafe fn Placeholder21(&self, _first: *mut c_void, _second: HWND, _third: BOOL) -> HRESULT {
        S_OK
    }

    /// Published without a meaning; must answer `S_OK`.
    #[slot(26)]
    fn Placeholder22(&self) -> HRESULT {
        S_OK
    }
}
