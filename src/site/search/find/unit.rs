//! One unit of a query → how well each document holds it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::index::{Damage, Index, Places};
use super::near;
use super::note::Note;
use super::query::{Step, Unit};
use super::scores::{BEST, EXACT, Scores};
use super::terms::{Group, groups};
use crate::site::search::language::stem::stem;
use crate::site::search::language::turn;
use crate::site::search::make::inverted::both;

/// How much a document counts that holds: the very word; another form; a compound with it; a word
/// that begins with it; a word like it; the parts of a compound near each other. In sixteenths.
const FORM: u32 = 14;
const PART: u32 = 3;
const PREFIX: u32 = 10;
const ALIKE: [u32; 3] = [14, 9, 7];
const NEAR: u32 = 3;
/// A compound that so few documents hold is also looked for by its parts.
const FEW: usize = 8;
/// Parts of a compound may stand so far apart.
const REACH: u32 = 6;
/// Parts of a compound that stand anywhere in a document must weigh so much.
const OFTEN: u32 = 12 * EXACT;
/// A beginning must be this long to be completed, and is completed by so many words.
const SHORTEST_PREFIX: usize = 3;
const SHORTEST_END: usize = 4;
/// An end needs so much before it, and so many words with it are looked at.
const BEFORE_END: usize = 3;
const ENDS: usize = 8;
const LONGER: &str = "xxxxxx";
const COMPLETIONS: usize = 60;

/// Looks for units, and remembers what should be said about it.
pub(super) struct Finder<'i, 'f> {
    index: &'i Index<'f>,
    /// Words that nobody wrote and those that were looked for instead, stemmed.
    pub replaced: Vec<(String, String)>,
    /// What should be said about the search.
    pub notes: Vec<Note>,
}

impl<'i, 'f> Finder<'i, 'f> {
    /// Looks in an index.
    pub(super) fn new(index: &'i Index<'f>) -> Self {
        Finder { index, replaced: Vec::new(), notes: Vec::new() }
    }

    fn scores(&self) -> Scores {
        Scores::new(self.index.root.documents as usize)
    }

    /// How well each document holds a unit.
    pub(super) fn unit(&mut self, unit: &Unit) -> Result<Scores, Damage> {
        match unit {
            Unit::Word { word, open } => self.word(word, *open),
            Unit::Joined { whole, parts } => self.joined(whole, parts),
            Unit::Phrase(steps) => self.phrase(steps),
        }
    }

    fn word(&mut self, word: &str, open: bool) -> Result<Scores, Damage> {
        let mut scores = self.scores();
        let cut = self.known(word, EXACT, &mut scores)?;
        if !cut.is_empty() && scores.count() < FEW {
            self.near(&pieces_of(word, &cut), &mut scores)?;
        }
        if scores.is_empty() && open && word.len() >= SHORTEST_PREFIX {
            self.completed(word, &mut scores)?;
        }
        let is_word = !word.bytes().any(|byte| byte.is_ascii_digit());
        if scores.is_empty() && is_word && word.len() >= SHORTEST_END {
            self.ends_of_words(word, &mut scores)?;
        }
        if scores.is_empty() && is_word {
            self.unknown(word, &mut scores)?;
        }
        Ok(scores)
    }

    /// Documents with the word, its forms, and compounds with it. Says where the word is cut.
    fn known(&self, word: &str, factor: u32, scores: &mut Scores) -> Result<Vec<usize>, Damage> {
        let stem = stem(word);
        self.index.group(stem, |group| {
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
        let first = self.index.piece_of(beginning)?;
        let mut left = COMPLETIONS;
        for number in first..(first + 2).min(self.index.root.pieces as usize) {
            let piece = self.index.piece(&format!("t{number}"))?;
            for (_, group) in groups(&piece).filter(|(stem, _)| stem.starts_with(beginning)) {
                if left == 0 {
                    return Ok(());
                }
                left -= 1;
                add(&group, PREFIX, scores);
            }
        }
        Ok(())
    }

    /// Words that end so: „Käfer“ finds „Borkenkäfer“, though the splitter does not know it. What
    /// stands before must be long enough: a „Verbund“ is no „Bund“.
    fn ends_of_words(&self, word: &str, scores: &mut Scores) -> Result<(), Damage> {
        // As the end of a longer word it might lose more.
        let long = format!("{LONGER}{word}");
        let end = &stem(&long)[LONGER.len()..];
        if end.len() < SHORTEST_PREFIX {
            return Ok(());
        }
        let turned = turn(end);
        let words = self.index.vocabulary('r', &self.index.root.backward, &turned)?;
        let is_longer =
            |other: &str| other.starts_with(&turned) && other.len() >= turned.len() + BEFORE_END;
        let longer = words.iter().filter(|(other, _)| is_longer(other));
        let mut longer: Vec<_> = longer.map(|(other, count)| (Reverse(*count), other)).collect();
        longer.sort_unstable();
        for (_, other) in longer.into_iter().take(ENDS) {
            let other = turn(other);
            let start = other.len() - end.len();
            self.index.group(&other, |group| {
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
    fn unknown(&mut self, word: &str, scores: &mut Scores) -> Result<(), Damage> {
        let limit = near::mistakes(word);
        let stem = stem(word);
        if limit > 0 {
            let neighbours = self.neighbours(stem)?;
            let mut alike = near::alike(stem, &neighbours, limit);
            if !near::is_close(&alike) {
                let longer = near::alike_without_end(word, &neighbours);
                alike = if longer.is_empty() { alike } else { longer };
            }
            if near::is_close(&alike) {
                return self.replace(word, &alike, scores);
            }
            let cut = near::cut(word, &neighbours);
            if let Some(cut) = cut {
                self.near(&pieces_of(word, &[cut]), scores)?;
            }
            if scores.is_empty() && !alike.is_empty() {
                return self.replace(word, &alike, scores);
            }
        }
        Ok(())
    }

    fn replace(
        &mut self,
        word: &str,
        alike: &[(String, usize)],
        scores: &mut Scores,
    ) -> Result<(), Damage> {
        for ((other, _), factor) in alike.iter().zip(ALIKE) {
            self.index.group(other, |group| add(group, factor, scores))?;
        }
        if let Some((other, _)) = alike.first() {
            self.replaced.push((word.to_owned(), other.clone()));
        }
        Ok(())
    }

    /// Words that begin or end like this one.
    fn neighbours(&self, stem: &str) -> Result<near::Neighbours, Damage> {
        let turned = turn(stem);
        Ok(near::Neighbours {
            forward: self.index.vocabulary('v', &self.index.root.forward, stem)?,
            backward: self.index.vocabulary('r', &self.index.root.backward, &turned)?,
        })
    }

    /// „Kita-Gebühren“: as one word, or all of them; as a last resort what stands for them.
    fn joined(&mut self, whole: &str, parts: &[String]) -> Result<Scores, Damage> {
        let mut scores = self.scores();
        self.known(whole, EXACT, &mut scores)?;
        let mut known = Vec::new();
        for part in parts {
            let mut own = self.scores();
            self.known(part, FORM, &mut own)?;
            known.push(own);
        }
        scores.or(known.into_iter().reduce(|all, own| all.least(&own)));
        if scores.is_empty() {
            let mut alike = Vec::new();
            for part in parts {
                alike.push(self.word(part, false)?);
            }
            scores.or(alike.into_iter().reduce(|all, own| all.least(&own)));
        }
        Ok(scores)
    }

    /// Documents with all parts of a compound: in their title, near each other, or each of them often.
    fn near(&self, parts: &[&str], scores: &mut Scores) -> Result<(), Damage> {
        let mut all: Option<Scores> = None;
        let mut near: Option<BTreeMap<usize, Vec<u32>>> = None;
        for part in parts {
            let mut own = self.scores();
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
            let places = self.index.places_of(part, false)?;
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
    fn phrase(&mut self, steps: &[Step]) -> Result<Scores, Damage> {
        let scores = self.in_order(steps, true)?;
        if !scores.is_empty() {
            return Ok(scores);
        }
        let scores = self.in_order(steps, false)?;
        if !scores.is_empty() {
            self.notes.push(Note::OtherEndings);
        }
        Ok(scores)
    }

    fn in_order(&self, steps: &[Step], is_exact: bool) -> Result<Scores, Damage> {
        let mut scores = self.scores();
        let mut ends: Option<BTreeMap<usize, Vec<u32>>> = None;
        for step in steps {
            let mut now: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
            for (document, places) in self.index.places_of(&step.word, is_exact)? {
                let fits = |(place, traces): &(u32, u32)| {
                    let follows = ends.as_ref().is_none_or(|ends| {
                        let before = place.checked_sub(step.distance);
                        let ends = ends.get(&document);
                        before.is_some_and(|at| ends.is_some_and(|ends| ends.contains(&at)))
                    });
                    // Before the first word may stand what was not typed.
                    let is_free = ends.is_none() && step.trace == 0;
                    let is_before = is_free || traces >> 4 == step.trace;
                    let is_after = step.follower == 0 || traces & 15 == step.follower;
                    follows && is_before && is_after
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
            let mut one = self.scores();
            self.known(&step.word, EXACT, &mut one)?;
            for (document, weight) in one.weights.into_iter().enumerate() {
                if ends.contains_key(&document) {
                    scores.weights[document] = both(scores.weights[document], weight.max(1), BEST);
                    let place = &mut scores.titles[document];
                    *place = if *place == 0 { one.titles[document] } else { *place };
                }
            }
        }
        Ok(scores)
    }
}

/// Adds all words of a group alike, and the compounds with it.
fn add(group: &Group, factor: u32, scores: &mut Scores) {
    for form in &group.forms {
        scores.add(form.postings.iter(), factor);
    }
    scores.add(group.parts.iter(), PART * factor / EXACT);
}

/// Places without traces.
fn bare(places: Places) -> impl Iterator<Item = (usize, Vec<u32>)> {
    places
        .into_iter()
        .map(|(document, places)| (document, places.into_iter().map(|(place, _)| place).collect()))
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
