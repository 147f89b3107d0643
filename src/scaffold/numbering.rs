//! The next number after „KT 0135/2020“, „2025/0230“ or „19“.

/// A part of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part<'a> {
    /// What stays: „KT “, „/“.
    Text(&'a str),
    /// What counts up.
    Counter(&'a str),
    /// What follows the calendar.
    Year(&'a str),
}

/// The number after the highest of `taken` that is built like `latest` and, if it names a year,
/// belongs to `year`; the first of its series if there is none.
pub(super) fn next<'a>(
    latest: &str,
    taken: impl IntoIterator<Item = &'a str>,
    year: i16,
) -> Option<String> {
    let pattern = parse(latest)?;
    let year = year.to_string();
    let taken = taken.into_iter().filter_map(parse);
    let series = taken.filter(|number| belongs_to_series(number, &pattern, &year));
    let highest = series.filter_map(|number| counter(&number)).max().unwrap_or(0);
    let number = highest.checked_add(1)?;
    let written = pattern.iter().map(|part| match part {
        Part::Text(text) => (*text).to_owned(),
        Part::Year(_) => year.clone(),
        Part::Counter(digits) if digits.starts_with('0') => {
            format!("{number:0width$}", width = digits.len())
        }
        Part::Counter(_) => number.to_string(),
    });
    Some(written.collect())
}

/// The parts of a number; none without digits.
fn parse(number: &str) -> Option<Vec<Part<'_>>> {
    let groups: Vec<&str> = split_at_digits(number);
    let is_digits = |group: &str| group.starts_with(|c: char| c.is_ascii_digit());
    let digits: Vec<usize> = (0..groups.len()).filter(|place| is_digits(groups[*place])).collect();
    // A lone number counts, even if it looks like a year.
    let year = (digits.len() > 1)
        .then(|| digits.iter().rev().find(|place| is_year(groups[**place])).copied())
        .flatten();
    let counter = digits
        .into_iter()
        .filter(|place| Some(*place) != year)
        .rev()
        .max_by_key(|place| groups[*place].len())?;
    let parts = groups.into_iter().enumerate().map(|(place, group)| match place {
        _ if place == counter => Part::Counter(group),
        _ if Some(place) == year => Part::Year(group),
        _ => Part::Text(group),
    });
    Some(parts.collect())
}

fn split_at_digits(text: &str) -> Vec<&str> {
    let mut groups = Vec::new();
    let mut start = 0;
    let mut previous = None;
    for (place, c) in text.char_indices() {
        let is_digit = c.is_ascii_digit();
        if previous.is_some_and(|previous| previous != is_digit) {
            groups.push(&text[start..place]);
            start = place;
        }
        previous = Some(is_digit);
    }
    groups.push(&text[start..]);
    groups
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (1990..2100).contains(&digits.parse().unwrap_or(0))
}

fn belongs_to_series(number: &[Part], pattern: &[Part], year: &str) -> bool {
    number.len() == pattern.len()
        && number.iter().zip(pattern).all(|parts| match parts {
            (Part::Text(a), Part::Text(b)) => a == b,
            (Part::Counter(_), Part::Counter(_)) => true,
            (Part::Year(named), Part::Year(_)) => *named == year,
            _ => false,
        })
}

fn counter(number: &[Part]) -> Option<u64> {
    number.iter().find_map(|part| match part {
        Part::Counter(digits) => digits.parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_goes_on_as_the_house_counts() {
        for (taken, year, expected) in [
            (&["KT 0134/2020", "KT 0135/2020"][..], 2020, "KT 0136/2020"),
            (&["KT 0135/2020"], 2021, "KT 0001/2021"),
            (&["2025/0229", "2025/0230"], 2025, "2025/0231"),
            (&["VII-DS-08561"], 2025, "VII-DS-08562"),
            (&["0784-StR/2021"], 2021, "0785-StR/2021"),
            (&["A 3/2026", "KT 12/2026", "KT 9/2026"], 2026, "KT 13/2026"),
            (&["18", "19"], 2026, "20"),
            (&["2024"], 2026, "2025"),
            (&["099/2026"], 2026, "100/2026"),
        ] {
            let latest =
                taken.iter().find(|number| number.starts_with("KT 1")).unwrap_or(&taken[0]);
            assert_eq!(next(latest, taken.iter().copied(), year).as_deref(), Some(expected));
        }
    }

    #[test]
    fn no_digits_no_series() {
        assert_eq!(next("ohne Nummer", ["ohne Nummer"], 2026), None);
        assert_eq!(next("", [], 2026), None);
        assert_eq!(next("18446744073709551615", ["18446744073709551615"], 2026), None);
    }
}
