//! Rules about files: one file is either public or not, and readers learn what it is.

use std::collections::HashMap;

use jiff::civil::Date;

use super::rule::Rule;
use crate::council::id::Id;
use crate::council::model::{Council, File, Publicity, Subject};
use crate::diagnostic::Diagnostics;

/// A file that is private in one place is public in none: copying it once is enough to tell.
pub(super) fn are_public_or_not(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let files = || council.files.iter().map(|(_, file)| file);
    let mut private = HashMap::new();
    for file in files().filter(|file| is_private(council, file)) {
        if let Some(path) = &file.path {
            private.entry(path).or_insert(file);
        }
    }
    files()
        .filter(|file| file.publicity == Publicity::Public && !is_private(council, file))
        .filter_map(|file| Some((file, *private.get(file.path.as_ref()?)?)))
        .map(|(file, twin)| {
            let span = file.name.as_ref().map_or(&file.span, |name| &name.span);
            let message = format!(
                "Dieselbe Datei ist hier öffentlich, an anderer Stelle aber \
                nichtöffentlich: in {}.",
                twin.span.path
            );
            rule.breach(span, message).hint(
                "Entscheiden Sie, was gilt. Gibt es eine Fassung für die \
                Öffentlichkeit, ist sie eine eigene Datei.",
            )
        })
        .collect()
}

/// An attachment has a title: „anlage-1.pdf“ tells nobody what to expect.
pub(super) fn have_a_title(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    attachments(council)
        .map(|file| &council.files[file])
        .filter(|file| file.title.as_ref().is_none_or(|title| title.value.trim().is_empty()))
        .map(|file| {
            let span = file.name.as_ref().map_or(&file.span, |name| &name.span);
            rule.breach(span, "Die Anlage hat keinen Titel.").hint(
                "Schreiben Sie `titel:` dazu, wie er auf dem Papier steht: „Haushaltsplan 2026“.",
            )
        })
        .collect()
}

/// Whether the file is private by its own word or because of what names it.
fn is_private(council: &Council, file: &File) -> bool {
    let is_private = |publicity| publicity == Publicity::Private;
    let is_owner_private = match file.owner {
        Subject::AgendaItem(item) => {
            let item = &council.agenda_items[item];
            is_private(item.publicity) || is_private(council.meetings[item.meeting].publicity)
        }
        Subject::Meeting(meeting) => is_private(council.meetings[meeting].publicity),
        Subject::Paper(paper) => is_private(council.papers[paper].publicity),
        Subject::Organization(_) | Subject::Person(_) | Subject::File(_) | Subject::Page(_) => {
            false
        }
    };
    is_private(file.publicity) || is_owner_private
}

/// Files that need a title of their own; invitation, minutes and portrait are what their key says.
fn attachments(council: &Council) -> impl Iterator<Item = Id<File>> {
    let meetings = council.meetings.iter().flat_map(|(_, it)| &it.documents);
    let items = council.agenda_items.iter().flat_map(|(_, it)| &it.files);
    let papers = council.papers.iter().flat_map(|(_, it)| &it.files);
    let pages = council.pages.iter().flat_map(|(_, it)| &it.files);
    meetings.chain(items).chain(papers).chain(pages).copied()
}
