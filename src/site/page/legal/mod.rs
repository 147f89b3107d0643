//! The pages that the law asks for, made of `kis.yaml` and the texts of the site.
//!
//! A free page of the same Kennung takes the place of any of them; the planner sees to that.

mod accessibility;
mod imprint;
mod languages;
mod privacy;

use serde::Serialize;

use super::Link;
use super::frame::{Cover, Head, Part};
use super::share::Source;
use crate::council::legal::{Office, Text};
use crate::site::plan::Site;
use crate::site::route;
use crate::site::theme::{Html, Told};

/// A page that the law asks for, in the order of the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalPage {
    /// Who runs the site.
    Imprint,
    /// What becomes of visitors' data.
    Privacy,
    /// How accessible the site is.
    Accessibility,
    /// How to report a barrier.
    Barrier,
    /// What matters, in Leichte Sprache.
    EasyLanguage,
    /// What matters, in sign language.
    SignLanguage,
}

/// All of them.
pub const PAGES: [LegalPage; 6] = [
    LegalPage::Imprint,
    LegalPage::Privacy,
    LegalPage::Accessibility,
    LegalPage::Barrier,
    LegalPage::EasyLanguage,
    LegalPage::SignLanguage,
];

impl LegalPage {
    /// The Kennung that a free page would take its place with.
    pub fn slug(self) -> &'static str {
        match self {
            LegalPage::Imprint => "impressum",
            LegalPage::Privacy => "datenschutz",
            LegalPage::Accessibility => "barrierefreiheit",
            LegalPage::Barrier => "barriere-melden",
            LegalPage::EasyLanguage => "leichte-sprache",
            LegalPage::SignLanguage => "gebaerdensprache",
        }
    }

    /// What the footer calls it.
    fn word(self, site: &Site) -> &str {
        site.texts().get(match self {
            LegalPage::Imprint => "legal_imprint",
            LegalPage::Privacy => "legal_privacy",
            LegalPage::Accessibility => "legal_accessibility",
            LegalPage::Barrier => "legal_barrier",
            LegalPage::EasyLanguage => "legal_easy_language",
            LegalPage::SignLanguage => "legal_sign_language",
        })
    }

    /// Its heading.
    pub fn title(self, site: &Site) -> &str {
        match self {
            LegalPage::Accessibility => site.texts().get("legal_accessibility_title"),
            other => other.word(site),
        }
    }

    /// Whether the county wrote its own.
    pub fn is_replaced(self, site: &Site) -> bool {
        site.council.pages.iter().any(|(_, page)| page.slug == self.slug())
    }

    fn description(self, site: &Site) -> String {
        let key = match self {
            LegalPage::Imprint => "legal_imprint_about",
            LegalPage::Privacy => "legal_privacy_about",
            LegalPage::Accessibility => "legal_accessibility_about",
            LegalPage::Barrier => "legal_barrier_about",
            LegalPage::EasyLanguage => "legal_easy_language_about",
            LegalPage::SignLanguage => "legal_sign_language_about",
        };
        site.texts().say(key, &[("county", site.council.body.name.as_str().into())])
    }
}

/// What a legal page shows.
#[derive(Serialize)]
pub struct LegalView<'a> {
    /// Its heading.
    pub title: &'a str,
    /// What the page is, in the site's language, where its text is always German: Leichte Sprache,
    /// every sentence on a line of its own.
    pub easy: Option<&'a str>,
    /// The county's own sentence at the top.
    pub note: Option<&'a str>,
    /// What it says, piece by piece.
    pub parts: Vec<LegalPart<'a>>,
}

/// A piece: a text with its headings, and what stands below it.
#[derive(Default, Serialize)]
pub struct LegalPart<'a> {
    /// The text.
    pub text: Html,
    /// The same as it was written, for the search.
    #[serde(skip)]
    words: String,
    /// Whom to turn to.
    pub office: Option<OfficeView>,
    /// Facts by name.
    pub facts: Vec<Fact<'a>>,
    /// What is not accessible.
    pub exceptions: Vec<ExceptionView<'a>>,
    /// The next step: a prepared mail.
    pub action: Option<Link<'a>>,
}

/// A fact and its name.
#[derive(Serialize)]
pub struct Fact<'a> {
    /// „Rechtsform“.
    pub name: &'a str,
    /// What holds.
    pub value: &'a str,
}

/// A part of the site that is not accessible.
#[derive(Serialize)]
pub struct ExceptionView<'a> {
    /// Which.
    pub part: &'a str,
    /// Why.
    pub reason: &'a str,
    /// What there is instead.
    pub alternative: &'a str,
}

/// How to reach an office; what is not known is empty.
#[derive(Serialize)]
pub struct OfficeView {
    /// What it is called.
    pub name: Text,
    /// Postal address.
    pub address: Text,
    /// Telephone.
    pub phone: Text,
    /// E-mail.
    pub email: Text,
    /// Its site.
    pub website: Text,
}

impl OfficeView {
    fn of(office: Office) -> OfficeView {
        let Office { name, address, email, phone, website } = office;
        OfficeView {
            name: name.unwrap_or_default(),
            address: address.unwrap_or_default(),
            phone: phone.unwrap_or_default(),
            email: email.unwrap_or_default(),
            website: website.unwrap_or_default(),
        }
    }

    /// How to reach the county, by its own name.
    fn county(site: &Site) -> OfficeView {
        let body = &site.council.body;
        let (name, website) = (body.name.clone().into(), body.website.clone().map(Text::from));
        OfficeView::of(Office { name: Some(name), website, ..body.office() })
    }

    /// The office that answers about barriers.
    fn of_barriers(site: &Site) -> OfficeView {
        OfficeView::of(site.council.body.accessibility_office())
    }
}

impl LegalPart<'_> {
    /// A text of the site's own.
    fn said(site: &Site, key: &str, told: &[Told<'_>]) -> Self {
        Self::written(site, site.texts().say(key, told))
    }

    /// A text in Markdown.
    fn written(site: &Site, words: String) -> Self {
        let text = super::setting(site, 2, "").own(&words);
        LegalPart { text, words, ..LegalPart::default() }
    }

    /// The same, with whom to turn to.
    fn at(self, office: Option<OfficeView>) -> Self {
        LegalPart { office, ..self }
    }
}

/// What a legal page says, as it was written.
pub fn words(site: &Site, kind: LegalPage) -> Vec<String> {
    parts(site, kind).into_iter().map(|part| part.words).collect()
}

fn parts(site: &Site, kind: LegalPage) -> Vec<LegalPart<'_>> {
    match kind {
        LegalPage::Imprint => imprint::parts(site),
        LegalPage::Privacy => privacy::parts(site),
        LegalPage::Accessibility => accessibility::statement(site),
        LegalPage::Barrier => accessibility::report(site),
        LegalPage::EasyLanguage => languages::easy(site),
        LegalPage::SignLanguage => languages::signed(site),
    }
}

/// A legal page.
pub fn page(site: &Site, kind: LegalPage) -> (Head<'_>, LegalView<'_>) {
    let legal = &site.council.body.legal;
    let section = match kind {
        LegalPage::Imprint => Some(&legal.imprint.section),
        LegalPage::Privacy => Some(&legal.privacy.section),
        LegalPage::Accessibility => Some(&legal.accessibility.section),
        LegalPage::Barrier | LegalPage::EasyLanguage | LegalPage::SignLanguage => None,
    };
    let note = section.and_then(|section| section.note.as_deref());
    let title = kind.title(site);
    let is_easy = kind == LegalPage::EasyLanguage;
    let easy = is_easy.then(|| site.texts().get("legal_easy_language_note"));
    let cover = Cover {
        part: Part::Other,
        kind: "seite",
        name: title.to_owned(),
        label: String::new(),
        description: kind.description(site),
        crumbs: Vec::new(),
    };
    let head = Head::new(site, &route::free_page(kind.slug()), cover);
    (
        head.cited(site, &Source::default()),
        LegalView { title, easy, note, parts: parts(site, kind) },
    )
}

/// The links at the foot of every page: the legal pages, and the portal where one is asked for.
pub fn links(site: &Site) -> Vec<Link<'_>> {
    let page = |kind: LegalPage| Link::page(site, kind.word(site), &route::free_page(kind.slug()));
    let mut links: Vec<Link<'_>> = PAGES.into_iter().map(page).collect();
    if let Some(portal) = site.council.body.legal.portal() {
        links.push(Link { text: site.texts().get("legal_portal").into(), href: portal.into() });
    }
    links
}
