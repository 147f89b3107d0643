//! How well each document holds what is looked for.

use crate::site::search::make::inverted::{HEAVIEST, both};

/// How much a document counts that holds the very word, in sixteenths; the others in `unit.rs`.
pub(super) const EXACT: u32 = 16;
/// The best that a document can hold a unit.
pub(super) const BEST: u32 = HEAVIEST * EXACT;

/// How well each document holds a unit, and where in the title.
pub(super) struct Scores {
    /// By document.
    pub weights: Vec<u32>,
    /// Place in the title, counted from 1; 0 if it is not there.
    pub titles: Vec<u8>,
}

impl Scores {
    /// Nothing yet.
    pub(super) fn new(documents: usize) -> Scores {
        Scores { weights: vec![0; documents], titles: vec![0; documents] }
    }

    /// Adds documents: number, weight, place in the title.
    pub(super) fn add(&mut self, postings: impl Iterator<Item = (usize, u32, u8)>, factor: u32) {
        for (document, weight, in_title) in postings {
            if let Some(sum) = self.weights.get_mut(document) {
                *sum = both(*sum, weight * factor, BEST);
                let place = &mut self.titles[document];
                *place = if *place == 0 { in_title } else { *place };
            }
        }
    }

    /// What both have: the lesser weight, a place in the title only if both are in it.
    pub(super) fn least(mut self, other: &Scores) -> Scores {
        for (weight, other) in self.weights.iter_mut().zip(&other.weights) {
            *weight = (*weight).min(*other);
        }
        for (place, other) in self.titles.iter_mut().zip(&other.titles) {
            *place = if *other == 0 { 0 } else { *place };
        }
        self
    }

    /// Adds what others hold better.
    pub(super) fn or(&mut self, other: Option<Scores>) {
        let Some(other) = other else { return };
        for (weight, other) in self.weights.iter_mut().zip(other.weights) {
            *weight = (*weight).max(other);
        }
        for (place, other) in self.titles.iter_mut().zip(other.titles) {
            *place = if *place == 0 { other } else { *place };
        }
    }

    /// How many documents hold it.
    pub(super) fn count(&self) -> usize {
        self.weights.iter().filter(|weight| **weight > 0).count()
    }

    /// Whether none does.
    pub(super) fn is_empty(&self) -> bool {
        self.weights.iter().all(|weight| *weight == 0)
    }
}

/// How much a word says: the rarer, the more. In sixteenths.
pub(super) fn rarity(documents: u32, holding: usize) -> u32 {
    let holding = holding as f64;
    let others = f64::from(documents) - holding + 0.5;
    (16.0 * (1.0 + others / (holding + 0.5)).ln()).round() as u32
}

/// A document's score: the sum over the units, and more if the title holds them in this order.
pub(super) fn score(all: &[Scores], rarity: &[u32], document: usize) -> u32 {
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
