//! Gives everything its address, and finds what wants another's.

use std::collections::{BTreeMap, HashSet};

use super::page::frame::{self, Target};
use super::page::legal;
use super::plan::{List, Output, PAGE_LENGTH, Page, Site, pages};
use super::redirect::{self, Former};
use super::route::{self, Route};
use super::sitemap;
use crate::config::Config;
use crate::council::id::{Id, Table};
use crate::council::public::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};

/// The plan while it grows.
#[derive(Default)]
pub(super) struct Planner {
    pub(super) plan: BTreeMap<Route, Output>,
    /// File paths in lower case: some disks take `A` and `a` for one name.
    taken: HashSet<String>,
    pub(super) findings: Diagnostics,
}

impl Planner {
    fn add(&mut self, route: Route, output: Output) {
        self.add_for(route, output, site_span());
    }

    /// Adds an output that the value at `span` asks for.
    fn add_for(&mut self, route: Route, output: Output, span: Span) {
        if self.taken.insert(route.file_path().to_lowercase()) {
            self.plan.insert(route, output);
        } else if self.plan.get(&route) != Some(&output) {
            self.findings.push(double(&route, span));
        }
    }

    fn page(&mut self, route: Route, page: Page) {
        self.add(route, Output::Page(page));
    }

    /// Pages that every site has, and those of the calendar and the archive.
    pub(super) fn overviews(&mut self, site: &Site) {
        self.page(route::home(), Page::Home);
        self.page(route::calendar(), Page::Calendar);
        self.page(route::meetings(), Page::Meetings);
        self.page(route::organizations(), Page::Organizations);
        self.page(route::papers(), Page::Papers);
        self.page(route::decisions(), Page::Decisions);
        self.page(route::news(), Page::News);
        self.page(route::statistics(), Page::Statistics);
        self.page(route::terms(), Page::Terms);
        self.page(route::topics(), Page::Topics);
        self.page(route::search(), Page::Search);
        self.add(route::open_search(), Output::OpenSearch);
        self.page(route::register(), Page::Register);
        for (place, letter) in site.index.register.letters.iter().enumerate() {
            for number in 1..=letter.pages.len() {
                let route = route::keywords(letter.letter).page(number);
                self.page(route, Page::Keywords(place, number));
            }
        }
        self.page(route::glossary(), Page::Glossary);
        self.page(route::explained(), Page::Explained);
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

    /// A page for each thing of the council.
    pub(super) fn things(&mut self, site: &Site) {
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
        for kind in legal::PAGES.into_iter().filter(|kind| !kind.is_replaced(site)) {
            self.page(route::free_page(kind.slug()), Page::Legal(kind));
        }
        for (place, tombstone) in council.tombstones.iter().enumerate() {
            let route = route::tombstone(tombstone.kind, &tombstone.slug);
            // A county that takes back its own Impressum still has one.
            if !matches!(self.plan.get(&route), Some(Output::Page(Page::Legal(_)))) {
                self.page(route, Page::Tombstone(place));
            }
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

    /// Long lists, page by page.
    pub(super) fn lists(&mut self, site: &Site) {
        let (council, index) = (&site.council, &site.index);
        for (place, (year, papers)) in index.years.iter().enumerate() {
            self.list(&route::papers_of_year(*year), List::PapersOfYear(place), papers.len());
        }
        for (place, year) in index.decided.iter().enumerate() {
            let route = route::decisions_of_year(year.year);
            for number in 1..=pages(year.decisions.len()) {
                self.page(route.page(number), Page::DecisionsOf(place, number));
            }
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

    /// Attachments, assets, the coat of arms.
    pub(super) fn files(&mut self, site: &Site) {
        for (id, file) in site.council.files.iter() {
            let Some(content) = &file.content else { continue };
            let Some(route) = site.routes.route(Subject::File(id)) else {
                let name = &content.name;
                self.findings.push(invalid(name, "so kann keine Datei heißen", site_span()));
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
        self.add(route::picture(frame::picture(site).hash()), Output::Picture);
    }

    /// Old addresses come last: none takes the place of a real page.
    pub(super) fn former(&mut self, site: &Site) {
        for (address, target) in redirect::all(&site.council, &site.routes) {
            let span = address.span.clone();
            match redirect::read(&address.value) {
                Former::Page(from) if from != target => {
                    self.add_for(from, Output::Redirect(target), span);
                }
                Former::Page(_) | Former::Query => {}
                Former::Invalid(why) => self.findings.push(invalid(&address.value, why, span)),
            }
        }
    }

    /// The list of all pages, once all have their address.
    pub(super) fn sitemap(&mut self) {
        self.add(route::robots(), Output::Robots);
        self.add(route::sitemap(0), Output::Sitemap);
        let pages = self.plan.values().filter(|output| sitemap::is_listed(output)).count();
        for number in 1..=sitemap::parts(pages) {
            self.add(route::sitemap(number), Output::SitemapPart(number));
        }
    }

    /// No file may stand where another needs a folder.
    pub(super) fn check_folders(&mut self) {
        for route in self.plan.keys().filter(|route| !route.path().ends_with('/')) {
            let folder = Route::of_checked(format!("{}/", route.path()));
            let inside = self.plan.range(folder.clone()..).next();
            if inside.is_some_and(|(inside, _)| inside.path().starts_with(folder.path())) {
                self.findings.push(double(&folder, site_span()));
            }
        }
    }

    /// The operator's own entries lead somewhere.
    pub(super) fn check_navigation(&mut self, config: &Config) {
        for entry in &config.navigation {
            let Target::Here(route, _) = frame::target(&entry.target) else { continue };
            if !self.plan.contains_key(&route) {
                let message =
                    format!("Die Navigation führt ins Leere: „{}“ gibt es nicht.", entry.target);
                self.findings.push(
                    Diagnostic::error("verweis-ins-leere", site_span(), message).hint(
                        "Möglich sind die Kennung einer freien Seite („impressum“), eine \
                             Adresse dieser Website („/sitzungen/“, mit „/“ am Anfang und am Ende) \
                             oder eine fremde („https://…“).",
                    ),
                );
            }
        }
    }
}

fn site_span() -> Span {
    Span::file(&"kis.yaml".into())
}

fn double(route: &Route, span: Span) -> Diagnostic {
    let message = format!("Die Adresse „{}“ ist zweimal vergeben.", route.path());
    Diagnostic::error("adresse-doppelt", span, message).hint(
        "Eine der beiden Kennungen, Dateien oder alten Adressen braucht einen anderen Namen; \
         Groß- und Kleinschreibung unterscheidet nicht.",
    )
}

fn invalid(address: &str, why: &str, span: Span) -> Diagnostic {
    let message = format!("Die Adresse „{address}“ ist nicht möglich: {why}.");
    Diagnostic::error("adresse-ungueltig", span, message)
        .hint("Alte Adressen stehen wie im Browser hinter dem Namen des Servers: „/alt/seite/“.")
}
