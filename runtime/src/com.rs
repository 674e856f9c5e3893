//! `Com<S>`: the counted owner of an object whose type is known.

use core::ffi::c_void;
use core::fmt;
use core::mem::{self, ManuallyDrop};
use core::ops::Deref;
use core::ptr::NonNull;

use windows_core::{IUnknown, Interface, InterfaceRef, Result};

use crate::check::check_has_no_scope;
use crate::interface::{ComInterface, VtableFor};
use crate::object::{self, Bookkeeping, ComObject, Counts, WithOuter, WithWeak};
use crate::weak::Weak;

/// A counted owner of a COM object of type `S`, as `Arc<S>` is of a value.
///
/// Owners and interface pointers share one count: the object lives until the last of either is gone. `Com<S>`
/// derefs to `S_Impl` and from there to `S`, so fields, methods of `S` and methods of the interfaces are all in
/// reach. It is `Send` and `Sync` exactly when `S` is both.
pub struct Com<S: ComObject>(NonNull<S::Impl>);

// SAFETY: like `Arc`: an owner in another thread can share the state with that thread and can drop it there.
unsafe impl<S: ComObject + Send + Sync> Send for Com<S> {}
// SAFETY: `&Com<S>` can be cloned into an owner, so the bounds are the same.
unsafe impl<S: ComObject + Send + Sync> Sync for Com<S> {}

impl<S: ComObject> Com<S> {
    /// Moves `state` to the heap as a COM object with one reference.
    pub fn new(state: S) -> Self
    where
        S: 'static,
    {
        const { check_has_no_scope::<S>() };
        Self(object::allocate(S::Header::NEW, state))
    }

    /// Moves `state` to the heap as a part of `outer`, for objects with `aggregatable`. Answers the object's own `IUnknown`, which
    /// does not delegate and is for the outer object only: the last of its references destroys the object. Everything else
    /// that leads to the object counts and queries the outer one, owners of type `Com<S>` too.
    ///
    /// ```
    /// # use mapi_com::{Com, HRESULT, IUnknown, Inner, S_OK, com_interface, com_object};
    /// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
    /// # unsafe trait IEngine: IUnknown { fn Start(&self) -> HRESULT; }
    /// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f102")]
    /// # unsafe trait ICar: IUnknown { fn Drive(&self) -> HRESULT; }
    /// #[com_object(IEngine, aggregatable)]
    /// struct Engine;
    /// # impl IEngine_Impl for Engine_Impl { fn Start(&self) -> HRESULT { S_OK } }
    ///
    /// #[com_object(ICar, aggregate(IEngine => engine))]
    /// struct Car { engine: Inner }
    /// # impl ICar_Impl for Car_Impl { fn Drive(&self) -> HRESULT { S_OK } }
    ///
    /// let car = Com::new(Car { engine: Inner::new() });
    /// // SAFETY: `engine` is part of the car, and objects made by `new_inner` keep to the rules.
    /// unsafe { car.engine.create(&*car, |outer| Ok(Com::new_inner(outer, Engine)))? };
    /// assert_eq!(car.query::<IEngine>()?.Start(), S_OK);
    /// # Ok::<(), mapi_com::Error>(())
    /// ```
    ///
    /// # Safety
    ///
    /// `outer` is the `IUnknown` of an object that gives up the answer when it is destroyed, and not before if anybody
    /// else can have a reference that leads to the new object. If `S` is `Send` and `Sync`, owners of the new object go to
    /// other threads and with them the outer object: it can be called and destroyed there.
    pub unsafe fn new_inner(outer: NonNull<c_void>, state: S) -> IUnknown
    where
        S: 'static,
        <S::Header as Bookkeeping>::Counts: WithOuter,
    {
        // SAFETY: this function's contract.
        unsafe { Self::new_part(outer, state) }
    }

    /// As [`new_inner`](Self::new_inner), for types of which it is known otherwise that they can be parts.
    ///
    /// # Safety
    ///
    /// As for [`new_inner`](Self::new_inner).
    pub(crate) unsafe fn new_part(outer: NonNull<c_void>, state: S) -> IUnknown
    where
        S: 'static,
    {
        const { check_has_no_scope::<S>() };
        assert!(<S::Header as Bookkeeping>::Counts::AGGREGATABLE);
        let mut header = S::Header::NEW;
        header.counts_mut().set_outer(outer);
        let object = object::allocate::<S>(header, state);
        // SAFETY: the object is new and has one reference, which is handed over; as it is aggregatable, it has the `IUnknown`
        // of its own.
        unsafe { IUnknown::from_raw(object::own_unknown::<S>(object).as_ptr()) }
    }

    /// A weak reference, which does not keep the object alive. For objects with `weak`.
    pub fn downgrade(&self) -> Weak<S>
    where
        <S::Header as Bookkeeping>::Counts: WithWeak,
    {
        Weak::of(self)
    }

    /// A counted pointer to interface `I`, which the object lists or which is a parent of one that it lists.
    /// Decided when the program is compiled: no QueryInterface.
    pub fn to_interface<I: VtableFor<S::Impl, 0>>(&self) -> I {
        self.clone().into_interface()
    }

    /// Like [`to_interface`](Self::to_interface), handing over the reference that this owner holds.
    pub fn into_interface<I: VtableFor<S::Impl, 0>>(self) -> I {
        let this = ManuallyDrop::new(self);
        // SAFETY: the object is alive through the reference that `this` held, and that reference is handed over.
        // The pointer is the one that QueryInterface answers for `I`.
        unsafe { I::from_raw(object::interface_of::<S, I>(this.0).as_ptr()) }
    }

    /// Interface `I` without a count of its own, for as long as this owner is borrowed.
    pub fn as_interface<I: VtableFor<S::Impl, 0>>(&self) -> InterfaceRef<'_, I> {
        // SAFETY: the object is alive while `self` is borrowed; the pointer is one to `I`.
        unsafe { InterfaceRef::from_raw(object::interface_of::<S, I>(self.0)) }
    }

    /// Asks the object for interface `I` by its QueryInterface, as foreign code does.
    ///
    /// # Errors
    ///
    /// `E_NOINTERFACE` if the object does not answer `I`.
    pub fn query<I: Interface>(&self) -> Result<I> {
        self.as_interface::<IUnknown>().cast()
    }

    /// The way back from an interface pointer to the object, if that is an object of type `S` made by this
    /// copy of this crate. Objects of other types, languages and libraries answer `None`.
    pub fn from_interface<I: Interface>(interface: &I) -> Option<Self>
    where
        S: 'static,
    {
        const { assert!(I::UNKNOWN, "MC0159: only interfaces derived from IUnknown can be asked who they are") };
        // SAFETY: an interface derived from `IUnknown` has the representation of, and can be used as, an `IUnknown`.
        let unknown = unsafe { mem::transmute::<&I, &IUnknown>(interface) };
        let object = object::identify::<S>(unknown)?;
        // SAFETY: the object answered for itself just now, and `interface` keeps it alive.
        Some(unsafe { Self::from_borrowed(object) })
    }

    pub(crate) fn in_place(&self) -> NonNull<S::Impl> {
        self.0
    }

    /// The owner that was made already.
    ///
    /// # Safety
    ///
    /// `object` points to a live object with provenance for all of it, and the caller hands over a reference.
    pub(crate) unsafe fn from_counted(object: NonNull<S::Impl>) -> Self {
        Self(object)
    }

    /// A new owner of a live object.
    ///
    /// # Safety
    ///
    /// `object` points to a live object with provenance for all of it.
    pub(crate) unsafe fn from_borrowed(object: NonNull<S::Impl>) -> Self {
        // SAFETY: this function's contract.
        unsafe { object::add_ref::<S>(object) };
        Self(object)
    }
}

impl<S: ComObject> Clone for Com<S> {
    fn clone(&self) -> Self {
        // SAFETY: an owner keeps its object alive.
        unsafe { Self::from_borrowed(self.0) }
    }
}

impl<S: ComObject> Drop for Com<S> {
    fn drop(&mut self) {
        // SAFETY: an owner gives up the one reference that it holds.
        unsafe { object::release::<S>(self.0) };
    }
}

impl<S: ComObject> Deref for Com<S> {
    type Target = S::Impl;

    fn deref(&self) -> &S::Impl {
        // SAFETY: an owner keeps its object alive, and objects are never borrowed mutably.
        unsafe { self.0.as_ref() }
    }
}

impl<S: ComObject + fmt::Debug> fmt::Debug for Com<S>
where
    S::Impl: Deref<Target = S>,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Com").field(self.deref().deref()).finish()
    }
}

impl<S: ComObject + 'static> From<S> for Com<S> {
    fn from(state: S) -> Self {
        Self::new(state)
    }
}

impl<S: ComObject> From<Com<S>> for IUnknown {
    fn from(object: Com<S>) -> Self {
        object.into_interface()
    }
}

/// What converts into the interfaces of an object: its state, which becomes an object first, and its owner.
#[doc(hidden)]
pub trait IntoCom {
    /// The type of the object.
    type State: ComObject<Impl = Self::Impl>;

    /// What implements its interfaces.
    type Impl;

    /// The owner.
    fn into_com(self) -> Com<Self::State>;
}

impl<S: ComObject + 'static> IntoCom for S {
    type State = S;
    type Impl = S::Impl;

    fn into_com(self) -> Com<S> {
        Com::new(self)
    }
}

impl<S: ComObject> IntoCom for Com<S> {
    type State = S;
    type Impl = S::Impl;

    fn into_com(self) -> Self {
        self
    }
}

/// What hands out interface `I`: the state or the owner of an object that implements it.
#[doc(hidden)]
pub trait IntoInterface<I> {
    /// Makes an object of a state, or takes its owner.
    fn into_interface(self) -> I;
}

impl<O: IntoCom, I: VtableFor<O::Impl, 0>> IntoInterface<I> for O {
    fn into_interface(self) -> I {
        self.into_com().into_interface()
    }
}

/// The index of the chain that serves `I` in objects of type `S`; the first serves `IUnknown`. Not by IID, as `I` may have none.
pub(crate) const fn chain_of<S: ComObject, I: ComInterface>() -> usize {
    if I::DESCRIPTOR.parent.is_none() {
        return 0;
    }
    let mut index = 0;
    while index < S::CHAINS.len() {
        if S::CHAINS[index].interface().extends(I::DESCRIPTOR) {
            return index;
        }
        index += 1;
    }
    panic!("MC0203: the object implements this interface but does not list it in `#[com_object(..)]`")
}
