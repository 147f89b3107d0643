//! Text → words as the index knows them: „Bürgerhäuser“, „Buergerhaeuser“ and „bürgerhäuser“ are one.
//!
//! `themes/kreis/scripts/suche/words.js` does the same; `tests/search/woerter.tsv` holds both to it.

use std::collections::HashMap;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands inside a word and is no part of it: the soft hyphen, blanks without width.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word of letters.
    Word,
    /// A number without leading zeros; a grouped one („1.250.000“) also as a whole.
    Number,
    /// A grouped number as a whole; it covers so many tokens from its place on.
    Grouped(u32),
    /// Two that belong together: „0135/2020“ is `135/2020`, „K 17“ is `k17`.
    Pair,
    /// Words with hyphens, written together; it covers so many tokens from its place on.
    Joined(u32),
}

/// A word in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// The word, by its number in the vocabulary.
    pub word: u32,
    /// Where it stands: every word of the text counts, also those that are not indexed.
    pub position: u32,
    /// What it is.
    pub kind: Kind,
    /// Written with a capital letter.
    pub capital: bool,
}

/// Words by number, and what was read already.
#[derive(Default)]
pub(crate) struct Vocabulary {
    words: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
    /// What a run of letters and digits is made of, as written: most words come often.
    pieces: HashMap<Box<str>, Arc<[Piece]>>,
}

/// A part of a run of letters and digits: „KT0135“ has two.
#[derive(Clone, Copy)]
struct Piece {
    word: u32,
    is_number: bool,
    capital: bool,
}

/// A chain of pieces that might become one word.
#[derive(Default)]
struct Chain {
    text: String,
    position: u32,
    length: u32,
}

impl Vocabulary {
    /// The word of a number.
    pub(crate) fn word(&self, word: u32) -> &str {
        &self.words[word as usize]
    }

    /// All words, by number.
    pub(crate) fn words(&self) -> &[Box<str>] {
        &self.words
    }

    /// All words, by number, to keep.
    pub(crate) fn into_words(self) -> Vec<Box<str>> {
        self.words
    }

    /// The number of a word.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).expect("fewer than four billion words");
        self.words.push(word.into());
        self.numbers.insert(word.into(), number);
        number
    }

    /// Reads a text whose first word stands at `position`, and says where the next would stand.
    pub(crate) fn read(&mut self, text: &str, position: u32, mut found: impl FnMut(Token)) -> u32 {
        let mut reading = Reading { position, ..Reading::default() };
        let mut end = 0;
        for run in runs(text) {
            let gap = &text[end..run.start];
            end = run.end;
            let raw = &text[run];
            let known = self.pieces.get(raw).map(Arc::clone);
            let pieces = known.unwrap_or_else(|| self.cut(raw));
            reading.run(self, gap, raw, &pieces, &mut found);
        }
        reading.end_of_words(self, &mut found);
        reading.end_of_group(self, &mut found);
        reading.position
    }

    fn cut(&mut self, raw: &str) -> Arc<[Piece]> {
        let folded = fold(raw);
        let capital = raw.chars().next().is_some_and(char::is_uppercase);
        let mut pieces = Vec::with_capacity(1);
        let mut rest = folded.as_str();
        while let Some(first) = rest.bytes().next() {
            let is_number = first.is_ascii_digit();
            let end = rest.bytes().position(|byte| byte.is_ascii_digit() != is_number);
            let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
            let piece = if is_number { without_zeros(piece) } else { piece };
            pieces.push(Piece { word: self.number(piece), is_number, capital });
            rest = after;
        }
        let pieces: Arc<[Piece]> = pieces.into();
        self.pieces.insert(raw.into(), Arc::clone(&pieces));
        pieces
    }
}

/// What is remembered from word to word.
#[derive(Default)]
struct Reading {
    position: u32,
    /// The number that ended the run before, or the single letter: „K 17“ belongs together.
    number: Option<(u32, u32)>,
    letter: Option<(u32, u32)>,
    /// Words with hyphens so far.
    words: Chain,
    /// Digits in groups of three so far.
    group: Chain,
}

impl Reading {
    fn run(
        &mut self,
        vocabulary: &mut Vocabulary,
        gap: &str,
        raw: &str,
        pieces: &[Piece],
        found: &mut impl FnMut(Token),
    ) {
        let is_word = matches!(pieces, [piece] if !piece.is_number);
        if !(is_word && self.words.length > 0 && ties_words(gap, raw)) {
            self.end_of_words(vocabulary, found);
        }
        let is_group = raw.len() == 3 && raw.bytes().all(|byte| byte.is_ascii_digit());
        if !(is_group && self.group.length > 0 && gap == ".") {
            self.end_of_group(vocabulary, found);
        }
        for (place, piece) in pieces.iter().enumerate() {
            let kind = if piece.is_number { Kind::Number } else { Kind::Word };
            let token =
                Token { word: piece.word, position: self.position, kind, capital: piece.capital };
            let gap = if place == 0 { gap } else { "" };
            if let Some((first, between, position)) = self.partner(*piece, gap) {
                let (first, second) = (vocabulary.word(first), vocabulary.word(piece.word));
                let word = vocabulary.number(&format!("{first}{between}{second}"));
                found(Token { word, position, kind: Kind::Pair, capital: false });
            }
            found(token);
            let is_letter = !piece.is_number && vocabulary.word(piece.word).len() == 1;
            self.number = piece.is_number.then_some((piece.word, self.position));
            self.letter = is_letter.then_some((piece.word, self.position));
            self.position += 1;
        }
        if let ([piece], true) = (pieces, is_word) {
            self.words.add(vocabulary.word(piece.word), self.position - 1);
        }
        let begins_group = raw.len() <= 3 && !raw.starts_with('0');
        if raw.bytes().all(|byte| byte.is_ascii_digit()) && (self.group.length > 0 || begins_group)
        {
            self.group.add(raw, self.position - 1);
        }
    }

    /// What a number belongs to: the number or the letter before it.
    fn partner(&self, piece: Piece, gap: &str) -> Option<(u32, &'static str, u32)> {
        let number = self.number.filter(|_| ties_numbers(gap));
        let letter = self.letter.filter(|_| matches!(gap, "" | " " | "-" | "\u{a0}" | "\u{2011}"));
        // A day is no number of a paper: „6.2021“ and „6/2021“ differ.
        let between = if gap == "." { "." } else { "/" };
        let number = number.map(|(number, position)| (number, between, position));
        let letter = letter.map(|(letter, position)| (letter, "", position));
        number.or(letter).filter(|_| piece.is_number)
    }

    fn end_of_words(&mut self, vocabulary: &mut Vocabulary, found: &mut impl FnMut(Token)) {
        self.words.end(vocabulary, Kind::Joined, found);
    }

    fn end_of_group(&mut self, vocabulary: &mut Vocabulary, found: &mut impl FnMut(Token)) {
        self.group.end(vocabulary, Kind::Grouped, found);
    }
}

impl Chain {
    fn add(&mut self, text: &str, position: u32) {
        if self.length == 0 {
            self.position = position;
        }
        self.text.push_str(text);
        self.length += 1;
    }

    fn end(
        &mut self,
        vocabulary: &mut Vocabulary,
        kind: fn(u32) -> Kind,
        found: &mut impl FnMut(Token),
    ) {
        if self.length > 1 {
            let word = vocabulary.number(&self.text);
            let kind = kind(self.length);
            found(Token { word, position: self.position, kind, capital: true });
        }
        self.text.clear();
        self.length = 0;
    }
}

/// „Kita-Gebühren“, „Bürger:innen“.
fn ties_words(gap: &str, raw: &str) -> bool {
    matches!(gap, "-" | "\u{2011}") || (matches!(gap, ":" | "*" | "_" | "/") && raw == "innen")
}

/// „0135/2020“, „26.11.2025“, „135 / 2020“.
fn ties_numbers(gap: &str) -> bool {
    matches!(gap, "/" | "-" | "." | "_" | "\u{2011}" | "\u{2013}" | " / ")
}

fn without_zeros(number: &str) -> &str {
    let number = number.trim_start_matches('0');
    if number.is_empty() { "0" } else { number }
}

/// Runs of letters, digits and the marks on them.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|c: char| c.is_alphanumeric())?;
        let length = text[start..].find(|c| !belongs_to_word(c)).unwrap_or(text.len() - start);
        rest = start + length;
        Some(start..rest)
    })
}

fn belongs_to_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && (is_invisible(c) || is_combining_mark(c)))
}

/// Small letters without marks: ä, ae and a are one, and so are ß and ss.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    if word.is_ascii() {
        folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    } else {
        // „𝐊reis“ has its capital letter only once it is taken apart.
        for c in word.nfkd().collect::<String>().to_lowercase().chars() {
            match c {
                'ß' => folded.push_str("ss"),
                'æ' | 'œ' | 'ø' => folded.push(if c == 'æ' { 'a' } else { 'o' }),
                'ł' => folded.push('l'),
                c if is_invisible(c) || is_combining_mark(c) => {}
                c => folded.push(c),
            }
        }
    }
    without_spelled_umlauts(folded)
}

/// `ae`, `oe`, `ue` are umlauts spelled out, but not in „Steuer“, „Bauer“, „Quelle“.
fn without_spelled_umlauts(word: String) -> String {
    if !["ae", "oe", "ue"].iter().any(|pair| word.contains(pair)) {
        return word;
    }
    let mut plain = String::with_capacity(word.len());
    let mut before = ' ';
    for c in word.chars() {
        let last = plain.chars().next_back().unwrap_or(' ');
        let is_umlaut = c == 'e'
            && match last {
                'a' | 'o' => true,
                'u' => !matches!(before, 'a' | 'e' | 'q'),
                _ => false,
            };
        if !is_umlaut {
            before = last;
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::site::search::language::stem::stem;

    const WORDS: &str = include_str!("../../../../tests/search/woerter.tsv");

    fn read(text: &str) -> Value {
        let mut vocabulary = Vocabulary::default();
        let mut tokens = Vec::new();
        vocabulary.read(text, 0, |token| tokens.push(token));
        let token = |token: &Token| {
            let kind = match token.kind {
                Kind::Word => "word".to_owned(),
                Kind::Number => "number".to_owned(),
                Kind::Grouped(length) => format!("grouped:{length}"),
                Kind::Pair => "pair".to_owned(),
                Kind::Joined(length) => format!("joined:{length}"),
            };
            json!([vocabulary.word(token.word), token.position, kind])
        };
        tokens.iter().map(token).collect()
    }

    fn stems(tokens: &Value) -> Value {
        let tokens = tokens.as_array().expect("tokens").iter();
        let words = tokens.filter(|token| token[2] == "word");
        words.map(|token| json!(stem(token[0].as_str().expect("a word")))).collect()
    }

    #[test]
    fn words_are_read_as_the_table_says() {
        let mut faults = Vec::new();
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<Value> =
                line.split('\t').map(|it| serde_json::from_str(it).expect(line)).collect();
            let [text, tokens, stemmed] = &columns[..] else { panic!("three columns: {line}") };
            let found = read(text.as_str().expect(line));
            let stems = stems(&found);
            if found != *tokens || stems != *stemmed {
                faults.push(format!("{text}\t{found}\t{stems}"));
            }
        }
        assert!(faults.is_empty(), "read otherwise:\n{}", faults.join("\n"));
    }
}
