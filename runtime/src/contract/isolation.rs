//! A process of its own for each check, so that a crash is a finding.

use std::env;
use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio, exit};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

use super::check::Check;
use super::registry::checks;
use super::subject::Subject;
use super::verdict::Verdict;

/// Names the check and the subject that a child process is for.
const VARIABLE: &str = "MAPI_COM_CONTRACT";

/// What the lines of a child begin with that are meant for its parent.
const SAW: &str = "mapi-com contract saw: ";
const END: &str = "mapi-com contract end";

/// How a process is started for a check of a subject.
type Start = dyn Fn(&Subject, &Check) -> io::Result<Command>;

/// How the checks of a subject get processes of their own: see [`verify_isolated`](super::verify_isolated).
pub struct Isolation {
    start: Box<Start>,
    limit: Duration,
}

impl Isolation {
    /// The child is this test program, told to run one test: the one that calls [`verify_isolated`](super::verify_isolated) and is
    /// called so, with its modules: `concat!(module_path!(), "::", "name_of_the_test")`.
    pub fn of_test(path: &str) -> Self {
        // The test harness does not have the name of the crate in its names.
        let path = path.split_once("::").map_or(path, |(_, path)| path).to_owned();
        Self::new(move |subject, check| {
            let mut command = Command::new(env::current_exe()?);
            command.args([&path, "--exact", "--nocapture", "--include-ignored", "--test-threads=1"]);
            command.env(VARIABLE, format!("{} {}", check.number(), subject.name()));
            Ok(command)
        })
    }

    /// The child is what `start` makes of a subject and the number of a check. It must come to [`answer_parent`].
    pub fn of_command(start: impl Fn(&str, u8) -> io::Result<Command> + 'static) -> Self {
        Self::new(move |subject, check| start(subject.name(), check.number()))
    }

    fn new(start: impl Fn(&Subject, &Check) -> io::Result<Command> + 'static) -> Self {
        Self { start: Box::new(start), limit: Duration::from_secs(20) }
    }

    /// How long a check may take; 20 seconds if nothing is said.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Runs a check that applies in a process of its own. An error is one of starting it.
    pub(super) fn run(&self, subject: &Subject, check: &Check) -> io::Result<Verdict> {
        if cfg!(miri) {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let mut command = (self.start)(subject, check)?;
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (output, errors) = (read_all(child.stdout.take()), read_all(child.stderr.take()));
        let status = wait(&mut child, self.limit)?;
        let (output, errors) = (output.join().unwrap_or_default(), errors.join().unwrap_or_default());
        let has_answered = output.lines().any(|line| line == END);
        Ok(match status {
            None => Verdict::Fail(vec![format!("not done after {} seconds", self.limit.as_secs_f32())]),
            Some(_) if has_answered => answer_of(&output),
            Some(status) if check.ends_process() && !status.success() => Verdict::Pass,
            Some(status) => Verdict::Fail(vec![how_it_ended(status, &errors)]),
        })
    }
}

impl core::fmt::Debug for Isolation {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Isolation").field("limit", &self.limit).finish_non_exhaustive()
    }
}

fn read_all(stream: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What cannot be read was not said.
        let _ = stream.map(|mut stream| stream.read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// `None` if the child had to be stopped.
fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

fn answer_of(output: &str) -> Verdict {
    let seen: Vec<String> = output.lines().filter_map(|line| line.strip_prefix(SAW)).map(unescape).collect();
    if seen.is_empty() { Verdict::Pass } else { Verdict::Fail(seen) }
}

fn how_it_ended(status: ExitStatus, errors: &str) -> String {
    let last = errors.lines().rev().map(str::trim).find(|line| !line.is_empty());
    let end = format!("the process ended by {}", cause(status));
    last.map_or(end.clone(), |last| format!("{end}, after it said: {last}"))
}

#[cfg(unix)]
fn cause(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    let Some(signal) = status.signal() else {
        return format!("exit code {}", status.code().unwrap_or_default());
    };
    match signal {
        4 => "signal 4, illegal instruction".to_owned(),
        6 => "signal 6, abort".to_owned(),
        8 => "signal 8, arithmetic".to_owned(),
        11 => "signal 11, a fault in memory".to_owned(),
        other => format!("signal {other}"),
    }
}

#[cfg(not(unix))]
fn cause(status: ExitStatus) -> String {
    format!("exit code 0x{:08X}", status.code().unwrap_or_default())
}

/// In a child process that was started for a check of this subject, runs it, tells the parent and ends.
///
/// The answer is whether this process was started for another subject, which then is still to come.
pub(super) fn serve_as_child(subject: &Subject) -> bool {
    let Ok(wanted) = env::var(VARIABLE) else {
        return false;
    };
    if let Some((number, name)) = wanted.split_once(' ')
        && name == subject.name()
    {
        answer_parent(subject, number.parse().unwrap_or_default());
    }
    true
}

/// Runs one check in this process, tells the parent process what came of it, and ends: what a child does that was started by
/// [`Isolation::of_command`].
pub fn answer_parent(subject: &Subject, number: u8) -> ! {
    let check = checks().iter().find(|check| check.number() == number);
    let mut out = String::from("\n");
    match check.map(|check| check.run(subject)) {
        Some(verdict @ Verdict::Fail(_)) => {
            verdict.notes().iter().for_each(|note| out.push_str(&format!("{SAW}{}\n", escape(note))));
        }
        Some(_) => {}
        None => out.push_str(&format!("{SAW}there is no check with the number {number}\n")),
    }
    out.push_str(END);
    out.push('\n');
    let told = io::stdout().write_all(out.as_bytes()).and_then(|()| io::stdout().flush());
    exit(if told.is_ok() { 0 } else { 1 });
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        out.push(match character {
            '\\' => match rest.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                other => other.unwrap_or('\\'),
            },
            other => other,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{SAW, Verdict, answer_of, escape, unescape};

    #[test]
    fn what_was_seen_comes_back() {
        let text = "two\nlines, a \\ and \\n";
        assert_eq!(unescape(&escape(text)), text);
        let output = format!("noise\n{SAW}{}\n{SAW}more\n", escape(text));
        assert_eq!(answer_of(&output), Verdict::Fail(vec![text.to_owned(), "more".to_owned()]));
        assert_eq!(answer_of("noise"), Verdict::Pass);
    }
}
