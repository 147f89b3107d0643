//! The search page's script: packed from its sources, small, and alone.

use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

use flate2::write::GzEncoder;
use flate2::{Compression, Crc};

use crate::project::project;

/// What readers load before they can search, at most, as a web server packs it.
const BYTES: usize = 10_000;

fn theme() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/kreis"))
}

fn script() -> String {
    std::fs::read_to_string(theme().join("assets/suche.js")).expect("the packed script is there")
}

/// What `pack.sh` calls its sources: CRC-32 of itself and the modules in the order of their names.
fn mark() -> String {
    let scripts = theme().join("scripts");
    let modules = std::fs::read_dir(scripts.join("suche")).expect("the sources are there");
    let modules = modules.map(|entry| entry.expect("an entry").path());
    let mut sources: Vec<_> =
        modules.filter(|path| path.extension().is_some_and(|it| it == "js")).collect();
    sources.sort();
    sources.insert(0, scripts.join("pack.sh"));
    let mut sum = Crc::new();
    for source in &sources {
        sum.update(&std::fs::read(source).expect("a source"));
    }
    let bytes = sum.sum().to_le_bytes();
    bytes.iter().fold(String::new(), |mut mark, byte| {
        let _ = write!(mark, "{byte:02x}");
        mark
    })
}

#[test]
fn the_script_is_packed_from_its_sources() {
    let script = script();
    let banner = script.lines().next().unwrap_or_default();
    let mark = mark();
    assert!(
        banner.contains(&mark),
        "themes/kreis/scripts has changed (now {mark}), but assets/suche.js is still: {banner}\n\
         Please run themes/kreis/scripts/pack.sh."
    );
}

#[test]
fn the_script_is_small() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(script().as_bytes()).expect("memory has room");
    let bytes = packed.finish().expect("memory has room").len();
    assert!(bytes <= BYTES, "assets/suche.js has {bytes} bytes packed, more than {BYTES}");
}

#[test]
fn the_site_holds_the_script_but_not_its_sources() {
    let site = project("").site();
    let is_script = |path: &&String| path.contains(".js") || path.contains(".sh");
    let scripts: Vec<_> = site.keys().filter(is_script).collect();
    assert_eq!(scripts.len(), 2, "the search's, and that of all pages: {scripts:?}");
    for path in scripts {
        let script = String::from_utf8_lossy(&site[path]);
        assert!(!script.contains("import"), "{path} needs nothing but itself");
    }
}
