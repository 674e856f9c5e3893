//! The program with the objects of windows-core 0.62.

fn main() {
    sizes::make(sizes_of_windows_core_62::OBJECTS);
}
