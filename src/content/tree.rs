//! Which file is what, by its place in the tree; and what does not belong there.

use std::sync::Arc;

use super::document::Role;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;
use crate::snapshot::{Entry, Refusal, Snapshot, TEXT_LIMIT};

const FOLDERS: [&str; 5] = ["gremien", "personen", "sitzungen", "vorlagen", "seiten"];

type Sorted<'a> = Vec<(Role, Arc<str>, &'a str)>;

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
            (Entry::Text(text), Some(role)) => documents.push((role, Arc::clone(path), &**text)),
            (Entry::Text(_), None) if known => findings.push(no_document(path)),
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
    let finding = Diagnostic::warning(
        "datei-unbekannt",
        Span::file(path),
        format!("{what} kennt KIS nicht; daraus wird nichts veröffentlicht."),
    );
    match german::nearest(folder, FOLDERS) {
        Some(near) if is_folder => finding.hint(format!("Meinten Sie „{near}“?")),
        _ => finding.hint(format!("Inhalte liegen in: {}.", FOLDERS.join(", "))),
    }
}

fn no_document(path: &Arc<str>) -> Diagnostic {
    let hint = match path.split('/').next() {
        Some("sitzungen") => "Eine Sitzung ist ein Ordner mit der Datei „sitzung.md“.",
        Some("vorlagen") => "Eine Vorlage ist ein Ordner mit der Datei „vorlage.md“.",
        _ => "Hier stehen Markdown-Dateien mit der Endung „.md“.",
    };
    Diagnostic::warning(
        "datei-unbekannt",
        Span::file(path),
        "Eine solche Datei gehört nicht hierher; daraus wird nichts veröffentlicht.",
    )
    .hint(hint)
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
