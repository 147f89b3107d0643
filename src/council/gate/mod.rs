//! The one way from the whole council to what anyone may see. Absent, unknown or new means hidden.
//!
//! Every struct of the model is taken apart here without `..`: a new key does not compile until
//! someone has decided whether the public sees it.

mod meetings;
mod papers;
mod people;
mod standing;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::id::{Id, Kept, Table};
use super::model::{self, Council, Publicity};
use super::public::{self, PublicCouncil, Subject, Topic};
use crate::german;

pub use standing::{confidential_places, is_visible};

impl PublicCouncil {
    /// What the public sees of `council` on the day `today`.
    pub fn of(council: &Council, today: Date) -> PublicCouncil {
        let gate = Gate::new(council, today);
        let mut public = PublicCouncil {
            today,
            body: council.body.clone(),
            organizations: gate.organizations(),
            people: gate.people(),
            memberships: gate.memberships(),
            meetings: gate.meetings(),
            agenda_items: gate.agenda_items(),
            papers: gate.papers(),
            files: gate.files(),
            pages: gate.pages(),
            topics: gate.topics,
            tombstones: standing::tombstones(council, today),
        };
        turn_round(&mut public);
        public
    }
}

/// Which rows pass, by their new ids.
struct Gate<'a> {
    council: &'a Council,
    today: Date,
    organizations: Kept<model::Organization, public::Organization>,
    people: Kept<model::Person, public::Person>,
    memberships: Kept<model::Membership, public::Membership>,
    meetings: Kept<model::Meeting, public::Meeting>,
    agenda_items: Kept<model::AgendaItem, public::AgendaItem>,
    papers: Kept<model::Paper, public::Paper>,
    files: Kept<model::File, public::File>,
    pages: Kept<model::FreePage, public::FreePage>,
    topics: Table<Topic>,
    topic_ids: BTreeMap<String, Id<Topic>>,
}

impl<'a> Gate<'a> {
    fn new(council: &'a Council, today: Date) -> Gate<'a> {
        let sees = |subject| is_visible(council, subject, today);
        let organizations =
            Kept::of(&council.organizations, |id, _| sees(model::Subject::Organization(id)));
        let people = Kept::of(&council.people, |id, _| sees(model::Subject::Person(id)));
        let memberships = Kept::of(&council.memberships, |_, row| {
            sees(model::Subject::Organization(row.organization))
                && sees(model::Subject::Person(row.person))
        });
        let (topics, topic_ids) = topics(council, today);
        Gate {
            organizations,
            people,
            memberships,
            meetings: Kept::of(&council.meetings, |id, _| sees(model::Subject::Meeting(id))),
            agenda_items: Kept::of(&council.agenda_items, |id, _| {
                sees(model::Subject::AgendaItem(id))
            }),
            papers: Kept::of(&council.papers, |id, _| sees(model::Subject::Paper(id))),
            files: Kept::of(&council.files, |id, _| sees(model::Subject::File(id))),
            pages: Kept::of(&council.pages, |id, _| sees(model::Subject::Page(id))),
            topics,
            topic_ids,
            council,
            today,
        }
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

    fn files(&self) -> Table<public::File> {
        let mut table = Table::default();
        for (id, file) in self.council.files.iter() {
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
            let (Some(_), Some(owner)) = (self.files.get(id), self.subject(*owner)) else {
                continue;
            };
            let name = name.as_ref().map(|name| name.value.as_str());
            let content = name.zip(path.clone()).map(|(name, path)| public::FileContent {
                name: address_name(name),
                path,
                size: *size,
                media: *media,
            });
            let title = title.as_ref().map(|title| title.value.as_str()).or(name);
            table.push(public::File {
                owner,
                title: title.unwrap_or("Anlage").to_owned(),
                content,
                kind: kind.clone(),
                date: *date,
                version: version.clone(),
            });
        }
        table
    }

    fn pages(&self) -> Table<public::FreePage> {
        let mut table = Table::default();
        for (id, page) in self.council.pages.iter() {
            let model::FreePage { span: _, slug, publication, title, files, text } = page;
            if self.pages.get(id).is_none() {
                continue;
            }
            table.push(public::FreePage {
                slug: slug.clone(),
                publication: self.publication(publication),
                title: title.clone(),
                files: self.files_of(files),
                text: self.prose(text),
            });
        }
        table
    }
}

/// A file's name as its address ends: `Anlage 1.PDF` is `anlage-1.pdf`.
fn address_name(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{}.{}", german::slug(stem), ending.to_ascii_lowercase()),
        None => german::slug(name),
    }
}

/// The topics of visible documents, in DIN 5007 order, by address part.
fn topics(council: &Council, today: Date) -> (Table<Topic>, BTreeMap<String, Id<Topic>>) {
    let mut words: BTreeMap<String, &str> = BTreeMap::new();
    let publications = (council.organizations.iter())
        .map(|(id, row)| (model::Subject::Organization(id), &row.publication))
        .chain(
            council.people.iter().map(|(id, row)| (model::Subject::Person(id), &row.publication)),
        )
        .chain(
            council
                .meetings
                .iter()
                .filter(|(_, row)| row.publicity == Publicity::Public)
                .map(|(id, row)| (model::Subject::Meeting(id), &row.publication)),
        )
        .chain(council.papers.iter().map(|(id, row)| (model::Subject::Paper(id), &row.publication)))
        .chain(council.pages.iter().map(|(id, row)| (model::Subject::Page(id), &row.publication)));
    for (subject, publication) in publications {
        if is_visible(council, subject, today) {
            for word in &publication.topics {
                words.entry(german::slug(word)).or_insert(word);
            }
        }
    }
    words.remove("");
    let mut sorted: Vec<_> = words.into_iter().collect();
    sorted.sort_by_cached_key(|(_, word)| german::sort_key(word));
    let mut table = Table::default();
    let mut ids = BTreeMap::new();
    for (slug, word) in sorted {
        let id = table.push(Topic {
            slug: slug.clone(),
            name: word.to_owned(),
            papers: Vec::new(),
            meetings: Vec::new(),
            others: Vec::new(),
        });
        ids.insert(slug, id);
    }
    (table, ids)
}

/// What follows from the public rows alone: lists by body, person, topic, and relations seen from
/// the other end.
fn turn_round(public: &mut PublicCouncil) {
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
    topics_turned_round(public);
    meetings::turn_round(public);
}

fn topics_turned_round(public: &mut PublicCouncil) {
    let mut meetings = Vec::new();
    let mut others = Vec::new();
    for (id, meeting) in public.meetings.iter().rev() {
        if let Some(open) = &meeting.open {
            meetings.extend(open.publication.topics.iter().map(|topic| (*topic, id)));
        }
    }
    for (id, row) in public.organizations.iter() {
        let subject = Subject::Organization(id);
        others.extend(row.publication.topics.iter().map(|topic| (*topic, subject)));
    }
    for (id, row) in public.people.iter() {
        others.extend(row.publication.topics.iter().map(|topic| (*topic, Subject::Person(id))));
    }
    for (id, row) in public.pages.iter() {
        others.extend(row.publication.topics.iter().map(|topic| (*topic, Subject::Page(id))));
    }
    for (topic, id) in meetings {
        public.topics[topic].meetings.push(id);
    }
    for (topic, subject) in others {
        public.topics[topic].others.push(subject);
    }
}
