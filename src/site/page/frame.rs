//! What stands around every page: head, navigation, footer.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::share::{Share, Source};
use super::{Link, legal};
use crate::config::Config;
use crate::council::id::Id;
use crate::council::public::{FreePage, Subject};
use crate::diagnostic::Diagnostics;
use crate::site::picture::Picture;
use crate::site::plan::Site;
use crate::site::route::{self, Route};
use crate::site::theme::{Html, Theme};

/// A part of the site, as the main navigation names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The start page.
    Home,
    /// Sittings and agenda items.
    Meetings,
    /// The calendar.
    Calendar,
    /// Bodies.
    Organizations,
    /// Papers.
    Papers,
    /// Persons.
    People,
    /// Topics.
    Topics,
    /// The search page.
    Search,
    /// The register below it.
    Register,
    /// Everything else.
    Other,
}

const PARTS: [Part; 10] = [
    Part::Home,
    Part::Meetings,
    Part::Calendar,
    Part::Organizations,
    Part::Papers,
    Part::People,
    Part::Topics,
    Part::Search,
    Part::Register,
    Part::Other,
];

/// The header of a page, filled once for each part of the site.
#[derive(Clone, Debug, Default)]
pub struct Headers(Vec<Html>);

impl Headers {
    /// The header in which `part` is the current entry.
    pub fn of(&self, part: Part) -> Html {
        self.0.get(part as usize).cloned().unwrap_or_default()
    }
}

/// What a page says about itself.
pub struct Cover<'a> {
    /// Part of the site.
    pub part: Part,
    /// Kind for machines: `vorlage`, `sitzung`, `top` …
    pub kind: &'static str,
    /// What the page is about.
    pub name: String,
    /// Its kind in words; empty where the name says it.
    pub label: String,
    /// One or two sentences for search engines.
    pub description: String,
    /// Pages above it, from the start page down, without itself.
    pub crumbs: Vec<Link<'a>>,
}

/// What the frame prints, as `head`.
#[derive(Serialize)]
pub struct Head<'a> {
    /// What the page is about.
    pub name: String,
    /// Thing – kind – county.
    pub title: String,
    /// For search engines.
    pub description: String,
    /// `kis:art`.
    pub kind: &'static str,
    /// The permanent address.
    pub canonical: String,
    /// The way from the start page.
    pub crumbs: Vec<Link<'a>>,
    /// Filled header.
    pub header: Html,
    /// How it is cited and passed on, if it is a thing of its own.
    pub share: Option<Share>,
    /// Search engines stay away: redirects, tombstones, 404.
    pub hidden: bool,
}

impl<'a> Head<'a> {
    /// The frame of the page at `route`.
    pub fn new(site: &'a Site, route: &Route, cover: Cover<'a>) -> Head<'a> {
        let county = site.council.body.name.as_str();
        let parts = [cover.name.as_str(), cover.label.as_str(), county];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let mut crumbs = Vec::with_capacity(cover.crumbs.len() + 1);
        if *route != route::home() {
            crumbs.push(Link::page(site, site.texts().get("frame_start"), &route::home()));
            crumbs.extend(cover.crumbs);
        }
        Head {
            title: parts.join(" – "),
            description: cover.description,
            kind: cover.kind,
            canonical: site.routes.absolute(route),
            crumbs,
            header: site.headers.of(cover.part),
            share: None,
            hidden: false,
            name: cover.name,
        }
    }

    /// The same, to be cited.
    #[must_use]
    pub fn cited(mut self, site: &Site, source: &Source<'_>) -> Head<'a> {
        self.share = Some(Share::new(site, &self.name, self.canonical.clone(), source));
        self
    }

    /// The same without the script that copies if a text of the page has a picture: it has made
    /// its four requests then, and a click selects the citation anyway.
    #[must_use]
    pub fn beside<'t>(self, texts: impl IntoIterator<Item = &'t Html>) -> Head<'a> {
        let has_picture = texts.into_iter().any(|text| text.as_str().contains("<img "));
        if has_picture { self.without_script() } else { self }
    }

    /// The same without the script that copies.
    #[must_use]
    pub fn without_script(mut self) -> Head<'a> {
        if let Some(share) = &mut self.share {
            share.copies = false;
        }
        self
    }

    /// The same, kept out of search engines.
    #[must_use]
    pub fn hidden(mut self) -> Head<'a> {
        self.hidden = true;
        self
    }
}

/// What every template sees as `site`.
#[derive(Serialize)]
pub struct Everywhere<'a> {
    /// The county.
    pub name: &'a str,
    /// Its short name.
    pub short_name: &'a str,
    /// Address of the start page.
    pub home: String,
    /// Address of the search page.
    pub search: String,
    /// What a browser's own search field reads.
    pub open_search: String,
    /// Address of what is new and what has changed.
    pub news: String,
    /// Address of the register of decisions.
    pub decisions: String,
    /// Address of the statistics.
    pub statistics: String,
    /// Address of the Wahlperioden.
    pub terms: String,
    /// Address of the glossary.
    pub glossary: String,
    /// Address of the page on how the council works.
    pub explained: String,
    /// The county's own site.
    pub website: Option<&'a str>,
    /// Who answers.
    pub contact_name: Option<&'a str>,
    /// E-mail of the office.
    pub contact_email: Option<&'a str>,
    /// Telephone of the office.
    pub contact_phone: Option<&'a str>,
    /// Postal address.
    pub contact_address: Option<&'a str>,
    /// Address of the coat of arms.
    pub coat_of_arms: Option<String>,
    /// What other sites show beside a link: the address with scheme and host.
    pub picture: String,
    /// What stands on it.
    pub picture_text: String,
    /// The operator's line.
    pub footer: Option<&'a str>,
    /// The licence's name.
    pub license: Option<&'a str>,
    /// The licence's text.
    pub license_href: Option<&'a str>,
    /// ` lang="de"` for what is written in German on a site in another language; else nothing.
    pub content_lang: Html,
    /// „nichtöffentlich“, as the county writes it.
    pub private_word: &'a str,
    /// The pages that the law asks for, by their usual names.
    pub legal: Vec<Link<'a>>,
    /// All other free pages.
    pub pages: Vec<Link<'a>>,
}

/// What stands at the head of a page.
#[derive(Default, Serialize)]
struct Header<'a> {
    /// The main navigation.
    entries: Vec<Entry<'a>>,
    /// Whether the page asks for words in its main part, and needs no second field.
    has_field: bool,
}

/// An entry of the main navigation.
#[derive(Serialize)]
pub struct Entry<'a> {
    /// What it says.
    pub text: &'a str,
    /// Where it leads.
    pub href: String,
    /// The page belongs to it.
    pub current: bool,
}

/// Fills once what all pages share. Only templates can be at fault here.
pub fn prepare(site: &mut Site) -> Diagnostics {
    let mut findings = Diagnostics::new();
    let assets: BTreeMap<String, String> = site
        .theme
        .assets()
        .map(|(name, route)| (name.to_owned(), site.routes.href_of(route)))
        .collect();
    let mut theme = Theme::clone(&site.theme);
    theme.share("assets", &assets);
    theme.share("site", &everywhere(site));
    theme.share("glossary", &site.glossary.forms().collect::<BTreeMap<_, _>>());
    let mut part = |template: &str, page: &Header<'_>| {
        theme.render_part(template, page).unwrap_or_else(|finding| {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
            Html::default()
        })
    };
    let footer = part("parts/footer.html", &Header::default());
    let header = |current| {
        let has_field = matches!(current, Part::Home | Part::Search);
        part("parts/header.html", &Header { entries: entries(site, current), has_field })
    };
    let headers = Headers(PARTS.into_iter().map(header).collect());
    theme.share("footer", &footer);
    (site.headers, site.theme) = (Arc::new(headers), Arc::new(theme));
    findings
}

fn everywhere(site: &Site) -> Everywhere<'_> {
    let (body, config) = (&site.council.body, &site.config);
    let license = config.license.as_deref();
    let picture = picture(site);
    let known = |license| known_license(site, license);
    let is_legal = |id: &&Id<FreePage>| {
        legal::PAGES.iter().any(|kind| kind.slug() == site.council.pages[**id].slug)
    };
    let others = site.index.pages.iter().filter(|id| !is_legal(id));
    Everywhere {
        name: &body.name,
        short_name: body.short_name.as_deref().unwrap_or(&body.name),
        home: site.routes.href_of(&route::home()),
        search: site.routes.href_of(&route::search()),
        open_search: site.routes.href_of(&route::open_search()),
        news: site.routes.href_of(&route::news()),
        decisions: site.routes.href_of(&route::decisions()),
        statistics: site.routes.href_of(&route::statistics()),
        terms: site.routes.href_of(&route::terms()),
        glossary: site.routes.href_of(&route::glossary()),
        explained: site.routes.href_of(&route::explained()),
        website: body.website.as_deref(),
        contact_name: body.contact.name.as_deref(),
        contact_email: body.contact.email.as_deref(),
        contact_phone: body.contact.phone.as_deref(),
        contact_address: body.contact.address.as_deref(),
        coat_of_arms: coat_of_arms(config).map(|route| site.routes.href_of(&route)),
        picture: site.routes.absolute(&route::picture(picture.hash())),
        picture_text: format!("{}: {}", picture.title, picture.line),
        footer: config.footer.as_deref(),
        license: license.map(|license| known(license).map_or(license, |(name, _)| name)),
        license_href: license.and_then(known).map(|(_, href)| href),
        content_lang: content_lang(site),
        private_word: &config.form.private_word,
        legal: legal::links(site),
        pages: others.map(|id| Link::to(site, Subject::Page(*id))).collect(),
    }
}

fn entries(site: &Site, current: Part) -> Vec<Entry<'_>> {
    let mut built_in = vec![
        ("frame_meetings", route::meetings(), Part::Meetings),
        ("frame_calendar", route::calendar(), Part::Calendar),
        ("frame_organizations", route::organizations(), Part::Organizations),
        ("frame_papers", route::papers(), Part::Papers),
        ("frame_people", route::people(), Part::People),
    ];
    if !site.index.topics.is_empty() {
        built_in.push(("frame_topics", route::topics(), Part::Topics));
    }
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (key, route, part) in built_in {
        let (text, href) = (site.texts().get(key), site.routes.href_of(&route));
        entries.push(Entry { text, href, current: part == current });
    }
    for entry in &site.config.navigation {
        let href = match target(&entry.target) {
            Target::Here(route, place) => format!("{}{place}", site.routes.href_of(&route)),
            Target::Away(address) => address.to_owned(),
        };
        // What is there already is not said twice.
        if entries.iter().all(|other| other.href != href) {
            entries.push(Entry { text: &entry.title, href, current: false });
        }
    }
    let search = Entry {
        text: site.texts().get("frame_search"),
        href: site.routes.href_of(&route::search()),
        current: matches!(current, Part::Search | Part::Register),
    };
    entries.push(search);
    entries
}

/// Where an entry of the operator's own leads.
pub enum Target<'a> {
    /// An address of this site, and what stands behind it: `#neu`.
    Here(Route, &'a str),
    /// Another site, or a mailbox.
    Away(&'a str),
}

/// Reads `navigation.ziel`: the Kennung of a free page, an address of this site, or another site.
///
/// Everything that is no address is taken for a Kennung: a browser would look for it in the folder
/// of the page it shows, and every page has another.
pub fn target(written: &str) -> Target<'_> {
    const AWAY: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
    if AWAY.iter().any(|scheme| written.starts_with(scheme)) {
        return Target::Away(written);
    }
    let (path, place) = written.split_at(written.find(['?', '#']).unwrap_or(written.len()));
    let route = if path.starts_with('/') {
        Route::of_checked(path.to_owned())
    } else {
        route::free_page(path)
    };
    Target::Here(route, place)
}

/// Where the coat of arms is shown, if it is a picture that cannot hold scripts.
pub fn coat_of_arms(config: &Config) -> Option<Route> {
    let path = config.coat_of_arms.as_deref()?;
    let is_below = !path.starts_with('/') && path.split('/').all(|part| part != "..");
    let (_, extension) = path.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    let is_picture = matches!(extension.as_str(), "png" | "jpg" | "jpeg");
    (is_below && is_picture).then(|| route::coat_of_arms(&extension))
}

/// What other sites show beside a link to this one.
pub fn picture(site: &Site) -> Picture {
    let config = &site.config;
    let coat_of_arms = coat_of_arms(config).and(config.coat_of_arms_bytes.clone());
    Picture {
        ground: site.theme.colour(config),
        title: site.council.body.name.clone(),
        line: site.texts().get("share_site").to_owned(),
        coat_of_arms,
    }
}

/// What councils write is German, whatever the language of the site.
fn content_lang(site: &Site) -> Html {
    Html::trusted(if site.texts().get("language") == "de" { "" } else { " lang=\"de\"" })
}

/// Names of the licences that German authorities use.
fn known_license<'a>(site: &'a Site, license: &str) -> Option<(&'a str, &'a str)> {
    let texts = site.texts();
    match license.to_ascii_lowercase().as_str() {
        "dl-de/by-2-0" | "dl-de-by-2.0" => Some((
            "Datenlizenz Deutschland – Namensnennung – Version 2.0",
            "https://www.govdata.de/dl-de/by-2-0",
        )),
        "dl-de/zero-2-0" | "dl-de-zero-2.0" => Some((
            "Datenlizenz Deutschland – Zero – Version 2.0",
            "https://www.govdata.de/dl-de/zero-2-0",
        )),
        "cc-by-4.0" => Some((texts.get("license_cc_by"), texts.get("license_cc_by_address"))),
        "cc0-1.0" => Some(("Creative Commons Zero 1.0", texts.get("license_cc_zero_address"))),
        _ => None,
    }
}
