//! `kis new person`: the name taken apart; contact and picture wait for consent.

use jiff::civil::Date;

use super::NewFile;
use super::draft::Draft;
use super::known;
use crate::council::model::Council;

/// What the command line gives.
#[derive(Clone, Debug)]
pub struct PersonRequest {
    /// Given and family name, with or without „Dr.“.
    pub name: String,
    /// The day on which the file is made.
    pub today: Date,
}

/// The file of a new person.
///
/// # Errors
/// A German sentence: there is no name, or somebody has the Kennung already.
pub fn new_person(council: &Council, request: &PersonRequest) -> Result<NewFile, String> {
    let full = known::tidy(&request.name, "Vorname und Nachname")?;
    let name = Name::of(&full);
    let kennung = known::kennung(&name.whole())?;

    let mut draft = Draft::new();
    draft.note("Voller Name ohne Titel.").key("name", &name.whole());
    if let Some(given) = &name.given {
        draft.note("Für die Sortierung.").key("vorname", given).key("nachname", &name.family);
    }
    draft.note("Akademischer Grad.");
    match &name.title {
        Some(title) => draft.key("titel", title),
        None => draft.unused(&["titel: Dr."]),
    };
    draft.note("Anrede, Amt außerhalb der Gremien, Partei oder Wählergruppe.");
    draft.unused(&["anrede: Frau", "amt: Landrätin", "partei: Musterliste"]);
    draft.note("Kontakt und Bild nur mit Einwilligung; der Tag der Einwilligung gehört dazu.");
    draft.unused(&[
        &format!("einwilligung: {}", request.today),
        "kontakt:",
        "  email: name@musterkreis.example",
        "  telefon: 030 23125 000",
        "bild:",
        "  titel: Porträt",
        &format!("  datei: {kennung}.jpg"),
    ]);
    draft.note("In welchen Gremien jemand sitzt, steht beim Gremium unter „mitglieder“.");

    let file = NewFile { path: format!("personen/{kennung}.md"), text: draft.close("") };
    let taken = council.people.iter().map(|(_, person)| (&*person.slug, &*person.span.path));
    known::unless_taken(&kennung, taken, file).map_err(|taken| {
        format!("{taken}\nHeißen zwei Personen gleich, legen Sie die zweite selbst an, etwa „{kennung}-musterstadt“.")
    })
}

/// A name taken apart: „Dr. Anna Maria von der Mühle“.
#[derive(Debug, PartialEq, Eq)]
struct Name {
    title: Option<String>,
    given: Option<String>,
    family: String,
}

impl Name {
    fn of(full: &str) -> Name {
        let words: Vec<&str> = full.split(' ').collect();
        // „Dr. Anna“, but never the whole name: „Dr.“ alone is somebody's mistake.
        let is_title = |word: &&&str| word.ends_with('.') && word.len() > 2;
        let titles = words.iter().take_while(is_title).count().min(words.len() - 1);
        let (title, words) = words.split_at(titles);
        let is_particle = |word: &&str| {
            ["von", "van", "zu", "zur", "zum", "de", "der", "den", "vom", "und"].contains(word)
        };
        let family = words.iter().skip(1).position(is_particle).map(|place| place + 1);
        let family = family.unwrap_or(words.len() - 1);
        let (given, family) = words.split_at(family);
        let joined = |words: &[&str]| (!words.is_empty()).then(|| words.join(" "));
        Name { title: joined(title), given: joined(given), family: family.join(" ") }
    }

    fn whole(&self) -> String {
        match &self.given {
            Some(given) => format!("{given} {}", self.family),
            None => self.family.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manual;
    use crate::scaffold::sample::{self, TODAY};

    fn person(name: &str) -> Result<NewFile, String> {
        let request = PersonRequest { name: name.to_owned(), today: TODAY };
        new_person(&sample::council(), &request)
    }

    #[test]
    fn a_name_is_taken_apart() {
        for (full, title, given, family) in [
            ("Anna Müller", None, Some("Anna"), "Müller"),
            ("Dr. Anna Maria Müller", Some("Dr."), Some("Anna Maria"), "Müller"),
            ("Prof. Dr. Otto von der Mühle", Some("Prof. Dr."), Some("Otto"), "von der Mühle"),
            ("Klaus-Peter Liefländer", None, Some("Klaus-Peter"), "Liefländer"),
            ("Mononym", None, None, "Mononym"),
            ("Dr.", None, None, "Dr."),
        ] {
            let expected = Name {
                title: title.map(str::to_owned),
                given: given.map(str::to_owned),
                family: family.to_owned(),
            };
            assert_eq!(Name::of(full), expected);
        }
    }

    #[test]
    fn contact_and_picture_wait_for_consent() {
        let file = person("Dr. Jörg Groß").expect("a file");
        assert_eq!(file.path, "personen/joerg-gross.md");
        let head = sample::head(&file.text);
        assert_eq!((&head["name"], &head["titel"]), (&"Jörg Groß".into(), &"Dr.".into()));
        assert!(head.get("kontakt").is_none() && head.get("bild").is_none());
        let known = manual::keys("personen");
        for key in sample::keys(&head) {
            assert!(known.contains(&key), "{key}");
        }
    }

    #[test]
    fn a_namesake_is_refused() {
        let taken = person("Max Beispiel").expect_err("taken");
        assert!(taken.contains("personen/max-beispiel.md"), "{taken}");
        assert!(person("").is_err());
    }
}
