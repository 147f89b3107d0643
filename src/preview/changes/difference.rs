//! What differs between two states of a page: the lines that go, and the lines that come.

use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use super::html::Html;

/// Of one page so many lines are shown,
const LINES: usize = 12;
/// and of a line so many characters.
const LENGTH: usize = 400;
/// What differs beyond all measure is compared no longer than this, and shown more coarsely.
const PATIENCE: Duration = Duration::from_millis(200);

/// What differs in a file that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// Its text.
    Words(Lines),
    /// Only where its links and pictures lead.
    Links(Lines),
    /// Neither; only how its text is marked up.
    Markup,
    /// Its bytes, of which there were so many, and now are.
    Bytes { before: u64, now: u64 },
}

/// The lines that differ, in their order, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) shown: Vec<Line>,
    pub(super) more: usize,
}

/// A line that goes or comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Gone(String),
    New(String),
}

/// What differs in what is the page's own; nothing if only head, navigation or footer do.
pub(super) fn between(before: Html<'_>, now: Html<'_>) -> Option<Difference> {
    let (before, now) = (before.main(), now.main());
    if before.0 == now.0 {
        return None;
    }
    let words = lines(&before.lines(), &now.lines());
    if !words.shown.is_empty() {
        return Some(Difference::Words(words));
    }
    let links = lines(&before.links(), &now.links());
    Some(if links.shown.is_empty() { Difference::Markup } else { Difference::Links(links) })
}

fn lines(before: &[String], now: &[String]) -> Lines {
    let until = Instant::now().checked_add(PATIENCE);
    let mut lines = Lines::default();
    for part in capture_diff_slices_deadline(Algorithm::Myers, before, now, until) {
        if matches!(part, DiffOp::Equal { .. }) {
            continue;
        }
        let (gone, new) = (&before[part.old_range()], &now[part.new_range()]);
        // Side by side: of a long list both halves are seen.
        for place in 0..gone.len().max(new.len()) {
            let (gone, new) = (gone.get(place), new.get(place));
            let shared = gone.zip(new).map_or(0, |(gone, new)| shared_start(gone, new));
            lines.extend(gone.map(|line| Line::Gone(excerpt(line, shared))));
            lines.extend(new.map(|line| Line::New(excerpt(line, shared))));
        }
    }
    lines
}

impl Lines {
    fn extend(&mut self, line: Option<Line>) {
        if let Some(line) = line {
            if self.shown.len() < LINES {
                self.shown.push(line);
            } else {
                self.more += 1;
            }
        }
    }
}

/// How many characters two lines have in common at their start.
fn shared_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// A line of bearable length, from a little before the place where it differs.
fn excerpt(line: &str, differs_at: usize) -> String {
    if line.chars().count() <= LENGTH {
        return line.to_owned();
    }
    let start = differs_at.saturating_sub(LENGTH / 4);
    let mut rest = line.chars().skip(start);
    let mut text = if start > 0 { "… ".to_owned() } else { String::new() };
    text.extend(rest.by_ref().take(LENGTH));
    if rest.next().is_some() {
        text.push_str(" …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_stay_are_not_told() {
        let page = |text: &str| format!("<nav>{}</nav><main>{text}</main>", text.len());
        let of = |a: &str, b: &str| between(Html(&page(a)), Html(&page(b)));
        assert_eq!(of("<p>A</p>", "<p>A</p>"), None);
        let lines = |shown: &[Line]| Lines { shown: shown.to_vec(), more: 0 };
        let (gone, new) =
            (|it: &str| Line::Gone(it.to_owned()), |it: &str| Line::New(it.to_owned()));
        assert_eq!(
            of("<p>A</p><p>B</p>", "<p>A</p><p>C</p><p>D</p>"),
            Some(Difference::Words(lines(&[gone("B"), new("C"), new("D")])))
        );
        assert_eq!(
            of("<a href=\"/a\">A</a>", "<a href=\"/b\">A</a>"),
            Some(Difference::Links(lines(&[gone("/a"), new("/b")])))
        );
        assert_eq!(of("<p>A</p>", "<h2>A</h2>"), Some(Difference::Markup));
    }

    #[test]
    fn a_word_at_the_end_of_a_long_line_is_seen() {
        let long = "ä ".repeat(1000);
        let found = lines(&[format!("{long}alt")], &[format!("{long}neu")]);
        let [Line::Gone(gone), Line::New(new)] = found.shown.as_slice() else {
            panic!("{found:?}")
        };
        assert!(gone.starts_with("… ") && gone.ends_with("alt") && new.ends_with("neu"));
        assert!(gone.len() < 1000, "{gone}");
    }

    #[test]
    fn of_many_lines_the_first_are_shown_and_the_rest_counted() {
        let many: Vec<String> = (0..100).map(|number| number.to_string()).collect();
        let found = lines(&[], &many);
        assert_eq!((found.shown.len(), found.more), (LINES, 100 - LINES));
    }
}
