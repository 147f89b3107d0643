//! Looking again: only what changed is read, and what stayed the same stays the very same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::walk::{Found, Tree, is_absence, is_left_over};
use super::{Blob, Entry, Snapshot, Source, Stamp, theme_places};

/// How everything looked when it was read, and where the themes lay.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    content: BTreeMap<Arc<str>, Stamp>,
    themes: BTreeMap<Arc<str>, Stamp>,
    place: Option<PathBuf>,
}

pub(super) fn retake(
    snapshot: &mut Snapshot,
    root: &Path,
    changed: Option<&BTreeSet<PathBuf>>,
) -> io::Result<bool> {
    fs::read_dir(root)?;
    let places = theme_places(root);
    let place = places.iter().find(|path| path.is_dir()).cloned();
    let memory = Arc::make_mut(&mut snapshot.memory);
    let (entries, seen) = (&mut snapshot.content, &mut memory.content);
    let mut content = Tree { root, is_theme: false, entries, seen };
    let (entries, seen) = (&mut snapshot.themes, &mut memory.themes);
    let beside = place.as_deref().unwrap_or(root);
    let mut themes = Tree { root: beside, is_theme: true, entries, seen };

    let mut differs = false;
    if memory.place != place {
        themes.seen.clear();
        let found = place.as_ref().map(|_| themes.walk(Path::new(""), false));
        differs |= themes.update(Path::new(""), found.unwrap_or_default());
        memory.place.clone_from(&place);
    }
    let place = place.as_ref();
    let Some(changed) = changed.filter(|paths| {
        paths.iter().all(|path| path.starts_with(root) || starts_with_any(path, &places))
    }) else {
        differs |= content.look_again(Path::new(""));
        return Ok(differs | (place.is_some() && themes.look_again(Path::new(""))));
    };
    for path in changed {
        if let Ok(below) = path.strip_prefix(root) {
            differs |= content.look_again(below);
        }
        if let Some(Ok(below)) = place.map(|place| path.strip_prefix(place)) {
            differs |= themes.look_again(below);
        }
    }
    // Behind a link, a theme's files change under another name; of `root`, anything may have.
    let is_linked = place.is_some_and(|place| place.is_symlink());
    if is_linked || (place.is_some() && changed.contains(root)) {
        differs |= themes.look_again(Path::new(""));
    }
    Ok(differs)
}

fn starts_with_any(path: &Path, places: &[PathBuf]) -> bool {
    places.iter().any(|place| path.starts_with(place))
}

impl Tree<'_> {
    /// Brings `below` up to date, and everything below it.
    fn look_again(&mut self, below: &Path) -> bool {
        if below.iter().any(|name| is_left_over(&name.to_string_lossy())) {
            return false;
        }
        let mut below = self.known_part(below);
        loop {
            if below.as_os_str().is_empty() {
                let found = self.walk(below, true);
                return self.update(below, found);
            }
            // A name that is not Unicode may share its key with another: the folder knows.
            match below.to_str().map(|_| self.kind_of(below)) {
                Some(Ok(Kind::Nothing)) => return self.update(below, Vec::new()),
                Some(Ok(kind)) => {
                    let found = self.walk(below, kind == Kind::Folder);
                    return self.update(below, found);
                }
                None | Some(Err(_)) => below = below.parent().unwrap_or(Path::new("")),
            }
        }
    }

    /// The folder `themes` is no part of a tree: whatever changed in it, only the name is looked at.
    fn known_part<'a>(&self, below: &'a Path) -> &'a Path {
        let is_apart = below.starts_with("themes") && self.root.join("themes").is_dir();
        if is_apart { Path::new("themes") } else { below }
    }

    /// What stands at `below` under this very name. A disk that does not mind case finds `a.md`
    /// for `A.md`, and a link on the way leads to what is not ours.
    fn kind_of(&self, below: &Path) -> io::Result<Kind> {
        let path = self.root.join(below);
        let look = || {
            let metadata = fs::symlink_metadata(&path)?;
            let real = match (metadata.is_symlink(), path.parent(), path.file_name()) {
                (true, Some(folder), Some(name)) => folder.canonicalize()?.join(name),
                _ => path.canonicalize()?,
            };
            Ok(match real == self.root.canonicalize()?.join(below) {
                false => Kind::Nothing,
                true if metadata.is_dir() => Kind::Folder,
                true => Kind::File,
            })
        };
        match look() {
            Err(error) if is_absence(&error) => Ok(Kind::Nothing),
            other => other,
        }
    }

    /// Puts what was found in the place of what was known of `below` and below it.
    fn update(&mut self, below: &Path, found: Vec<Found>) -> bool {
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let below = parts.join("/");
        let folder = if below.is_empty() { String::new() } else { format!("{below}/") };
        let inside = self
            .entries
            .range::<str, _>((Bound::Included(folder.as_str()), Bound::Unbounded))
            .map(|(path, _)| path);
        let inside = inside.take_while(|path| path.starts_with(&folder));
        let known = self.entries.get_key_value(below.as_str()).map(|(path, _)| path);
        let there: BTreeSet<&str> = found.iter().map(|found| &*found.path).collect();
        let gone: Vec<_> = known
            .into_iter()
            .chain(inside)
            .filter(|path| !there.contains(&***path))
            .cloned()
            .collect();

        let mut differs = !gone.is_empty();
        for path in gone {
            self.entries.remove(&path);
            self.seen.remove(&path);
        }
        for Found { path, stamp, entry } in found {
            let seen = match stamp.clone() {
                Some(stamp) => self.seen.insert(path.clone(), stamp),
                None => self.seen.remove(&path),
            };
            let Some(entry) = entry else { continue };
            let looks_alike = match (&seen, &stamp) {
                (Some(seen), Some(stamp)) => !seen.differs(stamp),
                _ => false,
            };
            let known = self.entries.get(&path);
            if !known.is_some_and(|known| is_same(known, &entry, looks_alike)) {
                self.entries.insert(path, entry);
                differs = true;
            }
        }
        differs
    }
}

#[derive(PartialEq, Eq)]
enum Kind {
    Nothing,
    File,
    Folder,
}

/// Of a blob on disk only the first bytes are known: there its look must speak, too.
fn is_same(known: &Entry, now: &Entry, looks_alike: bool) -> bool {
    let is_on_disk = matches!(now, Entry::Blob(Blob { source: Source::Disk(_), .. }));
    known.is_same(now) && (looks_alike || !is_on_disk)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As if all of it had been read long ago.
    fn settled(root: &Path) -> Snapshot {
        let mut snapshot = Snapshot::take(root).expect("readable");
        let memory = Arc::make_mut(&mut snapshot.memory);
        memory.content.values_mut().chain(memory.themes.values_mut()).for_each(Stamp::settle);
        snapshot
    }

    #[test]
    fn what_looks_as_it_did_long_ago_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.md");
        fs::write(&path, "alt").expect("written");
        let mut snapshot = settled(folder.path());
        let known: Arc<str> = "auf der Platte steht etwas anderes".into();
        snapshot.content.insert("a.md".into(), Entry::Text(Arc::clone(&known)));
        assert!(!snapshot.retake(folder.path(), None).expect("readable"));
        assert!(
            matches!(&snapshot.content["a.md"], Entry::Text(text) if Arc::ptr_eq(text, &known))
        );
        // A path that was named is read in any case.
        assert!(snapshot.retake(folder.path(), Some(&[path].into())).expect("readable"));
        assert!(matches!(&snapshot.content["a.md"], Entry::Text(text) if **text == *"alt"));
    }

    #[test]
    fn an_older_file_put_in_its_place_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        fs::write(path("alt.txt"), "alt").expect("written");
        fs::write(path("a.md"), "neu").expect("written");
        let time = path("a.md").metadata().and_then(|file| file.modified()).expect("a time");
        let old = fs::File::options().write(true).open(path("alt.txt")).expect("it is there");
        old.set_modified(time).expect("set");
        let mut snapshot = settled(folder.path());
        fs::rename(path("alt.txt"), path("a.md")).expect("renamed");
        assert!(snapshot.retake(folder.path(), None).expect("readable"));
        assert!(matches!(&snapshot.content["a.md"], Entry::Text(text) if **text == *"alt"));
    }
}
