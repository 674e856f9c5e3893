//! Checks 40 to 43: weak references, by the interfaces that are published for them.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

use crate::contract::faces::faces_of;
use crate::contract::measure::{expect_balance, expect_live};
use crate::contract::raw::{Answer, Pointer, Reference, watched};
use crate::contract::subject::Subject;
use crate::contract::verdict::Findings;
use crate::{E_NOINTERFACE, IWeakReference, IWeakReferenceSource, S_OK};

/// `IWeakReferenceSource`, from weakreference.h.
#[repr(C)]
struct Source_Vtbl {
    base: IUnknown_Vtbl,
    get_weak_reference: unsafe extern "system" fn(*mut c_void, *mut *mut c_void) -> HRESULT,
}

/// `IWeakReference`, from weakreference.h.
#[repr(C)]
struct Weak_Vtbl {
    base: IUnknown_Vtbl,
    resolve: unsafe extern "system" fn(*mut c_void, *const GUID, *mut *mut c_void) -> HRESULT,
}

pub(super) struct WeakReference(Reference);

impl WeakReference {
    pub(super) fn resolve(&self, iid: &GUID) -> Answer {
        let iid: *const GUID = &{ *iid };
        // SAFETY: the pointer was handed out as an `IWeakReference`, whose slot 3 this is.
        watched(|slot| unsafe { ((*self.0.vtable::<Weak_Vtbl>()).resolve)(self.0.as_ptr(), iid, slot) })
    }

    pub(super) fn pointer(&self) -> Pointer {
        self.0.pointer()
    }
}

/// What is answered by a source of weak references, which the pointer may be one of.
pub(super) fn weak_reference_of(object: Pointer) -> Option<WeakReference> {
    let source = object.query(&IWeakReferenceSource::IID).into_reference()?;
    // SAFETY: the pointer was answered for the IID of `IWeakReferenceSource`, whose slot 3 this is.
    let answer =
        watched(|slot| unsafe { ((*source.vtable::<Source_Vtbl>()).get_weak_reference)(source.as_ptr(), slot) });
    answer.into_reference().map(WeakReference)
}

fn weakly(subject: &Subject, findings: &mut Findings) -> Option<(Reference, WeakReference)> {
    let object = subject.fresh();
    let weak = weak_reference_of(object.pointer());
    findings.expect(weak.is_some(), || "no weak reference is handed out");
    weak.map(|weak| (object, weak))
}

/// 40
pub(crate) fn resolves_while_alive(subject: &Subject, findings: &mut Findings) {
    let Some((object, weak)) = weakly(subject, findings) else {
        return;
    };
    for interface in subject.answered.iter().filter(|interface| object.query(&interface.iid).is_granted()) {
        let answer = weak.resolve(&interface.iid);
        findings.expect(answer.is_granted(), || format!("alive, {}: {answer}", interface.name));
    }
    expect_balance(subject, findings, "an object whose weak reference was resolved", |object| {
        let resolved = weak_reference_of(object).and_then(|weak| weak.resolve(&IUnknown::IID).into_reference());
        resolved.into_iter().collect()
    });
    let before = subject.deaths();
    drop(object);
    if subject.deaths() == before {
        // It is kept alive, or not known to be gone.
        return;
    }
    for interface in &subject.answered {
        let answer = weak.resolve(&interface.iid);
        findings.expect(answer.code == S_OK && answer.is_null(), || format!("gone, {}: {answer}", interface.name));
        answer.forget();
    }
}

/// 41
pub(crate) fn weak_does_not_keep_alive(subject: &Subject, findings: &mut Findings) {
    drop(weakly(subject, findings));
    let live = subject.live();
    let before = subject.deaths();
    let Some((object, weak)) = weakly(subject, findings) else {
        return;
    };
    drop(object);
    findings.expect(subject.deaths() != before, || "kept alive by its weak reference");
    // What is left is counted for itself.
    drop([weak.pointer().counted(), weak.pointer().counted()]);
    drop(weak.pointer().query(&IWeakReference::IID));
    drop(weak);
    expect_live(subject, findings, live, "an object and its weak reference");
}

/// 42
pub(crate) fn weak_has_its_own_identity(subject: &Subject, findings: &mut Findings) {
    let faces = faces_of(subject);
    let identity = faces[0].query(&IUnknown::IID).pointer();
    let source = faces[0].query(&IWeakReferenceSource::IID).into_reference();
    let of_source = source.and_then(|source| source.query(&IUnknown::IID).pointer());
    findings.expect(of_source == identity, || "the source of weak references has another IUnknown than the object");
    let Some(weak) = weak_reference_of(*faces[0]) else {
        findings.add("no weak reference is handed out");
        return;
    };
    let own = weak.pointer().query(&IUnknown::IID).pointer();
    findings.expect(own.is_some() && own != identity, || "the weak reference has the IUnknown of the object, or none");
    for interface in subject.answered.iter().filter(|interface| interface.iid != IUnknown::IID) {
        let answer = weak.pointer().query(&interface.iid);
        findings.expect(!answer.is_granted(), || format!("the weak reference answers {}", interface.name));
    }
}

/// 43
pub(crate) fn resolve_refuses(subject: &Subject, findings: &mut Findings) {
    let absent = GUID::from_u128(0x43);
    let Some((_object, weak)) = weakly(subject, findings) else {
        return;
    };
    let answer = weak.resolve(&absent);
    findings
        .expect(answer.code == E_NOINTERFACE && answer.is_null(), || format!("an IID that is not answered: {answer}"));
    expect_balance(subject, findings, "Resolve of an IID that is not answered", |object| {
        if let Some(weak) = weak_reference_of(object) {
            weak.resolve(&absent);
        }
        Vec::new()
    });
}
