//! Without a mouse: the Tab key comes to everything, in the order of the text, and shows where it is.

use crate::conditions::{SMALLEST, WIDE};
use crate::page::{Page, open};
use crate::samples::inspect_all;
use crate::server::{files, serve};

/// What is wrong with the way of the Tab key through the page.
fn stumbles(page: &Page) -> Vec<String> {
    let stops = page.script(include_str!("keyboard.js")).as_u64().expect("a number");
    page.press_often("Tab", usize::try_from(stops).expect("a small number"));
    page.list("return compare()")
}

#[test]
fn the_tab_key_comes_to_everything_in_order_and_shows_it() {
    inspect_all(|page, sample| {
        page.under(&WIDE);
        let mut found = stumbles(page);
        page.under(&SMALLEST);
        page.go(&sample.address);
        found.extend(stumbles(page));
        found
    });
}

#[test]
fn a_bad_way_is_noticed() {
    let bad = "<!doctype html><html lang=de><title>Falsch</title><link rel=stylesheet href=/s.css>\
        <a href=/eins>eins</a> <a href=/zwei tabindex=1>zwei</a> <a href=/drei class=blind>drei</a>";
    let style = ".blind:focus { outline: none }";
    let server = serve(files(&[("index.html", bad), ("s.css", style)]));
    let found = stumbles(&open(&server, "/")).join("\n");
    assert!(found.contains("Tab does not come to <a href=\"/eins\">"), "{found}");
    assert!(found.contains("the focus does not show: <a href=\"/drei\""), "{found}");
}
