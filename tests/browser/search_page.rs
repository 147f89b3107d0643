//! The search page at work: what it finds, and how a reader gets on with it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use kis::site::search::find::engine::{Engine, Request};
use serde_json::{Value, json};

use crate::page::{Page, open};
use crate::project::{Project, county, project};
use crate::queries::queries;
use crate::server::{Fault, Server, Site, serve};

/// A county made to be searched, built once for all tests.
static COUNTY: LazyLock<Arc<Site>> = LazyLock::new(|| Arc::new(search_county().site()));

/// A table of texts, their tokens and the stems of their words.
const WORDS: &str = include_str!("../search/woerter.tsv");

/// The engine of the search page, as its script exports it.
const ENGINE: &str = "
    const { open, read } = await import(document.querySelector('script').src);
    const engine = await open(document.querySelector('form[data-index]').dataset.index);";

/// A paper about words that no other has.
const PAPER: (&str, &str) = (
    "vorlagen/2026/quitten/vorlage.md",
    "---\nbetreff: Quittenbäume\nart: Antrag\ndatum: 2026-02-01\nnummer: 0999/2026\n\
     öffentlichkeit: öffentlich\n---\n\nAm Rand der Felder.\n",
);

fn search_county() -> Project {
    county("tests/fixtures/suchkreis")
}

fn site() -> Server {
    serve(Arc::clone(&COUNTY))
}

/// Waits for the heading over the hits.
#[track_caller]
fn wait_for(page: &Page, heading: &str) {
    let shows = |page: &Page| page.texts("[data-part=heading]") == [heading];
    page.wait_until(shows, &format!("the page shows {heading:?}"));
}

/// Addresses and scores by the engine in Rust.
fn in_rust(engine: &Engine, request: &Request) -> Value {
    let found = engine.search(request).expect("the index is whole");
    let hit = |hit: &kis::site::search::find::engine::Hit| {
        json!([engine.card(hit.document).expect("the card is there").href, hit.score])
    };
    found.hits.iter().map(hit).collect()
}

#[test]
fn both_engines_find_the_same_in_the_same_order() {
    let edition = search_county().edition().with_search();
    let files = edition.site.search.as_ref().expect("an index was made");
    let fetch = |path: &str| files.piece(path);
    let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
    let mut requests = Vec::new();
    let mut expected = Vec::new();
    for query in queries() {
        let filters: Vec<(&str, &str)> =
            query.filters.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let mut chosen: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (key, value) in &filters {
            chosen.entry(key).or_default().push(value);
        }
        for by_date in [false, true] {
            let request = Request { text: &query.text, filters: &filters, by_date };
            expected.push(in_rust(&engine, &request));
            let sort = if by_date { "date" } else { "relevance" };
            requests.push(json!({"text": query.text, "filters": chosen, "sort": sort}));
        }
    }
    let site = site();
    let page = open(&site, "/suche/");
    let found = page.script(&format!(
        "{ENGINE}
         const answers = [];
         for (const request of {}) {{
             const {{ total, hits }} = await engine.search({{ ...request, from: 0, count: 9999 }});
             if (total !== hits.length) throw request.text + ': ' + total;
             answers.push(hits.map((hit) => [hit.href, hit.score]));
         }}
         return answers;",
        json!(requests)
    ));
    let found = found.as_array().expect("a list of answers");
    assert_eq!(found.len(), expected.len());
    for ((request, own), expected) in requests.iter().zip(found).zip(&expected) {
        assert_eq!(own, expected, "{request}");
    }
}

#[test]
fn the_script_reads_words_as_the_table_says() {
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| -> Vec<Value> {
        line.split('\t').map(|column| serde_json::from_str(column).expect(line)).collect()
    };
    let table: Vec<Vec<Value>> = lines.map(read).collect();
    let site = site();
    let page = open(&site, "/suche/");
    let texts: Value = table.iter().map(|line| line[0].clone()).collect();
    let found = page.script(&format!(
        "{ENGINE}
         return {texts}.map((text) => [text, read(text), read(text)
             .filter(([, , kind]) => kind === 'word').map(([word]) => engine.stem(word))]);"
    ));
    assert!(table.len() > 100, "the table is there");
    assert_eq!(found, json!(table));
}

#[test]
fn who_types_gets_hits_with_marks_excerpts_and_is_told() {
    let site = site();
    let page = open(&site, "/suche/");
    page.type_into("#q", "Kinderarmut");
    wait_for(&page, "5 Treffer für „Kinderarmut“");
    assert_eq!(page.address(), "/suche/?q=Kinderarmut");
    assert_eq!(page.title().split(" – ").next(), Some("Kinderarmut"));
    assert_eq!(page.text("[data-part=hits] li:first-child a mark"), "Kinderarmut");
    assert_eq!(page.count("[data-part=hits] > li"), 5);
    page.wait_until(|page| page.count(".auszug mark") > 0, "an excerpt shows its marks");
    let told = |page: &Page| page.text("[role=status]") == "5 Treffer für „Kinderarmut“";
    page.wait_until(told, "the number of hits is told");
    page.reload();
    wait_for(&page, "5 Treffer für „Kinderarmut“");
    assert_eq!(page.value("#q"), "Kinderarmut");
}

#[test]
fn a_mistyped_word_finds_what_was_meant_and_says_so() {
    let site = site();
    let page = open(&site, "/suche/?q=Borkenkefer");
    wait_for(&page, "1 Treffer für „Borkenkefer“");
    assert_eq!(page.text("[data-part=guess]"), "Meinten Sie Borkenkäfer?");
    page.click("[data-part=suggestion]");
    wait_for(&page, "1 Treffer für „Borkenkäfer“");
    assert_eq!(page.address(), "/suche/?q=Borkenk%C3%A4fer");
    assert_eq!(page.value("#q"), "Borkenkäfer");
}

#[test]
fn a_facet_narrows_stands_in_the_address_and_goes_back() {
    let site = site();
    let page = open(&site, "/suche/?q=Kinderarmut");
    // The page scrolls softly; nothing needs to where all of it can be seen.
    page.resize(1280, 2400);
    wait_for(&page, "5 Treffer für „Kinderarmut“");
    page.click("input[name=jahr][value='2022']");
    wait_for(&page, "2 Treffer für „Kinderarmut“");
    assert_eq!(page.address(), "/suche/?q=Kinderarmut&jahr=2022");
    assert_eq!(page.focus(), "input");
    assert_eq!(page.text("[data-part=clear]"), "Filter aufheben");
    page.back();
    wait_for(&page, "5 Treffer für „Kinderarmut“");
    assert_eq!(page.address(), "/suche/?q=Kinderarmut");
    page.wait_until(|page| page.count("input:checked") == 0, "the box is empty again");
    page.forward();
    wait_for(&page, "2 Treffer für „Kinderarmut“");
    page.click("[data-part=clear] a");
    wait_for(&page, "5 Treffer für „Kinderarmut“");
}

#[test]
fn markup_in_a_query_or_a_title_is_text() {
    let title = "Kein <script>nirgends()</script> im <b>Spielplatz</b>";
    let paper = format!("betreff: \"{title}\"");
    let site =
        serve(project("").with(PAPER.0, PAPER.1.replace("betreff: Quittenbäume", &paper)).site());
    let page = open(&site, "/suche/");
    page.type_into("#q", "<script>nirgends()</script> Spielplatz");
    wait_for(&page, "1 Treffer für „<script>nirgends()</script> Spielplatz“");
    assert_eq!(page.text("[data-part=hits] a"), title);
    assert_eq!(page.count("main script, main b"), 0);
    page.reload();
    wait_for(&page, "1 Treffer für „<script>nirgends()</script> Spielplatz“");
}

/// Paths of all pieces with words.
fn pieces(site: &Site) -> Vec<String> {
    let pieces = site.keys().filter(|path| path.starts_with("suche/daten/"));
    pieces.filter(|path| path.contains("/t")).map(|path| format!("/{path}")).collect()
}

#[test]
fn when_a_piece_is_missing_the_lists_help_and_another_try_may_succeed() {
    let site = site();
    for fault in [Fault::Missing, Fault::Broken, Fault::Damaged] {
        for piece in pieces(&COUNTY) {
            site.fail(&piece, fault);
        }
        let page = open(&site, "/suche/?q=Kinderarmut");
        wait_for(&page, "Die Suche geht gerade nicht");
        let words = match fault {
            Fault::Broken => "Die Suche ließ sich nicht laden.",
            _ => "Die Daten der Suche sind nicht vollständig",
        };
        let message = page.text("[data-part=failure]");
        assert!(message.starts_with(words), "{fault:?}: {message}");
        assert!(page.text("[role=status]").contains(words), "it is told");
        assert!(page.texts("main h2").iter().any(|it| it == "Gremien und Personen"), "the lists");
        drop(page.complaints());
        for piece in pieces(&COUNTY) {
            site.heal(&piece);
        }
        page.click("[data-part=retry]");
        wait_for(&page, "5 Treffer für „Kinderarmut“");
        assert_eq!(page.count("[data-part=failure]:not([hidden])"), 0);
    }
}

#[test]
fn a_new_deployment_under_an_open_page_still_answers() {
    let site = site();
    let page = open(&site, "/suche/?q=Kinderarmut");
    wait_for(&page, "5 Treffer für „Kinderarmut“");
    site.deploy(search_county().with(PAPER.0, PAPER.1).site());
    page.script("document.querySelector('#q').value = ''");
    page.type_into("#q", "Quittenbäume");
    wait_for(&page, "1 Treffer für „Quittenbäume“");
    assert_eq!(page.text("[data-part=hits] a"), "Quittenbäume");
    assert!(!page.complaints().is_empty(), "the old pieces are gone");
}
