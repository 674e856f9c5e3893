//! The table: what was measured, for all peers.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use benchmark_rows::{Operation, Peer, Shape};
use mapi_com_benchmarks::PEERS;
use mapi_com_benchmarks::cells::is_compared_with_cpp;
use mapi_com_benchmarks::rows::{self, Row};

use crate::figures::Figures;
use crate::page::Known;
use crate::{heap, sections, times};

type OfPeers = [Option<f64>; PEERS.len()];

/// A row, in the unit that its name says.
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) object: String,
    pub(crate) figures: OfPeers,
    /// Nanoseconds.
    pub(crate) times: OfPeers,
    pub(crate) limit: Option<u32>,
    pub(crate) target: Option<u32>,
    /// What is looked at again when something changes.
    is_held: Held,
}

/// What ours must not be worse than.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    /// The figure of the page.
    ByNumber,
    /// What the figure of the page is of that of C++: the C library is part of both.
    ByRatio,
    /// Nothing: not measured in the short form.
    Not,
}

/// All rows.
pub(crate) struct Table(pub(crate) Vec<Line>);

impl Table {
    pub(crate) fn of(figures: &Figures, times: Option<&Path>, sizes: Option<&Path>) -> Result<Self, Box<dyn Error>> {
        let mut lines = Vec::new();
        for (index, row) in rows::all().into_iter().enumerate() {
            lines.push(Line {
                figures: PEERS.map(|peer| figures.of(peer, row).map(|count| count.instructions)),
                times: times.map_or(Ok(NONE), |folder| times::of_row(folder, index))?,
                limit: row.limit(),
                target: row.target(),
                is_held: if is_compared_with_cpp(&row) { Held::ByRatio } else { Held::ByNumber },
                ..Line::named(row.operation.to_string(), row.shape.to_string())
            });
        }
        lines.push(contention(figures, times)?);
        lines.extend([1, 4, 16].map(|chains| bytes(Shape::Chains(chains), Some(8 * chains as u32 + 8))));
        lines.push(bytes(Shape::Weak, None));
        if let Some(folder) = sizes {
            lines.extend(program(folder)?);
        }
        Ok(Self(lines))
    }

    /// What of ours is worse than it was.
    pub(crate) fn worse_than(&self, known: &[Known]) -> Vec<String> {
        self.0.iter().filter(|line| line.is_held != Held::Not).filter_map(|line| line.worse_than(known)).collect()
    }

    /// What of ours takes more than it may.
    pub(crate) fn over_target(&self) -> Vec<String> {
        let over = |line: &&Line| line.figures[0] > line.target.map(f64::from).or(Some(f64::INFINITY));
        let finding = |line: &Line| {
            let (ours, target) = (number(line.figures[0]), number(line.target.map(f64::from)));
            format!("over its target: {}, {}: {ours}, target {target}", line.what, line.object)
        };
        self.0.iter().filter(over).map(finding).collect()
    }

    /// Our figures alone.
    pub(crate) fn ours(&self) -> String {
        let mut text = String::new();
        for line in &self.0 {
            let target = line.target.map(|target| format!(", target {target}")).unwrap_or_default();
            let _ = writeln!(text, "{}, {}: {}{target}", line.what, line.object, number(line.figures[0]));
        }
        text
    }
}

const NONE: OfPeers = [None; PEERS.len()];

impl Line {
    fn named(what: String, object: String) -> Self {
        Self { what, object, figures: NONE, times: NONE, limit: None, target: None, is_held: Held::Not }
    }

    fn worse_than(&self, known: &[Known]) -> Option<String> {
        let Self { what, object, .. } = self;
        let Some(known) = known.iter().find(|known| known.what == *what && known.object == *object) else {
            return Some(format!("{what}, {object}: not on the page in the documentation: run tests/benchmarks/run"));
        };
        let cpp = self.figures[PEERS.len() - 1];
        // The page has rounded figures.
        let (now, then, slack) = match (self.is_held, self.figures[0], cpp, known.cpp) {
            (Held::ByRatio, Some(ours), Some(cpp), Some(known_cpp)) => (ours / cpp, known.ours / known_cpp, 0.02),
            (Held::ByNumber, Some(ours), ..) => (ours, known.ours, 0.06),
            _ => return Some(format!("{what}, {object}: was not measured")),
        };
        (now > then + slack).then(|| format!("worse than on the page: {what}, {object}: {now:.2}, was {then:.2}"))
    }
}

/// Two threads at one object. Locked operations are what they wait for each other by; their number does not depend on whether
/// there is a second thread as long as no compare-exchange fails, so it is that of one.
fn contention(figures: &Figures, times: Option<&Path>) -> Result<Line, Box<dyn Error>> {
    let row = Row { operation: Operation::AddRefRelease, shape: Shape::Chains(1) };
    Ok(Line {
        figures: PEERS.map(|peer| figures.of(peer, row).map(|count| count.locked)),
        times: times.map_or(Ok(NONE), times::of_contention)?,
        limit: Some(2),
        target: Some(2),
        is_held: Held::ByNumber,
        ..Line::named("AddRef + Release by two threads: locked operations".to_owned(), "1".to_owned())
    })
}

fn bytes(shape: Shape, limit: Option<u32>) -> Line {
    Line {
        figures: PEERS.map(|peer: &Peer| heap::bytes(peer, shape).map(|bytes| bytes as f64)),
        limit,
        target: limit,
        is_held: Held::ByNumber,
        ..Line::named("bytes on the heap, with 4 of state".to_owned(), shape.to_string())
    }
}

/// What one more interface, and one more object, adds to a program.
fn program(folder: &Path) -> Result<Vec<Line>, Box<dyn Error>> {
    let mut lines = Vec::new();
    for (more, what) in [("more_interfaces", "each listed interface"), ("more_objects", "each object of 4 interfaces")]
    {
        let of_peers = PEERS.iter().map(|peer| sections::added(folder, peer, more)).collect::<Result<Vec<_>, _>>()?;
        for (index, kind) in sections::KINDS.into_iter().enumerate() {
            let figures = std::array::from_fn(|peer| Some(of_peers[peer][index]));
            lines.push(Line { figures, ..Line::named(format!("bytes of {kind}"), what.to_owned()) });
        }
    }
    Ok(lines)
}

/// A figure as it is shown.
pub(crate) fn number(figure: Option<f64>) -> String {
    match figure {
        None => "-".to_owned(),
        Some(figure) if (figure - figure.round()).abs() < 0.05 => format!("{}", figure.round()),
        Some(figure) => format!("{figure:.1}"),
    }
}
