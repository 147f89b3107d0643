//! A query and the files of an index → documents in order. `suche.js` does the same in a browser.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::rc::Rc;

use flate2::read::GzDecoder;

use super::bytes::Bytes;
use super::inverted::HEAVIEST;
use super::near;
use super::query::{Query, Step, Unit};
use super::root::{FORMAT, Root};
use super::stem::stem;
use super::terms::{Form, Group, groups, places};

/// Where the files of an index come from: bytes by name, as published.
pub type Fetch<'f> = dyn Fn(&str) -> Option<Vec<u8>> + 'f;

/// How much a document counts that holds: the very word; another form; a compound with it; a word
/// that begins with it; a word like it; the parts of a compound near each other. In sixteenths.
const EXACT: u32 = 16;
const FORM: u32 = 14;
const PART: u32 = 6;
const PREFIX: u32 = 10;
const ALIKE: [u32; 3] = [14, 9, 7];
const NEAR: u32 = 8;
/// The best that a document can hold a unit.
const BEST: u32 = HEAVIEST * EXACT;
/// A compound that so few documents hold is also looked for by its parts.
const FEW: usize = 8;
/// Parts of a compound may stand so far apart.
const REACH: u32 = 6;
/// Parts of a compound that stand anywhere in a document must weigh so much.
const OFTEN: u32 = 12 * EXACT;
/// A beginning must be this long to be completed, and is completed by so many words.
const SHORTEST_PREFIX: usize = 3;
const SHORTEST_END: usize = 4;
const LONGER: &str = "xxxxxx";
const COMPLETIONS: usize = 60;

/// Why an index cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// This file is missing.
    Missing(String),
    /// This file is not what it should be.
    Broken(String),
}

/// Reads an index.
pub struct Engine<'f> {
    root: Root<'static>,
    fetch: &'f Fetch<'f>,
    pieces: RefCell<HashMap<String, Rc<[u8]>>>,
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

/// Something to say about a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Only words that stand in every text.
    EmptyTalk,
    /// Not all of it was read.
    Cut,
    /// No document holds all; this word, if one, stands nowhere.
    NotAll(Option<String>),
    /// The phrase stands nowhere; found with other endings.
    OtherEndings,
}

/// How well each document holds a unit, and where in the title.
pub(super) struct Scores {
    weights: Vec<u32>,
    titles: Vec<u8>,
}

impl Scores {
    fn new(documents: usize) -> Scores {
        Scores { weights: vec![0; documents], titles: vec![0; documents] }
    }

    fn add(&mut self, postings: impl Iterator<Item = (usize, u32, u8)>, factor: u32) {
        for (document, weight, in_title) in postings {
            if let Some(sum) = self.weights.get_mut(document) {
                *sum = both(*sum, weight * factor);
                let place = &mut self.titles[document];
                *place = if *place == 0 { in_title } else { *place };
            }
        }
    }

    /// What both have: the lesser weight, a place in the title only if both are in it.
    fn least(mut self, other: &Scores) -> Scores {
        for (weight, other) in self.weights.iter_mut().zip(&other.weights) {
            *weight = (*weight).min(*other);
        }
        for (place, other) in self.titles.iter_mut().zip(&other.titles) {
            *place = if *other == 0 { 0 } else { *place };
        }
        self
    }

    fn count(&self) -> usize {
        self.weights.iter().filter(|weight| **weight > 0).count()
    }

    fn is_empty(&self) -> bool {
        self.weights.iter().all(|weight| *weight == 0)
    }
}

impl<'f> Engine<'f> {
    /// Opens the index whose root is `root`.
    pub fn open(root: &[u8], fetch: &'f Fetch<'f>) -> Result<Engine<'f>, Damage> {
        let broken = || Damage::Broken("wurzel.kis".to_owned());
        let root = unpack(root).ok_or_else(broken)?;
        let root: Root<'static> = serde_json::from_slice::<Root>(&root).map_err(|_| broken())?;
        if root.format != FORMAT {
            return Err(broken());
        }
        Ok(Engine { root, fetch, pieces: RefCell::default() })
    }

    /// Looks for a query among the documents that pass the filters.
    pub fn search(&self, request: &Request) -> Result<Found, Damage> {
        let query = Query::read(request.text);
        let mut found = Found::default();
        if query.is_empty_talk {
            found.notes.push(Note::EmptyTalk);
        }
        if query.is_cut {
            found.notes.push(Note::Cut);
        }
        let mut all = Vec::new();
        let mut unknown = None;
        for unit in &query.units {
            let scores = self.unit(unit, &mut found)?;
            if scores.is_empty() && unknown.is_none() {
                unknown = Some(words(unit));
            }
            all.push(scores);
        }
        let mut without = vec![false; self.root.documents as usize];
        for unit in &query.without {
            let scores = self.unit(unit, &mut Found::default())?;
            for (out, weight) in without.iter_mut().zip(&scores.weights) {
                *out |= *weight > 0;
            }
        }
        let must = query.units.iter().map(Unit::is_number).collect::<Vec<_>>();
        let is_list = all.is_empty() && !query.is_empty_talk && !request.filters.is_empty();
        let (mut hits, matched) = match is_list || !query.without.is_empty() && all.is_empty() {
            true => (self.list(&without), 0),
            false => self.rank(&all, &must, &without),
        };
        if !hits.is_empty() && matched < all.len() {
            found.notes.push(Note::NotAll(unknown));
        }
        self.narrow(&mut hits, request.filters)?;
        if request.by_date {
            hits.sort_by_key(|hit| hit.document);
        }
        found.hits = hits;
        Ok(found)
    }

    /// Every document, newest first.
    fn list(&self, without: &[bool]) -> Vec<Hit> {
        let all = (0..self.root.documents).zip(without).filter(|(_, out)| !**out);
        all.map(|(document, _)| Hit { document, score: 0 }).collect()
    }

    /// Documents that hold all units, else those that hold most, and how many they hold. A number is
    /// never left out: who asks for „9999/2019“ means that one or none.
    fn rank(&self, all: &[Scores], must: &[bool], without: &[bool]) -> (Vec<Hit>, usize) {
        let rarity: Vec<u32> =
            all.iter().map(|scores| rarity(self.root.documents, scores.count())).collect();
        let mut most = 1;
        let mut hits = Vec::new();
        for (document, out) in without.iter().enumerate() {
            let matched = all.iter().filter(|scores| scores.weights[document] > 0).count();
            let lacks = |(scores, must): (&Scores, &bool)| *must && scores.weights[document] == 0;
            if *out || matched < most || all.iter().zip(must).any(lacks) {
                continue;
            }
            if matched > most {
                hits.clear();
                most = matched;
            }
            hits.push(Hit { document: document as u32, score: score(all, &rarity, document) });
        }
        if most * 2 < all.len() {
            hits.clear();
        }
        hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.document));
        (hits, most)
    }

    /// Keeps the documents that have one of the values wanted of each facet.
    fn narrow(&self, hits: &mut Vec<Hit>, filters: &[(&str, &str)]) -> Result<(), Damage> {
        let keys = self.root.facets.iter().filter(|key| filters.iter().any(|(own, _)| own == key));
        for key in keys {
            let facet = self.facet(key)?;
            let is_wanted = |(value, _): &(String, String)| filters.contains(&(key, value));
            let wanted: Vec<bool> = facet.values.iter().map(is_wanted).collect();
            let has = |value: &u32| wanted.get(*value as usize) == Some(&true);
            hits.retain(|hit| facet.documents[hit.document as usize].iter().any(has));
        }
        Ok(())
    }

    fn unit(&self, unit: &Unit, found: &mut Found) -> Result<Scores, Damage> {
        match unit {
            Unit::Word { word, open } => self.word(word, *open, found),
            Unit::Joined { whole, parts } => self.joined(whole, parts),
            Unit::Phrase(steps) => self.phrase(steps, found),
        }
    }

    fn word(&self, word: &str, open: bool, found: &mut Found) -> Result<Scores, Damage> {
        let mut scores = Scores::new(self.root.documents as usize);
        let cut = self.known(word, EXACT, &mut scores)?;
        if !cut.is_empty() && scores.count() < FEW {
            self.near(&pieces_of(word, &cut), &mut scores)?;
        }
        if scores.is_empty() && open && word.len() >= SHORTEST_PREFIX {
            self.completed(word, &mut scores)?;
        }
        if word.len() >= SHORTEST_END
            && scores.count() < FEW
            && !word.bytes().any(|byte| byte.is_ascii_digit()) {
            self.ends_of_words(word, &mut scores)?;
        }
        if scores.is_empty() && word.bytes().all(|byte| !byte.is_ascii_digit()) {
            self.unknown(word, &mut scores, found)?;
        }
        Ok(scores)
    }

    /// Documents with the word, its forms, and compounds with it. Says where the word is cut.
    fn known(&self, word: &str, factor: u32, scores: &mut Scores) -> Result<Vec<usize>, Damage> {
        let stem = stem(word);
        self.group(stem, |group| {
            for form in &group.forms {
                let is_exact = form.ending == &word.as_bytes()[stem.len()..];
                let own = if is_exact { EXACT } else { FORM };
                scores.add(form.postings.iter(), own * factor / EXACT);
            }
            scores.add(group.parts.iter(), PART * factor / EXACT);
            group.cut.clone()
        })
    }

    /// Words that begin so.
    fn completed(&self, beginning: &str, scores: &mut Scores) -> Result<(), Damage> {
        let first = piece(&self.root.terms, beginning);
        let mut left = COMPLETIONS;
        for number in first..(first + 2).min(self.root.terms.len() + 1) {
            let piece = self.piece(&format!("t{number}"))?;
            for (_, group) in groups(&piece).filter(|(stem, _)| stem.starts_with(beginning)) {
                if left == 0 {
                    return Ok(());
                }
                left -= 1;
                for form in &group.forms {
                    scores.add(form.postings.iter(), PREFIX);
                }
                scores.add(group.parts.iter(), PART * PREFIX / EXACT);
            }
        }
        Ok(())
    }

    /// Words that end so: „Käfer“ finds „Borkenkäfer“, though the splitter does not know it. What
    /// stands before must be long enough: a „Verbund“ is no „Bund“.
    fn ends_of_words(&self, word: &str, scores: &mut Scores) -> Result<(), Damage> {
        let before = if scores.is_empty() { 3 } else { 4 };
        // As the end of a longer word it might lose more.
        let long = format!("{LONGER}{word}");
        let end = &stem(&long)[LONGER.len()..];
        let turned = near::turn(end);
        let words = self.vocabulary('r', &self.root.backward, &turned)?;
        let is_longer = |other: &str| {
            other.starts_with(&turned) && other.len() >= turned.len() + before
        };
        let longer = words.iter().filter(|(other, _)| is_longer(other));
        for (other, _) in longer.take(COMPLETIONS) {
            let other = near::turn(other);
            let start = other.len() - end.len();
            self.group(&other, |group| {
                for form in &group.forms {
                    let own = [other.as_bytes(), form.ending].concat();
                    let own = String::from_utf8_lossy(&own).into_owned();
                    // „Wochenmarkt“ ends like „Mark“ only by its stem.
                    if own.get(start..).is_some_and(|rest| stem(rest) == stem(word)) {
                        scores.add(form.postings.iter(), PART);
                    }
                }
            })?;
        }
        Ok(())
    }

    /// A word that nobody wrote: one like it, or a compound whose parts stand near each other.
    fn unknown(&self, word: &str, scores: &mut Scores, found: &mut Found) -> Result<(), Damage> {
        let limit = near::mistakes(word);
        let stem = stem(word);
        if limit > 0 {
            let neighbours = self.neighbours(stem)?;
            let alike = near::alike(stem, &neighbours, limit);
            let close = alike.first().is_some_and(|(_, distance)| *distance == 1);
            if close {
                return self.replace(word, &alike, scores, found);
            }
            let cut = near::cut(word, &neighbours);
            if let Some(cut) = cut {
                self.near(&pieces_of(word, &[cut]), scores)?;
            }
            if scores.is_empty() && !alike.is_empty() {
                return self.replace(word, &alike, scores, found);
            }
        }
        Ok(())
    }

    fn replace(
        &self,
        word: &str,
        alike: &[(String, usize)],
        scores: &mut Scores,
        found: &mut Found,
    ) -> Result<(), Damage> {
        for ((other, _), factor) in alike.iter().zip(ALIKE) {
            self.known(other, factor, scores)?;
        }
        if let Some((other, _)) = alike.first() {
            found.replaced.push((word.to_owned(), other.clone()));
        }
        Ok(())
    }

    /// Words that begin or end like this one.
    fn neighbours(&self, stem: &str) -> Result<near::Neighbours, Damage> {
        let turned = near::turn(stem);
        Ok(near::Neighbours {
            forward: self.vocabulary('v', &self.root.forward, stem)?,
            backward: self.vocabulary('r', &self.root.backward, &turned)?,
        })
    }

    fn vocabulary(
        &self,
        name: char,
        directory: &[std::borrow::Cow<'static, str>],
        word: &str,
    ) -> Result<Vec<(String, u32)>, Damage> {
        let half = near::half(word);
        let first = piece(directory, half);
        let last = piece(directory, &format!("{half}\u{10ffff}")).min(first + near::PIECES - 1);
        let mut words = Vec::new();
        for number in first..=last {
            words.extend(super::terms::vocabulary(&self.piece(&format!("{name}{number}"))?));
        }
        Ok(words)
    }

    /// „Kita-Gebühren“: as one word, or all of them.
    fn joined(&self, whole: &str, parts: &[String]) -> Result<Scores, Damage> {
        let mut scores = Scores::new(self.root.documents as usize);
        self.known(whole, EXACT, &mut scores)?;
        let mut apart: Option<Scores> = None;
        for part in parts {
            let mut one = Scores::new(self.root.documents as usize);
            self.known(part, FORM, &mut one)?;
            apart = Some(match apart {
                None => one,
                Some(apart) => apart.least(&one),
            });
        }
        if let Some(apart) = apart {
            for (document, weight) in apart.weights.into_iter().enumerate() {
                let sum = &mut scores.weights[document];
                *sum = (*sum).max(weight);
                let place = &mut scores.titles[document];
                *place = if *place == 0 { apart.titles[document] } else { *place };
            }
        }
        Ok(scores)
    }

    /// Documents with all parts of a compound: in their title, near each other, or each of them often.
    fn near(&self, parts: &[&str], scores: &mut Scores) -> Result<(), Damage> {
        let mut all: Option<Scores> = None;
        let mut near: Option<HashMap<usize, Vec<u32>>> = None;
        for part in parts {
            let mut own = Scores::new(self.root.documents as usize);
            let mut part = *part;
            self.known(part, EXACT, &mut own)?;
            if own.is_empty() {
                part = part.strip_suffix('s').unwrap_or(part);
                self.known(part, EXACT, &mut own)?;
            }
            all = Some(match all {
                None => own,
                Some(all) => all.least(&own),
            });
            let places = self.places_of(part, false)?;
            near = Some(match near {
                None => bare(places).collect(),
                Some(before) => bare(places)
                    .filter_map(|(document, places)| {
                        let before = before.get(&document)?;
                        let is_near =
                            |place: &u32| before.iter().any(|at| place.abs_diff(*at) <= REACH);
                        let places: Vec<u32> = places.into_iter().filter(is_near).collect();
                        (!places.is_empty()).then_some((document, places))
                    })
                    .collect(),
            });
        }
        let (Some(all), Some(near)) = (all, near) else { return Ok(()) };
        let weights = all.weights.iter().zip(&all.titles).enumerate();
        let fits = weights.filter_map(|(document, (weight, in_title))| {
            let fits = *in_title > 0 || *weight >= OFTEN || near.contains_key(&document);
            (fits && *weight > 0).then_some((document, weight.div_ceil(EXACT), *in_title))
        });
        scores.add(fits, NEAR);
        Ok(())
    }

    /// Documents with the very phrase, else with its words in other forms.
    fn phrase(&self, steps: &[Step], found: &mut Found) -> Result<Scores, Damage> {
        let scores = self.in_order(steps, true)?;
        if !scores.is_empty() {
            return Ok(scores);
        }
        let scores = self.in_order(steps, false)?;
        if !scores.is_empty() {
            found.notes.push(Note::OtherEndings);
        }
        Ok(scores)
    }

    fn in_order(&self, steps: &[Step], is_exact: bool) -> Result<Scores, Damage> {
        let mut scores = Scores::new(self.root.documents as usize);
        let mut ends: Option<HashMap<usize, Vec<u32>>> = None;
        for step in steps {
            let mut now: HashMap<usize, Vec<u32>> = HashMap::new();
            for (document, places) in self.places_of(&step.word, is_exact)? {
                let fits = |(place, trace): &(u32, u32)| {
                    let follows = ends.as_ref().is_none_or(|ends| {
                        let before = place.checked_sub(step.distance);
                        let ends = ends.get(&document);
                        before.is_some_and(|at| ends.is_some_and(|ends| ends.contains(&at)))
                    });
                    follows && (ends.is_none() || *trace == step.trace)
                };
                let own = places.iter().filter(|place| fits(place)).map(|(place, _)| *place);
                let own: Vec<u32> = own.collect();
                if !own.is_empty() {
                    now.entry(document).or_default().extend(own);
                }
            }
            ends = Some(now);
        }
        let ends = ends.unwrap_or_default();
        for step in steps {
            let mut one = Scores::new(self.root.documents as usize);
            self.known(&step.word, EXACT, &mut one)?;
            for (document, weight) in one.weights.into_iter().enumerate() {
                if ends.contains_key(&document) {
                    scores.weights[document] =
                        both(scores.weights[document], weight.max(1));
                    let place = &mut scores.titles[document];
                    *place = if *place == 0 { one.titles[document] } else { *place };
                }
            }
        }
        Ok(scores)
    }

    /// Documents and places of a word, or of all its forms.
    fn places_of(
        &self,
        word: &str,
        is_exact: bool,
    ) -> Result<BTreeMap<usize, Vec<(u32, u32)>>, Damage> {
        let stem = stem(word);
        let number = piece(&self.root.terms, stem);
        let terms = self.piece(&format!("t{number}"))?;
        let Some((_, group)) = groups(&terms).find(|(other, _)| other == stem) else {
            return Ok(BTreeMap::new());
        };
        let own = self.piece(&format!("p{number}"))?;
        let is_meant =
            |form: &&Form| !is_exact || form.ending == &word.as_bytes()[stem.len()..];
        let mut all: BTreeMap<usize, Vec<(u32, u32)>> = BTreeMap::new();
        for form in group.forms.iter().filter(is_meant) {
            for (document, places) in places(form, &own) {
                all.entry(document).or_default().extend(places);
            }
        }
        Ok(all)
    }

    /// What stands below a stem; nothing if it is not there.
    fn group<T: Default>(
        &self,
        stem: &str,
        read: impl FnOnce(&Group) -> T,
    ) -> Result<T, Damage> {
        let piece = self.piece(&format!("t{}", piece(&self.root.terms, stem)))?;
        let group = groups(&piece).find(|(other, _)| other == stem);
        Ok(group.map(|(_, group)| read(&group)).unwrap_or_default())
    }

    /// A file of the index, unpacked.
    fn piece(&self, name: &str) -> Result<Rc<[u8]>, Damage> {
        if let Some(piece) = self.pieces.borrow().get(name) {
            return Ok(Rc::clone(piece));
        }
        let path = format!("{}/{name}.kis", self.root.folder);
        let packed = (self.fetch)(&path).ok_or_else(|| Damage::Missing(path.clone()))?;
        let piece: Rc<[u8]> = unpack(&packed).ok_or(Damage::Broken(path))?.into();
        self.pieces.borrow_mut().insert(name.to_owned(), Rc::clone(&piece));
        Ok(piece)
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
        let read = |_| (0..rest.number()).map(|_| rest.number()).collect();
        let documents = (0..self.root.documents).map(read).collect();
        Ok(Facet { name: head.name, values: head.values, documents })
    }
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

/// Places without traces.
fn bare(
    places: BTreeMap<usize, Vec<(u32, u32)>>,
) -> impl Iterator<Item = (usize, Vec<u32>)> {
    places.into_iter().map(|(document, places)| {
        (document, places.into_iter().map(|(place, _)| place).collect())
    })
}

/// The piece that would hold a word: `directory` names where all but the first begin.
fn piece(directory: &[std::borrow::Cow<'static, str>], word: &str) -> usize {
    directory.partition_point(|first| &**first <= word)
}

fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// How much a word says: the rarer, the more. In sixteenths.
fn rarity(documents: u32, holding: usize) -> u32 {
    let holding = holding as f64;
    let others = f64::from(documents) - holding + 0.5;
    (16.0 * (1.0 + others / (holding + 0.5)).ln()).round() as u32
}

/// A document's score: the sum over the units, and more if the title holds them in this order.
fn score(all: &[Scores], rarity: &[u32], document: usize) -> u32 {
    let own = |place: usize| all[place].weights[document] * rarity[place];
    let mut sum: u32 = (0..all.len()).map(own).sum();
    for place in 1..all.len() {
        let (before, now) = (all[place - 1].titles[document], all[place].titles[document]);
        if before > 0 && now == before + 1 {
            sum += (own(place - 1) + own(place)) / 8;
        }
    }
    sum
}

/// What two weights come to: nearer to the best than either, never beyond it.
fn both(a: u32, b: u32) -> u32 {
    a + b - a * b / BEST
}

/// The parts of a compound that is cut at `cut`.
fn pieces_of<'w>(word: &'w str, cut: &[usize]) -> Vec<&'w str> {
    let mut start = 0;
    let mut pieces = Vec::new();
    for end in cut.iter().copied().chain([word.len()]) {
        pieces.extend(word.get(start..end));
        start = end;
    }
    pieces
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
