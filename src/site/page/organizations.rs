//! A body with its members, sittings and papers, and the way to all bodies.

use serde::Serialize;

use super::entry;
use super::frame::{Cover, Head, Part};
use super::seats::{self, Portion, Seats};
use super::share::Source;
use super::{Colophon, Link, When, terms};
use crate::council::id::Id;
use crate::council::public::{Membership, Organization, OrganizationKind, Subject};
use crate::german;
use crate::site::index;
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::{Html, Prepared};

/// A body.
#[derive(Serialize)]
pub struct OrganizationPage<'a> {
    /// Full name.
    pub name: &'a str,
    /// Short name, if the full one does not say it.
    pub short_name: Option<&'a str>,
    /// Its kind in words.
    pub kind: &'a str,
    /// `beschließend`.
    pub decides: Option<bool>,
    /// Its sittings are private as a rule.
    pub sits_in_private: bool,
    /// The body above.
    pub parent: Option<Link<'a>>,
    /// Bodies below.
    pub children: Vec<Link<'a>>,
    /// Since when.
    pub start: Option<When>,
    /// Until when.
    pub end: Option<When>,
    /// It is no more.
    pub over: bool,
    /// Seats.
    pub seats: Option<u32>,
    /// Its seats by group.
    pub composition: Option<Seats<'a>>,
    /// What a group has of the council's seats.
    pub portion: Option<Portion<'a>>,
    /// One or two plain sentences.
    pub summary: Option<&'a str>,
    /// What it does.
    pub text: Html,
    /// Its next sittings.
    pub upcoming: Vec<Prepared>,
    /// Its latest sittings.
    pub latest: Vec<Prepared>,
    /// All its sittings; empty if there is none.
    pub meetings: Link<'a>,
    /// Members with a vote.
    pub voting: Vec<Seat<'a>>,
    /// Members without.
    pub advisory: Vec<Seat<'a>>,
    /// Those of earlier times.
    pub former: Vec<Seat<'a>>,
    /// Seats elsewhere that this group fills.
    pub sent: Vec<Seat<'a>>,
    /// Its newest papers.
    pub papers: Vec<Prepared>,
    /// All its papers; empty if there is none.
    pub all_papers: Link<'a>,
    /// Topics, source, day.
    pub colophon: Colophon<'a>,
    /// Explained words that the page says.
    pub terms: Vec<Html>,
}

/// A member, as the body's page shows one.
#[derive(Serialize)]
pub struct Seat<'a> {
    /// Who.
    pub person: Link<'a>,
    /// Where.
    pub organization: Link<'a>,
    /// Function.
    pub role: Option<&'a str>,
    /// The group that the member sits for.
    pub group: Option<Link<'a>>,
    /// „seit 1. Juni 2024“, „bis 31. Mai 2024“.
    pub period: String,
}

const MEETINGS: usize = 5;
const PAPERS: usize = 10;

/// The page of a body.
pub fn page(site: &Site, id: Id<Organization>) -> (Head<'_>, OrganizationPage<'_>) {
    let body = &site.council.organizations[id];
    let today = site.council.today;
    let place = body.meetings.partition_point(|id| site.council.meetings[*id].start.date < today);
    let (past, ahead) = body.meetings.split_at(place);
    let upcoming = ahead.iter().filter(|id| !index::is_off(&site.council.meetings[**id]));
    let members = |test: &dyn Fn(&Membership) -> bool| -> Vec<Seat<'_>> {
        let rows = body.memberships.iter().map(|id| &site.council.memberships[*id]);
        rows.filter(|row| test(row)).map(|row| seat(site, row)).collect()
    };
    let route = site.routes.organization(id);
    let mut view = OrganizationPage {
        name: &body.name,
        short_name: body.short_name.as_deref().filter(|short| !super::says(&body.name, short)),
        kind: kind(site, &body.kind),
        decides: body.decides,
        sits_in_private: body.sits_in_private,
        parent: body.parent.map(|id| Link::to(site, Subject::Organization(id))),
        children: super::organizations(site, &site.index.children[id.index()]),
        start: body.start.map(|date| When::day(site, date)),
        end: body.end.map(|date| When::day(site, date)),
        over: body.end.is_some_and(|end| end < today),
        seats: body.seats,
        composition: seats::of(site, id),
        portion: seats::portion(site, id),
        summary: body.publication.summary.as_deref(),
        text: super::html(site, &body.text),
        upcoming: entry::meetings(site, upcoming.take(MEETINGS)),
        latest: entry::meetings(site, past.iter().rev().take(MEETINGS)),
        meetings: counted(
            site,
            body.meetings.len(),
            "count_meetings",
            &route::meetings_below(route),
        ),
        voting: members(&|row| !row.is_over(today) && row.votes),
        advisory: members(&|row| !row.is_over(today) && !row.votes),
        former: members(&|row| row.is_over(today)),
        sent: sent(site, id),
        papers: entry::papers(site, body.papers.iter().take(PAPERS)),
        all_papers: counted(site, body.papers.len(), "count_papers", &route::papers_below(route)),
        colophon: super::colophon(site, &body.publication),
        terms: Vec::new(),
    };
    view.terms = terms::of_organization(site, &view);
    let head = Head::new(site, route, cover(site, body));
    (head.cited(site, &Source::of(&body.publication)).beside([&view.text]), view)
}

fn cover<'a>(site: &'a Site, body: &Organization) -> Cover<'a> {
    let kind = kind(site, &body.kind);
    let county = site.council.body.name.as_str();
    let summary = body.publication.summary.clone();
    Cover {
        part: Part::Organizations,
        kind: "gremium",
        name: body.name.clone(),
        label: if super::says(&body.name, kind) { site.texts().get("body_word") } else { kind }
            .to_owned(),
        description: summary.unwrap_or_else(|| {
            let told = [("name", body.name.as_str().into()), ("county", county.into())];
            site.texts().say("body_description", &told)
        }),
        crumbs: vec![Link::page(
            site,
            site.texts().get("frame_organizations"),
            &route::organizations(),
        )],
    }
}

/// „Alle 12 Sitzungen“; leads nowhere if there is none.
fn counted<'a>(site: &Site, count: usize, key: &str, route: &route::Route) -> Link<'a> {
    if count == 0 {
        return Link { text: "".into(), href: "".into() };
    }
    Link::page(site, site.texts().say(key, &[("n", count.into())]), route)
}

fn seat<'a>(site: &'a Site, row: &'a Membership) -> Seat<'a> {
    Seat {
        person: Link::to(site, Subject::Person(row.person)),
        organization: Link::to(site, Subject::Organization(row.organization)),
        role: row.role.as_deref(),
        group: row.on_behalf_of.map(|id| Link::to(site, Subject::Organization(id))),
        period: super::period(site, row.start, row.end),
    }
}

fn sent(site: &Site, id: Id<Organization>) -> Vec<Seat<'_>> {
    let today = site.council.today;
    let rows = site.council.memberships.iter().map(|(_, row)| row);
    rows.filter(|row| row.on_behalf_of == Some(id) && !row.is_over(today))
        .map(|row| seat(site, row))
        .collect()
}

/// The kind of a body in words.
fn kind<'a>(site: &'a Site, kind: &'a OrganizationKind) -> &'a str {
    site.texts().get(match kind {
        OrganizationKind::Kreistag => "body_kreistag",
        OrganizationKind::Kreisausschuss => "body_kreisausschuss",
        OrganizationKind::Ausschuss => "body_committee",
        OrganizationKind::Beirat => "body_board",
        OrganizationKind::Fraktion => "body_group",
        OrganizationKind::Verwaltung => "body_administration",
        OrganizationKind::External => "body_external",
        OrganizationKind::Other(word) => return word,
    })
}

/// All bodies.
#[derive(Serialize)]
pub struct OrganizationsPage<'a> {
    /// Entries by group.
    pub groups: Vec<Group<'a>>,
    /// Those of earlier times.
    pub former: Vec<Body<'a>>,
}

/// Bodies of one kind.
#[derive(Serialize)]
pub struct Group<'a> {
    /// The kind, in the plural.
    pub heading: &'a str,
    /// The bodies.
    pub bodies: Vec<Body<'a>>,
}

/// A body in the list.
#[derive(Serialize)]
pub struct Body<'a> {
    /// The body.
    pub link: Link<'a>,
    /// How many members now.
    pub members: usize,
    /// Its next sitting.
    pub next: Option<When>,
    /// Its sittings are private as a rule.
    pub sits_in_private: bool,
}

/// The overview of all bodies.
pub fn overview(site: &Site) -> (Head<'_>, OrganizationsPage<'_>) {
    let today = site.council.today;
    let mut rows: Vec<(Id<Organization>, &Organization)> =
        site.council.organizations.iter().collect();
    rows.sort_by_cached_key(|(_, body)| (body.kind.clone(), german::sort_key(&body.name)));
    let (former, current): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|(_, body)| body.end.is_some_and(|end| end < today));
    let view = OrganizationsPage {
        groups: current
            .chunk_by(|(_, a), (_, b)| a.kind == b.kind)
            .map(|bodies| Group {
                heading: bodies.first().map_or("", |(_, body)| plural(site, &body.kind)),
                bodies: bodies.iter().map(|(id, body)| in_list(site, *id, body)).collect(),
            })
            .collect(),
        former: former.iter().map(|(id, body)| in_list(site, *id, body)).collect(),
    };
    let cover = Cover {
        part: Part::Organizations,
        kind: "liste",
        name: site.texts().get("frame_organizations").to_owned(),
        label: String::new(),
        description: site
            .texts()
            .say("bodies_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::organizations(), cover), view)
}

fn in_list<'a>(site: &'a Site, id: Id<Organization>, body: &'a Organization) -> Body<'a> {
    let today = site.council.today;
    let current = |id: &&Id<Membership>| !site.council.memberships[**id].is_over(today);
    let place = body.meetings.partition_point(|id| site.council.meetings[*id].start.date < today);
    let mut ahead = body.meetings[place..].iter().map(|id| &site.council.meetings[*id]);
    Body {
        link: Link::to(site, Subject::Organization(id)),
        members: body.memberships.iter().filter(current).count(),
        next: ahead
            .find(|meeting| !index::is_off(meeting))
            .map(|meeting| When::day(site, meeting.start.date)),
        sits_in_private: body.sits_in_private,
    }
}

fn plural<'a>(site: &'a Site, one: &'a OrganizationKind) -> &'a str {
    site.texts().get(match one {
        OrganizationKind::Ausschuss => "bodies_committees",
        OrganizationKind::Beirat => "bodies_boards",
        OrganizationKind::Fraktion => "bodies_groups",
        OrganizationKind::External => "bodies_external",
        OrganizationKind::Kreistag
        | OrganizationKind::Kreisausschuss
        | OrganizationKind::Verwaltung
        | OrganizationKind::Other(_) => return kind(site, one),
    })
}
