//! A sitting's agenda: from `sitzung.md`, from item files, or from both; numbered.

use std::sync::Arc;

use super::texts::{Slot, Text};
use super::{Linker, Named};
use crate::content::files::Owner;
use crate::content::schema::{self, AgendaEntry, Reference};
use crate::council::id::Id;
use crate::council::model::{
    AgendaItem, ItemKind, Meeting, Prose, Publicity, Release, Subject, Vote,
};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::german;

/// An item before it has its number: its head, its place, and its own file if it has one.
struct Entry {
    head: schema::AgendaItem,
    span: Span,
    file: Option<ItemFile>,
}

struct ItemFile {
    slug: String,
    text: crate::content::prose::Prose,
}

impl Linker<'_> {
    pub(super) fn tie_agenda(
        &mut self,
        meeting: Id<Meeting>,
        written: Option<Vec<AgendaEntry>>,
        mut files: Vec<Named<schema::AgendaItem>>,
    ) {
        files.sort_by(|a, b| a.span.path.cmp(&b.span.path));
        let folder = folder_of(&self.council.meetings[meeting].span);
        let entries = match written {
            None => files.into_iter().map(Entry::from_file).collect(),
            Some(written) => self.written_order(written, files, &folder),
        };
        let mut numbers =
            Numbers::new(self.known.numbers_run_on && !self.council.body.hide_private_items);
        let folder = folder_of(&self.council.meetings[meeting].span);
        for entry in entries {
            let inherited = self.council.meetings[meeting].publicity;
            let publicity = entry.head.publicity.unwrap_or(inherited);
            let number = numbers.next(&entry.head, publicity);
            let id = self.enter_item(meeting, entry, (publicity, number), &folder);
            self.council.meetings[meeting].agenda.push(id);
        }
    }

    /// The order of `tagesordnung`; an item file that it does not name would vanish silently.
    fn written_order(
        &mut self,
        written: Vec<AgendaEntry>,
        mut files: Vec<Named<schema::AgendaItem>>,
        folder: &str,
    ) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(written.len());
        for entry in written {
            match entry {
                AgendaEntry::Item(head) => {
                    let span = head.span.clone();
                    entries.push(Entry { head: *head, span, file: None });
                }
                AgendaEntry::File(name) => {
                    let word = name.value.trim_end_matches(".md");
                    match files.iter().position(|file| file.word == word) {
                        Some(place) => entries.push(Entry::from_file(files.remove(place))),
                        None if self.is_unread(folder, word) => {}
                        None => self.findings.push(no_such_item(&name, &files)),
                    }
                }
            }
        }
        for file in files {
            self.findings.push(
                Diagnostic::error(
                    "punkt-nicht-in-tagesordnung",
                    Span::file(&file.span.path),
                    "Die „tagesordnung“ in sitzung.md nennt diese Datei nicht.",
                )
                .hint(format!("Ergänzen Sie dort an der richtigen Stelle: - {}", file.word)),
            );
        }
        entries
    }

    /// The item has a file, but nobody can read it; that is finding enough.
    fn is_unread(&self, folder: &str, word: &str) -> bool {
        let path = format!("{folder}{word}.md");
        self.council.unread.iter().any(|other| **other == *path)
    }

    fn enter_item(
        &mut self,
        meeting: Id<Meeting>,
        entry: Entry,
        (publicity, number): (Publicity, Option<String>),
        folder: &str,
    ) -> Id<AgendaItem> {
        let Entry { head, span, file } = entry;
        let slug = file.as_ref().map(|file| file.slug.clone());
        let slug = slug.unwrap_or_else(|| self.inline_slug(meeting, number.as_deref()));
        let paper = head.paper.and_then(|name| {
            let id = self.known.papers.resolve(&name, &mut self.findings)?;
            Some(Spanned { value: id, span: name.span })
        });
        let vote = head.vote.map(|vote| self.vote(vote));
        let release = head.release.as_ref();
        let release = release.map(|release| Release { on: release.on, text: Prose::default() });
        let path = Arc::clone(&span.path);
        let former = self.former.agenda_items.pop_front();
        let row = AgendaItem {
            span,
            slug,
            meeting,
            number,
            title: head.title,
            publicity,
            public_title: head.public_title,
            kind: head.kind,
            paper,
            consultation: former.and_then(|id| self.council.agenda_items[id].consultation),
            result: head.result,
            resolution: Prose::default(),
            resolution_number: head.resolution_number,
            vote,
            implementation: head.implementation,
            files: Vec::new(),
            release,
            text: Prose::default(),
        };
        let id = self.council.agenda_items.put(former, row);
        let owner = Owner { subject: Subject::AgendaItem(id), publicity, folder };
        self.council.agenda_items[id].files = self.files.add_all(head.files, owner);
        let text = |slot, prose| Text { slot, prose, folder: folder.to_owned() };
        self.texts.extend(head.resolution.map(|prose| text(Slot::Resolution(id), prose)));
        if let Some(prose) = head.release.and_then(|release| release.text) {
            self.texts.push(text(Slot::Release(id), prose));
        }
        if let Some(file) = file {
            self.known.by_path.insert(path, Subject::AgendaItem(id));
            self.texts.push(text(Slot::AgendaItem(id), file.text));
        }
        id
    }

    fn vote(&mut self, vote: schema::Vote) -> Vote {
        let roll_call = vote.roll_call.into_iter().filter_map(|(name, ballot)| {
            let id = self.known.people.resolve(&name, &mut self.findings)?;
            Some((Spanned { value: id, span: name.span }, ballot))
        });
        Vote {
            roll_call: roll_call.collect(),
            span: vote.span,
            yes: vote.yes,
            no: vote.no,
            abstentions: vote.abstentions,
            biased: vote.biased,
            invalid: vote.invalid,
            kind: vote.kind,
        }
    }

    /// `top-oe-5`, or the place on the agenda where there is no number; unique within the sitting.
    fn inline_slug(&self, meeting: Id<Meeting>, number: Option<&str>) -> String {
        let agenda = &self.council.meetings[meeting].agenda;
        let slug = match number {
            Some(number) => format!("top-{}", german::slug(number)),
            None => format!("punkt-{}", agenda.len() + 1),
        };
        let is_taken =
            |slug: &str| agenda.iter().any(|other| self.council.agenda_items[*other].slug == slug);
        if is_taken(&slug) { format!("{slug}-punkt-{}", agenda.len() + 1) } else { slug }
    }
}

impl Entry {
    fn from_file(named: Named<schema::AgendaItem>) -> Entry {
        let file = ItemFile { slug: named.slug, text: named.text };
        Entry { head: *named.head, span: named.span, file: Some(file) }
    }
}

fn folder_of(span: &Span) -> String {
    let folder = span.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/")
}

fn no_such_item(name: &Reference, files: &[Named<schema::AgendaItem>]) -> Diagnostic {
    let finding = Diagnostic::error(
        "verweis-ins-leere",
        name.span.clone(),
        format!(
            "Die Datei „{}.md“ liegt nicht in diesem Ordner.",
            name.value.trim_end_matches(".md")
        ),
    );
    match german::nearest(&name.value, files.iter().map(|file| file.word.as_str())) {
        Some(near) => finding.hint(format!("Meinten Sie „{near}“?")),
        None => finding.hint("Ein Punkt ohne eigene Datei beginnt mit: - titel: …"),
    }
}

/// „Ö 1, Ö 2 … N 1 …“, or one count through both parts.
struct Numbers {
    run_on: bool,
    public: u32,
    private: u32,
}

impl Numbers {
    fn new(run_on: bool) -> Numbers {
        Numbers { run_on, public: 0, private: 0 }
    }

    fn next(&mut self, head: &schema::AgendaItem, publicity: Publicity) -> Option<String> {
        // „5.1“ belongs to item 5 and counts for nothing.
        let is_part = head.number.as_deref().is_some_and(|number| number.contains('.'));
        if head.kind == ItemKind::Heading || is_part {
            return head.number.clone();
        }
        let is_public = publicity == Publicity::Public;
        let count = if is_public || self.run_on { &mut self.public } else { &mut self.private };
        *count += 1;
        let letter = if is_public { 'Ö' } else { 'N' };
        Some(head.number.clone().unwrap_or_else(|| format!("{letter} {count}")))
    }
}
