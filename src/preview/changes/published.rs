//! The folder that was published last: what lies there. It is read, never written, and no link in it
//! is followed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rayon::prelude::*;

use crate::german;
use crate::publish::MARKER;
use crate::site::route;

/// What lies where the last published site should be.
pub(super) enum Found {
    /// No site: no folder, an empty one, or one that is not ours; the sentence says which.
    Nothing(String),
    /// A site.
    Site(Published),
}

/// A published site.
#[derive(Default)]
pub(super) struct Published {
    /// When it was made, by the clocks in Berlin.
    pub(super) made: Option<DateTime>,
    /// Its files by their path below the folder, without the search index.
    pub(super) files: BTreeMap<String, PathBuf>,
    /// What `kis build` never puts there.
    pub(super) foreign: Vec<String>,
    /// What could not be read, in sentences.
    pub(super) faults: Vec<String>,
}

/// Looks at the folder.
pub(super) fn find(folder: &Path) -> Found {
    let name = folder.display();
    let nothing = |why: String| Found::Nothing(why);
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return nothing(format!("Den Ordner „{name}“ gibt es noch nicht."));
        }
        Err(error) => return nothing(unreadable(&name.to_string(), &error)),
        Ok(found) if found.is_symlink() => {
            return nothing(format!(
                "„{name}“ ist eine Verknüpfung; ihr wird nicht gefolgt. Nennen Sie den Ordner selbst."
            ));
        }
        Ok(found) if !found.is_dir() => return nothing(format!("„{name}“ ist kein Ordner.")),
        Ok(_) => {}
    }
    match fs::symlink_metadata(folder.join(MARKER)) {
        Ok(marker) if marker.is_file() => {
            let published = Published { made: moment(&marker), ..walk(folder, "") };
            Found::Site(published)
        }
        _ => match fs::read_dir(folder).map(|mut entries| entries.next().is_none()) {
            Ok(true) => nothing(format!("Der Ordner „{name}“ ist leer.")),
            Ok(false) => nothing(format!(
                "Den Ordner „{name}“ hat nicht KIS angelegt: Die Datei {MARKER} fehlt. „kis build“ \
                 rührt ihn nicht an und veröffentlicht dort nichts."
            )),
            Err(error) => nothing(unreadable(&name.to_string(), &error)),
        },
    }
}

/// When a file was written, by the clocks in Berlin.
fn moment(file: &fs::Metadata) -> Option<DateTime> {
    let written = jiff::Timestamp::try_from(file.modified().ok()?).ok()?;
    Some(written.to_zoned(jiff::tz::get!("Europe/Berlin")).datetime())
}

/// Everything in a folder that lies at `below`.
fn walk(folder: &Path, below: &str) -> Published {
    let mut published = Published::default();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            published.faults.push(unreadable(below, &error));
            return published;
        }
    };
    let index = route::search_data();
    let mut folders = Vec::new();
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                published.faults.push(unreadable(below, &error));
                continue;
            }
        };
        let name = entry.file_name();
        let path = match below {
            "" => name.to_string_lossy().into_owned(),
            below => format!("{below}/{}", name.to_string_lossy()),
        };
        let is_plain = name.to_str().is_some_and(|name| !name.starts_with('.'));
        match entry.file_type() {
            _ if path == MARKER => {}
            Err(error) => published.faults.push(unreadable(&path, &error)),
            Ok(kind) if is_plain && kind.is_dir() => {
                if path != index.path().trim_matches('/') {
                    folders.push((entry.path(), path));
                }
            }
            Ok(kind) if is_plain && kind.is_file() => {
                published.files.insert(german::nfc(&path), entry.path());
            }
            Ok(_) => published.foreign.push(path),
        }
    }
    let inside: Vec<_> = folders.par_iter().map(|(folder, path)| walk(folder, path)).collect();
    for inside in inside {
        published.files.extend(inside.files);
        published.foreign.extend(inside.foreign);
        published.faults.extend(inside.faults);
    }
    published
}

/// Why something in the published folder counts for nothing.
pub(super) fn unreadable(path: &str, error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        return format!("„{path}“ ist gerade verschwunden. Laden Sie diese Seite neu.");
    }
    format!("„{path}“ lässt sich nicht lesen. Prüfen Sie die Rechte an der Datei.")
}
