//! The files of an index, unpacked when they are needed.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::rc::Rc;

use flate2::read::GzDecoder;

use super::near;
use super::terms::{self, Form, Group, groups};
use crate::site::search::bytes::Bytes;
use crate::site::search::language::stem::stem;
use crate::site::search::root::{FORMAT, Root};

/// Where the files of an index come from: bytes by name, as published.
pub type Fetch<'f> = dyn Fn(&str) -> Option<Vec<u8>> + 'f;

/// Documents that hold a word, each with the places and the traces of the stop words before (times 16) and after.
pub type Places = BTreeMap<usize, Vec<(u32, u32)>>;

/// Why an index cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// This file is missing.
    Missing(String),
    /// This file is not what it should be.
    Broken(String),
}

/// An index.
pub struct Index<'f> {
    /// Its root.
    pub root: Root<'static>,
    fetch: &'f Fetch<'f>,
    pieces: RefCell<HashMap<String, Rc<[u8]>>>,
}

/// What a hit shows.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Card {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// The printed number.
    pub number: String,
    /// What it is.
    pub kind: String,
    /// Bodies that have to do with it.
    pub bodies: Vec<String>,
    /// The day, `2025-11-26`; empty if it has none.
    pub date: String,
    /// What became of it.
    pub result: String,
    /// What that means: `ja`, `nein`, `offen`, `neutral`; empty without a result.
    pub tone: String,
}

/// What a search can be narrowed by.
#[derive(Clone, Debug)]
pub struct Facet {
    /// „Gremium“.
    pub name: String,
    /// Key and name of each value.
    pub values: Vec<(String, String)>,
    /// The values of each document, by place in `values`.
    pub documents: Vec<Vec<u32>>,
}

#[derive(serde::Deserialize)]
struct FacetHead {
    name: String,
    values: Vec<(String, String)>,
}

impl<'f> Index<'f> {
    /// Opens the index whose root is `root`.
    pub fn open(root: &[u8], fetch: &'f Fetch<'f>) -> Result<Index<'f>, Damage> {
        let broken = || Damage::Broken("wurzel.kis".to_owned());
        let root = unpack(root).ok_or_else(broken)?;
        let root: Root<'static> = serde_json::from_slice::<Root>(&root).map_err(|_| broken())?;
        if root.format != FORMAT {
            return Err(broken());
        }
        Ok(Index { root, fetch, pieces: RefCell::default() })
    }

    /// A file of the index, unpacked.
    pub fn piece(&self, name: &str) -> Result<Rc<[u8]>, Damage> {
        if let Some(piece) = self.pieces.borrow().get(name) {
            return Ok(Rc::clone(piece));
        }
        let path = format!("{}/{name}.kis", self.root.folder);
        let packed = (self.fetch)(&path).ok_or_else(|| Damage::Missing(path.clone()))?;
        let piece: Rc<[u8]> = unpack(&packed).ok_or(Damage::Broken(path))?.into();
        self.pieces.borrow_mut().insert(name.to_owned(), Rc::clone(&piece));
        Ok(piece)
    }

    /// The number of the piece of terms that would hold a stem.
    pub(super) fn piece_of(&self, stem: &str) -> Result<usize, Damage> {
        let group = piece(&self.root.terms, stem);
        if self.root.group <= 1 {
            return Ok(group);
        }
        let name = format!("d{group}");
        let begins = self.piece(&name)?;
        let begins: Vec<Cow<str>> =
            serde_json::from_slice(&begins).map_err(|_| Damage::Broken(name))?;
        Ok(group * self.root.group as usize + piece(&begins, stem))
    }

    /// The card of a document: address, title, number, kind, bodies, day, result.
    pub fn card(&self, document: u32) -> Result<Card, Damage> {
        let name = format!("c{}", document / self.root.block);
        let block = self.piece(&name)?;
        let broken = || Damage::Broken(name.clone());
        let cards: Vec<Card> = serde_json::from_slice(&block).map_err(|_| broken())?;
        cards.into_iter().nth((document % self.root.block) as usize).ok_or_else(broken)
    }

    /// A facet: its values, and for each document which of them it has.
    pub fn facet(&self, key: &str) -> Result<Facet, Damage> {
        let name = format!("f-{key}");
        let bytes = self.piece(&name)?;
        let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
        let head: FacetHead =
            serde_json::from_slice(&bytes[..end]).map_err(|_| Damage::Broken(name))?;
        let mut rest = Bytes::new(bytes.get(end + 1..).unwrap_or_default());
        let documents = (0..self.root.documents).map(|_| rest.numbers()).collect();
        Ok(Facet { name: head.name, values: head.values, documents })
    }

    /// The pieces of the vocabulary with words that begin like this one.
    pub fn vocabulary(
        &self,
        name: char,
        directory: &[Cow<'static, str>],
        word: &str,
    ) -> Result<Vec<(String, u32)>, Damage> {
        let half = near::half(word);
        let first = piece(directory, half);
        let last = piece(directory, &format!("{half}\u{10ffff}")).min(first + near::PIECES - 1);
        let mut words = Vec::new();
        for number in first..=last {
            words.extend(terms::vocabulary(&self.piece(&format!("{name}{number}"))?));
        }
        Ok(words)
    }

    /// Documents and places of a word, or of all its forms.
    pub fn places_of(&self, word: &str, is_exact: bool) -> Result<Places, Damage> {
        let stem = stem(word);
        let number = self.piece_of(stem)?;
        let terms = self.piece(&format!("t{number}"))?;
        let Some((_, group)) = groups(&terms).find(|(other, _)| other == stem) else {
            return Ok(Places::new());
        };
        let own = self.piece(&format!("p{number}"))?;
        let is_meant = |form: &&Form| !is_exact || form.ending == &word.as_bytes()[stem.len()..];
        let mut all = Places::new();
        for form in group.forms.iter().filter(is_meant) {
            for (document, places) in terms::places(form, &own) {
                all.entry(document).or_default().extend(places);
            }
        }
        Ok(all)
    }

    /// What stands below a stem; nothing if it is not there.
    pub fn group<T: Default>(
        &self,
        stem: &str,
        read: impl FnOnce(&Group) -> T,
    ) -> Result<T, Damage> {
        let piece = self.piece(&format!("t{}", self.piece_of(stem)?))?;
        let group = groups(&piece).find(|(other, _)| other == stem);
        Ok(group.map(|(_, group)| read(&group)).unwrap_or_default())
    }
}

/// The piece that would hold a word: `directory` names where all but the first begin.
fn piece(directory: &[Cow<str>], word: &str) -> usize {
    directory.partition_point(|first| &**first <= word)
}

fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
