//! Full-text search without a server: an index as small files, made from what anyone may see.
//!
//! Documents → words → files on one side; a query and the same files → hits on the other. The
//! browser's half is `themes/kreis/assets/suche.js`; `README.md` here describes the files.

mod bytes;
mod compound;
pub mod document;
pub mod engine;
mod facet;
mod fold;
mod inverted;
pub mod marks;
mod near;
mod query;
mod root;
mod stem;
mod stop;
mod terms;
mod write;

use super::plan::Site;
use document::Document;
use inverted::Inverted;
pub use write::Files;

/// The index of everything public.
pub fn index(site: &Site) -> Files {
    let documents = Document::all(site);
    let inverted = Inverted::of(site, &documents);
    write::write(site, &documents, &inverted)
}
