//! Free pages, and the pages that stand where nothing is: 404, tombstones, redirects.

use serde::Serialize;

use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::share::Source;
use super::{Colophon, Link, When};
use crate::council::id::Id;
use crate::council::public::{FreePage, Subject, TombstoneKind};
use crate::site::plan::Site;
use crate::site::route::{self, Route};
use crate::site::theme::Html;

/// A free page.
#[derive(Serialize)]
pub struct FreeView<'a> {
    /// Its title.
    pub title: &'a str,
    /// One or two plain sentences.
    pub summary: Option<&'a str>,
    /// The text.
    pub text: Html,
    /// Attachments.
    pub files: Vec<Attachment<'a>>,
    /// Topics, source, day.
    pub colophon: Colophon<'a>,
}

/// A free page.
pub fn page(site: &Site, id: Id<FreePage>) -> (Head<'_>, FreeView<'_>) {
    let page = &site.council.pages[id];
    let publication = &page.publication;
    let view = FreeView {
        title: &page.title,
        summary: publication.summary.as_deref(),
        text: super::html(site, &page.text),
        files: file::attachments(site, &page.files),
        colophon: super::colophon(site, publication),
    };
    let county = &site.council.body.name;
    let cover = Cover {
        part: Part::Other,
        kind: "seite",
        name: page.title.clone(),
        label: String::new(),
        description: publication
            .summary
            .clone()
            .unwrap_or_else(|| format!("{}: {county}.", page.title)),
        crumbs: Vec::new(),
    };
    let route = site.routes.route(Subject::Page(id)).cloned().unwrap_or_else(route::home);
    let head = Head::new(site, &route, cover).cited(site, &Source::of(publication));
    (head.beside([&view.text]), view)
}

/// Ways on, for a page where nothing is.
#[derive(Serialize)]
pub struct NotFoundPage<'a> {
    /// The ways.
    pub ways: Vec<Link<'a>>,
}

/// What a server shows when nothing is there.
pub fn not_found(site: &Site) -> (Head<'_>, NotFoundPage<'_>) {
    let texts = site.texts();
    let ways = [
        ("missing_home", route::home()),
        ("missing_calendar", route::calendar()),
        ("missing_papers", route::papers()),
        ("missing_bodies", route::organizations()),
        ("missing_search_page", route::search()),
        ("glossary_title", route::glossary()),
    ];
    let ways = ways.into_iter().map(|(key, route)| Link::page(site, texts.get(key), &route));
    let ways = ways.collect();
    let cover = Cover {
        part: Part::Other,
        kind: "fehler",
        name: texts.get("missing_title").to_owned(),
        label: String::new(),
        description: texts.get("missing_description").to_owned(),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::not_found(), cover).hidden(), NotFoundPage { ways })
}

/// What was published once and is no more.
#[derive(Serialize)]
pub struct TombstonePage<'a> {
    /// „Diese Vorlage“.
    pub what: &'a str,
    /// Since when.
    pub on: When,
    /// Why, if the editor tells.
    pub reason: Option<&'a str>,
}

/// The page of a tombstone, by its place in the list.
pub fn tombstone(site: &Site, place: usize) -> (Head<'_>, TombstonePage<'_>) {
    let tombstone = &site.council.tombstones[place];
    let (what, above) = match tombstone.kind {
        TombstoneKind::Organization => {
            ("gone_body", Some(("frame_organizations", route::organizations())))
        }
        TombstoneKind::Person => ("gone_person", Some(("frame_people", route::people()))),
        TombstoneKind::Meeting => ("gone_meeting", Some(("frame_meetings", route::meetings()))),
        TombstoneKind::Paper => ("gone_paper", Some(("frame_papers", route::papers()))),
        TombstoneKind::Page => ("gone_page", None),
    };
    let what = site.texts().get(what);
    let above = above.map(|(key, route)| Link::page(site, site.texts().get(key), &route));
    let view = TombstonePage {
        what,
        on: When::day(site, tombstone.on),
        reason: tombstone.reason.as_deref(),
    };
    let cover = Cover {
        part: Part::Other,
        kind: "entfernt",
        name: site.texts().get("gone_title").to_owned(),
        label: String::new(),
        description: site.texts().say("gone_description", &[("what", what.into())]),
        crumbs: above.into_iter().collect(),
    };
    let route = route::tombstone(tombstone.kind, &tombstone.slug);
    (Head::new(site, &route, cover).hidden(), view)
}

/// An old address that leads on.
#[derive(Serialize)]
pub struct RedirectPage {
    /// Root-relative.
    pub href: String,
}

/// The page at an old address; its permanent address is the new one.
pub fn redirect<'a>(site: &'a Site, target: &Route) -> (Head<'a>, RedirectPage) {
    let cover = Cover {
        part: Part::Other,
        kind: "umleitung",
        name: site.texts().get("moved_title").to_owned(),
        label: String::new(),
        description: site.texts().get("moved_description").to_owned(),
        crumbs: Vec::new(),
    };
    let view = RedirectPage { href: site.routes.href_of(target) };
    (Head::new(site, target, cover).hidden(), view)
}
