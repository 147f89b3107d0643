//! `kis new seite`: a free page, a draft until it is finished.

use super::NewFile;
use super::draft::Draft;
use super::known;
use crate::council::model::Council;

/// What the command line gives.
#[derive(Clone, Debug)]
pub struct PageRequest {
    /// Title of the page.
    pub title: String,
}

/// The file of a new free page.
///
/// # Errors
/// A German sentence: there is no title, or the page is there already.
pub fn new_page(council: &Council, request: &PageRequest) -> Result<NewFile, String> {
    let title = known::tidy(&request.title, "einen Titel")?;
    let kennung = known::kennung(&title)?;

    let mut draft = Draft::new();
    draft.note("Titel der Seite.").key("titel", &title);
    draft.note("Diese Zeile löschen, sobald die Seite fertig ist.").line("entwurf: ja");
    draft.note("Dateien und Bilder liegen in diesem Ordner.");
    draft.unused(&["anlagen:", "  - titel: Hausordnung", "    datei: hausordnung.pdf"]);
    draft.note("Ins Menü kommt die Seite über „navigation“ in kis.yaml.");

    let text = draft.close("Hier steht der Text.\n");
    let file = NewFile { path: format!("seiten/{kennung}.md"), text };
    let taken = council.pages.iter().map(|(_, page)| (&*page.slug, &*page.span.path));
    known::unless_taken(&kennung, taken, file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scaffold::sample;

    #[test]
    fn a_page_is_a_draft_with_its_title() {
        let request = PageRequest { title: "Häufige Fragen: Sitzungen".to_owned() };
        let file = new_page(&Council::default(), &request).expect("a file");
        assert_eq!(file.path, "seiten/haeufige-fragen-sitzungen.md");
        let head = sample::head(&file.text);
        assert_eq!(head["titel"], "Häufige Fragen: Sitzungen");
        assert_eq!(head["entwurf"], "ja");
    }

    #[test]
    fn a_page_without_words_is_refused() {
        let request = PageRequest { title: "—".to_owned() };
        assert!(new_page(&Council::default(), &request).is_err());
    }
}
