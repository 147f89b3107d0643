//! The tests that speak the user's language: a project as text in, findings and pages out.

mod architecture;
mod changes;
mod cli;
mod client;
mod colour;
mod deeds;
mod edits;
mod glossary;
mod legal;
mod links;
mod figures;
mod pages;
mod preview;
mod privacy;
#[path = "../project.rs"]
mod project;
#[path = "../program.rs"]
mod program;
mod properties;
mod publish;
#[path = "../search/queries.rs"]
mod queries;
mod reading;
mod rules;
mod scaffold;
mod search;
mod seats;
mod serve;
mod sharing;
mod staff;
#[path = "../serving.rs"]
mod serving;
mod texts;
mod theme_guide;
mod watching;
mod weight;

use std::path::{Path, PathBuf};

/// Every source file, by its path below `src`.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).expect("a folder of sources");
        let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !is_test(&path) {
                let below = path.strip_prefix(&root).expect("below src");
                let name = below.to_string_lossy().into_owned();
                sources.push((name, std::fs::read_to_string(&path).expect("a source")));
            }
        }
    }
    sources.sort();
    sources
}

/// Files that exist in tests only.
fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|name| name == "sample" || name == "tests")
}
