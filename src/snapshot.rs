//! What lay on disk at one moment: the only way in.

mod retake;
mod stamp;
mod walk;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use stamp::Stamp;
pub use walk::{is_left_over, stamps};

/// A text larger than this is refused: no sitting needs ten megabytes of Markdown.
pub const TEXT_LIMIT: u64 = 10 * 1024 * 1024;

/// Every file of a content tree and of its themes, at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// Files by their path below the content's root, with `/`, as the disk spells it.
    pub content: BTreeMap<Arc<str>, Entry>,
    /// Files by their path below `themes/`.
    pub themes: BTreeMap<Arc<str>, Entry>,
    /// What spares the next look most of its reading; no part of what lay there.
    memory: Arc<retake::Memory>,
}

/// A file that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Below the content's root; a theme's begins with `themes/`.
    pub path: Arc<str>,
    /// A text of the content that was there before, with other words.
    pub is_edit: bool,
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

impl Entry {
    /// Whether it says what `other` says; of a file that is copied, by its size and its first bytes:
    /// the rest comes from the disk when it is asked for.
    pub fn is_same(&self, other: &Entry) -> bool {
        match (self, other) {
            (Entry::Text(text), Entry::Text(other)) => Arc::ptr_eq(text, other) || text == other,
            (Entry::Blob(blob), Entry::Blob(other)) => {
                let is_there = match (&blob.source, &other.source) {
                    (Source::Disk(path), Source::Disk(other)) => path == other,
                    (Source::Memory(bytes), Source::Memory(other)) => bytes == other,
                    _ => false,
                };
                is_there && blob.size == other.size && blob.head == other.head
            }
            (Entry::Refused(refusal), Entry::Refused(other)) => refusal == other,
            _ => false,
        }
    }
}

/// Walks through two trees side by side.
fn differences(before: &BTreeMap<Arc<str>, Entry>, now: &BTreeMap<Arc<str>, Entry>) -> Vec<Change> {
    let (mut before, mut now) = (before.iter().peekable(), now.iter().peekable());
    let mut changes = Vec::new();
    loop {
        let order = match (before.peek(), now.peek()) {
            (None, None) => return changes,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((path, _)), Some((other, _))) => path.cmp(other),
        };
        let gone = before.next_if(|_| order.is_le());
        let come = now.next_if(|_| order.is_ge());
        let (Some((path, entry)), other) = (come.or(gone), gone) else { return changes };
        let is_edit = match (come.is_some(), other.map(|(_, other)| other)) {
            (true, Some(other)) if entry.is_same(other) => continue,
            (true, Some(Entry::Text(_))) => matches!(entry, Entry::Text(_)),
            _ => false,
        };
        changes.push(Change { path: Arc::clone(path), is_edit });
    }
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
        let mut snapshot = Snapshot::default();
        snapshot.retake(root, None)?;
        Ok(snapshot)
    }

    /// Looks again at what has changed below `root` – `None`: at all of it – and says whether
    /// anything differs. Afterwards it is what [`Snapshot::take`] would be, but a text that is the
    /// same is the very same [`Arc`]. Without `root` it fails and stays as it was.
    pub fn retake(&mut self, root: &Path, changed: Option<&BTreeSet<PathBuf>>) -> io::Result<bool> {
        retake::retake(self, root, changed)
    }

    /// The bytes of a small file of the content, as it lies there now; nothing if it is larger than
    /// `limit`, a text, or gone.
    pub fn small_file(&self, path: &str, limit: u64) -> Option<Arc<[u8]>> {
        match self.content.get(path)? {
            Entry::Blob(blob) if blob.size <= limit => match &blob.source {
                Source::Memory(bytes) => Some(Arc::clone(bytes)),
                Source::Disk(path) => std::fs::read(path).ok().map(Arc::from),
            },
            Entry::Blob(_) | Entry::Text(_) | Entry::Refused(_) => None,
        }
    }

    /// Files that are new, other or gone since `before`, those of the content first.
    pub fn changes_since(&self, before: &Snapshot) -> Vec<Change> {
        let mut changes = differences(&before.content, &self.content);
        let of_themes = differences(&before.themes, &self.themes);
        changes.extend(of_themes.into_iter().map(|change| {
            let path = format!("themes/{}", change.path).into();
            Change { path, is_edit: false }
        }));
        changes
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

fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "yaml", "yml", "html", "css", "js", "xml", "txt", "json", "ftl"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
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

/// Where themes may lie: in the content, or else beside it. The first folder of them counts.
pub fn theme_places(root: &Path) -> Vec<PathBuf> {
    let beside = root.parent().map(|parent| parent.join("themes"));
    [Some(root.join("themes")), beside].into_iter().flatten().collect()
}
