//! A paper, in the order of the printed form.

use serde::Serialize;

use super::file::{self, Attachment};
use super::frame::{Cover, Head, Part};
use super::outcome::{self, Outcome, Step};
use super::share::Source;
use super::{Badge, Link, Spot, When, relations, steps, terms};
use crate::config::Form;
use crate::council::id::Id;
use crate::council::public::{AgendaItem, Paper, Subject};
use crate::site::plan::Site;
use crate::site::prose::{Section, Sections};
use crate::site::route;
use crate::site::theme::Html;

/// A paper.
#[derive(Serialize)]
pub struct PaperPage<'a> {
    /// The printed head: „Beschlussvorlage“.
    pub form_head: &'a str,
    /// „Betreff“.
    pub subject_label: &'a str,
    /// Column labels and the like, as the county prints them.
    pub labels: Labels<'a>,
    /// The printed number.
    pub reference: Option<&'a str>,
    /// `betreff`.
    pub name: &'a str,
    /// `art`.
    pub kind: &'a str,
    /// „dringlich“.
    pub urgent: bool,
    /// „Tischvorlage“.
    pub tabled: bool,
    /// One or two plain sentences.
    pub summary: Option<&'a str>,
    /// What became of it, and what comes next.
    pub outcome: Outcome<'a>,
    /// The Beratungsfolge.
    pub steps: Vec<steps::Row<'a>>,
    /// Whether there is more to say of the Beratungsfolge than the printed form does.
    pub has_states: bool,
    /// Items that treat the paper outside its Beratungsfolge.
    pub elsewhere: Vec<Mention<'a>>,
    /// The way through a long text.
    pub contents: Vec<Link<'a>>,
    /// What stands before the first heading.
    pub intro: Html,
    /// The sections, in the county's order.
    pub sections: Vec<Section>,
    /// Footnotes.
    pub notes: Html,
    /// Who signed.
    pub signatories: Vec<Signature<'a>>,
    /// Attachments.
    pub files: Vec<Attachment<'a>>,
    /// The line under the attachments.
    pub attachments_note: Option<&'a str>,
    /// Ties to other papers, both ways.
    pub relations: Vec<relations::Tie<'a>>,
    /// Who brought it in.
    pub originators: Vec<Link<'a>>,
    /// Who leads.
    pub lead: Vec<Link<'a>>,
    /// Its day.
    pub date: Option<When>,
    /// Its topics.
    pub topics: Vec<Link<'a>>,
    /// What it is about, on the map.
    pub places: Vec<Spot>,
    /// Where the text comes from.
    pub source: Option<&'a str>,
    /// The day that the text stands for.
    pub as_of: Option<When>,
    /// Explained words that the page says.
    pub terms: Vec<Html>,
}

/// What the county's form calls things.
#[derive(Serialize)]
pub struct Labels<'a> {
    /// Column of the body.
    pub organization: &'a str,
    /// Column of the day.
    pub date: &'a str,
    /// Column of publicness.
    pub publicity: &'a str,
    /// Column of responsibility.
    pub role: &'a str,
    /// Heading of the attachments.
    pub attachments: &'a str,
}

/// An agenda item elsewhere.
#[derive(Serialize)]
pub struct Mention<'a> {
    /// The item.
    pub item: Link<'a>,
    /// Its sitting.
    pub meeting: Link<'a>,
    /// The day.
    pub date: When,
    /// Its result.
    pub result: Option<Badge<'a>>,
}

/// A name under the paper.
#[derive(Serialize)]
pub struct Signature<'a> {
    /// The name as printed.
    pub name: &'a str,
    /// The office under it.
    pub office: Option<&'a str>,
    /// Printed with „gez.“.
    pub by_order: bool,
}

/// The page of a paper.
pub fn page(site: &Site, id: Id<Paper>) -> (Head<'_>, PaperPage<'_>) {
    let paper = &site.council.papers[id];
    let form = &site.config.form;
    let followed: Vec<Step<'_>> =
        paper.consultations.iter().map(|row| outcome::step(site, row)).collect();
    let mut text = super::setting(site, 2, "").sections(&paper.text);
    text.order(&form.sections);
    let outcome = outcome::view(site, id, &followed);
    let publication = &paper.publication;
    let as_of = publication.modified.or(publication.created).or(paper.date);
    let mut view = PaperPage {
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
        has_states: outcome.next_place.is_some()
            || followed.iter().any(|step| step.result.is_some() || step.off.is_some()),
        elsewhere: elsewhere(site, id, &followed),
        steps: steps::rows(site, &followed, outcome.next_place),
        outcome,
        contents: contents(paper, &text),
        intro: text.intro,
        sections: text.sections,
        notes: text.notes,
        signatories: signatures(paper),
        files: file::attachments(site, &paper.files),
        attachments_note: form.attachments_note.as_deref(),
        relations: relations::view(site, paper),
        originators: paper.originators.iter().map(|party| super::party(site, party)).collect(),
        lead: paper.lead.iter().map(|party| super::party(site, party)).collect(),
        date: paper.date.map(|date| When::day(site, date)),
        topics: super::topics(site, publication),
        places: paper.locations.iter().map(super::spot).collect(),
        source: publication.source.as_deref(),
        as_of: as_of.map(|date| When::day(site, date)),
        terms: Vec::new(),
    };
    view.terms = terms::of_paper(site, &view);
    let texts = view.sections.iter().map(|section| &section.html);
    (head(site, id).beside(texts.chain([&view.intro])), view)
}

fn head(site: &Site, id: Id<Paper>) -> Head<'_> {
    let paper = &site.council.papers[id];
    let label = match paper.reference.as_deref() {
        Some(reference) => format!("{} {reference}", paper.kind),
        None => paper.kind.clone(),
    };
    let texts = site.texts();
    let bodies: Vec<&str> = paper
        .consultations
        .iter()
        .map(|row| site.council.organizations[row.organization].name.as_str())
        .collect();
    let description = paper.publication.summary.clone().unwrap_or_else(|| {
        let way = if bodies.is_empty() {
            String::new()
        } else {
            let bodies = texts.moments().list(&bodies);
            format!(" {}", texts.say("paper_way", &[("bodies", bodies.into())]))
        };
        let dated = paper.date.map(|date| {
            let date = texts.moments().date(date);
            texts.say("paper_dated", &[("label", label.as_str().into()), ("date", date.into())])
        });
        format!("{}: {}.{way}", dated.as_ref().unwrap_or(&label), paper.name)
    });
    let mut crumbs = vec![Link::page(site, texts.get("paper_papers"), &route::papers())];
    if let Some(date) = paper.filed_on {
        let year = route::papers_of_year(Some(date.year()));
        crumbs.push(Link::page(site, date.year().to_string(), &year));
    }
    let cover = Cover {
        part: Part::Papers,
        kind: "vorlage",
        name: paper.name.clone(),
        label: label.clone(),
        description,
        crumbs,
    };
    let publication = &paper.publication;
    let as_of = publication.modified.or(publication.created);
    let source = Source { label: &label, date: paper.date, as_of };
    Head::new(site, site.routes.paper(id), cover).cited(site, &source)
}

/// Characters from which a text needs its contents told: about three screens.
const LONG: usize = 6000;

/// The headings of a long text.
fn contents<'a>(paper: &Paper, text: &Sections) -> Vec<Link<'a>> {
    if paper.text.markdown.len() < LONG || text.sections.len() < 3 {
        return Vec::new();
    }
    let link = |section: &Section| Link {
        text: section.heading.clone().into(),
        href: format!("#{}", section.id).into(),
    };
    text.sections.iter().map(link).collect()
}

/// „Beschlussvorlage an den Kreistag“ stands over such papers only, not over a motion.
fn form_head<'a>(form: &'a Form, paper: &'a Paper) -> &'a str {
    match form.head.as_deref() {
        Some(head) if head.to_lowercase().contains(&paper.kind.to_lowercase()) => head,
        _ => &paper.kind,
    }
}

fn elsewhere<'a>(site: &'a Site, id: Id<Paper>, steps: &[Step<'a>]) -> Vec<Mention<'a>> {
    let is_known = |item: &&Id<AgendaItem>| steps.iter().any(|step| step.item == Some(**item));
    let mention = |id: &Id<AgendaItem>| {
        let item = &site.council.agenda_items[*id];
        Mention {
            item: Link::to(site, Subject::AgendaItem(*id)),
            meeting: Link::to(site, Subject::Meeting(item.meeting)),
            date: When::numeric(site, site.council.meetings[item.meeting].start.date),
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

#[cfg(test)]
mod tests {
    use crate::config::{Config, Form};
    use crate::council::public::{RelationKind, Signatory, Subject};
    use crate::site::page::sample;

    /// Whether the words stand on the page in this order.
    fn assert_order(page: &str, words: &[&str]) {
        let mut rest = page;
        for word in words {
            let place = rest.find(word);
            assert!(place.is_some(), "{word} is missing or too early in {page}");
            rest = &rest[place.unwrap_or(0) + word.len()..];
        }
    }

    #[test]
    fn a_paper_comes_out_as_altenburg_prints_it() {
        let mut council = sample::council();
        let id = council.papers.ids().next().unwrap();
        council.papers[id].text = sample::prose(
            "## Sachverhalt\n\nA\n\n## Finanzielle Auswirkungen\n\nB\n\n## Beschlussvorschlag\n\nC",
        );
        let melzer = Signatory {
            name: "Uwe Melzer".to_owned(),
            office: Some("Landrat".to_owned()),
            by_order: false,
        };
        council.papers[id].signatories = vec![melzer];
        let form = Form {
            head: Some("Beschlussvorlage an den Kreistag".to_owned()),
            subject: "Tagesordnungspunkt".to_owned(),
            private_word: "nicht öffentlich".to_owned(),
            ..Form::default()
        };
        let (site, _) = sample::site(Config { form, ..Config::default() }, council);
        assert_order(
            &sample::main_of(&site, "/vorlagen/sozialstrategie/"),
            &[
                "Beschlussvorlage an den Kreistag",
                "Tagesordnungspunkt:</span> Sozialstrategie",
                "Beratungsfolge",
                "Gremium</span> <a href=\"/gremien/soziales/\">Ausschuss für Soziales",
                "Datum</span> <time datetime=\"2025-11-20\">20.11.2025",
                "Status</span> <a class=\"begriff\" href=\"/glossar/#nichtoeffentlich\">nicht öffentlich",
                "Zuständigkeit</span> <a class=\"begriff\" href=\"/glossar/#vorberatung\">Vorberatung",
                "Kreistag",
                "26.11.2025",
                "öffentlich",
                "Zuständigkeit",
                "Entscheidung",
                ">Sachverhalt<",
                ">Finanzielle Auswirkungen<",
                ">Beschlussvorschlag<",
                "<p>Uwe Melzer<br>Landrat</p>",
            ],
        );
    }

    #[test]
    fn a_paper_comes_out_as_the_wartburgkreis_prints_it() {
        let mut council = sample::council();
        let id = council.papers.ids().next().unwrap();
        council.papers[id].reference = Some("KT 0135/2020".to_owned());
        council.papers[id].text =
            sample::prose("## II. Begründung\n\nB\n\n## I. Beschlussvorschlag\n\nA");
        council.papers[id].signatories =
            vec![Signatory { name: "Krebs".to_owned(), office: None, by_order: true }];
        let form = Form {
            organization: "Beratungsfolge".to_owned(),
            date: "Sitzungstermin".to_owned(),
            publicity: "Sitzungsart".to_owned(),
            sections: vec!["Beschlussvorschlag".to_owned(), "Begründung".to_owned()],
            ..Form::default()
        };
        let (site, _) = sample::site(Config { form, ..Config::default() }, council);
        assert_order(
            &sample::main_of(&site, "/vorlagen/sozialstrategie/"),
            &[
                "Beschlussvorlage",
                "KT 0135/2020",
                "Betreff:</span>",
                ">Beratungsfolge</span>",
                ">Sitzungstermin<",
                ">Sitzungsart<",
                "I. Beschlussvorschlag",
                "II. Begründung",
                "gez. Krebs",
            ],
        );
    }

    #[test]
    fn relations_are_shown_from_both_ends() {
        let mut council = sample::council();
        let old = council.papers.ids().next().unwrap();
        let new = council.papers.push(sample::paper("neu", "Neu"));
        council.papers[old].back_relations = vec![(RelationKind::Replaces, new)];
        let (site, _) = sample::site(Config::default(), council);
        let page = sample::main_of(&site, "/vorlagen/sozialstrategie/");
        assert_order(&page, &["<dt>Ersetzt durch</dt>", "<a href=\"/vorlagen/neu/\">Neu</a>"]);
        assert!(site.routes.href(Subject::Paper(new)).is_some());
    }

    #[test]
    fn what_is_unknown_is_not_cited() {
        let (site, _) = sample::site(Config::default(), sample::council());
        let page = sample::main_of(&site, "/vorlagen/sozialstrategie/");
        let citation = "„Sozialstrategie“, Beschlussvorlage, \
                        http://localhost:8080/vorlagen/sozialstrategie/</span>";
        assert!(page.contains(citation), "{page}");
    }
}
