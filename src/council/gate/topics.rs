//! Topics: the words that visible documents share.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Audience;
use super::standing::is_visible;
use crate::council::id::{Id, Table};
use crate::council::model::{self, Council, Publicity};
use crate::council::public::{Subject, Topic, VisibleCouncil};
use crate::german;

/// The words of visible documents by address part.
pub(super) fn words(council: &Council, today: Date, audience: Audience) -> BTreeMap<String, &str> {
    let is_staff = audience == Audience::Staff;
    let mut words: BTreeMap<String, &str> = BTreeMap::new();
    let publications = (council.organizations.iter())
        .map(|(id, row)| (model::Subject::Organization(id), &row.publication))
        .chain(
            council.people.iter().map(|(id, row)| (model::Subject::Person(id), &row.publication)),
        )
        .chain(
            council
                .meetings
                .iter()
                .filter(|(_, row)| is_staff || row.publicity == Publicity::Public)
                .map(|(id, row)| (model::Subject::Meeting(id), &row.publication)),
        )
        .chain(council.papers.iter().map(|(id, row)| (model::Subject::Paper(id), &row.publication)))
        .chain(council.pages.iter().map(|(id, row)| (model::Subject::Page(id), &row.publication)));
    for (subject, publication) in publications {
        if is_staff || is_visible(council, subject, today) {
            for word in &publication.topics {
                words.entry(german::slug(word)).or_insert(word);
            }
        }
    }
    words.remove("");
    words
}

/// The topics of visible documents, in DIN 5007 order, by address part.
pub(super) fn topics(
    council: &Council,
    today: Date,
    audience: Audience,
) -> (Table<Topic>, BTreeMap<String, Id<Topic>>) {
    let mut sorted: Vec<_> = words(council, today, audience).into_iter().collect();
    sorted.sort_by_cached_key(|(_, word)| german::sort_key(word));
    let mut table = Table::default();
    let mut ids = BTreeMap::new();
    for (slug, word) in sorted {
        let id = table.push(Topic {
            slug: slug.clone(),
            name: word.to_owned(),
            papers: Vec::new(),
            meetings: Vec::new(),
            others: Vec::new(),
        });
        ids.insert(slug, id);
    }
    (table, ids)
}

pub(super) fn turn_round(public: &mut VisibleCouncil) {
    let mut meetings = Vec::new();
    let mut others = Vec::new();
    for (id, meeting) in public.meetings.iter().rev() {
        if let Some(open) = &meeting.open {
            meetings.extend(open.publication.topics.iter().map(|topic| (*topic, id)));
        }
    }
    for (id, row) in public.organizations.iter() {
        let subject = Subject::Organization(id);
        others.extend(row.publication.topics.iter().map(|topic| (*topic, subject)));
    }
    for (id, row) in public.people.iter() {
        others.extend(row.publication.topics.iter().map(|topic| (*topic, Subject::Person(id))));
    }
    for (id, row) in public.pages.iter() {
        others.extend(row.publication.topics.iter().map(|topic| (*topic, Subject::Page(id))));
    }
    for (topic, id) in meetings {
        public.topics[topic].meetings.push(id);
    }
    for (topic, subject) in others {
        public.topics[topic].others.push(subject);
    }
}
