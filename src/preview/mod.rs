//! SHOW: the site while it is written. Saved means seen, and nothing is written to any disk.
//!
//! It is the pipeline of the build: one snapshot, one [`showing::Showing`], swapped as a whole.
//! A request renders the one address that it asks for.

mod changes;
mod press;
mod showing;
mod watcher;

use std::net::IpAddr;
use std::path::PathBuf;

use jiff::civil::Date;

pub use changes::{Changes, changes};
pub use press::Press;
pub use showing::{Answer, Showing, View};
pub use watcher::{Changed, Means, Watcher};

/// What `kis serve` is asked for.
#[derive(Debug)]
pub struct Options {
    /// Folder with `kis.yaml`.
    pub root: PathBuf,
    /// Where the last published site lies, to compare with; never written.
    pub published: PathBuf,
    /// Port that the server listens at.
    pub port: u16,
    /// Another address than loopback.
    pub host: Option<IpAddr>,
    /// The Stichtag, if it is not to be every day's own.
    pub today: Option<Date>,
    /// Begin with what the public sees.
    pub public: bool,
    /// How changes are noticed; the watcher decides if nobody has said.
    pub means: Option<Means>,
    /// The address of a file in the reader's editor, with `{pfad}`, `{zeile}`, `{spalte}`.
    pub editor: String,
    /// Open the browser.
    pub open: bool,
}
