//! What a page cannot show: the day before and the day after, and what a hint must not tell.

use std::sync::Arc;

use jiff::civil::{Date, date, time};

use super::{RULES, check};
use crate::council::id::Id;
use crate::council::model::{
    AgendaItem, Consultation, Council, FreePage, ItemKind, Meeting, Membership, Moment,
    Organization, OrganizationKind, Paper, Person, Prose, Publication, Publicity, Vote, VoteKind,
};
use crate::diagnostic::{Span, Spanned};

const TODAY: Date = date(2026, 2, 1);
const DAY: Date = date(2025, 11, 26);

/// A county under construction; every thing is public unless a test says otherwise.
struct County {
    council: Council,
}

impl County {
    /// What the law asks of its site, it says on pages of its own.
    fn new() -> County {
        let mut council = Council::default();
        for slug in ["impressum", "datenschutz", "barrierefreiheit"] {
            council.pages.push(FreePage {
                span: place(),
                slug: slug.to_owned(),
                publication: Publication::default(),
                title: slug.to_owned(),
                files: Vec::new(),
                text: Prose::default(),
            });
        }
        County { council }
    }

    fn body(&mut self, slug: &str, seats: Option<u32>) -> Id<Organization> {
        self.council.organizations.push(Organization {
            span: place(),
            slug: slug.to_owned(),
            publication: Publication::default(),
            name: slug.to_owned(),
            short_name: None,
            kind: OrganizationKind::Ausschuss,
            decides: None,
            publicity: Publicity::Public,
            parent: None,
            start: None,
            end: None,
            seats,
            memberships: Vec::new(),
            text: Prose::default(),
        })
    }

    fn member(&mut self, body: Id<Organization>, slug: &str, role: &str) -> Id<Person> {
        let person = self.council.people.push(Person {
            span: place(),
            slug: slug.to_owned(),
            publication: Publication::default(),
            name: slug.to_owned(),
            given_name: None,
            family_name: None,
            title: None,
            form_of_address: None,
            office: None,
            party: None,
            picture: None,
            email: None,
            phone: None,
            consent: None,
            life: Prose::default(),
        });
        let seat = self.council.memberships.push(Membership {
            span: place(),
            person,
            organization: body,
            role: Some(role.to_owned()),
            votes: None,
            start: None,
            end: None,
            on_behalf_of: None,
        });
        self.council.organizations[body].memberships.push(seat);
        person
    }

    fn sitting(&mut self, organizations: &[Id<Organization>], day: Date) -> Id<Meeting> {
        self.council.meetings.push(Meeting {
            span: place(),
            slug: format!("{day}"),
            publication: Publication::default(),
            organizations: organizations.to_vec(),
            number: None,
            start: written(Moment { date: day, time: Some(time(17, 0, 0, 0)) }),
            end: None,
            place: None,
            state: None,
            moved_to: None,
            publicity: Publicity::Public,
            announced_on: None,
            invitation: None,
            minutes: None,
            documents: Vec::new(),
            broadcast: None,
            present: Vec::new(),
            chair: None,
            agenda: Vec::new(),
            text: Prose::default(),
        })
    }

    fn item(&mut self, meeting: Id<Meeting>, result: &str, vote: Option<Vote>) -> Id<AgendaItem> {
        let item = self.council.agenda_items.push(AgendaItem {
            span: place(),
            slug: "1".to_owned(),
            meeting,
            number: None,
            title: written("Geheimer Titel".to_owned()),
            publicity: Publicity::Public,
            public_title: None,
            kind: ItemKind::Deliberation,
            paper: None,
            consultation: None,
            result: Some(written(result.to_owned())),
            resolution: Prose::default(),
            resolution_number: None,
            vote,
            implementation: None,
            files: Vec::new(),
            release: None,
            text: Prose::default(),
        });
        self.council.meetings[meeting].agenda.push(item);
        item
    }

    fn paper(&mut self, slug: &str, steps: &[(Id<Organization>, Option<Date>, &str)]) -> Id<Paper> {
        let paper = self.council.papers.push(Paper {
            span: place(),
            slug: slug.to_owned(),
            publication: Publication::default(),
            name: written(slug.to_owned()),
            reference: None,
            kind: written("Beschlussvorlage".to_owned()),
            date: None,
            originators: Vec::new(),
            lead: Vec::new(),
            urgent: false,
            tabled: false,
            signatories: Vec::new(),
            consultations: Vec::new(),
            files: Vec::new(),
            relations: Vec::new(),
            locations: Vec::new(),
            publicity: Publicity::Public,
            text: Prose::default(),
        });
        for (organization, day, role) in steps {
            let step = self.council.consultations.push(Consultation {
                span: place(),
                paper,
                organization: *organization,
                date: day.map(written),
                publicity: Publicity::Public,
                role: written((*role).to_owned()),
                meeting: None,
                agenda_item: None,
            });
            self.council.papers[paper].consultations.push(step);
        }
        paper
    }

    fn found(&self) -> Vec<&'static str> {
        check(&self.council, TODAY).into_iter().map(|finding| finding.rule).collect()
    }
}

fn place() -> Span {
    Span::file(&Arc::from("gremien/test.md"))
}

fn written<T>(value: T) -> Spanned<T> {
    Spanned { value, span: place() }
}

fn vote(yes: u32, no: u32) -> Vote {
    Vote {
        span: place(),
        yes: Some(yes),
        no: Some(no),
        abstentions: None,
        biased: None,
        invalid: None,
        kind: VoteKind::Open,
        roll_call: Vec::new(),
    }
}

#[test]
fn a_landrat_votes_beyond_the_seats_once_named() {
    let mut county = County::new();
    let body = county.body("kreistag", Some(1));
    let sitting = county.sitting(&[body], DAY);
    county.item(sitting, "beschlossen", Some(vote(2, 0)));
    assert_eq!(county.found(), ["mehr-stimmen-als-sitze"]);
    county.member(body, "anna", "Mitglied");
    county.member(body, "landrat", "Landrat");
    assert!(county.found().is_empty());
}

#[test]
fn a_joint_sitting_has_the_seats_of_all_and_huge_numbers_do_no_harm() {
    let mut county = County::new();
    let bodies = [county.body("bau", Some(10)), county.body("umwelt", Some(u32::MAX))];
    let sitting = county.sitting(&bodies, DAY);
    county.item(sitting, "beschlossen", Some(vote(u32::MAX, 10)));
    assert!(county.found().is_empty());
    county.item(sitting, "beschlossen", Some(vote(u32::MAX, 11)));
    assert_eq!(county.found(), ["mehr-stimmen-als-sitze"]);
}

#[test]
fn advisers_are_members_without_a_vote() {
    let mut county = County::new();
    let body = county.body("bau", None);
    county.member(body, "anna", "Mitglied");
    county.member(body, "bernd", "sachkundige Bürgerin");
    let sitting = county.sitting(&[body], DAY);
    county.item(sitting, "beschlossen", Some(vote(2, 0)));
    assert_eq!(county.found(), ["mehr-stimmen-als-mitglieder"]);
}

#[test]
fn a_unanimous_refusal_has_only_noes() {
    let mut county = County::new();
    let body = county.body("kreistag", None);
    let sitting = county.sitting(&[body], DAY);
    county.item(sitting, "einstimmig abgelehnt", Some(vote(0, 40)));
    assert!(county.found().is_empty());
    county.item(sitting, "einstimmig abgelehnt", Some(vote(1, 40)));
    assert_eq!(county.found(), ["einstimmig-mit-gegenstimmen"]);
}

#[test]
fn the_fourth_day_before_is_in_time_and_the_second_in_urgency() {
    for (announced, message) in [
        (date(2025, 11, 22), None),
        (date(2025, 11, 23), Some("später bekanntgemacht, als die Frist erlaubt")),
        (date(2025, 11, 24), Some("als die Frist erlaubt (spätestens am 22. November 2025)")),
        (date(2025, 11, 25), Some("selbst für einen Eilfall zu spät")),
        (date(2025, 11, 27), Some("erst nach ihrem Beginn")),
    ] {
        let mut county = County::new();
        county.council.body.notice_days = 4;
        county.council.body.urgent_notice_days = 2;
        let body = county.body("kreistag", None);
        let sitting = county.sitting(&[body], DAY);
        county.item(sitting, "beschlossen", None);
        county.council.meetings[sitting].announced_on = Some(written(announced));
        let found = check(&county.council, TODAY);
        let found = found.first().map(|finding| finding.message.as_str());
        assert_eq!(found.is_some(), message.is_some(), "{announced}");
        assert!(found.unwrap_or_default().contains(message.unwrap_or_default()), "{found:?}");
    }
}

#[test]
fn a_paper_of_the_future_needs_no_agenda_yet() {
    let mut county = County::new();
    let body = county.body("kreistag", None);
    for (day, is_missing) in [(date(2026, 2, 2), false), (TODAY, true)] {
        let sitting = county.sitting(&[body], day);
        county.paper("haushalt", &[(body, Some(day), "Entscheidung")]);
        let step = county.council.consultations.ids().next_back().expect("just pushed");
        county.council.consultations[step].meeting = Some(sitting);
        assert_eq!(county.found().contains(&"vorlage-auf-keiner-tagesordnung"), is_missing);
    }
}

#[test]
fn a_hint_never_tells_of_a_private_sitting() {
    for (publicity, is_told) in [(Publicity::Public, true), (Publicity::Private, false)] {
        let mut county = County::new();
        let body = county.body("kreistag", None);
        let sitting = county.sitting(&[body], DAY);
        county.item(sitting, "beschlossen", None);
        county.council.meetings[sitting].publicity = publicity;
        county.paper("haushalt", &[(body, Some(date(2025, 11, 25)), "Entscheidung")]);
        let found = check(&county.council, TODAY);
        let hint = found
            .iter()
            .find(|finding| finding.rule == "beratung-ohne-sitzung")
            .and_then(|finding| finding.hint.as_deref());
        assert_eq!(hint.is_some_and(|hint| hint.contains("26. November")), is_told);
    }
}

#[test]
fn a_preparation_may_come_late_while_the_decision_has_no_day() {
    let mut county = County::new();
    let body = county.body("kreistag", None);
    let late = (body, Some(date(2026, 3, 1)), "Vorberatung");
    county.sitting(&[body], DAY);
    county.sitting(&[body], date(2026, 3, 1));
    county.paper("a", &[late, (body, Some(DAY), "Entscheidung"), (body, None, "Entscheidung")]);
    assert!(!county.found().contains(&"vorberatung-nach-entscheidung"));
    county.paper("b", &[late, (body, Some(DAY), "Entscheidung")]);
    assert!(county.found().contains(&"vorberatung-nach-entscheidung"));
}

#[test]
fn no_message_about_another_place_quotes_a_private_title() {
    let mut county = County::new();
    let body = county.body("kreistag", None);
    let sitting = county.sitting(&[body], DAY);
    for publicity in [Publicity::Private, Publicity::Public] {
        let item = county.item(sitting, "beschlossen", None);
        county.council.agenda_items[item].publicity = publicity;
        county.council.agenda_items[item].resolution_number = Some("7/2025".to_owned());
    }
    let found = check(&county.council, TODAY);
    assert_eq!(found.len(), 1);
    assert!(found.iter().all(|finding| !format!("{finding:?}").contains("Geheimer Titel")));
}

#[test]
fn names_are_unique_and_each_has_its_page() {
    let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RULES.len());
    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules");
    for name in names {
        assert!(std::path::Path::new(pages).join(name).with_extension("md").is_file(), "{name}");
    }
}

#[test]
fn a_forgotten_line_stops_the_edition_and_tells_no_title() {
    let mut county = County::new();
    let body = county.body("kreistag", None);
    let sitting = county.sitting(&[body], DAY);
    let item = county.item(sitting, "beschlossen", None);
    county.council.agenda_items[item].public_title = Some("Grundstücksangelegenheit".to_owned());
    let found = check(&county.council, TODAY);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].discretion == crate::diagnostic::Discretion::NoFrame
            && found[0].severity == crate::diagnostic::Severity::Error
    );
    assert!(!format!("{:?}", found[0]).contains("Geheimer Titel"));
    county.council.agenda_items[item].publicity = Publicity::Private;
    assert!(county.found().is_empty());
}
