//! A span for each call into an object, behind the feature `tracing`.
//!
//! The spans have level `DEBUG` and the name `com`, with the fields `interface`, `method` and `slot`, and `hresult` once the method
//! has answered one: by its published name where it has one.

use core::ptr;

use tracing::span::EnteredSpan;
use tracing::{debug_span, field};
use windows_core::HRESULT;

use crate::descriptor::AbiType;
use crate::mapi::Status;
use crate::panics::Place;

pub(crate) fn begin(place: &Place) -> EnteredSpan {
    let Place { interface, method, slot, .. } = *place;
    debug_span!("com", interface, method, slot, hresult = field::Empty).entered()
}

pub(crate) fn end<A: Copy>(span: &EnteredSpan, place: &Place, answer: &A) {
    if place.returns == AbiType::Hresult && size_of::<A>() == size_of::<HRESULT>() {
        // SAFETY: the descriptor says that the answer is an HRESULT, and of their types no other is.
        let code = unsafe { ptr::from_ref(answer).cast::<HRESULT>().read() };
        span.record("hresult", field::display(Status(code)));
    }
}
