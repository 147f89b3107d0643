//! YAML to a tree in which every value knows its place; the only file that touches the YAML crate.

use std::ops::Range;
use std::sync::Arc;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, ScanError, Span as Mark};

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
    let mut tree = Tree { path, head, base: range.start, events: Parser::new_from_str(head) };
    tree.document()
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

type Outcome<T> = Result<T, Box<Diagnostic>>;

/// The events of the parser on their way to a tree. Its errors end the reading of this head.
struct Tree<'a> {
    path: &'a Arc<str>,
    head: &'a str,
    base: usize,
    events: Parser<'a, serde_yaml::granit_parser::StrInput<'a>>,
}

impl<'a> Tree<'a> {
    fn document(&mut self) -> Outcome<Node> {
        let empty = Node { range: self.base..self.base, value: Value::Nothing };
        let mut root = None;
        while let Some((event, mark)) = self.next()? {
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(Box::new(syntax(
                        self.span(&mark),
                        "Im Kopf beginnt ein zweites YAML-Dokument.",
                        "Löschen Sie die Trennlinie.",
                    )));
                }
                Event::StreamStart
                | Event::StreamEnd
                | Event::DocumentStart(..)
                | Event::DocumentEnd => {}
                event => root = Some(self.node(event, &mark, 1)?),
            }
        }
        Ok(root.unwrap_or(empty))
    }

    fn next(&mut self) -> Outcome<Option<(Event<'a>, Mark)>> {
        match self.events.next_event() {
            None => Ok(None),
            Some(Ok(event)) => Ok(Some(event)),
            Some(Err(error)) => Err(Box::new(self.explain(&error))),
        }
    }

    fn node(&mut self, event: Event<'a>, mark: &Mark, depth: usize) -> Outcome<Node> {
        if depth > DEPTH_LIMIT {
            return Err(Box::new(too_deep(self.span(mark))));
        }
        match event {
            Event::Scalar(_, _, anchor, tag) if anchor > 0 || tag.is_some() => {
                Err(Box::new(anchors(self.span(mark))))
            }
            Event::SequenceStart(_, anchor, tag) | Event::MappingStart(_, anchor, tag)
                if anchor > 0 || tag.is_some() =>
            {
                Err(Box::new(anchors(self.span(mark))))
            }
            Event::Scalar(text, style, ..) => Ok(self.scalar(&text, style, mark)),
            Event::SequenceStart(..) => self.list(mark, depth),
            Event::MappingStart(..) => self.map(mark, depth),
            _ => Err(Box::new(anchors(self.span(mark)))),
        }
    }

    fn scalar(&self, text: &str, style: ScalarStyle, mark: &Mark) -> Node {
        let range = self.range(mark);
        let typed = self.head.get(range.start - self.base..range.end - self.base);
        let range = range.start..range.start + typed.unwrap_or_default().trim_end().len();
        let plain = style == ScalarStyle::Plain;
        let value = if plain && matches!(text, "" | "~" | "null" | "Null" | "NULL") {
            Value::Nothing
        } else {
            Value::Scalar { text: text.to_owned(), plain }
        };
        Node { range, value }
    }

    fn list(&mut self, mark: &Mark, depth: usize) -> Outcome<Node> {
        let mut items: Vec<Node> = Vec::new();
        while let Some((event, mark)) = self.next()? {
            if event == Event::SequenceEnd {
                break;
            }
            items.push(self.node(event, &mark, depth + 1)?);
        }
        let own = self.range(mark);
        let start = items.first().map_or(own.start, |first| first.range.start);
        let end = items.last().map_or(own.end, |last| last.range.end);
        Ok(Node { range: start..end.max(start), value: Value::List(items) })
    }

    fn map(&mut self, mark: &Mark, depth: usize) -> Outcome<Node> {
        let mut entries: Vec<(Node, Node)> = Vec::new();
        while let Some((event, mark)) = self.next()? {
            if event == Event::MappingEnd {
                break;
            }
            let key = self.node(event, &mark, depth + 1)?;
            self.refuse_key(&entries, &key)?;
            let Some((event, mark)) = self.next()? else { break };
            let value = self.node(event, &mark, depth + 1)?;
            entries.push((key, value));
        }
        let own = self.range(mark);
        let start = entries.first().map_or(own.start, |(key, _)| key.range.start);
        let end = entries.last().map_or(own.end, |(key, value)| value.range.end.max(key.range.end));
        Ok(Node { range: start..end.max(start), value: Value::Map(entries) })
    }

    fn refuse_key(&self, entries: &[(Node, Node)], key: &Node) -> Outcome<()> {
        let span = Span::new(self.path, key.range.clone());
        let Value::Scalar { text, .. } = &key.value else {
            let hint = "Links vom Doppelpunkt steht ein einzelnes Wort.";
            return Err(Box::new(syntax(span, "Das kann kein Schlüssel sein.", hint)));
        };
        if text == "<<" {
            return Err(Box::new(anchors(span)));
        }
        let same = |other: &Node| matches!(&other.value, Value::Scalar { text: other, .. } if other == text);
        if entries.iter().any(|(other, _)| same(other)) {
            return Err(Box::new(
                Diagnostic::error(
                    "schluessel-doppelt",
                    span,
                    "Dieser Schlüssel steht zweimal im selben Abschnitt.",
                )
                .hint(
                    "Beginnt hier ein neuer Eintrag einer Liste, fehlt davor der Strich „- “; sonst behalten Sie eine der beiden Zeilen.",
                ),
            ));
        }
        Ok(())
    }

    fn range(&self, mark: &Mark) -> Range<usize> {
        let range = mark.byte_range().unwrap_or(0..0);
        self.base + range.start..self.base + range.end.min(self.head.len())
    }

    fn span(&self, mark: &Mark) -> Span {
        Span::new(self.path, self.range(mark))
    }

    /// The crate's English error as a German finding, which never quotes a value.
    fn explain(&self, error: &ScanError) -> Diagnostic {
        let chars = error.marker().index();
        let start = self.head.char_indices().nth(chars).map_or(self.head.len(), |(byte, _)| byte);
        let length = self.head[start..].chars().next().map_or(0, char::len_utf8);
        let english = error.to_string();
        if let Some((line, message, hint)) = culprit(self.head, start) {
            let place = self.base + line.start..self.base + line.end;
            return syntax(Span::new(self.path, place), message, hint);
        }
        let place = self.base + start..self.base + start + length;
        explain_syntax(&english, Span::new(self.path, place))
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

/// What editors get wrong in the line where the scanner stumbles, or in the one before.
fn culprit(head: &str, at: usize) -> Option<(Range<usize>, &'static str, &'static str)> {
    let start_of = |at: usize| head[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let here = start_of(at);
    let before = if here == 0 { 0 } else { start_of(here - 1) };
    let lines = [here, before].map(|start| {
        let length = head[start..].find('\n').unwrap_or(head.len() - start);
        start..start + head[start..start + length].trim_end().len()
    });
    lines.into_iter().find_map(|line| {
        let (message, hint) = fault_of(&head[line.clone()])?;
        let indent = head[line.clone()].len() - head[line.clone()].trim_start().len();
        Some((line.start + indent..line.end, message, hint))
    })
}

fn fault_of(line: &str) -> Option<(&'static str, &'static str)> {
    let text = line.trim_start();
    if line.contains('\u{A0}') {
        return Some((
            "In dieser Zeile steht ein geschütztes Leerzeichen, wie Word es einfügt.",
            "Löschen Sie die Leerzeichen der Zeile und tippen Sie sie neu.",
        ));
    }
    if text.starts_with(['–', '—', '•', '·']) {
        return Some((
            "Die Zeile beginnt mit einem Gedankenstrich oder Punkt, wie Word ihn setzt.",
            "Nehmen Sie den Bindestrich der Tastatur und ein Leerzeichen: - titel: …",
        ));
    }
    if text.starts_with("<<<<<<<") || text.starts_with("=======") || text.starts_with(">>>>>>>") {
        return Some((
            "Hier stehen zwei Fassungen, die Git nicht vereinen konnte.",
            "Behalten Sie eine davon, und löschen Sie die Zeilen mit <<<<<<<, ======= und >>>>>>>.",
        ));
    }
    if text.starts_with('-')
        && !text.starts_with("---")
        && !text[1..].starts_with([' ', '\n'])
        && text.len() > 1
    {
        return Some((
            "Nach dem Strich der Liste fehlt das Leerzeichen.",
            "Schreiben Sie: - titel: …",
        ));
    }
    let key = text.trim_start_matches("- ");
    let word = key
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80);
    let rest = key.get(word.count()..)?;
    if rest.starts_with(':') && rest.len() > 1 && !rest[1..].starts_with([' ', '/']) {
        return Some((
            "Nach dem Doppelpunkt fehlt das Leerzeichen.",
            "Schreiben Sie: schlüssel: Wert",
        ));
    }
    let value = rest.strip_prefix(": ")?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let closing = value[1..].find(quote)? + 2;
    let behind = value.get(closing..)?.trim_start();
    (!behind.is_empty() && !behind.starts_with('#') && !value[closing..].starts_with(quote)).then_some((
        "Hinter dem schließenden Anführungszeichen steht noch Text.",
        "Setzen Sie den ganzen Text in einfache Anführungszeichen: titel: '\"Wahl\" eines Beirates'",
    ))
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
