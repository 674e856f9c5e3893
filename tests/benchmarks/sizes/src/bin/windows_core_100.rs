//! The program with the objects of windows-core 0.100.

#[path = "../windows_core.rs"]
mod objects;

fn main() {
    sizes::make(objects::OBJECTS);
}
