//! German: dates, plurals, sorting (DIN 5007), slugs, the nearest word.

use jiff::civil::{Date, Time, Weekday};
use unicode_normalization::UnicodeNormalization;

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const WEEKDAYS: [&str; 7] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

/// „26. November 2025“.
pub fn date(date: Date) -> String {
    format!("{}. {} {}", date.day(), month(date), date.year())
}

/// „26.11.2025“.
pub fn date_numeric(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

/// „Mittwoch, 26. November 2025“.
pub fn date_with_weekday(day: Date) -> String {
    format!("{}, {}", weekday(day), date(day))
}

/// „November“.
pub fn month(date: Date) -> &'static str {
    MONTHS[usize::from(date.month().unsigned_abs()) - 1]
}

/// The number of a month's name, 1 to 12.
pub fn month_number(name: &str) -> Option<i8> {
    (1..).zip(MONTHS).find(|(_, month)| *month == name).map(|(number, _)| number)
}

/// „Mittwoch“.
pub fn weekday(date: Date) -> &'static str {
    WEEKDAYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())]
}

/// The day that a German word names: „Mittwoch“, „mittwochs“ is none; „Sonnabend“ is Saturday.
pub fn weekday_named(word: &str) -> Option<Weekday> {
    if word == "Sonnabend" {
        return Some(Weekday::Saturday);
    }
    let place = WEEKDAYS.iter().position(|name| *name == word)?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}

/// The same, also by its two first letters: „Mi“.
pub fn weekday_named_shortly(word: &str) -> Option<Weekday> {
    let full = WEEKDAYS.iter().find(|name| name.get(..2) == Some(word));
    weekday_named(full.unwrap_or(&word))
}

/// „17:00 Uhr“.
pub fn time(time: Time) -> String {
    format!("{:02}:{:02} Uhr", time.hour(), time.minute())
}

/// „1 Vorlage“, „3 Vorlagen“.
pub fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// „12.345“: groups of three from five digits on, as German print has it.
pub fn number(count: usize) -> String {
    grouped(count.to_string(), '.')
}

/// Digits in groups of three from five on, with `between` between them.
pub fn grouped(digits: String, between: char) -> String {
    if digits.len() < 5 {
        return digits;
    }
    let mut grouped = String::with_capacity(digits.len() + 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(between);
        }
        grouped.push(digit);
    }
    grouped
}

/// „380 kB“, „2,1 MB“ (decimal units, as browsers show them).
pub fn file_size(bytes: u64) -> String {
    match bytes {
        0..1000 => format!("{bytes} Byte"),
        1000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{},{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// „a, b und c“.
pub fn list(words: &[impl AsRef<str>]) -> String {
    let mut text = String::new();
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            text.push_str(if place + 1 == words.len() { " und " } else { ", " });
        }
        text.push_str(word.as_ref());
    }
    text
}

/// NFC: the one form in which names are compared; macOS writes file names decomposed.
pub fn nfc(text: &str) -> String {
    if is_composed(text) { text.to_owned() } else { text.nfc().collect() }
}

/// Whether a text is NFC at first sight: German letters, dashes, quotes and the euro are.
pub fn is_composed(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        // Below U+0300, or inside a character whose first byte has been judged.
        0..0xCC => true,
        // U+2010 to U+203F, and U+20AC.
        0xE2 => match bytes[at + 1..] {
            [0x80, third, ..] => third >= 0x90,
            [0x82, third, ..] => third == 0xAC,
            _ => false,
        },
        _ => false,
    })
}

/// Whether two words are one, whatever their case, umlauts written as one letter or as two:
/// `öffentlich`, `Oeffentlich`.
pub fn is_same_spelling(a: &str, b: &str) -> bool {
    // Most words differ in their first letter; this is asked for every key of every file.
    if let ([x, ..], [y, ..]) = (a.as_bytes(), b.as_bytes())
        && x.is_ascii()
        && y.is_ascii()
        && !x.eq_ignore_ascii_case(y)
    {
        return false;
    }
    let first = |word: &str| word.chars().next().map(initial);
    if a == b || first(a) != first(b) {
        return a == b;
    }
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    let spelled = |word: &str| {
        let word = nfc(word).to_lowercase();
        word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
    };
    spelled(a) == spelled(b)
}

/// The first letter of a word's ASCII spelling: enough to tell most words apart at once.
fn initial(c: char) -> char {
    match c {
        'ä' | 'Ä' => 'a',
        'ö' | 'Ö' => 'o',
        'ü' | 'Ü' => 'u',
        c => c.to_ascii_lowercase(),
    }
}

/// Part of an address: lower-case ASCII letters, digits and single hyphens; `ä` becomes `ae`.
pub fn slug(text: &str) -> String {
    let is_plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let is_tidy = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
    if is_tidy && text.bytes().all(is_plain) {
        return text.to_owned();
    }
    let mut slug = String::with_capacity(text.len());
    let mut hyphen = false;
    let mut push = |part: &str| {
        for c in part.chars() {
            if c.is_ascii_alphanumeric() {
                if hyphen && !slug.is_empty() {
                    slug.push('-');
                }
                hyphen = false;
                slug.push(c.to_ascii_lowercase());
            } else {
                hyphen = true;
            }
        }
    };
    for c in nfc(text).chars() {
        match c {
            'ä' | 'Ä' => push("ae"),
            'ö' | 'Ö' => push("oe"),
            'ü' | 'Ü' => push("ue"),
            'ß' | 'ẞ' => push("ss"),
            c if c.is_ascii() => push(c.encode_utf8(&mut [0; 4])),
            c => push(deunicode::deunicode_char(c).unwrap_or("-")),
        }
    }
    slug
}

/// Key to sort by as DIN 5007-1 does: `ä` as `a`, `ß` as `ss`, case and marks aside.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        match c {
            'ß' | 'ẞ' => key.push_str("ss"),
            c if c.is_alphanumeric() => key.extend(c.to_lowercase()),
            _ if key.ends_with(' ') => {}
            _ => key.push(' '),
        }
    }
    key.trim().to_owned()
}

/// The candidate that is most like `word`, if any is like it at all: „meinten Sie …?“.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = sort_key(word);
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&plain, &sort_key(candidate)), candidate))
        .filter(|(likeness, _)| *likeness > 0.82)
        .max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.cmp(x)))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn dates_are_written_as_germans_do() {
        let day = civil::date(2025, 11, 26);
        assert_eq!(date(day), "26. November 2025");
        assert_eq!(date_numeric(civil::date(2025, 3, 4)), "04.03.2025");
        assert_eq!(weekday(day), "Mittwoch");
        assert_eq!(weekday_named("Mittwoch"), Some(day.weekday()));
        assert_eq!(time(civil::time(17, 0, 0, 0)), "17:00 Uhr");
    }

    #[test]
    fn slugs_spell_umlauts_out_and_stay_the_same_when_made_again() {
        for (text, expected) in [
            ("Übersicht Straße", "uebersicht-strasse"),
            ("U\u{308}bersicht", "uebersicht"),
            ("Ö 5.1", "oe-5-1"),
            ("--KT 0135/2020--", "kt-0135-2020"),
            ("Café Łódź", "cafe-lodz"),
        ] {
            assert_eq!(slug(text), expected);
            assert_eq!(slug(expected), expected);
        }
    }

    #[test]
    fn sorting_takes_umlauts_as_their_letter() {
        let mut names = ["Zander", "Ärmel", "Arm", "Öl", "Ofen", "Straße", "Strasse"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Arm", "Ärmel", "Ofen", "Öl", "Straße", "Strasse", "Zander"]);
    }

    #[test]
    fn sizes_and_numbers_are_german() {
        assert_eq!(file_size(2_100_000), "2,1 MB");
        assert_eq!(file_size(379_001), "380 kB");
        assert_eq!(number(12345), "12.345");
        assert_eq!(number(2025), "2025");
        assert_eq!(list(&["a", "b", "c"]), "a, b und c");
    }

    #[test]
    fn umlauts_may_be_written_as_two_letters() {
        assert!(is_same_spelling("oeffentlich", "öffentlich"));
        assert!(is_same_spelling("Öffentlichkeit", "öffentlichkeit"));
        assert!(is_same_spelling("o\u{308}ffentlich", "öffentlich"));
        assert!(is_same_spelling("strasse", "straße"));
        assert!(!is_same_spelling("offentlich", "öffentlich"));
        assert!(!is_same_spelling("für", "frist"));
    }

    #[test]
    fn what_is_called_composed_is() {
        for text in ["Straße", "„Größe“ – 5 €", "a\u{308}", "\u{2000}", "\u{212B}", "…", "日本"]
        {
            let composed: String = text.nfc().collect();
            assert!(!is_composed(text) || composed == text, "{text}");
            assert_eq!(nfc(text), composed);
        }
    }

    #[test]
    fn the_nearest_word_is_found_or_none() {
        assert_eq!(nearest("ttiel", ["titel", "nummer"]), Some("titel"));
        assert_eq!(nearest("zustaendigkeit", ["zuständigkeit"]), Some("zuständigkeit"));
        assert_eq!(nearest("xyz", ["titel", "nummer"]), None);
    }
}
