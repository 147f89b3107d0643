//! One file of the plan beside the one that was published, and what of the published has no place
//! in the plan.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::difference::{self, Difference};
use super::html::Html;
use super::kind::Kind;
use super::published::{Published, unreadable};
use super::{Entry, Place, What, Why};
use crate::council::public::Note;
use crate::diagnostic::Diagnostic;
use crate::german;
use crate::publish::same_bytes;
use crate::site::plan::{Output, Page, PublicSite, StaffSite};
use crate::site::render::{Body, render};
use crate::site::route::{self, Route};
use crate::snapshot::{Blob, Entry as Taken, Snapshot, Source, TEXT_LIMIT};

/// What comparing one file gives.
pub(super) enum Outcome {
    /// Something that belongs on the list.
    Entry(Entry),
    /// A page that differs only around what is its own.
    Frame,
    /// A file that could not be compared, in a sentence.
    Fault(String),
    /// A template is at fault.
    Broken(Diagnostic),
}

/// The site as it would be, and as it was published.
pub(super) struct Comparison<'a> {
    pub(super) site: &'a PublicSite,
    pub(super) staff: &'a StaffSite,
    pub(super) snapshot: &'a Snapshot,
    pub(super) old: &'a Published,
}

impl Comparison<'_> {
    /// Everything that does not stay as it is, on all cores. The search index, which costs seconds
    /// and says nothing to anybody, is left out.
    pub(super) fn outcomes(&self) -> Vec<Outcome> {
        let plan = &self.site.plan;
        let is_index =
            |output: &Output| matches!(output, Output::SearchRoot | Output::SearchPiece(_));
        let planned: Vec<_> = plan.iter().filter(|(_, output)| !is_index(output)).collect();
        let paths: BTreeSet<String> = plan.keys().map(file_path).collect();
        let rest: Vec<_> =
            self.old.files.iter().filter(|(path, _)| !paths.contains(*path)).collect();
        let now = planned.into_par_iter().filter_map(|(route, output)| self.planned(route, output));
        now.chain(rest.into_par_iter().map(|(path, file)| self.gone(path, file))).collect()
    }

    /// The address that the published site was built for, if it is another than this one.
    pub(super) fn elsewhere(&self) -> Option<String> {
        let home = route::home();
        let text = fs::read_to_string(self.old.files.get(&file_path(&home))?).ok()?;
        let then = Html(&text).canonical()?;
        (then != self.site.routes.absolute(&home)).then_some(then)
    }

    /// What happens at an address of the plan; nothing if all stays as it is.
    fn planned(&self, route: &Route, output: &Output) -> Option<Outcome> {
        let old = self.old.files.get(&file_path(route)).map(PathBuf::as_path);
        match render(self.site, output) {
            Err(finding) => Some(Outcome::Broken(finding)),
            Ok(Body::CopyOf(path)) => self.copied(route, output, &path, old),
            Ok(Body::Bytes(now)) => self.made(route, output, &now, old),
        }
    }

    /// A file that is made.
    fn made(
        &self,
        route: &Route,
        output: &Output,
        now: &[u8],
        old: Option<&Path>,
    ) -> Option<Outcome> {
        let is_page = matches!(output, Output::Page(_) | Output::Redirect(_));
        let now_text = String::from_utf8_lossy(now);
        let page = Html(&now_text);
        let title = || {
            let own = if is_page { self.title(page) } else { None };
            own.unwrap_or_else(|| name_of(route.path()).to_owned())
        };
        let Some(old) = old else {
            let size = (!is_page).then_some(now.len() as u64);
            return Some(self.entry(route, output, title(), What::New { size, before: None }));
        };
        let before = match read_if_it_differs(old, now, is_page) {
            Err(error) => return Some(Outcome::Fault(unreadable(&file_path(route), &error))),
            Ok(Old::Same) => return None,
            Ok(Old::Size(before)) => {
                let difference = Difference::Bytes { before, now: now.len() as u64 };
                let what = What::Changed(difference, Vec::new());
                return Some(self.entry(route, output, title(), what));
            }
            Ok(Old::Text(before)) => before,
        };
        let before = Html(&before);
        let (was, is) = (Kind::of_page(before), Kind::of(output));
        let what = match output {
            Output::Redirect(target) if was != Kind::Redirect => What::Moved(self.place(target)),
            Output::Page(Page::Tombstone(_)) if was != Kind::Tombstone => {
                What::Withdrawn(self.notes(route))
            }
            _ if was == Kind::Redirect && is != was => {
                What::New { size: None, before: Some("Bisher leitete diese Adresse weiter.") }
            }
            _ if was == Kind::Tombstone && is != was => What::New {
                size: None,
                before: Some("Bisher stand hier, dass es nicht mehr veröffentlicht wird."),
            },
            _ => match difference::between(before, page) {
                Some(difference) => What::Changed(difference, self.notes(route)),
                None => return Some(Outcome::Frame),
            },
        };
        // What goes from its place is listed as what it was.
        if matches!(what, What::Moved(_) | What::Withdrawn(_)) {
            let title = self.title(before).unwrap_or_else(title);
            return Some(Outcome::Entry(Entry {
                kind: was,
                title,
                place: self.place(route),
                what,
            }));
        }
        Some(self.entry(route, output, title(), what))
    }

    /// A file of the content.
    fn copied(
        &self,
        route: &Route,
        output: &Output,
        path: &str,
        old: Option<&Path>,
    ) -> Option<Outcome> {
        let Some(Taken::Blob(blob)) = self.snapshot.content.get(path) else {
            return Some(Outcome::Fault(format!("„{path}“ ist nicht mehr da.")));
        };
        let name = name_of(route.path());
        let title = match output {
            Output::File(id) if self.site.council.files[*id].title != name => {
                format!("{} ({name})", self.site.council.files[*id].title)
            }
            _ => name.to_owned(),
        };
        let Some(old) = old else {
            let what = What::New { size: Some(blob.size), before: None };
            return Some(self.entry(route, output, title, what));
        };
        match size_if_it_differs(old, blob) {
            Err(error) => Some(Outcome::Fault(unreadable(path, &error))),
            Ok(None) => None,
            Ok(Some(before)) => {
                let difference = Difference::Bytes { before, now: blob.size };
                let what = What::Changed(difference, self.notes(route));
                Some(self.entry(route, output, title, what))
            }
        }
    }

    /// A published file that the plan does not have any more.
    fn gone(&self, path: &str, file: &Path) -> Outcome {
        let address = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
            _ => format!("/{path}"),
        };
        // What the editors still see there tells most; what was published, the rest.
        let there = self.staff.plan.get_key_value(address.as_str());
        let is_page = [".html", ".htm"].iter().any(|ending| path.ends_with(ending));
        let text = if is_page { text_of(file) } else { None };
        let page = text.as_deref().map(Html);
        let was = page.map_or_else(|| Kind::of_file(path), Kind::of_page);
        let kind = match there {
            Some((_, output)) if was != Kind::Tombstone => Kind::of(output),
            _ => was,
        };
        let title = page.and_then(|page| self.title(page));
        let title = title.unwrap_or_else(|| name_of(&address).to_owned());
        let notes = there.map_or_else(Vec::new, |(route, output)| match output {
            Output::Redirect(target) => self.notes(target),
            _ => self.notes(route),
        });
        let why = if notes.is_empty() { Why::Deleted(None) } else { Why::Hidden(notes) };
        let href = there.map(|(route, _)| self.staff.routes.href_of(route));
        Outcome::Entry(Entry { kind, title, place: Place { address, href }, what: What::Gone(why) })
    }

    fn entry(&self, route: &Route, output: &Output, title: String, what: What) -> Outcome {
        Outcome::Entry(Entry { kind: Kind::of(output), title, place: self.place(route), what })
    }

    fn place(&self, route: &Route) -> Place {
        Place { address: route.path().to_owned(), href: Some(self.site.routes.href_of(route)) }
    }

    fn notes(&self, route: &Route) -> Vec<Note> {
        self.staff.notes(route).to_vec()
    }

    fn title(&self, page: Html<'_>) -> Option<String> {
        page.title(&self.site.council.body.name)
    }
}

/// What was published at an address.
enum Old {
    Same,
    /// Something else of this size.
    Size(u64),
    /// Another page.
    Text(String),
}

/// Reads what was published only as far as it matters.
fn read_if_it_differs(old: &Path, now: &[u8], is_page: bool) -> io::Result<Old> {
    let size = fs::symlink_metadata(old)?.len();
    let is_same_size = size == now.len() as u64;
    // No page of ours is ever so large.
    if size > TEXT_LIMIT.max(now.len() as u64) || !(is_page || is_same_size) {
        return Ok(Old::Size(size));
    }
    let before = fs::read(old)?;
    Ok(match before == now {
        true => Old::Same,
        false if is_page => Old::Text(String::from_utf8_lossy(&before).into_owned()),
        false => Old::Size(size),
    })
}

/// The size of what was published if it is not a copy of this file.
fn size_if_it_differs(old: &Path, now: &Blob) -> io::Result<Option<u64>> {
    let size = fs::symlink_metadata(old)?.len();
    let is_copy = size == now.size
        && match &now.source {
            Source::Memory(bytes) => fs::read(old)? == **bytes,
            Source::Disk(path) => same_bytes(&mut File::open(old)?, File::open(path)?)?,
        };
    Ok((!is_copy).then_some(size))
}

/// A published page, if it can be read.
fn text_of(file: &Path) -> Option<String> {
    fs::symlink_metadata(file).ok().filter(|found| found.len() <= TEXT_LIMIT)?;
    let bytes = fs::read(file).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Where a file lies below the published folder; macOS writes names decomposed.
fn file_path(route: &Route) -> String {
    german::nfc(&route.file_path())
}

/// The last part of an address.
fn name_of(address: &str) -> &str {
    let address = address.trim_end_matches('/');
    address.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("/")
}
