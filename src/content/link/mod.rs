//! Documents → council: names become ids, references turn round, everything gets its order.

mod agenda;
mod again;
mod meetings;
mod names;
mod papers;
mod people;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::county::County;
use super::document::{Document, Head};
use super::files::{Files, NamedFiles};
use super::prose::Prose;
use super::schema::{self, Reference};
use crate::config::Config;
use crate::council::id::Id;
use crate::council::model::{
    Council, FreePage, Meeting, Organization, Paper, Person, Place, Subject,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::german;
use crate::snapshot::Snapshot;
use again::Former;
pub(super) use again::again;
use names::{MEETING, Names, ORGANIZATION, PAGE, PAPER, PERSON, refuse_kennung};
use texts::Text;

/// Links all documents; what does not link is left out with a finding.
pub(super) fn link(
    snapshot: &Snapshot,
    config: &Config,
    county: County,
    (documents, unread): (Vec<Document>, Vec<Arc<str>>),
) -> (Council, Known, Diagnostics) {
    let mut known = Known {
        places: county.places,
        numbers_run_on: county.numbers_run_on,
        spreadsheets: config.spreadsheets,
        organizations: Names::new(ORGANIZATION, &unread),
        people: Names::new(PERSON, &unread),
        meetings: Names::new(MEETING, &unread),
        papers: Names::new(PAPER, &unread),
        pages: Names::new(PAGE, &unread),
        sittings: BTreeMap::new(),
        by_path: BTreeMap::new(),
        topics: BTreeSet::new(),
        files: NamedFiles::default(),
    };
    let council = Council { body: county.body, unread, ..Council::default() };
    let mut linker = Linker::new(snapshot, council, &mut known);
    if let Some(path) = &config.coat_of_arms {
        linker.files.claim_coat_of_arms(path);
    }
    linker.run(Sorted::new(documents));
    linker.files.report_unnamed(&linker.council.unread);
    let (council, findings) = linker.finish();
    (council, known, findings)
}

/// What documents are known by, so that one of them can be linked again by itself.
pub(super) struct Known {
    places: BTreeMap<String, Place>,
    numbers_run_on: bool,
    spreadsheets: bool,
    organizations: Names<Organization>,
    people: Names<Person>,
    meetings: Names<Meeting>,
    papers: Names<Paper>,
    pages: Names<FreePage>,
    /// Sittings by body and day.
    sittings: BTreeMap<(Id<Organization>, Date), Vec<Id<Meeting>>>,
    /// What a relative link to a Markdown file leads to.
    by_path: BTreeMap<Arc<str>, Subject>,
    /// Topics that some document has, as addresses spell them.
    topics: BTreeSet<String>,
    /// Files that some document names.
    files: NamedFiles,
}

/// The council while it is linked.
struct Linker<'a> {
    council: Council,
    known: &'a mut Known,
    files: Files<'a>,
    /// Rows whose documents are linked again: the new ones take their places.
    former: Former,
    /// Texts whose links are followed once everything has its id.
    texts: Vec<Text>,
    findings: Diagnostics,
}

impl<'a> Linker<'a> {
    fn new(snapshot: &'a Snapshot, mut council: Council, known: &'a mut Known) -> Linker<'a> {
        let table = std::mem::take(&mut council.files);
        let files =
            Files::new(snapshot, known.spreadsheets, std::mem::take(&mut known.files), table);
        let (former, texts, findings) = (Former::default(), Vec::new(), Vec::new());
        Linker { council, known, files, former, texts, findings }
    }

    fn finish(self) -> (Council, Diagnostics) {
        let Linker { mut council, known, files, mut findings, .. } = self;
        let Files { named, table, findings: found, .. } = files;
        (council.files, known.files) = (table, named);
        findings.extend(found);
        (council, findings)
    }
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
        self.tie_consultations(self.council.consultations.ids());
        self.known.topics = self.topics();
        self.follow_links();
        self.release_wordings(self.council.agenda_items.ids());
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

    fn place(&mut self, place: schema::PlaceName) -> Option<Place> {
        match place {
            schema::PlaceName::Written(place) => Some(place),
            schema::PlaceName::Named(name) => {
                let found = self.named_place(&name.value);
                if found.is_none() {
                    let known = self.known.places.keys().map(String::as_str);
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
        let by_slug = self.known.places.get(&german::slug(name));
        by_slug
            .or_else(|| {
                self.known.places.values().find(|place| place.name.as_deref() == Some(name))
            })
            .cloned()
    }

    fn persons(&mut self, names: &[Reference]) -> Vec<Spanned<Id<Person>>> {
        let found = names.iter().filter_map(|name| {
            let id = self.known.people.resolve(name, &mut self.findings)?;
            Some(Spanned { value: id, span: name.span.clone() })
        });
        found.collect()
    }
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
