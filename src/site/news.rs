//! „Neu und geändert“: what appeared or changed on which day, as far as the documents say so.

use jiff::civil::Date;

use super::decisions::{release_of, result_of, so_far};
use crate::council::id::Id;
use crate::council::public::{
    AgendaEntry, Meeting, Publication, Subject, TombstoneKind, VisibleCouncil,
};

/// Something that happened on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// The day.
    pub day: Date,
    /// What happened.
    pub what: What,
    /// To what.
    pub about: About,
}

/// What happened. A day is told in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A sitting was announced.
    Announced,
    /// An agenda item was dealt with.
    Result,
    /// What was decided in private was made known.
    Released,
    /// The minutes of a sitting, approved or not.
    Minutes,
    /// A document is new.
    New,
    /// A document was changed.
    Changed,
    /// A document was taken back.
    Removed,
}

/// What it happened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Something that is here.
    Thing(Subject),
    /// Something that is no more: its kind, and its place in the list.
    Tombstone(TombstoneKind, usize),
}

/// The latest `count` events up to the Stichtag, latest day first.
pub fn latest(council: &VisibleCouncil, count: usize) -> Vec<Event> {
    // Whoever knows more dates, such as those of a version control, adds them here.
    let mut events: Vec<Event> = Vec::new();
    written(council, &mut events);
    of_meetings(council, &mut events);
    results(council, &mut events);
    removed(council, &mut events);
    events.retain(|event| event.day <= council.today);
    events.sort_unstable_by_key(|event| (std::cmp::Reverse(event.day), event.what, event.about));
    events.dedup();
    events.truncate(count);
    events
}

/// What documents say of themselves: `erstellt` and `geändert`; a paper without has its `datum`.
fn written(council: &VisibleCouncil, events: &mut Vec<Event>) {
    let mut add = |subject: Subject, created: Option<Date>, publication: &Publication| {
        let about = About::Thing(subject);
        events.extend(created.map(|day| Event { day, what: What::New, about }));
        let changed = publication.modified.filter(|day| created.is_none_or(|new| new < *day));
        events.extend(changed.map(|day| Event { day, what: What::Changed, about }));
    };
    for (id, row) in council.papers.iter() {
        let created = row.publication.created.or(row.date);
        add(Subject::Paper(id), created, &row.publication);
    }
    for (id, row) in council.meetings.iter() {
        let Some(open) = &row.open else { continue };
        // That it is announced says more than that it was written down.
        let created = open.publication.created.filter(|_| open.announced_on.is_none());
        add(Subject::Meeting(id), created, &open.publication);
    }
    for (id, row) in council.organizations.iter() {
        add(Subject::Organization(id), row.publication.created, &row.publication);
    }
    for (id, row) in council.people.iter() {
        add(Subject::Person(id), row.publication.created, &row.publication);
    }
    for (id, row) in council.pages.iter() {
        add(Subject::Page(id), row.publication.created, &row.publication);
    }
}

fn of_meetings(council: &VisibleCouncil, events: &mut Vec<Event>) {
    for (id, meeting) in council.meetings.iter() {
        let about = About::Thing(Subject::Meeting(id));
        let open = meeting.open.as_ref();
        let announced = open.and_then(|open| open.announced_on);
        events.extend(announced.map(|day| Event { day, what: What::Announced, about }));
        let minutes = open.and_then(|open| open.minutes.as_ref());
        let minutes = minutes.and_then(|minutes| council.files[minutes.file].date);
        events.extend(minutes.map(|day| Event { day, what: What::Minutes, about }));
        let releases = meeting.agenda.iter().filter_map(|entry| release_of(council, entry));
        events.extend(releases.map(|it| Event { day: it.on, what: What::Released, about }));
    }
}

/// A result belongs to the day of its sitting.
fn results(council: &VisibleCouncil, events: &mut Vec<Event>) {
    let of = |id: Id<Meeting>| {
        let meeting = &council.meetings[id];
        meeting.agenda.iter().filter_map(|entry| match entry {
            AgendaEntry::Open(item) => {
                result_of(&council.agenda_items[*item])?;
                let about = About::Thing(Subject::AgendaItem(*item));
                Some(Event { day: meeting.start.date, what: What::Result, about })
            }
            AgendaEntry::Closed { .. } => None,
        })
    };
    events.extend(so_far(council).flat_map(of));
}

fn removed(council: &VisibleCouncil, events: &mut Vec<Event>) {
    let stones = council.tombstones.iter().enumerate();
    events.extend(stones.map(|(place, stone)| Event {
        day: stone.on,
        what: What::Removed,
        about: About::Tombstone(stone.kind, place),
    }));
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::site::page::sample;

    fn told(council: &VisibleCouncil) -> Vec<(String, What)> {
        latest(council, 100).iter().map(|event| (event.day.to_string(), event.what)).collect()
    }

    #[test]
    fn the_latest_day_comes_first_and_none_lies_ahead() {
        let mut council = sample::council();
        let paper = council.papers.ids().next().unwrap();
        let publication = &mut council.papers[paper].publication;
        publication.created = Some(date(2025, 10, 1));
        publication.modified = Some(date(2025, 11, 3));
        let sitting = council.meetings.ids().next().unwrap();
        let open = council.meetings[sitting].open.as_mut().unwrap();
        open.publication.created = Some(date(2025, 11, 1));
        open.announced_on = Some(date(2025, 11, 18));
        // The sitting takes place in four days: its results are not there yet.
        let item = council.agenda_items.ids().next().unwrap();
        council.agenda_items[item].result = Some("beschlossen".to_owned());
        let ahead = council.papers.push(sample::paper("spaeter", "Später"));
        council.papers[ahead].publication.created = Some(date(2026, 1, 1));
        let day = |day: &str, what| (day.to_owned(), what);
        let before = [
            day("2025-11-18", What::Announced),
            day("2025-11-03", What::Changed),
            day("2025-10-01", What::New),
        ];
        assert_eq!(told(&council), before);
        council.today = date(2025, 11, 26);
        assert_eq!(told(&council), [&[day("2025-11-26", What::Result)], &before[..]].concat());
        assert_eq!(latest(&council, 2).len(), 2);
    }

    #[test]
    fn nothing_is_new_and_changed_on_one_day() {
        let mut council = sample::empty();
        let paper = council.papers.push(sample::paper("a", "A"));
        council.papers[paper].date = Some(date(2025, 1, 1));
        council.papers[paper].publication.modified = Some(date(2025, 1, 1));
        assert_eq!(told(&council), [("2025-01-01".to_owned(), What::New)]);
    }
}
