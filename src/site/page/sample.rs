//! A small council for tests, and the site made of it.

use jiff::civil::{Date, date};

use crate::config::Config;
use crate::council::id::{Id, Table};
use crate::council::model::{Body, ItemKind, LegislativeTerm, Moment, OrganizationKind};
use crate::council::public::{
    Access, AgendaEntry, AgendaItem, Ballot, Consultation, File, FileContent, FreePage, MediaType,
    Meeting, Membership, Minutes, OpenMeeting, Organization, Paper, Party, Person, Prose,
    Publication, Relation, RelationKind, RelationTarget, Release, Subject, Tombstone,
    TombstoneKind, Topic, VisibleCouncil, Vote, VoteKind,
};
use crate::diagnostic::Diagnostics;
use crate::site::plan::{Output, Site, lay_out};
use crate::site::render::{Body as Rendered, render};
use crate::site::route::Route;
use crate::site::theme::Theme;
use crate::snapshot::Snapshot;

/// The day on which the samples are looked at.
pub(crate) const TODAY: Date = date(2025, 11, 22);

/// Nothing but a county.
pub(crate) fn empty() -> VisibleCouncil {
    VisibleCouncil {
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
pub(crate) fn council() -> VisibleCouncil {
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

/// Something of everything, with titles that try to break out.
pub(crate) fn full() -> VisibleCouncil {
    let mut council = council();
    let kreistag = council.organizations.ids().nth(1).unwrap();
    let committee = council.organizations.ids().next().unwrap();
    let group = council.organizations.push(organization("gruppe", HOSTILE));
    council.organizations[group].kind = OrganizationKind::Fraktion;
    council.organizations[committee].parent = Some(kreistag);
    council.organizations[committee].sits_in_private = true;
    let person = council.people.push(person("anna", HOSTILE));
    for (body, end) in [(kreistag, None), (group, None), (committee, Some(date(2024, 1, 1)))] {
        let seat = council.memberships.push(Membership {
            person,
            organization: body,
            role: Some("Vorsitz".to_owned()),
            votes: true,
            start: None,
            end,
            on_behalf_of: Some(group),
        });
        council.organizations[body].memberships.push(seat);
        council.people[person].memberships.push(seat);
    }
    let topic = council.topics.push(topic("soziales", HOSTILE));
    let paper = council.papers.push(paper("voll", HOSTILE));
    council.papers[paper].publication.topics = vec![topic];
    council.papers[paper].originators = vec![Party::Person(person), Party::Organization(group)];
    council.papers[paper].text = prose("Vorab\n\n## Anlagen\n\nText[^1]\n\n[^1]: Note");
    council.papers[paper].relations = vec![Relation {
        kind: RelationKind::Replaces,
        target: RelationTarget::Text(HOSTILE.to_owned()),
    }];
    council.topics[topic].papers.push(paper);
    council.organizations[kreistag].papers.push(paper);
    council.people[person].papers.push(paper);
    let held = council.meetings.push(meeting("2025-10-01-kreistag", kreistag, date(2025, 10, 1)));
    council.organizations[kreistag].meetings.insert(0, held);
    let item = add_item(&mut council, held, HOSTILE, Some(paper));
    let row = &mut council.agenda_items[item];
    row.result = Some("beschlossen".to_owned());
    row.resolution = prose("## Beschluss\n\nSo sei es.");
    row.vote = Some(Vote { roll_call: vec![(person, Ballot::Yes)], ..vote(31, 4, 3) });
    add_private_part(&mut council, committee, held);
    add_files(&mut council, paper, item, held);
    council.pages.push(free_page("impressum", "## Inhalt\n\n# Impressum"));
    council.tombstones.push(Tombstone {
        kind: TombstoneKind::Paper,
        slug: "weg".to_owned(),
        on: TODAY,
        reason: Some(HOSTILE.to_owned()),
        former_addresses: vec![old_address("/alt/weg")],
    });
    council
}

/// A title that tries to become a tag, an attribute, a template.
pub(crate) const HOSTILE: &str = "<b onclick=\"x\">'{{ 7*7 }}' & {% if %}";

fn add_private_part(council: &mut VisibleCouncil, committee: Id<Organization>, held: Id<Meeting>) {
    let private = Meeting { open: None, ..meeting("geheim", committee, date(2025, 11, 20)) };
    let private = council.meetings.push(private);
    council.organizations[committee].meetings.push(private);
    let closed = AgendaEntry::Closed {
        number: Some("N 1".to_owned()),
        title: None,
        release: Some(Release { on: TODAY, text: prose("## Frei\n\nBekannt.") }),
    };
    council.meetings[private].agenda.push(closed.clone());
    council.meetings[held].agenda.push(closed);
}

fn add_files(
    council: &mut VisibleCouncil,
    paper: Id<Paper>,
    item: Id<AgendaItem>,
    meeting: Id<Meeting>,
) {
    let mut add = |owner, name: Option<&str>| {
        council.files.push(File {
            owner,
            title: HOSTILE.to_owned(),
            content: name.map(|name| FileContent {
                name: name.to_owned(),
                path: format!("vorlagen/{name}").into(),
                size: 379_001,
                media: MediaType::Pdf,
            }),
            kind: None,
            date: None,
            version: None,
        })
    };
    let online = add(Subject::Paper(paper), Some("Anlage 1 – Öl.pdf"));
    let offline = add(Subject::Paper(paper), None);
    let of_item = add(Subject::AgendaItem(item), Some("a.pdf"));
    let minutes = add(Subject::Meeting(meeting), Some("niederschrift.pdf"));
    council.papers[paper].files = vec![online, offline];
    council.agenda_items[item].files = vec![of_item];
    if let Some(open) = &mut council.meetings[meeting].open {
        open.minutes = Some(Minutes { file: minutes, approved: false });
    }
}

fn topic(slug: &str, name: &str) -> Topic {
    Topic {
        slug: slug.to_owned(),
        name: name.to_owned(),
        papers: Vec::new(),
        meetings: Vec::new(),
        others: Vec::new(),
    }
}

/// A person of whom only the name is known.
pub(crate) fn person(slug: &str, name: &str) -> Person {
    Person {
        slug: slug.to_owned(),
        publication: Publication::default(),
        name: name.to_owned(),
        given_name: None,
        family_name: None,
        title: None,
        form_of_address: None,
        office: None,
        party: None,
        picture: None,
        email: None,
        phone: None,
        memberships: Vec::new(),
        papers: Vec::new(),
        life: Prose::default(),
    }
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
            in_public: true,
            mark: String::new(),
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
    council: &mut VisibleCouncil,
    meeting: Id<Meeting>,
    title: &str,
    paper: Option<Id<Paper>>,
) -> Id<AgendaItem> {
    let number = council.meetings[meeting].agenda.len() + 1;
    let id = council.agenda_items.push(AgendaItem {
        in_public: true,
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
pub(crate) fn site(config: Config, council: VisibleCouncil) -> (Site, Diagnostics) {
    let (theme, findings) = Theme::read(&Snapshot::default(), "kreis", &config.language);
    assert_eq!(findings, []);
    lay_out(config, theme, council.into())
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

/// An old address, as an editor would have written it.
pub(crate) fn old_address(address: &str) -> crate::diagnostic::Spanned<String> {
    let span = crate::diagnostic::Span::file(&"vorlage.md".into());
    crate::diagnostic::Spanned { value: address.to_owned(), span }
}
