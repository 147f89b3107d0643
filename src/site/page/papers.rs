//! The way to all papers: latest, by year, kind and Wahlperiode.

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::{Counted, Link, entry, year_name};
use crate::site::index::Kind;
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::Prepared;

/// The way to all papers.
#[derive(Serialize)]
pub struct PapersPage<'a> {
    /// The newest papers.
    pub latest: Vec<Prepared>,
    /// By year.
    pub years: Vec<Counted<'a>>,
    /// By kind.
    pub kinds: Vec<Counted<'a>>,
    /// By Wahlperiode.
    pub terms: Vec<Counted<'a>>,
    /// How many there are.
    pub total: String,
}

/// How many papers the overview shows by itself.
const LATEST: usize = 25;

/// The ways to the papers of each year.
pub fn by_year(site: &Site) -> Vec<Counted<'_>> {
    let years = site.index.years.iter().map(|(year, papers)| Counted {
        link: Link::page(site, year_name(site, *year), &route::papers_of_year(*year)),
        count: site.texts().moments().number(papers.len()),
    });
    years.collect()
}

/// A kind as its papers write it.
pub fn kind_name<'a>(site: &'a Site, kind: &'a Kind) -> &'a str {
    if kind.name.is_empty() { site.texts().get("list_no_kind") } else { &kind.name }
}

/// The ways to the papers of each kind.
pub fn by_kind(site: &Site) -> Vec<Counted<'_>> {
    let kinds = site.index.kinds.iter().map(|kind| Counted {
        link: Link::page(site, kind_name(site, kind), &route::papers_of_kind(&kind.slug)),
        count: site.texts().moments().number(kind.papers.len()),
    });
    kinds.collect()
}

/// The overview of all papers.
pub fn overview(site: &Site) -> (Head<'_>, PapersPage<'_>) {
    let index = &site.index;
    let terms = index.terms.iter().filter(|term| !term.papers.is_empty()).map(|term| Counted {
        link: Link::page(
            site,
            site.council.body.terms[term.place].name.as_str(),
            &route::papers_below(&route::term(&term.slug)),
        ),
        count: site.texts().moments().number(term.papers.len()),
    });
    let view = PapersPage {
        latest: entry::papers(site, index.papers.iter().take(LATEST)),
        years: by_year(site),
        kinds: by_kind(site),
        terms: terms.collect(),
        total: site.texts().say("count_papers", &[("n", index.papers.len().into())]),
    };
    let cover = Cover {
        part: Part::Papers,
        kind: "liste",
        name: site.texts().get("frame_papers").to_owned(),
        label: String::new(),
        description: site
            .texts()
            .say("list_papers_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::papers(), cover), view)
}
