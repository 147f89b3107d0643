//! Properties over generated input: nothing an editor can type makes KIS panic, hang or give two answers.

use kis::german;
use kis::site::search::find::engine::{Engine, Request};
use kis::site::search::find::marks::Marker;
use proptest::prelude::*;

use crate::project::project;

/// Pieces that heads and texts are made of, good and bad ones mixed.
const PIECES: &[&str] = &[
    "---\n",
    "betreff: ",
    "art: ",
    "öffentlichkeit: öffentlich\n",
    "öffentlichkeit: nichtöffentlich\n",
    "beratungsfolge:\n",
    "  - {gremium: kreistag, datum: ",
    "zuständigkeit: Entscheidung}\n",
    "[",
    "]",
    "{",
    "}",
    "- ",
    "\n",
    ": ",
    "# ",
    "\"",
    "'",
    "|\n",
    ">\n",
    "&a ",
    "*a ",
    "!x ",
    "<<: ",
    "\t",
    "2025-11-26",
    "26.11.2025",
    "31.11.2025",
    "17:00",
    "## Sachverhalt\n",
    "[x](vorlage:x)",
    "![](y.png)",
    "<!--",
    "-->",
    "<script>",
    "| a | b |\n",
    "| - | - |\n",
    "[^1]",
    "[^1]: ",
    "> ",
    "```\n",
    "Maß- nahmen",
    "\u{AD}",
    "\u{202E}",
    "\u{FEFF}",
    "ä",
    "a\u{308}",
    "🜁",
    "\u{0}",
    "\r\n",
    "datei: ../x.pdf\n",
    "anlagen:\n",
    "tagesordnung:\n",
    "titel: ",
    "gremium: kreistag\n",
    "beginn: ",
    "{{ x }}",
    "{% x %}",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// A head that is well formed, with a body of anything.
fn document() -> impl Strategy<Value = String> {
    (text(), any::<bool>()).prop_map(|(text, is_bare)| {
        if is_bare {
            return text;
        }
        format!(
            "---\nbetreff: Etwas\ntitel: Etwas\nname: Etwas\nart: Antrag\ngremium: kreistag\nbeginn: 2026-01-14\n\
             öffentlichkeit: öffentlich\nberatungsfolge: []\n---\n{text}"
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_rendered(text in document(), place in 0..6_usize) {
        let path = [
            "vorlagen/x/vorlage.md", "sitzungen/x/sitzung.md", "sitzungen/y/01-punkt.md",
            "gremien/x.md", "personen/x.md", "seiten/x.md",
        ][place];
        let sitting = "-- sitzungen/y/sitzung.md --\n---\ngremium: kreistag\nbeginn: 2026-01-14\n---\n";
        let project = project(sitting).with(path, text);
        let report = project.report();
        prop_assert!(report.is_empty() || report.contains('['));
        for finding in project.edition().diagnostics {
            if let Some(kis::snapshot::Entry::Text(text)) = project.snapshot().content.get(&finding.span.path) {
                prop_assert!(text.get(finding.span.range()).is_some(), "{finding:?}");
            }
        }
        for (path, page) in project.site() {
            let mut page = String::from_utf8_lossy(&page).to_lowercase();
            if path == "suche/index.html" {
                page = page.replacen("<script type=\"module\" blocking=\"render\" src=\"/assets/", "", 1);
            }
            if page.contains("id=\"zitieren\"") {
                page = page.replacen("<script defer src=\"/assets/kreis-", "", 1);
            }
            for bad in ["<script", "javascript:", "onload=", "<iframe"] {
                prop_assert!(!page.contains(bad), "{bad} on {path}");
            }
        }
    }

    #[test]
    fn any_bytes_are_a_finding_or_a_text(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let project = project("").with("seiten/x.md", bytes);
        prop_assert!(project.site().contains_key("index.html"));
    }

    #[test]
    fn slugs_are_made_once(text in "\\PC{0,40}") {
        let slug = german::slug(&text);
        prop_assert_eq!(german::slug(&slug), slug.clone());
        prop_assert!(slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
    }

    #[test]
    fn composing_twice_is_composing_once(text in "\\PC{0,40}") {
        let once = german::nfc(&text);
        prop_assert_eq!(german::nfc(&once), once);
    }

    #[test]
    fn no_named_file_is_found_outside_its_folder(name in "[./\\\\%2eEfF:a-z]{1,20}\\.pdf") {
        let paper = format!(
            "-- vorlagen/x/vorlage.md --\n---\nbetreff: X\nart: Antrag\nöffentlichkeit: öffentlich\nberatungsfolge: []\n\
             anlagen: [{{titel: X, datei: '{name}'}}]\n---\n"
        );
        let project = project(&paper)
            .with("vorlagen/geheim.pdf", "%PDF-1.4 geheim")
            .with("vorlagen/y/a.pdf", "%PDF-1.4 geheim");
        for (path, bytes) in project.site() {
            prop_assert!(!bytes.starts_with(b"%PDF"), "{path}");
        }
    }
}

/// The order of the files on disk, and what else lies there, changes nothing of a paper's own page.
#[test]
fn a_page_does_not_depend_on_its_neighbours() {
    let paper = |slug: &str| {
        format!(
            "-- vorlagen/{slug}/vorlage.md --\n---\nbetreff: {slug}\nart: Antrag\nöffentlichkeit: öffentlich\n\
             beratungsfolge: []\ndatum: 2026-01-01\n---\n"
        )
    };
    let alone = project(&paper("mitte")).page("/vorlagen/mitte/");
    let among = project(&format!("{}{}{}", paper("zuletzt"), paper("mitte"), paper("anfang")));
    assert_eq!(among.page("/vorlagen/mitte/"), alone);
}

/// What people type, and what nobody should.
const TYPED: &[&str] = &[
    "Armut",
    "Kinder",
    "haus",
    "Straße",
    "Bügerhaus",
    "Haushaltssatzung",
    "für",
    "die",
    " ",
    "-",
    "\"",
    "„",
    "“",
    "135/2020",
    "KT ",
    "0",
    "1.250.000",
    "K17",
    ":innen",
    "ä",
    "a\u{308}",
    "ue",
    "ß",
    "ẞ",
    "İ",
    "\u{AD}",
    "\u{200B}",
    "\u{202E}",
    "💩",
    "½",
    "²",
    "Ⅷ",
    "字",
    "é",
    "ﬁ",
    "xxxxxx",
    "eeee",
    "enen",
    "s",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_query_is_answered(pieces in prop::collection::vec(prop::sample::select(TYPED), 0..12)) {
        thread_local! {
            static EDITION: kis::edition::Edition =
                crate::project::county("tests/fixtures/suchkreis").edition().with_search();
        }
        let text = pieces.concat();
        EDITION.with(|edition| {
            let found = crate::search::search(edition, &text);
            let marker = Marker::of(&text, &found.replaced);
            let shown: String = marker.pieces(&text).into_iter().map(|piece| piece.text).collect();
            assert_eq!(shown, text, "marking changes nothing");
            let _ = marker.excerpt(&text.repeat(20));
        });
    }

    #[test]
    fn whatever_stands_in_a_file_of_the_index_the_reader_survives(
        noise in prop::collection::vec(any::<u8>(), 0..200),
        place in any::<prop::sample::Index>(),
        query in prop::sample::select(TYPED),
    ) {
        thread_local! {
            static EDITION: kis::edition::Edition =
                crate::project::county("content").edition().with_search();
        }
        EDITION.with(|edition| {
            let files = edition.site.search.as_ref().expect("an index was made");
            let fetch = |path: &str| {
                let packed = files.piece(path)?;
                let mut bytes = crate::search::unpacked(&packed);
                let at = place.index(bytes.len() + 1);
                bytes.splice(at..(at + noise.len()).min(bytes.len()), noise.iter().copied());
                Some(crate::search::packed(&bytes))
            };
            let engine = Engine::open(&files.root, &fetch).expect("the root is whole");
            let request = Request { text: query, ..Request::default() };
            if let Ok(found) = engine.search(&request) {
                for hit in found.hits.iter().take(3) {
                    let _ = engine.card(hit.document);
                }
            }
            let _ = engine.facet("gremium");
        });
    }
}
