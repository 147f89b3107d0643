//! Every address of the site; nothing else builds one.

mod things;

use std::borrow::Borrow;
use std::sync::Arc;

use jiff::civil::Date;

pub use self::things::{Routes, prefix_of};
use crate::council::public::TombstoneKind;
use crate::german;

/// An address below the site's root: `/vorlagen/sozialstrategie/`, unencoded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route(Arc<str>);

// Whoever has the address as text finds the route without making one.
impl Borrow<str> for Route {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Route {
    /// The address itself, as people read it.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// The file that a web server finds there, below the output folder.
    pub fn file_path(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if self.0.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }

    /// A further page of a list; the first is the list itself.
    #[must_use]
    pub fn page(&self, number: usize) -> Route {
        if number <= 1 { self.clone() } else { self.below(&format!("seite-{number}/")) }
    }

    /// An address from parts that were checked before.
    pub(super) fn of_checked(path: String) -> Route {
        Route(path.into())
    }

    fn new(path: &str) -> Route {
        Route(path.into())
    }

    fn below(&self, rest: &str) -> Route {
        Route(format!("{}{rest}", self.0).into())
    }
}

/// `/`
pub fn home() -> Route {
    Route::new("/")
}

/// `/404.html`
pub fn not_found() -> Route {
    Route::new("/404.html")
}

/// `/robots.txt`
pub fn robots() -> Route {
    Route::new("/robots.txt")
}

/// `/sitemap.xml`; of a long list also `/sitemap-2.xml`, counted from 1.
pub fn sitemap(part: usize) -> Route {
    let part = if part == 0 { String::new() } else { format!("-{part}") };
    Route(format!("/sitemap{part}.xml").into())
}

/// `/suche/`
pub fn search() -> Route {
    Route::new("/suche/")
}

/// `/suche/daten/`: the folder of the search index.
pub fn search_data() -> Route {
    search().below("daten/")
}

/// `/suche/daten/wurzel.kis`: the one file of the index whose name stays.
pub fn search_root() -> Route {
    search_data().below("wurzel.kis")
}

/// `/suche/daten/3f2a9c…/t12.kis`: the folder is a hash of all that is in it.
pub fn search_piece(folder: &str, name: &str) -> Route {
    search_data().below(&format!("{folder}/{name}.kis"))
}

/// `/suche/opensearch.xml`: how a browser's own search field asks this site.
pub fn open_search() -> Route {
    search().below("opensearch.xml")
}

/// `/suche/a-z/`: the register.
pub fn register() -> Route {
    search().below("a-z/")
}

/// `/suche/a-z/k/`: keywords with this letter, or with none.
pub fn keywords(letter: char) -> Route {
    match letter {
        '#' => register().below("andere/"),
        letter => register().below(&format!("{letter}/")),
    }
}

/// `/kalender/`: the current month.
pub fn calendar() -> Route {
    Route::new("/kalender/")
}

/// `/kalender/2025/`
pub fn year(year: i16) -> Route {
    Route(format!("/kalender/{year:04}/").into())
}

/// `/kalender/2025-11/`: the month of `day`.
pub fn month(day: Date) -> Route {
    Route(format!("/kalender/{:04}-{:02}/", day.year(), day.month()).into())
}

/// `/sitzungen/`
pub fn meetings() -> Route {
    Route::new("/sitzungen/")
}

/// `/gremien/`
pub fn organizations() -> Route {
    Route::new("/gremien/")
}

/// `/vorlagen/`
pub fn papers() -> Route {
    Route::new("/vorlagen/")
}

/// `/vorlagen/jahr/2025/`; undated papers have a list of their own.
pub fn papers_of_year(year: Option<i16>) -> Route {
    Route(match year {
        Some(year) => format!("/vorlagen/jahr/{year:04}/").into(),
        None => "/vorlagen/jahr/ohne-datum/".into(),
    })
}

/// `/vorlagen/art/antrag/`
pub fn papers_of_kind(slug: &str) -> Route {
    Route(format!("/vorlagen/art/{slug}/").into())
}

/// `/beschluesse/`: the register of decisions.
pub fn decisions() -> Route {
    Route::new("/beschluesse/")
}

/// `/beschluesse/2025/`
pub fn decisions_of_year(year: i16) -> Route {
    Route(format!("/beschluesse/{year:04}/").into())
}

/// `/neu/`: what appeared and what changed.
pub fn news() -> Route {
    Route::new("/neu/")
}

/// `/statistik/`
pub fn statistics() -> Route {
    Route::new("/statistik/")
}

/// `/glossar/`
pub fn glossary() -> Route {
    Route::new("/glossar/")
}

/// `/so-funktioniert-der-kreistag/`
pub fn explained() -> Route {
    Route::new("/so-funktioniert-der-kreistag/")
}

/// `/wahlperioden/`
pub fn terms() -> Route {
    Route::new("/wahlperioden/")
}

/// `/wahlperioden/2024-2029/`
pub fn term(slug: &str) -> Route {
    Route(format!("/wahlperioden/{slug}/").into())
}

/// `/personen/`
pub fn people() -> Route {
    Route::new("/personen/")
}

/// `/themen/`
pub fn topics() -> Route {
    Route::new("/themen/")
}

/// The sittings of whatever lives at `owner`: a body, a Wahlperiode.
pub fn meetings_below(owner: &Route) -> Route {
    owner.below("sitzungen/")
}

/// The papers of whatever lives at `owner`: a body, a Wahlperiode.
pub fn papers_below(owner: &Route) -> Route {
    owner.below("vorlagen/")
}

/// `/impressum/`: a free page, whether it is there or not.
pub fn free_page(slug: &str) -> Route {
    in_folder("/", slug)
}

/// `mailto:…` with a subject and the first lines of the mail.
pub fn mail(address: &str, subject: &str, body: &str) -> String {
    let (name, host) = address.split_once('@').unwrap_or((address, ""));
    let to = format!("{}@{}", things::encode("mailto:", name), things::encode("", host));
    let subject = things::encode("?subject=", subject);
    let body = things::encode("&body=", &body.replace('\n', "\r\n"));
    format!("{to}{subject}{body}")
}

/// `/assets/kreis-3f2a9c….css`: the hash of its bytes makes it safe to keep for ever.
pub fn asset(name: &str, hash: u64) -> Route {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    Route(format!("/assets/{stem}-{hash:016x}{extension}").into())
}

/// `/assets/vorschau-3f2a9c….png`: what other sites show beside a link.
pub fn picture(hash: u64) -> Route {
    asset("vorschau.png", hash)
}

/// `/assets/wappen.png`
pub fn coat_of_arms(extension: &str) -> Route {
    Route(format!("/assets/wappen.{extension}").into())
}

/// Where a thing lived that is no more.
pub fn tombstone(kind: TombstoneKind, slug: &str) -> Route {
    let folder = match kind {
        TombstoneKind::Organization => "/gremien/",
        TombstoneKind::Person => "/personen/",
        TombstoneKind::Meeting => "/sitzungen/",
        TombstoneKind::Paper => "/vorlagen/",
        TombstoneKind::Page => return free_page(slug),
    };
    in_folder(folder, slug)
}

/// A word as part of an address: never empty, never more than one part.
pub fn segment(word: &str) -> String {
    let clean = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !word.is_empty() && word.bytes().all(clean) {
        return word.to_owned();
    }
    let slug = german::slug(word);
    if slug.is_empty() { "ohne-namen".to_owned() } else { slug }
}

fn in_folder(folder: &str, slug: &str) -> Route {
    Route(format!("{folder}{}/", segment(slug)).into())
}

/// The place of an agenda item on its sitting's page, without `#`.
pub fn item_anchor(slug: &str) -> String {
    format!("top-{}", segment(slug))
}

#[cfg(test)]
mod tests {
    use super::things::{encode, file_name};
    use super::*;

    #[test]
    fn files_lie_where_a_server_looks_for_them() {
        assert_eq!(home().file_path(), "index.html");
        assert_eq!(not_found().file_path(), "404.html");
        assert_eq!(papers_of_year(Some(2025)).file_path(), "vorlagen/jahr/2025/index.html");
        assert_eq!(papers().page(2).path(), "/vorlagen/seite-2/");
        assert_eq!(papers().page(1), papers());
        assert_eq!(asset("fonts/a.woff2", 10).path(), "/assets/fonts/a-000000000000000a.woff2");
    }

    #[test]
    fn a_site_may_live_in_a_folder() {
        assert_eq!(prefix_of("https://x.de"), "");
        assert_eq!(prefix_of("https://x.de/kis"), "/kis");
        assert_eq!(encode("/kis", "/vorlagen/x/Anlage 1 – Öl.pdf"), {
            "/kis/vorlagen/x/Anlage%201%20%E2%80%93%20%C3%96l.pdf"
        });
    }

    #[test]
    fn no_kennung_and_no_file_name_leaves_its_folder() {
        assert_eq!(in_folder("/vorlagen/", "../../etc").path(), "/vorlagen/etc/");
        assert_eq!(in_folder("/vorlagen/", "..").path(), "/vorlagen/ohne-namen/");
        assert_eq!(in_folder("/vorlagen/", "straße").path(), "/vorlagen/strasse/");
        for name in ["", "..", ".htaccess", "a/b.pdf", "..\\b.pdf", "a\0.pdf"] {
            assert_eq!(file_name(name), None, "{name:?}");
        }
    }
}
