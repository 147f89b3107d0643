//! The register of decisions: what was decided in public, and what was made known of the rest.

use crate::council::id::Id;
use crate::council::public::{AgendaEntry, AgendaItem, ItemKind, Meeting, Release, VisibleCouncil};

use super::index::is_off;
use super::plan::pages;
use super::result::{Group, Groups};

/// A line of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// An agenda item with its result.
    Item(Id<AgendaItem>),
    /// What was decided in private and made known later: the sitting, and the place on its agenda.
    Released(Id<Meeting>, usize),
}

impl Decision {
    /// The sitting that decided.
    pub fn meeting(self, council: &VisibleCouncil) -> Id<Meeting> {
        match self {
            Decision::Item(id) => council.agenda_items[id].meeting,
            Decision::Released(meeting, _) => meeting,
        }
    }
}

/// The decisions of a year.
#[derive(Clone, Debug)]
pub struct Year {
    /// The year of the sittings.
    pub year: i16,
    /// Latest sitting first, each in the order of its agenda.
    pub decisions: Vec<Decision>,
}

/// All decisions so far, the latest year first.
pub fn by_year(council: &VisibleCouncil) -> Vec<Year> {
    let mut groups = Groups::default();
    let mut years: Vec<Year> = Vec::new();
    for id in so_far(council).rev() {
        let decisions = of_meeting(council, id, &mut groups);
        if decisions.is_empty() {
            continue;
        }
        let year = council.meetings[id].start.date.year();
        match years.last_mut() {
            Some(last) if last.year == year => last.decisions.extend(decisions),
            _ => years.push(Year { year, decisions }),
        }
    }
    years
}

/// Whether both have the same years, each with as many pages.
pub fn have_the_same_addresses(some: &[Year], others: &[Year]) -> bool {
    let addresses = |year: &Year| (year.year, pages(year.decisions.len()));
    some.iter().map(addresses).eq(others.iter().map(addresses))
}

/// The latest results on papers, and those that were voted on.
pub fn latest(council: &VisibleCouncil, years: &[Year], count: usize) -> Vec<Id<AgendaItem>> {
    let decisions = years.iter().flat_map(|year| &year.decisions);
    let items = decisions.filter_map(|decision| match decision {
        Decision::Item(id) => Some(*id),
        Decision::Released(..) => None,
    });
    let counts = |id: &Id<AgendaItem>| {
        let item = &council.agenda_items[*id];
        item.paper.is_some() || item.vote.is_some()
    };
    items.filter(counts).take(count).collect()
}

/// Sittings of today and before that took place, oldest first.
pub fn so_far(council: &VisibleCouncil) -> impl DoubleEndedIterator<Item = Id<Meeting>> {
    let is_past = |id: &Id<Meeting>| {
        let meeting = &council.meetings[*id];
        meeting.start.date <= council.today && !is_off(meeting)
    };
    council.meetings.ids().filter(is_past)
}

/// The result of a matter: headings and formalities have none.
pub fn result_of(item: &AgendaItem) -> Option<&str> {
    let is_matter = !matches!(item.kind, ItemKind::Heading | ItemKind::Formality);
    item.result.as_deref().filter(|_| is_matter)
}

/// What was decided in private and has been made known by the Stichtag.
pub fn release_of<'a>(council: &VisibleCouncil, entry: &'a AgendaEntry) -> Option<&'a Release> {
    match entry {
        AgendaEntry::Open(_) => None,
        AgendaEntry::Closed { release, .. } => {
            release.as_ref().filter(|release| release.on <= council.today)
        }
    }
}

fn of_meeting<'a>(
    council: &'a VisibleCouncil,
    id: Id<Meeting>,
    groups: &mut Groups<'a>,
) -> Vec<Decision> {
    let decision = |(place, entry): (usize, &AgendaEntry)| match entry {
        AgendaEntry::Open(item) => {
            let result = result_of(&council.agenda_items[*item]);
            let is_decided = result.is_some_and(|result| groups.of(result) != Group::Open);
            is_decided.then_some(Decision::Item(*item))
        }
        AgendaEntry::Closed { .. } => {
            release_of(council, entry).map(|_| Decision::Released(id, place))
        }
    };
    council.meetings[id].agenda.iter().enumerate().filter_map(decision).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::council::public::MeetingState;
    use crate::site::page::sample;

    #[test]
    fn only_what_was_decided_by_the_stichtag_is_a_decision() {
        let mut council = sample::empty();
        let body = council.organizations.push(sample::organization("kreistag", "Kreistag"));
        let mut sitting = |slug: &str, day| {
            let meeting = council.meetings.push(sample::meeting(slug, body, day));
            for result in [Some("beschlossen"), Some("vertagt"), None] {
                let item = sample::add_item(&mut council, meeting, "Sache", None);
                council.agenda_items[item].result = result.map(str::to_owned);
            }
            let item = sample::add_item(&mut council, meeting, "Eröffnung", None);
            council.agenda_items[item].result = Some("beschlossen".to_owned());
            council.agenda_items[item].kind = ItemKind::Formality;
            meeting
        };
        let old = sitting("alt", date(2024, 3, 1));
        let cancelled = sitting("abgesagt", date(2025, 3, 1));
        let new = sitting("neu", sample::TODAY);
        sitting("morgen", sample::TODAY.tomorrow().unwrap());
        council.meetings[cancelled].open.as_mut().unwrap().state = Some(MeetingState::Cancelled);
        for (on, meeting) in [(date(2025, 1, 1), old), (date(2099, 1, 1), old)] {
            let release = Some(Release { on, text: sample::prose("Bekannt.") });
            let entry = AgendaEntry::Closed { number: None, title: None, release };
            council.meetings[meeting].agenda.push(entry);
        }
        let years = by_year(&council);
        let item = |meeting: Id<Meeting>| match council.meetings[meeting].agenda[0] {
            AgendaEntry::Open(id) => Decision::Item(id),
            AgendaEntry::Closed { .. } => unreachable!("the first item is public"),
        };
        let found: Vec<_> = years.iter().map(|year| (year.year, &*year.decisions)).collect();
        assert_eq!(
            found,
            [(2025, &[item(new)][..]), (2024, &[item(old), Decision::Released(old, 4)][..])]
        );
        assert_eq!(latest(&council, &years, 8), [], "none is on a paper, none was voted on");
    }
}
