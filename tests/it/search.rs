//! The search, measured: an invented county and what people type, with what they may expect.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Write as _};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use kis::edition::Edition;
use kis::site::search::find::engine::{Engine, Found, Request};
use kis::site::search::find::index::Damage;
use kis::site::search::find::note::Note;

use crate::project::{county, project};
use crate::queries::{Query, queries};

/// The addresses of all hits, best first.
fn addresses(engine: &Engine, query: &Query) -> Vec<String> {
    let filters: Vec<(&str, &str)> =
        query.filters.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let request = Request { text: &query.text, filters: &filters, by_date: false };
    let found = engine.search(&request).expect("the index is whole");
    let card = |hit: &kis::site::search::find::engine::Hit| engine.card(hit.document).unwrap().href;
    found.hits.iter().map(card).collect()
}

/// How well the queries of a kind were answered.
#[derive(Default)]
struct Tally {
    queries: usize,
    answered: usize,
    wanted: usize,
    found: usize,
    first: usize,
    found_first: usize,
    forbidden: usize,
}

#[test]
fn people_find_what_they_may_expect() {
    let edition = county("tests/fixtures/suchkreis").edition().with_search();
    let files = edition.site.search.as_ref().expect("an index was made");
    let fetch = |path: &str| files.piece(path);
    let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut report = String::new();
    for query in queries() {
        let hits = addresses(&engine, &query);
        let missing: Vec<&String> =
            query.wanted.iter().filter(|wanted| !hits.contains(wanted)).collect();
        // Pages of agenda items repeat their paper; see tests/search/README.md.
        let is_own = |hit: &&String| hit.matches('/').count() < 4;
        let top: Vec<&String> = hits.iter().filter(is_own).take(query.first.len().max(3)).collect();
        let late: Vec<&String> = query.first.iter().filter(|first| !top.contains(first)).collect();
        let is_forbidden =
            |hit: &&String| query.never.iter().any(|never| never == *hit || never == "*");
        let forbidden: Vec<&String> = hits.iter().filter(is_forbidden).collect();
        let is_answered = missing.is_empty() && late.is_empty() && forbidden.is_empty();
        for name in [query.kind.as_str(), "zusammen"] {
            let tally = tallies.entry(name.to_owned()).or_default();
            tally.queries += 1;
            tally.answered += usize::from(is_answered);
            tally.wanted += query.wanted.len();
            tally.found += query.wanted.len() - missing.len();
            tally.first += query.first.len();
            tally.found_first += query.first.len() - late.len();
            tally.forbidden += forbidden.len();
        }
        if !is_answered {
            let Query { kind, text, .. } = &query;
            let _ = writeln!(
                report,
                "{kind} [{text}] {} hits; missing {missing:?}; late {late:?} after {top:?}; forbidden {forbidden:?}",
                hits.len()
            );
        }
    }
    for (kind, tally) in &tallies {
        let Tally { queries, answered, wanted, found, first, found_first, forbidden } = tally;
        let _ = writeln!(
            report,
            "{kind:18} {answered:3}/{queries:3} answered, {found:4}/{wanted:4} found, {found_first:3}/{first:3} first, {forbidden} forbidden"
        );
    }
    let all = &tallies["zusammen"];
    assert!(
        all.answered * 100 >= all.queries * 97
            && all.found * 100 >= all.wanted * 98
            && all.found_first * 100 >= all.first * 95
            && all.forbidden == 0,
        "{report}"
    );
}

/// What a query finds.
pub(crate) fn search(edition: &Edition, text: &str) -> Found {
    let files = edition.site.search.as_ref().expect("an index was made");
    let fetch = |path: &str| files.piece(path);
    let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
    engine.search(&Request { text, ..Request::default() }).expect("the index is whole")
}

/// The addresses of everything that a query finds.
pub(crate) fn hits(edition: &Edition, text: &str) -> Vec<String> {
    let files = edition.site.search.as_ref().expect("an index was made");
    let fetch = |path: &str| files.piece(path);
    let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
    let found = search(edition, text);
    found.hits.iter().map(|hit| engine.card(hit.document).unwrap().href).collect()
}

/// What is in a file of the index.
pub(crate) fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).expect("the file is whole");
    bytes
}

/// A file of the index with this in it.
pub(crate) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).expect("memory takes everything");
    packed.finish().expect("memory takes everything")
}

fn paper(slug: &str, title: &str, text: &str) -> String {
    format!(
        "-- vorlagen/2025/{slug}/vorlage.md --\n---\nbetreff: {title}\nart: Beschlussvorlage\n\
         datum: 2025-05-05\nöffentlichkeit: öffentlich\n---\n{text}\n"
    )
}

#[test]
fn whatever_is_typed_is_a_query() {
    let edition =
        project(&paper("a", "Radweg", "Der Radweg <script>alert(1)</script> wird gebaut."))
            .edition()
            .with_search();
    let long = "Radweg ".repeat(2000);
    for (text, count) in [
        ("", 0),
        (" ", 0),
        ("R", 0),
        ("-", 0),
        ("\"", 0),
        ("\"\"\"", 0),
        ("\"Radweg", 1),
        // The Kreistag and the six pages that the law asks for.
        ("-Radweg", 7),
        ("der die das", 0),
        ("🚲", 0),
        ("\u{202e}Radweg\u{202c}", 1),
        ("Rad\u{ad}weg", 1),
        ("<script>alert(1)</script>", 1),
        ("💩\u{0}\u{feff}\u{fffd}", 0),
        (&long, 1),
    ] {
        assert_eq!(hits(&edition, text).len(), count, "{text:.40?}");
    }
    assert_eq!(search(&edition, "der die das").notes, [Note::EmptyTalk]);
    assert_eq!(search(&edition, &long).notes, [Note::Cut]);
}

#[test]
fn an_empty_county_and_a_county_with_one_paper_have_an_index() {
    let empty = project("").edition().with_search();
    assert_eq!(hits(&empty, "Kreistag")[0], "/gremien/kreistag/");
    assert_eq!(hits(&empty, "Durchsetzungsstelle")[0], "/barriere-melden/");
    assert_eq!(hits(&empty, "Haushalt"), Vec::<String>::new());
    let one = project(&paper("a", "Radweg", "")).edition().with_search();
    assert_eq!(hits(&one, "Radwege"), ["/vorlagen/a/"]);
}

#[test]
fn a_very_long_document_is_found_by_its_last_word() {
    let text = format!("{} Schlusswort", "Fahrrad Straße Brücke\n".repeat(90_000));
    let edition = project(&paper("lang", "Lang", &text)).edition().with_search();
    assert_eq!(hits(&edition, "Schlusswort"), ["/vorlagen/lang/"]);
    assert_eq!(hits(&edition, "\"Brücke Schlusswort\""), ["/vorlagen/lang/"]);
}

#[test]
fn a_damaged_index_says_which_file() {
    let edition = project(&paper("a", "Radweg", "")).edition().with_search();
    let files = edition.site.search.as_ref().unwrap();
    let nothing = |_: &str| None;
    let engine = Engine::open(&files.root, &nothing).unwrap();
    let request = Request { text: "Radweg", ..Request::default() };
    let name = format!("{}/t0.kis", files.folder);
    assert_eq!(engine.search(&request).err(), Some(Damage::Missing(name.clone())));
    let damaged = |path: &str| {
        let mut bytes = files.piece(path)?;
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0x55;
        Some(bytes)
    };
    let engine = Engine::open(&files.root, &damaged).unwrap();
    assert_eq!(engine.search(&request).err(), Some(Damage::Broken(name)));
    for root in [&b""[..], b"<html>", &files.root[..files.root.len() / 2]] {
        assert!(Engine::open(root, &damaged).is_err());
    }
}

#[test]
fn the_same_documents_give_the_same_index_whatever_the_threads() {
    let county = county("tests/fixtures/suchkreis");
    let index = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let edition = pool.install(|| county.edition().with_search());
        let files = edition.site.search.as_ref().unwrap();
        (files.root.clone(), files.pieces.clone())
    };
    assert_eq!(index(1), index(3));
}

#[test]
fn of_equals_the_newer_comes_first() {
    let old = paper("alt", "Radweg", "Text.").replace("2025-05-05", "2024-05-05");
    let edition = project(&(old + &paper("neu", "Radweg", "Text."))).edition().with_search();
    assert_eq!(hits(&edition, "Radweg"), ["/vorlagen/neu/", "/vorlagen/alt/"]);
}

#[test]
fn numbers_are_found_as_people_write_them() {
    let tree = paper("a", "Radweg", "Kosten: 1.250.000 Euro für die K 17.")
        .replace("art:", "nummer: KT 0135/2020\nart:");
    let edition = project(&tree).edition().with_search();
    for text in [
        "KT 0135/2020",
        "135/2020",
        "0135/2020",
        "KT/0135/2020",
        "kt0135-2020",
        "1250000",
        "1.250.000",
        "K17",
        "k 17",
    ] {
        assert_eq!(hits(&edition, text), ["/vorlagen/a/"], "{text}");
    }
    for text in ["136/2020", "135/2021", "2020/135", "1.250", "K18"] {
        assert_eq!(hits(&edition, text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_phrase_keeps_its_order_and_its_small_words() {
    let tree = paper("a", "A", "Gebühren für die Kitas im Landkreis")
        + &paper("b", "B", "Gebühren der Kitas, Kitas ohne Gebühren");
    let edition = project(&tree).edition().with_search();
    assert_eq!(hits(&edition, "\"Gebühren für die Kitas\""), ["/vorlagen/a/"]);
    assert_eq!(hits(&edition, "\"Gebühren der Kitas\""), ["/vorlagen/b/"]);
    assert_eq!(hits(&edition, "\"Kitas Gebühren\""), Vec::<String>::new());
    assert_eq!(hits(&edition, "\"Kitas ohne\""), ["/vorlagen/b/"]);
    assert_eq!(hits(&edition, "\"für die Kitas im\""), ["/vorlagen/a/"]);
    assert_eq!(search(&edition, "\"Gebühr für die Kita\"").notes, [Note::OtherEndings]);
}

#[test]
fn a_mistyped_word_is_told() {
    let edition = project(&paper("a", "Bürgerhaus", "Text.")).edition().with_search();
    let found = search(&edition, "Bügerhaus");
    assert_eq!(found.hits.len(), 1);
    assert_eq!(found.replaced, [("bugerhaus".to_owned(), "burgerhaus".to_owned())]);
}
