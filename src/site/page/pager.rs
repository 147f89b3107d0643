//! The way through the pages of a long list.

use serde::Serialize;

use super::Link;
use crate::site::plan::Site;
use crate::site::route::Route;

/// The way through the pages of a list.
#[derive(Serialize)]
pub struct Pager<'a> {
    /// „Seite 2 von 7“; empty when there is one page only.
    pub position: String,
    /// The one before.
    pub previous: Option<Link<'a>>,
    /// The one after.
    pub next: Option<Link<'a>>,
    /// First, last, and those around this one.
    pub pages: Vec<PageLink<'a>>,
}

/// A page of the list.
#[derive(Serialize)]
pub struct PageLink<'a> {
    /// The page.
    pub link: Link<'a>,
    /// It is this one.
    pub current: bool,
    /// Pages were left out before this one.
    pub gap: bool,
}

/// „Seite 2“ for the title of a page; the first needs none.
pub fn label(site: &Site, number: usize) -> String {
    if number == 1 {
        return String::new();
    }
    site.texts().say("parts_page", &[("number", number.into())])
}

/// The way through `last` pages at `route`.
pub fn view<'a>(site: &Site, route: &Route, number: usize, last: usize) -> Pager<'a> {
    let link = |text: String, number: usize| Link::page(site, text, &route.page(number));
    let mut shown: Vec<usize> = (1..=last)
        .filter(|page| *page == 1 || *page == last || page.abs_diff(number) <= 2)
        .collect();
    if last == 1 {
        shown.clear();
    }
    let mut before = 0;
    let mut pages = Vec::with_capacity(shown.len());
    for page in shown {
        let link = link(page.to_string(), page);
        pages.push(PageLink { link, current: page == number, gap: page > before + 1 });
        before = page;
    }
    Pager {
        position: if last > 1 {
            site.texts().say("parts_position", &[("number", number.into()), ("last", last.into())])
        } else {
            String::new()
        },
        previous: (number > 1)
            .then(|| link(site.texts().get("parts_previous_page").to_owned(), number - 1)),
        next: (number < last)
            .then(|| link(site.texts().get("parts_next_page").to_owned(), number + 1)),
        pages,
    }
}
