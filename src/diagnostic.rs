//! What is wrong, where, how bad, and what to do: said to the editor.

use std::ops::Range;
use std::sync::Arc;

/// A place in a file: bytes from the start of the file as it lies on disk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Path below the content's root, with `/`.
    pub path: Arc<str>,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl Span {
    /// A place in `path`; offsets past 4 GiB cannot occur, files are refused long before.
    pub fn new(path: &Arc<str>, range: Range<usize>) -> Span {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { path: Arc::clone(path), start: clamp(range.start), end: clamp(range.end) }
    }

    /// The file as a whole, for findings that no value in it carries.
    pub fn file(path: &Arc<str>) -> Span {
        Span::new(path, 0..0)
    }

    /// Whether `other` lies within this place.
    pub fn contains(&self, other: &Span) -> bool {
        self.path == other.path && self.start <= other.start && other.end <= self.end
    }

    /// The bytes it covers.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value together with the place where the editor wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// The value changed, the place kept.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published, but somebody should look.
    Warning,
}

/// Whether a report may quote what a finding is about: CI logs are public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Discretion {
    /// Nothing here is private.
    #[default]
    Open,
    /// Something private stands on the same line: no code frame.
    NoFrame,
    /// The place itself is private, or may be: neither frame nor words.
    Guarded,
}

/// One finding. The order of the fields is the order of the report: by place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The very value that is wrong.
    pub span: Span,
    /// How bad.
    pub severity: Severity,
    /// The German name of the rule, as `kis explain` knows it.
    pub rule: &'static str,
    /// What is wrong, in a German sentence.
    pub message: String,
    /// What to do, in a German sentence.
    pub hint: Option<String>,
    /// What of it a report may quote.
    pub discretion: Discretion,
}

/// Findings of a phase; a phase returns all of them and never stops at the first.
pub type Diagnostics = Vec<Diagnostic>;

impl Diagnostic {
    /// A finding that stops publishing.
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Error, rule, span, message.into())
    }

    /// A finding that does not stop publishing.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Warning, rule, span, message.into())
    }

    fn new(severity: Severity, rule: &'static str, span: Span, message: String) -> Diagnostic {
        let discretion = Discretion::Open;
        Diagnostic { span, severity, rule, message, hint: None, discretion }
    }

    /// The same finding with advice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = Some(hint.into());
        self
    }

    /// The same finding, about a place that is private or may be.
    #[must_use]
    pub fn guarded(self) -> Diagnostic {
        Diagnostic { discretion: Discretion::Guarded, ..self }
    }

    /// The same finding as a public log may have it: of a guarded one, place, rule and severity.
    #[must_use]
    pub fn discreet(mut self) -> Diagnostic {
        if self.discretion == Discretion::Guarded && !QUOTES_NOTHING.contains(&self.rule) {
            let plain = IN_OTHER_WORDS.iter().find(|(rule, _)| *rule == self.rule);
            plain.map_or(WITHHELD, |(_, words)| words).clone_into(&mut self.message);
            self.hint = Some(format!(
                "Der Text wird hier nicht gezeigt, weil nicht feststeht, dass er öffentlich sein soll. Ihn zeigt kis serve; die Regel erklärt: kis explain {}",
                self.rule
            ));
        }
        self
    }
}

/// What stands in place of a message about a private place.
const WITHHELD: &str = "Hier stimmt etwas nicht.";

/// The commonest messages, said without quoting.
const IN_OTHER_WORDS: &[(&str, &str)] = &[
    ("anlage-fehlt", "Die genannte Datei liegt nicht in diesem Ordner."),
    ("kontakt-ohne-einwilligung", "Kontakt oder Bild ohne das Datum der „einwilligung“."),
    ("schluessel-unbekannt", "Diesen Schlüssel gibt es hier nicht."),
    ("beratung-ohne-sitzung", "Zu diesem Termin gibt es hier keine Sitzung."),
    ("verweis-ins-leere", "Was hier genannt wird, gibt es nicht."),
    ("vorlagenart-unbekannt", "Diese Vorlagenart ist nicht üblich."),
    ("ergebnis-unbekannt", "Dieses Ergebnis ist nicht üblich."),
    ("wort-unbekannt", "Dieses Wort gehört nicht zu den möglichen Angaben."),
];

/// Rules whose words quote nothing but places; only these speak about private ones.
const QUOTES_NOTHING: &[&str] = &[
    "anfuehrungszeichen-im-wert",
    "angabe-leer",
    "anlage-art",
    "anlage-inhalt",
    "anlage-leer",
    "anlage-pfad",
    "aufzaehlung-aus-word",
    "bild-ohne-text",
    "datei-kodierung",
    "datei-leer",
    "datei-nicht-lesbar",
    "datei-unbekannt",
    "datei-ungenannt",
    "datei-zu-gross",
    "dateiname-unerlaubt",
    "datum-ungueltig",
    "freigabe-ohne-text",
    "html-im-text",
    "ja-nein-ungueltig",
    "kennung-doppelt",
    "kennung-unerlaubt",
    "kopf-fehlt",
    "kopf-ohne-ende",
    "nur-bei-nichtoeffentlichen-punkten",
    "oeffentlichkeit-fehlt",
    "oeffentlichkeit-unklar",
    "pflichtangabe-fehlt",
    "punkt-nicht-in-tagesordnung",
    "schluessel-doppelt",
    "tabelle-ohne-linie",
    "text-nach-raute",
    "typ-falsch",
    "uhrzeit-ungueltig",
    "verknuepfung",
    "verweis-verboten",
    "yaml-anker",
    "yaml-fehler",
    "yaml-tabulator",
    "yaml-zu-tief",
    "zahl-ungueltig",
    "zeichen-unerlaubt",
];
