//! The whole program at work: `kis serve` on a folder, files saved there, pages asked for, and the
//! lines on its terminal.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use rustix::process::{Pid, Signal, kill_process};

/// A test waits so long at most for what the program does.
const PATIENCE: Duration = Duration::from_secs(10);
/// Who asks to end waits no longer.
const END: Duration = Duration::from_secs(2);
/// The day on which the programs of these tests believe to be.
const DAY: &str = "2026-03-01";

/// A folder of its own with the Musterkreis in `content`; it goes with its value.
pub(crate) struct Folder(tempfile::TempDir);

/// Everything below a folder: what lies there and when it was changed.
pub(crate) type Inventory = BTreeMap<PathBuf, (Option<Vec<u8>>, SystemTime)>;

impl Folder {
    /// A copy of the county with every key and with the canaries.
    pub(crate) fn new() -> Folder {
        let folder = Folder(tempfile::tempdir().expect("a folder"));
        let county = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/musterkreis");
        for (path, (bytes, _)) in inventory(&county) {
            let place = folder.path("content").join(path.strip_prefix(&county).expect("below"));
            match bytes {
                Some(bytes) => fs::write(place, bytes).expect("written"),
                None => fs::create_dir_all(place).expect("made"),
            }
        }
        folder
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("readable")
    }

    /// Saves as simple editors do: the file is emptied and written.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }

    /// Saves as careful editors do: another file takes its place.
    pub(crate) fn swap(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let beside = self.path(&format!("{path}~"));
        fs::write(&beside, bytes).expect("written");
        fs::rename(beside, self.path(path)).expect("in its place");
    }

    /// Saves the file with other words.
    pub(crate) fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no „{old}“:\n{text}");
        self.write(path, text.replacen(old, new, 1));
    }

    pub(crate) fn rename(&self, old: &str, new: &str) {
        fs::rename(self.path(old), self.path(new)).expect("renamed");
    }

    /// A file or a whole folder goes.
    pub(crate) fn remove(&self, path: &str) {
        let path = self.path(path);
        let gone = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        gone.expect("it goes");
    }

    pub(crate) fn inventory(&self) -> Inventory {
        inventory(self.0.path())
    }

    /// Runs another command of the program to its end.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let mut command = self.command(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().expect("the program runs");
        let id = Pid::from_child(&child);
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait_with_output()));
        let Ok(done) = receiver.recv_timeout(PATIENCE) else {
            kill_process(id, Signal::KILL).expect("it is there");
            panic!("kis {arguments:?} does not end");
        };
        done.expect("it has ended")
    }

    /// Builds the site and gives its files by path.
    pub(crate) fn build(&self, output: &str) -> BTreeMap<String, Vec<u8>> {
        let done = self.run(&["build", "--date", DAY, "--output", output]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let root = self.path(output);
        let name = |path: PathBuf| {
            path.strip_prefix(&root).expect("below").to_str().expect("a name in Unicode").to_owned()
        };
        let files = inventory(&root).into_iter();
        files.filter_map(|(path, (bytes, _))| Some((name(path), bytes?))).collect()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kis"));
        command.args(arguments).current_dir(self.0.path());
        // Whatever it might put aside would lie in the folder, where the tests look.
        command.env("HOME", self.0.path()).env("TMPDIR", self.0.path());
        command
    }
}

fn inventory(root: &Path) -> Inventory {
    let mut found = Inventory::new();
    let mut places = vec![root.to_owned()];
    while let Some(place) = places.pop() {
        let metadata = fs::symlink_metadata(&place).expect("it is there");
        let bytes = metadata.is_file().then(|| fs::read(&place).expect("readable"));
        if metadata.is_dir() {
            let entries = fs::read_dir(&place).expect("readable");
            places.extend(entries.map(|entry| entry.expect("an entry").path()));
        }
        found.insert(place, (bytes, metadata.modified().expect("a time")));
    }
    found
}

/// A running `kis serve`; it is ended with its value.
pub(crate) struct Program {
    child: Child,
    lines: Receiver<String>,
    said: RefCell<Vec<String>>,
    address: String,
    folder: Folder,
}

impl Program {
    /// Shows the folder at a free port, and waits until it stands.
    #[track_caller]
    pub(crate) fn start(folder: Folder, arguments: &[&str]) -> Program {
        let mut command = folder.command(&["serve", "--port", "0", "--date", DAY]);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let lines = lines(child.stderr.take().expect("it has a terminal"));
        let said = RefCell::default();
        let mut program = Program { child, lines, said, address: String::new(), folder };
        let first = program.line();
        let (_, url) = first.split_once(": http://").expect("the first line names the address");
        url.trim_end_matches('/').clone_into(&mut program.address);
        // It answers from the first line on; last of all it has counted what is wrong.
        while !is_summary(&program.line()) {}
        program
    }

    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }

    /// „127.0.0.1:49152“
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Everything that it has said and somebody has waited for.
    pub(crate) fn said(&self) -> Vec<String> {
        self.said.borrow().clone()
    }

    /// Waits for its next line.
    #[track_caller]
    pub(crate) fn line(&self) -> String {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => self.note(line),
            Err(error) => panic!("waited in vain for a line ({error}) after {:#?}", self.said()),
        }
    }

    /// Asks again after every line of the program's until it is so.
    #[track_caller]
    pub(crate) fn wait_until(&self, so: impl Fn(&Program) -> bool, what: &str) {
        let end = Instant::now() + PATIENCE;
        while !so(self) {
            let rest = end.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(rest) {
                Ok(line) => drop(self.note(line)),
                // A line may have come before the question.
                Err(_) if so(self) => return,
                Err(error) => {
                    panic!("waited in vain until {what} ({error}); it said {:#?}", self.said())
                }
            }
        }
    }

    /// Asks it to end, waits until it has ended, and gives its exit code.
    #[track_caller]
    pub(crate) fn end(mut self, signal: Signal) -> Option<i32> {
        let end = Instant::now() + END;
        let id = Pid::from_child(&self.child);
        kill_process(id, signal).expect("it is there");
        loop {
            let rest = end.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(rest) {
                Ok(line) => drop(self.note(line)),
                // Its terminal closes with its end.
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end: {:#?}", self.said()),
            }
        }
        assert_eq!(self.said().last().map(String::as_str), Some("Die Vorschau ist beendet."));
        self.child.wait().expect("it has ended").code()
    }

    fn note(&self, line: String) -> String {
        self.said.borrow_mut().push(line.clone());
        line
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What is written there, line by line as it comes.
/// „8 Hinweise in 5 Dateien.“
fn is_summary(line: &str) -> bool {
    ["Datei.", "Dateien.", "keine Hinweise."].iter().any(|end| line.ends_with(end))
}

fn lines(terminal: ChildStderr) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(terminal).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
