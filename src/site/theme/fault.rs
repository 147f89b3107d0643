//! What is wrong with a template: in German, with its place, and what is known there.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Span};

/// Where a template of a theme lies, for the editor.
pub(super) fn template_path(theme: &str, template: &str) -> String {
    format!("themes/{theme}/templates/{template}")
}

/// A finding about a file of a theme.
pub(super) fn broken(span: Span, message: &str, hint: &str) -> Diagnostic {
    Diagnostic::error("vorlage-fehlerhaft", span, message).hint(hint)
}

/// Says in German what tera found, where, and what is known there.
pub(super) fn explain(theme: &str, template: &str, error: &tera::Error) -> Diagnostic {
    use tera::ErrorKind::{RenderingError, SyntaxError};
    let (SyntaxError(report) | RenderingError(report)) = error.kind() else {
        let span = Span::file(&template_path(theme, template).into());
        return broken(span, "Die Vorlagen passen nicht zusammen.", &format!("tera: {error}"));
    };
    let path: Arc<str> = template_path(theme, report.filename()).into();
    let span = Span::new(&path, report.span().range.clone());
    let (line, column) = (report.span().start_line, report.span().start_col + 1);
    let (what, known) = translate(report.message());
    let message =
        format!("{what} (Vorlage „{}“, Zeile {line}, Spalte {column}).", report.filename());
    let known = known.map_or(String::new(), |known| format!("Bekannt sind hier: {known}. "));
    broken(span, &message, &format!("{known}tera: {}", report.message()))
}

/// tera's commonest messages in German, and the names it offers.
fn translate(message: &str) -> (String, Option<&str>) {
    let (fault, known) = match message.split_once(" Available ") {
        Some((fault, list)) => (fault, list.split_once(": ").map(|(_, names)| names)),
        None => (message, None),
    };
    let kinds = [
        ("Variable `", "Die Variable"),
        ("Field `", "Das Feld"),
        ("Unknown filter `", "Den Filter"),
        ("Unknown test `", "Die Prüfung"),
        ("Unknown function `", "Die Funktion"),
        ("Unknown component `", "Den Baustein"),
        ("Unknown template `", "Die Vorlage"),
    ];
    let named = kinds.iter().find_map(|(start, german)| {
        let name = fault.strip_prefix(start)?.split('`').next()?;
        Some(format!("{german} „{name}“ gibt es nicht"))
    });
    (named.unwrap_or_else(|| "Die Vorlage ist fehlerhaft".to_owned()), known)
}
