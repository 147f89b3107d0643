//! Long lists: grouped by month or year, a hundred entries a page.

use jiff::civil::Date;
use serde::Serialize;

use super::entry;
use super::frame::{Cover, Head, Part};
use super::pager::{self, Pager};
use super::{Link, papers, year_name};
use crate::council::id::Id;
use crate::council::public::{Meeting, Paper, Subject};
use crate::site::plan::{List, PAGE_LENGTH, Site, pages};
use crate::site::route::{self, Route};
use crate::site::theme::Prepared;

/// A page of a list.
#[derive(Serialize)]
pub struct ListPage<'a> {
    /// Its title.
    pub title: String,
    /// „1.234 Vorlagen“.
    pub count: String,
    /// What the list is about, with its own page.
    pub owner: Option<Link<'a>>,
    /// Sittings and others that share the topic; first page only.
    pub related: Vec<Related<'a>>,
    /// Entries by group.
    pub groups: Vec<Group>,
    /// The way through its pages.
    pub pager: Pager<'a>,
    /// Neighbouring years.
    pub previous: Option<Link<'a>>,
    /// The one after.
    pub next: Option<Link<'a>>,
}

/// Things of one kind that share a topic.
#[derive(Serialize)]
pub struct Related<'a> {
    /// What they are.
    pub heading: &'a str,
    /// The things.
    pub links: Vec<Link<'a>>,
}

/// Entries under one heading.
#[derive(Serialize)]
pub struct Group {
    /// „November 2025“, „2025“.
    pub heading: String,
    /// Papers.
    pub papers: Vec<Prepared>,
    /// Sittings.
    pub meetings: Vec<Prepared>,
}

/// What a list holds, and how it is told.
struct Content<'a> {
    route: Route,
    part: Part,
    kind: &'static str,
    title: String,
    owner: Option<Link<'a>>,
    crumbs: Vec<Link<'a>>,
    papers: &'a [Id<Paper>],
    /// Newest first.
    meetings: Vec<Id<Meeting>>,
}

/// The `number`-th page of a list.
pub fn page(site: &Site, list: List, number: usize) -> (Head<'_>, ListPage<'_>) {
    let content = content(site, list);
    let is_papers = content.meetings.is_empty();
    let length = if is_papers { content.papers.len() } else { content.meetings.len() };
    let start = (number.saturating_sub(1) * PAGE_LENGTH).min(length);
    let end = (start + PAGE_LENGTH).min(length);
    let groups = if is_papers {
        paper_groups(site, &content.papers[start..end])
    } else {
        meeting_groups(site, &content.meetings[start..end])
    };
    let counted = if is_papers { "count_papers" } else { "count_meetings" };
    let (previous, next) = siblings(site, list);
    let on_first = number == 1;
    let view = ListPage {
        count: if length == 0 {
            String::new()
        } else {
            site.texts().say(counted, &[("n", length.into())])
        },
        owner: content.owner,
        related: if on_first { related(site, list) } else { Vec::new() },
        groups,
        pager: pager::view(site, &content.route, number, pages(length)),
        previous,
        next,
        title: content.title.clone(),
    };
    let label = pager::label(site, number);
    let cover = Cover {
        part: content.part,
        kind: content.kind,
        description: format!("{}: {}.", content.title, site.council.body.name),
        name: content.title,
        label,
        crumbs: content.crumbs,
    };
    (Head::new(site, &content.route.page(number), cover), view)
}

fn content(site: &Site, list: List) -> Content<'_> {
    let index = &site.index;
    let base = |route: Route, title: String| Content {
        route,
        part: Part::Papers,
        kind: "liste",
        title,
        owner: None,
        crumbs: vec![Link::page(site, site.texts().get("frame_papers"), &route::papers())],
        papers: &[],
        meetings: Vec::new(),
    };
    match list {
        List::PapersOfYear(place) => {
            let (year, papers) = &index.years[place];
            let told = [("year", year_name(site, *year).into())];
            let title = site.texts().say("list_papers_of_year", &told);
            Content { papers, ..base(route::papers_of_year(*year), title) }
        }
        List::PapersOfKind(place) => {
            let kind = &index.kinds[place];
            let told = [("kind", papers::kind_name(site, kind).into())];
            let title = site.texts().say("list_papers_of_kind", &told);
            Content { papers: &kind.papers, ..base(route::papers_of_kind(&kind.slug), title) }
        }
        List::PapersOfTerm(place) | List::MeetingsOfTerm(place) => {
            of_term(site, place, matches!(list, List::PapersOfTerm(_)))
        }
        List::PapersOf(id) | List::MeetingsOf(id) => {
            let body = &site.council.organizations[id];
            let owner = Link::to(site, Subject::Organization(id));
            let crumbs = vec![
                Link::page(site, site.texts().get("frame_organizations"), &route::organizations()),
                owner.clone(),
            ];
            let route = site.routes.organization(id);
            let (key, route) = match list {
                List::PapersOf(_) => ("list_papers_of", route::papers_below(route)),
                _ => ("list_meetings_of", route::meetings_below(route)),
            };
            let is_papers = matches!(list, List::PapersOf(_));
            Content {
                part: Part::Organizations,
                owner: Some(owner),
                crumbs,
                papers: if is_papers { &body.papers } else { &[] },
                meetings: if is_papers { Vec::new() } else { newest_first(&body.meetings) },
                ..base(route, site.texts().say(key, &[("name", body.name.as_str().into())]))
            }
        }
        List::Topic(id) => {
            let topic = &site.council.topics[id];
            let route =
                site.routes.route(Subject::Topic(id)).cloned().unwrap_or_else(route::topics);
            Content {
                part: Part::Topics,
                kind: "thema",
                crumbs: vec![Link::page(site, site.texts().get("frame_topics"), &route::topics())],
                papers: &topic.papers,
                ..base(route, topic.name.clone())
            }
        }
    }
}

fn of_term(site: &Site, place: usize, is_papers: bool) -> Content<'_> {
    let term = &site.index.terms[place];
    let name = &site.council.body.terms[term.place].name;
    let route = route::term(&term.slug);
    let owner = Link::page(site, name.as_str(), &route);
    let crumbs =
        vec![Link::page(site, site.texts().get("frame_terms"), &route::terms()), owner.clone()];
    let key = if is_papers { "list_papers_of_term" } else { "list_meetings_of_term" };
    Content {
        route: if is_papers { route::papers_below(&route) } else { route::meetings_below(&route) },
        part: if is_papers { Part::Papers } else { Part::Meetings },
        kind: "liste",
        title: site.texts().say(key, &[("term", super::term(site, name).into())]),
        owner: Some(owner),
        crumbs,
        papers: if is_papers { &term.papers } else { &[] },
        meetings: if is_papers { Vec::new() } else { term.meetings.clone() },
    }
}

fn newest_first(meetings: &[Id<Meeting>]) -> Vec<Id<Meeting>> {
    meetings.iter().rev().copied().collect()
}

fn paper_groups(site: &Site, papers: &[Id<Paper>]) -> Vec<Group> {
    let month = |id: &Id<Paper>| site.council.papers[*id].filed_on.map(Date::first_of_month);
    let (undated, moments) = (site.texts().get("list_undated"), site.texts().moments());
    let group = |papers: &[Id<Paper>]| Group {
        heading: papers
            .first()
            .and_then(month)
            .map_or_else(|| undated.to_owned(), |month| moments.month_and_year(month)),
        papers: entry::papers(site, papers),
        meetings: Vec::new(),
    };
    papers.chunk_by(|a, b| month(a) == month(b)).map(group).collect()
}

fn meeting_groups(site: &Site, meetings: &[Id<Meeting>]) -> Vec<Group> {
    let year = |id: &Id<Meeting>| site.council.meetings[*id].start.date.year();
    let group = |meetings: &[Id<Meeting>]| Group {
        heading: meetings.first().map(|id| year(id).to_string()).unwrap_or_default(),
        papers: Vec::new(),
        meetings: entry::meetings(site, meetings),
    };
    meetings.chunk_by(|a, b| year(a) == year(b)).map(group).collect()
}

/// The years before and after.
fn siblings(site: &Site, list: List) -> (Option<Link<'_>>, Option<Link<'_>>) {
    let List::PapersOfYear(place) = list else { return (None, None) };
    let link = |place: usize| {
        let (year, _) = site.index.years.get(place)?;
        Some(Link::page(site, year_name(site, *year), &route::papers_of_year(*year)))
    };
    // Years stand newest first.
    (link(place + 1), place.checked_sub(1).and_then(link))
}

fn related(site: &Site, list: List) -> Vec<Related<'_>> {
    let List::Topic(id) = list else { return Vec::new() };
    let topic = &site.council.topics[id];
    let links = |subjects: Vec<Subject>| -> Vec<Link<'_>> {
        subjects.into_iter().map(|subject| Link::to(site, subject)).collect()
    };
    let meeting = |id: &Id<Meeting>| {
        let link = Link::to(site, Subject::Meeting(*id));
        let day = super::day(site, site.council.meetings[*id].start.date);
        Link { text: format!("{}, {day}", link.text).into(), ..link }
    };
    let groups = [
        Related {
            heading: site.texts().get("frame_meetings"),
            links: topic.meetings.iter().map(meeting).collect(),
        },
        Related { heading: site.texts().get("list_others"), links: links(topic.others.clone()) },
    ];
    groups.into_iter().filter(|group| !group.links.is_empty()).collect()
}
