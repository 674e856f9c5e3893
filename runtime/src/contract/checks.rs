//! The checks, each a function that is given a subject and notes what contradicts its rule.

pub(super) mod aggregation;
pub(super) mod answers;
pub(super) mod arguments;
pub(super) mod closure;
pub(super) mod counting;
pub(super) mod destruction;
pub(super) mod factories;
pub(super) mod identity;
pub(super) mod methods;
pub(super) mod refusals;
pub(super) mod tear_offs;
pub(super) mod threads;
pub(super) mod weak;
