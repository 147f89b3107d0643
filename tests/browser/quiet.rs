//! What a page asks for: little, nothing from elsewhere, and nothing it then complains about.

use crate::page::{Page, open};
use crate::samples::inspect_all;
use crate::server::{files, serve};

/// What the page has fetched beside itself: on this site from `/`, elsewhere in full.
fn asked(page: &Page) -> Vec<String> {
    page.list(
        "const asked = performance.getEntriesByType('resource').map(it => it.name);
         return [...new Set(asked)].map(it => it.replace(location.origin, ''))",
    )
}

#[test]
fn a_page_asks_for_little_and_only_at_home() {
    inspect_all(|page, sample| {
        let asked = asked(page);
        let foreign = asked.iter().filter(|it| !it.starts_with('/'));
        let mut found: Vec<String> = foreign.map(|it| format!("asks for {it}")).collect();
        // The page itself is the fourth. The search has an index to fetch.
        if asked.len() > 3 && sample.kind != "suche" {
            found.push(format!("asks for more than three things: {asked:?}"));
        }
        found
    });
}

#[test]
fn a_foreign_request_is_noticed() {
    let elsewhere = serve(files(&[("a.png", "")]));
    let foreign = format!("{}/a.png", elsewhere.origin());
    let text = format!(
        "<!doctype html><title>x</title><link rel=icon href=data:,><img src={foreign} alt=''><img src=/b.png>"
    );
    let server = serve(files(&[("index.html", text.as_str()), ("b.png", "")]));
    assert_eq!(asked(&open(&server, "/")), [foreign.as_str(), "/b.png"]);
}
