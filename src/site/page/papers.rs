//! A paper, in the order of the printed form, and the way to all papers.

use serde::Serialize;

use super::entry;
use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::outcome::{self, Outcome, Step};
use super::{Badge, Counted, Link, Spot, When, year_name};
use crate::config::Form;
use crate::council::id::Id;
use crate::council::public::{Access, AgendaItem, Paper, RelationKind, RelationTarget, Subject};
use crate::german;
use crate::site::plan::Site;
use crate::site::prose::Section;
use crate::site::route;
use crate::site::theme::{Html, Prepared};

/// A paper.
#[derive(Serialize)]
pub struct PaperPage<'a> {
    /// The printed head: „Beschlussvorlage“.
    form_head: &'a str,
    /// „Betreff“.
    subject_label: &'a str,
    /// Column labels and the like, as the county prints them.
    labels: Labels<'a>,
    reference: Option<&'a str>,
    name: &'a str,
    kind: &'a str,
    urgent: bool,
    tabled: bool,
    summary: Option<&'a str>,
    outcome: Outcome<'a>,
    steps: Vec<Row<'a>>,
    /// Whether the Beratungsfolge needs a column for results.
    has_results: bool,
    /// Items that treat the paper outside its Beratungsfolge.
    elsewhere: Vec<Mention<'a>>,
    intro: Html,
    sections: Vec<Section>,
    notes: Html,
    signatories: Vec<Signature<'a>>,
    files: Vec<Attachment<'a>>,
    attachments_note: Option<&'a str>,
    relations: Vec<Tie<'a>>,
    originators: Vec<Link<'a>>,
    lead: Vec<Link<'a>>,
    date: Option<When>,
    topics: Vec<Link<'a>>,
    places: Vec<Spot<'a>>,
    source: Option<&'a str>,
    /// The day that the text stands for.
    as_of: Option<When>,
    /// The permanent address.
    address: String,
}

/// What the county's form calls things.
#[derive(Serialize)]
struct Labels<'a> {
    organization: &'a str,
    date: &'a str,
    publicity: &'a str,
    role: &'a str,
    attachments: &'a str,
}

/// A row of the Beratungsfolge.
#[derive(Serialize)]
struct Row<'a> {
    body: Link<'a>,
    date: Option<When>,
    /// The sitting; empty if it is private or unknown.
    meeting: &'a str,
    publicity: &'a str,
    role: &'a str,
    result: Option<Badge<'a>>,
    /// The item; empty if there is none.
    item: &'a str,
    /// „abgesagt“, „verschoben“.
    off: Option<Badge<'static>>,
    /// The day that the sitting was moved to.
    moved_to: Option<When>,
    /// That sitting.
    moved_href: &'a str,
    /// The next step.
    current: bool,
}

/// An agenda item elsewhere.
#[derive(Serialize)]
struct Mention<'a> {
    item: Link<'a>,
    meeting: Link<'a>,
    date: When,
    result: Option<Badge<'a>>,
}

#[derive(Serialize)]
struct Signature<'a> {
    name: &'a str,
    office: Option<&'a str>,
    by_order: bool,
}

/// Ties of one kind to other papers.
#[derive(Serialize)]
struct Tie<'a> {
    label: &'static str,
    papers: Vec<Link<'a>>,
}

/// The page of a paper.
pub fn page(site: &Site, id: Id<Paper>) -> (Head<'_>, PaperPage<'_>) {
    let paper = &site.council.papers[id];
    let form = &site.config.form;
    let steps: Vec<Step<'_>> =
        paper.consultations.iter().map(|row| outcome::step(site, row)).collect();
    let mut text = super::setting(site, 2, "").sections(&paper.text);
    text.order(&form.sections);
    let next = next_place(site, &steps);
    let publication = &paper.publication;
    let as_of = publication.modified.or(publication.created).or(paper.date);
    let view = PaperPage {
        form_head: form_head(form, paper),
        subject_label: &form.subject,
        labels: Labels {
            organization: &form.organization,
            date: &form.date,
            publicity: &form.publicity,
            role: &form.role,
            attachments: &form.attachments,
        },
        reference: paper.reference.as_deref(),
        name: &paper.name,
        kind: &paper.kind,
        urgent: paper.urgent,
        tabled: paper.tabled,
        summary: publication.summary.as_deref(),
        outcome: outcome::view(site, id, &steps),
        has_results: steps.iter().any(|step| step.result.is_some() || step.off.is_some()),
        elsewhere: elsewhere(site, id, &steps),
        steps: steps
            .iter()
            .enumerate()
            .map(|(place, step)| row(site, step, Some(place) == next))
            .collect(),
        intro: text.intro,
        sections: text.sections,
        notes: text.notes,
        signatories: signatures(paper),
        files: file::attachments(site, &paper.files),
        attachments_note: form.attachments_note.as_deref(),
        relations: relations(site, paper),
        originators: paper.originators.iter().map(|party| super::party(site, party)).collect(),
        lead: paper.lead.iter().map(|party| super::party(site, party)).collect(),
        date: paper.date.map(When::day),
        topics: super::topics(site, publication),
        places: paper.locations.iter().map(super::spot).collect(),
        source: publication.source.as_deref(),
        as_of: as_of.map(When::day),
        address: site.routes.absolute(site.routes.paper(id)),
    };
    (head(site, id), view)
}

fn head(site: &Site, id: Id<Paper>) -> Head<'_> {
    let paper = &site.council.papers[id];
    let label = match paper.reference.as_deref() {
        Some(reference) => format!("{} {reference}", paper.kind),
        None => paper.kind.clone(),
    };
    let bodies: Vec<&str> = paper
        .consultations
        .iter()
        .map(|row| site.council.organizations[row.organization].name.as_str())
        .collect();
    let description = paper.publication.summary.clone().unwrap_or_else(|| {
        let way = if bodies.is_empty() {
            String::new()
        } else {
            format!(" Beratung: {}.", german::list(&bodies))
        };
        let day = paper.date.map(|date| format!(" vom {}", german::date(date)));
        format!("{label}{}: {}.{way}", day.unwrap_or_default(), paper.name)
    });
    let mut crumbs = vec![Link::page(site, "Vorlagen", &route::papers())];
    if let Some(date) = paper.filed_on {
        let year = route::papers_of_year(Some(date.year()));
        crumbs.push(Link::page(site, date.year().to_string(), &year));
    }
    let cover = Cover {
        part: Part::Papers,
        kind: "vorlage",
        name: paper.name.clone(),
        label,
        description,
        crumbs,
    };
    Head::new(site, site.routes.paper(id), cover)
}

/// „Beschlussvorlage an den Kreistag“ stands over such papers only, not over a motion.
fn form_head<'a>(form: &'a Form, paper: &'a Paper) -> &'a str {
    match form.head.as_deref() {
        Some(head) if head.to_lowercase().contains(&paper.kind.to_lowercase()) => head,
        _ => &paper.kind,
    }
}

/// The row that comes next, while nothing is decided.
fn next_place(site: &Site, steps: &[Step<'_>]) -> Option<usize> {
    let today = site.council.today;
    steps.iter().position(|step| {
        step.result.is_none() && step.off.is_none() && step.date.is_some_and(|day| day >= today)
    })
}

fn row<'a>(site: &'a Site, step: &Step<'a>, current: bool) -> Row<'a> {
    let consultation = step.consultation;
    let publicity = match consultation.access {
        Access::Public { .. } => "öffentlich",
        Access::Private => &site.config.form.private_word,
        Access::Unsaid => "",
    };
    let meeting = match consultation.access {
        Access::Public { meeting, .. } => meeting,
        Access::Private | Access::Unsaid => None,
    };
    let href = |subject| site.routes.href(subject).unwrap_or_default();
    Row {
        body: Link::to(site, Subject::Organization(consultation.organization)),
        date: consultation.date.map(When::numeric),
        meeting: meeting.map(|id| href(Subject::Meeting(id))).unwrap_or_default(),
        publicity,
        role: &consultation.role,
        result: step.result.map(Badge::result),
        item: step.item.map(|id| href(Subject::AgendaItem(id))).unwrap_or_default(),
        off: step.off.map(entry::meeting_state),
        moved_to: step.moved_to.and(step.date).map(When::numeric),
        moved_href: step.moved_to.map(|id| href(Subject::Meeting(id))).unwrap_or_default(),
        current,
    }
}

fn elsewhere<'a>(site: &'a Site, id: Id<Paper>, steps: &[Step<'a>]) -> Vec<Mention<'a>> {
    let is_known = |item: &&Id<AgendaItem>| steps.iter().any(|step| step.item == Some(**item));
    let mention = |id: &Id<AgendaItem>| {
        let item = &site.council.agenda_items[*id];
        Mention {
            item: Link::to(site, Subject::AgendaItem(*id)),
            meeting: Link::to(site, Subject::Meeting(item.meeting)),
            date: When::numeric(site.council.meetings[item.meeting].start.date),
            result: item.result.as_deref().map(Badge::result),
        }
    };
    let items = &site.index.items_of_paper[id.index()];
    items.iter().filter(|item| !is_known(item)).map(mention).collect()
}

fn signatures(paper: &Paper) -> Vec<Signature<'_>> {
    paper
        .signatories
        .iter()
        .map(|signatory| Signature {
            name: &signatory.name,
            office: signatory.office.as_deref(),
            by_order: signatory.by_order,
        })
        .collect()
}

/// Ties written here, and those that other papers have written to this one.
fn relations<'a>(site: &'a Site, paper: &'a Paper) -> Vec<Tie<'a>> {
    let mut ties: Vec<Tie<'a>> = Vec::new();
    let mut add = |label, link| match ties.iter_mut().find(|tie| tie.label == label) {
        Some(tie) => tie.papers.push(link),
        None => ties.push(Tie { label, papers: vec![link] }),
    };
    for relation in &paper.relations {
        let link = match &relation.target {
            RelationTarget::Paper(id) => paper_link(site, *id),
            RelationTarget::Text(text) => Link { text: text.into(), href: "".into() },
        };
        add(labels(relation.kind).0, link);
    }
    for (kind, id) in &paper.back_relations {
        add(labels(*kind).1, paper_link(site, *id));
    }
    ties
}

/// „KT 0135/2025: Sozialstrategie“.
fn paper_link(site: &Site, id: Id<Paper>) -> Link<'_> {
    let paper = &site.council.papers[id];
    let link = Link::to(site, Subject::Paper(id));
    match paper.reference.as_deref() {
        Some(reference) => {
            Link { text: format!("{reference}: {}", paper.name).into(), href: link.href }
        }
        None => link,
    }
}

/// A tie, seen from the paper that writes it and from the other end.
fn labels(kind: RelationKind) -> (&'static str, &'static str) {
    match kind {
        RelationKind::Replaces => ("Ersetzt", "Ersetzt durch"),
        RelationKind::Supplements => ("Ergänzt", "Ergänzt durch"),
        RelationKind::Amends => ("Ändert", "Geändert durch"),
        RelationKind::Answers => ("Beantwortet", "Beantwortet durch"),
        RelationKind::Continues => ("Führt fort", "Fortgeführt durch"),
        RelationKind::SeeAlso => ("Siehe auch", "Siehe auch"),
    }
}

/// The way to all papers.
#[derive(Serialize)]
pub struct PapersPage<'a> {
    latest: Vec<Prepared>,
    years: Vec<Counted<'a>>,
    kinds: Vec<Counted<'a>>,
    terms: Vec<Counted<'a>>,
    total: String,
}

/// How many papers the overview shows by itself.
const LATEST: usize = 25;

/// The overview of all papers.
pub fn overview(site: &Site) -> (Head<'_>, PapersPage<'_>) {
    let index = &site.index;
    let years = index.years.iter().map(|(year, papers)| Counted {
        link: Link::page(site, year_name(*year), &route::papers_of_year(*year)),
        count: german::number(papers.len()),
    });
    let kinds = index.kinds.iter().map(|kind| Counted {
        link: Link::page(site, kind.name.as_str(), &route::papers_of_kind(&kind.slug)),
        count: german::number(kind.papers.len()),
    });
    let terms = index.terms.iter().filter(|term| !term.papers.is_empty()).map(|term| Counted {
        link: Link::page(
            site,
            site.council.body.terms[term.place].name.as_str(),
            &route::papers_below(&route::term(&term.slug)),
        ),
        count: german::number(term.papers.len()),
    });
    let view = PapersPage {
        latest: entry::papers(site, index.papers.iter().take(LATEST)),
        years: years.collect(),
        kinds: kinds.collect(),
        terms: terms.collect(),
        total: german::plural(index.papers.len(), "Vorlage", "Vorlagen"),
    };
    let cover = Cover {
        part: Part::Papers,
        kind: "liste",
        name: "Vorlagen".to_owned(),
        label: String::new(),
        description: format!(
            "Alle Vorlagen: {}, nach Jahr, Wahlperiode und Art.",
            site.council.body.name
        ),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::papers(), cover), view)
}
