//! What lay on disk at one moment: the only way in.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

/// A text larger than this is refused: no sitting needs ten megabytes of Markdown.
pub const TEXT_LIMIT: u64 = 10 * 1024 * 1024;

/// Every file of a content tree and of its themes, at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// Files by their path below the content's root, with `/`, as the disk spells it.
    pub content: BTreeMap<Arc<str>, Entry>,
    /// Files by their path below `themes/`.
    pub themes: BTreeMap<Arc<str>, Entry>,
}

/// A file.
#[derive(Clone, Debug)]
pub enum Entry {
    /// Markdown, YAML, template, style: read.
    Text(Arc<str>),
    /// Anything else: not read, but for its first bytes.
    Blob(Blob),
    /// Something that is not taken, and why.
    Refused(Refusal),
}

/// A file that is copied, never read whole.
#[derive(Clone, Debug)]
pub struct Blob {
    /// Bytes.
    pub size: u64,
    /// Its first bytes, which tell its kind.
    pub head: Vec<u8>,
    /// Where the rest is.
    pub source: Source,
}

/// Where the bytes of a blob are.
#[derive(Clone, Debug)]
pub enum Source {
    /// In this file.
    Disk(PathBuf),
    /// Here, in tests and embedded themes.
    Memory(Arc<[u8]>),
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A link; what it leads to may lie outside the tree.
    Symlink,
    /// A pipe, a socket, a device.
    Irregular,
    /// A text over [`TEXT_LIMIT`], with its size.
    TooLarge(u64),
    /// Not UTF-8: the first line that is not, and what it probably is.
    Encoding {
        /// Line of the first bad byte, from 1.
        line: usize,
        /// „Windows-1252“, „UTF-16“.
        guess: &'static str,
    },
    /// A name that is not Unicode.
    Name,
    /// The machine's own words.
    Unreadable(String),
}

impl Snapshot {
    /// Reads every text below `root` and of the themes beside or in it, on all cores.
    pub fn take(root: &Path) -> io::Result<Snapshot> {
        fs::read_dir(root)?;
        let inside = root.join("themes");
        let themes = match root.parent() {
            _ if inside.is_dir() => Some(inside),
            Some(parent) => Some(parent.join("themes")).filter(|path| path.is_dir()),
            None => None,
        };
        Ok(Snapshot {
            content: read_tree(root),
            themes: themes.map(|path| read_theme(&path)).unwrap_or_default(),
        })
    }

    /// A tree written as one text, for tests: `-- path --` begins a file, paths below `themes/` a
    /// theme's. A path that is neither Markdown nor a template becomes a blob with those bytes.
    pub fn from_text(tree: &str) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for part in format!("\n{tree}").split("\n-- ").skip(1) {
            let (path, text) = part.split_once(" --\n").unwrap_or((part.trim_end(), ""));
            let path = path.trim_end_matches(" --");
            let text = if text.is_empty() { String::new() } else { format!("{text}\n") };
            snapshot.insert(path, text.into_bytes());
        }
        snapshot
    }

    /// Adds or replaces a file, for tests.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        let entry = if is_text(path) {
            text_entry(bytes)
        } else {
            let head = bytes.iter().take(16).copied().collect();
            Entry::Blob(Blob {
                size: bytes.len() as u64,
                head,
                source: Source::Memory(bytes.into()),
            })
        };
        match path.strip_prefix("themes/") {
            Some(path) => self.themes.insert(path.into(), entry),
            None => self.content.insert(path.into(), entry),
        };
    }
}

fn read_tree(root: &Path) -> BTreeMap<Arc<str>, Entry> {
    let walk = WalkDir::new(root).min_depth(1).into_iter();
    let found: Vec<_> = walk.filter_entry(|entry| !is_ignored(entry)).collect();
    found.into_par_iter().filter_map(|entry| read_entry(root, entry)).collect()
}

/// Themes are read whole, pictures and fonts too: their bytes make their addresses.
fn read_theme(root: &Path) -> BTreeMap<Arc<str>, Entry> {
    let mut tree = read_tree(root);
    for entry in tree.values_mut() {
        let Entry::Blob(Blob { size, source, .. }) = entry else { continue };
        let Source::Disk(path) = &source else { continue };
        if *size > TEXT_LIMIT {
            *entry = Entry::Refused(Refusal::TooLarge(*size));
            continue;
        }
        match fs::read(path) {
            Ok(bytes) => *source = Source::Memory(bytes.into()),
            Err(error) => *entry = Entry::Refused(Refusal::Unreadable(error.to_string())),
        }
    }
    tree
}

/// Hidden things, and what `Word`, `LibreOffice` and editors leave while they work.
fn is_ignored(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let themes = entry.depth() == 1 && name == "themes" && entry.file_type().is_dir();
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || themes
}

fn read_entry(root: &Path, entry: walkdir::Result<DirEntry>) -> Option<(Arc<str>, Entry)> {
    let entry = match entry {
        Ok(entry) => entry,
        Err(error) => {
            let path = error.path().unwrap_or(root).to_owned();
            let refusal = Refusal::Unreadable(error.to_string());
            return Some((relative(root, &path).0, Entry::Refused(refusal)));
        }
    };
    let kind = entry.file_type();
    if kind.is_dir() {
        return None;
    }
    let (path, is_unicode) = relative(root, entry.path());
    let taken = if !is_unicode {
        Entry::Refused(Refusal::Name)
    } else if kind.is_symlink() {
        Entry::Refused(Refusal::Symlink)
    } else if !kind.is_file() {
        Entry::Refused(Refusal::Irregular)
    } else {
        read_file(entry.path(), is_text(&path))
            .unwrap_or_else(|error| Entry::Refused(Refusal::Unreadable(error.to_string())))
    };
    Some((path, taken))
}

/// The path below `root` with `/`, and whether it is Unicode.
fn relative(root: &Path, path: &Path) -> (Arc<str>, bool) {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    (parts.join("/").into(), below.to_str().is_some())
}

fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "yaml", "yml", "html", "css", "js", "xml", "txt", "json"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

fn read_file(path: &Path, is_text: bool) -> io::Result<Entry> {
    let mut file = fs::File::open(path)?;
    let size = file.metadata()?.len();
    if !is_text {
        let mut head = Vec::new();
        file.take(16).read_to_end(&mut head)?;
        return Ok(Entry::Blob(Blob { size, head, source: Source::Disk(path.to_owned()) }));
    }
    if size > TEXT_LIMIT {
        return Ok(Entry::Refused(Refusal::TooLarge(size)));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.read_to_end(&mut bytes)?;
    Ok(text_entry(bytes))
}

fn text_entry(bytes: Vec<u8>) -> Entry {
    match String::from_utf8(bytes) {
        Ok(text) => Entry::Text(text.into()),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let line = 1 + bytes[..good].iter().filter(|byte| **byte == b'\n').count();
            Entry::Refused(Refusal::Encoding { line, guess: guess_encoding(bytes) })
        }
    }
}

fn guess_encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16",
        // ä ö ü Ä Ö Ü ß in the encoding that Windows used before UTF-8.
        _ if bytes.iter().any(|byte| b"\xE4\xF6\xFC\xC4\xD6\xDC\xDF".contains(byte)) => {
            "Windows-1252"
        }
        _ => "beschädigt oder keine Textdatei",
    }
}
