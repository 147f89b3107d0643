//! The files of texts: nothing is asked for that they do not say, and every language says the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kis::snapshot::Entry;

use crate::project::county;
use crate::sources;

fn theme() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/kreis"))
}

fn file(language: &str) -> String {
    fs::read_to_string(theme().join(format!("texts/{language}.ftl"))).unwrap()
}

/// Each text with the names of what it is told.
fn texts(language: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut texts: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in file(language).lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once('=')
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            texts.push((key.trim().to_owned(), BTreeSet::new()));
        }
        let Some((_, told)) = texts.last_mut() else { continue };
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let names = line.split('$').skip(1).filter_map(|rest| rest.split(|c| !is_name(c)).next());
        told.extend(names.map(str::to_owned));
    }
    texts
}

fn keys(language: &str) -> BTreeSet<String> {
    texts(language).into_iter().map(|(key, _)| key).collect()
}

fn templates() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![theme().join("templates")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.display().to_string(), text));
            }
        }
    }
    found
}

/// The words that follow `start` in a source.
fn after<'a>(source: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    source.split(start).skip(1).filter_map(move |rest| rest.split(|c| !is_key(c)).next())
}

#[test]
fn every_text_that_a_template_asks_for_is_there() {
    let known = keys("de");
    for (path, template) in templates() {
        let plain = [" t.", "{t.", "(t."].into_iter().flat_map(|start| after(&template, start));
        for key in plain.chain(after(&template, "key=\"")) {
            assert!(known.contains(key), "„{key}“ in {path} steht nicht in de.ftl");
        }
    }
}

/// Keys stand in Rust as whole words in quotes, so that this can find them.
#[test]
fn every_text_is_used_and_none_is_said_twice() {
    let mut all: String = templates().into_iter().map(|(_, template)| template).collect();
    for (path, source) in sources() {
        if path.starts_with("site/") {
            all.push_str(&source);
        }
    }
    let mut seen = BTreeSet::new();
    for (key, _) in texts("de") {
        let asked = [format!("t.{key}"), format!("\"{key}\"")];
        // The glossary asks for all words; whether they are whole says its own test.
        assert!(
            key.starts_with("word_") || asked.iter().any(|asked| all.contains(asked)),
            "niemand fragt nach „{key}“"
        );
        assert!(seen.insert(key.clone()), "„{key}“ steht zweimal in de.ftl");
    }
}

#[test]
fn english_says_all_that_german_says() {
    let (german, english) = (texts("de"), texts("en"));
    assert_eq!(
        german.iter().map(|(key, _)| key).collect::<Vec<_>>(),
        english.iter().map(|(key, _)| key).collect::<Vec<_>>(),
        "dieselben Schlüssel in derselben Reihenfolge"
    );
    for ((key, wanted), (_, told)) in german.iter().zip(&english) {
        assert!(
            told.is_subset(wanted),
            "„{key}“ auf Englisch kennt {told:?}, gesagt wird {wanted:?}"
        );
    }
}

/// What machines read: parts of a `content` or an encoding, and a unit of the frame.
const FOR_MACHINES: [&str; 24] = [
    "width", "device", "initial", "scale", "default", "none", "style", "self", "img", "src",
    "script", "connect", "form", "action", "base", "uri", "referrer", "noindex", "article",
    "website", "summary", "url", "UTF", "utf",
];

/// What stands between `start` and `end` gives way to a blank, each time.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut parts = text.split(start);
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push(' ');
        rest.push_str(part.split_once(end).map_or("", |(_, after)| after));
    }
    rest
}

/// What people are told by a template itself: its words outside of tags, and in attributes that
/// are read out or shown.
fn spoken(template: &str) -> Vec<String> {
    const READ_OUT: [&str; 6] = ["aria-label", "alt", "title", "placeholder", "content", "abbr"];
    let plain = without(&without(&without(template, "{#", "#}"), "{%", "%}"), "{{", "}}");
    let mut told = vec![without(&plain, "<", ">")];
    for name in READ_OUT {
        let start = format!(" {name}=\"");
        let values = plain.split(&start).skip(1);
        told.extend(values.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    // What a component is handed: `label="Mitglieder"`.
    let handed = template.split("{{ <").skip(1).filter_map(|call| Some(call.split_once("/>")?.0));
    told.extend(handed.flat_map(|call| call.split('"').skip(1).step_by(2)).map(str::to_owned));
    told
}

#[test]
fn templates_leave_all_words_to_the_files_of_texts() {
    for (path, template) in templates() {
        let name = path.split_once("/templates/").map_or(path.as_str(), |(_, name)| name);
        for told in spoken(&template) {
            let words = told.split(|c: char| !c.is_alphabetic());
            let said = words.filter(|word| word.chars().count() > 2);
            let said: Vec<&str> = said.filter(|word| !FOR_MACHINES.contains(word)).collect();
            assert!(said.is_empty(), "{name} sagt selbst: {said:?}");
        }
    }
}

#[test]
fn the_script_of_the_search_leaves_all_words_to_its_template() {
    for module in ["page.js", "engine.js", "files.js"] {
        let source = fs::read_to_string(theme().join("scripts/suche").join(module)).unwrap();
        let is_german = |c: char| "äöüÄÖÜß„“".contains(c);
        assert!(!source.contains(is_german) && !source.contains("Treffer"), "{module}");
    }
    let template = fs::read_to_string(theme().join("templates/search.html")).unwrap();
    for name in ["empty-talk", "only-first", "other-endings", "nowhere", "not-all"] {
        assert!(template.contains(&format!("data-{name}=\"")), "{name}");
    }
}

/// Where the site itself speaks, and hardly its council.
const OWN_PAGES: [&str; 14] = [
    "index.html",
    "404.html",
    "sitzungen/index.html",
    "kalender/index.html",
    "kalender/2025/index.html",
    "kalender/2025-11/index.html",
    "gremien/index.html",
    "vorlagen/index.html",
    "vorlagen/jahr/2025/index.html",
    "personen/index.html",
    "themen/index.html",
    "wahlperioden/index.html",
    "suche/index.html",
    "suche/a-z/index.html",
];
/// Words that stand on them in German.
const GERMAN: [&str; 19] = [
    "Sitzung",
    "Sitzungen",
    "Kalender",
    "Gremien",
    "Gremium",
    "Vorlagen",
    "Personen",
    "Themen",
    "Suche",
    "Suchen",
    "Startseite",
    "Wahlperioden",
    "Stichworte",
    "Seite",
    "Nach",
    "Neueste",
    "Mitglieder",
    "Monatsblatt",
    "heute",
];

#[test]
fn a_site_in_english_has_no_german_word_of_its_own() {
    let german = county("tests/fixtures/musterkreis");
    let Entry::Text(settings) = &german.snapshot().content["kis.yaml"] else { panic!("a text") };
    let settings = settings.replace("sprache: de", "sprache: en");
    let site = german.with("kis.yaml", settings).site();
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    for path in OWN_PAGES {
        let page = page(path);
        assert!(page.contains("<html lang=\"en\">"), "{path}");
        let page = &page[page.find("<body").unwrap()..page.find("<footer").unwrap()];
        for line in page.lines().filter(|line| !line.contains("lang=\"de\"")) {
            let words = without(line, "<", ">");
            let found =
                words.split(|c: char| !c.is_alphabetic()).find(|word| GERMAN.contains(word));
            assert!(found.is_none(), "{path} sagt {found:?}: {line}");
        }
    }
    let body = page("gremien/kreistag/index.html");
    assert!(body.contains("<h1 lang=\"de\">"), "was der Landkreis schreibt, bleibt deutsch");
}
