//! The list as a page of HTML: what vanishes first, documents before what is made of them.

use super::{Before, Changes, Entry, What};
use crate::german;
use crate::site::prose::escape_into;

/// Of one kind so many are told in full,
const IN_FULL: usize = 200;
/// so many more by name only; the rest is counted.
const BY_NAME: usize = 1000;
/// So many errors tell enough: there is a list of their own for them;
const ERRORS: usize = 5;
/// and so many other sentences of one sort.
const SENTENCES: usize = 50;

const HEAD: &str = "<!doctype html>
<html lang=\"de\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"robots\" content=\"noindex\">
<title>Was würde sich ändern? – KIS-Vorschau</title>
<link rel=\"stylesheet\" href=\"/__kis/aenderungen.css\">
</head>
<body>
";

/// What becomes of an entry: a part of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Vanishes,
    Appears,
    Differs,
}

impl Part {
    fn of(what: &What) -> Part {
        match what {
            What::Gone(_) | What::Withdrawn(_) => Part::Vanishes,
            What::New { .. } => Part::Appears,
            What::Moved(_) | What::Changed(..) => Part::Differs,
        }
    }

    /// The heading, and the place on the page.
    fn heading(self) -> (&'static str, &'static str) {
        match self {
            Part::Vanishes => ("Verschwindet", "verschwindet"),
            Part::Appears => ("Erscheint neu", "neu"),
            Part::Differs => ("Ändert sich", "anders"),
        }
    }
}

impl Changes {
    /// The list as a page of HTML, whole, without scripts.
    pub fn page(&self) -> String {
        let mut page = Writer { html: HEAD.to_owned(), has_errors: !self.errors.is_empty() };
        page.raw("<header><p><a href=\"");
        page.text(&self.home);
        page.raw(
            "\">Zurück zur Vorschau</a></p></header>\n<main>\n<h1>Was würde sich ändern?</h1>\n",
        );
        page.errors(&self.errors);
        match &self.before {
            Before::Nothing(why) => self.all_is_new(&mut page, why),
            Before::Site { .. } => self.list(&mut page),
        }
        page.raw(
            "</main>\n<footer><p>Diese Liste hat nichts veröffentlicht; das tut erst „kis build“.</p>\
             </footer>\n</body>\n</html>\n",
        );
        page.html
    }

    fn all_is_new(&self, page: &mut Writer, why: &str) {
        page.raw("<p class=\"ergebnis\">Hier wurde noch nichts veröffentlicht.</p>\n");
        let pages = german::plural(self.pages, "Seite", "Seiten");
        let files = german::plural(self.files, "Datei", "Dateien");
        page.paragraph(&format!(
            "{why} Verglichen werden kann also nichts. Die Website hätte {pages}, zusammen {files} \
             ohne den Suchindex."
        ));
    }

    fn list(&self, page: &mut Writer) {
        let Before::Site { folder, made, elsewhere, foreign, faults } = &self.before else {
            return;
        };
        let when = made.map_or_else(String::new, |made| {
            let (day, hour) = (german::date_with_weekday(made.date()), german::time(made.time()));
            format!(" am {day} um {hour}")
        });
        page.raw("<p class=\"ergebnis\">");
        page.text(&self.sum(foreign.is_empty() && faults.is_empty()));
        page.raw("</p>\n");
        page.paragraph(&format!(
            "Verglichen mit der Website, die{when} im Ordner „{folder}“ veröffentlicht wurde."
        ));
        if let Some(elsewhere) = elsewhere {
            page.paragraph(&format!(
                "Die veröffentlichte Website wurde für eine andere Adresse gebaut, {elsewhere}: \
                 Deshalb unterscheiden sich viele Seiten nur in ihren Adressen."
            ));
        }
        for part in [Part::Vanishes, Part::Appears, Part::Differs] {
            let entries: Vec<&Entry> =
                self.entries.iter().filter(|entry| Part::of(&entry.what) == part).collect();
            if !entries.is_empty() {
                page.part(part, &entries);
            }
        }
        page.sentences(
            "Fremdes im Ordner",
            "Das stammt nicht von KIS. Es steht in dem Ordner, den „kis build“ ersetzt, und ginge \
             dabei verloren:",
            foreign,
        );
        page.sentences("Nicht verglichen", "Was hier steht, fehlt in der Liste:", faults);
    }

    /// How much would change, in a few sentences.
    fn sum(&self, is_all_told: bool) -> String {
        if self.entries.is_empty() && self.frame == 0 {
            let nothing = "Nichts würde sich ändern.";
            return if is_all_told { nothing } else { "An den Seiten würde sich nichts ändern." }
                .to_owned();
        }
        let (documents, others): (Vec<&Entry>, Vec<&Entry>) =
            self.entries.iter().partition(|entry| entry.kind.is_document());
        let mut parts: Vec<String> = Vec::new();
        for (part, one, many) in [
            (Part::Vanishes, "verschwindet", "verschwinden"),
            (Part::Appears, "erscheint neu", "erscheinen neu"),
            (Part::Differs, "ändert sich", "ändern sich"),
        ] {
            let count = documents.iter().filter(|entry| Part::of(&entry.what) == part).count();
            let verb = if count == 1 { one } else { many };
            match (count, parts.is_empty()) {
                (0, _) => {}
                (_, false) => parts.push(format!("{} {verb}", german::number(count))),
                (_, true) => {
                    let noun = german::plural(count, "Seite oder Datei", "Seiten oder Dateien");
                    parts.push(format!("{noun} {verb}"));
                }
            }
        }
        let mut sentences = vec![match parts.as_slice() {
            [] => "An den Dokumenten und Anlagen ändert sich nichts.".to_owned(),
            parts => format!("{}.", german::list(parts)),
        }];
        if !others.is_empty() {
            let count = german::number(others.len());
            let verb = if others.len() == 1 { "kommt" } else { "kommen" };
            let noun = match others.len() {
                1 => "Liste, Weiterleitung oder technische Datei",
                _ => "Listen, Weiterleitungen und technische Dateien",
            };
            sentences.push(format!("Dazu {verb} {count} {noun}."));
        }
        if self.frame > 0 {
            let pages = german::plural(self.frame, "Seite", "Seiten");
            sentences.push(format!(
                "Außerdem ändert sich bei {pages} nur der Rahmen: Navigation, Fuß, Gestaltung."
            ));
        }
        sentences.push("Der Suchindex entsteht beim Veröffentlichen neu.".to_owned());
        sentences.join(" ")
    }
}

/// HTML while it grows.
pub(super) struct Writer {
    html: String,
    /// Some of the content may not have been understood.
    pub(super) has_errors: bool,
}

impl Writer {
    pub(super) fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    pub(super) fn text(&mut self, text: &str) {
        escape_into(&mut self.html, text);
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.raw("<p>");
        self.text(text);
        self.raw("</p>\n");
    }

    pub(super) fn code(&mut self, text: &str) {
        self.raw("<code>");
        self.text(text);
        self.raw("</code>");
    }

    fn heading(&mut self, level: char, text: &str) {
        self.raw(&format!("<h{level}>"));
        self.text(text);
        self.raw(&format!("</h{level}>\n"));
    }

    fn errors(&mut self, errors: &[String]) {
        if errors.is_empty() {
            return;
        }
        self.raw("<section class=\"fehler\">\n");
        self.heading('2', "So wird nichts veröffentlicht");
        let these = if errors.len() == 1 { "dieser Fehler" } else { "diese Fehler" };
        let is = if errors.len() == 1 { "ist" } else { "sind" };
        let count = german::plural(errors.len(), "Fehler", "Fehler");
        self.paragraph(&format!(
            "Die Inhalte haben {count}. „kis build“ bricht ab, bis {these} behoben {is}; die \
             bisherige Website bleibt so lange, wie sie ist."
        ));
        self.some(errors, ERRORS);
        self.raw("</section>\n");
    }

    fn sentences(&mut self, heading: &str, why: &str, sentences: &[String]) {
        if !sentences.is_empty() {
            self.raw("<section>\n");
            self.heading('2', heading);
            self.paragraph(why);
            self.some(sentences, SENTENCES);
            self.raw("</section>\n");
        }
    }

    fn some(&mut self, sentences: &[String], limit: usize) {
        self.raw("<ul>\n");
        for sentence in sentences.iter().take(limit) {
            self.raw("<li>");
            self.text(sentence);
            self.raw("</li>\n");
        }
        self.rest(sentences.len().saturating_sub(limit));
        self.raw("</ul>\n");
    }

    /// The last line of a list that does not say all.
    pub(super) fn rest(&mut self, count: usize) {
        if count > 0 {
            self.raw(&format!("<li class=\"rest\">und {} weitere</li>\n", german::number(count)));
        }
    }

    fn part(&mut self, part: Part, entries: &[&Entry]) {
        let (heading, place) = part.heading();
        self.raw(&format!("<section class=\"{place}\" id=\"{place}\">\n"));
        self.heading('2', &format!("{heading} ({})", german::number(entries.len())));
        let is_gone = |entry: &&Entry| matches!(entry.what, What::Gone(_));
        if entries.iter().any(|entry| is_gone(entry) && entry.kind.is_document()) {
            self.paragraph(
                "Eine Adresse, die verschwindet, führt danach ins Leere: Lesezeichen, Links anderer \
                 Websites und Suchmaschinen finden dort nichts mehr. Wer etwas zurückzieht, behält \
                 die Datei und schreibt „depubliziert“ in ihren Kopf; dann steht unter der Adresse, \
                 seit wann und warum. Wer etwas umbenennt, nennt im Kopf der neuen Datei unter \
                 „alte_adressen“ die alte Adresse; dann leitet sie weiter.",
            );
        }
        for group in entries.chunk_by(|a, b| a.kind == b.kind) {
            self.group(group);
        }
        self.raw("</section>\n");
    }

    /// Entries of one kind: documents open, everything else folded.
    fn group(&mut self, entries: &[&Entry]) {
        let Some(kind) = entries.first().map(|entry| entry.kind) else { return };
        let heading = format!("{} ({})", kind.words().1, german::number(entries.len()));
        if kind.is_document() {
            self.heading('3', &heading);
        } else {
            self.raw("<details>\n<summary>");
            self.text(&heading);
            self.raw("</summary>\n");
        }
        let (full, short) = entries.split_at(entries.len().min(IN_FULL));
        self.raw("<ul class=\"eintraege\">\n");
        for entry in full {
            self.raw("<li>\n");
            self.entry(entry);
            self.raw("</li>\n");
        }
        self.raw("</ul>\n");
        if !short.is_empty() {
            let count = german::number(short.len());
            self.raw(&format!(
                "<details>\n<summary>{count} weitere, nur mit Namen</summary>\n<ul>\n"
            ));
            for entry in short.iter().take(BY_NAME) {
                self.raw("<li>");
                self.name(entry);
                self.raw("</li>\n");
            }
            self.rest(short.len().saturating_sub(BY_NAME));
            self.raw("</ul>\n</details>\n");
        }
        if !kind.is_document() {
            self.raw("</details>\n");
        }
    }

    pub(super) fn name(&mut self, entry: &Entry) {
        self.link(&entry.title, entry.place.href.as_deref());
        self.raw(" ");
        self.code(&entry.place.address);
    }

    pub(super) fn link(&mut self, text: &str, href: Option<&str>) {
        if let Some(href) = href {
            self.raw("<a href=\"");
            self.text(href);
            self.raw("\">");
            self.text(text);
            self.raw("</a>");
        } else {
            self.text(text);
        }
    }
}
