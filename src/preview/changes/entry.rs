//! One entry of the list as HTML: what becomes of a page or file, why, and what differs in it.

use super::difference::{Difference, Lines};
use super::kind::Kind;
use super::page::Writer;
use super::{Entry, Place, What, Why};
use crate::council::public::Note;
use crate::german;

impl Writer {
    pub(super) fn entry(&mut self, entry: &Entry) {
        let word = match entry.what {
            What::New { .. } => "neu",
            What::Gone(_) => "verschwindet",
            What::Withdrawn(_) => "wird zurückgezogen",
            What::Moved(_) => "zieht um",
            What::Changed(..) => "ändert sich",
        };
        self.raw("<p class=\"name\"><span class=\"wort\">");
        self.text(word);
        self.raw("</span> ");
        self.name(entry);
        self.raw("</p>\n");
        match &entry.what {
            What::New { size, before } => {
                if let Some(size) = size {
                    self.paragraph(&format!(
                        "{}, {}",
                        entry.kind.words().0,
                        german::file_size(*size)
                    ));
                }
                if let Some(before) = before {
                    self.paragraph(before);
                }
            }
            What::Gone(Why::Hidden(notes)) => self.notes(notes),
            What::Gone(Why::Deleted(twin)) => self.deleted(entry, twin.as_ref()),
            What::Withdrawn(notes) => {
                self.paragraph(
                    "Unter der Adresse steht dann nur noch, seit wann es nicht mehr veröffentlicht \
                     wird, und der Grund, falls einer dasteht.",
                );
                self.notes(notes);
            }
            What::Moved(target) => {
                self.raw("<p>Die alte Adresse leitet weiter nach ");
                self.link(&target.address, target.href.as_deref());
                self.raw(".</p>\n");
            }
            What::Changed(difference, notes) => {
                self.difference(difference);
                if !notes.is_empty() {
                    self.paragraph("Davon sieht die Öffentlichkeit weniger als die Redaktion:");
                    self.notes(notes);
                }
            }
        }
    }

    fn notes(&mut self, notes: &[Note]) {
        for note in notes {
            self.raw("<p><strong>");
            self.text(&note.word);
            self.raw("</strong> – ");
            self.text(&note.sentence);
            self.raw("</p>\n");
        }
    }

    fn deleted(&mut self, entry: &Entry, twin: Option<&Place>) {
        self.paragraph(match entry.kind {
            Kind::AgendaItem => {
                "Der Tagesordnungspunkt wurde gelöscht oder umbenannt, oder er hat keine eigene \
                 Seite mehr."
            }
            Kind::Attachment => {
                "Die Datei wurde gelöscht oder umbenannt, kein Dokument nennt sie mehr, oder sie \
                 stammt nicht von KIS."
            }
            Kind::Overview => "Dort stünde nichts mehr.",
            Kind::Redirect => "Kein Dokument nennt sie mehr unter „alte_adressen“.",
            Kind::Technical => "Sie gehört nicht mehr zur Gestaltung.",
            _ if self.has_errors => {
                "Die Datei wurde gelöscht oder umbenannt, oder sie hat einen der Fehler und lässt \
                 sich deshalb nicht lesen."
            }
            _ => "Die Datei wurde gelöscht oder umbenannt.",
        });
        if let Some(twin) = twin {
            self.raw("<p>Unter demselben Namen erscheint neu: ");
            self.link(&twin.address, twin.href.as_deref());
            self.raw("</p>\n");
        }
        let file = match entry.kind {
            Kind::AgendaItem => "in die Datei der Sitzung",
            kind if kind.is_document() && kind != Kind::Attachment => "in die neue Datei",
            _ => return,
        };
        self.raw("<p>Soll die Adresse weiterleiten, gehört ");
        self.text(file);
        self.raw(": ");
        self.code(&format!("alte_adressen: [{}]", entry.place.address));
        self.raw("</p>\n");
    }

    fn difference(&mut self, difference: &Difference) {
        match difference {
            Difference::Words(lines) => self.lines(lines),
            Difference::Links(lines) => {
                self.paragraph("Der Text bleibt; Links oder Bilder zeigen anderswohin:");
                self.lines(lines);
            }
            Difference::Markup => self.paragraph(
                "Text und Links bleiben; anders ist nur die Auszeichnung: Überschriften, \
                 Hervorhebungen, Listen oder Gestaltung.",
            ),
            Difference::Bytes { before, now } if before == now => {
                let size = german::file_size(*now);
                self.paragraph(&format!(
                    "Die Datei hat anderen Inhalt, bei derselben Größe ({size})."
                ));
            }
            Difference::Bytes { before, now } => {
                let (before, now) = (german::file_size(*before), german::file_size(*now));
                self.paragraph(&format!(
                    "Die Datei hat anderen Inhalt: bisher {before}, dann {now}."
                ));
            }
        }
    }

    fn lines(&mut self, lines: &Lines) {
        self.raw("<ul class=\"zeilen\">\n");
        for line in &lines.shown {
            let (class, word, tag) =
                if line.is_new { ("dann", "dann:", "ins") } else { ("weg", "bisher:", "del") };
            let alike = if line.is_alike { " teils" } else { "" };
            self.raw(&format!("<li class=\"{class}{alike}\"><span>{word}</span> <{tag}>"));
            for piece in &line.pieces {
                let (start, end) = if piece.differs { ("<strong>", "</strong>") } else { ("", "") };
                self.raw(start);
                self.text(&piece.text);
                self.raw(end);
            }
            self.raw(&format!("</{tag}></li>\n"));
        }
        self.rest(lines.more);
        self.raw("</ul>\n");
    }
}
