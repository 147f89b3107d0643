//! Explained words: all on one page, and on every page those that it says.

use std::collections::BTreeSet;

use crate::links::values;
use crate::project::{Project, county, project};

const BODIES: &str = "-- gremien/bauausschuss.md --
---
name: Bauausschuss
art: Ausschuss
öffentlichkeit: öffentlich
beschließend: nein
---
";

fn paper(head: &str, text: &str) -> Project {
    let head = format!("betreff: Radweg\nart: Bericht\nöffentlichkeit: öffentlich\n{head}");
    project(&format!("{BODIES}-- vorlagen/2026/radweg/vorlage.md --\n---\n{head}---\n{text}\n"))
}

/// The fold of a page, as names of its words; nothing if there is none.
fn terms(page: &str) -> Vec<String> {
    let Some((_, fold)) = page.split_once("<details class=\"begriffe\">") else {
        return Vec::new();
    };
    let fold = fold.split("</details>").next().unwrap_or_default();
    let names = fold.split("<dfn>").skip(1).filter_map(|rest| rest.split("</a>").next());
    names.map(|name| name.rsplit('>').next().unwrap_or_default().to_owned()).collect()
}

fn on_paper(head: &str, text: &str) -> Vec<String> {
    terms(&paper(head, text).main("/vorlagen/radweg/"))
}

#[test]
fn the_glossary_has_a_place_for_each_word_and_every_link_leads_to_one() {
    for language in ["", "sprache: en\n"] {
        let county = format!("koerperschaft: {{name: Kreis}}\nadresse: https://x.de\n{language}");
        let page = project("").with("kis.yaml", county).main("/glossar/");
        let places: BTreeSet<String> = values(&page, "id").map(str::to_owned).collect();
        let words = page.matches("<dfn>").count();
        assert!(words >= 40, "{words} words");
        assert!(places.len() >= words, "one place each");
        let links = values(&page, "href").filter_map(|href| href.split_once('#'));
        let mut count = 0;
        for (_, place) in links.filter(|(page, _)| page.is_empty() || *page == "/glossar/") {
            count += 1;
            assert!(places.contains(place), "#{place} is nowhere");
        }
        assert!(count > words, "related words are linked: {count}");
        assert!(page.contains("<dt id=\"vorberatung\"><dfn>Vorberatung"), "{page}");
    }
}

#[test]
fn every_explanation_is_short_and_whole() {
    for language in ["de", "en"] {
        let path = format!("{}/themes/kreis/texts/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
        let file = std::fs::read_to_string(path).expect("the file of texts");
        let all = || file.lines().filter_map(|line| line.strip_prefix("word_")?.split_once(" = "));
        let keys: BTreeSet<&str> = all().map(|(key, _)| key).collect();
        for (key, text) in all() {
            if let Some(name) = key.strip_suffix("_text") {
                let whole = keys.contains(name) && keys.contains(&*format!("{name}_forms"));
                assert!(whole, "{name} needs a name and forms");
                let sentences = text.split_inclusive(['.', '!', '?']).filter(|it| it.len() > 12);
                assert!(text.ends_with('.') && sentences.count() <= 4, "{name}: {text}");
                assert!(text.chars().count() <= 280, "{name}: {text}");
            }
        }
    }
}

#[test]
fn a_page_explains_the_words_that_it_says() {
    let steps = "beratungsfolge:\n  - {gremium: bauausschuss, zuständigkeit: Vorberatung}\n";
    let found = on_paper(steps, "Es gibt eine Eilentscheidung.");
    assert_eq!(found, ["Vorberatung", "Beratungsfolge", "Eilentscheidung"]);
    let page = paper(steps, "").main("/vorlagen/radweg/");
    assert!(
        page.contains("<dfn><a href=\"/glossar/#vorberatung\">Vorberatung</a></dfn>"),
        "{page}"
    );
}

#[test]
fn a_page_without_such_words_explains_nothing() {
    let page = paper("", "Ein Weg für Räder.").main("/vorlagen/radweg/");
    assert!(!page.contains("Begriffe auf dieser Seite"), "{page}");
}

#[test]
fn words_are_found_in_every_form_but_only_whole() {
    for (text, found) in [
        ("Vorberatend war der Ausschuss.", vec!["Vorberatung", "Ausschuss"]),
        ("Es wurde **zur Kenntnis genommen**.", vec!["Kenntnisnahme"]),
        ("Das ist nicht öffentlich.", vec!["nichtöffentlich"]),
        ("Zwei Änderungsanträge", vec!["Änderungsantrag"]),
        ("„Satzung“ – „Anträge“, nicht\u{a0}mehr", vec!["Satzung", "Antrag"]),
        ("Der Antragsteller und die Vorlagenmappe", vec![]),
        ("zwei anlagen", vec![]),
    ] {
        assert_eq!(on_paper("", text), found, "{text}");
    }
}

#[test]
fn what_stands_in_a_tag_or_leads_nowhere_is_not_read() {
    let text = "[Weg](https://x.de/Eilentscheidung \"Satzung\") und [da](eilentscheidung).";
    assert_eq!(on_paper("", text), Vec::<String>::new());
}

#[test]
fn a_private_word_explains_nothing() {
    let sitting = |publicity: &str| {
        project(&format!(
            "-- sitzungen/2026/2026-01-14-kreistag/sitzung.md --\n---\ngremium: kreistag\n\
             beginn: 2026-01-14 17:00\ntagesordnung:\n  - {{titel: Eilentscheidung, öffentlichkeit: {publicity}}}\n---\n"
        ))
    };
    let page = |publicity: &str| terms(&sitting(publicity).main("/sitzungen/2026-01-14-kreistag/"));
    assert_eq!(page("öffentlich"), ["Tagesordnung", "Eilentscheidung", "Kreistag"]);
    assert_eq!(page("nichtöffentlich"), ["Tagesordnung", "nichtöffentlich", "Kreistag"]);
    let draft = "-- vorlagen/2026/eilentscheidung/vorlage.md --\n---\nbetreff: Eilentscheidung\n\
                 art: Bericht\nentwurf: ja\n---\n";
    let tree = format!(
        "{draft}-- vorlagen/2026/weg/vorlage.md --\n---\nbetreff: Weg\nart: Bericht\n\
         öffentlichkeit: öffentlich\nbezug: [{{art: ergänzt, vorlage: eilentscheidung}}]\n---\n\
         Siehe [dort](eilentscheidung).\n"
    );
    assert_eq!(terms(&project(&tree).main("/vorlagen/weg/")), Vec::<String>::new());
}

#[test]
fn no_page_explains_more_than_eight() {
    let text = "Antrag, Anfrage, Satzung, Hauptsatzung, Beirat, Fraktion, Protokoll, Nachtrag, \
                Landrat, Wahlperiode";
    assert_eq!(on_paper("", text).len(), 8);
}

#[test]
fn bodies_say_what_deciding_means() {
    let page = paper("", "").main("/gremien/bauausschuss/");
    assert!(page.contains("<a class=\"begriff\" href=\"/glossar/#vorberatung\">vorberatend</a>"));
    assert_eq!(terms(&page), ["Ausschuss", "Vorberatung"]);
}

#[test]
fn whoever_finds_nothing_is_helped_on() {
    let site = county("tests/fixtures/musterkreis").site();
    let page = String::from_utf8_lossy(&site["404.html"]);
    assert!(page.contains("<h1>Diese Seite gibt es nicht (mehr)</h1>"), "{page}");
    for href in ["#q", "/kalender/", "/vorlagen/", "/gremien/", "/glossar/"] {
        assert!(page.contains(&format!("href=\"{href}\"")), "{href}: {page}");
    }
}

#[test]
fn how_the_council_works_is_told_on_a_page_that_all_pages_lead_to() {
    let project = project("");
    let page = project.main("/so-funktioniert-der-kreistag/");
    assert!(page.contains("<h2") && page.contains("<ol>") && page.contains("/glossar/"), "{page}");
    let file = &project.site()["vorlagen/index.html"];
    let file = String::from_utf8_lossy(file);
    for href in ["/so-funktioniert-der-kreistag/", "/glossar/"] {
        assert!(file.contains(&format!("href=\"{href}\"")), "{href}");
    }
}
