//! The command line.

use std::path::{Path, PathBuf};

use clap::Parser;

/// Synchronises several Maildirs at once, as Outlook's Send/Receive does with its stores.
#[derive(Parser)]
#[command(name = "send_receive")]
pub(crate) struct Arguments {
    /// A Maildir to synchronise; may be given several times. Without it, three small ones that come with the example.
    #[arg(long = "maildir", value_name = "PATH")]
    maildirs: Vec<PathBuf>,

    /// The library of a store provider, which is to open the stores as Outlook has it do; `examples/store_provider` is one.
    #[arg(long, value_name = "PATH")]
    pub(crate) provider: Option<PathBuf>,

    /// Where the provider keeps its databases, for the next time. Without it, in a directory that goes away.
    #[arg(long, value_name = "PATH", requires = "provider")]
    pub(crate) store_directory: Option<PathBuf>,

    /// Fetch the headers of the messages only.
    #[arg(long)]
    pub(crate) headers_only: bool,

    /// List every folder and message at the end.
    #[arg(long)]
    pub(crate) list: bool,

    /// How long to wait for the stores.
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    pub(crate) timeout: u64,
}

impl Arguments {
    /// The Maildirs and what to call them: by their folder, or by the whole path where two folders share a name.
    pub(crate) fn accounts(&self) -> Vec<(String, PathBuf)> {
        let paths = if self.maildirs.is_empty() { Self::default_maildirs() } else { self.maildirs.clone() };
        let short: Vec<String> = paths.iter().map(|path| short_name(path)).collect();
        let is_unique = |name: &String| short.iter().filter(|other| *other == name).count() == 1;
        let names: Vec<String> = short
            .iter()
            .zip(&paths)
            .map(|(name, path)| if is_unique(name) { name.clone() } else { path.display().to_string() })
            .collect();
        names.into_iter().zip(paths).collect()
    }

    fn default_maildirs() -> Vec<PathBuf> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("send_receive").join("maildirs");
        ["work", "home", "lists"].map(|name| root.join(name)).into()
    }
}

fn short_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| path.display().to_string())
}
