//! The tests that sit before a screen: the finished site in a real browser.

mod browser;
mod harness;
mod live;
mod page;
#[path = "../program.rs"]
#[allow(dead_code, reason = "the other test binary uses the rest of this language")]
mod program;
#[path = "../project.rs"]
#[allow(dead_code, reason = "the other test binary uses the rest of this language")]
mod project;
#[path = "../search/queries.rs"]
#[allow(dead_code, reason = "the other test binary measures by the rest")]
mod queries;
mod search;
mod search_page;
mod server;
#[path = "../serving.rs"]
mod serving;
mod start;
mod width;

use std::sync::{Arc, LazyLock};

use project::county;
use server::{Server, Site, serve};

/// The example county, built once for all tests.
static EXAMPLE: LazyLock<Arc<Site>> = LazyLock::new(|| Arc::new(county("content").site()));

/// The example county on a server of its own.
pub(crate) fn example() -> Server {
    serve(Arc::clone(&EXAMPLE))
}
