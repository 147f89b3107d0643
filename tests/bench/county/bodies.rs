//! The bodies: the Kreistag, its committees, the groups and the offices, and who sits in them.

use std::io;

use super::calendar::{TERMS, term_begin, term_end};
use super::people::{self, COUNCIL_SEATS, Person};
use super::tree::{Document, Tree};

/// A body that holds sittings.
pub(super) struct Body {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// The letters in the numbers of its decisions.
    pub(super) letters: &'static str,
    /// Decides, and therefore meets in public; the others prepare in private (§ 43 `ThürKO`).
    pub(super) decides: bool,
    /// How many sittings it holds of a hundred of the county.
    pub(super) share: usize,
}

/// A group in the Kreistag.
pub(super) struct Group {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) party: &'static str,
    /// Its seats in the Kreistag, the same after every election.
    pub(super) seats: usize,
}

/// A part of the administration.
pub(super) struct Office {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
}

/// A person in a body during one term.
pub(super) struct Member {
    pub(super) person: usize,
    pub(super) role: &'static str,
    pub(super) votes: bool,
    pub(super) group: Option<usize>,
}

/// The Kreistag's place in `BODIES`.
pub(super) const COUNCIL: usize = 0;
/// The Kreisausschuss's place in `BODIES`.
pub(super) const BOARD: usize = 1;
/// The places of the committees that decide.
pub(super) const DECIDING: [usize; 6] = [2, 3, 4, 5, 6, 7];

const COMMITTEE_SEATS: usize = 13;

const fn body(
    id: &'static str,
    letters: &'static str,
    share: usize,
    decides: bool,
    name: &'static str,
) -> Body {
    Body { id, name, letters, decides, share }
}

/// All bodies that hold sittings.
pub(super) const BODIES: [Body; 14] = [
    body("kreistag", "KT", 7, true, "Kreistag"),
    body("kreisausschuss", "KA", 9, true, "Kreisausschuss"),
    body("jugendhilfeausschuss", "JHA", 7, true, "Jugendhilfeausschuss"),
    body("werkausschuss", "WA", 7, true, "Werkausschuss"),
    body("bau-und-vergabeausschuss", "BVA", 7, true, "Bau- und Vergabeausschuss"),
    body("kreisentwicklung", "AKW", 7, true, "Ausschuss für Kreisentwicklung und Wirtschaft"),
    body("umwelt-und-energie", "AUE", 7, true, "Ausschuss für Umwelt und Energie"),
    body("ordnung", "AOB", 7, true, "Ausschuss für Ordnung und Bevölkerungsschutz"),
    body("soziales-und-gesundheit", "ASG", 7, false, "Ausschuss für Soziales und Gesundheit"),
    body("haushalts-und-finanzausschuss", "HFA", 7, false, "Haushalts- und Finanzausschuss"),
    body("bildung-und-schulen", "ABS", 7, false, "Ausschuss für Bildung und Schulen"),
    body("kultur-und-sport", "AKS", 7, false, "Ausschuss für Kultur und Sport"),
    body("rechnungspruefungsausschuss", "RPA", 7, false, "Rechnungsprüfungsausschuss"),
    body("verkehr-und-digitales", "AVD", 7, false, "Ausschuss für Verkehr und Digitales"),
];

const fn group(id: &'static str, party: &'static str, name: &'static str, seats: usize) -> Group {
    Group { id, name, party, seats }
}

/// The groups; their seats make the Kreistag's.
pub(super) const GROUPS: [Group; 5] = [
    group("fraktion-buergerunion", "Bürgerunion", "Fraktion Bürgerunion", 15),
    group("fraktion-soziale-liste", "Soziale Liste", "Fraktion Soziale Liste", 11),
    group("fraktion-freie-waehler", "Freie Wähler", "Fraktion Freie Wähler", 9),
    group("fraktion-heimat-und-natur", "Heimat und Natur", "Fraktion Heimat und Natur", 6),
    group("fraktion-liberales-forum", "Liberales Forum", "Fraktion Liberales Forum", 5),
];

const fn office(id: &'static str, name: &'static str) -> Office {
    Office { id, name }
}

/// The offices in charge of papers.
pub(super) const OFFICES: [Office; 8] = [
    office("fachdienst-zentrale-dienste", "Zentrale Dienste"),
    office("fachdienst-finanzen", "Finanzen und Controlling"),
    office("fachdienst-bildung", "Bildung, Kultur und Sport"),
    office("fachdienst-jugend", "Jugend und Familie"),
    office("fachdienst-soziales", "Soziales und Gesundheit"),
    office("fachdienst-bau", "Bau und Kreisentwicklung"),
    office("fachdienst-umwelt", "Umwelt und Abfallwirtschaft"),
    office("fachdienst-ordnung", "Ordnung und Verkehr"),
];

/// The members of a body in a term; whoever leads it comes first.
pub(super) fn members(body: usize, term: usize) -> Vec<Member> {
    let head = |role| Member { person: people::head(term), role, votes: true, group: None };
    let mut members = Vec::new();
    match body {
        COUNCIL => {
            members.extend((0..COUNCIL_SEATS).map(|seat| councillor(seat, seat, term)));
            members.push(head("Mitglied"));
        }
        BOARD => {
            members.push(head("Vorsitz"));
            members.extend((1..COMMITTEE_SEATS).map(|rank| councillor(rank, 3 * rank, term)));
            members.push(adviser(people::deputy(term), "beratend"));
        }
        committee => {
            let seat = |rank| (5 * committee + 7 * rank) % COUNCIL_SEATS;
            members.extend((0..COMMITTEE_SEATS).map(|rank| councillor(rank, seat(rank), term)));
            members.push(adviser(people::expert(committee, term), "sachkundig"));
        }
    }
    members
}

/// The members of a group in a term; whoever leads it comes first.
pub(super) fn group_members(group: usize, term: usize) -> Vec<Member> {
    let first: usize = GROUPS[..group].iter().map(|group| group.seats).sum();
    let seats = first..first + GROUPS[group].seats;
    seats.map(|seat| councillor(seat - first, seat, term)).collect()
}

/// Which group a seat in the Kreistag belongs to.
pub(super) fn group_of_seat(seat: usize) -> usize {
    let mut first_after = 0;
    let ends = GROUPS.iter().map(|group| {
        first_after += group.seats;
        first_after
    });
    ends.filter(|end| *end <= seat).count()
}

/// Writes `gremien/`.
pub(super) fn write(tree: &mut Tree) -> io::Result<()> {
    tree.folder("gremien")?;
    for (place, body) in BODIES.iter().enumerate() {
        let page = body_page(place, body);
        tree.file(&format!("gremien/{}.md", body.id), page)?;
    }
    for (place, group) in GROUPS.iter().enumerate() {
        let page = group_page(place, group);
        tree.file(&format!("gremien/{}.md", group.id), page)?;
    }
    for office in &OFFICES {
        let mut page = Document::new();
        page.key("name", format_args!("Fachdienst {}", office.name));
        page.key("art", "Verwaltung");
        let page = page.with_body("Der Fachdienst bereitet Vorlagen vor und setzt Beschlüsse um.");
        tree.file(&format!("gremien/{}.md", office.id), page)?;
    }
    Ok(())
}

fn body_page(place: usize, body: &Body) -> String {
    let mut page = Document::new();
    page.key("name", body.name);
    page.key("kurzname", body.letters);
    page.key("art", if place <= BOARD { body.name } else { "Ausschuss" });
    page.key("beschließend", if body.decides { "ja" } else { "nein" });
    page.key("öffentlichkeit", if body.decides { "öffentlich" } else { "nichtöffentlich" });
    if place != COUNCIL {
        page.key("übergeordnet", BODIES[COUNCIL].id);
    }
    page.key("beginn", term_begin(0));
    page.key("sitze", if place == COUNCIL { COUNCIL_SEATS + 1 } else { COMMITTEE_SEATS });
    add_members(&mut page, |term| members(place, term));
    page.with_body(if body.decides {
        "Das Gremium berät und beschließt in öffentlicher Sitzung über die Angelegenheiten, \
         die ihm die Hauptsatzung des Landkreises zuweist."
    } else {
        "Das Gremium bereitet die Beschlüsse des Kreistages in nichtöffentlicher Sitzung vor."
    })
}

fn group_page(place: usize, group: &Group) -> String {
    let mut page = Document::new();
    page.key("name", group.name);
    page.key("kurzname", group.party);
    page.key("art", "Fraktion");
    page.key("öffentlichkeit", "nichtöffentlich");
    page.key("übergeordnet", BODIES[COUNCIL].id);
    page.key("beginn", term_begin(0));
    page.key("sitze", group.seats);
    add_members(&mut page, |term| group_members(place, term));
    page.with_body("Zusammenschluss von Mitgliedern des Kreistages.")
}

fn add_members(page: &mut Document, members: impl Fn(usize) -> Vec<Member>) {
    page.line("mitglieder:");
    for term in 0..TERMS.len() {
        let (from, until) = (term_begin(term), term_end(term));
        for Member { person, role, votes, group } in members(term) {
            let person = Person::new(person).id();
            let votes = if votes { "ja" } else { "nein" };
            let group = group.map(|group| format!(", für: {}", GROUPS[group].id));
            let group = group.unwrap_or_default();
            page.line(format_args!(
                "  - {{person: {person}, funktion: {role}, stimmrecht: {votes}, \
                 von: {from}, bis: {until}{group}}}"
            ));
        }
    }
}

/// The councillor on a seat, with the role that the rank in the body gives.
fn councillor(rank: usize, seat: usize, term: usize) -> Member {
    let role = match rank {
        0 => "Vorsitz",
        1 => "Stellvertretung",
        _ => "Mitglied",
    };
    let person = people::councillor(seat, term);
    Member { person, role, votes: true, group: Some(group_of_seat(seat)) }
}

fn adviser(person: usize, role: &'static str) -> Member {
    Member { person, role, votes: false, group: None }
}
