//! Rules about persons: what concerns them alone is public only with their consent, and nobody sits
//! twice.

use jiff::civil::Date;

use super::rule::Rule;
use crate::council::model::{Council, Person};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;

/// Art. 6 (1) a GDPR, § 22 KUG: e-mail, telephone and portrait need consent, given by today.
pub(super) fn consent_to_contact(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (_, person) in council.people.iter() {
        if person.consent.is_some_and(|day| day <= today) {
            continue;
        }
        let what = match (&person.email, &person.phone) {
            (Some(_), Some(_)) => Some("E-Mail-Adresse und Telefonnummer"),
            (Some(_), None) => Some("E-Mail-Adresse"),
            (None, Some(_)) => Some("Telefonnummer"),
            (None, None) => None,
        };
        found.extend(what.map(|what| without_consent(rule, &person.span, what, person)));
        let picture = person.picture.map(|picture| &council.files[picture].span);
        found.extend(picture.map(|span| without_consent(rule, span, "Bild", person)));
    }
    found
}

/// A person holds a function in a body once at a time; the last day of one seat may be the first of
/// the next.
pub(super) fn sit_once(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (_, body) in council.organizations.iter() {
        let seats = body.memberships.iter().map(|seat| &council.memberships[*seat]);
        let mut seats: Vec<_> = seats
            .map(|seat| {
                let role = german::sort_key(seat.role.as_deref().unwrap_or("Mitglied"));
                let start = seat.start.as_ref().map(|start| start.value);
                (seat.person, role, start, seat)
            })
            .collect();
        seats.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
        for pair in seats.windows(2) {
            let (person, role, _, seat) = &pair[0];
            let (next_person, next_role, start, next) = &pair[1];
            let ends_before = seat.end.as_ref().zip(*start).is_some_and(|(end, start)| {
                // A row that ends before it begins is another rule's.
                end.value <= start
            });
            if person == next_person && role == next_role && !ends_before {
                let message = "Diese Person hat dieselbe Funktion in diesem Gremium schon, zur \
                    selben Zeit.";
                found.push(rule.breach(&next.span, message).hint(
                    "Löschen Sie eine der beiden Zeilen, oder trennen Sie die Zeiten mit `von` \
                    und `bis`.",
                ));
            }
        }
    }
    found
}

fn without_consent(rule: &Rule, span: &Span, what: &str, person: &Person) -> Diagnostic {
    let message = match person.consent {
        Some(day) => {
            format!("{what} angegeben, die Einwilligung gilt aber erst ab {}.", german::date(day))
        }
        None => format!("{what} angegeben, aber keine Einwilligung der Person."),
    };
    rule.breach(span, message).hint(
        "Liegt die Einwilligung vor, schreiben Sie `einwilligung: DATUM`; sonst \
        löschen Sie die Angabe.",
    )
}
