//! One output → bytes. Pure: rayon calls it for every output at once.

use std::sync::Arc;

use serde::Serialize;

use super::page::frame::Head;
use super::page::{
    agenda, archive, calendar, free, home, lists, meetings, organizations, paper, papers, people,
    topics,
};
use super::plan::{Output, Page, Site};
use crate::diagnostic::Diagnostic;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A copy of the file at this path below the content's root; it never enters memory.
    CopyOf(Arc<str>),
}

/// Renders one output. Only a template can be at fault.
pub fn render(site: &Site, output: &Output) -> Result<Body, Diagnostic> {
    match output {
        Output::Page(kind) => page(site, *kind).map(Body::Bytes),
        Output::Redirect(target) => {
            fill(site, "redirect.html", free::redirect(site, target)).map(Body::Bytes)
        }
        Output::File(id) => {
            let content = site.council.files[*id].content.as_ref();
            Ok(content.map_or_else(nothing, |content| Body::CopyOf(Arc::clone(&content.path))))
        }
        Output::Asset(name) => Ok(Body::Bytes(site.theme.asset(name).unwrap_or_default().to_vec())),
        Output::CoatOfArms => {
            let path = site.config.coat_of_arms.as_deref();
            Ok(path.map_or_else(nothing, |path| Body::CopyOf(path.into())))
        }
    }
}

/// The plan holds no file without content; should it ever, the file is empty.
fn nothing() -> Body {
    Body::Bytes(Vec::new())
}

fn page(site: &Site, page: Page) -> Result<Vec<u8>, Diagnostic> {
    match page {
        Page::Home => fill(site, "home.html", home::page(site)),
        Page::Calendar => fill(site, "month.html", calendar::current(site)),
        Page::Year(year) => fill(site, "year.html", calendar::year(site, year)),
        Page::Month(place) => fill(site, "month.html", calendar::month(site, place)),
        Page::Meetings => fill(site, "meetings.html", meetings::overview(site)),
        Page::Meeting(id) => fill(site, "meeting.html", meetings::page(site, id)),
        Page::AgendaItem(id) => fill(site, "agenda_item.html", agenda::page(site, id)),
        Page::Organizations => fill(site, "organizations.html", organizations::overview(site)),
        Page::Organization(id) => fill(site, "organization.html", organizations::page(site, id)),
        Page::Papers => fill(site, "papers.html", papers::overview(site)),
        Page::Paper(id) => fill(site, "paper.html", paper::page(site, id)),
        Page::List(list, number) => fill(site, "list.html", lists::page(site, list, number)),
        Page::Terms => fill(site, "terms.html", archive::overview(site)),
        Page::Term(place) => fill(site, "term.html", archive::page(site, place)),
        Page::People(number) => fill(site, "people.html", people::overview(site, number)),
        Page::Person(id) => fill(site, "person.html", people::page(site, id)),
        Page::Topics => fill(site, "topics.html", topics::overview(site)),
        Page::Search => fill(site, "search.html", topics::search(site)),
        Page::Free(id) => fill(site, "free.html", free::page(site, id)),
        Page::NotFound => fill(site, "not_found.html", free::not_found(site)),
        Page::Tombstone(place) => fill(site, "tombstone.html", free::tombstone(site, place)),
    }
}

fn fill<V: Serialize>(
    site: &Site,
    template: &str,
    (head, view): (Head<'_>, V),
) -> Result<Vec<u8>, Diagnostic> {
    site.theme.render(template, &head, &view)
}
