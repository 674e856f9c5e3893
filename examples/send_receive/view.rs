//! What the user sees while the stores work: a bar for each on a terminal, lines elsewhere.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use mapi_com::HRESULT;
use mapi_com::mapi::{Status, SyncObserver};

use crate::text::printable;

/// The screen, or what stands in for it.
pub(crate) struct View {
    bars: Option<MultiProgress>,
    name_width: usize,
}

impl View {
    pub(crate) fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        // Bars are drawn on standard error; with the output in a file, the file is to hold the whole story.
        let bars = MultiProgress::new();
        let is_terminal = io::stdout().is_terminal() && io::stderr().is_terminal() && !bars.is_hidden();
        let name_width = names.map(|name| name.chars().count()).max().unwrap_or(0);
        Self { bars: is_terminal.then_some(bars), name_width }
    }

    /// The part of the view that belongs to one store.
    pub(crate) fn store(&mut self, name: &str) -> StoreView {
        let name = printable(name);
        let output = match &self.bars {
            Some(bars) => Output::Bar(bars.clone(), bars.add(self.bar(&name))),
            None => Output::Lines,
        };
        let view = StoreView(Arc::new(Shared {
            name,
            output,
            errors: AtomicU32::new(0),
            position: AtomicU32::new(0),
            given_up: AtomicBool::new(false),
        }));
        view.0.tell("started");
        view
    }

    fn bar(&self, name: &str) -> ProgressBar {
        let template = "{prefix} [{bar:20}] {pos:>5}/{len:<5} {wide_msg}";
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let prefix = format!("{name:<width$}", width = self.name_width);
        ProgressBar::new(0).with_style(style.progress_chars("=> ")).with_prefix(prefix)
    }
}

/// What the user sees of one store.
pub(crate) struct StoreView(Arc<Shared>);

struct Shared {
    name: String,
    output: Output,
    errors: AtomicU32,
    position: AtomicU32,
    given_up: AtomicBool,
}

enum Output {
    Bar(MultiProgress, ProgressBar),
    Lines,
}

impl StoreView {
    /// What the store is to report to.
    pub(crate) fn observer(&self) -> impl SyncObserver + use<> {
        Arc::clone(&self.0)
    }

    /// How many errors there were.
    pub(crate) fn errors(&self) -> u32 {
        self.0.errors.load(Ordering::Relaxed)
    }

    /// Says that the host waits no longer.
    pub(crate) fn gave_up(&self, code: HRESULT, why: &str) {
        self.0.given_up.store(true, Ordering::Relaxed);
        self.0.count_error(code, why);
        self.0.finish(code);
    }
}

impl Shared {
    /// A store that goes on although nobody waits for it must not write into the summary.
    fn has_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }

    /// One line about the store, whole, whatever the other stores print meanwhile.
    fn line(&self, text: &str) {
        let line = format!("{}: {}", self.name, printable(text));
        match &self.output {
            // Nothing can be done where the screen is gone, and the stores are not to suffer from it.
            Output::Bar(bars, _) => drop(bars.println(line)),
            Output::Lines => drop(writeln!(io::stdout().lock(), "{line}")),
        }
    }

    /// What is going on now: a line, or the text beside the bar.
    fn tell(&self, text: &str) {
        match &self.output {
            Output::Bar(_, bar) => bar.set_message(printable(text)),
            Output::Lines => self.line(text),
        }
    }

    fn count_error(&self, code: HRESULT, text: &str) {
        self.errors.fetch_add(1, Ordering::Relaxed);
        self.line(&format!("error: {text}: {}", Status(code)));
    }

    fn finish(&self, result: HRESULT) {
        let position = self.position.load(Ordering::Relaxed);
        match &self.output {
            Output::Bar(_, bar) => bar.abandon_with_message(Status(result).to_string()),
            Output::Lines => self.line(&format!("done, {position} read: {}", Status(result))),
        }
    }
}

impl SyncObserver for Shared {
    fn progress(&self, text: Option<&str>, index: u32, max: u32) {
        if self.has_given_up() {
            return;
        }
        self.position.store(index, Ordering::Relaxed);
        if let Output::Bar(_, bar) = &self.output {
            bar.set_length(max.into());
            bar.set_position(index.into());
        }
        if let Some(text) = text {
            self.tell(text);
        }
    }

    fn error(&self, code: HRESULT, text: &str) {
        if !self.has_given_up() {
            self.count_error(code, text);
        }
    }

    fn done(&self, result: HRESULT) {
        if !self.has_given_up() {
            self.finish(result);
        }
    }
}
