//! The register of decisions: the latest, and those of each year.

use serde::Serialize;

use super::entry::{self, DecisionEntry};
use super::frame::{Cover, Head, Part};
use super::pager::{self, Pager};
use super::{Counted, Link};
use crate::site::decisions::{Decision, Year};
use crate::site::plan::{PAGE_LENGTH, Site, pages};
use crate::site::route;

/// The latest decisions, and the ways to all.
#[derive(Serialize)]
pub struct DecisionsPage<'a> {
    /// „1.234 Einträge“; empty if there is none.
    pub count: String,
    /// The latest.
    pub latest: Vec<DecisionEntry<'a>>,
    /// By year.
    pub years: Vec<Counted<'a>>,
}

/// The decisions of a year.
#[derive(Serialize)]
pub struct DecisionsOfYearPage<'a> {
    /// „Beschlüsse 2025“.
    pub title: String,
    /// „123 Einträge“.
    pub count: String,
    /// Those of this page, the latest sitting first.
    pub decisions: Vec<DecisionEntry<'a>>,
    /// The way through its pages.
    pub pager: Pager<'a>,
    /// The year before.
    pub previous: Option<Link<'a>>,
    /// The year after.
    pub next: Option<Link<'a>>,
}

/// How many decisions the overview shows by itself.
const LATEST: usize = 25;

/// The latest decisions.
pub fn overview(site: &Site) -> (Head<'_>, DecisionsPage<'_>) {
    let years = &site.index.decided;
    let all = years.iter().flat_map(|year| &year.decisions);
    let total = years.iter().map(|year| year.decisions.len()).sum();
    let view = DecisionsPage {
        count: if total == 0 { String::new() } else { count(site, total) },
        latest: all.take(LATEST).map(|decision| line(site, *decision)).collect(),
        years: years.iter().map(|year| by_year(site, year, year.decisions.len())).collect(),
    };
    let texts = site.texts();
    let cover = Cover {
        part: Part::Other,
        kind: "liste",
        name: texts.get("decisions_title").to_owned(),
        label: String::new(),
        description: texts
            .say("decisions_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::decisions(), cover), view)
}

/// The `number`-th page of a year, by its place in the index.
pub fn page(site: &Site, place: usize, number: usize) -> (Head<'_>, DecisionsOfYearPage<'_>) {
    let texts = site.texts();
    let Year { year, decisions } = &site.index.decided[place];
    let route = route::decisions_of_year(*year);
    let start = (number.saturating_sub(1) * PAGE_LENGTH).min(decisions.len());
    let shown = decisions[start..].iter().take(PAGE_LENGTH);
    let title = texts.say("decisions_of_year", &[("year", year.to_string().into())]);
    let neighbour = |place: usize| {
        let year = site.index.decided.get(place)?.year;
        Some(Link::page(site, year.to_string(), &route::decisions_of_year(year)))
    };
    let view = DecisionsOfYearPage {
        title: title.clone(),
        count: count(site, decisions.len()),
        decisions: shown.map(|decision| line(site, *decision)).collect(),
        pager: pager::view(site, &route, number, pages(decisions.len())),
        // Years stand newest first.
        previous: neighbour(place + 1),
        next: place.checked_sub(1).and_then(neighbour),
    };
    let name = site.council.body.name.as_str();
    let told = [("year", year.to_string().into()), ("county", name.into())];
    let cover = Cover {
        part: Part::Other,
        kind: "liste",
        name: title,
        label: match number {
            1 => String::new(),
            number => texts.say("decisions_page", &[("number", number.into())]),
        },
        description: texts.say("decisions_of_year_description", &told),
        crumbs: vec![Link::page(site, texts.get("decisions_title"), &route::decisions())],
    };
    (Head::new(site, &route.page(number), cover), view)
}

/// The way to the decisions of a year, and how many of them are meant.
pub fn by_year<'a>(site: &Site, year: &Year, count: usize) -> Counted<'a> {
    let route = route::decisions_of_year(year.year);
    let link = Link::page(site, year.year.to_string(), &route);
    Counted { link, count: site.texts().moments().number(count) }
}

fn count(site: &Site, count: usize) -> String {
    site.texts().say("decisions_count", &[("count", count.into())])
}

fn line(site: &Site, decision: Decision) -> DecisionEntry<'_> {
    match decision {
        Decision::Item(id) => entry::decision(site, id),
        Decision::Released(meeting, place) => entry::released(site, meeting, place),
    }
}
