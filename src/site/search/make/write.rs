//! The index as files: a root, and small pieces that a search fetches when it needs them.
//!
//! `src/site/search/README.md` describes every byte, for whoever writes a third reader.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use super::document::{About, Document};
use super::facet;
use super::inverted::{Entry, Inverted, Posting};
use crate::council::public::Subject;
use crate::site::plan::Site;
use crate::site::result;
use crate::site::search::bytes::{put, put_bytes, put_word};
use crate::site::search::language::turn;
use crate::site::search::root::Root;

/// Cards in a block.
pub(crate) const BLOCK: usize = 8;
/// With more pieces of terms than so many, the root names only where groups of them begin.
const LISTED: usize = 100;
const GROUP: usize = 64;
/// A piece of terms or of places holds about as many bytes before it is packed.
const PIECE: usize = 12_000;
/// A piece of the vocabulary.
const VOCABULARY: usize = 12_000;

/// The files of an index.
pub struct Files {
    /// The root, which has the same name for ever.
    pub root: Vec<u8>,
    /// The folder of all others: a hash of what is in them.
    pub folder: String,
    /// The others, by name.
    pub pieces: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// The file at `folder/name.kis`, as it is published.
    pub fn piece(&self, path: &str) -> Option<Vec<u8>> {
        let name = path.strip_prefix(&self.folder)?.strip_prefix('/')?.strip_suffix(".kis")?;
        self.pieces.get(name).cloned()
    }
}

/// Writes the index of `documents`.
pub fn write(site: &Site, documents: &[Document], inverted: Inverted) -> Files {
    let mut pieces: Vec<(String, Vec<u8>)> = Vec::new();
    let groups = groups(&inverted);
    let mut terms = terms(&inverted, &groups, &mut pieces);
    let last = terms.len();
    let group = if last < LISTED { 1 } else { GROUP };
    if group > 1 {
        terms = directories(&terms, &mut pieces);
    }
    let stems = || groups.iter().filter(|group| is_plain(&group.stem));
    let count = |group: &Group| (group.stem.to_string(), group.count());
    let forward = vocabulary("v", &stems().map(count).collect::<Vec<_>>(), &mut pieces);
    let turned = |group: &Group| (turn(&group.stem), group.count());
    let mut backward: Vec<_> = stems().map(turned).collect();
    backward.par_sort_unstable();
    let backward = vocabulary("r", &backward, &mut pieces);
    for (number, block) in documents.chunks(BLOCK).enumerate() {
        let cards: Vec<Card> = block.iter().map(|document| Card::of(site, document)).collect();
        pieces.push((format!("c{number}"), json(&cards)));
    }
    for facet in facet::all(site, documents) {
        pieces.push((format!("f-{}", facet.key), facet.bytes()));
    }
    // What is written needs no second place in memory.
    drop(groups);
    drop(inverted);
    let pieces: BTreeMap<String, Vec<u8>> =
        pieces.into_par_iter().map(|(name, bytes)| (name, pack(&bytes))).collect();
    let folder = hash(&pieces);
    let root = Root::new(folder.clone(), documents, [group, last + 1], [terms, forward, backward]);
    Files { root: pack(&json(&root)), folder, pieces }
}

/// Words with one stem.
struct Group<'a> {
    stem: Box<str>,
    entries: &'a [Entry],
    parts: &'a [Posting],
}

impl Group<'_> {
    /// How many documents, at most.
    fn count(&self) -> u32 {
        let forms: usize = self.entries.iter().map(|entry| entry.postings.len()).sum();
        (forms + self.parts.len()) as u32
    }
}

/// All stems in order, those of words and those that are only parts.
fn groups(inverted: &Inverted) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
    for entries in inverted.entries.chunk_by(|a, b| a.stem() == b.stem()) {
        let stem = entries[0].stem();
        groups.insert(stem, Group { stem: stem.into(), entries, parts: &[] });
    }
    for (stem, parts) in &inverted.parts {
        let new = || Group { stem: stem.clone(), entries: &[], parts: &[] };
        groups.entry(stem).or_insert_with(new).parts = parts;
    }
    groups.into_values().collect()
}

/// Letters only: what can be mistyped, and what can be a part of a compound.
fn is_plain(stem: &str) -> bool {
    stem.len() > 2 && !stem.bytes().any(|byte| byte.is_ascii_digit())
}

/// Lists of documents (`t`) and places (`p`), cut into pieces between stems.
fn terms(
    inverted: &Inverted,
    groups: &[Group],
    pieces: &mut Vec<(String, Vec<u8>)>,
) -> Vec<String> {
    let encoded: Vec<(Vec<u8>, Vec<u8>)> =
        groups.par_iter().map(|group| encode(inverted, group)).collect();
    let mut directory = Vec::new();
    let (mut terms, mut places) = (Vec::new(), Vec::new());
    let mut before = "";
    let mut number = 0;
    for (group, (lists, own)) in groups.iter().zip(encoded) {
        let is_full = terms.len() + lists.len() > PIECE || places.len() + own.len() > 3 * PIECE;
        if is_full && !terms.is_empty() {
            pieces.push((format!("t{number}"), std::mem::take(&mut terms)));
            pieces.push((format!("p{number}"), std::mem::take(&mut places)));
            directory.push(separator(before, &group.stem));
            number += 1;
            before = "";
        }
        put_word(&mut terms, before, &group.stem);
        put(&mut terms, own.len() as u32);
        put_bytes(&mut terms, &lists);
        places.extend_from_slice(&own);
        before = &group.stem;
    }
    pieces.push((format!("t{number}"), terms));
    pieces.push((format!("p{number}"), places));
    directory
}

/// Where the pieces of each group begin, as files of their own (`d`); what is left for the root is
/// where the groups begin.
fn directories(terms: &[String], pieces: &mut Vec<(String, Vec<u8>)>) -> Vec<String> {
    let mut root = Vec::new();
    // The first piece of all has no beginning to tell.
    let begins: Vec<&str> = [""].into_iter().chain(terms.iter().map(String::as_str)).collect();
    for (number, group) in begins.chunks(GROUP).enumerate() {
        pieces.push((format!("d{number}"), json(&group[1..])));
        root.extend((number > 0).then(|| group[0].to_owned()));
    }
    root
}

/// The shortest beginning of `first` that comes after `last`.
fn separator(last: &str, first: &str) -> String {
    let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
    let short = ends.map(|end| &first[..end]).find(|short| *short > last);
    short.unwrap_or(first).to_owned()
}

/// The lists of a stem, and the places of its words.
fn encode(inverted: &Inverted, group: &Group) -> (Vec<u8>, Vec<u8>) {
    let (mut lists, mut places) = (Vec::new(), Vec::new());
    let cuts = group.entries.iter().map(|entry| &entry.cut);
    let mut cut = cuts.max_by_key(|cut| cut.len()).cloned().unwrap_or_default();
    cut.retain(|place| *place < group.stem.len());
    put(&mut lists, cut.len() as u32);
    for place in &cut {
        put(&mut lists, *place as u32);
    }
    put(&mut lists, group.entries.len() as u32);
    for entry in group.entries {
        put_bytes(&mut lists, &entry.word.as_bytes()[group.stem.len()..]);
        let own = inverted.places(entry);
        put(&mut lists, own.len() as u32);
        places.extend(own);
        put_postings(&mut lists, &entry.postings);
    }
    put_postings(&mut lists, group.parts);
    (lists, places)
}

/// How many, then the steps from document to document, then how well each holds the word.
fn put_postings(lists: &mut Vec<u8>, postings: &[Posting]) {
    put(lists, postings.len() as u32);
    let mut steps = Vec::with_capacity(postings.len());
    let mut next = 0;
    for posting in postings {
        put(&mut steps, posting.document - next);
        next = posting.document + 1;
    }
    put_bytes(lists, &steps);
    lists.extend(postings.iter().map(|posting| posting.in_title << 5 | posting.weight));
}

/// Words and how often they come, cut into pieces.
fn vocabulary(
    name: &str,
    words: &[(String, u32)],
    pieces: &mut Vec<(String, Vec<u8>)>,
) -> Vec<String> {
    let mut directory = Vec::new();
    let mut bytes = Vec::new();
    let mut before = "";
    let mut number = 0;
    for (word, count) in words {
        if bytes.len() > VOCABULARY {
            pieces.push((format!("{name}{number}"), std::mem::take(&mut bytes)));
            directory.push(separator(before, word));
            number += 1;
            before = "";
        }
        put_word(&mut bytes, before, word);
        put(&mut bytes, *count);
        before = word;
    }
    pieces.push((format!("{name}{number}"), bytes));
    directory
}

/// What a hit shows.
#[derive(Serialize)]
struct Card<'a>(Cow<'a, str>, &'a str, &'a str, &'a str, Vec<&'a str>, String, &'a str, &'a str);

impl<'a> Card<'a> {
    fn of(site: &'a Site, document: &'a Document) -> Card<'a> {
        let body = |id: &_| site.council.organizations[*id].name.as_str();
        let bodies = match document.about {
            About::Thing(Subject::Organization(_)) => Vec::new(),
            _ => document.bodies.iter().map(body).collect(),
        };
        Card(
            document.href(site),
            &document.title,
            document.number,
            &document.kind,
            bodies,
            document.date.map(|date| date.to_string()).unwrap_or_default(),
            document.result,
            if document.result.is_empty() { "" } else { result::tone(document.result) },
        )
    }
}

fn json(value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    serde_json::to_vec(value).expect("plain data is always JSON")
}

/// gzip, without name and time: browsers unpack it themselves and notice damage.
fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::new(6));
    packed.write_all(bytes).expect("memory takes everything");
    packed.finish().expect("memory takes everything")
}

fn hash(pieces: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hash = Xxh3::new();
    for (name, bytes) in pieces {
        hash.update(name.as_bytes());
        hash.update(bytes);
    }
    format!("{:016x}", hash.digest())
}
