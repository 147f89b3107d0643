//! What lists tell of the whole: the register of decisions, the numbers, and what is new.

use jiff::civil::date;

use crate::project::{Project, county, project};

/// A Kreistag that decided, put off, and kept to itself.
const TREE: &str = "-- kis.yaml --
koerperschaft: {name: Landkreis Musterkreis}
adresse: https://kis.example
wahlperioden:
  - {name: 2019–2024, beginn: 2019-06-01, ende: 2024-05-31}
  - {name: 2024–2029, beginn: 2024-06-01}
-- gremien/kreistag.md --
---
name: Kreistag
art: Kreistag
öffentlichkeit: öffentlich
mitglieder:
  - {person: anna, von: 2019-06-01, für: gruen}
  - {person: bernd, von: 2019-06-01, bis: 2024-05-31, für: blau}
  - {person: clara, von: 2019-06-01, bis: 2024-05-31}
---
-- gremien/gruen.md --
---
name: Fraktion Grün
art: Fraktion
öffentlichkeit: öffentlich
---
-- gremien/blau.md --
---
name: Fraktion Blau
art: Fraktion
öffentlichkeit: öffentlich
---
-- personen/anna.md --
---
name: Anna Muster
---
-- personen/bernd.md --
---
name: Bernd Beispiel
---
-- personen/clara.md --
---
name: Clara Probe
---
-- vorlagen/2025/bus/vorlage.md --
---
betreff: Buslinie 7
art: Antrag
nummer: A 1/2025
datum: 2025-01-04
öffentlichkeit: öffentlich
beratungsfolge:
  - {gremium: kreistag, datum: 2025-01-14, zuständigkeit: Entscheidung}
---
-- sitzungen/alt/sitzung.md --
---
gremium: kreistag
beginn: 2024-03-06 17:00
tagesordnung:
  - {titel: Haushalt, ergebnis: abgelehnt, abstimmung: {ja: 3, nein: 20}}
---
-- sitzungen/neu/sitzung.md --
---
gremium: kreistag
beginn: 2025-01-14 17:00
bekanntgemacht_am: 2025-01-08
tagesordnung:
  - {titel: Eröffnung, art: Formalie, ergebnis: festgestellt}
  - {titel: Buslinie 7, vorlage: bus, ergebnis: geändert beschlossen, beschlussnummer: KT 1/2025, beschluss: Die Linie 7 fährt.}
  - {titel: Radweg, ergebnis: vertagt}
  - {titel: Schule, ergebnis: beschlossen, öffentlichkeit: nichtöffentlich}
  - {titel: Kauf, öffentlichkeit: nichtöffentlich, titel_öffentlich: Grundstück, ergebnis: beschlossen, beschluss: Gekauft., freigegeben: {am: 2025-02-01, text: Das Grundstück ist gekauft.}}
---
-- sitzungen/kommt/sitzung.md --
---
gremium: kreistag
beginn: 2025-03-12 17:00
bekanntgemacht_am: 2025-03-04
tagesordnung:
  - {titel: Brücke}
---
";

fn council() -> Project {
    project(TREE).on(date(2025, 3, 1))
}

/// The words of a table's rows, row by row.
fn rows(page: &str) -> Vec<String> {
    let tables = page.split("<tbody>").skip(1).filter_map(|rest| rest.split("</tbody>").next());
    let rows = tables.flat_map(|table| table.split("<tr>").skip(1));
    rows.map(|row| {
        let words = row.split('<').filter_map(|piece| piece.split_once('>'));
        let words: Vec<&str> = words.map(|(_, words)| words.trim()).collect();
        let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
        words.join(" | ").replace('\u{a0}', " ")
    })
    .collect()
}

#[test]
fn the_register_has_what_was_decided_in_public_or_made_known() {
    let council = council();
    assert_eq!(
        rows(&council.page("/beschluesse/2025/")),
        [
            "KT 1/2025 | Buslinie 7 | A 1/2025 | 14. Januar 2025 | Kreistag | geändert beschlossen",
            "Grundstück | 14. Januar 2025 | Kreistag | nichtöffentlich gefasst, bekannt gemacht am \
             | 1. Februar 2025",
        ]
    );
    let old = "Haushalt | 6. März 2024 | Kreistag | abgelehnt | 3 Ja, 20 Nein";
    assert_eq!(rows(&council.page("/beschluesse/2024/")), [old]);
    assert_eq!(rows(&council.page("/beschluesse/")).len(), 3);
    for address in ["/", "/vorlagen/", "/wahlperioden/2024-2029/"] {
        assert!(council.page(address).contains("href=\"/beschluesse/"), "{address}");
    }
}

#[test]
fn what_is_not_yet_made_known_is_in_no_register() {
    let page = council().on(date(2025, 1, 31)).page("/beschluesse/2025/");
    assert_eq!(rows(&page).len(), 1, "{page}");
}

#[test]
fn the_statistics_count_what_anyone_may_see() {
    let page = council().page("/statistik/");
    assert_eq!(
        rows(&page),
        [
            // Papers; results; sittings; bodies; days.
            "2025 | 1 | 1",
            "2025 | 2 | 1 | 0 | 1",
            "2024 | 1 | 0 | 1 | 0",
            "2025 | 1 | 1 | 0",
            "2024 | 1 | 1 | 0",
            "Kreistag | 2 | 0 | 3",
            "2025 | 1 | 10 | zu wenige Vorlagen",
        ]
    );
    let tables = page.matches("<table").count();
    assert_eq!((tables, page.matches("<caption>").count()), (5, 5));
    assert_eq!(page.matches("role=\"img\" aria-label=\"Balkendiagramm").count(), 5);
    assert!(!page.contains("Anna Muster"), "nobody is ranked");
}

#[test]
fn a_county_without_anything_has_nothing_to_count() {
    let empty = project("");
    assert!(empty.page("/statistik/").contains("Es gibt noch nichts zu zählen."));
    assert!(empty.page("/beschluesse/").contains("Es ist noch kein Ergebnis eingetragen."));
    assert!(empty.page("/neu/").contains("Noch nichts hat ein Datum"));
}

#[test]
fn news_are_told_by_day_and_none_lies_ahead() {
    let words = council().words("/neu/").replace('\u{a0}', " ");
    let mut rest = words.as_str();
    for next in [
        "1. Februar 2025",
        "Beschluss aus nichtöffentlicher Beratung bekannt gemacht",
        "14. Januar 2025",
        "Buslinie 7",
        "geändert beschlossen",
        "Radweg",
        "vertagt",
        "8. Januar 2025",
        "Sitzung bekannt gemacht",
        "4. Januar 2025",
        "Neue Vorlage",
        "6. März 2024",
        "Woher diese Angaben stammen",
    ] {
        let Some(at) = rest.find(next) else { panic!("„{next}“ does not follow in: {rest}") };
        rest = &rest[at + next.len()..];
    }
    assert!(!words.contains("4. März 2025") && !words.contains("Schule"), "{words}");
}

#[test]
fn a_past_term_shows_who_sat_there_at_its_end() {
    let council = council();
    let old = council.words("/wahlperioden/2019-2024/").replace('\u{a0}', " ");
    assert!(old.contains("Archiv: Diese Wahlperiode ist abgeschlossen."), "{old}");
    for words in ["am 31. Mai 2024", "Fraktion Grün (1)", "Fraktion Blau (1)", "ohne Fraktion (1)"]
    {
        assert!(old.contains(words), "{words}: {old}");
    }
    let new = council.words("/wahlperioden/2024-2029/");
    assert!(new.contains("Fraktion Grün (1)") && !new.contains("Fraktion Blau"), "{new}");
}

#[test]
fn private_results_leave_no_trace_in_lists() {
    let county = county("tests/fixtures/musterkreis");
    for address in ["/neu/", "/statistik/", "/beschluesse/", "/beschluesse/2025/"] {
        assert!(!county.page(address).contains("kanari"), "{address}");
    }
}
