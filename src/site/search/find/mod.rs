//! A query → documents: the reader of the index in Rust. `themes/kreis/scripts/suche`
//! is the other one.

pub mod engine;
pub mod index;
pub mod marks;
mod near;
pub mod note;
mod query;
mod scores;
mod terms;
mod unit;
