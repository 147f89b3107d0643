//! The words of a document by field: what a reader finds on its page.

use std::borrow::Cow;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::document::{About, Document};
use crate::council::id::Id;
use crate::council::public::{
    Access, AgendaEntry, AgendaItem, File, FreePage, Implementation, Meeting, Organization, Paper,
    Party, Person, Place, Prose, Publication, RelationTarget, Subject,
};
use crate::german;
use crate::markdown;
use crate::site::page::legal::{self, LegalPage};
use crate::site::plan::Site;

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

impl<'a> Document<'a> {
    /// What a reader of its page would read, in one line.
    pub fn text(&self, site: &'a Site) -> String {
        let is_read = |(field, _): &(Field, _)| matches!(field, Field::Decision | Field::Text);
        let fields = self.own(site).all;
        let texts = fields.iter().filter(|field| is_read(field));
        let words: Vec<&str> = texts.flat_map(|(_, text)| text.split_whitespace()).collect();
        words.join(" ")
    }

    /// What it says itself.
    fn own(&self, site: &'a Site) -> Fields<'a> {
        let mut fields = Fields { site, all: Vec::new() };
        fields.add(Field::Title, self.title.clone());
        fields.add(Field::Number, self.number);
        match self.about {
            About::Thing(Subject::Paper(id)) => fields.paper(&site.council.papers[id]),
            About::Thing(Subject::AgendaItem(id)) => {
                fields.agenda_item(&site.council.agenda_items[id]);
            }
            About::Thing(Subject::Meeting(id)) => fields.meeting(&site.council.meetings[id]),
            About::Thing(Subject::Organization(id)) => {
                fields.organization(&site.council.organizations[id]);
            }
            About::Thing(Subject::Person(id)) => fields.person(&site.council.people[id]),
            About::Thing(Subject::Page(id)) => fields.page(&site.council.pages[id]),
            About::Legal(kind) => fields.legal(kind),
            About::Thing(Subject::Topic(_) | Subject::File(_)) => {}
        }
        fields
    }

    /// The text of each field, several of one kind apart; last what lists say of it.
    pub fn fields(&self, site: &'a Site) -> Vec<(Field, Cow<'a, str>)> {
        let mut fields = self.own(site);
        fields.add(Field::Text, self.kind.clone());
        if let Some(date) = self.date {
            let moments = site.texts().moments();
            fields.add(Field::Text, moments.with_weekday(date));
            fields.add(Field::Text, moments.numeric(date));
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
            let name = file.content.as_ref().map(|content| content.name.as_str());
            self.some(Field::Attachment, &[Some(&file.title), file.kind.as_deref(), name]);
        }
    }

    fn place(&mut self, place: &'a Place) {
        let Place { name, room, street, locality, .. } = place;
        self.some(Field::Text, &[name, room, street, locality].map(|part| part.as_deref()));
    }

    fn party(&mut self, party: &'a Party) {
        let council = &self.site.council;
        match party {
            Party::Person(id) => self.add(Field::Text, council.people[*id].full_name()),
            Party::Organization(id) => {
                self.add(Field::Text, council.organizations[*id].name.as_str());
            }
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
                // Its own number comes before that of its decision, which another paper may have.
                self.some(Field::Decision, &[item.resolution_number.as_deref()]);
                self.prose(&item.resolution, Field::Decision);
            }
        }
        for signatory in &paper.signatories {
            self.some(Field::Text, &[Some(&signatory.name), signatory.office.as_deref()]);
        }
        for relation in &paper.relations {
            if let RelationTarget::Text(text) = &relation.target {
                self.add(Field::Text, text.as_str());
            }
        }
    }

    fn agenda_item(&mut self, item: &'a AgendaItem) {
        self.some(Field::Text, &[item.result.as_deref()]);
        self.prose(&item.resolution, Field::Decision);
        self.prose(&item.text, Field::Text);
        self.files(&item.files);
        if let Some(implementation) = &item.implementation {
            let Implementation { state, office, note, .. } = implementation;
            self.some(Field::Text, &[state, office, note].map(|part| part.as_deref()));
        }
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

    fn legal(&mut self, kind: LegalPage) {
        for text in legal::words(self.site, kind) {
            for (field, text) in plain(&text, Field::Text) {
                self.add(field, text);
            }
        }
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
