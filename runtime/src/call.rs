//! What surrounds every call into an object besides the wall around panics: nothing, for objects that ask for nothing and
//! without features that want to see it.

use core::any::type_name;
use core::ptr::NonNull;

use crate::object::{self, Bookkeeping, ComObject};
use crate::panics::Place;
use crate::servant::{Servant, StateOf};

/// A call that runs. Nothing unwinds out of one, so `end` is all that has to undo what `begin` did.
pub(crate) struct Call<T: Servant> {
    object: NonNull<T::Object>,
    #[cfg(feature = "tracing")]
    span: tracing::span::EnteredSpan,
}

type HeaderOf<T> = <StateOf<T> as ComObject>::Header;

impl<T: Servant> Call<T> {
    /// That the object holds itself for its calls.
    const IS_HELD: bool = StateOf::<T>::GUARDED || T::IS_PART;

    /// A call of `object` that begins. `place` is asked if there is something to say.
    ///
    /// # Safety
    ///
    /// `object` points to an object that lives for the call, or up to its last Release within it if it holds itself, with
    /// provenance for all of it.
    #[inline(always)]
    pub(crate) unsafe fn begin(object: NonNull<T::Object>, place: fn() -> Place) -> Self {
        if const { <HeaderOf<T> as Bookkeeping>::MAY_BE_BOUND }
            // SAFETY: this function's contract.
            && !unsafe { object::header::<StateOf<T>>(object) }.is_on_its_thread()
        {
            report_thread::<StateOf<T>>(&place());
        }
        if const { Self::IS_HELD } {
            // SAFETY: this function's contract; `drop` gives it back.
            unsafe { object::add_ref::<StateOf<T>>(object) };
        }
        Self {
            object,
            #[cfg(feature = "tracing")]
            span: crate::tracing::begin(&place()),
        }
    }

    /// The call ends with `answer`. The object may be gone afterwards.
    #[inline]
    pub(crate) fn end<A: Copy>(self, answer: A, place: fn() -> Place) -> A {
        #[cfg(feature = "tracing")]
        crate::tracing::end(&self.span, &place(), &answer);
        let _ = place;
        if const { Self::IS_HELD } {
            // SAFETY: `begin` took this reference.
            unsafe { object::release::<StateOf<T>>(self.object) };
        }
        answer
    }
}

#[cold]
#[inline(never)]
fn report_thread<S: ComObject>(place: &Place) {
    let Place { interface, method, .. } = place;
    eprintln!(
        "mapi-com: {interface}::{method} of {}, which is bound to its apartment, is called on another thread than that of its \
         creation",
        type_name::<S>()
    );
}
