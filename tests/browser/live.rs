//! The preview before an editor's eyes: what is saved appears, and nothing else moves.

use std::path::Path;

use serde_json::Value;

use crate::page::{Page, open};
use crate::program::{Folder, Program};
use crate::project::{Project, county, project};
use crate::serving::{manner, preview, preview_at};

/// A paper with this text, on a site whose papers have a fold and a field.
fn paper(text: &str) -> Project {
    let paper = format!(
        "-- vorlagen/2026/radweg/vorlage.md --
---
betreff: Radweg
art: Antrag
öffentlichkeit: öffentlich
beratungsfolge:
  - {{gremium: kreistag, datum: 2026-03-25, zuständigkeit: Entscheidung}}
---

{text}
-- sitzungen/2026/2026-03-25-kreistag/sitzung.md --
---
gremium: kreistag
beginn: 2026-03-25 17:00
nummer: 12
ort: {{name: Landratsamt, raum: Saal, ort: Musterstadt}}
tagesordnung:
  - titel: Radweg
    vorlage: radweg
---
"
    );
    let template = "{% extends \"base.html\" %}
        {% block main %}<h1>Radweg</h1>{{ page.intro }}
        <details id=falte><summary>Mehr</summary><p>Innen</p></details>
        <input id=feld><p>LANG</p>{% endblock main %}";
    let template = template.replace("LANG", &"Zeile<br>".repeat(100));
    project(&paper).with("themes/kreis/templates/paper.html", template)
}

/// What the staff must know about a page, above it.
const NOTE: &str = ".kis-vorschau-vermerk";

/// Proves that the page was never loaded again.
fn mark(page: &Page) {
    page.script("window.geblieben = true");
}

fn is_the_same(page: &Page) -> bool {
    page.script("return window.geblieben === true") == Value::Bool(true)
}

/// What the preview's own part of the window shows; hidden is empty.
fn shown(page: &Page, selector: &str) -> String {
    let script = "const all = document.querySelector('kis-vorschau')?.shadowRoot.querySelectorAll('SELECTOR') ?? [];
        return [...all].filter(e => e.checkVisibility()).map(e => e.innerText).join(' | ')";
    let text = page.script(&script.replace("SELECTOR", selector));
    text.as_str().expect("a text").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn press(page: &Page, selector: &str) {
    let script =
        "document.querySelector('kis-vorschau').shadowRoot.querySelector('SELECTOR').click()";
    page.script(&script.replace("SELECTOR", selector));
}

#[track_caller]
fn wait_for_bar(page: &Page, words: &str) {
    page.wait_until(|page| shown(page, ".leiste").contains(words), words);
}

#[test]
fn what_is_saved_appears_in_its_place() {
    let preview = preview(&paper("Der Weg ist zwei Meter breit."));
    let page = open(&preview, "/vorlagen/radweg/");
    wait_for_bar(&page, "Keine Fehler");
    mark(&page);
    page.resize(800, 300);
    page.type_into("#feld", "halb getippt");
    page.script("document.querySelector('#falte').open = true");
    // Opening moves what is below; the place that counts is the one afterwards.
    let still = "await new Promise(requestAnimationFrame); return scrollY";
    page.script(&format!("scrollTo({{top: 900, behavior: 'instant'}}); {still}"));
    let place = page.script(still);
    assert_ne!(place, 0);
    preview.show(&paper("Der Weg ist *drei* Meter breit."));
    page.wait_until(|page| page.text("main").contains("drei Meter"), "the new text appears");
    assert!(is_the_same(&page));
    assert_eq!(page.value("#feld"), "halb getippt");
    assert_eq!(page.focus(), "input#feld");
    assert_eq!(page.script("return document.querySelector('#falte').open"), Value::Bool(true));
    assert_eq!(page.script(still), place);
    // And again, for a page that was changed in place must be like one that was loaded.
    preview.show(&paper("Der Weg ist vier Meter breit."));
    page.wait_until(|page| page.text("main").contains("vier Meter"), "and once more");
    assert!(is_the_same(&page));
    assert_eq!(page.count("kis-vorschau"), 1);
}

#[test]
fn the_public_view_changes_in_its_place_too() {
    let first = paper("Eins.");
    let with = kis::preview::Manner { public: true, ..manner(Path::new("/nirgends")) };
    let preview = preview_at(0, &first, with);
    let page = open(&preview, "/vorlagen/radweg/");
    wait_for_bar(&page, "Sicht der Öffentlichkeit");
    mark(&page);
    page.script("getSelection().selectAllChildren(document.querySelector('summary'))");
    preview.show(&paper("Zwei."));
    page.wait_until(|page| page.text("main").contains("Zwei."), "the new text appears");
    assert!(is_the_same(&page));
    assert_eq!(page.script("return getSelection().toString()"), "Mehr");
}

#[test]
fn a_new_title_changes_the_window_too() {
    let body = |name: &str| {
        project(&format!(
            "-- gremien/ausschuss.md --\n---\nname: {name}\nart: Ausschuss\nöffentlichkeit: öffentlich\n---\n"
        ))
    };
    let preview = preview(&body("Bauausschuss"));
    let page = open(&preview, "/gremien/ausschuss/");
    wait_for_bar(&page, "Vorschau");
    mark(&page);
    preview.show(&body("Umweltausschuss"));
    page.wait_until(|page| page.title().starts_with("Umweltausschuss"), "the title is new");
    page.wait_until(|page| page.text("h1") == "Umweltausschuss", "the heading is new");
    assert!(is_the_same(&page));
}

#[test]
fn a_new_style_needs_a_new_page() {
    let styled = |color: &str| {
        county("content").with("themes/kreis/assets/kreis.css", format!("h1 {{ color: {color} }}"))
    };
    let preview = preview(&styled("red"));
    let page = open(&preview, "/");
    wait_for_bar(&page, "Vorschau");
    preview.show(&styled("rgb(0, 128, 0)"));
    let color = "return getComputedStyle(document.querySelector('h1')).color";
    page.wait_until(|page| page.script(color) == "rgb(0, 128, 0)", "the heading is green");
}

#[test]
fn the_panel_comes_with_the_error_and_goes_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::create_dir(root.join("gremien")).expect("a folder");
    std::fs::write(root.join("gremien/kreistag.md"), "").expect("a file");
    let good = project("");
    let bad = project(
        "-- gremien/kreistag.md --\n---\nname: Kreistag\nart: Kreistag\nöffentlichkeit: <i>jain</i>\n---\n",
    );
    let preview = preview_at(0, &good, manner(root));
    let page = open(&preview, "/gremien/kreistag/");
    wait_for_bar(&page, "Keine Fehler");
    assert_eq!(shown(&page, ".tafel"), "");
    preview.show(&bad);
    page.wait_until(|page| !shown(page, ".tafel").is_empty(), "the panel opens");
    let panel = shown(&page, ".tafel");
    for part in ["Fehler", "oeffentlichkeit-unklar", "gremien/kreistag.md:4", "Datei öffnen"] {
        assert!(panel.contains(part), "{part} in {panel}");
    }
    assert!(shown(&page, "pre").contains("4 │ öffentlichkeit: <i>jain</i>"), "{panel}");
    let link =
        "return document.querySelector('kis-vorschau').shadowRoot.querySelector('.ort a').href";
    let link = page.script(link).to_string();
    assert!(
        link.contains("vscode://file/") && link.ends_with("/gremien/kreistag.md:4:17\""),
        "{link}"
    );
    let alarm = shown(&page, "[role=alert]");
    assert!(alarm.starts_with("Fehler:"), "{alarm}");
    page.press("Escape");
    assert_eq!(shown(&page, ".tafel"), "");
    press(&page, ".zahl");
    assert_ne!(shown(&page, ".tafel"), "");
    preview.show(&good);
    page.wait_until(|page| shown(page, ".tafel").is_empty(), "the panel goes");
    wait_for_bar(&page, "Keine Fehler");
}

#[test]
fn a_page_that_cannot_be_made_stays_as_it_was() {
    let good = project("");
    let broken = project("-- themes/kreis/templates/home.html --\n{{ gibt_es_nicht.wirklich }}\n");
    let preview = preview(&good);
    let page = open(&preview, "/");
    wait_for_bar(&page, "Vorschau");
    let heading = page.text("h1");
    mark(&page);
    preview.show(&broken);
    page.wait_until(|page| shown(page, ".tafel").contains("home.html"), "the panel says why");
    assert_eq!(page.text("h1"), heading);
    assert!(is_the_same(&page));
    preview.show(&good);
    page.wait_until(|page| shown(page, ".tafel").is_empty(), "the panel goes");
    assert!(is_the_same(&page));
    // The last good page stays; the browser notes that the server had none.
    assert!(page.complaints().iter().all(|complaint| complaint.contains("500")));
}

#[test]
fn a_page_that_is_no_more_says_so() {
    let preview = preview(&paper("Eins."));
    let page = open(&preview, "/vorlagen/radweg/");
    wait_for_bar(&page, "Vorschau");
    mark(&page);
    preview.show(&project(""));
    page.wait_until(
        |page| page.texts("h1") == ["Diese Seite gibt es nicht (mehr)"],
        "the page is gone",
    );
    preview.show(&paper("Zwei."));
    page.wait_until(|page| page.texts("h1") == ["Radweg"], "the page is back");
    // It brings a script that the page that is not there does without: that takes a new page.
    assert!(!is_the_same(&page));
    assert!(page.complaints().iter().all(|complaint| complaint.contains("404")));
}

#[test]
fn the_bar_changes_the_view_and_folds() {
    let preview = preview(&project(""));
    let page = open(&preview, "/gremien/");
    wait_for_bar(&page, "Sicht der Redaktion");
    press(&page, "form button");
    wait_for_bar(&page, "Sicht der Öffentlichkeit");
    assert_eq!(page.address(), "/gremien/");
    press(&page, "form button");
    wait_for_bar(&page, "Sicht der Redaktion");
    press(&page, ".name");
    assert!(!shown(&page, ".leiste").contains("Sicht"));
    page.go("/");
    wait_for_bar(&page, "Vorschau");
    assert!(!shown(&page, ".leiste").contains("Sicht"), "folded it stays");
}

#[test]
fn the_search_keeps_what_is_asked() {
    let preview = preview(&paper("Der Weg ist breit."));
    let page = open(&preview, "/suche/");
    wait_for_bar(&page, "Vorschau");
    page.type_into("#q", "Radweg");
    page.wait_until(|page| page.address() == "/suche/?q=Radweg", "it is asked");
    page.wait_until(|page| page.text("[data-part=heading]").contains("2 Treffer"), "it is found");
    mark(&page);
    preview.show(&project(""));
    page.wait_until(|page| !is_the_same(page), "the page is loaded again");
    page.wait_until(|page| page.text("[data-part=heading]").contains("Kein Treffer"), "it is gone");
    assert_eq!(page.value("#q"), "Radweg");
    assert_eq!(page.focus(), "input#q");
    // Pieces of the index that is no more may have been on their way.
    assert!(page.complaints().iter().all(|complaint| complaint.contains("/suche/daten/")));
}

#[test]
fn the_preview_heals_by_itself() {
    let mut first = preview(&paper("Eins."));
    let port = first.address().port();
    let page = open(&first, "/vorlagen/radweg/");
    wait_for_bar(&page, "Vorschau");
    mark(&page);
    first.stop();
    let silence = "Die Vorschau antwortet nicht mehr.";
    page.wait_until(|page| shown(page, ".stille") == silence, "the bar says so");
    let _second = preview_at(port, &paper("Zwei."), manner(Path::new("/nirgends")));
    page.wait_until(|page| page.text("main").contains("Zwei."), "the new server's page appears");
    page.wait_until(|page| shown(page, ".stille").is_empty(), "the sentence goes");
    assert!(is_the_same(&page));
    let refused = |complaint: &String| complaint.contains("ERR_");
    assert!(page.complaints().iter().all(refused));
    // Before the second server ends, which the page would complain of.
    drop(page);
}

#[test]
fn a_file_that_is_saved_broken_and_mended_is_followed_in_its_place() {
    let program = Program::start(Folder::new(), &[]);
    let folder = program.folder();
    let path = "content/vorlagen/2024/antrag-buslinie/vorlage.md";
    let page = open(&program, "/vorlagen/antrag-buslinie/");
    page.resize(800, 300);
    wait_for_bar(&page, "8 Hinweise");
    mark(&page);
    let still = "await new Promise(requestAnimationFrame); return scrollY";
    page.script(&format!("scrollTo({{top: 400, behavior: 'instant'}}); {still}"));
    let place = page.script(still);
    assert_ne!(place, 0);
    folder.edit(path, "Die Buslinie 7 wird", "Die Buslinie 8 wird");
    page.wait_until(|page| page.text("main").contains("Die Buslinie 8 wird"), "it is new");
    let good = folder.read(path);
    folder.write(path, good.replacen("---\n", "---\nkaputt: [\n", 1));
    let panel = "vorlagen/2024/antrag-buslinie/vorlage.md";
    page.wait_until(|page| shown(page, ".tafel").contains(panel), "the panel names the file");
    assert!(page.text("main").contains("Die Buslinie 8 wird"), "its last page stays");
    folder.swap(path, good.replace("Buslinie 8", "Buslinie 9"));
    page.wait_until(|page| page.text("main").contains("Die Buslinie 9 wird"), "it is mended");
    page.wait_until(|page| !shown(page, ".tafel").contains(panel), "the panel goes");
    assert!(is_the_same(&page));
    assert_eq!(page.script(still), place);
    // Before the program ends, which the page would complain of.
    drop(page);
}

#[test]
fn what_only_the_staff_sees_says_so_and_the_public_has_none_of_it() {
    let program = Program::start(Folder::new(), &[]);
    let page = open(&program, "/vorlagen/kanari110-schulnetz/");
    wait_for_bar(&page, "Sicht der Redaktion");
    assert!(page.text(NOTE).starts_with("ENTWURF"), "{}", page.text(NOTE));
    press(&page, "form button");
    wait_for_bar(&page, "Sicht der Öffentlichkeit");
    assert_eq!(page.texts("h1"), ["Diese Seite gibt es nicht (mehr)"]);
    assert_eq!(page.address(), "/vorlagen/kanari110-schulnetz/");
    press(&page, "form button");
    wait_for_bar(&page, "Sicht der Redaktion");
    page.go("/sitzungen/2024-10-16-kreistag/");
    wait_for_bar(&page, "Sicht der Redaktion");
    let secret = "kanari042";
    assert!(page.text("main").contains("NICHTÖFFENTLICH"), "{}", page.text("main"));
    assert!(page.script("return document.body.innerHTML").to_string().contains(secret));
    press(&page, "form button");
    wait_for_bar(&page, "Sicht der Öffentlichkeit");
    assert_eq!(page.count(NOTE), 0);
    assert!(!page.text("main").contains("NICHTÖFFENTLICH"));
    assert!(!page.script("return document.body.innerHTML").to_string().contains("kanari"));
    // The browser notes that the public has no such page.
    assert!(page.complaints().iter().all(|complaint| complaint.contains("404")));
    drop(page);
}

#[test]
fn the_bar_can_be_used_by_keyboard_and_fits() {
    let preview = preview(&project("-- gremien/leer.md --\n"));
    let page = open(&preview, "/");
    page.resize(320, 600);
    page.wait_until(|page| !shown(page, ".tafel").is_empty(), "the panel opens");
    assert_eq!(page.too_wide(), Vec::<String>::new());
    let small = "const all = document.querySelector('kis-vorschau').shadowRoot.querySelectorAll('button, a');
        return [...all].filter(e => e.checkVisibility()).filter(e => e.offsetHeight < 24 || e.offsetWidth < 24).length";
    assert_eq!(page.script(small), 0);
    page.script("document.querySelector('footer a:last-of-type')?.focus()");
    let inside = "return document.activeElement.localName === 'kis-vorschau'";
    page.wait_until(
        |page| {
            page.press("Tab");
            page.script(inside) == Value::Bool(true)
        },
        "the keyboard reaches the bar",
    );
}
