//! The persons: who they are, and which of them hold which seat in which term.

use std::io;

use super::bodies::{GROUPS, group_of_seat};
use super::prose;
use super::random::Random;
use super::tree::{Document, Tree, slug};
use super::words::{FAMILY_NAMES, GIVEN_NAMES};

/// The seats of the Kreistag without the Landrat's.
pub(super) const COUNCIL_SEATS: usize = 46;
/// How many persons there are: two at the head, two deputies, 106 councillors, 40 experts.
pub(super) const PERSONS: usize = EXPERTS + 40;

/// How many councillors an election replaces; the other 26 stay for a second term or more.
const NEW_COUNCILLORS: usize = 20;
const DEPUTIES: usize = 2;
const COUNCILLORS: usize = 4;
const EXPERTS: usize = COUNCILLORS + COUNCIL_SEATS + 3 * NEW_COUNCILLORS;

/// Where people work, in words that do not tell women from men.
const WORK: [&str; 6] = [
    "im Handwerk",
    "im Schuldienst",
    "in der Landwirtschaft",
    "in der Pflege",
    "in der Verwaltung",
    "im Handel",
];

/// A person, known by a number below `PERSONS`.
pub(super) struct Person {
    number: usize,
    given: &'static str,
    family: &'static str,
}

impl Person {
    /// The person with this number; no two have the same name.
    pub(super) fn new(number: usize) -> Self {
        let given = GIVEN_NAMES[number % GIVEN_NAMES.len()];
        let family = FAMILY_NAMES[7 * number % FAMILY_NAMES.len()];
        Self { number, given, family }
    }

    /// The Kennung.
    pub(super) fn id(&self) -> String {
        slug(&self.name(), usize::MAX)
    }

    /// Given name and family name.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// The office as it stands under a paper, for the head of the county and the deputy.
    pub(super) fn office(&self) -> Option<&'static str> {
        match (self.number, self.is_woman()) {
            (..DEPUTIES, true) => Some("Landrätin"),
            (..DEPUTIES, false) => Some("Landrat"),
            (..COUNCILLORS, true) => Some("Erste Kreisbeigeordnete"),
            (..COUNCILLORS, false) => Some("Erster Kreisbeigeordneter"),
            _ => None,
        }
    }

    fn is_woman(&self) -> bool {
        self.number.is_multiple_of(2)
    }

    fn party(&self) -> Option<&'static str> {
        let councillor = self.number.checked_sub(COUNCILLORS)?;
        let sits = self.number < EXPERTS;
        sits.then(|| GROUPS[group_of_seat(councillor % COUNCIL_SEATS)].party)
    }

    fn page(&self, random: &mut Random) -> String {
        let mut page = Document::new();
        page.key("name", self.name());
        page.key("vorname", self.given);
        page.key("nachname", self.family);
        page.key("anrede", if self.is_woman() { "Frau" } else { "Herr" });
        if let Some(office) = self.office() {
            page.key("amt", office);
        }
        if let Some(party) = self.party() {
            page.key("partei", party);
        }
        let work = random.pick(&WORK);
        let (birth, place) = (random.between(1946, 1978), prose::place(random));
        page.with_body(&format!(
            "{} ist Jahrgang {birth}, lebt in {place} und arbeitet {work}.",
            self.name()
        ))
    }
}

/// The Landrat or Landrätin of a term; each holds the office for two terms.
pub(super) fn head(term: usize) -> usize {
    term / 2
}

/// The deputy of the head in a term.
pub(super) fn deputy(term: usize) -> usize {
    DEPUTIES + term / 2
}

/// Who holds a seat of the Kreistag in a term. Councillors stand in a row, a term is a window of
/// 46 on it that moves on by 20, and everybody keeps the seat of the number in the row: so any
/// window holds each seat once, and nobody ever changes seat or group.
pub(super) fn councillor(seat: usize, term: usize) -> usize {
    let first = term * NEW_COUNCILLORS;
    let steps = (seat % COUNCIL_SEATS + 2 * COUNCIL_SEATS - first) % COUNCIL_SEATS;
    COUNCILLORS + first + steps
}

/// The citizen who advises a committee in a term without a vote.
pub(super) fn expert(committee: usize, term: usize) -> usize {
    EXPERTS + (committee + 12 * term) % (PERSONS - EXPERTS)
}

/// Writes `personen/`.
pub(super) fn write(tree: &mut Tree, random: &mut Random) -> io::Result<()> {
    tree.folder("personen")?;
    for person in (0..PERSONS).map(Person::new) {
        tree.file(&format!("personen/{}.md", person.id()), person.page(random))?;
    }
    Ok(())
}
