//! What a subject must claim for a check to say anything about it.

use crate::contract::subject::{Place, Profile, Subject, Threads};

type Applies = Result<(), &'static str>;

fn needs(is_claimed: bool, reason: &'static str) -> Applies {
    if is_claimed { Ok(()) } else { Err(reason) }
}

pub(super) fn always(_: &Subject) -> Applies {
    Ok(())
}

/// When the object dies.
pub(super) fn deaths(subject: &Subject) -> Applies {
    subject.sees_deaths()
}

/// How many references there are.
pub(super) fn references(subject: &Subject) -> Applies {
    subject.sees_references()
}

pub(super) fn numbers(subject: &Subject) -> Applies {
    needs(subject.profile == Profile::Strict, "MAPI lets nobody rely on what AddRef and Release answer")?;
    needs(!subject.is_immortal, "the object is never destroyed")
}

pub(super) fn allocations(subject: &Subject) -> Applies {
    needs(subject.allocations.is_some(), "needs `allocations`")
}

pub(super) fn hook_panics(subject: &Subject) -> Applies {
    needs(subject.hook_panics_at.is_some(), "needs `hook_panics_at`")
}

pub(super) fn drop_hook(subject: &Subject) -> Applies {
    needs(subject.with_drop_hook.is_some(), "needs `drop_hook`")
}

pub(super) fn weak_in_drop(subject: &Subject) -> Applies {
    weak(subject)?;
    drop_hook(subject)
}

pub(super) fn releases_itself(subject: &Subject) -> Applies {
    needs(subject.releases_itself.is_some(), "needs `releases_itself_within`")?;
    deaths(subject)
}

pub(super) fn publishes_early(subject: &Subject) -> Applies {
    needs(subject.publishes_early.is_some(), "needs `publishes_itself_early`")
}

pub(super) fn panics_in_drop(subject: &Subject) -> Applies {
    needs(subject.panics_in_drop.is_some(), "needs `panics_in_drop`")
}

pub(super) fn over_release(subject: &Subject) -> Applies {
    needs(subject.detects_over_release, "needs `detects_over_release`")
}

pub(super) fn free_threaded(subject: &Subject) -> Applies {
    needs(subject.is_free_threaded(), "needs `free_threaded` or `agile`")?;
    deaths(subject)
}

pub(super) fn agile(subject: &Subject) -> Applies {
    needs(subject.threads == Threads::Agile, "needs `agile`")
}

pub(super) fn not_agile(subject: &Subject) -> Applies {
    needs(subject.threads != Threads::Agile, "the object is agile")
}

pub(super) fn weak(subject: &Subject) -> Applies {
    needs(subject.is_weak, "needs `weak`")
}

pub(super) fn weak_and_deaths(subject: &Subject) -> Applies {
    weak(subject)?;
    deaths(subject)
}

pub(super) fn weak_and_free_threaded(subject: &Subject) -> Applies {
    weak(subject)?;
    free_threaded(subject)
}

pub(super) fn tear_off(subject: &Subject) -> Applies {
    let is_one = |place| matches!(place, Place::TearOff { .. });
    needs(subject.answered.iter().any(|interface| is_one(interface.place)), "needs `tear_off` or `cached_tear_off`")
}

pub(super) fn cached_tear_off(subject: &Subject) -> Applies {
    let cached = Place::TearOff { is_cached: true };
    needs(subject.answered.iter().any(|interface| interface.place == cached), "needs `cached_tear_off`")
}

pub(super) fn inner(subject: &Subject) -> Applies {
    needs(subject.profile != Profile::Mapi, "MAPI's objects are never aggregated")?;
    needs(subject.aggregatable.is_some(), "needs `aggregatable`")
}

pub(super) fn inner_and_deaths(subject: &Subject) -> Applies {
    inner(subject)?;
    deaths(subject)
}

pub(super) fn inner_and_class(subject: &Subject) -> Applies {
    inner(subject)?;
    class_object(subject)
}

fn has_inner(subject: &Subject) -> bool {
    subject.answered.iter().any(|interface| interface.place == Place::Inner)
}

pub(super) fn nested(subject: &Subject) -> Applies {
    inner(subject)?;
    needs(has_inner(subject), "needs `aggregates`")
}

pub(super) fn outer(subject: &Subject) -> Applies {
    needs(has_inner(subject), "needs `aggregates`")?;
    needs(subject.destroyed_inner.is_some(), "needs `destroyed_inner`")?;
    deaths(subject)
}

pub(super) fn not_aggregatable(subject: &Subject) -> Applies {
    needs(subject.aggregatable.is_none(), "the object can be aggregated")?;
    class_object(subject)
}

pub(super) fn class_object(subject: &Subject) -> Applies {
    needs(subject.class_object.is_some(), "needs `class_object`")
}

pub(super) fn failing_class(subject: &Subject) -> Applies {
    let is_claimed = subject.class_object.as_ref().is_some_and(|class_object| class_object.failing.is_some());
    needs(is_claimed, "needs `class_object` with `failing`")
}

pub(super) fn unloadable(subject: &Subject) -> Applies {
    let is_claimed = subject.class_object.as_ref().is_some_and(|class_object| class_object.can_unload.is_some());
    needs(is_claimed, "needs `class_object` with `can_unload`")
}

pub(super) fn class_objects(subject: &Subject) -> Applies {
    let is_claimed = subject.class_object.as_ref().is_some_and(|class_object| class_object.class_objects.is_some());
    needs(is_claimed, "needs `class_object` with `class_objects`")
}

pub(super) fn calls_out(subject: &Subject) -> Applies {
    needs(subject.calls_out.is_some(), "needs `calls_out`")
}

pub(super) fn calls_out_freely(subject: &Subject) -> Applies {
    calls_out(subject)?;
    needs(subject.is_free_threaded(), "needs `free_threaded` or `agile`")
}
