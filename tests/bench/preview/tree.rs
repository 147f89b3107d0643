//! Which files there are, and at which addresses one sees them.

use std::fs;
use std::path::{Path, PathBuf};

/// The files of a county that somebody edits.
pub(crate) struct Tree {
    /// Their front matter and text.
    pub(crate) papers: Vec<PathBuf>,
    /// With their agendas.
    pub(crate) sittings: Vec<PathBuf>,
    /// Persons and bodies.
    pub(crate) portraits: Vec<PathBuf>,
}

impl Tree {
    /// What lies in the county at `root`.
    pub(crate) fn read(root: &Path) -> Tree {
        let below = |folder: &str, file: &str| -> Vec<PathBuf> {
            let years = entries(&root.join(folder));
            let folders = years.iter().flat_map(|year| entries(year));
            folders.map(|folder| folder.join(file)).collect()
        };
        let mut portraits = entries(&root.join("personen"));
        portraits.extend(entries(&root.join("gremien")));
        Tree {
            papers: below("vorlagen", "vorlage.md"),
            sittings: below("sitzungen", "sitzung.md"),
            portraits,
        }
    }
}

/// The address of what a file tells of: `/vorlagen/kt-0001-2020-sozialziel/`.
pub(crate) fn page_of(root: &Path, file: &Path) -> String {
    let below = file.strip_prefix(root).expect("it lies in the county");
    let kind = below.iter().next().expect("it lies in a folder").to_string_lossy();
    let is_alone = matches!(&*kind, "personen" | "gremien");
    let name = if is_alone { below.file_stem() } else { below.parent().and_then(Path::file_name) };
    format!("/{kind}/{}/", name.expect("it has a name").to_string_lossy())
}

/// The year whose list names a paper: that of its day.
pub(crate) fn list_of(text: &str) -> String {
    let day =
        text.lines().find_map(|line| line.strip_prefix("datum: ")).expect("papers have a day");
    format!("/vorlagen/jahr/{}/", &day[..4])
}

/// What lies in a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    paths
}
