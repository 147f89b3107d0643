//! The bar at the foot of the window and the findings above it, as HTML; what editors wrote is text.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::editor::Editor;
use super::showing::{Showing, View};
use crate::diagnostic::{Diagnostic, Discretion, Severity};
use crate::german;
use crate::report::{self, Place, Sources};
use crate::site::prose::escape_into;

/// So many findings are shown; nobody reads more at once.
const SHOWN: usize = 200;

/// What the bar tells.
pub(super) struct Panel<'a> {
    /// The moment.
    pub(super) showing: &'a Showing,
    /// Whose eyes look.
    pub(super) view: View,
    /// The page that is open, as its address says: `/kis/vorlagen/x/`.
    pub(super) page: &'a str,
    /// Why that page cannot be shown.
    pub(super) broken: Option<Diagnostic>,
    /// What opens a file.
    pub(super) editor: &'a Editor,
    /// Folder with `kis.yaml`.
    pub(super) root: &'a Path,
    /// Whether there is a page that compares with what is published.
    pub(super) compares: bool,
}

/// How many errors and hints there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) errors: usize,
    pub(super) hints: usize,
}

/// Counts findings.
pub(super) fn count(findings: &[Diagnostic]) -> Count {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    Count { errors, hints: findings.len() - errors }
}

impl Count {
    fn words(self) -> String {
        let errors = german::plural(self.errors, "Fehler", "Fehler");
        let hints = german::plural(self.hints, "Hinweis", "Hinweise");
        match (self.errors, self.hints) {
            (0, 0) => "Keine Fehler, keine Hinweise".to_owned(),
            (_, 0) => errors,
            (0, _) => hints,
            _ => format!("{errors}, {hints}"),
        }
    }
}

impl Panel<'_> {
    /// Bar and findings.
    pub(super) fn html(&self) -> String {
        let mut findings: Vec<Diagnostic> =
            self.showing.findings().iter().map(|finding| self.as_read(finding)).collect();
        // A template may fail on this page alone, which no check knows.
        let broken = self.broken.as_ref().filter(|broken| !findings.contains(broken));
        findings.extend(broken.cloned());
        let name = self.page.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        findings.sort_by_key(|finding| (finding.severity, !is_about(finding, name)));
        let mut count = count(self.showing.findings());
        count.errors += usize::from(broken.is_some());
        let mut html = self.list(&findings);
        self.bar(&mut html, count);
        html
    }

    /// Whoever writes may read what is written; whoever looks as the public does, may not.
    fn as_read(&self, finding: &Diagnostic) -> Diagnostic {
        match self.view {
            View::Staff => Diagnostic { discretion: Discretion::Open, ..finding.clone() },
            View::Public => finding.clone().discreet(),
        }
    }

    fn list(&self, findings: &[Diagnostic]) -> String {
        let mut html = "<section class=\"tafel\" id=\"befunde\" aria-label=\"Befunde\" tabindex=\"0\" hidden>\
             <h2>Befunde</h2><button type=\"button\" class=\"zu\" data-tut=\"befunde\">Schließen</button>"
            .to_owned();
        if findings.is_empty() {
            html.push_str("<p>Keine Fehler, keine Hinweise.</p></section>");
            return html;
        }
        let shown = &findings[..findings.len().min(SHOWN)];
        let (errors, hints): (Vec<_>, Vec<_>) =
            shown.iter().partition(|finding| finding.severity == Severity::Error);
        self.items(&mut html, &errors);
        if errors.is_empty() || hints.is_empty() {
            self.items(&mut html, &hints);
        } else {
            // What must be mended comes alone; the rest can wait.
            let count = german::plural(hints.len(), "Hinweis", "Hinweise");
            let _ = write!(html, "<details><summary>{count}</summary>");
            self.items(&mut html, &hints);
            html.push_str("</details>");
        }
        if let Some(more) = findings.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let more = german::number(more);
            let _ = write!(html, "<p>Weitere Befunde: {more}. Alle nennt: kis check</p>");
        }
        html.push_str("</section>");
        html
    }

    fn items(&self, html: &mut String, findings: &[&Diagnostic]) {
        if findings.is_empty() {
            return;
        }
        html.push_str("<ol>");
        for finding in findings {
            self.finding(html, finding);
        }
        html.push_str("</ol>");
    }

    fn finding(&self, html: &mut String, finding: &Diagnostic) {
        let sources = Sources { snapshot: &self.showing.snapshot, prefix: "" };
        let place = Place::of(finding, sources);
        let Diagnostic { rule, message, severity, .. } = finding;
        let path = place.path(sources);
        let (class, name) = match severity {
            Severity::Error => ("fehler", report::name(*severity)),
            Severity::Warning => ("hinweis", report::name(*severity)),
        };
        let message = escaped(message);
        // The line is no part of what a finding is known by: it wanders while somebody writes.
        let _ = write!(
            html,
            "<li class=\"{class}\" data-befund=\"{rule} {path} {message}\">\
             <p><strong>{name}</strong> <span class=\"satz\">{words}</span></p>",
            path = escaped(&path),
            words = with_code(&finding.message),
        );
        if let Some((line, mark)) = place.quoted() {
            let _ = write!(
                html,
                "<pre><code>{}{}<mark>{}</mark>{}</code></pre>",
                line_number(place.line),
                escaped(&line[..mark.start]),
                escaped(&line[mark.clone()]),
                escaped(&line[mark.end..]),
            );
        }
        if let Some(hint) = &finding.hint {
            let _ = write!(html, "<p class=\"rat\">Hilfe: {}</p>", with_code(hint));
        }
        let _ = write!(
            html,
            "<p class=\"ort\"><span>{}:{}</span> <span>Regel: {rule}</span>",
            escaped(&path),
            place.line
        );
        if let Some(file) = self.file_of(finding) {
            let address = self.editor.address(&file, place.line, place.column);
            let _ = write!(
                html,
                " <a href=\"{}\" aria-label=\"Datei öffnen: {}, Zeile {}\">Datei öffnen</a>",
                escaped(&address),
                escaped(&path),
                place.line
            );
        }
        html.push_str("</p></li>");
    }

    /// Where the file of a finding lies, if it does: themes may be in the program, and a file that
    /// is missing cannot be opened.
    fn file_of(&self, finding: &Diagnostic) -> Option<PathBuf> {
        let path = &*finding.span.path;
        let inside = self.root.join(path);
        let beside = || Some(self.root.parent()?.join(path));
        let is_theme = path.starts_with("themes/");
        let found = if is_theme && !inside.is_file() { beside()? } else { inside };
        found.is_file().then_some(found)
    }

    fn bar(&self, html: &mut String, count: Count) {
        let class = match (count.errors, count.hints) {
            (0, 0) => "gut",
            (0, _) => "hinweis",
            _ => "fehler",
        };
        let (view, other, words) = match self.view {
            View::Staff => {
                ("Sicht der Redaktion", "oeffentlich", "Zeigen, wie die Öffentlichkeit es sieht")
            }
            View::Public => {
                ("Sicht der Öffentlichkeit", "redaktion", "Zeigen, wie die Redaktion es sieht")
            }
        };
        let _ = write!(
            html,
            "<section class=\"leiste\" aria-label=\"Vorschau\">\
             <button type=\"button\" class=\"name\" data-tut=\"falten\" aria-expanded=\"true\" aria-controls=\"mehr\">Vorschau</button>\
             <button type=\"button\" class=\"zahl {class}\" data-tut=\"befunde\" aria-expanded=\"false\" aria-controls=\"befunde\">{}</button>\
             <span id=\"mehr\"><span class=\"sicht\">{view}</span>\
             <form method=\"post\" action=\"/__kis/ansicht?ansicht={other}&amp;zurueck={}\"><button>{words}</button></form>",
            count.words(),
            escaped(&encoded(self.page)),
        );
        if self.compares {
            html.push_str("<a href=\"/__kis/aenderungen/\">Was würde sich ändern?</a>");
        }
        html.push_str("</span></section>");
    }
}

/// Escaped, and what stands between backticks as code.
fn with_code(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let part = |(place, part): (usize, &str)| match place % 2 {
        0 => escaped(part),
        _ => format!("<code>{}</code>", escaped(part)),
    };
    parts.map(part).collect()
}

/// Whether a finding is, by the name of its file or folder, about the page with that name.
fn is_about(finding: &Diagnostic, name: &str) -> bool {
    let parts = finding.span.path.split('/');
    !name.is_empty()
        && parts.into_iter().any(|part| part.strip_suffix(".md").unwrap_or(part) == name)
}

fn line_number(line: usize) -> String {
    format!("<span class=\"nummer\">{line} │ </span>")
}

/// A path as the value of a query.
fn encoded(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Text as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(&mut html, text);
    html
}
