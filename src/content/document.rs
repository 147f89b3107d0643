//! One file, understood alone: no other file is looked at.

use std::sync::Arc;

use super::county::County;
use super::fields::{Fields, Reader};
use super::prose::{self, Prose};
use super::{front_matter, schema, yaml};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};

/// What a path says about the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `kis.yaml`
    County,
    /// `gremien/*.md`
    Organization,
    /// `personen/*.md`
    Person,
    /// `sitzungen/**/sitzung.md`
    Meeting,
    /// Another Markdown file beside `sitzung.md`.
    AgendaItem,
    /// `vorlagen/**/vorlage.md`
    Paper,
    /// `seiten/*.md`
    Page,
}

/// A file as written.
pub(super) struct Document {
    /// Its path, and all its bytes.
    pub(super) span: Span,
    pub(super) head: Head,
    pub(super) text: Prose,
}

impl Document {
    /// Its place, if it is of a kind that can be private.
    pub(super) fn may_be_private(&self) -> Option<Span> {
        match self.head {
            Head::Meeting(_) | Head::AgendaItem(_) | Head::Paper(_) => Some(self.span.clone()),
            Head::County(_) | Head::Organization(_) | Head::Person(_) | Head::Page(_) => None,
        }
    }
}

/// The head, by kind.
pub(super) enum Head {
    County(Box<County>),
    Organization(Box<schema::Organization>),
    Person(Box<schema::Person>),
    Meeting(Box<schema::Meeting>),
    AgendaItem(Box<schema::AgendaItem>),
    Paper(Box<schema::Paper>),
    Page(Box<schema::FreePage>),
}

/// Understands one file; what is wrong with it hides nothing of the others.
pub(super) fn read(role: Role, path: &Arc<str>, source: &str) -> (Option<Document>, Diagnostics) {
    let parts = match role {
        Role::County => Ok((bom(source)..source.len(), source.len()..source.len())),
        _ => front_matter::split(path, source),
    };
    let parsed =
        parts.and_then(|(head, body)| yaml::parse(path, source, head).map(|node| (node, body)));
    let (node, body) = match parsed {
        Ok(parsed) => parsed,
        Err(finding) => return (None, vec![guard(role, source, *finding)]),
    };
    let reader = Reader::new(path, source);
    let head = reader.mapping(&node, |fields| read_head(role, fields)).flatten();
    let text = prose::body(&reader, source, body);
    let span = Span::new(path, 0..source.len());
    let document = head.map(|head| Document { span, head, text });
    let mut findings = reader.into_findings();
    if document.is_none() {
        findings = findings.into_iter().map(|finding| guard(role, source, finding)).collect();
    }
    (document, findings)
}

fn bom(source: &str) -> usize {
    if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }
}

fn read_head(role: Role, fields: &mut Fields) -> Option<Head> {
    Some(match role {
        Role::County => Head::County(Box::new(County::read(fields))),
        Role::Organization => Head::Organization(Box::new(schema::Organization::read(fields)?)),
        Role::Person => Head::Person(Box::new(schema::Person::read(fields)?)),
        Role::Meeting => Head::Meeting(Box::new(schema::Meeting::read(fields)?)),
        Role::AgendaItem => Head::AgendaItem(Box::new(schema::AgendaItem::read(fields)?)),
        Role::Paper => Head::Paper(Box::new(schema::Paper::read(fields)?)),
        Role::Page => Head::Page(Box::new(schema::FreePage::read(fields)?)),
    })
}

/// A file that cannot be understood may be private; its findings quote nothing unless its own words
/// leave no doubt that it is public.
fn guard(role: Role, source: &str, finding: Diagnostic) -> Diagnostic {
    let is_public_kind =
        matches!(role, Role::County | Role::Organization | Role::Person | Role::Page);
    let lower = source.to_lowercase();
    let hides =
        ["nicht", "entwurf", "öffentlichen_ab", "oeffentlichen_ab", "depubliziert", "kontakt"]
            .iter()
            .any(|word| head_of(&lower).contains(word));
    let says_public = head_of(&lower).lines().any(|line| {
        line.starts_with("öffentlichkeit: öff") || line.starts_with("oeffentlichkeit: öff")
    });
    if !hides && (is_public_kind || says_public) { finding } else { finding.withheld() }
}

/// The text before the second `---`, or all of it.
fn head_of(source: &str) -> &str {
    source.match_indices("\n---").next().map_or(source, |(end, _)| &source[..end])
}
