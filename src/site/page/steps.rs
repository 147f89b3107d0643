//! The Beratungsfolge as the form prints it, with results and links.

use serde::Serialize;

use super::outcome::Step;
use super::{Badge, Link, When, entry};
use crate::council::public::{Access, Subject};
use crate::site::plan::Site;

/// A row of the Beratungsfolge.
#[derive(Serialize)]
pub struct Row<'a> {
    /// The body.
    pub body: Link<'a>,
    /// The day as planned; open while unknown.
    pub date: Option<When>,
    /// The sitting; empty if it is private or unknown.
    pub meeting: &'a str,
    /// The printed word; empty if nobody has said.
    pub publicity: &'a str,
    /// Responsibility.
    pub role: &'a str,
    /// Its result.
    pub result: Option<Badge<'a>>,
    /// The item; empty if there is none.
    pub item: &'a str,
    /// „abgesagt“, „verschoben“.
    pub off: Option<Badge<'a>>,
    /// The day that the sitting was moved to.
    pub moved_to: Option<When>,
    /// That sitting.
    pub moved_href: &'a str,
    /// The next step.
    pub current: bool,
}

/// The rows of a Beratungsfolge.
pub fn rows<'a>(site: &'a Site, steps: &[Step<'a>]) -> Vec<Row<'a>> {
    let next = next_place(site, steps);
    let rows = steps.iter().enumerate();
    rows.map(|(place, step)| row(site, step, Some(place) == next)).collect()
}

/// The row that comes next, while nothing is decided.
fn next_place(site: &Site, steps: &[Step<'_>]) -> Option<usize> {
    let today = site.council.today;
    steps.iter().position(|step| {
        step.result.is_none() && step.off.is_none() && step.date.is_some_and(|day| day >= today)
    })
}

fn row<'a>(site: &'a Site, step: &Step<'a>, current: bool) -> Row<'a> {
    let consultation = step.consultation;
    let publicity = match consultation.access {
        Access::Public { .. } => "öffentlich",
        Access::Private => &site.config.form.private_word,
        Access::Unsaid => "",
    };
    let meeting = match consultation.access {
        Access::Public { meeting, .. } => meeting,
        Access::Private | Access::Unsaid => None,
    };
    let href = |subject| site.routes.href(subject).unwrap_or_default();
    Row {
        body: Link::to(site, Subject::Organization(consultation.organization)),
        date: consultation.date.map(|date| When::numeric(site, date)),
        meeting: meeting.map(|id| href(Subject::Meeting(id))).unwrap_or_default(),
        publicity,
        role: &consultation.role,
        result: step.result.map(Badge::result),
        item: step.item.map(|id| href(Subject::AgendaItem(id))).unwrap_or_default(),
        off: step.off.map(|state| entry::meeting_state(site, state)),
        moved_to: step.moved_to.and(step.date).map(|date| When::numeric(site, date)),
        moved_href: step.moved_to.map(|id| href(Subject::Meeting(id))).unwrap_or_default(),
        current,
    }
}
