//! What makes a type a COM interface, and what makes a vtable fit an object.

use core::ffi::c_void;
use core::fmt;
use core::ptr;

use windows_core::{GUID, HRESULT, IInspectable, IInspectable_Vtbl, IUnknown, Interface};

use crate::descriptor::{self, InterfaceDescriptor, MethodDescriptor, describe};
use crate::servant::Servant;
use crate::slot::{Here, slot1, slot2};

/// A COM interface whose place in the hierarchy is known at compile time.
///
/// [`com_interface`](crate::com_interface) implements this; nobody writes it by hand.
///
/// # Safety
///
/// `Self` is a transparent wrapper around a counted pointer to the interface [`Interface::IID`] names,
/// and `Self::Vtable` begins with the vtable of the interface that `Described::PARENT` describes.
#[diagnostic::on_unimplemented(
    message = "MC0158: `{Self}` is not a COM interface",
    label = "not a COM interface",
    note = "a COM interface is a trait declared with `#[com_interface(\"IID\")]`, `IUnknown` or `IInspectable`"
)]
pub unsafe trait ComInterface: Interface + Described<()> {
    #[doc(hidden)]
    const METHODS: &'static [MethodDescriptor] = <Self as Described<()>>::OWN_METHODS;

    /// The interface as data: name, IID, parent, methods with their slots and types.
    const DESCRIPTOR: &'static InterfaceDescriptor = &describe::<Self>();

    /// What an interface that extends this one has as its `PARENT`.
    #[doc(hidden)]
    const AS_PARENT: Option<&'static InterfaceDescriptor> = Some(Self::DESCRIPTOR);
}

// SAFETY: `IUnknown` is the root; its own vtable is the prefix of itself.
unsafe impl ComInterface for IUnknown {}

impl<T> Described<T> for IUnknown {
    const PARENT: MaybeParent = None;
    const NAME: &'static str = "IUnknown";
    const OWN_METHODS: &'static [MethodDescriptor] = descriptor::IUNKNOWN;
}

// SAFETY: `IInspectable_Vtbl` begins with `IUnknown_Vtbl`.
unsafe impl ComInterface for IInspectable {}

impl<T> Described<T> for IInspectable {
    const PARENT: MaybeParent = Some(IUnknown::DESCRIPTOR);
    const NAME: &'static str = "IInspectable";
    const OWN_METHODS: &'static [MethodDescriptor] = descriptor::IINSPECTABLE;
}

/// What an interface extends.
#[doc(hidden)]
pub type MaybeParent = Option<&'static InterfaceDescriptor>;

/// What an interface says of itself. `T` means nothing: the value of a constant that depends on no parameter the compiler finds out
/// where it is declared, also if nobody asks for it.
#[doc(hidden)]
pub trait Described<T> {
    /// The interface that this one extends; `None` for `IUnknown`.
    const PARENT: MaybeParent;

    const NAME: &'static str;

    /// In the order of their slots, the parents' left out.
    const OWN_METHODS: &'static [MethodDescriptor];
}

/// The vtable through which objects of type `T` serve this interface, where the interface's vtable pointer
/// is the one with index `CHAIN` among those of the object.
///
/// Its bounds are the methods of the interface and of all its parents, so `IFoo: VtableFor<T, 0>` reads
/// "`T` implements everything that `IFoo` needs".
///
/// # Safety
///
/// Every function in the vtable expects `this` to point to element `CHAIN` of the vtable pointers that an
/// object behind a `T` begins with.
#[diagnostic::on_unimplemented(
    message = "MC0155: `{Self}` is not a COM interface that an object can list",
    label = "not a COM interface",
    note = "list interfaces that are declared with `#[com_interface(\"IID\")]`; `IUnknown` is always implemented"
)]
pub unsafe trait VtableFor<T, const CHAIN: usize>: ComInterface {
    /// The address of the vtable in static memory, to which objects point.
    const VTABLE_POINTER: *const Self::Vtable;
}

/// An interface that another one extends. Every interface is one: this is what generated code asks of a parent, so that the
/// compiler says of what is no interface once that it is none.
#[doc(hidden)]
pub trait Extended {
    /// `Self`, which is an interface.
    type Interface: ComInterface;
}

impl<I: ComInterface> Extended for I {
    type Interface = I;
}

/// What every interface pointer does, whatever its interface: as a value it is as its parent, it gives access to its parent, goes
/// into functions that take `IUnknown`, comes from objects, and is an interface. Written out, as what the compiler derives takes it
/// longer.
#[doc(hidden)]
#[macro_export]
macro_rules! __pointer {
    ($name:ident($($parent:tt)+) $vtable:ident $iid:ident) => {
        // SAFETY: a counted pointer and nothing else; `unsafe trait` promises the rest: that the IID and the vtable are the published ones.
        unsafe impl $crate::__private::Interface for $name {
            type Vtable = $vtable;
            const IID: $crate::__private::GUID = $iid;
        }
        // SAFETY: as above; the vtable begins with that of the parent.
        #[diagnostic::do_not_recommend]
        unsafe impl $crate::__private::ComInterface for $name {}
        impl ::core::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0))
            }
        }
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                self.0 == other.0
            }
        }
        impl ::core::cmp::Eq for $name {}
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(self, formatter)
            }
        }
        impl ::core::ops::Deref for $name {
            type Target = $($parent)+;
            #[inline]
            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
        impl $crate::__private::CanInto<$crate::__private::IUnknown> for $name {}
        impl<__O: $crate::__private::IntoInterface<$name>> ::core::convert::From<__O> for $name {
            fn from(object: __O) -> Self {
                $crate::__private::IntoInterface::into_interface(object)
            }
        }
    };
}

/// An interface pointer for people: `IFoo(0x5581..)`.
#[doc(hidden)]
pub fn debug<I: ComInterface>(interface: &I, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.debug_tuple(I::NAME).field(&interface.as_raw()).finish()
}

/// The parent of an interface.
#[doc(hidden)]
pub type Parent<P> = <P as Extended>::Interface;

/// The vtable of the parent.
#[doc(hidden)]
pub type VtableOf<P> = <Parent<P> as Interface>::Vtable;

/// The vtable that the one of a child interface begins with, for objects of type `T`. It is [`VtableFor`] without the claim that
/// `Self` is an interface: the compiler would look into it wherever a bound makes it.
#[doc(hidden)]
pub trait Prefix<T, const CHAIN: usize> {
    /// `Self`, which is an interface.
    type Interface: ComInterface;

    const VTABLE: <Self::Interface as Interface>::Vtable;
}

impl<I: VtableFor<T, CHAIN>, T, const CHAIN: usize> Prefix<T, CHAIN> for I {
    type Interface = I;
    // SAFETY: the pointer is to a vtable in static memory, which holds nothing that must not be copied.
    const VTABLE: I::Vtable = unsafe { ptr::read(I::VTABLE_POINTER) };
}

/// The three methods of `IInspectable`, for objects that list an interface derived from it.
///
/// Source: inspectable.h. Nothing of it is answered unless an object asks for it.
#[expect(non_snake_case, reason = "the published names")]
#[expect(non_camel_case_types, reason = "the naming scheme of windows-rs")]
#[diagnostic::on_unimplemented(
    message = "MC0156: `{Self}` does not implement the methods of `IInspectable`",
    label = "the methods of `IInspectable` are missing",
    note = "write `impl IInspectable_Impl for {Self} {{ .. }}`"
)]
pub trait IInspectable_Impl {
    /// Hands out the IIDs of the object in memory from `CoTaskMemAlloc`, which the caller frees.
    ///
    /// # Safety
    ///
    /// Both pointers are NULL or valid for one write.
    unsafe fn GetIids(&self, count: *mut u32, values: *mut *mut GUID) -> HRESULT;

    /// Hands out the class name as an `HSTRING`, which the caller frees.
    ///
    /// # Safety
    ///
    /// `value` is NULL or valid for one write.
    unsafe fn GetRuntimeClassName(&self, value: *mut *mut c_void) -> HRESULT;

    /// Hands out the trust level: 0 base, 1 partial, 2 full.
    ///
    /// # Safety
    ///
    /// `value` is NULL or valid for one write.
    unsafe fn GetTrustLevel(&self, value: *mut i32) -> HRESULT;
}

// SAFETY: each function was made for this interface at `CHAIN`.
unsafe impl<T: Servant, const CHAIN: usize> VtableFor<T, CHAIN> for IInspectable
where
    T::Target: IInspectable_Impl,
    IUnknown: VtableFor<T, CHAIN>,
{
    const VTABLE_POINTER: *const IInspectable_Vtbl = &IInspectable_Vtbl {
        base: <IUnknown as Prefix<T, CHAIN>>::VTABLE,
        // SAFETY: the promises of the caller of the vtable, handed on.
        GetIids: slot2::<Self, Here<T, CHAIN>, 0, HRESULT, _, _, _, _>(|target, count, values| unsafe {
            target.GetIids(count, values)
        }),
        // SAFETY: as above.
        GetRuntimeClassName: slot1::<Self, Here<T, CHAIN>, 1, HRESULT, _, _, _>(|target, value| unsafe {
            target.GetRuntimeClassName(value)
        }),
        // SAFETY: as above.
        GetTrustLevel: slot1::<Self, Here<T, CHAIN>, 2, HRESULT, _, _, _>(|target, value| unsafe {
            target.GetTrustLevel(value)
        }),
    };
}
