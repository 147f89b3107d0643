//! Bad input: each mistake has its finding at its line, hides nothing, and breaks nothing.

use crate::project::{Project, project};

/// A paper with the given lines in its head.
fn paper(lines: &str) -> String {
    format!(
        "-- vorlagen/2026/haushalt/vorlage.md --\n---\nbetreff: Haushalt\nart: Beschlussvorlage\n\
         öffentlichkeit: öffentlich\nberatungsfolge: []\n{lines}\n---\n\n## Sachverhalt\n\nText.\n"
    )
}

/// A sitting with the given lines in its head.
fn meeting(lines: &str) -> String {
    format!(
        "-- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\n{lines}\n---\n"
    )
}

/// The project has this finding, and the rest of it is still read.
#[track_caller]
fn finds(tree: &str, finding: &str) {
    let project = project(tree);
    assert_finds(&project, finding);
}

#[track_caller]
fn assert_finds(project: &Project, finding: &str) {
    let findings = project.findings();
    assert!(
        findings.iter().any(|found| found.starts_with(finding)),
        "{finding} not in {findings:#?}"
    );
    assert!(project.site().contains_key("gremien/kreistag/index.html"), "the rest is there");
}

const PAPER: &str = "vorlagen/2026/haushalt/vorlage.md";
const MEETING: &str = "sitzungen/2026/2026-01-14-kreistag/sitzung.md";

#[test]
fn a_head_must_be_there_and_closed() {
    for (text, finding) in [
        ("", "datei-leer"),
        ("   \n\n", "datei-leer"),
        ("betreff: Haushalt\n", "kopf-fehlt"),
        ("----\nbetreff: Haushalt\n----\n", "kopf-fehlt"),
        ("---\nbetreff: Haushalt\n\nText\n", "kopf-ohne-ende"),
    ] {
        let project = project("").with(PAPER, text);
        assert_finds(&project, &format!("{finding} {PAPER}:1"));
    }
}

#[test]
fn windows_editors_are_welcome() {
    let tree = paper("nummer: 0135");
    let text = tree.split_once(" --\n").expect("a file").1.replace('\n', "\r\n");
    let project = project("").with(PAPER, format!("\u{FEFF}{text}"));
    let reading: Vec<_> =
        project.findings().into_iter().filter(|found| found.contains("vorlage.md:1")).collect();
    assert!(reading.is_empty(), "{reading:?}");
    assert!(project.words("/vorlagen/haushalt/").contains("0135"));
}

#[test]
fn other_encodings_are_named() {
    let project = project("").with(PAPER, b"---\nbetreff: Stra\xDFe\n---\n".to_vec());
    assert_finds(&project, &format!("datei-kodierung {PAPER}:1"));
    assert!(project.report().contains("vermutlich Windows-1252 (zuerst in Zeile 2)"));
}

#[test]
fn every_mistake_in_a_head_has_its_finding_at_its_line() {
    for (line, finding) in [
        ("zuständgkeit: x", "schluessel-unbekannt"),
        ("nummer: 1\nnummer: 2", "schluessel-doppelt"),
        ("\tnummer: 1", "yaml-tabulator"),
        ("nummer: [1, 2]", "typ-falsch"),
        ("nummer:", "angabe-leer"),
        ("datum: 31.11.2026", "datum-ungueltig"),
        ("datum: 2026-02-29", "datum-ungueltig"),
        ("datum: 2026-1-5", "datum-ungueltig"),
        ("datum: 26.11.26", "datum-ungueltig"),
        ("datum: \"Montag, 26.11.2025\"", "wochentag-falsch"),
        ("dringlich: yes", "ja-nein-ungueltig"),
        ("dringlich: 1", "ja-nein-ungueltig"),
        ("dringlich: \"ja \"", "ja-nein-ungueltig"),
        ("nummer: Bericht: Haushalt", "yaml-fehler"),
        ("nummer: @heute", "yaml-fehler"),
        ("nummer: \"offen", "yaml-fehler"),
        ("nummer: &anker 1", "yaml-anker"),
        ("nummer: *anker", "yaml-anker"),
        ("nummer: !include /etc/passwd", "yaml-anker"),
        ("<<: {nummer: 1}", "yaml-anker"),
        ("nummer: {a: {b: {c: {d: {e: {f: {g: {h: 1}}}}}}}}", "yaml-zu-tief"),
        ("nummer: \"a\\u202Eb\"", "zeichen-unerlaubt"),
        ("nummer: Bericht #3", "text-nach-raute"),
        ("alte_adressen: [vorlage.asp]", "adresse-ungueltig"),
        ("alte_adressen: [/../geheim]", "adresse-ungueltig"),
        ("beziehungen: [{art: mag, text: x}]", "wort-unbekannt"),
        ("beziehungen: [{art: siehe, vorlage: fehlt}]", "verweis-ins-leere"),
        ("anlagen: [{titel: Plan, datei: plan.pdf}]", "anlage-fehlt"),
        ("anlagen: [{titel: Plan, datei: ../../etc/passwd}]", "anlage-pfad"),
        ("anlagen: [{titel: Plan, datei: /etc/passwd}]", "anlage-pfad"),
        ("anlagen: [{titel: Plan, datei: 'C:\\plan.pdf'}]", "anlage-pfad"),
        ("anlagen: [{titel: Plan, datei: '%2e%2e%2fplan.pdf'}]", "anlage-pfad"),
        ("anlagen: [{titel: Plan, datei: 'https://example.org/plan.pdf'}]", "anlage-pfad"),
        ("anlagen: [{titel: Plan, datei: con.pdf}]", "dateiname-unerlaubt"),
    ] {
        let tree = paper(line);
        let place = 6 + line.matches('\n').count();
        finds(&tree, &format!("{finding} {PAPER}:{place}"));
    }
}

#[test]
fn an_unclosed_bracket_is_found_where_the_reader_stumbles() {
    finds(&paper("nummer: [1"), "yaml-fehler vorlagen/2026/haushalt/vorlage.md");
    let bomb = format!("nummer: {}", "[".repeat(100_000));
    finds(&paper(&bomb), "yaml-zu-tief vorlagen/2026/haushalt/vorlage.md:6");
    let bomb = format!("nummer:\n{}", "- ".repeat(50_000));
    finds(&paper(&bomb), "yaml-zu-tief vorlagen/2026/haushalt/vorlage.md:7");
}

#[test]
fn texts_stay_as_typed_whatever_yaml_makes_of_them() {
    for text in ["0135", "no", "1e5", "2025.10", "12:30", "0x10", "1_000", ".inf", "007"] {
        let words = project(&paper(&format!("nummer: {text}"))).words("/vorlagen/haushalt/");
        assert!(words.contains(text), "{text} became {words}");
    }
}

#[test]
fn dates_are_taken_in_every_german_form() {
    for date in ["2025-11-26", "26.11.2025", "26. November 2025", "Mi 26.11.2025"] {
        let project = project(&paper(&format!("datum: {date}")));
        assert!(project.words("/vorlagen/haushalt/").contains("26. November 2025"), "{date}");
    }
    let march = project(&paper("datum: 03.04.2025")).words("/vorlagen/haushalt/");
    assert!(march.contains("3. April 2025"));
}

#[test]
fn hours_exist_or_are_findings() {
    for (start, is_good) in [
        ("2026-01-14 17:00", true),
        ("14.01.2026 17.00 Uhr", true),
        ("14.01.2026, 9:05 Uhr", true),
        ("2026-01-14T17:00", true),
        ("14.01.2026, 15 Uhr", true),
        ("14.01.2026 um 15:00 Uhr", true),
        ("Mittwoch, den 14.01.2026 17:00", true),
        ("2026-01-14 17", false),
        ("2026-01-14", true),
        ("2026-01-14 25:00", false),
        ("2026-01-14 17:5", false),
        ("2026-03-29 02:30", false),
        ("2026-10-25 02:30", false),
    ] {
        let found = project(&meeting(&format!("beginn: {start}"))).findings();
        let is_found = found.contains(&format!("uhrzeit-ungueltig {MEETING}:3"));
        assert_eq!(is_found, !is_good, "{start}: {found:?}");
    }
}

#[test]
fn visibility_is_a_word() {
    for word in ["ja", "yes", "1", "\"\"", "oeffentlich/nichtöffentlich"] {
        let tree =
            paper("").replace("öffentlichkeit: öffentlich", &format!("öffentlichkeit: {word}"));
        let project = project(&tree);
        let found = project.findings();
        let at_word = |rule: &str| found.contains(&format!("{rule} {PAPER}:4"));
        assert!(at_word("oeffentlichkeit-unklar") || at_word("angabe-leer"), "{word}: {found:?}");
        assert!(!project.site().contains_key("vorlagen/haushalt/index.html"), "{word} is hidden");
    }
    for word in [
        "nichtöffentlich",
        "nicht öffentlich",
        "nicht-öffentlich",
        "nichtoeffentlich",
        "NICHTÖFFENTLICH",
    ] {
        let tree =
            paper("").replace("öffentlichkeit: öffentlich", &format!("oeffentlichkeit: {word}"));
        assert!(!project(&tree).site().contains_key("vorlagen/haushalt/index.html"), "{word}");
    }
}

#[test]
fn silence_hides_and_is_a_finding() {
    let tree = paper("").replace("öffentlichkeit: öffentlich\n", "");
    let project = project(&tree);
    assert_finds(&project, &format!("oeffentlichkeit-fehlt {PAPER}:1"));
    assert!(!project.site().contains_key("vorlagen/haushalt/index.html"));
}

#[test]
fn one_broken_file_hides_nothing_of_the_others() {
    let tree =
        format!("{}{}", paper("datum: 31.11.2026"), meeting("beginn: gestern\nstatus: fertig"));
    let findings = project(&tree).findings();
    for expected in [
        format!("datum-ungueltig {PAPER}:6"),
        format!("datum-ungueltig {MEETING}:3"),
        format!("wort-unbekannt {MEETING}:4"),
    ] {
        assert!(findings.contains(&expected), "{expected} not in {findings:#?}");
    }
}

#[test]
fn kennungen_are_unique_whatever_their_case_or_form() {
    for (first, second) in [
        ("vorlagen/2025/haushalt/vorlage.md", "vorlagen/2026/haushalt/vorlage.md"),
        ("vorlagen/strasse/vorlage.md", "vorlagen/straße/vorlage.md"),
        ("vorlagen/o\u{308}l/vorlage.md", "vorlagen/öl/vorlage.md"),
    ] {
        let text = paper("").split_once(" --\n").expect("a file").1.to_owned();
        let project = project("").with(first, text.clone()).with(second, text);
        assert_finds(&project, &format!("kennung-doppelt {second}"));
    }
    for name in ["Haushalt", "haus halt", "con", "-", "haushalt_2026", "u\u{308}bersicht!"] {
        let text = paper("").split_once(" --\n").expect("a file").1.to_owned();
        let path = format!("vorlagen/{name}/vorlage.md");
        assert_finds(&project("").with(&path, text), &format!("kennung-unerlaubt {path}:1"));
    }
}

#[test]
fn file_names_are_found_decomposed_as_macos_writes_them() {
    let tree = paper("anlagen: [{titel: Übersicht, datei: Übersicht Straße.pdf}]");
    let project = project(&tree)
        .with("vorlagen/2026/haushalt/U\u{308}bersicht Straße.pdf", "%PDF-1.4 sichtbar");
    let site = project.site();
    assert!(site.contains_key("vorlagen/haushalt/uebersicht-strasse.pdf"), "{:?}", site.keys());
    assert!(project.main("/vorlagen/haushalt/").contains("uebersicht-strasse.pdf"));
}

#[test]
fn attachments_are_what_they_say() {
    for (name, bytes, finding) in [
        ("plan.pdf", &b""[..], "anlage-leer"),
        ("plan.pdf", b"<html>", "anlage-inhalt"),
        ("plan.png", b"%PDF-1.4", "anlage-inhalt"),
        ("plan.svg", b"<svg onload='x'>", "anlage-art"),
        ("plan.docx", b"PK\x03\x04", "anlage-art"),
        ("plan.xlsx", b"PK\x03\x04", "anlage-art"),
        ("plan.exe", b"MZ", "anlage-art"),
    ] {
        let tree = paper(&format!("anlagen: [{{titel: Plan, datei: {name}}}]"));
        let project = project(&tree).with(&format!("vorlagen/2026/haushalt/{name}"), bytes);
        assert_finds(&project, &format!("{finding} {PAPER}:6"));
        assert!(!project.site().keys().any(|path| path.ends_with(name)), "{name} is not published");
    }
    let tree = paper("anlagen: [{titel: Seite, datei: seite.html}]");
    let project = project(&tree).with("vorlagen/2026/haushalt/seite.html", "<script>");
    assert_finds(&project, &format!("anlage-art {PAPER}:6"));
}

#[test]
fn files_that_nobody_names_stay_inside() {
    let project = project(&paper("")).with("vorlagen/2026/haushalt/entwurf.pdf", "%PDF-1.4");
    assert_finds(&project, "datei-ungenannt vorlagen/2026/haushalt/entwurf.pdf:1");
    assert!(!project.site().keys().any(|path| path.contains("entwurf")));
}

#[test]
fn references_take_the_kennung_or_the_exact_name() {
    let body = "-- gremien/soziales.md --\n---\nname: Ausschuss für Soziales\nart: Ausschuss\nöffentlichkeit: öffentlich\n---\n";
    for (name, is_known) in [
        ("soziales", true),
        ("Ausschuss für Soziales", true),
        ("Ausschuss", false),
        ("sozials", false),
    ] {
        let lines = format!("beratungsfolge: [{{gremium: {name}, zuständigkeit: Vorberatung}}]");
        let tree = format!("{body}{}", paper(&lines).replace("beratungsfolge: []\n", ""));
        let found = project(&tree).findings();
        let is_found = found.contains(&format!("verweis-ins-leere {PAPER}:5"));
        assert_eq!(is_found, !is_known, "{name}: {found:?}");
    }
}

#[test]
fn two_of_one_name_are_ambiguous() {
    let body =
        |slug: &str| format!("-- gremien/{slug}.md --\n---\nname: Beirat\nart: Beirat\n---\n");
    let lines = "einbringer: Beirat\nberatungsfolge: [{gremium: Beirat, zuständigkeit: Anhörung}]";
    let tree =
        format!("{}{}{}", body("a"), body("b"), paper(lines).replace("beratungsfolge: []\n", ""));
    finds(&tree, &format!("verweis-mehrdeutig {PAPER}:6"));
}

#[test]
fn a_body_is_not_above_itself() {
    let body = |slug: &str, above: &str| {
        format!(
            "-- gremien/{slug}.md --\n---\nname: {slug}\nart: Beirat\nübergeordnet: {above}\n---\n"
        )
    };
    finds(&format!("{}{}", body("a", "b"), body("b", "a")), "verweis-im-kreis gremien/b.md:4");
    finds(&body("a", "a"), "verweis-im-kreis gremien/a.md:4");
}

#[test]
fn links_lead_somewhere_or_lose_their_target() {
    for (link, finding) in [
        ("javascript:alert(1)", Some("verweis-verboten")),
        ("JavaScript:alert(1)", Some("verweis-verboten")),
        ("java&#115;cript:alert(1)", Some("verweis-verboten")),
        ("javascript&colon;alert(1)", Some("verweis-verboten")),
        ("%6Aavascript:alert(1)", Some("verweis-verboten")),
        ("data:text/html,x", Some("verweis-verboten")),
        ("file:///etc/passwd", Some("verweis-verboten")),
        ("//evil.example/", Some("verweis-verboten")),
        ("vorlage:fehlt", Some("verweis-ins-leere")),
        ("../../../../etc/passwd", Some("verweis-ins-leere")),
        ("plan.pdf", Some("verweis-ins-leere")),
        ("vorlage:haushalt", None),
        ("../../2026/haushalt/vorlage.md", None),
        ("gremium:kreistag", None),
        ("https://example.org/?a=1&b=2", None),
        ("mailto:a@example.org", None),
        ("#sachverhalt", None),
    ] {
        let tree = format!("{}\nHier [ein Link]({link}).\n", paper(""));
        let project = project(&tree);
        let found = project.findings();
        let main = project.main("/vorlagen/haushalt/");
        match finding {
            Some(rule) => {
                assert!(found.contains(&format!("{rule} {PAPER}:13")), "{link}: {found:?}");
                assert!(main.contains("Hier ein Link."), "{link} keeps its words: {main}");
            }
            None => {
                assert!(
                    !found.iter().any(|found| found.starts_with("verweis")),
                    "{link}: {found:?}"
                );
                assert!(main.contains(">ein Link</a>"), "{link} leads somewhere: {main}");
            }
        }
        for bad in ["javascript", "data:text", "file:", "evil.example"] {
            assert!(!main.to_lowercase().contains(bad), "{link}: {main}");
        }
    }
}

#[test]
fn html_is_shown_and_comments_vanish() {
    for html in [
        "<script>alert(1)</script>",
        "Text <b onclick=\"x\">fett</b>",
        "<iframe src=\"https://example.org\"></iframe>",
        "<svg onload=alert(1)>",
        "<div>\n[Link](javascript:alert(1))\n</div>",
    ] {
        let project = project(&format!("{}\n{html}\n", paper("")));
        assert_finds(&project, &format!("html-im-text {PAPER}"));
        let main = project.main("/vorlagen/haushalt/");
        let bad = ["<script", "<iframe", "<b ", "<svg onload", "href=\"javascript"];
        assert!(!bad.iter().any(|bad| main.contains(bad)), "{main}");
        assert!(main.contains("&lt;"), "{html} is shown: {main}");
    }
    let project =
        project(&format!("{}\nDavor <!-- geheim --> danach\n\n<!--\ngeheim\n-->\n", paper("")));
    assert!(!project.findings().iter().any(|found| found.starts_with("html")));
    assert!(!project.page("/vorlagen/haushalt/").contains("geheim"));
    assert!(project.words("/vorlagen/haushalt/").contains("Davor danach"));
}

#[test]
fn content_is_never_a_template() {
    let title = "{{ 7 * 7 }} {% include \"x\" %} <b>\"&'";
    let tree = paper("")
        .replace("betreff: Haushalt", &format!("betreff: '{}'", title.replace('\'', "''")));
    let words = project(&format!("{tree}\n{{{{ 7 * 7 }}}}\n")).words("/vorlagen/haushalt/");
    assert!(words.contains(title), "{words}");
    assert!(!words.contains("49"));
}

#[test]
fn what_pdf_and_word_leave_behind_is_found() {
    for (text, finding) in [
        ("Zielbildung und Maß-\n\nnahmenplanung.", "trennstrich"),
        ("die Maß- nahmen", "trennstrich"),
        ("die Maß\u{AD}nahmen", "trennstrich"),
        ("24. Dezember 2025 ist frei.", "datum-als-liste"),
        ("| a | b |\n| 1 | 2 |", "tabelle-ohne-linie"),
        ("am Montag, den 26.11.2025, um", "wochentag-falsch"),
        ("am Montag, 26. November 2025", "wochentag-falsch"),
    ] {
        finds(&format!("{}\n{text}\n", paper("")), &format!("{finding} {PAPER}:13"));
    }
    for text in [
        "Umwelt- und Klima",
        "Kreis-\nausschuss".replace('-', "").as_str(),
        "Mittwoch, den 26.11.2025",
        "| a | b |\n| - | - |\n| 1 | 2 |",
    ] {
        let found = project(&format!("{}\n{text}\n", paper(""))).findings();
        let bad: Vec<_> = found.iter().filter(|found| found.ends_with(":13")).collect();
        assert!(bad.is_empty(), "{text}: {bad:?}");
    }
}

#[test]
fn agenda_items_stand_in_the_sitting_or_in_files() {
    let files = "-- sitzungen/2026/2026-01-14-kreistag/01-eröffnung.md --\n---\ntitel: Eröffnung\n---\n\
                 -- sitzungen/2026/2026-01-14-kreistag/02-haushalt.md --\n---\ntitel: Haushalt\n---\n\nProtokoll.\n";
    let alone = project(&format!("{}{files}", meeting("beginn: 2026-01-14 17:00")));
    let words = alone.words("/sitzungen/2026-01-14-kreistag/");
    assert!(words.contains("Ö 1") && words.contains("Ö 2"), "{words}");
    assert!(words.find("Eröffnung") < words.find("Haushalt"));

    let order =
        "beginn: 2026-01-14 17:00\ntagesordnung: [02-haushalt, {titel: Anfragen}, 01-eröffnung.md]";
    let mixed = project(&format!("{}{files}", meeting(order)));
    let words = mixed.words("/sitzungen/2026-01-14-kreistag/");
    assert!(words.find("Haushalt") < words.find("Anfragen"), "{words}");
    assert!(words.find("Anfragen") < words.find("Eröffnung"), "{words}");

    let order = "beginn: 2026-01-14 17:00\ntagesordnung: [01-eröffnung, 03-fehlt]";
    let tree = format!("{}{files}", meeting(order));
    finds(&tree, &format!("verweis-ins-leere {MEETING}:4"));
    finds(&tree, "punkt-nicht-in-tagesordnung sitzungen/2026/2026-01-14-kreistag/02-haushalt.md:1");
}

#[test]
fn a_finding_in_a_private_place_shows_the_place_and_not_the_text() {
    let tree = "-- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14 17:00\n\
                tagesordnung:\n  - {titel: Haushalt, öffentlichkeit: öffentlich, geheimschlüssel: 1}\n  \
                - {titel: geheim, öffentlichkeit: nichtöffentlich, ergebnis: geheimniswort, datum: geheim}\n---\n\
                -- vorlagen/geheim/vorlage.md --\n---\nbetreff: geheim\nart: geheime Art\nöffentlichkeit: nichtöffentlich\n\
                beratungsfolge: []\ndatum: geheim\n---\n";
    let project = project(tree);
    let findings = project.findings();
    for expected in [
        "schluessel-unbekannt sitzungen/2026/2026-01-14-kreistag/sitzung.md:5",
        "datum-ungueltig vorlagen/geheim/vorlage.md:6",
    ] {
        assert!(findings.iter().any(|found| found == expected), "{expected} in {findings:#?}");
    }
    for line in project.report().lines().filter(|line| !line.contains("╭▸")) {
        let is_public = line.contains("geheimschlüssel");
        assert!(is_public || !line.contains("geheim"), "{line}");
    }
}

#[test]
fn there_is_no_site_without_a_county() {
    let project = project("").without("kis.yaml");
    assert!(project.findings().contains(&"kis-yaml-fehlt kis.yaml:1".to_owned()));
}

#[test]
fn what_is_left_out_of_the_council_is_not_quoted_either() {
    let private = "---\nbetreff: streng geheim\nart: geheim\nöffentlichkeit: nichtöffentlich\nberatungsfolge: []\ngeheimschlüssel: 1\n---\n";
    let project = project("")
        .with("vorlagen/a/haushalt/vorlage.md", private)
        .with("vorlagen/b/haushalt/vorlage.md", private)
        .with(
            "sitzungen/x/sitzung.md",
            "---\ngremium: geheimrat\nbeginn: 2026-01-14\nstatus: geheim\n---\n",
        )
        .with("sitzungen/x/01-geheim.md", "---\ntitel: geheim\ngeheimschlüssel: 1\n---\n");
    let findings = project.findings();
    for rule in ["kennung-doppelt", "schluessel-unbekannt", "wort-unbekannt", "verweis-ins-leere"] {
        assert!(findings.iter().any(|found| found.starts_with(rule)), "{rule} in {findings:#?}");
    }
    for line in project.report().lines().filter(|line| !line.contains("╭▸")) {
        let quoted = line.replace("haushalt/vorlage.md", "");
        assert!(!quoted.contains("geheim"), "{line}");
    }
}

#[test]
fn messages_name_the_mistake_that_was_made() {
    for (line, words) in [
        ("anlagen:\n  - titel:Plan", "Nach dem Doppelpunkt fehlt das Leerzeichen"),
        ("anlagen:\n  -titel: Plan", "Nach dem Strich der Liste fehlt das Leerzeichen."),
        ("anlagen:\n  – titel: Plan", "Gedankenstrich"),
        ("zusammenfassung: \"Wahl\" eines Beirates", "Hinter dem schließenden Anführungszeichen"),
        ("anlagen:\n  - titel: Plan\n    titel: Karte", "fehlt davor der Strich"),
        ("datum: 23.9.26", "Die Jahreszahl braucht vier Stellen."),
        ("datum: 31.11.2026", "Diesen Tag gibt es nicht."),
        ("datum: morgen", "So geschrieben versteht KIS das Datum nicht."),
        ("themen: Haushalt, Finanzen", "themen: [Haushalt, Schule]"),
        ("anlagen: [plan.pdf]", "- {titel: Lageplan, datei: lageplan.pdf}"),
        ("Nummer: 12\nTHEMEN: [A]", ""),
        (
            "beziehungen: [{art: siehe, vorlage: 'KT 1/2026'}]\nnummer: KT 1/2026",
            "Meinten Sie „haushalt“?",
        ),
    ] {
        let report = project(&paper(line)).report();
        let report = report.replace('\n', " ");
        let folded = report.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(folded.contains(words), "{line}: {folded}");
        assert_eq!(words.is_empty(), folded.is_empty(), "{line}: {folded}");
    }
}

#[test]
fn a_broken_file_is_one_finding_and_not_five() {
    let tree = "-- sitzungen/2026/2026-03-25-kreistag/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-03-25 17:00\n\
        tagesordnung:\n  - {titel: Haushalt, vorlage: haushalt}\n---\n";
    let broken = paper("anlagen: [{titel: Plan, datei: plan.pdf}]\nnummer:12");
    let project =
        project(&format!("{tree}{broken}")).with("vorlagen/2026/haushalt/plan.pdf", "%PDF-1.4");
    assert_eq!(project.findings(), [format!("yaml-fehler {PAPER}:7")]);
}

#[test]
fn a_mistyped_name_does_not_make_a_sitting_vanish() {
    let text = meeting("beginn: 2026-01-14").split_once(" --\n").expect("a file").1.to_owned();
    for path in [
        "sitzungen/2026/x/Sitzung.md",
        "sitzungen/2026/x/sitzung.md.txt",
        "sitzungen/2026/x/sitzung.txt",
        "sitzungen/x.md",
        "Sitzungen/x/sitzung.md",
        "sitzung/x/sitzung.md",
        "vorlagen/x/sitzung.md",
    ] {
        let project = project("").with(path, text.clone());
        assert!(project.edition().has_errors(), "{path}: {:?}", project.findings());
        assert_finds(&project, &format!("datei-unbekannt {path}:1"));
    }
    let project = project("").with("vorlagen/x/vorlage.docx", b"PK\x03\x04".to_vec());
    assert!(
        project.report().contains("Eine Word-Datei kann KIS nicht lesen"),
        "{}",
        project.report()
    );
}

#[test]
fn a_code_frame_does_not_show_a_private_neighbour_on_its_line() {
    let tree = meeting(
        "beginn: 2026-01-14 17:00\ntagesordnung: [{titel: Haushalt, datum: x}, {titel: geheim, öffentlichkeit: nichtöffentlich}]",
    );
    let report = project(&tree).report();
    assert!(report.contains("„datum“"), "the finding is there: {report}");
    assert!(!report.contains("geheim"), "{report}");
}

#[test]
fn a_broken_document_that_calls_itself_public_shows_its_own_lines() {
    let items =
        "tagesordnung:\n  - {titel: geheim, öffentlichkeit: nichtöffentlich, geheimwort: 1}";
    let public =
        project(&meeting(&format!("öffentlichkeit: öffentlich\nbegin: 2026-01-14\n{items}")));
    assert!(public.report().contains("Meinten Sie „beginn“?"), "{}", public.report());
    assert!(!public.report().contains("geheim"), "{}", public.report());
    for held_back in
        ["", "öffentlichkeit: nichtöffentlich\n", "öffentlichkeit: öffentlich\nentwurf: ja\n"]
    {
        let hidden = project(&meeting(&format!("{held_back}begin: 2026-01-14\n{items}")));
        assert!(!hidden.report().contains("beginn“?"), "{}", hidden.report());
    }
}

#[test]
fn two_mistakes_of_one_file_are_two_findings() {
    let tree = "-- kis.yaml --\nkoerperschaft: {name: Musterkreis}\nadresse: https://kis.example\n\
        navigation: [{titel: Eins, ziel: fehlt-eins}, {titel: Zwei, ziel: fehlt-zwei}]\n";
    let report = project(tree).report();
    assert!(report.contains("fehlt-eins") && report.contains("fehlt-zwei"), "{report}");
}

#[test]
fn a_comment_neither_moves_nor_doubles_the_findings_behind_it() {
    let text = "Davor <!-- Bemerkung --> <b>fett</b>.\n\n![](karte.png)\n\n[Link](vorlage:fehlt)\n";
    let found = project(&format!("{}\n{text}", paper(""))).findings();
    for expected in ["html-im-text", "bild-ohne-text", "verweis-ins-leere"] {
        let places: Vec<_> = found.iter().filter(|found| found.starts_with(expected)).collect();
        let lines: &[usize] = match expected {
            "html-im-text" => &[13, 13],
            "bild-ohne-text" => &[15],
            _ => &[15, 17],
        };
        let wanted: Vec<_> =
            lines.iter().map(|line| format!("{expected} {PAPER}:{line}")).collect();
        assert_eq!(places, wanted.iter().collect::<Vec<_>>());
    }
}

#[test]
fn places_behind_escaped_and_cut_text_are_whole_characters() {
    for text in [
        "<script>[x](vorlage:x)\u{AD}",
        "> <i>ä</i>![](y.png)🜁ä<!-- ü -->![](z.png)🜁",
        "<!-- ü -->[x](vorlage:x)<!-- ü -->ü",
        "<!--> geheim -->",
    ] {
        let project = project(&format!("{}\n{text}\n", paper("")));
        assert!(project.report().lines().count() < 60, "{text}");
        assert!(!project.page("/vorlagen/haushalt/").contains("geheim"), "{text}");
    }
}
