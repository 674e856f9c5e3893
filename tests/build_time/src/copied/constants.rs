//! The constants: tags and numbers, codes, texts, and GUIDs.

use std::error::Error;
use std::fmt::Write as _;

use serde_json::Value;

use super::{list, text};

pub(super) fn source(facts: &Value) -> Result<String, Box<dyn Error>> {
    let mut source = String::new();
    for constant in list(facts)? {
        let (name, value) = (text(&constant[0])?, text(&constant[2])?);
        let (ty, written) = match text(&constant[1])? {
            "tag" | "number" => ("u32", value.to_owned()),
            "code" => ("HRESULT", format!("HRESULT({value}_u32 as _)")),
            "text" => ("PCSTR", format!("s!({value:?})")),
            "wide" => ("PCWSTR", format!("w!({value:?})")),
            "bytes" => ("GUID", format!("GUID::from_u128(0x{})", guid(value)?)),
            kind => return Err(format!("{name}: constants of the kind {kind} are not known").into()),
        };
        writeln!(source, "pub const {name}: {ty} = {written};")?;
    }
    Ok(source)
}

/// The digits of a GUID as a number, of those of its bytes in memory: the first three parts the other way round.
fn guid(bytes: &str) -> Result<String, Box<dyn Error>> {
    let bytes: Vec<&str> =
        (0..16).map(|byte| bytes.get(2 * byte..2 * byte + 2)).collect::<Option<_>>().ok_or("no GUID")?;
    let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
    Ok(order.map(|byte: usize| bytes[byte]).concat())
}
