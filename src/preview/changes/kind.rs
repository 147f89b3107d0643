//! What a page or file is, in words: documents come before what is made of them.

use super::html::Html;
use crate::site::plan::{Output, Page};

/// The kinds, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Paper,
    Meeting,
    AgendaItem,
    Person,
    Organization,
    FreePage,
    Attachment,
    Tombstone,
    Overview,
    Redirect,
    Technical,
}

impl Kind {
    /// What a planned file is.
    pub(super) fn of(output: &Output) -> Kind {
        match output {
            Output::Page(Page::Paper(_)) => Kind::Paper,
            Output::Page(Page::Meeting(_)) => Kind::Meeting,
            Output::Page(Page::AgendaItem(_)) => Kind::AgendaItem,
            Output::Page(Page::Person(_)) => Kind::Person,
            Output::Page(Page::Organization(_)) => Kind::Organization,
            Output::Page(Page::Free(_)) => Kind::FreePage,
            Output::Page(Page::Tombstone(_)) => Kind::Tombstone,
            Output::Page(_) => Kind::Overview,
            Output::File(_) => Kind::Attachment,
            Output::Redirect(_) => Kind::Redirect,
            Output::Asset(_)
            | Output::CoatOfArms
            | Output::Picture
            | Output::OpenSearch
            | Output::Sitemap
            | Output::SitemapPart(_)
            | Output::Robots
            | Output::SearchRoot
            | Output::SearchPiece(_) => Kind::Technical,
        }
    }

    /// What a published page was, as far as it says so itself.
    pub(super) fn of_page(page: Html<'_>) -> Kind {
        if page.is_redirect() {
            return Kind::Redirect;
        }
        match page.kind() {
            Some("vorlage") => Kind::Paper,
            Some("sitzung") => Kind::Meeting,
            Some("top") => Kind::AgendaItem,
            Some("person") => Kind::Person,
            Some("gremium") => Kind::Organization,
            Some("entfernt") => Kind::Tombstone,
            // A theme of its own may say nothing.
            Some("seite") | None => Kind::FreePage,
            Some(_) => Kind::Overview,
        }
    }

    /// What a published file was that is no page.
    pub(super) fn of_file(path: &str) -> Kind {
        let is_below = path.starts_with("assets/") || path.starts_with("suche/");
        let is_technical = is_below || path == "robots.txt" || is_sitemap(path);
        if is_technical { Kind::Technical } else { Kind::Attachment }
    }

    /// Somebody wrote it; everything else is made of what somebody wrote.
    pub(super) fn is_document(self) -> bool {
        self < Kind::Overview
    }

    /// „Vorlage“, „Vorlagen“.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Kind::Paper => ("Vorlage", "Vorlagen"),
            Kind::Meeting => ("Sitzung", "Sitzungen"),
            Kind::AgendaItem => ("Tagesordnungspunkt", "Tagesordnungspunkte"),
            Kind::Person => ("Person", "Personen"),
            Kind::Organization => ("Gremium", "Gremien"),
            Kind::FreePage => ("Freie Seite", "Freie Seiten"),
            Kind::Attachment => ("Anlage", "Anlagen und andere Dateien"),
            Kind::Tombstone => ("Hinweis", "Hinweise auf Zurückgezogenes"),
            Kind::Overview => ("Übersicht", "Listen, Kalender und Übersichten"),
            Kind::Redirect => ("Weiterleitung", "Weiterleitungen alter Adressen"),
            Kind::Technical => ("Datei der Website", "Gestaltung und Technik"),
        }
    }
}

fn is_sitemap(path: &str) -> bool {
    path.strip_suffix(".xml").is_some_and(|stem| stem.starts_with("sitemap") && !stem.contains('/'))
}
