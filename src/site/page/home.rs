//! The start page: what comes next, what was decided, what is new.

use serde::Serialize;

use super::entry::{self, DecisionEntry};
use super::frame::{Cover, Head, Part};
use super::topics::count;
use super::{Counted, Link};
use crate::council::public::Subject;
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::Prepared;

/// The start page.
#[derive(Serialize)]
pub struct HomePage<'a> {
    /// The next sittings.
    pub upcoming: Vec<Prepared>,
    /// The latest decisions.
    pub decisions: Vec<DecisionEntry<'a>>,
    /// The newest papers.
    pub papers: Vec<Prepared>,
    /// Topics with most papers.
    pub topics: Vec<Counted<'a>>,
    /// Address of all sittings.
    pub meetings: String,
    /// Address of the calendar.
    pub calendar: String,
    /// Address of all papers.
    pub all_papers: String,
    /// Address of all topics.
    pub all_topics: String,
}

const MEETINGS: usize = 5;
const PAPERS: usize = 10;
const TOPICS: usize = 12;

/// The start page.
pub fn page(site: &Site) -> (Head<'_>, HomePage<'_>) {
    let index = &site.index;
    let upcoming = index.upcoming.iter().take(MEETINGS);
    let view = HomePage {
        upcoming: entry::meetings(site, upcoming),
        decisions: index.decisions.iter().map(|id| entry::decision(site, *id)).collect(),
        papers: entry::papers(site, index.papers.iter().take(PAPERS)),
        topics: topics(site),
        meetings: site.routes.href_of(&route::meetings()),
        calendar: site.routes.href_of(&route::calendar()),
        all_papers: site.routes.href_of(&route::papers()),
        all_topics: site.routes.href_of(&route::topics()),
    };
    let county = site.council.body.name.as_str();
    let cover = Cover {
        part: Part::Home,
        kind: "start",
        name: site.texts().get("share_site").to_owned(),
        label: String::new(),
        description: site.texts().say("home_description", &[("county", county.into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::home(), cover), view)
}

/// The topics with most papers, in alphabetical order.
fn topics(site: &Site) -> Vec<Counted<'_>> {
    let mut ids = site.index.topics.clone();
    ids.sort_by_key(|id| (std::cmp::Reverse(count(site, *id)), *id));
    ids.truncate(TOPICS);
    ids.sort_unstable();
    ids.into_iter()
        .map(|id| Counted {
            link: Link::to(site, Subject::Topic(id)),
            count: site.texts().moments().number(count(site, id)),
        })
        .collect()
}
