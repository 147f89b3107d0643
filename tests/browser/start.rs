//! The start page: what a reader meets first, and how a keyboard gets on from there.

use crate::example;
use crate::page::open;

#[test]
fn the_start_page_loads_without_a_complaint() {
    let site = example();
    let page = open(&site, "/");
    assert_eq!(page.text("h1"), "Was der Kreistag berät und beschließt");
    assert_eq!(page.complaints(), Vec::<String>::new());
    assert!(site.all_sent().len() >= 2, "the page and its styles: {:?}", site.all_sent());
}

#[test]
fn the_search_field_leads_to_the_search_page_by_keyboard() {
    let site = example();
    let page = open(&site, "/");
    page.type_into("#q", "Armut und Alter");
    page.press("Enter");
    page.wait_until(|page| page.address().starts_with("/suche/"), "the search page opens");
    assert_eq!(page.address(), "/suche/?q=Armut+und+Alter");
    assert_eq!(page.text("h1"), "Suchen und finden");
    page.back();
    assert_eq!(page.address(), "/");
}

#[test]
fn the_first_stop_of_the_tab_key_leads_past_the_header() {
    let site = example();
    for address in ["/", "/suche/", "/vorlagen/sozialstrategie/"] {
        let page = open(&site, address);
        page.press("Tab");
        assert_eq!(page.focus(), "a.sprung");
        page.press("Enter");
        page.wait_until(|page| page.focus() == "main#inhalt", "the main part has the focus");
        assert_eq!(page.address(), format!("{address}#inhalt"));
    }
}
