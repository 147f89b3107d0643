//! Days and hours as editors write them: local time in Berlin, each checked that it exists.

use jiff::civil::{Date, DateTime, Time};

use super::fields::Reader;
use super::values::scalar;
use super::yaml::Node;
use crate::council::model::Moment;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::german;

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

/// There is no such day, or nobody can read it.
fn bad_date(reader: &Reader, node: &Node) -> Diagnostic {
    let text = node.as_text().unwrap_or_default();
    let groups: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    let message = match groups.as_slice() {
        [_, _, year] if year.len() == 2 && text.contains('.') => {
            "Die Jahreszahl braucht vier Stellen."
        }
        [year, month, day, ..] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
            "Diesen Tag gibt es nicht."
        }
        [_, _, year, ..] if year.len() == 4 && text.contains('.') => "Diesen Tag gibt es nicht.",
        _ => "So geschrieben versteht KIS das Datum nicht.",
    };
    Diagnostic::error("datum-ungueltig", reader.span(&node.range), message)
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
    match german::weekday_named_shortly(word.trim_end_matches('.')) {
        Some(weekday) => {
            let rest = rest.trim_start_matches([' ', ',']);
            (Some(weekday), rest.strip_prefix("den ").unwrap_or(rest))
        }
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
        finding("Diese Uhrzeit gibt es nicht, oder KIS versteht sie so geschrieben nicht.")
            .hint("Schreiben Sie 17:00 oder 17.00 Uhr, hinter einem Datum mit Leerzeichen davor.")
    }
}

/// The day, and the hour with its „Uhr“: what follows the last blank, comma or `T` before it.
fn split_hour(text: &str) -> (&str, Option<&str>) {
    let clock = text.strip_suffix("Uhr").map_or(text, str::trim_end);
    let Some(gap) = clock.rfind([' ', 'T', ',']) else { return (text, None) };
    let day = clock[..gap].trim_end_matches([' ', ',']);
    (day.strip_suffix(" um").unwrap_or(day).trim_end_matches([' ', ',']), Some(&text[gap + 1..]))
}

/// `17:00`, `17.00 Uhr`, `17 Uhr`.
fn parse_time(text: &str) -> Option<Time> {
    let clock = text.strip_suffix("Uhr").map(str::trim_end);
    let (hour, minute) = match (clock, clock.unwrap_or(text).split_once([':', '.'])) {
        (_, Some(parts)) => parts,
        (Some(hour), None) => (hour, "00"),
        (None, None) => return None,
    };
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
    let text = node.as_text().unwrap_or_default().trim();
    let clock = text.strip_suffix("Uhr").map_or(text, str::trim_end);
    if let Some(hour) = parse_time(text) {
        return Some(reader.spanned(node, End::At(hour)));
    }
    if text.ends_with("Uhr") && !clock.contains(' ') || clock.len() == 5 && clock.contains(':') {
        reader.find(bad_time(reader, node, false));
        return None;
    }
    moment(reader, node).map(|moment| moment.map(End::On))
}
