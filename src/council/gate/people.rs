//! Bodies, persons and memberships at the gate: an allow list of fields.

use super::Gate;
use crate::council::model::{self, Publicity};
use crate::council::public;

impl Gate<'_> {
    pub(super) fn organization(&self, row: &model::Organization) -> public::Organization {
        let model::Organization {
            span: _,
            slug,
            publication,
            name,
            short_name,
            kind,
            decides,
            publicity,
            parent,
            start,
            end,
            seats,
            memberships,
            text,
        } = row;
        public::Organization {
            slug: slug.clone(),
            publication: self.publication(publication),
            name: name.clone(),
            short_name: short_name.clone(),
            kind: kind.clone(),
            decides: *decides,
            sits_in_private: *publicity == Publicity::Private,
            parent: parent.and_then(|id| self.organizations.get(id)),
            start: start.as_ref().map(|day| day.value),
            end: end.as_ref().map(|day| day.value),
            seats: *seats,
            memberships: memberships.iter().filter_map(|id| self.memberships.get(*id)).collect(),
            meetings: Vec::new(),
            papers: Vec::new(),
            text: self.prose(text),
        }
    }

    pub(super) fn person(&self, row: &model::Person) -> public::Person {
        let model::Person {
            span: _,
            slug,
            publication,
            name,
            given_name,
            family_name,
            title,
            form_of_address,
            office,
            party,
            picture,
            email,
            phone,
            consent,
            life,
        } = row;
        // Contact and picture only with consent (Art. 6 (1) a DSGVO; OParl 1.6).
        let agreed = self.shows_all() || consent.is_some_and(|day| day <= self.today);
        let with_consent = |text: &Option<String>| text.clone().filter(|_| agreed);
        public::Person {
            slug: slug.clone(),
            publication: self.publication(publication),
            name: name.clone(),
            given_name: given_name.clone(),
            family_name: family_name.clone(),
            title: title.clone(),
            form_of_address: form_of_address.clone(),
            office: office.clone(),
            party: party.clone(),
            picture: picture.and_then(|id| self.files.get(id)).filter(|_| agreed),
            email: with_consent(email),
            phone: with_consent(phone),
            memberships: Vec::new(),
            papers: Vec::new(),
            life: self.prose(life),
        }
    }

    pub(super) fn membership(&self, row: &model::Membership) -> Option<public::Membership> {
        let model::Membership {
            span: _,
            person,
            organization,
            role,
            votes: _,
            start,
            end,
            on_behalf_of,
        } = row;
        Some(public::Membership {
            person: self.people.get(*person)?,
            organization: self.organizations.get(*organization)?,
            role: role.clone(),
            votes: row.may_vote(),
            start: start.as_ref().map(|day| day.value),
            end: end.as_ref().map(|day| day.value),
            on_behalf_of: on_behalf_of.and_then(|id| self.organizations.get(id)),
        })
    }
}
