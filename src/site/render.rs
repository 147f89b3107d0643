//! One output → bytes. Pure: rayon calls it for every output at once.

use std::sync::Arc;

use serde::Serialize;

use super::page::frame::{self, Head};
use super::page::{
    agenda, archive, calendar, decisions, free, glossary, home, legal, lists, meetings, news,
    organizations, paper, papers, people, register, search, statistics, topics,
};
use super::plan::{Output, Page, Site};
use super::sitemap;
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
        Output::SearchRoot => {
            Ok(site.search.as_ref().map_or_else(nothing, |files| Body::Bytes(files.root.clone())))
        }
        Output::SearchPiece(name) => {
            let piece = site.search.as_ref().and_then(|files| files.pieces.get(name));
            Ok(piece.map_or_else(nothing, |piece| Body::Bytes(piece.clone())))
        }
        Output::CoatOfArms => {
            let path = site.config.coat_of_arms.as_deref();
            Ok(path.map_or_else(nothing, |path| Body::CopyOf(path.into())))
        }
        Output::Picture => Ok(Body::Bytes(frame::picture(site).png())),
        Output::Sitemap => Ok(Body::Bytes(sitemap::root(site))),
        Output::SitemapPart(number) => Ok(Body::Bytes(sitemap::part(site, *number))),
        Output::Robots => Ok(Body::Bytes(sitemap::robots(site))),
        Output::OpenSearch => {
            let view = search::open_search(site);
            site.theme.render("opensearch.xml", &(), &view).map(Body::Bytes)
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
        Page::Decisions => fill(site, "decisions.html", decisions::overview(site)),
        Page::DecisionsOf(place, number) => {
            fill(site, "decisions_of_year.html", decisions::page(site, place, number))
        }
        Page::News => fill(site, "news.html", news::page(site)),
        Page::Statistics => fill(site, "statistics.html", statistics::page(site)),
        Page::Terms => fill(site, "terms.html", archive::overview(site)),
        Page::Term(place) => fill(site, "term.html", archive::page(site, place)),
        Page::People(number) => fill(site, "people.html", people::overview(site, number)),
        Page::Person(id) => fill(site, "person.html", people::page(site, id)),
        Page::Topics => fill(site, "topics.html", topics::overview(site)),
        Page::Search => fill(site, "search.html", search::page(site)),
        Page::Register => fill(site, "register.html", register::overview(site)),
        Page::Keywords(letter, number) => {
            fill(site, "keywords.html", register::page(site, letter, number))
        }
        Page::Free(id) => fill(site, "free.html", free::page(site, id)),
        Page::Glossary => fill(site, "glossary.html", glossary::page(site)),
        Page::Explained => fill(site, "explained.html", glossary::explained(site)),
        Page::Legal(kind) => fill(site, "legal.html", legal::page(site, kind)),
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::config::Config;
    use crate::site::page::sample;
    use crate::site::route::{self, Route};

    fn site() -> Site {
        let config = Config { address: "https://x.de/kis".to_owned(), ..Config::default() };
        let (site, findings) = sample::site(config, sample::full());
        assert_eq!(findings, []);
        site
    }

    fn pages(site: &Site) -> Vec<(&Route, String)> {
        let is_page = |output: &Output| matches!(output, Output::Page(_) | Output::Redirect(_));
        let pages = site.plan.iter().filter(|(_, output)| is_page(output));
        pages.map(|(route, output)| (route, sample::text_of(site, output))).collect()
    }

    /// What stands in every `name="…"` of a page.
    fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
        let start = format!(" {name}=\"");
        page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn every_page_has_what_every_page_must_have() {
        let site = site();
        for (route, page) in pages(&site) {
            let path = route.path();
            assert!(page.starts_with("<!doctype html>\n<html lang=\"de\">"), "{path}");
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
            for part in [
                "<title>",
                "name=\"kis:art\"",
                "rel=\"canonical\"",
                "name=\"description\"",
                "Content-Security-Policy",
                "no-referrer",
                "<main",
                "href=\"#inhalt\"",
                "rel=\"search\"",
                "role=\"search\"",
                "for=\"q\"",
                "<input id=\"q\" name=\"q\" type=\"search\"",
            ] {
                assert_eq!(page.matches(part).count(), 1, "{part} in {path}");
            }
            let is_search = *route == route::search();
            // One script asks the index, another copies citations; no page runs both.
            let is_cited = page.contains("id=\"zitieren\"") && !page.contains("loading=\"lazy\"");
            let has_script = is_search || is_cited;
            assert_eq!(page.matches("<script").count(), usize::from(has_script), "{path}");
            assert_eq!(page.contains(" script-src 'self';"), has_script, "{path}");
            let script = "<script defer src=\"/kis/assets/kreis-";
            assert_eq!(page.contains(script), is_cited, "{path}");
            let script = "<script type=\"module\" blocking=\"render\" src=\"/kis/assets/suche-";
            assert_eq!(page.contains(script), is_search, "{path}");
            assert_eq!(page.matches("></script>").count(), usize::from(has_script), "{path}");
            for never in ["<style", " style=", "onclick=\"x", "<b ", "&#39;49"] {
                assert!(!page.contains(never), "{never} in {path}: {page}");
            }
            let ids = attributes(&page, "id");
            let different: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), different.len(), "{path}: {ids:?}");
        }
    }

    #[test]
    fn every_link_leads_to_something_that_is_there() {
        let site = site();
        let mut places = BTreeSet::new();
        for route in site.plan.keys() {
            places.insert(site.routes.href_of(route));
        }
        for (route, page) in pages(&site) {
            for id in attributes(&page, "id") {
                places.insert(format!("{}#{id}", site.routes.href_of(route)));
            }
        }
        for (route, page) in pages(&site) {
            for href in attributes(&page, "href").into_iter().chain(attributes(&page, "src")) {
                let target = match href.strip_prefix('#') {
                    Some(place) => format!("{}#{place}", site.routes.href_of(route)),
                    None => href.replace("https://x.de", ""),
                };
                assert!(places.contains(&target), "{href} on {}", route.path());
            }
        }
    }

    #[test]
    fn headings_leave_no_level_out() {
        let site = site();
        for (route, page) in pages(&site) {
            let tags = page.match_indices("<h").map(|(place, _)| page.as_bytes()[place + 2]);
            let levels = tags.filter(u8::is_ascii_digit).map(|digit| digit - b'0');
            let mut last = 0;
            for level in levels {
                assert!(level <= last + 1, "h{level} after h{last} on {}: {page}", route.path());
                last = level;
            }
        }
    }

    #[test]
    fn attachments_are_copied_and_named_with_type_and_size() {
        let site = site();
        let copies = site.plan.values().filter_map(|output| match render(&site, output).unwrap() {
            Body::CopyOf(path) => Some(path.to_string()),
            Body::Bytes(_) => None,
        });
        assert_eq!(copies.count(), 3);
        let page = sample::main_of(&site, "/vorlagen/voll/");
        assert!(page.contains("/kis/vorlagen/voll/Anlage%201%20%E2%80%93%20%C3%96l.pdf"), "{page}");
        assert!(
            page.contains("(PDF, 380\u{a0}kB)") && page.contains("(liegt nicht als Datei vor)")
        );
    }
}
