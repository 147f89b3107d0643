//! What to write instead, where a value has another shape than its key wants.

use super::yaml::{Node, Value};

/// The slip of the keyboard that gave a value another shape.
pub(super) fn slip(node: &Node) -> Option<&'static str> {
    match &node.value {
        Value::Scalar { text, .. } => {
            let (key, value) = text.split_once(':')?;
            let is_slip = !key.contains(' ') && !value.is_empty();
            is_slip.then_some("Nach dem Doppelpunkt fehlt das Leerzeichen: schlüssel: Wert")
        }
        Value::Map(entries) => match entries.first()?.0.as_text()? {
            key if key.starts_with('-') => Some("Nach dem Strich der Liste fehlt das Leerzeichen."),
            key if key.starts_with(['–', '—', '•', '·']) => {
                Some("Nehmen Sie statt des Gedankenstrichs aus Word den Bindestrich der Tastatur.")
            }
            _ => None,
        },
        _ => None,
    }
}

/// How a key is written whose value is a list or a group.
pub(super) fn example(key: Option<&str>) -> Option<&'static str> {
    const EXAMPLES: &[(&str, &str)] = &[
        ("abstimmung", "abstimmung: {ja: 31, nein: 8, enthaltung: 2}"),
        ("alte_adressen", "alte_adressen: [/alt/seite.html]"),
        ("anlagen", "- {titel: Lageplan, datei: lageplan.pdf}"),
        ("anwesend", "anwesend: [erika-mustermann, max-beispiel]"),
        ("beratungsfolge", "- {gremium: kreistag, datum: 2026-03-25, zuständigkeit: Entscheidung}"),
        ("beziehungen", "- {art: siehe, vorlage: haushalt-2026}"),
        ("bild", "bild: {titel: Foto, datei: portraet.jpg}"),
        ("depubliziert", "depubliziert: {am: 2026-03-01, grund: Datenschutz}"),
        ("dokumente", "- {titel: Präsentation, datei: praesentation.pdf}"),
        ("einladung", "einladung: {titel: Einladung, datei: einladung.pdf}"),
        ("freigegeben", "freigegeben: {am: 2026-03-01, text: Der Kreistag hat …}"),
        ("kontakt", "kontakt: {email: name@landkreis.de}"),
        ("mitglieder", "- {person: erika-mustermann, funktion: Mitglied}"),
        ("niederschrift", "niederschrift: {titel: Niederschrift, datei: niederschrift.pdf}"),
        ("orte", "orte: [Musterstadt]"),
        ("tagesordnung", "- titel: Eröffnung der Sitzung"),
        ("themen", "themen: [Haushalt, Schule]"),
        ("umsetzung", "umsetzung: {status: offen, frist: 2026-12-31}"),
        ("unterzeichner", "- {name: Erika Mustermann, amt: Landrätin}"),
    ];
    EXAMPLES.iter().find(|(name, _)| Some(*name) == key).map(|(_, example)| *example)
}
