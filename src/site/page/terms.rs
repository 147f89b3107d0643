//! „Begriffe auf dieser Seite“: which explained words a page says, first in its own labels.
//!
//! Read is what the page shows, from its view alone: a word that nobody sees explains nothing.

use super::Badge;
use super::agenda::ItemPage;
use super::file::Attachment;
use super::meetings::{AgendaPart, Item, MeetingPage};
use super::organizations::OrganizationPage;
use super::outcome::Outcome;
use super::paper::PaperPage;
use super::vote::VoteView;
use crate::site::glossary::Reading;
use crate::site::plan::Site;
use crate::site::theme::Html;

/// More would be a second page.
const SHOWN: usize = 8;

/// The terms on the page of a paper.
pub fn of_paper(site: &Site, page: &PaperPage<'_>) -> Vec<Html> {
    let mut reading = reading(site);
    outcome(&mut reading, &page.outcome);
    for step in &page.steps {
        texts(&mut reading, [step.role, step.publicity]);
        badge(&mut reading, step.result.as_ref());
    }
    let labels = [
        (!page.steps.is_empty(), "beratungsfolge"),
        (page.urgent, "dringlichkeit"),
        (page.tabled, "tischvorlage"),
        (!page.lead.is_empty(), "federfuehrung"),
    ];
    words(&mut reading, labels);
    for mention in &page.elsewhere {
        badge(&mut reading, mention.result.as_ref());
    }
    texts(&mut reading, [page.form_head, page.name, page.summary.unwrap_or_default()]);
    reading.html(&page.intro);
    for section in &page.sections {
        reading.html(&section.html);
    }
    reading.html(&page.notes);
    attachments(&mut reading, &page.files);
    texts(&mut reading, page.steps.iter().map(|step| &*step.body.text));
    reading.printed()
}

/// The terms on the page of a sitting.
pub fn of_meeting(site: &Site, page: &MeetingPage<'_>) -> Vec<Html> {
    let mut reading = reading(site);
    let is_private = |part: &AgendaPart<'_>| !part.public;
    let is_public = page.open.as_ref().is_some_and(|open| open.public);
    let labels = [
        (!page.agenda.is_empty(), "tagesordnung"),
        (!is_public || page.agenda.iter().any(is_private), "nichtoeffentlich"),
    ];
    words(&mut reading, labels);
    for it in page.agenda.iter().flat_map(|part| &part.items) {
        item(&mut reading, it);
    }
    if let Some(open) = &page.open {
        attachments(&mut reading, &open.documents);
        reading.text(open.summary.unwrap_or_default());
        reading.html(&open.text);
    }
    reading.text(&page.name);
    reading.printed()
}

/// The terms on the page of an agenda item.
pub fn of_item(site: &Site, page: &ItemPage<'_>) -> Vec<Html> {
    let mut reading = reading(site);
    badge(&mut reading, page.result.as_ref());
    vote(&mut reading, page.vote.as_ref());
    texts(&mut reading, [page.kind.unwrap_or_default(), page.title]);
    words(&mut reading, [(page.implementation.is_some(), "umsetzung")]);
    if let Some(it) = &page.implementation {
        texts(&mut reading, [it.state, it.note].into_iter().flatten());
    }
    reading.html(&page.resolution);
    reading.html(&page.text);
    attachments(&mut reading, &page.files);
    reading.text(&page.meeting.text);
    reading.printed()
}

/// The terms on the page of a body.
pub fn of_organization(site: &Site, page: &OrganizationPage<'_>) -> Vec<Html> {
    let mut reading = reading(site);
    reading.text(page.kind);
    let labels = [
        (page.decides == Some(true), "beschliessend"),
        (page.decides == Some(false), "vorberatung"),
        (page.sits_in_private, "nichtoeffentlich"),
    ];
    words(&mut reading, labels);
    texts(&mut reading, [page.name, page.summary.unwrap_or_default()]);
    reading.html(&page.text);
    let members = page.voting.iter().chain(&page.advisory);
    texts(&mut reading, members.filter_map(|seat| seat.role));
    reading.printed()
}

fn reading(site: &Site) -> Reading<'_> {
    site.glossary.reading().at_most(SHOWN)
}

fn texts<'t>(reading: &mut Reading<'_>, texts: impl IntoIterator<Item = &'t str>) {
    for text in texts {
        reading.text(text);
    }
}

/// Words that a page says in the words of the theme, if it does.
fn words<const N: usize>(reading: &mut Reading<'_>, labels: [(bool, &str); N]) {
    for (_, slug) in labels.into_iter().filter(|(is_said, _)| *is_said) {
        reading.word(slug);
    }
}

fn badge(reading: &mut Reading<'_>, badge: Option<&Badge<'_>>) {
    reading.text(badge.map_or("", |badge| &badge.word));
}

fn vote(reading: &mut Reading<'_>, vote: Option<&VoteView<'_>>) {
    if let Some(vote) = vote {
        texts(reading, [vote.kind.unwrap_or_default(), &vote.words]);
    }
}

fn outcome(reading: &mut Reading<'_>, outcome: &Outcome<'_>) {
    for decision in [&outcome.decided, &outcome.interim].into_iter().flatten() {
        badge(reading, Some(&decision.result));
    }
    if let Some(decided) = &outcome.decided {
        vote(reading, decided.vote.as_ref());
        words(reading, [(decided.implementation.is_some(), "umsetzung")]);
        reading.html(&decided.resolution);
    }
    for step in [&outcome.next, &outcome.overdue].into_iter().flatten() {
        reading.text(step.role);
        words(reading, [(step.public == Some(false), "nichtoeffentlich")]);
    }
}

fn item(reading: &mut Reading<'_>, item: &Item<'_>) {
    badge(reading, item.result.as_ref());
    vote(reading, item.vote.as_ref());
    texts(reading, [item.kind, item.title].into_iter().flatten());
    reading.html(&item.release);
}

fn attachments(reading: &mut Reading<'_>, files: &[Attachment<'_>]) {
    for file in files {
        texts(reading, [file.label, file.title, file.kind.unwrap_or_default()]);
    }
}
