//! The whole programme on one screen: one snapshot on one day becomes one edition.

use std::sync::Arc;

use jiff::civil::Date;

use crate::content::{self, Content};
use crate::council::gate::{self, PublicCouncil};
use crate::diagnostic::{Diagnostic, Diagnostics, Discretion, Severity, Span};
use crate::rules;
use crate::site::plan::{self, PublicSite};
use crate::site::theme::Theme;
use crate::snapshot::{Entry, Snapshot};

/// A site that is planned but not rendered, and everything there is to say about its content.
pub struct Edition {
    /// Every file of the site, none rendered.
    pub site: PublicSite,
    /// What is wrong, by place.
    pub diagnostics: Diagnostics,
}

impl Edition {
    /// Read, check, redact, plan. Pure: the same snapshot on the same day is the same edition.
    pub fn new(snapshot: &Snapshot, today: Date, base_url: Option<&str>) -> Edition {
        let content = content::read(snapshot);
        let mut config = content.config.clone();
        if let Some(address) = base_url {
            address.trim_end_matches('/').clone_into(&mut config.address);
        }
        let (theme, mut of_site) = Theme::read(snapshot, &config.theme, &config.language);
        let public = PublicCouncil::of(&content.council, today);
        let (site, found) = plan::plan(config, theme, public);
        of_site.extend(found);
        let found = findings(snapshot, &content, of_site, today);
        let discreet = found.into_iter().map(Diagnostic::discreet).collect();
        Edition { site, diagnostics: in_order(discreet) }
    }

    /// The same with its search index.
    #[must_use]
    pub fn with_search(self) -> Edition {
        Edition { site: self.site.with_search(), ..self }
    }

    /// Whether something must be mended before anything is published.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Everything there is to say about a content and the site made of it; not every reader may read
/// all of it.
pub fn findings(
    snapshot: &Snapshot,
    content: &Content,
    of_site: Diagnostics,
    today: Date,
) -> Diagnostics {
    let council = &content.council;
    let mut checked = rules::check(council, today);
    // Places in a text that is no longer there lead nowhere.
    checked.retain(|finding| !content.stood_in.contains(&finding.span.path));
    let mut diagnostics = content.findings.clone();
    diagnostics.extend(checked);
    diagnostics.retain(|finding| !is_follow_up(finding, &council.unread));
    diagnostics.extend(of_site);
    let private = gate::confidential_places(council, today);
    guard(diagnostics, private, snapshot)
}

/// Findings by place, each of them once.
pub fn in_order(mut findings: Diagnostics) -> Diagnostics {
    findings.sort();
    findings.dedup_by(|a, b| is_said_twice(a, b));
    findings
}

/// Whether two findings are one: two rooms looked at the same value for the same rule. A file as a
/// whole may break a rule in several ways.
fn is_said_twice(a: &Diagnostic, b: &Diagnostic) -> bool {
    let is_value = a.span.end > 0;
    a.span == b.span && a.rule == b.rule && (is_value || a.message == b.message)
}

/// Rules that miss what stands in files nobody could read, and the folder where it would stand.
const FOLLOW_UPS: &[(&str, &str)] = &[
    ("beratung-ohne-sitzung", "sitzungen/"),
    ("beratung-ohne-punkt", "sitzungen/"),
    ("vorlage-auf-keiner-tagesordnung", "sitzungen/"),
    ("mehr-stimmen-als-mitglieder", "personen/"),
    ("mehr-stimmen-als-mitglieder", "gremien/"),
    ("stimme-ohne-mitgliedschaft", "personen/"),
    ("stimme-ohne-mitgliedschaft", "gremien/"),
];

/// Whether a finding only says again that another file could not be read.
fn is_follow_up(finding: &Diagnostic, unread: &[Arc<str>]) -> bool {
    FOLLOW_UPS.iter().any(|(rule, folder)| {
        finding.rule == *rule && unread.iter().any(|path| path.starts_with(folder))
    })
}

/// Marks findings in private places, and their neighbours on the same line.
fn guard(findings: Diagnostics, mut private: Vec<Span>, snapshot: &Snapshot) -> Diagnostics {
    private.sort();
    let decide = |mut finding: Diagnostic| {
        let places = places_in(&private, &finding.span.path);
        if places.iter().any(|place| place.contains(&finding.span)) {
            return finding.guarded();
        }
        let line = whole_line(&finding.span, snapshot);
        let touches = |place: &Span| place.start < line.end && line.start < place.end;
        if finding.discretion == Discretion::Open && places.iter().any(touches) {
            finding.discretion = Discretion::NoFrame;
        }
        finding
    };
    findings.into_iter().map(decide).collect()
}

/// The places of one file among all, which are sorted by path.
fn places_in<'a>(places: &'a [Span], path: &str) -> &'a [Span] {
    let start = places.partition_point(|place| *place.path < *path);
    let length = places[start..].partition_point(|place| *place.path == *path);
    &places[start..start + length]
}

/// The line that a code frame would show.
fn whole_line(span: &Span, snapshot: &Snapshot) -> Span {
    let Some(Entry::Text(text)) = snapshot.content.get(&span.path) else { return span.clone() };
    let start = (span.start as usize).min(text.len());
    let from = text.get(..start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
    let length = text.get(start..).and_then(|text| text.find('\n')).unwrap_or(text.len() - start);
    Span::new(&span.path, from..start + length)
}
