//! The checks of COM's contract: green on what keeps it, red with the right numbers on what does not.

#[path = "contract/broken/mod.rs"]
mod broken;
#[path = "contract/green.rs"]
mod green;
#[path = "contract/guide.rs"]
mod guide;
#[path = "contract/runner_runs.rs"]
mod runner_runs;
#[path = "contract/scaffold/mod.rs"]
mod scaffold;
#[path = "contract/subjects/mod.rs"]
mod subjects;
