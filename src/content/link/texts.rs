//! Links in texts: by Kennung, by relative path, to a named file, or away; each checked.

use std::collections::BTreeSet;

use super::Linker;
use crate::content::prose::Prose;
use crate::council::id::Id;
use crate::council::model::{
    self, AgendaItem, FreePage, Link, Meeting, Organization, Paper, Person, Subject,
};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::german;

/// A text that waits for its links, and where it belongs.
pub(super) struct Text {
    pub(super) slot: Slot,
    pub(super) prose: Prose,
    /// The folder that relative paths start from, with a slash at its end.
    pub(super) folder: String,
}

/// Where a text belongs.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    Organization(Id<Organization>),
    Person(Id<Person>),
    Meeting(Id<Meeting>),
    AgendaItem(Id<AgendaItem>),
    Resolution(Id<AgendaItem>),
    Release(Id<AgendaItem>),
    Paper(Id<Paper>),
    Page(Id<FreePage>),
}

impl Linker<'_> {
    pub(super) fn follow_links(&mut self) {
        for Text { slot, prose, folder } in std::mem::take(&mut self.texts) {
            let Prose { markdown, links } = prose;
            let links = links
                .into_iter()
                .map(|target| {
                    let link = self.follow(&target, &folder);
                    Spanned { value: link, span: target.span }
                })
                .collect();
            *self.slot(slot) = model::Prose { markdown, links };
        }
    }

    /// `freigegeben_am` without a text of its own releases the wording of the decision.
    pub(super) fn release_wordings(&mut self, items: impl IntoIterator<Item = Id<AgendaItem>>) {
        for id in items {
            let item = &self.council.agenda_items[id];
            if item.release.as_ref().is_none_or(|release| !release.text.is_empty()) {
                continue;
            }
            let wording = item.resolution.clone();
            if let Some(release) = &mut self.council.agenda_items[id].release {
                release.text = wording;
            }
        }
    }

    fn slot(&mut self, slot: Slot) -> &mut model::Prose {
        // A release has a row, or there would be no text for it.
        let council = &mut self.council;
        match slot {
            Slot::Organization(id) => &mut council.organizations[id].text,
            Slot::Person(id) => &mut council.people[id].life,
            Slot::Meeting(id) => &mut council.meetings[id].text,
            Slot::AgendaItem(id) => &mut council.agenda_items[id].text,
            Slot::Resolution(id) => &mut council.agenda_items[id].resolution,
            Slot::Paper(id) => &mut council.papers[id].text,
            Slot::Page(id) => &mut council.pages[id].text,
            Slot::Release(id) => {
                let item = &mut council.agenda_items[id];
                item.release.as_mut().map_or(&mut item.text, |release| &mut release.text)
            }
        }
    }

    pub(super) fn topics(&self) -> BTreeSet<String> {
        let council = &self.council;
        let publications = (council.organizations.iter().map(|(_, row)| &row.publication))
            .chain(council.people.iter().map(|(_, row)| &row.publication))
            .chain(council.meetings.iter().map(|(_, row)| &row.publication))
            .chain(council.papers.iter().map(|(_, row)| &row.publication))
            .chain(council.pages.iter().map(|(_, row)| &row.publication));
        publications.flat_map(|row| &row.topics).map(|topic| german::slug(topic)).collect()
    }

    fn follow(&mut self, target: &Spanned<String>, folder: &str) -> Link {
        let text = decoded(&target.value);
        let text = text.trim();
        if let Some(heading) = text.strip_prefix('#') {
            return Link::Within(heading.to_owned());
        }
        let Some((scheme, rest)) = scheme(text) else {
            return self.follow_path(target, text, folder);
        };
        let name = Spanned { value: rest.trim().to_owned(), span: target.span.clone() };
        let findings = &mut self.findings;
        let subject = match scheme.as_str() {
            "vorlage" => self.known.papers.resolve(&name, findings).map(Subject::Paper),
            "sitzung" => self.known.meetings.resolve(&name, findings).map(Subject::Meeting),
            "gremium" => {
                self.known.organizations.resolve(&name, findings).map(Subject::Organization)
            }
            "person" => self.known.people.resolve(&name, findings).map(Subject::Person),
            "seite" => self.known.pages.resolve(&name, findings).map(Subject::Page),
            "thema" if self.known.topics.contains(&german::slug(&name.value)) => {
                return Link::Topic(name.value);
            }
            "thema" => {
                self.findings.push(nowhere(target, "Dieses Thema hat kein Dokument."));
                None
            }
            "http" | "https" if rest.starts_with("//") && rest.len() > 3 => {
                return Link::Away(target.value.trim().to_owned());
            }
            "mailto" | "tel" => return Link::Away(target.value.trim().to_owned()),
            other => {
                let kinds = ["vorlage", "sitzung", "gremium", "person", "thema", "seite", "https"];
                let finding = forbidden(target);
                self.findings.push(match german::nearest(other, kinds) {
                    Some(near) if rest.len() > 1 => finding.hint(format!("Meinten Sie „{near}:“?")),
                    _ => finding,
                });
                None
            }
        };
        subject.map_or(Link::Nowhere, Link::To)
    }

    /// `../sozialstrategie/vorlage.md`, or a file of the folder that a document names.
    fn follow_path(&mut self, target: &Spanned<String>, text: &str, folder: &str) -> Link {
        if text.starts_with("//") || text.contains('\\') {
            self.findings.push(forbidden(target));
            return Link::Nowhere;
        }
        let path = text.split('#').next().unwrap_or_default();
        let found = join(folder, path).and_then(|path| {
            let by_name = self.known.by_path.get(path.as_str()).copied();
            by_name.or_else(|| {
                self.files.named.by_path.get(path.as_str()).map(|id| Subject::File(*id))
            })
        });
        match found {
            Some(subject) => Link::To(subject),
            None if text.starts_with("www.") => {
                let finding = nowhere(target, "Das ist keine ganze Adresse.");
                self.findings.push(finding.hint("Davor fehlt „https://“."));
                Link::Nowhere
            }
            None => {
                self.findings.push(nowhere(
                    target,
                    "Dieser Link führt zu keinem Dokument und keiner genannten Datei.",
                ));
                Link::Nowhere
            }
        }
    }
}

fn nowhere(target: &Spanned<String>, message: &str) -> Diagnostic {
    Diagnostic::error("verweis-ins-leere", target.span.clone(), message).hint(
        "Schreiben Sie [Text](vorlage:kennung), auch sitzung:, gremium:, person:, thema:, seite:; Dateien müssen unter „anlagen“ stehen.",
    )
}

fn forbidden(target: &Spanned<String>) -> Diagnostic {
    Diagnostic::error(
        "verweis-verboten",
        target.span.clone(),
        "Ein solcher Link wird nicht veröffentlicht.",
    )
    .hint("Erlaubt sind https:, http:, mailto:, tel: und Verweise auf Dokumente dieser Website.")
}

/// What stands before the first colon, in lower case and without characters that browsers skip.
fn scheme(text: &str) -> Option<(String, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let scheme: String = scheme.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    (!scheme.contains(['/', '#', '?'])).then(|| (scheme.to_lowercase(), rest))
}

/// `%20` and the like, as browsers read them.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    german::nfc(&String::from_utf8_lossy(&bytes))
}

/// A path below the root, or none if it leads out.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if path.starts_with('/') {
        return None;
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
