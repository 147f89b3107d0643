//! What `kis init` and `kis new` write is right from the first check on; the manual knows every key.

use jiff::civil::{Date, date};
use kis::council::model::Council;
use kis::scaffold::{
    MeetingRequest, OrganizationRequest, PageRequest, PaperRequest, PersonRequest, Request,
};
use kis::snapshot::Snapshot;
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

/// The council, once nothing is wrong with it.
fn check(snapshot: &Snapshot) -> Council {
    let (council, _, mut findings) = content::read(snapshot);
    findings.extend(rules::check(&council, TODAY));
    assert!(findings.is_empty(), "{findings:#?}");
    council
}

#[test]
fn the_starter_is_without_any_finding() {
    check(&starter());
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

#[test]
fn the_manual_explains_every_key_that_the_reader_knows_and_no_other() {
    for (kind, keys) in content::keys() {
        assert_eq!(manual::keys(kind), keys, "{kind}");
    }
}
