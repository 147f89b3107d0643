//! „Neu und geändert“ in words, day by day.

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::{Badge, Link, When, entry};
use crate::council::id::Id;
use crate::council::public::{Meeting, Subject, TombstoneKind};
use crate::site::index::is_off;
use crate::site::news::{About, Event, What, latest};
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::Texts;

/// What appeared and what changed.
#[derive(Serialize)]
pub struct NewsPage<'a> {
    /// The day on which the page was made.
    pub as_of: When,
    /// The latest first.
    pub days: Vec<Day<'a>>,
}

/// A day on which something happened.
#[derive(Serialize)]
pub struct Day<'a> {
    /// The day.
    pub date: When,
    /// What happened.
    pub events: Vec<News<'a>>,
}

/// Something that happened.
#[derive(Serialize)]
pub struct News<'a> {
    /// „Neue Vorlage“.
    pub words: &'a str,
    /// What it happened to.
    pub link: Link<'a>,
    /// A result, or that a sitting does not take place.
    pub state: Option<Badge<'a>>,
    /// Who decided; the kind and number of a paper; why something was taken back.
    pub details: String,
}

/// How many events the page shows.
const EVENTS: usize = 100;

/// What appeared and what changed, as far as the documents say when.
pub fn page(site: &Site) -> (Head<'_>, NewsPage<'_>) {
    let events = latest(&site.council, EVENTS);
    let days = events.chunk_by(|a, b| a.day == b.day).filter_map(|events| {
        let date = When::day(site, events.first()?.day);
        Some(Day { date, events: events.iter().map(|event| told(site, *event)).collect() })
    });
    let view = NewsPage { as_of: When::day(site, site.council.today), days: days.collect() };
    let texts = site.texts();
    let cover = Cover {
        part: Part::Other,
        kind: "liste",
        name: texts.get("news_title").to_owned(),
        label: String::new(),
        description: texts
            .say("news_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::news(), cover), view)
}

fn told(site: &Site, event: Event) -> News<'_> {
    let words = words(site, event);
    let (link, state, details) = match event.about {
        About::Thing(Subject::AgendaItem(id)) => {
            let decision = entry::decision(site, id);
            let bodies: Vec<&str> = decision.bodies.iter().map(|body| &*body.text).collect();
            let bodies = site.texts().moments().list(&bodies);
            (decision.link, decision.result, bodies)
        }
        About::Thing(Subject::Meeting(id)) => {
            let subject = Link::to(site, Subject::Meeting(id));
            let day = super::day(site, site.council.meetings[id].start.date);
            let text = format!("{}, {day}", subject.text).into();
            (Link { text, ..subject }, state(site, id), String::new())
        }
        About::Thing(subject) => (Link::to(site, subject), None, details(site, subject)),
        About::Tombstone(kind, place) => {
            let stone = site.council.tombstones.get(place);
            let route = route::tombstone(kind, stone.map_or("", |stone| &stone.slug));
            let reason = stone.and_then(|stone| stone.reason.clone());
            let link = Link::page(site, site.texts().get("news_tombstone"), &route);
            (link, None, reason.unwrap_or_default())
        }
    };
    News { words, link, state, details }
}

/// That a sitting is called off; everything else about it stands on its page.
fn state(site: &Site, id: Id<Meeting>) -> Option<Badge<'_>> {
    let meeting = &site.council.meetings[id];
    let state = meeting.open.as_ref()?.state.filter(|_| is_off(meeting))?;
    Some(entry::meeting_state(site, state))
}

/// „Antrag A 3/2024“.
fn details(site: &Site, subject: Subject) -> String {
    let Subject::Paper(id) = subject else { return String::new() };
    let paper = &site.council.papers[id];
    let parts = [Some(paper.kind.as_str()), paper.reference.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn words(site: &Site, event: Event) -> &str {
    let texts = site.texts();
    let subject = match event.about {
        About::Tombstone(kind, _) => return removed(texts, kind),
        About::Thing(subject) => subject,
    };
    match (event.what, subject) {
        (What::Announced, _) => texts.get("news_announced"),
        (What::Result, _) => texts.get("news_result"),
        (What::Released, _) => texts.get("news_released"),
        (What::Minutes, Subject::Meeting(id)) if is_draft(site, id) => {
            texts.get("news_minutes_draft")
        }
        (What::Minutes, _) => texts.get("news_minutes"),
        (What::New, Subject::Paper(_)) => texts.get("news_new_paper"),
        (What::New, Subject::Meeting(_)) => texts.get("news_new_meeting"),
        (What::New, Subject::Organization(_)) => texts.get("news_new_organization"),
        (What::New, Subject::Person(_)) => texts.get("news_new_person"),
        (What::New, _) => texts.get("news_new_page"),
        (_, Subject::Paper(_)) => texts.get("news_changed_paper"),
        (_, Subject::Meeting(_)) => texts.get("news_changed_meeting"),
        (_, Subject::Organization(_)) => texts.get("news_changed_organization"),
        (_, Subject::Person(_)) => texts.get("news_changed_person"),
        (_, _) => texts.get("news_changed_page"),
    }
}

fn removed(texts: &Texts, kind: TombstoneKind) -> &str {
    match kind {
        TombstoneKind::Paper => texts.get("news_removed_paper"),
        TombstoneKind::Meeting => texts.get("news_removed_meeting"),
        TombstoneKind::Organization => texts.get("news_removed_organization"),
        TombstoneKind::Person => texts.get("news_removed_person"),
        TombstoneKind::Page => texts.get("news_removed_page"),
    }
}

fn is_draft(site: &Site, id: Id<Meeting>) -> bool {
    let open = site.council.meetings[id].open.as_ref();
    let minutes = open.and_then(|open| open.minutes.as_ref());
    minutes.is_some_and(|minutes| !minutes.approved)
}
