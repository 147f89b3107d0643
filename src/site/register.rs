//! The register: topics, bodies, and the words of papers' titles, from A to Z.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use rayon::prelude::*;

use super::plan::PAGE_LENGTH;
use crate::council::id::Id;
use crate::council::public::{Paper, Subject, Topic, VisibleCouncil};
use crate::german;

/// Keywords by letter.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// In alphabetical order.
    pub letters: Vec<Letter>,
}

/// Keywords that begin alike.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Lower-case ASCII; what begins with none of its letters stands under `#`.
    pub letter: char,
    /// In DIN 5007 order.
    pub keywords: Vec<Keyword>,
    /// Which of them each page shows.
    pub pages: Vec<Range<usize>>,
}

/// A word, and where it leads.
#[derive(Clone, Debug)]
pub struct Keyword {
    /// As written.
    pub word: String,
    /// The topic or body of this name.
    pub subjects: Vec<Subject>,
    /// Papers with the word in their titles, newest first.
    pub papers: Vec<Id<Paper>>,
}

/// Papers that a keyword shows; who looks for more looks by year.
pub const PAPERS: usize = 25;

/// The shortest word that is worth an entry: „ÖPNV“.
const LETTERS: usize = 4;

impl Keyword {
    /// How many lines it takes.
    fn length(&self) -> usize {
        1 + self.subjects.len() + self.papers.len().min(PAPERS)
    }
}

impl Register {
    /// Every keyword of the council; `papers` newest first.
    pub fn of(council: &VisibleCouncil, papers: &[Id<Paper>], topics: &[Id<Topic>]) -> Register {
        let mut keywords = words(council, papers);
        let topics = topics.iter().map(|id| (&council.topics[*id].name, Subject::Topic(*id)));
        let bodies = council.organizations.iter();
        let bodies = bodies.map(|(id, body)| (&body.name, Subject::Organization(id)));
        for (name, subject) in topics.chain(bodies) {
            let keyword = keywords.entry(name.to_lowercase()).or_insert_with(|| Keyword::of(name));
            keyword.subjects.push(subject);
        }
        let mut keywords: Vec<Keyword> = keywords.into_values().collect();
        keywords.par_sort_by_cached_key(|keyword| {
            (german::sort_key(&keyword.word), keyword.word.clone())
        });
        let mut letters: BTreeMap<char, Vec<Keyword>> = BTreeMap::new();
        for keyword in keywords {
            letters.entry(initial(&keyword.word)).or_default().push(keyword);
        }
        let letter = |(letter, keywords): (char, Vec<Keyword>)| Letter {
            letter,
            pages: pages(&keywords),
            keywords,
        };
        Register { letters: letters.into_iter().map(letter).collect() }
    }
}

impl Register {
    /// Whether both have the same letters, each with as many pages.
    pub fn has_the_addresses_of(&self, other: &Register) -> bool {
        let addresses = |letter: &Letter| (letter.letter, letter.pages.len());
        self.letters.iter().map(addresses).eq(other.letters.iter().map(addresses))
    }
}

impl Keyword {
    fn of(word: &str) -> Keyword {
        Keyword { word: word.to_owned(), subjects: Vec::new(), papers: Vec::new() }
    }
}

/// The nouns of all titles, by their lower-case spelling.
///
/// German writes nouns with a capital, and the first word of a title too: what somewhere else
/// begins small („Über …“, „Zweite …“) is none.
fn words(council: &VisibleCouncil, papers: &[Id<Paper>]) -> HashMap<String, Keyword> {
    let mut words: HashMap<String, Keyword> = HashMap::new();
    let mut small: HashSet<&str> = HashSet::new();
    for id in papers {
        for word in council.papers[*id].name.split(|c: char| !c.is_alphanumeric()) {
            let Some(first) = word.chars().next() else { continue };
            if first.is_lowercase() {
                small.insert(word);
            } else if first.is_uppercase() && word.chars().count() >= LETTERS {
                let keyword = words.entry(word.to_lowercase()).or_insert_with(|| Keyword::of(word));
                // A title may say a word twice.
                if keyword.papers.last() != Some(id) {
                    keyword.papers.push(*id);
                }
            }
        }
    }
    words.retain(|word, _| !small.contains(word.as_str()));
    words
}

fn initial(word: &str) -> char {
    german::slug(word).chars().next().filter(char::is_ascii_lowercase).unwrap_or('#')
}

/// Cuts keywords into pages of about as many lines as a list has.
fn pages(keywords: &[Keyword]) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut length) = (0, 0);
    for (place, keyword) in keywords.iter().enumerate() {
        if length > 0 && length + keyword.length() > 2 * PAGE_LENGTH {
            pages.push(start..place);
            (start, length) = (place, 0);
        }
        length += keyword.length();
    }
    pages.push(start..keywords.len());
    pages
}
