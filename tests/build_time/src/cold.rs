//! A clean build of all of MAPI with everything that it depends on: ours, and `windows-core` 0.100 with its macros and MAPI copied
//! for them by hand.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::copied;

const PACKAGE: &str = env!("CARGO_MANIFEST_DIR");

/// Seconds of the processor that `cargo build` takes: ours, then the other one, if both are wanted.
pub(crate) fn measure(target: &Path, number: usize) -> Result<Vec<f64>, Box<dyn Error>> {
    let ours = format!("mapi-com = {{ path = \"{PACKAGE}/../../runtime\" }}");
    let copied = copied::source()?;
    let packages =
        [("ours", &*ours, "pub use mapi_com::*;\n"), ("windows_core", "windows-core = \"=0.100.0\"", &*copied)];
    packages[..number].iter().map(|(name, dependency, source)| cold(target, name, dependency, source)).collect()
}

/// Not incremental, as cargo builds what comes from the registry: that ours is in a directory here must not count.
fn cold(target: &Path, name: &str, dependency: &str, source: &str) -> Result<f64, Box<dyn Error>> {
    let package = target.join("cold").join(name);
    fs::create_dir_all(package.join("src"))?;
    fs::copy(format!("{PACKAGE}/Cargo.lock"), package.join("Cargo.lock"))?;
    let manifest = format!(
        "[package]\nname = \"cold-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\n{dependency}\n[workspace]\n\
         [profile.dev]\nincremental = false\n"
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    fs::write(package.join("src/lib.rs"), source)?;
    seconds(&package)
}

/// The less of two: whatever else runs only adds.
fn seconds(package: &Path) -> Result<f64, Box<dyn Error>> {
    let mut least = f64::INFINITY;
    for _ in 0..2 {
        let made = package.join("target");
        if made.exists() {
            fs::remove_dir_all(&made)?;
        }
        let output = Command::new("bash")
            .args(["-c", "TIMEFORMAT=%U; time cargo build --quiet --offline"])
            .current_dir(package)
            .env("CARGO_TARGET_DIR", &made)
            .output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            return Err(said.into());
        }
        least = least.min(said.lines().last().unwrap_or_default().parse()?);
    }
    Ok(least)
}
