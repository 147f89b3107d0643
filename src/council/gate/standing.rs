//! Whether a thing is public on a day, has been, or is not.

use jiff::civil::Date;

use crate::council::model::{Council, Publication, Publicity, Subject};
use crate::council::public::{Tombstone, TombstoneKind};
use crate::diagnostic::Span;

/// Where a document stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Never shown so far.
    Hidden,
    /// Shown once, and taken back.
    Withdrawn { on: Date, reason: Option<String> },
    /// Shown.
    Visible,
}

/// What the document itself says about being shown.
pub(super) fn standing(publication: &Publication, today: Date) -> Standing {
    if publication.draft || publication.from.is_some_and(|from| today < from) {
        return Standing::Hidden;
    }
    if let Some(withdrawal) = &publication.withdrawn
        && withdrawal.on <= today
    {
        return Standing::Withdrawn { on: withdrawal.on, reason: withdrawal.reason.clone() };
    }
    match publication.until {
        Some(until) if until < today => {
            Standing::Withdrawn { on: until.tomorrow().unwrap_or(until), reason: None }
        }
        _ => Standing::Visible,
    }
}

/// Whether the public may know the thing on that day. A private sitting may be known, not seen.
pub fn is_visible(council: &Council, subject: Subject, today: Date) -> bool {
    let shown = |publication| standing(publication, today) == Standing::Visible;
    match subject {
        Subject::Organization(id) => shown(&council.organizations[id].publication),
        Subject::Person(id) => shown(&council.people[id].publication),
        Subject::Page(id) => shown(&council.pages[id].publication),
        Subject::Paper(id) => {
            let paper = &council.papers[id];
            paper.publicity == Publicity::Public && shown(&paper.publication)
        }
        Subject::Meeting(id) => {
            let meeting = &council.meetings[id];
            meeting.publicity != Publicity::Silent
                && shown(&meeting.publication)
                && meeting
                    .organizations
                    .iter()
                    .all(|body| is_visible(council, Subject::Organization(*body), today))
        }
        Subject::AgendaItem(id) => {
            let item = &council.agenda_items[id];
            item.publicity == Publicity::Public
                && council.meetings[item.meeting].publicity == Publicity::Public
                && is_visible(council, Subject::Meeting(item.meeting), today)
        }
        Subject::File(id) => {
            let file = &council.files[id];
            file.publicity == Publicity::Public && owner_shows_files(council, file.owner, today)
        }
    }
}

/// A private sitting is known, but its files are not; a portrait needs consent.
fn owner_shows_files(council: &Council, owner: Subject, today: Date) -> bool {
    let shows = match owner {
        Subject::Meeting(id) => council.meetings[id].publicity == Publicity::Public,
        Subject::Person(id) => council.people[id].consent.is_some_and(|day| day <= today),
        _ => true,
    };
    shows && is_visible(council, owner, today)
}

/// What was shown once and is no more. A thing that never was public leaves no stone.
pub(super) fn tombstones(council: &Council, today: Date) -> Vec<Tombstone> {
    let mut stones = Vec::new();
    let mut add = |kind, slug: &str, publication: &Publication| {
        if let Standing::Withdrawn { on, reason } = standing(publication, today) {
            let former_addresses = publication.former_addresses.clone();
            stones.push(Tombstone { kind, slug: slug.to_owned(), on, reason, former_addresses });
        }
    };
    for (_, row) in council.organizations.iter() {
        add(TombstoneKind::Organization, &row.slug, &row.publication);
    }
    for (_, row) in council.people.iter() {
        add(TombstoneKind::Person, &row.slug, &row.publication);
    }
    for (_, row) in council.meetings.iter() {
        if row.publicity != Publicity::Silent {
            add(TombstoneKind::Meeting, &row.slug, &row.publication);
        }
    }
    for (_, row) in council.papers.iter() {
        if row.publicity == Publicity::Public {
            add(TombstoneKind::Paper, &row.slug, &row.publication);
        }
    }
    for (_, row) in council.pages.iter() {
        add(TombstoneKind::Page, &row.slug, &row.publication);
    }
    stones
}

/// Every place of the content whose text no finding may quote: CI logs are public.
pub fn confidential_places(council: &Council, today: Date) -> Vec<Span> {
    let mut places = Vec::new();
    let mut hide = |subject, span: &Span, is_open: bool| {
        if !is_open || !is_visible(council, subject, today) {
            places.push(span.clone());
        }
    };
    for (id, row) in council.organizations.iter() {
        hide(Subject::Organization(id), &row.span, true);
    }
    for (id, row) in council.people.iter() {
        let has_contact = row.email.is_some() || row.phone.is_some();
        hide(Subject::Person(id), &row.span, row.consent.is_some() || !has_contact);
    }
    for (id, row) in council.meetings.iter() {
        hide(Subject::Meeting(id), &row.span, row.publicity == Publicity::Public);
    }
    for (id, row) in council.agenda_items.iter() {
        // What only private items have says that a line was forgotten: its title may be secret.
        let is_plain = row.public_title.is_none() && row.release.is_none();
        hide(Subject::AgendaItem(id), &row.span, is_plain);
    }
    for (id, row) in council.papers.iter() {
        hide(Subject::Paper(id), &row.span, true);
    }
    for (id, row) in council.files.iter() {
        hide(Subject::File(id), &row.span, true);
    }
    for (id, row) in council.pages.iter() {
        hide(Subject::Page(id), &row.span, true);
    }
    places
}
