//! What a provider's DLL exports, called as MAPI does: by its symbol, with raw pointers.

#[path = "providers/init.rs"]
mod init;
#[path = "providers/provider.rs"]
mod provider;
#[path = "providers/service.rs"]
mod service;

use std::sync::{Mutex, Once};

use mapi_com::set_panic_hook;

/// Notes the contained panics of all tests.
fn contained_panics() -> &'static Mutex<Vec<String>> {
    static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());
    static HOOK: Once = Once::new();
    HOOK.call_once(|| set_panic_hook(|panic| PANICS.lock().expect("nobody panics with it").push(panic.to_string())));
    &PANICS
}
