//! One file, understood alone: no other file is looked at.

use std::sync::Arc;

use super::county::County;
use super::fields::{Fields, Reader};
use super::prose::{self, Prose};
use super::schema::AgendaEntry;
use super::{front_matter, schema, yaml};
use crate::council::model::{Publication, Publicity};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;

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
#[derive(Clone)]
pub(super) struct Document {
    /// Its path, and all its bytes.
    pub(super) span: Span,
    pub(super) head: Head,
    pub(super) text: Prose,
}

impl Document {
    /// The places in it that nothing may be quoted from, unless the council keeps them and knows
    /// better.
    pub(super) fn guarded_places(&self) -> Vec<Span> {
        let whole = || vec![self.span.clone()];
        match &self.head {
            Head::Meeting(meeting) if is_shown(&meeting.publication, meeting.publicity) => {
                let items = meeting.agenda.iter().flatten().filter_map(|entry| match entry {
                    AgendaEntry::Item(item) => item.publicity.map(|_| item.span.clone()),
                    AgendaEntry::File(_) => None,
                });
                items.chain(own_word(&meeting.documents)).collect()
            }
            Head::Paper(paper) if is_shown(&paper.publication, paper.publicity) => {
                own_word(&paper.files).collect()
            }
            Head::Meeting(_) | Head::AgendaItem(_) | Head::Paper(_) => whole(),
            Head::County(_) | Head::Organization(_) | Head::Person(_) | Head::Page(_) => Vec::new(),
        }
    }
}

/// Files that say something of their own about who may see them.
fn own_word(files: &[schema::File]) -> impl Iterator<Item = Span> {
    files.iter().filter_map(|file| file.publicity.map(|_| file.span.clone()))
}

/// Whether a document says by itself that everybody may see it now.
fn is_shown(publication: &Publication, publicity: Option<Publicity>) -> bool {
    let Publication { draft, from, until, withdrawn, .. } = publication;
    let is_held_back = *draft || from.is_some() || until.is_some() || withdrawn.is_some();
    publicity == Some(Publicity::Public) && !is_held_back
}

/// The head, by kind.
#[derive(Clone)]
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

/// A file that cannot be understood may be private. Its findings quote only what its own words leave
/// no doubt about: the outermost keys of a document that calls itself public.
fn guard(role: Role, source: &str, finding: Diagnostic) -> Diagnostic {
    let head = head_of(source).to_lowercase();
    let outermost = || head.lines().filter(|line| is_outermost(line));
    let is_public_kind =
        matches!(role, Role::County | Role::Organization | Role::Person | Role::Page);
    let says_public = outermost().any(|line| {
        let word = line.split_once(':').map(|(key, value)| (key, value.trim()));
        word.is_some_and(|(key, value)| {
            german::is_same_spelling(key, "öffentlichkeit") && value == "öffentlich"
        })
    });
    let is_held_back = outermost().any(|line| {
        ["entwurf", "veröffentlich", "veroeffentlich", "depubliziert"]
            .iter()
            .any(|key| line.starts_with(key))
    });
    let line_start = source[..finding.span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let may_nest_private = head.contains("nicht") || head.contains("kontakt");
    let is_plain = is_outermost(&source[line_start..]) || !may_nest_private;
    if (is_public_kind || says_public) && !is_held_back && is_plain {
        finding
    } else {
        finding.guarded()
    }
}

/// Whether a line of a head begins a key of the document itself.
fn is_outermost(line: &str) -> bool {
    !line.starts_with([' ', '\t', '-', '#'])
}

/// The text before the second `---`, or all of it.
fn head_of(source: &str) -> &str {
    source.match_indices("\n---").next().map_or(source, |(end, _)| &source[..end])
}
