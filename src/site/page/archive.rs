//! Wahlperioden: what a council did in its time.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::{Counted, Link, When, decisions};
use crate::council::id::Id;
use crate::council::public::{Membership, Organization, OrganizationKind, Subject};
use crate::site::decisions::{Decision, Year};
use crate::site::index::Term;
use crate::site::plan::Site;
use crate::site::route::{self, Route};

/// A Wahlperiode.
#[derive(Serialize)]
pub struct TermPage<'a> {
    /// „Wahlperiode 2024–2029“.
    pub name: Cow<'a, str>,
    /// „seit 1. Juni 2024“.
    pub period: String,
    /// It is over: the page is an archive.
    pub over: bool,
    /// Seats of the Kreistag by group; nothing if nobody has said who belongs to which.
    pub seats: Vec<Counted<'a>>,
    /// The day of these seats: the last of a Wahlperiode that is over.
    pub seats_on: When,
    /// Bodies that sat.
    pub bodies: Vec<Link<'a>>,
    /// Sittings by year, with the year's calendar.
    pub meetings_by_year: Vec<Counted<'a>>,
    /// Papers by year, with the year's list.
    pub papers_by_year: Vec<Counted<'a>>,
    /// Decisions by year, with the year's register.
    pub decisions_by_year: Vec<Counted<'a>>,
    /// All sittings; empty if there is none.
    pub meetings: Link<'a>,
    /// All papers; empty if there is none.
    pub papers: Link<'a>,
}

/// The page of a Wahlperiode, by its place in the index.
pub fn page(site: &Site, place: usize) -> (Head<'_>, TermPage<'_>) {
    let term = &site.index.terms[place];
    let body = &site.council.body.terms[term.place];
    let route = route::term(&term.slug);
    let council = &site.council;
    let meeting_days = term.meetings.iter().map(|id| council.meetings[*id].start.date);
    let paper_days = term.papers.iter().filter_map(|id| council.papers[*id].filed_on);
    let seats_on = body.end.unwrap_or(council.today).min(council.today).max(body.start);
    let view = TermPage {
        name: super::term(site, &body.name),
        period: super::period(site, Some(body.start), body.end),
        over: body.end.is_some_and(|end| end < council.today),
        seats: seats(site, seats_on),
        seats_on: When::day(site, seats_on),
        bodies: super::organizations(site, &term.organizations),
        meetings_by_year: by_year(site, meeting_days, route::year),
        papers_by_year: by_year(site, paper_days, |year| route::papers_of_year(Some(year))),
        decisions_by_year: decisions_by_year(site, term),
        meetings: meetings(site, term),
        papers: papers(site, term),
    };
    let cover = Cover {
        part: Part::Other,
        kind: "liste",
        name: super::term(site, &body.name).into_owned(),
        label: String::new(),
        description: site.texts().say(
            "term_description",
            &[
                ("term", super::term(site, &body.name).into()),
                ("county", council.body.name.as_str().into()),
            ],
        ),
        crumbs: vec![Link::page(site, site.texts().get("frame_terms"), &route::terms())],
    };
    (Head::new(site, &route, cover), view)
}

/// Voting members of the Kreistag on a day, by group, the biggest first.
fn seats(site: &Site, day: Date) -> Vec<Counted<'_>> {
    let council = &site.council;
    let is_then =
        |row: &&Membership| row.start.is_none_or(|start| start <= day) && !row.is_over(day);
    let is_group =
        |id: &Id<Organization>| council.organizations[*id].kind == OrganizationKind::Fraktion;
    let group = |member: &Membership| {
        let rows = council.people[member.person].memberships.iter();
        let mut own = rows.map(|id| &council.memberships[*id]).filter(is_then);
        member.on_behalf_of.or_else(|| own.find_map(|row| Some(row.organization).filter(is_group)))
    };
    let mut groups: BTreeMap<Option<Id<Organization>>, usize> = BTreeMap::new();
    for (_, member) in council.memberships.iter() {
        let kind = &council.organizations[member.organization].kind;
        if *kind == OrganizationKind::Kreistag && member.votes && is_then(&member) {
            *groups.entry(group(member)).or_default() += 1;
        }
    }
    if groups.keys().all(Option::is_none) {
        return Vec::new();
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(group, count)| (group.is_none(), Reverse(*count)));
    let counted = |(group, count): (Option<Id<Organization>>, usize)| Counted {
        link: match group {
            Some(id) => Link::to(site, Subject::Organization(id)),
            None => Link { text: site.texts().get("decisions_no_group").into(), href: "".into() },
        },
        count: site.texts().moments().number(count),
    };
    groups.into_iter().map(counted).collect()
}

/// The years in which a Wahlperiode decided, and how often.
fn decisions_by_year<'a>(site: &Site, term: &Term) -> Vec<Counted<'a>> {
    let council = &site.council;
    let is_within = |decision: &&Decision| {
        let day = council.meetings[decision.meeting(council)].start.date;
        council.body.terms[term.place].holds(day)
    };
    let counted = |year: &Year| {
        let count = year.decisions.iter().filter(is_within).count();
        (count > 0).then(|| decisions::by_year(site, year, count))
    };
    site.index.decided.iter().filter_map(counted).collect()
}

fn meetings<'a>(site: &Site, term: &Term) -> Link<'a> {
    let count = site.texts().say("count_meetings", &[("n", term.meetings.len().into())]);
    let list = route::meetings_below(&route::term(&term.slug));
    some(!term.meetings.is_empty(), || Link::page(site, count, &list))
}

fn papers<'a>(site: &Site, term: &Term) -> Link<'a> {
    let count = site.texts().say("count_papers", &[("n", term.papers.len().into())]);
    let list = route::papers_below(&route::term(&term.slug));
    some(!term.papers.is_empty(), || Link::page(site, count, &list))
}

fn some<'a>(is_any: bool, link: impl FnOnce() -> Link<'a>) -> Link<'a> {
    if is_any { link() } else { Link { text: "".into(), href: "".into() } }
}

/// How many of `days`, newest first, lie in each year.
fn by_year<'a>(
    site: &Site,
    days: impl Iterator<Item = Date>,
    route: impl Fn(i16) -> Route,
) -> Vec<Counted<'a>> {
    let mut years: Vec<(i16, usize)> = Vec::new();
    for day in days {
        match years.last_mut() {
            Some((year, count)) if *year == day.year() => *count += 1,
            _ => years.push((day.year(), 1)),
        }
    }
    let counted = |(year, count): (i16, usize)| Counted {
        link: Link::page(site, year.to_string(), &route(year)),
        count: site.texts().moments().number(count),
    };
    years.into_iter().map(counted).collect()
}

/// All Wahlperioden.
#[derive(Serialize)]
pub struct TermsPage<'a> {
    /// Newest first.
    pub terms: Vec<TermEntry<'a>>,
}

/// A Wahlperiode in the list.
#[derive(Serialize)]
pub struct TermEntry<'a> {
    /// The Wahlperiode.
    pub link: Link<'a>,
    /// „seit 1. Juni 2024“.
    pub period: String,
    /// It runs.
    pub current: bool,
    /// Sittings.
    pub meetings: Link<'a>,
    /// Papers.
    pub papers: Link<'a>,
}

/// The overview of all Wahlperioden.
pub fn overview(site: &Site) -> (Head<'_>, TermsPage<'_>) {
    let today = site.council.today;
    let entry = |term: &Term| {
        let body = &site.council.body.terms[term.place];
        TermEntry {
            link: Link::page(site, super::term(site, &body.name), &route::term(&term.slug)),
            period: super::period(site, Some(body.start), body.end),
            current: body.holds(today),
            meetings: meetings(site, term),
            papers: papers(site, term),
        }
    };
    let view = TermsPage { terms: site.index.terms.iter().map(entry).collect() };
    let cover = Cover {
        part: Part::Other,
        kind: "liste",
        name: site.texts().get("frame_terms").to_owned(),
        label: String::new(),
        description: site
            .texts()
            .say("terms_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::terms(), cover), view)
}
