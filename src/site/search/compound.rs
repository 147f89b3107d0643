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
pub struct Usage {
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
pub struct Splitter {
    /// Parts by stem.
    parts: HashMap<String, Role>,
    /// Stems of words that are never cut.
    whole: HashSet<String>,
    /// Stems of all words of the content.
    words: HashSet<String>,
    /// Whether a part begins with these three letters: most pieces of a word need no second look.
    beginnings: Vec<bool>,
}

/// A compound, cut.
#[derive(Debug, Default)]
pub struct Split<'s> {
    /// Stems of its parts, also of parts of parts.
    pub parts: Vec<&'s str>,
    /// Where it is cut into the largest.
    pub cut: Vec<usize>,
}

impl Splitter {
    /// A splitter for a content whose words are `words`, folded; `names` are those of people and
    /// places.
    pub fn new<'w>(
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
        let mut all = HashSet::new();
        for (word, usage) in words {
            let own = stem(word);
            if own.len() >= LENGTH && is_noun(&(word, usage)) {
                parts.entry(own.to_owned()).or_insert(Role::Any);
            }
            all.insert(own.to_owned());
        }
        whole.extend(names.iter().map(|name| stem(name).to_owned()));
        let mut beginnings = vec![false; 26 * 26 * 26];
        for place in parts.keys().filter_map(|part| beginning(part)) {
            beginnings[place] = true;
        }
        Splitter { parts, whole, words: all, beginnings }
    }

    /// Cuts a folded word; nothing if it is no compound.
    pub fn split(&self, word: &str) -> Split<'_> {
        let mut split = Split::default();
        if !self.may_be_cut(word) {
            return split;
        }
        let cut = self.best_cut(word);
        split.cut = cut.iter().map(|(_, end, _)| *end).filter(|end| *end < word.len()).collect();
        self.collect(word, cut, &mut split.parts);
        split.parts.sort_unstable();
        split.parts.dedup();
        split.parts.retain(|part| *part != stem(word));
        split
    }

    fn collect<'s>(
        &'s self,
        word: &str,
        cut: Vec<(usize, usize, &'s str)>,
        found: &mut Vec<&'s str>,
    ) {
        // „Schulsozialarbeit“ is also found by „Sozialarbeit“, if somebody wrote that.
        for (first, (start, ..)) in cut.iter().enumerate() {
            for (_, end, _) in &cut[first + 1..] {
                let several = stem(&word[*start..*end]);
                let is_whole = end - start == word.len();
                found.extend(self.words.get(several).filter(|_| !is_whole).map(String::as_str));
            }
        }
        for (start, end, part) in cut {
            found.push(part);
            let piece = &word[start..end];
            if self.may_be_cut(piece) {
                self.collect(piece, self.best_cut(piece), found);
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
        splitter.split(&fold(word)).parts.join(" ")
    }

    #[test]
    fn every_meaningful_part_is_found() {
        for (word, expected) in [
            ("Kinderarmut", "armut kind"),
            ("Armutspräventionsrichtlinie", "armut pravention richtlini"),
            ("Schülerbeförderungssatzung", "beforderung satzung schuler"),
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
