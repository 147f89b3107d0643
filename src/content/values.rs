//! The values an editor may write: text, day, hour, yes or no, number, a word of a closed list.

use jiff::civil::{Date, DateTime, Time};

use super::fields::Reader;
use super::yaml::{Node, Value};
use crate::council::model::{Moment, Publicity};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::german;

/// A text on one line.
pub(super) fn line(reader: &Reader, node: &Node) -> Option<String> {
    let text = text(reader, node)?;
    if text.contains('\n') {
        reader.find(
            Diagnostic::error(
                "zeichen-unerlaubt",
                reader.span(&node.range),
                "Dieser Text darf nur eine Zeile lang sein.",
            )
            .hint("Löschen Sie den Zeilenumbruch."),
        );
        return None;
    }
    Some(text)
}

/// The same with its place.
pub(super) fn line_at(reader: &Reader, node: &Node) -> Option<Spanned<String>> {
    line(reader, node).map(|text| reader.spanned(node, text))
}

/// A text of any length, in NFC, without blanks at its ends.
pub(super) fn text(reader: &Reader, node: &Node) -> Option<String> {
    let Value::Scalar { text, plain } = &node.value else {
        reader.wrong_type(node, "ein Text");
        return None;
    };
    if *plain {
        warn_of_lost_text(reader, node);
    }
    if may_hold_forbidden(text)
        && let Some(found) = text.chars().find(|c| is_forbidden(*c))
    {
        reader.find(forbidden(reader, node, found));
        return None;
    }
    let text = german::nfc(text.trim());
    if text.is_empty() {
        reader.find(
            Diagnostic::error("angabe-leer", reader.span(&node.range), "Dieser Text ist leer.")
                .hint("Tragen Sie einen Wert ein, oder löschen Sie die Zeile."),
        );
        return None;
    }
    Some(text)
}

fn forbidden(reader: &Reader, node: &Node, found: char) -> Diagnostic {
    Diagnostic::error(
        "zeichen-unerlaubt",
        reader.span(&node.range),
        format!("Der Text enthält ein unsichtbares Steuerzeichen (U+{:04X}).", u32::from(found)),
    )
    .hint("Löschen Sie den Text und tippen Sie ihn neu, statt ihn einzufügen.")
}

/// Controls, direction marks, zero-width and tag characters: they hide or turn what is read.
pub(super) fn is_forbidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFD}'..='\u{FFFF}'
        | '\u{E0000}'..='\u{E007F}')
}

/// Whether a text may hold a forbidden character or a soft hyphen: told from its bytes, which is
/// fast, and never wrongly denied.
pub(super) fn may_hold_forbidden(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.chunks(64).enumerate().any(|(number, block)| {
        // One branchless sweep settles most blocks; the compiler makes it wide.
        let suspects: u32 = block.iter().map(|byte| u32::from(SUSPECT[usize::from(*byte)])).sum();
        let start = number * 64;
        suspects > 0
            && (start..start + block.len())
                .any(|at| SUSPECT[usize::from(bytes[at])] && is_forbidden_start(&bytes[at..]))
    })
}

/// The bytes that a forbidden character may begin with.
const SUSPECT: [bool; 256] = {
    let mut suspect = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let is_control = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D;
        suspect[byte] = is_control || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF | 0xF3..=0xFF);
        byte += 1;
    }
    suspect
};

/// Whether the bytes begin with what may be a forbidden character: „ “ – and € are not.
fn is_forbidden_start(bytes: &[u8]) -> bool {
    match bytes {
        [0xC2, next, ..] => *next < 0xA0 || *next == 0xAD,
        [0xE2, 0x80, third, ..] => matches!(third, 0x8B..=0x8F | 0xA8..=0xAE),
        [0xE2, 0x81, third, ..] => *third >= 0xA0,
        [0xE2, ..] => false,
        _ => true,
    }
}

/// `titel: Bericht #3` is „Bericht“ to YAML; a comment with a blank behind `#` is meant as one.
fn warn_of_lost_text(reader: &Reader, node: &Node) {
    let behind = reader.behind(node);
    let lost = behind.trim_start().strip_prefix('#');
    if lost.is_some_and(|lost| lost.starts_with(|c: char| c.is_alphanumeric())) {
        reader.find(
            Diagnostic::warning(
                "text-nach-raute",
                reader.span(&(node.range.end..node.range.end + behind.trim_end().len())),
                "Ab „#“ gilt der Rest der Zeile als Bemerkung und erscheint nirgends.",
            )
            .hint("Gehört er zum Text, setzen Sie den ganzen Text in Anführungszeichen."),
        );
    }
}

fn scalar<'a>(reader: &Reader, node: &'a Node, expected: &str) -> Option<&'a str> {
    let text = node.as_text();
    if text.is_none() {
        reader.wrong_type(node, expected);
    }
    text
}

/// `2025-11-26`, `26.11.2025` or `26. November 2025`, with or without its weekday.
pub(super) fn date(reader: &Reader, node: &Node) -> Option<Date> {
    let text = scalar(reader, node, "ein Datum")?.trim();
    let found = parse_date(reader, node, text);
    if found.is_none() {
        reader.find(bad_date(reader, node));
    }
    found
}

/// The same with its place.
pub(super) fn date_at(reader: &Reader, node: &Node) -> Option<Spanned<Date>> {
    date(reader, node).map(|date| reader.spanned(node, date))
}

fn bad_date(reader: &Reader, node: &Node) -> Diagnostic {
    Diagnostic::error(
        "datum-ungueltig",
        reader.span(&node.range),
        "Das ist kein Datum, das es gibt.",
    )
    .hint("Schreiben Sie 2025-11-26 oder 26.11.2025.")
}

fn parse_date(reader: &Reader, node: &Node, text: &str) -> Option<Date> {
    let (weekday, rest) = split_weekday(text);
    let date = iso_date(rest).or_else(|| german_date(rest))?;
    if let Some(named) = weekday
        && named != date.weekday()
    {
        reader.find(
            Diagnostic::warning(
                "wochentag-falsch",
                reader.span(&node.range),
                format!("Der {} ist ein {}.", german::date(date), german::weekday(date)),
            )
            .hint("Prüfen Sie, ob der Wochentag oder das Datum falsch ist."),
        );
    }
    Some(date)
}

fn split_weekday(text: &str) -> (Option<jiff::civil::Weekday>, &str) {
    let Some((word, rest)) = text.split_once([' ', ',']) else { return (None, text) };
    let word = word.trim_end_matches('.');
    let full = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        .into_iter()
        .find(|name| *name == word || name.get(..2) == Some(word));
    match german::weekday_named(full.unwrap_or(word)) {
        Some(weekday) => (Some(weekday), rest.trim_start_matches([' ', ','])),
        None => (None, text),
    }
}

fn iso_date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    civil_date(&text[..4], &text[5..7], &text[8..])
}

pub(super) fn german_date(text: &str) -> Option<Date> {
    let (day, rest) = text.split_once('.')?;
    if let Some((month, year)) = rest.trim_start().split_once(' ')
        && let Some(month) = german::month_number(month)
    {
        return civil_date(year.trim(), &month.to_string(), day);
    }
    let (month, year) = rest.split_once('.')?;
    civil_date(year, month, day)
}

fn civil_date(year: &str, month: &str, day: &str) -> Option<Date> {
    let digits = |text: &str, longest: usize| {
        let all = text.bytes().all(|byte| byte.is_ascii_digit());
        (all && (1..=longest).contains(&text.len())).then(|| text.parse::<i16>().ok()).flatten()
    };
    if year.len() != 4 {
        return None;
    }
    let narrow = |number: i16| i8::try_from(number).ok();
    let (month, day) = (narrow(digits(month, 2)?)?, narrow(digits(day, 2)?)?);
    Date::new(digits(year, 4)?, month, day).ok().filter(|date| date.year() >= 1800)
}

/// A day with or without its hour: `2025-11-26 17:00`, `26.11.2025, 17.00 Uhr`.
pub(super) fn moment(reader: &Reader, node: &Node) -> Option<Spanned<Moment>> {
    let text = scalar(reader, node, "ein Datum mit Uhrzeit")?.trim();
    if let Some(date) = parse_date(reader, node, text) {
        return Some(reader.spanned(node, Moment { date, time: None }));
    }
    let (day, hour) = split_hour(text);
    let Some(date) = parse_date(reader, node, day) else {
        reader.find(bad_date(reader, node));
        return None;
    };
    let time = hour.and_then(parse_time);
    if time.is_none_or(|time| !exists_once(date, time)) {
        reader.find(bad_time(reader, node, time.is_some()));
        return None;
    }
    Some(reader.spanned(node, Moment { date, time }))
}

fn bad_time(reader: &Reader, node: &Node, is_time: bool) -> Diagnostic {
    let finding =
        |message: &str| Diagnostic::error("uhrzeit-ungueltig", reader.span(&node.range), message);
    if is_time {
        finding("In der Nacht der Zeitumstellung gibt es diese Stunde nicht oder zweimal.")
            .hint("Wählen Sie eine andere Uhrzeit.")
    } else {
        finding("Das ist keine Uhrzeit, die es gibt.")
            .hint("Schreiben Sie 2025-11-26 17:00 oder 26.11.2025 17.00 Uhr.")
    }
}

/// The day and the hour, which begins behind the last `T`, comma or blank before the first `Uhr`.
fn split_hour(text: &str) -> (&str, Option<&str>) {
    let clock = text.strip_suffix("Uhr").map_or(text, str::trim_end);
    let Some(gap) = clock.rfind([' ', 'T', ',']) else { return (text, None) };
    (clock[..gap].trim_end_matches([' ', ',']), Some(&clock[gap + 1..]))
}

fn parse_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let minute = minute.strip_suffix(":00").unwrap_or(minute);
    let number = |text: &str| -> Option<i8> {
        let all = text.bytes().all(|byte| byte.is_ascii_digit());
        (all && (1..=2).contains(&text.len())).then(|| text.parse().ok()).flatten()
    };
    (minute.len() == 2).then(|| Time::new(number(hour)?, number(minute)?, 0, 0).ok()).flatten()
}

/// Whether the clocks in Berlin show this hour exactly once that day.
fn exists_once(date: Date, time: Time) -> bool {
    let berlin = jiff::tz::get!("Europe/Berlin");
    !berlin.to_ambiguous_zoned(DateTime::from_parts(date, time)).is_ambiguous()
}

/// `ja` or `nein`; also `true` and `false`; nothing else.
pub(super) fn yes_no(reader: &Reader, node: &Node) -> Option<bool> {
    match scalar(reader, node, "ja oder nein")? {
        "ja" | "true" => Some(true),
        "nein" | "false" => Some(false),
        _ => {
            reader.find(
                Diagnostic::error(
                    "ja-nein-ungueltig",
                    reader.span(&node.range),
                    "Hier steht weder „ja“ noch „nein“.",
                )
                .hint("Schreiben Sie genau ja oder nein, ohne Anführungszeichen."),
            );
            None
        }
    }
}

/// A whole number, not negative.
pub(super) fn count(reader: &Reader, node: &Node) -> Option<u32> {
    let text = scalar(reader, node, "eine Zahl")?.trim();
    let number =
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    if number.is_none_or(|number: u32| number > 1_000_000) {
        reader.find(bad_number(reader, node, "Schreiben Sie eine ganze Zahl, etwa 46."));
        return None;
    }
    number
}

/// A decimal number with a point: a coordinate.
pub(super) fn decimal(reader: &Reader, node: &Node) -> Option<f64> {
    let text = scalar(reader, node, "eine Zahl")?.trim();
    let number = text.replace(',', ".").parse::<f64>().ok().filter(|number| number.abs() <= 180.0);
    if number.is_none() {
        reader.find(bad_number(reader, node, "Schreiben Sie Grad mit Punkt, etwa 50.9876."));
    }
    number
}

fn bad_number(reader: &Reader, node: &Node, hint: &str) -> Diagnostic {
    Diagnostic::error(
        "zahl-ungueltig",
        reader.span(&node.range),
        "Das ist keine Zahl, die hier passt.",
    )
    .hint(hint)
}

/// `öffentlich` or `nichtöffentlich`: a word, never a yes or no.
pub(super) fn publicity(reader: &Reader, node: &Node) -> Option<Publicity> {
    const WORDS: &[(&str, Publicity)] = &[
        ("öffentlich", Publicity::Public),
        ("nichtöffentlich", Publicity::Private),
        ("nicht öffentlich", Publicity::Private),
    ];
    word(WORDS)(reader, node)
}

/// A word of a closed list, with or without umlauts, whatever its case.
pub(super) fn word<T: Copy>(
    words: &'static [(&'static str, T)],
) -> impl Fn(&Reader, &Node) -> Option<T> {
    move |reader, node| {
        let text = scalar(reader, node, "ein Wort")?.trim();
        let lower = text.to_lowercase();
        let found =
            words.iter().find(|(word, _)| german::is_same_spelling(&lower, &word.to_lowercase()));
        if found.is_none() {
            let known = || words.iter().map(|(word, _)| *word);
            let finding = Diagnostic::error(
                "wort-unbekannt",
                reader.span(&node.range),
                format!("„{text}“ ist hier keine der möglichen Angaben."),
            );
            let all = known().collect::<Vec<_>>().join(", ");
            reader.find(match german::nearest(text, known()) {
                Some(near) => finding.hint(format!("Meinten Sie „{near}“? Möglich sind: {all}.")),
                None => finding.hint(format!("Möglich sind: {all}.")),
            });
        }
        found.map(|(_, value)| *value)
    }
}

/// An address on the web.
pub(super) fn url(reader: &Reader, node: &Node) -> Option<String> {
    let text = line(reader, node)?;
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let good = host.is_some_and(|host| {
        host.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && !text.contains(|c: char| c.is_whitespace() || "<>\"\\`{}|".contains(c))
    });
    if !good {
        reader.find(
            Diagnostic::error(
                "adresse-ungueltig",
                reader.span(&node.range),
                "Das ist keine Adresse im Netz.",
            )
            .hint("Schreiben Sie sie mit https:// und ohne Leerzeichen."),
        );
        return None;
    }
    Some(text)
}

/// When something ends: a day with or without its hour, or an hour of the day it began.
#[derive(Clone, Copy, Debug)]
pub(super) enum End {
    /// On this day.
    On(Moment),
    /// On the day it began, at this hour.
    At(Time),
}

/// `ende`: `20:00`, or as [`moment`].
pub(super) fn end(reader: &Reader, node: &Node) -> Option<Spanned<End>> {
    let hour = node.as_text().and_then(|text| {
        let text = text.trim();
        parse_time(text.strip_suffix("Uhr").map_or(text, str::trim_end))
    });
    match hour {
        Some(hour) => Some(reader.spanned(node, End::At(hour))),
        None => moment(reader, node).map(|moment| moment.map(End::On)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_forbidden_character_is_seen_in_the_bytes() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let may = may_hold_forbidden(&format!("a{c}b"));
            assert!(may || !(is_forbidden(c) || c == '\u{AD}'), "U+{:04X}", u32::from(c));
        }
    }
}
