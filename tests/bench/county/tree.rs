//! The tree on the disk: front matter, names of folders, and what has been written so far.

use std::fmt::Display;
use std::path::PathBuf;
use std::{fs, io};

/// The folder that is being filled, and how much is in it.
pub(super) struct Tree {
    root: PathBuf,
    pub(super) files: usize,
    pub(super) bytes: usize,
}

impl Tree {
    /// Nothing is written yet.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root, files: 0, bytes: 0 }
    }

    /// Makes a folder and all above it; to be called once a folder.
    pub(super) fn folder(&self, path: &str) -> io::Result<()> {
        fs::create_dir_all(self.root.join(path))
    }

    /// Writes a file into a folder that is there.
    pub(super) fn file(&mut self, path: &str, content: impl AsRef<[u8]>) -> io::Result<()> {
        self.files += 1;
        self.bytes += content.as_ref().len();
        fs::write(self.root.join(path), content)
    }
}

/// A Markdown file that begins with front matter.
pub(super) struct Document(String);

impl Document {
    /// With the front matter open.
    pub(super) fn new() -> Self {
        Self("---\n".to_string())
    }

    /// A key with a value that YAML reads as it stands.
    pub(super) fn key(&mut self, key: &str, value: impl Display) {
        self.line(format_args!("{key}: {value}"));
    }

    /// A key with a text, quoted: it may hold what YAML would take for its own.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.line(format_args!("{key}: \"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")));
    }

    /// One line as it is.
    pub(super) fn line(&mut self, line: impl Display) {
        self.0.push_str(&line.to_string());
        self.0.push('\n');
    }

    /// Closes the front matter and ends with the text.
    pub(super) fn with_body(mut self, body: &str) -> String {
        self.0.push_str("---\n");
        if !body.is_empty() {
            self.line(format_args!("\n{}", body.trim_end()));
        }
        self.0
    }
}

/// The text as part of a file name: lower-case letters, digits, hyphens; whole words, at most
/// `longest` bytes unless the first word alone is longer.
pub(super) fn slug(text: &str, longest: usize) -> String {
    let plain: String = text.to_lowercase().chars().map(transliterated).collect();
    let mut slug = String::new();
    for word in plain.split_whitespace() {
        if !slug.is_empty() && slug.len() + 1 + word.len() > longest {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

/// The letter as addresses have it; what is no letter parts words.
fn transliterated(letter: char) -> String {
    match letter {
        'ä' => "ae".to_string(),
        'ö' => "oe".to_string(),
        'ü' => "ue".to_string(),
        'ß' => "ss".to_string(),
        'a'..='z' | '0'..='9' => letter.to_string(),
        _ => " ".to_string(),
    }
}
