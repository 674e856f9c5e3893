//! The interfaces of the manifest, as traits for the macro of `windows-core`.

use std::error::Error;
use std::fmt::Write as _;

use serde_json::Value;

pub(super) fn source(manifest: &Value) -> Result<String, Box<dyn Error>> {
    let mut source = String::new();
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
            source += &method_source(method)?;
        }
        source += "}\n";
    }
    Ok(source)
}

fn method_source(method: &Value) -> Result<String, Box<dyn Error>> {
    let name = method["name"].as_str().ok_or("a method without a name")?;
    let signature = method["signature"].as_str().ok_or("a method without a signature")?;
    let mut text = format!("    unsafe fn {name}(&self");
    for (number, param) in method["params"].as_array().into_iter().flatten().enumerate() {
        write!(text, ", a{number}: {}", type_source(param["type"].as_str().ok_or("a parameter without a type")?))?;
    }
    let returned = signature.split_once(&format!("{name}(")).map_or("", |(returned, _)| returned.trim());
    if returned == "void" {
        return Ok(text + ");\n");
    }
    Ok(format!("{text}) -> {};\n", type_source(returned)))
}

fn type_source(c: &str) -> String {
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
        "Record8" => "FILETIME",
        "Record32" => "FBUser",
        _ => "*mut c_void",
    }
    .to_owned()
}
