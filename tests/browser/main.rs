//! The tests that sit before a screen: the finished site in a real browser.

mod accessible;
mod axe;
mod browser;
mod conditions;
mod harness;
mod keyboard;
mod live;
mod markup;
mod page;
mod pictures;
#[path = "../program.rs"]
#[allow(dead_code, reason = "the other test binary uses the rest of this language")]
mod program;
#[path = "../project.rs"]
#[allow(dead_code, reason = "the other test binary uses the rest of this language")]
mod project;
#[path = "../search/queries.rs"]
#[allow(dead_code, reason = "the other test binary measures by the rest")]
mod queries;
mod quiet;
mod samples;
mod search;
mod search_page;
mod server;
#[path = "../serving.rs"]
mod serving;
mod start;
mod tools;
mod width;
mod wording;

use std::sync::{Arc, LazyLock};

use project::county;
use server::{Server, Site, serve};

/// The example county, built once for all tests.
static EXAMPLE: LazyLock<Arc<Site>> = LazyLock::new(|| Arc::new(county("content").site()));

/// The invented county that uses everything, built once for all tests.
static MUSTERKREIS: LazyLock<Arc<Site>> =
    LazyLock::new(|| Arc::new(county("tests/fixtures/musterkreis").site()));

/// The example county on a server of its own.
pub(crate) fn example() -> Server {
    serve(Arc::clone(&EXAMPLE))
}
