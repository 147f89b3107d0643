//! One moment of the content, and the answer to every address at that moment. No socket, no clock.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use crate::content::Content;
use crate::council::gate::{PublicCouncil, StaffCouncil};
use crate::council::public::Note;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition;
use crate::site::plan::{self, Output, PublicSite, Site, StaffSite};
use crate::site::render::{Body, render};
use crate::site::route::{self, Route};
use crate::site::search;
use crate::site::theme::Theme;
use crate::snapshot::{Entry, Snapshot, Source};

/// Whose eyes look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The editors' own: drafts, embargoed and private things too, each with its notes.
    Staff,
    /// Everybody's: byte for byte what `kis build` would write.
    Public,
}

/// What stands at an address.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A page of HTML.
    Page {
        /// As it would be published, but for the editors' own view.
        html: Vec<u8>,
        /// What the editors must know about it; of the public view always empty.
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

/// The site at one moment. What nobody asks for is never made.
pub struct Showing {
    /// Counts the moments; never twice the same in one run.
    pub number: u64,
    /// What lay on disk.
    pub snapshot: Arc<Snapshot>,
    /// The Stichtag.
    pub today: Date,
    /// What the disk says.
    content: Arc<Content>,
    theme: Arc<Theme>,
    /// What is wrong with the theme.
    of_theme: Diagnostics,
    public: OnceLock<Shown<PublicSite>>,
    staff: OnceLock<Shown<StaffSite>>,
    findings: OnceLock<Diagnostics>,
}

/// A planned site, and its search index once somebody searches.
struct Shown<S> {
    site: S,
    /// What is wrong with its addresses.
    findings: Diagnostics,
    search: OnceLock<search::Files>,
}

impl<S> Shown<S> {
    fn new((site, findings): (S, Diagnostics)) -> Shown<S> {
        Shown { site, findings, search: OnceLock::new() }
    }
}

impl Showing {
    /// The site that `content` makes.
    pub(super) fn new(
        number: u64,
        snapshot: Arc<Snapshot>,
        today: Date,
        content: Arc<Content>,
    ) -> Showing {
        let (theme, of_theme) =
            Theme::read(&snapshot, &content.config.theme, &content.config.language);
        let theme = Arc::new(theme);
        let (public, staff, findings) = Default::default();
        Showing { number, snapshot, today, content, theme, of_theme, public, staff, findings }
    }

    /// The same site after an edit of the files at `paths` that moved nothing; else there is none.
    pub(super) fn again(
        &self,
        number: u64,
        snapshot: Arc<Snapshot>,
        paths: &[Arc<str>],
        content: Arc<Content>,
    ) -> Option<Showing> {
        let (before, now) = (&self.content.council, &content.council);
        // What is said about addresses names places in the files: they may stand elsewhere now.
        let is_told = |found: &Diagnostics| found.iter().any(|it| paths.contains(&it.span.path));
        let public = || match self.public.get() {
            None => Some(OnceLock::new()),
            Some(Shown { findings, .. }) if is_told(findings) => None,
            Some(Shown { site, findings, .. }) => {
                let site = site.again(site.council().again(before, now)?)?;
                Some(Shown::new((site, findings.clone())).into())
            }
        };
        let staff = || match self.staff.get() {
            None => Some(OnceLock::new()),
            Some(Shown { site, findings, .. }) => {
                let site = site.again(site.council().again(before, now)?)?;
                Some(Shown::new((site, findings.clone())).into())
            }
        };
        let (public, staff) = rayon::join(public, staff);
        let (public, staff) = (public?, staff?);
        Some(Showing {
            number,
            snapshot,
            today: self.today,
            content,
            theme: Arc::clone(&self.theme),
            of_theme: self.of_theme.clone(),
            public,
            staff,
            findings: OnceLock::new(),
        })
    }

    /// Where the site begins on its server, as its address in `kis.yaml` says: empty, or `/kis`.
    pub fn prefix(&self) -> &str {
        route::prefix_of(self.content.config.address.trim_end_matches('/'))
    }

    /// Plans the site before anybody asks for it.
    pub(super) fn prepare(&self, view: View) {
        let _ = self.site(view);
    }

    /// Everything there is to say about the content, by place: also what not every reader
    /// may read.
    pub fn findings(&self) -> &[Diagnostic] {
        self.findings.get_or_init(|| {
            let mut of_site = self.of_theme.clone();
            of_site.extend(self.public().findings.iter().cloned());
            let found = edition::findings(&self.snapshot, &self.content, of_site, self.today);
            edition::in_order(found)
        })
    }

    /// What anyone may see.
    pub fn public_site(&self) -> &PublicSite {
        &self.public().site
    }

    /// What the editors see.
    pub fn staff_site(&self) -> &StaffSite {
        &self.staff().site
    }

    /// What stands at `path`: decoded, below the site's root, beginning with `/`.
    pub fn answer(&self, view: View, path: &str) -> Answer {
        let site = self.site(view);
        let Some((route, output)) = site.plan.get_key_value(path) else {
            return self.unplanned(view, path);
        };
        match render(site, output) {
            Err(finding) => Answer::Broken(finding),
            Ok(Body::CopyOf(path)) => self.copy(&path),
            Ok(Body::Bytes(html)) if matches!(output, Output::Page(_) | Output::Redirect(_)) => {
                Answer::Page { html, notes: self.notes(view, route) }
            }
            Ok(Body::Bytes(bytes)) => Answer::Bytes(bytes),
        }
    }

    fn public(&self) -> &Shown<PublicSite> {
        self.public.get_or_init(|| {
            let council = PublicCouncil::of(&self.content.council, self.today);
            let (config, theme) = (self.content.config.clone(), Theme::clone(&self.theme));
            Shown::new(plan::plan(config, theme, council))
        })
    }

    fn staff(&self) -> &Shown<StaffSite> {
        self.staff.get_or_init(|| {
            let council = StaffCouncil::of(&self.content.council, self.today);
            let (config, theme) = (self.content.config.clone(), Theme::clone(&self.theme));
            Shown::new(plan::plan_for_staff(config, theme, council))
        })
    }

    fn site(&self, view: View) -> &Site {
        match view {
            View::Staff => &self.staff().site,
            View::Public => &self.public().site,
        }
    }

    fn notes(&self, view: View, route: &Route) -> Vec<Note> {
        match view {
            View::Staff => self.staff().site.notes(route).to_vec(),
            View::Public => Vec::new(),
        }
    }

    /// A file of the search index, which is made when somebody asks; a page called without its last
    /// slash; or nothing.
    fn unplanned(&self, view: View, path: &str) -> Answer {
        let site = self.site(view);
        if let Some(rest) = path.strip_prefix(route::search_data().path())
            && let Some(bytes) = self.search_file(view, rest)
        {
            return Answer::Bytes(bytes);
        }
        if let Some((route, _)) = site.plan.get_key_value(format!("{path}/").as_str()) {
            return Answer::Moved(site.routes.href_of(route));
        }
        match site.plan.get(&route::not_found()).map(|output| render(site, output)) {
            Some(Ok(Body::Bytes(bytes))) => Answer::Missing(bytes),
            Some(Err(finding)) => Answer::Broken(finding),
            _ => Answer::Missing(Vec::new()),
        }
    }

    fn search_file(&self, view: View, name: &str) -> Option<Vec<u8>> {
        let files = match view {
            View::Staff => &self.staff().search,
            View::Public => &self.public().search,
        };
        let files = files.get_or_init(|| search::index(self.site(view)));
        let is_root = route::search_root().path().ends_with(&format!("/{name}"));
        if is_root { Some(files.root.clone()) } else { files.piece(name) }
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
