//! Rules about papers: they reach an agenda, are decided somewhere, and are called as usual.

use std::collections::HashMap;

use jiff::civil::Date;

use super::consultations::named_papers;
use super::in_force;
use super::rule::Rule;
use super::words::{self, Vocabulary};
use crate::council::id::Id;
use crate::council::model::{Consultation, Council, Paper, Publicity, RelationTarget};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::german;

/// A public paper whose public step is past stands on an agenda.
pub(super) fn reach_an_agenda(rule: &Rule, council: &Council, today: Date) -> Diagnostics {
    let named = named_papers(council);
    each(council, |id, paper| {
        let is_public = paper.publicity == Publicity::Public && in_force(&paper.publication, today);
        // Without a sitting, `beratung-ohne-sitzung` has already said what is missing.
        let is_due = steps(council, paper).any(|step| {
            step.publicity == Publicity::Public
                && step.meeting.is_some()
                && step.date.as_ref().is_some_and(|date| date.value <= today)
        });
        (is_public && is_due && !named[id.index()]).then(|| {
            rule.breach(&paper.name.span, "Die Vorlage steht auf keiner Tagesordnung.")
                .hint(format!("Tragen Sie beim Tagesordnungspunkt `vorlage: {}` ein.", paper.slug))
        })
    })
}

/// A Beschlussvorlage is decided somewhere.
pub(super) fn are_decided_somewhere(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    each(council, |_, paper| {
        let undecided = paper.kind.value.to_lowercase().contains("beschlussvorlage")
            && !paper.consultations.is_empty()
            && !steps(council, paper).any(Consultation::is_authoritative);
        undecided.then(|| {
            rule.breach(
                &paper.kind.span,
                "Die Beratungsfolge dieser Beschlussvorlage endet ohne Entscheidung.",
            )
            .hint(
                "Ergänzen Sie die Zeile des beschließenden Gremiums mit \
                `zuständigkeit: Entscheidung`; das Datum darf noch fehlen.",
            )
        })
    })
}

/// `art` is a word that councils use.
pub(super) fn kinds_are_known(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut vocabulary = Vocabulary::new(words::is_paper_kind);
    let kinds = council.papers.iter().map(|(_, paper)| &paper.kind);
    kinds
        .filter(|kind| !vocabulary.knows(&kind.value))
        .map(|kind| {
            let known = german::nearest(&kind.value, words::PAPER_KINDS.iter().copied());
            rule.breach(&kind.span, format!("Die Vorlagenart „{}“ ist nicht üblich.", kind.value))
                .hint(known.map_or_else(
                    || {
                        "Üblich sind: Beschlussvorlage, Informationsvorlage, Antrag, \
                        Änderungsantrag, Anfrage, Stellungnahme, Wahlvorschlag."
                            .to_owned()
                    },
                    |word| format!("Meinten Sie „{word}“?"),
                ))
        })
        .collect()
}

/// A printed number is given once a year, unless the papers name each other.
pub(super) fn references_are_unique(rule: &Rule, council: &Council, _: Date) -> Diagnostics {
    let mut seen: HashMap<_, (Id<Paper>, &Paper)> = HashMap::new();
    let mut found = Diagnostics::new();
    for (id, paper) in council.papers.iter() {
        let Some(reference) = paper.reference.as_deref() else { continue };
        let year = day_of(council, paper).map(Date::year);
        let (first_id, first) = *seen.entry((reference, year)).or_insert((id, paper));
        if first_id != id && !names(first, id) && !names(paper, first_id) {
            let path = &first.span.path;
            let message =
                format!("Die Nummer „{reference}“ trägt schon eine andere Vorlage, in {path}.");
            found.push(rule.breach(&paper.name.span, message).hint(
                "Prüfen Sie die Nummer. Ersetzt oder ergänzt eine die andere, \
                sagen Sie es unter `beziehungen`.",
            ));
        }
    }
    found
}

/// The day that dates a paper: its own, else its first step's.
fn day_of(council: &Council, paper: &Paper) -> Option<Date> {
    let first = || steps(council, paper).find_map(|step| step.date.as_ref());
    paper.date.or_else(|| first().map(|date| date.value))
}

fn names(paper: &Paper, other: Id<Paper>) -> bool {
    let mut targets = paper.relations.iter().map(|relation| &relation.target);
    targets.any(|target| matches!(target, RelationTarget::Paper(id) if *id == other))
}

fn steps<'a>(
    council: &'a Council,
    paper: &'a Paper,
) -> impl Iterator<Item = &'a Consultation> + use<'a> {
    paper.consultations.iter().map(|step| &council.consultations[*step])
}

fn each(council: &Council, check: impl Fn(Id<Paper>, &Paper) -> Option<Diagnostic>) -> Diagnostics {
    council.papers.iter().filter_map(|(id, paper)| check(id, paper)).collect()
}
