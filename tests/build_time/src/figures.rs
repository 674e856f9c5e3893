//! What is measured.

use std::error::Error;
use std::process::Command;

use crate::compiler::{Compiler, Product, Run};
use crate::peers::Peer;

/// Crates of so many interfaces.
pub(crate) const INTERFACES: [usize; 4] = [1, 10, 50, 200];
/// Crates of four interfaces and so many objects of them.
pub(crate) const OBJECTS: [usize; 3] = [1, 10, 50];

type Figure<T> = Result<T, Box<dyn Error>>;

/// Of a peer, in instructions: each crate of [`INTERFACES`], then each of [`OBJECTS`].
pub(crate) struct Checks {
    pub(crate) interfaces: Vec<u64>,
    pub(crate) objects: Vec<u64>,
}

impl Checks {
    pub(crate) fn of(compiler: &Compiler, peer: &Peer) -> Figure<Self> {
        let count = |crate_| compiler.run(peer, crate_, Product::Check)?.instructions();
        Ok(Self {
            interfaces: INTERFACES.iter().map(|number| count((*number, 0))).collect::<Figure<_>>()?,
            objects: OBJECTS.iter().map(|number| count((4, *number))).collect::<Figure<_>>()?,
        })
    }

    /// The short form: only those that [`each_interface`](Self::each_interface) and [`each_object`](Self::each_object) take.
    pub(crate) fn few(compiler: &Compiler, peer: &Peer) -> Figure<Self> {
        let count = |crate_| compiler.run(peer, crate_, Product::Check)?.instructions();
        Ok(Self {
            interfaces: vec![count((INTERFACES[0], 0))?, count((INTERFACES[1], 0))?],
            objects: vec![count((4, OBJECTS[0]))?, count((4, OBJECTS[1]))?],
        })
    }

    /// What each further interface takes.
    pub(crate) fn each_interface(&self) -> u64 {
        (self.interfaces[1] - self.interfaces[0]) / (INTERFACES[1] - INTERFACES[0]) as u64
    }

    /// What each further object takes.
    pub(crate) fn each_object(&self) -> u64 {
        (self.objects[1] - self.objects[0]) / (OBJECTS[1] - OBJECTS[0]) as u64
    }
}

/// What the macros write, for one interface or one object.
pub(crate) struct Written {
    pub(crate) lines: usize,
    pub(crate) tokens: usize,
}

impl Written {
    /// For an interface.
    pub(crate) fn interface(compiler: &Compiler, peer: &Peer) -> Figure<Self> {
        Self::between(&compiler.expanded(peer, 1, 0)?, &compiler.expanded(peer, 11, 0)?, 10)
    }

    /// For an object of four interfaces, with the methods that it is written with.
    pub(crate) fn object(compiler: &Compiler, peer: &Peer) -> Figure<Self> {
        Self::between(&compiler.expanded(peer, 4, 1)?, &compiler.expanded(peer, 4, 11)?, 10)
    }

    fn between(less: &str, more: &str, number: usize) -> Figure<Self> {
        let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
        Ok(Self { lines: (lines(more) - lines(less)) / number, tokens: (tokens(more)? - tokens(less)?) / number })
    }
}

fn tokens(text: &str) -> Figure<usize> {
    fn within(stream: proc_macro2::TokenStream) -> usize {
        let of = |tree| match tree {
            proc_macro2::TokenTree::Group(group) => 2 + within(group.stream()),
            _ => 1,
        };
        stream.into_iter().map(of).sum()
    }
    Ok(within(text.parse::<proc_macro2::TokenStream>().map_err(|error| error.to_string())?))
}

/// What it takes to make machine code of it, the check included, and how much of that there is then: instructions and bytes for each
/// further object of four interfaces, optimized.
pub(crate) struct Made {
    pub(crate) instructions: u64,
    pub(crate) bytes: u64,
}

impl Made {
    pub(crate) fn of(compiler: &Compiler, peer: &Peer) -> Figure<Self> {
        let whole = |number| -> Figure<(u64, u64)> {
            let run = compiler.run(peer, (4, number), Product::Release)?;
            Ok((run.instructions()?, bytes(&run)?))
        };
        let (less, less_bytes) = whole(OBJECTS[0])?;
        let (more, more_bytes) = whole(OBJECTS[1])?;
        let number = (OBJECTS[1] - OBJECTS[0]) as u64;
        Ok(Self { instructions: (more - less) / number, bytes: (more_bytes - less_bytes) / number })
    }
}

/// The code and the data in the object file.
fn bytes(run: &Run) -> Figure<u64> {
    let output = Command::new("size").arg(run.object_file()).output()?;
    let text = String::from_utf8(output.stdout)?;
    let line = text.lines().nth(1).ok_or("size says nothing")?;
    let sections = line.split_whitespace().take(3).map(str::parse::<u64>).collect::<Result<Vec<_>, _>>()?;
    Ok(sections.iter().sum())
}

/// A part of what the compiler does, with the functions whose instructions it is.
pub(crate) struct Part {
    pub(crate) what: &'static str,
    function: &'static str,
}

/// They contain each other in part: to check an item, the compiler asks for its type, and so on.
pub(crate) const PARTS: [Part; 8] = [
    Part { what: "the macro itself", function: "proc_macro::bridge::client::run_client" },
    Part { what: "expanding and resolving names, the macro included", function: "query:resolver_for_lowering_raw" },
    Part { what: "lowering", function: "query:hir_crate" },
    Part { what: "checking that items are well-formed", function: "query:check_well_formed" },
    Part { what: "checking that implementations do not overlap", function: "query:coherent_trait" },
    Part { what: "checking types of bodies", function: "query:typeck" },
    Part { what: "checking borrows", function: "query:mir_borrowck" },
    Part { what: "evaluating constants", function: "query:eval_to_allocation_raw" },
];

/// The parts of what each further interface takes.
pub(crate) fn parts(compiler: &Compiler, peer: &Peer) -> Figure<Vec<u64>> {
    let less = profile(&compiler.run(peer, (INTERFACES[1], 0), Product::Check)?)?;
    let more = profile(&compiler.run(peer, (INTERFACES[2], 0), Product::Check)?)?;
    let number = (INTERFACES[2] - INTERFACES[1]) as u64;
    Ok(less.iter().zip(&more).map(|(less, more)| more.saturating_sub(*less) / number).collect())
}

fn profile(run: &Run) -> Figure<Vec<u64>> {
    let output =
        Command::new("callgrind_annotate").args(["--inclusive=yes", "--threshold=100"]).arg(run.profile()).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let of = |part: &Part| {
        let function = match part.function.split_once("query:") {
            Some((_, query)) => format!("query_impl::{query}::execute_query_non_incr"),
            None => part.function.to_owned(),
        };
        let counts = text.lines().filter(|line| line.contains(&function)).filter_map(|line| {
            line.trim_start().split(' ').next().and_then(|count| count.replace(',', "").parse::<u64>().ok())
        });
        counts.max().unwrap_or(0)
    };
    Ok(PARTS.iter().map(of).collect())
}

/// The same of each peer.
pub(crate) fn of_each<T>(peers: &[Peer], measure: impl Fn(&Peer) -> Figure<T>) -> Figure<Vec<T>> {
    peers.iter().map(measure).collect()
}
