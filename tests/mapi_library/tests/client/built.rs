//! The library that `cargo test` builds beside the tests.

use std::env;
use std::path::PathBuf;

use extended_mapi::{Counts, CountsFunction};
use mapi_com::mapi::Mapi;

pub(crate) fn path() -> PathBuf {
    let test = env::current_exe().expect("the test is a file");
    let directory = test.parent().expect("target/<profile>/deps/<test>");
    directory.join(format!("{}extended_mapi{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX))
}

pub(crate) fn load() -> Mapi {
    // SAFETY: our own library.
    unsafe { Mapi::load_from(&path()) }.expect("the library can be loaded")
}

/// What was done with the library so far.
pub(crate) fn counts(mapi: &Mapi) -> Counts {
    let mut counts = Counts::default();
    // SAFETY: the type of the function; `counts` is valid for a write.
    unsafe {
        let function: CountsFunction = mapi.function("CountsSoFar", 4).expect("the library counts");
        function(&mut counts);
    }
    counts
}
