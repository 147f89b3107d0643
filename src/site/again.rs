//! The site after an edit that moved nothing: same addresses, same lists, other words.
//!
//! A row that is the very same as before is not looked at. Every other one must be as it was but for
//! words that no address, no list and no order is made of; a new field counts as none until it is
//! named here. What others keep prepared of such words is made again. Else all must be planned.

use std::sync::Arc;

use super::plan::Site;
use crate::council::id::{Id, Table};
use crate::council::public::{
    AgendaItem, File, FileContent, FreePage, Meeting, Membership, OpenMeeting, Organization, Paper,
    Person, Prose, Publication, VisibleCouncil,
};

impl Site {
    /// The same site with the words of `council`; nothing if an address or a list could differ.
    pub(super) fn again(&self, council: Arc<VisibleCouncil>) -> Option<Site> {
        let old = &self.council;
        alike(&council.organizations, &old.organizations, organization)?;
        alike(&council.people, &old.people, person)?;
        alike(&council.memberships, &old.memberships, membership)?;
        alike(&council.files, &old.files, file)?;
        alike(&council.pages, &old.pages, page)?;
        alike(&council.topics, &old.topics, Clone::clone)?;
        let meetings = alike(&council.meetings, &old.meetings, meeting)?;
        let items = alike(&council.agenda_items, &old.agenda_items, agenda_item)?;
        let mut papers = alike(&council.papers, &old.papers, paper)?;
        if items
            .iter()
            .any(|id| council.agenda_items[*id].has_page() != old.agenda_items[*id].has_page())
        {
            return None;
        }
        let names = papers.iter().any(|id| council.papers[*id].name != old.papers[*id].name);
        papers.extend(items.iter().filter_map(|id| council.agenda_items[*id].paper));
        let index = match (names, items.as_slice()) {
            (false, []) => Arc::clone(&self.index),
            _ => Arc::new(self.index.again(&council, names)?),
        };
        let mut site = Site { council, index, search: None, ..self.clone() };
        site.entries = site.entries.again(&site, &meetings, &papers);
        Some(site)
    }
}

/// The rows that differ, if they differ by their words only.
fn alike<T: Clone + PartialEq>(
    now: &Table<T>,
    before: &Table<T>,
    words_aside: impl Fn(&T) -> T,
) -> Option<Vec<Id<T>>> {
    let changed = now.changed(before)?;
    let is_alike = |id: &Id<T>| words_aside(&now[*id]) == words_aside(&before[*id]);
    changed.iter().all(is_alike).then_some(changed)
}

fn publication(publication: &Publication) -> Publication {
    let mut publication = Publication { summary: None, source: None, ..publication.clone() };
    // Where it stands in the file is no matter of the site.
    for address in &mut publication.former_addresses {
        (address.span.start, address.span.end) = (0, 0);
    }
    publication
}

fn organization(row: &Organization) -> Organization {
    let publication = publication(&row.publication);
    Organization { publication, seats: None, text: Prose::default(), ..row.clone() }
}

fn person(row: &Person) -> Person {
    let publication = publication(&row.publication);
    let life = Prose::default();
    Person { publication, email: None, phone: None, life, ..row.clone() }
}

fn membership(row: &Membership) -> Membership {
    Membership { role: None, votes: true, start: None, end: None, ..row.clone() }
}

fn meeting(row: &Meeting) -> Meeting {
    let open = row.open.clone().map(|open| OpenMeeting {
        publication: publication(&open.publication),
        number: None,
        end: None,
        place: None,
        announced_on: None,
        broadcast: None,
        present: Vec::new(),
        chair: None,
        text: Prose::default(),
        ..open
    });
    Meeting { open, ..row.clone() }
}

fn agenda_item(row: &AgendaItem) -> AgendaItem {
    AgendaItem {
        number: None,
        title: String::new(),
        result: None,
        resolution: Prose::default(),
        resolution_number: None,
        vote: None,
        implementation: None,
        text: Prose::default(),
        ..row.clone()
    }
}

fn paper(row: &Paper) -> Paper {
    Paper {
        publication: publication(&row.publication),
        name: String::new(),
        reference: None,
        urgent: false,
        tabled: false,
        signatories: Vec::new(),
        locations: Vec::new(),
        text: Prose::default(),
        ..row.clone()
    }
}

fn file(row: &File) -> File {
    let content = row.content.clone().map(|content| FileContent { size: 0, ..content });
    File { title: String::new(), content, kind: None, date: None, version: None, ..row.clone() }
}

fn page(row: &FreePage) -> FreePage {
    FreePage { publication: publication(&row.publication), text: Prose::default(), ..row.clone() }
}
