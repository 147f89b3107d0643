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
        let mut rest = text;
        while self.found.len() < self.limit
            && let Some(start) = rest.find(is_letter)
        {
            rest = &rest[start..];
            let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
            let forms = self.glossary.forms.get(&rest[..end]).map_or(&[][..], Vec::as_slice);
            for form in forms.iter().filter(|form| begins_with(rest, &form.text)) {
                if !self.found.contains(&form.word) && self.found.len() < self.limit {
                    self.found.push(form.word);
                }
            }
            rest = &rest[end..];
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
        let place = self.glossary.words.iter().position(|word| word.slug == slug);
        if let Some(place) = place.filter(|place| !self.found.contains(place))
            && self.found.len() < self.limit
        {
            self.found.push(place);
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

/// Whether a text begins with these whole words.
fn begins_with(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(is_letter))
}

/// What words are made of: „nicht-öffentlich“ is one.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// As at the beginning of a sentence.
fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
