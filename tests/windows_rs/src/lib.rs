//! Interfaces and objects of mapi-com beside the macros of windows-rs, in both directions.
#![cfg(test)]
#![allow(non_snake_case, reason = "the macros of windows-core do not allow it for what they write")]

mod ours_by_theirs;
mod theirs_by_ours;
