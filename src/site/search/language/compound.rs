//! Compounds and their parts: „Armut“ finds „Kinderarmut“, because the index knows what it is made of.
//!
//! A word is cut where both sides are nouns: those of the embedded list, which were written by hand
//! for councils, and those that the content itself uses often enough. Names of people and places are
//! never cut, and neither are the words of the list: a Kreistag is no day.

use std::collections::{HashMap, HashSet};

use super::fold::fold;
use super::stem::stem;

/// Nouns of councils, German as written; a section „Erste Glieder“ holds words that only begin one.
const NOUNS: &str = include_str!("nouns.txt");
const FIRST_PARTS: &str = "# Erste Glieder";

/// A noun of the content must be this long, and come this often, to be a part of others.
const LENGTH: usize = 4;
const COUNT: u32 = 3;
/// The shortest compound: „Kitaplatz“ has nine letters, „Radweg“ six.
const SHORTEST: usize = 6;
/// Longer than any word of a council.
const LONGEST: usize = 64;

/// What the content knows of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Usage {
    /// How often it comes.
    pub count: u32,
    /// How often with a capital letter.
    pub capitals: u32,
}

/// Where a part may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    First,
    Any,
}

/// Cuts compounds.
pub(crate) struct Splitter {
    /// Parts by stem.
    parts: HashMap<String, Role>,
    /// Stems of words that are never cut.
    whole: HashSet<String>,
    /// Whether a part begins with these three letters: most pieces of a word need no second look.
    beginnings: Vec<bool>,
}

impl Splitter {
    /// A splitter for a content whose words are `words`, folded; `names` are those of people and
    /// places.
    pub(crate) fn new<'w>(
        words: impl Iterator<Item = (&'w str, Usage)>,
        names: &HashSet<String>,
    ) -> Splitter {
        let mut parts = HashMap::new();
        let mut whole = HashSet::new();
        let mut role = Role::Any;
        for line in NOUNS.lines() {
            if line.starts_with('#') {
                role = if line == FIRST_PARTS { Role::First } else { Role::Any };
            } else if !line.is_empty() {
                let noun = fold(line);
                let noun = stem(&noun);
                whole.insert(noun.to_owned());
                let known = parts.entry(noun.to_owned()).or_insert(role);
                if role == Role::Any {
                    *known = role;
                }
            }
        }
        let is_noun = |(word, usage): &(&str, Usage)| {
            usage.count >= COUNT
                && usage.capitals * 2 > usage.count
                && (LENGTH..=LONGEST).contains(&word.len())
                && word.bytes().all(|byte| byte.is_ascii_lowercase())
                && !names.contains(*word)
        };
        for (word, usage) in words {
            let own = stem(word);
            if own.len() >= LENGTH && is_noun(&(word, usage)) {
                parts.entry(own.to_owned()).or_insert(Role::Any);
            }
        }
        whole.extend(names.iter().map(|name| stem(name).to_owned()));
        let mut beginnings = vec![false; 26 * 26 * 26];
        for place in parts.keys().filter_map(|part| beginning(part)) {
            beginnings[place] = true;
        }
        Splitter { parts, whole, beginnings }
    }

    /// Where a folded word is cut into its largest parts; nothing if it is no compound.
    pub(crate) fn cut(&self, word: &str) -> Vec<usize> {
        if !self.may_be_cut(word) {
            return Vec::new();
        }
        let ends = self.best_cut(word).into_iter().map(|(_, end, _)| end);
        ends.filter(|end| *end < word.len()).collect()
    }

    /// The stems of the parts of a word that is cut at `cut`, also of parts of parts, and of parts
    /// together: „Schulsozialarbeit“ is also found by „Sozialarbeit“.
    pub(crate) fn parts<'s>(&'s self, word: &'s str, cut: &[usize]) -> Vec<&'s str> {
        let mut found = Vec::new();
        self.collect(word, cut, &mut found);
        found.sort_unstable();
        found.dedup();
        found.retain(|part| *part != stem(word));
        found
    }

    fn collect<'s>(&'s self, word: &'s str, cut: &[usize], found: &mut Vec<&'s str>) {
        if cut.is_empty() {
            return;
        }
        let places: Vec<usize> = [0].iter().chain(cut).chain(&[word.len()]).copied().collect();
        for (first, start) in places.iter().enumerate() {
            for (several, end) in places[first + 1..].iter().enumerate() {
                let piece = &word[*start..*end];
                if several == 0 {
                    found.extend(self.part(piece, *end == word.len()));
                    self.collect(piece, &self.cut(piece), found);
                } else if piece.len() < word.len() {
                    found.push(stem(piece));
                }
            }
        }
    }

    fn may_be_cut(&self, word: &str) -> bool {
        (SHORTEST..=LONGEST).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !self.whole.contains(stem(word))
    }

    /// The cut with the longest parts: the sum of the squares of their lengths decides.
    fn best_cut<'s>(&'s self, word: &str) -> Vec<(usize, usize, &'s str)> {
        let length = word.len();
        // For each place: the best sum so far, and the part that ends there.
        let mut best: Vec<Option<(usize, usize, &str)>> = vec![None; length + 1];
        best[0] = Some((0, 0, ""));
        let begins = |start: usize| beginning(&word[start..]).is_some_and(|at| self.beginnings[at]);
        let may_begin: Vec<bool> = (0..length).map(begins).collect();
        for end in 3..=length {
            for start in 0..=end - 3 {
                let Some((sum, ..)) = best[start].filter(|_| may_begin[start]) else { continue };
                if start == 0 && end == length {
                    continue;
                }
                let Some(part) = self.part(&word[start..end], end == length) else { continue };
                let sum = sum + (end - start) * (end - start);
                if best[end].is_none_or(|(other, ..)| sum > other) {
                    best[end] = Some((sum, start, part));
                }
            }
        }
        let mut cut = Vec::new();
        let mut end = length;
        while let Some((_, start, part)) = best[end].filter(|_| end > 0) {
            cut.push((start, end, part));
            end = start;
        }
        cut.reverse();
        cut
    }

    /// The stem of a piece of a word, if it can be a part: „beförderungs“ is „beförderung“.
    fn part(&self, piece: &str, is_last: bool) -> Option<&str> {
        let known = |stem: &str| {
            let (part, role) = self.parts.get_key_value(stem)?;
            (!is_last || *role == Role::Any).then_some(part.as_str())
        };
        known(stem(piece)).or_else(|| {
            let linked = piece.strip_suffix('s').filter(|rest| rest.len() >= 3)?;
            known(stem(linked))
        })
    }
}

/// The first three letters as a number.
fn beginning(word: &str) -> Option<usize> {
    let letters = word.as_bytes().get(..3)?;
    letters.iter().try_fold(0, |place, letter| {
        letter.is_ascii_lowercase().then(|| place * 26 + usize::from(letter - b'a'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> String {
        let names = HashSet::from(["altenburg".to_owned()]);
        let content = [("kreismusikschule", Usage { count: 9, capitals: 9 })];
        let splitter = Splitter::new(content.into_iter(), &names);
        let word = fold(word);
        splitter.parts(&word, &splitter.cut(&word)).join(" ")
    }

    #[test]
    fn every_meaningful_part_is_found() {
        for (word, expected) in [
            ("Kinderarmut", "armut kind"),
            (
                "Armutspräventionsrichtlinie",
                "armut armutspravention pravention praventionsrichtlini richtlini",
            ),
            (
                "Schülerbeförderungssatzung",
                "beforderung beforderungssatzung satzung schuler schulerbeforderung",
            ),
            ("Kreisstraßen", "kreis strass"),
            ("Jugendamts", "amt jugend"),
        ] {
            assert_eq!(parts(word), expected, "{word}");
        }
    }

    #[test]
    fn a_compound_of_the_content_is_a_part_and_has_parts() {
        let found = parts("Kreismusikschulensatzung");
        for part in ["kreismusikschul", "satzung", "musik", "schul"] {
            assert!(found.split(' ').any(|one| one == part), "{part} in {found}");
        }
    }

    #[test]
    fn names_and_whole_words_are_not_cut() {
        for word in ["Altenburg", "Kreistag", "Haushalt", "Verordnung", "Unterhaltung", "Armut"] {
            assert_eq!(parts(word), "", "{word}");
        }
    }
}
