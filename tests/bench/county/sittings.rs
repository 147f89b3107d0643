//! The sittings: who was there, what was dealt with, how it was decided.

use std::io;

use super::bodies::{self, BODIES, Member, OFFICES};
use super::papers::resolution;
use super::people::Person;
use super::phrases::{CONFIDENCES, FACTS, REPORTS};
use super::prose::Prose;
use super::random::Random;
use super::tree::{Document, Tree};
use super::words::{TOPICS, Topic};
use super::year::{Item, Opening, Paper, Sitting, Year};

/// The places where sittings are held: Kennung, name, room.
pub(super) const PLACES: [(&str, &str, &str); 6] = [
    ("landratsamt-saal", "Landratsamt", "Großer Sitzungssaal"),
    ("landratsamt-101", "Landratsamt", "Raum 101"),
    ("landratsamt-214", "Landratsamt", "Raum 214"),
    ("kulturhaus", "Kulturhaus", "Festsaal"),
    ("berufsschule", "Berufsschulzentrum", "Aula"),
    ("feuerwehr", "Feuerwehrtechnisches Zentrum", "Schulungsraum"),
];

/// What a private item may be called in public.
const PUBLIC_TITLES: [&str; 3] =
    ["Grundstücksangelegenheit", "Personalangelegenheit", "Vertragsangelegenheit"];

/// Writes a sitting with its folder.
pub(super) fn write(tree: &mut Tree, year: &Year, sitting: &Sitting) -> io::Result<()> {
    let body = &BODIES[sitting.body];
    let folder = format!("sitzungen/{}/{}-{}", sitting.day.year, sitting.day, body.id);
    tree.folder(&folder)?;
    let mut random = sitting.random.clone();
    let mut page = Document::new();
    add_head(&mut page, sitting, &mut random);
    let voters = add_attendance(&mut page, sitting, &mut random);
    page.line("tagesordnung:");
    let mut minutes = Minutes { page, year, sitting, voters, random };
    for (position, &item) in sitting.agenda.iter().enumerate() {
        minutes.add(position + 1, item);
    }
    let Minutes { page, mut random, .. } = minutes;
    let remark = if random.chance(50) {
        let topic = random.pick(&TOPICS);
        Prose { random: &mut random, topic, year: sitting.day.year }.sentences(FACTS, 2)
    } else {
        String::new()
    };
    tree.file(&format!("{folder}/sitzung.md"), page.with_body(&remark))
}

fn add_head(page: &mut Document, sitting: &Sitting, random: &mut Random) {
    let hour = random.between(15, 18);
    let half = random.pick(&["00", "30"]);
    let end = (hour + random.between(1, 4), random.below(60));
    page.key("gremium", BODIES[sitting.body].id);
    page.text("nummer", &format!("{}/{}", sitting.ordinal, sitting.day.year));
    page.key("beginn", format_args!("{} {hour}:{half}", sitting.day));
    page.key("ende", format_args!("{} {}:{:02}", sitting.day, end.0, end.1));
    page.key("ort", random.pick(&PLACES).0);
    page.key("status", "durchgeführt");
    page.key("bekanntgemacht_am", sitting.day.before(random.between(5, 9)));
}

/// Names who was there, and counts those of them who may vote; at least four of five come.
fn add_attendance(page: &mut Document, sitting: &Sitting, random: &mut Random) -> usize {
    let mut present: Vec<Member> = bodies::members(sitting.body, sitting.day.term());
    for _ in 0..random.below(1 + present.len() / 5) {
        present.remove(random.below(present.len()));
    }
    page.key("leitung", Person::new(present[0].person).id());
    page.line("anwesend:");
    for member in &present {
        page.line(format_args!("  - {}", Person::new(member.person).id()));
    }
    present.iter().filter(|member| member.votes).count()
}

/// The agenda of one sitting, being written.
struct Minutes<'a> {
    page: Document,
    year: &'a Year,
    sitting: &'a Sitting,
    voters: usize,
    random: Random,
}

impl Minutes<'_> {
    fn add(&mut self, position: usize, item: Item) {
        match item {
            Item::Opening(Opening::Quorum) => {
                self.add_plain("Eröffnung und Feststellung der Beschlussfähigkeit", "Formalie");
            }
            Item::Opening(Opening::Minutes) => {
                self.add_plain("Genehmigung der Niederschrift der letzten Sitzung", "Formalie");
                self.page.key("    ergebnis", "beschlossen");
                self.add_vote(true);
            }
            Item::Opening(Opening::Residents) => {
                self.add_plain("Einwohnerfragestunde", "Einwohnerfragestunde");
            }
            Item::Paper(place) => self.add_paper(position, &self.year.papers[place]),
            Item::Report => {
                let title = self.prose(None).sentence(REPORTS);
                self.add_plain(&title, "Mitteilung");
                self.page.key("    ergebnis", "zur Kenntnis genommen");
            }
            Item::Questions => self.add_plain("Anfragen der Mitglieder", "Anfrage"),
            Item::Confidence => {
                let title = self.prose(None).sentence(CONFIDENCES);
                self.add_private(position, &title, None);
            }
            Item::PrivatePaper(place) => {
                let paper = &self.year.papers[place];
                self.add_private(position, &paper.subject, Some(paper));
            }
        }
    }

    fn add_plain(&mut self, title: &str, kind: &str) {
        self.page.text("  - titel", title);
        self.page.key("    art", kind);
    }

    fn add_paper(&mut self, position: usize, paper: &Paper) {
        self.add_plain(&paper.subject, "Verhandlung");
        self.page.key("    vorlage", paper.name.id());
        let decides = paper.route.last().is_some_and(|&last| {
            let last = &self.year.sittings[last];
            (last.day, last.body) == (self.sitting.day, self.sitting.body)
        });
        let result = result(paper.asks_for_decision(), decides, &mut self.random);
        self.page.key("    ergebnis", result);
        let verb = match result {
            "beschlossen" | "geändert beschlossen" => "beschließt",
            "empfohlen" => "empfiehlt",
            "abgelehnt" | "nicht empfohlen" => "lehnt ab",
            "zur Kenntnis genommen" => "nimmt zur Kenntnis",
            _ => return,
        };
        let votes = verb != "nimmt zur Kenntnis";
        if votes && decides {
            self.add_number(position);
        }
        if votes && self.random.chance(94) {
            self.add_vote(verb != "lehnt ab");
        }
        // Whoever decides otherwise than proposed has to say what.
        if result == "geändert beschlossen" || self.random.chance(33) {
            self.add_resolution(verb, Some(paper.topic));
        }
        if verb == "beschließt" && self.random.chance(25) {
            self.add_progress(OFFICES[paper.topic.office].name);
        }
    }

    fn add_progress(&mut self, office: &str) {
        let states = [(10, "offen"), (15, "in Umsetzung"), (75, "erledigt")];
        let state = self.random.weighed(&states);
        self.page.key(
            "    umsetzung",
            format_args!("{{status: {state}, stelle: \"Fachdienst {office}\"}}"),
        );
    }

    /// What the public must not see; in a sitting that is private as a whole this goes without
    /// saying.
    fn add_private(&mut self, position: usize, title: &str, paper: Option<&Paper>) {
        self.add_plain(title, "Verhandlung");
        if BODIES[self.sitting.body].decides {
            self.page.key("    öffentlichkeit", "nichtöffentlich");
        }
        if self.random.chance(30) {
            self.page.key("    titel_öffentlich", self.random.pick(&PUBLIC_TITLES));
        }
        if let Some(paper) = paper {
            self.page.key("    vorlage", paper.name.id());
        }
        self.page.key("    ergebnis", "beschlossen");
        self.add_number(position);
        self.add_vote(true);
        self.add_resolution("beschließt", paper.map(|paper| paper.topic));
    }

    /// The number of a decision, which no other has: body, sitting, item, year.
    fn add_number(&mut self, position: usize) {
        let (sitting, letters) = (self.sitting, BODIES[self.sitting.body].letters);
        let number = format!("{letters} {}-{position:02}/{}", sitting.ordinal, sitting.day.year);
        self.page.text("    beschlussnummer", &number);
    }

    fn add_resolution(&mut self, verb: &str, topic: Option<&'static Topic>) {
        let lead = format!("Der {} {verb}:", BODIES[self.sitting.body].name);
        let points = self.random.between(1, 2);
        self.page.line("    beschluss: |");
        for line in resolution(&mut self.prose(topic), &lead, points).lines() {
            let indent = if line.is_empty() { "" } else { "      " };
            self.page.line(format_args!("{indent}{line}"));
        }
    }

    /// A vote of those who are in the room; two may have left it for a moment.
    fn add_vote(&mut self, carried: bool) {
        let random = &mut self.random;
        let biased = usize::from(random.chance(3));
        let votes = self.voters - random.below(3) - biased;
        let (mut yes, mut no, mut abstentions) = (votes, 0, 0);
        if !carried || random.chance(30) {
            abstentions = random.below(votes / 6 + 1);
            no = random.below((votes - abstentions).div_ceil(2));
            yes = votes - abstentions - no;
        }
        if !carried {
            (yes, no) = (no, yes);
        }
        let biased = if biased > 0 { ", befangen: 1" } else { "" };
        self.page.key(
            "    abstimmung",
            format_args!("{{ja: {yes}, nein: {no}, enthaltung: {abstentions}{biased}}}"),
        );
    }

    /// A writer on this topic, or on any.
    fn prose(&mut self, topic: Option<&'static Topic>) -> Prose<'_> {
        let topic = topic.unwrap_or_else(|| self.random.pick(&TOPICS));
        Prose { random: &mut self.random, topic, year: self.sitting.day.year }
    }
}

/// What became of a paper in a sitting, which decides on it or prepares the decision.
fn result(asks: bool, decides: bool, random: &mut Random) -> &'static str {
    match (asks, decides) {
        (true, true) => random.weighed(&[
            (80, "beschlossen"),
            (7, "geändert beschlossen"),
            (4, "abgelehnt"),
            (4, "vertagt"),
            (2, "verwiesen"),
            (2, "zurückgezogen"),
            (1, "abgesetzt"),
        ]),
        (true, false) => random.weighed(&[
            (87, "empfohlen"),
            (4, "nicht empfohlen"),
            (4, "zurückgestellt"),
            (5, "zur Kenntnis genommen"),
        ]),
        (false, _) => random.weighed(&[(96, "zur Kenntnis genommen"), (4, "vertagt")]),
    }
}
