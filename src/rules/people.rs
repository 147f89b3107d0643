//! Rules about persons: what concerns them alone is public only with their consent.

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
