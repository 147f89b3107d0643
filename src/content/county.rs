//! `kis.yaml`: the county, its terms and places, and the site's settings.

use std::collections::BTreeMap;

use super::fields::{Fields, Reader};
use super::legal;
use super::moments::date;
use super::schema::place;
use super::values::{colour_at, count, line, text, url, word, yes_no};
use super::yaml::Node;
use crate::config::{Config, Form, NavigationEntry};
use crate::council::model::{Body, BodyContact, LegislativeTerm, Place};
use crate::diagnostic::Diagnostic;
use crate::german;

/// What `kis.yaml` says: the county as a noun of the council, and the site's settings.
#[derive(Clone, Default)]
pub(super) struct County {
    pub(super) body: Body,
    pub(super) places: BTreeMap<String, Place>,
    /// Agenda numbers run on through the private part.
    pub(super) numbers_run_on: bool,
    pub(super) config: Config,
}

impl County {
    pub(super) fn read(fields: &mut Fields) -> County {
        let mut body = fields.fields("koerperschaft", read_body).unwrap_or_default();
        let coat_of_arms = body.1.take();
        let mut body = body.0;
        fields.demand("koerperschaft");
        let address = fields.required("adresse", url);
        let theme = fields.read("theme", line);
        let language = fields.read("sprache", line);
        body.terms = fields.each("wahlperioden", term);
        body.terms.sort_by_key(|term| term.start);
        let places = read_places(fields);
        let colour = fields.read("farbe", colour_at);
        let dark_colour = fields.read("farbe_dunkel", colour_at);
        let license = fields.read("lizenz", line);
        let (numbers_run_on, hide) =
            fields.fields("tagesordnung", read_agenda_rules).unwrap_or_default();
        body.hide_private_items = hide;
        let form = fields.fields("formular", read_form).unwrap_or_default();
        (body.notice_days, body.urgent_notice_days) =
            fields.fields("fristen", read_notice).unwrap_or(NOTICE_DAYS);
        body.legal = legal::read(fields);
        let navigation = fields.each("navigation", navigation_entry);
        let footer = fields.read("fußzeile", text);
        let spreadsheets = fields.read("tabellen", yes_no).unwrap_or(false);
        let default = Config::default();
        let config = Config {
            address: address.map_or(default.address, |url| url.trim_end_matches('/').to_owned()),
            theme: theme.unwrap_or(default.theme),
            language: language.unwrap_or(default.language),
            license,
            form,
            navigation,
            footer,
            coat_of_arms,
            coat_of_arms_bytes: None,
            colour,
            dark_colour,
            spreadsheets,
        };
        County { body, places, numbers_run_on, config }
    }
}

fn read_body(fields: &mut Fields) -> (Body, Option<String>) {
    let name = fields.required("name", line);
    let body = Body {
        name: name.unwrap_or_default(),
        short_name: fields.read("kurzname", line),
        ags: fields.read("ags", line),
        rgs: fields.read("rgs", line),
        website: fields.read("webseite", url),
        contact: fields.fields("kontakt", contact).unwrap_or_default(),
        ..Body::default()
    };
    (body, fields.read("wappen", line))
}

fn contact(fields: &mut Fields) -> BodyContact {
    BodyContact {
        name: fields.read("name", line),
        email: fields.read("email", line),
        phone: fields.read("telefon", line),
        address: fields.read("adresse", line),
    }
}

fn term(fields: &mut Fields) -> Option<LegislativeTerm> {
    let name = fields.required("name", line);
    let start = fields.required("beginn", date);
    let end = fields.read("ende", date);
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        fields.reader().find(
            Diagnostic::error(
                "ende-vor-beginn",
                fields.span(),
                "Diese Wahlperiode endet, bevor sie beginnt.",
            )
            .hint("Prüfen Sie beide Daten."),
        );
    }
    Some(LegislativeTerm { name: name?, start: start?, end })
}

fn read_places(fields: &mut Fields) -> BTreeMap<String, Place> {
    fields.record_below("orte", place);
    let read = |reader: &Reader, name: &Node, node: &Node| {
        let name = line(reader, name)?;
        Some((german::slug(&name), reader.mapping(node, place)?))
    };
    fields.entries("orte", read).into_iter().collect()
}

fn read_agenda_rules(fields: &mut Fields) -> (bool, bool) {
    const NUMBERS: &[(&str, bool)] = &[("getrennt", false), ("durchlaufend", true)];
    const PRIVATE: &[(&str, bool)] = &[("neutral", false), ("verbergen", true)];
    let run_on = fields.read("nummerierung", word(NUMBERS)).unwrap_or(false);
    (run_on, fields.read("nichtöffentlich", word(PRIVATE)).unwrap_or(false))
}

/// Four full days, in urgency two (§ 35 (2) `ThürKO`).
const NOTICE_DAYS: (u16, u16) = (4, 2);

fn read_notice(fields: &mut Fields) -> (u16, u16) {
    let days = |reader: &Reader, node: &Node| u16::try_from(count(reader, node)?).ok();
    let usual = fields.read("bekanntmachung_tage", days).unwrap_or(NOTICE_DAYS.0);
    (usual, fields.read("eilfall_tage", days).unwrap_or(NOTICE_DAYS.1))
}

fn read_form(fields: &mut Fields) -> Form {
    let mut form = Form { head: fields.read("kopf", line), ..Form::default() };
    let label = |fields: &mut Fields, key, place: &mut String| {
        if let Some(text) = fields.read(key, line) {
            *place = text;
        }
    };
    label(fields, "betreff", &mut form.subject);
    fields.fields("spalten", |columns| {
        label(columns, "gremium", &mut form.organization);
        label(columns, "datum", &mut form.date);
        label(columns, "öffentlichkeit", &mut form.publicity);
        label(columns, "zuständigkeit", &mut form.role);
    });
    label(fields, "nichtöffentlich", &mut form.private_word);
    label(fields, "anlagen", &mut form.attachments);
    form.attachments_note = fields.read("anlagen_hinweis", line);
    form.sections = fields.list("abschnitte", line);
    form
}

fn navigation_entry(fields: &mut Fields) -> Option<NavigationEntry> {
    let title = fields.required("titel", line);
    let target = fields.required("ziel", line);
    Some(NavigationEntry { title: title?, target: target? })
}
