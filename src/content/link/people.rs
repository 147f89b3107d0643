//! Bodies, persons, memberships and free pages.

use std::sync::Arc;

use super::names::ORGANIZATION;
use super::texts::{Slot, Text};
use super::{Linker, Named};
use crate::content::files::Owner;
use crate::content::schema;
use crate::council::id::Id;
use crate::council::model::{
    FreePage, Membership, Organization, OrganizationKind, Person, Prose, Publicity, Subject,
};
use crate::diagnostic::{Diagnostic, Spanned};

impl Linker<'_> {
    pub(super) fn enter_organizations(
        &mut self,
        organizations: Vec<Named<schema::Organization>>,
    ) -> Vec<(Id<Organization>, Named<schema::Organization>)> {
        let mut entered = Vec::with_capacity(organizations.len());
        for mut named in organizations {
            if !self.accepts(|linker| &linker.known.organizations, &named) {
                continue;
            }
            let id = self.enter_organization(&mut named);
            let name = &named.head.name.value;
            self.known.organizations.enter(&named.slug, name, id, &named.span.path);
            if let Some(short) = &self.council.organizations[id].short_name {
                self.known.organizations.enter_name(short, id);
            }
            self.known.by_path.insert(Arc::clone(&named.span.path), Subject::Organization(id));
            entered.push((id, named));
        }
        entered
    }

    pub(super) fn enter_organization(
        &mut self,
        named: &mut Named<schema::Organization>,
    ) -> Id<Organization> {
        let head = &mut *named.head;
        self.check_publication(&head.publication);
        let row = Organization {
            span: named.span.clone(),
            slug: named.slug.clone(),
            publication: std::mem::take(&mut head.publication),
            name: head.name.value.clone(),
            short_name: head.short_name.take(),
            kind: organization_kind(&head.kind),
            decides: head.decides,
            publicity: head.publicity.unwrap_or(Publicity::Silent),
            parent: None,
            start: head.start.take(),
            end: head.end.take(),
            seats: head.seats,
            memberships: Vec::new(),
            text: Prose::default(),
        };
        self.council.organizations.put(self.former.organization.take(), row)
    }

    pub(super) fn tie_organizations(
        &mut self,
        organizations: Vec<(Id<Organization>, Named<schema::Organization>)>,
    ) {
        for (id, named) in organizations {
            let Named { head, folder, text, .. } = named;
            if let Some(parent) = &head.parent {
                self.tie_parent(id, parent);
            }
            for member in head.members {
                self.tie_membership(id, member);
            }
            self.texts.push(Text { slot: Slot::Organization(id), prose: text, folder });
        }
    }

    fn tie_parent(&mut self, id: Id<Organization>, name: &schema::Reference) {
        let Some(parent) = self.known.organizations.resolve(name, &mut self.findings) else {
            return;
        };
        let mut above = Some(parent);
        while let Some(organization) = above {
            if organization == id {
                self.findings.push(
                    Diagnostic::error(
                        "verweis-im-kreis",
                        name.span.clone(),
                        format!("{} steht damit über sich selbst.", ORGANIZATION.with_article),
                    )
                    .hint("Das oberste Gremium hat kein „übergeordnet“."),
                );
                return;
            }
            above = self.council.organizations[organization].parent;
        }
        self.council.organizations[id].parent = Some(parent);
    }

    fn tie_membership(&mut self, organization: Id<Organization>, member: schema::Membership) {
        let findings = &mut self.findings;
        let person = self.known.people.resolve(&member.person, findings);
        let group = member.on_behalf_of.as_ref();
        let on_behalf_of = group.and_then(|name| self.known.organizations.resolve(name, findings));
        let Some(person) = person else { return };
        let row = Membership {
            span: member.span,
            person,
            organization,
            role: member.role,
            votes: member.votes,
            start: member.start,
            end: member.end,
            on_behalf_of,
        };
        let id = self.council.memberships.put(self.former.memberships.pop_front(), row);
        self.council.organizations[organization].memberships.push(id);
    }

    pub(super) fn enter_people(
        &mut self,
        people: Vec<Named<schema::Person>>,
    ) -> Vec<(Id<Person>, Named<schema::Person>)> {
        let mut entered = Vec::with_capacity(people.len());
        for mut named in people {
            if !self.accepts(|linker| &linker.known.people, &named) {
                continue;
            }
            let id = self.enter_person(&mut named);
            self.known.people.enter(&named.slug, &named.head.name.value, id, &named.span.path);
            self.known.by_path.insert(Arc::clone(&named.span.path), Subject::Person(id));
            entered.push((id, named));
        }
        entered
    }

    pub(super) fn enter_person(&mut self, named: &mut Named<schema::Person>) -> Id<Person> {
        let head = &mut *named.head;
        self.check_publication(&head.publication);
        let row = Person {
            span: named.span.clone(),
            slug: named.slug.clone(),
            publication: std::mem::take(&mut head.publication),
            name: head.name.value.clone(),
            given_name: head.given_name.take(),
            family_name: head.family_name.take(),
            title: head.title.take(),
            form_of_address: head.form_of_address.take(),
            office: head.office.take(),
            party: head.party.take(),
            picture: None,
            email: head.email.take(),
            phone: head.phone.take(),
            consent: head.consent,
            life: Prose::default(),
        };
        self.council.people.put(self.former.person.take(), row)
    }

    pub(super) fn tie_people(&mut self, people: Vec<(Id<Person>, Named<schema::Person>)>) {
        for (id, named) in people {
            let Named { head, folder, text, .. } = named;
            if let Some(picture) = head.picture {
                let subject = Subject::Person(id);
                let owner = Owner { subject, publicity: Publicity::Public, folder: &folder };
                self.council.people[id].picture = Some(self.files.add(picture, owner));
            }
            self.texts.push(Text { slot: Slot::Person(id), prose: text, folder });
        }
    }

    pub(super) fn enter_pages(&mut self, pages: Vec<Named<schema::FreePage>>) {
        for named in pages {
            if !self.accepts(|linker| &linker.known.pages, &named) {
                continue;
            }
            let (slug, path) = (named.slug.clone(), Arc::clone(&named.span.path));
            let title = named.head.title.value.clone();
            let id = self.enter_page(named);
            self.known.pages.enter(&slug, &title, id, &path);
            self.known.by_path.insert(path, Subject::Page(id));
        }
    }

    pub(super) fn enter_page(&mut self, named: Named<schema::FreePage>) -> Id<FreePage> {
        let Named { slug, folder, span, head, text, .. } = named;
        let schema::FreePage { publication, title: Spanned { value: title, .. }, files } = *head;
        self.check_publication(&publication);
        let (files_of_row, text_of_row) = (Vec::new(), Prose::default());
        let row =
            FreePage { span, slug, publication, title, files: files_of_row, text: text_of_row };
        let id = self.council.pages.put(self.former.page.take(), row);
        let subject = Subject::Page(id);
        let owner = Owner { subject, publicity: Publicity::Public, folder: &folder };
        self.council.pages[id].files = self.files.add_all(files, owner);
        self.texts.push(Text { slot: Slot::Page(id), prose: text, folder });
        id
    }
}

fn organization_kind(word: &str) -> OrganizationKind {
    match word.to_lowercase().as_str() {
        "kreistag" => OrganizationKind::Kreistag,
        "kreisausschuss" => OrganizationKind::Kreisausschuss,
        "ausschuss" => OrganizationKind::Ausschuss,
        "beirat" => OrganizationKind::Beirat,
        "fraktion" => OrganizationKind::Fraktion,
        "verwaltung" => OrganizationKind::Verwaltung,
        "externes gremium" => OrganizationKind::External,
        _ => OrganizationKind::Other(word.to_owned()),
    }
}
