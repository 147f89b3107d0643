//! Names → ids: by Kennung or by exact name, with what is unknown, double or ambiguous.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::content::files::is_reserved;
use crate::content::moments::german_date;
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
    by_slug: HashMap<String, (Id<T>, Arc<str>)>,
    by_name: HashMap<String, Vec<Id<T>>>,
    /// Kennungen by what else editors may know a thing by: a paper's printed number.
    by_number: BTreeMap<String, String>,
    /// Kennungen whose documents could not be understood; that is finding enough.
    unread: BTreeSet<String>,
    /// What somebody has asked for that is no Kennung here: only these references would notice if
    /// a thing got another name.
    asked: RefCell<BTreeSet<String>>,
}

impl<T> Names<T> {
    pub(super) fn new(kind: Kind, unread: &[Arc<str>]) -> Names<T> {
        let unread = unread.iter().filter_map(|path| kennung_of(path, kind.folder)).collect();
        let (by_slug, by_name, by_number, asked) = Default::default();
        Names { kind, by_slug, by_name, by_number, unread, asked }
    }

    /// A number under which an editor may look for the thing.
    pub(super) fn enter_number(&mut self, number: &str, slug: &str) {
        self.by_number.insert(number.to_owned(), slug.to_owned());
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

    /// Gives a thing another name, if no reference would notice.
    pub(super) fn rename(&mut self, old: &str, new: &str, id: Id<T>) -> bool {
        if old == new {
            return true;
        }
        let asked = self.asked.borrow();
        if asked.contains(old) || asked.contains(new) {
            return false;
        }
        drop(asked);
        if let Some(ids) = self.by_name.get_mut(old) {
            ids.retain(|other| *other != id);
        }
        self.enter_name(new, id);
        true
    }

    /// Gives a thing another number, if no reference would notice and no other has it.
    pub(super) fn renumber(
        &mut self,
        (old, new): (Option<&str>, Option<&str>),
        slug: &str,
    ) -> bool {
        if old == new {
            return true;
        }
        let is_asked = |number: Option<&str>| {
            number.is_some_and(|number| self.asked.borrow().contains(number))
        };
        let is_own = |old| self.by_number.get(old).is_some_and(|own| own == slug);
        let is_free = |new| !self.by_number.contains_key(new);
        if is_asked(old) || is_asked(new) || !old.is_none_or(is_own) || !new.is_none_or(is_free) {
            return false;
        }
        old.map(|old| self.by_number.remove(old));
        new.map(|new| self.by_number.insert(new.to_owned(), slug.to_owned()));
        true
    }

    /// The thing that a reference names, if there is exactly one.
    pub(super) fn find(&self, name: &str) -> Option<Id<T>> {
        // Most are spelled as in the address.
        let found = self.by_slug.get(name).filter(|_| is_kennung(name)).or_else(|| {
            let is_other = is_kennung(name) && !name.is_ascii();
            is_other.then(|| self.by_slug.get(&german::slug(name))).flatten()
        });
        if let Some((id, _)) = found {
            return Some(*id);
        }
        self.asked.borrow_mut().insert(name.to_owned());
        match self.by_name.get(name).map(Vec::as_slice) {
            Some([id]) => Some(*id),
            _ => None,
        }
    }

    /// The same, and a finding if it does not exist or there are several.
    pub(super) fn resolve(&self, name: &Reference, findings: &mut Diagnostics) -> Option<Id<T>> {
        let found = self.find(&name.value);
        if found.is_none() && !self.unread.contains(&german::slug(&name.value)) {
            findings.push(self.unknown(name));
        }
        found
    }

    pub(super) fn unknown(&self, name: &Reference) -> Diagnostic {
        let Kind { with_article, folder } = self.kind;
        if let Some(several) = self.by_name.get(&name.value).filter(|ids| !ids.is_empty()) {
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
        finding.hint(self.advice(&name.value))
    }

    /// What the editor may have meant.
    fn advice(&self, name: &str) -> String {
        let parts: Vec<&str> = name.split(',').map(str::trim).collect();
        if parts.len() > 1 && parts.iter().all(|part| self.find(part).is_some()) {
            return format!("Mehrere stehen in eckigen Klammern: [{}]", parts.join(", "));
        }
        match self.by_number.get(name).map(String::as_str).or_else(|| self.similar(name)) {
            Some(near) => format!("Meinten Sie „{near}“?"),
            None => format!("Bekannt ist, was im Ordner {}/ liegt.", self.kind.folder),
        }
    }

    /// The Kennung most like a name: of the same day, of the same words, or of nearly the same letters.
    fn similar(&self, name: &str) -> Option<&str> {
        let mut slugs: Vec<&str> = self.by_slug.keys().map(String::as_str).collect();
        slugs.sort_unstable();
        let slugs = || slugs.iter().copied();
        if let Some(day) = german_date(name) {
            return slugs().find(|slug| slug.starts_with(&day.to_string()));
        }
        let slug = german::slug(name);
        let words: BTreeSet<&str> = slug.split('-').collect();
        slugs()
            .find(|known| known.contains('-') && known.split('-').all(|word| words.contains(word)))
            .or_else(|| german::nearest(&slug, slugs()))
    }
}

/// The Kennung that a document's path gives, if it lies in `folder`.
fn kennung_of(path: &str, folder: &str) -> Option<String> {
    let below = path.strip_prefix(folder)?.strip_prefix('/')?;
    let word = match below.rsplit_once('/') {
        Some((parents, "sitzung.md" | "vorlage.md")) => parents.rsplit('/').next()?,
        Some((_, file)) => file.trim_end_matches(".md"),
        None => below.trim_end_matches(".md"),
    };
    Some(german::slug(word))
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
