//! All hundred rules, in the order of their numbers.

/// Rows of number, profiles, authority and title, and how the rule is examined.
macro_rules! checks {
    ($($number:literal $profiles:literal $authority:literal $title:literal: $how:expr;)*) => {
        &[$($crate::contract::check::Check::new($number, $profiles, $authority, $title, $how)),*]
    };
}

mod applies;
mod declarations;
mod lifetimes;
mod queries;
mod servers;

use std::sync::LazyLock;

use super::check::Check;

pub use super::check::Settled;

static ALL: LazyLock<Vec<&'static Check>> = LazyLock::new(|| {
    [queries::CHECKS, lifetimes::CHECKS, servers::CHECKS, declarations::CHECKS].into_iter().flatten().collect()
});

/// All hundred rules of the contract in the order of their numbers: those that are examined here, and those that are settled
/// when a program is compiled or need Windows.
pub fn checks() -> &'static [&'static Check] {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::checks;

    #[test]
    fn every_number_is_there_once() {
        let numbers: Vec<u8> = checks().iter().map(|check| check.number()).collect();
        assert_eq!(numbers, (1..=100).collect::<Vec<_>>());
    }
}
