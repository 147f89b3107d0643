//! An agenda item with its decision: the Beschlussauszug.

use serde::Serialize;

use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::vote::{self, VoteView};
use super::{Badge, Link, When, entry};
use crate::council::id::Id;
use crate::council::public::{AgendaEntry, AgendaItem, Implementation, Subject};
use crate::german;
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::Html;

/// An agenda item.
#[derive(Serialize)]
pub struct ItemPage<'a> {
    number: Option<&'a str>,
    title: &'a str,
    kind: Option<&'static str>,
    /// „Kreistag, 19. Sitzung“.
    meeting: Link<'a>,
    date: When,
    bodies: Vec<Link<'a>>,
    paper: Option<Link<'a>>,
    reference: Option<&'a str>,
    result: Option<Badge<'a>>,
    resolution: Html,
    resolution_number: Option<&'a str>,
    vote: Option<VoteView<'a>>,
    implementation: Option<Progress<'a>>,
    files: Vec<Attachment<'a>>,
    text: Html,
    previous: Option<Link<'a>>,
    next: Option<Link<'a>>,
    address: String,
}

/// What became of the decision.
#[derive(Serialize)]
struct Progress<'a> {
    state: Option<&'a str>,
    deadline: Option<When>,
    office: Option<&'a str>,
    note: Option<&'a str>,
}

/// The page of an agenda item.
pub fn page(site: &Site, id: Id<AgendaItem>) -> (Head<'_>, ItemPage<'_>) {
    let item = &site.council.agenda_items[id];
    let meeting = &site.council.meetings[item.meeting];
    let (previous, next) = neighbours(site, id);
    let route = site.routes.route(Subject::AgendaItem(id)).cloned().unwrap_or_else(route::home);
    let view = ItemPage {
        number: item.number.as_deref(),
        title: &item.title,
        kind: super::item_kind(item.kind),
        meeting: Link::to(site, Subject::Meeting(item.meeting)),
        date: When::day(meeting.start.date),
        bodies: super::organizations(site, &meeting.organizations),
        paper: item.paper.map(|id| Link::to(site, Subject::Paper(id))),
        reference: item.paper.and_then(|id| site.council.papers[id].reference.as_deref()),
        result: item.result.as_deref().map(Badge::result),
        resolution: super::setting(site, 3, "beschluss-").html(&item.resolution),
        resolution_number: item.resolution_number.as_deref(),
        vote: item.vote.as_ref().map(|vote| vote::view(site, vote)),
        implementation: item.implementation.as_ref().map(progress),
        files: file::attachments(site, &item.files),
        text: super::html(site, &item.text),
        previous,
        next,
        address: site.routes.absolute(&route),
    };
    (Head::new(site, &route, cover(site, item)), view)
}

fn cover<'a>(site: &'a Site, item: &AgendaItem) -> Cover<'a> {
    let day = german::date(site.council.meetings[item.meeting].start.date);
    let meeting = entry::meeting_name(site, item.meeting);
    let number = item.number.as_deref().map_or(String::new(), |number| format!("{number}, "));
    let result = item.result.as_deref().map_or(String::new(), |result| format!(": {result}"));
    Cover {
        part: Part::Meetings,
        kind: "top",
        name: item.title.clone(),
        label: format!("{number}{meeting}, {day}"),
        description: format!("{}{result}. {meeting}, {day}.", item.title),
        crumbs: vec![
            Link::page(site, "Sitzungen", &route::meetings()),
            Link {
                text: format!("{meeting}, {day}").into(),
                href: site.routes.href(Subject::Meeting(item.meeting)).unwrap_or_default().into(),
            },
        ],
    }
}

fn progress(implementation: &Implementation) -> Progress<'_> {
    Progress {
        state: implementation.state.as_deref(),
        deadline: implementation.deadline.map(When::day),
        office: implementation.office.as_deref(),
        note: implementation.note.as_deref(),
    }
}

/// The public items around this one.
fn neighbours(site: &Site, id: Id<AgendaItem>) -> (Option<Link<'_>>, Option<Link<'_>>) {
    let meeting = &site.council.meetings[site.council.agenda_items[id].meeting];
    let open = || {
        meeting.agenda.iter().filter_map(|entry| match entry {
            AgendaEntry::Open(item) => Some(*item),
            AgendaEntry::Closed { .. } => None,
        })
    };
    let link = |id| {
        let link = Link::to(site, Subject::AgendaItem(id));
        match site.council.agenda_items[id].number.as_deref() {
            Some(number) => Link { text: format!("{number} {}", link.text).into(), ..link },
            None => link,
        }
    };
    let previous = open().take_while(|item| *item != id).last();
    let next = open().skip_while(|item| *item != id).nth(1);
    (previous.map(link), next.map(link))
}
