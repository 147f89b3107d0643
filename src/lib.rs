//! KIS: from a council's Markdown to its website. Modules in reading order.

pub mod diagnostic;
pub mod german;
pub mod markdown;
pub mod snapshot;
pub mod config;
pub mod council;
pub mod site;
