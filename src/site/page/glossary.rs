//! The glossary from A to Z, and how the council works.

use serde::Serialize;

use super::Link;
use super::frame::{Cover, Head, Part};
use super::share::Source;
use crate::german;
use crate::site::glossary::Word;
use crate::site::plan::Site;
use crate::site::route::{self, Route};
use crate::site::theme::Html;

/// All explained words.
#[derive(Serialize)]
pub struct GlossaryPage<'a> {
    /// By first letter.
    pub letters: Vec<Initial<'a>>,
    /// How the council works.
    pub explained: Link<'a>,
}

/// Words that begin alike.
#[derive(Serialize)]
pub struct Initial<'a> {
    /// The letter.
    pub letter: String,
    /// Its place on the page: that of its first word.
    pub place: &'a str,
    /// The words.
    pub words: Vec<Entry<'a>>,
}

/// An explained word.
#[derive(Serialize)]
pub struct Entry<'a> {
    /// Its place on the page.
    pub place: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What it means.
    pub text: &'a str,
    /// Words that explain more.
    pub related: Vec<Link<'a>>,
}

/// How many words an explanation leads to.
const RELATED: usize = 4;

/// The glossary.
pub fn page(site: &Site) -> (Head<'_>, GlossaryPage<'_>) {
    let words = site.glossary.words();
    let said: Vec<Vec<&Word>> = words.iter().map(|word| said_by(site, word)).collect();
    let entries: Vec<Entry<'_>> =
        words.iter().zip(&said).map(|(word, own)| entry(words, &said, word, own)).collect();
    let mut entries = entries.into_iter();
    let letters = words.chunk_by(|a, b| initial(a) == initial(b)).map(|words| Initial {
        letter: words.first().map(initial).unwrap_or_default(),
        place: words.first().map_or("", |word| &word.slug),
        words: entries.by_ref().take(words.len()).collect(),
    });
    let view = GlossaryPage {
        letters: letters.collect(),
        explained: Link::page(site, site.texts().get("explained_title"), &route::explained()),
    };
    let told = [("n", words.len().into()), ("county", site.council.body.name.as_str().into())];
    let description = site.texts().say("glossary_description", &told);
    (head(site, &route::glossary(), site.texts().get("glossary_title"), description), view)
}

/// The other words that an explanation says.
fn said_by<'a>(site: &'a Site, word: &Word) -> Vec<&'a Word> {
    let mut reading = site.glossary.reading();
    reading.text(&word.text);
    reading.found().filter(|other| other.slug != word.slug).collect()
}

/// A word with those that its explanation says, then those whose explanation says it.
fn entry<'a>(
    words: &'a [Word],
    said: &[Vec<&'a Word>],
    word: &'a Word,
    own: &[&'a Word],
) -> Entry<'a> {
    let is = |word: &Word, other: &Word| word.slug == other.slug;
    let says = |(_, said): &(&Word, &Vec<&Word>)| said.iter().any(|other| is(other, word));
    let others = words.iter().zip(said).filter(says).map(|(other, _)| other);
    let others = others.filter(|other| own.iter().all(|known| !is(known, other)));
    let related = own.iter().copied().chain(others).take(RELATED);
    let link = |it: &'a Word| Link { text: it.name.as_str().into(), href: it.href.as_str().into() };
    Entry {
        place: &word.slug,
        name: &word.name,
        text: &word.text,
        related: related.map(link).collect(),
    }
}

fn initial(word: &Word) -> String {
    let first = german::sort_key(&word.name).chars().next();
    first.map_or_else(String::new, |c| c.to_uppercase().collect())
}

/// How the council works.
#[derive(Serialize)]
pub struct ExplainedPage<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Sections on what the council is, who decides, and how to take part.
    pub text: Html,
}

/// How the council works.
pub fn explained(site: &Site) -> (Head<'_>, ExplainedPage<'_>) {
    let title = site.texts().get("explained_title");
    let view = ExplainedPage { title, text: super::text(site, "explained_text", &[]) };
    let told = [("county", site.council.body.name.as_str().into())];
    let description = site.texts().say("explained_description", &told);
    (head(site, &route::explained(), title, description), view)
}

fn head<'a>(site: &'a Site, route: &Route, name: &str, description: String) -> Head<'a> {
    let cover = Cover {
        part: Part::Other,
        kind: "seite",
        name: name.to_owned(),
        label: String::new(),
        description,
        crumbs: Vec::new(),
    };
    Head::new(site, route, cover).cited(site, &Source::default())
}
