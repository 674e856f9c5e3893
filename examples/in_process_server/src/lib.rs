//! A library that COM loads, with two classes: a notebook, which belongs to the apartment that has made it, and a counter, which is called
//! from everywhere and may be part of another object.
//!
//! ```text
//! cargo build -p mapi-com-in-process-server --target x86_64-pc-windows-msvc
//! regsvr32 target\x86_64-pc-windows-msvc\debug\in_process_server.dll
//! ```

mod counter;
mod notebook;

pub use counter::{Counter, ICounter};
pub use notebook::{INotebook, IPage, Notebook};

mapi_com::com_server!(Notebook, Counter);
