//! A person with seats and papers, and the way to all persons.

use serde::Serialize;

use super::entry;
use super::frame::{Cover, Head, Part};
use super::pager::{self, Pager};
use super::share::Source;
use super::{Colophon, Link};
use crate::council::id::Id;
use crate::council::public::{Membership, OrganizationKind, Person, Subject};
use crate::german;
use crate::site::plan::{PAGE_LENGTH, Site, pages};
use crate::site::route;
use crate::site::theme::{Html, Prepared};

/// A person.
#[derive(Serialize)]
pub struct PersonPage<'a> {
    /// With title.
    pub name: String,
    /// `anrede`.
    pub form_of_address: Option<&'a str>,
    /// `amt`.
    pub office: Option<&'a str>,
    /// `partei`.
    pub party: Option<&'a str>,
    /// Portrait; empty if there is none.
    pub picture: &'a str,
    /// What it shows: the file's title.
    pub picture_title: &'a str,
    /// With consent.
    pub email: Option<&'a str>,
    /// With consent.
    pub phone: Option<&'a str>,
    /// One or two plain sentences.
    pub summary: Option<&'a str>,
    /// A short life.
    pub life: Html,
    /// Seats now.
    pub current: Vec<Seat<'a>>,
    /// Those of earlier times.
    pub former: Vec<Seat<'a>>,
    /// Papers brought in.
    pub papers: Vec<Prepared>,
    /// Topics, source, day.
    pub colophon: Colophon<'a>,
}

/// A seat, as the person's page shows it.
#[derive(Serialize)]
pub struct Seat<'a> {
    /// Where.
    pub organization: Link<'a>,
    /// Function.
    pub role: Option<&'a str>,
    /// With a vote.
    pub votes: bool,
    /// The group that the seat is filled for.
    pub group: Option<Link<'a>>,
    /// „seit 1. Juni 2024“.
    pub period: String,
}

/// The page of a person.
pub fn page(site: &Site, id: Id<Person>) -> (Head<'_>, PersonPage<'_>) {
    let person = &site.council.people[id];
    let today = site.council.today;
    let rows = person.memberships.iter().map(|id| &site.council.memberships[*id]);
    let (former, current): (Vec<_>, Vec<_>) = rows.partition(|row| row.is_over(today));
    let name = person.full_name().into_owned();
    let picture = person.picture.and_then(|id| site.routes.href(Subject::File(id)));
    let view = PersonPage {
        form_of_address: person.form_of_address.as_deref(),
        office: person.office.as_deref(),
        party: person.party.as_deref(),
        picture: picture.unwrap_or_default(),
        picture_title: person.picture.map_or("", |id| site.council.files[id].title.as_str()),
        email: person.email.as_deref(),
        phone: person.phone.as_deref(),
        summary: person.publication.summary.as_deref(),
        life: super::html(site, &person.life),
        current: current.into_iter().map(|row| seat(site, row)).collect(),
        former: former.into_iter().map(|row| seat(site, row)).collect(),
        papers: entry::papers(site, &person.papers),
        colophon: super::colophon(site, &person.publication),
        name: name.clone(),
    };
    let office = person.office.as_deref();
    let cover = Cover {
        part: Part::People,
        kind: "person",
        description: site.texts().say(
            "person_description",
            &[("name", name.as_str().into()), ("county", site.council.body.name.as_str().into())],
        ),
        label: office.unwrap_or_else(|| site.texts().get("person_word")).to_owned(),
        name,
        crumbs: vec![Link::page(site, site.texts().get("frame_people"), &route::people())],
    };
    let route = site.routes.route(Subject::Person(id)).cloned().unwrap_or_else(route::people);
    let head = Head::new(site, &route, cover).cited(site, &Source::of(&person.publication));
    (if view.picture.is_empty() { head } else { head.without_script() }, view)
}

fn seat<'a>(site: &'a Site, row: &'a Membership) -> Seat<'a> {
    Seat {
        organization: Link::to(site, Subject::Organization(row.organization)),
        role: row.role.as_deref(),
        votes: row.votes,
        group: row.on_behalf_of.map(|id| Link::to(site, Subject::Organization(id))),
        period: super::period(site, row.start, row.end),
    }
}

/// Persons.
#[derive(Serialize)]
pub struct PeoplePage<'a> {
    /// On the first page only.
    pub groups: Vec<Group<'a>>,
    /// By first letter.
    pub letters: Vec<Letter<'a>>,
    /// The way through its pages.
    pub pager: Pager<'a>,
    /// How many there are.
    pub count: String,
}

/// A parliamentary group and who is in it now.
#[derive(Serialize)]
pub struct Group<'a> {
    /// The group.
    pub group: Link<'a>,
    /// Its members.
    pub members: Vec<Named<'a>>,
}

/// Persons whose family names begin alike.
#[derive(Serialize)]
pub struct Letter<'a> {
    /// The letter.
    pub letter: String,
    /// The persons.
    pub people: Vec<Named<'a>>,
}

/// A person in a list.
#[derive(Serialize)]
pub struct Named<'a> {
    /// The person.
    pub link: Link<'a>,
    /// Function in the group, or office.
    pub note: Option<&'a str>,
}

/// The `number`-th page of all persons.
pub fn overview(site: &Site, number: usize) -> (Head<'_>, PeoplePage<'_>) {
    let people = &site.index.people;
    let start = (number.saturating_sub(1) * PAGE_LENGTH).min(people.len());
    let end = (start + PAGE_LENGTH).min(people.len());
    let letter = |id: &Id<Person>| initial(&site.council.people[*id]);
    let view = PeoplePage {
        groups: if number == 1 { groups(site) } else { Vec::new() },
        letters: people[start..end]
            .chunk_by(|a, b| letter(a) == letter(b))
            .map(|people| Letter {
                letter: people.first().map(letter).unwrap_or_default(),
                people: people.iter().map(|id| by_family_name(site, *id)).collect(),
            })
            .collect(),
        pager: pager::view(site, &route::people(), number, pages(people.len())),
        count: site.texts().say("count_people", &[("n", people.len().into())]),
    };
    let cover = Cover {
        part: Part::People,
        kind: "liste",
        name: site.texts().get("frame_people").to_owned(),
        label: pager::label(site, number),
        description: site
            .texts()
            .say("people_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::people().page(number), cover), view)
}

fn groups(site: &Site) -> Vec<Group<'_>> {
    let today = site.council.today;
    let council = &site.council;
    let groups = council.organizations.iter().filter(|(_, body)| {
        body.kind == OrganizationKind::Fraktion && body.end.is_none_or(|end| end >= today)
    });
    groups
        .map(|(id, body)| Group {
            group: Link::to(site, Subject::Organization(id)),
            members: body
                .memberships
                .iter()
                .map(|id| &council.memberships[*id])
                .filter(|row| !row.is_over(today))
                .map(|row| Named {
                    link: Link::to(site, Subject::Person(row.person)),
                    note: row.role.as_deref().filter(|role| *role != "Mitglied"),
                })
                .collect(),
        })
        .filter(|group| !group.members.is_empty())
        .collect()
}

/// „Müller, Dr. Anna“.
fn by_family_name(site: &Site, id: Id<Person>) -> Named<'_> {
    let person = &site.council.people[id];
    let link = Link::to(site, Subject::Person(id));
    let text = match (person.family_name.as_deref(), person.given_name.as_deref()) {
        (Some(family), Some(given)) => {
            let title = person.title.as_deref().map_or(String::new(), |title| format!("{title} "));
            format!("{family}, {title}{given}").into()
        }
        _ => link.text,
    };
    Named { link: Link { text, href: link.href }, note: person.office.as_deref() }
}

/// The letter that a person is filed under: „Ä“ is „A“.
fn initial(person: &Person) -> String {
    let name = person.family_name.as_deref().unwrap_or(&person.name);
    let first = german::sort_key(name).chars().next();
    first
        .filter(|c| c.is_alphabetic())
        .map_or_else(|| "#".to_owned(), |c| c.to_uppercase().collect())
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::site::page::sample;

    #[test]
    fn persons_stand_by_family_name_and_umlauts_as_their_letter() {
        let mut council = sample::empty();
        for (slug, given, family) in
            [("z", "Zoë", "Zander"), ("a", "Jörg", "Ärmel"), ("b", "Eva", "Arm")]
        {
            let mut person = sample::person(slug, &format!("{given} {family}"));
            person.given_name = Some(given.to_owned());
            person.family_name = Some(family.to_owned());
            council.people.push(person);
        }
        council.people.push(sample::person("n", "Namenlos"));
        let (site, _) = sample::site(Config::default(), council);
        let page = sample::main_of(&site, "/personen/");
        let place = |word: &str| page.find(word).unwrap_or_else(|| panic!("{word} in {page}"));
        assert!(place(">Arm, Eva<") < place(">Ärmel, Jörg<"));
        assert!(place(">Ärmel, Jörg<") < place("<h3>N</h3>"));
        assert!(place(">Namenlos<") < place("<h3>Z</h3>"));
    }
}
