//! Narrow windows: nothing may have to be pushed sideways.

use crate::example;
use crate::page::open;

#[test]
fn a_narrow_page_does_not_scroll_sideways() {
    let site = example();
    let page = open(&site, "/");
    page.resize(500, 900);
    for address in [
        "/",
        "/vorlagen/sozialstrategie/",
        "/sitzungen/2025-10-20-kreisausschuss/",
        "/suche/",
        "/kalender/",
    ] {
        page.go(address);
        assert_eq!(page.script("return innerWidth"), 500);
        assert!(!page.text("main h1").is_empty(), "{address}");
        assert_eq!(page.too_wide(), Vec::<String>::new(), "{address}");
    }
}
