//! The sections of `kis.yaml` for the pages that the law asks for.

use std::borrow::Cow;
use std::cell::RefCell;

use super::fields::{Fields, Reader};
use super::moments::date_at;
use super::values::{count, line, text, url, word};
use super::yaml::Node;
use crate::council::land::Land;
use crate::council::legal::{
    Accessibility, Conformance, Exception, Imprint, Legal, Office, Privacy, Section,
};
use crate::diagnostic::{Diagnostic, Span};
use crate::german;

/// What people write where only the county knows the answer; the first is a new project's.
const BLANKS: [&str; 4] = ["bitte eintragen", "todo", "xxx", "???"];

/// Whether a value still waits for an answer: „XXX“, „\[Name der Landrätin\]“.
fn is_blank(value: &str) -> bool {
    let value = value.trim().to_lowercase();
    let is_word = |blank: &str| value.split_whitespace().any(|word| word == blank);
    value.contains(BLANKS[0])
        || BLANKS.into_iter().any(is_word)
        || (value.starts_with('[') && value.ends_with(']'))
}

pub(super) fn read(fields: &mut Fields) -> Legal {
    Legal {
        land: fields.read("land", land),
        imprint: section(fields, "impressum", imprint, |imprint| &mut imprint.section),
        privacy: section(fields, "datenschutz", privacy, |privacy| &mut privacy.section),
        accessibility: section(fields, "barrierefreiheit", accessibility, |it| &mut it.section),
        portal: fields.read("transparenzportal", url),
    }
}

/// A section with its place.
fn section<T: Default>(
    fields: &mut Fields,
    key: &'static str,
    read: fn(&mut Lines) -> T,
    own: fn(&mut T) -> &mut Section,
) -> T {
    let span = fields.place_of(key);
    let read = |fields: &mut Fields| {
        let mut lines = Lines { fields, blanks: RefCell::default() };
        let note = lines.text("hinweis");
        let mut value = read(&mut lines);
        let blanks = lines.blanks.into_inner();
        *own(&mut value) = Section { span: None, blanks, note };
        value
    };
    let mut value = fields.fields(key, read).unwrap_or_default();
    own(&mut value).span = span;
    value
}

/// The fields of a section, and which of them still wait for an answer.
struct Lines<'a, 'b> {
    fields: &'a mut Fields<'b>,
    blanks: RefCell<Vec<Span>>,
}

impl Lines<'_, '_> {
    fn line(&mut self, key: &'static str) -> Option<String> {
        self.fields.read(key, noticing(&self.blanks, line))
    }

    fn text(&mut self, key: &'static str) -> Option<String> {
        self.fields.read(key, noticing(&self.blanks, text))
    }

    fn office(&mut self, key: &'static str) -> Option<Office> {
        let blanks = &self.blanks;
        self.fields.fields(key, |fields| {
            let mut own = |key| fields.read(key, noticing(blanks, line)).map(Cow::Owned);
            Office {
                name: own("name"),
                address: own("adresse"),
                email: own("email"),
                phone: own("telefon"),
                website: fields.read("webseite", url).map(Cow::Owned),
            }
        })
    }
}

/// The same value; if it still waits for an answer, its place is remembered.
fn noticing(
    blanks: &RefCell<Vec<Span>>,
    read: fn(&Reader, &Node) -> Option<String>,
) -> impl Fn(&Reader, &Node) -> Option<String> {
    move |reader, node| {
        let value = read(reader, node)?;
        if is_blank(&value) {
            blanks.borrow_mut().push(reader.span(&node.range));
        }
        Some(value)
    }
}

fn land(reader: &Reader, node: &Node) -> Option<&'static Land> {
    let name = line(reader, node)?;
    let land = Land::named(&name);
    if land.is_none() {
        let message = format!("Das Land „{name}“ gibt es nicht.");
        let finding = Diagnostic::error("land-unbekannt", reader.span(&node.range), message);
        reader.find(finding.hint(match german::nearest(&name, Land::words()) {
            Some(near) => format!("Meinten Sie „{near}“?"),
            None => "Schreiben Sie den Namen oder das Kürzel: TH oder Thüringen.".to_owned(),
        }));
    }
    land
}

fn imprint(lines: &mut Lines) -> Imprint {
    Imprint {
        section: Section::default(),
        represented_by: lines.line("vertreten_durch"),
        legal_form: lines.line("rechtsform"),
        oversight: lines.line("aufsicht"),
        vat_id: lines.line("umsatzsteuer_id"),
        responsible: lines.line("verantwortlich"),
    }
}

fn privacy(lines: &mut Lines) -> Privacy {
    Privacy {
        section: Section::default(),
        officer: lines.office("beauftragte"),
        log_days: lines.fields.read("protokoll_tage", count),
        host: lines.line("hoster"),
        supervision: lines.office("aufsicht"),
    }
}

fn accessibility(lines: &mut Lines) -> Accessibility {
    const STATES: &[(&str, Conformance)] = &[
        ("vollständig", Conformance::Full),
        ("teilweise", Conformance::Partial),
        ("nicht", Conformance::None),
    ];
    Accessibility {
        section: Section::default(),
        state: lines.fields.read("stand", word(STATES)),
        made_on: lines.fields.read("erstellt_am", date_at),
        reviewed_on: lines.fields.read("geprüft_am", date_at),
        method: lines.text("methode"),
        exceptions: lines.fields.each("ausnahmen", exception),
        contact: lines.office("kontakt"),
        law: lines.line("gesetz"),
        enforcement: lines.office("durchsetzungsstelle"),
    }
}

fn exception(fields: &mut Fields) -> Option<Exception> {
    let part = fields.required("teil", line);
    let reason = fields.required("grund", text);
    let alternative = fields.read("alternative", text);
    Some(Exception { part: part?, reason: reason?, alternative })
}
