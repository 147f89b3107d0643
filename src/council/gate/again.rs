//! The same rows at the gate again after an edit that lets nothing else in or out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Gate, Passed, PublicCouncil, StaffCouncil, marks, notes};
use crate::council::id::{Id, Kept, Table};
use crate::council::model::{self, Council, Publication};
use crate::council::public::{self, VisibleCouncil};

impl PublicCouncil {
    /// What the public sees of `now`, this being what it saw of `before`; nothing if anybody's place
    /// in it has changed. Ties seen from the other end stay as they are: who takes this must see
    /// that none has changed.
    #[must_use]
    pub fn again(&self, before: &Council, now: &Council) -> Option<PublicCouncil> {
        let gate = Gate::again(now, &self.passed);
        let (council, _) = gate.pass_again(before, &self.council)?;
        Some(PublicCouncil { council: Arc::new(council), passed: self.passed.clone() })
    }
}

impl StaffCouncil {
    /// The same for the editors' own eyes.
    #[must_use]
    pub fn again(&self, before: &Council, now: &Council) -> Option<StaffCouncil> {
        let gate = Gate::again(now, &self.passed);
        let (mut council, touched) = gate.pass_again(before, &self.council)?;
        let mut notes = self.notes.clone();
        let mut remarks = BTreeMap::new();
        for subject in touched {
            let Some(place) = gate.subject(subject) else { continue };
            notes.remove(&place);
            remarks.extend(notes::of(&gate, subject).map(|said| (place, said)));
        }
        marks::put(&mut council, &remarks);
        notes.extend(remarks.into_iter().map(|(subject, said)| (subject, said.notes)));
        Some(StaffCouncil { council: Arc::new(council), passed: self.passed.clone(), notes })
    }
}

impl<'a> Gate<'a> {
    fn again(council: &'a Council, passed: &Passed) -> Gate<'a> {
        Gate { council, topics: Table::default(), passed: passed.clone() }
    }

    /// The rows that differ pass again; and which these are.
    fn pass_again(
        &self,
        before: &Council,
        shown: &VisibleCouncil,
    ) -> Option<(VisibleCouncil, Vec<model::Subject>)> {
        let now = self.council;
        let mut visible = shown.clone();
        let mut touched = Vec::new();
        for id in as_discreet(&now.organizations, &before.organizations, |row| {
            (row.publicity, discretion(&row.publication))
        })? {
            touched.push(model::Subject::Organization(id));
            again(&mut visible.organizations, &self.organizations, id, |old| {
                Some(public::Organization {
                    meetings: old.meetings.clone(),
                    papers: old.papers.clone(),
                    ..self.organization(&now.organizations[id])
                })
            })?;
        }
        for id in as_discreet(&now.people, &before.people, |row| {
            (row.consent, discretion(&row.publication))
        })? {
            touched.push(model::Subject::Person(id));
            again(&mut visible.people, &self.people, id, |old| {
                Some(public::Person {
                    memberships: old.memberships.clone(),
                    papers: old.papers.clone(),
                    ..self.person(&now.people[id])
                })
            })?;
        }
        for id in as_discreet(&now.memberships, &before.memberships, |row| {
            (row.person, row.organization)
        })? {
            again(&mut visible.memberships, &self.memberships, id, |_| {
                self.membership(&now.memberships[id])
            })?;
        }
        for id in as_discreet(&now.meetings, &before.meetings, |row| {
            (row.publicity, row.organizations.clone(), discretion(&row.publication))
        })? {
            touched.push(model::Subject::Meeting(id));
            again(&mut visible.meetings, &self.meetings, id, |old| {
                let mut meeting = self.meeting(&now.meetings[id]);
                if let (Some(open), Some(old)) = (&mut meeting.open, &old.open) {
                    open.moved_from.clone_from(&old.moved_from);
                }
                Some(meeting)
            })?;
        }
        for id in as_discreet(&now.agenda_items, &before.agenda_items, |row| {
            (row.publicity, row.meeting, row.paper.as_ref().map(|paper| paper.value))
        })? {
            touched.push(model::Subject::AgendaItem(id));
            again(&mut visible.agenda_items, &self.agenda_items, id, |_| {
                self.agenda_item(&now.agenda_items[id])
            })?;
        }
        for id in as_discreet(&now.papers, &before.papers, |row| {
            (row.publicity, discretion(&row.publication))
        })? {
            touched.push(model::Subject::Paper(id));
            again(&mut visible.papers, &self.papers, id, |old| {
                Some(public::Paper {
                    back_relations: old.back_relations.clone(),
                    ..self.paper(&now.papers[id])
                })
            })?;
        }
        for id in as_discreet(&now.files, &before.files, |row| (row.publicity, row.owner))? {
            touched.push(model::Subject::File(id));
            again(&mut visible.files, &self.files, id, |_| self.file(&now.files[id]))?;
        }
        for id in as_discreet(&now.pages, &before.pages, |row| discretion(&row.publication))? {
            touched.push(model::Subject::Page(id));
            again(&mut visible.pages, &self.pages, id, |_| Some(self.page(&now.pages[id])))?;
        }
        Some((visible, touched))
    }
}

/// The rows that differ, if none of them says otherwise who may see it.
fn as_discreet<T, D: PartialEq>(
    now: &Table<T>,
    before: &Table<T>,
    discretion: impl Fn(&T) -> D,
) -> Option<Vec<Id<T>>> {
    let changed = now.changed(before)?;
    let is_alike = |id: &Id<T>| discretion(&now[*id]) == discretion(&before[*id]);
    changed.iter().all(is_alike).then_some(changed)
}

/// What a document says about being shown, and what stays of it if it is not.
fn discretion(publication: &Publication) -> impl PartialEq + use<> {
    let Publication { draft, from, until, withdrawn, former_addresses, topics, .. } = publication;
    let addresses: Vec<String> =
        former_addresses.iter().map(|address| address.value.clone()).collect();
    (*draft, *from, *until, withdrawn.clone(), addresses, topics.clone())
}

/// Puts a row in the place that it had; one that did not pass has none.
fn again<A, B>(
    table: &mut Table<B>,
    kept: &Kept<A, B>,
    id: Id<A>,
    make: impl FnOnce(&B) -> Option<B>,
) -> Option<()> {
    let Some(place) = kept.get(id) else { return Some(()) };
    let row = make(&table[place])?;
    table.put(Some(place), row);
    Some(())
}
