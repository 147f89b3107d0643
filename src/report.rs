//! Findings for people (line and caret), for programs (JSON) and for GitHub; as text, printed by main.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Discretion, Severity};
use crate::german;
use crate::snapshot::{Entry, Snapshot};

/// So many findings are drawn in full; of the rest each gets one line.
const FRAMES: usize = 60;

/// What the findings are about: the texts, and how the content's folder is called on the screen.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The texts.
    pub snapshot: &'a Snapshot,
    /// What to put before a path: `content/`, or nothing.
    pub prefix: &'a str,
}

/// The summary: „3 Fehler, 5 Hinweise in 2 Dateien“.
pub fn summary(findings: &[Diagnostic]) -> String {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let warnings = findings.len() - errors;
    let mut files: Vec<_> = findings.iter().map(|finding| &finding.span.path).collect();
    files.sort();
    files.dedup();
    if findings.is_empty() {
        return "Keine Fehler, keine Hinweise.".to_owned();
    }
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(german::plural(errors, "Fehler", "Fehler"));
    }
    if warnings > 0 {
        parts.push(german::plural(warnings, "Hinweis", "Hinweise"));
    }
    let files = german::plural(files.len(), "Datei", "Dateien");
    format!("{} in {files}.", parts.join(", "))
}

/// Findings with their lines, for a terminal or a log.
pub fn text(findings: &[Diagnostic], sources: Sources, styled: bool) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(110);
    let mut report = String::new();
    for finding in findings.iter().take(FRAMES) {
        report.push_str(&frame(finding, sources, &renderer));
        report.push_str("\n\n");
    }
    for finding in findings.iter().skip(FRAMES) {
        let place = Place::of(finding, sources);
        let Diagnostic { rule, message, .. } = finding;
        let (path, line) = (place.path(sources), place.line);
        let _ = writeln!(report, "{}[{rule}] {path}:{line}: {message}", name(finding.severity));
    }
    report
}

/// „Fehler“ or „Hinweis“.
pub fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Fehler",
        Severity::Warning => "Hinweis",
    }
}

fn frame(finding: &Diagnostic, sources: Sources, renderer: &Renderer) -> String {
    let place = Place::of(finding, sources);
    let path = place.path(sources);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(name(finding.severity));
    let title = level.primary_title(finding.message.as_str()).id(finding.rule);
    let mut group = match place.quoted() {
        Some((text, span)) => title.element(
            Snippet::source(text)
                .line_start(place.line)
                .path(path)
                .annotation(AnnotationKind::Primary.span(span)),
        ),
        None => {
            let mut origin = Origin::path(path);
            if place.is_in_text {
                origin = origin.line(place.line).char_column(place.column);
            }
            title.element(origin)
        }
    };
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.with_name("Hilfe").message(hint.as_str()));
    }
    renderer.render(&[group])
}

/// Where a finding is, in lines and columns counted from 1, columns in characters.
pub struct Place<'a> {
    finding: &'a Diagnostic,
    text: Option<&'a str>,
    is_in_text: bool,
    /// The line of its first character.
    pub line: usize,
    /// The place of its first character in that line.
    pub column: usize,
    end_line: usize,
    end_column: usize,
}

impl<'a> Place<'a> {
    /// The place of a finding.
    pub fn of(finding: &'a Diagnostic, sources: Sources<'a>) -> Place<'a> {
        let text = match sources.entry(&finding.span.path) {
            Some(Entry::Text(text)) => Some(&**text),
            _ => None,
        };
        let range = finding.span.range();
        let position = |offset: usize| {
            let before = text.and_then(|text| text.get(..offset)).unwrap_or_default();
            let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let line = before.matches('\n').count() + 1;
            (line, before[line_start..].chars().filter(|c| *c != '\u{FEFF}').count() + 1)
        };
        let (line, column) = position(range.start);
        let (end_line, end_column) = position(range.end);
        let is_in_text = text.is_some() && range.end > 0;
        Place { finding, text, is_in_text, line, column, end_line, end_column }
    }

    /// The file as the screen calls it.
    pub fn path(&self, sources: Sources) -> String {
        let path = &self.finding.span.path;
        match path.strip_prefix("themes/") {
            Some(_) => path.to_string(),
            None => format!("{}{path}", sources.prefix),
        }
    }

    /// The first line of the place and the bytes to mark in it; nothing where nothing may be quoted.
    pub fn quoted(&self) -> Option<(&'a str, Range<usize>)> {
        if self.finding.discretion != Discretion::Open || !self.is_in_text {
            return None;
        }
        let text = self.text?;
        let range = self.finding.span.range();
        let start = text.get(..range.start)?.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[start..].split('\n').next()?.trim_end_matches('\r');
        let from = (range.start - start).min(line.len());
        let to = (range.end - start).min(line.len()).max(from);
        // A place inside a character would be our own mistake; the editor still gets the message.
        line.get(from..to).map(|_| (line, from..to))
    }
}

impl<'a> Sources<'a> {
    fn entry(&self, path: &str) -> Option<&'a Entry> {
        match path.strip_prefix("themes/") {
            Some(path) => self.snapshot.themes.get(path),
            None => self.snapshot.content.get(path),
        }
    }
}

/// A finding as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: &'static str,
    rule: &'static str,
    message: &'a str,
    hint: Option<&'a str>,
}

/// Findings as a JSON array, one object a line.
pub fn json(findings: &[Diagnostic], sources: Sources) -> String {
    let rows = findings.iter().map(|finding| {
        let place = Place::of(finding, sources);
        let row = Row {
            file: place.path(sources),
            line: place.line,
            column: place.column,
            end_line: place.end_line,
            end_column: place.end_column,
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            rule: finding.rule,
            message: &finding.message,
            hint: finding.hint.as_deref(),
        };
        serde_json::to_string(&row).unwrap_or_default()
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", rows.join(",\n")) }
}

/// Findings as workflow commands: GitHub shows them beside the line.
pub fn github(findings: &[Diagnostic], sources: Sources) -> String {
    let mut report = String::new();
    for finding in findings {
        let place = Place::of(finding, sources);
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let hint = finding.hint.as_deref().map(|hint| format!("\n{hint}")).unwrap_or_default();
        let _ = writeln!(
            report,
            "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            escaped_property(&place.path(sources)),
            place.line,
            place.end_line,
            place.column,
            place.end_column,
            escaped_property(finding.rule),
            escaped(&format!("{}{hint}", finding.message)),
        );
    }
    report
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escaped_property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
