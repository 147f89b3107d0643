//! WRITE: from what the public may see to every file of the site.

pub mod route;
pub mod redirect;
pub mod theme;
pub mod prose;
pub mod result;
pub mod decisions;
pub mod news;
pub mod statistics;
pub mod chart;
pub mod register;
pub mod index;
pub mod glossary;
pub mod plan;
mod again;
mod planner;
pub mod search;
pub mod picture;
pub mod sitemap;
pub mod page;
pub mod render;
