//! The papers: front matter, text, and the attachments that are online.

use std::io;

use super::bodies::{self, BODIES, GROUPS, OFFICES};
use super::pdf;
use super::people::{self, Person};
use super::phrases::{ATTACHMENTS, COSTS, FACTS, RESOLUTIONS, SUMMARIES};
use super::prose::{Prose, count_words};
use super::tree::{Document, Tree, slug};
use super::words::TOPICS;
use super::year::{Access, Paper, PaperName, Year};

/// The fewest and the most words of a text, a little inside of 250 and 900: the last sentence may
/// end some words before or after its mark.
const WORDS: (usize, usize) = (265, 885);
/// So many words short of the mark a text is long enough.
const SLACK: usize = 8;

/// Writes a paper with its folder. `earlier` are the papers that it may link to.
pub(super) fn write(
    tree: &mut Tree,
    year: &Year,
    paper: &Paper,
    earlier: &[PaperName],
) -> io::Result<()> {
    let folder = format!("vorlagen/{}/{}", paper.name.year, paper.name.id());
    tree.folder(&folder)?;
    let mut random = paper.random.clone();
    let mut prose = Prose { random: &mut random, topic: paper.topic, year: paper.name.year };
    let mut page = Document::new();
    add_head(&mut page, paper, &mut prose);
    add_consultations(&mut page, year, paper, &mut prose);
    if let Some(file) = add_attachment(&mut page, &mut prose) {
        tree.file(&format!("{folder}/{file}"), attachment(paper, &mut prose))?;
    }
    add_relation(&mut page, paper, earlier, &mut prose);
    let decider = BODIES[year.sittings[paper.route[paper.route.len() - 1]].body].name;
    let page = page.with_body(&body(paper, decider, earlier, &mut prose));
    tree.file(&format!("{folder}/vorlage.md"), page)
}

/// A resolution as it is proposed and taken: who does what, and the points.
pub(super) fn resolution(prose: &mut Prose, lead: &str, points: usize) -> String {
    let points = (1..=points).map(|point| format!("{point}. {}", prose.sentence(RESOLUTIONS)));
    format!("{lead}\n\n{}", points.collect::<Vec<_>>().join("\n"))
}

fn add_head(page: &mut Document, paper: &Paper, prose: &mut Prose) {
    page.text("betreff", &paper.subject);
    page.text("nummer", &paper.name.printed());
    page.key("art", paper.kind);
    page.key("datum", paper.day);
    add_origin(page, paper, prose);
    page.key("federführung", format_args!("Fachdienst {}", OFFICES[paper.topic.office].name));
    let private = paper.access == Access::Private;
    page.key("öffentlichkeit", if private { "nichtöffentlich" } else { "öffentlich" });
    if paper.access == Access::Draft {
        page.key("entwurf", "ja");
    }
    let mut themes = vec![paper.topic.theme];
    for _ in 0..prose.random.below(3) {
        let theme = prose.random.pick(&TOPICS).theme;
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    page.key("themen", format_args!("[{}]", themes.join(", ")));
    let sentences = prose.random.between(1, 2);
    page.text("zusammenfassung", &prose.sentences(SUMMARIES, sentences));
}

/// Who brings the paper in, and who signs it.
fn add_origin(page: &mut Document, paper: &Paper, prose: &mut Prose) {
    let term = paper.day.term();
    let mut signers = Vec::new();
    if paper.is_from_group() {
        let group = prose.random.below(GROUPS.len());
        page.key("einbringer", GROUPS[group].name);
        let leader = bodies::group_members(group, term).swap_remove(0).person;
        signers.push((Person::new(leader), "Fraktionsvorsitz"));
    } else {
        let head = Person::new(people::head(term));
        page.key("einbringer", head.name());
        signers.push((head, "Landrat"));
        if prose.random.chance(15) {
            signers.push((Person::new(people::deputy(term)), "Erster Kreisbeigeordneter"));
        }
    }
    page.line("unterzeichner:");
    for (person, office) in signers {
        let office = person.office().unwrap_or(office);
        page.line(format_args!("  - {{name: {}, amt: {office}, gez: ja}}", person.name()));
    }
}

fn add_consultations(page: &mut Document, year: &Year, paper: &Paper, prose: &mut Prose) {
    page.line("beratungsfolge:");
    for (step, &sitting) in paper.route.iter().enumerate() {
        let sitting = &year.sittings[sitting];
        let body = &BODIES[sitting.body];
        let public = body.decides && paper.access != Access::Private;
        let role = match (paper.asks_for_decision(), step + 1 == paper.route.len()) {
            (true, true) => "Entscheidung",
            (false, true) => "Kenntnisnahme",
            _ => prose.random.weighed(&[(8, "Anhörung"), (7, "Empfehlung"), (85, "Vorberatung")]),
        };
        page.key("  - gremium", body.id);
        page.key("    datum", sitting.day);
        page.key("    öffentlichkeit", if public { "öffentlich" } else { "nichtöffentlich" });
        page.key("    zuständigkeit", role);
    }
}

/// Names an attachment; gives the name of its file if it is online.
fn add_attachment(page: &mut Document, prose: &mut Prose) -> Option<String> {
    let draw = prose.random.below(100);
    if draw >= 45 {
        return None;
    }
    let title = prose.sentence(ATTACHMENTS);
    page.line("anlagen:");
    page.text("  - titel", &title);
    let file = (draw < 5).then(|| format!("anlage-1-{}.pdf", slug(&title, 40)));
    if let Some(file) = &file {
        page.key("    datei", file);
    }
    file
}

/// One page that no other paper has.
fn attachment(paper: &Paper, prose: &mut Prose) -> Vec<u8> {
    let mut lines = vec![format!("Anlage zur Vorlage {}: {}", paper.name.printed(), paper.subject)];
    let sentences = prose.random.between(5, 9);
    let mut line = String::new();
    for word in prose.sentences(FACTS, sentences).split(' ') {
        if line.len() + word.len() > 90 {
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(word);
        line.push(' ');
    }
    lines.push(line);
    pdf::page(&lines)
}

/// Amendments change a paper, statements answer one, some papers carry one on.
fn add_relation(page: &mut Document, paper: &Paper, earlier: &[PaperName], prose: &mut Prose) {
    let kind = match paper.kind {
        "Änderungsantrag" => "ändert",
        "Stellungnahme" => "beantwortet",
        _ if prose.random.chance(6) => "führt fort",
        _ => return,
    };
    if !earlier.is_empty() {
        let other = prose.random.pick(earlier).id();
        page.line("beziehungen:");
        page.line(format_args!("  - {{art: {kind}, vorlage: {other}}}"));
    }
}

/// The three sections of the text. The last two are written first: the Sachverhalt takes the rest
/// of the words.
fn body(paper: &Paper, decider: &str, earlier: &[PaperName], prose: &mut Prose) -> String {
    let words = prose.random.between(WORDS.0, WORDS.1);
    let sentences = prose.random.between(2, 4);
    let costs = format!("## Finanzielle Auswirkungen\n\n{}", prose.sentences(COSTS, sentences));
    let verb = if paper.asks_for_decision() { "beschließt" } else { "nimmt zur Kenntnis" };
    let points = prose.random.between(2, 4);
    let resolution = resolution(prose, &format!("Der {decider} {verb}:"), points);
    let rest = format!("{costs}\n\n## Beschlussvorschlag\n\n{resolution}");
    let facts = facts(prose, earlier, words - count_words(&rest) - 1);
    format!("## Sachverhalt\n\n{facts}\n\n{rest}")
}

/// Paragraphs of about so many words, with lists, tables, links and footnotes between them.
fn facts(prose: &mut Prose, earlier: &[PaperName], words: usize) -> String {
    let mut asides = asides(prose, earlier);
    let footnote = prose.random.chance(15).then(|| format!("[^1]: {}", prose.sentence(FACTS)));
    let spent = asides.iter().chain(&footnote).map(|text| count_words(text)).sum();
    let mut left = words.saturating_sub(spent);
    let mut blocks = Vec::new();
    while left > SLACK {
        let mut paragraph = Vec::new();
        for _ in 0..prose.random.between(3, 6) {
            let sentence = prose.sentence(FACTS);
            left = left.saturating_sub(count_words(&sentence));
            paragraph.push(sentence);
            if left <= SLACK {
                break;
            }
        }
        let mark = if blocks.is_empty() && footnote.is_some() { "[^1]" } else { "" };
        blocks.push(format!("{}{mark}", paragraph.join(" ")));
        blocks.extend(asides.pop());
    }
    blocks.extend(asides);
    blocks.extend(footnote);
    blocks.join("\n\n")
}

/// What interrupts the flow of the text, in some papers.
fn asides(prose: &mut Prose, earlier: &[PaperName]) -> Vec<String> {
    let mut asides = Vec::new();
    if prose.random.chance(30) {
        asides.push(list(prose));
    }
    if prose.random.chance(15) {
        asides.push(table(prose));
    }
    if !earlier.is_empty() && prose.random.chance(35) {
        asides.push(links(prose, earlier));
    }
    asides
}

fn list(prose: &mut Prose) -> String {
    let points: Vec<_> = (0..prose.random.between(3, 6))
        .map(|_| format!("- {}", prose.filled("{ap} in {place}")))
        .collect();
    let lead = prose.filled("Im Einzelnen betrifft {N}:");
    format!("{lead}\n\n{}", points.join("\n"))
}

fn table(prose: &mut Prose) -> String {
    let first = prose.year - 2;
    let mut rows = vec!["| Jahr | Maßnahme | Ansatz in Euro |\n|---|---|---:|".to_string()];
    for year in first..first + prose.random.between(3, 5) {
        rows.push(format!("| {year} | {} | {} |", prose.compound(), prose.euro()));
    }
    rows.join("\n")
}

fn links(prose: &mut Prose, earlier: &[PaperName]) -> String {
    let mut link = || {
        let paper = prose.random.pick(earlier);
        format!("[{}](vorlage:{})", paper.printed(), paper.id())
    };
    let (one, other) = (link(), link());
    if prose.random.chance(70) {
        format!("Die Vorlage knüpft an den Beschluss zur Vorlage {one} an.")
    } else {
        format!("Auf die Vorlagen {one} und {other} wird verwiesen.")
    }
}
