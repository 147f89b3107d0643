//! The search page: what a reader finds whose browser runs no scripts.

use crate::example;
use crate::page::open_without_scripts;

#[test]
fn without_scripts_the_search_page_shows_its_lists() {
    let site = example();
    let page = open_without_scripts(&site, "/suche/?q=Armut");
    let headings = page.texts("main h2");
    for heading in ["Vorlagen", "Sitzungen", "Gremien und Personen"] {
        assert!(headings.iter().any(|it| it == heading), "{heading} is missing: {headings:?}");
    }
    let links = page.texts("main li a");
    assert!(links.iter().any(|it| it == "Kreistag"), "{links:?}");
}
