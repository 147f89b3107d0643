//! A sitting with its agenda, and the way to all sittings.

use serde::Serialize;

use super::entry::{self, MeetingEntry};
use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::vote::{self, VoteView};
use super::{Badge, Counted, Link, Spot, When};
use crate::council::id::Id;
use crate::council::public::{
    AgendaEntry, AgendaItem, ItemKind, Meeting, OpenMeeting, Organization, Release, Subject,
};
use crate::german;
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::Html;

/// A sitting.
#[derive(Serialize)]
pub struct MeetingPage<'a> {
    name: String,
    bodies: Vec<Link<'a>>,
    start: When,
    /// Everything that only a public sitting shows.
    open: Option<Open<'a>>,
    agenda: Vec<AgendaPart<'a>>,
    /// Previous and next sitting of each body.
    neighbours: Vec<Neighbours<'a>>,
}

/// What only a public sitting shows.
#[derive(Serialize)]
struct Open<'a> {
    /// „20:15 Uhr“, or a whole date if it ends on another day.
    end: Option<String>,
    place: Option<Spot<'a>>,
    state: Option<Badge<'static>>,
    off: bool,
    moved_to: Option<Link<'a>>,
    moved_from: Vec<Link<'a>>,
    announced_on: Option<When>,
    invitation: Option<Attachment<'a>>,
    minutes: Option<Attachment<'a>>,
    approved: bool,
    documents: Vec<Attachment<'a>>,
    broadcast: Option<&'a str>,
    present: Vec<Link<'a>>,
    chair: Option<Link<'a>>,
    text: Html,
    summary: Option<&'a str>,
    topics: Vec<Link<'a>>,
    source: Option<&'a str>,
}

/// A run of public or of private items.
#[derive(Serialize)]
struct AgendaPart<'a> {
    public: bool,
    items: Vec<Item<'a>>,
}

/// A line of the agenda.
#[derive(Serialize, Default)]
struct Item<'a> {
    number: Option<&'a str>,
    /// Nothing: the theme's neutral words.
    title: Option<&'a str>,
    anchor: String,
    /// Its own page; empty if it has none.
    href: &'a str,
    /// „Anfrage“ and the like.
    kind: Option<&'static str>,
    heading: bool,
    formal: bool,
    paper: Option<Link<'a>>,
    result: Option<Badge<'a>>,
    vote: Option<VoteView<'a>>,
    released_on: Option<When>,
    release: Html,
}

/// The sittings of a body around this one.
#[derive(Serialize)]
struct Neighbours<'a> {
    body: Link<'a>,
    previous: Option<Link<'a>>,
    next: Option<Link<'a>>,
}

/// The page of a sitting.
pub fn page(site: &Site, id: Id<Meeting>) -> (Head<'_>, MeetingPage<'_>) {
    let meeting = &site.council.meetings[id];
    let name = entry::meeting_name(site, id);
    let view = MeetingPage {
        bodies: super::organizations(site, &meeting.organizations),
        start: When::moment(meeting.start),
        open: meeting.open.as_ref().map(|open| open_view(site, meeting, open)),
        agenda: agenda(site, meeting),
        neighbours: meeting.organizations.iter().map(|body| neighbours(site, *body, id)).collect(),
        name: name.clone(),
    };
    let day = german::date(meeting.start.date);
    let summary = meeting.open.as_ref().and_then(|open| open.publication.summary.clone());
    let public = if meeting.open.is_some() { "öffentlich" } else { "nichtöffentlich" };
    let cover = Cover {
        part: Part::Meetings,
        kind: "sitzung",
        label: format!("Sitzung am {day}"),
        description: summary.unwrap_or_else(|| format!("{name}: Sitzung am {day}, {public}.")),
        name,
        crumbs: vec![
            Link::page(site, "Sitzungen", &route::meetings()),
            Link::page(
                site,
                meeting.start.date.year().to_string(),
                &route::year(meeting.start.date.year()),
            ),
        ],
    };
    (Head::new(site, site.routes.meeting(id), cover), view)
}

fn open_view<'a>(site: &'a Site, meeting: &Meeting, open: &'a OpenMeeting) -> Open<'a> {
    let end = open.end.map(|end| match end.time {
        Some(time) if end.date == meeting.start.date => german::time(time),
        _ => When::moment(end).text,
    });
    Open {
        end,
        place: open.place.as_ref().map(super::spot),
        state: open.state.map(entry::meeting_state),
        off: crate::site::index::is_off(meeting),
        moved_to: open.moved_to.map(|id| dated(site, id)),
        moved_from: open.moved_from.iter().map(|id| dated(site, *id)).collect(),
        announced_on: open.announced_on.map(When::day),
        invitation: open.invitation.map(|id| file::attachment(site, id)),
        minutes: open.minutes.as_ref().map(|minutes| file::attachment(site, minutes.file)),
        approved: open.minutes.as_ref().is_some_and(|minutes| minutes.approved),
        documents: file::attachments(site, &open.documents),
        broadcast: open.broadcast.as_deref(),
        present: open.present.iter().map(|id| Link::to(site, Subject::Person(*id))).collect(),
        chair: open.chair.map(|id| Link::to(site, Subject::Person(id))),
        text: super::setting(site, 2, "hinweis-").html(&open.text),
        summary: open.publication.summary.as_deref(),
        topics: super::topics(site, &open.publication),
        source: open.publication.source.as_deref(),
    }
}

/// „26. November 2025“, leading to the sitting of that day.
fn dated(site: &Site, id: Id<Meeting>) -> Link<'_> {
    let href = site.routes.href(Subject::Meeting(id)).unwrap_or_default();
    let text = german::date(site.council.meetings[id].start.date);
    Link { text: text.into(), href: href.into() }
}

/// The agenda in its order, cut where publicness changes.
fn agenda<'a>(site: &'a Site, meeting: &'a Meeting) -> Vec<AgendaPart<'a>> {
    let mut parts: Vec<AgendaPart<'a>> = Vec::new();
    for (place, entry) in meeting.agenda.iter().enumerate() {
        let public = matches!(entry, AgendaEntry::Open(_));
        let item = match entry {
            AgendaEntry::Open(id) => open_item(site, *id),
            AgendaEntry::Closed { number, title, release } => Item {
                number: number.as_deref(),
                title: title.as_deref(),
                released_on: release.as_ref().map(|release| When::day(release.on)),
                release: release
                    .as_ref()
                    .map(|text| released(site, place, text))
                    .unwrap_or_default(),
                ..Item::default()
            },
        };
        match parts.last_mut() {
            Some(part) if part.public == public => part.items.push(item),
            _ => parts.push(AgendaPart { public, items: vec![item] }),
        }
    }
    parts
}

fn released(site: &Site, place: usize, release: &Release) -> Html {
    super::setting(site, 4, &format!("freigabe-{place}-")).html(&release.text)
}

fn open_item(site: &Site, id: Id<AgendaItem>) -> Item<'_> {
    let item = &site.council.agenda_items[id];
    let href = site.routes.href(Subject::AgendaItem(id)).unwrap_or_default();
    let paper = item.paper.map(|id| {
        let text = site.council.papers[id].reference.as_deref().unwrap_or("Vorlage");
        Link {
            text: text.into(),
            href: site.routes.href(Subject::Paper(id)).unwrap_or_default().into(),
        }
    });
    Item {
        number: item.number.as_deref(),
        title: Some(&item.title),
        anchor: route::item_anchor(&item.slug),
        href: if item.has_page() { href } else { "" },
        kind: super::item_kind(item.kind),
        heading: item.kind == ItemKind::Heading,
        formal: item.kind == ItemKind::Formality,
        paper,
        result: item.result.as_deref().map(Badge::result),
        vote: item.vote.as_ref().map(|vote| vote::view(site, vote)),
        released_on: None,
        release: Html::default(),
    }
}

/// The sittings of `body` are in order, so its neighbours are found at once.
fn neighbours(site: &Site, body: Id<Organization>, id: Id<Meeting>) -> Neighbours<'_> {
    let all = &site.council.organizations[body].meetings;
    let place = all.partition_point(|other| *other < id);
    let before = place.checked_sub(1).and_then(|place| all.get(place));
    let after = all[place..].iter().find(|other| **other != id);
    Neighbours {
        body: Link::to(site, Subject::Organization(body)),
        previous: before.map(|id| dated(site, *id)),
        next: after.map(|id| dated(site, *id)),
    }
}

/// The way to all sittings.
#[derive(Serialize)]
pub struct MeetingsPage<'a> {
    upcoming: Vec<MeetingEntry<'a>>,
    latest: Vec<MeetingEntry<'a>>,
    years: Vec<Counted<'a>>,
    calendar: String,
}

/// How many sittings the overview shows of each kind.
const SHOWN: usize = 20;

/// The overview of all sittings.
pub fn overview(site: &Site) -> (Head<'_>, MeetingsPage<'_>) {
    let index = &site.index;
    let years = index.calendar_years().into_iter().rev().map(|year| Counted {
        link: Link::page(site, year.to_string(), &route::year(year)),
        count: german::number(index.months_of(year).iter().map(|month| month.meetings.len()).sum()),
    });
    let view = MeetingsPage {
        upcoming: entry::meetings(site, index.upcoming.iter().take(SHOWN)),
        latest: entry::meetings(site, index.past.iter().take(SHOWN)),
        years: years.collect(),
        calendar: site.routes.href_of(&route::calendar()),
    };
    let county = &site.council.body.name;
    let cover = Cover {
        part: Part::Meetings,
        kind: "liste",
        name: "Sitzungen".to_owned(),
        label: String::new(),
        description: format!("Die nächsten und die letzten Sitzungen: {county}."),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::meetings(), cover), view)
}
