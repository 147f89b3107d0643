//! What became of a paper, judged by the Stichtag: „Was wurde entschieden?“, „Wie geht es weiter?“

use jiff::civil::Date;
use serde::Serialize;

use super::{Badge, Link, When, vote};
use crate::council::id::Id;
use crate::council::public::{
    Access, AgendaItem, Consultation, Meeting, MeetingState, Paper, Subject,
};
use crate::site::index;
use crate::site::plan::Site;
use crate::site::result::{is_final, is_withdrawn};
use crate::site::theme::Html;

/// The first answer of a paper's page.
#[derive(Serialize)]
pub struct Outcome<'a> {
    /// The result that ends its way.
    pub decided: Option<Decision<'a>>,
    /// What was said last, if that did not end its way („vertagt“).
    pub interim: Option<Decision<'a>>,
    /// The step that comes next.
    pub next: Option<Next<'a>>,
    /// Its place in the Beratungsfolge.
    #[serde(skip)]
    pub next_place: Option<usize>,
    /// The step that decides, if another comes before it.
    pub deciding: Option<Next<'a>>,
    /// The step that was to decide, is past, and has no result here.
    pub overdue: Option<Next<'a>>,
}

/// A result.
#[derive(Serialize)]
pub struct Decision<'a> {
    /// The result.
    pub result: Badge<'a>,
    /// The day.
    pub date: When,
    /// Who decided.
    pub bodies: Vec<Link<'a>>,
    /// „Ö 7“ and where it is.
    pub item: Link<'a>,
    /// The vote.
    pub vote: Option<vote::VoteView<'a>>,
    /// The wording as passed.
    pub resolution: Html,
    /// `beschlussnummer`.
    pub resolution_number: Option<&'a str>,
    /// What became of it: „in Umsetzung“.
    pub implementation: Option<&'a str>,
}

/// A step that has no result.
#[derive(Serialize)]
pub struct Next<'a> {
    /// The body.
    pub body: Link<'a>,
    /// Responsibility.
    pub role: &'a str,
    /// Whether the decision falls there.
    pub decides: bool,
    /// When; open while unknown.
    pub date: Option<When>,
    /// The sitting, if it is public and known.
    pub meeting: &'a str,
    /// `Some(false)` in private, nothing if nobody has said.
    pub public: Option<bool>,
}

/// A row of the Beratungsfolge, followed to its sitting and item.
pub struct Step<'a> {
    /// As written.
    pub consultation: &'a Consultation,
    /// Its sitting, if public and known.
    pub meeting: Option<Id<Meeting>>,
    /// The sitting that takes its place, if it was moved.
    pub moved_to: Option<Id<Meeting>>,
    /// Its item, if public and known.
    pub item: Option<Id<AgendaItem>>,
    /// Its result.
    pub result: Option<&'a str>,
    /// The day: the sitting's new one, if it was moved.
    pub date: Option<Date>,
    /// It does not take place on its day: the state of the sitting.
    pub off: Option<MeetingState>,
}

/// A consultation, followed.
pub fn step<'a>(site: &'a Site, consultation: &'a Consultation) -> Step<'a> {
    let council = &site.council;
    let (meeting, item) = match consultation.access {
        Access::Public { meeting, item } => (meeting, item),
        Access::Private | Access::Unsaid => (None, None),
    };
    let open = meeting.and_then(|id| council.meetings[id].open.as_ref());
    let off = open.and_then(|open| open.state);
    let off = off.filter(|state| matches!(state, MeetingState::Cancelled | MeetingState::Moved));
    let moved_to = open.filter(|_| off.is_some()).and_then(|open| open.moved_to);
    let own = || consultation.date.or_else(|| meeting.map(|id| council.meetings[id].start.date));
    let date = moved_to.map(|id| council.meetings[id].start.date).or_else(own);
    let result = item.and_then(|id| council.agenda_items[id].result.as_deref());
    Step { consultation, meeting, moved_to, item, result, date, off }
}

/// The item and the result that end a paper's way.
pub fn decided(site: &Site, id: Id<Paper>) -> Option<(Id<AgendaItem>, &str)> {
    let council = &site.council;
    let items = &site.index.items_of_paper[id.index()];
    if items.is_empty() {
        return None;
    }
    let result = |item: &Id<AgendaItem>| council.agenda_items[*item].result.as_deref();
    let steps = &council.papers[id].consultations;
    let any_decides = steps.iter().any(Consultation::is_authoritative);
    // Without a step that decides, whatever was said last ends the way (a report is noted).
    let decides = |item: &Id<AgendaItem>| {
        let bodies = &council.meetings[council.agenda_items[*item].meeting].organizations;
        let decides =
            |step: &Consultation| step.is_authoritative() && bodies.contains(&step.organization);
        !any_decides || steps.iter().any(decides)
    };
    items.iter().rev().find_map(|item| {
        let result = result(item)?;
        let ends = is_withdrawn(result) || (is_final(result) && decides(item));
        ends.then_some((*item, result))
    })
}

/// The answer for a paper whose steps are known.
pub fn view<'a>(site: &'a Site, id: Id<Paper>, steps: &[Step<'a>]) -> Outcome<'a> {
    let council = &site.council;
    let decided = decided(site, id);
    let decided_on = decided.map(|(item, _)| day_of(site, item));
    let items = &site.index.items_of_paper[id.index()];
    let interim = items.iter().rev().find_map(|item| {
        let result = council.agenda_items[*item].result.as_deref()?;
        (!is_final(result)).then_some((*item, result))
    });
    // What was put off and then decided is history.
    let interim =
        interim.filter(|(item, _)| decided_on.is_none_or(|day| day < day_of(site, *item)));
    let is_open = |step: &&Step<'_>| step.result.is_none() && !is_lost(step);
    let is_ahead = |step: &&Step<'_>| step.date.is_none_or(|day| day >= council.today);
    let is_last = |step: &&Step<'_>| step.consultation.is_authoritative();
    let is_later = |step: &&Step<'_>| match (decided_on, step.date) {
        (Some(decided), Some(day)) => day > decided,
        (Some(_), None) => false,
        (None, _) => true,
    };
    let mut ahead = steps.iter().filter(is_open).filter(is_ahead).filter(is_later);
    let next = ahead.next();
    let next_place = next.and_then(|next| steps.iter().position(|step| std::ptr::eq(step, next)));
    let deciding = next.filter(|next| !is_last(next)).and_then(|_| ahead.find(is_last));
    let overdue = steps.iter().filter(is_open).rfind(is_last);
    let is_closed = decided.is_some() || next.is_some();
    Outcome {
        decided: decided.map(|(item, result)| decision(site, item, result)),
        interim: interim.map(|(item, result)| decision(site, item, result)),
        next: next.map(|step| next_step(site, step)),
        next_place,
        deciding: deciding.map(|step| next_step(site, step)),
        overdue: overdue.filter(|_| !is_closed).map(|step| next_step(site, step)),
    }
}

/// Cancelled, and no new day known.
fn is_lost(step: &Step<'_>) -> bool {
    step.off.is_some() && step.moved_to.is_none()
}

fn day_of(site: &Site, item: Id<AgendaItem>) -> Date {
    site.council.meetings[site.council.agenda_items[item].meeting].start.date
}

fn decision<'a>(site: &'a Site, id: Id<AgendaItem>, result: &'a str) -> Decision<'a> {
    let item = &site.council.agenda_items[id];
    let meeting = &site.council.meetings[item.meeting];
    Decision {
        result: Badge::result(result),
        date: When::day(site, meeting.start.date),
        bodies: super::organizations(site, &meeting.organizations),
        item: Link {
            text: super::number(item.number.as_deref()).unwrap_or_default().into(),
            href: site.routes.href(Subject::AgendaItem(id)).unwrap_or_default().into(),
        },
        vote: item.vote.as_ref().map(|vote| vote::view(site, vote)),
        resolution: super::setting(site, 3, "beschluss-").html(&item.resolution),
        resolution_number: item.resolution_number.as_deref(),
        implementation: item.implementation.as_ref().and_then(|it| it.state.as_deref()),
    }
}

fn next_step<'a>(site: &'a Site, step: &Step<'a>) -> Next<'a> {
    let meeting =
        step.moved_to.or(step.meeting).filter(|id| !index::is_off(&site.council.meetings[*id]));
    Next {
        body: Link::to(site, Subject::Organization(step.consultation.organization)),
        role: &step.consultation.role,
        decides: step.consultation.is_authoritative(),
        date: step.date.map(|date| match meeting {
            Some(id) if site.council.meetings[id].start.date == date => {
                When::moment(site, site.council.meetings[id].start)
            }
            _ => When::day(site, date),
        }),
        meeting: meeting.and_then(|id| site.routes.href(Subject::Meeting(id))).unwrap_or_default(),
        public: match step.consultation.access {
            Access::Public { .. } => Some(true),
            Access::Private => Some(false),
            Access::Unsaid => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use crate::config::Config;
    use crate::council::public::{Access, MeetingState, VisibleCouncil};
    use crate::site::page::sample;

    fn page(council: VisibleCouncil) -> String {
        let (site, findings) = sample::site(Config::default(), council);
        assert_eq!(findings, []);
        sample::main_of(&site, "/vorlagen/sozialstrategie/")
    }

    /// The sample, with a result of its sitting, looked at on a day.
    fn with(result: &str, today: Date) -> VisibleCouncil {
        let mut council = sample::council();
        let item = council.agenda_items.ids().next().unwrap();
        council.agenda_items[item].result = Some(result.to_owned());
        council.agenda_items[item].vote = Some(sample::vote(31, 4, 3));
        council.today = today;
        council
    }

    const LATER: Date = date(2026, 1, 1);

    #[test]
    fn before_the_decision_the_next_step_is_told() {
        let mut council = sample::council();
        council.today = date(2025, 11, 1);
        let page = page(council);
        assert!(page.contains("Nächster Schritt: <a href=\"/gremien/soziales/\">"), "{page}");
        assert!(page.contains("Es entscheidet: <a href=\"/gremien/kreistag/\">"), "{page}");
        assert!(page.contains("nichtöffentlich") && !page.contains("Was wurde entschieden?"));
    }

    #[test]
    fn after_the_decision_result_and_numbers_are_told() {
        let page = page(with("geändert beschlossen", LATER));
        assert!(
            page.contains("<strong class=\"urteil\">geändert beschlossen</strong> am"),
            "{page}"
        );
        assert!(page.contains("31 Ja, 4 Nein, 3 Enthaltungen"), "{page}");
        assert!(!page.contains("Wie geht es weiter?"), "{page}");
    }

    #[test]
    fn what_was_put_off_is_not_decided() {
        let page = page(with("vertagt", LATER));
        assert!(!page.contains("Was wurde entschieden?"), "{page}");
        assert!(page.contains("Zuletzt: <strong>vertagt</strong>"), "{page}");
    }

    #[test]
    fn a_missing_result_is_called_missing() {
        let mut council = sample::council();
        council.today = LATER;
        assert!(page(council).contains("Ein Ergebnis ist hier nicht eingetragen."));
    }

    #[test]
    fn a_recommendation_does_not_decide() {
        let mut council = sample::council();
        let committee = council.organizations.ids().next().unwrap();
        let day = date(2025, 11, 20);
        let meeting = council.meetings.push(sample::meeting("vorher", committee, day));
        let paper = council.papers.ids().next().unwrap();
        let item = sample::add_item(&mut council, meeting, "Vorher", Some(paper));
        council.agenda_items[item].result = Some("empfohlen".to_owned());
        council.papers[paper].consultations[0].access =
            Access::Public { meeting: Some(meeting), item: Some(item) };
        let page = page(council);
        assert!(!page.contains("Was wurde entschieden?"), "{page}");
        assert!(page.contains(">empfohlen</span></a>"), "{page}");
    }

    #[test]
    fn the_box_and_the_way_name_the_same_next_step() {
        let mut council = sample::council();
        council.today = date(2025, 11, 1);
        let paper = council.papers.ids().next().unwrap();
        council.papers[paper].consultations[0].date = None;
        let page = page(council);
        assert!(page.contains("Nächster Schritt: <a href=\"/gremien/soziales/\">"), "{page}");
        let current = page.split("aria-current=\"step\"").nth(1).unwrap();
        let body = current.split("<a href=\"").nth(1).unwrap();
        assert!(body.starts_with("/gremien/soziales/"), "{page}");
    }

    #[test]
    fn a_moved_sitting_takes_the_paper_along() {
        let mut council = sample::council();
        let old = council.meetings.ids().next().unwrap();
        let kreistag = council.meetings[old].organizations[0];
        let new = council.meetings.push(sample::meeting("spaeter", kreistag, date(2025, 12, 3)));
        let open = council.meetings[old].open.as_mut().unwrap();
        open.state = Some(MeetingState::Moved);
        open.moved_to = Some(new);
        let page = page(council);
        assert!(
            page.contains("<a href=\"/sitzungen/spaeter/\"><time datetime=\"2025-12-03\">"),
            "{page}"
        );
        assert!(page.contains(">verschoben</span> auf"), "{page}");
    }
}
