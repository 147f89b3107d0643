//! Links: none leads nowhere, and to every page leads one.

use std::collections::{BTreeMap, BTreeSet};

use crate::project::county;

/// Every file of a site, by its path.
type Site = BTreeMap<String, Vec<u8>>;

const AWAY: [&str; 5] = ["https://", "http://", "mailto:", "tel:", "geo:"];
const COUNTIES: [&str; 3] =
    ["content", "tests/fixtures/musterkreis", "tests/fixtures/wartburgkreis"];

/// Every value of an attribute in a page.
pub(crate) fn values<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let open = format!(" {attribute}=\"");
    let places: Vec<usize> = page.match_indices(&open).map(|(at, _)| at + open.len()).collect();
    places.into_iter().filter_map(|at| page[at..].split('"').next())
}

/// Every page of a site, by its path.
pub(crate) fn pages(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    site.iter()
        .filter(|(path, _)| is_page(path))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("pages are UTF-8")))
}

fn is_page(path: &str) -> bool {
    std::path::Path::new(path).extension() == Some("html".as_ref())
}

/// File and place that an address in a page means; `page` is that page's own file.
pub(crate) fn target(page: &str, href: &str) -> (String, String) {
    let href = decoded(&href.replace("&amp;", "&"));
    let (address, place) = href.split_once('#').unwrap_or((&href, ""));
    let address = address.split('?').next().unwrap_or_default();
    let file = match address.strip_prefix('/') {
        Some(path) if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
        Some(path) => path.to_owned(),
        // Nothing before `#` is this page; anything else has no folder to stand in.
        None if address.is_empty() => page.to_owned(),
        None => format!("? {address}"),
    };
    (file, place.to_owned())
}

/// „%C3%96“ as „Ö“.
fn decoded(href: &str) -> String {
    let mut bytes = Vec::with_capacity(href.len());
    let mut rest = href.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *byte == b'%');
        let hex = hex.and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).expect("addresses are UTF-8")
}

/// Addresses on this site that a page names.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    let all = ["href", "src", "action"].into_iter().flat_map(|key| values(page, key));
    all.filter(|href| !AWAY.iter().any(|away| href.starts_with(away)))
}

/// Links that lead to no file, or to no place in it.
fn broken(site: &Site) -> Vec<String> {
    let mut broken = Vec::new();
    for (name, page) in pages(site) {
        for href in addresses(page) {
            let (file, place) = target(name, href);
            let there = site.get(&file).map(|bytes| String::from_utf8_lossy(bytes));
            let is_there = there.is_some_and(|there| {
                place.is_empty() || values(&there, "id").any(|id| id == place)
            });
            if !is_there {
                broken.push(format!("{name}: {href}"));
            }
        }
    }
    broken
}

/// Pages that nobody comes to who begins at the start page and follows links.
/// Redirects, tombstones and the page for what is not there are come upon from outside.
fn orphans(site: &Site) -> Vec<&str> {
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut open: Vec<String> = reached.iter().cloned().collect();
    while let Some(name) = open.pop() {
        let Some(bytes) = site.get(&name).filter(|_| is_page(&name)) else { continue };
        let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
        // `canonical` is the page's own address, with the site's name before it.
        for href in addresses(page) {
            let (file, _) = target(&name, href);
            if reached.insert(file.clone()) {
                open.push(file);
            }
        }
    }
    let aside = |page: &str| {
        ["umleitung", "entfernt", "fehler"]
            .iter()
            .any(|kind| page.contains(&format!("name=\"kis:art\" content=\"{kind}\"")))
    };
    let orphans = pages(site).filter(|(name, page)| !reached.contains(*name) && !aside(page));
    orphans.map(|(name, _)| name).collect()
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    for path in COUNTIES {
        let site = county(path).site();
        assert!(pages(&site).map(|(_, page)| addresses(page).count()).sum::<usize>() > 100);
        assert_eq!(broken(&site), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn to_every_page_leads_a_link() {
    for path in COUNTIES {
        assert_eq!(orphans(&county(path).site()), Vec::<&str>::new(), "{path}");
    }
}

#[test]
fn a_broken_link_and_an_orphan_are_noticed() {
    let page = |text: &str| text.as_bytes().to_vec();
    let site = Site::from([
        ("index.html".to_owned(), page("<a href=\"/a/#da\">a</a> <a href=\"/a/#weg\">b</a>")),
        ("a/index.html".to_owned(), page("<h2 id=\"da\">A</h2><a href=\"/c/\">c</a>")),
        ("b/index.html".to_owned(), page("<a href=\"/\">Start</a>")),
    ]);
    assert_eq!(broken(&site), ["a/index.html: /c/", "index.html: /a/#weg"]);
    assert_eq!(orphans(&site), ["b/index.html"]);
}
