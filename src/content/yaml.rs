//! YAML to a tree in which every value knows its place; the only file that touches the YAML crate.

use std::ops::Range;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Budget, Error, MergeKeyPolicy, NonFiniteFloatPolicy, Options, Spanned};

use crate::diagnostic::{Diagnostic, Span};

/// Deepest nesting of a head; real ones need five.
pub(super) const DEPTH_LIMIT: usize = 8;
/// A head larger than this is refused before it is parsed.
pub(super) const HEAD_LIMIT: usize = 256 * 1024;

/// A value and its place in the file.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Bytes from the start of the file.
    pub(super) range: Range<usize>,
    pub(super) value: Value,
}

/// What stands there. A plain scalar is the text as typed: `0135` stays „0135“.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Nothing, or `~`.
    Nothing,
    /// A text, and whether it stands without quotes.
    Scalar { text: String, plain: bool },
    /// `- …` or `[…]`.
    List(Vec<Node>),
    /// `key: …`; keys may repeat, the reader of the fields tells.
    Map(Vec<(Node, Node)>),
}

/// Parses the YAML in `source[range]`. The error is the first mistake: behind it nothing is certain.
pub(super) fn parse(
    path: &Arc<str>,
    source: &str,
    range: Range<usize>,
) -> Result<Node, Box<Diagnostic>> {
    let head = &source[range.clone()];
    if head.len() > HEAD_LIMIT {
        return Err(Box::new(
            Diagnostic::error(
                "datei-zu-gross",
                Span::file(path),
                "Der Kopf der Datei ist größer als 256 KiB.",
            )
            .hint("Langer Text gehört unter den Kopf, nicht hinein."),
        ));
    }
    if let Some(tab) = indenting_tab(head) {
        let place = range.start + tab;
        return Err(Box::new(
            Diagnostic::error(
                "yaml-tabulator",
                Span::new(path, place..place + 1),
                "Die Zeile ist mit einem Tabulator eingerückt.",
            )
            .hint("Rücken Sie mit Leerzeichen ein, je Stufe mit zwei."),
        ));
    }
    let raw: Spanned<Raw> = serde_yaml::from_str_with_options(head, options())
        .map_err(|error| Box::new(explain(&error, path, head, range.start)))?;
    Ok(locate(raw, head, range.start))
}

fn options() -> Options {
    let mut budget = Budget::default();
    budget.max_depth = DEPTH_LIMIT;
    (budget.max_anchors, budget.max_aliases) = (0, 0);
    budget.flow_nesting_limit = DEPTH_LIMIT;
    // Plain scalars are taken from the source, so the schema of YAML decides nothing here.
    let mut options = Options::default();
    options.budget = Some(budget);
    options.with_snippet = false;
    options.strict_booleans = true;
    options.merge_keys = MergeKeyPolicy::Error;
    options.reject_unsupported_tags = true;
    options.duplicate_keys = serde_yaml::DuplicateKeyPolicy::Error;
    options.non_finite_float_policy = NonFiniteFloatPolicy::PassThrough;
    options
}

fn indenting_tab(head: &str) -> Option<usize> {
    let mut offset = 0;
    for line in head.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t')
            && !line.trim().is_empty()
        {
            return Some(offset + tab);
        }
        offset += line.len();
    }
    None
}

/// What the crate tells: text for strings, nothing for what it takes for a number or the like.
enum Raw {
    Other,
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ein Wert")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Other)
    }
    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}

/// Gives every value its bytes in the file, and scalars that are no strings their text as typed.
fn locate(raw: Spanned<Raw>, head: &str, base: usize) -> Node {
    let span = raw.referenced.span();
    let start = span.byte_offset().and_then(|byte| usize::try_from(byte).ok()).unwrap_or(0);
    let length = span.byte_len().and_then(|byte| usize::try_from(byte).ok()).unwrap_or(0);
    let here = start..(start + length).min(head.len());
    let typed = head.get(here.clone()).unwrap_or_default();
    let own = base + here.start..base + here.start + typed.trim_end().len();
    match raw.value {
        Raw::Other if matches!(typed, "" | "~" | "null" | "Null" | "NULL") => {
            Node { range: own, value: Value::Nothing }
        }
        Raw::Other => {
            let text = typed.to_owned();
            Node { range: own, value: Value::Scalar { text, plain: true } }
        }
        Raw::Text(text) => {
            let quoted = typed.starts_with(['"', '\'']);
            let block = typed.contains('\n');
            Node { range: own, value: Value::Scalar { text, plain: !quoted && !block } }
        }
        Raw::List(items) => {
            let items: Vec<Node> = items.into_iter().map(|item| locate(item, head, base)).collect();
            let end = items.last().map_or(own.end, |last| last.range.end);
            let start = items.first().map_or(own.start, |first| first.range.start);
            Node { range: start..end.max(start), value: Value::List(items) }
        }
        Raw::Map(entries) => {
            let locate = |node| locate(node, head, base);
            let entries: Vec<(Node, Node)> =
                entries.into_iter().map(|(key, value)| (locate(key), locate(value))).collect();
            let start = entries.first().map_or(own.start, |(key, _)| key.range.start);
            let end =
                entries.last().map_or(own.end, |(key, value)| value.range.end.max(key.range.end));
            Node { range: start..end.max(start), value: Value::Map(entries) }
        }
    }
}

/// The crate's English error as a German finding. It never quotes a value.
fn explain(error: &Error, path: &Arc<str>, head: &str, base: usize) -> Diagnostic {
    let error = error.without_snippet();
    let span = Span::new(path, error_range(error, head, base));
    match error {
        Error::DuplicateMappingKey { .. } => Diagnostic::error(
            "schluessel-doppelt",
            span,
            "Dieser Schlüssel steht zweimal im selben Abschnitt.",
        )
        .hint("Behalten Sie eine der beiden Zeilen."),
        Error::Budget { breach, .. } => explain_budget(breach, span),
        Error::MergeKeyNotAllowed { .. }
        | Error::UnsupportedTag { .. }
        | Error::UnknownAnchor { .. } => anchors(span),
        Error::MultipleDocuments { .. } => syntax(
            span,
            "Im Kopf beginnt ein zweites YAML-Dokument.",
            "Löschen Sie die Trennlinie.",
        ),
        other => explain_syntax(&other.to_string(), span),
    }
}

fn error_range(error: &Error, head: &str, base: usize) -> Range<usize> {
    let Some(location) = error.location() else { return base..base };
    let span = location.span();
    let start = match span.byte_offset() {
        Some(byte) => usize::try_from(byte).unwrap_or(0),
        None => {
            let chars = usize::try_from(span.offset()).unwrap_or(0);
            head.char_indices().nth(chars).map_or(head.len(), |(byte, _)| byte)
        }
    };
    let start = start.min(head.len());
    let length = head.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let length = span.byte_len().map_or(length, |bytes| usize::try_from(bytes).unwrap_or(length));
    base + start..base + (start + length).min(head.len())
}

fn explain_budget(breach: &serde_yaml::budget::BudgetBreach, span: Span) -> Diagnostic {
    use serde_yaml::budget::BudgetBreach as Breach;
    match breach {
        Breach::Anchors { .. } | Breach::Aliases { .. } | Breach::AliasAnchorRatio { .. } => {
            anchors(span)
        }
        Breach::Depth { .. } => too_deep(span),
        _ => Diagnostic::error("datei-zu-gross", span, "Der Kopf enthält zu viele Angaben.")
            .hint("Teilen Sie das Dokument."),
    }
}

fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error(
        "yaml-zu-tief",
        span,
        format!("Der Kopf ist tiefer als {DEPTH_LIMIT} Stufen verschachtelt."),
    )
    .hint("Kein Schlüssel braucht so viele Stufen; prüfen Sie Klammern und Einrückung.")
}

fn anchors(span: Span) -> Diagnostic {
    Diagnostic::error(
        "yaml-anker",
        span,
        "Anker (&), Verweise (*), Marken (!) und „<<“ gibt es hier nicht.",
    )
    .hint("Schreiben Sie den Wert aus; Text, der mit einem dieser Zeichen beginnt, in Anführungszeichen.")
}

fn syntax(span: Span, message: &str, hint: &str) -> Diagnostic {
    Diagnostic::error("yaml-fehler", span, message).hint(hint)
}

/// The scanner's messages are English sentences; these are the ones that editors meet.
fn explain_syntax(english: &str, span: Span) -> Diagnostic {
    let has = |part: &str| english.contains(part);
    if has("found a tab") || has("tab character") {
        return Diagnostic::error("yaml-tabulator", span, "Hier steht ein Tabulator.")
            .hint("Ersetzen Sie ihn durch Leerzeichen.");
    }
    if has("alias") || has("anchor") {
        return anchors(span);
    }
    if has("recursion") || has("nesting") || has("depth") {
        return too_deep(span);
    }
    let (message, hint) = if has("mapping values are not allowed") {
        (
            "Hier steht ein zweiter Doppelpunkt in derselben Zeile.",
            "Setzen Sie den Text in Anführungszeichen: titel: \"Bericht: Haushalt\"",
        )
    } else if has("unclosed quote") || has("unexpected end of stream") {
        ("Ein Anführungszeichen wird nicht geschlossen.", "Setzen Sie es ans Ende des Textes.")
    } else if has("unexpected character") || has("cannot start any token") {
        (
            "Text darf nicht mit diesem Zeichen beginnen.",
            "Setzen Sie den ganzen Text in Anführungszeichen.",
        )
    } else if has("quoted scalar") || has("escape") {
        (
            "In doppelten Anführungszeichen hat „\\“ eine besondere Bedeutung.",
            "Nehmen Sie einfache Anführungszeichen: 'Text mit \\'",
        )
    } else if has("simple key") || has("could not find expected") || has("expected ':'") {
        (
            "In dieser Zeile fehlt der Doppelpunkt, oder das Leerzeichen dahinter.",
            "Schreiben Sie: schlüssel: Wert",
        )
    } else if has("block sequence entries are not allowed") {
        ("Eine Liste beginnt in einer eigenen Zeile.", "Setzen Sie „- …“ in die nächste Zeile.")
    } else if has("illegal placement of ':'") || has("flow") {
        ("Eine Klammer wird nicht geschlossen.", "Jede [ braucht eine ], jede { eine }.")
    } else {
        (
            "Der Kopf ist hier nicht lesbar, meist wegen der Einrückung.",
            "Schlüssel derselben Stufe beginnen in derselben Spalte; nach dem Doppelpunkt steht ein Leerzeichen.",
        )
    };
    syntax(span, message, hint)
}
