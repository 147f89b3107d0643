//! Longer texts of the site itself: Markdown whose links are addresses, not Kennungen.

use pulldown_cmark::{CowStr, Event, Tag};

use super::Setting;
use crate::council::public::{Link, Prose};
use crate::markdown;
use crate::site::route::Route;
use crate::site::theme::Html;

impl Setting<'_> {
    /// A text as one piece. `[Kalender](/kalender/)` leads to a page of the site, wherever that lies.
    pub fn own(self, text: &str) -> Html {
        let links = markdown::parser(text).filter_map(target_of).map(|href| self.target(&href));
        self.html(&Prose { links: links.collect(), markdown: text.into() })
    }

    fn target(self, href: &str) -> Link {
        match href.strip_prefix('#') {
            Some(place) => Link::Within(place.to_owned()),
            None if href.starts_with('/') => {
                Link::Away(self.routes.href_of(&Route::of_checked(href.to_owned())))
            }
            None => Link::Away(href.to_owned()),
        }
    }
}

fn target_of(event: Event<'_>) -> Option<CowStr<'_>> {
    match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url),
        _ => None,
    }
}
