//! The words that German councils use for kinds, responsibilities and results.
//!
//! The lists are open: an unknown word is published as written, but somebody should look.

use std::collections::HashMap;

use crate::german;

/// Vorlagenarten, with the synonyms found in real systems.
pub(super) const PAPER_KINDS: &[&str] = &[
    "Beschlussvorlage",
    "Informationsvorlage",
    "Mitteilungsvorlage",
    "Berichtsvorlage",
    "Mitteilung",
    "Mitteilung zur Kenntnis",
    "Bericht",
    "Antrag",
    "Fraktionsantrag",
    "Änderungsantrag",
    "Ergänzungsantrag",
    "Änderungs- und Ergänzungsantrag",
    "Änderungs-/Ergänzungsantrag",
    "Dringlichkeitsantrag",
    "Anfrage",
    "Kleine Anfrage",
    "Große Anfrage",
    "Einwohneranfrage",
    "Stellungnahme",
    "Stellungnahme/Antwort",
    "Stellungnahme (Antrag)",
    "Antwort",
    "Dringlichkeitsvorlage",
    "Tischvorlage",
    "Ergänzungsvorlage",
    "Austauschvorlage",
    "Neufassung",
    "Wahlvorschlag",
    "Wahlvorlage",
    "Petition",
    "Satzung",
    "Richtlinie",
    "Satzung/Richtlinie",
];

/// Zuständigkeiten of a step of the Beratungsfolge.
pub(super) const ROLES: &[&str] = &[
    "Vorberatung",
    "Beratung",
    "Erste Lesung",
    "Zweite Lesung",
    "1. Lesung",
    "2. Lesung",
    "Mitberatung",
    "Entscheidung",
    "Beschlussfassung",
    "Kenntnisnahme",
    "Information",
    "Anhörung",
    "Empfehlung",
    "Beschlussempfehlung",
    "Genehmigung",
    "Bestätigung",
    "Genehmigung/Bestätigung",
    "Verweisung",
    "Stellungnahme",
];

/// Results, without „einstimmig“, „mehrheitlich“ and what follows the verb.
pub(super) const RESULTS: &[&str] = &[
    "beschlossen",
    "unverändert beschlossen",
    "ungeändert beschlossen",
    "geändert beschlossen",
    "in geänderter Fassung beschlossen",
    "mit Änderungen beschlossen",
    "angenommen",
    "zugestimmt",
    "bestätigt",
    "genehmigt",
    "abgelehnt",
    "nicht beschlossen",
    "empfohlen",
    "unverändert empfohlen",
    "ungeändert empfohlen",
    "geändert empfohlen",
    "nicht empfohlen",
    "zur Kenntnis genommen",
    "Kenntnis genommen",
    "vertagt",
    "zurückgestellt",
    "verwiesen",
    "zurückverwiesen",
    "überwiesen",
    "zurückgezogen",
    "abgesetzt",
    "von der Tagesordnung abgesetzt",
    "erledigt",
    "beantwortet",
    "ohne Ergebnis",
    "keine Abstimmung",
    "ohne Ergebnis/keine Abstimmung",
    "gewählt",
    "nicht gewählt",
    "berufen",
    "bestellt",
];

/// Verbs that say where to or until when: „verwiesen an den Kreisausschuss“.
const OPEN_ENDED: &[&str] =
    &["verwiesen", "zurückverwiesen", "überwiesen", "vertagt", "zurückgestellt", "erledigt"];

/// How the vote fell; known beside every result, since the numbers say it anyway.
const MANNERS: &[&str] =
    &["einstimmig", "mehrheitlich", "einmütig", "mit mehrheit", "mit stimmenmehrheit"];

/// Remembers its verdict on each word: ten thousand papers use a dozen.
pub(super) struct Vocabulary<'a> {
    verdicts: HashMap<&'a str, bool>,
    is_known: fn(&str) -> bool,
}

impl<'a> Vocabulary<'a> {
    /// Judges by `is_known`.
    pub(super) fn new(is_known: fn(&str) -> bool) -> Vocabulary<'a> {
        Vocabulary { verdicts: HashMap::new(), is_known }
    }

    /// Whether councils use this word.
    pub(super) fn knows(&mut self, word: &'a str) -> bool {
        *self.verdicts.entry(word).or_insert_with(|| (self.is_known)(word))
    }
}

/// Whether `word` is a Vorlagenart.
pub(super) fn is_paper_kind(word: &str) -> bool {
    is_in(PAPER_KINDS, &plain(word))
}

/// Whether `word` is a Zuständigkeit.
pub(super) fn is_role(word: &str) -> bool {
    is_in(ROLES, &plain(word))
}

/// Whether `word` is a result, however the vote fell and wherever it leads.
pub(super) fn is_result(word: &str) -> bool {
    let plain = plain(&main_clause(word));
    let rest = without_manner(&plain);
    is_in(RESULTS, rest)
        || is_in(RESULTS, &plain)
        || OPEN_ENDED
            .iter()
            .any(|verb| rest.strip_prefix(verb).is_some_and(|tail| tail.starts_with(' ')))
}

/// The result that is meant, however the vote fell: „einstimmig zur Kenntniss genommen“.
pub(super) fn nearest_result(word: &str) -> Option<&'static str> {
    let plain = plain(&main_clause(word));
    let rest = Some(without_manner(&plain)).filter(|rest| !rest.is_empty())?;
    german::nearest(rest, RESULTS.iter().copied())
}

fn without_manner(plain: &str) -> &str {
    let mut rest = plain;
    for manner in MANNERS {
        rest = rest.strip_prefix(manner).unwrap_or(rest).trim();
        rest = rest.strip_suffix(manner).unwrap_or(rest).trim();
    }
    rest
}

/// Whether the result says that the wording was changed; „ungeändert“ does not.
pub(super) fn is_amended(result: &str) -> bool {
    let result = result.to_lowercase();
    let changed = result.contains("geändert") || result.contains("mit änderung");
    changed && !result.contains("ungeändert")
}

/// Whether the result is a refusal.
pub(super) fn is_rejection(result: &str) -> bool {
    let result = result.to_lowercase();
    ["abgelehnt", "nicht empfohlen", "nicht beschlossen"].iter().any(|word| result.contains(word))
}

/// Whether the result is a consent that a vote was needed for.
pub(super) fn is_approval(result: &str) -> bool {
    let plain = result.to_lowercase();
    ["beschlossen", "angenommen", "zugestimmt", "empfohlen"].iter().any(|word| plain.contains(word))
        && !is_rejection(result)
}

/// Whether nobody is said to have voted against.
pub(super) fn is_unanimous(result: &str) -> bool {
    let result = result.to_lowercase();
    result.contains("einstimmig") && !result.contains("nicht einstimmig")
}

/// „beschlossen (bei zwei Enthaltungen)“ and „beschlossen, mit Auflagen“ say „beschlossen“.
fn main_clause(result: &str) -> String {
    let outside = match (result.find('('), result.rfind(')')) {
        (Some(open), Some(close)) if open < close => {
            format!("{} {}", &result[..open], &result[close + 1..])
        }
        _ => result.to_owned(),
    };
    let end = outside.find([',', ';']).or_else(|| outside.find(" bei ")).unwrap_or(outside.len());
    outside[..end].to_owned()
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| plain(known) == word)
}

/// A word as it is compared: case and punctuation aside, but `ß` is not `ss` and `ä` is not `a`;
/// what sorts alike is still spelled in two ways, and makes two lists.
fn plain(word: &str) -> String {
    let letters = german::nfc(word).to_lowercase();
    let parts = letters.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_known_however_the_vote_fell() {
        for word in [
            "beschlossen",
            "einstimmig beschlossen",
            "Mehrheitlich beschlossen",
            "beschlossen (einstimmig)",
            "beschlossen bei zwei Enthaltungen",
            "mehrheitlich geändert beschlossen",
            "zur Kenntnis genommen",
            "verwiesen an den Kreisausschuss",
            "vertagt auf den 3. Dezember",
            "ohne Ergebnis / keine Abstimmung",
            "abgelehnt, da haushaltsrechtlich unzulässig",
        ] {
            assert!(is_result(word), "{word}");
        }
        for word in ["beschlosen", "einstimmig", "ok", "verwiesenes", "", "(", ")x("] {
            assert!(!is_result(word), "{word}");
        }
    }

    #[test]
    fn old_spellings_are_not_known_but_near() {
        for (word, meant) in [
            ("Beschlußvorlage", "Beschlussvorlage"),
            ("Anderungsantrag", "Änderungsantrag"),
            ("Aenderungsantrag", "Änderungsantrag"),
            ("Grosse Anfrage", "Große Anfrage"),
        ] {
            assert!(!is_paper_kind(word), "{word}");
            assert_eq!(german::nearest(word, PAPER_KINDS.iter().copied()), Some(meant));
        }
        for (word, meant) in [
            ("zur Kenntniss genommen", "zur Kenntnis genommen"),
            ("zur Kenntniß", "zur Kenntnis genommen"),
            ("einstimmig zur Kenntniß genommen", "zur Kenntnis genommen"),
            ("zuruckgestellt", "zurückgestellt"),
            ("mehrheitlich beschloßen", "beschlossen"),
        ] {
            assert!(!is_result(word), "{word}");
            assert_eq!(nearest_result(word), Some(meant), "{word}");
        }
        assert!(is_paper_kind("große anfrage") && is_paper_kind("A\u{308}nderungsantrag"));
        assert_eq!(nearest_result("einstimmig"), None);
        assert!(!is_role("Beschlußfassung"));
    }

    #[test]
    fn amended_is_not_unamended() {
        assert!(
            is_amended("geändert beschlossen") && is_amended("in geänderter Fassung beschlossen")
        );
        assert!(!is_amended("ungeändert beschlossen") && !is_amended("unverändert beschlossen"));
    }

    #[test]
    fn a_refusal_is_no_approval() {
        assert!(is_rejection("einstimmig abgelehnt") && !is_approval("nicht empfohlen"));
        assert!(is_approval("mehrheitlich beschlossen") && !is_approval("zur Kenntnis genommen"));
    }
}
