//! Administrative German: sentences from patterns, nouns from stems and heads, inflected.

use super::bodies::OFFICES;
use super::calendar::Day;
use super::nouns::NOUNS;
use super::random::Random;
use super::words::{
    ADJECTIVES, ADVERBS, Gender, HEADS, Head, INFINITIVES, PARTICIPLES, PLACE_HEADS, PLACE_STEMS,
    TOPICS, Topic, VERBS,
};

#[derive(Clone, Copy)]
enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
}

/// A writer who keeps to one topic and one year.
pub(super) struct Prose<'a> {
    pub(super) random: &'a mut Random,
    pub(super) topic: &'static Topic,
    pub(super) year: usize,
}

impl Prose<'_> {
    /// One of the patterns, filled, with a capital first letter.
    pub(super) fn sentence(&mut self, patterns: &[&str]) -> String {
        let pattern = *self.random.pick(patterns);
        let text = self.filled(pattern);
        let mut letters = text.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// So many sentences in a row.
    pub(super) fn sentences(&mut self, patterns: &[&str], count: usize) -> String {
        (0..count).map(|_| self.sentence(patterns)).collect::<Vec<_>>().join(" ")
    }

    /// A noun that goes with the topic, without an article: “Schulnetzplanung”.
    pub(super) fn compound(&mut self) -> String {
        let noun = self.noun();
        noun.form(noun.head.singular)
    }

    /// A sum of money with points between the thousands: “1.250.000”.
    pub(super) fn euro(&mut self) -> String {
        let digits =
            (self.random.between(12, 999) * 100 * (1 + self.random.skewed(60))).to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// An invented place of the county.
    pub(super) fn place(&mut self) -> String {
        place(self.random)
    }

    /// The pattern, with every slot filled.
    pub(super) fn filled(&mut self, pattern: &str) -> String {
        let mut text = String::with_capacity(4 * pattern.len());
        let mut pieces = pattern.split(['{', '}']);
        while let Some(literal) = pieces.next() {
            text.push_str(literal);
            if let Some(slot) = pieces.next() {
                text.push_str(&self.word(slot));
            }
        }
        text
    }

    /// What stands in a slot: a capital for the singular with its article and perhaps an
    /// adjective, a small letter for the same without adjective, two letters for the plural.
    fn word(&mut self, slot: &str) -> String {
        match slot {
            "N" => self.singular(Case::Nominative, 55),
            "G" => self.singular(Case::Genitive, 55),
            "D" => self.singular(Case::Dative, 55),
            "A" => self.singular(Case::Accusative, 55),
            "g" => self.singular(Case::Genitive, 0),
            "d" => self.singular(Case::Dative, 0),
            "a" => self.singular(Case::Accusative, 0),
            "c" => self.compound(),
            "np" => self.plural(Case::Nominative),
            "gp" => self.plural(Case::Genitive),
            "dp" => self.plural(Case::Dative),
            "ap" => self.plural(Case::Accusative),
            "V" => self.random.pick(VERBS).to_string(),
            "P" => self.random.pick(PARTICIPLES).to_string(),
            "I" => self.random.pick(INFINITIVES).to_string(),
            "adverb" => self.random.pick(ADVERBS).to_string(),
            "place" => self.place(),
            "office" => format!("Fachdienst {}", OFFICES[self.topic.office].name),
            "theme" => self.topic.theme.to_string(),
            "year" => (self.year - self.random.between(1, 6)).to_string(),
            "next" => (self.year + self.random.between(1, 4)).to_string(),
            "date" => self.day_in(self.year - 1),
            "deadline" => self.day_in(self.year + 1),
            "count" => self.random.between(2, 68).to_string(),
            "percent" => format!("{},{}", self.random.between(1, 79), self.random.below(10)),
            "euro" => self.euro(),
            "file" => self.file_number(),
            unknown => unreachable!("no such slot: {unknown}"),
        }
    }

    /// The reference of a letter: “36.2-4417/2011”.
    fn file_number(&mut self) -> String {
        let (unit, part) = (self.random.between(10, 99), self.random.between(1, 9));
        let number = self.random.between(1, 9999);
        format!("{unit}.{part}-{number:04}/{}", self.year - 1)
    }

    fn day_in(&mut self, year: usize) -> String {
        Day { year, index: self.random.below(365) }.in_words()
    }

    /// A stem and a head, now and then with a second stem between them: “Schulsanierungsplan”; and
    /// in one of four cases something from outside the offices: “Waldhaus”, “Mühlenteichsatzung”.
    /// Those are the many words of a language that one meets only once.
    fn noun(&mut self) -> Noun {
        if self.random.chance(25) {
            return self.everyday();
        }
        let first = self.stem();
        let second = if self.random.chance(8) { self.stem() } else { first };
        let head = HEADS[self.random.skewed(HEADS.len())];
        if first == second {
            Noun { before: first.to_string(), head }
        } else {
            Noun { before: format!("{first}{}", second.to_lowercase()), head }
        }
    }

    fn everyday(&mut self) -> Noun {
        let (noun, first) = NOUNS[self.random.skewed(NOUNS.len())];
        let (other, second) = NOUNS[self.random.skewed(NOUNS.len())];
        let office = HEADS[self.random.skewed(HEADS.len())];
        match self.random.below(100) {
            0..25 => Noun { before: String::new(), head: noun },
            25..55 => Noun { before: first.to_string(), head: other },
            55..80 => Noun { before: first.to_string(), head: office },
            80..90 => Noun { before: self.stem().to_string(), head: noun },
            _ => Noun { before: format!("{first}{}", second.to_lowercase()), head: office },
        }
    }

    /// In two of three cases one of the topic's own.
    fn stem(&mut self) -> &'static str {
        let own = self.random.chance(67);
        let topic = if own { self.topic } else { &TOPICS[self.random.skewed(TOPICS.len())] };
        topic.stems[self.random.skewed(topic.stems.len())]
    }

    fn singular(&mut self, case: Case, adjective_percent: usize) -> String {
        let noun = self.noun();
        let Head { gender, singular, genitive, .. } = noun.head;
        let own = noun.form(if matches!(case, Case::Genitive) { genitive } else { singular });
        let article = article(gender, case);
        if self.random.chance(adjective_percent) {
            let adjective = self.random.pick(ADJECTIVES);
            format!("{article} {adjective}{} {own}", weak_ending(gender, case))
        } else {
            format!("{article} {own}")
        }
    }

    /// Without an article, so that the adjective bears the case.
    fn plural(&mut self, case: Case) -> String {
        let noun = self.noun();
        let adjective = self.random.pick(ADJECTIVES);
        let ending = match case {
            Case::Nominative | Case::Accusative => "e",
            Case::Genitive => "er",
            Case::Dative => "en",
        };
        let plural = noun.head.plural;
        let dative =
            if matches!(case, Case::Dative) && !plural.ends_with(['n', 's']) { "n" } else { "" };
        format!("{adjective}{ending} {}{dative}", noun.form(plural))
    }
}

/// A compound before it is inflected.
struct Noun {
    before: String,
    head: Head,
}

impl Noun {
    /// With this form of its head.
    fn form(&self, head: &str) -> String {
        match self.before.as_str() {
            "" => head.to_owned(),
            before => format!("{before}{}", head.to_lowercase()),
        }
    }
}

/// An invented place of the county.
pub(super) fn place(random: &mut Random) -> String {
    format!("{}{}", random.pick(&PLACE_STEMS), random.pick(&PLACE_HEADS))
}

/// How many words a reader would count: marks of tables, lists and headings are none.
pub(super) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn article(gender: Gender, case: Case) -> &'static str {
    let [nominative, genitive, dative, accusative] = match gender {
        Gender::Masculine => ["der", "des", "dem", "den"],
        Gender::Feminine => ["die", "der", "der", "die"],
        Gender::Neuter => ["das", "des", "dem", "das"],
    };
    match case {
        Case::Nominative => nominative,
        Case::Genitive => genitive,
        Case::Dative => dative,
        Case::Accusative => accusative,
    }
}

/// The ending of an adjective after the definite article.
fn weak_ending(gender: Gender, case: Case) -> &'static str {
    match (case, gender) {
        (Case::Nominative, _) | (Case::Accusative, Gender::Feminine | Gender::Neuter) => "e",
        _ => "en",
    }
}
