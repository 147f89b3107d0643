//! Markdown bodies: links as written, comments cut out, raw HTML disarmed, and what editors get wrong.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::fields::Reader;
use super::typography;
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::german;
use crate::markdown;

/// A text as written: its links are not followed yet.
#[derive(Clone, Default)]
pub(super) struct Prose {
    pub(super) markdown: Arc<str>,
    /// Targets of links and pictures, in the order of the Markdown.
    pub(super) links: Vec<Spanned<String>>,
}

/// Where the text of a prose stands in its file.
enum Place {
    /// Its bytes are the file's, from this one on; pieces may have been cut out or escaped.
    Body { base: usize, pieces: Vec<Piece> },
    /// A value of the head, whose bytes differ from the file's by YAML.
    Head(Span),
}

/// From here on in the disarmed text, the bytes are those of the text as written from there on.
struct Piece {
    here: usize,
    there: usize,
}

/// Reads the Markdown below the head, `body` of the file.
pub(super) fn body(reader: &Reader, source: &str, body: Range<usize>) -> Prose {
    let text = &source[body.clone()];
    if text.trim().is_empty() {
        return Prose::default();
    }
    typography::check(reader, text, body.start);
    read(reader, text, Place::Body { base: body.start, pieces: Vec::new() })
}

/// Reads the Markdown in a value of the head.
pub(super) fn value(reader: &Reader, text: &Spanned<String>) -> Prose {
    read(reader, &text.value, Place::Head(text.span.clone()))
}

fn read(reader: &Reader, text: &str, mut place: Place) -> Prose {
    let html = raw_html(text);
    for range in &html {
        report_html(reader, &text[range.clone()], place.span(reader, range.clone()));
    }
    // What was HTML is Markdown from here on, and may hold links of its own.
    let clean = (!html.is_empty()).then(|| disarm(text, &html, &mut place));
    let markdown = clean.as_deref().unwrap_or(text);
    let mut scan = Scan { reader, place, links: Vec::new(), picture: None };
    scan.run(markdown);
    let links = scan.links;
    let markdown =
        if german::is_composed(markdown) { markdown.into() } else { german::nfc(markdown).into() };
    Prose { markdown, links }
}

impl Place {
    fn span(&self, reader: &Reader, range: Range<usize>) -> Span {
        match self {
            Place::Head(span) => span.clone(),
            Place::Body { base, pieces } => {
                let written = |at: usize| {
                    let next = pieces.partition_point(|piece| piece.here <= at);
                    next.checked_sub(1)
                        .map_or(at, |last| at - pieces[last].here + pieces[last].there)
                };
                // The end belongs to the byte before it, not to what a cut has brought next to it.
                let end = if range.is_empty() { range.start } else { range.end - 1 };
                let length = usize::from(!range.is_empty());
                reader.span(&(base + written(range.start)..base + written(end) + length))
            }
        }
    }

    /// Notes that the text as written goes on at `there` where the disarmed one is `here`.
    fn goes_on(&mut self, here: usize, there: usize) {
        if let Place::Body { pieces, .. } = self {
            pieces.push(Piece { here, there });
        }
    }
}

/// The places of raw HTML: blocks as a whole, tags and comments in a line one by one.
fn raw_html(text: &str) -> Vec<Range<usize>> {
    if !text.contains('<') {
        return Vec::new();
    }
    let events = markdown::parser(text).into_offset_iter();
    let html = events.filter_map(|(event, range)| {
        matches!(event, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_)).then_some(range)
    });
    html.collect()
}

fn report_html(reader: &Reader, html: &str, span: Span) {
    let rest = without_comments(html);
    if rest.unclosed {
        reader.find(
            Diagnostic::warning(
                "html-im-text",
                span,
                "Die Bemerkung „<!--“ wird nicht geschlossen: alles dahinter erscheint nicht.",
            )
            .hint("Schließen Sie sie mit „-->“."),
        );
    } else if rest.kept.iter().any(|kept| html[kept.clone()].contains('<')) {
        reader.find(
            Diagnostic::warning(
                "html-im-text",
                span,
                "HTML wird nicht ausgeführt, sondern als Text gezeigt.",
            )
            .hint("Nehmen Sie Markdown: kis manual texte"),
        );
    }
}

/// One walk over the events of a text.
struct Scan<'a> {
    reader: &'a Reader<'a>,
    place: Place,
    links: Vec<Spanned<String>>,
    /// A picture that has no words yet.
    picture: Option<Range<usize>>,
}

impl Scan<'_> {
    fn run(&mut self, text: &str) {
        for (event, range) in markdown::parser(text).into_offset_iter() {
            match event {
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    self.link(link_type, &dest_url, range);
                }
                Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                    self.picture = Some(range.clone());
                    self.link(link_type, &dest_url, range);
                }
                Event::End(TagEnd::Image) => self.close_picture(),
                Event::Text(words) => {
                    self.picture = None;
                    self.check_table(text, &words, range);
                }
                Event::Code(_) => self.picture = None,
                _ => {}
            }
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        self.place.span(self.reader, range)
    }

    fn link(&mut self, kind: LinkType, target: &CowStr<'_>, range: Range<usize>) {
        let value = match kind {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_string(),
        };
        let span = self.span(range);
        self.links.push(Spanned { value, span });
    }

    fn close_picture(&mut self) {
        let Some(range) = self.picture.take() else { return };
        self.reader.find(
            Diagnostic::warning(
                "bild-ohne-text",
                self.span(range),
                "Das Bild hat keine Beschreibung.",
            )
            .hint(
                "Sagen Sie in eckigen Klammern, was zu sehen ist: ![Lageplan der Schule](plan.png)",
            ),
        );
    }

    /// `| a | b |` without the line of dashes below is a paragraph full of bars.
    fn check_table(&mut self, text: &str, words: &str, range: Range<usize>) {
        let starts_line = range.start == 0 || text.as_bytes()[range.start - 1] == b'\n';
        if starts_line && words.starts_with('|') && words.matches('|').count() > 2 {
            self.reader.find(
                Diagnostic::warning(
                    "tabelle-ohne-linie",
                    self.span(range),
                    "Das soll eine Tabelle sein, es fehlt aber die Linie unter der Kopfzeile.",
                )
                .hint("Setzen Sie unter die erste Zeile: | --- | --- |"),
            );
        }
    }
}

/// The text with comments cut out and every other `<` of raw HTML escaped; `place` learns where its
/// pieces come from.
fn disarm(text: &str, html: &[Range<usize>], place: &mut Place) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut copied = 0;
    for range in html {
        if range.start < copied {
            continue;
        }
        place.goes_on(clean.len(), copied);
        clean.push_str(&text[copied..range.start]);
        for kept in without_comments(&text[range.clone()]).kept {
            let start = range.start + kept.start;
            for (at, c) in text[start..range.start + kept.end].char_indices() {
                if at == 0 || c == '<' {
                    clean.push_str(if c == '<' { "\\" } else { "" });
                    place.goes_on(clean.len(), start + at);
                }
                clean.push(c);
            }
        }
        copied = range.end;
    }
    place.goes_on(clean.len(), copied);
    clean.push_str(&text[copied..]);
    clean
}

/// What stands outside the comments of raw HTML.
struct Uncommented {
    kept: Vec<Range<usize>>,
    unclosed: bool,
}

fn without_comments(html: &str) -> Uncommented {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find("<!--").map(|found| at + found) {
        kept.push(at..start);
        let text = start + "<!--".len();
        match html[text..].find("-->") {
            Some(end) => at = text + end + "-->".len(),
            None => return Uncommented { kept, unclosed: true },
        }
    }
    kept.push(at..html.len());
    Uncommented { kept, unclosed: false }
}
