//! Names → ids: by Kennung or by exact name, with what is unknown, double or ambiguous.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::files::is_reserved;
use crate::content::schema::Reference;
use crate::council::id::Id;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;

/// What a kind is called in a finding.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    /// „Das Gremium“
    pub(super) with_article: &'static str,
    /// Where to look for the known ones.
    pub(super) folder: &'static str,
}

pub(super) const ORGANIZATION: Kind = Kind { with_article: "Das Gremium", folder: "gremien" };
pub(super) const PERSON: Kind = Kind { with_article: "Die Person", folder: "personen" };
pub(super) const MEETING: Kind = Kind { with_article: "Die Sitzung", folder: "sitzungen" };
pub(super) const PAPER: Kind = Kind { with_article: "Die Vorlage", folder: "vorlagen" };
pub(super) const PAGE: Kind = Kind { with_article: "Die Seite", folder: "seiten" };

/// All things of one kind by what they are called.
pub(super) struct Names<T> {
    kind: Kind,
    by_slug: BTreeMap<String, (Id<T>, Arc<str>)>,
    by_name: BTreeMap<String, Vec<Id<T>>>,
}

impl<T> Names<T> {
    pub(super) fn new(kind: Kind) -> Names<T> {
        Names { kind, by_slug: BTreeMap::new(), by_name: BTreeMap::new() }
    }

    /// Whether a Kennung is free; the file that has it already is named in the finding.
    pub(super) fn refuse_second(&self, slug: &str, path: &Arc<str>) -> Option<Diagnostic> {
        let (_, first) = self.by_slug.get(slug)?;
        Some(
            Diagnostic::error(
                "kennung-doppelt",
                Span::file(path),
                format!("Die Kennung „{slug}“ gibt es schon: {first}."),
            )
            .hint("Benennen Sie eine der beiden um; die Kennung macht die Adresse."),
        )
    }

    pub(super) fn enter(&mut self, slug: &str, name: &str, id: Id<T>, path: &Arc<str>) {
        self.by_slug.insert(slug.to_owned(), (id, Arc::clone(path)));
        self.enter_name(name, id);
    }

    /// One more name for a thing; its own twice is still one.
    pub(super) fn enter_name(&mut self, name: &str, id: Id<T>) {
        let ids = self.by_name.entry(name.to_owned()).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// The thing that a reference names, if there is exactly one.
    pub(super) fn find(&self, name: &str) -> Option<Id<T>> {
        if is_kennung(name) {
            let slug = german::slug(name);
            if let Some((id, _)) = self.by_slug.get(&slug) {
                return Some(*id);
            }
        }
        match self.by_name.get(name).map(Vec::as_slice) {
            Some([id]) => Some(*id),
            _ => None,
        }
    }

    /// The same, and a finding if it does not exist or there are several.
    pub(super) fn resolve(&self, name: &Reference, findings: &mut Diagnostics) -> Option<Id<T>> {
        let found = self.find(&name.value);
        if found.is_none() {
            findings.push(self.unknown(name));
        }
        found
    }

    pub(super) fn unknown(&self, name: &Reference) -> Diagnostic {
        let Kind { with_article, folder } = self.kind;
        if let Some(several) = self.by_name.get(&name.value) {
            return Diagnostic::error(
                "verweis-mehrdeutig",
                name.span.clone(),
                format!("„{}“ heißen {} Einträge in {folder}/.", name.value, several.len()),
            )
            .hint("Nennen Sie die Kennung: den Namen der Datei oder des Ordners.");
        }
        let finding = Diagnostic::error(
            "verweis-ins-leere",
            name.span.clone(),
            format!("{with_article} „{}“ gibt es nicht.", name.value),
        );
        let slugs = self.by_slug.keys().map(String::as_str);
        match german::nearest(&name.value, slugs) {
            Some(near) => finding.hint(format!("Meinten Sie „{near}“?")),
            None => finding.hint(format!("Bekannt ist, was im Ordner {folder}/ liegt.")),
        }
    }
}

/// Whether a word can be a Kennung: lower-case letters, digits, hyphens.
pub(super) fn is_kennung(word: &str) -> bool {
    !word.is_empty()
        && word.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | 'ä' | 'ö' | 'ü' | 'ß'))
        && !word.starts_with('-')
        && !word.ends_with('-')
}

/// A Kennung that cannot make an address.
pub(super) fn refuse_kennung(word: &str, path: &Arc<str>) -> Option<Diagnostic> {
    let proposal = german::slug(word);
    let word = german::nfc(word);
    if is_kennung(&word) && !is_reserved(&proposal) && proposal.len() <= 120 {
        return None;
    }
    let finding = Diagnostic::error(
        "kennung-unerlaubt",
        Span::file(path),
        format!("„{word}“ kann keine Kennung sein."),
    );
    Some(if proposal.is_empty() || proposal == word {
        finding
            .hint("Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, höchstens 120 Zeichen.")
    } else {
        finding.hint(format!("Benennen Sie um in „{proposal}“."))
    })
}
