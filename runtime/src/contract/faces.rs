//! A new object and its interface pointers.

use core::fmt;
use core::ops::Deref;

use super::raw::{Pointer, Reference};
use super::subject::{Answered, Place, Subject};

/// One interface pointer of an object, with a reference of its own.
pub(super) struct Face<'s> {
    /// `None` for the pointer with which the object came to life.
    interface: Option<&'s Answered>,
    reference: Reference,
}

impl<'s> Face<'s> {
    pub(super) fn interface(&self) -> Option<&'s Answered> {
        self.interface
    }

    /// Whether AddRef on the pointer counts the object itself.
    pub(super) fn counts_object(&self) -> bool {
        self.interface.is_none_or(|interface| interface.place == Place::Object)
    }

    pub(super) fn into_reference(self) -> Reference {
        self.reference
    }
}

impl Deref for Face<'_> {
    type Target = Pointer;

    fn deref(&self) -> &Pointer {
        &self.reference
    }
}

impl fmt::Display for Face<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.interface.map_or("the new object", |interface| &interface.name))
    }
}

/// A new object, and every interface pointer that it hands out of those that it claims.
pub(super) fn faces_of(subject: &Subject) -> Vec<Face<'_>> {
    faces_from(subject, subject.fresh())
}

/// The same of an object that is there. Its reference is the first of the answer, and so the first to be given back.
pub(super) fn faces_from(subject: &Subject, object: Reference) -> Vec<Face<'_>> {
    let first = object.pointer();
    let mut faces = vec![Face { interface: None, reference: object }];
    for interface in &subject.answered {
        let reference = first.query(&interface.iid).into_reference();
        faces.extend(reference.map(|reference| Face { interface: Some(interface), reference }));
    }
    faces
}
