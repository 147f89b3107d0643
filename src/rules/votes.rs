//! Rules about votes: the numbers agree with the seats, the result and the single votes.

use jiff::civil::Date;

use super::rule::Rule;
use super::words;
use crate::council::id::Id;
use crate::council::model::{AgendaItem, Ballot, Council, Meeting, Person, Vote, VoteKind};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::german;

/// Not more votes than seats. A Landrat votes without holding a seat (§ 102 `ThürKO`), so members
/// that the list names beyond the seats count too.
pub(super) fn fit_the_seats(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each_sitting(council, |meeting, votes| {
        let bodies = meeting.organizations.iter().map(|body| &council.organizations[*body]);
        let seats: Option<u64> = bodies.map(|body| body.seats.map(u64::from)).sum();
        let Some(seats) = seats else { return Diagnostics::new() };
        if votes.iter().all(|vote| total(vote) <= seats) {
            return Diagnostics::new();
        }
        let members = members_on(council, meeting, true).len();
        let limit = seats.max(members as u64);
        let over = votes.iter().filter(|vote| total(vote) > limit);
        over.map(|vote| {
            let message = format!("{} Stimmen, aber nur {limit} Sitze.", total(vote));
            rule.breach(&vote.span, message).hint(
                "Prüfen Sie die Zahlen. Stimmt der Landrat mit, ohne einen der \
                Sitze zu haben, nennen Sie ihn unter `mitglieder`.",
            )
        })
        .collect()
    })
}

/// Not more votes than members who may vote, where seats are unknown and members are named.
pub(super) fn fit_the_members(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each_sitting(council, |meeting, votes| {
        let mut bodies = meeting.organizations.iter().map(|body| &council.organizations[*body]);
        if bodies.all(|body| body.seats.is_some()) || !has_member_lists(council, meeting) {
            return Diagnostics::new();
        }
        let members = members_on(council, meeting, true).len() as u64;
        let over = votes.iter().filter(|vote| members > 0 && total(vote) > members);
        over.map(|vote| {
            let day = german::date(meeting.start.value.date);
            let message = format!(
                "{} Stimmen, aber die Mitgliederliste kennt am {day} nur \
                {members} Stimmberechtigte.",
                total(vote)
            );
            rule.breach(&vote.span, message).hint(
                "Prüfen Sie die Zahlen, ergänzen Sie die Mitglieder, oder nennen \
                Sie die `sitze` des Gremiums.",
            )
        })
        .collect()
    })
}

/// „einstimmig“ means that nobody voted the other way.
pub(super) fn unanimous_means_nobody_against(
    rule: &Rule,
    council: &Council,
    _: Date,
) -> Diagnostics {
    each_vote(council, |item, vote| {
        let result = item.result.as_ref().filter(|result| words::is_unanimous(&result.value))?;
        let (against, word) = if words::is_rejection(&result.value) {
            (vote.yes, "Ja-Stimmen")
        } else {
            (vote.no, "Nein-Stimmen")
        };
        let against = against.filter(|count| *count > 0)?;
        Some(
            rule.breach(&result.span, format!("Als einstimmig bezeichnet, aber {against} {word}."))
                .hint(
                    "Prüfen Sie die Zahlen, oder schreiben Sie „mehrheitlich“. \
                    Enthaltungen schaden der Einstimmigkeit nicht.",
                ),
        )
    })
}

/// The result is what the numbers say. A warning: some decisions need two thirds.
pub(super) fn agree_with_the_result(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each_vote(council, |item, vote| {
        let result = item.result.as_ref()?;
        let (yes, no) = (vote.yes?, vote.no?);
        // § 39 (1) ThürKO: the majority of yes and no counts; a tie is no majority.
        let contradicts = if yes > no {
            words::is_rejection(&result.value)
        } else {
            no > 0 && words::is_approval(&result.value)
        };
        contradicts.then(|| {
            let message =
                format!("Das Ergebnis „{}“ passt nicht zu {yes} Ja und {no} Nein.", result.value);
            rule.breach(&result.span, message).hint(
                "Prüfen Sie, ob Ja und Nein vertauscht sind. War eine größere \
                Mehrheit nötig, sagen Sie es in der Niederschrift.",
            )
        })
    })
}

/// The single votes add up to the numbers.
pub(super) fn roll_calls_add_up(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each_vote(council, |_, vote| {
        if vote.roll_call.is_empty() {
            return None;
        }
        let count = |wanted| vote.roll_call.iter().filter(|(_, ballot)| *ballot == wanted).count();
        let wrong: Vec<String> = [
            ("Ja", vote.yes, count(Ballot::Yes)),
            ("Nein", vote.no, count(Ballot::No)),
            ("Enthaltung", vote.abstentions, count(Ballot::Abstention)),
        ]
        .into_iter()
        .filter_map(|(word, given, counted)| {
            let given = given.filter(|given| *given as usize != counted)?;
            Some(format!("{word} {given} statt {counted}"))
        })
        .collect();
        (!wrong.is_empty()).then(|| {
            let message = format!(
                "Die Zahlen passen nicht zu den einzelnen Stimmen: {}.",
                german::list(&wrong)
            );
            rule.breach(&vote.span, message).hint(
                "Zählen Sie nach: Fehlt eine Stimme in der Liste, oder ist eine Zahl vertippt?",
            )
        })
    })
}

/// Who votes is a member that day.
pub(super) fn voters_are_members(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each_sitting(council, |meeting, votes| {
        if votes.iter().all(|vote| vote.roll_call.is_empty()) || !has_member_lists(council, meeting)
        {
            return Diagnostics::new();
        }
        let members = members_on(council, meeting, false);
        let voters = votes.iter().flat_map(|vote| &vote.roll_call);
        voters
            .filter(|(person, _)| members.binary_search(&person.value).is_err())
            .map(|(person, _)| {
                let slug = &council.people[person.value].slug;
                let day = german::date(meeting.start.value.date);
                rule.breach(
                    &person.span,
                    format!("„{slug}“ hat abgestimmt, war am {day} aber nicht Mitglied."),
                )
                .hint("Prüfen Sie den Namen und `von`/`bis` in der Mitgliederliste des Gremiums.")
            })
            .collect()
    })
}

/// Single votes are shown only of a roll call; of a secret ballot they must not even be known
/// (§ 39 `ThürKO`).
pub(super) fn single_votes_need_a_roll_call(
    rule: &Rule,
    council: &Council,
    _: Date,
) -> Diagnostics {
    each_vote(council, |_, vote| {
        let (first, _) = vote.roll_call.first()?;
        let message = match vote.kind {
            VoteKind::RollCall => return None,
            VoteKind::Open => {
                "Einzelne Stimmen sind genannt, die Abstimmung war aber nicht \
                namentlich: sie werden nicht gezeigt."
            }
            VoteKind::Secret => {
                "Einzelne Stimmen sind genannt, die Abstimmung war aber geheim: \
                sie gehören nicht in die Datei."
            }
        };
        Some(rule.breach(&first.span, message).hint(
            "War die Abstimmung namentlich, schreiben Sie `art: namentlich`; \
            sonst löschen Sie die einzelnen Stimmen.",
        ))
    })
}

/// Everyone who has a voice: also who abstained or was biased holds a seat.
fn total(vote: &Vote) -> u64 {
    let counts = [vote.yes, vote.no, vote.abstentions, vote.biased, vote.invalid];
    counts.into_iter().flatten().map(u64::from).sum()
}

/// Whether every body of the sitting names members at all; else nothing follows from absence.
fn has_member_lists(council: &Council, meeting: &Meeting) -> bool {
    let mut bodies = meeting.organizations.iter().map(|body| &council.organizations[*body]);
    bodies.all(|body| !body.memberships.is_empty())
}

/// Members of the sitting's bodies that day, each once, in the order of their ids.
fn members_on(council: &Council, meeting: &Meeting, voting: bool) -> Vec<Id<Person>> {
    let day = meeting.start.value.date;
    let bodies = meeting.organizations.iter().map(|body| &council.organizations[*body]);
    let seats = bodies.flat_map(|body| &body.memberships).map(|seat| &council.memberships[*seat]);
    let mut members: Vec<_> = seats
        .filter(|seat| seat.covers(day) && (!voting || seat.may_vote()))
        .map(|seat| seat.person)
        .collect();
    members.sort_unstable();
    members.dedup();
    members
}

fn each_vote(
    council: &Council,
    check: impl Fn(&AgendaItem, &Vote) -> Option<Diagnostic>,
) -> Diagnostics {
    let items = council.agenda_items.iter();
    items.filter_map(|(_, item)| check(item, item.vote.as_ref()?)).collect()
}

/// Once a sitting with all its votes, so that members are counted once.
fn each_sitting<'a>(
    council: &'a Council,
    check: impl Fn(&'a Meeting, &[&'a Vote]) -> Diagnostics,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (_, meeting) in council.meetings.iter() {
        let items = meeting.agenda.iter().map(|item| &council.agenda_items[*item]);
        let votes: Vec<_> = items.filter_map(|item| item.vote.as_ref()).collect();
        if !votes.is_empty() {
            found.extend(check(meeting, &votes));
        }
    }
    found
}
