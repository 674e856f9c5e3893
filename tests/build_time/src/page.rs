//! The page of the documentation.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use crate::cold;
use crate::compiler::Compiler;
use crate::figures::{Checks, INTERFACES, Made, OBJECTS, PARTS, Part, Written, of_each, parts};
use crate::peers::{PEERS, Peer};

/// Where it is.
pub(crate) const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../runtime/docs/build_time.md");

/// What is said before the tables, the ceilings among it.
const HEAD: &str = include_str!("head.md");

/// The unit of a ceiling.
#[derive(Clone, Copy)]
pub(crate) enum Unit {
    MillionsOfInstructions,
    Bytes,
}

impl Unit {
    /// A count as the page writes it.
    pub(crate) fn text(self, count: u64) -> String {
        match self {
            Self::MillionsOfInstructions => format!("{} million instructions", millions(count)),
            Self::Bytes => format!("{count} bytes"),
        }
    }
}

/// What ours may take at most, as a page states it: `| check, each further interface | 22.7 |`.
pub(crate) fn ceiling(page: &str, what: &str, unit: Unit) -> Result<u64, Box<dyn Error>> {
    let line = page.lines().find_map(|line| line.strip_prefix(&format!("| {what} | ")));
    let cell =
        line.and_then(|line| line.split(" |").next()).ok_or_else(|| format!("the page has no ceiling of {what}"))?;
    Ok(match unit {
        Unit::MillionsOfInstructions => (cell.parse::<f64>()? * 1e6) as u64,
        Unit::Bytes => cell.parse()?,
    })
}

/// In millions, with one digit.
pub(crate) fn millions(count: u64) -> String {
    format!("{:.1}", count as f64 / 1e6)
}

/// A line of a table: what was measured, then a cell for each peer that was.
struct Row(String, Vec<String>);

/// The page. Of what does not change with ours, the figures of `known` are kept, another page, if there is one.
pub(crate) fn text(compiler: &Compiler, target: &Path, known: Option<&str>) -> Result<String, Box<dyn Error>> {
    let peers = if known.is_some() { &PEERS[..1] } else { &PEERS[..] };
    let names = PEERS.each_ref().map(|peer| peer.name);
    let mut page = HEAD.to_owned();
    let tables = [
        ("millions of instructions, bytes, lines", &names[..], whole(compiler, peers)?),
        ("millions of instructions for each further interface", &names[..], of_parts(compiler, peers)?),
        ("all of MAPI, seconds of the processor", &names[..2], of_clean_builds(target, peers.len())?),
    ];
    for (title, names, rows) in tables {
        write!(page, "\n| {title} | {} |\n|---|{}\n", names.join(" | "), "---|".repeat(names.len()))?;
        for Row(what, mut cells) in rows {
            let line =
                known.and_then(|known| known.lines().find_map(|line| line.strip_prefix(&format!("| {what} | "))));
            cells.extend(
                line.into_iter().flat_map(|line| line.trim_end_matches(" |").split(" | ").skip(1)).map(str::to_owned),
            );
            writeln!(page, "| {what} | {} |", cells.join(" | "))?;
        }
    }
    Ok(page)
}

fn whole(compiler: &Compiler, peers: &[Peer]) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    let checks = of_each(peers, |peer| Checks::of(compiler, peer))?;
    let mut check = |what: String, figure: &dyn Fn(&Checks) -> u64| {
        rows.push(Row(what, checks.iter().map(|checks| millions(figure(checks))).collect()));
    };
    for (index, number) in INTERFACES.iter().enumerate() {
        check(format!("check, interfaces: {number}"), &|checks| checks.interfaces[index]);
    }
    check("check, for each further interface".to_owned(), &Checks::each_interface);
    for (index, number) in OBJECTS.iter().enumerate() {
        check(format!("check, 4 interfaces and objects: {number}"), &|checks| checks.objects[index]);
    }
    check("check, for each further object".to_owned(), &Checks::each_object);
    let made = of_each(peers, |peer| Made::of(compiler, peer))?;
    let instructions = made.iter().map(|made| millions(made.instructions)).collect();
    rows.push(Row("build, for each further object".to_owned(), instructions));
    let bytes = made.iter().map(|made| made.bytes.to_string()).collect();
    rows.push(Row("bytes of code and data, for each further object".to_owned(), bytes));
    for (what, written) in [
        ("interface", of_each(peers, |peer| Written::interface(compiler, peer))?),
        ("object", of_each(peers, |peer| Written::object(compiler, peer))?),
    ] {
        let cells = |figure: fn(&Written) -> usize| written.iter().map(|written| figure(written).to_string()).collect();
        rows.push(Row(format!("lines, expanded {what}"), cells(|written| written.lines)));
        rows.push(Row(format!("tokens, expanded {what}"), cells(|written| written.tokens)));
    }
    Ok(rows)
}

fn of_parts(compiler: &Compiler, peers: &[Peer]) -> Result<Vec<Row>, Box<dyn Error>> {
    let parts = of_each(peers, |peer| parts(compiler, peer))?;
    let cell = |count: u64| format!("{:.2}", count as f64 / 1e6);
    let row = |(index, part): (usize, &Part)| {
        Row(part.what.to_owned(), parts.iter().map(|parts| cell(parts[index])).collect())
    };
    Ok(PARTS.iter().enumerate().map(row).collect())
}

fn of_clean_builds(target: &Path, peers: usize) -> Result<Vec<Row>, Box<dyn Error>> {
    let measured = cold::measure(target, peers.min(2))?;
    Ok(vec![Row("cargo build".to_owned(), measured.iter().map(|seconds| format!("{seconds:.1}")).collect())])
}
