//! The fewest pages that together hold everything pages are made of, and the look at each of them.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::page::{Page, open};
use crate::project::project;
use crate::server::{Server, Site, serve};
use crate::{EXAMPLE, MUSTERKREIS};

/// A page that stands for others like it.
#[derive(Debug)]
pub(crate) struct Sample {
    /// Its place in `counties()`.
    county: usize,
    pub(crate) address: String,
    /// „vorlage“, „sitzung“ …: what the page says of itself in `kis:art`.
    pub(crate) kind: String,
    /// Whether it runs a script.
    pub(crate) scripted: bool,
}

static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(choose);

/// So many papers that lists go on over several pages.
static LARGE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let papers = (1..=310).map(|number| {
        format!(
            "-- vorlagen/v{number}/vorlage.md --\n---\nbetreff: Vorgang {number}\nart: Antrag\n\
             datum: 2025-05-05\nöffentlichkeit: öffentlich\n---\n"
        )
    });
    Arc::new(project(&papers.collect::<Vec<_>>().concat()).site())
});

/// The invented county, which has nearly everything, before those that have what is left.
pub(crate) fn counties() -> [&'static Arc<Site>; 3] {
    [&MUSTERKREIS, &EXAMPLE, &LARGE]
}

/// Every page of a site and its text.
pub(crate) fn pages(site: &Site) -> impl Iterator<Item = (String, &str)> {
    site.iter().filter(|(path, _)| is_page(path)).map(|(path, bytes)| {
        let folder =
            path.strip_suffix("index.html").filter(|it| it.is_empty() || it.ends_with('/'));
        let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
        (format!("/{}", folder.unwrap_or(path)), page)
    })
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension() == Some("html".as_ref())
}

/// Every sample that `wanted` takes, one after another in one tab of each county.
/// Fails with all that `look` objects to, and with what the console says meanwhile.
#[track_caller]
pub(crate) fn inspect(
    wanted: impl Fn(&Sample) -> bool,
    begin: impl Fn(&Server) -> Page,
    look: impl Fn(&Page, &Sample) -> Vec<String>,
) {
    let mut findings = Vec::new();
    for (number, site) in counties().into_iter().enumerate() {
        let server = serve(Arc::clone(site));
        let page = begin(&server);
        for sample in SAMPLES.iter().filter(|it| it.county == number && wanted(it)) {
            page.go(&sample.address);
            let found = look(&page, sample).into_iter().chain(page.complaints());
            findings.extend(found.map(|finding| format!("{}: {finding}", sample.address)));
        }
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

/// Every sample, in a window as it comes.
#[track_caller]
pub(crate) fn inspect_all(look: impl Fn(&Page, &Sample) -> Vec<String>) {
    inspect(|_| true, |server| open(server, "/404.html"), look);
}

/// The page with the most that no chosen page has, until nothing is left.
fn choose() -> Vec<Sample> {
    let mut others = Vec::new();
    for (county, site) in counties().into_iter().enumerate() {
        for (address, page) in pages(site) {
            let kind = kind(page);
            // It is gone before one can look at it.
            if kind != "umleitung" {
                let scripted = page.contains("<script");
                let sample = Sample { county, address, scripted, kind: kind.to_owned() };
                others.push((sample, parts(kind, page)));
            }
        }
    }
    let mut samples = Vec::new();
    loop {
        // The last of several greatest is the first page of the first county.
        let most = others.iter().enumerate().rev().max_by_key(|(_, (_, parts))| parts.len());
        let Some((at, _)) = most.filter(|(_, (_, parts))| !parts.is_empty()) else {
            return samples;
        };
        let (sample, shown) = others.remove(at);
        for (_, parts) in &mut others {
            parts.retain(|part| !shown.contains(part));
        }
        samples.push(sample);
    }
}

fn kind(page: &str) -> &str {
    let (_, rest) = page.split_once("name=\"kis:art\" content=\"").expect("a page says its kind");
    rest.split('"').next().unwrap_or_default()
}

/// Kind, element and class or purpose of everything in a page.
fn parts<'a>(kind: &'a str, page: &'a str) -> BTreeSet<(&'a str, &'a str, &'a str)> {
    let mut parts = BTreeSet::new();
    for tag in page.split('<').skip(1).filter(|tag| !tag.starts_with(['/', '!'])) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split_whitespace().next().unwrap_or_default();
        // A link without a class may have a purpose instead: the previous page, the next.
        let class = tag.split_once(" class=\"").or_else(|| tag.split_once(" rel=\""));
        let class = class.map_or("", |(_, rest)| rest.split('"').next().unwrap_or_default());
        // Letters, neighbours and pages are navigation of one class and different names.
        parts.insert((kind, name, if name == "nav" { tag } else { class }));
    }
    parts
}

#[test]
fn samples_show_each_kind_and_are_few() {
    let shown: BTreeSet<&str> = SAMPLES.iter().map(|sample| sample.kind.as_str()).collect();
    for site in counties() {
        for (address, page) in pages(site).filter(|(_, page)| kind(page) != "umleitung") {
            assert!(shown.contains(kind(page)), "no sample is like {address}");
        }
    }
    assert!(shown.len() > 10 && SAMPLES.len() < 60, "{SAMPLES:#?}");
}

#[test]
fn a_long_list_is_among_the_samples() {
    let goes_on = |sample: &Sample| {
        let mut pages = pages(counties()[sample.county]);
        let (_, page) = pages.find(|(address, _)| *address == sample.address).expect("it is there");
        page.contains("<nav class=\"seiten\" aria-label=\"Seiten\"")
    };
    assert!(SAMPLES.iter().any(goes_on), "{SAMPLES:#?}");
}
