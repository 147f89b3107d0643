//! What a result means: editors write it in their own words.

use std::collections::HashMap;

/// Whether a result is for a matter (`ja`), against it (`nein`), leaves it open (`offen`), or none of
/// these (`neutral`).
pub fn tone(result: &str) -> &'static str {
    const STEMS: [(&str, &str); 13] = [
        ("vertagt", "offen"),
        ("zurückgestellt", "offen"),
        ("verwiesen", "offen"),
        ("abgesetzt", "offen"),
        ("nicht ", "nein"),
        ("abgelehnt", "nein"),
        ("ablehn", "nein"),
        ("zurückgezogen", "neutral"),
        ("beschlossen", "ja"),
        ("angenommen", "ja"),
        ("zugestimmt", "ja"),
        ("gewählt", "ja"),
        ("empfohlen", "ja"),
    ];
    let result = result.to_lowercase();
    STEMS.iter().find(|(stem, _)| result.contains(stem)).map_or("neutral", |(_, tone)| tone)
}

/// „vertagt“ and the like leave a matter open.
pub fn is_final(result: &str) -> bool {
    tone(result) != "offen"
}

/// The matter is no longer asked for.
pub fn is_withdrawn(result: &str) -> bool {
    result.to_lowercase().contains("zurückgezogen")
}

/// Results that are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// For the matter as it was asked for.
    Accepted,
    /// For it, with changes.
    Amended,
    /// Against it.
    Rejected,
    /// Not yet: put off, or sent on.
    Open,
    /// Heard, without a decision.
    Noted,
    /// No longer asked for.
    Withdrawn,
    /// Any other words.
    Other,
}

impl Group {
    /// All of them, in the order of statistics.
    pub const ALL: [Group; 7] = [
        Group::Accepted,
        Group::Amended,
        Group::Rejected,
        Group::Open,
        Group::Noted,
        Group::Withdrawn,
        Group::Other,
    ];
}

fn group(result: &str) -> Group {
    let words = result.to_lowercase();
    match tone(result) {
        "ja" if is_amended(&words) => Group::Amended,
        "ja" => Group::Accepted,
        "nein" => Group::Rejected,
        "offen" => Group::Open,
        _ if is_withdrawn(result) => Group::Withdrawn,
        _ if words.contains("kenntnis") => Group::Noted,
        _ => Group::Other,
    }
}

/// Groups of results that were met before: ten thousand results are a dozen words.
#[derive(Default)]
pub struct Groups<'a>(HashMap<&'a str, Group>);

impl<'a> Groups<'a> {
    /// The group of a result.
    pub fn of(&mut self, result: &'a str) -> Group {
        *self.0.entry(result).or_insert_with(|| group(result))
    }
}

/// „geändert“, „mit Änderungen“, but neither „unverändert“ nor „ohne Änderung“.
fn is_amended(words: &str) -> bool {
    let is_as_it_was =
        ["ungeändert", "unverändert", "ohne änderung"].iter().any(|stem| words.contains(stem));
    !is_as_it_was && ["geändert", "verändert", "änderung"].iter().any(|stem| words.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_understood_as_written() {
        for (result, expected) in [
            ("beschlossen", "ja"),
            ("Geändert beschlossen", "ja"),
            ("nicht beschlossen", "nein"),
            ("abgelehnt", "nein"),
            ("vertagt", "offen"),
            ("in den Ausschuss verwiesen", "offen"),
            ("zur Kenntnis genommen", "neutral"),
            ("zurückgezogen", "neutral"),
        ] {
            assert_eq!(tone(result), expected, "{result}");
        }
    }

    #[test]
    fn results_are_counted_with_their_like() {
        for (result, expected) in [
            ("beschlossen", Group::Accepted),
            ("gewählt", Group::Accepted),
            ("Mit Änderungen beschlossen", Group::Amended),
            ("unverändert beschlossen", Group::Accepted),
            ("nicht zugestimmt", Group::Rejected),
            ("zurückgestellt", Group::Open),
            ("zur Kenntnis genommen", Group::Noted),
            ("zurückgezogen", Group::Withdrawn),
            ("erledigt", Group::Other),
        ] {
            assert_eq!(group(result), expected, "{result}");
        }
    }
}
