//! One moment of the content, and the answer to every address at that moment. No socket, no clock.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::site::plan::{Output, Site};
use crate::site::render::{Body, render};
use crate::site::route;
use crate::snapshot::{Entry, Snapshot, Source};

/// Whose eyes look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The editor's own: drafts, embargoed and private things too, each with its note.
    Staff,
    /// Everybody's: byte for byte what `kis build` would write.
    Public,
}

/// A sentence at the top of a page that the public does not see, or not so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// „ENTWURF“, „NICHTÖFFENTLICH“.
    pub word: String,
    /// „erscheint nicht auf der Website“.
    pub sentence: String,
}

/// What stands at an address.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A page of HTML.
    Page {
        /// As it would be published, but for the staff's own view.
        html: Vec<u8>,
        /// What the staff must know about it; of the public view always empty.
        notes: Vec<Note>,
    },
    /// Anything else that is made: styles, pieces of the index.
    Bytes(Vec<u8>),
    /// An attachment on disk.
    File(PathBuf),
    /// The page is at this address, below the server's root and encoded.
    Moved(String),
    /// Nothing stands there; this page says so.
    Missing(Vec<u8>),
    /// A template is at fault.
    Broken(Diagnostic),
}

/// The site at one moment.
pub struct Showing {
    /// Counts the moments; never twice the same in one run.
    pub number: u64,
    /// What lay on disk.
    pub snapshot: Arc<Snapshot>,
    /// What was made of it.
    pub edition: Edition,
}

impl Showing {
    /// Where the site begins on its server, as its address in `kis.yaml` says: empty, or `/kis`.
    pub fn prefix(&self) -> &str {
        self.edition.site.routes.prefix()
    }

    /// What stands at `path`: decoded, below the site's root, beginning with `/`.
    pub fn answer(&self, view: View, path: &str) -> Answer {
        let site = self.site(view);
        let Some((_, output)) = site.plan.iter().find(|(route, _)| route.path() == path) else {
            let folder = format!("{path}/");
            return match site.plan.keys().find(|route| route.path() == folder) {
                Some(route) => Answer::Moved(site.routes.href_of(route)),
                None => self.missing(site),
            };
        };
        match render(site, output) {
            Err(finding) => Answer::Broken(finding),
            Ok(Body::CopyOf(path)) => self.copy(&path),
            Ok(Body::Bytes(bytes)) => match output {
                Output::Page(_) | Output::Redirect(_) => {
                    Answer::Page { html: bytes, notes: Vec::new() }
                }
                _ => Answer::Bytes(bytes),
            },
        }
    }

    fn site(&self, _: View) -> &Site {
        &self.edition.site
    }

    fn missing(&self, site: &Site) -> Answer {
        match site.plan.get(&route::not_found()).map(|output| render(site, output)) {
            Some(Ok(Body::Bytes(bytes))) => Answer::Missing(bytes),
            Some(Err(finding)) => Answer::Broken(finding),
            _ => Answer::Missing(Vec::new()),
        }
    }

    fn copy(&self, path: &str) -> Answer {
        match self.snapshot.content.get(path) {
            Some(Entry::Blob(blob)) => match &blob.source {
                Source::Disk(path) => Answer::File(path.clone()),
                Source::Memory(bytes) => Answer::Bytes(bytes.to_vec()),
            },
            _ => Answer::Missing(Vec::new()),
        }
    }
}
