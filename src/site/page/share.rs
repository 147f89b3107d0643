//! How a page is cited: as one plain line, and with its permanent address.

use jiff::civil::Date;
use serde::Serialize;

use crate::council::public::Publication;
use crate::site::plan::Site;

/// What a reader copies.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// „Landkreis Muster: „Titel“, Beschlussvorlage KT 0135/2025, 26. November 2025, https://…“.
    pub citation: String,
    /// The permanent address.
    pub address: String,
    /// A script offers to copy them.
    pub copies: bool,
}

/// What a citation says of a thing besides its name and address.
#[derive(Default)]
pub struct Source<'a> {
    /// What it is, if its name does not say: „Beschlussvorlage KT 0135/2025“.
    pub label: &'a str,
    /// The day that it is known by.
    pub date: Option<Date>,
    /// When it was changed last.
    pub as_of: Option<Date>,
}

impl Source<'_> {
    /// Of a thing that its name says all about.
    pub fn of(publication: &Publication) -> Source<'static> {
        Source { as_of: publication.modified.or(publication.created), ..Source::default() }
    }
}

impl Share {
    /// The citation of the thing called `name` at `address`.
    pub fn new(site: &Site, name: &str, address: String, source: &Source<'_>) -> Share {
        let texts = site.texts();
        let date = |day| texts.moments().date(day);
        let mut parts = vec![texts.say("share_quoted", &[("name", quoted(name).into())])];
        if !source.label.is_empty() {
            parts.push(source.label.to_owned());
        }
        parts.extend(source.date.map(date));
        parts.push(address.clone());
        let as_of = source
            .as_of
            .map(|day| format!(" {}", texts.say("share_as_of", &[("date", date(day).into())])));
        let county = &site.council.body.name;
        let citation = format!("{county}: {}{}", parts.join(", "), as_of.unwrap_or_default());
        Share { citation, address, copies: true }
    }
}

/// A name inside quotation marks: its own become single ones.
fn quoted(name: &str) -> String {
    name.replace('„', "‚").replace('“', "‘")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::config::Config;
    use crate::site::page::sample;

    #[test]
    fn a_citation_is_one_line_of_plain_text() {
        let (site, _) = sample::site(Config::default(), sample::empty());
        let cite = |name: &str, source: &Source<'_>| {
            Share::new(&site, name, "https://x.de/a/".to_owned(), source).citation
        };
        assert_eq!(cite("Datenschutz", &Source::default()), {
            "Landkreis Muster: „Datenschutz“, https://x.de/a/"
        });
        let source = Source {
            label: "Beschlussvorlage KT 0135/2025",
            date: Some(date(2025, 11, 26)),
            as_of: Some(date(2025, 11, 27)),
        };
        assert_eq!(
            cite("Der Weg „Am Bach“", &source),
            "Landkreis Muster: „Der Weg ‚Am Bach‘“, Beschlussvorlage KT 0135/2025, \
             26.\u{a0}November 2025, https://x.de/a/ (Stand: 27.\u{a0}November 2025)"
        );
    }
}
