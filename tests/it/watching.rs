//! Noticing changes on disk: what lies there is known again, and only what changed is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kis::preview::{Changed, Means, Pace, Wake, Watcher};
use kis::snapshot::{Entry, Snapshot, Source};
use proptest::prelude::*;

/// A folder with a content tree beside others, and what is known of it.
struct Bench {
    folder: tempfile::TempDir,
    snapshot: Snapshot,
}

impl Bench {
    fn new() -> Bench {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("content");
        fs::create_dir(&root).expect("made");
        let mut bench = Bench { folder, snapshot: Snapshot::default() };
        bench.write("content/kis.yaml", "koerperschaft: {name: Musterkreis}\n");
        bench.write("content/gremien/kreistag.md", "---\nname: Kreistag\n---\n");
        bench.write("content/vorlagen/a/vorlage.md", "---\nbetreff: A\n---\n");
        bench.write("content/vorlagen/a/plan.pdf", "%PDF-1.4");
        bench.write("themes/kreis/stile.css", "body {}");
        bench.snapshot = Snapshot::take(&bench.root()).expect("readable");
        bench
    }

    fn root(&self) -> PathBuf {
        self.path("content")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Looks again at these paths, and is then as if everything had been read.
    #[track_caller]
    fn retake(&mut self, paths: &[&str]) -> bool {
        let paths: BTreeSet<PathBuf> = paths.iter().map(|path| self.path(path)).collect();
        let differs = self.snapshot.retake(&self.root(), Some(&paths)).expect("the root is there");
        assert_eq!(told(&self.snapshot), told(&Snapshot::take(&self.root()).expect("readable")));
        differs
    }

    fn text(&self, path: &str) -> Arc<str> {
        match self.snapshot.content.get(path) {
            Some(Entry::Text(text)) => Arc::clone(text),
            other => panic!("no text at {path}: {other:?}"),
        }
    }
}

/// Everything that a snapshot tells of what lies on disk.
fn told(snapshot: &Snapshot) -> BTreeMap<String, String> {
    let tell = |entry: &Entry| match entry {
        Entry::Blob(blob) => match &blob.source {
            Source::Disk(path) => format!("{} {:?} {}", blob.size, blob.head, path.display()),
            Source::Memory(bytes) => format!("{} {:?} {bytes:?}", blob.size, blob.head),
        },
        other => format!("{other:?}"),
    };
    let content = snapshot.content.iter().map(|(path, entry)| (format!("content/{path}"), entry));
    let themes = snapshot.themes.iter().map(|(path, entry)| (format!("themes/{path}"), entry));
    content.chain(themes).map(|(path, entry)| (path, tell(entry))).collect()
}

#[test]
fn a_saved_file_is_read_again_and_no_other() {
    let mut bench = Bench::new();
    let [before, other] = ["gremien/kreistag.md", "kis.yaml"].map(|path| bench.text(path));
    bench.write("content/gremien/kreistag.md", "---\nname: Kreisrat\n---\n");
    assert!(bench.retake(&["content/gremien/kreistag.md"]));
    assert!(!Arc::ptr_eq(&before, &bench.text("gremien/kreistag.md")));
    assert!(Arc::ptr_eq(&other, &bench.text("kis.yaml")));
}

#[test]
fn a_file_saved_without_a_change_is_the_very_same() {
    let mut bench = Bench::new();
    let before = bench.text("gremien/kreistag.md");
    bench.write("content/gremien/kreistag.md", &before);
    assert!(!bench.retake(&["content/gremien/kreistag.md"]));
    assert!(!bench.retake(&["content"]));
    assert!(!bench.snapshot.retake(&bench.root(), None).expect("readable"));
    assert!(Arc::ptr_eq(&before, &bench.text("gremien/kreistag.md")));
}

#[test]
fn an_attachment_of_the_same_size_differs_though_it_begins_alike() {
    let mut bench = Bench::new();
    bench.write("content/vorlagen/a/plan.pdf", &"%PDF-1.4 ".repeat(9));
    assert!(bench.retake(&["content/vorlagen/a/plan.pdf"]));
    bench.write("content/vorlagen/a/neu.pdf", &"%PDF-1.4 %PDF-1.5 ".repeat(9)[..81]);
    let [new, old] =
        ["neu", "plan"].map(|name| bench.path(&format!("content/vorlagen/a/{name}.pdf")));
    fs::rename(new, old).expect("renamed");
    assert!(bench.retake(&["content/vorlagen/a/neu.pdf", "content/vorlagen/a/plan.pdf"]));
}

#[test]
fn a_vanished_folder_takes_everything_below_it_along() {
    let mut bench = Bench::new();
    fs::rename(bench.path("content/vorlagen/a"), bench.path("weg")).expect("moved");
    assert!(bench.retake(&["content/vorlagen/a"]));
    assert!(!bench.snapshot.content.keys().any(|path| path.starts_with("vorlagen/")));
    fs::rename(bench.path("weg"), bench.path("content/vorlagen/b")).expect("moved");
    assert!(bench.retake(&["content/vorlagen/b"]));
    assert!(bench.snapshot.content.contains_key("vorlagen/b/plan.pdf"));
}

#[test]
fn themes_are_looked_for_in_the_content_first() {
    let mut bench = Bench::new();
    bench.write("content/themes/kreis/stile.css", "body {color: red}");
    assert!(bench.retake(&["content/themes"]));
    bench.write("content/themes/kreis/bild.png", "PNG");
    assert!(bench.retake(&["content/themes/kreis/bild.png"]));
    bench.write("themes/kreis/unbeachtet.css", "");
    assert!(!bench.retake(&["themes/kreis/unbeachtet.css"]));
    fs::remove_dir_all(bench.path("content/themes")).expect("removed");
    assert!(bench.retake(&["content/themes"]));
    assert!(bench.snapshot.themes.contains_key("kreis/unbeachtet.css"));
}

/// `A.md` may be found under `a.md` too, and a folder behind a link is none of ours.
#[test]
fn a_path_behind_a_link_is_no_part_of_the_content() {
    let mut bench = Bench::new();
    fs::rename(bench.path("content/vorlagen"), bench.path("woanders")).expect("moved");
    symlink(bench.path("woanders"), bench.path("content/vorlagen")).expect("linked");
    assert!(bench.retake(&["content/vorlagen/a/vorlage.md", "content/vorlagen"]));
    assert!(!bench.retake(&["content/vorlagen/a/vorlage.md"]));
}

#[test]
fn without_its_root_a_snapshot_stays_as_it_was() {
    let mut bench = Bench::new();
    let before = told(&bench.snapshot);
    fs::rename(bench.root(), bench.path("weg")).expect("moved");
    let root = bench.root();
    for paths in [None, Some(BTreeSet::from([root.clone()]))] {
        assert!(bench.snapshot.retake(&root, paths.as_ref()).is_err());
        assert_eq!(told(&bench.snapshot), before);
    }
}

/// Places that get in each other's way: files that become folders, links, themes, leftovers.
const PLACES: &[&str] = &[
    "content/a.md",
    "content/a",
    "content/a/b.md",
    "content/a/b",
    "content/a/b/c.pdf",
    "content/a-b/c.md",
    "content/.verborgen",
    "content/.verborgen/a.md",
    "content/a/b.md~",
    "content/a/c.tmp",
    "content/themes",
    "content/themes/kreis/a.css",
    "content/themes/themes/a.css",
    "themes",
    "themes/kreis",
    "themes/kreis/a.css",
    "themes/kreis/bild.png",
    "themes/andere/b.html",
    "woanders/a.md",
    "woanders/b/c.md",
];

#[derive(Clone, Debug)]
enum Deed {
    Write(&'static str, u8),
    Folder(&'static str),
    Remove(&'static str),
    Rename(&'static str, &'static str),
    Link(&'static str, &'static str),
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = || prop::sample::select(PLACES);
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(path, kind)| Deed::Write(path, kind % 5)),
        1 => place().prop_map(Deed::Folder),
        2 => place().prop_map(Deed::Remove),
        4 => (place(), place()).prop_map(|(from, to)| Deed::Rename(from, to)),
        1 => (place(), place()).prop_map(|(from, to)| Deed::Link(from, to)),
    ]
}

impl Bench {
    /// Does it if it can be done, and names the paths that a watcher would.
    fn perform(&self, deed: &Deed) -> Vec<PathBuf> {
        let mut named = Vec::new();
        let mut prepare = |path: &str| {
            let path = self.path(path);
            let missing = path.ancestors().skip(1).find(|folder| folder.exists());
            let first = path.ancestors().take_while(|at| Some(*at) != missing).last();
            named.extend(first.map(Path::to_owned));
            named.push(path.clone());
            let Some((folder, name)) = path.parent().zip(path.file_name()) else { return false };
            let is_there = fs::create_dir_all(folder).is_ok();
            named.extend(folder.canonicalize().map(|folder| folder.join(name)));
            is_there
        };
        let _ = match *deed {
            Deed::Write(path, kind) if prepare(path) => match kind {
                0 => fs::write(self.path(path), "eins"),
                1 => fs::write(self.path(path), "zwei"),
                2 => fs::write(self.path(path), b"\xFF\xFEx"),
                3 => fs::write(self.path(path), "%PDF-1.4 mit mehr als sechzehn Bytes"),
                _ => fs::write(self.path(path), b"x\n\xE4"),
            },
            Deed::Folder(path) if prepare(path) => fs::create_dir(self.path(path)),
            Deed::Remove(path) => {
                prepare(path);
                fs::remove_file(self.path(path)).or_else(|_| fs::remove_dir_all(self.path(path)))
            }
            Deed::Rename(from, to) if prepare(to) => {
                prepare(from);
                fs::rename(self.path(from), self.path(to))
            }
            Deed::Link(from, to) if prepare(from) => symlink(self.path(to), self.path(from)),
            _ => Ok(()),
        };
        // Through a link, what changes is somewhere else.
        let real: Vec<_> = named.iter().filter_map(|path| path.canonicalize().ok()).collect();
        named.extend(real);
        named
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// The law of looking again: it is as if everything had been read.
    #[test]
    fn looking_again_is_the_same_as_reading_everything(
        steps in prop::collection::vec((prop::collection::vec(deed(), 1..4), any::<bool>()), 1..8)
    ) {
        let mut bench = Bench::new();
        let root = bench.root();
        for (deeds, is_exact) in steps {
            let mut named = BTreeSet::new();
            for deed in &deeds {
                named.extend(bench.perform(deed));
            }
            let before = bench.snapshot.clone();
            let differs = bench.snapshot.retake(&root, is_exact.then_some(&named)).expect("readable");
            let fresh = Snapshot::take(&root).expect("readable");
            prop_assert_eq!(told(&bench.snapshot), told(&fresh), "after {:?}", deeds);
            let has_changed = told(&before) != told(&fresh);
            prop_assert!(differs || !has_changed, "{:?} was not noticed", deeds);
            for (path, entry) in &bench.snapshot.content {
                let (Entry::Text(now), Some(Entry::Text(then))) = (entry, before.content.get(path)) else { continue };
                prop_assert_eq!(now == then, Arc::ptr_eq(now, then), "{}", path);
            }
        }
    }
}

const MEANS: [Means; 2] = [Means::Native, Means::Poll];

/// Longer than any machine needs.
const LIMIT: Duration = Duration::from_secs(10);

/// Quick enough for tests; whether the system tells is then seen by the safety look never coming.
const PACE: Pace = Pace {
    poll: Duration::from_millis(20),
    safety: Duration::from_secs(3600),
    folders: Duration::from_millis(50),
};

/// A bench whose content is watched, and every report brings its snapshot up to date.
struct Watched {
    bench: Bench,
    watcher: Watcher,
    reports: Vec<Changed>,
}

impl Watched {
    fn new(means: Means) -> Watched {
        Watched::at_pace(means, PACE)
    }

    fn at_pace(means: Means, pace: Pace) -> Watched {
        let bench = Bench::new();
        let started = Watcher::start_at_pace(&bench.root(), Some(means), pace);
        let (watcher, sentence) = started.expect("it is watched");
        assert_eq!((watcher.means(), sentence), (means, None));
        Watched { bench, watcher, reports: Vec::new() }
    }

    #[track_caller]
    fn report(&mut self) -> Changed {
        match self.watcher.wait_timeout(LIMIT) {
            Wake::Changed(changed) => changed,
            other => panic!("nothing was noticed: {other:?}; before: {:?}", self.reports),
        }
    }

    /// Follows the reports until the snapshot is what lies on disk.
    #[track_caller]
    fn catch_up(&mut self) {
        let root = self.bench.root();
        let fresh = told(&Snapshot::take(&root).expect("readable"));
        let end = Instant::now() + LIMIT;
        while told(&self.bench.snapshot) != fresh {
            assert!(Instant::now() < end, "never noticed; reports: {:?}", self.reports);
            let changed = self.report();
            self.bench.snapshot.retake(&root, changed.paths()).expect("the root is there");
            self.reports.push(changed);
        }
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.bench.path(from), self.bench.path(to)).expect("renamed");
    }
}

/// What somebody does, and what must be known of it soon, told by the system or looked up.
#[track_caller]
fn is_noticed(what: impl Fn(&Watched)) {
    for means in MEANS {
        let mut watched = Watched::new(means);
        let before = told(&watched.bench.snapshot);
        what(&watched);
        watched.catch_up();
        assert_ne!(told(&watched.bench.snapshot), before, "{means:?}: nothing was changed at all");
    }
}

#[test]
fn a_file_saved_in_place_is_noticed() {
    is_noticed(|watched| watched.bench.write("content/gremien/kreistag.md", "---\nname: X\n---\n"));
}

#[test]
fn a_file_saved_by_renaming_a_new_one_over_it_is_noticed() {
    for leftover in ["kreistag.md.tmp", ".kreistag.md.xyz", "kreistag.md~", "neu"] {
        is_noticed(|watched| {
            let leftover = format!("content/gremien/{leftover}");
            watched.bench.write(&leftover, "---\nname: X\n---\n");
            watched.rename(&leftover, "content/gremien/kreistag.md");
        });
    }
}

#[test]
fn a_file_saved_as_vim_does_is_noticed() {
    is_noticed(|watched| {
        let write = |path: &str, text: &str| watched.bench.write(path, text);
        let remove = |path: &str| fs::remove_file(watched.bench.path(path)).expect("removed");
        write("content/gremien/4913", "");
        remove("content/gremien/4913");
        watched.rename("content/gremien/kreistag.md", "content/gremien/kreistag.md~");
        write("content/gremien/kreistag.md", "---\nname: X\n---\n");
        remove("content/gremien/kreistag.md~");
    });
}

#[test]
fn a_renamed_file_is_noticed() {
    is_noticed(|watched| watched.rename("content/gremien/kreistag.md", "content/gremien/kt.md"));
}

#[test]
fn an_older_file_of_the_same_size_is_noticed() {
    is_noticed(|watched| {
        let path = watched.bench.path("content/gremien/kreistag.md");
        let (old, size) = (watched.bench.path("alt"), fs::metadata(&path).expect("there").len());
        fs::write(&old, "x".repeat(usize::try_from(size).expect("small"))).expect("written");
        let file = fs::File::options().write(true).open(&old).expect("there");
        file.set_modified(std::time::UNIX_EPOCH + Duration::from_secs(999_999_999)).expect("set");
        fs::rename(&old, &path).expect("renamed");
    });
}

#[test]
fn two_saves_at_once_are_both_noticed() {
    for means in MEANS {
        let mut watched = Watched::new(means);
        for text in ["eins", "zwei", "drei", "vier"] {
            watched.bench.write("content/gremien/kreistag.md", text);
            watched.catch_up();
            assert_eq!(*watched.bench.text("gremien/kreistag.md"), *text, "{means:?}");
        }
    }
}

#[test]
fn a_new_folder_is_noticed_with_everything_in_it() {
    is_noticed(|watched| {
        for number in 0..40 {
            let path = format!("content/sitzungen/2026/{}/{number}/sitzung.md", number % 4);
            watched.bench.write(&path, "---\n---\n");
        }
    });
}

#[test]
fn a_folder_moved_in_is_noticed_and_so_is_what_changes_in_it_later() {
    for means in MEANS {
        let mut watched = Watched::new(means);
        watched.bench.write("woanders/b/c/vorlage.md", "eins");
        watched.rename("woanders/b", "content/vorlagen/b");
        watched.catch_up();
        watched.bench.write("content/vorlagen/b/c/vorlage.md", "zwei");
        watched.catch_up();
        watched.rename("content/vorlagen/b", "content/vorlagen/d");
        watched.catch_up();
        watched.bench.write("content/vorlagen/d/c/vorlage.md", "drei");
        watched.catch_up();
        assert_eq!(*watched.bench.text("vorlagen/d/c/vorlage.md"), *"drei", "{means:?}");
    }
}

#[test]
fn a_deleted_folder_is_noticed() {
    is_noticed(|watched| {
        fs::remove_dir_all(watched.bench.path("content/vorlagen")).expect("removed");
    });
    is_noticed(|watched| watched.rename("content/vorlagen", "weg"));
}

#[test]
fn settings_and_themes_are_watched_too() {
    is_noticed(|watched| watched.bench.write("content/kis.yaml", "koerperschaft: {name: Y}\n"));
    is_noticed(|watched| watched.bench.write("themes/kreis/stile.css", "body {color: red}"));
    is_noticed(|watched| watched.bench.write("content/themes/kreis/stile.css", "p {}"));
    is_noticed(|watched| {
        fs::remove_dir_all(watched.bench.path("themes")).expect("removed");
    });
}

#[test]
fn themes_that_come_later_are_watched_too() {
    for means in MEANS {
        let mut watched = Watched::new(means);
        fs::remove_dir_all(watched.bench.path("themes")).expect("removed");
        watched.catch_up();
        watched.bench.write("themes/neu/stile.css", "a {}");
        watched.catch_up();
        watched.bench.write("themes/neu/stile.css", "b {}");
        watched.catch_up();
        assert!(watched.bench.snapshot.themes.contains_key("neu/stile.css"));
    }
}

#[test]
fn thousands_of_changes_are_few_reports() {
    for means in MEANS {
        let mut watched = Watched::new(means);
        for number in 0..5_000 {
            let path = format!("content/vorlagen/{}/{number}.md", number % 50);
            watched.bench.write(&path, "---\n---\n");
        }
        watched.catch_up();
        assert!(watched.reports.len() <= 12, "{means:?}: {} reports", watched.reports.len());
        assert!(watched.reports.contains(&Changed::Everything), "{:?}", watched.reports);
    }
}

#[test]
fn a_vanished_content_is_awaited() {
    for means in MEANS {
        let mut watched = Watched::new(means);
        watched.rename("content", "weg");
        let root = watched.bench.root();
        while let Wake::Changed(changed) = watched.watcher.wait_timeout(Duration::from_millis(300))
        {
            assert!(watched.bench.snapshot.retake(&root, changed.paths()).is_err());
            watched.reports.push(changed);
        }
        assert!(!watched.reports.is_empty() && watched.reports.len() < 10, "{:?}", watched.reports);
        watched.bench.write("content/kis.yaml", "koerperschaft: {name: Neu}\n");
        watched.catch_up();
        watched.bench.write("content/gremien/neu.md", "eins");
        watched.catch_up();
        fs::remove_dir_all(&root).expect("removed");
        watched.rename("weg", "content");
        watched.catch_up();
        watched.bench.write("content/gremien/kreistag.md", "zwei");
        watched.catch_up();
        assert_eq!(*watched.bench.text("gremien/kreistag.md"), *"zwei", "{means:?}");
    }
}

/// Otherwise the preview would build for ever: it reads what has changed.
#[test]
fn reading_and_what_editors_leave_is_no_change() {
    let mut watched = Watched::new(Means::Native);
    for _ in 0..3 {
        Snapshot::take(&watched.bench.root()).expect("readable");
    }
    for path in [
        "content/.git/index",
        "content/gremien/.#kreistag.md",
        "content/a.tmp",
        "public/index.html",
    ] {
        watched.bench.write(path, "x");
    }
    watched.bench.write("content/zuletzt.md", "x");
    let paths = BTreeSet::from([watched.bench.path("content/zuletzt.md")]);
    assert_eq!(watched.report(), Changed::Paths(paths));
}

#[test]
fn what_the_system_does_not_tell_is_found_by_looking() {
    let pace = Pace { safety: Duration::from_millis(20), ..PACE };
    let mut watched = Watched::at_pace(Means::Native, pace);
    // Through another name of the same file the system tells nothing.
    let path = watched.bench.path("content/gremien/kreistag.md");
    fs::hard_link(&path, watched.bench.path("anderswo")).expect("linked");
    // The first look, with which all others are compared, may still be under way.
    let end = Instant::now() + LIMIT;
    for number in 0.. {
        watched.bench.write("anderswo", &format!("zum {number}. Mal über den anderen Namen"));
        match watched.watcher.wait_timeout(Duration::from_millis(100)) {
            Wake::Changed(changed) => {
                let root = watched.bench.root();
                watched.bench.snapshot.retake(&root, changed.paths()).expect("the root is there");
                break;
            }
            wake => assert!(wake == Wake::TimeUp && Instant::now() < end, "{wake:?}"),
        }
    }
    watched.catch_up();
    watched.bench.write("content/gremien/kreistag.md", "und wieder hier");
    watched.catch_up();
}

#[test]
fn waiting_ends_when_it_is_told_to_or_the_time_is_up() {
    for means in MEANS {
        let mut watched = Watched::new(means);
        // What was written just now is doubted for a while.
        let ender = watched.watcher.ender();
        let waiting = std::thread::spawn(move || {
            loop {
                if let Wake::Ended = watched.watcher.wait() {
                    return watched;
                }
            }
        });
        ender.end();
        let mut watched = waiting.join().expect("it ends");
        watched.watcher.ender().end();
        assert_eq!(watched.watcher.wait(), Wake::Ended);
    }
    let mut watched = Watched::new(Means::Native);
    assert_eq!(watched.watcher.wait_timeout(Duration::from_millis(1)), Wake::TimeUp);
}

#[test]
fn a_watch_on_nothing_does_not_begin() {
    let bench = Bench::new();
    assert!(Watcher::start(&bench.path("nirgends"), None).is_err());
    let (watcher, sentence) = Watcher::start(&bench.root(), None).expect("it begins");
    assert_eq!((watcher.means(), sentence), (Means::Native, None));
}
