//! Where the words of a query stand in a text: what to mark, and which part of a long text to show.

use super::fold::fold;
use super::query::{Query, Unit};
use super::stem::stem;
use super::stop::is_stop_word;

/// An excerpt is about so many characters long.
const LENGTH: usize = 240;
/// So many stand before its first mark.
const LEAD: usize = 60;
/// A part of a compound must be this long to be marked inside a word.
const PART: usize = 4;

/// A piece of a text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether the query asked for them.
    pub is_mark: bool,
}

/// What a query marks.
#[derive(Debug, Default)]
pub struct Marker {
    stems: Vec<String>,
    beginnings: Vec<String>,
}

impl Marker {
    /// What `text` marks, and what was looked for instead of its words.
    pub fn of(text: &str, replaced: &[(String, String)]) -> Marker {
        let mut marker = Marker::default();
        for unit in Query::read(text).units {
            match unit {
                Unit::Word { word, open } => marker.word(word, open),
                Unit::Joined { whole, parts } => {
                    marker.word(whole, false);
                    parts.into_iter().for_each(|part| marker.word(part, false));
                }
                Unit::Phrase(steps) => {
                    steps.into_iter().for_each(|step| marker.word(step.word, false));
                }
            }
        }
        marker.stems.extend(replaced.iter().map(|(_, stem)| stem.clone()));
        marker
    }

    fn word(&mut self, word: String, open: bool) {
        for number in word.split('/') {
            self.stems.push(stem(number).to_owned());
        }
        if open {
            self.beginnings.push(word);
        }
    }

    /// Whether a word of a text is one of the query's. Numbers may be parts of a run of letters.
    fn marks(&self, raw: &str) -> bool {
        let word = fold(raw);
        let number = word.trim_start_matches(|c: char| !c.is_ascii_digit()).trim_start_matches('0');
        let own = stem(&word);
        let is_part = |stem: &String| stem.len() >= PART && word.contains(stem.as_str());
        self.stems.iter().any(|stem| stem == own || stem == number || is_part(stem))
            || self.beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
    }

    /// Byte ranges of the words to mark.
    fn places(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        let runs = super::fold::runs(text);
        runs.filter(|run| self.marks(&text[run.clone()])).collect()
    }

    /// The whole text with its marks.
    pub fn pieces(&self, text: &str) -> Vec<Piece> {
        cut(text, &self.places(text), 0..text.len())
    }

    /// The part of a text with the most different words of the query.
    pub fn excerpt(&self, text: &str) -> Vec<Piece> {
        let places = self.places(text);
        let words: Vec<String> =
            places.iter().map(|place| stem(&fold(&text[place.clone()])).to_owned()).collect();
        let mut best = (0, 0);
        for first in 0..places.len() {
            let end = places[first].start + LENGTH - LEAD;
            let inside = places[first..].iter().take_while(|place| place.end <= end).count();
            let mut different = words[first..first + inside].to_vec();
            different.sort();
            different.dedup();
            let different = different.iter().filter(|word| !is_stop_word(word)).count();
            if different > best.0 {
                best = (different, places[first].start);
            }
        }
        let start = word_start(text, best.1.saturating_sub(LEAD));
        let end = word_end(text, start + LENGTH);
        let mut pieces = cut(text, &places, start..end);
        if start > 0 {
            pieces.insert(0, Piece { text: "… ".to_owned(), is_mark: false });
        }
        if end < text.len() {
            pieces.push(Piece { text: " …".to_owned(), is_mark: false });
        }
        pieces
    }
}

fn word_start(text: &str, near: usize) -> usize {
    if near == 0 {
        return 0;
    }
    let near = (near..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text[near..].find(char::is_whitespace).map_or(near, |gap| near + gap + 1)
}

fn word_end(text: &str, near: usize) -> usize {
    let Some(near) = (near..text.len()).find(|at| text.is_char_boundary(*at)) else {
        return text.len();
    };
    text[..near].rfind(char::is_whitespace).unwrap_or(near)
}

fn cut(
    text: &str,
    places: &[std::ops::Range<usize>],
    part: std::ops::Range<usize>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = part.start;
    let mut push = |text: &str, is_mark| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_mark });
        }
    };
    for place in places.iter().filter(|place| place.start >= part.start && place.end <= part.end) {
        push(&text[at..place.start], false);
        push(&text[place.clone()], true);
        at = place.end;
    }
    push(text.get(at..part.end).unwrap_or_default(), false);
    pieces
}
