//! Rules on links in texts.

use jiff::civil::Date;

use super::rule::Rule;
use crate::council::gate::is_visible;
use crate::council::model::{Council, Link, Prose, Subject};
use crate::diagnostic::{Diagnostics, Discretion};

/// A link from a public text to something that is not public loses its target.
pub(super) fn lead_to_what_is_public(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let mut findings = Vec::new();
    for (source, text) in texts(council) {
        if !is_visible(council, source, today) {
            continue;
        }
        for link in &text.links {
            if let Link::To(target) = link.value
                && !is_visible(council, target, today)
            {
                let message = "Dieser Link führt zu etwas, das nicht öffentlich ist; auf der \
                    Website bleibt nur sein Text.";
                let mut finding = rule.breach(&link.span, message).hint(
                    "Ist das gewollt, ist nichts zu tun; sonst veröffentlichen Sie auch das Ziel.",
                );
                // The text is public, but what it names may be private by its very name.
                finding.discretion = Discretion::NoFrame;
                findings.push(finding);
            }
        }
    }
    findings
}

/// Every text of the council with what it belongs to.
fn texts(council: &Council) -> impl Iterator<Item = (Subject, &Prose)> {
    let organizations = council.organizations.iter();
    let people = council.people.iter();
    let meetings = council.meetings.iter();
    let papers = council.papers.iter();
    let pages = council.pages.iter();
    let items = council.agenda_items.iter();
    organizations
        .map(|(id, row)| (Subject::Organization(id), &row.text))
        .chain(people.map(|(id, row)| (Subject::Person(id), &row.life)))
        .chain(meetings.map(|(id, row)| (Subject::Meeting(id), &row.text)))
        .chain(papers.map(|(id, row)| (Subject::Paper(id), &row.text)))
        .chain(pages.map(|(id, row)| (Subject::Page(id), &row.text)))
        .chain(items.flat_map(|(id, row)| {
            [&row.text, &row.resolution].map(|text| (Subject::AgendaItem(id), text))
        }))
}
