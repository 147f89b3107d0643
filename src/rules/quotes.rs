//! A rule about values that stand in quotation marks which YAML does not take away.

use std::collections::HashSet;

use jiff::civil::Date;

use super::rule::Rule;
use crate::council::model::{Council, Place};
use crate::diagnostic::{Diagnostics, Span};

/// „9“ shows its quotation marks on the site; only straight ones are YAML's.
pub(super) fn are_not_shown(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut found = Found { rule, findings: Diagnostics::new(), places: HashSet::new() };
    for (_, body) in council.organizations.iter() {
        found.value("Der Name", &body.span, &body.name);
        found.option("Der Kurzname", &body.span, body.short_name.as_ref());
    }
    for (_, person) in council.people.iter() {
        found.value("Der Name", &person.span, &person.name);
        found.option("Der Vorname", &person.span, person.given_name.as_ref());
        found.option("Der Nachname", &person.span, person.family_name.as_ref());
        found.option("Der Titel", &person.span, person.title.as_ref());
    }
    for (_, meeting) in council.meetings.iter() {
        found.option("Die Nummer der Sitzung", &meeting.start.span, meeting.number.as_ref());
        found.place(&meeting.start.span, meeting.place.as_ref());
    }
    for (_, item) in council.agenda_items.iter() {
        found.option("Die Nummer des Punktes", &item.title.span, item.number.as_ref());
        found.value("Der Titel", &item.title.span, &item.title.value);
        found.option("Der öffentliche Titel", &item.title.span, item.public_title.as_ref());
        found.option("Die Beschlussnummer", &item.title.span, item.resolution_number.as_ref());
    }
    for (_, paper) in council.papers.iter() {
        found.value("Der Betreff", &paper.name.span, &paper.name.value);
        found.option("Die Nummer der Vorlage", &paper.name.span, paper.reference.as_ref());
        found.value("Die Art", &paper.kind.span, &paper.kind.value);
        for place in &paper.locations {
            found.place(&paper.name.span, Some(place));
        }
    }
    for (_, page) in council.pages.iter() {
        found.value("Der Titel", &page.span, &page.title);
    }
    found.findings
}

struct Found<'a> {
    rule: &'a Rule,
    findings: Diagnostics,
    /// Parts of places that were named: a place of `kis.yaml` comes with every sitting.
    places: HashSet<&'a str>,
}

impl<'a> Found<'a> {
    /// The message names the field and not its words: an item may be closed by mistake only.
    fn value(&mut self, field: &str, span: &Span, value: &str) {
        if is_quoted(value) {
            let message =
                format!("{field} steht in Anführungszeichen, und sie erscheinen auf der Website.");
            self.findings.push(self.rule.breach(span, message).hint(
                "Schreiben Sie den Wert ohne sie. Braucht YAML welche, dann einmal gerade: \
                titel: \"Haushalt: Beratung\"",
            ));
        }
    }

    fn option(&mut self, field: &str, span: &Span, value: Option<&String>) {
        if let Some(value) = value {
            self.value(field, span, value);
        }
    }

    fn place(&mut self, span: &Span, place: Option<&'a Place>) {
        let Some(place) = place else { return };
        let parts = [
            ("Der Name des Ortes", &place.name),
            ("Der Raum", &place.room),
            ("Die Straße", &place.street),
            ("Die Postleitzahl", &place.postal_code),
            ("Der Ort", &place.locality),
        ];
        for (field, value) in parts {
            if let Some(value) = value.as_deref()
                && is_quoted(value)
                && self.places.insert(value)
            {
                self.value(field, span, value);
            }
        }
    }
}

const DOUBLE: [char; 6] = ['"', '„', '“', '”', '«', '»'];
const SINGLE: [char; 6] = ['\'', '‚', '‘', '’', '‹', '›'];

/// Whether the whole value stands in one pair: „Heimat“ und „Zukunft“ are two.
fn is_quoted(value: &str) -> bool {
    let inner = |kind: [char; 6]| value.trim().strip_prefix(kind)?.strip_suffix(kind);
    let wraps = |kind: [char; 6]| inner(kind).is_some_and(|inner| !inner.contains(kind));
    wraps(DOUBLE) || wraps(SINGLE)
}

#[cfg(test)]
mod tests {
    use super::is_quoted;

    #[test]
    fn only_the_whole_value_is_quoted() {
        for value in ["„9“", "“9”", "\"9\"", "»Haushalt«", "‚9‘", "’04600’", " „Rock ’n’ Roll“ "]
        {
            assert!(is_quoted(value), "{value}");
        }
        for value in ["", "„", "9", "„Heimat“ und „Zukunft“", "Schule „Am Anger“", "Andy’s"]
        {
            assert!(!is_quoted(value), "{value}");
        }
    }
}
