//! Background synchronisation, both sides: what a store provider and a host rely on.

#[path = "sync/bad_input.rs"]
mod bad_input;
#[path = "sync/completion.rs"]
mod completion;
#[path = "sync/definitions.rs"]
mod definitions;
#[path = "sync/host.rs"]
mod host;
#[path = "sync/many.rs"]
mod many;
#[path = "sync/store.rs"]
mod store;
