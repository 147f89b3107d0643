//! The addresses of everything public, made once, and what makes a link of an address.

use super::{Route, free_page, in_folder, item_anchor, segment};
use crate::config::Config;
use crate::council::id::{Id, Table};
use crate::council::public::{
    AgendaItem, File, Meeting, Organization, Paper, Subject, VisibleCouncil,
};

/// The addresses of everything public, made once.
#[derive(Clone, Debug)]
pub struct Routes {
    /// The site's address without a slash at its end.
    origin: String,
    /// The folder that the site lives in, without a slash at its end: „“ or „/kis“.
    prefix: String,
    organizations: Vec<Address>,
    people: Vec<Address>,
    meetings: Vec<Address>,
    agenda_items: Vec<Address>,
    papers: Vec<Address>,
    files: Vec<Option<Address>>,
    pages: Vec<Address>,
    topics: Vec<Address>,
}

/// An address twice: for the plan, and ready for a link.
#[derive(Clone, Debug)]
struct Address {
    route: Route,
    href: String,
}

impl Routes {
    /// Addresses of everything in `council`, for a site at `config.address`.
    pub fn of(config: &Config, council: &VisibleCouncil) -> Routes {
        let origin = config.address.trim_end_matches('/').to_owned();
        let prefix = prefix_of(&origin).to_owned();
        let mut routes = Routes {
            origin,
            organizations: addresses(&prefix, &council.organizations, |body| {
                in_folder("/gremien/", &body.slug)
            }),
            people: addresses(&prefix, &council.people, |person| {
                in_folder("/personen/", &person.slug)
            }),
            meetings: addresses(&prefix, &council.meetings, |meeting| {
                in_folder("/sitzungen/", &meeting.slug)
            }),
            papers: addresses(&prefix, &council.papers, |paper| {
                in_folder("/vorlagen/", &paper.slug)
            }),
            pages: addresses(&prefix, &council.pages, |page| free_page(&page.slug)),
            topics: addresses(&prefix, &council.topics, |topic| in_folder("/themen/", &topic.slug)),
            prefix,
            agenda_items: Vec::new(),
            files: Vec::new(),
        };
        let item = |(_, item): (_, &AgendaItem)| routes.address_of_item(item);
        routes.agenda_items = council.agenda_items.iter().map(item).collect();
        let file = |(_, file): (_, &File)| routes.address_of_file(file);
        routes.files = council.files.iter().map(file).collect();
        routes
    }

    /// Where a thing lives; an agenda item without a page lives in its sitting's, a file that is
    /// not online nowhere.
    pub fn route(&self, subject: Subject) -> Option<&Route> {
        self.address(subject).map(|address| &address.route)
    }

    /// The link to a thing: root-relative, encoded, with the place on the page.
    pub fn href(&self, subject: Subject) -> Option<&str> {
        self.address(subject).map(|address| address.href.as_str())
    }

    /// The link to an address: root-relative and encoded.
    pub fn href_of(&self, route: &Route) -> String {
        encode(&self.prefix, route.path())
    }

    /// The link to a place on a page.
    pub fn href_at(&self, route: &Route, place: &str) -> String {
        format!("{}#{place}", self.href_of(route))
    }

    /// The address with scheme and host: permanent, to cite.
    pub fn absolute(&self, route: &Route) -> String {
        encode(&self.origin, route.path())
    }

    /// The part of the address between host and site: empty, or `/kis`.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// A body's address.
    pub fn organization(&self, id: Id<Organization>) -> &Route {
        &self.organizations[id.index()].route
    }

    /// A paper's address.
    pub fn paper(&self, id: Id<Paper>) -> &Route {
        &self.papers[id.index()].route
    }

    /// A sitting's address.
    pub fn meeting(&self, id: Id<Meeting>) -> &Route {
        &self.meetings[id.index()].route
    }

    fn address(&self, subject: Subject) -> Option<&Address> {
        match subject {
            Subject::Organization(id) => self.organizations.get(id.index()),
            Subject::Person(id) => self.people.get(id.index()),
            Subject::Meeting(id) => self.meetings.get(id.index()),
            Subject::AgendaItem(id) => self.agenda_items.get(id.index()),
            Subject::Paper(id) => self.papers.get(id.index()),
            Subject::File(id) => self.files.get(id.index()).and_then(Option::as_ref),
            Subject::Page(id) => self.pages.get(id.index()),
            Subject::Topic(id) => self.topics.get(id.index()),
        }
    }

    fn address_of_item(&self, item: &AgendaItem) -> Address {
        let meeting = &self.meetings[item.meeting.index()];
        let slug = segment(&item.slug);
        if item.has_page() {
            let route = meeting.route.below(&format!("{slug}/"));
            return Address { href: self.href_of(&route), route };
        }
        Address {
            route: meeting.route.clone(),
            href: format!("{}#{}", meeting.href, item_anchor(&item.slug)),
        }
    }

    fn address_of_file(&self, file: &File) -> Option<Address> {
        let content = file.content.as_ref()?;
        let owner = self.route(file.owner)?;
        let name = file_name(&content.name)?;
        let folder = owner.path().rsplit_once('/').map_or("", |(folder, _)| folder);
        let route = Route(format!("{folder}/{name}").into());
        Some(Address { href: self.href_of(&route), route })
    }
}

fn addresses<T>(prefix: &str, table: &Table<T>, route: impl Fn(&T) -> Route) -> Vec<Address> {
    let address = |(_, row)| {
        let route = route(row);
        Address { href: encode(prefix, route.path()), route }
    };
    table.iter().map(address).collect()
}

/// A name as the last part of an address, if it is one.
pub(super) fn file_name(name: &str) -> Option<&str> {
    let refused = |c: char| c == '/' || c == '\\' || c.is_control();
    let is_name = !name.is_empty() && !name.starts_with('.') && !name.contains(refused);
    is_name.then_some(name)
}

/// The path of `https://host/path`.
pub fn prefix_of(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    rest.find('/').map_or("", |slash| &rest[slash..])
}

/// `path` behind `start`, with everything percent-encoded that an address must not hold.
pub(super) fn encode(start: &str, path: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut href = String::with_capacity(start.len() + path.len());
    href.push_str(start);
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                href.push(char::from(byte));
            }
            _ => {
                href.push('%');
                href.push(char::from(HEX[usize::from(byte >> 4)]));
                href.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    href
}
