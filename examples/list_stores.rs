//! Shows how a client comes to MAPI: finds the library of the mail client that is installed, initializes it, logs on to the default
//! profile, and lists the stores in it. Prints the libraries that there are, and the stores or what stands in the way.
//!
//! `cargo run --example list_stores -- PATH` takes a library that is not registered.

use std::env;
use std::error::Error;
use std::path::Path;
use std::ptr;

use mapi_com::mapi::{
    MAPI_EXTENDED, MAPI_MULTITHREAD_NOTIFICATIONS, MAPI_UNICODE, MAPI_USE_DEFAULT, Mapi, PR_DISPLAY_NAME, PropTagList,
    PropValue, Status,
};

fn main() {
    for path in Mapi::installed() {
        println!("installed: {}", path.display());
    }
    // What MAPI fails with has a name.
    if let Err(error) = list_stores(env::args_os().nth(1).as_deref().map(Path::new)) {
        match error.downcast::<mapi_com::Error>() {
            Ok(error) => println!("MAPI says {}", Status(error.code())),
            Err(error) => println!("{error}"),
        }
    }
}

fn list_stores(library: Option<&Path>) -> Result<(), Box<dyn Error>> {
    // SAFETY: what is registered on this machine, or what the user names, is MAPI.
    let mapi = unsafe { library.map_or_else(|| Mapi::load(), |path| Mapi::load_from(path)) }?;
    println!("loaded: {}", mapi.path().display());

    // SAFETY: all that comes from MAPI below is dropped before this is, in the opposite order; then MAPIUninitialize is called.
    let initialized = unsafe { mapi.initialize(MAPI_MULTITHREAD_NOTIFICATIONS) }?;
    // No window, no name, no password: the default profile. When it is dropped it is logged off.
    let session = initialized.logon(0, None, None, MAPI_EXTENDED | MAPI_USE_DEFAULT)?;

    let table = session.GetMsgStoresTable(MAPI_UNICODE)?;
    let columns = PropTagList::new(&[PR_DISPLAY_NAME]);
    // SAFETY: no restriction and no order. The rows are MAPI's memory, which they give back when they are dropped.
    let stores = unsafe { mapi.query_all_rows(&table, Some(&columns), ptr::null(), ptr::null(), 0) }?;
    for store in stores.rows() {
        // SAFETY: values of the table, each of the type that its tag says.
        if let PropValue::Unicode(name) = unsafe { store[0].value() } {
            println!("store: {}", String::from_utf16_lossy(name));
        }
    }
    Ok(())
}
