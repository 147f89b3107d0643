//! Ties between papers, seen from one of them.

use serde::Serialize;

use super::Link;
use crate::council::id::Id;
use crate::council::public::{Paper, RelationKind, RelationTarget, Subject};
use crate::site::plan::Site;

/// Ties of one kind to other papers.
#[derive(Serialize)]
pub struct Tie<'a> {
    /// „Ersetzt durch“.
    pub label: &'a str,
    /// The other ends.
    pub papers: Vec<Link<'a>>,
}

/// Ties written here, and those that other papers have written to this one.
pub fn view<'a>(site: &'a Site, paper: &'a Paper) -> Vec<Tie<'a>> {
    let texts = site.texts();
    let mut ties: Vec<Tie<'a>> = Vec::new();
    let mut add = |label, link| match ties.iter_mut().find(|tie| tie.label == label) {
        Some(tie) => tie.papers.push(link),
        None => ties.push(Tie { label, papers: vec![link] }),
    };
    for relation in &paper.relations {
        let link = match &relation.target {
            RelationTarget::Paper(id) => paper_link(site, *id),
            RelationTarget::Text(text) => Link { text: text.into(), href: "".into() },
        };
        add(texts.get(labels(relation.kind).0), link);
    }
    for (kind, id) in &paper.back_relations {
        add(texts.get(labels(*kind).1), paper_link(site, *id));
    }
    ties
}

/// „KT 0135/2025: Sozialstrategie“.
fn paper_link(site: &Site, id: Id<Paper>) -> Link<'_> {
    let paper = &site.council.papers[id];
    let link = Link::to(site, Subject::Paper(id));
    match paper.reference.as_deref() {
        Some(reference) => {
            Link { text: format!("{reference}: {}", paper.name).into(), href: link.href }
        }
        None => link,
    }
}

/// A tie, seen from the paper that writes it and from the other end.
fn labels(kind: RelationKind) -> (&'static str, &'static str) {
    match kind {
        RelationKind::Replaces => ("relation_replaces", "relation_replaced_by"),
        RelationKind::Supplements => ("relation_supplements", "relation_supplemented_by"),
        RelationKind::Amends => ("relation_amends", "relation_amended_by"),
        RelationKind::Answers => ("relation_answers", "relation_answered_by"),
        RelationKind::Continues => ("relation_continues", "relation_continued_by"),
        RelationKind::SeeAlso => ("relation_see_also", "relation_see_also"),
    }
}
