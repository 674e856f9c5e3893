//! How large the programs of `sizes` are.

use std::error::Error;
use std::fs;
use std::path::Path;

use benchmark_rows::Peer;

/// How many more interfaces, or objects, the larger programs have.
const MORE: f64 = 10.0;

/// What a program is made of.
pub(crate) const KINDS: [&str; 3] = ["code", "vtables and other tables", "unwinding"];

/// The bytes of each kind that one more of what the program `kind` of a peer has more than `one` adds to it.
pub(crate) fn added(folder: &Path, peer: &Peer, kind: &str) -> Result<[f64; KINDS.len()], Box<dyn Error>> {
    let (one, more) = (sizes(folder, peer, "one")?, sizes(folder, peer, kind)?);
    Ok(std::array::from_fn(|index| (more[index] - one[index]) / MORE))
}

/// Of a program, as `size -A` lists its sections in `PEER.KIND`.
fn sizes(folder: &Path, peer: &Peer, kind: &str) -> Result<[f64; KINDS.len()], Box<dyn Error>> {
    let path = folder.join(format!("{}.{kind}", peer.name));
    let listed = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut sizes = [0.0; KINDS.len()];
    for line in listed.lines() {
        let mut words = line.split_whitespace();
        let (Some(name), Some(Ok(bytes))) = (words.next(), words.next().map(str::parse::<f64>)) else { continue };
        match name {
            ".text" => sizes[0] += bytes,
            ".rodata" | ".data.rel.ro" | ".data" => sizes[1] += bytes,
            ".eh_frame" | ".eh_frame_hdr" | ".gcc_except_table" => sizes[2] += bytes,
            _ => {}
        }
    }
    if sizes.contains(&0.0) {
        return Err(format!("{}: a section is missing", path.display()).into());
    }
    Ok(sizes)
}
