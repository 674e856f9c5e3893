//! What COM requires of every object, seen from outside: through raw vtables, as foreign code sees it.

#[path = "objects/aggregation.rs"]
mod aggregation;
#[path = "objects/aggregation_deep.rs"]
mod aggregation_deep;
#[path = "objects/aggregation_foreign.rs"]
mod aggregation_foreign;
#[path = "objects/agility.rs"]
mod agility;
#[path = "objects/apartments.rs"]
mod apartments;
#[path = "objects/calls.rs"]
mod calls;
#[path = "objects/child.rs"]
mod child;
#[path = "objects/conversions.rs"]
mod conversions;
#[path = "objects/declarations.rs"]
mod declarations;
#[path = "objects/delegation.rs"]
mod delegation;
#[path = "objects/drops.rs"]
mod drops;
#[path = "objects/errors.rs"]
mod errors;
#[path = "objects/foreign.rs"]
mod foreign;
#[path = "objects/graves.rs"]
mod graves;
#[path = "objects/lifetimes.rs"]
mod lifetimes;
#[path = "objects/many_interfaces.rs"]
mod many_interfaces;
#[path = "objects/panics.rs"]
mod panics;
#[path = "objects/query_hook.rs"]
mod query_hook;
#[path = "objects/query_interface.rs"]
mod query_interface;
#[path = "objects/raw.rs"]
mod raw;
#[path = "objects/returns.rs"]
mod returns;
#[path = "objects/scopes.rs"]
mod scopes;
#[path = "objects/sizes.rs"]
mod sizes;
#[path = "objects/statics.rs"]
mod statics;
#[path = "objects/tear_offs.rs"]
mod tear_offs;
#[path = "objects/together.rs"]
mod together;
#[path = "objects/unsupported.rs"]
mod unsupported;
#[path = "objects/weak.rs"]
mod weak;
#[path = "objects/weak_races.rs"]
mod weak_races;
#[path = "objects/without_iid.rs"]
mod without_iid;
