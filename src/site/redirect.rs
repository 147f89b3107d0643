//! Addresses of earlier systems: which of them a static page can stand for.

use super::route::{self, Route, Routes};
use crate::council::public::{Publication, Subject, VisibleCouncil};
use crate::diagnostic::Spanned;

/// What becomes of an address in `alte_adressen`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Former {
    /// A page there leads on.
    Page(Route),
    /// It holds a `?`: only a web server can lead it on, no file can.
    Query,
    /// No address of this site, and why.
    Invalid(&'static str),
}

/// Every old address as written, and where it leads now.
pub fn all<'a>(council: &'a VisibleCouncil, routes: &Routes) -> Vec<(&'a Spanned<String>, Route)> {
    let mut old = Vec::new();
    let mut add = |addresses: &'a [Spanned<String>], target: Option<&Route>| {
        let Some(target) = target else { return };
        old.extend(addresses.iter().map(|address| (address, target.clone())));
    };
    let mut of = |publication: &'a Publication, subject: Subject| {
        add(&publication.former_addresses, routes.route(subject));
    };
    for (id, body) in council.organizations.iter() {
        of(&body.publication, Subject::Organization(id));
    }
    for (id, person) in council.people.iter() {
        of(&person.publication, Subject::Person(id));
    }
    for (id, meeting) in council.meetings.iter() {
        if let Some(open) = &meeting.open {
            of(&open.publication, Subject::Meeting(id));
        }
    }
    for (id, paper) in council.papers.iter() {
        of(&paper.publication, Subject::Paper(id));
    }
    for (id, page) in council.pages.iter() {
        of(&page.publication, Subject::Page(id));
    }
    for tombstone in &council.tombstones {
        let target = route::tombstone(tombstone.kind, &tombstone.slug);
        add(&tombstone.former_addresses, Some(&target));
    }
    old
}

/// Reads an old address as the editor wrote it.
pub fn read(address: &str) -> Former {
    if !address.starts_with('/') {
        return Former::Invalid("sie beginnt nicht mit „/“");
    }
    if address.contains('?') {
        return Former::Query;
    }
    if address.contains('#') {
        return Former::Invalid("was hinter „#“ steht, erfährt kein Server");
    }
    let Some(plain) = decode(address) else {
        return Former::Invalid("die Prozentzeichen ergeben keinen Text");
    };
    let mut path = String::from("/");
    for part in plain.split('/').filter(|part| !part.is_empty()) {
        if let Some(fault) = fault(part) {
            return Former::Invalid(fault);
        }
        path.push_str(part);
        path.push('/');
    }
    // A page can be a file only if its name says so; everything else becomes a folder.
    if !plain.ends_with('/') && is_html(&path) {
        path.pop();
    }
    Former::Page(Route::of_checked(path))
}

/// Why a part of an address cannot be a file's name.
fn fault(part: &str) -> Option<&'static str> {
    if part.starts_with('.') {
        Some("ein Teil beginnt mit einem Punkt")
    } else if part.contains(|c: char| c == '\\' || c.is_control()) {
        Some("sie enthält ein Zeichen, das in keinem Dateinamen stehen darf")
    } else if part.len() > 200 {
        Some("ein Teil ist länger als 200 Zeichen")
    } else {
        None
    }
}

fn is_html(path: &str) -> bool {
    let name = path.trim_end_matches('/').to_ascii_lowercase();
    [".html", ".htm"].iter().any(|end| name.ends_with(end))
}

/// `%20` becomes a space; nothing if what comes out is no text.
fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(address: &str) -> Option<String> {
        match read(address) {
            Former::Page(route) => Some(route.file_path()),
            Former::Query | Former::Invalid(_) => None,
        }
    }

    #[test]
    fn old_addresses_become_files_that_a_server_finds() {
        assert_eq!(path("/alt/"), Some("alt/index.html".to_owned()));
        assert_eq!(path("/alt"), Some("alt/index.html".to_owned()));
        assert_eq!(path("/a/b.html"), Some("a/b.html".to_owned()));
        assert_eq!(path("/bi/vo0050.asp"), Some("bi/vo0050.asp/index.html".to_owned()));
        assert_eq!(path("/stra%C3%9Fe"), Some("straße/index.html".to_owned()));
        assert_eq!(path("//böse.de/x"), Some("böse.de/x/index.html".to_owned()));
        assert_eq!(path("/"), Some("index.html".to_owned()));
    }

    #[test]
    fn no_old_address_leaves_the_output() {
        for address in
            ["", "alt", "/../x", "/a/../../x", "/%2e%2e/x", "/a%5c..", "/%", "/%ff", "/.git"]
        {
            assert!(matches!(read(address), Former::Invalid(_)), "{address:?}");
        }
        assert_eq!(read("/vo020.asp?VOLFDNR=12"), Former::Query);
    }
}
