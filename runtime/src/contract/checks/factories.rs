//! Checks 49, 57 and 66 to 72: class objects and their servers.

use core::ptr;
use std::rc::Rc;

use windows_core::{GUID, HRESULT, IUnknown, Interface};

use super::arguments::is_null_pointer_code;
use crate::contract::class_object::{ClassObject, Factory};
use crate::contract::measure::expect_live;
use crate::contract::names::{CLASS_E_CLASSNOTAVAILABLE, CLASS_E_NOAGGREGATION, IID_ICLASSFACTORY, code_name};
use crate::contract::outer::Outer;
use crate::contract::raw::{Answer, Reference, watched};
use crate::contract::registry::{Settled, checks};
use crate::contract::subject::Subject;
use crate::contract::verdict::{Findings, Verdict};
use crate::{E_NOINTERFACE, S_FALSE, S_OK};

const ABSENT: GUID = GUID::from_u128(0x68);

fn factory_of(class_object: Reference, findings: &mut Findings) -> Option<Factory> {
    let answer = class_object.query(&IID_ICLASSFACTORY);
    findings.expect(answer.is_granted(), || format!("the class object asked for IClassFactory: {answer}"));
    answer.into_reference().map(Factory::of)
}

fn with_factory(
    subject: &Subject,
    findings: &mut Findings,
    examine: impl FnOnce(&Factory, &ClassObject, &mut Findings),
) {
    if let Some(class_object) = &subject.class_object
        && let Some(factory) = factory_of(class_object.fresh(), findings)
    {
        examine(&factory, class_object, findings);
    }
}

fn refused(answer: &Answer, codes: &[HRESULT]) -> bool {
    codes.contains(&answer.code) && answer.is_null()
}

/// What an inner object is not created as: anything but `IUnknown`.
fn other_iid(subject: &Subject) -> Option<GUID> {
    subject.answered.iter().map(|interface| interface.iid).find(|iid| *iid != IUnknown::IID)
}

/// 49
pub(crate) fn inner_is_created_as_unknown(subject: &Subject, findings: &mut Findings) {
    with_factory(subject, findings, |factory, _, findings| {
        let outer = Outer::new();
        if let Some(iid) = other_iid(subject) {
            let answer = factory.create(Some(outer.pointer()), &iid);
            findings.expect(refused(&answer, &[CLASS_E_NOAGGREGATION, E_NOINTERFACE]), || {
                format!("CreateInstance with an outer object as {}: {answer}", subject.name_of(&iid))
            });
        }
    });
}

/// 57
pub(crate) fn aggregation_is_refused(subject: &Subject, findings: &mut Findings) {
    with_factory(subject, findings, |factory, _, findings| {
        let outer = Outer::new();
        for iid in [Some(IUnknown::IID), other_iid(subject)].into_iter().flatten() {
            let answer = factory.create(Some(outer.pointer()), &iid);
            findings.expect(refused(&answer, &[CLASS_E_NOAGGREGATION]), || {
                format!("CreateInstance with an outer object as {}: {answer}", subject.name_of(&iid))
            });
        }
    });
}

/// 66
pub(crate) fn failing_constructor(subject: &Subject, findings: &mut Findings) {
    let failing = subject.class_object.as_ref().and_then(|class_object| class_object.failing.as_ref());
    let Some(factory) = failing.and_then(|create| factory_of(Reference::of(create()), findings)) else {
        return;
    };
    drop(factory.create(None, &IUnknown::IID));
    let before = subject.live();
    {
        let answer = factory.create(None, &IUnknown::IID);
        let is_told = answer.code.is_err() && answer.is_null();
        findings.expect(is_told, || format!("CreateInstance of what cannot be constructed: {answer}"));
    }
    expect_live(subject, findings, before, "CreateInstance");
}

/// 67
pub(crate) fn create_into_null(subject: &Subject, findings: &mut Findings) {
    with_factory(subject, findings, |factory, _, findings| {
        let code = factory.create_into(None, &IUnknown::IID, ptr::null_mut());
        findings
            .expect(is_null_pointer_code(subject, code), || format!("CreateInstance into NULL: {}", code_name(code)));
    });
}

/// 68
pub(crate) fn create_as_unsupported(subject: &Subject, findings: &mut Findings) {
    with_factory(subject, findings, |factory, _, findings| {
        drop(factory.create(None, &ABSENT));
        let before = subject.live();
        {
            let answer = factory.create(None, &ABSENT);
            findings.expect(refused(&answer, &[E_NOINTERFACE]), || {
                format!("CreateInstance as what is not answered: {answer}")
            });
        }
        expect_live(subject, findings, before, "CreateInstance");
    });
}

fn expect_unload(class_object: &ClassObject, expected: HRESULT, when: &str, findings: &mut Findings) {
    if let Some(can_unload) = &class_object.can_unload {
        let code = can_unload();
        findings.expect(code == expected, || format!("DllCanUnloadNow {when}: {}", code_name(code)));
    }
}

/// 69
pub(crate) fn locks_balance(subject: &Subject, findings: &mut Findings) {
    let Some(class_object) = &subject.class_object else {
        return;
    };
    let mut locks = |lock: bool, when: &str, expected: HRESULT| {
        if let Some(factory) = factory_of(class_object.fresh(), findings) {
            let code = factory.lock(lock);
            findings.expect(code == S_OK, || format!("LockServer {when}: {}", code_name(code)));
        }
        // The class object itself does not count as a user of the server, as its host holds it.
        expect_unload(class_object, expected, when, findings);
    };
    locks(true, "after the first lock", S_FALSE);
    locks(true, "after the second lock", S_FALSE);
    locks(false, "after the first unlock", S_FALSE);
    locks(false, "after the second unlock", S_OK);
}

/// 70
pub(crate) fn unloads_when_unused(subject: &Subject, findings: &mut Findings) {
    with_factory(subject, findings, |factory, class_object, findings| {
        let answer = factory.create(None, &IUnknown::IID);
        findings.expect(answer.is_granted(), || format!("CreateInstance: {answer}"));
        expect_unload(class_object, S_FALSE, "while an object is alive", findings);
    });
    if let Some(class_object) = &subject.class_object {
        expect_unload(class_object, S_OK, "after the object is gone", findings);
    }
}

/// 71
pub(crate) fn unknown_class(subject: &Subject, findings: &mut Findings) {
    let get = subject.class_object.as_ref().and_then(|class_object| class_object.class_objects.as_ref());
    let Some(get) = get else {
        return;
    };
    let answer = watched(|slot| get(&GUID::from_u128(0x71), &IID_ICLASSFACTORY, slot));
    findings.expect(refused(&answer, &[CLASS_E_CLASSNOTAVAILABLE]), || format!("an unknown class: {answer}"));
}

/// 72: the class object by the rules of every object.
pub(crate) fn class_object_is_an_object(subject: &Subject, findings: &mut Findings) {
    let Some(class_object) = &subject.class_object else {
        return;
    };
    let create = Rc::clone(&class_object.create);
    let factory = Subject::new("the class object", move || create()).profile(subject.profile).immortal();
    // SAFETY: `IClassFactory` has five slots.
    let factory = unsafe { factory.answers_iid("IClassFactory", IID_ICLASSFACTORY, 5) };
    for check in checks().iter().filter(|check| check.number() <= 20) {
        if check.settled() == Settled::Here
            && let Verdict::Fail(seen) = check.run(&factory)
        {
            seen.iter().for_each(|seen| findings.add(format!("check {}: {seen}", check.number())));
        }
    }
}
