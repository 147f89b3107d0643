//! Rules about time: nothing ends before it begins, and every sitting lies in a Wahlperiode.

use std::fmt::Display;
use std::sync::Arc;

use jiff::civil::Date;

use super::rule::Rule;
use crate::council::model::{Council, Moment, Publication};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::german;

/// Bodies, memberships, sittings, terms and publication end when or after they begin.
pub(super) fn ends_after_its_start(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut found = terms(rule, council);
    for (_, body) in council.organizations.iter() {
        found.extend(dates(rule, "Das Gremium", body.start.as_ref(), body.end.as_ref()));
    }
    for (_, seat) in council.memberships.iter() {
        found.extend(dates(rule, "Die Mitgliedschaft", seat.start.as_ref(), seat.end.as_ref()));
    }
    for (_, meeting) in council.meetings.iter() {
        if let Some(end) = meeting.end.as_ref().filter(|end| is_before(end.value, &meeting.start)) {
            found.push(late(rule, &end.span, "Die Sitzung", moment(meeting.start.value)));
        }
    }
    for (span, publication) in publications(council) {
        if let (Some(from), Some(until)) = (publication.from, publication.until)
            && until < from
        {
            let from = german::date(from);
            found.push(late(rule, span, "Die Veröffentlichung", from));
        }
    }
    found
}

/// A document that is taken back in the future is online until then.
pub(super) fn withdrawals_are_past(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    publications(council)
        .filter_map(|(span, publication)| Some((span, publication.withdrawn.as_ref()?.on)))
        .filter(|(_, on)| *on > today)
        .map(|(span, on)| {
            let on = german::date(on);
            let message = format!("Depubliziert wird erst am {on}; bis dahin bleibt alles online.");
            rule.breach(span, message).hint(
                "Soll der Text sofort verschwinden, schreiben Sie den heutigen Tag; soll er an \
                einem Tag enden, nehmen Sie `veröffentlicht_bis`.",
            )
        })
        .collect()
}

/// No day lies in two Wahlperioden; a term that runs goes on until the next begins.
pub(super) fn terms_do_not_overlap(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let terms = &council.body.terms;
    terms
        .windows(2)
        .filter(|pair| pair[0].end.is_some_and(|end| pair[1].start <= end))
        .map(|pair| {
            rule.breach(
                &kis_yaml(),
                format!(
                    "Die Wahlperiode „{}“ beginnt, bevor die Wahlperiode „{}“ endet.",
                    pair[1].name, pair[0].name
                ),
            )
            .hint("Der letzte Tag der alten liegt einen Tag vor dem ersten Tag der neuen.")
        })
        .collect()
}

/// Every sitting lies in a Wahlperiode, once `kis.yaml` names any; else no archive lists it.
pub(super) fn meetings_lie_in_a_term(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let terms = &council.body.terms;
    if terms.is_empty() {
        return Diagnostics::new();
    }
    council
        .meetings
        .iter()
        .map(|(_, meeting)| &meeting.start)
        .filter(|start| {
            let day = start.value.date;
            !terms.iter().any(|term| term.holds(day))
        })
        .map(|start| {
            let day = german::date(start.value.date);
            rule.breach(&start.span, format!("Der {day} liegt in keiner Wahlperiode."))
                .hint("Prüfen Sie das Datum, oder ergänzen Sie `wahlperioden` in kis.yaml.")
        })
        .collect()
}

fn terms(rule: &Rule, council: &Council) -> Diagnostics {
    council
        .body
        .terms
        .iter()
        .filter(|term| term.end.is_some_and(|end| end < term.start))
        .map(|term| {
            let subject = format!("Die Wahlperiode „{}“", term.name);
            late(rule, &kis_yaml(), &subject, german::date(term.start))
        })
        .collect()
}

fn dates(
    rule: &Rule,
    subject: &str,
    start: Option<&Spanned<Date>>,
    end: Option<&Spanned<Date>>,
) -> Option<Diagnostic> {
    let (start, end) = (start?, end?);
    (end.value < start.value).then(|| late(rule, &end.span, subject, german::date(start.value)))
}

fn late(rule: &Rule, span: &Span, subject: &str, start: impl Display) -> Diagnostic {
    rule.breach(span, format!("{subject} endet vor dem Beginn ({start})."))
        .hint("Oft sind Beginn und Ende vertauscht, oder das Jahr ist vertippt.")
}

/// Whether `end` is surely before `start`: an hour that is not known decides nothing.
fn is_before(end: Moment, start: &Spanned<Moment>) -> bool {
    let start = start.value;
    match (end.time, start.time) {
        (Some(to), Some(from)) => (end.date, to) < (start.date, from),
        _ => end.date < start.date,
    }
}

fn moment(moment: Moment) -> String {
    let day = german::date(moment.date);
    moment.time.map_or(day.clone(), |time| format!("{day}, {}", german::time(time)))
}

fn publications(council: &Council) -> impl Iterator<Item = (&Span, &Publication)> {
    let bodies = council.organizations.iter().map(|(_, it)| (&it.span, &it.publication));
    let people = council.people.iter().map(|(_, it)| (&it.span, &it.publication));
    let meetings = council.meetings.iter().map(|(_, it)| (&it.span, &it.publication));
    let papers = council.papers.iter().map(|(_, it)| (&it.span, &it.publication));
    let pages = council.pages.iter().map(|(_, it)| (&it.span, &it.publication));
    bodies.chain(people).chain(meetings).chain(papers).chain(pages)
}

/// Wahlperioden carry no place of their own in the model.
fn kis_yaml() -> Span {
    Span::file(&Arc::from("kis.yaml"))
}
