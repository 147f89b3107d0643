//! Documents → the files of the index.

pub mod document;
mod facet;
mod fields;
pub(super) mod inverted;
mod write;

pub use facet::KEYS as FACETS;
pub(super) use write::BLOCK;
pub use write::{Files, write};
