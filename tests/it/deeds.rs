//! What editors do to a tree, one thing after another, well or badly.

use std::sync::Arc;

use kis::snapshot::{Entry, Snapshot};
use proptest::prelude::*;

/// Who looks after a deed: what nobody looks at is not made.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Eyes {
    Nobody,
    Staff,
    Both,
}

/// One deed at one place.
#[derive(Clone, Debug)]
pub(crate) struct Act {
    place: usize,
    deed: Deed,
    pub(crate) eyes: Eyes,
}

/// What somebody does to the tree.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// A paragraph at the end.
    Append,
    /// A line goes.
    Cut(usize),
    /// A line comes twice.
    Repeat(usize),
    /// A line gets another's end.
    Mix(usize, usize),
    /// A word of the head changes.
    Swap(usize),
    /// The file goes.
    Delete,
    /// The file gets another name.
    Rename,
    /// The file is as it was in the beginning.
    Restore,
    /// The file's folder goes, with all that lies in it.
    DeleteFolder,
    /// The file's folder gets another name.
    RenameFolder,
    /// The file's folder is as it was in the beginning.
    RestoreFolder,
    /// A new document.
    New(usize),
    /// Another word in `kis.yaml`.
    Settings(usize),
    /// A file of the theme, good or broken, or none.
    Theme(usize),
    /// An attachment has other bytes.
    Attachment(usize),
}

/// Whatever may happen.
pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => (0..40usize).prop_map(Deed::Cut),
        1 => (0..40usize).prop_map(Deed::Repeat),
        2 => (0..40usize, 0..40usize).prop_map(|(a, b)| Deed::Mix(a, b)),
        4 => (0..SWAPS.len()).prop_map(Deed::Swap),
        14 => harmless_deed(),
    ]
}

/// What publishes nothing that was private.
pub(crate) fn harmless_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => Just(Deed::Append),
        1 => Just(Deed::Delete),
        1 => Just(Deed::Rename),
        3 => Just(Deed::Restore),
        1 => Just(Deed::DeleteFolder),
        2 => Just(Deed::RenameFolder),
        2 => Just(Deed::RestoreFolder),
        2 => (0..NEW.len()).prop_map(Deed::New),
        1 => (0..SETTINGS.len()).prop_map(Deed::Settings),
        2 => (0..THEMES.len()).prop_map(Deed::Theme),
        1 => (0..3usize).prop_map(Deed::Attachment),
    ]
}

/// A few of these deeds anywhere.
pub(crate) fn acts(deed: impl Strategy<Value = Deed>) -> impl Strategy<Value = Vec<Act>> {
    let eyes = prop_oneof![1 => Just(Eyes::Nobody), 1 => Just(Eyes::Staff), 3 => Just(Eyes::Both)];
    let act = (0..1000usize, deed, eyes).prop_map(|(place, deed, eyes)| Act { place, deed, eyes });
    proptest::collection::vec(act, 1..12)
}

/// Words that mean something, and others that may stand in their place.
const SWAPS: &[(&str, &str)] = &[
    ("öffentlich", "nichtöffentlich"),
    ("nichtöffentlich", "öffentlich"),
    ("kreistag", "kreisausschuss"),
    ("2025", "2026"),
    ("beschlossen", "vertagt"),
    ("ja:", "nein:"),
    ("titel: ", "titel: Neu "),
    ("betreff: ", "betreff: Neu "),
    ("name: ", "name: Neu "),
    ("themen:", "thema:"),
    ("entwurf: ja", "entwurf: nein"),
    ("datei:", "date:"),
    ("- ", "-"),
    (": ", ": : "),
];

/// Documents that are public and name what is not.
const NEW: &[(&str, &str)] = &[
    (
        "vorlagen/2026/spielplatz/vorlage.md",
        "---\nbetreff: Spielplatz\nart: Antrag\nöffentlichkeit: öffentlich\ndatum: 2026-02-01\n\
         beziehungen:\n  - {art: siehe, vorlage: kanari030-grundstueck}\nberatungsfolge:\n  \
         - {gremium: kreistag, datum: 2026-02-04, zuständigkeit: Entscheidung}\n---\n\nEin Spielplatz.\n",
    ),
    (
        "sitzungen/2026/2026-02-04-kreistag/sitzung.md",
        "---\ngremium: kreistag\nnummer: 9\nbeginn: 2026-02-04 17:00\nöffentlichkeit: öffentlich\n\
         tagesordnung:\n  - titel: Spielplatz\n    vorlage: spielplatz\n  - titel: Bericht\n    \
         vorlage: kanari110-schulnetz\n---\n",
    ),
    ("personen/nora-neu.md", "---\nname: Nora Neu\nnachname: Neu\n---\n\nNeu im Kreistag.\n"),
    (
        "gremien/jugendbeirat.md",
        "---\nname: Jugendbeirat\nart: Beirat\nöffentlichkeit: öffentlich\n---\n",
    ),
    ("seiten/neues.md", "---\ntitel: Neues\n---\n\nMehr im [Kreistag](gremium:kreistag).\n"),
];

/// Words of `kis.yaml`.
const SETTINGS: &[(&str, &str)] = &[
    ("name: Landkreis Musterkreis", "name: Landkreis Neuland"),
    ("musterkreis.example\ntheme", "musterkreis.example/kis\ntheme"),
    ("tabellen: ja", "tabellen: nein"),
    ("beginn: 2024-06-01", "beginn: 2025-06-01"),
    ("  kreistagssaal:", "  anderer-saal:"),
];

/// Files of a theme; what is empty is taken away.
const THEMES: &[(&str, &str)] = &[
    ("themes/kreis/templates/paper.html", "{{ gibt_es_nicht.wirklich }}"),
    ("themes/kreis/templates/paper.html", "{% block main %}{{ "),
    (
        "themes/kreis/templates/paper.html",
        "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}",
    ),
    ("themes/kreis/templates/paper.html", ""),
    ("themes/kreis/templates/not_found.html", "{{ weg.ganz }}"),
    ("themes/kreis/templates/not_found.html", ""),
    ("themes/kreis/assets/kreis.css", "h1 { color: teal }"),
    ("themes/kreis/assets/kreis.css", ""),
];

impl Act {
    /// Does it, to a tree that once was `first`.
    pub(crate) fn done(&self, snapshot: &mut Snapshot, first: &Snapshot) {
        let texts = first.content.iter().filter(|(_, entry)| matches!(entry, Entry::Text(_)));
        let texts: Vec<&str> = texts.map(|(path, _)| &**path).collect();
        let path = texts[self.place % texts.len()];
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        match self.deed {
            Deed::Delete => drop(snapshot.content.remove(path)),
            Deed::Rename => {
                let (old, name) = (path.to_owned(), path.trim_start_matches(folder));
                let new = format!("{folder}/neu-{}", name.trim_start_matches('/'));
                rename(snapshot, |path| (path == old).then(|| new.clone()));
            }
            Deed::Restore => restore(snapshot, first, |other| other == path),
            // All of the tree or all papers of a year at once would leave nothing to look at.
            Deed::DeleteFolder if folder.matches('/').count() == 2 => {
                snapshot.content.retain(|path, _| !is_below(path, folder));
            }
            Deed::RenameFolder if folder.matches('/').count() == 2 => {
                rename(snapshot, |path| {
                    is_below(path, folder).then(|| format!("{folder}-neu{}", &path[folder.len()..]))
                });
            }
            Deed::RestoreFolder => restore(snapshot, first, |path| is_below(path, folder)),
            Deed::New(new) => snapshot.insert(NEW[new].0, NEW[new].1.into()),
            Deed::Settings(word) => {
                let (old, new) = SETTINGS[word];
                rewrite(snapshot, first, "kis.yaml", |text| text.replacen(old, new, 1));
            }
            Deed::Theme(file) => match THEMES[file] {
                (path, "") => {
                    let below = path.trim_start_matches("themes/");
                    snapshot.themes.remove(below);
                }
                (path, text) => snapshot.insert(path, text.into()),
            },
            Deed::Attachment(size) => {
                let blobs = snapshot.content.iter();
                let blobs = blobs.filter(|(_, entry)| matches!(entry, Entry::Blob(_)));
                let blobs: Vec<Arc<str>> = blobs.map(|(path, _)| Arc::clone(path)).collect();
                if let Some(path) = blobs.get(self.place % blobs.len().max(1)) {
                    snapshot.insert(path, format!("%PDF-1.7 {}", "x".repeat(size)).into_bytes());
                }
            }
            _ => rewrite(snapshot, first, path, |text| self.rewritten(text)),
        }
    }

    /// A text with another line or word.
    fn rewritten(&self, text: &str) -> String {
        let mut lines: Vec<&str> = text.lines().collect();
        let count = lines.len().max(1);
        match self.deed {
            Deed::Append => lines.push("\nEin neuer Absatz mit [Link](gremium:kreistag)."),
            Deed::Cut(line) if !lines.is_empty() => drop(lines.remove(line % count)),
            Deed::Repeat(line) if !lines.is_empty() => {
                lines.insert(line % count, lines[line % count]);
            }
            Deed::Mix(a, b) if !lines.is_empty() => lines.swap(a % count, b % count),
            Deed::Swap(swap) => return text.replacen(SWAPS[swap].0, SWAPS[swap].1, 1),
            _ => return text.to_owned(),
        }
        lines.join("\n") + "\n"
    }
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The words of a file, of one that is gone those it had, become others.
fn rewrite(
    snapshot: &mut Snapshot,
    first: &Snapshot,
    path: &str,
    rewritten: impl Fn(&str) -> String,
) {
    if let Some(Entry::Text(text)) = snapshot.content.get(path).or(first.content.get(path)) {
        let text = rewritten(text);
        snapshot.insert(path, text.into_bytes());
    }
}

/// Files for which there is another name get it.
fn rename(snapshot: &mut Snapshot, name: impl Fn(&str) -> Option<String>) {
    let files = std::mem::take(&mut snapshot.content).into_iter();
    let named = |(path, entry): (Arc<str>, Entry)| (name(&path).map_or(path, Arc::from), entry);
    snapshot.content = files.map(named).collect();
}

/// These files are as they were.
fn restore(snapshot: &mut Snapshot, first: &Snapshot, is_meant: impl Fn(&str) -> bool) {
    let files = first.content.iter().filter(|(path, _)| is_meant(path));
    snapshot.content.extend(files.map(|(path, entry)| (Arc::clone(path), entry.clone())));
}
