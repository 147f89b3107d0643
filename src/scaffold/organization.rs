//! `kis new gremium`: kind from its name, how it sits by law, and what it belongs to.

use jiff::civil::Date;

use super::NewFile;
use super::draft::{Draft, scalar};
use super::known;
use crate::council::model::Council;

/// What the command line gives.
#[derive(Clone, Debug)]
pub struct OrganizationRequest {
    /// Full name.
    pub name: String,
    /// What kind of body, if its name does not say it.
    pub kind: Option<String>,
    /// The day on which the file is made.
    pub today: Date,
}

/// The file of a new body.
///
/// # Errors
/// A German sentence: the kind is not known, or the body is there already.
pub fn new_organization(
    council: &Council,
    request: &OrganizationRequest,
) -> Result<NewFile, String> {
    let name = known::tidy(&request.name, "einen Namen")?;
    let kind = match &request.kind {
        Some(kind) => known::tidy(kind, "eine Art")?,
        None => kind_of(&name).map(str::to_owned).ok_or(
            "Bitte geben Sie an: --art (Kreistag, Kreisausschuss, Ausschuss, Beirat, Fraktion, Verwaltung oder externes Gremium).",
        )?,
    };
    let kennung = known::kennung(&name)?;

    let mut draft = Draft::new();
    draft.note("Voller Name.").key("name", &name);
    draft.note("Kurzer Name für enge Stellen.").unused(&["kurzname: Sozialausschuss"]);
    draft.note(
        "Kreistag, Kreisausschuss, Ausschuss, Beirat, Fraktion, Verwaltung oder externes Gremium.",
    );
    draft.key("art", &kind);
    let (publicity, reason) = usual_publicity(&kind);
    draft.note(reason).line(&format!("öffentlichkeit: {publicity}"));
    draft.note("ja: darf selbst entscheiden.").unused(&["beschließend: nein"]);
    write_parent(&mut draft, council, &kind);
    draft.note("Seit wann es besteht; „ende“ erst, wenn es aufgelöst ist.");
    let start = known::term(council, request.today).map_or(request.today, |term| term.start);
    draft.unused(&[&format!("beginn: {start}"), "sitze: 12"]);
    draft.note("Wer darin sitzt. Ausgeschiedene bleiben stehen und bekommen „bis“.");
    draft.unused(&[
        "mitglieder:",
        "  - person: erika-mustermann",
        "    funktion: Vorsitz",
        &format!("    von: {start}"),
        "    für: fraktion-musterliste",
        "    stimmrecht: ja",
    ]);

    let file = NewFile { path: format!("gremien/{kennung}.md"), text: draft.close("") };
    let taken = council.organizations.iter().map(|(_, body)| (&*body.slug, &*body.span.path));
    known::unless_taken(&kennung, taken, file)
}

fn write_parent(draft: &mut Draft, council: &Council, kind: &str) {
    draft.note("Das Gremium darüber.");
    let kreistag = known::kreistag(council).map(|id| scalar(&council.organizations[id].slug));
    let belongs = ["Kreisausschuss", "Ausschuss", "Beirat", "Fraktion"].contains(&kind);
    match kreistag {
        Some(slug) if belongs => draft.line(&format!("übergeordnet: {slug}")),
        _ => draft.unused(&["übergeordnet: kreistag"]),
    };
}

/// The kind that a name tells: „Ausschuss für Soziales“, „Seniorenbeirat“, „Jugendamt“.
fn kind_of(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let kinds = [
        ("fraktion", "Fraktion"),
        ("kreisausschuss", "Kreisausschuss"),
        ("ausschuss", "Ausschuss"),
        ("beirat", "Beirat"),
        ("kreistag", "Kreistag"),
        ("verwaltung", "Verwaltung"),
        ("zweckverband", "externes Gremium"),
        ("aufsichtsrat", "externes Gremium"),
    ];
    let told = kinds.into_iter().find(|(word, _)| name.contains(word)).map(|(_, kind)| kind);
    told.or_else(|| name.split(' ').any(|word| word.ends_with("amt")).then_some("Verwaltung"))
}

/// How a body of this kind sits, and why.
fn usual_publicity(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "Kreistag" => {
            ("öffentlich", "Wie es gewöhnlich tagt; der Kreistag öffentlich (§ 40 ThürKO).")
        }
        "Ausschuss" | "Kreisausschuss" => (
            "nichtöffentlich",
            "Wie es gewöhnlich tagt; vorberatende Ausschüsse nichtöffentlich, beschließende öffentlich (§ 43 ThürKO).",
        ),
        _ => ("nichtöffentlich", "Wie es gewöhnlich tagt; das Gremium selbst erscheint immer."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manual;
    use crate::scaffold::sample::{self, TODAY};

    fn body(name: &str, kind: Option<&str>) -> Result<NewFile, String> {
        let request = OrganizationRequest {
            name: name.to_owned(),
            kind: kind.map(str::to_owned),
            today: TODAY,
        };
        new_organization(&sample::council(), &request)
    }

    #[test]
    fn a_committee_belongs_to_the_kreistag_and_sits_in_private() {
        let file = body("Ausschuss für Soziales: Jugend", None).expect("a file");
        assert_eq!(file.path, "gremien/ausschuss-fuer-soziales-jugend.md");
        let head = sample::head(&file.text);
        assert_eq!(head["name"], "Ausschuss für Soziales: Jugend");
        assert_eq!(head["art"], "Ausschuss");
        assert_eq!(head["öffentlichkeit"], "nichtöffentlich");
        assert_eq!(head["übergeordnet"], "kreistag");
        let known = manual::keys("gremien");
        for key in sample::keys(&head) {
            assert!(known.contains(&key), "{key}");
        }
    }

    #[test]
    fn the_kind_is_read_from_the_name_or_asked_for() {
        assert_eq!(kind_of("Fraktion im Kreistag"), Some("Fraktion"));
        assert_eq!(kind_of("Seniorenbeirat"), Some("Beirat"));
        assert_eq!(kind_of("Jugendamt"), Some("Verwaltung"));
        assert!(body("Runder Tisch", None).expect_err("no kind").contains("--art"));
        let other = body("Runder Tisch", Some("Arbeitsgruppe")).expect("a file");
        assert_eq!(sample::head(&other.text)["art"], "Arbeitsgruppe");
    }

    #[test]
    fn a_kennung_that_is_taken_is_refused() {
        assert!(body("Kreistag", None).expect_err("taken").contains("gremien/kreistag.md"));
    }
}
