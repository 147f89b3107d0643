//! One document linked again after an edit: everything else stays as it is, and so does every id.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Known, Linker, Named, Sorted};
use crate::content::document::Document;
use crate::content::schema;
use crate::council::id::{Id, Table};
use crate::council::model::{
    AgendaItem, Consultation, Council, File, FreePage, Meeting, Membership, Organization, Paper,
    Person, Subject,
};
use crate::diagnostic::Diagnostics;
use crate::snapshot::Snapshot;

/// Rows whose documents are linked again, in the order in which they were entered: the new ones
/// take their places.
#[derive(Default)]
pub(super) struct Former {
    pub(super) organization: Option<Id<Organization>>,
    pub(super) person: Option<Id<Person>>,
    pub(super) meeting: Option<Id<Meeting>>,
    pub(super) paper: Option<Id<Paper>>,
    pub(super) page: Option<Id<FreePage>>,
    pub(super) memberships: VecDeque<Id<Membership>>,
    pub(super) agenda_items: VecDeque<Id<AgendaItem>>,
    pub(super) consultations: VecDeque<Id<Consultation>>,
}

/// Links again a body, a person, a paper, a free page, or a sitting with all its items.
///
/// Nothing if another document could notice: by a name, a day, a link, or a row more or less. Then
/// all of them must be linked, and `known` is of no more use.
pub(in crate::content) fn again(
    snapshot: &Snapshot,
    before: &Council,
    known: &mut Known,
    documents: Vec<Document>,
) -> Option<(Council, Diagnostics)> {
    let mut linker = Linker::new(snapshot, before.clone(), known);
    let Sorted { organizations, people, meetings, mut items, papers, pages } =
        Sorted::new(documents);
    for named in organizations {
        linker.organization_again(before, named)?;
    }
    for named in people {
        linker.person_again(before, named)?;
    }
    let mut sittings = Vec::new();
    for named in meetings {
        let files = items.remove(&named.folder).unwrap_or_default();
        sittings.push(linker.meeting_again(before, named, files)?);
    }
    for named in papers {
        linker.paper_again(before, named)?;
    }
    for named in pages {
        linker.page_again(before, named)?;
    }
    linker.follow_links();
    linker.release_wordings(sittings.into_iter().flat_map(|id| before.meetings[id].agenda.clone()));
    // An item alone is none: it is linked with its sitting.
    (items.is_empty() && linker.has_the_same_rows(before)).then(|| linker.finish())
}

impl Linker<'_> {
    fn subject(&self, path: &Arc<str>) -> Option<Subject> {
        self.known.by_path.get(path).copied()
    }

    fn organization_again(
        &mut self,
        before: &Council,
        mut named: Named<schema::Organization>,
    ) -> Option<()> {
        let Some(Subject::Organization(id)) = self.subject(&named.span.path) else { return None };
        let old = &before.organizations[id];
        self.former.organization = Some(id);
        self.former.memberships.extend(&old.memberships);
        self.enter_organization(&mut named);
        self.tie_organizations(vec![(id, named)]);
        let new = &self.council.organizations[id];
        let is_called_alike = (&new.name, &new.short_name) == (&old.name, &old.short_name);
        let is_alike = is_called_alike
            && (new.publicity, new.parent) == (old.publicity, old.parent)
            && new.publication.topics == old.publication.topics;
        is_alike.then_some(())
    }

    fn person_again(&mut self, before: &Council, mut named: Named<schema::Person>) -> Option<()> {
        let Some(Subject::Person(id)) = self.subject(&named.span.path) else { return None };
        let old = &before.people[id];
        self.former.person = Some(id);
        self.files.former.extend(old.picture);
        self.enter_person(&mut named);
        self.tie_people(vec![(id, named)]);
        let new = &self.council.people[id];
        let is_alike = new.publication.topics == old.publication.topics
            && self.known.people.rename(&old.name, &new.name, id);
        is_alike.then_some(())
    }

    fn meeting_again(
        &mut self,
        before: &Council,
        mut named: Named<schema::Meeting>,
        files: Vec<Named<schema::AgendaItem>>,
    ) -> Option<Id<Meeting>> {
        let Some(Subject::Meeting(id)) = self.subject(&named.span.path) else { return None };
        let old = &before.meetings[id];
        let old_items = || old.agenda.iter().map(|id| &before.agenda_items[*id]);
        self.former.meeting = Some(id);
        self.former.agenda_items.extend(&old.agenda);
        self.files.former.extend(old.invitation);
        self.files.former.extend(old.minutes.as_ref().map(|minutes| minutes.file));
        self.files.former.extend(&old.documents);
        self.files.former.extend(old_items().flat_map(|item| &item.files));
        self.enter_meeting(&mut named)?;
        let (folder, count) = (named.folder.clone(), files.len());
        self.tie_meetings(vec![(id, named)], &mut [(folder, files)].into());
        let new = &self.council.meetings[id];
        let is_alike = (new.start.value, new.publicity) == (old.start.value, old.publicity)
            && new.organizations == old.organizations
            && new.publication.topics == old.publication.topics
            && new.agenda == old.agenda;
        let of_files = |item: &&AgendaItem| item.span.path != new.span.path;
        let new_items = || new.agenda.iter().map(|id| &self.council.agenda_items[*id]);
        let has_all_files = new_items().filter(of_files).count() == count;
        let are_alike = new_items().zip(old_items()).all(|(new, old)| {
            let paper = |item: &AgendaItem| item.paper.as_ref().map(|paper| paper.value);
            (&new.span.path, &new.slug, paper(new)) == (&old.span.path, &old.slug, paper(old))
        });
        (is_alike && has_all_files && are_alike).then_some(id)
    }

    fn paper_again(&mut self, before: &Council, mut named: Named<schema::Paper>) -> Option<()> {
        let Some(Subject::Paper(id)) = self.subject(&named.span.path) else { return None };
        let old = &before.papers[id];
        self.former.paper = Some(id);
        self.former.consultations.extend(&old.consultations);
        self.files.former.extend(&old.files);
        self.enter_paper(&mut named);
        self.tie_papers(vec![(id, named)]);
        self.tie_consultations(self.council.papers[id].consultations.clone());
        let new = &self.council.papers[id];
        if new.consultations != old.consultations {
            return None;
        }
        let numbers = (old.reference.as_deref(), new.reference.as_deref());
        let is_alike = self.known.papers.renumber(numbers, &old.slug)
            && new.publication.topics == old.publication.topics
            && self.known.papers.rename(&old.name.value, &new.name.value, id);
        let are_alike = new.consultations.iter().all(|id| {
            let (new, old) = (&self.council.consultations[*id], &before.consultations[*id]);
            let tie = |step: &Consultation| (step.organization, step.meeting, step.agenda_item);
            tie(new) == tie(old)
        });
        (is_alike && are_alike).then_some(())
    }

    fn page_again(&mut self, before: &Council, named: Named<schema::FreePage>) -> Option<()> {
        let Some(Subject::Page(id)) = self.subject(&named.span.path) else { return None };
        let old = &before.pages[id];
        self.former.page = Some(id);
        self.files.former.extend(&old.files);
        self.enter_page(named);
        let new = &self.council.pages[id];
        let is_alike = new.publication.topics == old.publication.topics
            && self.known.pages.rename(&old.title, &new.title, id);
        is_alike.then_some(())
    }

    /// Whether every former row has exactly one successor, and every file is the one it was.
    fn has_the_same_rows(&self, before: &Council) -> bool {
        let Former { memberships, agenda_items, consultations, .. } = &self.former;
        let is_used_up = memberships.is_empty()
            && agenda_items.is_empty()
            && consultations.is_empty()
            && self.files.former.is_empty();
        let council = &self.council;
        let files = self.files.table.changed(&before.files);
        let is_same_file = |id: &Id<File>| self.files.table[*id].path == before.files[*id].path;
        is_used_up
            && has_as_many(&council.memberships, &before.memberships)
            && has_as_many(&council.agenda_items, &before.agenda_items)
            && has_as_many(&council.consultations, &before.consultations)
            && files.is_some_and(|files| files.iter().all(is_same_file))
    }
}

fn has_as_many<T>(now: &Table<T>, before: &Table<T>) -> bool {
    now.len() == before.len()
}
