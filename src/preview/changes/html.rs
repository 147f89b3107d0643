//! A page as its reader meets it: title, lines of text, links. So much of HTML as our own pages need.

/// Tags that begin a line, and end one.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
];

/// What is written by character references.
const NAMED: &[(&str, char)] =
    &[("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' ')];

/// A page of HTML, or a part of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Html<'a>(pub(super) &'a str);

impl<'a> Html<'a> {
    /// What is the page's own: without head, navigation and footer.
    pub(super) fn main(self) -> Html<'a> {
        let start = self.0.find("<main").unwrap_or(0);
        let length = self.0[start..].find("</main>").unwrap_or(self.0.len() - start);
        Html(&self.0[start..start + length])
    }

    /// Its title without the county's name, or its first heading.
    pub(super) fn title(self, county: &str) -> Option<String> {
        let title = self.element("title").or_else(|| self.element("h1"))?;
        let short = title.strip_suffix(county).and_then(|title| title.strip_suffix(" – "));
        let title = short.unwrap_or(&title);
        (!title.is_empty()).then(|| title.to_owned())
    }

    /// What the page says it is: `vorlage`, `liste`. Not every theme says so.
    pub(super) fn kind(self) -> Option<&'a str> {
        let (_, rest) = self.0.split_once("<meta name=\"kis:art\" content=\"")?;
        rest.split('"').next()
    }

    /// Where the page belongs, with scheme and host.
    pub(super) fn canonical(self) -> Option<String> {
        let (_, rest) = self.0.split_once("<link rel=\"canonical\" href=\"")?;
        rest.split('"').next().map(decoded)
    }

    /// The page only leads on.
    pub(super) fn is_redirect(self) -> bool {
        self.0.contains("http-equiv=\"refresh\"")
    }

    /// Its text, line by line, long lines by sentence.
    pub(super) fn lines(self) -> Vec<String> {
        let mut text = Text::default();
        for token in self.tokens() {
            match token {
                Token::Words(words) => text.push(&decoded(words)),
                Token::Tag(tag) => text.tag(tag),
            }
        }
        text.end_line();
        text.lines
    }

    /// Where its links and pictures lead, in their order.
    pub(super) fn links(self) -> Vec<String> {
        let tags = self.tokens().filter_map(|token| match token {
            Token::Tag(tag) => attribute(tag, "href").or_else(|| attribute(tag, "src")),
            Token::Words(_) => None,
        });
        tags.collect()
    }

    /// The text of the first element of this name.
    fn element(self, name: &str) -> Option<String> {
        let (_, rest) = self.0.split_once(&format!("<{name}"))?;
        let (_, rest) = rest.split_once('>')?;
        let (inside, _) = rest.split_once(&format!("</{name}>"))?;
        Some(Html(inside).lines().join(" "))
    }

    fn tokens(self) -> Tokens<'a> {
        Tokens { rest: self.0 }
    }
}

enum Token<'a> {
    Words(&'a str),
    /// What stands between `<` and `>`.
    Tag(&'a str),
}

struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        if let Some(inside) = self.rest.strip_prefix('<')
            && let Some(end) = end_of_tag(inside)
        {
            self.rest = &inside[end + 1..];
            return Some(Token::Tag(&inside[..end]));
        }
        // A `<` that opens nothing is a word like any other.
        let skip = usize::from(self.rest.starts_with('<'));
        let end = self.rest[skip..].find('<').map_or(self.rest.len(), |end| end + skip);
        let (words, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(Token::Words(words))
    }
}

/// The place of the `>` that ends a tag, outside the values of its attributes.
fn end_of_tag(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (place, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(place),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// What an attribute of a tag says.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(decoded)
}

/// Lines while they grow.
#[derive(Default)]
struct Text {
    lines: Vec<String>,
    line: String,
}

impl Text {
    fn push(&mut self, words: &str) {
        let mut gap = words.starts_with(char::is_whitespace);
        for word in words.split_whitespace() {
            if gap && !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
            self.line.push_str(word);
            gap = true;
        }
        if words.ends_with(char::is_whitespace)
            && !self.line.is_empty()
            && !self.line.ends_with(' ')
        {
            self.line.push(' ');
        }
    }

    fn tag(&mut self, tag: &str) {
        let is_end = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        match name[..end].to_ascii_lowercase().as_str() {
            "dt" if is_end => self.push(": "),
            // The name of a value and the first value are one line.
            "dd" if !is_end && self.line.ends_with(": ") => {}
            "td" | "th" if !is_end && !self.line.trim().is_empty() => self.push(" · "),
            "img" => {
                if let Some(words) = attribute(tag, "alt").filter(|words| !words.is_empty()) {
                    self.push(&format!(" [Bild: {words}] "));
                }
            }
            name if BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let mut rest = line.trim();
        while let Some(end) = end_of_sentence(rest) {
            self.lines.push(rest[..end].to_owned());
            rest = rest[end..].trim_start();
        }
        if !rest.is_empty() {
            self.lines.push(rest.to_owned());
        }
    }
}

/// Where the first sentence ends, if another follows: behind a word of small letters, before a
/// capital. „26. November“ and „z. B. Wege“ are no ends.
fn end_of_sentence(text: &str) -> Option<usize> {
    text.match_indices(['.', '!', '?']).find_map(|(place, _)| {
        let small = text[..place].chars().rev().take(3).filter(|c| c.is_lowercase()).count();
        let after = text[place + 1..].strip_prefix(' ')?;
        let is_end = small == 3 && after.starts_with(char::is_uppercase);
        is_end.then_some(place + 1)
    })
}

/// Text without its character references.
fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find('&') {
        plain.push_str(&rest[..place]);
        rest = &rest[place..];
        let known = rest[1..].split_once(';').and_then(|(name, _)| Some((name, character(name)?)));
        if let Some((name, character)) = known {
            plain.push(character);
            rest = &rest[name.len() + 2..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain
}

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_line_by_line() {
        let page = Html(
            "<title>Bus – Antrag – Kreis</title><nav>Weg</nav><main id=\"inhalt\">\n<h1>Bus &amp; \
             Bahn</h1><p>Der <em>Bus</em>\nfährt am 26. November 2025. Die Bahn nicht, z. B. Linie \
             7!</p><dl><dt>Nummer</dt><dd>A&#32;3</dd><dd>B</dd></dl><table><tr><td>ja</td><td>8</td>\
             </tr></table><img alt=\"Ein > Bild\" src=\"/a.png\"><br></main><p>Fuß</p>",
        );
        assert_eq!(page.title("Kreis").as_deref(), Some("Bus – Antrag"));
        assert_eq!(
            page.main().lines(),
            [
                "Bus & Bahn",
                "Der Bus fährt am 26. November 2025. Die Bahn nicht, z. B. Linie 7!",
                "Nummer: A 3",
                "B",
                "ja · 8",
                "[Bild: Ein > Bild]",
            ]
        );
        assert_eq!(page.main().links(), ["/a.png"]);
    }

    #[test]
    fn long_lines_are_read_by_sentence() {
        let lines = Html("<p>Der Bus fährt. Die Bahn nicht! Wer weiß? 5 Leute.</p>").lines();
        assert_eq!(lines, ["Der Bus fährt.", "Die Bahn nicht!", "Wer weiß? 5 Leute."]);
    }

    #[test]
    fn what_is_no_html_is_read_all_the_same() {
        for (broken, lines) in [
            ("", vec![]),
            ("<", vec!["<"]),
            ("a < b & c &unbekannt; &#x110000; &", vec!["a < b & c &unbekannt; &#x110000; &"]),
            ("<p title=\"x>ä", vec!["<p title=\"x>ä"]),
            ("<main", vec!["<main"]),
            ("</main><main>ä", vec!["ä"]),
        ] {
            assert_eq!(Html(broken).main().lines(), lines, "{broken}");
        }
    }
}
