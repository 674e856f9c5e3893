//! The first figure of the table: instructions, counted by callgrind. Run by `tests/benchmarks/run`, which knows which benchmark is
//! which: of each function they are the rows of [`cells::rows_of`], each with one number of times and then with twice as many.

use std::hint::black_box;

use benchmark_rows::Loop;
use gungraun::Callgrind;
use gungraun::prelude::*;
use mapi_com_benchmarks::cells::{self, Nothing};
use mapi_com_benchmarks::rows::Row;

type Prepared = (Loop, usize);

/// Each loop with both numbers of times.
fn twice<T: Copy>(cells: Vec<T>) -> impl Iterator<Item = (T, usize)> {
    cells.into_iter().flat_map(|cell| [(cell, cells::TIMES), (cell, 2 * cells::TIMES)])
}

fn rows_of(peer: &'static str) -> Vec<(&'static str, Row)> {
    cells::rows_of(cells::peer(peer)).into_iter().map(|row| (peer, row)).collect()
}

fn prepare_nothing((nothing, times): (Nothing, usize)) -> Prepared {
    (nothing.prepare(), times)
}

fn prepare(((peer, row), times): ((&'static str, Row), usize)) -> Prepared {
    (cells::prepare(cells::peer(peer), row).expect("it is listed"), times)
}

#[library_benchmark]
#[benches::cell(iter = twice(Nothing::all()), setup = prepare_nothing)]
fn nothing((run, times): Prepared) -> Loop {
    run(black_box(times));
    run
}

macro_rules! benchmarks {
    ($($peer:ident),*) => {
        $(
            #[library_benchmark]
            #[benches::cell(iter = twice(rows_of(stringify!($peer))), setup = prepare)]
            fn $peer((run, times): Prepared) -> Loop {
                run(black_box(times));
                run
            }
        )*

        library_benchmark_group!(name = peers, benchmarks = [nothing, $($peer),*]);
    };
}

benchmarks!(ours, windows_core_100, windows_core_62, com_06, cpp);

main!(
    config = LibraryBenchmarkConfig::default()
        .pass_through_env(cells::SELECTION)
        .tool(Callgrind::with_args(["--cache-sim=no", "--collect-bus=yes"])),
    library_benchmark_groups = peers
);
