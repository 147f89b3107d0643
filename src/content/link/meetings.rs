//! Sittings: who sits, when and where, and what lies on the table.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::texts::{Slot, Text};
use super::{Linker, Named, silent};
use crate::content::files::Owner;
use crate::content::moments::End;
use crate::content::schema;
use crate::council::id::Id;
use crate::council::model::{Meeting, Minutes, Moment, Prose, Publicity, Subject};
use crate::diagnostic::Spanned;

impl Linker<'_> {
    pub(super) fn enter_meetings(
        &mut self,
        meetings: Vec<Named<schema::Meeting>>,
    ) -> Vec<(Id<Meeting>, Named<schema::Meeting>)> {
        let mut entered = Vec::with_capacity(meetings.len());
        for mut named in meetings {
            if !self.accepts(|linker| &linker.known.meetings, &named) {
                continue;
            }
            let Some(id) = self.enter_meeting(&mut named) else { continue };
            let organizations = self.council.meetings[id].organizations.clone();
            for organization in organizations {
                let day = self.council.meetings[id].start.value.date;
                self.known.sittings.entry((organization, day)).or_default().push(id);
            }
            self.known.meetings.enter(&named.slug, &named.slug, id, &named.span.path);
            self.known.by_path.insert(Arc::clone(&named.span.path), Subject::Meeting(id));
            entered.push((id, named));
        }
        entered
    }

    /// The row, unless nobody sits.
    pub(super) fn enter_meeting(
        &mut self,
        named: &mut Named<schema::Meeting>,
    ) -> Option<Id<Meeting>> {
        let head = &mut *named.head;
        let organizations: Vec<_> = head
            .organizations
            .iter()
            .filter_map(|name| self.known.organizations.resolve(name, &mut self.findings))
            .collect();
        let leading = *organizations.first()?;
        self.check_publication(&head.publication);
        let publicity = head.publicity.unwrap_or(self.council.organizations[leading].publicity);
        let start = head.start.clone();
        let row = Meeting {
            span: named.span.clone(),
            slug: named.slug.clone(),
            publication: std::mem::take(&mut head.publication),
            organizations,
            number: head.number.take(),
            end: head.end.take().map(|end| ends(&start, end)),
            start,
            place: None,
            state: head.state.take(),
            moved_to: None,
            publicity,
            announced_on: head.announced_on.take(),
            invitation: None,
            minutes: None,
            documents: Vec::new(),
            broadcast: head.broadcast.take(),
            present: Vec::new(),
            chair: None,
            agenda: Vec::new(),
            text: Prose::default(),
        };
        if publicity == Publicity::Silent && head.publicity.is_none() {
            self.findings.push(silent(&named.span, "Diese Sitzung"));
        }
        Some(self.council.meetings.put(self.former.meeting.take(), row))
    }

    pub(super) fn tie_meetings(
        &mut self,
        meetings: Vec<(Id<Meeting>, Named<schema::Meeting>)>,
        items: &mut BTreeMap<String, Vec<Named<schema::AgendaItem>>>,
    ) {
        for (id, named) in meetings {
            let Named { head, folder, text, .. } = named;
            let head = *head;
            let publicity = self.council.meetings[id].publicity;
            let owner = Owner { subject: Subject::Meeting(id), publicity, folder: &folder };
            let place = head.place.and_then(|place| self.place(place));
            let moved_to = head
                .moved_to
                .and_then(|name| self.known.meetings.resolve(&name, &mut self.findings));
            let present = self.persons(&head.present);
            let chair =
                head.chair.and_then(|name| self.known.people.resolve(&name, &mut self.findings));
            let invitation = head.invitation.map(|file| self.files.add(file, owner));
            let minutes = head
                .minutes
                .map(|(file, approved)| Minutes { file: self.files.add(file, owner), approved });
            let documents = self.files.add_all(head.documents, owner);
            let meeting = &mut self.council.meetings[id];
            (meeting.place, meeting.moved_to, meeting.chair) = (place, moved_to, chair);
            (meeting.invitation, meeting.minutes, meeting.documents) =
                (invitation, minutes, documents);
            meeting.present = present;
            self.texts.push(Text { slot: Slot::Meeting(id), prose: text, folder: folder.clone() });
            let files = items.remove(&folder).unwrap_or_default();
            self.tie_agenda(id, head.agenda, files);
        }
    }
}

/// The moment of an end that may give the hour alone.
fn ends(start: &Spanned<Moment>, end: Spanned<End>) -> Spanned<Moment> {
    end.map(|end| match end {
        End::On(moment) => moment,
        End::At(time) => Moment { date: start.value.date, time: Some(time) },
    })
}
