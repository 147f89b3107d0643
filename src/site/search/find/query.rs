//! What somebody typed → what is looked for. Every text is a query; none is a mistake.

use std::collections::BTreeMap;

use crate::site::search::language::fold::{Kind, Token, Vocabulary};
use crate::site::search::language::stop::{is_stop_word, trace};

/// More units are not looked for, and more letters not read: nobody types them.
const UNITS: usize = 12;
const LETTERS: usize = 400;
/// Opens or closes a phrase.
const QUOTES: &str = "\"„“”«»‟";

/// A query.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// All of these should be there.
    pub units: Vec<Unit>,
    /// None of these may be there.
    pub without: Vec<Unit>,
    /// Only words that stand in every text were typed.
    pub is_empty_talk: bool,
    /// Some of it was not read.
    pub is_cut: bool,
}

/// Something to look for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A word or a number, folded; `open` if it may go on.
    Word {
        /// The word.
        word: String,
        /// Nothing follows it yet.
        open: bool,
    },
    /// „Kita-Gebühren“: written together, or all of its words.
    Joined {
        /// Without hyphens.
        whole: String,
        /// Its words.
        parts: Vec<String>,
    },
    /// Words in this order, spelled as they are.
    Phrase(Vec<Step>),
}

impl Unit {
    /// Whether it is, or holds, a number.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Unit::Word { word, .. } if word.bytes().any(|byte| byte.is_ascii_digit()))
    }
}

/// A word of a phrase.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The word.
    pub word: String,
    /// How many places after the one before.
    pub distance: u32,
    /// Of the stop word before it; 0 if there is none.
    pub trace: u32,
    /// Of the stop word after it; 0 if there is none.
    pub follower: u32,
}

impl Query {
    /// Reads a query.
    pub(super) fn read(text: &str) -> Query {
        let mut query = Query::default();
        let end = text.char_indices().nth(LETTERS).map_or(text.len(), |(end, _)| end);
        query.is_cut = end < text.len();
        let mut plain = String::new();
        let mut saw_words = false;
        for Chunk { text, is_phrase, is_without } in chunks(&text[..end]) {
            saw_words |= text.chars().any(char::is_alphanumeric);
            if is_phrase {
                query.plain(&plain, false);
                plain.clear();
            }
            match (is_phrase, is_without) {
                (true, false) => query.units.extend(phrase(text)),
                (true, true) => query.without.extend(phrase(text)),
                (false, true) => query.without.extend(units(text, false)),
                (false, false) => {
                    plain.push_str(text);
                    plain.push(' ');
                }
            }
        }
        let is_open = text[..end].ends_with(char::is_alphanumeric);
        query.plain(&plain, is_open);
        query.is_empty_talk = saw_words && query.units.is_empty() && query.without.is_empty();
        query.is_cut |= query.units.len() > UNITS || query.without.len() > UNITS;
        query.units.truncate(UNITS);
        query.without.truncate(UNITS);
        query
    }

    fn plain(&mut self, text: &str, is_open: bool) {
        self.units.extend(units(text, is_open));
    }
}

/// A piece of a query as typed.
struct Chunk<'a> {
    text: &'a str,
    is_phrase: bool,
    is_without: bool,
}

fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let is_quote = |c: char| QUOTES.contains(c);
    let mut chunks = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let after = rest.strip_prefix('-').unwrap_or_default();
        let is_without = after.starts_with(|c: char| c.is_alphanumeric() || is_quote(c));
        if is_without {
            rest = after;
        }
        let is_phrase = rest.starts_with(is_quote);
        let (text, more) = if is_phrase {
            let inner = rest.trim_start_matches(is_quote);
            inner.split_once(is_quote).unwrap_or((inner, ""))
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || is_quote(c));
            rest.split_at(end.unwrap_or(rest.len()).max(first.len_utf8()).min(rest.len()))
        };
        chunks.push(Chunk { text, is_phrase, is_without });
        rest = more.trim_start();
    }
    chunks
}

/// The tokens of a text, with their words.
fn tokens(text: &str) -> Vec<(Token, String)> {
    let mut vocabulary = Vocabulary::default();
    let mut tokens = Vec::new();
    vocabulary.read(text, 0, |token| tokens.push(token));
    let word = |token: Token| (token, vocabulary.word(token.word).to_owned());
    tokens.into_iter().map(word).collect()
}

fn units(text: &str, is_open: bool) -> Vec<Unit> {
    let mut words = BTreeMap::new();
    let mut pairs = BTreeMap::new();
    let mut wholes = BTreeMap::new();
    for (token, word) in tokens(text) {
        match token.kind {
            Kind::Word | Kind::Number => drop(words.insert(token.position, word)),
            Kind::Pair => drop(pairs.insert(token.position, word)),
            Kind::Joined(length) => drop(wholes.insert(token.position, (word, length, true))),
            Kind::Grouped(length) => drop(wholes.insert(token.position, (word, length, false))),
        }
    }
    let end = words.len() as u32;
    let mut units = Vec::new();
    let mut position = 0;
    while position < end {
        if let Some((whole, length, is_joined)) = wholes.remove(&position) {
            let parts = (position..position + length).filter_map(|at| words.remove(&at));
            let parts: Vec<String> = parts.filter(|word| !is_stop_word(word)).collect();
            units.push(if is_joined {
                Unit::Joined { whole, parts }
            } else {
                Unit::Word { word: whole, open: false }
            });
            position += length;
            continue;
        }
        if let Some(pair) = pairs.remove(&position) {
            let open = is_open && position + 2 == end;
            units.push(Unit::Word { word: pair, open });
            // The next number may begin another pair; by itself it says nothing new.
            position += if pairs.contains_key(&(position + 1)) { 1 } else { 2 };
            continue;
        }
        if let Some(word) = words.remove(&position).filter(|word| !is_stop_word(word)) {
            units.push(Unit::Word { word, open: is_open && position + 1 == end });
        }
        position += 1;
    }
    units
}

fn phrase(text: &str) -> Option<Unit> {
    let mut steps: Vec<Step> = Vec::new();
    let mut last = 0;
    let mut before = 0;
    for (token, word) in tokens(text) {
        if !matches!(token.kind, Kind::Word | Kind::Number) {
            continue;
        }
        if is_stop_word(&word) {
            before = trace(&word);
            if let Some(step) = steps.last_mut().filter(|_| token.position == last + 1) {
                step.follower = before;
            }
            continue;
        }
        let distance = if steps.is_empty() { 0 } else { token.position - last };
        steps.push(Step { word, distance, trace: before, follower: 0 });
        last = token.position;
        before = 0;
    }
    (!steps.is_empty()).then_some(Unit::Phrase(steps))
}
