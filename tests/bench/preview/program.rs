//! `kis serve` as people start it: a process of its own, known by its lines and its answers.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::measure::peak;

/// The day on which the county is shown.
const TODAY: &str = "2026-03-01";

/// The running program; it ends with its value.
pub(crate) struct Program {
    child: Child,
    address: SocketAddr,
    lines: Receiver<String>,
    /// So many lines have told of changes.
    told: usize,
    is_greeted: bool,
}

impl Program {
    /// Starts the preview of `content` and reads where it is; that must be told within `limit`.
    pub(crate) fn start(content: &Path, limit: Duration) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kis"))
            .arg("serve")
            .arg(content)
            .args(["--port", "0", "--date", TODAY])
            .current_dir(content.parent().expect("it lies in a folder"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let errors = BufReader::new(child.stderr.take().expect("it is a pipe"));
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            // Read to the end even if nobody listens: a full pipe would stop the program.
            for line in errors.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut program = Program { child, address, lines, told: 0, is_greeted: false };
        program.address = program.greeting(limit);
        program
    }

    /// A new connection.
    pub(crate) fn client(&self, limit: Duration) -> Client {
        Client::connect(self.address, limit)
    }

    /// The most memory it has had so far, in bytes.
    pub(crate) fn peak(&self) -> u64 {
        peak(&self.child.id().to_string())
    }

    /// So many lines have told of changes so far.
    pub(crate) fn told(&mut self) -> usize {
        while let Ok(line) = self.lines.try_recv() {
            self.take(&line);
        }
        self.told
    }

    /// Waits until the line for this moment is printed: one tells of each, but for the first.
    pub(crate) fn wait_for_line(&mut self, moment: usize, limit: Duration) {
        let end = Instant::now() + limit;
        while self.told + 1 < moment {
            let rest = end.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(rest);
            let line =
                line.unwrap_or_else(|_| panic!("no line for moment {moment} within {limit:?}"));
            self.take(&line);
        }
    }

    fn take(&mut self, line: &str) {
        // The greeting ends with the first count of the findings, while it answers already.
        if !self.is_greeted {
            self.is_greeted = line.ends_with("Hinweise.");
            return;
        }
        let is_of_change = line.contains("  ·  ") && line.ends_with(" ms");
        assert!(is_of_change, "the program says something else: {line}");
        self.told += 1;
    }

    /// „Die Vorschau steht nach 0,9 Sekunden: http://…“
    fn greeting(&self, limit: Duration) -> SocketAddr {
        let line = self.lines.recv_timeout(limit).expect("it greets in time");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = address.and_then(|address| address.parse().ok());
        address.unwrap_or_else(|| panic!("no address: {line}"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
