//! `/sitemap.xml` and `/robots.txt`: every page to read, once, for whoever looks at all of them.

use std::fmt::Write;

use jiff::civil::Date;

use super::plan::{Output, Page, Site};
use super::route::{self, Route};
use crate::council::public::{Publication, Subject};

/// What one file may name (sitemaps.org); beyond, the first names others.
const LIMIT: usize = 50_000;
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// How many further files so many pages need.
pub fn parts(pages: usize) -> usize {
    if pages > LIMIT { pages.div_ceil(LIMIT) } else { 0 }
}

/// Whether search engines are told of a page: not of those that stand where nothing is.
pub fn is_listed(output: &Output) -> bool {
    matches!(output, Output::Page(page) if !matches!(page, Page::NotFound | Page::Tombstone(_)))
}

/// The first file: all pages, or where the further files are.
pub fn root(site: &Site) -> Vec<u8> {
    match parts(listed(site).count()) {
        0 => urls(site, listed(site)),
        parts => list_of_parts(site, parts),
    }
}

/// A further file, counted from 1.
pub fn part(site: &Site, number: usize) -> Vec<u8> {
    urls(site, listed(site).skip((number - 1) * LIMIT).take(LIMIT))
}

/// What a robot reads first.
pub fn robots(site: &Site) -> Vec<u8> {
    let sitemap = site.routes.absolute(&route::sitemap(0));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

fn listed(site: &Site) -> impl Iterator<Item = (&Route, &Output)> {
    site.plan.iter().filter(|(_, output)| is_listed(output))
}

fn list_of_parts(site: &Site, parts: usize) -> Vec<u8> {
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{SPACE}\">\n");
    for number in 1..=parts {
        let address = address(site, &route::sitemap(number));
        let _ = writeln!(xml, "<sitemap><loc>{address}</loc></sitemap>");
    }
    xml.push_str("</sitemapindex>\n");
    xml.into_bytes()
}

fn urls<'a>(site: &Site, pages: impl Iterator<Item = (&'a Route, &'a Output)>) -> Vec<u8> {
    let mut xml = format!("{HEAD}<urlset xmlns=\"{SPACE}\">\n");
    for (route, output) in pages {
        let changed = changed(site, output).filter(|day| *day <= site.council.today);
        let changed = changed.map_or(String::new(), |day| format!("<lastmod>{day}</lastmod>"));
        let _ = writeln!(xml, "<url><loc>{}</loc>{changed}</url>", address(site, route));
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// An address as XML has it; most of it is encoded already.
fn address(site: &Site, route: &Route) -> String {
    site.routes.absolute(route).replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&apos;")
}

/// When a thing was changed last, as far as its editor says.
fn changed(site: &Site, output: &Output) -> Option<Date> {
    let council = &site.council;
    let said = |publication: &Publication| publication.modified.or(publication.created);
    let of_meeting = |id| {
        let open = council.meetings[id].open.as_ref()?;
        said(&open.publication)
    };
    match output.subject()? {
        Subject::Paper(id) => {
            let paper = &council.papers[id];
            said(&paper.publication).or(paper.filed_on)
        }
        Subject::Meeting(id) => of_meeting(id),
        Subject::AgendaItem(id) => of_meeting(council.agenda_items[id].meeting),
        Subject::Person(id) => said(&council.people[id].publication),
        Subject::Page(id) => said(&council.pages[id].publication),
        Subject::Organization(id) => {
            let is_own = matches!(output, Output::Page(Page::Organization(_)));
            is_own.then(|| said(&council.organizations[id].publication))?
        }
        Subject::File(_) | Subject::Topic(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::site::page::sample;

    #[test]
    fn more_pages_than_a_file_may_name_need_further_files() {
        assert_eq!(parts(0), 0);
        assert_eq!(parts(50_000), 0);
        assert_eq!(parts(50_001), 2);
        assert_eq!(parts(100_001), 3);
    }

    #[test]
    fn further_files_are_named_by_the_first_and_hold_what_they_should() {
        let config = Config { address: "https://x.de/kis".to_owned(), ..Config::default() };
        let (site, _) = sample::site(config, sample::full());
        let list = String::from_utf8(list_of_parts(&site, 2)).unwrap();
        assert!(list.contains("<loc>https://x.de/kis/sitemap-2.xml</loc>"), "{list}");
        assert_eq!(part(&site, 1), root(&site), "few pages fit into one file");
        let second = String::from_utf8(part(&site, 2)).unwrap();
        assert!(!second.contains("<url>"), "{second}");
    }
}
