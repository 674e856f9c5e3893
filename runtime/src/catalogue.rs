//! The interfaces of a crate, together: as data, and no two with one IID.

use crate::check::Text;
use crate::descriptor::{InterfaceDescriptor, is_equal};

/// The interfaces that are named, as data, each IID once: two interfaces with one IID do not compile.
///
/// One such list in a crate, of all that it declares, is how a crate with many interfaces keeps a copied line from becoming a
/// wrong cast: asked for an IID, an object answers one vtable only.
///
/// ```
/// use mapi_com::mapi::{IMAPISync, IMAPISyncProgressCallback};
/// use mapi_com::{InterfaceDescriptor, catalogue};
///
/// const INTERFACES: &[&InterfaceDescriptor] = catalogue![IMAPISync, IMAPISyncProgressCallback];
/// assert_eq!(INTERFACES[1].name, "IMAPISyncProgressCallback");
/// ```
///
/// A published header does give two interfaces one IID. Such a one is allowed by its name, behind the others:
///
/// ```
/// # use mapi_com::{HRESULT, IUnknown, InterfaceDescriptor, catalogue, com_interface};
/// # #[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
/// # unsafe trait IOlkErrorUnknown: IUnknown { unsafe fn GetLastError(&self, code: HRESULT) -> HRESULT; }
/// # #[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
/// # unsafe trait IOlkEnum: IUnknown { unsafe fn GetCount(&self, count: *mut u32) -> HRESULT; }
/// const INTERFACES: &[&InterfaceDescriptor] = catalogue![IOlkErrorUnknown, IOlkEnum; repeated IOlkEnum];
/// ```
///
/// ```compile_fail
/// # use mapi_com::{HRESULT, IUnknown, InterfaceDescriptor, catalogue, com_interface};
/// # #[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
/// # unsafe trait IOlkErrorUnknown: IUnknown { unsafe fn GetLastError(&self, code: HRESULT) -> HRESULT; }
/// # #[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
/// # unsafe trait IOlkEnum: IUnknown { unsafe fn GetCount(&self, count: *mut u32) -> HRESULT; }
/// const INTERFACES: &[&InterfaceDescriptor] = catalogue![IOlkErrorUnknown, IOlkEnum];
/// ```
#[macro_export]
macro_rules! catalogue {
    ($($interface:ty),* $(,)? $(; repeated $($repeated:ty),+ $(,)?)?) => {
        const {
            let interfaces: &[&$crate::InterfaceDescriptor] = &[$(<$interface as $crate::ComInterface>::DESCRIPTOR),*];
            let repeated: &[&$crate::InterfaceDescriptor] = &[$($(<$repeated as $crate::ComInterface>::DESCRIPTOR),+)?];
            $crate::__private::check_distinct_iids(interfaces, repeated);
            interfaces
        }
    };
}

/// Fails the build if two interfaces have one IID and neither is allowed to repeat it.
#[doc(hidden)]
pub const fn check_distinct_iids(interfaces: &[&InterfaceDescriptor], repeated: &[&InterfaceDescriptor]) {
    let mut later = 1;
    while later < interfaces.len() {
        let other = interfaces[later];
        let first_part = other.iid.data1;
        let mut earlier = 0;
        while earlier < later {
            let one = interfaces[earlier];
            earlier += 1;
            // Most differ there; a call for each pair is what the compiler would take longest for.
            if one.iid.data1 != first_part {
                continue;
            }
            let is_repeated = one.has_iid() && one.iid.to_u128() == other.iid.to_u128();
            if is_repeated && !is_among(one, repeated) && !is_among(other, repeated) {
                Text::new()
                    .text("MC0309: `")
                    .text(other.name)
                    .text("` has the IID of `")
                    .text(one.name)
                    .text("`: each interface has an IID of its own; one that was published so is named behind `; repeated`")
                    .panic();
            }
        }
        later += 1;
    }
}

/// By its name: the IID is what is in question.
const fn is_among(interface: &InterfaceDescriptor, list: &[&InterfaceDescriptor]) -> bool {
    let mut index = 0;
    while index < list.len() {
        if is_equal(interface.name.as_bytes(), list[index].name.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}
