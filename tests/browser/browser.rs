//! Chromium and its driver: found, started, spoken to over WebDriver, and ended with the tests.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};

use serde_json::{Value, json};

const ADVICE: &str =
    "browser tests need Chromium and its driver: apt-get install chromium chromium-driver";
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Quiet, and as a reader in Germany has it. The pipe ends Chromium when its driver ends.
const FLAGS: &[&str] = &[
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--accept-lang=de-DE",
    "--remote-debugging-pipe",
];

/// A static is never dropped, so a shell keeps watch: its input ends when the tests do, however they do.
const WATCH: &str = r#"trap : INT TERM; "$@" & read -r _; kill $!; wait; sleep 1; rm -rf "$0""#;

/// Longer than anything that a page does; who waits so long waits for nothing.
const PATIENCE: u64 = 60;

static DRIVER: LazyLock<Result<Driver, String>> = LazyLock::new(Driver::start);
/// Browsers whose test is over: never more than tests run at once.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// The running chromedriver; one for all tests.
struct Driver {
    address: String,
    chromium: PathBuf,
    folder: PathBuf,
    _alive: (ChildStdin, BufReader<ChildStdout>),
}

/// One Chromium with one tab.
pub(crate) struct Browser {
    address: String,
    fresh: bool,
}

impl Driver {
    fn start() -> Result<Driver, String> {
        let chromium = CHROMIUM.iter().find_map(|name| on_path(name)).ok_or(ADVICE)?;
        let chromedriver = on_path("chromedriver").ok_or(ADVICE)?;
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))
            .map_err(|error| error.to_string())?
            .keep();
        let mut shell = Command::new("sh")
            .args(["-c", WATCH])
            .arg(&folder)
            .arg(chromedriver)
            .arg("--port=0")
            // What it would leave in the tester's home goes where it is cleared away.
            .env("HOME", &folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("chromedriver does not start: {error}"))?;
        let (Some(stdin), Some(stdout)) = (shell.stdin.take(), shell.stdout.take()) else {
            unreachable!("both are piped")
        };
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        while stdout.read_line(&mut line).is_ok_and(|length| length > 0) {
            // „ChromeDriver was started successfully on port 39377.“
            if let Some((_, port)) = line.trim_end().split_once("successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                return Ok(Driver { address, chromium, folder, _alive: (stdin, stdout) });
            }
            line.clear();
        }
        Err("chromedriver ended without naming its port".to_owned())
    }
}

/// A program, as the shell would find it.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

impl Browser {
    /// A browser that remembers nothing: one whose test is over, or a new one.
    pub(crate) fn take() -> Browser {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut browser = idle.unwrap_or_else(Browser::start);
        if !browser.fresh {
            browser.change_tab();
        }
        browser.fresh = false;
        browser.devtools("Network.clearBrowserCache", &json!({}));
        browser.devtools("Network.clearBrowserCookies", &json!({}));
        // Two browsers run side by side, and both believe that somebody sits before them.
        browser.devtools("Emulation.setFocusEmulationEnabled", &json!({"enabled": true}));
        browser.post("/se/log", &json!({"type": "browser"}));
        browser
    }

    /// For the next test.
    pub(crate) fn give_back(self) {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// Ends a browser of which nobody knows what it is doing.
    pub(crate) fn end(self) {
        drop(minreq::delete(self.address).with_timeout(PATIENCE).send());
    }

    fn start() -> Browser {
        let driver = DRIVER.as_ref().unwrap_or_else(|fault| panic!("{fault}"));
        let profile =
            tempfile::tempdir_in(&driver.folder).expect("a folder for the profile").keep();
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"binary": driver.chromium, "args": flags(&profile)},
            "timeouts": {"implicit": 10_000, "pageLoad": 30_000, "script": 30_000},
        }}});
        let session = send(minreq::post(format!("{}/session", driver.address)), Some(&wanted));
        let session = session.unwrap_or_else(|fault| panic!("Chromium does not start: {fault}"));
        let id = session["sessionId"].as_str().expect("a session has an id");
        Browser { address: format!("{}/session/{id}", driver.address), fresh: true }
    }

    /// History, overridden sizes and switched-off scripts belong to a tab and go with it.
    fn change_tab(&self) {
        let tab = self.post("/window/new", &json!({"type": "tab"}));
        let closed = send(minreq::delete(format!("{}/window", self.address)), None);
        closed.unwrap_or_else(|fault| panic!("the old tab stays open: {fault}"));
        self.post("/window", &json!({"handle": tab["handle"]}));
    }

    #[track_caller]
    pub(crate) fn get(&self, command: &str) -> Value {
        let reply = send(minreq::get(format!("{}{command}", self.address)), None);
        reply.unwrap_or_else(|fault| panic!("GET {command}: {fault}"))
    }

    #[track_caller]
    pub(crate) fn post(&self, command: &str, body: &Value) -> Value {
        self.try_post(command, body)
            .unwrap_or_else(|fault| panic!("POST {command} {body}: {fault}"))
    }

    /// The reply, or what the driver says went wrong.
    pub(crate) fn try_post(&self, command: &str, body: &Value) -> Result<Value, String> {
        send(minreq::post(format!("{}{command}", self.address)), Some(body))
    }

    /// A command of the developer tools, for what WebDriver has no word for.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}))
    }
}

fn flags(profile: &Path) -> Vec<String> {
    let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
    flags.push(format!("--user-data-dir={}", profile.display()));
    // Chromium refuses to run as root in its sandbox, and build machines know no one else.
    if rustix::process::geteuid().is_root() {
        flags.push("--no-sandbox".to_owned());
    }
    flags
}

fn send(request: minreq::Request, body: Option<&Value>) -> Result<Value, String> {
    let request = request.with_timeout(PATIENCE);
    let request = match body {
        Some(body) => request.with_json(body).map_err(|error| error.to_string())?,
        None => request,
    };
    let reply = request.send().map_err(|error| error.to_string())?;
    let mut reply: Value = reply.json().map_err(|error| error.to_string())?;
    let value = reply["value"].take();
    match value["error"].as_str() {
        // The first line; the rest are addresses in the driver's memory.
        Some(kind) => {
            let message = value["message"].as_str().unwrap_or_default();
            Err(format!("{kind}: {}", message.lines().next().unwrap_or_default()))
        }
        None => Ok(value),
    }
}
