//! Links that stand alone: whoever hears nothing but a page's links knows where each of them leads.

use crate::page::open;
use crate::samples::{counties, pages};
use crate::server::{Site, files, serve};

/// An empty page without a policy, from which a script can read all others.
const DESK: &str = "tisch.html";

fn empty_words(site: &Site) -> Vec<String> {
    let addresses: Vec<String> = pages(site).map(|(address, _)| address).collect();
    let mut site = site.clone();
    site.insert(DESK.to_owned(), b"<!doctype html><title>Tisch</title>".to_vec());
    let server = serve(site);
    let page = open(&server, &format!("/{DESK}"));
    let addresses = serde_json::json!(addresses);
    page.list(&format!("const addresses = {addresses};\n{}", include_str!("wording.js")))
}

#[test]
fn links_stand_alone_on_every_page() {
    let found: Vec<String> = counties().into_iter().flat_map(|site| empty_words(site)).collect();
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn links_that_say_nothing_are_noticed() {
    let bad = "<!doctype html><p>Den Plan finden Sie <a href=/a>hier</a>. <p><a href=/b><img src=x alt=''></a>
        <ul><li><a href=/c>Plan</a><li><a href=/d>Plan</a><li>von 2025: <a href=/e>Plan</a></ul>";
    let site = files(&[("index.html", bad)]);
    let found = empty_words(&site);
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found[0].contains("„hier“ does not say") && found[1].contains("„“ does not say"));
    assert_eq!(found[2], "/: „Plan“ leads to /c and to /d");
}
