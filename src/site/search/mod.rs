//! Full-text search without a server: an index as small files, made from what anyone may see.
//!
//! `make` writes the files, `find` reads them, and both know German by `language`. The browser's
//! reader is `themes/kreis/scripts/suche`; `README.md` here describes the files.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "documents, words and places are far fewer than four billion; weights end at 31"
)]

mod bytes;
pub mod find;
mod language;
pub mod make;
mod root;

use super::plan::Site;
pub use make::Files;
use make::document::Document;
use make::inverted::Inverted;

/// The index of everything public.
pub fn index(site: &Site) -> Files {
    let documents = Document::all(site);
    let inverted = Inverted::of(site, &documents);
    make::write(site, &documents, inverted)
}
