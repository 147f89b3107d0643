//! What is wrong with a template: in German, with its place, and what is known there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use tera::ErrorKind;

use super::DEFAULT_NAME;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;

/// Where the templates of a theme come from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// The theme's name.
    pub(super) name: String,
    /// Templates of its own; all others are the default theme's.
    pub(super) own: BTreeSet<String>,
}

impl Origin {
    fn path(&self, template: &str) -> Arc<str> {
        let theme = if self.own.contains(template) { &self.name } else { DEFAULT_NAME };
        format!("themes/{theme}/templates/{template}").into()
    }
}

/// A finding about a file of a theme.
pub(super) fn broken(span: Span, message: &str, hint: &str) -> Diagnostic {
    Diagnostic::error("vorlage-fehlerhaft", span, message).hint(hint)
}

/// A template whose name would leave its texts unescaped.
pub(super) fn misnamed(origin: &Origin, template: &str) -> Diagnostic {
    broken(
        Span::file(&origin.path(template)),
        "Eine Vorlage heißt „….html“ oder „….xml“.",
        "Nur in solchen Vorlagen wird jeder Text für HTML geschützt.",
    )
}

/// Says in German what tera found, where, and what is known there.
pub(super) fn explain(origin: &Origin, template: &str, error: &tera::Error) -> Diagnostic {
    let whole = |template: &str| Span::file(&origin.path(template));
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let place = (report.span().start_line, report.span().start_col + 1);
            let range = report.span().range.clone();
            at(origin, (report.filename(), place, range), report.message())
        }
        ErrorKind::MissingParent { current, parent } => {
            let message =
                format!("Die Vorlage „{current}“ baut auf „{parent}“, die es nicht gibt.");
            broken(whole(current), &message, "Die Grundlage aller Seiten heißt „base.html“.")
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = format!("Die Vorlage „{tpl}“ führt im Kreis zu sich selbst.");
            broken(whole(tpl), &message, &format!("tera: {error}"))
        }
        _ => broken(whole(template), "Die Vorlage ist fehlerhaft.", &format!("tera: {error}")),
    }
}

/// The same for templates that are well each by itself but do not fit together: tera reports all of
/// these in one text, each with its file, line and column.
pub(super) fn explain_set(
    origin: &Origin,
    sources: &BTreeMap<String, String>,
    error: &tera::Error,
) -> Diagnostics {
    let ErrorKind::Msg(text) = error.kind() else {
        return vec![explain(origin, "base.html", error)];
    };
    let report = |report: &str| {
        let (message, rest) = report.split_once('\n')?;
        let mut parts = rest.split_once("--> ")?.1.lines().next()?.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let file = parts.next()?;
        let range = range_of(sources.get(file)?, line, column);
        Some(at(origin, (file, (line, column), range), message))
    };
    let found: Diagnostics = text.split("error: ").filter_map(report).collect();
    if found.is_empty() { vec![explain(origin, "base.html", error)] } else { found }
}

/// The word at a line and column, both from 1, columns in characters.
fn range_of(source: &str, line: usize, column: usize) -> Range<usize> {
    let start_of_line: usize =
        source.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &source[start_of_line..];
    let start = start_of_line
        + rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(place, _)| place);
    let length = source[start..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(0);
    start..start + length.max(1).min(source.len() - start)
}

/// A finding at a place in a template: file, line and column, bytes.
fn at(
    origin: &Origin,
    (file, (line, column), range): (&str, (usize, usize), Range<usize>),
    fault: &str,
) -> Diagnostic {
    let (what, known) = translate(fault);
    let message = format!("{what} (Vorlage „{file}“, Zeile {line}, Spalte {column}).");
    let known = known.map_or(String::new(), |known| near(fault, known));
    // The names are told already; tera would list them once more.
    let fault = fault.split(" Available ").next().unwrap_or(fault);
    broken(Span::new(&origin.path(file), range), &message, &format!("{known}tera: {fault}"))
}

/// The names known at a place, or the nearest where they are too many to read.
fn near(fault: &str, known: &str) -> String {
    const READABLE: usize = 20;
    let names: Vec<&str> = known.split(", ").collect();
    if names.len() <= READABLE {
        return format!("Bekannt sind hier: {known}. ");
    }
    let word = fault.split('`').nth(1).unwrap_or_default();
    let guess = german::nearest(word, names.iter().copied());
    let guess = guess.map_or(String::new(), |near| format!("Meinten Sie „{near}“? "));
    format!("{guess}Alle Namen stehen in themes/kreis/README.md und texts/de.ftl von KIS. ")
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
