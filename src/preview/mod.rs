//! SHOW: the site while it is written. Saved means seen, and nothing is written to any disk.
//!
//! It is the pipeline of the build: one snapshot, one [`Showing`], swapped as a whole. A request
//! makes the one page that it asks for.

mod body;
mod changes;
mod dress;
mod editor;
mod file;
mod guard;
mod house;
mod media;
mod panel;
mod poller;
mod press;
mod run;
mod server;
mod showing;
mod tags;
mod terminal;
mod wake;
mod watch_folder;
mod watch_means;
mod watcher;

pub use changes::{Changes, changes};
pub use editor::Editor;
pub use press::Press;
pub use run::{Options, serve};
pub use server::{Compare, Desk, Manner, Server, asked_to_stop};
pub use showing::{Answer, Showing, View};
pub use wake::{Changed, Means, Pace, Wake};
pub use watcher::{Ender, Watcher};
