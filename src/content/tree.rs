//! Which file is what, by its place in the tree; and what does not belong there.

use std::sync::Arc;

use super::document::Role;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;
use crate::snapshot::{Entry, Refusal, Snapshot, TEXT_LIMIT};

const FOLDERS: [&str; 5] = ["gremien", "personen", "sitzungen", "vorlagen", "seiten"];

type Sorted<'a> = Vec<(Role, Arc<str>, &'a Arc<str>)>;

/// Every document of the tree in the order of the paths, and a finding for what is none.
pub(super) fn sort(snapshot: &Snapshot) -> (Sorted<'_>, Diagnostics) {
    let mut documents = Vec::new();
    let mut findings = Vec::new();
    let mut strangers: Vec<&str> = Vec::new();
    for (path, entry) in &snapshot.content {
        let folder = path.split('/').next().unwrap_or_default();
        let known = path.as_ref() == "kis.yaml" || FOLDERS.contains(&folder);
        if !known && !is_project_file(path) {
            // One finding for a whole strange folder.
            if !strangers.contains(&folder) {
                strangers.push(folder);
                findings.push(stranger(path, folder));
            }
            continue;
        }
        match (entry, role(path, snapshot)) {
            (Entry::Refused(refusal), _) => findings.push(refused(path, refusal)),
            (Entry::Text(text), Some(role)) => documents.push((role, Arc::clone(path), text)),
            (Entry::Text(_), None) if known => {
                findings.push(no_document(path).unwrap_or_else(|| unknown_text(path)));
            }
            _ => {}
        }
    }
    (documents, findings)
}

fn role(path: &str, snapshot: &Snapshot) -> Option<Role> {
    if path == "kis.yaml" {
        return Some(Role::County);
    }
    let (folder, below) = path.split_once('/')?;
    let (parent, name) = below.rsplit_once('/').unwrap_or(("", below));
    let (_, ending) = name.rsplit_once('.')?;
    if ending != "md" {
        return None;
    }
    match folder {
        "gremien" => Some(Role::Organization),
        "personen" => Some(Role::Person),
        "seiten" => Some(Role::Page),
        "sitzungen" if parent.is_empty() => None,
        "sitzungen" if name == "sitzung.md" => Some(Role::Meeting),
        "sitzungen" => {
            let meeting = format!("sitzungen/{parent}/sitzung.md");
            snapshot.content.contains_key(meeting.as_str()).then_some(Role::AgendaItem)
        }
        "vorlagen" if name == "vorlage.md" && !parent.is_empty() => Some(Role::Paper),
        _ => None,
    }
}

/// What a repository holds besides the content.
fn is_project_file(path: &str) -> bool {
    let name = path.split('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    ["README", "LICENSE", "LIZENZ", "LIESMICH", "CHANGELOG", "themes", "wappen"].contains(&stem)
}

fn stranger(path: &Arc<str>, folder: &str) -> Diagnostic {
    let is_folder = path.contains('/');
    let what = if is_folder { "Diesen Ordner" } else { "Diese Datei" };
    let message = format!("{what} kennt KIS nicht; daraus wird nichts veröffentlicht.");
    match german::nearest(folder, FOLDERS) {
        // A whole folder of sittings must not vanish for a capital letter.
        Some(near) if is_folder => Diagnostic::error("datei-unbekannt", Span::file(path), message)
            .hint(format!("Meinten Sie „{near}“?")),
        _ => Diagnostic::warning("datei-unbekannt", Span::file(path), message)
            .hint(format!("Inhalte liegen in: {}.", FOLDERS.join(", "))),
    }
}

/// A file in a folder of content that is no document: an error if it looks like one by mistake.
pub(super) fn no_document(path: &Arc<str>) -> Option<Diagnostic> {
    let (folder, below) = path.split_once('/')?;
    let name = below.rsplit('/').next().unwrap_or(below);
    let stem = name.split('.').next().unwrap_or(name).to_lowercase();
    let mistake = |message: &str, hint: &str| {
        let finding = Diagnostic::error("datei-unbekannt", Span::file(path), message);
        Some(finding.hint(hint))
    };
    let home = |document: &str| {
        document == "sitzung" && folder == "sitzungen"
            || document == "vorlage" && folder == "vorlagen"
    };
    let is_nested = below.contains('/');
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match stem.as_str() {
        "sitzung" | "vorlage" if matches!(ending.as_str(), "doc" | "docx" | "odt") => mistake(
            "Eine Word-Datei kann KIS nicht lesen; daraus wird keine Seite.",
            "Schreiben Sie den Text in eine Datei „sitzung.md“ oder „vorlage.md“ in diesem Ordner.",
        ),
        "sitzung" | "vorlage" if !matches!(ending.as_str(), "md" | "txt") => None,
        document @ ("sitzung" | "vorlage") if home(document) && is_nested => mistake(
            "So heißt kein Dokument; daraus wird keine Seite.",
            &format!("Die Datei heißt genau „{document}.md“, klein geschrieben und ohne „.txt“."),
        ),
        "sitzung" => mistake(
            "Hier liegt eine Sitzung am falschen Ort; daraus wird keine Seite.",
            "Eine Sitzung ist ein Ordner unter „sitzungen“ mit der Datei „sitzung.md“.",
        ),
        "vorlage" => mistake(
            "Hier liegt eine Vorlage am falschen Ort; daraus wird keine Seite.",
            "Eine Vorlage ist ein Ordner unter „vorlagen“ mit der Datei „vorlage.md“.",
        ),
        _ if ending == "md" && folder == "sitzungen" => mistake(
            "Zu dieser Datei gibt es keine Sitzung; daraus wird keine Seite.",
            "Eine Sitzung ist ein Ordner unter „sitzungen“ mit der Datei „sitzung.md“.",
        ),
        _ if ending == "md" && folder == "vorlagen" => mistake(
            "Das ist keine Vorlage; daraus wird keine Seite.",
            "Eine Vorlage ist ein Ordner unter „vorlagen“ mit der Datei „vorlage.md“.",
        ),
        _ => None,
    }
}

fn unknown_text(path: &Arc<str>) -> Diagnostic {
    Diagnostic::warning(
        "datei-unbekannt",
        Span::file(path),
        "Eine solche Datei gehört nicht hierher; daraus wird nichts veröffentlicht.",
    )
    .hint("Hier stehen Markdown-Dateien mit der Endung „.md“ und die Dateien, die sie nennen.")
}

fn refused(path: &Arc<str>, refusal: &Refusal) -> Diagnostic {
    let error = |rule, message: String, hint: &str| {
        Diagnostic::error(rule, Span::file(path), message).hint(hint)
    };
    match refusal {
        Refusal::Symlink => error(
            "verknuepfung",
            "Das ist eine Verknüpfung auf eine andere Datei.".to_owned(),
            "Legen Sie die Datei selbst hierher.",
        ),
        Refusal::Irregular => error(
            "datei-nicht-lesbar",
            "Das ist keine gewöhnliche Datei.".to_owned(),
            "Löschen Sie sie aus dem Ordner.",
        ),
        Refusal::TooLarge(size) => error(
            "datei-zu-gross",
            format!(
                "Die Datei ist {} groß; ein Text darf {} haben.",
                german::file_size(*size),
                german::file_size(TEXT_LIMIT)
            ),
            "Langes gehört als PDF in die Anlagen.",
        ),
        Refusal::Encoding { line, guess } => error(
            "datei-kodierung",
            format!("Die Datei ist nicht UTF-8, vermutlich {guess} (zuerst in Zeile {line})."),
            "Speichern Sie sie im Editor mit der Kodierung UTF-8.",
        ),
        Refusal::Name => error(
            "dateiname-unerlaubt",
            "Der Dateiname enthält Zeichen, die nicht lesbar sind.".to_owned(),
            "Benennen Sie die Datei um: Kleinbuchstaben, Ziffern, Bindestrich.",
        ),
        Refusal::Unreadable(reason) => error(
            "datei-nicht-lesbar",
            format!("Die Datei lässt sich nicht lesen ({reason})."),
            "Prüfen Sie die Zugriffsrechte.",
        ),
    }
}

/// Whether a path lies in one of the folders that hold content.
pub(super) fn is_content(path: &str) -> bool {
    path.split('/').next().is_some_and(|folder| FOLDERS.contains(&folder))
}
