//! All topics from A to Z, and the ways to find something.

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::{Counted, Link, year_name};
use crate::council::id::Id;
use crate::council::public::{Subject, Topic};
use crate::german;
use crate::site::plan::Site;
use crate::site::route;

/// Topics.
#[derive(Serialize)]
pub struct TopicsPage<'a> {
    /// By first letter.
    pub letters: Vec<Letter<'a>>,
}

/// Topics that begin alike.
#[derive(Serialize)]
pub struct Letter<'a> {
    /// The letter.
    pub letter: String,
    /// The topics.
    pub topics: Vec<Counted<'a>>,
}

/// The overview of all topics.
pub fn overview(site: &Site) -> (Head<'_>, TopicsPage<'_>) {
    let cover = Cover {
        part: Part::Topics,
        kind: "liste",
        name: "Themen".to_owned(),
        label: String::new(),
        description: format!("Worum es geht, von A bis Z: {}.", site.council.body.name),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::topics(), cover), TopicsPage { letters: letters(site) })
}

fn letters(site: &Site) -> Vec<Letter<'_>> {
    let letter = |id: &Id<Topic>| initial(&site.council.topics[*id].name);
    let topic = |id: &Id<Topic>| {
        let topic = &site.council.topics[*id];
        let count = topic.papers.len() + topic.meetings.len() + topic.others.len();
        Counted { link: Link::to(site, Subject::Topic(*id)), count: german::number(count) }
    };
    site.index
        .topics
        .chunk_by(|a, b| letter(a) == letter(b))
        .map(|topics| Letter {
            letter: topics.first().map(letter).unwrap_or_default(),
            topics: topics.iter().map(topic).collect(),
        })
        .collect()
}

fn initial(name: &str) -> String {
    let first = german::sort_key(name).chars().next();
    first
        .filter(|c| c.is_alphabetic())
        .map_or_else(|| "#".to_owned(), |c| c.to_uppercase().collect())
}

/// The ways to find something.
#[derive(Serialize)]
pub struct SearchPage<'a> {
    /// By year.
    pub years: Vec<Counted<'a>>,
    /// By kind.
    pub kinds: Vec<Counted<'a>>,
    /// Years of the calendar.
    pub calendar: Vec<Link<'a>>,
    /// Who sits.
    pub bodies: Vec<Link<'a>>,
    /// By first letter.
    pub letters: Vec<Letter<'a>>,
    /// Address of the papers.
    pub papers: String,
    /// Address of the persons.
    pub people: String,
    /// Address of the Wahlperioden.
    pub terms: String,
    /// Address of the current month.
    pub calendar_now: String,
}

/// The search page.
pub fn search(site: &Site) -> (Head<'_>, SearchPage<'_>) {
    let index = &site.index;
    let href = |route| site.routes.href_of(&route);
    let years = index.years.iter().map(|(year, papers)| Counted {
        link: Link::page(site, year_name(*year), &route::papers_of_year(*year)),
        count: german::number(papers.len()),
    });
    let kinds = index.kinds.iter().map(|kind| Counted {
        link: Link::page(site, kind.name.as_str(), &route::papers_of_kind(&kind.slug)),
        count: german::number(kind.papers.len()),
    });
    let calendar = index.meeting_years();
    let bodies = site.council.organizations.ids();
    let view = SearchPage {
        years: years.collect(),
        kinds: kinds.collect(),
        calendar: calendar
            .map(|year| Link::page(site, year.to_string(), &route::year(year)))
            .collect(),
        bodies: bodies.map(|id| Link::to(site, Subject::Organization(id))).collect(),
        letters: letters(site),
        papers: href(route::papers()),
        people: href(route::people()),
        terms: href(route::terms()),
        calendar_now: href(route::calendar()),
    };
    let cover = Cover {
        part: Part::Search,
        kind: "suche",
        name: "Suchen und finden".to_owned(),
        label: String::new(),
        description: format!(
            "Vorlagen, Sitzungen, Gremien, Personen und Themen finden: {}.",
            site.council.body.name
        ),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::search(), cover), view)
}
