//! Whatever is written under the attributes, the macros answer with items or with errors, and never with a panic: near
//! misses by a [`grammar`], broken ones by a [`mutation`], and [`noise`], judged by an [`oracle`].
//!
//! `cargo test` makes a short run of it. A long one, with `FUZZ_SEED=7` from another place, is
//!
//! ```text
//! export CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_OPT_LEVEL=3
//! FUZZ_RUNS=1000000 cargo test -p mapi-com-macros --release fuzz -- --nocapture
//! ```
//!
//! where the first line is for speed: cargo optimizes a proc macro and what it needs in no other way. Every input
//! follows from a seed of its own, and what fails says with which one it comes again, as
//! `FUZZ_SEED=.. FUZZ_RUNS=1`; `FUZZ_PRINT=1` shows inputs that do not fail.

mod grammar;
mod interfaces;
mod methods;
mod mutation;
mod noise;
mod object_arguments;
mod objects;
mod oracle;
mod syntax;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Instant;
use std::{env, thread};

use fastrand::Rng;
use proc_macro2::TokenStream;

use self::grammar::Grammar;
use self::oracle::Counts;

const SHORT_RUN: u64 = 1000;
/// After so many the rest is not worth waiting for.
const FAILURES: usize = 10;
/// What rustc has for the macros that it calls. A test thread has a quarter of it.
const STACK: usize = 8 << 20;

/// What a macro is called with.
#[derive(Clone)]
struct Input {
    arguments: TokenStream,
    item: TokenStream,
    /// Which macro must have nothing to say against it, as the grammar was held to the rules.
    faultless_for: Option<Macro>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Macro {
    Interface,
    Object,
}

/// A number from the environment: one that is there and none must not pass for a default.
fn number(variable: &str, default: u64) -> u64 {
    match env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|error| panic!("{variable}={text}: {error}")),
        Err(_) => default,
    }
}

#[test]
fn fuzz() {
    let (seed, runs) = (number("FUZZ_SEED", 0), number("FUZZ_RUNS", SHORT_RUN));
    let job = thread::Builder::new().stack_size(STACK).spawn(move || run(seed, runs));
    if let Err(panic) = job.expect("a thread").join() {
        resume_unwind(panic);
    }
}

fn run(seed: u64, runs: u64) {
    let start = Instant::now();
    let prints = env::var_os("FUZZ_PRINT").is_some();
    let mut failures = Vec::new();
    let mut counts = Counts::default();
    for index in 0..runs {
        let seed = seed.wrapping_add(index);
        let input = input(seed);
        if prints {
            println!("{seed}: #[({})] {}", input.arguments, input.item);
        }
        let judged = catch_unwind(AssertUnwindSafe(|| oracle::judge(&input, &mut counts)));
        if let Err(panic) = judged {
            eprintln!("FUZZ_SEED={seed} FUZZ_RUNS=1\narguments: {}\nitem: {}", input.arguments, input.item);
            failures.push(seed);
            if failures.len() >= FAILURES {
                resume_unwind(panic);
            }
        }
        drop(input);
        // Every text that was ever parsed is kept on this thread for its spans, all gone by now.
        proc_macro2::extra::invalidate_current_thread_spans();
        if (index + 1) % 100_000 == 0 {
            println!("{} inputs in {:.0?}: {counts:?}", index + 1, start.elapsed());
        }
    }
    assert!(failures.is_empty(), "of seeds {seed}..+{runs} failed {failures:?}");
    println!("seeds {seed}..+{runs} without a failure in {:.1?}: {counts:?}", start.elapsed());
    assert!(runs < SHORT_RUN || counts.reach_everything(), "the inputs have become lopsided: {counts:?}");
}

/// The input of a seed: nothing else goes into it.
fn input(seed: u64) -> Input {
    let mut rng = Rng::with_seed(seed);
    let mut input = match rng.u8(..100) {
        0..15 => noise::input(&mut rng),
        _ => from_grammar(&mut rng),
    };
    if rng.u8(..100) < 55 {
        let donor = from_grammar(&mut rng);
        mutation::mutate(&mut input, &donor, &mut rng);
    }
    input
}

fn from_grammar(rng: &mut Rng) -> Input {
    let odd = match rng.u8(..10) {
        0..3 => 0,
        3..8 => 1,
        _ => 8,
    };
    let mut grammar = Grammar { rng, odd };
    let (kind, (arguments, item)) = match grammar.rng.u8(..10) {
        0..5 => (Macro::Interface, interfaces::source(&mut grammar)),
        _ => (Macro::Object, objects::source(&mut grammar)),
    };
    let tokens = |source: &str| match source.parse() {
        Ok(tokens) => grammar::with_fragments(tokens),
        Err(error) => panic!("the grammar writes what is no token: {error} in {source}"),
    };
    Input { arguments: tokens(&arguments), item: tokens(&item), faultless_for: (odd == 0).then_some(kind) }
}
