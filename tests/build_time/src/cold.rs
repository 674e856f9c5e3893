//! A clean build of all of MAPI with everything that it depends on: ours, and `windows-core` 0.100 with its macros and the same
//! interfaces copied for them by hand, without records, constants and all else that ours has besides.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const PACKAGE: &str = env!("CARGO_MANIFEST_DIR");

/// Seconds of the processor that `cargo build` takes: ours, then the other one, if both are wanted.
pub(crate) fn measure(target: &Path, number: usize) -> Result<Vec<f64>, Box<dyn Error>> {
    let ours = format!("mapi-com = {{ path = \"{PACKAGE}/../../runtime\" }}");
    let manifest = fs::read_to_string(format!("{PACKAGE}/../../runtime/vtables.json"))?;
    let copied = copied(&serde_json::from_str(&manifest)?)?;
    let packages =
        [("ours", &*ours, "pub use mapi_com::*;\n"), ("windows_core", "windows-core = \"=0.100.0\"", &*copied)];
    packages[..number].iter().map(|(name, dependency, source)| cold(target, name, dependency, source)).collect()
}

fn cold(target: &Path, name: &str, dependency: &str, source: &str) -> Result<f64, Box<dyn Error>> {
    let package = target.join("cold").join(name);
    fs::create_dir_all(package.join("src"))?;
    fs::copy(format!("{PACKAGE}/Cargo.lock"), package.join("Cargo.lock"))?;
    let manifest = format!(
        "[package]\nname = \"cold-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\n{dependency}\n[workspace]\n"
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

/// The interfaces of the manifest as `windows-core` has them declared.
fn copied(manifest: &Value) -> Result<String, Box<dyn Error>> {
    let mut source = "#![allow(non_snake_case, clippy::all)]\nuse windows_core::*;\nuse std::ffi::c_void;\n".to_owned();
    source += "#[repr(C)]\n#[derive(Clone, Copy)]\npub struct Record<const N: usize>([u64; N]);\n";
    let interfaces = manifest["interfaces"].as_object().ok_or("no interfaces")?;
    for (number, (name, interface)) in interfaces.iter().enumerate() {
        let (Some(parent), Some(methods)) = (interface["parent"].as_str(), interface["methods"].as_array()) else {
            continue;
        };
        if name == "IUnknown" || name == "IInspectable" {
            continue;
        }
        let made_up = format!("5024a386-2d44-486a-81a8-8f0ecb{number:06x}");
        let iid = interface["iid"].as_str().unwrap_or(&made_up);
        writeln!(source, "#[interface(\"{iid}\")]\npub unsafe trait {name}: {parent} {{")?;
        for method in methods {
            source += &copied_method(method)?;
        }
        source += "}\n";
    }
    Ok(source)
}

fn copied_method(method: &Value) -> Result<String, Box<dyn Error>> {
    let name = method["name"].as_str().ok_or("a method without a name")?;
    let signature = method["signature"].as_str().ok_or("a method without a signature")?;
    let mut text = format!("    unsafe fn {name}(&self");
    for (number, param) in method["params"].as_array().into_iter().flatten().enumerate() {
        write!(text, ", a{number}: {}", copied_type(param["type"].as_str().ok_or("a parameter without a type")?))?;
    }
    let returned = signature.split_once(&format!("{name}(")).map_or("", |(returned, _)| returned.trim());
    if returned == "void" {
        return Ok(text + ");\n");
    }
    Ok(format!("{text}) -> {};\n", copied_type(returned)))
}

fn copied_type(c: &str) -> String {
    match c {
        "uint8_t" => "u8",
        "uint16_t" => "u16",
        "uint32_t" => "u32",
        "uint64_t" => "u64",
        "int32_t" => "i32",
        "int64_t" => "i64",
        "uintptr_t" => "usize",
        "HRESULT" => "HRESULT",
        "BOOL" => "BOOL",
        "const WCHAR *" => "PCWSTR",
        "const char *" => "PCSTR",
        "Record8" => "Record<1>",
        "Record32" => "Record<4>",
        _ => "*mut c_void",
    }
    .to_owned()
}
