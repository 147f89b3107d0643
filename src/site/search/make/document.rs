//! What can be found: every public thing as a document with its words by field, newest first.

use std::borrow::Cow;
use std::cmp::Reverse;

use jiff::civil::Date;
use pulldown_cmark::{Event, Tag, TagEnd};

use crate::council::id::Id;
use crate::council::public::{
    Access, AgendaEntry, AgendaItem, File, FreePage, Meeting, Organization, Paper, Party, Person,
    Place, Prose, Publication, Subject, Topic,
};
use crate::german;
use crate::markdown;
use crate::site::page::{entry, full_name, name, outcome};
use crate::site::plan::Site;

/// The kinds of documents, as people narrow a search by them: key and name.
pub const KINDS: [(&str, &str); 7] = [
    ("vorlage", "Vorlage"),
    ("beschluss", "Tagesordnungspunkt"),
    ("sitzung", "Sitzung"),
    ("gremium", "Gremium"),
    ("person", "Person"),
    ("thema", "Thema"),
    ("seite", "Seite"),
];

/// Where in a document a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called.
    Title,
    /// Its printed number and that of its decision.
    Number,
    /// What was decided or is proposed.
    Decision,
    /// All else.
    Text,
    /// Titles of its attachments.
    Attachment,
}

/// Something that can be found.
pub struct Document<'a> {
    /// The thing.
    pub subject: Subject,
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
        all.sort_by_key(|document| Reverse(document.date));
        all
    }

    /// What a reader of its page would read, in one line.
    pub fn text(&self, site: &'a Site) -> String {
        let is_read = |(field, _): &(Field, _)| matches!(field, Field::Decision | Field::Text);
        let fields = self.fields(site);
        let texts = fields.iter().filter(|field| is_read(field));
        let words: Vec<&str> = texts.flat_map(|(_, text)| text.split_whitespace()).collect();
        words.join(" ")
    }

    /// The text of each field, several of one kind apart.
    pub fn fields(&self, site: &'a Site) -> Vec<(Field, Cow<'a, str>)> {
        let mut fields = Fields { site, all: Vec::new() };
        fields.add(Field::Title, self.title.clone());
        fields.add(Field::Number, self.number);
        match self.subject {
            Subject::Paper(id) => fields.paper(&site.council.papers[id]),
            Subject::AgendaItem(id) => fields.agenda_item(&site.council.agenda_items[id]),
            Subject::Meeting(id) => fields.meeting(&site.council.meetings[id]),
            Subject::Organization(id) => fields.organization(&site.council.organizations[id]),
            Subject::Person(id) => fields.person(&site.council.people[id]),
            Subject::Page(id) => fields.page(&site.council.pages[id]),
            Subject::Topic(_) | Subject::File(_) => {}
        }
        fields.add(Field::Text, self.kind.clone());
        if let Some(date) = self.date {
            fields.add(Field::Text, german::date_with_weekday(date));
            fields.add(Field::Text, german::date_numeric(date));
        }
        for topic in self.topics {
            fields.add(Field::Text, site.council.topics[*topic].name.as_str());
        }
        for body in &self.bodies {
            fields.add(Field::Text, site.council.organizations[*body].name.as_str());
        }
        fields.all
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
        subject: Subject::Paper(id),
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
    Document {
        subject: Subject::AgendaItem(id),
        kind: if item.result.is_some() { "Beschluss" } else { "Tagesordnungspunkt" }.into(),
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
        subject: Subject::Meeting(id),
        kind: "Sitzung".into(),
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
    kind: &'a str,
    publication: Option<&'a Publication>,
) -> Document<'a> {
    Document {
        subject,
        kind: kind.into(),
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
    let own = timeless(site, Subject::Organization(id), "Gremium", Some(publication));
    Document { bodies: vec![id], ..own }
}

fn person(site: &Site, id: Id<Person>) -> Document<'_> {
    let person = &site.council.people[id];
    let over =
        |membership: &&_| !site.council.memberships[**membership].is_over(site.council.today);
    let current = person.memberships.iter().filter(over);
    let bodies = current.map(|id| site.council.memberships[*id].organization).collect();
    let own = timeless(site, Subject::Person(id), "Person", Some(&person.publication));
    Document { bodies: once_each(bodies), ..own }
}

fn topic(site: &Site, id: Id<Topic>) -> Document<'_> {
    timeless(site, Subject::Topic(id), "Thema", None)
}

fn page(site: &Site, id: Id<FreePage>) -> Document<'_> {
    timeless(site, Subject::Page(id), "Seite", Some(&site.council.pages[id].publication))
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

/// The fields of a document while they are collected.
struct Fields<'a> {
    site: &'a Site,
    all: Vec<(Field, Cow<'a, str>)>,
}

impl<'a> Fields<'a> {
    fn add(&mut self, field: Field, text: impl Into<Cow<'a, str>>) {
        let text = text.into();
        if !text.is_empty() {
            self.all.push((field, text));
        }
    }

    fn some(&mut self, field: Field, texts: &[Option<&'a str>]) {
        for text in texts.iter().flatten() {
            self.add(field, *text);
        }
    }

    fn publication(&mut self, publication: &'a Publication) {
        self.some(Field::Text, &[publication.summary.as_deref(), publication.source.as_deref()]);
    }

    fn files(&mut self, files: &[Id<File>]) {
        for id in files {
            let file = &self.site.council.files[*id];
            self.some(Field::Attachment, &[Some(&file.title), file.kind.as_deref()]);
        }
    }

    fn place(&mut self, place: &'a Place) {
        let Place { name, room, street, locality, .. } = place;
        self.some(Field::Text, &[name, room, street, locality].map(|part| part.as_deref()));
    }

    fn party(&mut self, party: &'a Party) {
        let council = &self.site.council;
        match party {
            Party::Person(id) => self.add(Field::Text, full_name(&council.people[*id])),
            Party::Organization(_) => {}
            Party::Named(name) => self.add(Field::Text, name.as_str()),
        }
    }

    /// A text; what stands under „Beschluss…“ counts as decision.
    fn prose(&mut self, prose: &Prose, field: Field) {
        for (field, text) in plain(&prose.markdown, field) {
            self.add(field, text);
        }
    }

    fn paper(&mut self, paper: &'a Paper) {
        self.publication(&paper.publication);
        self.prose(&paper.text, Field::Text);
        self.files(&paper.files);
        for party in paper.originators.iter().chain(&paper.lead) {
            self.party(party);
        }
        for place in &paper.locations {
            self.place(place);
        }
        for step in &paper.consultations {
            if let Access::Public { item: Some(item), .. } = step.access {
                let item = &self.site.council.agenda_items[item];
                self.some(Field::Number, &[item.resolution_number.as_deref()]);
                self.prose(&item.resolution, Field::Decision);
            }
        }
        for signatory in &paper.signatories {
            self.add(Field::Text, signatory.name.as_str());
        }
    }

    fn agenda_item(&mut self, item: &'a AgendaItem) {
        self.some(Field::Text, &[item.result.as_deref()]);
        self.prose(&item.resolution, Field::Decision);
        self.prose(&item.text, Field::Text);
        self.files(&item.files);
        if let Some(paper) = item.paper {
            let paper = &self.site.council.papers[paper];
            self.some(Field::Text, &[paper.reference.as_deref()]);
        }
    }

    fn meeting(&mut self, meeting: &'a Meeting) {
        if let Some(open) = &meeting.open {
            self.publication(&open.publication);
            if let Some(place) = &open.place {
                self.place(place);
            }
            self.files(&open.documents);
            self.prose(&open.text, Field::Text);
        }
        for entry in &meeting.agenda {
            match entry {
                AgendaEntry::Open(id) => {
                    let item = &self.site.council.agenda_items[*id];
                    self.add(Field::Text, item.title.as_str());
                    // An item without a page of its own is read here.
                    if !item.has_page() {
                        self.agenda_item(item);
                    }
                }
                AgendaEntry::Closed { title, release, .. } => {
                    self.some(Field::Text, &[title.as_deref()]);
                    if let Some(release) = release {
                        self.prose(&release.text, Field::Decision);
                    }
                }
            }
        }
    }

    fn organization(&mut self, body: &'a Organization) {
        self.publication(&body.publication);
        self.some(Field::Title, &[body.short_name.as_deref()]);
        self.prose(&body.text, Field::Text);
    }

    fn person(&mut self, person: &'a Person) {
        self.publication(&person.publication);
        self.some(Field::Text, &[person.office.as_deref(), person.party.as_deref()]);
        for id in &person.memberships {
            let membership = &self.site.council.memberships[*id];
            self.some(Field::Text, &[membership.role.as_deref()]);
        }
        self.prose(&person.life, Field::Text);
    }

    fn page(&mut self, page: &'a FreePage) {
        self.publication(&page.publication);
        self.prose(&page.text, Field::Text);
        self.files(&page.files);
    }
}

/// Markdown as the words that a reader sees, cut where a section on the decision begins or ends.
fn plain(text: &str, field: Field) -> Vec<(Field, String)> {
    let mut pieces = vec![(field, String::with_capacity(text.len()))];
    let mut heading: Option<String> = None;
    for event in markdown::parser(text) {
        let words: &str = match &event {
            Event::Start(Tag::Heading { .. }) => {
                heading = Some(String::new());
                continue;
            }
            Event::End(TagEnd::Heading(_)) => {
                let words = heading.take().unwrap_or_default();
                let is_decision = german::sort_key(&words).contains("beschluss");
                let now = if is_decision { Field::Decision } else { field };
                pieces.push((now, words + "\n"));
                continue;
            }
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => words,
            Event::SoftBreak | Event::HardBreak | Event::Rule => " ",
            Event::End(end) if is_block(*end) => "\n",
            _ => continue,
        };
        match &mut heading {
            Some(heading) => heading.push_str(words),
            None => {
                if let Some((_, piece)) = pieces.last_mut() {
                    piece.push_str(words);
                }
            }
        }
    }
    pieces
}

fn is_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}
