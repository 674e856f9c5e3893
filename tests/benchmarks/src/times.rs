//! What criterion has measured.

use std::error::Error;
use std::fs;
use std::path::Path;

use mapi_com_benchmarks::PEERS;
use serde_json::Value;

type OfPeers = [Option<f64>; PEERS.len()];

/// The nanoseconds that a row takes each peer.
pub(crate) fn of_row(folder: &Path, index: usize) -> Result<OfPeers, Box<dyn Error>> {
    of(folder, &index.to_string())
}

/// The nanoseconds of an AddRef and a Release, by two threads at once.
pub(crate) fn of_contention(folder: &Path) -> Result<OfPeers, Box<dyn Error>> {
    of(folder, "contention")
}

/// Where there is no file, there was nothing to be measured.
fn of(folder: &Path, benchmark: &str) -> Result<OfPeers, Box<dyn Error>> {
    let mut times = [None; PEERS.len()];
    for (time, peer) in times.iter_mut().zip(PEERS) {
        let path = folder.join(peer.name).join(benchmark).join("new/estimates.json");
        if path.exists() {
            let estimates: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
            *time = estimates["median"]["point_estimate"].as_f64();
        }
    }
    Ok(times)
}
