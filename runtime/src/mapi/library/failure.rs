//! Why no library was loaded.

use core::fmt;
use std::error::Error;
use std::path::PathBuf;

use super::Architecture;

/// Why MAPI's library was not loaded: what was tried, in that order, and what became of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct LoadError {
    /// None where none is installed: off Windows.
    pub attempts: Vec<Attempt>,
}

/// A library that was tried.
#[derive(Debug)]
#[non_exhaustive]
pub struct Attempt {
    /// The file, as it was asked for.
    pub path: PathBuf,
    /// What went wrong.
    pub failure: LoadFailure,
}

/// What went wrong with a library.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoadFailure {
    /// It is for other processors than this process: on Windows `ERROR_BAD_EXE_FORMAT`. Where Outlook has 64 bits, its clients must
    /// have, too.
    Architecture {
        /// Those of the library.
        library: Architecture,
        /// Those of this process.
        process: Architecture,
    },
    /// The system does not load it, and says why: there is no such file, or something that it needs is missing.
    System(String),
    /// It has no `MAPIInitialize`, so it is not a library of Extended MAPI: one of Simple MAPI, or none at all.
    NotMapi,
}

impl fmt::Display for LoadFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Architecture { library, process } => {
                write!(f, "the library has {library}, this process has {process}")
            }
            Self::System(text) => f.write_str(text),
            Self::NotMapi => f.write_str("exports no MAPIInitialize"),
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MAPI's library cannot be loaded")?;
        if self.attempts.is_empty() {
            f.write_str("; none is installed")?;
        }
        for Attempt { path, failure } in &self.attempts {
            write!(f, "; {}: {failure}", path.display())?;
        }
        Ok(())
    }
}

impl Error for LoadError {}
