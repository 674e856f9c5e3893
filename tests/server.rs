//! Classes and their server, by what a library exports: this program is one, and calls itself as a host does.

#[path = "server/aggregated.rs"]
mod aggregated;
#[path = "server/class_objects.rs"]
mod class_objects;
#[path = "server/classes.rs"]
mod classes;
#[path = "server/constructors.rs"]
mod constructors;
#[path = "server/contract.rs"]
mod contract;
#[path = "server/host.rs"]
mod host;
#[path = "server/manifest.rs"]
mod manifest;
#[path = "server/uses.rs"]
mod uses;
