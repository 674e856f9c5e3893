//! The objects of this package that are held against the contract: each as a [`Subject`] with everything that it claims.

mod chains;
mod composed;
mod kinds;
mod lives;
mod tally;
mod threads;

use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::Subject;

/// All of them. A name is there once.
pub(crate) fn all() -> Vec<Subject> {
    let groups = [
        chains::subjects().into_iter().collect(),
        kinds::subjects().into_iter().collect(),
        threads::subjects().into_iter().collect(),
        lives::subjects(),
        composed::subjects(),
    ];
    let subjects = groups.into_iter().flat_map(|group: Vec<Subject>| group);
    subjects.map(|subject| subject.allocations(tally::allocations)).collect()
}

/// Counts in a `static` how often the state that it is part of was dropped.
pub(crate) struct CountsDrop(pub(crate) &'static AtomicUsize);

impl Drop for CountsDrop {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// The subject of objects that are made with something that counts their drops in a `static`.
macro_rules! subject {
    ($name:literal, $count:ident, $create:expr, [$($interface:ty),* $(,)?]) => {
        Subject::new($name, move || Com::new($create(CountsDrop(&$count))).into())
            $(.answers::<$interface>())*
            .destroyed(|| $count.load(Ordering::SeqCst))
    };
}
pub(crate) use subject;

/// A `static` for each kind of object, in which its drops are counted.
macro_rules! counts {
    ($($count:ident),* $(,)?) => {
        $(static $count: AtomicUsize = AtomicUsize::new(0);)*
    };
}
pub(crate) use counts;
