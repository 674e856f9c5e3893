//! Which Windows this is.

use std::env;
use std::path::Path;

/// Whether it is Wine, by a program that only that has. If not, that is said: what asks is about Wine, or leaves the registry of another
/// machine alone.
pub(crate) fn is_wine() -> bool {
    let windows = env::var_os("SystemRoot").expect("Windows has a folder");
    let is_wine = Path::new(&windows).join("system32").join("winecfg.exe").exists();
    if !is_wine {
        eprintln!("NOT RUN: this is not Wine");
    }
    is_wine
}
