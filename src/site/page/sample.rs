//! A small council for tests, and the site made of it.

use jiff::civil::{Date, date};

use crate::config::Config;
use crate::council::id::{Id, Table};
use crate::council::model::{Body, ItemKind, LegislativeTerm, Moment, OrganizationKind};
use crate::council::public::{
    Access, AgendaEntry, AgendaItem, Consultation, FreePage, Meeting, OpenMeeting, Organization,
    Paper, Prose, PublicCouncil, Publication, Subject, Vote, VoteKind,
};
use crate::diagnostic::Diagnostics;
use crate::site::plan::{Output, Site, plan};
use crate::site::render::{Body as Rendered, render};
use crate::site::route::Route;
use crate::site::theme::Theme;
use crate::snapshot::Snapshot;

/// The day on which the samples are looked at.
pub(crate) const TODAY: Date = date(2025, 11, 22);

/// Nothing but a county.
pub(crate) fn empty() -> PublicCouncil {
    PublicCouncil {
        today: TODAY,
        body: Body { name: "Landkreis Muster".to_owned(), ..Body::default() },
        organizations: Table::default(),
        people: Table::default(),
        memberships: Table::default(),
        meetings: Table::default(),
        agenda_items: Table::default(),
        papers: Table::default(),
        files: Table::default(),
        pages: Table::default(),
        topics: Table::default(),
        tombstones: Vec::new(),
    }
}

/// A Kreistag, a committee, a sitting, and a paper on its way.
pub(crate) fn council() -> PublicCouncil {
    let mut council = empty();
    let term =
        LegislativeTerm { name: "2024–2029".to_owned(), start: date(2024, 6, 1), end: None };
    council.body.terms.push(term);
    let committee = council.organizations.push(organization("soziales", "Ausschuss für Soziales"));
    let kreistag = council.organizations.push(organization("kreistag", "Kreistag"));
    let day = date(2025, 11, 26);
    let meeting = council.meetings.push(meeting("2025-11-26-kreistag", kreistag, day));
    council.organizations[kreistag].meetings.push(meeting);
    let mut paper = paper("sozialstrategie", "Sozialstrategie");
    paper.consultations = vec![
        step(committee, date(2025, 11, 20), "Vorberatung", Access::Private),
        step(kreistag, day, "Entscheidung", Access::Unsaid),
    ];
    let paper = council.papers.push(paper);
    let item = add_item(&mut council, meeting, "Sozialstrategie", Some(paper));
    council.papers[paper].consultations[1].access =
        Access::Public { meeting: Some(meeting), item: Some(item) };
    council
}

/// A body without anything.
pub(crate) fn organization(slug: &str, name: &str) -> Organization {
    Organization {
        slug: slug.to_owned(),
        publication: Publication::default(),
        name: name.to_owned(),
        short_name: None,
        kind: if slug == "kreistag" {
            OrganizationKind::Kreistag
        } else {
            OrganizationKind::Ausschuss
        },
        decides: None,
        sits_in_private: false,
        parent: None,
        start: None,
        end: None,
        seats: None,
        memberships: Vec::new(),
        meetings: Vec::new(),
        papers: Vec::new(),
        text: Prose::default(),
    }
}

/// A public sitting without an agenda.
pub(crate) fn meeting(slug: &str, body: Id<Organization>, day: Date) -> Meeting {
    Meeting {
        slug: slug.to_owned(),
        organizations: vec![body],
        start: Moment { date: day, time: None },
        agenda: Vec::new(),
        open: Some(OpenMeeting {
            publication: Publication::default(),
            number: None,
            end: None,
            place: None,
            state: None,
            moved_to: None,
            moved_from: Vec::new(),
            announced_on: None,
            invitation: None,
            minutes: None,
            documents: Vec::new(),
            broadcast: None,
            present: Vec::new(),
            chair: None,
            text: Prose::default(),
        }),
    }
}

/// A paper without anything.
pub(crate) fn paper(slug: &str, name: &str) -> Paper {
    Paper {
        slug: slug.to_owned(),
        publication: Publication::default(),
        name: name.to_owned(),
        reference: None,
        kind: "Beschlussvorlage".to_owned(),
        date: None,
        filed_on: Some(date(2025, 11, 1)),
        originators: Vec::new(),
        lead: Vec::new(),
        urgent: false,
        tabled: false,
        signatories: Vec::new(),
        consultations: Vec::new(),
        files: Vec::new(),
        relations: Vec::new(),
        back_relations: Vec::new(),
        locations: Vec::new(),
        text: Prose::default(),
    }
}

/// A step of a Beratungsfolge.
pub(crate) fn step(
    organization: Id<Organization>,
    day: Date,
    role: &str,
    access: Access,
) -> Consultation {
    Consultation { organization, date: Some(day), role: role.to_owned(), access }
}

/// Puts a public item at the end of a sitting's agenda.
pub(crate) fn add_item(
    council: &mut PublicCouncil,
    meeting: Id<Meeting>,
    title: &str,
    paper: Option<Id<Paper>>,
) -> Id<AgendaItem> {
    let number = council.meetings[meeting].agenda.len() + 1;
    let id = council.agenda_items.push(AgendaItem {
        slug: format!("oe-{number}"),
        meeting,
        number: Some(format!("Ö {number}")),
        title: title.to_owned(),
        kind: ItemKind::Deliberation,
        paper,
        result: None,
        resolution: Prose::default(),
        resolution_number: None,
        vote: None,
        implementation: None,
        files: Vec::new(),
        text: Prose::default(),
    });
    council.meetings[meeting].agenda.push(AgendaEntry::Open(id));
    id
}

/// A free page.
pub(crate) fn free_page(slug: &str, text: &str) -> FreePage {
    FreePage {
        slug: slug.to_owned(),
        publication: Publication::default(),
        title: slug.to_owned(),
        files: Vec::new(),
        text: prose(text),
    }
}

/// A text without links.
pub(crate) fn prose(markdown: &str) -> Prose {
    Prose { markdown: markdown.into(), links: Vec::new() }
}

/// An open vote.
pub(crate) fn vote(yes: u32, no: u32, abstentions: u32) -> Vote {
    Vote {
        yes: Some(yes),
        no: Some(no),
        abstentions: Some(abstentions),
        biased: None,
        invalid: None,
        kind: VoteKind::Open,
        roll_call: Vec::new(),
    }
}

/// The site of a council in the default theme.
pub(crate) fn site(config: Config, council: PublicCouncil) -> (Site, Diagnostics) {
    let (theme, findings) = Theme::read(&Snapshot::default(), "kreis");
    assert_eq!(findings, []);
    plan(config, theme, council)
}

/// The page at an address: what stands in its `<main>`.
pub(crate) fn main_of(site: &Site, path: &str) -> String {
    let page = page_of(site, path);
    let start = page.find("<main").unwrap_or(0);
    let end = page.find("</main>").unwrap_or(page.len());
    page[start..end].to_owned()
}

/// The whole page at an address.
pub(crate) fn page_of(site: &Site, path: &str) -> String {
    let route = Route::of_checked(path.to_owned());
    let output = site.plan.get(&route).unwrap_or_else(|| panic!("nothing at {path}"));
    text_of(site, output)
}

/// An output as text.
pub(crate) fn text_of(site: &Site, output: &Output) -> String {
    match render(site, output).unwrap() {
        Rendered::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Rendered::CopyOf(path) => path.to_string(),
    }
}

/// Where a thing lives.
pub(crate) fn path_of(site: &Site, subject: Subject) -> String {
    site.routes.route(subject).unwrap().path().to_owned()
}
