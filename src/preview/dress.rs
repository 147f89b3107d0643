//! Puts the preview's script and banner on a page, and widens the page's policy by exactly that.
//!
//! It leans on nothing of the theme but `<head>`, `<body>` and, if there is one, `<main>`.

use std::fmt::Write;
use std::ops::Range;

use super::panel::escaped;
use super::tags::{Tag, tags};
use crate::council::public::Note;

/// What a page is dressed with.
pub(super) struct Dress<'a> {
    /// The name by which the browser asked: `localhost:8080`.
    pub(super) host: &'a str,
    /// Which moment the page shows.
    pub(super) moment: &'a str,
    /// What the staff must know.
    pub(super) notes: &'a [Note],
}

impl Dress<'_> {
    /// The page, dressed. What is no text stays as it is.
    pub(super) fn put_on(&self, page: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(page) {
            Ok(html) => self.dressed(&html).into_bytes(),
            Err(error) => error.into_bytes(),
        }
    }

    fn dressed(&self, html: &str) -> String {
        let tags: Vec<Tag> = tags(html).collect();
        let first = |is: &dyn Fn(&Tag) -> bool| tags.iter().find(|tag| is(tag));
        let body = first(&|tag| tag.begins("body"));
        let head = first(&|tag| tag.ends("head")).or(body).map(|tag| tag.place.start);
        let head = head.or(first(&|tag| tag.begins("head")).map(|tag| tag.place.end));
        let main = first(&|tag| tag.begins("main")).or(body).map(|tag| tag.place.end);
        let mut changes: Vec<(Range<usize>, String)> = Vec::new();
        for tag in &tags {
            changes.extend(self.policy(tag));
        }
        let head = head.unwrap_or(html.len());
        changes.push((head..head, self.head()));
        let main = main.unwrap_or(html.len());
        changes.push((main..main, self.banner()));
        changes.sort_by_key(|(place, _)| place.start);
        changed(html, &changes)
    }

    fn head(&self) -> String {
        format!(
            "<meta name=\"robots\" content=\"noindex\" data-kis-vorschau>\n\
             <link rel=\"stylesheet\" href=\"/__kis/vorschau.css\" data-kis-vorschau>\n\
             <script defer src=\"/__kis/vorschau.js\" data-kis-vorschau data-stand=\"{}\"></script>\n",
            escaped(self.moment)
        )
    }

    fn banner(&self) -> String {
        if self.notes.is_empty() {
            return String::new();
        }
        let mut banner =
            "<section class=\"kis-vorschau-vermerk\" aria-label=\"Vermerk der Vorschau\">"
                .to_owned();
        for Note { word, sentence } in self.notes {
            let _ =
                write!(banner, "<p><strong>{}</strong> {}</p>", escaped(word), escaped(sentence));
        }
        banner + "</section>"
    }

    /// A policy in the page, widened; what it was stands beside it, for the script to compare.
    fn policy(&self, tag: &Tag) -> Option<(Range<usize>, String)> {
        let is_policy = tag.begins("meta")
            && tag.value("http-equiv")?.eq_ignore_ascii_case("content-security-policy");
        let place = tag.attribute("content").filter(|_| is_policy)?;
        let policy = tag.value("content")?;
        let (before, after) = (escaped(&policy), escaped(&widened(&policy, self.host)));
        Some((place, format!("\"{after}\" data-kis-policy=\"{before}\"")))
    }
}

fn changed(html: &str, changes: &[(Range<usize>, String)]) -> String {
    let mut page = String::with_capacity(html.len() + 1024);
    let mut at = 0;
    for (place, text) in changes {
        page.push_str(&html[at..place.start]);
        page.push_str(text);
        at = place.end;
    }
    page + &html[at..]
}

/// A policy that also allows the preview's own script, style and questions. The theme's own scripts
/// stay forbidden where they are: what will not work online must not work here.
fn widened(policy: &str, host: &str) -> String {
    // A policy cannot name an address in brackets.
    let own =
        if host.starts_with('[') { "'self'".to_owned() } else { format!("http://{host}/__kis/") };
    let mut directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_ascii_whitespace().collect())
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect();
    let default = directives.iter().find(|words| words[0].eq_ignore_ascii_case("default-src"));
    let default: Option<Vec<&str>> = default.map(|words| words[1..].to_vec());
    let needs = [
        ("script-src", own.as_str()),
        ("script-src-elem", own.as_str()),
        ("style-src", own.as_str()),
        ("style-src-elem", own.as_str()),
        // The script asks for the very page anew.
        ("connect-src", "'self'"),
        ("form-action", own.as_str()),
    ];
    for (name, source) in needs {
        let is_it = |words: &&mut Vec<&str>| words[0].eq_ignore_ascii_case(name);
        if let Some(words) = directives.iter_mut().find(is_it) {
            allow(words, source);
        } else if let (Some(default), "script-src" | "style-src" | "connect-src") = (&default, name)
        {
            let mut words = vec![name];
            words.extend(default);
            allow(&mut words, source);
            directives.push(words);
        }
    }
    let directives: Vec<String> = directives.iter().map(|words| words.join(" ")).collect();
    directives.join("; ")
}

/// Adds a source to a directive that does not have it.
fn allow<'a>(words: &mut Vec<&'a str>, source: &'a str) {
    words.retain(|word| !word.eq_ignore_ascii_case("'none'"));
    if !words.iter().any(|word| matches!(*word, "*" | "'self'") || *word == source) {
        words.push(source);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dressed(html: &str) -> String {
        let notes = [Note { word: "ENTWURF".to_owned(), sentence: "<nicht> da".to_owned() }];
        let dress = Dress { host: "localhost:8080", moment: "a-1", notes: &notes };
        String::from_utf8(dress.put_on(html.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn script_and_banner_stand_in_their_places() {
        let page =
            dressed("<!doctype html><head><title>a</title></head><body><main id=x><p>b</main>");
        let script = page.find("vorschau.js").unwrap();
        assert!(page.find("<title>").unwrap() < script && script < page.find("</head>").unwrap());
        assert!(page.contains("<main id=x><section class=\"kis-vorschau-vermerk\""), "{page}");
        assert!(
            page.contains("<strong>ENTWURF</strong> &lt;nicht&gt; da</p></section><p>b"),
            "{page}"
        );
    }

    #[test]
    fn a_theme_may_leave_out_what_it_likes() {
        for bare in ["", "text", "<body>text", "<p>a", "<head><title>a</title>", "<main>"] {
            let page = dressed(bare);
            assert_eq!(page.matches("vorschau.js").count(), 1, "{page}");
            assert_eq!(page.matches("ENTWURF").count(), 1, "{page}");
        }
    }

    #[test]
    fn the_policy_opens_only_for_the_preview() {
        let own = "http://localhost:8080/__kis/";
        let policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'";
        assert_eq!(
            widened(policy, "localhost:8080"),
            format!("{policy}; script-src {own}; connect-src 'self'")
        );
        assert_eq!(
            widened("script-src 'none'; Style-Src https://x", "[::1]:8080"),
            "script-src 'self'; Style-Src https://x 'self'"
        );
        assert_eq!(widened("img-src *", "localhost:8080"), "img-src *");
        assert_eq!(
            widened("default-src 'self' data:", "localhost:8080"),
            "default-src 'self' data:; script-src 'self' data:; style-src 'self' data:; connect-src 'self' data:"
        );
    }

    #[test]
    fn the_old_policy_stays_beside_the_new() {
        let page = dressed(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\"></head>",
        );
        assert!(
            page.contains(
                "content=\"script-src http://localhost:8080/__kis/\" data-kis-policy=\"script-src &#39;none&#39;\">"
            ),
            "{page}"
        );
    }
}
