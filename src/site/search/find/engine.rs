//! A query and the files of an index → documents in order. `themes/kreis/scripts/suche` does it in a browser.

use std::cmp::Reverse;

use super::index::{Card, Damage, Facet, Fetch, Index};
use super::note::Note;
use super::query::{Query, Unit};
use super::scores::{Scores, rarity, score};
use super::unit::Finder;

/// Reads an index.
pub struct Engine<'f> {
    index: Index<'f>,
}

/// What somebody looks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'r> {
    /// As typed.
    pub text: &'r str,
    /// Facets and their values; several values of one facet are alternatives.
    pub filters: &'r [(&'r str, &'r str)],
    /// Newest first, instead of best first.
    pub by_date: bool,
}

/// A document that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the index: the newest comes first.
    pub document: u32,
    /// How well it fits.
    pub score: u32,
}

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// Every document that fits, best first.
    pub hits: Vec<Hit>,
    /// Words that nobody wrote and those that were looked for instead, stemmed.
    pub replaced: Vec<(String, String)>,
    /// What should be said about the search.
    pub notes: Vec<Note>,
}

impl<'f> Engine<'f> {
    /// Opens the index whose root is `root`.
    pub fn open(root: &[u8], fetch: &'f Fetch<'f>) -> Result<Engine<'f>, Damage> {
        Ok(Engine { index: Index::open(root, fetch)? })
    }

    /// What a hit shows.
    pub fn card(&self, document: u32) -> Result<Card, Damage> {
        self.index.card(document)
    }

    /// Keys of what a search can be narrowed by.
    pub fn facets(&self) -> Vec<&str> {
        self.index.root.facets.iter().map(AsRef::as_ref).collect()
    }

    /// What a search can be narrowed by.
    pub fn facet(&self, key: &str) -> Result<Facet, Damage> {
        self.index.facet(key)
    }

    /// Looks for a query among the documents that pass the filters.
    pub fn search(&self, request: &Request) -> Result<Found, Damage> {
        let query = Query::read(request.text);
        let mut finder = Finder::new(&self.index);
        if query.is_empty_talk {
            finder.notes.push(Note::EmptyTalk);
        }
        if query.is_cut {
            finder.notes.push(Note::Cut);
        }
        let mut all = Vec::new();
        for unit in &query.units {
            all.push(finder.unit(unit)?);
        }
        let without = self.without(&query)?;
        let is_list = query.units.is_empty()
            && !query.is_empty_talk
            && !(request.filters.is_empty() && query.without.is_empty());
        let (mut hits, matched) =
            if is_list { (self.list(&without), 0) } else { self.rank(&query, &all, &without) };
        if !hits.is_empty() && matched < all.len() {
            let unknown = query.units.iter().zip(&all).find(|(_, scores)| scores.is_empty());
            finder.notes.push(Note::NotAll(unknown.map(|(unit, _)| words(unit))));
        }
        self.narrow(&mut hits, request.filters)?;
        if request.by_date {
            hits.sort_by_key(|hit| hit.document);
        }
        Ok(Found { hits, replaced: finder.replaced, notes: finder.notes })
    }

    /// Whether a document holds what must not be there.
    fn without(&self, query: &Query) -> Result<Vec<bool>, Damage> {
        let mut without = vec![false; self.index.root.documents as usize];
        let mut finder = Finder::new(&self.index);
        for unit in &query.without {
            let scores = finder.unit(unit)?;
            for (out, weight) in without.iter_mut().zip(&scores.weights) {
                *out |= *weight > 0;
            }
        }
        Ok(without)
    }

    /// Every document, newest first.
    fn list(&self, without: &[bool]) -> Vec<Hit> {
        let all = (0..self.index.root.documents).zip(without).filter(|(_, out)| !**out);
        all.map(|(document, _)| Hit { document, score: 0 }).collect()
    }

    /// Documents that hold all units, else those that hold most, and how many they hold. A number is
    /// never left out: who asks for „9999/2019“ means that one or none.
    fn rank(&self, query: &Query, all: &[Scores], without: &[bool]) -> (Vec<Hit>, usize) {
        let rarity: Vec<u32> =
            all.iter().map(|scores| rarity(self.index.root.documents, scores.count())).collect();
        let mut most = 1;
        let mut hits = Vec::new();
        for (document, out) in without.iter().enumerate() {
            let matched = all.iter().filter(|scores| scores.weights[document] > 0).count();
            let lacks = |(scores, unit): (&Scores, &Unit)| {
                unit.is_number() && scores.weights[document] == 0
            };
            if *out || matched < most || all.iter().zip(&query.units).any(lacks) {
                continue;
            }
            if matched > most {
                hits.clear();
                most = matched;
            }
            hits.push(Hit { document: document as u32, score: score(all, &rarity, document) });
        }
        if most * 3 < all.len() {
            hits.clear();
        }
        hits.sort_by_key(|hit| (Reverse(hit.score), hit.document));
        (hits, most)
    }

    /// Keeps the documents that have one of the values wanted of each facet.
    fn narrow(&self, hits: &mut Vec<Hit>, filters: &[(&str, &str)]) -> Result<(), Damage> {
        let keys =
            self.index.root.facets.iter().filter(|key| filters.iter().any(|(own, _)| own == key));
        for key in keys {
            let facet = self.facet(key)?;
            let is_wanted = |(value, _): &(String, String)| filters.contains(&(key, value));
            let wanted: Vec<bool> = facet.values.iter().map(is_wanted).collect();
            let has = |value: &u32| wanted.get(*value as usize) == Some(&true);
            hits.retain(|hit| facet.documents[hit.document as usize].iter().any(has));
        }
        Ok(())
    }
}

/// A unit as words, to tell of it.
fn words(unit: &Unit) -> String {
    match unit {
        Unit::Word { word, .. } => word.clone(),
        Unit::Joined { parts, .. } => parts.join("-"),
        Unit::Phrase(steps) => {
            steps.iter().map(|step| step.word.as_str()).collect::<Vec<_>>().join(" ")
        }
    }
}
