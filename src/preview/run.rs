//! The loop: wait for a change, look at it, show it, say so in one line.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;
use jiff::civil::Date;
use tokio::sync::oneshot;

use super::changes::changes;
use super::editor::Editor;
use super::press::Press;
use super::server::{Desk, Manner, Server, asked_to_stop};
use super::showing::{Showing, View};
use super::terminal::{Teller, address_of, greet, open_browser, say};
use super::wake::{Changed, Means, Wake};
use super::watcher::Watcher;
use crate::snapshot::Snapshot;

/// How often somebody asks whether it is still the same day.
const DAY_IS_ASKED: Duration = Duration::from_secs(30);

/// What is said after a panic.
const FAULT: &str = "Die Vorschau hat selbst einen Fehler; was geschah, steht darüber.\nBis er behoben ist, beginnen Sie sie neu: kis serve";

/// What `kis serve` is asked for.
pub struct Options {
    /// Folder with `kis.yaml`.
    pub root: PathBuf,
    /// Where the last published site lies, to compare with; never written.
    pub published: PathBuf,
    /// Port that the server listens at.
    pub port: u16,
    /// Another address than loopback.
    pub host: Option<IpAddr>,
    /// Begin with what the public sees.
    pub public: bool,
    /// The Stichtag, if somebody has named one.
    pub day: Option<Date>,
    /// How changes are noticed; the watcher decides if nobody has said.
    pub means: Option<Means>,
    /// What opens a file.
    pub editor: Editor,
    /// Open the browser.
    pub open: bool,
}

/// Shows the site until somebody ends it. `today` is asked whenever something is shown: a preview
/// may be open past midnight.
pub fn serve(
    options: Options,
    today: impl Fn() -> anyhow::Result<Date> + Send + 'static,
) -> anyhow::Result<()> {
    let start = Instant::now();
    let server = Server::bind(options.port, options.host)?;
    let address = server.address();
    let cannot_read =
        || format!("{}: Dieser Ordner lässt sich nicht lesen.", options.root.display());
    let mut editing = Editing {
        snapshot: Snapshot::take(&options.root).with_context(cannot_read)?,
        root: options.root.clone(),
        press: Press::default(),
        view: if options.public { View::Public } else { View::Staff },
        is_gone: false,
    };
    // The system needs its time to watch thousands of folders.
    let (root, means) = (options.root.clone(), options.means);
    let watching = thread::spawn(move || Watcher::start(&root, means));
    let first = editing.first(today()?);
    let watcher = watching.join().map_err(|_| anyhow::anyhow!(FAULT))?;
    let (watcher, reason) = watcher.with_context(cannot_read)?;
    let url = address_of(address, first.prefix());
    greet(&url, options.host, options.day, start.elapsed());
    if let Some(reason) = reason {
        say(&reason);
    }
    let desk = Desk::new(first);
    let ender = watcher.ender();
    let on_the_desk = Arc::clone(&desk);
    let (at_work, is_over) = oneshot::channel::<Infallible>();
    let editing = thread::spawn(move || {
        // Closes with the thread, however that ends.
        let _at_work = at_work;
        editing.go_on(watcher, &on_the_desk, &today)
    });
    if options.open {
        open_browser(&url);
    }
    let published = options.published;
    let manner = Manner {
        public: options.public,
        editor: options.editor,
        root: options.root,
        compare: Some(Arc::new(move |showing| changes(showing, &published).page())),
    };
    let served = server.run(desk, manner, either(asked_to_stop(), is_over));
    ender.end();
    let edited = editing.join().unwrap_or_else(|_| Err(anyhow::anyhow!(FAULT)));
    say("\nDie Vorschau ist beendet.");
    served.and(edited)
}

/// Whichever ends first. A preview that follows no longer must not go on as if it did.
async fn either<T>(one: impl Future<Output = ()>, other: impl Future<Output = T>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| {
        let is_over = other.as_mut().poll(context).is_ready();
        if is_over { Poll::Ready(()) } else { one.as_mut().poll(context) }
    })
    .await;
}

/// The content while it is written.
struct Editing {
    root: PathBuf,
    snapshot: Snapshot,
    press: Press,
    /// Whose eyes most likely look.
    view: View,
    /// The folder is not there at the moment.
    is_gone: bool,
}

impl Editing {
    fn first(&mut self, today: Date) -> Arc<Showing> {
        self.press.first(&Arc::new(self.snapshot.clone()), today)
    }

    /// Shows what is saved until the watcher is ended.
    fn go_on(
        mut self,
        mut watcher: Watcher,
        desk: &Desk,
        today: &dyn Fn() -> anyhow::Result<Date>,
    ) -> anyhow::Result<()> {
        let teller = Teller::begin(desk.now(), self.view);
        // What has changed between the first look and the watch was told by nobody.
        let mut missed = Some(Wake::Changed(Changed::Everything));
        loop {
            let wake = missed.take().unwrap_or_else(|| watcher.wait_timeout(DAY_IS_ASKED));
            let changed = match wake {
                Wake::Ended => return Ok(()),
                Wake::Changed(changed) => changed,
                Wake::Polls(reason) => {
                    say(&reason);
                    Changed::Everything
                }
                Wake::TimeUp if today()? == desk.now().today => continue,
                // Another day shows other things.
                Wake::TimeUp => Changed::Paths(BTreeSet::new()),
            };
            let noticed = Instant::now();
            // After a failure nobody knows what was missed.
            let paths = changed.paths().filter(|_| !self.is_gone);
            if let Err(error) = self.snapshot.retake(&self.root, paths) {
                self.tell_gone(&error);
                continue;
            }
            if std::mem::take(&mut self.is_gone) {
                say(&format!("{} ist wieder da.", self.root.display()));
            }
            if let Some(showing) = self.press.print(&Arc::new(self.snapshot.clone()), today()?) {
                let before = Arc::clone(&desk.now().snapshot);
                desk.show(Arc::clone(&showing));
                teller.tell(&before, showing, noticed.elapsed());
            }
        }
    }

    /// Once, not every second.
    fn tell_gone(&mut self, error: &io::Error) {
        if !self.is_gone {
            let root = self.root.display();
            say(&format!(
                "{root} lässt sich gerade nicht lesen ({error}).\nGezeigt wird der letzte Stand, bis der Ordner wieder da ist."
            ));
        }
        self.is_gone = true;
    }
}
