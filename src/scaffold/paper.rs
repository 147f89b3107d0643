//! `kis new vorlage`: the next number, the planned sittings, and the sections that the house uses.

use jiff::civil::Date;

use super::NewFile;
use super::draft::{Draft, scalar};
use super::known;
use super::numbering;
use crate::council::id::Id;
use crate::council::model::{Council, Organization, Paper, Publicity};

/// What the command line gives.
#[derive(Clone, Debug)]
pub struct PaperRequest {
    /// What it is about.
    pub title: String,
    /// The bodies that consult it, in order, by Kennung or name; if none, the Kreistag.
    pub organizations: Vec<String>,
    /// What kind of paper; if none, a Beschlussvorlage.
    pub kind: Option<String>,
    /// The day on which the file is made.
    pub today: Date,
}

/// The file of a new paper; a draft until the editor says otherwise.
///
/// # Errors
/// A German sentence: a body does not exist, or the paper does already.
pub fn new_paper(council: &Council, request: &PaperRequest) -> Result<NewFile, String> {
    let title = known::tidy(&request.title, "einen Betreff")?;
    let kind = request.kind.as_deref().unwrap_or("Beschlussvorlage");
    let kind = known::tidy(kind, "eine Art")?;
    let bodies = request.organizations.iter().map(|name| known::organization(council, name));
    let mut bodies = bodies.collect::<Result<Vec<_>, String>>()?;
    if bodies.is_empty() {
        let usual = known::kreistag(council);
        bodies.push(usual.ok_or("Bitte geben Sie an: --gremien mit wenigstens einem Gremium.")?);
    }
    let kennung = known::kennung(&title)?;
    let path = format!("vorlagen/{}/{kennung}/vorlage.md", request.today.year());

    let mut draft = Draft::new();
    draft.note("Worum es geht.").key("betreff", &title);
    write_number(&mut draft, council, &kind, request.today);
    draft.note(
        "Beschlussvorlage, Informationsvorlage, Antrag, Anfrage, Änderungsantrag, Stellungnahme …",
    );
    draft.key("art", &kind).note("Tag der Vorlage.").line(&format!("datum: {}", request.today));
    draft
        .note("Diese Zeile löschen, sobald die Vorlage veröffentlicht werden darf.")
        .line("entwurf: ja");
    draft.note("öffentlich oder nichtöffentlich; eine Vorlage sagt es selbst, es folgt nie aus der Beratungsfolge.");
    draft.line("öffentlichkeit: öffentlich");
    draft.note("Der Weg durch die Gremien; Sitzung und Ergebnis findet KIS über Gremium und Tag.");
    draft.line("beratungsfolge:");
    for row in consultations(council, &bodies, &kind, request.today) {
        draft.line(&row);
    }
    write_unused(&mut draft, request.today);

    let file = NewFile { path, text: draft.close(&body(council, &kind)) };
    let taken = council.papers.iter().map(|(_, paper)| (&*paper.slug, &*paper.span.path));
    known::unless_taken(&kennung, taken, file)
}

fn write_number(draft: &mut Draft, council: &Council, kind: &str, today: Date) {
    let latest = open_papers(council, kind).find_map(|paper| paper.reference.as_deref());
    // Hidden papers have their numbers too; the next one must not be theirs.
    let taken = council.papers.iter().filter_map(|(_, paper)| paper.reference.as_deref());
    if let Some(number) = latest.and_then(|latest| numbering::next(latest, taken, today.year())) {
        draft.note("Ein Vorschlag nach den bisherigen Nummern; bitte prüfen.");
        draft.key("nummer", &number);
    } else {
        let example = format!("nummer: KT 0001/{}", today.year());
        draft.note("Drucksachennummer; sie darf sich ändern.").unused(&[&example]);
    }
}

/// What the house does with papers of a kind, newest first; hidden ones are no example.
fn open_papers<'a>(council: &'a Council, kind: &str) -> impl Iterator<Item = &'a Paper> {
    let mut papers: Vec<&Paper> = council
        .papers
        .iter()
        .map(|(_, paper)| paper)
        .filter(|paper| paper.kind.value == kind && paper.publicity == Publicity::Public)
        .filter(|paper| !paper.publication.draft && paper.publication.withdrawn.is_none())
        .collect();
    let day = |paper: &Paper| {
        let first = paper.consultations.first().map(|step| &council.consultations[*step]);
        paper.date.or_else(|| Some(first?.date.as_ref()?.value))
    };
    papers.sort_by_key(|paper| std::cmp::Reverse(day(paper)));
    papers.into_iter()
}

/// The rows of the Beratungsfolge: each body at its next sitting after the one before.
fn consultations(
    council: &Council,
    bodies: &[Id<Organization>],
    kind: &str,
    today: Date,
) -> Vec<String> {
    let mut rows = Vec::new();
    let mut earliest = today;
    for (place, body) in bodies.iter().enumerate() {
        let organization = &council.organizations[*body];
        let sitting = known::next_sitting(council, *body, earliest);
        rows.push(format!("  - gremium: {}", scalar(&organization.slug)));
        if let Some(sitting) = sitting {
            earliest = sitting.start.value.date;
            rows.push("    # Die nächste geplante Sitzung.".to_owned());
            rows.push(format!("    datum: {earliest}"));
        } else {
            rows.push("    # Es ist noch keine Sitzung geplant.".to_owned());
            rows.push(format!("    # datum: {today}"));
        }
        let said = sitting.map(|sitting| sitting.publicity);
        let publicity =
            said.filter(|said| *said != Publicity::Silent).unwrap_or(organization.publicity);
        if publicity == Publicity::Silent {
            rows.push("    # Das Gremium sagt nicht, wie es tagt; bitte entscheiden.".to_owned());
        }
        rows.push(format!("    öffentlichkeit: {}", known::publicity_word(publicity)));
        let is_last = place + 1 == bodies.len();
        rows.push(format!("    zuständigkeit: {}", responsibility(kind, is_last)));
    }
    rows
}

/// The last body decides, unless the paper only informs or asks.
fn responsibility(kind: &str, is_last: bool) -> &'static str {
    let kind = kind.to_lowercase();
    if ["information", "mitteilung", "bericht", "anfrage", "stellungnahme", "antwort"]
        .iter()
        .any(|word| kind.contains(word))
    {
        "Kenntnisnahme"
    } else if is_last {
        "Entscheidung"
    } else {
        "Vorberatung"
    }
}

fn write_unused(draft: &mut Draft, today: Date) {
    draft
        .note("Wer sie einbringt und wer verantwortlich ist: Person, Fraktion oder Stelle.")
        .unused(&[
            "einbringer: erika-mustermann",
            "federführung: Fachdienst Verkehr",
            "unterzeichner:",
            "  - name: Dr. Erika Mustermann",
            "    amt: Landrätin",
            "    gez: ja",
        ]);
    draft.note(
        "Anlagen liegen in diesem Ordner; ohne „datei“ ist eine Anlage bekannt, aber nicht online.",
    );
    draft.unused(&["anlagen:", "  - titel: Linienplan", "    datei: linienplan.pdf"]);
    draft.note("Verbindungen: ersetzt, ergänzt, ändert, beantwortet, führt fort oder siehe.");
    draft.unused(&["beziehungen:", "  - art: ersetzt", "    vorlage: kennung-der-anderen"]);
    draft.note("Außerdem möglich:").unused(&[
        "dringlich: ja",
        "tischvorlage: ja",
        "themen: [Verkehr, Schule]",
        "zusammenfassung: Ein oder zwei einfache Sätze.",
        &format!("veröffentlichen_ab: {today}"),
    ]);
}

/// The sections of the newest paper of the kind that another one has too; else the common ones.
fn body(council: &Council, kind: &str) -> String {
    let mut papers = open_papers(council, kind).map(sections);
    let newest = papers.next().unwrap_or_default();
    let others: Vec<Vec<&str>> = papers.collect();
    let shared = |section: &&str| others.iter().any(|other| other.contains(section));
    let mut sections: Vec<&str> = newest.into_iter().filter(shared).collect();
    if sections.is_empty() {
        sections = usual_sections(kind).to_vec();
    }
    format!("## {}\n", sections.join("\n\n## "))
}

fn sections(paper: &Paper) -> Vec<&str> {
    paper.text.markdown.lines().filter_map(|line| line.strip_prefix("## ")).map(str::trim).collect()
}

fn usual_sections(kind: &str) -> &'static [&'static str] {
    match kind {
        "Anfrage" | "Kleine Anfrage" | "Große Anfrage" => &["Anfrage"],
        "Antrag" | "Änderungsantrag" => &["Beschlussvorschlag", "Begründung"],
        "Stellungnahme" | "Antwort" => &["Stellungnahme"],
        "Informationsvorlage" | "Mitteilung" | "Bericht" => &["Sachverhalt"],
        _ => &["Sachverhalt", "Finanzielle Auswirkungen", "Beschlussvorschlag"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manual;
    use crate::scaffold::sample::{self, TODAY};

    fn request(title: &str, bodies: &[&str]) -> PaperRequest {
        PaperRequest {
            title: title.to_owned(),
            organizations: bodies.iter().map(|body| (*body).to_owned()).collect(),
            kind: None,
            today: TODAY,
        }
    }

    #[test]
    fn a_paper_knows_its_number_and_the_planned_sittings() {
        let request = request("Schülerverkehr: neue Linien", &["kreisausschuss", "kreistag"]);
        let file = new_paper(&sample::council(), &request).expect("a file");
        assert_eq!(file.path, "vorlagen/2026/schuelerverkehr-neue-linien/vorlage.md");
        let head = sample::head(&file.text);
        assert_eq!(head["betreff"], "Schülerverkehr: neue Linien");
        assert_eq!(head["nummer"], "KT 0042/2026");
        assert_eq!(head["entwurf"], "ja");
        let [first, last] = head["beratungsfolge"].as_array().expect("steps").as_slice() else {
            panic!("two steps");
        };
        assert_eq!((&first["datum"], &last["datum"]), (&"2026-12-07".into(), &"2026-12-16".into()));
        assert_eq!(first["öffentlichkeit"], "nichtöffentlich");
        assert_eq!(first["zuständigkeit"], "Vorberatung");
        assert_eq!(last["zuständigkeit"], "Entscheidung");
        let known = manual::keys("vorlagen");
        for key in sample::keys(&head) {
            assert!(known.contains(&key), "{key}");
        }
    }

    #[test]
    fn sections_are_the_houses_own_if_two_papers_share_them() {
        let mut council = sample::council();
        let file = new_paper(&council, &request("Neu", &[])).expect("a file");
        assert!(file.text.contains("\n## Sachverhalt\n"), "one paper is no habit");
        let draft = council.papers.ids().last().expect("a draft");
        council.papers[draft].publication.draft = false;
        let file = new_paper(&council, &request("Neu", &[])).expect("a file");
        assert!(file.text.ends_with("---\n## I. Beschlussvorschlag\n\n## II. Begründung\n"));
    }

    #[test]
    fn who_only_informs_decides_nothing() {
        let request = PaperRequest {
            kind: Some("Informationsvorlage".to_owned()),
            ..request("Zwischenbericht", &["kreistag"])
        };
        let head = sample::head(&new_paper(&sample::council(), &request).expect("a file").text);
        assert_eq!(head["beratungsfolge"][0]["zuständigkeit"], "Kenntnisnahme");
        assert!(head.get("nummer").is_none(), "no paper of this kind has shown how to count");
    }

    #[test]
    fn without_bodies_it_goes_to_the_kreistag_and_without_one_nowhere() {
        let file = new_paper(&sample::council(), &request("Neu", &[])).expect("a file");
        assert_eq!(sample::head(&file.text)["beratungsfolge"][0]["gremium"], "kreistag");
        assert!(new_paper(&Council::default(), &request("Neu", &[])).is_err());
    }

    #[test]
    fn a_kennung_that_is_taken_is_refused() {
        let taken = new_paper(&sample::council(), &request("Radweg", &[])).expect_err("taken");
        assert_eq!(taken, "Die Kennung „radweg“ gibt es schon: vorlagen/2026/radweg/vorlage.md");
        assert!(new_paper(&sample::council(), &request(" ", &[])).is_err());
    }
}
