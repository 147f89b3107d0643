//! Rules about sittings: announced in time, and their state keeps up with the calendar.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::in_force;
use super::rule::Rule;
use crate::council::model::{Council, Meeting, MeetingState, Publicity};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::german;

/// Days after which a sitting that still reads „geplant“ was forgotten.
const FORGOTTEN_AFTER: i32 = 7;
/// Days after which citizens may expect results: about the time until the minutes are approved.
const RESULT_EXPECTED_AFTER: i32 = 60;
/// Years for which a calendar of sittings may be known; what lies beyond is a slip (2062).
const PLANNED_YEARS_AHEAD: i16 = 3;

/// § 35 `ThürKO`: the agenda is announced at the latest on the fourth day before the sitting, in
/// urgency on the second.
pub(super) fn are_announced_in_time(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let body = &council.body;
    each(council, |meeting| {
        let announced = meeting.announced_on.as_ref()?;
        let day = meeting.start.value.date;
        if announced.value > day {
            let message = "Die Sitzung wurde erst nach ihrem Beginn bekanntgemacht.";
            return Some(rule.breach(&announced.span, message).hint(
                "Prüfen Sie das Datum; ohne rechtzeitige Bekanntmachung ist die \
                Einberufung fehlerhaft.",
            ));
        }
        let latest = days_before(day, body.notice_days);
        let urgent = days_before(day, body.urgent_notice_days);
        if announced.value <= latest {
            return None;
        }
        let (latest, message) = if announced.value <= urgent {
            (latest, "Die Sitzung wurde später bekanntgemacht, als die Frist erlaubt")
        } else {
            (urgent, "Die Sitzung wurde selbst für einen Eilfall zu spät bekanntgemacht")
        };
        let latest = german::date(latest);
        Some(rule.breach(&announced.span, format!("{message} (spätestens am {latest}).")).hint(
            "Prüfen Sie das Datum. Im Eilfall muss der Kreistag die \
            Dringlichkeit zuerst feststellen.",
        ))
    })
}

/// A public sitting long past has a result or minutes.
pub(super) fn have_a_result(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    each(council, |meeting| {
        let since = days_between(meeting.start.value.date, today);
        let expected = meeting.publicity == Publicity::Public
            && in_force(&meeting.publication, today)
            && !has_fallen_out(meeting)
            && since > RESULT_EXPECTED_AFTER;
        let told = || {
            meeting.minutes.is_some()
                || meeting.agenda.iter().any(|item| council.agenda_items[*item].result.is_some())
        };
        (expected && !told()).then(|| {
            let message = format!(
                "Die Sitzung liegt {since} Tage zurück, aber weder ein Ergebnis \
                noch eine Niederschrift ist da."
            );
            rule.breach(&meeting.start.span, message).hint(
                "Tragen Sie `ergebnis` bei den Tagesordnungspunkten ein oder \
                nennen Sie die `niederschrift`.",
            )
        })
    })
}

/// A sitting that was moved says where to.
pub(super) fn moved_say_where_to(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |meeting| {
        let state = in_state(meeting, &[MeetingState::Moved])?;
        meeting.moved_to.is_none().then(|| {
            rule.breach(&state.span, "Die Sitzung ist verschoben, aber niemand erfährt, auf wann.")
                .hint(
                    "Nennen Sie die neue Sitzung mit `verschoben_auf: KENNUNG`; steht \
                    noch kein Termin fest, schreiben Sie `status: abgesagt`.",
                )
        })
    })
}

/// Only a sitting that was moved names another, and a later one.
pub(super) fn moved_go_forward(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |meeting| {
        let target = &council.meetings[meeting.moved_to?];
        let span = meeting.state.as_ref().map_or(&meeting.start.span, |state| &state.span);
        if in_state(meeting, &[MeetingState::Moved]).is_none() {
            let message = "`verschoben_auf` nennt eine neue Sitzung, aber der `status` dieser \
                Sitzung ist nicht „verschoben“.";
            return Some(rule.breach(span, message).hint(
                "Schreiben Sie `status: verschoben`, oder löschen Sie die Zeile `verschoben_auf`.",
            ));
        }
        let is_later =
            meeting.start.value.date <= target.start.value.date && !std::ptr::eq(meeting, target);
        (!is_later).then(|| {
            rule.breach(span, "Die Sitzung ist auf eine verschoben, die nicht später liegt.").hint(
                "Prüfen Sie `verschoben_auf`: es steht bei der ausgefallenen Sitzung und nennt \
                die neue.",
            )
        })
    })
}

/// A body counts its sittings, from 1 in every Wahlperiode.
pub(super) fn numbers_are_unique(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut seen: HashMap<_, &Meeting> = HashMap::new();
    let mut found = Diagnostics::new();
    for (_, meeting) in council.meetings.iter() {
        let Some(number) = meeting.number.as_deref().map(str::trim) else { continue };
        // A sitting that fell out gives its number to the one that takes its place.
        if has_fallen_out(meeting) {
            continue;
        }
        let key = (meeting.organizations.first(), period(council, meeting), number);
        let first = *seen.entry(key).or_insert(meeting);
        if !std::ptr::eq(first, meeting) {
            let path = &first.span.path;
            let message =
                format!("Die Nummer „{number}“ trägt schon eine andere Sitzung, in {path}.");
            found.push(rule.breach(&meeting.start.span, message).hint(
                "Gremien zählen ihre Sitzungen je Wahlperiode; prüfen Sie `nummer` und `beginn`.",
            ));
        }
    }
    found
}

/// The span of time in which a number is given once: the Wahlperiode by its place, else the year.
fn period(council: &Council, meeting: &Meeting) -> (Option<usize>, Option<i16>) {
    let day = meeting.start.value.date;
    let term = council.body.terms.iter().rposition(|term| term.start <= day);
    (term, term.is_none().then(|| day.year()))
}

/// A sitting of the past is no longer „geplant“.
pub(super) fn past_are_not_planned(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    each(council, |meeting| {
        let state = in_state(meeting, &[MeetingState::Scheduled, MeetingState::Invited])?;
        let day = meeting.start.value.date;
        (days_between(day, today) > FORGOTTEN_AFTER).then(|| {
            let day = german::date(day);
            rule.breach(&state.span, format!("Die Sitzung vom {day} gilt noch als bevorstehend."))
                .hint(
                    "Hat sie stattgefunden, schreiben Sie `status: durchgeführt`; \
                    sonst `abgesagt` oder `verschoben`.",
                )
        })
    })
}

/// A sitting of the future has not been held.
pub(super) fn future_are_not_held(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    each(council, |meeting| {
        let state = in_state(meeting, &[MeetingState::Held])?;
        let day = meeting.start.value.date;
        (day > today).then(|| {
            let day = german::date(day);
            rule.breach(
                &state.span,
                format!("Die Sitzung soll durchgeführt sein, ist aber erst am {day}."),
            )
            .hint(
                "Prüfen Sie `beginn` (oft ist das Jahr vertippt), oder schreiben \
                Sie `status: geplant`.",
            )
        })
    })
}

/// A Kennung that begins with a day begins with the day of the sitting: it makes the address.
pub(super) fn are_named_by_their_day(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |meeting| {
        let named = day_in(&meeting.slug)?;
        let day = meeting.start.value.date;
        (named != day).then(|| {
            let (named, day) = (german::date(named), german::date(day));
            rule.breach(
                &meeting.start.span,
                format!("Die Sitzung beginnt am {day}, ihr Ordner nennt aber den {named}."),
            )
            .hint(
                "Eines von beiden ist vertippt: Berichtigen Sie `beginn`, oder benennen Sie den \
                Ordner um. War die Sitzung schon veröffentlicht, nennen Sie ihre bisherige \
                Adresse unter `alte_adressen`.",
            )
        })
    })
}

/// No council invites for a sitting years ahead.
pub(super) fn do_not_lie_far_ahead(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    each(council, |meeting| {
        let day = meeting.start.value.date;
        (day.year() > today.year().saturating_add(PLANNED_YEARS_AHEAD)).then(|| {
            let day = german::date(day);
            rule.breach(&meeting.start.span, format!("Die Sitzung soll erst am {day} beginnen."))
                .hint("Prüfen Sie das Jahr: oft sind zwei Ziffern vertauscht.")
        })
    })
}

/// The day with which a Kennung begins: `2025-11-26-kreistag`.
fn day_in(slug: &str) -> Option<Date> {
    let (day, rest) = slug.split_at_checked(10)?;
    let is_whole = rest.is_empty() || rest.starts_with('-');
    let is_plain = day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_whole && is_plain { day.parse().ok() } else { None }
}

/// Whether the sitting was cancelled or moved: it decided nothing.
pub(super) fn has_fallen_out(meeting: &Meeting) -> bool {
    in_state(meeting, &[MeetingState::Cancelled, MeetingState::Moved]).is_some()
}

fn in_state<'a>(
    meeting: &'a Meeting,
    states: &[MeetingState],
) -> Option<&'a Spanned<MeetingState>> {
    meeting.state.as_ref().filter(|state| states.contains(&state.value))
}

fn each(council: &Council, check: impl Fn(&Meeting) -> Option<Diagnostic>) -> Diagnostics {
    council.meetings.iter().filter_map(|(_, meeting)| check(meeting)).collect()
}

fn days_before(day: Date, days: u16) -> Date {
    day.saturating_sub(i32::from(days).days())
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
