//! What gungraun has counted.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use benchmark_rows::Peer;
use mapi_com_benchmarks::cells::{self, Nothing, TIMES};
use mapi_com_benchmarks::rows::Row;
use serde_json::Value;

/// Instructions, and of these the locked ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    pub(crate) instructions: f64,
    pub(crate) locked: f64,
}

impl Count {
    fn minus(self, other: Self) -> Self {
        Self { instructions: self.instructions - other.instructions, locked: self.locked - other.locked }
    }

    fn each(self, times: usize) -> Self {
        let times = times as f64;
        Self { instructions: self.instructions / times, locked: self.locked / times }
    }
}

/// For each operation of each peer, what one of it takes.
pub(crate) struct Figures(Vec<(&'static str, Row, Count)>);

impl Figures {
    /// From gungraun's output, a line of JSON for each benchmark.
    pub(crate) fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let mut counts = HashMap::new();
        for line in fs::read_to_string(path)?.lines() {
            let benchmark: Value = serde_json::from_str(line)?;
            let name = |key: &str| benchmark[key].as_str().unwrap_or_default().to_owned();
            let count = count_of(&benchmark).ok_or_else(|| format!("{}: not what gungraun writes", path.display()))?;
            counts.insert((name("function_name"), name("id")), count);
        }
        let of = |function: &str, index: usize| twice(&counts, function, index);
        let mut loops = Vec::new();
        for (index, nothing) in Nothing::all().into_iter().enumerate() {
            let mut count = of("nothing", index)?;
            count.instructions -= f64::from(nothing.own_instructions());
            loops.push((nothing, count));
        }
        let mut figures = Vec::new();
        for peer in mapi_com_benchmarks::PEERS {
            for (index, row) in cells::rows_of(peer).into_iter().enumerate() {
                let around = Nothing::around(row.operation, peer.name);
                let (_, around) = loops.iter().find(|(nothing, _)| *nothing == around).ok_or("a loop is missing")?;
                figures.push((peer.name, row, of(peer.name, index)?.minus(*around)));
            }
        }
        Ok(Self(figures))
    }

    pub(crate) fn of(&self, peer: &Peer, row: Row) -> Option<Count> {
        self.0.iter().find(|(name, known, _)| *name == peer.name && *known == row).map(|(_, _, count)| *count)
    }
}

/// The two benchmarks of a loop: the second has run it twice as often.
fn twice(counts: &HashMap<(String, String), Count>, function: &str, index: usize) -> Result<Count, String> {
    let of = |index: usize| {
        let id = format!("cell_{index}");
        counts.get(&(function.to_owned(), id.clone())).copied().ok_or(format!("{function} {id} was not run"))
    };
    Ok(of(2 * index + 1)?.minus(of(2 * index)?).each(TIMES))
}

fn count_of(benchmark: &Value) -> Option<Count> {
    let metrics = &benchmark["profiles"][0]["data"]["total"]["metrics"];
    let value = |event: &str| metrics[event]["values"]["new"].as_f64();
    Some(Count { instructions: value("Ir")?, locked: value("Ge")? })
}
