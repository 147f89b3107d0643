//! Noticing changes on disk: what lies there is known again, and only what changed is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
