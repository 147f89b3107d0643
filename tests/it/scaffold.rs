//! What `kis init` and `kis new` write is right from the first check on; the manual knows every key.

use jiff::civil::{Date, date};
use kis::council::model::Council;
use kis::diagnostic::{Diagnostics, Severity};
use kis::scaffold::{
    MeetingRequest, OrganizationRequest, PageRequest, PaperRequest, PersonRequest, Request,
};
use kis::snapshot::{Entry, Snapshot};
use kis::{content, manual, rules, scaffold};

const TODAY: Date = date(2026, 11, 23);

/// The starter as it would lie on disk.
fn starter() -> Snapshot {
    let mut snapshot = Snapshot::default();
    for file in scaffold::init() {
        if let Some(path) = file.path.strip_prefix("content/") {
            snapshot.insert(path, file.text.into_bytes());
        }
    }
    snapshot
}

/// What only the county can answer: the starter asks for it and invents nothing.
const ASKED: &[&str] =
    &["platzhalter-uebrig", "datenschutz-unvollstaendig", "barrierefreiheit-unvollstaendig"];

fn findings(snapshot: &Snapshot) -> (Council, Diagnostics) {
    let content = content::read(snapshot);
    let (council, mut findings) = (&content.council, content.findings.clone());
    findings.extend(rules::check(council, TODAY));
    (council.clone(), findings)
}

/// The council, once nothing is wrong with it but what the county has not answered.
fn check(snapshot: &Snapshot) -> Council {
    let (council, mut findings) = findings(snapshot);
    findings.retain(|finding| !ASKED.contains(&finding.rule));
    assert!(findings.is_empty(), "{findings:#?}");
    council
}

#[test]
fn the_starter_asks_for_what_only_the_county_knows_and_has_no_other_finding() {
    check(&starter());
    let (_, asked) = findings(&starter());
    for rule in ASKED {
        assert!(asked.iter().any(|finding| finding.rule == *rule), "{rule}: {asked:#?}");
    }
    // Once all is answered, nothing is left.
    let mut answered = starter();
    let Entry::Text(kis) = &answered.content["kis.yaml"] else { panic!("kis.yaml is a text") };
    let kis = kis
        .replacen("BITTE EINTRAGEN", "die Landrätin", 1)
        .replacen("BITTE EINTRAGEN", "datenschutz@musterkreis.example", 1)
        .replacen("BITTE EINTRAGEN", "Selbstbewertung", 1)
        .replace("# protokoll_tage", "protokoll_tage")
        .replace("# stand: teilweise", "stand: vollständig")
        .replace("# erstellt_am: 2026-01-31", "erstellt_am: 2026-11-02");
    answered.insert("kis.yaml", kis.into_bytes());
    assert_eq!(findings(&answered).1, []);
}

#[test]
fn every_new_file_is_without_any_finding() {
    let text = str::to_owned;
    let sitting = |body: &str, date| {
        let organizations = vec![body.to_owned()];
        Request::Meeting(MeetingRequest { organizations, date, time: None, today: TODAY })
    };
    let mut snapshot = starter();
    for request in [
        Request::Organization(OrganizationRequest {
            name: text("Ausschuss für Bau: Umwelt, Verkehr"),
            kind: None,
            today: TODAY,
        }),
        Request::Person(PersonRequest { name: text("Dr. Jörg von Groß"), today: TODAY }),
        Request::Page(PageRequest { title: text("Fragen & Antworten") }),
        sitting("kreisausschuss", date(2026, 12, 7)),
        sitting("Kreistag", date(2026, 12, 16)),
        Request::Paper(PaperRequest {
            title: text("Haushalt: Nachtrag #2 „2027“"),
            organizations: vec![text("kreisausschuss"), text("kreistag")],
            kind: None,
            today: TODAY,
        }),
    ] {
        let council = check(&snapshot);
        let file = scaffold::new(&request, &council).expect("a new file");
        snapshot.insert(&file.path, file.text.into_bytes());
    }
    let council = check(&snapshot);
    assert!(council.consultations.iter().all(|(_, step)| step.meeting.is_some()));
}

/// The YAML blocks of the first chapter, in their order.
fn blocks_of_the_first_chapter() -> Vec<&'static str> {
    let chapter = manual::chapter("1").expect("the first chapter");
    let blocks = chapter.split("```yaml\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap_or_default()).collect()
}

/// No error on any day that the chapter may be followed on; what is unfinished may be a hint.
fn check_without_errors(snapshot: &Snapshot, today: Date) {
    let content = content::read(snapshot);
    let (council, mut findings) = (&content.council, content.findings.clone());
    findings.extend(rules::check(council, today));
    findings.retain(|finding| finding.severity == Severity::Error);
    assert!(findings.is_empty(), "{findings:#?}");
}

/// Puts `new` where `old` stands, which must be there.
fn replace(text: &mut String, old: &str, new: &str) {
    assert!(text.contains(old), "no {old:?} in {text}");
    *text = text.replacen(old, new, 1);
}

#[test]
fn who_follows_the_first_chapter_makes_no_error() {
    let mut snapshot = starter();
    let [head, item, state, minutes, outcome] = blocks_of_the_first_chapter()[..] else {
        panic!("the chapter shows a head, an item, a state, minutes and an outcome");
    };
    let write = |request: Request, snapshot: &mut Snapshot| {
        let file = scaffold::new(&request, &check(snapshot)).expect("a new file");
        snapshot.insert(&file.path, file.text.clone().into_bytes());
        (file.path, file.text)
    };
    let (sitting, mut text) = write(
        Request::Meeting(MeetingRequest {
            organizations: vec!["kreistag".to_owned()],
            date: date(2026, 12, 16),
            time: None,
            today: TODAY,
        }),
        &mut snapshot,
    );
    assert_eq!(sitting, "sitzungen/2026/2026-12-16-kreistag/sitzung.md");
    let said: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(said, head.lines().collect::<Vec<_>>(), "step 3 shows what is written");

    let (paper, mut paper_text) = write(
        Request::Paper(PaperRequest {
            title: "Schülerverkehr: neue Linien".to_owned(),
            organizations: vec!["kreisausschuss".to_owned(), "kreistag".to_owned()],
            kind: None,
            today: TODAY,
        }),
        &mut snapshot,
    );
    let last = "  - titel: Anfragen und Mitteilungen\n";
    replace(&mut text, last, &format!("{item}{last}"));
    snapshot.insert(&sitting, text.clone().into_bytes());
    check_without_errors(&snapshot, TODAY);

    replace(&mut paper_text, "entwurf: ja\n", "");
    snapshot.insert(&paper, paper_text.into_bytes());
    check_without_errors(&snapshot, TODAY);

    replace(&mut text, "status: geplant\n", state);
    replace(&mut text, "tagesordnung:\n", &format!("{minutes}tagesordnung:\n"));
    replace(&mut text, item, outcome);
    snapshot.insert(&sitting, text.into_bytes());
    snapshot.insert("sitzungen/2026/2026-12-16-kreistag/niederschrift.pdf", b"%PDF-1.4\n".to_vec());
    check_without_errors(&snapshot, date(2027, 1, 20));
}

/// An editor takes the `#` away from the lines below and fills in what stands there.
#[test]
fn the_votes_in_a_new_sitting_fit_the_starter() {
    let mut snapshot = starter();
    let request = Request::Meeting(MeetingRequest {
        organizations: vec!["kreistag".to_owned()],
        date: date(2026, 9, 16),
        time: None,
        today: TODAY,
    });
    let file = scaffold::new(&request, &check(&snapshot)).expect("a new file");
    let mut text = file.text;
    for line in ["  - titel: Worum", "    vorlage: ", "    ergebnis: ", "    abstimmung: "] {
        replace(&mut text, &format!("# {line}"), line);
    }
    replace(&mut text, "kennung-der-vorlage", "schuelerverkehr");
    snapshot.insert(&file.path, text.into_bytes());
    check_without_errors(&snapshot, TODAY);
}

#[test]
fn the_manual_explains_every_key_that_the_reader_knows_and_no_other() {
    for (kind, keys) in content::keys() {
        assert_eq!(manual::keys(kind), keys, "{kind}");
    }
}
