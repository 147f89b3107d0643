//! The search page, the ways to find something without it, and what a browser's own field needs.

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::topics::{self, Letter};
use super::{Counted, Link, papers};
use crate::council::public::Subject;
use crate::site::plan::Site;
use crate::site::route;

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
    /// Address of the register.
    pub register: String,
    /// Address of the folder with the index.
    pub data: String,
}

/// The search page.
pub fn page(site: &Site) -> (Head<'_>, SearchPage<'_>) {
    let index = &site.index;
    let href = |route| site.routes.href_of(&route);
    let calendar = index.meeting_years();
    let bodies = site.council.organizations.ids();
    let view = SearchPage {
        years: papers::by_year(site),
        kinds: papers::by_kind(site),
        calendar: calendar
            .map(|year| Link::page(site, year.to_string(), &route::year(year)))
            .collect(),
        bodies: bodies.map(|id| Link::to(site, Subject::Organization(id))).collect(),
        letters: topics::letters(site),
        papers: href(route::papers()),
        people: href(route::people()),
        terms: href(route::terms()),
        calendar_now: href(route::calendar()),
        register: href(route::register()),
        data: href(route::search_data()),
    };
    let cover = Cover {
        part: Part::Search,
        kind: "suche",
        name: site.texts().get("search_title").to_owned(),
        label: String::new(),
        description: site
            .texts()
            .say("search_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::search(), cover), view)
}

/// The description that a browser reads to offer this site's search in its own field.
#[derive(Serialize)]
pub struct OpenSearch<'a> {
    /// At most 16 letters, as the format asks.
    pub short_name: String,
    /// The county.
    pub county: &'a str,
    /// The search page, with scheme and host: the browser asks from elsewhere.
    pub search: String,
}

/// How a browser's own search field asks this site.
pub fn open_search(site: &Site) -> OpenSearch<'_> {
    let body = &site.council.body;
    OpenSearch {
        short_name: brief(body.short_name.as_deref().unwrap_or(&body.name)),
        county: &body.name,
        search: site.routes.absolute(&route::search()),
    }
}

/// A county's name in 16 letters: „Altenburger Land“, „Wartburgkreis“, „Hohenlohe-Franke…“.
fn brief(name: &str) -> String {
    const LONGEST: usize = 16;
    let name = name.trim_start_matches("Landkreis ").trim_start_matches("Kreis ");
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::site::page::sample;

    #[test]
    fn a_browser_is_told_how_to_ask_and_by_what_name() {
        let config = Config { address: "https://x.de/kis".to_owned(), ..Config::default() };
        let (site, _) = sample::site(config, sample::empty());
        let text = sample::page_of(&site, "/suche/opensearch.xml");
        for part in [
            "<ShortName>Muster</ShortName>",
            "Landkreis Muster",
            "<Language>de</Language>",
            "<InputEncoding>UTF-8</InputEncoding>",
            "template=\"https://x.de/kis/suche/?q={searchTerms}\"",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert_eq!(brief("Landkreis Altenburger Land"), "Altenburger Land");
        assert_eq!(brief("Landkreis Sächsische Schweiz-Osterzgebirge"), "Sächsische Schw…");
    }
}
