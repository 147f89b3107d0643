//! Rules about agenda items: what is private stays private, and results say what they mean.

use std::collections::HashMap;

use jiff::civil::Date;

use super::meetings::has_fallen_out;
use super::rule::Rule;
use super::words::{self, Vocabulary};
use crate::council::gate::is_visible;
use crate::council::model::{AgendaItem, Council, Publicity, Subject};
use crate::diagnostic::{Diagnostic, Diagnostics, Discretion};
use crate::german;

/// A private item names a public paper only if the paper's Beratungsfolge says that this step is
/// private: preparatory committees sit in private by law (§ 43 `ThürKO`), and the printed form
/// shows it. Any other tie would tell the public what the closed part was about.
pub(super) fn private_name_no_public_paper(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |item| {
        let named = item.paper.as_ref()?;
        let paper = &council.papers[named.value];
        let is_private = item.publicity == Publicity::Private;
        if !is_private || paper.publicity != Publicity::Public || paper.publication.draft {
            return None;
        }
        let step = item.consultation.map(|step| &council.consultations[step]);
        let message = match step.map(|step| step.publicity) {
            Some(Publicity::Private) => return None,
            Some(_) => {
                "Der Punkt ist nichtöffentlich, die Beratungsfolge seiner Vorlage \
                nennt ihn aber öffentlich."
            }
            None => {
                "Der Punkt ist nichtöffentlich, seine Vorlage öffentlich, und \
                deren Beratungsfolge weiß nichts von ihm."
            }
        };
        Some(rule.breach(&named.span, message).hint(format!(
            "Ist nur die Vorberatung nichtöffentlich, sagt es die Zeile der Beratungsfolge in {}; \
            sonst ist der Punkt öffentlich oder die Vorlage nichtöffentlich.",
            paper.span.path
        )))
    })
}

/// What only private items have, on a public one: the line that closes it was forgotten, and the
/// title that was to be secret is on the site.
pub(super) fn only_private_have_a_public_face(
    rule: &Rule,
    council: &Council,
    _: Date,
) -> Diagnostics {
    each(council, |item| {
        let key = match (&item.public_title, &item.release) {
            (Some(_), _) => "titel_öffentlich",
            (None, Some(_)) => "freigegeben",
            (None, None) => return None,
        };
        (item.publicity == Publicity::Public).then(|| {
            let message = format!(
                "Der Punkt ist öffentlich, hat aber die Angabe „{key}“. Diese Angabe gibt es nur \
                bei nichtöffentlichen Punkten. Fehlt „öffentlichkeit: nichtöffentlich“?"
            );
            let finding = rule.breach(&item.title.span, message).hint(
                "Ist der Punkt geschlossen, ergänzen Sie die Zeile `öffentlichkeit: \
                nichtöffentlich`; sonst löschen Sie die Angabe.",
            );
            // The title may be the very secret.
            Diagnostic { discretion: Discretion::NoFrame, ..finding }
        })
    })
}

/// A public item in a private sitting stays hidden; its word has no effect.
pub(super) fn public_sit_in_public(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |item| {
        let hidden = item.publicity == Publicity::Public
            && council.meetings[item.meeting].publicity == Publicity::Private;
        hidden.then(|| {
            rule.breach(
                &item.title.span,
                "Der Punkt nennt sich öffentlich, aber die ganze Sitzung ist \
                nichtöffentlich: er bleibt verborgen.",
            )
            .hint(
                "Hat die Sitzung einen öffentlichen Teil, ist sie öffentlich und \
                jeder geschlossene Punkt nichtöffentlich.",
            )
        })
    })
}

/// An item that all may read names a paper that nobody may: it stands there without.
pub(super) fn visible_name_visible_papers(
    rule: &Rule,
    council: &Council,
    today: Date,
) -> Diagnostics {
    let items = council.agenda_items.iter();
    let named = items.filter_map(|(id, item)| Some((id, item.paper.as_ref()?)));
    named
        .filter(|(id, paper)| {
            !is_visible(council, Subject::Paper(paper.value), today)
                && is_visible(council, Subject::AgendaItem(*id), today)
        })
        .map(|(_, paper)| {
            let message = "Die Vorlage ist nicht veröffentlicht; der Punkt erscheint ohne sie.";
            let finding = rule.breach(&paper.span, message);
            let finding = match council.papers[paper.value].publicity {
                Publicity::Private => finding.hint(
                    "Die Vorlage ist nichtöffentlich. Ist der Punkt wirklich öffentlich? Sonst \
                    fehlt ihm „öffentlichkeit: nichtöffentlich“.",
                ),
                Publicity::Public | Publicity::Silent => finding.hint(
                    "Prüfen Sie in der Vorlage `öffentlichkeit`, `entwurf`, `veröffentlichen_ab`, \
                    `veröffentlicht_bis` und `depubliziert`.",
                ),
            };
            Diagnostic { discretion: Discretion::NoFrame, ..finding }
        })
        .collect()
}

/// Results use the words of the house.
pub(super) fn results_are_known(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut vocabulary = Vocabulary::new(words::is_result);
    let items = council.agenda_items.iter();
    items
        .filter_map(|(_, item)| item.result.as_ref())
        .filter(|result| !vocabulary.knows(&result.value))
        .map(|result| {
            let known = words::nearest_result(&result.value);
            rule.breach(&result.span, format!("Das Ergebnis „{}“ ist nicht üblich.", result.value))
                .hint(known.map_or_else(
                    || {
                        "Üblich sind: beschlossen, geändert beschlossen, abgelehnt, \
                        empfohlen, zur Kenntnis genommen, vertagt, zurückgestellt, \
                        verwiesen, zurückgezogen, abgesetzt, gewählt."
                            .to_owned()
                    },
                    |word| format!("Meinten Sie „{word}“?"),
                ))
        })
        .collect()
}

/// What was decided as amended is known only by its wording.
pub(super) fn amended_give_the_text(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |item| {
        let result = item.result.as_ref()?;
        (words::is_amended(&result.value) && item.resolution.is_empty()).then(|| {
            rule.breach(&result.span, "Geändert beschlossen, aber der beschlossene Wortlaut fehlt.")
                .hint("Schreiben Sie den Wortlaut, wie er beschlossen wurde, unter `beschluss`.")
        })
    })
}

/// Nothing is decided before the sitting.
pub(super) fn results_follow_the_sitting(
    rule: &Rule,
    council: &Council,
    today: Date,
) -> Diagnostics {
    each(council, |item| {
        let result = item.result.as_ref()?;
        let day = council.meetings[item.meeting].start.value.date;
        (day > today).then(|| {
            let day = german::date(day);
            rule.breach(
                &result.span,
                format!("Ein Ergebnis steht schon da, die Sitzung ist aber erst am {day}."),
            )
            .hint(
                "Prüfen Sie das Datum der Sitzung, oder tragen Sie das Ergebnis \
                nach der Sitzung ein.",
            )
        })
    })
}

/// A sitting that was cancelled or moved decided nothing.
pub(super) fn cancelled_have_no_result(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |item| {
        let result = item.result.as_ref()?;
        has_fallen_out(&council.meetings[item.meeting]).then(|| {
            rule.breach(
                &result.span,
                "Die Sitzung ist abgesagt oder verschoben, hat hier aber ein \
                Ergebnis.",
            )
            .hint(
                "Berichtigen Sie den `status` der Sitzung, oder tragen Sie das \
                Ergebnis bei der neuen Sitzung ein.",
            )
        })
    })
}

/// § 40 (2) `ThürKO`: a private decision is released once it was taken and the reasons are gone.
pub(super) fn releases_follow_the_sitting(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |item| {
        let release = item.release.as_ref()?;
        let day = council.meetings[item.meeting].start.value.date;
        (release.on < day).then(|| {
            let (on, day) = (german::date(release.on), german::date(day));
            rule.breach(
                &item.title.span,
                format!("Freigegeben am {on}, beraten aber erst am {day}."),
            )
            .hint("Die Freigabe beschließt der Kreistag nach der Sitzung; prüfen Sie beide Daten.")
        })
    })
}

/// A release makes a wording known; without one nothing is.
pub(super) fn releases_have_a_text(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |item| {
        let is_empty = item.release.as_ref()?.text.is_empty();
        (is_empty && item.publicity != Publicity::Public).then(|| {
            rule.breach(&item.title.span, "Der Beschluss ist freigegeben, aber ohne Wortlaut.")
                .hint(
                    "`freigegeben_am` zeigt, was unter `beschluss` steht; schreiben Sie dort den \
                Wortlaut, oder nehmen Sie `freigegeben: {am: …, text: …}`.",
                )
        })
    })
}

/// A Beschlussnummer names one decision of a body in a year.
pub(super) fn resolution_numbers_are_unique(
    rule: &Rule,
    council: &Council,
    _: Date,
) -> Diagnostics {
    let mut seen = HashMap::new();
    each_mut(council, |item| {
        let number = item.resolution_number.as_deref()?;
        let meeting = &council.meetings[item.meeting];
        let key = (meeting.organizations.first().copied(), meeting.start.value.date.year(), number);
        let first: &mut &AgendaItem = seen.entry(key).or_insert(item);
        (!std::ptr::eq(*first, item)).then(|| {
            let path = &first.span.path;
            let message = format!("Die Beschlussnummer „{number}“ ist schon vergeben, in {path}.");
            rule.breach(&item.title.span, message).hint(
                "Beschlussnummern gelten einmal je Gremium und Jahr; prüfen Sie beide Punkte.",
            )
        })
    })
}

fn each(council: &Council, check: impl Fn(&AgendaItem) -> Option<Diagnostic>) -> Diagnostics {
    each_mut(council, check)
}

fn each_mut<'a>(
    council: &'a Council,
    mut check: impl FnMut(&'a AgendaItem) -> Option<Diagnostic>,
) -> Diagnostics {
    council.agenda_items.iter().filter_map(|(_, item)| check(item)).collect()
}
