//! The program with the objects of C++.

use benchmark_rows::Create;

unsafe extern "C" {
    safe fn cpp_object(index: usize) -> Option<Create>;
}

fn main() {
    let objects: Vec<Create> = (0..).map_while(|index| cpp_object(index)).collect();
    sizes::make(&objects);
}
