//! Every file of the site at its address, before any is rendered.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use super::glossary::Glossary;
use super::index::Index;
use super::page::entry::Entries;
use super::page::frame::{self, Headers};
use super::page::legal::LegalPage;
use super::planner::Planner;
use super::route::{self, Route, Routes};
use super::search;
use super::theme::{Texts, Theme};
use crate::config::Config;
use crate::council::gate::{PublicCouncil, StaffCouncil};
use crate::council::id::Id;
use crate::council::public::{
    AgendaItem, File, FreePage, Meeting, Note, Organization, Paper, Person, Subject, Topic,
    VisibleCouncil,
};
use crate::diagnostic::Diagnostics;

/// Everything that rendering needs, whoever reads; nothing is asked of the world any more. A clone
/// shares its parts.
#[derive(Clone)]
pub struct Site {
    /// What the operator decides.
    pub config: Config,
    /// Templates and assets.
    pub theme: Arc<Theme>,
    /// What its reader may see.
    pub council: Arc<VisibleCouncil>,
    /// Every file, by address.
    pub plan: Arc<BTreeMap<Route, Output>>,
    /// Every address.
    pub routes: Arc<Routes>,
    /// Lists and ways back.
    pub index: Arc<Index>,
    /// Explained words.
    pub glossary: Arc<Glossary>,
    /// The head of every page, by the part of the site that it belongs to.
    pub headers: Arc<Headers>,
    /// Sittings and papers as lists show them.
    pub entries: Entries,
    /// The search index, once it is made.
    pub search: Option<Arc<search::Files>>,
}

impl Site {
    /// Makes the search index and gives its files their addresses.
    #[must_use]
    fn with_search(mut self) -> Site {
        let files = search::index(&self);
        let plan = Arc::make_mut(&mut self.plan);
        plan.insert(route::search_root(), Output::SearchRoot);
        for name in files.pieces.keys() {
            let route = route::search_piece(&files.folder, name);
            plan.insert(route, Output::SearchPiece(name.clone()));
        }
        self.search = Some(Arc::new(files));
        self
    }

    /// The site's own words.
    pub fn texts(&self) -> &Texts {
        self.theme.texts()
    }

    /// How many of the files are pages to read.
    pub fn page_count(&self) -> usize {
        self.plan.values().filter(|output| matches!(output, Output::Page(_))).count()
    }
}

/// The site that anyone may see: the only one that is ever published.
pub struct PublicSite {
    site: Site,
    council: PublicCouncil,
}

impl PublicSite {
    /// The same with its search index. A step of its own: who only checks needs none.
    #[must_use]
    pub fn with_search(self) -> PublicSite {
        PublicSite { site: self.site.with_search(), ..self }
    }

    /// What it shows.
    pub fn council(&self) -> &PublicCouncil {
        &self.council
    }

    /// The same site with the words of `council`, which must be this one's after an edit; nothing if
    /// an address or a list could differ.
    #[must_use]
    pub fn again(&self, council: PublicCouncil) -> Option<PublicSite> {
        Some(PublicSite { site: self.site.again(council.visible())?, council })
    }
}

impl Deref for PublicSite {
    type Target = Site;
    fn deref(&self) -> &Site {
        &self.site
    }
}

/// The site as only the editors see it, and what they must know about it. Nothing publishes it.
pub struct StaffSite {
    site: Site,
    council: StaffCouncil,
}

impl StaffSite {
    /// The same with its search index.
    #[must_use]
    pub fn with_search(self) -> StaffSite {
        StaffSite { site: self.site.with_search(), ..self }
    }

    /// What it shows.
    pub fn council(&self) -> &StaffCouncil {
        &self.council
    }

    /// The same site with the words of `council`, which must be this one's after an edit; nothing if
    /// an address or a list could differ.
    #[must_use]
    pub fn again(&self, council: StaffCouncil) -> Option<StaffSite> {
        Some(StaffSite { site: self.site.again(council.visible())?, council })
    }

    /// Why the public does not see what stands at an address, or sees less of it. Lists that
    /// belong to no single thing have nothing to say.
    pub fn notes(&self, route: &Route) -> &[Note] {
        let subject = self.site.plan.get(route).and_then(Output::subject);
        let notes = subject.and_then(|subject| self.council.notes().get(&subject));
        notes.map_or(&[], Vec::as_slice)
    }

    /// Everything of which the public sees less, and why.
    pub fn all_notes(&self) -> impl Iterator<Item = (Subject, &[Note])> {
        self.council.notes().iter().map(|(subject, notes)| (*subject, notes.as_slice()))
    }
}

impl Deref for StaffSite {
    type Target = Site;
    fn deref(&self) -> &Site {
        &self.site
    }
}

/// A file of the site. A closed list: a new format makes the compiler show every place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page of HTML.
    Page(Page),
    /// A published file of the content.
    File(Id<File>),
    /// An asset of the theme, by name.
    Asset(String),
    /// The county's coat of arms.
    CoatOfArms,
    /// What other sites show beside a link.
    Picture,
    /// How a browser's own search field asks this site.
    OpenSearch,
    /// Every page to read, for search engines.
    Sitemap,
    /// A further file of them, counted from 1.
    SitemapPart(usize),
    /// What a search engine reads first.
    Robots,
    /// An old address that leads on.
    Redirect(Route),
    /// The root of the search index.
    SearchRoot,
    /// Another file of the search index, by name.
    SearchPiece(String),
}

impl Output {
    /// The thing of the council that a file is about, if it is about one.
    pub(super) fn subject(&self) -> Option<Subject> {
        match self {
            Output::Page(page) => page.subject(),
            Output::File(id) => Some(Subject::File(*id)),
            Output::Asset(_)
            | Output::CoatOfArms
            | Output::Picture
            | Output::OpenSearch
            | Output::Sitemap
            | Output::SitemapPart(_)
            | Output::Robots
            | Output::Redirect(_)
            | Output::SearchRoot
            | Output::SearchPiece(_) => None,
        }
    }
}

/// A page of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page.
    Home,
    /// The current month.
    Calendar,
    /// A year of the calendar.
    Year(i16),
    /// A month of the calendar, by its place in the index.
    Month(usize),
    /// Sittings: next and latest.
    Meetings,
    /// A sitting.
    Meeting(Id<Meeting>),
    /// An agenda item: the Beschlussauszug.
    AgendaItem(Id<AgendaItem>),
    /// All bodies.
    Organizations,
    /// A body.
    Organization(Id<Organization>),
    /// Papers: latest, and the ways to all.
    Papers,
    /// A paper.
    Paper(Id<Paper>),
    /// A page of a long list, counted from 1.
    List(List, usize),
    /// The latest decisions, and the ways to all.
    Decisions,
    /// A page of a year's decisions, counted from 1; the year by its place in the index.
    DecisionsOf(usize, usize),
    /// What appeared and what changed.
    News,
    /// Numbers about the council's work.
    Statistics,
    /// All Wahlperioden.
    Terms,
    /// A Wahlperiode, by its place in the index.
    Term(usize),
    /// Persons: groups on the first page, the alphabet on all.
    People(usize),
    /// A person.
    Person(Id<Person>),
    /// All topics.
    Topics,
    /// The ways to find something.
    Search,
    /// The letters of the register.
    Register,
    /// A page of a letter, counted from 1; the letter by its place in the register.
    Keywords(usize, usize),
    /// A free page.
    Free(Id<FreePage>),
    /// Explained words.
    Glossary,
    /// How the council works.
    Explained,
    /// A page that the law asks for, unless a free page stands there.
    Legal(LegalPage),
    /// What a server shows when nothing is there.
    NotFound,
    /// What was published once, by its place in the list.
    Tombstone(usize),
}

impl Page {
    /// The thing that a page is about, if it is about one.
    fn subject(self) -> Option<Subject> {
        match self {
            Page::Meeting(id) => Some(Subject::Meeting(id)),
            Page::AgendaItem(id) => Some(Subject::AgendaItem(id)),
            Page::Organization(id) | Page::List(List::PapersOf(id) | List::MeetingsOf(id), _) => {
                Some(Subject::Organization(id))
            }
            Page::Paper(id) => Some(Subject::Paper(id)),
            Page::Person(id) => Some(Subject::Person(id)),
            Page::Free(id) => Some(Subject::Page(id)),
            Page::List(List::Topic(id), _) => Some(Subject::Topic(id)),
            Page::Home
            | Page::Calendar
            | Page::Year(_)
            | Page::Month(_)
            | Page::Meetings
            | Page::Organizations
            | Page::Papers
            | Page::List(..)
            | Page::Decisions
            | Page::DecisionsOf(..)
            | Page::News
            | Page::Statistics
            | Page::Terms
            | Page::Term(_)
            | Page::People(_)
            | Page::Topics
            | Page::Search
            | Page::Register
            | Page::Keywords(..)
            | Page::Glossary
            | Page::Explained
            | Page::Legal(_)
            | Page::NotFound
            | Page::Tombstone(_) => None,
        }
    }
}

/// A list that may need several pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Papers of a year, by its place in the index.
    PapersOfYear(usize),
    /// Papers of a kind, by its place in the index.
    PapersOfKind(usize),
    /// Papers of a Wahlperiode, by its place in the index.
    PapersOfTerm(usize),
    /// Papers of a body.
    PapersOf(Id<Organization>),
    /// Sittings of a Wahlperiode, by its place in the index.
    MeetingsOfTerm(usize),
    /// Sittings of a body.
    MeetingsOf(Id<Organization>),
    /// Papers on a topic.
    Topic(Id<Topic>),
}

/// Entries on a page of a list.
pub const PAGE_LENGTH: usize = 100;

/// How many pages a list of `length` entries needs: an empty one needs one.
pub fn pages(length: usize) -> usize {
    length.div_ceil(PAGE_LENGTH).max(1)
}

/// Gives everything that anyone may see its address. Never stops at the first fault.
pub fn plan(config: Config, theme: Theme, council: PublicCouncil) -> (PublicSite, Diagnostics) {
    let (site, findings) = lay_out(config, theme, council.visible());
    (PublicSite { site, council }, findings)
}

/// The same for the editors' own eyes.
pub fn plan_for_staff(
    config: Config,
    theme: Theme,
    council: StaffCouncil,
) -> (StaffSite, Diagnostics) {
    let (site, findings) = lay_out(config, theme, council.visible());
    (StaffSite { site, council }, findings)
}

/// Whoever reads: everything visible gets its address.
pub(super) fn lay_out(
    config: Config,
    mut theme: Theme,
    council: Arc<VisibleCouncil>,
) -> (Site, Diagnostics) {
    let of_colour = theme.tint(&config);
    let routes = Routes::of(&config, &council);
    let index = Index::of(&council);
    let (glossary, of_glossary) = Glossary::of(&theme, &routes);
    let mut site = Site {
        config,
        theme: Arc::new(theme),
        council,
        plan: Arc::default(),
        routes: Arc::new(routes),
        index: Arc::new(index),
        glossary: Arc::new(glossary),
        headers: Arc::default(),
        entries: Entries::default(),
        search: None,
    };
    site.entries = Entries::of(&site);
    let mut planner = Planner::default();
    planner.overviews(&site);
    planner.things(&site);
    planner.lists(&site);
    planner.files(&site);
    planner.former(&site);
    planner.sitemap();
    planner.check_folders();
    planner.check_navigation(&site.config);
    let Planner { plan, mut findings, .. } = planner;
    site.plan = Arc::new(plan);
    findings.extend(of_colour);
    findings.extend(of_glossary);
    findings.extend(frame::prepare(&mut site));
    (site, findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::site::page::sample;

    fn rules(findings: &[Diagnostic]) -> Vec<&'static str> {
        findings.iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn an_empty_county_has_a_whole_site() {
        let (site, findings) = sample::site(Config::default(), sample::empty());
        assert_eq!(findings, []);
        for (route, output) in site.plan.iter() {
            let text = sample::text_of(&site, output);
            assert!(!text.is_empty(), "{}", route.path());
        }
    }

    #[test]
    fn two_things_at_one_address_are_a_finding_even_if_they_differ_in_case_only() {
        let mut council = sample::council();
        council.pages.push(sample::free_page("vorlagen", ""));
        council.pages.push(sample::free_page("impressum", ""));
        council.papers.push(sample::paper("x", "X"));
        let id = council.papers.ids().next().unwrap();
        council.papers[id].publication.former_addresses = vec![sample::old_address("/Impressum/")];
        let (_, findings) = sample::site(Config::default(), council);
        assert_eq!(rules(&findings), ["adresse-doppelt", "adresse-doppelt"]);
    }

    #[test]
    fn old_addresses_lead_on_and_never_out() {
        let mut council = sample::council();
        let id = council.papers.ids().next().unwrap();
        council.papers[id].publication.former_addresses =
            ["/alt", "/vo020.asp?VOLFDNR=12", "/../x", "/vorlagen/sozialstrategie/"]
                .map(sample::old_address)
                .to_vec();
        let config = Config { address: "https://x.de/kis".to_owned(), ..Config::default() };
        let (site, findings) = sample::site(config, council);
        assert_eq!(rules(&findings), ["adresse-ungueltig"]);
        let page = sample::page_of(&site, "/alt/");
        assert!(page.contains("content=\"0; url=/kis/vorlagen/sozialstrategie/\""), "{page}");
        assert!(page.contains("href=\"https://x.de/kis/vorlagen/sozialstrategie/\""), "{page}");
        let outside = |route: &Route| route.file_path().split('/').any(|part| part == "..");
        assert!(!site.plan.keys().any(outside));
    }

    #[test]
    fn no_file_stands_where_another_needs_a_folder() {
        let mut council = sample::council();
        let id = council.papers.ids().next().unwrap();
        let old = ["/alt.html", "/alt.html/mehr/"].map(sample::old_address).to_vec();
        council.papers[id].publication.former_addresses = old;
        let (_, findings) = sample::site(Config::default(), council);
        assert_eq!(rules(&findings), ["adresse-doppelt"]);
    }

    #[test]
    fn the_navigation_leads_somewhere() {
        let entry = |target: &str| crate::config::NavigationEntry {
            title: "Mehr".to_owned(),
            target: target.to_owned(),
        };
        let navigation = [
            "/vorlagen/#neu",
            "impressum",
            "https://y.de",
            "/fehlt/",
            "fehlt",
            "vorlagen/jahr/2025",
            "javascript:alert(1)",
        ];
        let config = Config {
            address: "https://x.de/kis".to_owned(),
            navigation: navigation.map(entry).to_vec(),
            ..Config::default()
        };
        let mut council = sample::empty();
        council.pages.push(sample::free_page("impressum", ""));
        let (site, findings) = sample::site(config, council);
        assert_eq!(rules(&findings), ["verweis-ins-leere"; 4]);
        let page = sample::page_of(&site, "/vorlagen/");
        for href in ["/kis/vorlagen/#neu", "/kis/impressum/", "https://y.de"] {
            assert!(page.contains(&format!("<li><a href=\"{href}\">Mehr</a>")), "{href}: {page}");
        }
    }

    #[test]
    fn long_lists_have_several_pages() {
        let mut council = sample::empty();
        for number in 0..=2 * PAGE_LENGTH {
            council.papers.push(sample::paper(&format!("p-{number}"), "Papier"));
        }
        let (site, _) = sample::site(Config::default(), council);
        let last = sample::main_of(&site, "/vorlagen/jahr/2025/seite-3/");
        assert_eq!(last.matches("<li><a href=\"/vorlagen/p-").count(), 1, "{last}");
        assert!(last.contains("Seite 3 von 3") && last.contains("rel=\"prev\""), "{last}");
        let first = sample::main_of(&site, "/vorlagen/jahr/2025/");
        assert_eq!(first.matches("<li><a href=\"/vorlagen/p-").count(), PAGE_LENGTH);
    }
}
