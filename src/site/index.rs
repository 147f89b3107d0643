//! What many pages ask for, found once: lists by year, kind, term, and the ways back.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::decisions;
use super::register::Register;
use super::route;
use crate::council::id::{Id, Table};
use crate::council::public::{
    AgendaItem, FreePage, LegislativeTerm, Meeting, MeetingState, Organization, Paper, Person,
    Topic, VisibleCouncil,
};
use crate::german;

/// Lists and ways back that no page should search for by itself.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// All papers, newest first, undated last.
    pub papers: Vec<Id<Paper>>,
    /// Papers by year, newest first; undated ones last.
    pub years: Vec<(Option<i16>, Vec<Id<Paper>>)>,
    /// Papers by kind, in alphabetical order.
    pub kinds: Vec<Kind>,
    /// Wahlperioden, newest first.
    pub terms: Vec<Term>,
    /// Months with sittings, and the current one, oldest first.
    pub months: Vec<Month>,
    /// Sittings of today and later that take place, next first.
    pub upcoming: Vec<Id<Meeting>>,
    /// Sittings before today, latest first.
    pub past: Vec<Id<Meeting>>,
    /// The register of decisions, the latest year first.
    pub decided: Vec<decisions::Year>,
    /// The latest decisions on papers, latest first.
    pub decisions: Vec<Id<AgendaItem>>,
    /// Agenda items that treat a paper, oldest first, by the paper's place in its table.
    pub items_of_paper: Vec<Vec<Id<AgendaItem>>>,
    /// Bodies below a body, by its place in its table.
    pub children: Vec<Vec<Id<Organization>>>,
    /// Persons by family name.
    pub people: Vec<Id<Person>>,
    /// Topics that something is about, in alphabetical order.
    pub topics: Vec<Id<Topic>>,
    /// Free pages by title, the obligatory ones first.
    pub pages: Vec<Id<FreePage>>,
    /// Keywords from A to Z.
    pub register: Register,
}

/// Papers of a kind.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Part of its address.
    pub slug: String,
    /// As the first paper writes it; empty if it has none.
    pub name: String,
    /// Newest first.
    pub papers: Vec<Id<Paper>>,
}

/// What happened in a Wahlperiode.
#[derive(Clone, Debug)]
pub struct Term {
    /// Part of its address.
    pub slug: String,
    /// Its place in `body.terms`.
    pub place: usize,
    /// Newest first.
    pub papers: Vec<Id<Paper>>,
    /// Newest first.
    pub meetings: Vec<Id<Meeting>>,
    /// Bodies that sat, by Kennung.
    pub organizations: Vec<Id<Organization>>,
}

/// Sittings of a month.
#[derive(Clone, Debug)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Oldest first.
    pub meetings: Vec<Id<Meeting>>,
}

/// How many decisions the start page may show.
const DECISIONS: usize = 8;

impl Index {
    /// Looks through the whole council once.
    pub fn of(council: &VisibleCouncil) -> Index {
        let mut papers: Vec<Id<Paper>> = council.papers.ids().collect();
        papers.sort_by_key(|id| (Reverse(council.papers[*id].filed_on), *id));
        let (upcoming, mut past): (Vec<_>, Vec<_>) = council
            .meetings
            .ids()
            .partition(|id| council.meetings[*id].start.date >= council.today);
        past.reverse();
        let decided = decisions::by_year(council);
        let topics: Vec<Id<Topic>> =
            council.topics.ids().filter(|id| !is_idle(&council.topics[*id])).collect();
        let upcoming = upcoming.into_iter().filter(|id| !is_off(&council.meetings[*id])).collect();
        Index {
            years: years(council, &papers),
            kinds: kinds(council, &papers),
            terms: terms(council, &papers),
            months: months(council),
            decisions: decisions::latest(council, &decided, DECISIONS),
            decided,
            items_of_paper: items_of_paper(council),
            children: children(council),
            people: sorted(&council.people, |person| {
                let family = person.family_name.as_deref().unwrap_or(&person.name);
                german::sort_key(&format!("{family} {}", person.name))
            }),
            register: Register::of(council, &papers, &topics),
            topics,
            pages: sorted(&council.pages, |page| {
                let rank = OBLIGATORY.iter().position(|slug| *slug == page.slug);
                (rank.unwrap_or(OBLIGATORY.len()), german::sort_key(&page.title))
            }),
            papers,
            upcoming,
            past,
        }
    }

    /// Puts right what is made of words, after an edit that moved nothing: `names` says whether a
    /// paper is called otherwise. Nothing if an address of a register would differ.
    pub(super) fn again(&self, council: &VisibleCouncil, names: bool) -> Option<Index> {
        let decided = decisions::by_year(council);
        if !decisions::have_the_same_addresses(&decided, &self.decided) {
            return None;
        }
        let decisions = decisions::latest(council, &decided, DECISIONS);
        let mut index = Index { decided, decisions, ..self.clone() };
        if names {
            let register = Register::of(council, &self.papers, &self.topics);
            if !register.has_the_addresses_of(&self.register) {
                return None;
            }
            index.register = register;
        }
        Some(index)
    }

    /// The years that have sittings, and the current one, oldest first.
    pub fn calendar_years(&self) -> Vec<i16> {
        let mut years: Vec<i16> = self.months.iter().map(|month| month.first.year()).collect();
        years.dedup();
        years
    }

    /// How many sittings a year has.
    pub fn meetings_in(&self, year: i16) -> usize {
        self.months_of(year).iter().map(|month| month.meetings.len()).sum()
    }

    /// The years that a way to sittings may name, newest first: there is something in each.
    pub fn meeting_years(&self) -> impl Iterator<Item = i16> {
        let years = self.calendar_years().into_iter().rev();
        years.filter(|year| self.meetings_in(*year) > 0)
    }

    /// The months of a year.
    pub fn months_of(&self, year: i16) -> &[Month] {
        let start = self.months.partition_point(|month| month.first.year() < year);
        let end = self.months.partition_point(|month| month.first.year() <= year);
        &self.months[start..end]
    }
}

/// Pages that the law asks for (BITV, DDG, DSGVO), in the order of the footer.
const OBLIGATORY: [&str; 5] =
    ["impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache"];

fn is_idle(topic: &Topic) -> bool {
    topic.papers.is_empty() && topic.meetings.is_empty() && topic.others.is_empty()
}

fn sorted<T, K: Ord>(table: &Table<T>, key: impl Fn(&T) -> K) -> Vec<Id<T>> {
    let mut ids: Vec<Id<T>> = table.ids().collect();
    ids.sort_by_cached_key(|id| (key(&table[*id]), *id));
    ids
}

fn years(council: &VisibleCouncil, papers: &[Id<Paper>]) -> Vec<(Option<i16>, Vec<Id<Paper>>)> {
    let year = |id: &Id<Paper>| council.papers[*id].filed_on.map(Date::year);
    papers
        .chunk_by(|a, b| year(a) == year(b))
        .map(|papers| (papers.first().and_then(year), papers.to_vec()))
        .collect()
}

fn kinds(council: &VisibleCouncil, papers: &[Id<Paper>]) -> Vec<Kind> {
    let mut kinds: BTreeMap<String, Kind> = BTreeMap::new();
    for id in papers {
        let name = council.papers[*id].kind.trim();
        let slug = route::segment(name);
        let kind = kinds.entry(slug).or_insert_with_key(|slug| Kind {
            slug: slug.clone(),
            name: name.to_owned(),
            papers: Vec::new(),
        });
        kind.papers.push(*id);
    }
    let mut kinds: Vec<Kind> = kinds.into_values().collect();
    kinds.sort_by_cached_key(|kind| (kind.name.is_empty(), german::sort_key(&kind.name)));
    kinds
}

fn terms(council: &VisibleCouncil, papers: &[Id<Paper>]) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for (place, term) in council.body.terms.iter().enumerate() {
        let is_within = |day: Date| within(term, day);
        let meetings: Vec<Id<Meeting>> = council
            .meetings
            .iter()
            .rev()
            .filter(|(_, meeting)| is_within(meeting.start.date))
            .map(|(id, _)| id)
            .collect();
        let bodies = meetings.iter().flat_map(|id| &council.meetings[*id].organizations).copied();
        let mut organizations: Vec<Id<Organization>> = bodies.collect();
        organizations.sort_unstable();
        organizations.dedup();
        let filed = |id: &&Id<Paper>| council.papers[**id].filed_on.is_some_and(is_within);
        let papers = papers.iter().filter(filed).copied().collect();
        let slug = route::segment(&term.name);
        terms.push(Term { slug, place, papers, meetings, organizations });
    }
    terms.sort_by_key(|term| Reverse(council.body.terms[term.place].start));
    terms
}

fn within(term: &LegislativeTerm, day: Date) -> bool {
    term.start <= day && term.end.is_none_or(|end| day <= end)
}

fn months(council: &VisibleCouncil) -> Vec<Month> {
    let mut months: BTreeMap<Date, Vec<Id<Meeting>>> = BTreeMap::new();
    months.insert(council.today.first_of_month(), Vec::new());
    for (id, meeting) in council.meetings.iter() {
        months.entry(meeting.start.date.first_of_month()).or_default().push(id);
    }
    months.into_iter().map(|(first, meetings)| Month { first, meetings }).collect()
}

/// Cancelled or moved away.
pub fn is_off(meeting: &Meeting) -> bool {
    let state = meeting.open.as_ref().and_then(|open| open.state);
    matches!(state, Some(MeetingState::Cancelled | MeetingState::Moved))
}

fn items_of_paper(council: &VisibleCouncil) -> Vec<Vec<Id<AgendaItem>>> {
    let mut items = vec![Vec::new(); council.papers.len()];
    for (id, item) in council.agenda_items.iter() {
        if let Some(paper) = item.paper {
            items[paper.index()].push(id);
        }
    }
    for items in &mut items {
        items.sort_by_key(|id: &Id<AgendaItem>| {
            (council.meetings[council.agenda_items[*id].meeting].start, *id)
        });
    }
    items
}

fn children(council: &VisibleCouncil) -> Vec<Vec<Id<Organization>>> {
    let mut children = vec![Vec::new(); council.organizations.len()];
    for (id, organization) in council.organizations.iter() {
        if let Some(parent) = organization.parent {
            children[parent.index()].push(id);
        }
    }
    children
}
