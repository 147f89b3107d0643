//! What the terminal says: where the preview is, and one line for every change.

use std::io::{self, Write};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use jiff::civil::Date;

use super::showing::{Showing, View};
use crate::german;
use crate::report;
use crate::snapshot::{Change, Snapshot};

/// Says what has changed, in a thread of its own: who saves again does not wait until all findings
/// are counted.
pub(super) struct Teller {
    told: Sender<News>,
}

/// What was shown last.
struct News {
    changes: Vec<Change>,
    showing: Arc<Showing>,
    took: Duration,
}

impl Teller {
    /// Begins with what there is to say of the first showing; most look at it as `view`.
    pub(super) fn begin(first: Arc<Showing>, view: View) -> Teller {
        let (told, telling) = mpsc::channel::<News>();
        thread::spawn(move || {
            // The pages that are looked at come before the findings.
            first.prepare(view);
            say(&report::summary(first.findings()));
            drop(first);
            for news in telling {
                news.showing.prepare(view);
                say(&line(&news));
            }
        });
        Teller { told }
    }

    /// Says what is new since `before`, and how long it took to show it.
    pub(super) fn tell(&self, before: &Snapshot, showing: Arc<Showing>, took: Duration) {
        let changes = showing.snapshot.changes_since(before);
        // Whoever does not listen any more misses a line, and no page.
        let _ = self.told.send(News { changes, showing, took });
    }
}

/// „vorlagen/bus/vorlage.md  ·  Keine Fehler, keine Hinweise.  ·  12 ms“
fn line(News { changes, showing, took }: &News) -> String {
    let what = match changes.as_slice() {
        [] => "ein neuer Tag".to_owned(),
        [change] => change.path.to_string(),
        [first, others @ ..] => {
            let others = german::plural(others.len(), "weitere Datei", "weitere Dateien");
            format!("{} und {others}", first.path)
        }
    };
    let findings = report::summary(showing.findings());
    format!("{what}  ·  {findings}  ·  {} ms", took.as_millis())
}

pub(super) fn greet(url: &str, host: Option<IpAddr>, day: Option<Date>, took: Duration) {
    say(&format!(
        "Die Vorschau steht nach {},{} Sekunden: {url}\nSpeichern Sie eine Datei, und die Seite im Browser ist neu. Beenden: Strg+C",
        took.as_secs(),
        took.subsec_millis() / 100,
    ));
    if let Some(day) = day {
        say(&format!("Stichtag ist der {} (--date).", german::date(day)));
    }
    if let Some(host) = host.filter(|host| !host.is_loopback()) {
        say(&format!(
            "Achtung: Über {host} sehen auch andere Rechner Entwürfe und Nichtöffentliches. Ohne --host sieht sie nur dieser."
        ));
    }
}

/// Where a browser of this machine finds the site.
pub(super) fn address_of(address: SocketAddr, prefix: &str) -> String {
    let host = match address.ip() {
        ip if ip.is_unspecified() || ip.is_loopback() => "127.0.0.1".to_owned(),
        IpAddr::V6(ip) => format!("[{ip}]"),
        IpAddr::V4(ip) => ip.to_string(),
    };
    format!("http://{host}:{}{prefix}/", address.port())
}

/// A terminal that is gone is no reason to stop.
pub(super) fn say(words: &str) {
    let _ = writeln!(io::stderr(), "{words}");
}

/// Asks the system to open the address; who has none opens it by hand.
pub(super) fn open_browser(url: &str) {
    use std::process::{Command, Stdio};
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(url);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if command.spawn().is_err() {
        say("Den Browser konnte KIS nicht öffnen; die Adresse steht oben.");
    }
}
