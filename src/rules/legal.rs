//! Rules about the pages that the law asks for: what they must say is said, and still true.
//!
//! Where a county's own page stands, its facts are not asked for.

use std::sync::Arc;

use jiff::Span as Period;
use jiff::civil::Date;

use super::in_force;
use super::rule::Rule;
use crate::council::legal::{Conformance, Office, Section};
use crate::council::model::Council;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;

const IMPRINT: &str = "impressum";
const PRIVACY: &str = "datenschutz";
const ACCESSIBILITY: &str = "barrierefreiheit";

/// § 5 DDG: who runs the site, who speaks for it, and two ways to reach it at once.
pub(super) fn imprint_is_whole(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let body = &council.body;
    let imprint = &body.legal.imprint;
    let missing = [
        (imprint.represented_by.is_none(), "wer vertritt (`vertreten_durch: die Landrätin`)"),
        (body.contact.address.is_none(), ADDRESS),
        (body.contact.email.is_none(), EMAIL),
        (body.contact.phone.is_none(), PHONE),
    ];
    gaps(rule, council, today, (IMPRINT, "Im Impressum", &imprint.section), &missing)
}

/// Art. 13 DSGVO: who answers, the officer, the log, and where to complain.
pub(super) fn privacy_is_whole(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let body = &council.body;
    let privacy = &body.legal.privacy;
    let no_officer = privacy.officer.as_ref().is_none_or(Office::is_out_of_reach);
    let missing = [
        (
            no_officer,
            "wer für Datenschutz zuständig ist (`beauftragte: {name: …, email: …}`, eine Stelle, \
             keine Person)",
        ),
        (
            privacy.log_days.is_none(),
            "wie lange der Server seine Protokolle behält (`protokoll_tage: 7`; 0: er führt keine)",
        ),
        (body.contact.address.is_none(), ADDRESS),
        (body.contact.email.is_none(), EMAIL),
        (body.legal.land.is_none() && body.supervision().is_none(), LAND),
    ];
    gaps(rule, council, today, (PRIVACY, "Im Datenschutz", &privacy.section), &missing)
}

/// § 12b BGG and its twins in the Länder: state, date, method, contact, enforcement.
pub(super) fn statement_is_whole(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let body = &council.body;
    let statement = &body.legal.accessibility;
    let is_open = statement.state.is_some_and(|state| state != Conformance::Full);
    let no_land = body.accessibility_law().is_none() || body.enforcement().is_none();
    let contact = body.accessibility_office();
    let missing = [
        (statement.state.is_none(), "der Stand (`stand: vollständig`, `teilweise` oder `nicht`)"),
        (
            is_open && statement.exceptions.is_empty(),
            "was nicht barrierefrei ist (`ausnahmen:` mit `teil`, `grund` und `alternative`)",
        ),
        (statement.made_on.is_none(), "wann sie erstellt wurde (`erstellt_am: 2026-01-31`)"),
        (statement.method.is_none(), "wie geprüft wurde (`methode: Selbstbewertung`)"),
        (
            contact.email.is_none() && contact.phone.is_none(),
            "wer auf Meldungen antwortet (`kontakt: {email: …}` oder `koerperschaft: kontakt`)",
        ),
        (body.legal.land.is_none() && no_land, LAND),
    ];
    let name = "In der Erklärung zur Barrierefreiheit";
    gaps(rule, council, today, (ACCESSIBILITY, name, &statement.section), &missing)
}

const ADDRESS: &str = "die Anschrift (`koerperschaft: kontakt: adresse: …`)";
const EMAIL: &str = "die E-Mail-Adresse (`koerperschaft: kontakt: email: …`)";
const PHONE: &str = "die Telefonnummer (`koerperschaft: kontakt: telefon: …`)";
const LAND: &str = "das Land, dessen Recht gilt (`land: TH`)";

/// Of a Land that is not in the table, the county writes itself what the pages need.
pub(super) fn land_is_written_out(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let body = &council.body;
    let Some(land) = body.legal.land else { return Diagnostics::new() };
    let open = |slug: &str, is_missing: bool| is_missing && !has_own_page(council, slug, today);
    let wanted: Vec<&str> = [
        (
            open(ACCESSIBILITY, body.accessibility_law().is_none()),
            "`barrierefreiheit: gesetz: …` (das Gesetz über barrierefreie Websites)",
        ),
        (
            open(ACCESSIBILITY, body.enforcement().is_none()),
            "`barrierefreiheit: durchsetzungsstelle: {name: …, webseite: …}`",
        ),
        (
            open(PRIVACY, body.supervision().is_none()),
            "`datenschutz: aufsicht: {name: …, webseite: …}` (die Datenschutzaufsicht)",
        ),
    ]
    .into_iter()
    .filter_map(|(is_missing, what)| is_missing.then_some(what))
    .collect();
    if wanted.is_empty() {
        return Diagnostics::new();
    }
    let message = format!("Für {} kennt KIS noch nicht alle zuständigen Stellen.", land.name);
    let finding = rule.breach(&kis_yaml(), message);
    vec![finding.hint(format!("Schreiben Sie sie in kis.yaml: {}.", wanted.join(", ")))]
}

/// A value that still waits for an answer would be read by everybody.
pub(super) fn blanks_are_filled(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let legal = &council.body.legal;
    let sections = [
        (IMPRINT, &legal.imprint.section),
        (PRIVACY, &legal.privacy.section),
        (ACCESSIBILITY, &legal.accessibility.section),
    ];
    let open = sections.into_iter().filter(|(slug, _)| !has_own_page(council, slug, today));
    let blanks = open.flat_map(|(slug, section)| section.blanks.iter().map(move |at| (slug, at)));
    blanks
        .map(|(slug, at)| {
            let message =
                format!("Hier steht noch ein Platzhalter; so erscheint er unter /{slug}/.");
            rule.breach(at, message).hint("Tragen Sie ein, was für Ihren Landkreis gilt.")
        })
        .collect()
}

/// The statement is reviewed every year; a month before, somebody should think of it.
pub(super) fn statement_is_reviewed(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let statement = &council.body.legal.accessibility;
    if has_own_page(council, ACCESSIBILITY, today) {
        return Diagnostics::new();
    }
    let Some(last) = statement.reviewed_on.as_ref().or(statement.made_on.as_ref()) else {
        return Diagnostics::new();
    };
    let after = |months: i32| last.value.saturating_add(Period::new().months(months));
    let day = german::date(last.value);
    let message = if today >= after(12) {
        format!("Die Erklärung zur Barrierefreiheit ist seit dem {day} nicht mehr geprüft worden.")
    } else if today >= after(11) {
        let end = german::date(after(12));
        format!("Die Erklärung zur Barrierefreiheit vom {day} ist bis zum {end} neu zu prüfen.")
    } else {
        return Diagnostics::new();
    };
    vec![
        rule.breach(&last.span, message)
            .hint("Prüfen Sie die Website, und schreiben Sie den Tag: `geprüft_am: …`."),
    ]
}

/// A statement is made before it is reviewed.
pub(super) fn review_follows_making(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let statement = &council.body.legal.accessibility;
    if has_own_page(council, ACCESSIBILITY, today) {
        return Diagnostics::new();
    }
    let dates = statement.reviewed_on.as_ref().zip(statement.made_on.as_ref());
    let turned = dates.filter(|(reviewed, made)| reviewed.value < made.value);
    turned
        .map(|(reviewed, made)| {
            let made = german::date(made.value);
            let message = format!("Geprüft wurde, bevor die Erklärung am {made} erstellt war.");
            rule.breach(&reviewed.span, message)
                .hint("Oft sind beide Tage vertauscht, oder das Jahr ist vertippt.")
        })
        .into_iter()
        .collect()
}

/// One finding for all that a page lacks, at its section.
fn gaps(
    rule: &Rule,
    council: &Council,
    today: Date,
    (slug, page, section): (&str, &str, &Section),
    facts: &[(bool, &str)],
) -> Diagnostics {
    let missing: Vec<&str> =
        facts.iter().filter_map(|(is_missing, what)| is_missing.then_some(*what)).collect();
    if missing.is_empty() || has_own_page(council, slug, today) {
        return Diagnostics::new();
    }
    let words: Vec<&str> = missing
        .iter()
        .map(|what| what.split_once(" (").map_or(*what, |(words, _)| words))
        .collect();
    let place = section.span.clone().unwrap_or_else(kis_yaml);
    let finding: Diagnostic =
        rule.breach(&place, format!("{page} fehlt: {}.", german::list(&words)));
    let keys: Vec<&str> =
        missing.iter().filter_map(|what| what.split_once(" (")?.1.strip_suffix(')')).collect();
    vec![finding.hint(format!(
        "In kis.yaml unter `{slug}:` oder wo genannt: {}. Oder schreiben Sie eine eigene Seite \
         seiten/{slug}.md.",
        keys.join("; ")
    ))]
}

/// Whether the county's own page takes the place of the built-in one.
fn has_own_page(council: &Council, slug: &str, today: Date) -> bool {
    let is_it = |page: &crate::council::model::FreePage| {
        page.slug == slug && in_force(&page.publication, today)
    };
    council.pages.iter().any(|(_, page)| is_it(page))
}

fn kis_yaml() -> Span {
    Span::file(&Arc::from("kis.yaml"))
}
