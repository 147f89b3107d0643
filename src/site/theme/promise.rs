//! What the privacy notice promises, held against a county's own theme: nothing is loaded from
//! other servers, and nothing is stored with the visitor.
//!
//! The embedded theme is held to the same by tests; templates and styles are read here as text, for
//! what a browser would load by itself. A link that somebody has to follow is none of that.

use std::ops::Range;

use super::{Files, fault::Origin};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};

/// Attributes whose address a browser loads or sends to by itself.
const LOADING: &[&str] =
    &["src", "srcset", "poster", "data", "action", "formaction", "ping", "background"];
/// Elements whose `href` a browser loads by itself.
const LOADING_HREF: &[&str] = &["link", "image", "use", "base", "feimage"];
/// A `link` of these kinds is only a word about the page.
const TELLING: &[&str] = &["canonical", "license", "alternate", "author", "help", "me"];
/// Words that store something with the visitor, or read it.
const STORING: &[&str] =
    &["document.cookie", "localStorage", "sessionStorage", "indexedDB", "cookieStore"];
/// Names of languages that look like addresses; nothing is loaded from there.
const NAMESPACES: &str = "www.w3.org/";

/// Everything in a theme's own files that would make the notice untrue.
pub(super) fn broken(origin: &Origin, templates: &Files, assets: &Files) -> Diagnostics {
    let mut findings = Diagnostics::new();
    for (folder, files) in [("templates", templates), ("assets", assets)] {
        let own = files.iter().filter(|(_, bytes)| matches!(bytes, std::borrow::Cow::Owned(_)));
        for (name, bytes) in own.filter(|(name, _)| is_read(name)) {
            let path = format!("themes/{}/{folder}/{name}", origin.name);
            let Ok(text) = std::str::from_utf8(bytes) else { continue };
            findings.extend(foreign(name, text).map(|place| loads(&path, text, place)));
            findings.extend(storing(text).map(|place| stores(&path, text, place)));
        }
    }
    findings
}

/// Whether a browser takes a file of this name for more than a picture.
fn is_read(name: &str) -> bool {
    matches!(ending(name).as_str(), "html" | "xml" | "css" | "js" | "mjs" | "svg")
}

fn ending(name: &str) -> String {
    name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase()
}

/// The places of addresses on other servers that a browser would go to by itself.
fn foreign<'a>(name: &'a str, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let is_script = matches!(ending(name).as_str(), "js" | "mjs");
    text.match_indices("//").filter_map(move |(slashes, _)| {
        let before = &text[..slashes];
        let start = ["https:", "http:"]
            .iter()
            .find_map(|scheme| before.strip_suffix(scheme))
            .map_or(slashes, str::len);
        let rest = &text[slashes + 2..];
        let is_end = |c: char| c.is_whitespace() || "\"'`()<>;,".contains(c);
        let host = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        let is_host = host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '{');
        let is_address = is_host && !host.starts_with(NAMESPACES);
        (is_address && is_loaded(&text[..start], is_script))
            .then(|| start..slashes + 2 + host.len())
    })
}

/// Whether what stands before an address makes a browser go there.
fn is_loaded(before: &str, is_script: bool) -> bool {
    let bare = before.trim_end_matches(['"', '\'', '`']);
    let is_quoted = bare.len() < before.len();
    let bare = bare.trim_end();
    let ends_with = |word: &str| bare.to_ascii_lowercase().ends_with(word);
    if is_script && is_quoted || ends_with("url(") || ends_with("@import") {
        return true;
    }
    let Some(name) = bare.strip_suffix('=') else { return false };
    let name = name.trim_end();
    let start = name.rfind(|c: char| c.is_whitespace() || c == ':').map_or(0, |at| at + 1);
    let attribute = name[start..].to_ascii_lowercase();
    if LOADING.contains(&attribute.as_str()) {
        return true;
    }
    attribute == "href" && is_loading_href(name)
}

/// Whether the `href` that ends here belongs to an element that loads it.
fn is_loading_href(before: &str) -> bool {
    let tag = before.rsplit('<').next().unwrap_or_default().to_ascii_lowercase();
    let element = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let only_tells = TELLING.iter().any(|kind| tag.contains(&format!("rel=\"{kind}\"")));
    LOADING_HREF.contains(&element) && !only_tells
}

fn storing(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let places = |word: &'static str| {
        text.match_indices(word).map(move |(start, _)| start..start + word.len())
    };
    STORING.iter().flat_map(move |word| places(word))
}

fn loads(path: &str, text: &str, place: Range<usize>) -> Diagnostic {
    let (line, address) = (line(text, place.start), &text[place.clone()]);
    let message = format!("In Zeile {line} lädt der Browser etwas von „{address}“.");
    Diagnostic::error("theme-fremde-adresse", Span::new(&path.into(), place), message).hint(
        "Die Datenschutzerklärung wäre dann falsch. Legen Sie die Datei selbst unter assets ab.",
    )
}

fn stores(path: &str, text: &str, place: Range<usize>) -> Diagnostic {
    let (line, word) = (line(text, place.start), &text[place.clone()]);
    let message = format!("In Zeile {line} speichert oder liest „{word}“ etwas beim Besucher.");
    Diagnostic::error("theme-speichert", Span::new(&path.into(), place), message).hint(
        "Die Datenschutzerklärung wäre dann falsch, und es bräuchte eine Einwilligung (§ 25 TDDDG).",
    )
}

fn line(text: &str, at: usize) -> usize {
    1 + text[..at].matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> Vec<String> {
        foreign(name, text).map(|place| text[place].to_owned()).collect()
    }

    #[test]
    fn what_a_browser_loads_by_itself_is_found() {
        for (name, text) in [
            ("a.html", "<img alt=\"\" src=\"https://x.example/a.png\">"),
            ("a.html", "<SCRIPT SRC = '//x.example/a.js'></SCRIPT>"),
            ("a.html", "<link rel=\"stylesheet\" href=\"http://x.example/a.css\">"),
            ("a.html", "<form action=https://x.example/>"),
            ("a.html", "<img src=\"//{{ page.host }}/a\">"),
            ("a.css", "a { background: url( \"https://x.example/a\") }"),
            ("a.css", "@import '//x.example/a.css';"),
            ("a.js", "fetch(`https://x.example/a`)"),
            ("a.svg", "<svg><image xlink:href=\"https://x.example/a\"/></svg>"),
        ] {
            assert_eq!(found(name, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn links_that_somebody_follows_are_no_matter() {
        for (name, text) in [
            ("a.html", "<a href=\"https://x.example/\">x</a> https://y.example // z"),
            ("a.html", "<link rel=\"license\" href=\"https://x.example/\">"),
            ("a.html", "<link rel=\"canonical\" href=\"{{ head.canonical }}\">"),
            ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
            ("a.css", "/* https://x.example/ */ a { background: url(\"a.png\") }"),
            ("a.js", "// https://x.example\nconst a = \"http://www.w3.org/2000/svg\";"),
        ] {
            assert_eq!(found(name, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_is_stored_with_the_visitor_is_found() {
        let text = "const a = 1;\nlocalStorage.a = document.cookie;";
        assert_eq!(storing(text).count(), 2);
        assert_eq!(line(text, storing(text).next().expect("one").start), 2);
    }
}
