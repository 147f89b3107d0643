//! The one dialect of Markdown: reader and writer must see the same events.

use pulldown_cmark::{Options, Parser};

/// Markdown as KIS understands it. Left out on purpose: smart punctuation (English quotes), front
/// matter blocks anywhere in the text, maths (`$` in amounts), wiki links.
pub fn parser(text: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    Parser::new_ext(text, options)
}
