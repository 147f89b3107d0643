//! Every file of the site at its address, before any is rendered.

use std::collections::{BTreeMap, HashSet};

use super::index::Index;
use super::page::entry::Entries;
use super::page::frame::{self, Headers};
use super::redirect::{self, Former};
use super::route::{self, Route, Routes};
use super::theme::Theme;
use crate::config::Config;
use crate::council::id::{Id, Table};
use crate::council::public::{
    AgendaItem, File, FreePage, Meeting, Organization, Paper, Person, PublicCouncil, Subject, Topic,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};

/// Everything that rendering needs; nothing is asked of the world any more.
pub struct Site {
    /// What the operator decides.
    pub config: Config,
    /// Templates and assets.
    pub theme: Theme,
    /// What anyone may see.
    pub council: PublicCouncil,
    /// Every file, by address.
    pub plan: BTreeMap<Route, Output>,
    /// Every address.
    pub routes: Routes,
    /// Lists and ways back.
    pub index: Index,
    /// The head of every page, by the part of the site that it belongs to.
    pub headers: Headers,
    /// Sittings and papers as lists show them.
    pub entries: Entries,
}

impl Site {
    /// How many of the files are pages to read.
    pub fn page_count(&self) -> usize {
        self.plan.values().filter(|output| matches!(output, Output::Page(_))).count()
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
    /// An old address that leads on.
    Redirect(Route),
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
    /// A free page.
    Free(Id<FreePage>),
    /// What a server shows when nothing is there.
    NotFound,
    /// What was published once, by its place in the list.
    Tombstone(usize),
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

/// Gives everything its address. Never stops at the first fault.
pub fn plan(config: Config, theme: Theme, council: PublicCouncil) -> (Site, Diagnostics) {
    let routes = Routes::of(&config, &council);
    let index = Index::of(&council);
    let mut site = Site {
        config,
        theme,
        council,
        plan: BTreeMap::new(),
        routes,
        index,
        headers: Headers::default(),
        entries: Entries::default(),
    };
    site.entries = Entries::of(&site);
    let mut planner = Planner::default();
    planner.overviews(&site);
    planner.things(&site);
    planner.lists(&site);
    planner.files(&site);
    planner.former(&site);
    planner.check_folders();
    planner.check_navigation(&site.config);
    let Planner { plan, mut findings, .. } = planner;
    site.plan = plan;
    findings.extend(frame::prepare(&mut site));
    (site, findings)
}

/// The plan while it grows.
#[derive(Default)]
struct Planner {
    plan: BTreeMap<Route, Output>,
    /// File paths in lower case: some disks take `A` and `a` for one name.
    taken: HashSet<String>,
    findings: Diagnostics,
}

impl Planner {
    fn add(&mut self, route: Route, output: Output) {
        if self.taken.insert(route.file_path().to_lowercase()) {
            self.plan.insert(route, output);
        } else if self.plan.get(&route) != Some(&output) {
            self.findings.push(double(&route));
        }
    }

    fn page(&mut self, route: Route, page: Page) {
        self.add(route, Output::Page(page));
    }

    fn overviews(&mut self, site: &Site) {
        self.page(route::home(), Page::Home);
        self.page(route::calendar(), Page::Calendar);
        self.page(route::meetings(), Page::Meetings);
        self.page(route::organizations(), Page::Organizations);
        self.page(route::papers(), Page::Papers);
        self.page(route::terms(), Page::Terms);
        self.page(route::topics(), Page::Topics);
        self.page(route::search(), Page::Search);
        self.page(route::not_found(), Page::NotFound);
        for number in 1..=pages(site.council.people.len()) {
            self.page(route::people().page(number), Page::People(number));
        }
        for year in site.index.calendar_years() {
            self.page(route::year(year), Page::Year(year));
        }
        for (place, month) in site.index.months.iter().enumerate() {
            self.page(route::month(month.first), Page::Month(place));
        }
        for (place, term) in site.index.terms.iter().enumerate() {
            self.page(route::term(&term.slug), Page::Term(place));
        }
    }

    fn things(&mut self, site: &Site) {
        let council = &site.council;
        self.table(site, &council.organizations, |id| {
            (Subject::Organization(id), Page::Organization(id))
        });
        self.table(site, &council.people, |id| (Subject::Person(id), Page::Person(id)));
        self.table(site, &council.meetings, |id| (Subject::Meeting(id), Page::Meeting(id)));
        self.table(site, &council.papers, |id| (Subject::Paper(id), Page::Paper(id)));
        self.table(site, &council.pages, |id| (Subject::Page(id), Page::Free(id)));
        for (id, item) in council.agenda_items.iter() {
            if item.has_page()
                && let Some(route) = site.routes.route(Subject::AgendaItem(id))
            {
                self.page(route.clone(), Page::AgendaItem(id));
            }
        }
        for (place, tombstone) in council.tombstones.iter().enumerate() {
            let route = route::tombstone(tombstone.kind, &tombstone.slug);
            self.page(route, Page::Tombstone(place));
        }
    }

    fn table<T>(&mut self, site: &Site, table: &Table<T>, name: impl Fn(Id<T>) -> (Subject, Page)) {
        for id in table.ids() {
            let (subject, page) = name(id);
            if let Some(route) = site.routes.route(subject) {
                self.page(route.clone(), page);
            }
        }
    }

    fn lists(&mut self, site: &Site) {
        let (council, index) = (&site.council, &site.index);
        for (place, (year, papers)) in index.years.iter().enumerate() {
            self.list(&route::papers_of_year(*year), List::PapersOfYear(place), papers.len());
        }
        for (place, kind) in index.kinds.iter().enumerate() {
            let route = route::papers_of_kind(&kind.slug);
            self.list(&route, List::PapersOfKind(place), kind.papers.len());
        }
        for (place, term) in index.terms.iter().enumerate() {
            let route = route::term(&term.slug);
            let (papers, meetings) = (List::PapersOfTerm(place), List::MeetingsOfTerm(place));
            self.list(&route::papers_below(&route), papers, term.papers.len());
            self.list(&route::meetings_below(&route), meetings, term.meetings.len());
        }
        for (id, organization) in council.organizations.iter() {
            let route = site.routes.organization(id);
            let (papers, meetings) = (List::PapersOf(id), List::MeetingsOf(id));
            self.list(&route::papers_below(route), papers, organization.papers.len());
            self.list(&route::meetings_below(route), meetings, organization.meetings.len());
        }
        for (id, topic) in council.topics.iter() {
            if let Some(route) = site.routes.route(Subject::Topic(id)) {
                self.list(route, List::Topic(id), topic.papers.len().max(1));
            }
        }
    }

    /// A list without entries has no address; who links to it asks first.
    fn list(&mut self, route: &Route, list: List, length: usize) {
        for number in 1..=length.div_ceil(PAGE_LENGTH) {
            self.page(route.page(number), Page::List(list, number));
        }
    }

    fn files(&mut self, site: &Site) {
        for (id, file) in site.council.files.iter() {
            let Some(content) = &file.content else { continue };
            let Some(route) = site.routes.route(Subject::File(id)) else {
                let name = &content.name;
                self.findings.push(invalid(name, "so kann keine Datei heißen"));
                continue;
            };
            // One file, named twice by the same document, is one file.
            let is_same = matches!(self.plan.get(route), Some(Output::File(other))
                if site.council.files[*other].content.as_ref().map(|other| &other.path)
                    == Some(&content.path));
            if !is_same {
                self.add(route.clone(), Output::File(id));
            }
        }
        for (name, route) in site.theme.assets() {
            self.add(route.clone(), Output::Asset(name.to_owned()));
        }
        if let Some(route) = frame::coat_of_arms(&site.config) {
            self.add(route, Output::CoatOfArms);
        }
    }

    /// Old addresses come last: none takes the place of a real page.
    fn former(&mut self, site: &Site) {
        for (address, target) in redirect::all(&site.council, &site.routes) {
            match redirect::read(address) {
                Former::Page(from) if from != target => self.add(from, Output::Redirect(target)),
                Former::Page(_) | Former::Query => {}
                Former::Invalid(why) => self.findings.push(invalid(address, why)),
            }
        }
    }

    /// No file may stand where another needs a folder.
    fn check_folders(&mut self) {
        for route in self.plan.keys().filter(|route| !route.path().ends_with('/')) {
            let folder = Route::of_checked(format!("{}/", route.path()));
            let inside = self.plan.range(folder.clone()..).next();
            if inside.is_some_and(|(inside, _)| inside.path().starts_with(folder.path())) {
                self.findings.push(double(&folder));
            }
        }
    }

    fn check_navigation(&mut self, config: &Config) {
        for entry in config.navigation.iter().filter(|entry| entry.target.starts_with('/')) {
            let path = entry.target.split(['?', '#']).next().unwrap_or_default();
            if !self.plan.contains_key(&Route::of_checked(path.to_owned())) {
                let message =
                    format!("Die Navigation führt ins Leere: „{}“ gibt es nicht.", entry.target);
                self.findings.push(
                    Diagnostic::error("verweis-ins-leere", site_span(), message)
                        .hint("Adressen dieser Website beginnen und enden mit „/“."),
                );
            }
        }
    }
}

fn site_span() -> Span {
    Span::file(&"kis.yaml".into())
}

fn double(route: &Route) -> Diagnostic {
    let message = format!("Die Adresse „{}“ ist zweimal vergeben.", route.path());
    Diagnostic::error("adresse-doppelt", site_span(), message).hint(
        "Eine der beiden Kennungen, Dateien oder alten Adressen braucht einen anderen Namen; \
         Groß- und Kleinschreibung unterscheidet nicht.",
    )
}

fn invalid(address: &str, why: &str) -> Diagnostic {
    let message = format!("Die Adresse „{address}“ ist nicht möglich: {why}.");
    Diagnostic::error("adresse-ungueltig", site_span(), message)
        .hint("Alte Adressen stehen wie im Browser hinter dem Namen des Servers: „/alt/seite/“.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::page::sample;

    fn rules(findings: &[Diagnostic]) -> Vec<&'static str> {
        findings.iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn an_empty_county_has_a_whole_site() {
        let (site, findings) = sample::site(Config::default(), sample::empty());
        assert_eq!(findings, []);
        for (route, output) in &site.plan {
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
        council.papers[id].publication.former_addresses = vec!["/Impressum/".to_owned()];
        let (_, findings) = sample::site(Config::default(), council);
        assert_eq!(rules(&findings), ["adresse-doppelt", "adresse-doppelt"]);
    }

    #[test]
    fn old_addresses_lead_on_and_never_out() {
        let mut council = sample::council();
        let id = council.papers.ids().next().unwrap();
        council.papers[id].publication.former_addresses =
            ["/alt", "/vo020.asp?VOLFDNR=12", "/../x", "/vorlagen/sozialstrategie/"]
                .map(str::to_owned)
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
        let old = ["/alt.html", "/alt.html/mehr/"].map(str::to_owned).to_vec();
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
        let navigation = vec![entry("/vorlagen/#neu"), entry("/fehlt/"), entry("https://x.de")];
        let config = Config { navigation, ..Config::default() };
        let (_, findings) = sample::site(config, sample::empty());
        assert_eq!(rules(&findings), ["verweis-ins-leere"]);
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
