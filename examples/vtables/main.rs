//! Shows what the interfaces are made of, from their descriptors: IID, parents, and every slot with its signature.
//! Prints tables like Microsoft's "Vtable order", or a C and C++ header, or JSON for other tools.
//!
//! All interfaces that `mapi-com` ships are printed, or those that are named: `cargo run --example vtables --
//! IMAPISync`. The exit status is 0 if all went well, 1 for a name that is not known, and 2 for a mistake on the
//! command line.

mod c_text;
mod header;
mod hierarchy;
mod manifest;
mod table;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use mapi_com::{InterfaceDescriptor, mapi};

/// Prints the vtables of the COM interfaces that mapi-com ships.
#[derive(Parser)]
struct Arguments {
    /// The interfaces to print; all if none is named
    #[arg(value_name = "INTERFACE")]
    names: Vec<String>,

    /// Print a header for C and C++; parents come along
    #[arg(long)]
    header: bool,

    /// Print the manifest, which is JSON; parents come along
    #[arg(long, conflicts_with = "header")]
    json: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let chosen = match choose(&arguments.names) {
        Ok(chosen) => chosen,
        Err(why) => {
            eprintln!("error: {why}");
            return ExitCode::FAILURE;
        }
    };
    let text = if arguments.header {
        header::Header(&chosen).to_string()
    } else if arguments.json {
        manifest::text(&chosen)
    } else {
        chosen.iter().map(|interface| table::Table(interface).to_string()).collect::<Vec<_>>().join("\n")
    };
    match io::stdout().write_all(text.as_bytes()) {
        // `vtables | head` has seen enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

/// The interfaces of these names in that order. Parents can be named, too, though they are not MAPI's.
fn choose(names: &[String]) -> Result<Vec<&'static InterfaceDescriptor>, String> {
    if names.is_empty() {
        return Ok(mapi::interfaces().to_vec());
    }
    let known = hierarchy::parents_first(mapi::interfaces());
    names
        .iter()
        .map(|name| {
            known.iter().copied().find(|interface| interface.name == name).ok_or_else(|| {
                let known: Vec<_> = known.iter().map(|interface| interface.name).collect();
                format!("no interface is called `{name}`; there are {}", known.join(", "))
            })
        })
        .collect()
}
