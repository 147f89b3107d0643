//! Words that stand in every text: they are not indexed, but they have their place in a phrase.

/// Folded and sorted. Single letters count as such words too.
pub const STOP_WORDS: [&str; 198] = [
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "ander",
    "andere", "anderen", "anderer", "anderes", "auch", "auf", "aus", "bei", "beim", "bereits",
    "bin", "bis", "bzw", "da", "dabei", "dadurch", "dafur", "dagegen", "daher", "damit", "danach",
    "daran", "darauf", "daraus", "darf", "darin", "daruber", "darum", "dass", "davon", "dazu",
    "dem", "den", "denen", "denn", "der", "deren", "des", "dessen", "die", "dies", "diese",
    "diesem", "diesen", "dieser", "dieses", "doch", "dort", "du", "durch", "durfen", "ein",
    "eine", "einem", "einen", "einer", "eines", "er", "es", "etwa", "etwas", "euch", "fur",
    "gegen", "gem", "gemass", "haben", "hat", "hatte", "hatten", "hier", "hiermit", "hierzu",
    "hinter", "ich", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres",
    "im", "in", "indem", "innerhalb", "ins", "insbesondere", "ist", "ja", "je", "jede", "jedem",
    "jeden", "jeder", "jedes", "jedoch", "jener", "kann", "kein", "keine", "keinem", "keinen",
    "keiner", "konnen", "konnte", "man", "mehr", "mein", "mit", "muss", "mussen", "nach",
    "nachdem", "neben", "nicht", "noch", "nun", "nur", "ob", "oder", "ohne", "sein", "seine",
    "seinem", "seinen", "seiner", "seines", "seit", "sich", "sie", "sind", "so", "sofern", "soll",
    "sollen", "sollte", "sollten", "somit", "sondern", "soweit", "sowie", "sowohl", "uber", "um",
    "und", "uns", "unser", "unsere", "unserer", "unter", "usw", "vom", "von", "vor", "war",
    "waren", "warum", "was", "weder", "wegen", "weil", "welche", "welchem", "welchen", "welcher",
    "welches", "wenn", "wer", "werden", "wie", "wieder", "wir", "wird", "wo", "wobei", "wodurch",
    "worden", "wurde", "wurden", "zu", "zum", "zur", "zwar", "zwischen",
];

/// Whether a folded word is not indexed.
pub fn is_stop_word(word: &str) -> bool {
    let is_letter = word.len() == 1 && !word.as_bytes()[0].is_ascii_digit();
    is_letter || STOP_WORDS.binary_search(&word).is_ok()
}

/// A number from 1 to 15 for the stop word before a word, so that a phrase can tell „für die Kitas“
/// from „durch die Kitas“.
pub fn trace(word: &str) -> u32 {
    let sum = word.chars().fold(0_u32, |sum, c| (sum * 31 + u32::from(c)) & 0xffff);
    1 + sum % 15
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::search::fold::fold;

    #[test]
    fn the_list_can_be_searched() {
        assert!(STOP_WORDS.is_sorted());
        assert!(STOP_WORDS.iter().all(|word| fold(word) == *word));
        assert!(is_stop_word("fur") && is_stop_word("x") && !is_stop_word("7"));
        assert!(!is_stop_word("kreistag"));
    }
}
