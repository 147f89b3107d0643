//! The files of texts: nothing is asked for that they do not say, and every language says the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

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
