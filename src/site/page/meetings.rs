//! A sitting with its agenda, and the way to all sittings.

use serde::Serialize;

use super::entry;
use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::share::Source;
use super::vote::{self, VoteView};
use super::{Badge, Colophon, Counted, Link, Spot, When, terms};
use crate::council::id::Id;
use crate::council::public::{
    AgendaEntry, AgendaItem, ItemKind, Meeting, MeetingState, OpenMeeting, Organization, Release,
    Subject,
};
use crate::site::index;
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::{Html, Prepared};

/// A sitting.
#[derive(Serialize)]
pub struct MeetingPage<'a> {
    /// „Kreistag, 19. Sitzung“.
    pub name: String,
    /// Who sits.
    pub bodies: Vec<Link<'a>>,
    /// When it begins; also when it ends, if that is known and on the same day.
    pub start: When,
    /// It is to come, and nobody knows the hour yet.
    pub hour_open: bool,
    /// The day is over.
    pub past: bool,
    /// It is the day.
    pub today: bool,
    /// Everything that only a public sitting shows.
    pub open: Option<Open<'a>>,
    /// „14 öffentliche Punkte, 2 nichtöffentliche Punkte“.
    pub counts: String,
    /// The agenda.
    pub agenda: Vec<AgendaPart<'a>>,
    /// Previous and next sitting of each body.
    pub neighbours: Vec<Neighbours<'a>>,
    /// Explained words that the page says.
    pub terms: Vec<Html>,
}

/// What only a public sitting shows.
#[derive(Serialize)]
pub struct Open<'a> {
    /// Anyone may come; otherwise only the editors see the page so.
    pub public: bool,
    /// When it ends, if on another day.
    pub end: Option<When>,
    /// Where.
    pub place: Option<Spot>,
    /// „abgesagt“ and the like.
    pub state: Option<Badge<'a>>,
    /// It was called off.
    pub cancelled: bool,
    /// It was moved to another day.
    pub moved: bool,
    /// The sitting that takes its place.
    pub moved_to: Option<Link<'a>>,
    /// The sittings whose place it takes.
    pub moved_from: Vec<Link<'a>>,
    /// `bekanntgemacht_am`.
    pub announced_on: Option<When>,
    /// `einladung`, `niederschrift`, `dokumente`.
    pub documents: Vec<Attachment<'a>>,
    /// `übertragung`.
    pub broadcast: Option<&'a str>,
    /// Who was there.
    pub present: Vec<Link<'a>>,
    /// Who led.
    pub chair: Option<Link<'a>>,
    /// The text.
    pub text: Html,
    /// One or two plain sentences.
    pub summary: Option<&'a str>,
    /// Topics, source, day.
    pub colophon: Colophon<'a>,
}

/// A run of public or of private items.
#[derive(Serialize)]
pub struct AgendaPart<'a> {
    /// Public items, else private ones.
    pub public: bool,
    /// The items.
    pub items: Vec<Item<'a>>,
}

/// A line of the agenda.
#[derive(Serialize, Default)]
pub struct Item<'a> {
    /// „Ö 5“.
    pub number: Option<String>,
    /// Nothing: the theme's neutral words.
    pub title: Option<&'a str>,
    /// Its place on the page.
    pub anchor: String,
    /// Its own page, else its paper; empty if it has neither.
    pub href: &'a str,
    /// „Anfrage“ and the like.
    pub kind: Option<&'a str>,
    /// A heading between items.
    pub heading: bool,
    /// A formality.
    pub formal: bool,
    /// Its paper, by number; leads nowhere if the title leads there.
    pub paper: Option<Link<'a>>,
    /// Its result.
    pub result: Option<Badge<'a>>,
    /// Its vote.
    pub vote: Option<VoteView<'a>>,
    /// What its paper is about, in plain words.
    pub summary: Option<&'a str>,
    /// Since when a private decision is known.
    pub released_on: Option<When>,
    /// What was made known.
    pub release: Html,
}

/// The sittings of a body around this one.
#[derive(Serialize)]
pub struct Neighbours<'a> {
    /// The body.
    pub body: Link<'a>,
    /// Its sitting before.
    pub previous: Option<Link<'a>>,
    /// Its sitting after.
    pub next: Option<Link<'a>>,
}

/// The page of a sitting.
pub fn page(site: &Site, id: Id<Meeting>) -> (Head<'_>, MeetingPage<'_>) {
    let meeting = &site.council.meetings[id];
    let name = entry::meeting_name(site, id);
    let agenda = agenda(site, meeting);
    let mut view = MeetingPage {
        bodies: super::organizations(site, &meeting.organizations),
        start: start(site, meeting),
        hour_open: meeting.is_public()
            && meeting.start.time.is_none()
            && meeting.start.date >= site.council.today
            && !index::is_off(meeting),
        past: meeting.start.date < site.council.today,
        today: meeting.start.date == site.council.today,
        open: meeting.open.as_ref().map(|open| open_view(site, meeting, open)),
        counts: counts(site, &agenda),
        agenda,
        neighbours: meeting.organizations.iter().map(|body| neighbours(site, *body, id)).collect(),
        name: name.clone(),
        terms: Vec::new(),
    };
    view.terms = terms::of_meeting(site, &view);
    (head(site, id, name).beside(view.open.as_ref().map(|open| &open.text)), view)
}

fn head(site: &Site, id: Id<Meeting>, name: String) -> Head<'_> {
    let (meeting, texts) = (&site.council.meetings[id], site.texts());
    let day = texts.moments().date(meeting.start.date);
    let summary = meeting.open.as_ref().and_then(|open| open.publication.summary.clone());
    let described = || {
        let access = if meeting.is_public() { "meeting_public" } else { "meeting_private" };
        texts.say(
            "meeting_described",
            &[
                ("name", name.as_str().into()),
                ("day", day.as_str().into()),
                ("access", texts.get(access).into()),
            ],
        )
    };
    let cover = Cover {
        part: Part::Meetings,
        kind: "sitzung",
        label: if super::says(&name, texts.get("meeting_sitting")) {
            day.clone()
        } else {
            texts.say("meeting_on", &[("day", day.as_str().into())])
        },
        description: summary.unwrap_or_else(described),
        name,
        crumbs: vec![
            Link::page(site, texts.get("meeting_all"), &route::meetings()),
            Link::page(
                site,
                meeting.start.date.year().to_string(),
                &route::year(meeting.start.date.year()),
            ),
        ],
    };
    let publication = meeting.open.as_ref().map(|open| &open.publication);
    let as_of = publication.and_then(|it| it.modified.or(it.created));
    let source = Source { date: Some(meeting.start.date), as_of, ..Source::default() };
    Head::new(site, site.routes.meeting(id), cover).cited(site, &source)
}

fn open_view<'a>(site: &'a Site, meeting: &Meeting, open: &'a OpenMeeting) -> Open<'a> {
    let end = open.end.filter(|end| end.date != meeting.start.date);
    let is = |state| open.state == Some(state);
    Open {
        public: open.in_public,
        end: end.map(|moment| When::moment(site, moment)),
        place: open.place.as_ref().map(super::spot),
        state: open.state.map(|state| entry::meeting_state(site, state)),
        cancelled: is(MeetingState::Cancelled),
        moved: is(MeetingState::Moved),
        moved_to: open.moved_to.map(|id| dated(site, id)),
        moved_from: open.moved_from.iter().map(|id| dated(site, *id)).collect(),
        announced_on: open.announced_on.map(|date| When::day(site, date)),
        documents: documents(site, open),
        broadcast: open.broadcast.as_deref(),
        present: open.present.iter().map(|id| Link::to(site, Subject::Person(*id))).collect(),
        chair: open.chair.map(|id| Link::to(site, Subject::Person(id))),
        text: super::setting(site, 2, "hinweis-").html(&open.text),
        summary: open.publication.summary.as_deref(),
        colophon: super::colophon(site, &open.publication),
    }
}

/// When it begins: „…, 17:00 Uhr“; „…, 17:00 bis 21:10 Uhr“ if it ended on the same day.
fn start(site: &Site, meeting: &Meeting) -> When {
    let When { iso, text } = When::moment(site, meeting.start);
    let end = meeting.open.as_ref().and_then(|open| open.end);
    let end = end.filter(|end| end.date == meeting.start.date).and_then(|end| end.time);
    let Some(end) = end else { return When { iso, text } };
    // „17:00 bis 21:10 Uhr“: the word is said once.
    let begin = text.strip_suffix("\u{a0}Uhr").unwrap_or(&text);
    let key = if meeting.start.time.is_some() { "meeting_span" } else { "meeting_start_span" };
    let told = [("start", begin.into()), ("end", super::hour(site, end).into())];
    When { iso, text: site.texts().say(key, &told) }
}

/// Invitation, minutes and whatever else lies there; each says what it is, once.
fn documents<'a>(site: &'a Site, open: &OpenMeeting) -> Vec<Attachment<'a>> {
    let texts = site.texts();
    let named = |id, word| {
        let document = file::attachment(site, id);
        let is_said = super::says(document.title, word);
        Attachment { label: if is_said { "" } else { word }, ..document }
    };
    let mut documents = Vec::with_capacity(open.documents.len() + 2);
    documents.extend(open.invitation.map(|id| named(id, texts.get("meeting_invitation"))));
    documents.extend(open.minutes.as_ref().map(|minutes| {
        let state = texts.get(if minutes.approved {
            "meeting_minutes_approved"
        } else {
            "meeting_minutes_draft"
        });
        Attachment { state: Some(state), ..named(minutes.file, texts.get("meeting_minutes")) }
    }));
    documents.extend(file::attachments(site, &open.documents));
    documents
}

/// „26. November 2025“, leading to the sitting of that day.
fn dated(site: &Site, id: Id<Meeting>) -> Link<'_> {
    let href = site.routes.href(Subject::Meeting(id)).unwrap_or_default();
    let meeting = &site.council.meetings[id];
    let text = format!("{}{}", meeting.mark(), super::day(site, meeting.start.date));
    Link { text: text.into(), href: href.into() }
}

/// The agenda in its order, cut where publicness changes.
fn agenda<'a>(site: &'a Site, meeting: &'a Meeting) -> Vec<AgendaPart<'a>> {
    let mut parts: Vec<AgendaPart<'a>> = Vec::new();
    for (place, entry) in meeting.agenda.iter().enumerate() {
        let public = match entry {
            AgendaEntry::Open(id) => site.council.agenda_items[*id].in_public,
            AgendaEntry::Closed { .. } => false,
        };
        let item = match entry {
            AgendaEntry::Open(id) => open_item(site, *id),
            AgendaEntry::Closed { number, title, release } => Item {
                number: super::number(number.as_deref()),
                title: title.as_deref(),
                released_on: release.as_ref().map(|release| When::day(site, release.on)),
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
    let (item, texts) = (&site.council.agenda_items[id], site.texts());
    let href = site.routes.href(Subject::AgendaItem(id)).unwrap_or_default();
    let of_paper = item.paper.and_then(|id| site.routes.href(Subject::Paper(id)));
    let paper = item.paper.map(|id| {
        let text = match site.council.papers[id].reference.as_deref() {
            Some(reference) if super::says(reference, texts.get("meeting_paper")) => {
                reference.into()
            }
            Some(reference) => {
                texts.say("meeting_paper_numbered", &[("reference", reference.into())]).into()
            }
            None => texts.get("meeting_paper").into(),
        };
        // One link is enough where the title leads there already.
        let href = of_paper.filter(|_| item.has_page()).unwrap_or_default();
        Link { text, href: href.into() }
    });
    Item {
        number: super::number(item.number.as_deref()),
        title: Some(&item.title),
        anchor: route::item_anchor(&item.slug),
        href: if item.has_page() { href } else { of_paper.unwrap_or_default() },
        kind: super::item_kind(site, item),
        heading: item.kind == ItemKind::Heading,
        formal: item.kind == ItemKind::Formality,
        paper,
        result: item.result.as_deref().map(Badge::result),
        vote: item.vote.as_ref().map(|vote| vote::view(site, vote)),
        summary: item.paper.and_then(|id| site.council.papers[id].publication.summary.as_deref()),
        released_on: None,
        release: Html::default(),
    }
}

/// How much of the agenda is public.
fn counts(site: &Site, agenda: &[AgendaPart<'_>]) -> String {
    let count = |public| {
        let parts = agenda.iter().filter(|part| part.public == public);
        parts.flat_map(|part| &part.items).filter(|item| !item.heading).count()
    };
    let said = |(count, key): (usize, &str)| {
        (count > 0).then(|| site.texts().say(key, &[("n", count.into())]))
    };
    let counts = [(count(true), "meeting_counts_public"), (count(false), "meeting_counts_private")];
    counts.into_iter().filter_map(said).collect::<Vec<_>>().join(", ")
}

/// The sittings of `body` are in order, so its neighbours are found at once. One that does not take
/// place is nobody's neighbour.
fn neighbours(site: &Site, body: Id<Organization>, id: Id<Meeting>) -> Neighbours<'_> {
    let all = &site.council.organizations[body].meetings;
    let place = all.partition_point(|other| *other < id);
    let takes_place = |other: &&Id<Meeting>| !index::is_off(&site.council.meetings[**other]);
    let before = all[..place].iter().rfind(takes_place);
    let after = all[place..].iter().filter(|other| **other != id).find(takes_place);
    Neighbours {
        body: Link::to(site, Subject::Organization(body)),
        previous: before.map(|id| dated(site, *id)),
        next: after.map(|id| dated(site, *id)),
    }
}

/// The way to all sittings.
#[derive(Serialize)]
pub struct MeetingsPage<'a> {
    /// Today's and later ones, next first.
    pub upcoming: Vec<Prepared>,
    /// Earlier ones, latest first.
    pub latest: Vec<Prepared>,
    /// By year.
    pub years: Vec<Counted<'a>>,
    /// The calendar's address.
    pub calendar: String,
}

/// How many sittings the overview shows of each kind.
const SHOWN: usize = 20;

/// The overview of all sittings.
pub fn overview(site: &Site) -> (Head<'_>, MeetingsPage<'_>) {
    let index = &site.index;
    let years = index.meeting_years().map(|year| Counted {
        link: Link::page(site, year.to_string(), &route::year(year)),
        count: site.texts().moments().number(index.meetings_in(year)),
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
        name: site.texts().get("meeting_all").to_owned(),
        label: String::new(),
        description: site
            .texts()
            .say("meeting_all_described", &[("county", county.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::meetings(), cover), view)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::config::Config;
    use crate::council::public::{AgendaEntry, Meeting, MeetingState};
    use crate::site::page::sample;

    #[test]
    fn a_private_sitting_shows_body_day_and_neutral_items_only() {
        let mut council = sample::council();
        let body = council.organizations.ids().next().unwrap();
        let sitting = sample::meeting("geheim", body, date(2025, 11, 20));
        let id = council.meetings.push(Meeting { open: None, ..sitting });
        let closed =
            AgendaEntry::Closed { number: Some("N 1".to_owned()), title: None, release: None };
        council.meetings[id].agenda.push(closed);
        let (site, _) = sample::site(Config::default(), council);
        let page = sample::main_of(&site, "/sitzungen/geheim/");
        for part in [
            "Ausschuss für Soziales",
            "20.\u{a0}November 2025",
            "nichtöffentlich",
            "N\u{a0}1",
            "Nichtöffentlicher Tagesordnungspunkt",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("Dokumente") && !page.contains("Anwesend"), "{page}");
    }

    #[test]
    fn joint_and_moved_sittings_lead_both_ways() {
        let mut council = sample::council();
        let old = council.meetings.ids().next().unwrap();
        let committee = council.organizations.ids().next().unwrap();
        let kreistag = council.meetings[old].organizations[0];
        let new = council.meetings.push(sample::meeting("spaeter", kreistag, date(2025, 12, 3)));
        council.organizations[kreistag].meetings.push(new);
        council.organizations[committee].meetings.push(new);
        council.meetings[new].organizations.push(committee);
        let open = council.meetings[old].open.as_mut().unwrap();
        (open.state, open.moved_to) = (Some(MeetingState::Moved), Some(new));
        council.meetings[new].open.as_mut().unwrap().moved_from = vec![old];
        let (site, _) = sample::site(Config::default(), council);
        let before = sample::main_of(&site, "/sitzungen/2025-11-26-kreistag/");
        assert!(before.contains("auf den <a href=\"/sitzungen/spaeter/\">"), "{before}");
        assert!(before.contains("<a rel=\"next\" href=\"/sitzungen/spaeter/\">"), "{before}");
        let after = sample::main_of(&site, "/sitzungen/spaeter/");
        assert!(after.contains("Anstelle der Sitzung vom</dt><dd><a href"), "{after}");
        assert!(after.contains("Gemeinsame Sitzung von") && after.contains("/gremien/soziales/"));
    }

    #[test]
    fn items_without_text_are_places_on_the_page_of_their_sitting() {
        let (site, _) = sample::site(Config::default(), sample::council());
        let page = sample::main_of(&site, "/sitzungen/2025-11-26-kreistag/");
        assert!(
            page.contains("<li id=\"top-oe-1\"><span class=\"nummer\">Ö\u{a0}1</span>"),
            "{page}"
        );
        assert!(page.contains("Öffentlicher Teil") && page.contains("/vorlagen/sozialstrategie/"));
    }
}
