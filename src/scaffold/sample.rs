//! A small council and a look into heads, for the tests of this room.

use std::sync::Arc;

use jiff::civil::{Date, Time, date, time};
use serde_json::Value;

use crate::council::id::Id;
use crate::council::model::{
    Body, Consultation, Council, LegislativeTerm, Meeting, Membership, Moment, Organization,
    OrganizationKind, Paper, Person, Place, Prose, Publication, Publicity,
};
use crate::diagnostic::{Span, Spanned};

/// The day on which the tests are set.
pub(super) const TODAY: Date = date(2026, 11, 23);

/// Musterkreis: Kreistag and Kreisausschuss, sittings before and after [`TODAY`], a paper for each.
pub(super) fn council() -> Council {
    let mut council = Council {
        body: Body {
            terms: vec![LegislativeTerm {
                name: "2024–2029".to_owned(),
                start: date(2024, 6, 1),
                end: None,
            }],
            notice_days: 4,
            ..Body::default()
        },
        ..Council::default()
    };
    let kreistag = organization(&mut council, "kreistag", Publicity::Public);
    council.organizations[kreistag].name = "Kreistag des Landkreises Musterkreis".to_owned();
    council.organizations[kreistag].kind = OrganizationKind::Kreistag;
    let ausschuss = organization(&mut council, "kreisausschuss", Publicity::Private);
    let chair = council.people.push(person("max-beispiel", "Max Beispiel"));
    let seat = council.memberships.push(Membership {
        span: span("gremien/kreistag.md"),
        person: chair,
        organization: kreistag,
        role: Some("Vorsitzender".to_owned()),
        votes: None,
        start: None,
        end: None,
        on_behalf_of: None,
    });
    council.organizations[kreistag].memberships.push(seat);
    for (day, hour, number) in [
        (date(2024, 6, 26), time(18, 0, 0, 0), "1"),
        (date(2026, 6, 17), time(17, 0, 0, 0), "10"),
        (date(2026, 9, 16), time(17, 0, 0, 0), "11"),
    ] {
        meeting(&mut council, kreistag, day, Some((hour, number)));
    }
    meeting(&mut council, ausschuss, date(2026, 12, 7), None);
    meeting(&mut council, kreistag, date(2026, 12, 16), Some((time(17, 0, 0, 0), "12")));
    let waiting = paper(&mut council, "radweg", "Radweg: Lückenschluss", "KT 0041/2026");
    consultation(&mut council, waiting, kreistag, date(2027, 1, 27));
    let draft = paper(&mut council, "entwurf", "Noch geheim", "KT 0040/2026");
    council.papers[draft].publication.draft = true;
    consultation(&mut council, draft, kreistag, date(2027, 1, 27));
    council
}

fn span(path: &str) -> Span {
    Span::file(&Arc::from(path))
}

fn spanned<T>(path: &str, value: T) -> Spanned<T> {
    Spanned { value, span: span(path) }
}

fn organization(council: &mut Council, slug: &str, publicity: Publicity) -> Id<Organization> {
    council.organizations.push(Organization {
        span: span(&format!("gremien/{slug}.md")),
        slug: slug.to_owned(),
        publication: Publication::default(),
        name: slug.to_owned(),
        short_name: None,
        kind: OrganizationKind::Kreisausschuss,
        decides: None,
        publicity,
        parent: None,
        start: None,
        end: None,
        seats: None,
        memberships: Vec::new(),
        text: Prose::default(),
    })
}

fn person(slug: &str, name: &str) -> Person {
    Person {
        span: span(&format!("personen/{slug}.md")),
        slug: slug.to_owned(),
        publication: Publication::default(),
        name: name.to_owned(),
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
    }
}

fn meeting(
    council: &mut Council,
    body: Id<Organization>,
    day: Date,
    known: Option<(Time, &str)>,
) -> Id<Meeting> {
    let slug = format!("{day}-{}", council.organizations[body].slug);
    let path = format!("sitzungen/{}/{slug}/sitzung.md", day.year());
    let publicity = council.organizations[body].publicity;
    council.meetings.push(Meeting {
        span: span(&path),
        slug,
        publication: Publication::default(),
        organizations: vec![body],
        number: known.map(|(_, number)| number.to_owned()),
        start: spanned(&path, Moment { date: day, time: known.map(|(hour, _)| hour) }),
        end: None,
        place: Some(Place { name: Some("Landratsamt".to_owned()), ..Place::default() }),
        state: None,
        moved_to: None,
        publicity,
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

fn paper(council: &mut Council, slug: &str, name: &str, reference: &str) -> Id<Paper> {
    let path = format!("vorlagen/2026/{slug}/vorlage.md");
    council.papers.push(Paper {
        span: span(&path),
        slug: slug.to_owned(),
        publication: Publication::default(),
        name: spanned(&path, name.to_owned()),
        reference: Some(reference.to_owned()),
        kind: spanned(&path, "Beschlussvorlage".to_owned()),
        date: Some(date(2026, 11, 2)),
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
        text: Prose {
            markdown: "## I. Beschlussvorschlag\n\n…\n\n## II. Begründung\n".into(),
            links: Vec::new(),
        },
    })
}

fn consultation(council: &mut Council, paper: Id<Paper>, body: Id<Organization>, day: Date) {
    let path = council.papers[paper].span.path.to_string();
    let step = council.consultations.push(Consultation {
        span: span(&path),
        paper,
        organization: body,
        date: Some(spanned(&path, day)),
        publicity: Publicity::Public,
        role: spanned(&path, "Entscheidung".to_owned()),
        meeting: None,
        agenda_item: None,
    });
    council.papers[paper].consultations.push(step);
}

/// A YAML text as values.
pub(super) fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The head of a document as values.
pub(super) fn head(text: &str) -> Value {
    let rest = text.strip_prefix("---\n").expect("a head");
    yaml(rest.split_once("\n---\n").expect("an end of the head").0)
}

/// Every key, written out to the last level: `abstimmung.ja`.
pub(super) fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(key, value)| {
                let below = keys(value).into_iter().map(move |inner| format!("{key}.{inner}"));
                std::iter::once(key.clone()).chain(below)
            })
            .collect(),
        Value::Array(rows) => rows.iter().flat_map(keys).collect(),
        _ => Vec::new(),
    }
}
