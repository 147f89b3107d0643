//! The one way from the whole council to what anyone may see. Absent, unknown or new means hidden.
//!
//! It has a second door, for the editors' own eyes: nothing is hidden there, and all that the public
//! does not see says so. What comes out of it is another type, which nothing publishes.
//!
//! Every struct of the model is taken apart here without `..`: a new key does not compile until
//! someone has decided whether the public sees it.

mod again;
mod marks;
mod meetings;
mod notes;
mod papers;
mod partly;
mod people;
mod standing;
mod topics;

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::id::{Id, Kept, Table};
use super::model::{self, Council};
use super::public::{self, Note, Subject, Topic, VisibleCouncil};
use crate::german;

use partly::Hidden;
pub use standing::{confidential_places, is_visible};

/// What anyone may see. Only the gate makes it:
///
/// ```compile_fail,E0451
/// # use kis::council::{gate::PublicCouncil, public::VisibleCouncil};
/// fn anything(council: VisibleCouncil) -> PublicCouncil {
///     PublicCouncil { council }
/// }
/// ```
///
/// and what the editors see never becomes it:
///
/// ```compile_fail,E0308
/// # use kis::council::gate::{PublicCouncil, StaffCouncil};
/// fn leak(council: StaffCouncil) -> PublicCouncil {
///     council
/// }
/// ```
#[derive(Clone)]
pub struct PublicCouncil {
    council: Arc<VisibleCouncil>,
    passed: Passed,
}

impl PublicCouncil {
    /// What the public sees of `council` on the day `today`.
    pub fn of(council: &Council, today: Date) -> PublicCouncil {
        let (council, passed) = Gate::new(council, today, Audience::Public).pass();
        PublicCouncil { council: Arc::new(council), passed }
    }

    /// The council without the word for whom it is.
    pub(crate) fn visible(&self) -> Arc<VisibleCouncil> {
        Arc::clone(&self.council)
    }
}

/// What the editors see: everything, and why the public does not. Nothing publishes it.
#[derive(Clone)]
pub struct StaffCouncil {
    council: Arc<VisibleCouncil>,
    passed: Passed,
    notes: Notes,
}

/// Why the public does not see a thing, or sees less of it; of most things there is nothing to say.
pub type Notes = BTreeMap<Subject, Vec<Note>>;

impl StaffCouncil {
    /// What the editors see of `council` on the day `today`.
    pub fn of(council: &Council, today: Date) -> StaffCouncil {
        let gate = Gate::new(council, today, Audience::Staff);
        let remarks = notes::all(&gate);
        let (mut council, passed) = gate.pass();
        marks::put(&mut council, &remarks);
        let notes = remarks.into_iter().map(|(subject, remarks)| (subject, remarks.notes));
        StaffCouncil { council: Arc::new(council), passed, notes: notes.collect() }
    }

    /// The council without the word for whom it is.
    pub(crate) fn visible(&self) -> Arc<VisibleCouncil> {
        Arc::clone(&self.council)
    }

    /// Why the public does not see things, or sees less of them.
    pub(crate) fn notes(&self) -> &Notes {
        &self.notes
    }
}

/// Whose eyes a council is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Audience {
    /// Anyone's.
    Public,
    /// The editors' own.
    Staff,
}

/// Which rows passed, by their new ids: what it takes to let one of them pass again.
#[derive(Clone)]
struct Passed(Arc<Kinds>);

/// Which rows of each kind pass.
struct Kinds {
    today: Date,
    audience: Audience,
    organizations: Kept<model::Organization, public::Organization>,
    people: Kept<model::Person, public::Person>,
    memberships: Kept<model::Membership, public::Membership>,
    meetings: Kept<model::Meeting, public::Meeting>,
    agenda_items: Kept<model::AgendaItem, public::AgendaItem>,
    papers: Kept<model::Paper, public::Paper>,
    files: Kept<model::File, public::File>,
    pages: Kept<model::FreePage, public::FreePage>,
    topic_ids: BTreeMap<String, Id<Topic>>,
    hidden: Hidden,
}

/// The gate while a council passes.
struct Gate<'a> {
    council: &'a Council,
    topics: Table<Topic>,
    passed: Passed,
}

impl Deref for Gate<'_> {
    type Target = Kinds;
    fn deref(&self) -> &Kinds {
        &self.passed.0
    }
}

impl<'a> Gate<'a> {
    fn new(council: &'a Council, today: Date, audience: Audience) -> Gate<'a> {
        let is_staff = audience == Audience::Staff;
        let sees = |subject| is_staff || is_visible(council, subject, today);
        let (topics, topic_ids) = topics::topics(council, today, audience);
        let kinds = Kinds {
            today,
            audience,
            organizations: Kept::of(&council.organizations, |id, _| {
                sees(model::Subject::Organization(id))
            }),
            people: Kept::of(&council.people, |id, _| sees(model::Subject::Person(id))),
            memberships: Kept::of(&council.memberships, |_, row| {
                sees(model::Subject::Organization(row.organization))
                    && sees(model::Subject::Person(row.person))
            }),
            meetings: Kept::of(&council.meetings, |id, _| sees(model::Subject::Meeting(id))),
            agenda_items: Kept::of(&council.agenda_items, |id, _| {
                sees(model::Subject::AgendaItem(id))
            }),
            papers: Kept::of(&council.papers, |id, _| sees(model::Subject::Paper(id))),
            files: Kept::of(&council.files, |id, _| sees(model::Subject::File(id))),
            pages: Kept::of(&council.pages, |id, _| sees(model::Subject::Page(id))),
            topic_ids,
            hidden: if is_staff { Hidden::of(council, today) } else { Hidden::default() },
        };
        Gate { council, topics, passed: Passed(Arc::new(kinds)) }
    }

    /// Everything that passes, in types of its own.
    fn pass(self) -> (VisibleCouncil, Passed) {
        let tombstones = match self.audience {
            Audience::Public => standing::tombstones(self.council, self.today),
            // What was taken back is there itself.
            Audience::Staff => Vec::new(),
        };
        let council = self.council;
        let mut visible = VisibleCouncil {
            today: self.today,
            body: council.body.clone(),
            organizations: rows(&council.organizations, &self.organizations, |row| {
                Some(self.organization(row))
            }),
            people: rows(&council.people, &self.people, |row| Some(self.person(row))),
            memberships: rows(&council.memberships, &self.memberships, |row| self.membership(row)),
            meetings: rows(&council.meetings, &self.meetings, |row| Some(self.meeting(row))),
            agenda_items: rows(&council.agenda_items, &self.agenda_items, |row| {
                self.agenda_item(row)
            }),
            papers: rows(&council.papers, &self.papers, |row| Some(self.paper(row))),
            files: rows(&council.files, &self.files, |row| self.file(row)),
            pages: rows(&council.pages, &self.pages, |row| Some(self.page(row))),
            topics: self.topics,
            tombstones,
        };
        turn_round(&mut visible);
        (visible, self.passed)
    }

    /// Whether nothing is kept back.
    fn shows_all(&self) -> bool {
        self.audience == Audience::Staff
    }

    fn publication(&self, publication: &model::Publication) -> public::Publication {
        let model::Publication {
            created,
            modified,
            draft: _,
            from: _,
            until: _,
            withdrawn: _,
            former_addresses,
            topics,
            summary,
            source,
        } = publication;
        let topic = |word: &String| self.topic_ids.get(&german::slug(word)).copied();
        public::Publication {
            created: *created,
            modified: *modified,
            former_addresses: former_addresses.clone(),
            topics: topics.iter().filter_map(topic).collect(),
            summary: summary.clone(),
            source: source.clone(),
        }
    }

    fn prose(&self, prose: &model::Prose) -> public::Prose {
        let model::Prose { markdown, links } = prose;
        let links = links.iter().map(|link| self.link(&link.value)).collect();
        public::Prose { markdown: markdown.clone(), links }
    }

    fn link(&self, link: &model::Link) -> public::Link {
        match link {
            model::Link::To(subject) => {
                self.subject(*subject).map_or(public::Link::Nowhere, public::Link::To)
            }
            model::Link::Topic(word) => match self.topic_ids.get(&german::slug(word)) {
                Some(id) => public::Link::To(Subject::Topic(*id)),
                None => public::Link::Nowhere,
            },
            model::Link::Away(address) => public::Link::Away(address.clone()),
            model::Link::Within(heading) => public::Link::Within(heading.clone()),
            model::Link::Nowhere => public::Link::Nowhere,
        }
    }

    fn subject(&self, subject: model::Subject) -> Option<Subject> {
        match subject {
            model::Subject::Organization(id) => {
                self.organizations.get(id).map(Subject::Organization)
            }
            model::Subject::Person(id) => self.people.get(id).map(Subject::Person),
            model::Subject::Meeting(id) => self.meetings.get(id).map(Subject::Meeting),
            model::Subject::AgendaItem(id) => self.agenda_items.get(id).map(Subject::AgendaItem),
            model::Subject::Paper(id) => self.papers.get(id).map(Subject::Paper),
            model::Subject::File(id) => self.files.get(id).map(Subject::File),
            model::Subject::Page(id) => self.pages.get(id).map(Subject::Page),
        }
    }

    fn files_of(&self, ids: &[Id<model::File>]) -> Vec<Id<public::File>> {
        ids.iter().filter_map(|id| self.files.get(*id)).collect()
    }

    fn file(&self, file: &model::File) -> Option<public::File> {
        let model::File {
            span: _,
            owner,
            title,
            name,
            path,
            size,
            media,
            kind,
            publicity: _,
            date,
            version,
        } = file;
        let name = name.as_ref().map(|name| name.value.as_str());
        let content = name.zip(path.clone()).map(|(name, path)| public::FileContent {
            name: address_name(name),
            path,
            size: *size,
            media: *media,
        });
        let title = title.as_ref().map(|title| title.value.as_str()).or(name);
        Some(public::File {
            owner: self.subject(*owner)?,
            title: title.unwrap_or("Anlage").to_owned(),
            content,
            kind: kind.clone(),
            date: *date,
            version: version.clone(),
        })
    }

    fn page(&self, page: &model::FreePage) -> public::FreePage {
        let model::FreePage { span: _, slug, publication, title, files, text } = page;
        public::FreePage {
            slug: slug.clone(),
            publication: self.publication(publication),
            title: title.clone(),
            files: self.files_of(files),
            text: self.prose(text),
        }
    }
}

/// The rows that pass, each made anew; one whose owner does not pass has none.
fn rows<A: Sync, B: Send>(
    table: &Table<A>,
    kept: &Kept<A, B>,
    make: impl Fn(&A) -> Option<B> + Send + Sync,
) -> Table<B> {
    let passing = table.iter().filter(|(id, _)| kept.get(*id).is_some()).map(|(_, row)| row);
    let made: Vec<Option<B>> = passing.collect::<Vec<&A>>().into_par_iter().map(make).collect();
    made.into_iter().flatten().collect()
}

/// A file's name as its address ends: `Anlage 1.PDF` is `anlage-1.pdf`.
fn address_name(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{}.{}", german::slug(stem), ending.to_ascii_lowercase()),
        None => german::slug(name),
    }
}

/// What follows from the visible rows alone: lists by body, person, topic, and relations seen from
/// the other end.
fn turn_round(public: &mut VisibleCouncil) {
    for (id, meeting) in public.meetings.iter() {
        for organization in &meeting.organizations {
            public.organizations[*organization].meetings.push(id);
        }
    }
    let memberships: Vec<_> = public.memberships.iter().map(|(id, row)| (id, row.person)).collect();
    for (id, person) in memberships {
        public.people[person].memberships.push(id);
    }
    papers::turn_round(public);
    topics::turn_round(public);
    meetings::turn_round(public);
}
