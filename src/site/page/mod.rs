//! A view and its template for each kind of page; here what several of them share.

pub mod frame;
pub mod share;
pub mod entry;
pub mod file;
pub mod vote;
pub mod home;
pub mod meetings;
pub mod agenda;
pub mod paper;
pub mod papers;
pub mod outcome;
pub mod steps;
pub mod relations;
pub mod organizations;
pub mod people;
pub mod seats;
pub mod calendar;
pub mod lists;
pub mod pager;
pub mod archive;
pub mod decisions;
pub mod news;
pub mod statistics;
pub mod topics;
pub mod search;
pub mod register;
pub mod free;
pub mod glossary;
pub mod terms;
pub mod legal;
#[cfg(test)]
pub(crate) mod sample;

use std::borrow::Cow;

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::plan::Site;
use super::prose::Setting;
use super::result;
use super::route::Route;
use super::theme::{Html, Told};
use crate::council::id::Id;
use crate::council::public::{
    AgendaItem, ItemKind, Moment, Organization, Party, Place, Prose, Publication, Subject,
};

/// Words that may lead somewhere; an empty `href` means that they do not.
#[derive(Clone, Debug, Serialize)]
pub struct Link<'a> {
    /// What it says.
    pub text: Cow<'a, str>,
    /// Where it leads.
    pub href: Cow<'a, str>,
}

impl<'a> Link<'a> {
    /// A link to a thing, by its own name.
    pub fn to(site: &'a Site, subject: Subject) -> Link<'a> {
        let href = site.routes.href(subject).unwrap_or_default();
        Link { text: name(site, subject), href: Cow::Borrowed(href) }
    }

    /// A link to a page of the site that is no thing of the council.
    pub fn page(site: &Site, text: impl Into<Cow<'a, str>>, route: &Route) -> Link<'a> {
        Link { text: text.into(), href: site.routes.href_of(route).into() }
    }
}

/// A link with how much it leads to.
#[derive(Serialize)]
pub struct Counted<'a> {
    /// Where.
    pub link: Link<'a>,
    /// How much.
    pub count: String,
}

/// What a thing is called in a link.
pub fn name(site: &Site, subject: Subject) -> Cow<'_, str> {
    let council = &site.council;
    match subject {
        Subject::Organization(id) => council.organizations[id].name.as_str().into(),
        Subject::Person(id) => council.people[id].full_name(),
        Subject::Meeting(id) => entry::meeting_name(site, id).into(),
        Subject::AgendaItem(id) => council.agenda_items[id].title.as_str().into(),
        Subject::Paper(id) => council.papers[id].name.as_str().into(),
        Subject::File(id) => council.files[id].title.as_str().into(),
        Subject::Page(id) => council.pages[id].title.as_str().into(),
        Subject::Topic(id) => council.topics[id].name.as_str().into(),
    }
}

/// Who brings in or leads, as a link where it can be one.
pub fn party<'a>(site: &'a Site, party: &'a Party) -> Link<'a> {
    match party {
        Party::Person(id) => Link::to(site, Subject::Person(*id)),
        Party::Organization(id) => Link::to(site, Subject::Organization(*id)),
        Party::Named(name) => Link { text: name.as_str().into(), href: "".into() },
    }
}

/// Links to bodies.
pub fn organizations<'a>(site: &'a Site, ids: &[Id<Organization>]) -> Vec<Link<'a>> {
    ids.iter().map(|id| Link::to(site, Subject::Organization(*id))).collect()
}

/// Links to the topics of a document.
pub fn topics<'a>(site: &'a Site, publication: &Publication) -> Vec<Link<'a>> {
    publication.topics.iter().map(|id| Link::to(site, Subject::Topic(*id))).collect()
}

/// What a document says about itself at its foot.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Colophon<'a> {
    /// Its topics.
    pub topics: Vec<Link<'a>>,
    /// Where the text comes from.
    pub source: Option<&'a str>,
    /// When it was changed last, else written.
    pub as_of: Option<When>,
}

/// The foot of a document.
pub fn colophon<'a>(site: &'a Site, publication: &'a Publication) -> Colophon<'a> {
    Colophon {
        topics: topics(site, publication),
        source: publication.source.as_deref(),
        as_of: publication.modified.or(publication.created).map(|date| When::day(site, date)),
    }
}

/// A day or an hour for people and machines.
#[derive(Clone, Debug, Serialize)]
pub struct When {
    /// „2025-11-26“, „2025-11-26T17:00“.
    pub iso: String,
    /// As people read it.
    pub text: String,
}

impl When {
    /// „26. November 2025“.
    pub fn day(site: &Site, date: Date) -> When {
        When { iso: date.to_string(), text: day(site, date) }
    }

    /// „26.11.2025“, as printed forms have it.
    pub fn numeric(site: &Site, date: Date) -> When {
        When { iso: date.to_string(), text: site.texts().moments().numeric(date) }
    }

    /// „Mittwoch, 26. November 2025, 17:00 Uhr“.
    pub fn moment(site: &Site, moment: Moment) -> When {
        let text = site.texts().moments().with_weekday(moment.date);
        match moment.time {
            Some(time) => When {
                iso: format!("{}T{:02}:{:02}", moment.date, time.hour(), time.minute()),
                text: format!("{text}, {}", hour(site, time)),
            },
            None => When { iso: moment.date.to_string(), text },
        }
    }
}

/// Keeps a number and its word on one line: „26. November“, „Ö 2“, „21:10 Uhr“.
pub fn joined(text: &str) -> String {
    text.replacen(' ', "\u{a0}", 1)
}

/// „26. November 2025“, its day and month on one line.
pub fn day(site: &Site, date: Date) -> String {
    site.texts().moments().date(date)
}

/// „17:00 Uhr“ on one line.
pub fn hour(site: &Site, time: Time) -> String {
    site.texts().moments().hour(time)
}

/// The number of an agenda item on one line.
pub fn number(item: Option<&str>) -> Option<String> {
    item.map(joined)
}

/// Whether a title has the word already, so that nobody reads it twice.
pub fn says(title: &str, word: &str) -> bool {
    title.to_lowercase().contains(&word.to_lowercase())
}

/// „Wahlperiode 2024–2029“, „6. Wahlperiode“: many names have the word already.
pub fn term<'a>(site: &Site, name: &'a str) -> Cow<'a, str> {
    // The name is content, and content is German.
    if says(name, "Wahlperiode") {
        return name.into();
    }
    site.texts().say("term_called", &[("name", name.into())]).into()
}

/// A state in words, with a tone that the style may colour.
#[derive(Clone, Debug, Serialize)]
pub struct Badge<'a> {
    /// „geändert beschlossen“.
    pub word: Cow<'a, str>,
    /// `ja`, `nein`, `offen` or `neutral`.
    pub tone: &'static str,
}

impl<'a> Badge<'a> {
    /// A result as its editor wrote it.
    pub fn result(word: &'a str) -> Badge<'a> {
        Badge { word: word.into(), tone: result::tone(word) }
    }
}

/// Prose on a page whose sections begin at h2.
pub fn html(site: &Site, prose: &Prose) -> Html {
    setting(site, 2, "").html(prose)
}

/// How prose stands on a page of `site`.
pub fn setting<'a>(site: &'a Site, level: u8, prefix: &'a str) -> Setting<'a> {
    Setting { routes: &site.routes, council: &site.council, level, prefix }
}

/// A longer text of the site's own, written in Markdown.
pub fn text(site: &Site, key: &str, told: &[Told<'_>]) -> Html {
    setting(site, 2, "").own(&site.texts().say(key, told))
}

/// „seit 1. Juni 2024“, „1. Juni 2019 bis 31. Mai 2024“; empty if nobody has said.
pub fn period(site: &Site, start: Option<Date>, end: Option<Date>) -> String {
    let day = |date| day(site, date).into();
    match (start, end) {
        (Some(start), Some(end)) => {
            let told = [("start", day(start)), ("end", day(end))];
            site.texts().say("period_whole", &told)
        }
        (Some(start), None) => site.texts().say("period_since", &[("start", day(start))]),
        (None, Some(end)) => site.texts().say("period_until", &[("end", day(end))]),
        (None, None) => String::new(),
    }
}

/// „2025“, „ohne Datum“.
pub fn year_name(site: &Site, year: Option<i16>) -> String {
    year.map_or_else(|| site.texts().get("date_missing").to_owned(), |year| year.to_string())
}

/// The kind of an agenda item, where it is worth a word and its title has not said it.
pub fn item_kind<'a>(site: &'a Site, item: &AgendaItem) -> Option<&'a str> {
    let key = match item.kind {
        ItemKind::Deliberation | ItemKind::Heading | ItemKind::Formality => return None,
        ItemKind::QuestionTime => "item_question_time",
        ItemKind::Report => "item_report",
        ItemKind::Inquiry => "item_inquiry",
    };
    let word = site.texts().get(key);
    (!says(&item.title, word)).then_some(word)
}

/// A place as people find it.
#[derive(Clone, Debug, Serialize)]
pub struct Spot {
    /// „Landratsamt, Landschaftssaal“.
    pub name: String,
    /// „Lindenaustraße 9, 04600 Altenburg“.
    pub address: String,
    /// Step-free, if anyone has said.
    pub accessible: Option<bool>,
    /// The address that a map opens: `geo:51.0001,11.0001`.
    pub map: Option<String>,
}

/// A place in one or two lines.
pub fn spot(place: &Place) -> Spot {
    let join = |parts: [Option<&str>; 2], between: &str| {
        parts.into_iter().flatten().collect::<Vec<_>>().join(between)
    };
    let town = join([place.postal_code.as_deref(), place.locality.as_deref()], " ");
    let town = Some(town.as_str()).filter(|town| !town.is_empty());
    Spot {
        name: join([place.name.as_deref(), place.room.as_deref()], ", "),
        address: join([place.street.as_deref(), town], ", "),
        accessible: place.accessible,
        map: place.position.map(|(lat, lon)| format!("geo:{lat},{lon}")),
    }
}
