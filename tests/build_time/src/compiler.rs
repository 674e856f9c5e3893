//! Runs the compiler on a crate, and counts its instructions.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::peers::Peer;

/// The compiler, what it needs to find the crates of the peers, and a directory for what it makes.
pub(crate) struct Compiler {
    sysroot: PathBuf,
    dependencies: PathBuf,
    /// By package and version.
    libraries: BTreeMap<String, PathBuf>,
    version: String,
    work: PathBuf,
}

/// A crate that was built.
pub(crate) struct Run {
    directory: PathBuf,
}

impl Run {
    /// What it took.
    pub(crate) fn instructions(&self) -> Result<u64, Box<dyn Error>> {
        Ok(fs::read_to_string(self.directory.join("count"))?.parse()?)
    }

    /// Where they went, as callgrind writes it.
    pub(crate) fn profile(&self) -> PathBuf {
        self.directory.join("profile")
    }

    /// The object file, if one was to be made.
    pub(crate) fn object_file(&self) -> PathBuf {
        self.directory.join("made.o")
    }
}

/// What the compiler is to make of a crate.
#[derive(Clone, Copy)]
pub(crate) enum Product {
    /// As `cargo check` does.
    Check,
    /// As `cargo build --release` does, one unit.
    Release,
}

impl Product {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["--emit=metadata"],
            Self::Release => &["--emit=obj,metadata", "-Ccodegen-units=1", "-Copt-level=3"],
        }
    }
}

impl Compiler {
    /// After `cargo build --message-format=json`, which told of the libraries in the file `artifacts` of the target directory.
    pub(crate) fn new(target: &Path) -> Result<Self, Box<dyn Error>> {
        let mut libraries = BTreeMap::new();
        for line in fs::read_to_string(target.join("artifacts"))?.lines() {
            let message: serde_json::Value = serde_json::from_str(line)?;
            let Some(package) = message["package_id"].as_str() else { continue };
            let files = message["filenames"].as_array().into_iter().flatten().filter_map(|file| file.as_str());
            for file in files.filter(|file| file.ends_with(".rlib")) {
                libraries.insert(name_of(package), PathBuf::from(file));
            }
        }
        let ask = |argument: &[&str]| -> Result<String, Box<dyn Error>> {
            Ok(String::from_utf8(Command::new("rustc").args(argument).output()?.stdout)?.trim().to_owned())
        };
        let work = target.join("measured");
        fs::create_dir_all(&work)?;
        Ok(Self {
            sysroot: PathBuf::from(ask(&["--print", "sysroot"])?),
            dependencies: target.join("debug/deps"),
            libraries,
            version: ask(&["-vV"])?,
            work,
        })
    }

    /// What it is called with, behind its name.
    fn arguments(&self, peer: &Peer, source: &Path, product: Product) -> Result<Vec<String>, Box<dyn Error>> {
        let mut arguments: Vec<String> =
            ["--edition=2024", "--crate-name=made", "--crate-type=lib"].map(str::to_owned).into();
        arguments.extend(product.arguments().iter().map(|argument| (*argument).to_owned()));
        arguments.push(source.display().to_string());
        if let Some((package, name)) = peer.package {
            arguments.push(format!("--extern={name}={}", self.library(package)?.display()));
            arguments.push(format!("-Ldependency={}", self.dependencies.display()));
        }
        Ok(arguments)
    }

    /// Has it build a crate with so many interfaces and objects. What was built from the same before is not built again: a run that
    /// was interrupted goes on.
    pub(crate) fn run(
        &self,
        peer: &Peer,
        (interfaces, objects): (usize, usize),
        product: Product,
    ) -> Result<Run, Box<dyn Error>> {
        let source = peer.source(interfaces, objects);
        let directory = self.work.join(self.key(peer, &source, product)?);
        let run = Run { directory };
        if run.instructions().is_ok() {
            return Ok(run);
        }
        fs::create_dir_all(&run.directory)?;
        let file = run.directory.join("made.rs");
        fs::write(&file, source)?;
        // Not by way of rustup, whose proxy would be counted.
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", &format!("--callgrind-out-file={}", run.profile().display())])
            .arg(self.sysroot.join("bin/rustc"))
            .args(self.arguments(peer, &file, product)?)
            .arg(format!("--out-dir={}", run.directory.display()))
            .env("LD_LIBRARY_PATH", self.sysroot.join("lib"))
            .output()?;
        let said = checked(&output, peer)?;
        let counted =
            said.lines().find_map(|line| line.split_once("Collected : ")).ok_or("valgrind counted nothing")?;
        fs::write(run.directory.join("count"), counted.1.trim())?;
        Ok(run)
    }

    /// What is built, and by what.
    fn key(&self, peer: &Peer, source: &str, product: Product) -> Result<String, Box<dyn Error>> {
        let mut hasher = DefaultHasher::new();
        (source, product.arguments(), &self.version).hash(&mut hasher);
        if let Some((package, _)) = peer.package {
            let library = self.library(package)?;
            (library, fs::metadata(library)?.modified()?).hash(&mut hasher);
        }
        Ok(format!("{:016x}", hasher.finish()))
    }

    fn library(&self, package: &str) -> Result<&Path, Box<dyn Error>> {
        Ok(self.libraries.get(package).ok_or_else(|| format!("cargo built no {package}"))?)
    }

    /// The source with the macros expanded.
    pub(crate) fn expanded(&self, peer: &Peer, interfaces: usize, objects: usize) -> Result<String, Box<dyn Error>> {
        let source = self.work.join("expanded.rs");
        fs::write(&source, peer.source(interfaces, objects))?;
        let output = Command::new(self.sysroot.join("bin/rustc"))
            .args(self.arguments(peer, &source, Product::Check)?)
            .arg("-Zunpretty=expanded")
            // For this option only.
            .env("RUSTC_BOOTSTRAP", "1")
            .stdin(Stdio::null())
            .output()?;
        checked(&output, peer)?;
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// What it said on its error channel, if it succeeded.
fn checked(output: &Output, peer: &Peer) -> Result<String, Box<dyn Error>> {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(said) } else { Err(format!("{}: {said}", peer.name).into()) }
}

/// `windows-core@0.100.0` of `registry+..#windows-core@0.100.0`, `mapi-com@0.1.0` of `path+..#mapi-com@0.1.0`.
fn name_of(package: &str) -> String {
    let (place, name) = package.rsplit_once('#').unwrap_or(("", package));
    if name.contains('@') {
        return name.to_owned();
    }
    let directory = place.rsplit('/').next().unwrap_or_default();
    format!("{directory}@{name}")
}
