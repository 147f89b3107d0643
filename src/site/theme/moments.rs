//! Dates, hours, lists, numbers and sizes as a language writes them, taken apart once: a big site prints
//! half a million dates.

use jiff::civil::{Date, Time};

use super::texts::Texts;
use crate::german;

/// How a language writes what is counted and dated.
#[derive(Default)]
pub struct Moments {
    months: Vec<String>,
    weekdays: Vec<String>,
    weekdays_short: Vec<String>,
    day: Pattern,
    day_numeric: Pattern,
    day_with_weekday: Pattern,
    month_and_year: Pattern,
    hour: Pattern,
    list_between: String,
    list_last: String,
    decimal: String,
    group: char,
}

impl Moments {
    /// Reads them from the texts.
    pub(super) fn of(texts: &Texts) -> Moments {
        let words = |key| texts.get(key).split_whitespace().map(str::to_owned).collect();
        Moments {
            months: words("month_names"),
            weekdays: words("weekday_names"),
            weekdays_short: words("weekday_names_short"),
            day: Pattern::of(texts, "date_long", &["day", "month", "year"]),
            day_numeric: Pattern::of(texts, "date_numeric", &["day", "month", "year"]),
            day_with_weekday: Pattern::of(texts, "date_with_weekday", &["weekday", "date"]),
            month_and_year: Pattern::of(texts, "date_month", &["month", "year"]),
            hour: Pattern::of(texts, "time_of_day", &["hour", "minute"]),
            list_between: texts.get("list_between").to_owned(),
            list_last: texts.get("list_last").to_owned(),
            decimal: texts.get("number_decimal").to_owned(),
            group: texts.get("number_group").chars().next().unwrap_or(NARROW),
        }
    }

    /// „26. November 2025“.
    pub fn date(&self, date: Date) -> String {
        self.day.fill(&[&date.day().to_string(), self.month(date), &date.year().to_string()])
    }

    /// „26.11.2025“.
    pub fn numeric(&self, date: Date) -> String {
        let (day, month) = (format!("{:02}", date.day()), format!("{:02}", date.month()));
        self.day_numeric.fill(&[&day, &month, &date.year().to_string()])
    }

    /// „Mittwoch, 26. November 2025“.
    pub fn with_weekday(&self, date: Date) -> String {
        self.day_with_weekday.fill(&[self.weekday(date), &self.date(date)])
    }

    /// „November 2025“.
    pub fn month_and_year(&self, date: Date) -> String {
        self.month_and_year.fill(&[self.month(date), &date.year().to_string()])
    }

    /// „November“.
    pub fn month(&self, date: Date) -> &str {
        word(&self.months, date.month() - 1)
    }

    /// „Mittwoch“.
    pub fn weekday(&self, date: Date) -> &str {
        word(&self.weekdays, date.weekday().to_monday_zero_offset())
    }

    /// „Mi“.
    pub fn weekday_short(&self, date: Date) -> &str {
        word(&self.weekdays_short, date.weekday().to_monday_zero_offset())
    }

    /// „Montag“ and „Mo“ to „Sonntag“ and „So“.
    pub fn weekdays(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = self.weekdays.iter().zip(&self.weekdays_short);
        names.map(|(name, short)| (name.as_str(), short.as_str()))
    }

    /// „17:00 Uhr“.
    pub fn hour(&self, time: Time) -> String {
        self.hour.fill(&[&format!("{:02}", time.hour()), &format!("{:02}", time.minute())])
    }

    /// „a, b und c“.
    pub fn list(&self, words: &[impl AsRef<str>]) -> String {
        let mut text = String::new();
        for (place, word) in words.iter().enumerate() {
            if place > 0 {
                let is_last = place + 1 == words.len();
                text.push_str(if is_last { &self.list_last } else { &self.list_between });
            }
            text.push_str(word.as_ref());
        }
        text
    }

    /// „12.345“: groups of three from five digits on, as print has it.
    pub fn number(&self, count: usize) -> String {
        german::grouped(count.to_string(), self.group)
    }

    /// „380 kB“, „2,1 MB“ (decimal units, as browsers show them), on one line.
    pub fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1000 => format!("{bytes}\u{a0}Byte"),
            1000..1_000_000 => format!("{}\u{a0}kB", bytes.div_ceil(1000)),
            _ => {
                let tenths = bytes.div_ceil(100_000);
                format!("{}{}{}\u{a0}MB", tenths / 10, self.decimal, tenths % 10)
            }
        }
    }
}

/// What parts groups of digits where a language names nothing better.
pub(super) const NARROW: char = '\u{202f}';

fn word(words: &[String], place: i8) -> &str {
    usize::try_from(place).ok().and_then(|place| words.get(place)).map_or("", String::as_str)
}

/// A text with gaps, each for one of the things it is told.
#[derive(Default)]
struct Pattern(Vec<Piece>);

enum Piece {
    Words(String),
    Gap(usize),
}

impl Pattern {
    /// Says the text once with marks for what it is told, and looks where they came out.
    fn of(texts: &Texts, key: &str, names: &[&'static str]) -> Pattern {
        const MARKS: [&str; 3] = ["\u{1}", "\u{2}", "\u{3}"];
        let told: Vec<_> =
            names.iter().zip(MARKS).map(|(name, mark)| (*name, mark.into())).collect();
        let said = texts.say(key, &told);
        let mut pieces = Vec::new();
        for piece in said.split_inclusive(|c: char| c < '\u{4}') {
            let words = piece.trim_end_matches(|c: char| c < '\u{4}');
            pieces.push(Piece::Words(words.to_owned()));
            let mark = &piece[words.len()..];
            pieces.extend(MARKS.iter().position(|known| *known == mark).map(Piece::Gap));
        }
        Pattern(pieces)
    }

    fn fill(&self, told: &[&str]) -> String {
        let mut text = String::with_capacity(32);
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Gap(place) => text.push_str(told.get(*place).copied().unwrap_or("")),
            }
        }
        text
    }
}
