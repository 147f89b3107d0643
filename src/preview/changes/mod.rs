//! What `kis build` would change now about the site that was published last: for a second pair of
//! eyes, before anything goes online.

mod comparison;
mod difference;
mod entry;
mod html;
mod kind;
mod page;
mod published;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::DateTime;

use self::comparison::{Comparison, Outcome};
use self::difference::Difference;
use self::kind::Kind;
use self::published::Found;
use super::showing::Showing;
use crate::council::public::Note;
use crate::diagnostic::{Diagnostic, Severity};
use crate::site::route;

/// What would change.
#[derive(Debug)]
pub struct Changes {
    /// With these nothing is published at all, in sentences.
    errors: Vec<String>,
    before: Before,
    /// What appears, changes and vanishes, by kind and address.
    entries: Vec<Entry>,
    /// How many pages keep what is their own and change around it.
    frame: usize,
    /// Pages and files of the site as it would be.
    pages: usize,
    files: usize,
    /// Address of the start page.
    home: String,
}

/// What there is to compare with.
#[derive(Debug)]
enum Before {
    /// No site; the sentence says why.
    Nothing(String),
    /// A site.
    Site {
        folder: String,
        made: Option<DateTime>,
        /// It was built for another address than this one, and this is which.
        elsewhere: Option<String>,
        /// Files in its folder that KIS never wrote.
        foreign: Vec<String>,
        /// What could not be compared, in sentences.
        faults: Vec<String>,
    },
}

/// A page or file that would not stay as it is.
#[derive(Debug)]
struct Entry {
    kind: Kind,
    title: String,
    place: Place,
    what: What,
}

/// An address, and the link that shows it in the preview, if it still shows anything.
#[derive(Clone, Debug)]
struct Place {
    address: String,
    href: Option<String>,
}

#[derive(Debug)]
enum What {
    /// It was not there, or something else stood there: the sentence says what.
    New { size: Option<u64>, before: Option<&'static str> },
    /// The address leads nowhere any more.
    Gone(Why),
    /// At the address stands only that it was withdrawn.
    Withdrawn(Vec<Note>),
    /// The address leads on.
    Moved(Place),
    /// Something differs, and so much of it the public does not see.
    Changed(Difference, Vec<Note>),
}

#[derive(Debug)]
enum Why {
    /// The thing is there, but not for the public.
    Hidden(Vec<Note>),
    /// Nothing stands there even for the editors; something of the same name is new.
    Deleted(Option<Place>),
}

/// Compares what would be published now with what lies in the folder `published`, which is only read.
pub fn changes(showing: &Showing, published: &Path) -> Changes {
    let (site, staff) = (showing.public_site(), showing.staff_site());
    let errors = showing.findings().iter().filter(|found| found.severity == Severity::Error);
    let mut changes = Changes {
        errors: errors.map(|found| sentence(&found.clone().discreet())).collect(),
        before: Before::Nothing(String::new()),
        entries: Vec::new(),
        frame: 0,
        pages: site.page_count(),
        files: site.plan.len(),
        home: site.routes.href_of(&route::home()),
    };
    let old = match published::find(published) {
        Found::Nothing(why) => return Changes { before: Before::Nothing(why), ..changes },
        Found::Site(old) => old,
    };
    let comparison = Comparison { site, staff, snapshot: &showing.snapshot, old: &old };
    let mut faults = old.faults.clone();
    for outcome in comparison.outcomes() {
        match outcome {
            Outcome::Entry(entry) => changes.entries.push(entry),
            Outcome::Frame => changes.frame += 1,
            Outcome::Fault(fault) => faults.push(fault),
            Outcome::Broken(finding) => changes.errors.push(sentence(&finding)),
        }
    }
    for list in [&mut changes.errors, &mut faults] {
        list.sort();
        list.dedup();
    }
    name_twins(&mut changes.entries);
    let place = |entry: &Entry| (entry.kind, entry.place.address.clone());
    changes.entries.sort_by_cached_key(place);
    let mut foreign = old.foreign.clone();
    foreign.sort();
    changes.before = Before::Site {
        folder: published.display().to_string(),
        made: old.made,
        elsewhere: comparison.elsewhere(),
        foreign,
        faults,
    };
    changes
}

fn sentence(finding: &Diagnostic) -> String {
    format!("{}: {}", finding.span.path, finding.message)
}

/// Says of what was deleted where something new of the very same name stands.
fn name_twins(entries: &mut [Entry]) {
    let mut new: BTreeMap<(Kind, String), Vec<Place>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| matches!(entry.what, What::New { .. })) {
        let key = (entry.kind, entry.title.clone());
        new.entry(key).or_default().push(entry.place.clone());
    }
    for entry in entries.iter_mut().filter(|entry| entry.kind.is_document()) {
        let What::Gone(Why::Deleted(twin)) = &mut entry.what else { continue };
        if let Some([only]) = new.get(&(entry.kind, entry.title.clone())).map(Vec::as_slice) {
            *twin = Some(only.clone());
        }
    }
}
