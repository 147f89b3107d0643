//! What paste from Word and PDF leaves in a text: broken words, lists that are dates, wrong weekdays.

mod markup;

use std::ops::Range;

use super::fields::Reader;
use super::moments::german_date;
use super::values::{is_forbidden, may_hold_forbidden};
use crate::diagnostic::Diagnostic;
use crate::german;

/// Looks over a Markdown body that begins at byte `base` of its file.
pub(super) fn check(reader: &Reader, text: &str, base: usize) {
    let check = Check { reader, text, base };
    check.characters();
    check.broken_words();
    check.weekdays();
    check.dates_as_lists();
    check.markup();
}

struct Check<'a> {
    reader: &'a Reader<'a>,
    text: &'a str,
    base: usize,
}

impl Check<'_> {
    fn warn(&self, rule: &'static str, range: Range<usize>, message: String, hint: String) {
        let span = self.reader.span(&(self.base + range.start..self.base + range.end));
        self.reader.find(Diagnostic::warning(rule, span, message).hint(hint));
    }

    fn characters(&self) {
        if !may_hold_forbidden(self.text) {
            return;
        }
        for (at, c) in self.text.char_indices() {
            if c == '\u{AD}' {
                self.warn(
                    "trennstrich",
                    at..at + c.len_utf8(),
                    "Hier steht ein unsichtbarer Trennstrich.".to_owned(),
                    "Löschen Sie ihn; der Browser trennt selbst.".to_owned(),
                );
            } else if is_forbidden(c) && c != '\u{FEFF}' {
                let span = self.reader.span(&(self.base + at..self.base + at + c.len_utf8()));
                self.reader.find(
                    Diagnostic::error(
                        "zeichen-unerlaubt",
                        span,
                        format!(
                            "Hier steht ein unsichtbares Steuerzeichen (U+{:04X}).",
                            u32::from(c)
                        ),
                    )
                    .hint("Löschen Sie die Stelle und tippen Sie sie neu."),
                );
            }
        }
    }

    /// „Maß- nahmen“, also over a line or paragraph break; „Umwelt- und Klima“ is meant.
    fn broken_words(&self) {
        for (hyphen, _) in self.text.match_indices('-') {
            let before = &self.text[..hyphen];
            let after = &self.text[hyphen + 1..];
            let gap = after.len() - after.trim_start().len();
            if gap == 0 || !before.ends_with(char::is_lowercase) {
                continue;
            }
            let tail: String = after[gap..].chars().take_while(|c| c.is_alphabetic()).collect();
            let joins =
                ["und", "oder", "bzw", "sowie", "bis", "als", "wie", "noch", "statt", "aber"];
            if !tail.starts_with(char::is_lowercase) || joins.contains(&tail.as_str()) {
                continue;
            }
            let start = before
                .rfind(|c: char| !c.is_alphabetic())
                .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
            self.warn(
                "trennstrich",
                start..hyphen + 1 + gap + tail.len(),
                "Hier ist ein Wort getrennt wie am Ende einer gedruckten Zeile.".to_owned(),
                format!("Schreiben Sie „{}{tail}“.", &before[start..]),
            );
        }
    }

    /// „Montag, 26.11.2025“, „Montag, den 26. November 2025“.
    fn weekdays(&self) {
        for (comma, _) in self.text.match_indices(',') {
            let before = &self.text[..comma];
            if !before.ends_with(['g', 'h', 'd']) {
                continue;
            }
            let start = before
                .rfind(|c: char| !c.is_ascii_alphabetic())
                .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
            let Some(named) = german::weekday_named(&before[start..]) else { continue };
            let after = self.text[comma + 1..].trim_start();
            let after = after.strip_prefix("den ").or(after.strip_prefix("dem ")).unwrap_or(after);
            let Some((date, length)) = date_at_start(after) else { continue };
            if date.weekday() != named {
                let end = self.text.len() - after.len() + length;
                self.warn(
                    "wochentag-falsch",
                    start..end,
                    format!("Der {} ist ein {}.", german::date(date), german::weekday(date)),
                    "Prüfen Sie, ob der Wochentag oder das Datum falsch ist.".to_owned(),
                );
            }
        }
    }

    /// „24. Dezember 2025“ at the start of a line becomes a numbered list.
    fn dates_as_lists(&self) {
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            if (1..=2).contains(&digits)
                && let Some(rest) = line[digits..].strip_prefix(". ")
                && let Some(word) = rest.split(|c: char| !c.is_alphabetic()).next()
                && german::month_number(word).is_some()
            {
                self.warn(
                    "datum-als-liste",
                    at..at + digits + 2 + word.len(),
                    "Dieses Datum am Zeilenanfang wird zu einer nummerierten Liste.".to_owned(),
                    format!(
                        "Schreiben Sie {}\\. {word}, oder stellen Sie ein Wort davor.",
                        &line[..digits]
                    ),
                );
            }
            at += line.len();
        }
    }
}

/// A date at the start of a text, and how many bytes it takes.
fn date_at_start(text: &str) -> Option<(jiff::civil::Date, usize)> {
    let numeric = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let worded = text.match_indices(' ').nth(1).map(|(second, _)| {
        second + 1 + text[second + 1..].bytes().take_while(u8::is_ascii_digit).count()
    });
    let candidates = [Some(numeric.min(10)), worded];
    candidates
        .into_iter()
        .flatten()
        .find_map(|length| german_date(text.get(..length)?).map(|date| (date, length)))
}
