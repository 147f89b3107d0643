//! READ: a tree of Markdown becomes a council. Everything untidy about files ends here.

mod advice;
mod county;
mod document;
mod fields;
mod files;
mod front_matter;
mod keys;
mod link;
mod moments;
mod prose;
mod schema;
mod tree;
mod typography;
mod values;
mod yaml;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::council::model::Council;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::snapshot::Snapshot;
use county::County;
use document::{Document, Head};
pub use keys::keys;

/// Reads the whole tree: every file alone, on all cores; then all of them together.
pub fn read(snapshot: &Snapshot) -> (Council, Config, Diagnostics) {
    link(snapshot, understand(snapshot))
}

/// Every file of a tree, understood alone; not one knows of another.
pub struct Understood {
    documents: Vec<Document>,
    county: County,
    unread: Vec<Arc<str>>,
    diagnostics: Diagnostics,
}

/// Understands every file alone, on all cores.
pub fn understand(snapshot: &Snapshot) -> Understood {
    let (sorted, mut diagnostics) = tree::sort(snapshot);
    let read: Vec<_> =
        sorted.par_iter().map(|(role, path, text)| document::read(*role, path, text)).collect();
    let mut documents = Vec::with_capacity(read.len());
    let mut county = None;
    let mut unread = Vec::new();
    for ((document, findings), (_, path, _)) in read.into_iter().zip(&sorted) {
        diagnostics.extend(findings);
        match document {
            Some(Document { head: Head::County(read), .. }) => county = Some(*read),
            Some(document) => documents.push(document),
            None => unread.push(Arc::clone(path)),
        }
    }
    if !snapshot.content.contains_key("kis.yaml") {
        diagnostics.push(no_county());
    }
    Understood { documents, county: county.unwrap_or_default(), unread, diagnostics }
}

/// Makes one council of all files: names become ids, references turn round.
pub fn link(snapshot: &Snapshot, understood: Understood) -> (Council, Config, Diagnostics) {
    let Understood { documents, mut county, unread, mut diagnostics } = understood;
    let config = std::mem::take(&mut county.config);
    let guarded: Vec<Span> = documents.iter().flat_map(Document::guarded_places).collect();
    let (council, findings) = link::link(snapshot, &config, county, (documents, unread));
    diagnostics.extend(findings);
    withhold_left_out(&council, guarded, &mut diagnostics);
    (council, config, diagnostics)
}

/// A sitting, item or paper that was left out of the council is in nobody's keeping: whether it is
/// private is not known, so no finding may quote it.
fn withhold_left_out(council: &Council, mut guarded: Vec<Span>, diagnostics: &mut Diagnostics) {
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
            *finding = finding.clone().withheld();
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
