//! MC0157: a type becomes an object by its attribute.

use mapi_com::*;

struct Store;

fn make() -> Com<Store> {
    Com::new(Store)
}

fn main() {}
