//! Rules about the steps of a Beratungsfolge: each finds its sitting and agrees with it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::meetings::has_fallen_out;
use super::rule::Rule;
use super::words::{self, Vocabulary};
use crate::council::id::Id;
use crate::council::model::{
    Consultation, Council, Meeting, Organization, OrganizationKind, Publicity,
};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::german;

/// How far from the day a sitting may lie to be what was meant.
const NEARBY_DAYS: i32 = 14;

/// A step with a day has a sitting that day. Bodies outside keep their sittings elsewhere.
pub(super) fn have_a_sitting(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let calendar = calendar(council);
    each(council, |step| {
        let date = step.date.as_ref()?;
        let body = &council.organizations[step.organization];
        let sits_here = !matches!(
            body.kind,
            OrganizationKind::External | OrganizationKind::Verwaltung | OrganizationKind::Fraktion
        );
        let key = (step.organization, date.value);
        // If it sits twice that day, linking has asked which is meant.
        if !sits_here || step.meeting.is_some() || calendar.contains_key(&key) {
            return None;
        }
        let message = format!("„{}“ hat am {} keine Sitzung.", body.slug, german::date(date.value));
        let hint = match nearby(council, &calendar, key) {
            Some(day) => format!("Meinten Sie die Sitzung am {}?", german::date(day)),
            None => {
                "Legen Sie die Sitzung an (`kis new sitzung`), oder prüfen Sie Gremium und Datum."
                    .to_owned()
            }
        };
        Some(rule.breach(&date.span, message).hint(hint))
    })
}

/// A public step that is past stands on its sitting's agenda; else its result is shown nowhere.
pub(super) fn have_an_item(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let named = named_papers(council);
    each(council, |step| {
        let meeting = &council.meetings[step.meeting?];
        let paper = &council.papers[step.paper];
        let is_due = step.publicity == Publicity::Public
            && meeting.publicity == Publicity::Public
            && meeting.start.value.date <= today
            && !meeting.agenda.is_empty()
            && !has_fallen_out(meeting);
        // A paper on no agenda at all is one finding, not one a step.
        if !is_due || step.agenda_item.is_some() || !named[step.paper.index()] {
            return None;
        }
        let span = step.date.as_ref().map_or(&step.span, |date| &date.span);
        let message =
            format!("Die Tagesordnung der Sitzung „{}“ nennt diese Vorlage nicht.", meeting.slug);
        Some(rule.breach(span, message).hint(format!(
            "Tragen Sie dort beim Tagesordnungspunkt `vorlage: {}` ein, oder \
            streichen Sie die Zeile.",
            paper.slug
        )))
    })
}

/// Step and sitting say the same of publicness.
pub(super) fn agree_with_the_sitting(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |step| {
        let meeting = &council.meetings[step.meeting?];
        let item = step.agenda_item.map(|item| council.agenda_items[item].publicity);
        let there =
            if meeting.publicity == Publicity::Private { Some(meeting.publicity) } else { item };
        let message = match (step.publicity, there?) {
            // An item that names a public paper so is an error of its own.
            (Publicity::Public, Publicity::Private)
                if item != Some(Publicity::Private)
                    || council.papers[step.paper].publicity != Publicity::Public =>
            {
                "Die Beratungsfolge sagt „öffentlich“, beraten wird aber nichtöffentlich."
            }
            (Publicity::Private, Publicity::Public) => {
                "Die Beratungsfolge sagt „nichtöffentlich“, die Tagesordnung \
                führt den Punkt aber öffentlich."
            }
            _ => return None,
        };
        Some(rule.breach(&step.span, message).hint(format!(
            "Klären Sie, was gilt, und berichtigen Sie diese Zeile oder {}.",
            meeting.span.path
        )))
    })
}

/// Whoever prepares a decision does so before it falls.
pub(super) fn preparation_comes_first(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (_, paper) in council.papers.iter() {
        let steps = || paper.consultations.iter().map(|step| &council.consultations[*step]);
        let decisions = steps().filter(|step| step.is_authoritative());
        // While the day of a decision is open, preparing may take any time.
        let days: Option<Vec<Date>> =
            decisions.map(|step| Some(step.date.as_ref()?.value)).collect();
        let Some(last) = days.and_then(|days| days.into_iter().max()) else { continue };
        for step in steps().filter(|step| step.role.value.to_lowercase().starts_with("vorberat")) {
            if let Some(date) = step.date.as_ref().filter(|date| date.value > last) {
                let last = german::date(last);
                let message = format!("Vorberaten wird erst nach der Entscheidung (am {last}).");
                found.push(
                    rule.breach(&date.span, message)
                        .hint("Prüfen Sie die Daten; oft ist der Monat oder das Jahr vertippt."),
                );
            }
        }
    }
    found
}

/// `zuständigkeit` is a word that councils use.
pub(super) fn roles_are_known(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut vocabulary = Vocabulary::new(words::is_role);
    let roles = council.consultations.iter().map(|(_, step)| &step.role);
    roles
        .filter(|role| !vocabulary.knows(&role.value))
        .map(|role| {
            let known = german::nearest(&role.value, words::ROLES.iter().copied());
            rule.breach(&role.span, format!("Die Zuständigkeit „{}“ ist nicht üblich.", role.value))
                .hint(known.map_or_else(
                    || {
                        "Üblich sind: Vorberatung, Entscheidung, Kenntnisnahme, \
                        Anhörung, Empfehlung."
                            .to_owned()
                    },
                    |word| format!("Meinten Sie „{word}“?"),
                ))
        })
        .collect()
}

/// For each paper, whether an agenda item names it.
pub(super) fn named_papers(council: &Council) -> Vec<bool> {
    let mut named = vec![false; council.papers.len()];
    for (_, item) in council.agenda_items.iter() {
        if let Some(paper) = &item.paper {
            named[paper.value.index()] = true;
        }
    }
    named
}

type Calendar = BTreeMap<(Id<Organization>, Date), Id<Meeting>>;

fn calendar(council: &Council) -> Calendar {
    let meetings = council.meetings.iter();
    meetings
        .flat_map(|(id, meeting)| {
            let day = meeting.start.value.date;
            meeting.organizations.iter().map(move |body| ((*body, day), id))
        })
        .collect()
}

/// The day nearest to `wanted` on which the body sits in public: a hint must not tell of a draft.
fn nearby(
    council: &Council,
    calendar: &Calendar,
    wanted: (Id<Organization>, Date),
) -> Option<Date> {
    let (body, day) = wanted;
    let reach = NEARBY_DAYS.days();
    let around = (body, day.saturating_sub(reach))..=(body, day.saturating_add(reach));
    calendar
        .range(around)
        .filter(|(_, meeting)| {
            let meeting = &council.meetings[**meeting];
            !meeting.publication.draft && meeting.publicity == Publicity::Public
        })
        .map(|((_, sits), _)| *sits)
        .min_by_key(|sits| (*sits - day).get_days().abs())
}

fn each(council: &Council, check: impl Fn(&Consultation) -> Option<Diagnostic>) -> Diagnostics {
    council.consultations.iter().filter_map(|(_, step)| check(step)).collect()
}
