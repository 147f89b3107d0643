//! What others get of a page: a citation, a preview of the link, and the list of all pages.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::{county, project};

const PAPER: &str = "-- vorlagen/2025/radweg/vorlage.md --
---
betreff: Der Radweg „Am Bach“
nummer: KT 0135/2025
art: Beschlussvorlage
datum: 2025-11-26
geändert: 2025-11-27
öffentlichkeit: öffentlich
beratungsfolge:
  - gremium: kreistag
    datum: 2026-03-25
    zuständigkeit: Entscheidung
---
Text.
";

fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

fn text(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = site.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).expect("text")
}

#[test]
fn a_paper_is_cited_with_kind_number_day_and_address() {
    let page = project(PAPER).main("/vorlagen/radweg/");
    for part in [
        "Landkreis Musterkreis: „Der Radweg ‚Am Bach‘“, Beschlussvorlage KT 0135/2025, \
         26.\u{a0}November 2025, https://kis.example/vorlagen/radweg/ \
         (Stand: 27.\u{a0}November 2025)</span>",
        ">https://kis.example/vorlagen/radweg/</span>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("Zitieren und teilen").count(), 1);
}

#[test]
fn every_content_page_can_be_cited_and_no_list() {
    for (name, bytes) in county("tests/fixtures/musterkreis").site() {
        let Some(kind) = String::from_utf8(bytes).ok().and_then(|page| {
            let kind = between(&page, "name=\"kis:art\" content=\"", "\"").first()?.to_string();
            Some((kind, page))
        }) else {
            continue;
        };
        let (kind, page) = kind;
        let is_thing =
            ["vorlage", "sitzung", "top", "gremium", "person", "seite"].contains(&kind.as_str());
        assert_eq!(page.contains("id=\"zitieren\""), is_thing, "{name} ({kind})");
    }
}

#[test]
fn the_script_of_all_pages_is_small_and_asks_nothing() {
    let site = county("tests/fixtures/musterkreis").site();
    let scripts: Vec<_> = site.keys().filter(|path| path.starts_with("assets/kreis-")).collect();
    let script = scripts.iter().find(|path| path.contains(".js")).expect("the script");
    let script = text(&site, script);
    let is_style = |path: &&String| path.starts_with("assets/kreis-") && path.contains(".css");
    let style = text(&site, site.keys().find(is_style).expect("the style"));
    let rule = "html:not([data-kopierbar]) .teilen button { display: none; }";
    assert!(style.contains(rule), "without the script no button");
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(script.as_bytes()).expect("memory has room");
    let size = packed.finish().expect("memory has room").len();
    assert!(size <= 1500, "{size} bytes");
    for never in ["fetch", "http", "localStorage", "cookie", "innerHTML"] {
        assert!(!script.contains(never), "{never}");
    }
}

#[test]
fn every_page_tells_others_what_it_is_and_has_a_sign() {
    for (name, bytes) in county("tests/fixtures/musterkreis").site() {
        let Ok(page) = String::from_utf8(bytes) else { continue };
        if !page.starts_with("<!doctype html>") {
            continue;
        }
        assert_eq!(page.matches("rel=\"icon\" href=\"/assets/wappen.png\"").count(), 1, "{name}");
        let is_hidden = page.contains("name=\"robots\" content=\"noindex\"");
        let canonical = between(&page, "rel=\"canonical\" href=\"", "\"");
        let told = between(&page, "property=\"og:url\" content=\"", "\"");
        assert_eq!(told, if is_hidden { vec![] } else { canonical }, "{name}");
    }
    let page = project("").page("/");
    assert!(page.contains("rel=\"icon\" href=\"/assets/icon-"), "a sign for counties without");
}

#[test]
fn the_sitemap_names_every_page_to_read_once_and_nothing_else() {
    let site = county("tests/fixtures/musterkreis").site();
    let map = text(&site, "sitemap.xml");
    let named = between(&map, "<loc>", "</loc>");
    let once: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(named.len(), once.len(), "each once");
    let mut readable = BTreeSet::new();
    for (name, bytes) in &site {
        let is_page = name == "index.html" || name.ends_with("/index.html");
        let page = String::from_utf8_lossy(bytes);
        if is_page && !page.contains("name=\"robots\" content=\"noindex\"") {
            let canonical = between(&page, "rel=\"canonical\" href=\"", "\"");
            readable.insert(canonical.first().expect("an address").to_string());
        }
    }
    let once: BTreeSet<String> = once.into_iter().map(str::to_owned).collect();
    assert_eq!(once, readable);
    assert!(!map.contains("kanari"), "nothing private");
    let robots = text(&site, "robots.txt");
    assert!(robots.contains("Sitemap: https://kreistag.musterkreis.example/sitemap.xml\n"));
}

#[test]
fn the_sitemap_is_well_formed_and_knows_when_things_changed() {
    let map = text(&project(PAPER).site(), "sitemap.xml");
    assert!(map.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "), "{map}");
    assert!(map.ends_with("</urlset>\n"), "{map}");
    let row = "<url><loc>https://kis.example/vorlagen/radweg/</loc>\
               <lastmod>2025-11-27</lastmod></url>";
    assert!(map.contains(row), "{map}");
    let mut open = Vec::new();
    for tag in between(&map, "<", ">").into_iter().filter(|tag| !tag.starts_with('?')) {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{map}"),
            None => open.push(tag.split(' ').next().unwrap_or_default()),
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn links_elsewhere_show_a_picture_of_the_county() {
    for project in [project(PAPER), county("tests/fixtures/musterkreis")] {
        let site = project.site();
        let page = text(&site, "index.html");
        let told = between(&page, "property=\"og:image\" content=\"", "\"");
        let [address] = told[..] else { panic!("{told:?}") };
        let path = address.split("/assets/").nth(1).expect("an asset with scheme and host");
        let bytes = &site[&format!("assets/{path}")];
        assert!(bytes.starts_with(b"\x89PNG"), "{address}");
        assert_eq!(bytes[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
        assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
    }
}

#[test]
fn another_name_or_colour_is_another_picture_at_another_address() {
    let picture = |lines: &str| {
        let tree = format!("-- kis.yaml --\nadresse: https://kis.example\n{lines}\n");
        let page = project(&tree).page("/");
        between(&page, "property=\"og:image\" content=\"", "\"").concat()
    };
    let plain = picture("koerperschaft: {name: Landkreis A}");
    assert_eq!(plain, picture("koerperschaft: {name: Landkreis A}"));
    assert_ne!(plain, picture("koerperschaft: {name: Landkreis B}"));
    assert_ne!(plain, picture("koerperschaft: {name: Landkreis A}\nfarbe: \"#8a1f2b\""));
}
