//! Days that exist, and the terms of office that they fall into.

use std::fmt;

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

/// The years in which a council was elected; it takes office on the first of June, for six years.
/// (Thuringia elects for five years, but four terms were to cover 2006 to 2025.)
pub(super) const TERMS: [usize; 4] = [2002, 2008, 2014, 2020];

/// The last day of a term, six years less one day after its first.
pub(super) fn term_end(term: usize) -> Day {
    Day { year: TERMS[term] + 6, index: first_of_june(TERMS[term] + 6) - 1 }
}

/// The first day of a term.
pub(super) fn term_begin(term: usize) -> Day {
    Day { year: TERMS[term], index: first_of_june(TERMS[term]) }
}

/// A day, counted from the first of January of its year, which is 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) year: usize,
    pub(super) index: usize,
}

impl Day {
    /// So many days before, but never in the year before: what is numbered by years stays there.
    pub(super) fn before(self, days: usize) -> Self {
        Self { index: self.index.saturating_sub(days), ..self }
    }

    /// Which of the four terms of office the day falls into.
    pub(super) fn term(self) -> usize {
        let past = TERMS.iter().enumerate().skip(1).filter(|(term, _)| term_begin(*term) <= self);
        past.count()
    }

    /// As German prose has it: “4. März 2012”.
    pub(super) fn in_words(self) -> String {
        let (month, day) = self.month_and_day();
        format!("{day}. {} {}", MONTHS[month - 1], self.year)
    }

    fn month_and_day(self) -> (usize, usize) {
        let mut rest = self.index;
        for month in 1..12 {
            let days = days_of_month(self.year, month);
            if rest < days {
                return (month, rest + 1);
            }
            rest -= days;
        }
        (12, rest + 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let (month, day) = self.month_and_day();
        write!(out, "{}-{month:02}-{day:02}", self.year)
    }
}

fn first_of_june(year: usize) -> usize {
    (1..6).map(|month| days_of_month(year, month)).sum()
}

/// The Gregorian rule without its exception of 1900 and 2100, which no county here will see.
fn days_of_month(year: usize, month: usize) -> usize {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
