//! `cargo bench --bench search`: how good the search is and what it costs, beside Pagefind if wanted.
//!
//! `tests/bench/README.md` tells what is measured and how.

#![expect(clippy::cast_precision_loss, reason = "what is counted here is far from 2^52")]

#[path = "../county.rs"]
pub mod county;
#[path = "../measure.rs"]
pub mod measure;
mod queries;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use kis::edition::Edition;
use kis::publish::{Destination, publish};
use kis::site::search::find::engine::{Engine, Request};
use kis::site::search::make::document::Document;
use kis::snapshot::Snapshot;
use measure::{Stopwatch, cpu, peak};
use queries::{Corpus, Query};
use serde::Deserialize;
use serde_json::json;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 3, 1);
/// Of more only costs are measured.
const MOST_PAPERS: usize = 10_000;
/// Questions of each kind.
const COUNT: usize = 150;
/// What a visitor asks who was never here before.
const VISITS: [&str; 10] = [
    "Brücke",
    "Haushaltssatzung 2024",
    "Schulnetzplanung",
    "Förderung",
    "135/2020",
    "Wald",
    "Feuerwehr Gerätehaus",
    "Jugendhilfeplannung",
    "\"bis zum 30. Juni\"",
    "Muehlenteich Sanierung Kosten",
];

/// What is asked for on the command line.
struct Options {
    papers: usize,
    /// Pagefind's program.
    pagefind: Option<PathBuf>,
    /// A script that exports the engine, instead of the site's own.
    engine: Option<PathBuf>,
    has_browser: bool,
    folder: PathBuf,
}

impl Options {
    fn read() -> Options {
        let mut options = Options {
            papers: 10_000,
            pagefind: None,
            engine: None,
            has_browser: true,
            folder: PathBuf::from(env!("CARGO_TARGET_TMPDIR")),
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut path = || Some(PathBuf::from(words.next().expect("a path")));
            match word.as_str() {
                "--pagefind" => options.pagefind = path(),
                "--engine" => options.engine = path(),
                "--folder" => options.folder = path().unwrap_or_default(),
                "--no-browser" => options.has_browser = false,
                "--bench" => {}
                papers => options.papers = papers.parse().expect("a number of papers"),
            }
        }
        options
    }
}

fn main() {
    let options = Options::read();
    let content = options.folder.join(format!("county-{}", options.papers));
    if !content.exists() {
        county::write(&content, options.papers).expect("the county is written");
    }
    let run = options.folder.join(format!("search-{}", std::process::id()));
    println!("== {} papers", options.papers);
    let (site, edition) = build(&content, &run.join("site"));
    if options.papers <= MOST_PAPERS {
        let pages = run.join("pages");
        let corpus = Corpus::read(&site, &pages);
        compare(&options, &site, &pages, &edition, &corpus.queries(COUNT), &corpus);
    } else if options.has_browser {
        browser(&options, &site, None, &[], &Corpus::default());
    }
    println!("== the county of the tests, without the queries that have filters");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/suchkreis");
    let (site, edition) = build(&fixture, &run.join("test-site"));
    let corpus = Corpus::of(&edition);
    let queries = corpus.asked(include_str!("../../search/anfragen.tsv"));
    compare(&options, &site, &site, &edition, &queries, &corpus);
    fs::remove_dir_all(&run).expect("the run's folders go");
}

/// Asks every engine. Pagefind reads `pages`.
fn compare(
    options: &Options,
    site: &Path,
    pages: &Path,
    edition: &Edition,
    queries: &[Query],
    corpus: &Corpus,
) {
    let kis = answers(edition, queries, corpus);
    quality("KIS", queries, &kis);
    let name = site.file_name().unwrap_or_default().to_string_lossy();
    failures(&options.folder.join(format!("failures-{name}.tsv")), queries, &kis, corpus);
    if options.has_browser {
        browser(options, site, None, queries, corpus);
    }
    if let Some(program) = &options.pagefind {
        let index = site.with_extension("pagefind");
        pagefind(program, pages, &index);
        if options.has_browser {
            let found = browser(options, site, Some(&index), queries, corpus);
            quality("Pagefind", queries, &found);
        }
    }
}

/// Builds the site with its index and tells what the index costs.
fn build(content: &Path, site: &Path) -> (PathBuf, Edition) {
    let whole = Stopwatch::start();
    let snapshot = Snapshot::take(content).expect("readable");
    let edition = Edition::new(&snapshot, TODAY, None);
    assert!(!edition.has_errors(), "the generated county is sound");
    let before = peak("self");
    let step = Stopwatch::start();
    let edition = edition.with_search();
    let (wall, cpu) = step.read();
    let after = peak("self");
    let destination = Destination::claim(site, content).expect("free");
    publish(&edition.site, &snapshot, &destination).unwrap_or_else(|_| panic!("published"));
    println!(
        "index: {:.2} s of CPU, {:.2} s; peak memory {} MB before, {} MB after, {} MB published; \
         the whole build {:.2} s of CPU",
        cpu.as_secs_f64(),
        wall.as_secs_f64(),
        before / 1_000_000,
        after / 1_000_000,
        peak("self") / 1_000_000,
        whole.read().1.as_secs_f64()
    );
    let files = edition.site.search.as_ref().expect("it has an index");
    let size = files.root.len() + files.pieces.values().map(Vec::len).sum::<usize>();
    let documents = Document::all(&edition.site);
    let text: usize = documents
        .iter()
        .flat_map(|document| document.fields(&edition.site))
        .map(|(_, text)| text.len())
        .sum();
    println!(
        "{} documents, {:.1} MB of text, index {:.1} MB ({} %) in {} files",
        documents.len(),
        text as f64 / 1e6,
        size as f64 / 1e6,
        100 * size / text,
        files.pieces.len() + 1
    );
    let mut kinds: BTreeMap<char, usize> = BTreeMap::new();
    for (name, bytes) in &files.pieces {
        *kinds.entry(name.chars().next().unwrap_or(' ')).or_default() += bytes.len();
    }
    println!("bytes by kind of piece: {kinds:?}, root {}", files.root.len());
    (site.to_owned(), edition)
}

/// The papers that KIS finds for each query.
fn answers(edition: &Edition, queries: &[Query], corpus: &Corpus) -> Vec<Vec<usize>> {
    let files = edition.site.search.as_ref().expect("it has an index");
    let fetch = |path: &str| files.piece(path);
    let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
    let papers: Vec<Option<usize>> = Document::all(&edition.site)
        .iter()
        .map(|document| corpus.paper(&document.href(&edition.site)))
        .collect();
    let ask = |query: &Query| {
        let found = engine.search(&Request { text: &query.text, ..Request::default() });
        let hits = found.expect("the index is whole").hits;
        hits.iter().filter_map(|hit| papers[hit.document as usize]).collect()
    };
    let watch = Stopwatch::start();
    let all = queries.iter().map(ask).collect();
    let (_, cpu) = watch.read();
    println!("{} queries in Rust: {:.2} s of CPU", queries.len(), cpu.as_secs_f64());
    all
}

/// How many of the gold are among the first so many.
fn found(hits: &[usize], gold: &[usize], first: usize) -> usize {
    hits.iter().take(first).filter(|hit| gold.binary_search(hit).is_ok()).count()
}

fn quality(engine: &str, queries: &[Query], hits: &[Vec<usize>]) {
    println!(
        "{engine:<16} {:>4} {:>7} {:>7} {:>7} {:>7} {:>7}",
        "n", "hit@1", "hit@10", "R-prec", "recall", "precis."
    );
    let mut kinds: Vec<&str> = queries.iter().map(|query| query.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.push("all");
    for kind in kinds {
        let mut sums = [0.0; 5];
        let mut count = 0.0;
        for (query, hits) in queries.iter().zip(hits) {
            if query.gold.is_empty() || !(kind == "all" || query.kind == kind) {
                continue;
            }
            let share = |first: usize, of: usize| {
                if of == 0 { 0.0 } else { found(hits, &query.gold, first) as f64 / of as f64 }
            };
            let number = query.gold.len();
            let own = [
                share(1, 1),
                share(10, 1).min(1.0),
                share(number, number),
                share(hits.len(), number),
                share(hits.len(), hits.len()),
            ];
            sums.iter_mut().zip(own).for_each(|(sum, own)| *sum += 100.0 * own);
            count += 1.0;
        }
        let [one, ten, precision, recall, all] = sums.map(|sum| sum / count);
        println!(
            "{kind:<16} {count:>4} {one:>7.1} {ten:>7.1} {precision:>7.1} {recall:>7.1} {all:>7.1}"
        );
    }
}

/// The queries that KIS answers badly, for whoever wants to look.
fn failures(file: &Path, queries: &[Query], hits: &[Vec<usize>], corpus: &Corpus) {
    let mut lines = String::new();
    for (query, hits) in queries.iter().zip(hits) {
        let number = query.gold.len();
        let is_good = match query.kind.as_str() {
            "typo" => found(hits, &query.gold, 10) > 0,
            "long number" | "short number" => found(hits, &query.gold, 1) > 0,
            "inflection" | "ae, oe, ue, ss" | "umlaut dropped" => {
                found(hits, &query.gold, number) == number
            }
            _ => found(hits, &query.gold, hits.len()) == number,
        };
        if !is_good {
            let missing = query.gold.iter().find(|paper| !hits.contains(paper));
            let missing = missing.map_or("", |paper| &corpus.addresses[*paper]);
            let wrong = hits.iter().find(|hit| query.gold.binary_search(hit).is_err());
            let wrong = wrong.map_or("", |paper| &corpus.addresses[*paper]);
            let _ = writeln!(
                lines,
                "{}\t{}\t{} hits\t{number} wanted\t{} found\t{} among the first {number}\t\
                 missing {missing}\twrong {wrong}",
                query.kind,
                query.text,
                hits.len(),
                found(hits, &query.gold, hits.len()),
                found(hits, &query.gold, number)
            );
        }
    }
    fs::write(file, lines).expect("writable");
    println!("what KIS answers badly: {}", file.display());
}

/// Makes Pagefind's index and tells what it costs.
fn pagefind(program: &Path, pages: &Path, index: &Path) {
    let before = cpu("children");
    let mut child = Command::new(program)
        .args(["--root-selector", "main", "--force-language", "de", "--site"])
        .arg(pages)
        .arg("--output-path")
        .arg(index)
        .stdout(Stdio::null())
        .spawn()
        .expect("Pagefind starts");
    let mut most = 0;
    while child.try_wait().expect("a child").is_none() {
        most = most.max(peak(&child.id().to_string()));
        thread::sleep(Duration::from_millis(20));
    }
    let cpu = cpu("children").saturating_sub(before);
    let size = Command::new("du").args(["-sb", "--"]).arg(index).output().expect("du works").stdout;
    let size = String::from_utf8_lossy(&size);
    let size: f64 = size.split_whitespace().next().and_then(|n| n.parse().ok()).unwrap_or(0.0);
    println!(
        "Pagefind: {:.2} s of CPU, peak memory {} MB, index {:.1} MB",
        cpu.as_secs_f64(),
        most / 1_000_000,
        size / 1e6
    );
}

/// What the browser tells.
#[derive(Deserialize)]
struct Told {
    visits: Vec<Visit>,
    answers: Vec<Answer>,
}

/// The first query of a fresh visitor.
#[derive(Deserialize)]
struct Visit {
    text: String,
    /// For the list of hits.
    found: usize,
    /// With ten excerpts.
    bytes: usize,
    files: usize,
    ms: f64,
    facets: usize,
}

/// A query with everything at hand.
#[derive(Deserialize)]
struct Answer {
    hits: Vec<String>,
    ms: f64,
}

/// Asks an engine in Chromium; tells of bytes and time, gives the papers found.
fn browser(
    options: &Options,
    site: &Path,
    pagefind: Option<&Path>,
    queries: &[Query],
    corpus: &Corpus,
) -> Vec<Vec<usize>> {
    let texts: Vec<&str> = queries.iter().map(|query| query.text.as_str()).collect();
    let task = json!({
        "site": site, "pagefind": pagefind, "engine": options.engine, "queries": texts,
        "visits": VISITS,
    });
    let file = site.with_file_name("task.json");
    fs::write(&file, task.to_string()).expect("writable");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/search/browser.mjs");
    let output = Command::new("node").arg(script).arg(&file).stderr(Stdio::inherit()).output();
    let output = output.expect("node starts").stdout;
    let told: Told = serde_json::from_slice(&output).expect("the browser answers");
    println!("-- {} in Chromium", if pagefind.is_some() { "Pagefind" } else { "KIS" });
    for visit in &told.visits {
        let Visit { text, found, bytes, files, ms, facets } = visit;
        println!(
            "first query: {found:>6} bytes in {ms:>4.0} ms, with excerpts {bytes:>6} in {files:>2} files, \
             facets {facets:>6} more: {text}"
        );
    }
    let mut bytes: Vec<usize> = told.visits.iter().map(|visit| visit.bytes).collect();
    bytes.sort_unstable();
    println!(
        "first query: median {} bytes, worst {}",
        bytes[bytes.len() / 2],
        bytes.last().expect("some visits")
    );
    let mut times: Vec<(f64, &str)> =
        told.answers.iter().zip(&texts).map(|(answer, text)| (answer.ms, *text)).collect();
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    if !times.is_empty() {
        let at = |percent: usize| times[(times.len() - 1) * percent / 100];
        let [median, late] = [at(50).0, at(95).0];
        println!("warm query: median {median:.1} ms, p95 {late:.1} ms, worst {:?}", at(100));
    }
    let papers = |answer: &Answer| answer.hits.iter().filter_map(|hit| corpus.paper(hit)).collect();
    told.answers.iter().map(papers).collect()
}
