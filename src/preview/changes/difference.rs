//! What differs between two states of a page: the lines that go, and the lines that come.

use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline, diff_ratio};

use super::html::Html;

/// Of one page so many lines are shown,
const LINES: usize = 12;
/// and of a line so many characters.
const LENGTH: usize = 400;
/// A line is looked for among so many that come.
const NEAR: usize = 4;
/// Of the words of two lines so many must be the same before the others are marked.
const ALIKE: f32 = 0.5;
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
pub(super) struct Line {
    pub(super) is_new: bool,
    /// The line beside it is much the same: the pieces say where it differs.
    pub(super) is_alike: bool,
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// The line beside it is alike, but not here.
    pub(super) differs: bool,
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
        let (mut from, mut to) = (0, 0);
        for (place, other, pair) in pairs(gone, new, until) {
            lines.alone(&gone[from..place], &new[to..other]);
            lines.extend(pair);
            (from, to) = (place + 1, other + 1);
        }
        lines.alone(&gone[from..], &new[to..]);
    }
    lines
}

impl Lines {
    /// Lines without a counterpart, in turn: of a long list both halves are seen.
    fn alone(&mut self, gone: &[String], new: &[String]) {
        let line = |is_new, text: &String| {
            let text = excerpt(text, 0);
            Line { is_new, is_alike: false, pieces: vec![Piece { text, differs: false }] }
        };
        for place in 0..gone.len().max(new.len()) {
            self.extend(gone.get(place).map(|text| line(false, text)));
            self.extend(new.get(place).map(|text| line(true, text)));
        }
    }

    fn extend(&mut self, lines: impl IntoIterator<Item = Line>) {
        for line in lines {
            if self.shown.len() < LINES {
                self.shown.push(line);
            } else {
                self.more += 1;
            }
        }
    }
}

/// Lines that go and lines like them that come, by their places and in their order.
fn pairs(
    gone: &[String],
    new: &[String],
    until: Option<Instant>,
) -> Vec<(usize, usize, [Line; 2])> {
    let (mut pairs, mut next) = (Vec::new(), 0);
    for (place, line) in gone.iter().enumerate().take(LINES) {
        let near = new.iter().enumerate().skip(next).take(NEAR);
        let pair = near
            .filter(|(_, other)| line.len() / 2 <= other.len() && other.len() / 2 <= line.len());
        let pair = pair.map(|(other, text)| (other, pair_of(line, text, until)));
        if let Some((other, pair)) = pair.into_iter().find_map(|(other, pair)| Some((other, pair?)))
        {
            pairs.push((place, other, pair));
            next = other + 1;
        }
    }
    pairs
}

/// A line that goes and one that comes with the words marked in which they differ, if they are alike.
fn pair_of(gone: &str, new: &str, until: Option<Instant>) -> Option<[Line; 2]> {
    let shared = shared_start(gone, new);
    let (gone, new) = (excerpt(gone, shared), excerpt(new, shared));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (gone.split_inclusive(' ').collect(), new.split_inclusive(' ').collect());
    let parts = capture_diff_slices_deadline(Algorithm::Myers, &a, &b, until);
    if diff_ratio(&parts, a.len(), b.len()) < ALIKE {
        return None;
    }
    let mut pair = [false, true].map(|is_new| Line { is_new, is_alike: true, pieces: Vec::new() });
    for part in parts {
        let differs = !matches!(part, DiffOp::Equal { .. });
        for (line, words) in pair.iter_mut().zip([&a[part.old_range()], &b[part.new_range()]]) {
            if !words.is_empty() {
                line.pieces.push(Piece { text: words.concat(), differs });
            }
        }
    }
    Some(pair)
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
        let lines = |shown: &[(bool, &str)]| Lines {
            shown: shown
                .iter()
                .map(|(is_new, text)| Line {
                    is_new: *is_new,
                    is_alike: false,
                    pieces: vec![Piece { text: (*text).to_owned(), differs: false }],
                })
                .collect(),
            more: 0,
        };
        assert_eq!(
            of("<p>A</p><p>B</p>", "<p>A</p><p>C</p><p>D</p>"),
            Some(Difference::Words(lines(&[(false, "B"), (true, "C"), (true, "D")])))
        );
        assert_eq!(
            of("<a href=\"/a\">A</a>", "<a href=\"/b\">A</a>"),
            Some(Difference::Links(lines(&[(false, "/a"), (true, "/b")])))
        );
        assert_eq!(of("<p>A</p>", "<h2>A</h2>"), Some(Difference::Markup));
    }

    #[test]
    fn a_word_at_the_end_of_a_long_line_is_seen() {
        let long = "ä ".repeat(1000);
        let found = lines(&[format!("{long}alt")], &[format!("{long}neu")]);
        let [gone, new] = found.shown.as_slice() else { panic!("{found:?}") };
        let [start, end] = gone.pieces.as_slice() else { panic!("{gone:?}") };
        assert!(start.text.starts_with("… ") && start.text.len() < 1000, "{start:?}");
        assert_eq!((start.differs, end.differs, end.text.as_str()), (false, true, "alt"));
        assert_eq!(new.pieces.last().map(|end| end.text.as_str()), Some("neu"));
    }

    #[test]
    fn a_line_stands_beside_the_one_that_is_like_it() {
        let line = |text: &str| text.to_owned();
        let gone = [line("Leitung: Eva"), line("Anwesend: Anna, Eva, Hans")];
        let found = lines(&gone, &[line("Anwesend: Anna, Hans")]);
        let alike: Vec<bool> = found.shown.iter().map(|line| line.is_alike).collect();
        assert_eq!(alike, [false, true, true], "{found:?}");
        assert_eq!(found.shown[1].pieces[1].text, "Eva, ");
    }

    #[test]
    fn of_many_lines_the_first_are_shown_and_the_rest_counted() {
        let many: Vec<String> = (0..100).map(|number| number.to_string()).collect();
        let found = lines(&[], &many);
        assert_eq!((found.shown.len(), found.more), (LINES, 100 - LINES));
    }
}
