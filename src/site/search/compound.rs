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
        Splitter { parts, whole, words: all }
    }

    /// The stems of the parts of a folded word, also of parts of parts; none if it is no compound.
    pub fn parts(&self, word: &str) -> Vec<&str> {
        let mut found = Vec::new();
        self.collect(word, &mut found);
        found.sort_unstable();
        found.dedup();
        found.retain(|part| *part != stem(word));
        found
    }

    fn collect<'s>(&'s self, word: &str, found: &mut Vec<&'s str>) {
        if !self.may_be_cut(word) {
            return;
        }
        let cut = self.best_cut(word);
        for (start, end, part) in &cut {
            found.push(part);
            self.collect(&word[*start..*end], found);
        }
        // „Schulsozialarbeit“ is also found by „Sozialarbeit“, if somebody wrote that.
        for (first, (start, ..)) in cut.iter().enumerate() {
            for (_, end, _) in &cut[first + 1..] {
                let several = stem(&word[*start..*end]);
                let is_whole = end - start == word.len();
                found.extend(self.words.get(several).filter(|_| !is_whole).map(String::as_str));
            }
        }
    }

    /// Where a folded word is cut into its largest parts; empty if it is no compound.
    pub fn cut(&self, word: &str) -> Vec<usize> {
        if !self.may_be_cut(word) {
            return Vec::new();
        }
        let ends = self.best_cut(word).into_iter().map(|(_, end, _)| end);
        ends.filter(|end| *end < word.len()).collect()
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
        for end in 3..=length {
            for start in 0..=end - 3 {
                let Some((sum, ..)) = best[start] else { continue };
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> String {
        let names = HashSet::from(["altenburg".to_owned()]);
        let content = [("kreismusikschule", Usage { count: 9, capitals: 9 })];
        let splitter = Splitter::new(content.into_iter(), &names);
        splitter.parts(&fold(word)).join(" ")
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
