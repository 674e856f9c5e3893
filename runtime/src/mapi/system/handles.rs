//! Handles of the system and of the MIME object model that stand in MAPI's signatures: opaque, as wide as a pointer.

use core::ffi::c_void;
use core::ptr;

use crate::{Abi, AbiType, Scalar};

macro_rules! handles {
    ($($(#[$attribute:meta])* $name:ident;)*) => {$(
        $(#[$attribute])*
        ///
        /// Names something and owns nothing; may be NULL.
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub struct $name(pub *mut c_void);

        impl $name {
            /// The handle that is none.
            pub const NULL: Self = Self(ptr::null_mut());

            /// Whether this is no handle at all.
            pub fn is_null(self) -> bool {
                self.0.is_null()
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::NULL
            }
        }

        // SAFETY: a handle may be named on any thread; using what it names is up to the functions that take it.
        unsafe impl Send for $name {}
        // SAFETY: as above.
        unsafe impl Sync for $name {}
        // SAFETY: transparent over one address; all bit patterns are valid.
        #[diagnostic::do_not_recommend]
        unsafe impl Abi for $name {
            const TYPE: AbiType = AbiType::Handle;
        }
        // SAFETY: as above.
        unsafe impl Scalar for $name {
            type Value = Self;
        }
    )*};
}

handles! {
    /// A window. Source: windef.h.
    HWND;
    /// An open key of the registry. Source: minwindef.h.
    HKEY;
    /// An icon. Source: windef.h.
    HICON;
    /// A font. Source: windef.h.
    HFONT;
    /// A block of global memory. Source: minwindef.h.
    HGLOBAL;
    /// An open certificate store, under its name in wincrypt.h.
    HCERTSTORE;
    /// An open certificate store, under its name in mimeole.h.
    HCAPICERTSTORE;
    /// A body of a MIME message. Source: mimeole.h.
    HBODY;
    /// A character set. Source: mimeole.h.
    HCHARSET;
    /// An address in an address table. Source: mimeole.h.
    HADDRESS;
    /// A row of a header table. Source: mimeole.h.
    HHEADERROW;
}
