//! Finds tags in a page as a browser would, without understanding the page: enough to put something
//! between them.

use std::ops::Range;

/// Between these tags `<` means nothing.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed"];

/// A tag where it stands.
#[derive(Clone, Debug)]
pub(super) struct Tag<'a> {
    /// Its name as it is written.
    name: &'a str,
    /// Whether it ends an element.
    is_end: bool,
    /// From `<` to after `>`.
    pub(super) place: Range<usize>,
    /// The page.
    html: &'a str,
}

impl Tag<'_> {
    /// Whether it begins such an element.
    pub(super) fn begins(&self, name: &str) -> bool {
        !self.is_end && self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it ends such an element.
    pub(super) fn ends(&self, name: &str) -> bool {
        self.is_end && self.name.eq_ignore_ascii_case(name)
    }

    /// Where the value of an attribute stands, with its quotation marks.
    pub(super) fn attribute(&self, wanted: &str) -> Option<Range<usize>> {
        let end = self.place.end - 1;
        let mut at = self.place.start + 1 + self.name.len();
        let skip = |from: usize, in_run: &dyn Fn(u8) -> bool| {
            let bytes = &self.html.as_bytes()[from..end];
            from + bytes.iter().position(|byte| !in_run(*byte)).unwrap_or(bytes.len())
        };
        let is_blank = |byte: u8| byte.is_ascii_whitespace();
        while at < end {
            at = skip(at, &|byte| is_blank(byte) || byte == b'/');
            let name = at..skip(at, &|byte| !is_blank(byte) && !b"=/".contains(&byte));
            at = skip(name.end, &is_blank);
            let mut value = at..at;
            if self.html[at..end].starts_with('=') {
                at = skip(at + 1, &is_blank);
                value = match self.html.as_bytes().get(at).filter(|_| at < end) {
                    Some(quote @ (b'"' | b'\'')) => {
                        at..(skip(at + 1, &|byte| byte != *quote) + 1).min(end)
                    }
                    _ => at..skip(at, &|byte| !is_blank(byte)),
                };
                at = value.end;
            } else if name.is_empty() {
                at += 1;
            }
            if self.html[name].eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
        }
        None
    }

    /// The value of an attribute as the browser reads it.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        let raw = &self.html[self.attribute(name)?];
        let bare = |quote: char| raw.strip_prefix(quote)?.strip_suffix(quote);
        let raw = bare('"').or_else(|| bare('\'')).unwrap_or(raw);
        let raw = raw.replace("&#39;", "'").replace("&#x27;", "'").replace("&quot;", "\"");
        Some(raw.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    }
}

/// All tags of a page, in order.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let tag = next(html, at)?;
        at = tag.place.end;
        if !tag.is_end && RAW.iter().any(|raw| tag.name.eq_ignore_ascii_case(raw)) {
            at = end_of_raw(html, at, tag.name);
        }
        Some(tag)
    })
}

fn next(html: &str, mut at: usize) -> Option<Tag<'_>> {
    loop {
        at += html[at..].find('<')?;
        let rest = &html[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            at += 4 + comment.find("-->")? + 3;
            continue;
        }
        let is_end = rest.starts_with('/');
        let name = rest.strip_prefix('/').unwrap_or(rest);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            at += 1;
            continue;
        }
        let length = name
            .find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
            .unwrap_or(name.len());
        let end = end_of_tag(html, at)?;
        return Some(Tag { name: &name[..length], is_end, place: at..end, html });
    }
}

/// After the `>` that stands in no quotation.
fn end_of_tag(html: &str, start: usize) -> Option<usize> {
    let mut quote = None;
    for (place, byte) in html.bytes().enumerate().skip(start) {
        match (quote, byte) {
            (None, b'>') => return Some(place + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn end_of_raw(html: &str, start: usize, name: &str) -> usize {
    let ends = html[start..].match_indices("</").map(|(place, _)| start + place);
    let is_end = |place: &usize| {
        let word = html.as_bytes().get(place + 2..place + 2 + name.len());
        word.is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
    };
    ends.into_iter().find(is_end).unwrap_or(html.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_where_a_browser_finds_them() {
        let html = "<!doctype html><!-- <main> --><title><main></title>\
            <script>if (a<b) '<main>'</script><P title='<main>'>1 < 2</p><MAIN id=a>";
        let names: Vec<&str> = tags(html).map(|tag| tag.name).collect();
        assert_eq!(names, ["title", "title", "script", "script", "P", "p", "MAIN"]);
        let main = tags(html).find(|tag| tag.begins("main")).unwrap();
        assert_eq!(&html[main.place], "<MAIN id=a>");
        for cut in ["<", "<p", "<p a='", "<!-- ", "<script>", "</", "<p =>", "<ö>", "<p a=", "<p/"]
        {
            for tag in tags(cut) {
                assert_eq!(tag.value("x"), None, "{cut}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_page_is_too_broken(html in "([<>=\"'/ !\\-a-cö]|meta|script|content){0,40}") {
            for tag in tags(&html) {
                tag.value("content");
                proptest::prop_assert!(html[tag.place].starts_with('<'));
            }
        }
    }

    #[test]
    fn attributes_are_read_however_they_are_written() {
        let html = "<meta HTTP-EQUIV=a/b content = \"x &#39;y&#39; = 'z'\" ist='q' leer>";
        let tag = tags(html).next().unwrap();
        assert_eq!(tag.value("http-equiv").as_deref(), Some("a/b"));
        assert_eq!(tag.value("content").as_deref(), Some("x 'y' = 'z'"));
        assert_eq!(tag.value("ist").as_deref(), Some("q"));
        assert_eq!(tag.value("leer").as_deref(), Some(""));
        assert_eq!(tag.value("nichts"), None);
    }
}
