//! The stem of a folded word: what its inflected forms share. Always a beginning of the word.
//!
//! The endings are those of Snowball and CISTEM, with two differences. „-er“ goes only where it is an
//! ending – Kinder, neuer, but never Bürger, who would become a Burg –, and foreign plurals are known
//! (Gremium/Gremien, Kitas). `themes/kreis/scripts/suche` does the same by the same lists.

/// Nouns whose plural ends in -er: a closed class. They also end compounds („Landeskinder“).
pub(crate) const PLURALS_IN_ER: [&str; 60] = [
    "kind",
    "haus",
    "buch",
    "wald",
    "rad",
    "amt",
    "land",
    "dorf",
    "bild",
    "feld",
    "geld",
    "glas",
    "grab",
    "gut",
    "holz",
    "huhn",
    "kleid",
    "korn",
    "kraut",
    "lamm",
    "lied",
    "loch",
    "mann",
    "glied",
    "nest",
    "rind",
    "schild",
    "schloss",
    "tal",
    "volk",
    "tuch",
    "wort",
    "brett",
    "dach",
    "fass",
    "geist",
    "gesicht",
    "gewand",
    "gras",
    "horn",
    "kalb",
    "licht",
    "rand",
    "band",
    "regiment",
    "tum",
    "leib",
    "gott",
    "wurm",
    "strauch",
    "bad",
    "blatt",
    "fach",
    "pfand",
    "spital",
    "vormund",
    "schwert",
    "haupt",
    "denkmal",
    "geschlecht",
];

/// Words in -er that only look like such a plural.
pub(crate) const NO_PLURALS: [&str; 7] =
    ["auslander", "inlander", "eigentumer", "englander", "niederlander", "verfasser", "taler"];

/// What adjectives end in, and short ones: „öffentlicher“, „neuer“.
pub(crate) const ADJECTIVES: [&str; 30] = [
    "lich", "isch", "ig", "sam", "bar", "haft", "los", "iv", "ell", "end", "neu", "alt", "gross",
    "klein", "jung", "lang", "kurz", "frei", "ganz", "hoh", "gut", "arm", "reich", "offen",
    "sozial", "kommunal", "regional", "national", "digital", "zentral",
];

/// Words that would share the stem of another: so many letters of them are their own.
pub(crate) const OWN_STEMS: [&str; 4] = ["rate4", "raten4", "kosten6", "messe5"];

/// The stem of a folded word of letters.
pub(crate) fn stem(word: &str) -> &str {
    if let Some(own) = own(word) {
        return own;
    }
    if let Some(noun) = singular(word) {
        return noun;
    }
    let mut stem = word;
    while let Some(shorter) = without_ending(stem) {
        stem = shorter;
    }
    without_t(stem)
}

fn own(word: &str) -> Option<&str> {
    if !(4..7).contains(&word.len()) {
        return None;
    }
    let is_listed = |entry: &str| entry.len() == word.len() + 1 && entry.starts_with(word);
    let entry = OWN_STEMS.iter().find(|entry| is_listed(entry))?;
    entry[word.len()..].parse().ok().and_then(|length: usize| word.get(..length))
}

/// „Kindern“ → „kind“, „Gremium“ → „gremi“: endings that say what they are.
fn singular(word: &str) -> Option<&str> {
    for ending in ["er", "ern"] {
        if let Some(noun) = word.strip_suffix(ending)
            && ends_with_one_of(noun, &PLURALS_IN_ER)
            && !ends_with_one_of(&word[..noun.len() + 2], &NO_PLURALS)
        {
            return Some(noun);
        }
    }
    if !matches!(word.as_bytes().last(), Some(b'n' | b'm' | b's' | b'a')) {
        return None;
    }
    let foreign = [("innen", "in"), ("ium", "i"), ("iums", "i"), ("eum", ""), ("eums", "")];
    let foreign = foreign.iter().chain(&[("trum", "tr"), ("trums", "tr"), ("ema", "em")]);
    for (ending, kept) in foreign.chain(&[("emas", "em")]) {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() > 1
        {
            return Some(&word[..rest.len() + kept.len()]);
        }
    }
    None
}

fn without_ending(word: &str) -> Option<&str> {
    let last = |length: usize| word.len().checked_sub(length).and_then(|at| word.get(..at));
    if let Some(rest) = word.strip_suffix("er").or_else(|| word.strip_suffix("em"))
        && ends_with_one_of(rest, &ADJECTIVES)
    {
        return Some(rest);
    }
    if (word.ends_with("niss") || word.ends_with("buss")) && word.len() > 5 || word == "buss" {
        return last(1);
    }
    let cut = match word.as_bytes() {
        [.., b'e', b'n'] => (2, 3),
        [.., b'e'] => (1, 3),
        [.., b'e', b'r' | b'l', b'n'] => (1, 4),
        [.., before, b's'] if !matches!(before, b's' | b'i' | b'u' | b'x' | b'z') => (1, 4),
        _ => return None,
    };
    last(cut.0).filter(|rest| rest.len() >= cut.1)
}

/// „beantragt“ and „beantragen“; every form of „Haushalt“ loses it alike.
fn without_t(word: &str) -> &str {
    match word.as_bytes() {
        [.., before, b't'] if word.len() > 5 && !b"aeiouyt".contains(before) => {
            &word[..word.len() - 1]
        }
        _ => word,
    }
}

fn ends_with_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::search::language::fold::fold;

    fn stems(forms: &str) -> Vec<String> {
        let mut stems: Vec<String> =
            forms.split(' ').map(|form| stem(&fold(form)).to_owned()).collect();
        stems.dedup();
        stems
    }

    #[test]
    fn the_forms_of_a_word_share_their_stem() {
        for forms in [
            "Haus Hauses Häuser Häusern Hause",
            "Kind Kindes Kinder Kindern Kinde",
            "Kreistag Kreistages Kreistags Kreistage Kreistagen",
            "Ausschuss Ausschusses Ausschüsse Ausschüssen",
            "Straße Straßen Strasse",
            "Haushalt Haushaltes Haushalts Haushalte Haushalten",
            "Kita Kitas",
            "Gremium Gremien Gremiums",
            "Museum Museen Museums",
            "Zentrum Zentren Zentrums",
            "Thema Themen Themas",
            "Ergebnis Ergebnisse Ergebnissen Ergebnisses",
            "Schulbus Schulbusse Schulbussen Schulbusses",
            "Bus Busse Bussen",
            "Bürger Bürgers Bürgern",
            "Mitglied Mitglieder Mitgliedern Mitglieds Mitgliedes",
            "öffentlich öffentliche öffentlicher öffentlichen öffentliches öffentlichem",
            "neu neue neuer neuen neues neuem",
            "beantragt beantragen beantragte beantragten",
            "fördern fördert",
            "Verfahren Verfahrens",
            "Mittel Mitteln Mittels",
            "Zins Zinsen",
            "Impuls Impulse Impulsen",
            "Bürgermeisterin Bürgermeisterinnen",
        ] {
            assert_eq!(stems(forms).len(), 1, "{forms}: {:?}", stems(forms));
        }
    }

    #[test]
    fn words_that_only_look_alike_do_not() {
        for words in [
            "Burg Bürger",
            "Lehre Lehrer",
            "Ausland Ausländer",
            "Straße Strand",
            "Markt Mark",
            "Bau Baum",
            "Kreis Krise",
            "Wahl Wal",
            "Eigentum Eigentümer",
            "Rat Rate",
            "Kost Kosten",
        ] {
            assert_eq!(stems(words).len(), 2, "{words}: {:?}", stems(words));
        }
    }
}
