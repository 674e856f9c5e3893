//! Independent statements about interfaces: what a page or a header says, held against a declaration by the compiler.

/// Holds an interface against its published vtable: parent, names, slots, exact ABI types and number of slots.
///
/// The statement is independent of the declaration: it can stand in a test, beside the declaration or in another
/// crate, and can be typed from another source. It works for every interface that is declared with
/// [`com_interface`](crate::com_interface).
///
/// ```
/// use mapi_com::mapi::{IMAPISync, IMAPISyncProgressCallback, MAPISIB};
/// use mapi_com::{HANDLE, HRESULT, IUnknown, PCWSTR, assert_vtable};
///
/// assert_vtable!(IMAPISyncProgressCallback: IUnknown {
///     3 => Progress(PCWSTR, u32, u32) -> HRESULT,
///     4 => Error(HRESULT, PCWSTR) -> HRESULT,
///     5 => Done(HANDLE, HRESULT) -> HRESULT,
/// });
/// ```
///
/// A swap of two types that a call would not notice does not compile:
///
/// ```compile_fail
/// use mapi_com::mapi::IMAPISyncProgressCallback;
/// use mapi_com::{HANDLE, HRESULT, IUnknown, PCWSTR, assert_vtable};
///
/// assert_vtable!(IMAPISyncProgressCallback: IUnknown {
///     3 => Progress(PCWSTR, u32, u32) -> HRESULT,
///     4 => Error(PCWSTR, HRESULT) -> HRESULT,
///     5 => Done(HANDLE, HRESULT) -> HRESULT,
/// });
/// ```
///
/// Method names are those of the fields. The types are those of the vtable: an interface parameter is what was
/// declared, a method that returns a `Result` returns `HRESULT` there, and one with `#[retval]` has its out pointer as the
/// last parameter. What returns nothing is written `-> ()`.
#[macro_export]
macro_rules! assert_vtable {
    ($interface:ident: $parent:ty { $($slot:literal => $method:ident($($param:ty),* $(,)?) -> $output:ty),* $(,)? }) => {
        const _: () = {
            #[allow(non_camel_case_types)]
            type Vtable__ = <$interface as $crate::Interface>::Vtable;
            $crate::__private::check_parent::<$interface, $parent>();
            $(
                $crate::__private::check_offset(
                    concat!(stringify!($interface), "::", stringify!($method)),
                    ::core::mem::offset_of!(Vtable__, $method),
                    $slot,
                );
                {
                    #[allow(non_camel_case_types)]
                    struct $method;
                    $crate::__private::check_method::<_, _, ($($param,)*), $output, $interface, $method>(
                        |vtable: &Vtable__| vtable.$method,
                    );
                }
            )*
            $crate::__private::check_number(
                concat!("MC0303: the number of slots of `", stringify!($interface), "`"),
                ::core::mem::size_of::<Vtable__>() / ::core::mem::size_of::<usize>(),
                ::core::mem::size_of::<<$parent as $crate::Interface>::Vtable>() / ::core::mem::size_of::<usize>()
                    + <[usize]>::len(&[$($slot),*]),
            );
        };
    };
}

/// Holds the IID of an interface against the C form, copied from a header.
///
/// ```
/// use mapi_com::mapi::{IMAPISession, IMAPISync};
///
/// mapi_com::assert_iid!(
///     IMAPISync,
///     DEFINE_GUID(IID_IMAPISync, 0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd)
/// );
/// mapi_com::assert_iid!(IMAPISession, DEFINE_OLEGUID(IID_IMAPISession, 0x00020300, 0, 0));
/// ```
///
/// ```compile_fail
/// use mapi_com::mapi::IMAPISync;
/// // The last digit of the first number is that of the callback.
/// mapi_com::assert_iid!(
///     IMAPISync,
///     DEFINE_GUID(IID_IMAPISync, 0x5024a386, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd)
/// );
/// ```
#[macro_export]
macro_rules! assert_iid {
    ($interface:ty, DEFINE_GUID($name:ident, $data1:literal, $data2:literal, $data3:literal $(, $byte:literal)* $(,)?)) => {
        const _: () = $crate::__private::check_iid(
            stringify!($interface),
            &<$interface as $crate::Interface>::IID,
            &$crate::GUID::from_values($data1, $data2, $data3, [$($byte),*]),
        );
    };
    ($interface:ty, DEFINE_OLEGUID($name:ident, $data1:literal, $data2:literal, $data3:literal $(,)?)) => {
        const _: () = $crate::__private::check_iid(
            stringify!($interface),
            &<$interface as $crate::Interface>::IID,
            &$crate::GUID::from_values($data1, $data2, $data3, [0xC0, 0, 0, 0, 0, 0, 0, 0x46]),
        );
    };
}

use core::ffi::c_void;

use windows_core::GUID;

use crate::check::Text;
use crate::interface::ComInterface;

/// The type of the function in a slot, which is the stated one or does not compile.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0302: `{Interface}::{Method}` is `{Self}` in the vtable, stated are the parameters `{Params}` and the return type `{Output}`",
    label = "not the stated type"
)]
pub trait StatedType<Params, Output, Interface, Method> {}

macro_rules! stated_types {
    ($($($param:ident)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($param,)* Output, Interface, Method> StatedType<($($param,)*), Output, Interface, Method>
            for unsafe extern "system" fn(*mut c_void $(, $param)*) -> Output
        {
        }
    )*};
}

stated_types! {
    ;
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
    A B C D E F G H I;
    A B C D E F G H I J;
    A B C D E F G H I J K;
    A B C D E F G H I J K L;
    A B C D E F G H I J K L M;
    A B C D E F G H I J K L M N;
    A B C D E F G H I J K L M N O;
    A B C D E F G H I J K L M N O P;
    A B C D E F G H I J K L M N O P Q;
    A B C D E F G H I J K L M N O P Q R;
    A B C D E F G H I J K L M N O P Q R S;
    A B C D E F G H I J K L M N O P Q R S T;
}

/// Fails the build if the function in a slot has another type than the stated one.
#[doc(hidden)]
pub const fn check_method<Vtable, Found, Params, Output, Interface, Method>(_slot: fn(&Vtable) -> Found)
where
    Found: StatedType<Params, Output, Interface, Method>,
{
}

/// Fails the build if the parent of an interface is not the stated one.
#[doc(hidden)]
pub const fn check_parent<Interface: ComInterface, Stated: ComInterface>() {
    let stated = Stated::DESCRIPTOR;
    let found = match Interface::PARENT {
        Some(parent) => parent,
        None => Interface::DESCRIPTOR,
    };
    if found.iid.to_u128() != stated.iid.to_u128() {
        Text::new()
            .text("MC0305: the parent of `")
            .text(Interface::DESCRIPTOR.name)
            .text("` is `")
            .text(found.name)
            .text("`, stated is `")
            .text(stated.name)
            .text("`")
            .panic();
    }
}

/// Fails the build if an IID is not the stated one.
#[doc(hidden)]
pub const fn check_iid(interface: &str, found: &GUID, stated: &GUID) {
    let (found, stated) = (found.to_u128(), stated.to_u128());
    if found != stated {
        Text::new()
            .text("MC0304: the IID of `")
            .text(interface)
            .text("` is ")
            .hexadecimal((found >> 64) as u64)
            .text("_")
            .hexadecimal(found as u64)
            .text(", stated is ")
            .hexadecimal((stated >> 64) as u64)
            .text("_")
            .hexadecimal(stated as u64)
            .panic();
    }
}
