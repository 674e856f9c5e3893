//! `HANDLE`, which `windows-core` does not declare.

use core::ffi::c_void;
use core::ptr;

use crate::abi::{Abi, Scalar};
use crate::descriptor::AbiType;

/// A Win32 handle as it stands in a C signature: no ownership, may be NULL.
///
/// The same layout as `HANDLE` of the `windows` crate. Off Windows the handles of this crate are addresses of
/// in-process objects; see [`Event`](crate::Event).
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct HANDLE(pub *mut c_void);

impl HANDLE {
    /// The handle that is none.
    pub const NULL: Self = Self(ptr::null_mut());

    /// Whether this is no handle at all.
    pub fn is_null(self) -> bool {
        self.0.is_null()
    }
}

// SAFETY: a handle may be named on any thread; using what it names is up to the functions that take it.
unsafe impl Send for HANDLE {}
// SAFETY: as above.
unsafe impl Sync for HANDLE {}
// SAFETY: transparent over one address; all bit patterns are valid.
unsafe impl Abi for HANDLE {
    const TYPE: AbiType = AbiType::Handle;
}
// SAFETY: as above.
unsafe impl Scalar for HANDLE {
    type Value = Self;
}

impl Default for HANDLE {
    fn default() -> Self {
        Self::NULL
    }
}
