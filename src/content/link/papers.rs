//! Papers and their way through the bodies.

use std::sync::Arc;

use super::texts::{Slot, Text};
use super::{Linker, Named, silent};
use crate::content::files::Owner;
use crate::content::schema::{self, Reference};
use crate::council::id::Id;
use crate::council::model::{
    Consultation, Meeting, Organization, Paper, Party, Place, Prose, Publicity, Relation,
    RelationTarget, Subject,
};
use crate::diagnostic::{Diagnostic, Spanned};

impl Linker<'_> {
    pub(super) fn enter_papers(
        &mut self,
        papers: Vec<Named<schema::Paper>>,
    ) -> Vec<(Id<Paper>, Named<schema::Paper>)> {
        let mut entered = Vec::with_capacity(papers.len());
        for mut named in papers {
            if !self.accepts(|linker| &linker.known.papers, &named) {
                continue;
            }
            let id = self.enter_paper(&mut named);
            self.known.papers.enter(&named.slug, &named.head.name.value, id, &named.span.path);
            if let Some(number) = &self.council.papers[id].reference {
                self.known.papers.enter_number(number, &named.slug);
            }
            self.known.by_path.insert(Arc::clone(&named.span.path), Subject::Paper(id));
            entered.push((id, named));
        }
        entered
    }

    pub(super) fn enter_paper(&mut self, named: &mut Named<schema::Paper>) -> Id<Paper> {
        let head = &mut *named.head;
        self.check_publication(&head.publication);
        if head.publicity.is_none() {
            self.findings.push(silent(&named.span, "Diese Vorlage"));
        }
        let row = Paper {
            span: named.span.clone(),
            slug: named.slug.clone(),
            publication: std::mem::take(&mut head.publication),
            name: head.name.clone(),
            reference: head.reference.take(),
            kind: head.kind.clone(),
            date: head.date,
            originators: Vec::new(),
            lead: Vec::new(),
            urgent: head.urgent,
            tabled: head.tabled,
            signatories: std::mem::take(&mut head.signatories),
            consultations: Vec::new(),
            files: Vec::new(),
            relations: Vec::new(),
            locations: Vec::new(),
            publicity: head.publicity.unwrap_or(Publicity::Silent),
            text: Prose::default(),
        };
        self.council.papers.put(self.former.paper.take(), row)
    }

    pub(super) fn tie_papers(&mut self, papers: Vec<(Id<Paper>, Named<schema::Paper>)>) {
        for (id, named) in papers {
            let Named { head, folder, text, .. } = named;
            let head = *head;
            let originators = head.originators.iter().map(|name| self.party(name)).collect();
            let lead = head.lead.iter().map(|name| self.party(name)).collect();
            let relations =
                head.relations.into_iter().filter_map(|relation| self.relation(relation)).collect();
            let locations = head.locations.iter().map(|name| self.location(name)).collect();
            let publicity = self.council.papers[id].publicity;
            let owner = Owner { subject: Subject::Paper(id), publicity, folder: &folder };
            let files = self.files.add_all(head.files, owner);
            let rows = head.consultations.into_iter();
            let consultations = rows.filter_map(|row| self.consultation(id, row)).collect();
            let paper = &mut self.council.papers[id];
            (paper.originators, paper.lead, paper.relations) = (originators, lead, relations);
            (paper.locations, paper.files, paper.consultations) = (locations, files, consultations);
            self.texts.push(Text { slot: Slot::Paper(id), prose: text, folder });
        }
    }

    /// A person, a body, or an office that is neither.
    fn party(&self, name: &Reference) -> Party {
        if let Some(person) = self.known.people.find(&name.value) {
            return Party::Person(person);
        }
        match self.known.organizations.find(&name.value) {
            Some(organization) => Party::Organization(organization),
            None => Party::Named(name.value.clone()),
        }
    }

    fn relation(&mut self, relation: schema::Relation) -> Option<Relation> {
        let target = match relation.target {
            schema::RelationTarget::Paper(name) => {
                RelationTarget::Paper(self.known.papers.resolve(&name, &mut self.findings)?)
            }
            schema::RelationTarget::Text(text) => RelationTarget::Text(text),
        };
        Some(Relation { kind: relation.kind, target })
    }

    fn location(&self, name: &Reference) -> Place {
        let written = || Place { name: Some(name.value.clone()), ..Place::default() };
        self.named_place(&name.value).unwrap_or_else(written)
    }

    fn consultation(
        &mut self,
        paper: Id<Paper>,
        row: schema::Consultation,
    ) -> Option<Id<Consultation>> {
        let organization =
            self.known.organizations.resolve(&row.organization, &mut self.findings)?;
        let meeting = self.meeting_of(organization, &row);
        let inherited = match meeting {
            Some(meeting) => self.council.meetings[meeting].publicity,
            None => self.council.organizations[organization].publicity,
        };
        let row = Consultation {
            span: row.span,
            paper,
            organization,
            date: row.date,
            publicity: row.publicity.unwrap_or(inherited),
            role: row.role,
            meeting,
            agenda_item: None,
        };
        Some(self.council.consultations.put(self.former.consultations.pop_front(), row))
    }

    /// The sitting: named, else the body's only one on that day.
    fn meeting_of(
        &mut self,
        organization: Id<Organization>,
        row: &schema::Consultation,
    ) -> Option<Id<Meeting>> {
        if let Some(name) = &row.meeting {
            return self.known.meetings.resolve(name, &mut self.findings);
        }
        let date = row.date.as_ref()?;
        match self.known.sittings.get(&(organization, date.value)).map(Vec::as_slice) {
            Some([meeting]) => Some(*meeting),
            Some(several) => {
                let finding = self.several_sittings(several, date);
                self.findings.push(finding);
                None
            }
            None => None,
        }
    }

    fn several_sittings(
        &self,
        several: &[Id<Meeting>],
        date: &Spanned<jiff::civil::Date>,
    ) -> Diagnostic {
        let slugs: Vec<&str> =
            several.iter().map(|id| self.council.meetings[*id].slug.as_str()).collect();
        Diagnostic::error(
            "sitzung-mehrdeutig",
            date.span.clone(),
            "An diesem Tag tagt das Gremium mehr als einmal.",
        )
        .hint(format!("Ergänzen Sie eine Zeile: sitzung: {}", slugs.join(" oder ")))
    }

    /// A step and the item of its sitting that names the paper are one thing, seen from two sides.
    pub(super) fn tie_consultations(
        &mut self,
        consultations: impl IntoIterator<Item = Id<Consultation>>,
    ) {
        for id in consultations {
            let Consultation { paper, meeting: Some(meeting), .. } = self.council.consultations[id]
            else {
                continue;
            };
            let agenda = &self.council.meetings[meeting].agenda;
            let item = agenda.iter().copied().find(|item| {
                let named = self.council.agenda_items[*item].paper.as_ref();
                named.is_some_and(|named| named.value == paper)
            });
            if let Some(item) = item {
                self.council.consultations[id].agenda_item = Some(item);
                if self.council.agenda_items[item].consultation.is_none() {
                    self.council.agenda_items[item].consultation = Some(id);
                }
            }
        }
    }
}
