//! The schema asked about itself: every key an editor may write, by kind.

use super::county::County;
use super::fields::{Fields, Reader};
use super::schema;
use super::yaml::{Node, Value};

/// Every key of every kind, as the manual must list it.
pub fn keys() -> Vec<(&'static str, Vec<String>)> {
    type Read = fn(&mut Fields);
    const KINDS: &[(&str, Read)] = &[
        ("kis.yaml", |fields| drop(County::read(fields))),
        ("gremien", |fields| drop(schema::Organization::read(fields))),
        ("personen", |fields| drop(schema::Person::read(fields))),
        ("sitzungen", |fields| drop(schema::Meeting::read(fields))),
        ("tagesordnung", |fields| drop(schema::AgendaItem::read(fields))),
        ("vorlagen", |fields| drop(schema::Paper::read(fields))),
        ("seiten", |fields| drop(schema::FreePage::read(fields))),
    ];
    let nothing = Node { range: 0..0, value: Value::Nothing };
    let kinds = KINDS.iter().map(|(kind, read)| {
        let path = "".into();
        let reader = Reader::recording(&path);
        reader.mapping(&nothing, read);
        let mut keys = reader.keys();
        keys.sort();
        keys.dedup();
        (*kind, keys)
    });
    kinds.collect()
}
