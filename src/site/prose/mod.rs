//! Public prose → HTML: links become addresses, headings find their place, raw HTML stays text.

mod footnotes;
mod own;
mod writer;

use serde::Serialize;

use super::route::Routes;
use super::theme::Html;
use crate::council::public::{Prose, VisibleCouncil};
use crate::german;
use writer::{Heading, Writer};

/// Where prose stands on a page.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Where links lead.
    pub routes: &'a Routes,
    /// What a picture's file is.
    pub council: &'a VisibleCouncil,
    /// The level of its highest heading, 2 to 6: a page's own h1 stays the only one.
    pub level: u8,
    /// Begins every id, so that two texts can stand on one page.
    pub prefix: &'a str,
}

/// Names that templates give to places on a page; a heading of the text steps aside.
const RESERVED: [&str; 29] = [
    "abstimmung",
    "anlagen",
    "arten",
    "beratungsfolge",
    "beschluesse",
    "beschluss-wortlaut",
    "beziehungen",
    "dokumente",
    "entschieden",
    "ergebnis",
    "inhalt",
    "jahre",
    "letzte",
    "mitglieder",
    "naechste",
    "neu",
    "q",
    "sitze",
    "sitzungen",
    "sortierung",
    "stand",
    "tagesordnung",
    "termine",
    "themen",
    "umsetzung",
    "vorlagen",
    "wahlperioden",
    "weiter",
    "zitieren",
];

/// A text cut at its highest headings.
#[derive(Debug, Default)]
pub struct Sections {
    /// What stands before the first heading.
    pub intro: Html,
    /// A section for each highest heading, as written.
    pub sections: Vec<Section>,
    /// Footnotes.
    pub notes: Html,
}

/// A heading and what follows it.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The heading's words.
    pub heading: String,
    /// Its anchor.
    pub id: String,
    /// Heading and text.
    pub html: Html,
}

impl Setting<'_> {
    /// A text as one piece.
    pub fn html(self, prose: &Prose) -> Html {
        if prose.is_empty() {
            return Html::default();
        }
        let mut written = Writer::run(self, prose);
        written.html.push_str(&written.notes);
        Html::trusted(&written.html)
    }

    /// A text cut at its highest headings.
    pub fn sections(self, prose: &Prose) -> Sections {
        if prose.is_empty() {
            return Sections::default();
        }
        let written = Writer::run(self, prose);
        let html = written.html.as_str();
        let top = written.headings.iter().map(|heading| heading.level).min();
        let is_cut = |heading: &&Heading| Some(heading.level) == top;
        let cuts: Vec<&Heading> = written.headings.iter().filter(is_cut).collect();
        let ends = cuts.iter().skip(1).map(|heading| heading.start).chain([html.len()]);
        let section = |(heading, end): (&&Heading, usize)| Section {
            heading: heading.words.clone(),
            id: heading.id.clone(),
            html: Html::trusted(&html[heading.start..end]),
        };
        Sections {
            intro: Html::trusted(&html[..cuts.first().map_or(html.len(), |cut| cut.start)]),
            sections: cuts.iter().zip(ends).map(section).collect(),
            notes: Html::trusted(&written.notes),
        }
    }
}

impl Sections {
    /// The sections in the order that a county prints; what it does not name follows as written.
    pub fn order(&mut self, wanted: &[String]) {
        if wanted.is_empty() {
            return;
        }
        let wanted: Vec<String> = wanted.iter().map(|name| plain_heading(name)).collect();
        self.sections.sort_by_cached_key(|section| {
            let name = plain_heading(&section.heading);
            wanted.iter().position(|wanted| *wanted == name).unwrap_or(wanted.len())
        });
    }
}

/// „II. Begründung:“ is the same heading as „Begründung“.
fn plain_heading(heading: &str) -> String {
    let heading = heading.trim();
    let rest = match heading.split_once('.') {
        Some((number, rest)) if is_numeral(number) => rest,
        _ => heading,
    };
    german::sort_key(rest)
}

fn is_numeral(word: &str) -> bool {
    let is_roman = word.bytes().all(|byte| b"IVXLC".contains(&byte));
    !word.is_empty() && (is_roman || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Adds `text` to `html` with everything escaped that could end a text or an attribute.
pub fn escape_into(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(place) = first_special(rest.as_bytes()) {
        html.push_str(&rest[..place]);
        html.push_str(match rest.as_bytes()[place] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[place + 1..];
    }
    html.push_str(rest);
}

/// Looks at 16 bytes at once: hardly any text holds what must be escaped.
fn first_special(bytes: &[u8]) -> Option<usize> {
    let is_special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    let (chunks, rest) = bytes.as_chunks::<16>();
    for (number, chunk) in chunks.iter().enumerate() {
        let flags = u128::from_le_bytes(chunk.map(|byte| u8::from(is_special(byte))));
        if flags != 0 {
            return Some(number * 16 + flags.trailing_zeros() as usize / 8);
        }
    }
    let within = rest.iter().position(|byte| is_special(*byte))?;
    Some(chunks.len() * 16 + within)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::council::public::{Link, Subject};
    use crate::site::page::sample;

    fn html_with(markdown: &str, links: Vec<Link>) -> String {
        let council = sample::council();
        let routes = Routes::of(&Config::default(), &council);
        let prose = Prose { markdown: markdown.into(), links };
        let setting = Setting { routes: &routes, council: &council, level: 2, prefix: "" };
        setting.html(&prose).as_str().to_owned()
    }

    fn html(markdown: &str) -> String {
        html_with(markdown, Vec::new())
    }

    fn headings(markdown: &str, wanted: &[&str]) -> Vec<String> {
        let council = sample::council();
        let routes = Routes::of(&Config::default(), &council);
        let prose = Prose { markdown: markdown.into(), links: Vec::new() };
        let setting = Setting { routes: &routes, council: &council, level: 2, prefix: "" };
        let mut sections = setting.sections(&prose);
        sections.order(&wanted.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        sections.sections.into_iter().map(|section| section.heading).collect()
    }

    #[test]
    fn raw_html_is_text() {
        let html = html("<script>alert(1)</script>\n\nein <b onclick=\"x\">Wort</b> {{7*7}}");
        assert!(!html.contains("<script") && !html.contains("<b "), "{html}");
        assert!(html.contains("&lt;script&gt;") && html.contains("{{7*7}}"), "{html}");
    }

    #[test]
    fn what_must_be_escaped_is_found_anywhere() {
        for place in 0..70 {
            let text = format!("{}<{}\"", "ä".repeat(place), "x".repeat(70 - place));
            let mut html = String::new();
            escape_into(&mut html, &text);
            assert_eq!(html, text.replace('<', "&lt;").replace('"', "&quot;"));
        }
    }

    #[test]
    fn headings_sink_below_the_page_title_and_leave_no_level_out() {
        let html = html("# Groß\n\n### Klein\n\n# Groß");
        assert!(html.contains("<h2 id=\"gross\">Groß</h2>"), "{html}");
        assert!(html.contains("<h3 id=\"klein\">Klein</h3>"), "{html}");
        assert!(html.contains("<h2 id=\"gross-2\">Groß</h2>"), "{html}");
    }

    #[test]
    fn headings_step_aside_for_places_of_the_page() {
        assert!(html("## Anlagen").contains("id=\"anlagen-2\""));
    }

    #[test]
    fn every_place_that_a_template_names_is_reserved() {
        let templates = include_dir::include_dir!("$CARGO_MANIFEST_DIR/themes/kreis/templates");
        let parts = templates.get_dir("parts").unwrap();
        for file in templates.files().chain(parts.files()) {
            let text = file.contents_utf8().unwrap();
            for id in text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let is_known = RESERVED.contains(&id) || id.contains("{{");
                assert!(is_known, "{id} in {}", file.path().display());
            }
        }
    }

    #[test]
    fn every_link_finds_its_own_target_even_in_footnotes_and_pictures() {
        let council = sample::council();
        let paper = council.papers.ids().next().unwrap();
        let links = vec![
            Link::Away("https://x.de/?a=1&b=\"".to_owned()),
            Link::To(Subject::Paper(paper)),
            Link::Nowhere,
            Link::Within("Begründung".to_owned()),
            Link::Away("javascript:alert(1)".to_owned()),
        ];
        let text = "[a](x) [b](y)[^1] ![c](z)\n\n[^1]: siehe [d](#begründung)\n\n[e](f)";
        let html = html_with(text, links);
        for expected in [
            "<a href=\"https://x.de/?a=1&amp;b=&quot;\" rel=\"external noreferrer\">a</a>",
            "<a href=\"/vorlagen/sozialstrategie/\">b</a>",
            "</sup> c</p>",
            "<a href=\"#begruendung\">d</a>",
            "<p>e</p>",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
    }

    #[test]
    fn tables_can_be_scrolled_and_name_their_columns() {
        let html = html("| a | b |\n|---|--:|\n| 1 | 2 |");
        assert!(html.contains("<div class=\"tabelle\" tabindex=\"0\" role=\"region\""), "{html}");
        assert!(html.contains("<th scope=\"col\" class=\"rechts\">b</th>"), "{html}");
        assert!(html.contains("<td class=\"rechts\">2</td>"), "{html}");
    }

    #[test]
    fn footnotes_stand_at_the_end_and_lead_back() {
        let html = html("Wort[^x] und[^x].\n\n[^x]: Erklärung\n\nEnde");
        let note = html.find("<li id=\"fn-1\">").unwrap();
        assert!(html.find("Ende").unwrap() < note, "{html}");
        assert!(html.contains("href=\"#fnref-1\"") && html.contains("id=\"fnref-1-2\""), "{html}");
    }

    #[test]
    fn footnotes_in_footnotes_lose_nothing() {
        let html = html("a[^1]\n\n[^1]: eins\n\n    [^2]: zwei\n\nEnde");
        assert!(html.contains("eins") && html.contains("zwei") && html.contains("Ende"), "{html}");
    }

    #[test]
    fn lists_keep_their_first_number() {
        assert!(html("3. drei\n4. vier").starts_with("<ol start=\"3\">"));
    }

    #[test]
    fn sections_follow_the_form_whatever_their_numerals() {
        let text =
            "Vorab\n\n## II. Begründung:\n\nx\n\n### a\n\n## I. Beschlussvorschlag\n\ny\n\n## Rest";
        assert_eq!(
            headings(text, &["Beschlussvorschlag", "begründung"]),
            ["I. Beschlussvorschlag", "II. Begründung:", "Rest"]
        );
        assert_eq!(headings(text, &[])[0], "II. Begründung:");
    }
}
