//! Narrow windows: nothing may have to be pushed sideways, and no wider text may be cut off.

use crate::conditions::SMALLEST;
use crate::page::{Page, open};
use crate::samples::inspect_all;
use crate::server::{files, serve};

/// Text that does not fit into its own element and cannot be scrolled to.
fn cut_off(page: &Page) -> Vec<String> {
    let cut = page.list(
        "const hidden = style => style.clipPath !== 'none' || style.position === 'absolute';
         return [...document.querySelectorAll('body *')].filter(it => {
             const style = getComputedStyle(it);
             const clips = ['hidden', 'clip'].includes(style.overflowX) && !hidden(style);
             return clips && !(it instanceof SVGElement) &&
                 (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
         }).map(it => it.outerHTML.slice(0, 120))",
    );
    cut.into_iter().map(|it| format!("is cut off: {it}")).collect()
}

#[test]
fn a_narrow_page_does_not_scroll_sideways_even_with_wider_text() {
    inspect_all(|page, _| {
        page.under(&SMALLEST);
        let mut found = page.too_wide();
        page.widen_text();
        found.extend(page.too_wide().into_iter().map(|it| format!("with wider text: {it}")));
        found.extend(cut_off(page));
        found
    });
}

#[test]
fn text_that_is_cut_off_is_noticed() {
    let style = "p { height: 1.3em; width: 12em; overflow: hidden; line-height: 1.2 }";
    let page = "<!doctype html><link rel=stylesheet href=/s.css><p>Zwölf Zeichen und zwölf.";
    let server = serve(files(&[("index.html", page), ("s.css", style)]));
    let page = open(&server, "/");
    assert_eq!(cut_off(&page), Vec::<String>::new());
    page.widen_text();
    assert_eq!(cut_off(&page), ["is cut off: <p>Zwölf Zeichen und zwölf.</p>"]);
}
