//! Where the head of a document ends and its text begins.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Span};

/// The bytes of the head, between the `---` lines, and of the text behind them.
pub(super) fn split(
    path: &Arc<str>,
    source: &str,
) -> Result<(Range<usize>, Range<usize>), Box<Diagnostic>> {
    let start = if source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    if source[start..].trim().is_empty() {
        return Err(Box::new(
            Diagnostic::error("datei-leer", Span::file(path), "Die Datei ist leer.")
                .hint("Füllen Sie sie, oder löschen Sie sie."),
        ));
    }
    let mut lines = lines(source, start);
    let first = lines.next().unwrap_or(start..start);
    if !is_fence(&source[first.clone()]) {
        return Err(Box::new(no_head(path, &source[first.clone()], first)));
    }
    let head = first.end;
    for line in lines {
        if is_fence(&source[line.clone()]) {
            return Ok((head..line.start, line.end..source.len()));
        }
    }
    Err(Box::new(
        Diagnostic::error(
            "kopf-ohne-ende",
            Span::new(path, first.start..first.start + 3),
            "Der Kopf beginnt hier, wird aber nicht geschlossen.",
        )
        .hint("Setzen Sie unter die letzte Angabe eine Zeile aus drei Strichen: ---"),
    ))
}

fn no_head(path: &Arc<str>, line: &str, range: Range<usize>) -> Diagnostic {
    let almost = line.trim_start().starts_with("--") || line.trim_start().starts_with('–');
    let length = line.trim_end().len();
    let finding = Diagnostic::error(
        "kopf-fehlt",
        Span::new(path, range.start..range.start + length),
        "Die Datei beginnt nicht mit einem Kopf.",
    );
    if almost {
        finding.hint("Die erste Zeile muss genau aus drei Strichen bestehen: ---")
    } else {
        finding.hint("Die erste Zeile ist ---, dann folgen die Angaben, dann wieder ---.")
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// The lines of `source` from `start` on, each with its line end.
fn lines(source: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = start;
    source[start..].split_inclusive('\n').map(move |line| {
        let range = at..at + line.len();
        at = range.end;
        range
    })
}
