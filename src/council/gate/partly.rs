//! What the public misses in a thing that it sees: private items and files, contact without consent.

use jiff::civil::Date;

use super::notes::note;
use super::standing::is_visible;
use crate::council::id::Id;
use crate::council::model::{self, Council, Publicity, Subject, VoteKind};
use crate::council::public::Note;
use crate::german;

/// What is hidden of more than one thing at once, by the places of those things.
#[derive(Default)]
pub(super) struct Hidden {
    /// How many hidden agenda items deal with a paper.
    items_of_paper: Vec<usize>,
    /// In how many hidden bodies a person sits.
    bodies_of_person: Vec<usize>,
}

impl Hidden {
    pub(super) fn of(council: &Council, today: Date) -> Hidden {
        let mut hidden = Hidden {
            items_of_paper: vec![0; council.papers.len()],
            bodies_of_person: vec![0; council.people.len()],
        };
        for (id, item) in council.agenda_items.iter() {
            if let Some(paper) = &item.paper
                && !is_visible(council, Subject::AgendaItem(id), today)
            {
                hidden.items_of_paper[paper.value.index()] += 1;
            }
        }
        for (_, row) in council.memberships.iter() {
            if !is_visible(council, Subject::Organization(row.organization), today) {
                hidden.bodies_of_person[row.person.index()] += 1;
            }
        }
        hidden
    }
}

/// Counts what is missing on one day.
pub(super) struct Partly<'a> {
    pub(super) council: &'a Council,
    pub(super) today: Date,
    pub(super) hidden: &'a Hidden,
}

impl Partly<'_> {
    /// Notes beside those on the whole; of what is hidden nothing is missing.
    pub(super) fn notes(&self, subject: Subject, is_hidden: bool) -> Vec<Note> {
        let mut notes = Vec::new();
        // Once it is shown, contact and picture still need consent.
        if let Subject::Person(id) = subject {
            notes.extend(self.without_consent(id));
        }
        if is_hidden {
            return notes;
        }
        if let Subject::AgendaItem(id) = subject {
            let vote = self.council.agenda_items[id].vote.as_ref();
            if vote.is_some_and(|it| it.kind != VoteKind::RollCall && !it.roll_call.is_empty()) {
                let sentence = "auf der Website stehen nur die Zahlen, denn die Abstimmung war \
                                nicht namentlich";
                notes.push(note("EINZELSTIMMEN", sentence));
            }
        }
        notes.extend(self.missing(subject).note(self.council.body.hide_private_items));
        notes
    }

    fn hides(&self, subject: Subject) -> bool {
        !is_visible(self.council, subject, self.today)
    }

    fn without_consent(&self, id: Id<model::Person>) -> Option<Note> {
        let person = &self.council.people[id];
        if person.consent.is_some_and(|day| day <= self.today) {
            return None;
        }
        let contact = [("E-Mail", person.email.is_some()), ("Telefon", person.phone.is_some())];
        let all = contact.into_iter().chain([("Bild", person.picture.is_some())]);
        let all: Vec<&str> = all.filter(|(_, is_there)| *is_there).map(|(word, _)| word).collect();
        let verb = match all.as_slice() {
            [] => return None,
            [_] => "erscheint",
            _ => "erscheinen",
        };
        let is_picture_only = all == ["Bild"];
        let word = if is_picture_only { "BILD" } else { "KONTAKT" };
        let when = match person.consent {
            Some(day) => format!("erst ab {}", german::date(day)),
            None => "nicht".to_owned(),
        };
        let sentence = format!("{} {verb} {when} auf der Website", german::list(&all));
        Some(note(format!("{word} OHNE EINWILLIGUNG"), sentence))
    }

    fn missing(&self, subject: Subject) -> Missing {
        let council = self.council;
        let mut missing = Missing::default();
        match subject {
            Subject::Organization(id) => {
                let members = council.organizations[id].memberships.iter();
                let members = members.map(|id| Subject::Person(council.memberships[*id].person));
                self.count(&mut missing, members);
                let parent = council.organizations[id].parent;
                self.count(&mut missing, parent.map(Subject::Organization));
            }
            Subject::Person(id) => {
                missing.organizations = self.hidden.bodies_of_person[id.index()];
            }
            Subject::Meeting(id) => {
                let row = &council.meetings[id];
                let files = row.documents.iter().copied().chain(row.invitation);
                let files = files.chain(row.minutes.as_ref().map(|minutes| minutes.file));
                self.count(&mut missing, files.map(Subject::File));
                let people = row.present.iter().map(|person| person.value).chain(row.chair);
                self.count(&mut missing, people.map(Subject::Person));
                self.count(&mut missing, row.moved_to.map(Subject::Meeting));
                self.count(&mut missing, row.agenda.iter().map(|id| Subject::AgendaItem(*id)));
                let open = |id: &&Id<_>| !self.hides(Subject::AgendaItem(**id));
                let items = row.agenda.iter().filter(open).map(|id| &council.agenda_items[*id]);
                let papers = items.filter_map(|item| item.paper.as_ref());
                self.count(&mut missing, papers.map(|paper| Subject::Paper(paper.value)));
            }
            Subject::AgendaItem(id) => {
                let row = &council.agenda_items[id];
                self.count(&mut missing, row.files.iter().map(|id| Subject::File(*id)));
                let paper = row.paper.as_ref().map(|paper| Subject::Paper(paper.value));
                self.count(&mut missing, paper);
            }
            Subject::Paper(id) => self.missing_of_paper(id, &mut missing),
            Subject::Page(id) => {
                self.count(
                    &mut missing,
                    council.pages[id].files.iter().map(|id| Subject::File(*id)),
                );
            }
            Subject::File(_) => {}
        }
        missing
    }

    fn missing_of_paper(&self, id: Id<model::Paper>, missing: &mut Missing) {
        let row = &self.council.papers[id];
        self.count(missing, row.files.iter().map(|id| Subject::File(*id)));
        let related = row.relations.iter().filter_map(|relation| match relation.target {
            model::RelationTarget::Paper(id) => Some(Subject::Paper(id)),
            model::RelationTarget::Text(_) => None,
        });
        self.count(missing, related);
        let parties = row.originators.iter().chain(&row.lead);
        let parties = parties.filter_map(|party| match party {
            model::Party::Person(id) => Some(Subject::Person(*id)),
            model::Party::Organization(id) => Some(Subject::Organization(*id)),
            model::Party::Named(_) => None,
        });
        self.count(missing, parties);
        let steps = row.consultations.iter().map(|id| &self.council.consultations[*id]);
        let bodies = steps.clone().map(|step| Subject::Organization(step.organization));
        self.count(missing, bodies);
        let sittings = steps.filter(|step| step.publicity == Publicity::Public);
        self.count(missing, sittings.filter_map(|step| step.meeting).map(Subject::Meeting));
        missing.results = self.hidden.items_of_paper[id.index()];
    }

    fn count(&self, missing: &mut Missing, subjects: impl IntoIterator<Item = Subject>) {
        for subject in subjects {
            if self.hides(subject) {
                *missing.counter(subject) += 1;
            }
        }
    }
}

/// How many things of each kind the public misses in another.
#[derive(Default)]
struct Missing {
    organizations: usize,
    people: usize,
    meetings: usize,
    items: usize,
    papers: usize,
    files: usize,
    pages: usize,
    /// Items that deal with a paper.
    results: usize,
}

impl Missing {
    fn counter(&mut self, subject: Subject) -> &mut usize {
        match subject {
            Subject::Organization(_) => &mut self.organizations,
            Subject::Person(_) => &mut self.people,
            Subject::Meeting(_) => &mut self.meetings,
            Subject::AgendaItem(_) => &mut self.items,
            Subject::Paper(_) => &mut self.papers,
            Subject::File(_) => &mut self.files,
            Subject::Page(_) => &mut self.pages,
        }
    }

    fn note(self, hide_private_items: bool) -> Option<Note> {
        let Missing { organizations, people, meetings, mut items, papers, files, pages, results } =
            self;
        let mut said = Vec::new();
        if items > 0 && !hide_private_items {
            let count = german::plural(items, "Tagesordnungspunkt", "Tagesordnungspunkte");
            said.push(format!("nennt {count} nur mit öffentlicher Bezeichnung"));
            items = 0;
        }
        let counts = [
            (items, "Tagesordnungspunkt", "Tagesordnungspunkte"),
            (results, "Beratung mit ihrem Ergebnis", "Beratungen mit ihren Ergebnissen"),
            (papers, "Vorlage", "Vorlagen"),
            (files, "Datei", "Dateien"),
            (meetings, "Sitzung", "Sitzungen"),
            (organizations, "Gremium", "Gremien"),
            (people, "Person", "Personen"),
            (pages, "Seite", "Seiten"),
        ];
        let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
        let missing: Vec<String> =
            counts.map(|(count, one, many)| german::plural(count, one, many)).collect();
        if !missing.is_empty() {
            said.push(format!("zeigt {} nicht", german::list(&missing)));
        }
        let sentence = format!("die Website {}", german::list(&said));
        (!said.is_empty()).then(|| note("NICHT ALLES ÖFFENTLICH", sentence))
    }
}
