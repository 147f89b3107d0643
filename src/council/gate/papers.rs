//! Papers at the gate: a private step shows body, day and responsibility, never a result.

use jiff::civil::Date;

use super::Gate;
use crate::council::id::Id;
use crate::council::model::{self, Publicity};
use crate::council::public::{self, Access, VisibleCouncil};

impl Gate<'_> {
    pub(super) fn paper(&self, paper: &model::Paper) -> public::Paper {
        let model::Paper {
            span: _,
            slug,
            publication,
            name,
            reference,
            kind,
            date,
            originators,
            lead,
            urgent,
            tabled,
            signatories,
            consultations,
            files,
            relations,
            locations,
            publicity: _,
            text,
        } = paper;
        let consultations: Vec<_> =
            consultations.iter().filter_map(|id| self.consultation(*id)).collect();
        let first = consultations.iter().filter_map(|step| step.date).min();
        let publication = self.publication(publication);
        public::Paper {
            slug: slug.clone(),
            name: name.value.clone(),
            reference: reference.clone(),
            kind: kind.value.clone(),
            date: *date,
            filed_on: date.or(first).or(publication.created),
            publication,
            originators: self.parties(originators),
            lead: self.parties(lead),
            urgent: *urgent,
            tabled: *tabled,
            signatories: signatories.clone(),
            consultations,
            files: self.files_of(files),
            relations: relations.iter().filter_map(|relation| self.relation(relation)).collect(),
            back_relations: Vec::new(),
            locations: locations.clone(),
            text: self.prose(text),
        }
    }

    fn parties(&self, parties: &[model::Party]) -> Vec<public::Party> {
        let party = |party: &model::Party| match party {
            model::Party::Person(id) => self.people.get(*id).map(public::Party::Person),
            model::Party::Organization(id) => {
                self.organizations.get(*id).map(public::Party::Organization)
            }
            model::Party::Named(name) => Some(public::Party::Named(name.clone())),
        };
        parties.iter().filter_map(party).collect()
    }

    fn relation(&self, relation: &model::Relation) -> Option<public::Relation> {
        let model::Relation { kind, target } = relation;
        let target = match target {
            model::RelationTarget::Paper(id) => {
                public::RelationTarget::Paper(self.papers.get(*id)?)
            }
            model::RelationTarget::Text(text) => public::RelationTarget::Text(text.clone()),
        };
        Some(public::Relation { kind: *kind, target })
    }

    fn consultation(&self, id: Id<model::Consultation>) -> Option<public::Consultation> {
        let model::Consultation {
            span: _,
            paper: _,
            organization,
            date,
            publicity,
            role,
            meeting,
            agenda_item,
        } = &self.council.consultations[id];
        let is_open = |id: &Id<model::Meeting>| {
            self.shows_all() || self.council.meetings[*id].publicity == Publicity::Public
        };
        let access = match publicity {
            Publicity::Public => Access::Public {
                meeting: meeting.filter(is_open).and_then(|id| self.meetings.get(id)),
                item: agenda_item.and_then(|id| self.agenda_items.get(id)),
            },
            Publicity::Private => Access::Private,
            Publicity::Silent => Access::Unsaid,
        };
        Some(public::Consultation {
            organization: self.organizations.get(*organization)?,
            date: date.as_ref().map(|date| date.value),
            role: role.value.clone(),
            access,
        })
    }
}

/// Papers by body, person and topic, newest first; relations seen from the other end.
pub(super) fn turn_round(public: &mut VisibleCouncil) {
    let mut newest: Vec<(Option<Date>, Id<public::Paper>)> =
        public.papers.iter().map(|(id, row)| (row.filed_on, id)).collect();
    newest.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut back = Vec::new();
    for (_, id) in newest {
        let paper = &public.papers[id];
        let mut bodies: Vec<_> = paper.consultations.iter().map(|step| step.organization).collect();
        for party in paper.originators.iter().chain(&paper.lead) {
            match party {
                public::Party::Organization(id) => bodies.push(*id),
                public::Party::Person(person) => {
                    let papers = &mut public.people[*person].papers;
                    if papers.last() != Some(&id) {
                        papers.push(id);
                    }
                }
                public::Party::Named(_) => {}
            }
        }
        bodies.sort();
        bodies.dedup();
        for body in bodies {
            public.organizations[body].papers.push(id);
        }
        for topic in &paper.publication.topics {
            let papers = &mut public.topics[*topic].papers;
            if papers.last() != Some(&id) {
                papers.push(id);
            }
        }
        for relation in &paper.relations {
            if let public::RelationTarget::Paper(target) = relation.target {
                back.push((target, (relation.kind, id)));
            }
        }
    }
    for (target, relation) in back {
        public.papers[target].back_relations.push(relation);
    }
}
