//! Documents → council: names become ids, references turn round, everything gets its order.

mod agenda;
mod names;
mod papers;
mod people;
mod texts;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::county::County;
use super::document::{Document, Head};
use super::files::{Files, Owner};
use super::moments::End;
use super::prose::Prose;
use super::schema::{self, Reference};
use crate::config::Config;
use crate::council::id::Id;
use crate::council::model::{
    Council, FreePage, Meeting, Minutes, Moment, Organization, Paper, Person, Place, Publicity,
    Subject,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::german;
use crate::snapshot::Snapshot;
use names::{MEETING, Names, ORGANIZATION, PAGE, PAPER, PERSON, refuse_kennung};
use texts::{Slot, Text};

/// Links all documents; what does not link is left out with a finding.
pub(super) fn link(
    snapshot: &Snapshot,
    config: &Config,
    county: County,
    (documents, unread): (Vec<Document>, Vec<Arc<str>>),
) -> (Council, Diagnostics) {
    let mut files = Files::new(snapshot, config.spreadsheets);
    if let Some(path) = &config.coat_of_arms {
        files.claim_coat_of_arms(path);
    }
    let mut linker = Linker {
        council: Council { body: county.body, ..Council::default() },
        places: county.places,
        numbers_run_on: county.numbers_run_on,
        files,
        organizations: Names::new(ORGANIZATION, &unread),
        people: Names::new(PERSON, &unread),
        meetings: Names::new(MEETING, &unread),
        papers: Names::new(PAPER, &unread),
        pages: Names::new(PAGE, &unread),
        sittings: BTreeMap::new(),
        by_path: BTreeMap::new(),
        texts: Vec::new(),
        findings: Vec::new(),
    };
    linker.council.unread = unread;
    linker.run(Sorted::new(documents));
    linker.files.report_unnamed(&linker.council.unread);
    let Linker { mut council, files, mut findings, .. } = linker;
    council.files = files.table;
    findings.extend(files.findings);
    (council, findings)
}

/// The council while it is linked.
struct Linker<'a> {
    council: Council,
    places: BTreeMap<String, Place>,
    numbers_run_on: bool,
    files: Files<'a>,
    organizations: Names<Organization>,
    people: Names<Person>,
    meetings: Names<Meeting>,
    papers: Names<Paper>,
    pages: Names<FreePage>,
    /// Sittings by body and day.
    sittings: BTreeMap<(Id<Organization>, Date), Vec<Id<Meeting>>>,
    /// What a relative link to a Markdown file leads to.
    by_path: BTreeMap<Arc<str>, Subject>,
    /// Texts whose links are followed once everything has its id.
    texts: Vec<Text>,
    findings: Diagnostics,
}

/// Documents by kind, each kind in the order of its Kennungen.
#[derive(Default)]
struct Sorted {
    organizations: Vec<Named<schema::Organization>>,
    people: Vec<Named<schema::Person>>,
    meetings: Vec<Named<schema::Meeting>>,
    items: BTreeMap<String, Vec<Named<schema::AgendaItem>>>,
    papers: Vec<Named<schema::Paper>>,
    pages: Vec<Named<schema::FreePage>>,
}

/// A document with its Kennung.
struct Named<T> {
    /// The name of the file or folder, as an address spells it.
    slug: String,
    /// The name as written.
    word: String,
    /// The folder, with a slash at its end.
    folder: String,
    span: Span,
    head: Box<T>,
    text: Prose,
}

impl<T> Named<T> {
    fn new(span: Span, head: Box<T>, text: Prose, is_folder: bool) -> Named<T> {
        let (folder, file) = span.path.rsplit_once('/').unwrap_or(("", &span.path));
        let word = if is_folder {
            folder.rsplit('/').next().unwrap_or_default()
        } else {
            file.trim_end_matches(".md")
        };
        let (slug, word) = (german::slug(word), word.to_owned());
        Named { slug, word, folder: format!("{folder}/"), span, head, text }
    }
}

impl Sorted {
    fn new(documents: Vec<Document>) -> Sorted {
        let mut sorted = Sorted::default();
        for Document { span, head, text } in documents {
            match head {
                Head::County(_) => {}
                Head::Organization(head) => {
                    sorted.organizations.push(Named::new(span, head, text, false));
                }
                Head::Person(head) => sorted.people.push(Named::new(span, head, text, false)),
                Head::Meeting(head) => sorted.meetings.push(Named::new(span, head, text, true)),
                Head::Paper(head) => sorted.papers.push(Named::new(span, head, text, true)),
                Head::Page(head) => sorted.pages.push(Named::new(span, head, text, false)),
                Head::AgendaItem(head) => {
                    let item = Named::new(span, head, text, false);
                    sorted.items.entry(item.folder.clone()).or_default().push(item);
                }
            }
        }
        sorted.organizations.sort_by(|a, b| a.slug.cmp(&b.slug));
        sorted.people.sort_by(|a, b| a.slug.cmp(&b.slug));
        sorted.papers.sort_by(|a, b| a.slug.cmp(&b.slug));
        sorted.pages.sort_by(|a, b| a.slug.cmp(&b.slug));
        sorted
            .meetings
            .sort_by(|a, b| (a.head.start.value, &a.slug).cmp(&(b.head.start.value, &b.slug)));
        sorted
    }
}

impl Linker<'_> {
    /// Every thing gets its row and id first; then the rows are tied to each other.
    fn run(&mut self, mut sorted: Sorted) {
        let organizations = self.enter_organizations(std::mem::take(&mut sorted.organizations));
        let people = self.enter_people(std::mem::take(&mut sorted.people));
        let meetings = self.enter_meetings(std::mem::take(&mut sorted.meetings));
        let papers = self.enter_papers(std::mem::take(&mut sorted.papers));
        self.enter_pages(std::mem::take(&mut sorted.pages));

        self.tie_organizations(organizations);
        self.tie_people(people);
        self.tie_meetings(meetings, &mut sorted.items);
        self.tie_papers(papers);
        self.tie_consultations();
        self.follow_links();
    }

    /// Checks a Kennung and says whether the thing may be entered.
    fn accepts<T, H>(&mut self, names: fn(&Self) -> &Names<T>, named: &Named<H>) -> bool {
        let path = &named.span.path;
        if let Some(finding) = refuse_kennung(&named.word, path) {
            self.findings.push(finding);
            return false;
        }
        let second = names(self).refuse_second(&named.slug, path);
        let is_first = second.is_none();
        self.findings.extend(second);
        is_first
    }

    fn check_publication(&mut self, publication: &crate::council::model::Publication) {
        for address in &publication.former_addresses {
            let bad = !address.value.starts_with('/')
                || address.value.starts_with("//")
                || address.value.contains("..")
                || address.value.contains(|c: char| c.is_whitespace() || "\\<>\"".contains(c));
            if bad {
                self.findings.push(
                    Diagnostic::error(
                        "adresse-ungueltig",
                        address.span.clone(),
                        "Eine alte Adresse beginnt mit „/“ und enthält weder Leerzeichen noch „..“.",
                    )
                    .hint("Schreiben Sie nur, was hinter dem Namen des Servers stand: /alt/seite.html"),
                );
            }
        }
    }

    fn enter_meetings(
        &mut self,
        meetings: Vec<Named<schema::Meeting>>,
    ) -> Vec<(Id<Meeting>, Named<schema::Meeting>)> {
        let mut entered = Vec::with_capacity(meetings.len());
        for mut named in meetings {
            if !self.accepts(|linker| &linker.meetings, &named) {
                continue;
            }
            let head = &mut *named.head;
            let organizations: Vec<_> = head
                .organizations
                .iter()
                .filter_map(|name| self.organizations.resolve(name, &mut self.findings))
                .collect();
            let Some(leading) = organizations.first() else { continue };
            self.check_publication(&head.publication);
            let publicity =
                head.publicity.unwrap_or(self.council.organizations[*leading].publicity);
            let start = head.start.clone();
            let id = self.council.meetings.push(Meeting {
                span: named.span.clone(),
                slug: named.slug.clone(),
                publication: std::mem::take(&mut head.publication),
                organizations: organizations.clone(),
                number: head.number.take(),
                end: head.end.take().map(|end| ends(&start, end)),
                start,
                place: None,
                state: head.state.take(),
                moved_to: None,
                publicity,
                announced_on: head.announced_on.take(),
                invitation: None,
                minutes: None,
                documents: Vec::new(),
                broadcast: head.broadcast.take(),
                present: Vec::new(),
                chair: None,
                agenda: Vec::new(),
                text: crate::council::model::Prose::default(),
            });
            if publicity == Publicity::Silent && head.publicity.is_none() {
                self.findings.push(silent(&named.span, "Diese Sitzung"));
            }
            for organization in organizations {
                let day = self.council.meetings[id].start.value.date;
                self.sittings.entry((organization, day)).or_default().push(id);
            }
            self.meetings.enter(&named.slug, &named.slug, id, &named.span.path);
            self.by_path.insert(Arc::clone(&named.span.path), Subject::Meeting(id));
            entered.push((id, named));
        }
        entered
    }

    fn tie_meetings(
        &mut self,
        meetings: Vec<(Id<Meeting>, Named<schema::Meeting>)>,
        items: &mut BTreeMap<String, Vec<Named<schema::AgendaItem>>>,
    ) {
        for (id, named) in meetings {
            let Named { head, folder, text, .. } = named;
            let head = *head;
            let publicity = self.council.meetings[id].publicity;
            let owner = Owner { subject: Subject::Meeting(id), publicity, folder: &folder };
            let place = head.place.and_then(|place| self.place(place));
            let moved_to =
                head.moved_to.and_then(|name| self.meetings.resolve(&name, &mut self.findings));
            let present = self.persons(&head.present);
            let chair = head.chair.and_then(|name| self.people.resolve(&name, &mut self.findings));
            let invitation = head.invitation.map(|file| self.files.add(file, owner));
            let minutes = head
                .minutes
                .map(|(file, approved)| Minutes { file: self.files.add(file, owner), approved });
            let documents = self.files.add_all(head.documents, owner);
            let meeting = &mut self.council.meetings[id];
            (meeting.place, meeting.moved_to, meeting.chair) = (place, moved_to, chair);
            (meeting.invitation, meeting.minutes, meeting.documents) =
                (invitation, minutes, documents);
            meeting.present = present;
            self.texts.push(Text { slot: Slot::Meeting(id), prose: text, folder: folder.clone() });
            let files = items.remove(&folder).unwrap_or_default();
            self.tie_agenda(id, head.agenda, files);
        }
    }

    fn place(&mut self, place: schema::PlaceName) -> Option<Place> {
        match place {
            schema::PlaceName::Written(place) => Some(place),
            schema::PlaceName::Named(name) => {
                let found = self.named_place(&name.value);
                if found.is_none() {
                    let known = self.places.keys().map(String::as_str);
                    let near = german::nearest(&name.value, known);
                    let finding = Diagnostic::error(
                        "verweis-ins-leere",
                        name.span.clone(),
                        format!("Den Ort „{}“ gibt es nicht.", name.value),
                    );
                    self.findings.push(match near {
                        Some(near) => finding.hint(format!("Meinten Sie „{near}“?")),
                        None => finding.hint("Orte stehen in kis.yaml unter „orte“."),
                    });
                }
                found
            }
        }
    }

    /// A place of `kis.yaml`, by Kennung or exact name.
    fn named_place(&self, name: &str) -> Option<Place> {
        let by_slug = self.places.get(&german::slug(name));
        by_slug
            .or_else(|| self.places.values().find(|place| place.name.as_deref() == Some(name)))
            .cloned()
    }

    fn persons(&mut self, names: &[Reference]) -> Vec<Spanned<Id<Person>>> {
        let found = names.iter().filter_map(|name| {
            let id = self.people.resolve(name, &mut self.findings)?;
            Some(Spanned { value: id, span: name.span.clone() })
        });
        found.collect()
    }
}

/// The moment of an end that may give the hour alone.
fn ends(start: &Spanned<Moment>, end: Spanned<End>) -> Spanned<Moment> {
    end.map(|end| match end {
        End::On(moment) => moment,
        End::At(time) => Moment { date: start.value.date, time: Some(time) },
    })
}

/// Nobody has said who may see it: it stays hidden.
fn silent(span: &Span, what: &str) -> Diagnostic {
    Diagnostic::warning(
        "oeffentlichkeit-fehlt",
        Span::file(&span.path),
        format!("{what} sagt nicht, ob sie öffentlich ist; sie wird nicht veröffentlicht."),
    )
    .hint("Schreiben Sie in den Kopf: öffentlichkeit: öffentlich – oder: nichtöffentlich")
}
