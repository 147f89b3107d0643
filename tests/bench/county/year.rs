//! A year of business: which papers there are, which sittings, and what is dealt with where.

use super::bodies::{BOARD, BODIES, COUNCIL, DECIDING};
use super::calendar::Day;
use super::phrases::SUBJECTS;
use super::prose::Prose;
use super::random::Random;
use super::tree::slug;
use super::words::{TOPICS, Topic};

/// What the sittings and papers of a year are to be written from.
pub(super) struct Year {
    pub(super) sittings: Vec<Sitting>,
    pub(super) papers: Vec<Paper>,
}

/// A sitting; its body holds no other that day.
pub(super) struct Sitting {
    pub(super) body: usize,
    /// The body's first of the year is 1.
    pub(super) ordinal: usize,
    pub(super) day: Day,
    pub(super) agenda: Vec<Item>,
    pub(super) random: Random,
}

/// An item of an agenda, in the order in which they are taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    /// Opening, quorum, last time's minutes.
    Opening(Opening),
    /// A paper, by its place in the year.
    Paper(usize),
    /// A report without a paper.
    Report,
    /// Questions of the members.
    Questions,
    /// A private matter without a paper.
    Confidence,
    /// A private paper, by its place in the year.
    PrivatePaper(usize),
}

/// What every agenda begins with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Opening {
    /// Opening and quorum.
    Quorum,
    /// Approval of the last minutes.
    Minutes,
    /// Residents ask, the Kreistag only.
    Residents,
}

/// A paper; `route` are the places of its sittings, the deciding one last.
pub(super) struct Paper {
    pub(super) name: PaperName,
    pub(super) kind: &'static str,
    pub(super) access: Access,
    pub(super) topic: &'static Topic,
    pub(super) subject: String,
    pub(super) day: Day,
    pub(super) route: Vec<usize>,
    pub(super) random: Random,
}

/// How a paper is known.
#[derive(Clone)]
pub(super) struct PaperName {
    pub(super) year: usize,
    pub(super) number: usize,
    pub(super) slug: String,
}

/// Who may read a paper.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    Public,
    Private,
    Draft,
}

/// In which shares the kinds of papers occur.
const KINDS: [(usize, &str); 6] = [
    (70, "Beschlussvorlage"),
    (15, "Informationsvorlage"),
    (7, "Antrag"),
    (5, "Anfrage"),
    (2, "Änderungsantrag"),
    (1, "Stellungnahme"),
];

/// No sitting before the middle of January: papers need time to be written in the same year.
const FIRST_SITTING: usize = 14;
/// The days from the first sitting to Christmas.
const SITTING_DAYS: usize = 338;

impl PaperName {
    /// The Kennung, which is also the name of the folder.
    pub(super) fn id(&self) -> String {
        format!("kt-{:04}-{}-{}", self.number, self.year, self.slug)
    }

    /// The number as it is printed.
    pub(super) fn printed(&self) -> String {
        format!("KT {:04}/{}", self.number, self.year)
    }
}

impl Paper {
    /// Whether the paper is one on which a body decides.
    pub(super) fn asks_for_decision(&self) -> bool {
        matches!(self.kind, "Beschlussvorlage" | "Antrag" | "Änderungsantrag")
    }

    /// Whether it comes from a group, not from the administration.
    pub(super) fn is_from_group(&self) -> bool {
        matches!(self.kind, "Antrag" | "Änderungsantrag" | "Anfrage")
    }
}

impl Year {
    /// A year with so many papers, one sitting for five of them, and 25 items for two sittings.
    pub(super) fn new(year: usize, papers: usize, random: &mut Random) -> Self {
        let mut sittings = sittings(year, papers / 5, random);
        let days = SittingDays::of(&sittings);
        let mut papers: Vec<Paper> =
            (0..papers).map(|_| paper(year, &days, random.branch())).collect();
        papers.sort_by_key(|paper| paper.day);
        for (place, paper) in papers.iter_mut().enumerate() {
            paper.name.number = place + 1;
            for &sitting in &paper.route {
                let sitting = &mut sittings[sitting];
                match paper.access {
                    Access::Public if BODIES[sitting.body].decides => {
                        sitting.agenda.push(Item::Paper(place));
                    }
                    Access::Private => sitting.agenda.push(Item::PrivatePaper(place)),
                    Access::Public | Access::Draft => {}
                }
            }
        }
        fill_agendas(&mut sittings, random);
        Self { sittings, papers }
    }
}

/// The sittings of a year in their order. A body's are spread evenly from January to December, so
/// no two fall on one day as long as there are fewer than the days.
fn sittings(year: usize, count: usize, random: &mut Random) -> Vec<Sitting> {
    let mut sittings = Vec::with_capacity(count);
    let (mut shares, mut planned) = (0, 0);
    for (place, body) in BODIES.iter().enumerate() {
        shares += body.share;
        let share = (count * shares / 100).saturating_sub(planned).max(1);
        planned += share;
        let shift = random.below(SITTING_DAYS);
        for ordinal in 0..share {
            let index = FIRST_SITTING + (SITTING_DAYS * ordinal + shift) / share;
            let mut agenda = vec![Item::Opening(Opening::Quorum), Item::Opening(Opening::Minutes)];
            if place == COUNCIL {
                agenda.push(Item::Opening(Opening::Residents));
            }
            if body.decides {
                agenda.push(Item::Questions);
            }
            let (day, random) = (Day { year, index }, random.branch());
            sittings.push(Sitting { body: place, ordinal: ordinal + 1, day, agenda, random });
        }
    }
    sittings.sort_by_key(|sitting| (sitting.day, sitting.body));
    sittings
}

/// When each body meets: the days of its sittings and their places in the year, in order.
struct SittingDays([Vec<(Day, usize)>; BODIES.len()]);

impl SittingDays {
    fn of(sittings: &[Sitting]) -> Self {
        let mut days = Self([const { Vec::new() }; BODIES.len()]);
        for (place, sitting) in sittings.iter().enumerate() {
            days.0[sitting.body].push((sitting.day, place));
        }
        days
    }

    fn any(&self, body: usize, random: &mut Random) -> (Day, usize) {
        *random.pick(&self.0[body])
    }

    fn last_before(&self, body: usize, day: Day) -> Option<(Day, usize)> {
        let earlier = self.0[body].partition_point(|sitting| sitting.0 < day);
        self.0[body][..earlier].last().copied()
    }
}

/// A paper that takes its way through sittings of the year; its number is still to come.
fn paper(year: usize, days: &SittingDays, mut random: Random) -> Paper {
    let topic = random.pick(&TOPICS);
    let kind = random.weighed(&KINDS);
    let access = random.weighed(&[(3, Access::Private), (1, Access::Draft), (96, Access::Public)]);
    let (first, route) = route(topic.committee, days, &mut random);
    let subject = Prose { random: &mut random, topic, year }.sentence(SUBJECTS);
    let day = first.before(random.between(8, first.index.min(40)));
    let name = PaperName { year, number: 0, slug: slug(&subject, 40) };
    Paper { name, kind, access, topic, subject, day, route, random }
}

/// One to three sittings in the order of time, and the first of their days. The last body is one
/// that decides in public; what no earlier sitting of the year could prepare goes without.
fn route(committee: usize, days: &SittingDays, random: &mut Random) -> (Day, Vec<usize>) {
    let own = if BODIES[committee].decides { committee } else { *random.pick(&DECIDING) };
    let decider = random.weighed(&[(60, own), (20, BOARD), (20, COUNCIL)]);
    let preparers = match random.weighed(&[(40, 0), (40, 1), (20, 2)]) {
        0 => &[][..],
        1 if decider == committee => &[],
        1 => &[committee],
        _ => &[BOARD, committee],
    };
    let decider = if preparers.len() == 2 { COUNCIL } else { decider };
    let (mut first, decision) = days.any(decider, random);
    let mut route = vec![decision];
    for &body in preparers {
        if let Some((day, place)) = days.last_before(body, first) {
            first = day;
            route.push(place);
        }
    }
    route.reverse();
    (first, route)
}

/// Adds reports and private matters until a sitting has 12.5 items on average. Of two sittings the
/// one with less to do gets the next, so that agendas differ but none stays empty.
fn fill_agendas(sittings: &mut [Sitting], random: &mut Random) {
    let items: usize = sittings.iter().map(|sitting| sitting.agenda.len()).sum();
    for _ in items..sittings.len() * 25 / 2 {
        let (one, other) = (random.below(sittings.len()), random.below(sittings.len()));
        let one_is_shorter = sittings[one].agenda.len() <= sittings[other].agenda.len();
        let item = if random.chance(25) { Item::Confidence } else { Item::Report };
        sittings[if one_is_shorter { one } else { other }].agenda.push(item);
    }
    for sitting in sittings {
        sitting.agenda.sort();
    }
}
