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
    /// It is over, with or without a result that may be known.
    pub done: bool,
    /// The next step.
    pub current: bool,
}

/// The rows of a Beratungsfolge, of which `next` comes next.
pub fn rows<'a>(site: &'a Site, steps: &[Step<'a>], next: Option<usize>) -> Vec<Row<'a>> {
    let rows = steps.iter().enumerate();
    rows.map(|(place, step)| Row { current: Some(place) == next, ..row(site, step) }).collect()
}

fn row<'a>(site: &'a Site, step: &Step<'a>) -> Row<'a> {
    let consultation = step.consultation;
    let publicity = match consultation.access {
        Access::Public { .. } => site.texts().get("paper_public"),
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
        done: step.result.is_some() || step.date.is_some_and(|day| day < site.council.today),
        current: false,
    }
}
