//! An agenda item with its decision: the Beschlussauszug.

use serde::Serialize;

use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::share::Source;
use super::vote::{self, VoteView};
use super::{Badge, Link, When, entry, terms};
use crate::council::id::Id;
use crate::council::public::{AgendaEntry, AgendaItem, Implementation, Subject};
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::Html;

/// An agenda item.
#[derive(Serialize)]
pub struct ItemPage<'a> {
    /// „Ö 5“.
    pub number: Option<String>,
    /// `titel`.
    pub title: &'a str,
    /// „Anfrage“ and the like.
    pub kind: Option<&'a str>,
    /// „Kreistag, 19. Sitzung“.
    pub meeting: Link<'a>,
    /// The day of the sitting.
    pub date: When,
    /// Who sat.
    pub bodies: Vec<Link<'a>>,
    /// Its paper.
    pub paper: Option<Link<'a>>,
    /// The paper's number.
    pub reference: Option<&'a str>,
    /// Its result.
    pub result: Option<Badge<'a>>,
    /// The wording as passed.
    pub resolution: Html,
    /// `beschlussnummer`.
    pub resolution_number: Option<&'a str>,
    /// The vote.
    pub vote: Option<VoteView<'a>>,
    /// What became of the decision.
    pub implementation: Option<Progress<'a>>,
    /// Attachments.
    pub files: Vec<Attachment<'a>>,
    /// Minutes of the item.
    pub text: Html,
    /// The public item before.
    pub previous: Option<Link<'a>>,
    /// The public item after.
    pub next: Option<Link<'a>>,
    /// Explained words that the page says.
    pub terms: Vec<Html>,
}

/// What became of the decision.
#[derive(Serialize)]
pub struct Progress<'a> {
    /// „in Umsetzung“.
    pub state: Option<&'a str>,
    /// By when.
    pub deadline: Option<When>,
    /// Which office.
    pub office: Option<&'a str>,
    /// A note.
    pub note: Option<&'a str>,
}

/// The page of an agenda item.
pub fn page(site: &Site, id: Id<AgendaItem>) -> (Head<'_>, ItemPage<'_>) {
    let item = &site.council.agenda_items[id];
    let meeting = &site.council.meetings[item.meeting];
    let (previous, next) = neighbours(site, id);
    let route = site.routes.route(Subject::AgendaItem(id)).cloned().unwrap_or_else(route::home);
    let mut view = ItemPage {
        number: super::number(item.number.as_deref()),
        title: &item.title,
        kind: super::item_kind(site, item),
        meeting: Link::to(site, Subject::Meeting(item.meeting)),
        date: When::day(site, meeting.start.date),
        bodies: super::organizations(site, &meeting.organizations),
        paper: item.paper.map(|id| Link::to(site, Subject::Paper(id))),
        reference: item.paper.and_then(|id| site.council.papers[id].reference.as_deref()),
        result: item.result.as_deref().map(Badge::result),
        resolution: super::setting(site, 3, "beschluss-").html(&item.resolution),
        resolution_number: item.resolution_number.as_deref(),
        vote: item.vote.as_ref().map(|vote| vote::view(site, vote)),
        implementation: item.implementation.as_ref().map(|it| progress(site, it)),
        files: file::attachments(site, &item.files),
        text: super::html(site, &item.text),
        previous,
        next,
        terms: Vec::new(),
    };
    view.terms = terms::of_item(site, &view);
    let cover = cover(site, item);
    let label = cover.label.clone();
    let source = Source { label: &label, ..Source::default() };
    let head = Head::new(site, &route, cover).cited(site, &source);
    (head.beside([&view.text, &view.resolution]), view)
}

fn cover<'a>(site: &'a Site, item: &AgendaItem) -> Cover<'a> {
    let day = super::day(site, site.council.meetings[item.meeting].start.date);
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
            Link::page(site, site.texts().get("meeting_all"), &route::meetings()),
            Link {
                text: format!("{meeting}, {day}").into(),
                href: site.routes.href(Subject::Meeting(item.meeting)).unwrap_or_default().into(),
            },
        ],
    }
}

fn progress<'a>(site: &Site, implementation: &'a Implementation) -> Progress<'a> {
    Progress {
        state: implementation.state.as_deref(),
        deadline: implementation.deadline.map(|date| When::day(site, date)),
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
            Some(number) => {
                Link { text: format!("{} {}", super::joined(number), link.text).into(), ..link }
            }
            None => link,
        }
    };
    let previous = open().take_while(|item| *item != id).last();
    let next = open().skip_while(|item| *item != id).nth(1);
    (previous.map(link), next.map(link))
}
