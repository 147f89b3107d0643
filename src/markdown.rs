//! One dialect of Markdown for everyone: reader and writer must count the same links.

use pulldown_cmark::{Options, Parser};

/// The dialect: tables, footnotes, struck text, task lists.
///
/// Left off on purpose: smart punctuation (English quotation marks), metadata blocks (a `---` in the
/// text would swallow what follows), maths (`$` stands in amounts), raw HTML of any kind.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// The events of a text, in the one dialect.
pub fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, OPTIONS)
}
