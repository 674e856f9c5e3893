//! Hosts of the library: one that loads it by itself, everywhere; and COM, on Windows, which finds it in the registry.

#[cfg(windows)]
#[path = "activation/apartments.rs"]
mod apartments;
#[cfg(windows)]
#[path = "activation/created.rs"]
mod created;
#[path = "activation/library.rs"]
mod library;
#[path = "activation/loaded.rs"]
mod loaded;
#[cfg(windows)]
#[path = "activation/names.rs"]
mod names;
#[cfg(windows)]
#[path = "activation/ole.rs"]
mod ole;
#[cfg(windows)]
#[path = "activation/program.rs"]
mod program;
#[cfg(windows)]
#[path = "activation/registered.rs"]
mod registered;
#[cfg(windows)]
#[path = "activation/unloaded.rs"]
mod unloaded;
