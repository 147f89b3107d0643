//! Sittings and papers as entries of a list.

use rayon::prelude::*;
use serde::Serialize;

use super::{Badge, Link, When, outcome, vote};
use crate::council::id::Id;
use crate::council::public::{AgendaEntry, AgendaItem, Meeting, MeetingState, Paper, Subject};
use crate::site::plan::Site;
use crate::site::theme::Prepared;

/// Every sitting and paper as an entry, made ready once: most stand in many lists.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    meetings: Vec<Prepared>,
    papers: Vec<Prepared>,
}

impl Entries {
    /// Entries of everything.
    pub fn of(site: &Site) -> Entries {
        let (meetings, papers): (Vec<_>, Vec<_>) =
            (site.council.meetings.ids().collect(), site.council.papers.ids().collect());
        Entries {
            meetings: meetings.into_par_iter().map(|id| meeting(site, id)).collect(),
            papers: papers.into_par_iter().map(|id| paper(site, id)).collect(),
        }
    }

    /// The same, but for these.
    #[must_use]
    pub fn again(&self, site: &Site, meetings: &[Id<Meeting>], papers: &[Id<Paper>]) -> Entries {
        let mut entries = self.clone();
        for id in meetings {
            entries.meetings[id.index()] = meeting(site, *id);
        }
        for id in papers {
            entries.papers[id.index()] = paper(site, *id);
        }
        entries
    }
}

/// A sitting in a list.
#[derive(Serialize)]
pub struct MeetingEntry<'a> {
    /// „Kreistag, 19. Sitzung“ and where it leads.
    pub link: Link<'a>,
    /// „Mi“.
    pub weekday: &'a str,
    /// „26.11.2025“.
    pub day: When,
    /// „17:00 Uhr“.
    pub time: Option<String>,
    /// „Landratsamt, Landschaftssaal“.
    pub place: Option<String>,
    /// Whether anyone may come.
    pub public: bool,
    /// „abgesagt“ and the like.
    pub state: Option<Badge<'a>>,
    /// It does not take place on this day.
    pub off: bool,
}

/// A paper in a list.
#[derive(Serialize)]
pub struct PaperEntry<'a> {
    /// The paper.
    pub link: Link<'a>,
    /// Its kind in words.
    pub kind: &'a str,
    /// The printed number.
    pub reference: Option<&'a str>,
    /// The day it is filed under.
    pub date: Option<When>,
    /// What ended its way.
    pub result: Option<Badge<'a>>,
}

fn meeting(site: &Site, id: Id<Meeting>) -> Prepared {
    let meeting = &site.council.meetings[id];
    let open = meeting.open.as_ref();
    let state = open.and_then(|open| open.state);
    let place = open.and_then(|open| open.place.as_ref()).map(|place| {
        let parts = [place.name.as_deref(), place.room.as_deref(), place.locality.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    Prepared::new(&MeetingEntry {
        link: Link::to(site, Subject::Meeting(id)),
        weekday: site.texts().moments().weekday_short(meeting.start.date),
        day: When::numeric(site, meeting.start.date),
        time: meeting.start.time.map(|time| super::hour(site, time)),
        place: place.filter(|place| !place.is_empty()),
        public: meeting.is_public(),
        state: state.map(|state| meeting_state(site, state)),
        off: matches!(state, Some(MeetingState::Cancelled | MeetingState::Moved)),
    })
}

/// Sittings as entries.
pub fn meetings<'i>(site: &Site, ids: impl IntoIterator<Item = &'i Id<Meeting>>) -> Vec<Prepared> {
    ids.into_iter().map(|id| site.entries.meetings[id.index()].clone()).collect()
}

/// The state of a sitting in words.
pub fn meeting_state(site: &Site, state: MeetingState) -> Badge<'_> {
    let (key, tone) = match state {
        MeetingState::Scheduled => ("meeting_scheduled", "neutral"),
        MeetingState::Invited => ("meeting_invited", "neutral"),
        MeetingState::Held => ("meeting_held", "ja"),
        MeetingState::Cancelled => ("meeting_cancelled", "nein"),
        MeetingState::Moved => ("meeting_moved", "offen"),
    };
    Badge { word: site.texts().get(key).into(), tone }
}

/// „Kreistag, 19. Sitzung“; of a joint sitting „Bauausschuss und Umweltausschuss“.
pub fn meeting_name(site: &Site, id: Id<Meeting>) -> String {
    let meeting = &site.council.meetings[id];
    let bodies: Vec<&str> = meeting
        .organizations
        .iter()
        .map(|id| site.council.organizations[*id].name.as_str())
        .collect();
    let bodies = format!("{}{}", meeting.mark(), site.texts().moments().list(&bodies));
    match meeting.open.as_ref().and_then(|open| open.number.as_deref()) {
        Some(number) if number.bytes().all(|byte| byte.is_ascii_digit()) => site
            .texts()
            .say("meeting_numbered", &[("bodies", bodies.into()), ("number", number.into())]),
        Some(number) => format!("{bodies}, {number}"),
        None => bodies,
    }
}

fn paper(site: &Site, id: Id<Paper>) -> Prepared {
    let paper = &site.council.papers[id];
    // A list has no room to say that a result is private; the paper's own page has.
    let result = outcome::decided(site, id);
    let result = result.filter(|(item, _)| site.council.agenda_items[*item].in_public);
    Prepared::new(&PaperEntry {
        link: Link::to(site, Subject::Paper(id)),
        kind: &paper.kind,
        reference: paper.reference.as_deref(),
        date: paper.filed_on.map(|date| When::numeric(site, date)),
        result: result.map(|(_, result)| Badge::result(result)),
    })
}

/// Papers as entries.
pub fn papers<'i>(site: &Site, ids: impl IntoIterator<Item = &'i Id<Paper>>) -> Vec<Prepared> {
    ids.into_iter().map(|id| site.entries.papers[id.index()].clone()).collect()
}

/// A decision in a list.
#[derive(Serialize)]
pub struct DecisionEntry<'a> {
    /// `beschlussnummer`.
    pub number: Option<&'a str>,
    /// The paper, or the item if it has none.
    pub link: Link<'a>,
    /// The paper's number.
    pub reference: Option<&'a str>,
    /// The result.
    pub result: Option<Badge<'a>>,
    /// „31 Ja, 4 Nein, 3 Enthaltungen“.
    pub votes: Option<String>,
    /// Who decided.
    pub bodies: Vec<Link<'a>>,
    /// The day.
    pub date: When,
    /// The item's own page or place; empty if the link leads there already.
    pub item: &'a str,
    /// It was taken in private, and made known on this day.
    pub released_on: Option<When>,
}

/// An agenda item as a decision.
pub fn decision(site: &Site, id: Id<AgendaItem>) -> DecisionEntry<'_> {
    let council = &site.council;
    let item = &council.agenda_items[id];
    let meeting = &council.meetings[item.meeting];
    let own = site.routes.href(Subject::AgendaItem(id)).unwrap_or_default();
    // A private item says so in its own name, not in that of its paper.
    let paper = item.paper.filter(|_| item.in_public);
    DecisionEntry {
        number: item.resolution_number.as_deref(),
        link: match paper {
            Some(paper) => Link::to(site, Subject::Paper(paper)),
            None => Link::to(site, Subject::AgendaItem(id)),
        },
        reference: paper.and_then(|paper| council.papers[paper].reference.as_deref()),
        result: item.result.as_deref().map(Badge::result),
        votes: item.vote.as_ref().map(vote::words).filter(|words| !words.is_empty()),
        bodies: super::organizations(site, &meeting.organizations),
        date: When::day(site, meeting.start.date),
        item: if paper.is_some() { own } else { "" },
        released_on: None,
    }
}

/// What was decided in private and made known later; of its agenda item only the public title.
pub fn released(site: &Site, id: Id<Meeting>, place: usize) -> DecisionEntry<'_> {
    let meeting = &site.council.meetings[id];
    let (title, release) = match meeting.agenda.get(place) {
        Some(AgendaEntry::Closed { title, release, .. }) => (title.as_deref(), release.as_ref()),
        _ => (None, None),
    };
    let text = title.unwrap_or_else(|| site.texts().get("decisions_private_item"));
    let href = site.routes.href(Subject::Meeting(id)).unwrap_or_default();
    DecisionEntry {
        number: None,
        link: Link { text: text.into(), href: href.into() },
        reference: None,
        result: None,
        votes: None,
        bodies: super::organizations(site, &meeting.organizations),
        date: When::day(site, meeting.start.date),
        item: "",
        released_on: release.map(|release| When::day(site, release.on)),
    }
}
