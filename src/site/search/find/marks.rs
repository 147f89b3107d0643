//! Where the words of a query stand in a text: what to mark, and which part of a long text to show.

use super::query::{Query, Unit};
use crate::site::search::language::fold::{fold, runs};
use crate::site::search::language::stem::stem;
use crate::site::search::language::stop::is_stop_word;

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
                    for part in parts {
                        marker.word(part, false);
                    }
                }
                Unit::Phrase(steps) => {
                    for step in steps {
                        marker.word(step.word, false);
                    }
                }
            }
        }
        marker.stems.extend(replaced.iter().map(|(_, stem)| stem.clone()));
        marker
    }

    fn word(&mut self, word: String, open: bool) {
        // „135/2020“ and „k17“ are found apart as well.
        for part in word.split(['/', '.']) {
            self.stems.push(stem(part).to_owned());
        }
        let number = word.trim_start_matches(|c: char| c.is_ascii_lowercase());
        if number.len() < word.len() && !number.is_empty() {
            self.stems.push(number.to_owned());
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
        let runs = runs(text);
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
        let start = word_start(text, best.1);
        let end = word_end(text, start);
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

/// Where the words that lead to a mark begin.
fn word_start(text: &str, mark: usize) -> usize {
    let Some(near) = mark.checked_sub(LEAD).filter(|near| *near > 0) else { return 0 };
    let near = (near..=mark).find(|at| text.is_char_boundary(*at)).unwrap_or(mark);
    let gap = text[near..mark].char_indices().find(|(_, c)| c.is_whitespace());
    gap.map_or(mark, |(gap, c)| near + gap + c.len_utf8())
}

/// Where the last whole word of an excerpt ends.
fn word_end(text: &str, start: usize) -> usize {
    let near = (start + LENGTH..text.len()).find(|at| text.is_char_boundary(*at));
    let Some(near) = near else { return text.len() };
    text[start..near].rfind(char::is_whitespace).map_or(near, |gap| start + gap)
}

fn cut(text: &str, places: &[std::ops::Range<usize>], part: std::ops::Range<usize>) -> Vec<Piece> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_begins_and_ends_at_any_gap_and_shows_its_mark() {
        let wide = format!("{}\u{a0}Kita {}", "Amt\u{202f}".repeat(40), "x\u{a0}y ".repeat(200));
        let long = format!("{}Kita {}", "a-".repeat(200), "b".repeat(900));
        for text in [wide, long] {
            let pieces = Marker::of("Kita", &[]).excerpt(&text);
            assert!(pieces.iter().any(|piece| piece.is_mark && piece.text == "Kita"), "{pieces:?}");
        }
    }
}
