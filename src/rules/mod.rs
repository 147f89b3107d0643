//! CHECK: what must hold of every council, one row a rule; the page of each is in `tests/rules/`.

mod agenda;
mod consultations;
mod files;
mod legal;
mod links;
mod meetings;
mod papers;
mod people;
mod periods;
mod quotes;
mod rule;
#[cfg(test)]
mod tests;
mod votes;
mod words;

use jiff::civil::Date;
use rayon::prelude::*;

pub use self::rule::Rule;
use crate::council::model::{Council, Publication};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::Severity::{Error, Warning};

/// Judges the whole council, drafts and private parts included, as of `today`.
///
/// Findings in private places still carry their text: whoever prints them withholds it by span.
pub fn check(council: &Council, today: Date) -> Diagnostics {
    let mut found: Diagnostics =
        RULES.par_iter().flat_map_iter(|rule| (rule.check)(rule, council, today)).collect();
    found.par_sort();
    found
}

/// Every rule: errors first, then warnings, each by what it concerns.
pub const RULES: &[Rule] = &[
    Rule {
        name: "nichtoeffentlicher-punkt-mit-oeffentlicher-vorlage",
        severity: Error,
        why: "Sonst verrät die Vorlage, was nichtöffentlich beraten wurde (§ 40 Abs. \
            1, § 43 ThürKO).",
        check: agenda::private_name_no_public_paper,
    },
    Rule {
        name: "nur-bei-nichtoeffentlichen-punkten",
        severity: Error,
        why: "Eine vergessene Zeile macht einen geheimen Titel öffentlich (§ 40 Abs. 1 ThürKO).",
        check: agenda::only_private_have_a_public_face,
    },
    Rule {
        name: "anlage-widerspruch",
        severity: Error,
        why: "Eine Datei, die einmal öffentlich ist, ist es überall.",
        check: files::are_public_or_not,
    },
    Rule {
        name: "kontakt-ohne-einwilligung",
        severity: Error,
        why: "Kontaktdaten und Bilder brauchen eine Einwilligung (Art. 6 Abs. 1 DSGVO, § 22 KUG).",
        check: people::consent_to_contact,
    },
    Rule {
        name: "ende-vor-beginn",
        severity: Error,
        why: "Was endet, bevor es beginnt, ist ein Tippfehler und verschwindet aus jeder Liste.",
        check: periods::ends_after_its_start,
    },
    Rule {
        name: "mehr-stimmen-als-sitze",
        severity: Error,
        why: "Niemand stimmt doppelt ab; eine falsche Zahl stellt den Beschluss infrage.",
        check: votes::fit_the_seats,
    },
    Rule {
        name: "einstimmig-mit-gegenstimmen",
        severity: Error,
        why: "Ergebnis und Stimmenzahl gehören beide in die Niederschrift (§ 42 ThürKO).",
        check: votes::unanimous_means_nobody_against,
    },
    Rule {
        name: "namentlich-passt-nicht",
        severity: Error,
        why: "Bei namentlicher Abstimmung kann jeder nachzählen.",
        check: votes::roll_calls_add_up,
    },
    Rule {
        name: "link-auf-nichtoeffentliches",
        severity: Warning,
        why: "Wer liest, soll wissen, dass der Weg hier endet; verraten wird nichts.",
        check: links::lead_to_what_is_public,
    },
    Rule {
        name: "mehr-stimmen-als-mitglieder",
        severity: Warning,
        why: "Entweder ist die Zahl falsch, oder in der Mitgliederliste fehlt jemand.",
        check: votes::fit_the_members,
    },
    Rule {
        name: "abstimmung-widerspricht-ergebnis",
        severity: Warning,
        why: "Es entscheidet die Mehrheit der Ja- und Nein-Stimmen (§ 39 Abs. 1 ThürKO).",
        check: votes::agree_with_the_result,
    },
    Rule {
        name: "stimme-ohne-mitgliedschaft",
        severity: Warning,
        why: "Abstimmen darf nur, wer an diesem Tag Mitglied war.",
        check: votes::voters_are_members,
    },
    Rule {
        name: "einzelstimmen-nicht-namentlich",
        severity: Warning,
        why: "Wer wie gestimmt hat, ist nur bei namentlicher Abstimmung öffentlich (§ 39 ThürKO).",
        check: votes::single_votes_need_a_roll_call,
    },
    Rule {
        name: "beratung-ohne-sitzung",
        severity: Warning,
        why: "Ohne Sitzung führt die Beratungsfolge ins Leere.",
        check: consultations::have_a_sitting,
    },
    Rule {
        name: "beratung-ohne-punkt",
        severity: Warning,
        why: "Das Ergebnis steht am Tagesordnungspunkt; ohne ihn bleibt die Zeile leer.",
        check: consultations::have_an_item,
    },
    Rule {
        name: "beratung-widerspricht-sitzung",
        severity: Warning,
        why: "Ob beraten wird, wo jeder zuhören darf, ist keine Ansichtssache (§ 40 ThürKO).",
        check: consultations::agree_with_the_sitting,
    },
    Rule {
        name: "vorberatung-nach-entscheidung",
        severity: Warning,
        why: "Vorberaten wird, bevor entschieden ist (§ 43 ThürKO).",
        check: consultations::preparation_comes_first,
    },
    Rule {
        name: "zustaendigkeit-unbekannt",
        severity: Warning,
        why: "Nur an üblichen Wörtern ist zu erkennen, wo die Entscheidung fällt.",
        check: consultations::roles_are_known,
    },
    Rule {
        name: "vorlage-auf-keiner-tagesordnung",
        severity: Warning,
        why: "Ohne Tagesordnungspunkt hat die Vorlage kein Ergebnis.",
        check: papers::reach_an_agenda,
    },
    Rule {
        name: "beschlussvorlage-ohne-entscheidung",
        severity: Warning,
        why: "Eine Beschlussvorlage will einen Beschluss; wer ihn fasst, sagt die Beratungsfolge.",
        check: papers::are_decided_somewhere,
    },
    Rule {
        name: "vorlagenart-unbekannt",
        severity: Warning,
        why: "Nach der Art wird geordnet und gesucht; zwei Schreibweisen sind zwei Arten.",
        check: papers::kinds_are_known,
    },
    Rule {
        name: "vorlagennummer-doppelt",
        severity: Warning,
        why: "Wer eine Nummer zitiert, meint eine Vorlage.",
        check: papers::references_are_unique,
    },
    Rule {
        name: "oeffentlicher-punkt-in-nichtoeffentlicher-sitzung",
        severity: Warning,
        why: "Er bleibt verborgen, obwohl er öffentlich sein soll (§ 40 Abs. 1 ThürKO).",
        check: agenda::public_sit_in_public,
    },
    Rule {
        name: "punkt-mit-unveroeffentlichter-vorlage",
        severity: Warning,
        why: "Wer die Tagesordnung liest, sucht die Vorlage vergebens; oder der Punkt sollte nicht \
            öffentlich sein.",
        check: agenda::visible_name_visible_papers,
    },
    Rule {
        name: "ergebnis-unbekannt",
        severity: Warning,
        why: "Nach Ergebnissen wird gesucht und gezählt; zwei Schreibweisen sind zwei Ergebnisse.",
        check: agenda::results_are_known,
    },
    Rule {
        name: "geaendert-beschlossen-ohne-text",
        severity: Warning,
        why: "Der Wortlaut des Beschlusses ist bekannt zu machen (§ 40 Abs. 2 ThürKO).",
        check: agenda::amended_give_the_text,
    },
    Rule {
        name: "ergebnis-vor-der-sitzung",
        severity: Warning,
        why: "Vor der Sitzung ist nichts beschlossen.",
        check: agenda::results_follow_the_sitting,
    },
    Rule {
        name: "ergebnis-trotz-absage",
        severity: Warning,
        why: "Eine Sitzung, die ausfällt, beschließt nichts.",
        check: agenda::cancelled_have_no_result,
    },
    Rule {
        name: "freigabe-vor-der-sitzung",
        severity: Warning,
        why: "Bekannt wird ein nichtöffentlicher Beschluss erst, wenn der Kreistag es \
            beschließt (§ 40 Abs. 2 ThürKO).",
        check: agenda::releases_follow_the_sitting,
    },
    Rule {
        name: "freigabe-ohne-text",
        severity: Warning,
        why: "Bekannt gemacht wird der Wortlaut; ohne ihn erfährt niemand etwas (§ 40 Abs. 2 ThürKO).",
        check: agenda::releases_have_a_text,
    },
    Rule {
        name: "beschlussnummer-doppelt",
        severity: Warning,
        why: "Wer eine Beschlussnummer zitiert, meint einen Beschluss.",
        check: agenda::resolution_numbers_are_unique,
    },
    Rule {
        name: "bekanntmachung-zu-spaet",
        severity: Warning,
        why: "Zeit, Ort und Tagesordnung sind fristgerecht bekanntzumachen (§ 35 ThürKO).",
        check: meetings::are_announced_in_time,
    },
    Rule {
        name: "sitzung-ohne-ergebnis",
        severity: Warning,
        why: "Beschlüsse sind unverzüglich bekanntzumachen (§ 40 Abs. 2 ThürKO).",
        check: meetings::have_a_result,
    },
    Rule {
        name: "verschoben-ohne-ziel",
        severity: Warning,
        why: "Wer kommen wollte, will wissen, wann.",
        check: meetings::moved_say_where_to,
    },
    Rule {
        name: "verschiebung-widerspruch",
        severity: Warning,
        why: "Wer kommen wollte, folgt dem Verweis und steht vor der falschen Tür.",
        check: meetings::moved_go_forward,
    },
    Rule {
        name: "vergangen-aber-geplant",
        severity: Warning,
        why: "Ein alter Termin, der als bevorstehend gilt, führt Leser in die Irre.",
        check: meetings::past_are_not_planned,
    },
    Rule {
        name: "durchgefuehrt-in-der-zukunft",
        severity: Warning,
        why: "Meist ist das Jahr vertippt, und die Sitzung steht im falschen Monat.",
        check: meetings::future_are_not_held,
    },
    Rule {
        name: "ordner-widerspricht-datum",
        severity: Warning,
        why: "Der Ordner macht die Adresse; wer sie liest, erwartet die Sitzung dieses Tages.",
        check: meetings::are_named_by_their_day,
    },
    Rule {
        name: "datum-weit-in-der-zukunft",
        severity: Warning,
        why: "Meist ist das Jahr vertippt, und niemand findet die Sitzung im Kalender.",
        check: meetings::do_not_lie_far_ahead,
    },
    Rule {
        name: "sitzungsnummer-doppelt",
        severity: Warning,
        why: "Wer die 9. Sitzung zitiert, meint eine Sitzung.",
        check: meetings::numbers_are_unique,
    },
    Rule {
        name: "sitzung-ausserhalb-wahlperiode",
        severity: Warning,
        why: "Das Archiv ordnet nach Wahlperioden; diese Sitzung fände dort niemand.",
        check: periods::meetings_lie_in_a_term,
    },
    Rule {
        name: "wahlperioden-ueberschneiden",
        severity: Warning,
        why: "Ein Tag gehört zu einer Wahlperiode, sonst steht eine Sitzung zweimal im Archiv.",
        check: periods::terms_do_not_overlap,
    },
    Rule {
        name: "depublikation-in-der-zukunft",
        severity: Warning,
        why: "Wer etwas zurücknimmt, will es meist sofort weg haben.",
        check: periods::withdrawals_are_past,
    },
    Rule {
        name: "mitglied-doppelt",
        severity: Warning,
        why: "Die Mitgliederliste zählt Sitze und Stimmen; niemand hat zwei.",
        check: people::sit_once,
    },
    Rule {
        name: "anfuehrungszeichen-im-wert",
        severity: Warning,
        why: "YAML nimmt nur gerade Anführungszeichen weg; andere erscheinen auf der Website.",
        check: quotes::are_not_shown,
    },
    Rule {
        name: "anlage-ohne-titel",
        severity: Warning,
        why: "Vorleseprogramme und Suche kennen nur den Titel (BITV 2.0).",
        check: files::have_a_title,
    },
    Rule {
        name: "impressum-unvollstaendig",
        severity: Warning,
        why: "Wer die Website betreibt und wie man ihn erreicht, muss jeder finden (§ 5 DDG).",
        check: legal::imprint_is_whole,
    },
    Rule {
        name: "datenschutz-unvollstaendig",
        severity: Warning,
        why: "Wer die Website besucht, erfährt, was über ihn gespeichert wird (Art. 13 DSGVO).",
        check: legal::privacy_is_whole,
    },
    Rule {
        name: "barrierefreiheit-unvollstaendig",
        severity: Warning,
        why: "Die Erklärung zur Barrierefreiheit hat vorgeschriebene Teile (Beschluss (EU) 2018/1523).",
        check: legal::statement_is_whole,
    },
    Rule {
        name: "barrierefreiheit-ungeprueft",
        severity: Warning,
        why: "Die Erklärung ist jedes Jahr zu prüfen (Beschluss (EU) 2018/1523).",
        check: legal::statement_is_reviewed,
    },
    Rule {
        name: "barrierefreiheit-geprueft-vor-erstellt",
        severity: Warning,
        why: "Geprüft wird, was es schon gibt; eines der Daten ist vertippt.",
        check: legal::review_follows_making,
    },
    Rule {
        name: "land-ohne-angaben",
        severity: Warning,
        why: "Wer sich beschweren will, muss wissen, bei wem.",
        check: legal::land_is_written_out,
    },
    Rule {
        name: "platzhalter-uebrig",
        severity: Warning,
        why: "Ein Platzhalter auf einer Pflichtseite ist so gut wie keine Angabe.",
        check: legal::blanks_are_filled,
    },
];

/// Whether a document is published on `today`, its publicness aside.
fn in_force(publication: &Publication, today: Date) -> bool {
    !publication.draft
        && publication.withdrawn.as_ref().is_none_or(|withdrawal| today < withdrawal.on)
        && publication.from.is_none_or(|from| from <= today)
        && publication.until.is_none_or(|until| today <= until)
}
