//! Files that documents name: found in the document's own folder, of an allowed kind, or a finding.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use super::schema;
use crate::council::id::{Id, Table};
use crate::council::model::{File, MediaType, Publicity, Subject};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::german;
use crate::snapshot::{Blob, Entry, Snapshot};

/// Files that some document names.
#[derive(Default)]
pub(super) struct NamedFiles {
    paths: BTreeSet<Arc<str>>,
    /// The file as first named, for links in texts.
    pub(super) by_path: BTreeMap<Arc<str>, Id<File>>,
}

/// The files of the tree while documents name them.
pub(super) struct Files<'a> {
    snapshot: &'a Snapshot,
    spreadsheets: bool,
    pub(super) named: NamedFiles,
    pub(super) table: Table<File>,
    /// Rows whose documents are linked again, in the order in which they were entered.
    pub(super) former: VecDeque<Id<File>>,
    pub(super) findings: Diagnostics,
}

/// What names a file: the owner, its publicness, and the folder in which the file must lie.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) subject: Subject,
    pub(super) publicity: Publicity,
    pub(super) folder: &'a str,
}

impl<'a> Files<'a> {
    pub(super) fn new(
        snapshot: &'a Snapshot,
        spreadsheets: bool,
        named: NamedFiles,
        table: Table<File>,
    ) -> Files<'a> {
        let (former, findings) = (VecDeque::new(), Vec::new());
        Files { snapshot, spreadsheets, named, table, former, findings }
    }

    /// Enters a file that a document names.
    pub(super) fn add(&mut self, file: schema::File, owner: Owner) -> Id<File> {
        let found = file.name.as_ref().and_then(|name| self.find(name, owner.folder));
        let (path, size, media) = match found {
            Some((path, size, media)) => (Some(path), size, media),
            None => (None, 0, MediaType::default()),
        };
        let row = File {
            span: file.span,
            owner: owner.subject,
            title: file.title,
            name: file.name,
            path: path.clone(),
            size,
            media,
            kind: file.kind,
            publicity: file.publicity.unwrap_or(owner.publicity),
            date: file.date,
            version: file.version,
        };
        let id = self.table.put(self.former.pop_front(), row);
        if let Some(path) = path {
            self.named.by_path.entry(path).or_insert(id);
        }
        id
    }

    /// Enters every file of a list.
    pub(super) fn add_all(&mut self, files: Vec<schema::File>, owner: Owner) -> Vec<Id<File>> {
        files.into_iter().map(|file| self.add(file, owner)).collect()
    }

    /// `wappen`: a picture anywhere in the tree.
    pub(super) fn claim_coat_of_arms(&mut self, path: &str) {
        let span = Span::file(&"kis.yaml".into());
        match self.snapshot.content.get_key_value(path) {
            Some((path, Entry::Blob(_))) => {
                self.named.paths.insert(Arc::clone(path));
            }
            _ => self.findings.push(
                Diagnostic::error(
                    "anlage-fehlt",
                    span,
                    format!("Das Wappen „{path}“ gibt es nicht."),
                )
                .hint("Nennen Sie den Weg ab dem Ordner mit kis.yaml, etwa: wappen.png"),
            ),
        }
    }

    fn find(&mut self, name: &Spanned<String>, folder: &str) -> Option<(Arc<str>, u64, MediaType)> {
        if let Some(finding) = refuse_name(name) {
            self.findings.push(finding);
            return None;
        }
        let Some(path) = self.locate(folder, &name.value) else {
            self.findings.push(self.absent(name, folder));
            return None;
        };
        self.named.paths.insert(Arc::clone(&path));
        let Some(media) = media_type(&name.value, self.spreadsheets) else {
            self.findings.push(wrong_kind(name, self.spreadsheets));
            return None;
        };
        // What cannot be read has its own finding, at the file.
        let Some(Entry::Blob(blob)) = self.snapshot.content.get(&path) else { return None };
        if let Some(finding) = refuse_content(name, blob, media) {
            self.findings.push(finding);
            return None;
        }
        Some((path, blob.size, media))
    }

    /// The path on disk; macOS writes names decomposed.
    fn locate(&self, folder: &str, name: &str) -> Option<Arc<str>> {
        let path = format!("{folder}{name}");
        if let Some((path, _)) = self.snapshot.content.get_key_value(path.as_str()) {
            return Some(Arc::clone(path));
        }
        self.beside(folder).find(|path| german::nfc(&path[folder.len()..]) == name).cloned()
    }

    fn beside<'b>(&'b self, folder: &'b str) -> impl Iterator<Item = &'b Arc<str>> {
        let from = std::ops::Bound::Included(folder);
        let range = self.snapshot.content.range::<str, _>((from, std::ops::Bound::Unbounded));
        range
            .map(|(path, _)| path)
            .take_while(move |path| path.starts_with(folder))
            .filter(move |path| !path[folder.len()..].contains('/'))
    }

    fn absent(&self, name: &Spanned<String>, folder: &str) -> Diagnostic {
        let finding = Diagnostic::error(
            "anlage-fehlt",
            name.span.clone(),
            format!("Die Datei „{}“ liegt nicht in diesem Ordner.", name.value),
        );
        let beside = self.beside(folder).map(|path| &path[folder.len()..]);
        let others: Vec<&str> = beside.filter(|other| !is_markdown(other)).collect();
        match german::nearest(&name.value, others.iter().copied()) {
            Some(near) => finding.hint(format!("Meinten Sie „{near}“?")),
            None => finding.hint(
                "Legen Sie sie neben das Dokument, oder streichen Sie „datei“: dann steht nur der Titel da.",
            ),
        }
    }

    /// A finding for every file that no document names.
    pub(super) fn report_unnamed(&mut self, unread: &[Arc<str>]) {
        for (path, entry) in &self.snapshot.content {
            let in_tree = path.contains('/') && super::tree::is_content(path);
            if !in_tree || !matches!(entry, Entry::Blob(_)) || self.named.paths.contains(path) {
                continue;
            }
            // Where the document cannot be read, nobody knows what it names.
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            if unread.iter().any(|other| other.rsplit_once('/').is_some_and(|(at, _)| at == folder))
            {
                continue;
            }
            let unnamed = Diagnostic::warning(
                "datei-ungenannt",
                Span::file(path),
                "Kein Dokument nennt diese Datei; sie wird nicht veröffentlicht.",
            )
            .hint("Nennen Sie sie unter „anlagen“, oder löschen Sie sie.");
            self.findings.push(super::tree::no_document(path).unwrap_or(unnamed));
        }
    }
}

fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}

/// A name is a name: no path, no address, nothing that Windows or a server takes for something else.
fn refuse_name(name: &Spanned<String>) -> Option<Diagnostic> {
    let text = name.value.as_str();
    let is_path = text.contains(['/', '\\']) || text.contains("..") || text.contains(':');
    if is_path || text.to_lowercase().contains("%2e") || text.to_lowercase().contains("%2f") {
        let message = "Hier steht ein Weg oder eine Adresse; erlaubt ist nur ein Dateiname.";
        return Some(Diagnostic::error("anlage-pfad", name.span.clone(), message).hint(
            "Legen Sie die Datei in den Ordner dieses Dokuments und nennen Sie ihren Namen.",
        ));
    }
    let stem = text.rsplit_once('.').map_or(text, |(stem, _)| stem);
    let strange = text.contains(['<', '>', '"', '|', '?', '*']) || text.len() > 150;
    if strange || german::slug(stem).is_empty() || is_reserved(stem) || text.ends_with(['.', ' ']) {
        return Some(
            Diagnostic::error(
                "dateiname-unerlaubt",
                name.span.clone(),
                "So darf eine Datei nicht heißen; auf manchen Rechnern gäbe es sie nicht.",
            )
            .hint("Benennen Sie sie um: Buchstaben, Ziffern, Bindestrich, Punkt und Endung."),
        );
    }
    None
}

/// Names that Windows keeps for devices.
pub(super) fn is_reserved(stem: &str) -> bool {
    let stem = stem.to_ascii_lowercase();
    let numbered = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
}

fn media_type(name: &str, spreadsheets: bool) -> Option<MediaType> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "pdf" => Some(MediaType::Pdf),
        "csv" => Some(MediaType::Csv),
        "png" => Some(MediaType::Png),
        "jpg" | "jpeg" => Some(MediaType::Jpeg),
        "ods" if spreadsheets => Some(MediaType::Ods),
        "xlsx" if spreadsheets => Some(MediaType::Xlsx),
        _ => None,
    }
}

fn wrong_kind(name: &Spanned<String>, spreadsheets: bool) -> Diagnostic {
    let ending = name.value.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let finding = Diagnostic::error(
        "anlage-art",
        name.span.clone(),
        "Diese Art von Datei wird nicht veröffentlicht.",
    );
    finding.hint(match ending.as_str() {
        "doc" | "docx" | "odt" | "ppt" | "pptx" => {
            "Speichern Sie sie als PDF; Word-Dateien tragen Verborgenes mit sich."
        }
        "xls" | "xlsx" | "ods" if !spreadsheets => {
            "Speichern Sie sie als PDF oder CSV; Tabellen mit verborgenen Blättern haben schon Daten verraten. Wer es dennoch will, schreibt „tabellen: ja“ in kis.yaml."
        }
        _ => "Erlaubt sind PDF, CSV, PNG und JPEG.",
    })
}

fn refuse_content(name: &Spanned<String>, blob: &Blob, media: MediaType) -> Option<Diagnostic> {
    if blob.size == 0 {
        return Some(
            Diagnostic::error("anlage-leer", name.span.clone(), "Diese Datei ist leer (0 Byte).")
                .hint("Legen Sie die richtige Datei in den Ordner."),
        );
    }
    let head = blob.head.as_slice();
    let is_what_it_says = match media {
        MediaType::Pdf => head.windows(5).any(|bytes| bytes == b"%PDF-"),
        MediaType::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
        MediaType::Jpeg => head.starts_with(b"\xFF\xD8\xFF"),
        MediaType::Csv => {
            !head.contains(&0) && !head.starts_with(b"%PDF") && !head.starts_with(b"PK\x03")
        }
        MediaType::Ods | MediaType::Xlsx => head.starts_with(b"PK\x03\x04"),
    };
    (!is_what_it_says).then(|| {
        Diagnostic::error(
            "anlage-inhalt",
            name.span.clone(),
            "In dieser Datei steckt etwas anderes, als ihre Endung sagt.",
        )
        .hint("Öffnen Sie sie, und speichern Sie sie im richtigen Format neu.")
    })
}
