//! The page of the documentation.

use std::fmt::Write as _;

use mapi_com_benchmarks::PEERS;

use crate::table::{Line, Table, number};

/// Where it is.
pub(crate) const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/docs/performance.md");

/// What is said about the table.
const HEAD: &str = include_str!("head.md");

const COLUMNS: &str =
    "| operation | object | ours | w100 | w62 | com | C++ | limit | target | ours / C++ | ours / w100 \
                       | ns: ours | w100 | w62 | com | C++ |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
";

/// A row of the page that was written last.
pub(crate) struct Known {
    pub(crate) what: String,
    pub(crate) object: String,
    pub(crate) ours: f64,
    pub(crate) cpp: Option<f64>,
}

/// The page.
pub(crate) fn text(table: &Table) -> String {
    let mut page = format!("{HEAD}\n{COLUMNS}");
    for line in &table.0 {
        let _ = writeln!(page, "| {} |", cells(line).join(" | "));
    }
    page
}

fn cells(line: &Line) -> Vec<String> {
    let whole = |figure: Option<u32>| number(figure.map(f64::from));
    let ratio = |other: usize| match (line.figures[0], line.figures[other]) {
        (Some(ours), Some(theirs)) if theirs != 0.0 => format!("{:.2}", ours / theirs),
        _ => "-".to_owned(),
    };
    let time = |time: Option<f64>| time.map_or("-".to_owned(), |time| format!("{time:.1}"));
    let mut cells = vec![line.what.clone(), line.object.clone()];
    cells.extend(line.figures.map(number));
    cells.extend([whole(line.limit), whole(line.target), ratio(PEERS.len() - 1), ratio(1)]);
    cells.extend(line.times.map(time));
    cells
}

/// Our figures on a page, and those of C++.
pub(crate) fn ours(page: &str) -> Vec<Known> {
    page.lines().filter_map(|line| known(&line.split('|').map(str::trim).collect::<Vec<_>>())).collect()
}

fn known(cells: &[&str]) -> Option<Known> {
    let [_, what, object, ours, _, _, _, cpp, ..] = cells else { return None };
    Some(Known {
        what: (*what).to_owned(),
        object: (*object).to_owned(),
        ours: ours.parse().ok()?,
        cpp: cpp.parse().ok(),
    })
}
