//! All topics from A to Z.

use serde::Serialize;

use super::frame::{Cover, Head, Part};
use super::{Counted, Link};
use crate::council::id::Id;
use crate::council::public::{Subject, Topic};
use crate::german;
use crate::site::plan::Site;
use crate::site::route;

/// Topics.
#[derive(Serialize)]
pub struct TopicsPage<'a> {
    /// By first letter.
    pub letters: Vec<Letter<'a>>,
}

/// Topics that begin alike.
#[derive(Serialize)]
pub struct Letter<'a> {
    /// The letter.
    pub letter: String,
    /// The topics.
    pub topics: Vec<Counted<'a>>,
}

/// The overview of all topics.
pub fn overview(site: &Site) -> (Head<'_>, TopicsPage<'_>) {
    let cover = Cover {
        part: Part::Topics,
        kind: "liste",
        name: site.texts().get("frame_topics").to_owned(),
        label: String::new(),
        description: site
            .texts()
            .say("list_topics_description", &[("county", site.council.body.name.as_str().into())]),
        crumbs: Vec::new(),
    };
    (Head::new(site, &route::topics(), cover), TopicsPage { letters: letters(site) })
}

/// How much there is on a topic.
pub(super) fn count(site: &Site, id: Id<Topic>) -> usize {
    let topic = &site.council.topics[id];
    topic.papers.len() + topic.meetings.len() + topic.others.len()
}

/// Topics by first letter.
pub(super) fn letters(site: &Site) -> Vec<Letter<'_>> {
    let letter = |id: &Id<Topic>| initial(&site.council.topics[*id].name);
    let topic = |id: &Id<Topic>| Counted {
        link: Link::to(site, Subject::Topic(*id)),
        count: site.texts().moments().number(count(site, *id)),
    };
    site.index
        .topics
        .chunk_by(|a, b| letter(a) == letter(b))
        .map(|topics| Letter {
            letter: topics.first().map(letter).unwrap_or_default(),
            topics: topics.iter().map(topic).collect(),
        })
        .collect()
}

fn initial(name: &str) -> String {
    let first = german::sort_key(name).chars().next();
    first
        .filter(|c| c.is_alphabetic())
        .map_or_else(|| "#".to_owned(), |c| c.to_uppercase().collect())
}
