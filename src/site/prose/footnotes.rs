//! Footnotes: numbered as they are first called, written at the end, with the way back.

use std::collections::BTreeMap;
use std::fmt::Write;

/// The footnotes of one text.
pub(super) struct Footnotes {
    /// Begins every id.
    prefix: String,
    /// Number and how often called, by label.
    calls: BTreeMap<String, (usize, usize)>,
    /// Text by label, in the order of labels.
    texts: BTreeMap<String, String>,
}

impl Footnotes {
    /// No footnotes yet; `prefix` begins their ids.
    pub(super) fn new(prefix: &str) -> Footnotes {
        Footnotes { prefix: prefix.to_owned(), calls: BTreeMap::new(), texts: BTreeMap::new() }
    }

    /// The mark in the text.
    pub(super) fn call(&mut self, label: &str) -> String {
        let next = self.calls.len() + 1;
        let call = self.calls.entry(label.to_owned()).or_insert((next, 0));
        call.1 += 1;
        let (number, time) = *call;
        let prefix = &self.prefix;
        let place = if time == 1 { String::new() } else { format!("-{time}") };
        format!(
            "<sup><a href=\"#{prefix}fn-{number}\" id=\"{prefix}fnref-{number}{place}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    /// Keeps a note until the end.
    pub(super) fn keep(&mut self, label: String, html: String) {
        self.texts.insert(label, html);
    }

    /// All notes; one that nobody called comes last and stays.
    pub(super) fn html(mut self) -> String {
        if self.texts.is_empty() {
            return String::new();
        }
        let texts = std::mem::take(&mut self.texts);
        let mut notes: Vec<(usize, bool, String)> = Vec::with_capacity(texts.len());
        for (label, text) in texts {
            let uncalled = (self.calls.len() + notes.len() + 1, 0);
            let (number, times) = self.calls.get(&label).copied().unwrap_or(uncalled);
            notes.push((number, times > 0, text));
        }
        notes.sort_by_key(|(number, ..)| *number);
        let prefix = &self.prefix;
        let mut html = String::from(
            "<section class=\"fussnoten\" role=\"doc-endnotes\" aria-label=\"Fußnoten\">\n<ol>\n",
        );
        for (number, is_called, text) in notes {
            let _ = write!(html, "<li id=\"{prefix}fn-{number}\">{text}");
            if is_called {
                let _ = write!(
                    html,
                    "<p class=\"zurueck\"><a href=\"#{prefix}fnref-{number}\" role=\"doc-backlink\">\
                     zurück zur Textstelle</a></p>"
                );
            }
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</section>\n");
        html
    }
}
