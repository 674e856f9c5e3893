//! Which libraries of MAPI are installed where there is no Windows: none.

use std::path::{Path, PathBuf};

use super::Mapi;

pub(super) fn already_loaded() -> Option<Mapi> {
    None
}

pub(super) fn is_stub(_path: &Path) -> bool {
    false
}

pub(super) fn libraries() -> Vec<PathBuf> {
    Vec::new()
}
