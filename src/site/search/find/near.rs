//! Words like one that nobody wrote: mistyped ones, and the two sides of a compound.

use std::collections::HashSet;

use crate::site::search::language::stem::stem;
use crate::site::search::language::turn;

/// So many pieces of the vocabulary are looked through on either side.
pub(super) const PIECES: usize = 4;
/// So many words stand in for one.
const STAND_INS: usize = 3;
/// What is left of a word must be this long to be compared.
const SHORTEST: usize = 5;
/// The shortest side of a compound.
const SIDE: usize = 3;

/// Words that begin, and words that end, like another.
pub(super) struct Neighbours {
    /// Those that begin alike, and how often they come.
    pub forward: Vec<(String, u32)>,
    /// Those that end alike, read backwards.
    pub backward: Vec<(String, u32)>,
}

/// How many letters may be wrong.
pub(super) fn mistakes(word: &str) -> usize {
    match word.chars().count() {
        0..=5 => 0,
        6..=8 => 1,
        _ => 2,
    }
}

/// The beginning that a mistake in the other half leaves as it is; never so long that the words
/// which begin a compound would be missed.
pub(super) fn half(word: &str) -> &str {
    let length = word.chars().count();
    let half = (length.saturating_sub(1) / 2).max((length / 2).min(3)).min(4);
    let end = word.char_indices().nth(half).map_or(word.len(), |(end, _)| end);
    &word[..end]
}

/// Words with at most `limit` mistakes: fewest first, then the most frequent.
pub(super) fn alike(word: &str, near: &Neighbours, limit: usize) -> Vec<(String, usize)> {
    let turned = turn(word);
    let mut found = Vec::new();
    let sides = [(&near.forward, word, false), (&near.backward, turned.as_str(), true)];
    for (words, word, is_turned) in sides {
        for (other, count) in words {
            if other.len().abs_diff(word.len()) > limit {
                continue;
            }
            let distance = strsim::osa_distance(word, other);
            if distance <= limit {
                let other = if is_turned { turn(other) } else { other.clone() };
                found.push((distance, std::cmp::Reverse(*count), other));
            }
        }
    }
    found.sort();
    found.dedup();
    let least = found.first().map_or(0, |(distance, ..)| *distance);
    let closest = found.into_iter().filter(|(distance, ..)| *distance == least);
    closest.take(STAND_INS).map(|(distance, _, word)| (word, distance)).collect()
}

/// The same for words whose mistake stands in their ending, so that it was not taken for one: without
/// up to three letters at the end, at most one mistake.
pub(super) fn alike_without_end(word: &str, near: &Neighbours) -> Vec<(String, usize)> {
    let ends = word.char_indices().rev().take(3).map(|(end, _)| &word[..end]);
    // What goes must look like an ending, but for one letter; what stays must not get shorter.
    let is_end = |shorter: &&str| {
        word[shorter.len()..].bytes().filter(|byte| !b"emnrst".contains(byte)).count() < 2
    };
    let shorter = ends.filter(|shorter| shorter.len() >= SHORTEST).filter(is_end);
    let found = shorter.map(|shorter| (shorter, alike(shorter, near, 1)));
    let is_whole = |(shorter, found): &(&str, Vec<(String, usize)>)| {
        found.first().is_some_and(|(other, _)| other.len() >= shorter.len())
    };
    let mut found = found.filter(is_whole);
    found.next().map(|(_, found)| found).unwrap_or_default()
}

/// Whether the words are at most one mistake away.
pub(super) fn is_close(alike: &[(String, usize)]) -> bool {
    alike.first().is_some_and(|(_, distance)| *distance <= 1)
}

/// Where an unknown word falls into two known ones: the longest sides win.
pub(super) fn cut(word: &str, near: &Neighbours) -> Option<usize> {
    let begins: HashSet<&str> = near.forward.iter().map(|(word, _)| word.as_str()).collect();
    let ends: HashSet<String> = near.backward.iter().map(|(word, _)| turn(word)).collect();
    let mut best = None;
    for (at, _) in word.char_indices() {
        if at < SIDE || word.len() - at < SIDE {
            continue;
        }
        let (left, right) = word.split_at(at);
        let unlinked = left.strip_suffix('s').unwrap_or(left);
        let begins = begins.contains(stem(left)) || begins.contains(unlinked);
        if begins && ends.contains(stem(right)) {
            let worth = left.len() * left.len() + right.len() * right.len();
            if best.is_none_or(|(other, _)| worth > other) {
                best = Some((worth, at));
            }
        }
    }
    best.map(|(_, at)| at)
}
