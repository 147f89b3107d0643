//! THINK: the council as meant. Knows no file, no YAML, no HTML, no address.

pub mod id;
pub mod land;
pub mod legal;
pub mod model;
pub mod public;
pub mod gate;
