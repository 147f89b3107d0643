//! Documents → every word with the documents that hold it.

use std::collections::{BTreeMap, HashMap, HashSet};

use rayon::prelude::*;

use super::document::Document;
use super::fields::Field;
use crate::site::plan::Site;
use crate::site::search::bytes::{Bytes, put};
use crate::site::search::language::compound::{Splitter, Usage};
use crate::site::search::language::fold::{Kind, Token, Vocabulary, fold};
use crate::site::search::language::stem::stem;
use crate::site::search::language::stop::{is_stop_word, trace};

/// The best that a document can hold a word.
pub(crate) const HEAVIEST: u32 = 31;
/// The last place in a title that is told apart.
pub(crate) const LAST_IN_TITLE: u32 = 7;
/// Between two fields stand as many places, so that no phrase reaches across.
const BETWEEN_FIELDS: u32 = 16;
/// So many words may have been read at one place: „135/2020“ is two.
const NEIGHBOURS: usize = 4;
/// Documents that one thread reads at a time.
const CHUNK: usize = 256;

/// A document that holds a word.
#[derive(Clone, Copy)]
pub struct Posting {
    /// Its place in the list of documents.
    pub document: u32,
    /// How well it holds the word: 1 to [`HEAVIEST`].
    pub weight: u8,
    /// Where in its title, counted from 1; 0 if it is not there.
    pub in_title: u8,
}

/// A word and its documents.
pub struct Entry {
    /// The word, folded.
    pub word: Box<str>,
    /// How much of it is its stem.
    stem: usize,
    /// Documents, by place in the list.
    pub postings: Vec<Posting>,
    /// Where its places begin in each of them, among those of the chunk.
    places: Vec<u32>,
    /// Where it is cut, if it is a compound.
    pub cut: Vec<usize>,
}

impl Entry {
    /// What it shares with its inflected forms.
    pub fn stem(&self) -> &str {
        &self.word[..self.stem]
    }
}

/// Everything that the index holds.
pub struct Inverted {
    /// Words by stem, then by themselves.
    pub entries: Vec<Entry>,
    /// For each stem that is a part of compounds: the documents that hold one.
    pub parts: BTreeMap<Box<str>, Vec<Posting>>,
    /// Places of words, by chunk of documents.
    places: Vec<Vec<u8>>,
}

impl Inverted {
    /// Reads all documents.
    pub fn of(site: &Site, documents: &[Document]) -> Inverted {
        let read = |(number, chunk): (usize, &[Document])| {
            let mut reader = Reader::default();
            for (place, document) in chunk.iter().enumerate() {
                reader.document(site, (number * CHUNK + place) as u32, document);
            }
            reader.end()
        };
        let chunks: Vec<Chunk> = documents.par_chunks(CHUNK).enumerate().map(read).collect();
        let (mut entries, usages, places) = merge(chunks);
        let names = names(site);
        let words = entries.iter().zip(&usages).map(|(entry, usage)| (&*entry.word, *usage));
        let splitter = Splitter::new(words, &names);
        let parts = parts(&splitter, &mut entries);
        entries.par_sort_by(|a, b| (a.stem(), &a.word).cmp(&(b.stem(), &b.word)));
        Inverted { entries, parts, places }
    }

    /// The places of a word in its documents, one after the other, as the index holds them.
    pub fn places(&self, entry: &Entry) -> Vec<u8> {
        let mut all = Vec::new();
        for (posting, start) in entry.postings.iter().zip(&entry.places) {
            let chunk = &self.places[posting.document as usize / CHUNK][*start as usize..];
            let mut rest = Bytes::new(chunk);
            for _ in 0..rest.number() {
                rest.number();
            }
            all.extend_from_slice(&chunk[..chunk.len() - rest.left()]);
        }
        all
    }
}

/// Reads the documents of a chunk.
#[derive(Default)]
struct Reader {
    vocabulary: Vocabulary,
    usages: Vec<Usage>,
    stops: Vec<u32>,
    tokens: Vec<Found>,
    postings: Vec<(u32, Posting, u32)>,
    places: Vec<u8>,
}

/// A word in a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    word: u32,
    position: u32,
    /// Of the stop word before it.
    trace: u32,
    /// Of the stop word after it.
    follower: u32,
    field: u8,
    in_title: u8,
}

/// What a thread has read: without all that it needed for reading.
struct Chunk {
    words: Vec<Box<str>>,
    usages: Vec<Usage>,
    stops: Vec<u32>,
    postings: Vec<(u32, Posting, u32)>,
    places: Vec<u8>,
}

impl Reader {
    fn end(self) -> Chunk {
        let Reader { vocabulary, usages, stops, mut postings, mut places, .. } = self;
        postings.shrink_to_fit();
        places.shrink_to_fit();
        Chunk { words: vocabulary.into_words(), usages, stops, postings, places }
    }

    fn document(&mut self, site: &Site, number: u32, document: &Document) {
        let mut lengths = [0_u32; 5];
        let mut position = 0;
        self.tokens.clear();
        for (field, text) in document.fields(site) {
            let start = position;
            position = self.field(&text, position, field);
            lengths[field as usize] += position - start;
            position += BETWEEN_FIELDS;
        }
        let mut tokens = std::mem::take(&mut self.tokens);
        tokens.sort_unstable();
        for same in tokens.chunk_by(|a, b| a.word == b.word) {
            let start = self.places.len() as u32;
            put(&mut self.places, same.len() as u32);
            let mut last = 0;
            for found in same {
                put(
                    &mut self.places,
                    (found.position - last) << 8 | found.trace << 4 | found.follower,
                );
                last = found.position;
            }
            let posting = Posting {
                document: number,
                weight: weight(same, &lengths),
                in_title: same.iter().map(|found| found.in_title).find(|at| *at > 0).unwrap_or(0),
            };
            self.postings.push((same[0].word, posting, start));
        }
        self.tokens = tokens;
    }

    fn field(&mut self, text: &str, position: u32, field: Field) -> u32 {
        let mut before = 0;
        let mut in_title = 0;
        let Reader { vocabulary, usages, stops, tokens, .. } = self;
        let mut raw: Vec<Token> = Vec::new();
        let end = vocabulary.read(text, position, |token| raw.push(token));
        for number in stops.len()..vocabulary.words().len() {
            let word = vocabulary.word(number as u32);
            stops.push(if is_stop_word(word) { trace(word) } else { 0 });
            usages.push(Usage::default());
        }
        for token in raw {
            let word = token.word as usize;
            let is_word = matches!(token.kind, Kind::Word | Kind::Number);
            if is_word {
                usages[word].count += 1;
                usages[word].capitals += u32::from(token.capital);
            }
            if stops[word] > 0 {
                before = stops[word];
                let neighbours = tokens.iter_mut().rev().take(NEIGHBOURS);
                for found in neighbours.filter(|found| found.position + 1 == token.position) {
                    found.follower = before;
                }
                continue;
            }
            if is_word && field == Field::Title {
                in_title = (in_title + 1).min(LAST_IN_TITLE);
            }
            tokens.push(Found {
                word: token.word,
                position: token.position,
                trace: if is_word { before } else { 0 },
                follower: 0,
                field: field as u8,
                in_title: in_title as u8,
            });
            if is_word {
                before = 0;
            }
        }
        end
    }
}

/// How well a document holds a word: BM25F over its fields, in steps.
fn weight(found: &[Found], lengths: &[u32; 5]) -> u8 {
    // Title, number, decision, text, attachments: worth, usual length, how much length counts.
    const FIELDS: [(f32, f32, f32); 5] =
        [(7.0, 8.0, 0.4), (12.0, 3.0, 0.2), (2.0, 60.0, 0.5), (1.0, 300.0, 0.6), (2.0, 12.0, 0.5)];
    const SATURATION: f32 = 2.0;
    let mut sum = 0.0;
    for found in found {
        let field = usize::from(found.field);
        let (worth, usual, share) = FIELDS[field];
        sum += worth / (1.0 - share + share * lengths[field] as f32 / usual);
    }
    let weight = HEAVIEST as f32 * sum / (sum + SATURATION);
    weight.round().max(1.0) as u8
}

/// Joins the chunks: one vocabulary, and the documents of each word in order.
fn merge(chunks: Vec<Chunk>) -> (Vec<Entry>, Vec<Usage>, Vec<Vec<u8>>) {
    let mut entries: Vec<Entry> = Vec::new();
    let mut usages: Vec<Usage> = Vec::new();
    let mut places = Vec::with_capacity(chunks.len());
    let mut known: HashMap<Box<str>, usize> = HashMap::new();
    for chunk in chunks {
        let Chunk { words, usages: found, stops, postings, places: own } = chunk;
        let mut counts = vec![0; found.len()];
        for (word, ..) in &postings {
            counts[*word as usize] += 1;
        }
        let mut number = vec![usize::MAX; found.len()];
        for (word, text) in words.into_iter().enumerate() {
            if stops[word] > 0 || counts[word] == 0 {
                continue;
            }
            number[word] = *known.entry(text).or_insert_with_key(|text| {
                let stem = stem(text).len();
                let (postings, places, cut) = (Vec::new(), Vec::new(), Vec::new());
                entries.push(Entry { word: text.clone(), stem, postings, places, cut });
                usages.push(Usage::default());
                entries.len() - 1
            });
            usages[number[word]].count += found[word].count;
            usages[number[word]].capitals += found[word].capitals;
        }
        for (word, posting, start) in postings {
            let entry = &mut entries[number[word as usize]];
            entry.postings.push(posting);
            entry.places.push(start);
        }
        places.push(own);
    }
    (entries, usages, places)
}

/// Cuts all words; the documents of each part.
fn parts(splitter: &Splitter, entries: &mut [Entry]) -> BTreeMap<Box<str>, Vec<Posting>> {
    entries.par_iter_mut().for_each(|entry| entry.cut = splitter.cut(&entry.word));
    let cut = entries.par_iter().map(|entry| (entry, splitter.parts(&entry.word, &entry.cut)));
    let cut: Vec<(&Entry, Vec<&str>)> = cut.collect();
    let mut parts: BTreeMap<Box<str>, Vec<Posting>> = BTreeMap::new();
    for (entry, own) in cut {
        for part in own {
            parts.entry(part.into()).or_default().extend_from_slice(&entry.postings);
        }
    }
    let mut lists: Vec<&mut Vec<Posting>> = parts.values_mut().collect();
    lists.par_iter_mut().for_each(|postings| {
        postings.sort_by_key(|posting| posting.document);
        postings.dedup_by(|other, one| {
            let is_same = other.document == one.document;
            if is_same {
                one.weight = both(one.weight.into(), other.weight.into(), HEAVIEST) as u8;
                one.in_title = if one.in_title == 0 { other.in_title } else { one.in_title };
            }
            is_same
        });
        postings.shrink_to_fit();
    });
    parts
}

/// What two weights come to: nearer to the best than either, never beyond it.
pub(crate) fn both(a: u32, b: u32, best: u32) -> u32 {
    a + b - a * b / best
}

/// Names of people and places, folded: they are not cut.
fn names(site: &Site) -> HashSet<String> {
    let council = &site.council;
    let mut names = HashSet::new();
    let mut add = |text: Option<&str>| {
        let words = text.unwrap_or_default().split(|c: char| !c.is_alphanumeric());
        names.extend(words.filter(|word| !word.is_empty()).map(fold));
    };
    for (_, person) in council.people.iter() {
        add(Some(&person.name));
    }
    let of_papers = council.papers.iter().flat_map(|(_, paper)| &paper.locations);
    let open = council.meetings.iter().filter_map(|(_, meeting)| meeting.open.as_ref());
    for place in of_papers.chain(open.filter_map(|open| open.place.as_ref())) {
        add(place.locality.as_deref());
    }
    names
}
