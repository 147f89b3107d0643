//! Why the public does not see a thing: the notes of the editors' view, in words.

use std::collections::BTreeMap;

use super::partly::Partly;
use super::standing::{Standing, is_visible, standing};
use super::topics::words;
use super::{Audience, Gate};
use crate::council::id::Id;
use crate::council::model::{self, Council, Publication, Publicity};
use crate::council::public::{self, Note};
use crate::german;

/// What there is to say of one thing.
pub(super) struct Remarks {
    /// The weightiest first.
    pub(super) notes: Vec<Note>,
    /// The public does not see the thing, at best a line or a stone in its place.
    is_hidden: bool,
}

impl Remarks {
    /// The word that stands before the name of what is hidden.
    pub(super) fn mark(&self) -> Option<&str> {
        self.notes.first().filter(|_| self.is_hidden).map(|note| note.word.as_str())
    }
}

/// Remarks on everything of which the public sees less than the editors.
pub(super) fn all(gate: &Gate<'_>) -> BTreeMap<public::Subject, Remarks> {
    let council = gate.council;
    let subjects = (council.organizations.ids().map(model::Subject::Organization))
        .chain(council.people.ids().map(model::Subject::Person))
        .chain(council.meetings.ids().map(model::Subject::Meeting))
        .chain(council.agenda_items.ids().map(model::Subject::AgendaItem))
        .chain(council.papers.ids().map(model::Subject::Paper))
        .chain(council.files.ids().map(model::Subject::File))
        .chain(council.pages.ids().map(model::Subject::Page));
    let remarks = subjects.filter_map(|subject| Some((gate.subject(subject)?, of(gate, subject)?)));
    let mut all: BTreeMap<_, _> = remarks.collect();
    let public = words(council, gate.today, Audience::Public);
    for (slug, id) in &gate.topic_ids {
        if !public.contains_key(slug) {
            let sentence =
                "steht nur an Dokumenten, die nicht auf der Website erscheinen, und fehlt dort";
            let notes = vec![note("NUR INTERN", sentence)];
            all.insert(public::Subject::Topic(*id), Remarks { notes, is_hidden: true });
        }
    }
    all
}

/// Remarks on one thing, if the public sees less of it.
pub(super) fn of(gate: &Gate<'_>, subject: model::Subject) -> Option<Remarks> {
    let (council, today) = (gate.council, gate.today);
    let mut notes = Why { council, today }.hidden(subject);
    let is_hidden = !notes.is_empty();
    notes.extend(Partly { council, today, hidden: &gate.hidden }.notes(subject, is_hidden));
    (!notes.is_empty()).then_some(Remarks { notes, is_hidden })
}

pub(super) fn note(word: impl Into<String>, sentence: impl Into<String>) -> Note {
    Note { word: word.into(), sentence: sentence.into() }
}

const NOT_THERE: &str = "erscheint nicht auf der Website";

/// Looks for reasons on one day.
struct Why<'a> {
    council: &'a Council,
    today: jiff::civil::Date,
}

impl Why<'_> {
    /// Every reason why the public does not see a thing as it is; none, and it does. A thing
    /// inherits the reasons of what it belongs to.
    fn hidden(&self, subject: model::Subject) -> Vec<Note> {
        let council = self.council;
        let mut notes = match subject {
            model::Subject::Organization(id) => {
                self.by_itself(&council.organizations[id].publication, Some("dieses Gremium"))
            }
            model::Subject::Person(id) => {
                self.by_itself(&council.people[id].publication, Some("diese Person"))
            }
            model::Subject::Page(id) => {
                self.by_itself(&council.pages[id].publication, Some("diese Seite"))
            }
            model::Subject::Paper(id) => {
                let paper = &council.papers[id];
                let is_public = paper.publicity == Publicity::Public;
                let stone = is_public.then_some("diese Vorlage");
                let mut notes = self.by_itself(&paper.publication, stone);
                notes.extend(by_publicity(paper.publicity, NOT_THERE));
                notes
            }
            model::Subject::Meeting(id) => self.meeting(id),
            model::Subject::AgendaItem(id) => self.agenda_item(id),
            model::Subject::File(id) => self.file(id),
        };
        let mut words: Vec<String> = Vec::new();
        notes.retain(|note| {
            let is_new = !words.contains(&note.word);
            words.push(note.word.clone());
            is_new
        });
        notes
    }

    /// What a document says about itself; `stone` is what a tombstone calls it, if it leaves one.
    fn by_itself(&self, publication: &Publication, stone: Option<&str>) -> Vec<Note> {
        let mut notes = Vec::new();
        if publication.draft {
            let sentence = format!("{NOT_THERE}, solange „entwurf: ja“ dasteht");
            notes.push(note("ENTWURF", sentence));
        }
        if let Some(from) = publication.from.filter(|from| self.today < *from) {
            let word = format!("GESPERRT BIS {}", german::date(from));
            notes.push(note(word, "erscheint erst an diesem Tag auf der Website"));
        }
        let leaves_stone = matches!(standing(publication, self.today), Standing::Withdrawn { .. });
        let left = match stone.filter(|_| leaves_stone) {
            Some(what) => format!("auf der Website steht nur, dass es {what} dort nicht mehr gibt"),
            None => NOT_THERE.to_owned(),
        };
        if let Some(withdrawn) = publication.withdrawn.as_ref().filter(|it| it.on <= self.today) {
            let model::Withdrawal { on, reason } = withdrawn;
            let sentence = match reason {
                Some(reason) if leaves_stone && stone.is_some() => {
                    format!("{left}, mit dem Grund „{reason}“")
                }
                _ => left.clone(),
            };
            notes.push(note(format!("DEPUBLIZIERT SEIT {}", german::date(*on)), sentence));
        }
        if let Some(until) = publication.until.filter(|until| *until < self.today) {
            let sentence = format!("der letzte Tag war der {}; {left}", german::date(until));
            notes.push(note("ABGELAUFEN", sentence));
        }
        notes
    }

    /// Why a sitting is not even known.
    fn unknown_meeting(&self, id: Id<model::Meeting>) -> Vec<Note> {
        let meeting = &self.council.meetings[id];
        let stone = (meeting.publicity != Publicity::Silent).then_some("diese Sitzung");
        let mut notes = self.by_itself(&meeting.publication, stone);
        for body in &meeting.organizations {
            let reasons = self.hidden(model::Subject::Organization(*body));
            notes.extend(inherited(reasons, "das Gremium"));
        }
        notes
    }

    fn meeting(&self, id: Id<model::Meeting>) -> Vec<Note> {
        let meeting = &self.council.meetings[id];
        let mut notes = self.unknown_meeting(id);
        let sentence = match meeting.publicity {
            Publicity::Private if notes.is_empty() => {
                let is_line = |item: &&Id<model::AgendaItem>| self.line(**item).is_some();
                match meeting.agenda.iter().find(is_line) {
                    Some(_) => {
                        "auf der Website stehen nur Gremium, Tag und die öffentlichen \
                         Bezeichnungen der Tagesordnungspunkte"
                    }
                    None => "auf der Website stehen nur Gremium und Tag",
                }
            }
            Publicity::Private => "auch ohne das stehen auf der Website nur Gremium und Tag",
            _ => NOT_THERE,
        };
        notes.extend(by_publicity(meeting.publicity, sentence));
        notes
    }

    fn agenda_item(&self, id: Id<model::AgendaItem>) -> Vec<Note> {
        let item = &self.council.agenda_items[id];
        let mut notes = inherited(self.unknown_meeting(item.meeting), "die Sitzung");
        // Nothing in a private sitting is public, whatever it says.
        let publicity = match item.publicity {
            Publicity::Public => self.council.meetings[item.meeting].publicity,
            own => own,
        };
        let is_known = is_visible(self.council, model::Subject::Meeting(item.meeting), self.today);
        let sentence = if is_known { self.in_its_place(id) } else { NOT_THERE.to_owned() };
        notes.extend(by_publicity(publicity, &sentence));
        notes
    }

    /// The line of a private item in public, if there is one.
    fn line(&self, id: Id<model::AgendaItem>) -> Option<String> {
        let item = &self.council.agenda_items[id];
        let is_released = item.release.as_ref().is_some_and(|release| release.on <= self.today);
        if self.council.body.hide_private_items && !is_released {
            return None;
        }
        let line = match (&item.number, &item.public_title) {
            (Some(number), Some(title)) => format!("„{number} {title}“"),
            (None, Some(title)) => format!("„{title}“"),
            (Some(number), None) => format!("„{number}“ ohne Titel"),
            (None, None) => "ein Punkt ohne Titel".to_owned(),
        };
        Some(if is_released { format!("{line} mit dem freigegebenen Beschluss") } else { line })
    }

    /// What the public reads instead of a private item.
    fn in_its_place(&self, id: Id<model::AgendaItem>) -> String {
        let now = match self.line(id) {
            Some(line) => format!("auf der Website steht nur {line}"),
            None => "auf der Website steht nichts davon".to_owned(),
        };
        let release = self.council.agenda_items[id].release.as_ref();
        match release.filter(|release| self.today < release.on) {
            Some(release) => {
                format!("{now}, ab {} der freigegebene Beschluss", german::date(release.on))
            }
            None => now,
        }
    }

    fn file(&self, id: Id<model::File>) -> Vec<Note> {
        let file = &self.council.files[id];
        let mut notes: Vec<Note> = by_publicity(file.publicity, NOT_THERE).into_iter().collect();
        let owner = match file.owner {
            model::Subject::Organization(_) => "das Gremium",
            model::Subject::Person(id) => {
                let agreed = self.council.people[id].consent.is_some_and(|day| day <= self.today);
                if !agreed {
                    notes.push(note("BILD OHNE EINWILLIGUNG", NOT_THERE));
                }
                "die Person"
            }
            model::Subject::Meeting(_) => "die Sitzung",
            model::Subject::AgendaItem(_) => "der Tagesordnungspunkt",
            model::Subject::Paper(_) => "die Vorlage",
            model::Subject::File(_) => "die Datei",
            model::Subject::Page(_) => "die Seite",
        };
        notes.extend(inherited(self.hidden(file.owner), owner));
        notes
    }
}

fn by_publicity(publicity: Publicity, sentence: &str) -> Option<Note> {
    match publicity {
        Publicity::Public => None,
        Publicity::Private => Some(note("NICHTÖFFENTLICH", sentence)),
        Publicity::Silent => {
            let word = "OHNE ANGABE ZUR ÖFFENTLICHKEIT";
            Some(note(word, format!("{sentence}, bis „öffentlichkeit“ dasteht")))
        }
    }
}

/// The reasons of what a thing belongs to are its own.
fn inherited(notes: Vec<Note>, owner: &str) -> Vec<Note> {
    let own =
        |Note { word, .. }| note(word, format!("erscheint wie {owner} nicht auf der Website"));
    notes.into_iter().map(own).collect()
}
