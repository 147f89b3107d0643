//! Nothing private gets out: canaries, controls, and trees that differ only in private things.

use crate::project::{Project, county};

const COUNTY: &str = "tests/fixtures/musterkreis";

/// Every token of the form `word` and three digits in some bytes.
fn tokens(bytes: &[u8], word: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut found = Vec::new();
    for (at, _) in text.match_indices(word) {
        let rest = &text[at + word.len()..];
        let digits: String = rest.chars().take(3).take_while(char::is_ascii_digit).collect();
        found.push(format!("{word}{digits}"));
    }
    found.sort();
    found.dedup();
    found
}

fn planted(project: &Project, word: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (path, entry) in &project.snapshot().content {
        all.extend(tokens(path.as_bytes(), word));
        if let kis::snapshot::Entry::Text(text) = entry {
            all.extend(tokens(text.as_bytes(), word));
        }
    }
    all.sort();
    all.dedup();
    all
}

#[test]
fn no_canary_of_a_private_field_is_in_any_output_byte() {
    let project = county(COUNTY);
    assert!(planted(&project, "kanari").len() > 100, "the canaries are there");
    for (path, bytes) in project.site() {
        let mut found = tokens(path.as_bytes(), "kanari");
        found.extend(tokens(&bytes, "kanari"));
        assert!(found.is_empty(), "{path} gives away {found:?}");
    }
}

#[test]
fn no_canary_is_in_the_search_index_and_nothing_public_is_missing_there() {
    let project = county(COUNTY);
    for (path, bytes) in project.site() {
        if path.starts_with("suche/daten/") {
            let found = tokens(&crate::search::unpacked(&bytes), "kanari");
            assert!(found.is_empty(), "{path} gives away {found:?}");
        }
    }
    let edition = project.edition().with_search();
    // Words with a common beginning are written once: only the reader sees them whole.
    for word in ["kanari", "Kanari", "kanarivogel", "\"kanari\""] {
        assert_eq!(crate::search::hits(&edition, word), Vec::<String>::new(), "{word}");
    }
    let is_lost = |token: &String| crate::search::hits(&edition, token).is_empty();
    let lost: Vec<String> = planted(&project, "sichtbar").into_iter().filter(is_lost).collect();
    assert!(lost.is_empty(), "public, but not to be found: {lost:?}");
}

#[test]
fn no_canary_is_in_any_finding() {
    let project = county(COUNTY);
    let report = project.report();
    let places: Vec<_> = planted(&project, "kanari");
    for (number, line) in report.lines().enumerate() {
        // The place of a finding may be shown; the text there may not.
        let is_place = line.trim_start().starts_with(['╭', '-']);
        let found = tokens(line.as_bytes(), "kanari");
        assert!(
            is_place || found.is_empty(),
            "line {number} gives away {found:?} of {}",
            places.len()
        );
    }
}

#[test]
fn the_search_for_canaries_sees_what_is_public() {
    let project = county(COUNTY);
    let site = project.site();
    let mut seen: Vec<String> = Vec::new();
    for (path, bytes) in &site {
        seen.extend(tokens(path.as_bytes(), "sichtbar"));
        seen.extend(tokens(bytes, "sichtbar"));
    }
    let missing: Vec<_> =
        planted(&project, "sichtbar").into_iter().filter(|token| !seen.contains(token)).collect();
    assert!(missing.is_empty(), "public, but on no page: {missing:?}");
}

#[test]
fn trees_that_differ_only_in_private_things_give_the_same_bytes() {
    let whole = county(COUNTY);
    let mut changed = county(COUNTY);
    let texts: Vec<(String, String)> = whole
        .snapshot()
        .content
        .iter()
        .filter_map(|(path, entry)| match entry {
            kis::snapshot::Entry::Text(text) => Some((path.to_string(), text.to_string())),
            _ => None,
        })
        .collect();
    let mut count = 0;
    for (path, text) in texts {
        if text.contains("kanari") {
            count += 1;
            // Another word of another length wherever only the private may read.
            let other = text.replace("kanari", "ganz-anderes-geheimnis-");
            // File names stay, or the files would be missing.
            let other = restore_names(&text, &other);
            changed = changed.with(&path, other);
        }
    }
    assert!(count > 10, "enough was changed: {count}");
    assert_eq!(whole.site(), changed.site());
}

/// Puts the lines back that name files and things by their Kennung.
fn restore_names(old: &str, new: &str) -> String {
    let names = ["datei:", "person:", "vorlage:", "sitzung:", "gremium:", "](", "- kanari", ".md"];
    let lines = old
        .lines()
        .zip(new.lines())
        .map(|(old, new)| if names.iter().any(|name| old.contains(name)) { old } else { new });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The keys of things that can be private and that hold words of the editor's own.
const PRIVATE_WORDS: &[&str] = &[
    "betreff",
    "nummer",
    "zusammenfassung",
    "quelle",
    "einbringer",
    "federführung",
    "beschluss",
    "beschlussnummer",
    "titel",
    "stelle",
    "vermerk",
    "datei",
    "fassung",
    "art",
    "themen",
    "ort",
    "name",
    "amt",
    "text",
    "ergebnis",
    "funktion",
    "kurzname",
    "partei",
    "raum",
];

#[test]
fn every_kind_of_private_word_has_its_canary() {
    let project = county(COUNTY);
    let mut lines = String::new();
    for entry in project.snapshot().content.values() {
        if let kis::snapshot::Entry::Text(text) = entry {
            // A value may go on in the lines below its key.
            let mut key = "";
            for line in text.lines() {
                key = line.split_once(':').map_or(key, |(key, _)| key);
                lines.push_str(&format!("{key}: {line}\n").replace("ae", "ä").replace("oe", "ö"));
            }
        }
    }
    let planted = |key: &str| {
        lines.lines().any(|line| line.contains("kanari") && line.contains(&format!("{key}:")))
    };
    let without: Vec<_> = PRIVATE_WORDS.iter().filter(|key| !planted(key)).collect();
    assert!(without.is_empty(), "no canary in {without:?}");
}

#[test]
fn a_portrait_without_consent_is_not_even_a_file() {
    let person = |consent: &str| {
        let text = format!(
            "---\nname: Anna Muster\nbild: {{titel: Porträt, datei: anna.png}}\n{consent}---\n"
        );
        crate::project::project("")
            .with("personen/anna-muster.md", text)
            .with("personen/anna.png", b"\x89PNG\r\n\x1a\n-".to_vec())
    };
    let is_published =
        |project: Project| project.site().keys().any(|path| path.ends_with("anna.png"));
    assert!(is_published(person("einwilligung: 2026-01-01\n")));
    assert!(!is_published(person("")));
    assert!(!is_published(person("einwilligung: 2099-01-01\n")));
}

#[test]
fn single_votes_are_shown_of_a_roll_call_only() {
    let sitting = |kind: &str| {
        crate::project::project(&format!(
            "-- personen/anna-muster.md --\n---\nname: Anna Muster\n---\n\
             -- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n\
             tagesordnung:\n  - {{titel: Wahl, ergebnis: gewählt, abstimmung: {{ja: 1, nein: 0, art: {kind}, namentlich: {{anna-muster: ja}}}}}}\n---\n"
        ))
    };
    let address = "/sitzungen/2026-01-14-kreistag/top-oe-1/";
    assert!(sitting("namentlich").words(address).contains("Anna Muster"));
    for kind in ["offen", "geheim"] {
        assert!(!sitting(kind).words(address).contains("Anna Muster"), "{kind}");
    }
}

/// Who wrote something there wanted to hold it back; a word that nobody understands hides.
#[test]
fn a_draft_is_held_back_however_it_is_written() {
    let held_back = [
        "entwurf: ja",
        "entwurf: Ja",
        "entwurf: jaa",
        "entwurf: wahr",
        "entwurf:",
        "veröffentlichen_ab: bald",
        "veröffentlichen_ab: 31.02.2020",
        "veröffentlicht_bis: gestern",
    ];
    for line in held_back.into_iter().chain(["entwurf: Nein", "quelle: Amt"]) {
        let tree = format!("-- seiten/plan.md --\n---\ntitel: Plan\n{line}\n---\n\nText.\n");
        let is_shown = crate::project::project(&tree).site().contains_key("plan/index.html");
        assert_eq!(is_shown, !held_back.contains(&line), "{line}");
    }
}
