//! The words of council work that need explaining, and which of them a page says.

use std::collections::HashMap;

use serde::Serialize;

use super::route::{self, Routes};
use super::theme::{Html, Theme};
use crate::diagnostic::Diagnostic;
use crate::german;

/// Begins the keys of all words in the files of texts.
const PREFIX: &str = "word_";

/// All explained words, from A to Z.
#[derive(Default)]
pub struct Glossary {
    words: Vec<Word>,
    /// Every form by its first word, as it is written within a sentence and at its beginning.
    forms: HashMap<Box<str>, Vec<Form>>,
    /// How their first words begin: hardly any word of a text needs a closer look.
    beginnings: Beginnings,
}

/// An explained word.
#[derive(Serialize)]
pub struct Word {
    /// Its place on the page of the glossary.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// What it means, in one to three sentences.
    pub text: String,
    /// Where it is explained.
    pub href: String,
    /// As pages print it that say it, filled once.
    #[serde(skip)]
    html: Html,
}

/// A form of a word: „Vorberatungen“, „zur Kenntnis genommen“.
struct Form {
    text: Box<str>,
    /// The place of its word.
    word: usize,
}

impl Glossary {
    /// The words that the texts of the site explain: `word_x`, its forms and what it means. Only a
    /// template can be at fault.
    pub fn of(theme: &Theme, routes: &Routes) -> (Glossary, Option<Diagnostic>) {
        let (page, texts) = (route::glossary(), theme.texts());
        let read = |(key, text): (&str, &str)| {
            let key = key.strip_suffix("_text")?;
            let slug = key.strip_prefix(PREFIX)?.replace('_', "-");
            let name = texts.find(key)?.to_owned();
            let forms = texts.find(&format!("{key}_forms"))?;
            let href = routes.href_at(&page, &slug);
            let text = text.to_owned();
            Some((Word { slug, name, text, href, html: Html::default() }, forms))
        };
        let mut words: Vec<(Word, &str)> = texts.beginning(PREFIX).filter_map(read).collect();
        words.sort_by_cached_key(|(word, _)| german::sort_key(&word.name));
        let mut glossary = Glossary::default();
        let mut fault = None;
        for (mut word, forms) in words {
            match theme.render_part("parts/term.html", &word) {
                Ok(html) => word.html = html,
                Err(finding) => fault = Some(finding),
            }
            glossary.add(word, forms);
        }
        (glossary, fault)
    }

    fn add(&mut self, word: Word, forms: &str) {
        let place = self.words.len();
        for form in forms.split(',').map(str::trim).chain([word.name.as_str()]) {
            for text in [form.to_owned(), capitalized(form)] {
                let first = text.split(|c| !is_letter(c)).next().unwrap_or_default();
                self.beginnings.add(first);
                let forms = self.forms.entry(first.into()).or_default();
                if forms.iter().all(|known| *known.text != *text) {
                    forms.push(Form { text: text.into(), word: place });
                }
            }
        }
        self.words.push(word);
    }

    /// All words, from A to Z.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Every form with where it is explained.
    pub fn forms(&self) -> impl Iterator<Item = (&str, &str)> {
        // Whoever collects them puts them in order.
        #[allow(clippy::iter_over_hash_type, reason = "no order is made of it here")]
        let all = self.forms.values().flatten();
        all.map(|form| (&*form.text, self.words[form.word].href.as_str()))
    }

    /// Begins to look for words.
    pub fn reading(&self) -> Reading<'_> {
        Reading { glossary: self, found: Vec::new(), limit: usize::MAX }
    }
}

/// The words that were found so far, in the order of their first occurrence.
pub struct Reading<'a> {
    glossary: &'a Glossary,
    found: Vec<usize>,
    limit: usize,
}

impl<'a> Reading<'a> {
    /// The same, which stops looking after so many words.
    #[must_use]
    pub fn at_most(self, limit: usize) -> Reading<'a> {
        Reading { limit, ..self }
    }

    /// Reads what a page shows.
    pub fn text(&mut self, text: &str) {
        let mut place = 0;
        for piece in text.as_bytes().split(|byte| !is_of_word(*byte)) {
            // The rest of a quotation mark, whose first byte was no letter.
            let odd = piece.iter().take_while(|byte| (0x80..0xc0).contains(*byte)).count();
            if self.glossary.beginnings.has(&piece[odd..]) {
                self.look(&text[place + odd..], piece.len() - odd);
            }
            place += piece.len() + 1;
        }
    }

    /// Looks at a text whose first word is so long.
    fn look(&mut self, text: &str, length: usize) {
        let forms = self.glossary.forms.get(&text[..length]).map_or(&[][..], Vec::as_slice);
        for form in forms.iter().filter(|form| begins_with(text, &form.text)) {
            self.find(form.word);
        }
    }

    fn find(&mut self, word: usize) {
        if self.found.len() < self.limit && !self.found.contains(&word) {
            self.found.push(word);
        }
    }

    /// Reads HTML as its reader does: what stands in tags is no word.
    pub fn html(&mut self, html: &Html) {
        for piece in html.as_str().split('<') {
            self.text(piece.split_once('>').map_or(piece, |(_, text)| text));
        }
    }

    /// Adds the word at this place of the glossary, which a page says in words of the theme.
    pub fn word(&mut self, slug: &str) {
        if let Some(place) = self.glossary.words.iter().position(|word| word.slug == slug) {
            self.find(place);
        }
    }

    /// What was found.
    pub fn found(&self) -> impl Iterator<Item = &'a Word> {
        let words = &self.glossary.words;
        self.found.iter().map(|place| &words[*place])
    }

    /// What was found, as pages print it.
    pub fn printed(&self) -> Vec<Html> {
        self.found().map(|word| word.html.clone()).collect()
    }
}

/// The first four bytes of words, as a set that may take another for one of its own.
struct Beginnings(Vec<bool>);

impl Default for Beginnings {
    fn default() -> Beginnings {
        Beginnings(vec![false; 1 << 16])
    }
}

impl Beginnings {
    fn add(&mut self, word: &str) {
        self.0[Beginnings::place(word.as_bytes())] = true;
    }

    fn has(&self, word: &[u8]) -> bool {
        self.0[Beginnings::place(word)]
    }

    fn place(word: &[u8]) -> usize {
        let mut first = [0; 4];
        let length = word.len().min(first.len());
        first[..length].copy_from_slice(&word[..length]);
        // Fibonacci's hash: the upper bits depend on all.
        (u32::from_le_bytes(first).wrapping_mul(0x9e37_79b1) >> 16) as usize
    }
}

/// Whether a text begins with these whole words.
fn begins_with(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(is_letter))
}

/// What words are made of: „nicht-öffentlich“ is one.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// The same for a byte, without asking for the letter: what begins with C2 or E2 is a quotation
/// mark, a dash or a space.
fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || (byte >= 0x80 && byte != 0xc2 && byte != 0xe2)
}

/// As at the beginning of a sentence.
fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
