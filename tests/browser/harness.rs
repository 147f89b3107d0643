//! The language of these tests, tested: a server that fails on demand and a browser that forgets.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::page::{Page, open, open_without_scripts};
use crate::server::{Fault, Sent, Server, files, serve};

const PAGE: &str = "<!doctype html><html lang=de><title>Probe</title>\
    <p id=p>Eins  <b>zwei</b></p>\
    <input id=q class=feld><button id=b>Los</button><p id=out></p>\
    <noscript><p id=no>Ohne Skripte</p></noscript><script src=/a.js></script>";
const SCRIPT: &str = "b.onclick = async () => { out.textContent = 'lädt'; \
    out.textContent = await (await fetch('/daten.json')).text() }";

fn sample() -> Server {
    serve(files(&[
        ("index.html", PAGE),
        ("zwei/index.html", "<!doctype html><title>Zwei</title>"),
        ("404.html", "fehlt"),
        ("a.js", SCRIPT),
        ("daten.json", "abcdefgh"),
        ("f\u{fc}r.bin", "x"),
    ]))
}

/// Status, content type and text of a file, as a script of the page gets them.
const FETCH: &str = "const r = await fetch(PATH); \
    return [r.status, r.headers.get('content-type'), await r.text()].join(' ')";

fn fetch(page: &Page, path: &str) -> String {
    let got = page.script(&FETCH.replace("PATH", &format!("'{path}'")));
    got.as_str().expect("a text").to_owned()
}

#[test]
fn the_server_tells_types_and_counts_bytes() {
    let site = sample();
    let page = open(&site, "/?q=1#p");
    assert_eq!(fetch(&page, "/daten.json?v=1"), "200 application/json abcdefgh");
    assert_eq!(fetch(&page, "/f%C3%BCr.bin"), "200 application/octet-stream x");
    assert_eq!(site.sent("/"), Sent { answers: 1, bytes: PAGE.len() });
    assert_eq!(site.sent("/daten.json"), Sent { answers: 1, bytes: 8 });
    assert_eq!(site.all_sent().len(), 4, "{:?}", site.all_sent());
    site.forget();
    assert_eq!(site.sent("/"), Sent::default());
}

#[test]
fn a_file_fails_as_told_and_heals() {
    let site = sample();
    let page = open(&site, "/");
    site.fail("/daten.json", Fault::Missing);
    assert_eq!(fetch(&page, "/daten.json"), "404 text/html; charset=utf-8 fehlt");
    site.fail("/daten.json", Fault::Broken);
    assert_eq!(fetch(&page, "/daten.json"), "500 text/plain Fehler");
    site.fail("/daten.json", Fault::Damaged);
    let damaged = fetch(&page, "/daten.json");
    assert!(damaged.starts_with("200 application/json abcd\u{fffd}"), "{damaged}");
    site.heal("/daten.json");
    assert_eq!(fetch(&page, "/daten.json"), "200 application/json abcdefgh");
    assert_eq!(page.complaints().len(), 2, "one for 404, one for 500");
}

#[test]
fn a_held_answer_waits() {
    let site = sample();
    let page = open(&site, "/");
    site.hold("/daten.json");
    page.click("#b");
    assert_eq!(page.text("#out"), "lädt");
    site.release("/daten.json");
    page.wait_until(|page| page.text("#out") == "abcdefgh", "the data are there");
}

#[test]
fn a_site_is_replaced_under_an_open_page() {
    let site = sample();
    let page = open(&site, "/");
    site.deploy(files(&[("daten.json", "neu")]));
    page.click("#b");
    page.wait_until(|page| page.text("#out") == "neu", "the new data are there");
}

#[test]
fn the_keyboard_types_and_moves() {
    let site = sample();
    let page = open(&site, "/");
    page.type_into("#q", "Öl");
    page.keys(" für 3 €");
    page.press("ArrowLeft");
    page.press("Backspace");
    assert_eq!(page.value("#q"), "Öl für 3€");
    assert_eq!(page.focus(), "input#q.feld");
    page.press("Tab");
    assert_eq!(page.focus(), "button#b");
    page.press("Shift+Tab");
    assert_eq!(page.focus(), "input#q.feld");
    assert_eq!(page.text("#p"), "Eins zwei");
    assert_eq!(page.attribute("#q", "class"), "feld");
    assert_eq!(page.attribute("#q", "name"), "");
    assert_eq!(page.count("#nirgends"), 0);
}

#[test]
fn history_goes_back_and_forward() {
    let site = sample();
    let page = open(&site, "/");
    page.go("/zwei/");
    assert_eq!(page.title(), "Zwei");
    page.back();
    assert_eq!(page.address(), "/");
    page.forward();
    assert_eq!(page.address(), "/zwei/");
    site.forget();
    page.reload();
    assert_eq!(site.sent("/zwei/").answers, 1);
}

#[test]
fn a_new_page_remembers_nothing() {
    let site = sample();
    let remembered = "return [localStorage.length, document.cookie, history.length].join()";
    let seen: Vec<String> = (0..3)
        .map(|_| {
            let page = open(&site, "/");
            let seen = page.script(remembered).to_string();
            page.script("localStorage.x = 1; document.cookie = 'a=b'; history.pushState(1, '')");
            seen
        })
        .collect();
    assert!(seen[0].starts_with("\"0,,"), "{seen:?}");
    assert_eq!([&seen[1], &seen[2]], [&seen[0]; 2]);
}

#[test]
fn scripts_can_be_switched_off() {
    let site = sample();
    let page = open_without_scripts(&site, "/");
    assert_eq!(page.text("#no"), "Ohne Skripte");
    page.click("#b");
    assert_eq!(page.text("#out"), "");
    assert_eq!(page.focus(), "button#b");
}

#[test]
fn a_screenshot_shows_the_window() {
    let site = sample();
    let page = open(&site, "/");
    page.resize(320, 200);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("page.png");
    page.screenshot(&path);
    let picture = std::fs::read(path).expect("the picture is there");
    // Width and height in a PNG's first chunk.
    assert_eq!(picture[16..24], [0, 0, 1, 64, 0, 0, 0, 200]);
}

#[test]
fn a_wide_page_names_what_is_too_wide() {
    let wide = "<!doctype html><pre id=w>".to_owned() + &"x".repeat(100);
    let site = serve(files(&[("index.html", &wide)]));
    let page = open(&site, "/");
    assert_eq!(page.too_wide(), Vec::<String>::new());
    page.resize(500, 500);
    let wide = page.too_wide();
    assert!(wide.iter().any(|it| it.starts_with("<pre id=\"w\">")), "{wide:?}");
}

/// A refused style, a missing file, an error of a script and one of a worker.
#[test]
fn complaints_are_heard_and_never_overlooked() {
    let page = "<!doctype html>\
        <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">\
        <p style='color:red'>rot</p><script src=/nirgends.js></script><script src=/a.js></script>";
    let worker = "console.error('im Arbeiter'); fetch('/daten.json')";
    let script = "console.warn('Achtung'); new Worker('/w.js'); nirgends()";
    let site = serve(files(&[("index.html", page), ("a.js", script), ("w.js", worker)]));
    let heard = open(&site, "/");
    let words = ["Security Policy", "404", "Achtung", "nirgends is not defined", "im Arbeiter"];
    let complaints = RefCell::new(String::new());
    heard.wait_until(
        |page| {
            complaints.borrow_mut().push_str(&page.complaints().join("\n"));
            words.iter().all(|word| complaints.borrow().contains(word))
        },
        "all five are heard",
    );
    drop(heard);
    let overlooked = open(&site, "/");
    assert!(catch_unwind(AssertUnwindSafe(|| drop(overlooked))).is_err());
}
