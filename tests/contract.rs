//! The checks of COM's contract: green on what keeps it, red with the right numbers on what does not.

#[path = "contract/green.rs"]
mod green;
#[path = "contract/subjects/mod.rs"]
mod subjects;
