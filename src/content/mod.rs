//! READ: a tree of Markdown becomes a council. Everything untidy about files ends here.

mod advice;
mod county;
mod document;
mod fields;
mod files;
mod front_matter;
mod keys;
mod legal;
mod link;
mod memo;
mod moments;
mod prose;
mod schema;
mod tree;
mod typography;
mod values;
mod yaml;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::Config;
use crate::council::model::Council;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::snapshot::Snapshot;
use county::County;
use document::Document;
pub use keys::keys;
pub use memo::Memo;
use memo::Reread;

/// Everything that a tree says.
#[derive(Clone)]
pub struct Content {
    /// The whole council.
    pub council: Council,
    /// What `kis.yaml` says about the site.
    pub config: Config,
    /// What is wrong with single files, and with their ties.
    pub findings: Diagnostics,
    /// Files for which an older text stands in: places in them are not to be trusted.
    pub stood_in: BTreeSet<Arc<str>>,
}

/// Reads the whole tree: every file alone, on all cores; then all of them together.
pub fn read(snapshot: &Snapshot) -> Arc<Content> {
    link(snapshot, understand(snapshot)).content
}

/// Every file of a tree, understood alone; not one knows of another.
pub struct Understood {
    documents: Vec<Arc<Document>>,
    county: County,
    /// Files that nobody could understand.
    unread: Vec<Arc<str>>,
    /// Files that nobody can understand any more; what they said last stands in for them.
    stood_in: BTreeSet<Arc<str>>,
    diagnostics: Diagnostics,
}

/// Understands every file alone, on all cores.
pub fn understand(snapshot: &Snapshot) -> Understood {
    Memo::default().understand(snapshot)
}

/// A larger coat of arms is shown, but not drawn into the picture of the site.
const COAT_OF_ARMS_LIMIT: u64 = 2 * 1024 * 1024;

/// The content, and what it takes to link one of its documents again.
pub struct Linked {
    /// What it says.
    pub content: Arc<Content>,
    known: link::Known,
}

/// Makes one council of all files: names become ids, references turn round.
pub fn link(snapshot: &Snapshot, understood: Understood) -> Linked {
    let Understood { documents, mut county, unread, stood_in, mut diagnostics } = understood;
    let mut config = std::mem::take(&mut county.config);
    let coat_of_arms = config.coat_of_arms.as_deref();
    config.coat_of_arms_bytes =
        coat_of_arms.and_then(|path| snapshot.small_file(path, COAT_OF_ARMS_LIMIT));
    let guarded: Vec<Span> =
        documents.iter().flat_map(|document| document.guarded_places()).collect();
    // Whoever remembers the documents keeps them; else they are used up here.
    let documents = documents.into_iter().map(Arc::unwrap_or_clone).collect();
    let (council, known, findings) = link::link(snapshot, &config, county, (documents, unread));
    let is_placed = |finding: &Diagnostic| !stood_in.contains(&finding.span.path);
    diagnostics.extend(findings.into_iter().filter(is_placed));
    guard_left_out(&council, guarded, &mut diagnostics);
    let content = Content { council, config, findings: diagnostics, stood_in };
    Linked { content: Arc::new(content), known }
}

impl Linked {
    /// The same after some files of `snapshot` have changed.
    ///
    /// Nothing if other documents could notice the change. Then all of them must be linked, and this
    /// is of no more use.
    #[must_use]
    pub fn again(
        mut self,
        snapshot: &Snapshot,
        changed: &[Arc<str>],
        memo: &mut Memo,
    ) -> Option<Linked> {
        let Reread { paths, documents, mut findings, broken } = memo.again(snapshot, changed)?;
        let documents = documents.into_iter().map(Arc::unwrap_or_clone).collect();
        let before = &*self.content;
        let (council, found) = link::again(snapshot, &before.council, &mut self.known, documents)?;
        let others = before.findings.iter().filter(|finding| !paths.contains(&finding.span.path));
        findings.extend(others.cloned());
        let is_placed = |finding: &Diagnostic| !broken.contains(&finding.span.path);
        findings.extend(found.into_iter().filter(is_placed));
        let (config, mut stood_in) = (before.config.clone(), before.stood_in.clone());
        stood_in.retain(|path| !paths.contains(path));
        stood_in.extend(broken);
        let content = Content { council, config, findings, stood_in };
        Some(Linked { content: Arc::new(content), known: self.known })
    }
}

/// A sitting, item or paper that was left out of the council is in nobody's keeping: whether it is
/// private is not known, so no finding may quote it.
fn guard_left_out(council: &Council, mut guarded: Vec<Span>, diagnostics: &mut Diagnostics) {
    let meetings = council.meetings.iter().map(|(_, row)| &row.span);
    let items = council.agenda_items.iter().map(|(_, row)| &row.span);
    let papers = council.papers.iter().map(|(_, row)| &row.span);
    let kept: BTreeSet<&str> =
        meetings.chain(items).chain(papers).map(|span| &*span.path).collect();
    guarded.retain(|span| !kept.contains(&*span.path));
    if guarded.is_empty() {
        return;
    }
    for finding in diagnostics {
        if guarded.iter().any(|span| span.contains(&finding.span)) {
            *finding = finding.clone().guarded();
        }
    }
}

fn no_county() -> Diagnostic {
    Diagnostic::error(
        "kis-yaml-fehlt",
        Span::file(&"kis.yaml".into()),
        "Im Ordner fehlt die Datei „kis.yaml“, die den Landkreis beschreibt.",
    )
    .hint("Einen Anfang macht: kis init ORDNER")
}
