//! The second figure of the table: time, which is noise on a machine that does other things, too.

use std::time::{Duration, Instant};

use criterion::Criterion;
use mapi_com_benchmarks::{PEERS, cells, contend, rows};

fn timed(run: impl Fn(usize), times: u64) -> Duration {
    let start = Instant::now();
    run(times as usize);
    start.elapsed()
}

fn main() {
    let mut criterion = Criterion::default()
        .without_plots()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(50))
        .measurement_time(Duration::from_millis(150))
        .configure_from_args();
    for peer in PEERS {
        let mut group = criterion.benchmark_group(peer.name);
        for (index, row) in rows::all().into_iter().enumerate() {
            if let Some(run) = cells::prepare(peer, row) {
                group.bench_function(index.to_string(), |bencher| bencher.iter_custom(|times| timed(&run, times)));
            }
        }
        group.bench_function("contention", |bencher| {
            bencher.iter_custom(|times| timed(|times| contend(peer, times), times))
        });
    }
    criterion.final_summary();
}
