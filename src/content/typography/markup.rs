//! Markdown that is none: bullets, headings, links, footnotes and anchors that stay plain text.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::Check;
use crate::german;
use crate::markdown;

/// Bullets as Word and PDF write them.
const BULLETS: [char; 6] = ['•', '–', '·', '▪', '‣', '●'];

/// Places that every page may have beside the headings of its text.
const PLACES: &[&str] = &[
    "abstimmung",
    "anlagen",
    "beratungsfolge",
    "beschluss-wortlaut",
    "beziehungen",
    "dokumente",
    "ergebnis",
    "inhalt",
    "mitglieder",
    "sitzungen",
    "stand",
    "tagesordnung",
    "themen",
    "umsetzung",
    "vorlagen",
    "zitieren",
];

/// Longest name of a footnote that is looked for.
const LONGEST_LABEL: usize = 60;

/// Links to headings that are judged in one text: each is looked for in all headings.
const MOST_ANCHORS: usize = 200;

/// Checks of what Markdown did not understand; each skips code and HTML.
impl Check<'_> {
    pub(super) fn markup(&self) {
        if may_be_no_markdown(self.text) {
            let outline = Outline::of(self.text);
            self.lists_from_word(&outline);
            self.headings_without_blank(&outline);
            self.links_with_blank(&outline);
            self.footnotes(&outline);
            self.anchors(&outline);
        }
    }

    /// `• Punkt` on two lines is one paragraph, not a list.
    fn lists_from_word(&self, outline: &Outline) {
        let mut run: Option<Range<usize>> = None;
        let mut at = 0;
        let mut is_told = false;
        for line in self.text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches(' ').len();
            let place = at + indent;
            match bullet(&line[indent..]).filter(|_| !outline.is_quiet(place)) {
                Some(mark) => {
                    if let Some(first) = run.clone().filter(|_| !is_told) {
                        is_told = true;
                        self.warn(
                            "aufzaehlung-aus-word",
                            first,
                            "Das soll eine Aufzählung sein, wird aber ein einziger Absatz."
                                .to_owned(),
                            format!("Beginnen Sie jede Zeile mit „- “ statt mit „{mark}“."),
                        );
                    }
                    run = run.or(Some(place..place + mark.len_utf8()));
                }
                None => (run, is_told) = (None, false),
            }
            at += line.len();
        }
    }

    /// `##Überschrift` is a paragraph.
    fn headings_without_blank(&self, outline: &Outline) {
        let mut at = 0;
        let mut is_after_blank = true;
        let mut lines = self.text.split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            let indent = line.len() - line.trim_start_matches(' ').len();
            let hashes = hashes(&line[indent..]);
            // A single one may be a hashtag, unless it stands alone.
            let is_alone = is_after_blank && lines.peek().is_none_or(|next| next.trim().is_empty());
            let is_meant = hashes > 1 || (hashes == 1 && is_alone);
            if is_meant && !outline.is_quiet(at + indent) {
                let words = line[indent + hashes..].trim_end();
                self.warn(
                    "ueberschrift-ohne-leerzeichen",
                    at + indent..at + indent + hashes + words.len(),
                    "Das soll eine Überschrift sein, es fehlt aber das Leerzeichen nach der Raute."
                        .to_owned(),
                    format!("Schreiben Sie: {} {words}", &line[indent..indent + hashes]),
                );
            }
            is_after_blank = line.trim().is_empty();
            at += line.len();
        }
    }

    /// `[Text] (https://…)` is no link.
    fn links_with_blank(&self, outline: &Outline) {
        let mut from = 0;
        for (close, _) in self.text.match_indices("] (") {
            let open = self.text[from..close].rfind('[').map(|open| from + open);
            from = close + 1;
            let target = &self.text[close + "] (".len()..];
            let is_target =
                ["https://", "http://", "mailto:", "tel:", "www."].iter().any(|begin| {
                    target.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
                });
            let Some(open) = open.filter(|open| is_target && !outline.is_quiet(*open)) else {
                continue;
            };
            let length = target.find(|c: char| c == ')' || c.is_whitespace());
            let end = close + "] (".len() + length.unwrap_or(target.len());
            let words = &self.text[open..=close];
            self.warn(
                "link-mit-leerzeichen",
                open..end,
                "Das soll ein Link sein, das Leerzeichen vor der Klammer macht ihn zu Text."
                    .to_owned(),
                format!("Schreiben Sie die Klammern ohne Leerzeichen: {words}(…)"),
            );
        }
    }

    /// A mark without its note, and a note without a mark.
    fn footnotes(&self, outline: &Outline) {
        let notes: HashSet<&str> = outline.notes.iter().map(|(_, label)| label.as_str()).collect();
        for (open, _) in self.text.match_indices("[^") {
            let rest = &self.text[open + "[^".len()..];
            let ends = |c: char| c == ']' || c == '[' || c.is_whitespace();
            let stop = rest.char_indices().take(LONGEST_LABEL).find(|(_, c)| ends(*c));
            let Some((length, ']')) = stop else { continue };
            let label = &rest[..length];
            let is_link = rest[length + 1..].starts_with('(');
            let is_escaped = self.text[..open].ends_with('\\');
            let has_note = notes.contains(label.to_lowercase().as_str());
            if label.is_empty() || is_link || is_escaped || has_note || outline.is_quiet(open) {
                continue;
            }
            self.warn(
                "fussnote-ohne-gegenstueck",
                open..open + "[^]".len() + length,
                format!("Zur Fußnote „{label}“ fehlt die Anmerkung."),
                format!("Schreiben Sie unten in eine eigene Zeile: [^{label}]: Anmerkung"),
            );
        }
        for (at, label) in &outline.notes {
            if !outline.marks.contains(label) {
                self.warn(
                    "fussnote-ohne-gegenstueck",
                    at.clone(),
                    format!("Auf die Anmerkung „{label}“ verweist keine Fußnote im Text."),
                    format!("Setzen Sie [^{label}] an die Stelle, zu der sie gehört."),
                );
            }
        }
    }

    /// `[siehe unten](#begruendung)` without that heading.
    fn anchors(&self, outline: &Outline) {
        for (range, target) in outline.anchors.iter().take(MOST_ANCHORS) {
            let wanted = german::slug(target);
            let plain = wanted.trim_end_matches(|c: char| c == '-' || c.is_ascii_digit());
            let is_place = target.contains('%')
                || plain.is_empty()
                || wanted.starts_with("top-")
                || PLACES.contains(&plain);
            if is_place || outline.headings.contains(plain) {
                continue;
            }
            self.warn(
                "anker-ins-leere",
                range.clone(),
                format!("Eine Überschrift „{target}“ hat dieser Text nicht."),
                "Der Link führt nirgendhin. Nehmen Sie die Worte der Überschrift, klein und mit \
                Bindestrichen: [siehe unten](#finanzielle-auswirkungen)"
                    .to_owned(),
            );
        }
    }
}

/// What a text looks like to Markdown.
#[derive(Default)]
struct Outline {
    /// Code and HTML, in order.
    quiet: Vec<Range<usize>>,
    /// All headings as they are addressed, one a line.
    headings: String,
    /// Links to headings, without `#`.
    anchors: Vec<(Range<usize>, String)>,
    /// Footnotes by their name in lower case.
    notes: Vec<(Range<usize>, String)>,
    /// The names of notes that the text refers to.
    marks: HashSet<String>,
}

impl Outline {
    fn of(text: &str) -> Outline {
        let mut outline = Outline::default();
        let mut heading: Option<String> = None;
        for (event, range) in markdown::parser(text).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) | Event::InlineHtml(_) => {
                    outline.quiet.push(range);
                }
                Event::Code(words) => {
                    outline.quiet.push(range);
                    push(heading.as_mut(), &words);
                }
                Event::Text(words) => push(heading.as_mut(), &words),
                Event::SoftBreak | Event::HardBreak => push(heading.as_mut(), &" ".into()),
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    outline.headings += &german::slug(&heading.take().unwrap_or_default());
                    outline.headings.push('\n');
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    if let Some(target) = dest_url.strip_prefix('#') {
                        outline.anchors.push((range, target.to_owned()));
                    }
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let end = range.end.min(range.start + "[^]".len() + label.len());
                    outline.notes.push((range.start..end, label.to_lowercase()));
                }
                Event::FootnoteReference(label) => {
                    outline.marks.insert(label.to_lowercase());
                }
                _ => {}
            }
        }
        outline.quiet.sort_by_key(|range| range.start);
        outline
    }

    /// Whether a place lies in code or HTML.
    fn is_quiet(&self, at: usize) -> bool {
        let before = self.quiet.partition_point(|range| range.start <= at);
        before.checked_sub(1).is_some_and(|last| at < self.quiet[last].end)
    }
}

fn push(heading: Option<&mut String>, words: &CowStr<'_>) {
    if let Some(heading) = heading {
        heading.push_str(words);
    }
}

/// Whether it is worth asking Markdown: most texts hold none of this.
fn may_be_no_markdown(text: &str) -> bool {
    let is_odd = |line: &str| {
        let line = line.trim_start_matches(' ');
        bullet(line).is_some() || hashes(line) > 0
    };
    ["[^", "](#", "] ("].iter().any(|mark| text.contains(mark)) || text.lines().any(is_odd)
}

/// The bullet with which a line begins, and a blank after it.
fn bullet(line: &str) -> Option<char> {
    let mut letters = line.chars();
    let mark = letters.next().filter(|mark| BULLETS.contains(mark))?;
    letters.next().is_some_and(char::is_whitespace).then_some(mark)
}

/// How many `#` stand right before a word; none if it is a heading, or anything else.
fn hashes(line: &str) -> usize {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let is_word = line[hashes..].starts_with(char::is_alphanumeric);
    if (1..=6).contains(&hashes) && is_word { hashes } else { 0 }
}
