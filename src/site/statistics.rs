//! Numbers about the council's work, counted from what its reader may see. Nobody is ranked.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::decisions::{result_of, so_far};
use super::page::outcome;
use super::plan::Site;
use super::result::{self, Group, Groups};
use crate::council::id::Id;
use crate::council::public::{AgendaEntry, Meeting, Organization, Paper, VisibleCouncil};

/// Everything that is counted. Years stand newest first.
pub struct Statistics {
    /// Papers by the year they are filed under; undated ones last.
    pub papers: Vec<Papers>,
    /// Results by the year of the sitting.
    pub results: Vec<Results>,
    /// Sittings by year.
    pub meetings: Vec<(i16, Meetings)>,
    /// Bodies that sat, by Kennung.
    pub bodies: Vec<Body>,
    /// Days from a paper's date to its decision, by the year of the decision.
    pub days: Vec<(i16, Spread)>,
}

/// Papers of a year.
pub struct Papers {
    /// The year.
    pub year: Option<i16>,
    /// How many of each kind, in the order of the index.
    pub by_kind: Vec<usize>,
}

/// Results of a year.
pub struct Results {
    /// The year.
    pub year: i16,
    /// How many of each group, in the order of [`Group::ALL`].
    pub by_group: [usize; Group::ALL.len()],
}

/// Sittings that took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// Anyone could come.
    pub public: usize,
    /// Held in private.
    pub private: usize,
}

/// What a body did, in all years.
pub struct Body {
    /// The body.
    pub id: Id<Organization>,
    /// Its sittings, joint ones too.
    pub meetings: Meetings,
    /// Their results.
    pub results: usize,
}

/// How numbers are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// How many numbers.
    pub count: usize,
    /// Half of them are not higher.
    pub median: u32,
    /// Between these lies the middle half; of fewer than [`ENOUGH`] numbers it says nothing.
    pub quartiles: Option<(u32, u32)>,
}

/// How many numbers have quartiles that are worth a word.
pub const ENOUGH: usize = 4;

impl Meetings {
    /// All of them.
    pub fn total(self) -> usize {
        self.public + self.private
    }

    fn add(&mut self, meeting: &Meeting) {
        if meeting.is_public() {
            self.public += 1;
        } else {
            self.private += 1;
        }
    }
}

impl Papers {
    /// Of all kinds.
    pub fn total(&self) -> usize {
        self.by_kind.iter().sum()
    }
}

impl Results {
    /// Of all groups.
    pub fn total(&self) -> usize {
        self.by_group.iter().sum()
    }
}

impl Spread {
    /// How `numbers` are spread; nothing of none.
    pub fn of(mut numbers: Vec<u32>) -> Option<Spread> {
        numbers.sort_unstable();
        let count = numbers.len();
        let median = quarter(&numbers, 2)?;
        let quartiles = quarter(&numbers, 1).zip(quarter(&numbers, 3));
        Some(Spread { count, median, quartiles: quartiles.filter(|_| count >= ENOUGH) })
    }
}

/// The value that so many quarters of the sorted numbers do not exceed, between two neighbours in
/// proportion, rounded.
fn quarter(sorted: &[u32], quarters: usize) -> Option<u32> {
    let place = sorted.len().checked_sub(1)? * quarters;
    let low = *sorted.get(place / 4)?;
    let high = *sorted.get(place.div_ceil(4))?;
    let part = u32::try_from(place % 4).unwrap_or(0);
    Some(low + ((high - low) * part + 2) / 4)
}

impl Statistics {
    /// Counts everything that `site` shows.
    pub fn of(site: &Site) -> Statistics {
        let results = results(&site.council);
        Statistics {
            papers: papers(site),
            meetings: meetings(&site.council),
            bodies: bodies(&site.council, &results),
            results: results_by_year(&results),
            days: days(site),
        }
    }
}

fn papers(site: &Site) -> Vec<Papers> {
    let kinds = &site.index.kinds;
    let mut years: BTreeMap<Option<i16>, Vec<usize>> = BTreeMap::new();
    for (place, kind) in kinds.iter().enumerate() {
        for id in &kind.papers {
            let year = site.council.papers[*id].filed_on.map(Date::year);
            years.entry(year).or_insert_with(|| vec![0; kinds.len()])[place] += 1;
        }
    }
    years.into_iter().rev().map(|(year, by_kind)| Papers { year, by_kind }).collect()
}

/// A public result, and the sitting that it belongs to.
struct Reached {
    meeting: Id<Meeting>,
    year: i16,
    group: Group,
}

fn results(council: &VisibleCouncil) -> Vec<Reached> {
    let mut groups = Groups::default();
    let mut reached = Vec::new();
    for meeting in so_far(council) {
        let year = council.meetings[meeting].start.date.year();
        for entry in &council.meetings[meeting].agenda {
            let AgendaEntry::Open(id) = entry else { continue };
            let item = &council.agenda_items[*id];
            let Some(words) = result_of(item).filter(|_| item.in_public) else { continue };
            reached.push(Reached { meeting, year, group: groups.of(words) });
        }
    }
    reached
}

fn results_by_year(results: &[Reached]) -> Vec<Results> {
    let year = |results: &[Reached]| {
        let mut by_group = [0; Group::ALL.len()];
        for reached in results {
            by_group[reached.group as usize] += 1;
        }
        Results { year: results.first().map_or(0, |reached| reached.year), by_group }
    };
    results.chunk_by(|a, b| a.year == b.year).rev().map(year).collect()
}

fn meetings(council: &VisibleCouncil) -> Vec<(i16, Meetings)> {
    let mut years: BTreeMap<i16, Meetings> = BTreeMap::new();
    for id in so_far(council) {
        let meeting = &council.meetings[id];
        years.entry(meeting.start.date.year()).or_default().add(meeting);
    }
    years.into_iter().rev().collect()
}

fn bodies(council: &VisibleCouncil, results: &[Reached]) -> Vec<Body> {
    let mut bodies: BTreeMap<Id<Organization>, (Meetings, usize)> = BTreeMap::new();
    for id in so_far(council) {
        let meeting = &council.meetings[id];
        for body in &meeting.organizations {
            bodies.entry(*body).or_default().0.add(meeting);
        }
    }
    for reached in results {
        for body in &council.meetings[reached.meeting].organizations {
            bodies.entry(*body).or_default().1 += 1;
        }
    }
    bodies.into_iter().map(|(id, (meetings, results))| Body { id, meetings, results }).collect()
}

fn days(site: &Site) -> Vec<(i16, Spread)> {
    let mut years: BTreeMap<i16, Vec<u32>> = BTreeMap::new();
    for id in site.council.papers.ids() {
        if let Some((year, days)) = days_of(site, id) {
            years.entry(year).or_default().push(days);
        }
    }
    let spread = |(year, days)| Some((year, Spread::of(days)?));
    years.into_iter().rev().filter_map(spread).collect()
}

/// The year of a paper's decision, and the days from the paper's date to it.
fn days_of(site: &Site, id: Id<Paper>) -> Option<(i16, u32)> {
    let written = site.council.papers[id].date?;
    let (item, result) = outcome::decided(site, id)?;
    let item = &site.council.agenda_items[item];
    let decided = site.council.meetings[item.meeting].start.date;
    let counts = item.in_public && decided <= site.council.today && !result::is_withdrawn(result);
    let days = u32::try_from((decided - written).get_days()).ok()?;
    counts.then_some((decided.year(), days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::config::Config;
    use crate::council::public::{Access, MeetingState};
    use crate::site::page::sample;

    #[test]
    fn the_median_lies_in_the_middle_and_few_numbers_have_no_quartiles() {
        let spread = |numbers: &[u32]| Spread::of(numbers.to_vec());
        let of = |count, median, quartiles| Some(Spread { count, median, quartiles });
        assert_eq!(spread(&[]), None);
        assert_eq!(spread(&[7]), of(1, 7, None));
        assert_eq!(spread(&[9, 1]), of(2, 5, None));
        assert_eq!(spread(&[4, 1, 3, 2]), of(4, 3, Some((2, 3))));
        assert_eq!(spread(&[10, 20, 30, 40, 50]), of(5, 30, Some((20, 40))));
    }

    fn counted(council: VisibleCouncil) -> (Site, Statistics) {
        let (site, findings) = sample::site(Config::default(), council);
        assert_eq!(findings, []);
        let statistics = Statistics::of(&site);
        (site, statistics)
    }

    #[test]
    fn an_empty_county_has_no_numbers() {
        let (_, none) = counted(sample::empty());
        let lengths = [none.papers.len(), none.results.len(), none.meetings.len()];
        assert_eq!((lengths, none.bodies.len(), none.days.len()), ([0; 3], 0, 0));
    }

    #[test]
    fn sittings_count_when_they_have_taken_place_and_joint_ones_for_each_body() {
        let mut council = sample::council();
        let bodies: Vec<_> = council.organizations.ids().collect();
        let mut add = |day, state| {
            let slug = format!("s-{day}");
            let mut meeting = sample::meeting(&slug, bodies[0], day);
            meeting.organizations = bodies.clone();
            meeting.open.as_mut().unwrap().state = state;
            let id = council.meetings.push(meeting);
            let item = sample::add_item(&mut council, id, "Sache", None);
            council.agenda_items[item].result = Some("mit Änderungen beschlossen".to_owned());
        };
        add(date(2024, 5, 1), None);
        add(date(2025, 5, 1), Some(MeetingState::Cancelled));
        let private =
            Meeting { open: None, ..sample::meeting("geheim", bodies[0], date(2025, 6, 1)) };
        council.meetings.push(private);
        let (_, numbers) = counted(council);
        let (one, none) = (Meetings { public: 1, private: 0 }, Meetings { public: 0, private: 1 });
        assert_eq!(numbers.meetings, [(2025, none), (2024, one)]);
        let bodies: Vec<_> =
            numbers.bodies.iter().map(|body| (body.meetings.total(), body.results)).collect();
        assert_eq!(bodies, [(2, 1), (1, 1)]);
        let results: Vec<_> = numbers.results.iter().map(|row| (row.year, row.by_group)).collect();
        assert_eq!(results, [(2024, [0, 1, 0, 0, 0, 0, 0])]);
    }

    #[test]
    fn days_run_from_the_date_of_a_paper_to_its_decision() {
        let mut council = sample::council();
        council.today = date(2026, 1, 1);
        let paper = council.papers.ids().next().unwrap();
        council.papers[paper].date = Some(date(2025, 11, 1));
        let item = council.agenda_items.ids().next().unwrap();
        council.agenda_items[item].result = Some("beschlossen".to_owned());
        council.papers[paper].consultations[0].access = Access::Private;
        let (_, numbers) = counted(council.clone());
        assert_eq!(numbers.days, [(2025, Spread { count: 1, median: 25, quartiles: None })]);
        assert_eq!(numbers.papers.iter().map(Papers::total).sum::<usize>(), 1);
        council.agenda_items[item].result = Some("zurückgezogen".to_owned());
        assert_eq!(counted(council).1.days, []);
    }
}
