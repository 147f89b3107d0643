//! A project as text in, findings, pages and files out: the small language of these tests.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kis::edition::Edition;
use kis::report;
use kis::site::render::{Body, render};
use kis::snapshot::{Entry, Snapshot, Source};

/// The day on which the tests take place, unless they say another.
pub(crate) const TODAY: Date = jiff::civil::date(2026, 3, 1);

const COUNTY: &str = "koerperschaft:\n  name: Landkreis Musterkreis\n  \
    kontakt: {email: kreistag@kis.example, telefon: 030 23125 000, adresse: Beispielplatz 1}\n\
    adresse: https://kis.example\nland: TH\nimpressum: {vertreten_durch: die Landrätin}\n\
    datenschutz: {protokoll_tage: 7, beauftragte: {email: datenschutz@kis.example}}\n\
    barrierefreiheit: {stand: vollständig, erstellt_am: 2026-01-31, methode: Selbstbewertung}\n";
const KREISTAG: &str = "---\nname: Kreistag\nart: Kreistag\nöffentlichkeit: öffentlich\n---\n";

/// A content tree in memory.
pub(crate) struct Project {
    snapshot: Snapshot,
    today: Date,
}

/// A tree written as `-- path --` and text; a county and a Kreistag are added if they are missing.
pub(crate) fn project(tree: &str) -> Project {
    let mut snapshot = Snapshot::from_text(tree);
    for (path, text) in [("kis.yaml", COUNTY), ("gremien/kreistag.md", KREISTAG)] {
        if !snapshot.content.contains_key(path) {
            snapshot.insert(path, text.into());
        }
    }
    Project { snapshot, today: TODAY }
}

/// One of the counties below `tests/fixtures`, or `content`.
pub(crate) fn county(path: &str) -> Project {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    Project { snapshot: Snapshot::take(&root).expect("the county is there"), today: TODAY }
}

impl Project {
    pub(crate) fn on(mut self, day: Date) -> Project {
        self.today = day;
        self
    }

    pub(crate) fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Project {
        self.snapshot.insert(path, bytes.into());
        self
    }

    pub(crate) fn without(mut self, path: &str) -> Project {
        self.snapshot.content.remove(path);
        self
    }

    /// The day on which it is looked at.
    pub(crate) fn day(&self) -> Date {
        self.today
    }

    pub(crate) fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    pub(crate) fn edition(&self) -> Edition {
        Edition::new(&self.snapshot, self.today, None)
    }

    /// Every finding as `rule path:line`.
    pub(crate) fn findings(&self) -> Vec<String> {
        let edition = self.edition();
        let line = |finding: &kis::diagnostic::Diagnostic| {
            let start = finding.span.start as usize;
            match self.snapshot.content.get(&finding.span.path) {
                Some(Entry::Text(text)) => 1 + text[..start].matches('\n').count(),
                _ => 1,
            }
        };
        let findings = edition.diagnostics.iter();
        findings
            .map(|found| format!("{} {}:{}", found.rule, found.span.path, line(found)))
            .collect()
    }

    /// The findings as an editor reads them.
    pub(crate) fn report(&self) -> String {
        let sources = report::Sources { snapshot: &self.snapshot, prefix: "" };
        report::text(&self.edition().diagnostics, sources, false)
    }

    /// Every file of the site, with the search index.
    pub(crate) fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let edition = self.edition().with_search();
        let outputs = edition.site.plan.iter().map(|(route, output)| {
            let body = render(&edition.site, output).expect("the page renders");
            (route.file_path(), self.bytes(body))
        });
        outputs.collect()
    }

    fn bytes(&self, body: Body) -> Vec<u8> {
        let path = match body {
            Body::Bytes(bytes) => return bytes,
            Body::CopyOf(path) => path,
        };
        match &self.snapshot.content[&path] {
            Entry::Blob(blob) => match &blob.source {
                Source::Memory(bytes) => bytes.to_vec(),
                Source::Disk(path) => std::fs::read(path).expect("the file is there"),
            },
            _ => panic!("{path} is no file to copy"),
        }
    }

    /// The page at an address.
    pub(crate) fn page(&self, address: &str) -> String {
        let path = format!("{}index.html", address.trim_start_matches('/'));
        let mut site = self.site();
        let Some(page) = site.remove(&path) else {
            panic!("no page {address}; there are {:?}", site.keys());
        };
        String::from_utf8(page).expect("pages are UTF-8")
    }

    /// What stands between `<main>` and `</main>`, one line an element.
    pub(crate) fn main(&self, address: &str) -> String {
        let page = self.page(address);
        let start = page.find("<main").expect("a page has a main part");
        let end = page.find("</main>").expect("and it ends");
        page[start..end].to_owned()
    }

    /// The words of the main part as a reader meets them, blanks folded.
    pub(crate) fn words(&self, address: &str) -> String {
        let mut words = String::new();
        let mut in_tag = false;
        for c in self.main(address).chars() {
            match c {
                '<' => in_tag = true,
                '>' => {
                    in_tag = false;
                    words.push(' ');
                }
                c if !in_tag => words.push(c),
                _ => {}
            }
        }
        let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let words = words.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
