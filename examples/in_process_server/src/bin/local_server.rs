//! The same classes in a program of their own, which COM starts for those who want them apart from their process.

#[cfg(windows)]
fn main() -> mapi_com::Result<()> {
    in_process_server::COM_SERVER.run()
}

#[cfg(not(windows))]
fn main() {
    eprintln!(
        "COM starts programs on Windows only; {} classes are here",
        in_process_server::COM_SERVER.classes().len()
    );
}
