//! The search, measured: an invented county and what people type, with what they may expect.

use std::collections::BTreeMap;
use std::fmt::Write;

use kis::edition::Edition;
use kis::site::search::find::engine::{Engine, Request};

use crate::project::county;

/// A line of `tests/search/anfragen.tsv`.
struct Query {
    kind: String,
    text: String,
    filters: Vec<(String, String)>,
    /// Must be found.
    wanted: Vec<String>,
    /// Must be found among the first.
    first: Vec<String>,
    /// Must not be found; `*` is everything.
    never: Vec<String>,
}

fn queries() -> Vec<Query> {
    let lines = include_str!("../search/anfragen.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.trim().is_empty()).skip(1);
    lines.map(query).collect()
}

fn query(line: &str) -> Query {
    let mut columns = line.split('\t');
    let mut column = || columns.next().unwrap_or_default().to_owned();
    let (kind, typed) = (column(), column());
    let (text, filters) = typed.split_once("||").unwrap_or((&typed, ""));
    let filters = filters.split(';').filter_map(|filter| filter.trim().split_once('='));
    let filters = filters.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let mut words = || column().split_whitespace().map(str::to_owned).collect();
    // What was typed keeps its blanks: they say that a word is whole.
    let text = if typed.contains("||") { text.trim().to_owned() } else { text.to_owned() };
    Query { kind, text, filters, wanted: words(), first: words(), never: words() }
}

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
    let edition = search_county();
    let files = edition.site.search.as_ref().expect("an index was made");
    let fetch = |path: &str| {
        let name = path.strip_prefix(&files.folder)?.trim_matches('/').strip_suffix(".kis")?;
        files.pieces.get(name).cloned()
    };
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
    println!("{report}");
    let all = &tallies["zusammen"];
    assert!(
        all.answered * 100 >= all.queries * 97
            && all.found * 100 >= all.wanted * 98
            && all.found_first * 100 >= all.first * 95
            && all.forbidden == 0,
        "{report}"
    );
}

/// The addresses of everything that a query finds.
pub(crate) fn hits(edition: &Edition, text: &str) -> Vec<String> {
    let files = edition.site.search.as_ref().expect("an index was made");
    let fetch = |path: &str| {
        let name = path.strip_prefix(&files.folder)?.trim_matches('/').strip_suffix(".kis")?;
        files.pieces.get(name).cloned()
    };
    let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
    let request = Request { text, ..Request::default() };
    let found = engine.search(&request).expect("the index is whole");
    found.hits.iter().map(|hit| engine.card(hit.document).unwrap().href).collect()
}

fn search_county() -> Edition {
    county("tests/fixtures/suchkreis").edition().with_search()
}
