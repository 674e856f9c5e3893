//! Everything that generated code may name, and nothing else. Not for people: it changes without notice.

pub use core::ffi::c_void;
pub use core::ops::Deref;

pub use windows_core::imp::CanInto;
pub use windows_core::{GUID, HRESULT, IUnknown, Interface, Result};

pub use crate::__pointer as pointer;
pub use crate::abi::{Abi, AbiField, AbiOf, Return, unsupported};
pub use crate::catalogue::check_distinct_iids;
pub use crate::check::{
    check_answered_once, check_fingerprint, check_layout, check_no_destructor, check_number, check_offset,
    check_own_iid, check_slot,
};
pub use crate::com::{Com, IntoInterface};
pub use crate::counted::Counted;
pub use crate::descriptor::*;
pub use crate::inner::{Inner, inner_of};
pub use crate::interface::{ComInterface, Described, MaybeParent, Parent, Prefix, VtableFor, VtableOf, debug};
pub use crate::mapi::providers::entry::{InitArguments, ServiceArguments, provider_init, service_call};
pub use crate::object::{
    Aggregatable, ApartmentBound, Chain, ComObject, Header, ISupportErrorInfo, IWeakReferenceSource, Object,
    ObjectImpl, Owned, Query, QueryHook, Scoped, TearOff, TearOffCache, Weakly, agile, check_refused,
    nondelegating_unknown, refused, vtables, weak_reference,
};
pub use crate::reserved::reserved_slot;
pub use crate::retval::{read, write};
pub use crate::same_vtable::{check_same_slot, check_same_vtable, check_slots};
pub use crate::servant::{ByRuntime, Delegate, Delegated, Servant};
pub use crate::server::ComClass;
pub use crate::slot::*;
pub use crate::statement::{StatedType, check_iid, check_method, check_parent};

#[cfg(feature = "windows-rs")]
pub use crate::windows_rs;

/// The vtable pointers of an object that lists `N` interfaces.
pub type Vtables<const N: usize> = [*const c_void; N];
