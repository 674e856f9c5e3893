//! Rules 24 to 57: counts, destruction, weak references, tear-offs, aggregation.

use super::applies as if_;
use crate::contract::check::How::{Elsewhere, Here};
use crate::contract::check::{Check, Settled};
use crate::contract::checks::{aggregation, counting, destruction, factories, tear_offs, threads, weak};

pub(super) const CHECKS: &[Check] = checks! {
    24 "S M" "AR" "a new object has one reference, whose Release destroys it":
        Here(if_::deaths, counting::one_reference_at_first);
    25 "S" "AR, for tests only" "AddRef and Release answer the count":
        Here(if_::numbers, counting::numbers_are_counts);
    26 "S M" "RC" "whatever callers do in their rights, the object dies with the last reference":
        Here(if_::deaths, counting::random_operations_balance);
    27 "S M" "AR" "each object is destroyed once, and its memory is given back":
        Here(if_::deaths, destruction::destroyed_once);
    28 "S" "RC" "what is taken and given back on a pointer leaves no trace":
        Here(if_::references, counting::balanced_on_each_pointer);
    29 "S" "OLD 2005-09-27, 2005-09-28" "used while it is destroyed, it is not destroyed again":
        Here(if_::drop_hook, destruction::used_while_destroyed);
    30 "W" "cppwinrt" "while it is destroyed, a weak reference does not revive it":
        Here(if_::weak_in_drop, destruction::weak_while_destroyed);
    31 "S" "RC, OLD" "a method may give up the last reference":
        Here(if_::releases_itself, destruction::released_within_a_method);
    32 "S" "ATL" "counted while it is constructed, it is not destroyed":
        Here(if_::publishes_early, destruction::counted_while_constructed);
    33 "S G" "AR, cppwinrt 975" "counted on many threads, it is destroyed once":
        Here(if_::free_threaded, threads::counted_on_many_threads);
    34 "S" "AR" "the count does not wrap":
        Here(if_::deaths, counting::count_does_not_wrap);
    35 "S" "ATL" "one Release too many ends the process":
        Here(if_::over_release, counting::over_release_ends_the_process);
    36 "C" "W32T" "an object for one thread does not get to another":
        Elsewhere(Settled::Compiled("Send and Sync of Com and of interfaces, tests/ui/com_not_send.rs, pointer_not_send.rs"));
    37 "S" "GLO" "a panic in the destructor does not leave Release":
        Here(if_::panics_in_drop, destruction::panic_in_drop_stays);
    38 "C" "cppwinrt" "safe code cannot make an object elsewhere than where it belongs":
        Elsewhere(Settled::Compiled("tests/ui/object_constructed.rs, object_constructed_outside.rs"));
    39 "S G" "W32T" "the last Release on another thread destroys it":
        Here(if_::free_threaded, threads::released_elsewhere);
    40 "W" "WRC" "a weak reference resolves while the object is alive, and to NULL afterwards":
        Here(if_::weak, weak::resolves_while_alive);
    41 "W" "WRC" "a weak reference does not keep the object, and outlives it":
        Here(if_::weak_and_deaths, weak::weak_does_not_keep_alive);
    42 "W" "cppwinrt" "the source has the identity of the object, the weak reference one of its own":
        Here(if_::weak, weak::weak_has_its_own_identity);
    43 "W" "WRC, QI" "Resolve of an unknown IID is E_NOINTERFACE, NULL and no reference":
        Here(if_::weak, weak::resolve_refuses);
    44 "W" "cppwinrt 975" "Resolve against the last Release: no revival, no leak":
        Here(if_::weak_and_free_threaded, threads::resolve_races_release);
    45 "W" "WRC" "two threads are handed the same weak reference":
        Here(if_::weak_and_free_threaded, threads::one_weak_reference);
    46 "T" "QIR" "a tear-off leads to its owner and keeps it":
        Here(if_::tear_off, tear_offs::leads_to_its_owner);
    47 "T" "ATL, cppwinrt" "a tear-off goes with its last reference and is made anew":
        Here(if_::tear_off, tear_offs::made_anew);
    48 "T" "ATL" "a cached tear-off stays for as long as its owner":
        Here(if_::cached_tear_off, tear_offs::cached_is_the_same);
    49 "A" "AGG, ICF" "an inner object is created as IUnknown only":
        Here(if_::inner_and_class, factories::inner_is_created_as_unknown);
    50 "A" "AGG" "an inner object has an IUnknown of its own":
        Here(if_::inner, aggregation::inner_has_its_own_unknown);
    51 "A" "AGG" "that IUnknown answers for the inner object":
        Here(if_::inner, aggregation::inner_answers_for_itself);
    52 "A" "AGG" "every other interface of it is the outer object's":
        Here(if_::inner, aggregation::inner_delegates);
    53 "A" "AGG" "an inner object does not keep the outer one":
        Here(if_::inner, aggregation::inner_does_not_keep_outer);
    54 "A" "AGG, Wine" "an inner object dies when the outer one gives it up":
        Here(if_::inner_and_deaths, aggregation::inner_dies_with_outer);
    55 "A" "AGG" "the inner object of an inner object leads to the outermost":
        Here(if_::nested, aggregation::nested_inner_delegates);
    56 "A" "AGG" "an outer object gives up its inner ones when it dies":
        Here(if_::outer, aggregation::outer_gives_up_inner);
    57 "S M F" "ICF, MAPI" "a class that cannot be aggregated says so":
        Here(if_::not_aggregatable, factories::aggregation_is_refused);
};
