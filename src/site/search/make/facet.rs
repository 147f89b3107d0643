//! What a search can be narrowed by: one file each, with the values of every document.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::Document;
use crate::german;
use crate::site::plan::Site;
use crate::site::search::bytes::put;

/// Key of every facet, and of the text that names it, in the order shown.
pub const KEYS: [(&str, &str); 6] = [
    ("art", "search_kind"),
    ("gremium", "body_word"),
    ("jahr", "search_year"),
    ("wahlperiode", "search_term"),
    ("thema", "search_topic"),
    ("ergebnis", "search_result"),
];

/// A facet.
pub(super) struct Facet<'a> {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub name: &'a str,
    /// Key and name of each value.
    pub values: Vec<(String, String)>,
    /// The values of each document, by place in `values`.
    pub documents: Vec<Vec<u32>>,
}

/// What stands before the values of the documents.
#[derive(Serialize)]
struct Head<'a> {
    name: &'a str,
    values: &'a [(String, String)],
}

impl Facet<'_> {
    /// A line of JSON, then for each document how many values it has, and which.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let head = Head { name: self.name, values: &self.values };
        let mut bytes = serde_json::to_vec(&head).expect("plain data is always JSON");
        bytes.push(b'\n');
        for values in &self.documents {
            put(&mut bytes, values.len() as u32);
            for value in values {
                put(&mut bytes, *value);
            }
        }
        bytes
    }
}

/// All facets of the documents.
pub(super) fn all<'a>(site: &'a Site, documents: &[Document]) -> Vec<Facet<'a>> {
    let name = |key| site.texts().get(key);
    KEYS.iter().map(|(key, text)| facet(site, documents, key, name(text))).collect()
}

fn facet<'a>(site: &Site, documents: &[Document], key: &'static str, name: &'a str) -> Facet<'a> {
    let mut places: BTreeMap<String, u32> = BTreeMap::new();
    let mut values: Vec<(String, String)> = Vec::new();
    let mut place = |(key, name): (String, String)| {
        *places.entry(key.clone()).or_insert_with(|| {
            values.push((key, name));
            values.len() as u32 - 1
        })
    };
    let own = |document: &Document| {
        let mut own: Vec<u32> =
            of_document(site, document, key).into_iter().map(&mut place).collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    let documents = documents.iter().map(own).collect();
    Facet { key, name, values, documents }
}

/// The values of a document: key and name.
fn of_document(site: &Site, document: &Document, facet: &str) -> Vec<(String, String)> {
    let council = &site.council;
    let named = |name: &str| (german::slug(name), name.to_owned());
    match facet {
        "art" => vec![named(&document.kind)],
        "gremium" => {
            let body = |id: &_| {
                let body = &council.organizations[*id];
                (body.slug.clone(), body.name.clone())
            };
            document.bodies.iter().map(body).collect()
        }
        "jahr" => document
            .date
            .map(|day| day.year().to_string())
            .map(|y| (y.clone(), y))
            .into_iter()
            .collect(),
        "wahlperiode" => {
            let day = document.date;
            let holds = |term: &&crate::council::public::LegislativeTerm| {
                day.is_some_and(|day| term.holds(day))
            };
            council
                .body
                .terms
                .iter()
                .find(holds)
                .map(|term| named(&term.name))
                .into_iter()
                .collect()
        }
        "thema" => {
            let topic = |id: &_| {
                let topic = &council.topics[*id];
                (topic.slug.clone(), topic.name.clone())
            };
            document.topics.iter().map(topic).collect()
        }
        _ => document.results.iter().map(|result| named(result)).collect(),
    }
}
