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
#[derive(Default)]
pub(super) struct Prose {
    pub(super) markdown: Arc<str>,
    /// Targets of links and pictures, in the order of the Markdown.
    pub(super) links: Vec<Spanned<String>>,
}

/// Where the text of a prose stands in its file.
enum Place {
    /// Its bytes are the file's, from here on.
    From(usize),
    /// A value of the head, whose bytes differ from the file's by YAML.
    Within(Span),
}

/// Reads the Markdown below the head, `body` of the file.
pub(super) fn body(reader: &Reader, source: &str, body: Range<usize>) -> Prose {
    let text = &source[body.clone()];
    if text.trim().is_empty() {
        return Prose::default();
    }
    typography::check(reader, text, body.start);
    read(reader, text, Place::From(body.start))
}

/// Reads the Markdown in a value of the head.
pub(super) fn value(reader: &Reader, text: &Spanned<String>) -> Prose {
    read(reader, &text.value, Place::Within(text.span.clone()))
}

fn read(reader: &Reader, text: &str, place: Place) -> Prose {
    let mut scan = Scan { reader, place, links: Vec::new(), html: Vec::new(), picture: None };
    scan.run(text);
    let clean = disarm(text, &scan.html);
    let links = match &clean {
        // What was HTML is Markdown now, and may hold links of its own.
        Some(clean) => {
            let span = scan.span(0..text.len());
            let place = Place::Within(span);
            let mut again =
                Scan { reader, place, links: Vec::new(), html: Vec::new(), picture: None };
            again.run(clean);
            again.links.into_iter().map(|link| scan.found_again(text, link)).collect()
        }
        None => std::mem::take(&mut scan.links),
    };
    let markdown = clean.as_deref().unwrap_or(text);
    let markdown =
        if german::is_composed(markdown) { markdown.into() } else { german::nfc(markdown).into() };
    Prose { markdown, links }
}

/// One walk over the events of a text.
struct Scan<'a> {
    reader: &'a Reader<'a>,
    place: Place,
    links: Vec<Spanned<String>>,
    /// Raw HTML, with whether it is a whole block.
    html: Vec<Range<usize>>,
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
                Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => self.raw_html(text, range),
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
        match &self.place {
            Place::From(base) => self.reader.span(&(base + range.start..base + range.end)),
            Place::Within(span) => span.clone(),
        }
    }

    /// The place of a link that was found in the disarmed text.
    fn found_again(&self, text: &str, link: Spanned<String>) -> Spanned<String> {
        match text.find(&format!("]({}", link.value)) {
            Some(start) => {
                let span = self.span(start + 2..start + 2 + link.value.len());
                Spanned { value: link.value, span }
            }
            None => link,
        }
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

    fn raw_html(&mut self, text: &str, range: Range<usize>) {
        let rest = without_comments(&text[range.clone()]);
        if rest.unclosed {
            self.reader.find(
                Diagnostic::warning(
                    "html-im-text",
                    self.span(range.clone()),
                    "Die Bemerkung „<!--“ wird nicht geschlossen: alles dahinter erscheint nicht.",
                )
                .hint("Schließen Sie sie mit „-->“."),
            );
        } else if rest.text.contains('<') {
            self.reader.find(
                Diagnostic::warning(
                    "html-im-text",
                    self.span(range.clone()),
                    "HTML wird nicht ausgeführt, sondern als Text gezeigt.",
                )
                .hint("Nehmen Sie Markdown: kis manual texte"),
            );
        }
        self.html.push(range);
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

/// The text with comments cut out and every other `<` of raw HTML escaped; none if there is no HTML.
fn disarm(text: &str, html: &[Range<usize>]) -> Option<String> {
    if html.is_empty() {
        return None;
    }
    let mut clean = String::with_capacity(text.len());
    let mut copied = 0;
    for range in html {
        if range.start < copied {
            continue;
        }
        clean.push_str(&text[copied..range.start]);
        clean.push_str(&without_comments(&text[range.clone()]).text.replace('<', "\\<"));
        copied = range.end;
    }
    clean.push_str(&text[copied..]);
    Some(clean)
}

struct Uncommented {
    text: String,
    unclosed: bool,
}

fn without_comments(html: &str) -> Uncommented {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        text.push_str(before);
        match comment.split_once("-->") {
            Some((_, after)) => rest = after,
            None => return Uncommented { text, unclosed: true },
        }
    }
    text.push_str(rest);
    Uncommented { text, unclosed: false }
}
