//! Rules 1 to 23: QueryInterface.

use super::applies::{allocations, always, hook_panics, references};
use crate::contract::check::How::{Elsewhere, Here};
use crate::contract::check::{Check, Settled};
use crate::contract::checks::{answers, arguments, closure, identity, refusals};

pub(super) const CHECKS: &[Check] = checks! {
    1 "S M" "QIR, OLD 2004-03-26" "every interface answers IUnknown":
        Here(always, identity::everything_answers_iunknown);
    2 "S M" "QIR, QI" "IUnknown is one pointer, from everywhere and each time":
        Here(always, identity::one_identity);
    3 "S" "QIR" "IUnknown stays when other interfaces are released and queried again":
        Here(always, identity::identity_stays);
    4 "S M" "QIR" "reflexive: an interface answers itself":
        Here(always, closure::reflexive);
    5 "S M" "QIR" "symmetric: what is answered leads back":
        Here(always, closure::symmetric);
    6 "S M" "QIR" "transitive: what is reached in two steps is reached in one":
        Here(always, closure::transitive);
    7 "S M" "QIR" "the set of interfaces stays the same":
        Here(always, closure::static_set);
    8 "S M" "QIR" "what one interface refuses, all refuse":
        Here(always, closure::refused_everywhere);
    9 "S M" "QI, OLD 2006-12-08" "an unknown IID is E_NOINTERFACE":
        Here(always, refusals::unknown_is_e_nointerface);
    10 "S M" "QI, SPEC" "E_NOINTERFACE leaves NULL, and nothing is written beside it":
        Here(always, refusals::refusal_clears_the_slot);
    11 "S" "SPEC" "any other failure leaves NULL":
        Here(always, refusals::failure_clears_the_slot);
    12 "S" "QI" "a known IID into NULL is E_POINTER and takes no reference":
        Here(always, arguments::null_slot_for_known);
    13 "S" "QI" "an unknown IID into NULL is E_POINTER":
        Here(always, arguments::null_slot_for_unknown);
    14 "S" "own rule" "a NULL IID is an error and no fault":
        Here(always, arguments::null_iid);
    15 "S" "own rule" "an IID may lie unaligned and in read-only memory":
        Here(always, arguments::iid_anywhere);
    16 "S M" "OLD 2004-03-26" "what is claimed is answered, with all bases":
        Here(always, closure::bases_are_answered);
    17 "S" "OLD 4, QI" "the vtable is the interface's":
        Here(always, answers::vtable_has_its_slots);
    18 "S" "QI" "success is S_OK":
        Here(always, answers::success_is_s_ok);
    19 "S" "QI" "a query allocates nothing":
        Here(allocations, answers::queries_allocate_nothing);
    20 "S M" "QI, RC" "an answered query takes one reference, a refused one none":
        Here(references, answers::a_query_takes_one_reference);
    21 "C" "QIR" "an IID is listed once":
        Elsewhere(Settled::Compiled("com_object refuses it, tests/ui/object_lists_equal_iids.rs"));
    22 "S" "OLD 2009-09-25" "nothing is answered but what is claimed":
        Here(always, refusals::nothing_else_is_answered);
    23 "S" "SPEC, GLO" "a panic in the object's own part of QueryInterface is E_UNEXPECTED":
        Here(hook_panics, answers::panic_in_hook_is_a_failure);
};
