//! The pages that the law asks for: what they say, and that it is true of every file of the site.

use jiff::civil::date;

use crate::project::{county, project};

const PAGES: [(&str, &str); 6] = [
    ("/impressum/", "Impressum"),
    ("/datenschutz/", "Datenschutz"),
    ("/barrierefreiheit/", "Barrierefreiheit"),
    ("/barriere-melden/", "Barriere melden"),
    ("/leichte-sprache/", "Leichte Sprache"),
    ("/gebaerdensprache/", "Gebärdensprache"),
];

const EXAMPLES: [&str; 3] =
    ["content", "tests/fixtures/musterkreis", "tests/fixtures/wartburgkreis"];

fn kis(facts: &str) -> String {
    format!(
        "-- kis.yaml --\nkoerperschaft:\n  name: Landkreis Muster\n  kontakt:\n    \
         name: Büro des Kreistages\n    email: kt@muster.example\n    telefon: 030 1\n    \
         adresse: Am Markt 1\nadresse: https://kis.example\n{facts}\n"
    )
}

fn has(words: &str, parts: &[&str]) {
    for part in parts {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn the_foot_of_every_page_leads_to_what_the_law_asks_for() {
    for example in EXAMPLES {
        let project = county(example);
        let site = project.site();
        for (name, bytes) in site.iter().filter(|(name, _)| ending(name) == "html") {
            let page = String::from_utf8_lossy(bytes);
            let Some((_, foot)) = page.split_once("<footer") else { continue };
            for (address, word) in PAGES {
                let link = format!("<a href=\"{address}\">{word}</a>");
                assert_eq!(foot.matches(&link).count(), 1, "{word} in {example}/{name}");
            }
        }
        for (address, _) in PAGES {
            let page = project.page(address);
            assert!(page.contains("content=\"seite\""), "{address}");
            assert_eq!(page.matches("<h1").count(), 1, "{address}");
        }
    }
}

#[test]
fn the_portal_is_linked_where_the_land_asks_for_it() {
    let foot = |facts: &str| project(&kis(facts)).page("/");
    assert!(foot("land: TH").contains(">Transparenzportal</a>"));
    assert!(!foot("land: Bayern").contains("Transparenzportal"));
    assert!(!foot("").contains("Transparenzportal"));
    let own = foot("land: TH\ntransparenzportal: https://portal.example/kreis");
    assert!(own.contains("<a href=\"https://portal.example/kreis\">Transparenzportal</a>"));
}

#[test]
fn the_impressum_says_who_runs_the_site() {
    let facts = "land: TH\nimpressum: {vertreten_durch: die Landrätin, umsatzsteuer_id: DE1}";
    let words = project(&kis(facts)).words("/impressum/");
    has(
        &words,
        &[
            "§ 5 des Digitale-Dienste-Gesetzes",
            "Landkreis Muster",
            "Am Markt 1",
            "Telefon: 030 1",
            "kt@muster.example",
            "Gebietskörperschaft des öffentlichen Rechts",
            "Vertreten durch die Landrätin",
            "Verantwortlich für den Inhalt Büro des Kreistages",
            "Rechtsaufsicht Thüringer Landesverwaltungsamt",
            "DE1",
        ],
    );
}

#[test]
fn the_privacy_notice_says_what_the_server_keeps() {
    let words = |log: &str| {
        let facts = format!(
            "land: TH\ndatenschutz:\n  beauftragte: {{name: DSB, email: dsb@muster.example}}\n{log}"
        );
        project(&kis(&facts)).words("/datenschutz/")
    };
    let week = words("  protokoll_tage: 7\n  hoster: KIV Muster");
    has(
        &week,
        &[
            "keine Cookies",
            "nach 7 Tagen gelöscht",
            "Art. 28 DSGVO): KIV Muster",
            "ohne JavaScript suchen",
            "stehen Ihre Worte in der Adresse der Seite",
            "Art. 12 bis 22 DSGVO",
            "dsb@muster.example",
            "TLfDI",
            "Art. 77 DSGVO",
        ],
    );
    has(&words("  protokoll_tage: 1"), &["nach einem Tag gelöscht"]);
    has(&words("  protokoll_tage: 0"), &["ein Protokoll der Aufrufe führt er nicht"]);
    has(&words(""), &["ist hier noch nicht eingetragen"]);
}

#[test]
fn the_statement_has_all_its_parts_and_claims_nothing_by_itself() {
    let facts = "land: TH\nbarrierefreiheit:\n  stand: teilweise\n  erstellt_am: 2025-12-01\n  \
        geprüft_am: 2026-02-02\n  methode: Selbstbewertung\n  ausnahmen:\n    \
        - {teil: Karten, grund: Sie sind Bilder.}\n  kontakt: {email: hilfe@muster.example}";
    let words = project(&kis(facts)).words("/barrierefreiheit/");
    has(
        &words,
        &[
            "öffentliche Stelle: Landkreis Muster",
            "ThürBarrWebG",
            "https://kis.example/",
            "teilweise vereinbar",
            "Karten Grund: Sie sind Bilder. Alternative: Auf Anfrage",
            "am 1. Dezember 2025 erstellt",
            "zuletzt am 2. Februar 2026 überprüft",
            "Grundlage: Selbstbewertung",
            "innerhalb eines Monats",
            "Büro des Kreistages Am Markt 1",
            "hilfe@muster.example",
            "Landesdurchsetzungsstelle",
            "tlmb-thueringen.de",
        ],
    );
    assert!(!words.contains("PDF"), "no attachment, no word about it: {words}");
    let unsaid = project(&kis("land: TH")).words("/barrierefreiheit/");
    has(&unsaid, &["ist noch nicht geprüft"]);
    let with_files = county("tests/fixtures/musterkreis").words("/barrierefreiheit/");
    has(&with_files, &["Anlagen als PDF-Datei", "auf Anfrage"]);
}

#[test]
fn a_barrier_is_reported_by_a_prepared_mail_by_post_or_by_telephone() {
    let page = project(&kis("land: TH")).main("/barriere-melden/");
    has(
        &page,
        &[
            "href=\"mailto:kt@muster.example?subject=Barriere%20auf%20der%20Website",
            "&amp;body=Adresse%20der%20Seite%3A%0D%0A",
            "Am Markt 1",
            "Telefon: 030 1",
        ],
    );
    let without = "-- kis.yaml --\nkoerperschaft: {name: M}\nadresse: https://kis.example\n";
    assert!(!project(without).main("/barriere-melden/").contains("mailto:"));
}

#[test]
fn sentences_in_leichte_sprache_are_short() {
    let page = project(&kis("land: TH\nbarrierefreiheit: {stand: teilweise}"));
    let words = page.words("/leichte-sprache/");
    let (words, _) = words.split_once("So erreichen Sie uns").expect("the last heading");
    for sentence in words.split(['.', '?', '!', ':']) {
        let length = sentence.split_whitespace().count();
        assert!(length <= 12, "{length}: {sentence}");
    }
    has(words, &["Was ist der Kreis-Tag?", "So suchen Sie", "noch nicht barriere-frei"]);
}

#[test]
fn a_page_of_the_countys_own_takes_the_place_and_is_not_asked_for_facts() {
    let own = |slug: &str, head: &str| {
        format!(
            "{}-- seiten/{slug}.md --\n---\ntitel: Unsere Seite\n{head}---\nEigenes.\n",
            kis("")
        )
    };
    for (slug, rule) in [
        ("impressum", "impressum-unvollstaendig"),
        ("datenschutz", "datenschutz-unvollstaendig"),
        ("barrierefreiheit", "barrierefreiheit-unvollstaendig"),
    ] {
        let is_asked = |tree: &str| {
            project(tree).findings().iter().any(|found| found.starts_with(&format!("{rule} ")))
        };
        assert!(is_asked(&kis("")), "{slug}");
        assert!(!is_asked(&own(slug, "")), "{slug}");
        let address = format!("/{slug}/");
        has(&project(&own(slug, "")).words(&address), &["Unsere Seite", "Eigenes."]);
        // A draft is nobody's page, and one that was taken back is none any more.
        for head in ["entwurf: ja\n", "depubliziert: {am: 2026-01-01}\n"] {
            let tree = own(slug, head);
            assert!(is_asked(&tree), "{slug} {head}");
            assert!(!project(&tree).words(&address).contains("Eigenes."), "{slug} {head}");
            let found = project(&tree).findings();
            assert!(!found.iter().any(|found| found.starts_with("adresse-doppelt")), "{found:?}");
        }
    }
}

#[test]
fn the_statement_is_to_be_reviewed_after_a_year() {
    let facts = "land: TH\nbarrierefreiheit: {stand: vollständig, erstellt_am: 2025-01-15, \
        geprüft_am: 2025-03-10, methode: Selbstbewertung}";
    let report = |day| {
        let report = project(&kis(facts)).on(day).report();
        report
            .lines()
            .find(|line| line.contains("[barrierefreiheit-ungeprueft]"))
            .map(str::to_owned)
    };
    assert_eq!(report(date(2026, 2, 9)), None);
    let soon = report(date(2026, 2, 10)).expect("a month before");
    assert!(soon.contains("bis zum 10. März 2026"), "{soon}");
    let late = report(date(2026, 3, 10)).expect("after a year");
    assert!(late.contains("seit dem 10. März 2025 nicht mehr geprüft"), "{late}");
}

#[test]
fn what_waits_for_an_answer_is_found_however_it_is_written() {
    for (value, is_open) in [
        ("TODO", true),
        ("\"[Name der Landrätin]\"", true),
        ("Name ???", true),
        ("Tod O. Xx", false),
    ] {
        let project = project(&kis(&format!("impressum:\n  vertreten_durch: {value}\n")));
        let found = project.report().contains("[platzhalter-uebrig]");
        assert_eq!(found, is_open, "{value}");
    }
}

/// What the privacy notice says, held against every file.
#[test]
fn nothing_foreign_is_loaded_and_nothing_is_stored() {
    for example in EXAMPLES {
        for (name, bytes) in county(example).site() {
            let text = String::from_utf8_lossy(&bytes);
            let ending = ending(&name);
            match ending {
                "html" => loads_nothing_foreign(&name, &text),
                "css" => {
                    assert!(!text.contains("@import"), "{name}");
                    let urls = text.split("url(").skip(1);
                    for url in urls {
                        assert!(!url.contains("//") || url.find(')') < url.find("//"), "{name}");
                    }
                }
                "js" => {
                    let stores =
                        ["cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon"];
                    for word in stores {
                        assert!(!text.contains(word), "{word} in {name}");
                    }
                    for scheme in ["http://", "https://"] {
                        assert!(!text.contains(scheme), "{scheme} in {name}");
                    }
                }
                _ => {}
            }
        }
    }
}

fn loads_nothing_foreign(name: &str, page: &str) {
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let element = tag.split_whitespace().next().unwrap_or_default();
        let value = |attribute: &str| {
            let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
            rest.split('"').next()
        };
        let is_told = matches!(value("rel"), Some("canonical" | "license" | "alternate"));
        for attribute in ["src", "srcset", "poster", "action", "data", "href"] {
            let is_loaded = attribute != "href" || element == "link" && !is_told;
            let Some(address) = value(attribute).filter(|_| is_loaded) else { continue };
            let is_own = address.starts_with('/') && !address.starts_with("//")
                || address.starts_with("data:");
            assert!(is_own, "<{tag}> in {name}");
        }
    }
    for never in ["<iframe", "<object", "<embed", " style=", "<style", " onclick="] {
        assert!(!page.contains(never), "{never} in {name}");
    }
}

#[test]
fn a_theme_of_the_countys_own_is_held_to_the_same() {
    let tree = "-- themes/kreis/templates/free.html --\n<p>x</p>\n\
        <img alt=\"\" src=\"https://fremd.example/a.png\">\n\
        -- themes/kreis/assets/mehr.js --\ndocument.cookie = \"a\";\n";
    let report = project(tree).report();
    has(
        &report,
        &[
            "[theme-fremde-adresse]",
            "In Zeile 2 lädt der Browser etwas von „https://fremd.example/a.png“",
            "themes/kreis/templates/free.html",
            "[theme-speichert]",
            "themes/kreis/assets/mehr.js",
            "Die Datenschutzerklärung wäre dann falsch",
        ],
    );
}

fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}
