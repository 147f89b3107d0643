//! Weight: what a first visit costs on a slow line, packed as servers pack it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::links::{pages, target, values};
use crate::project::county;

const PAGE: usize = 30_000;
const REQUESTS: usize = 4;
const STYLE: usize = 20_000;
const PACKED_STYLE: usize = 5_000;
const PACKED_SCRIPTS: usize = 3_000;

/// The search brings its engine and its index; what it costs is its own tests' business.
const SEARCH: &str = "suche/index.html";

fn packed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes everything");
    encoder.finish().expect("memory takes everything").len()
}

fn is(name: &str, ending: &str) -> bool {
    Path::new(name).extension() == Some(ending.as_ref())
}

/// The files that a browser fetches for a page, itself first.
fn fetched(name: &str, page: &str) -> BTreeSet<String> {
    let tags = page.split('<').filter(|tag| {
        let asks = ["link rel=\"stylesheet\"", "link rel=\"icon\"", "script", "img"];
        // A picture of a text is fetched when one comes near it.
        asks.iter().any(|ask| tag.starts_with(ask)) && !tag.contains("loading=\"lazy\"")
    });
    let addresses =
        tags.flat_map(|tag| ["href", "src"].into_iter().flat_map(|key| values(tag, key)));
    let files = addresses.map(|href| target(name, href).0);
    files.chain([name.to_owned()]).collect()
}

/// What is too heavy in a site.
fn too_heavy(site: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let weights: BTreeMap<&str, usize> =
        site.iter().map(|(name, bytes)| (name.as_str(), packed(bytes))).collect();
    let mut heavy = Vec::new();
    for (name, page) in pages(site).filter(|(name, _)| *name != SEARCH) {
        let files = fetched(name, page);
        let all: usize = files.iter().map(|it| weights[it.as_str()]).sum();
        let scripts = files.iter().filter(|it| is(it, "js"));
        let scripts: usize = scripts.map(|it| weights[it.as_str()]).sum();
        if all > PAGE || files.len() > REQUESTS || scripts > PACKED_SCRIPTS {
            heavy.push(format!("{name}: {all} bytes, {scripts} of them scripts, in {files:?}"));
        }
    }
    for (name, bytes) in site.iter().filter(|(name, _)| is(name, "css")) {
        if bytes.len() > STYLE || weights[name.as_str()] > PACKED_STYLE {
            heavy.push(format!("{name}: {} bytes, packed {}", bytes.len(), weights[name.as_str()]));
        }
    }
    heavy
}

#[test]
fn a_first_visit_is_light() {
    for path in ["content", "tests/fixtures/musterkreis"] {
        assert_eq!(too_heavy(&county(path).site()), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn what_is_heavy_is_noticed() {
    // Nothing can pack numbers that look as if thrown.
    let mut number = 1_u64;
    let mut noise = |length: usize| -> Vec<u8> {
        let thrown = std::iter::from_fn(|| {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            Some(number.to_be_bytes()[0])
        });
        thrown.take(length).collect()
    };
    let pictures = [1, 2, 3, 4].map(|i| format!("<img src=\"/{i}.png\" alt=\"\">")).concat();
    let mut site = BTreeMap::from([
        ("bild.html".to_owned(), b"<img src=\"/gross.png\" alt=\"\">".to_vec()),
        ("gross.png".to_owned(), noise(31_000)),
        ("skript.html".to_owned(), b"<script src=\"/s.js\"></script>".to_vec()),
        ("s.js".to_owned(), noise(3_100)),
        ("viele.html".to_owned(), pictures.into_bytes()),
        ("stil.css".to_owned(), noise(5_100)),
    ]);
    site.extend((1..=4).map(|i| (format!("{i}.png"), noise(10))));
    let heavy = too_heavy(&site);
    let names = heavy.iter().map(|it| it.split(':').next().unwrap_or_default());
    assert_eq!(names.collect::<Vec<_>>(), ["bild.html", "skript.html", "viele.html", "stil.css"]);
}
