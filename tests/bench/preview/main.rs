//! `cargo bench --bench preview`: how long after saving one sees it, with the program itself.
//!
//! `tests/bench/README.md` tells what is measured and how.

#[path = "../county.rs"]
pub mod county;
#[path = "../measure.rs"]
pub mod measure;
mod client;
mod edits;
mod program;
mod table;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use client::{Answer, Client};
use county::random::Random;
use edits::{Edit, Kind, Office, Sign, mixed, shuffle, with_sentence};
use kis::content;
use kis::snapshot::Snapshot;
use program::Program;
use table::{Table, ms, percentile};
use tree::{Tree, list_of, page_of};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// No edit may take longer to be seen.
const LIMIT: Duration = Duration::from_secs(10);
/// The start, the whole index and the storm may.
const LONG_LIMIT: Duration = Duration::from_secs(180);
const STARTS: usize = 3;
const EDITS: usize = 200;
/// Edits that do not wait until the program has done with the last.
const HURRIED: usize = 40;
/// Files that change at once.
const STORM: usize = 5_000;
const SEED: u64 = 2026;

fn main() {
    let mut papers = 10_000;
    let mut folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--folder" => folder = PathBuf::from(words.next().expect("a path")),
            "--bench" => {}
            number => papers = number.parse().expect("a number of papers"),
        }
    }
    // The county is changed, so it is nobody else's.
    fs::create_dir_all(&folder).expect("the folder can be made");
    let run = tempfile::Builder::new().prefix("preview-").tempdir_in(&folder);
    let run = run.expect("the folder can be written to");
    let root = run.path().join("content");
    println!("{}; load {}", county::write(&root, papers).expect("the county is written"), load());
    measure(&root);
    println!("load at the end {}", load());
}

fn measure(root: &Path) {
    let mut random = Random::new(SEED);
    let tree = Tree::read(root);
    let kinds = mixed(EDITS, &mut random);
    let deletions = kinds.iter().filter(|kind| **kind == Kind::Deletion).count();
    let spare = (0..deletions).map(|number| spare(root, number)).collect();
    let mut office = Office::new(root, &tree, spare, &mut random);

    let mut program = started(root, &page_of(root, &tree.papers[0]));
    let found = findings(&program);
    println!("{found}");
    let mut table = Table::default();
    let start = Instant::now();
    for kind in kinds {
        let is_atomic = random.chance(50);
        for edit in office.next(kind) {
            let list = (kind == Kind::Title).then(|| list_page(&program, &edit));
            let seen = seen(&program, &edit, is_atomic);
            table.add(kind, seen.after);
            if let Some(list) = list {
                table.add_list(first_answer(&program, &list, &edit.sign));
            }
            let moment = waited(&mut program);
            table.add_line(seen.written.elapsed());
            let way = if is_atomic { "renamed" } else { "written over" };
            let how = format!("{way}, shown in {} moments: {}", moment - seen.before, edit.page);
            table.add_words(kind, seen.after, &how);
        }
    }
    let took = start.elapsed();
    assert_eq!(findings(&program), found, "the edits have left findings");
    for _ in 0..HURRIED {
        let is_atomic = random.chance(50);
        for edit in office.next(Kind::Text) {
            table.add_hurried(seen(&program, &edit, is_atomic).after);
        }
    }
    let unit = unit(&tree);
    table.print(unit);
    println!("the edits with all that was waited for: {:.1} s", took.as_secs_f64());
    println!("peak memory after the edits: {} MB", megabytes(&program));
    storm(&mut program, root, &tree, &mut random);
    println!("peak memory after the storm: {} MB", megabytes(&program));
    let begin = Instant::now();
    let index = program.client(LONG_LIMIT).get("/suche/daten/wurzel.kis");
    assert_eq!(index.status, 200, "there is an index");
    println!(
        "first search: {:.2} s until the root of the index is there",
        begin.elapsed().as_secs_f64()
    );
    println!("peak memory with the index: {} MB", megabytes(&program));
}

/// Starts the program some times; the last stays.
fn started(root: &Path, page: &str) -> Program {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..STARTS {
        drop(last.take());
        let begin = Instant::now();
        let program = Program::start(root, LONG_LIMIT);
        let answer = program.client(LONG_LIMIT).get(page);
        times.push(begin.elapsed());
        assert_eq!(answer.status, 200, "{page} is there");
        last = Some(program);
    }
    let program = last.expect("it was started");
    times.sort();
    println!(
        "start until the first answer: median {:.2} s of {times:.2?}; peak memory {} MB",
        percentile(&times, 50).as_secs_f64(),
        megabytes(&program)
    );
    program
}

/// When an edit was seen.
struct Seen {
    /// The moment that was shown before.
    before: usize,
    /// The end of the write.
    written: Instant,
    /// From then to the last byte of the first answer that has the edit.
    after: Duration,
}

/// Makes an edit and asks for its page until it is there.
fn seen(program: &Program, edit: &Edit, is_atomic: bool) -> Seen {
    let mut client = program.client(LIMIT);
    let before = client.get(&edit.page);
    assert!(!edit.sign.is_met(&before, &before), "{}: {:?} is there already", edit.page, edit.sign);
    let moment = client.get("/").moment;
    save(edit, is_atomic);
    let written = Instant::now();
    until_met(&mut client, edit, &before, written + LIMIT);
    Seen { before: moment, written, after: written.elapsed() }
}

fn until_met(client: &mut Client, edit: &Edit, before: &Answer, end: Instant) {
    loop {
        let answer = client.get(&edit.page);
        if edit.sign.is_met(before, &answer) {
            return;
        }
        let Edit { page, sign, .. } = edit;
        assert!(Instant::now() < end, "{page}: {sign:?} is not there in time: {}", answer.status);
    }
}

/// Writes as editors do: over the old text, or beside it and then in its place.
fn save(edit: &Edit, is_atomic: bool) {
    let Edit { path, text, .. } = edit;
    let folder = path.parent().expect("it lies in a folder");
    let saved = match text {
        None => fs::remove_dir_all(folder),
        Some(text) => fs::create_dir_all(folder).and_then(|()| {
            if is_atomic {
                let beside = folder.join(".messung.tmp");
                fs::write(&beside, text).and_then(|()| fs::rename(&beside, path))
            } else {
                fs::write(path, text)
            }
        }),
    };
    saved.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Waits until the terminal tells of the moment that is shown now, findings and all.
fn waited(program: &mut Program) -> usize {
    let moment = program.client(LIMIT).get("/").moment;
    program.wait_for_line(moment, LIMIT);
    moment
}

/// The page of the list by year that names the paper of an edit.
fn list_page(program: &Program, edit: &Edit) -> String {
    let list = list_of(edit.text.as_deref().unwrap_or_default());
    let mut client = program.client(LIMIT);
    let link = format!("href=\"{}\"", edit.page);
    let pages = (1..).map(|number| match number {
        1 => list.clone(),
        number => format!("{list}seite-{number}/"),
    });
    for page in pages {
        let answer = client.get(&page);
        assert_eq!(answer.status, 200, "{page} ends without {link}");
        if answer.has(&link) {
            return page;
        }
    }
    unreachable!("numbers do not end")
}

/// Asks once: what was seen on one page is never old on another.
fn first_answer(program: &Program, page: &str, sign: &Sign) -> Duration {
    let mut client = program.client(LIMIT);
    let begin = Instant::now();
    let answer = client.get(page);
    let took = begin.elapsed();
    assert!(sign.is_met(&answer, &answer), "{page} is stale: {sign:?} is not there");
    took
}

/// How long it takes to understand one file, for comparison: machines differ, and so do their days.
fn unit(tree: &Tree) -> Duration {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    let mut times = pool.install(|| {
        let time = |path: &PathBuf| {
            let mut snapshot = Snapshot::default();
            snapshot.insert("vorlagen/2025/eine/vorlage.md", edits::read(path).into_bytes());
            let begin = Instant::now();
            let understood = content::understand(&snapshot);
            let took = begin.elapsed();
            drop(understood);
            took
        };
        tree.papers.iter().filter(|path| path.exists()).take(2_000).map(time).collect::<Vec<_>>()
    });
    times.sort();
    percentile(&times, 50)
}

/// Changes many files as `git checkout` does, one after another without a pause.
fn storm(program: &mut Program, root: &Path, tree: &Tree, random: &mut Random) {
    let mut papers: Vec<&PathBuf> = tree.papers.iter().collect();
    shuffle(&mut papers, random);
    papers.truncate(STORM);
    let word = "Sturmwort";
    let texts: Vec<String> =
        papers.iter().map(|path| with_sentence(&edits::read(path), word)).collect();
    let last = papers.last().expect("there are papers");
    let edit = Edit {
        path: (*last).clone(),
        text: texts.last().cloned(),
        page: page_of(root, last),
        sign: Sign::Stands(word.to_owned()),
    };
    let mut client = program.client(LONG_LIMIT);
    let before = client.get(&edit.page);
    let lines = program.told();
    let begin = Instant::now();
    for (path, text) in papers.iter().zip(&texts) {
        // Git does not write over a file: it makes a new one.
        fs::remove_file(path).and_then(|()| fs::write(path, text)).expect("writable");
    }
    let written = Instant::now();
    until_met(&mut client, &edit, &before, written + LONG_LIMIT);
    let after = written.elapsed();
    let old = papers.iter().filter(|path| !client.get(&page_of(root, path)).has(word)).count();
    let moment = client.get("/").moment;
    program.wait_for_line(moment, LONG_LIMIT);
    println!(
        "storm of {} files, written in {} ms: the last is seen {} ms after that, told in {} lines; \
         of all pages {old} were old then",
        papers.len(),
        ms(written.duration_since(begin)),
        ms(after),
        program.told() - lines
    );
}

/// A paper that nobody names.
fn spare(root: &Path, number: usize) -> PathBuf {
    let folder = root.join(format!("vorlagen/2025/entbehrlich-{number}"));
    fs::create_dir_all(&folder).expect("writable");
    let path = folder.join("vorlage.md");
    fs::write(&path, edits::paper("Entbehrlich", 40_000 + number)).expect("writable");
    path
}

/// What the bar says: „Keine Fehler, keine Hinweise“.
fn findings(program: &Program) -> String {
    let bar = program.client(LIMIT).get("/__kis/leiste?seite=/");
    let html = String::from_utf8_lossy(&bar.body).into_owned();
    let words = html.split("aria-controls=\"befunde\">").nth(1).and_then(|it| it.split('<').next());
    words.expect("the bar counts findings").to_owned()
}

fn megabytes(program: &Program) -> u64 {
    program.peak() / 1_000_000
}

/// How busy the machine is beside this.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').take(3).collect::<Vec<_>>().join(" ")
}
