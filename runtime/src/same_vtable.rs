//! Two declarations of one interface, held against each other.

use core::ffi::c_void;

use crate::check::Text;
use crate::descriptor::{AbiType, InterfaceDescriptor, MethodDescriptor};

/// Holds two declarations of an interface against each other: the number of slots and, slot by slot, the number of
/// parameters and how each is passed. Names and the things that pointers point to do not matter.
///
/// Both declared with [`com_interface`](crate::com_interface):
///
/// ```
/// use mapi_com::{HRESULT, IUnknown, PCWSTR, assert_same_vtable, com_interface};
/// use mapi_com::mapi::IMAPISyncProgressCallback;
///
/// #[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
/// unsafe trait ISameThing: IUnknown {
///     unsafe fn Progress(&self, text: *const u16, index: u32, max: u32) -> HRESULT;
///     unsafe fn Error(&self, result: i32, text: PCWSTR) -> HRESULT;
///     unsafe fn Done(&self, event: isize, result: HRESULT) -> HRESULT;
/// }
///
/// assert_same_vtable!(IMAPISyncProgressCallback, ISameThing);
/// ```
///
/// The second one from another crate, such as `windows`: then the methods are named whose fields in the vtable are to
/// be compared, and parameters by their size.
///
/// ```text
/// assert_same_vtable!(IMAPIProp, windows::Win32::System::AddressBook::IMAPIProp { GetLastError, SaveChanges });
/// ```
#[macro_export]
macro_rules! assert_same_vtable {
    ($ours:ty, $theirs:ty $(,)?) => {
        const _: () = $crate::__private::check_same_vtable(
            <$ours as $crate::ComInterface>::DESCRIPTOR,
            <$theirs as $crate::ComInterface>::DESCRIPTOR,
        );
    };
    ($ours:ty, $theirs:ty { $($method:ident),* $(,)? }) => {
        const _: () = {
            type Theirs__ = <$theirs as $crate::Interface>::Vtable;
            let ours = <$ours as $crate::ComInterface>::DESCRIPTOR;
            $crate::__private::check_slots(ours, ::core::mem::size_of::<Theirs__>());
            $($crate::__private::check_same_slot(
                ours,
                stringify!($method),
                ::core::mem::offset_of!(Theirs__, $method),
                |vtable: &Theirs__| vtable.$method,
            );)*
        };
    };
}

/// Fails the build if two interfaces have different vtables.
#[doc(hidden)]
pub const fn check_same_vtable(ours: &InterfaceDescriptor, theirs: &InterfaceDescriptor) {
    check_slots(ours, theirs.slots() * size_of::<usize>());
    let mut slot = 0;
    while slot < ours.slots() {
        let (our, their) = (method_at(ours, slot), method_at(theirs, slot));
        let mut same = our.params.len() == their.params.len() && passed_alike(our.returns, their.returns);
        let mut param = 0;
        while same && param < our.params.len() {
            same = passed_alike(our.params.ty(param), their.params.ty(param));
            param += 1;
        }
        if !same {
            differ(ours, our, slot, their.name);
        }
        slot += 1;
    }
}

/// Fails the build if an interface has not as many slots as the other's vtable of `bytes`.
#[doc(hidden)]
pub const fn check_slots(ours: &InterfaceDescriptor, bytes: usize) {
    let theirs = bytes / size_of::<usize>();
    if ours.slots() != theirs {
        Text::new()
            .text("MC0306: `")
            .text(ours.name)
            .text("` has ")
            .number(ours.slots())
            .text(" slots, the other declaration has ")
            .number(theirs)
            .panic();
    }
}

/// Fails the build if the function at `offset` of another vtable does not take what ours in that slot takes.
#[doc(hidden)]
pub const fn check_same_slot<Vtable, Function: Signature>(
    ours: &InterfaceDescriptor,
    name: &str,
    offset: usize,
    _field: fn(&Vtable) -> Function,
) {
    let slot = offset / size_of::<usize>();
    let our = method_at(ours, slot);
    let pointer = size_of::<usize>();
    let mut same = our.params.len() == Function::PARAMS.len() && our.returns.size(pointer) == Function::RETURNS;
    let mut param = 0;
    while same && param < our.params.len() {
        same = our.params.ty(param).size(pointer) == Function::PARAMS[param];
        param += 1;
    }
    if !same {
        differ(ours, our, slot, name);
    }
}

const fn differ(ours: &InterfaceDescriptor, our: &MethodDescriptor, slot: usize, theirs: &str) -> ! {
    Text::new()
        .text("MC0307: slot ")
        .number(slot)
        .text(" of `")
        .text(ours.name)
        .text("`, `")
        .text(our.name)
        .text("`, does not take and return what `")
        .text(theirs)
        .text("` of the other declaration does")
        .panic()
}

const fn method_at(interface: &InterfaceDescriptor, slot: usize) -> &MethodDescriptor {
    match interface.parent {
        Some(parent) if slot < parent.slots() => method_at(parent, slot),
        _ => &interface.methods[slot - interface.first_slot()],
    }
}

/// Of one size on both pointer widths, and in the same kind of register.
const fn passed_alike(ours: AbiType, theirs: AbiType) -> bool {
    is_float(ours) == is_float(theirs) && ours.size(4) == theirs.size(4) && ours.size(8) == theirs.size(8)
}

const fn is_float(ty: AbiType) -> bool {
    matches!(ty, AbiType::Float(_))
}

/// The sizes in the type of a vtable function.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0308: `{Self}` is not the type of a function in a vtable",
    label = "not a method that can be compared"
)]
pub trait Signature {
    /// Of the parameters after `this`.
    const PARAMS: &'static [usize];
    /// Of what is returned.
    const RETURNS: usize;
}

macro_rules! signatures {
    ($($param:ident)*) => {
        impl<R, $($param),*> Signature for unsafe extern "system" fn(*mut c_void, $($param),*) -> R {
            const PARAMS: &'static [usize] = &[$(size_of::<$param>()),*];
            const RETURNS: usize = size_of::<R>();
        }
    };
}

signatures!();
signatures!(A);
signatures!(A B);
signatures!(A B C);
signatures!(A B C D);
signatures!(A B C D E);
signatures!(A B C D E F);
signatures!(A B C D E F G);
signatures!(A B C D E F G H);
signatures!(A B C D E F G H I);
signatures!(A B C D E F G H I J);
signatures!(A B C D E F G H I J K);
signatures!(A B C D E F G H I J K L);
