//! What can be found: every public thing as a document with its words by field, newest first.

use std::borrow::Cow;
use std::cmp::Reverse;

use jiff::civil::Date;

use crate::council::id::Id;
use crate::council::public::{
    AgendaItem, FreePage, Meeting, Organization, Paper, Party, Person, Publication, Subject, Topic,
};
use crate::site::page::legal::{self, LegalPage};
use crate::site::page::{entry, name, outcome};
use crate::site::plan::Site;
use crate::site::route;

/// What a document is about.
#[derive(Clone, Copy)]
pub enum About {
    /// A thing of the council.
    Thing(Subject),
    /// A page that the law asks for.
    Legal(LegalPage),
}

/// Something that can be found.
pub struct Document<'a> {
    /// What it is about.
    pub about: About,
    /// What it is, in words: „Beschlussvorlage“.
    pub kind: Cow<'a, str>,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// The printed number.
    pub number: &'a str,
    /// The day it is filed under.
    pub date: Option<Date>,
    /// Bodies that have to do with it.
    pub bodies: Vec<Id<Organization>>,
    /// What became of it.
    pub result: &'a str,
    /// All results on its way, also those that left it open.
    pub results: Vec<&'a str>,
    /// Topics.
    pub topics: &'a [Id<Topic>],
}

impl<'a> Document<'a> {
    /// The link to it.
    pub fn href(&self, site: &'a Site) -> Cow<'a, str> {
        match self.about {
            About::Thing(subject) => site.routes.href(subject).unwrap_or_default().into(),
            About::Legal(kind) => site.routes.href_of(&route::free_page(kind.slug())).into(),
        }
    }

    /// Everything that can be found, newest first, what has no day last.
    pub fn all(site: &'a Site) -> Vec<Document<'a>> {
        let council = &site.council;
        let mut all: Vec<Document> = Vec::new();
        all.extend(council.papers.ids().map(|id| paper(site, id)));
        let items = council.agenda_items.iter().filter(|(_, item)| item.has_page());
        all.extend(items.map(|(id, _)| agenda_item(site, id)));
        all.extend(council.meetings.ids().map(|id| meeting(site, id)));
        all.extend(council.organizations.ids().map(|id| organization(site, id)));
        all.extend(site.index.people.iter().map(|id| person(site, *id)));
        all.extend(site.index.topics.iter().map(|id| topic(site, *id)));
        all.extend(site.index.pages.iter().map(|id| page(site, *id)));
        let built_in = legal::PAGES.into_iter().filter(|kind| !kind.is_replaced(site));
        all.extend(built_in.map(|kind| legal_page(site, kind)));
        all.sort_by_key(|document| Reverse(document.date));
        all
    }
}

fn paper(site: &Site, id: Id<Paper>) -> Document<'_> {
    let paper = &site.council.papers[id];
    let mut bodies: Vec<_> = paper.consultations.iter().map(|step| step.organization).collect();
    let own = |party: &Party| match party {
        Party::Organization(id) => Some(*id),
        Party::Person(_) | Party::Named(_) => None,
    };
    bodies.extend(paper.originators.iter().filter_map(own));
    Document {
        about: About::Thing(Subject::Paper(id)),
        kind: paper.kind.as_str().into(),
        title: paper.name.as_str().into(),
        number: paper.reference.as_deref().unwrap_or_default(),
        date: paper.filed_on,
        bodies: once_each(bodies),
        result: outcome::decided(site, id).map_or("", |(_, result)| result),
        results: site.index.items_of_paper[id.index()]
            .iter()
            .filter_map(|item| site.council.agenda_items[*item].result.as_deref())
            .collect(),
        topics: &paper.publication.topics,
    }
}

fn agenda_item(site: &Site, id: Id<AgendaItem>) -> Document<'_> {
    let item = &site.council.agenda_items[id];
    let meeting = &site.council.meetings[item.meeting];
    let kind = if item.result.is_some() { "search_decision" } else { "search_agenda_item" };
    Document {
        about: About::Thing(Subject::AgendaItem(id)),
        kind: site.texts().get(kind).into(),
        title: item.title.as_str().into(),
        number: item.resolution_number.as_deref().unwrap_or_default(),
        date: Some(meeting.start.date),
        bodies: meeting.organizations.clone(),
        result: item.result.as_deref().unwrap_or_default(),
        results: item.result.as_deref().into_iter().collect(),
        topics: item.paper.map_or(&[], |paper| &site.council.papers[paper].publication.topics),
    }
}

fn meeting(site: &Site, id: Id<Meeting>) -> Document<'_> {
    let meeting = &site.council.meetings[id];
    Document {
        about: About::Thing(Subject::Meeting(id)),
        kind: site.texts().get("search_meeting").into(),
        title: entry::meeting_name(site, id).into(),
        number: "",
        date: Some(meeting.start.date),
        bodies: meeting.organizations.clone(),
        result: "",
        results: Vec::new(),
        topics: meeting.open.as_ref().map_or(&[], |open| &open.publication.topics),
    }
}

/// A thing without day, bodies and result.
fn timeless<'a>(
    site: &'a Site,
    subject: Subject,
    kind: &'static str,
    publication: Option<&'a Publication>,
) -> Document<'a> {
    Document {
        about: About::Thing(subject),
        kind: site.texts().get(kind).into(),
        title: name(site, subject),
        number: "",
        date: None,
        bodies: Vec::new(),
        result: "",
        results: Vec::new(),
        topics: publication.map_or(&[], |publication| &publication.topics),
    }
}

fn organization(site: &Site, id: Id<Organization>) -> Document<'_> {
    let publication = &site.council.organizations[id].publication;
    let own = timeless(site, Subject::Organization(id), "body_word", Some(publication));
    Document { bodies: vec![id], ..own }
}

fn person(site: &Site, id: Id<Person>) -> Document<'_> {
    let person = &site.council.people[id];
    let over =
        |membership: &&_| !site.council.memberships[**membership].is_over(site.council.today);
    let current = person.memberships.iter().filter(over);
    let bodies = current.map(|id| site.council.memberships[*id].organization).collect();
    let own = timeless(site, Subject::Person(id), "person_word", Some(&person.publication));
    Document { bodies: once_each(bodies), ..own }
}

fn topic(site: &Site, id: Id<Topic>) -> Document<'_> {
    timeless(site, Subject::Topic(id), "search_topic", None)
}

fn page(site: &Site, id: Id<FreePage>) -> Document<'_> {
    timeless(site, Subject::Page(id), "search_page", Some(&site.council.pages[id].publication))
}

fn legal_page(site: &Site, kind: LegalPage) -> Document<'_> {
    Document {
        about: About::Legal(kind),
        kind: site.texts().get("search_page").into(),
        title: kind.title(site).into(),
        number: "",
        date: None,
        bodies: Vec::new(),
        result: "",
        results: Vec::new(),
        topics: &[],
    }
}

fn once_each(bodies: Vec<Id<Organization>>) -> Vec<Id<Organization>> {
    let mut seen = Vec::with_capacity(bodies.len());
    for body in bodies {
        if !seen.contains(&body) {
            seen.push(body);
        }
    }
    seen
}
