//! What a result means: editors write it in their own words.

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
}
