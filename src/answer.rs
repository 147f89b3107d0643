//! What a search found, as text for a terminal.

use std::fmt::Write;

use crate::german;
use crate::site::plan::Site;
use crate::site::search::find::engine::{Engine, Request};
use crate::site::search::find::index::{Card, Damage};
use crate::site::search::find::marks::{Marker, Piece};
use crate::site::search::find::note::Note;
use crate::site::search::make::document::Document;

/// Begins and ends what is marked on a terminal.
const MARK: (&str, &str) = ("\u{1b}[1m", "\u{1b}[0m");

/// What somebody asks for.
pub struct Question<'q> {
    /// As typed.
    pub text: &'q str,
    /// Facets and values, each by its key or its name.
    pub filters: &'q [(String, String)],
    /// Newest first.
    pub by_date: bool,
    /// How many hits to tell.
    pub count: usize,
}

/// Searches the index of a site and tells the first hits; else says what cannot be asked.
pub fn answer(site: &Site, question: &Question, styled: bool) -> Result<String, String> {
    let fetch = |path: &str| site.search.as_ref()?.piece(path);
    let root = site.search.as_ref().map_or(&[][..], |files| &files.root);
    let engine = Engine::open(root, &fetch).map_err(damaged)?;
    let mut filters = Vec::new();
    for (key, value) in question.filters {
        filters.push((key.as_str(), known_value(&engine, key, value)?));
    }
    let filters: Vec<(&str, &str)> =
        filters.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let request = Request { text: question.text, filters: &filters, by_date: question.by_date };
    let found = engine.search(&request).map_err(damaged)?;
    let mut text = String::new();
    for note in &found.notes {
        let _ = writeln!(text, "{}", said(note));
    }
    if !found.replaced.is_empty() {
        let _ = writeln!(text, "So steht das nirgends; gesucht wurde nach ähnlich Geschriebenem.");
    }
    let typed: String = request.text.trim().chars().filter(|c| !c.is_control()).collect();
    let _ = writeln!(text, "{} für „{typed}“", hits(found.hits.len()));
    let marker = Marker::of(request.text, &found.replaced);
    let documents = Document::all(site);
    for (place, hit) in found.hits.iter().take(question.count).enumerate() {
        let card = engine.card(hit.document).map_err(damaged)?;
        let title = line(&marker.pieces(&card.title), styled);
        let _ = write!(text, "\n{:>2}. {title}\n    {}\n", place + 1, about(&card));
        if let Some(document) = documents.get(hit.document as usize) {
            let excerpt = line(&marker.excerpt(&document.text(site)), styled);
            if !excerpt.is_empty() {
                let _ = writeln!(text, "    {excerpt}");
            }
        }
        let _ = writeln!(text, "    {}", card.href);
    }
    if found.hits.len() > question.count {
        let more = german::number(found.hits.len() - question.count);
        let _ = writeln!(text, "\nUnd {more} weitere; mehr zeigt --anzahl.");
    }
    Ok(text)
}

/// The key of a facet's value that was given by key or by name.
fn known_value(engine: &Engine, key: &str, value: &str) -> Result<String, String> {
    let keys = engine.facets();
    if !keys.contains(&key) {
        return Err(format!("Ein Merkmal „{key}“ gibt es nicht. Es gibt: {}.", keys.join(", ")));
    }
    let values = engine.facet(key).map_err(damaged)?.values;
    let known = values.iter().find(|(own, name)| own == value || name == value);
    known.map(|(own, _)| own.clone()).ok_or_else(|| {
        let own: Vec<&str> = values.iter().map(|(own, _)| own.as_str()).collect();
        format!("{key}: „{value}“ gibt es nicht. Es gibt: {}.", own.join(", "))
    })
}

/// The index was made a moment ago: only KIS itself can be at fault.
fn damaged(damage: Damage) -> String {
    match damage {
        Damage::Missing(file) => format!("Im Suchindex fehlt {file}."),
        Damage::Broken(file) => format!("Im Suchindex ist {file} beschädigt."),
    }
}

fn hits(count: usize) -> String {
    match count {
        0 => "Kein Treffer".to_owned(),
        _ => format!("{} Treffer", german::number(count)),
    }
}

fn said(note: &Note) -> String {
    match note {
        Note::EmptyTalk => {
            "Diese Wörter stehen in fast jedem Text. Nennen Sie bitte ein weiteres Wort.".to_owned()
        }
        Note::Cut => "Es wurden nur die ersten 12 Wörter gesucht.".to_owned(),
        Note::NotAll(Some(word)) => {
            format!("Kein Dokument enthält alle Wörter; „{word}“ kommt nirgends vor.")
        }
        Note::NotAll(None) => {
            "Kein Dokument enthält alle Wörter. Gezeigt werden die mit den meisten.".to_owned()
        }
        Note::OtherEndings => {
            "Wörtlich steht das nirgends; gezeigt wird die Wortfolge mit anderen Endungen."
                .to_owned()
        }
    }
}

/// „Beschlussvorlage · KT 0135/2020 · Kreistag · 26.11.2025 · beschlossen“.
fn about(card: &Card) -> String {
    let bodies = card.bodies.join(", ");
    let date = card.date.parse().map(german::date_numeric).unwrap_or_default();
    let parts = [&card.kind, &card.number, &bodies, &date, &card.result];
    let parts: Vec<&str> =
        parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn line(pieces: &[Piece], styled: bool) -> String {
    let mut line = String::new();
    for piece in pieces {
        let (begin, end) = if piece.is_mark && styled { MARK } else { ("", "") };
        line.push_str(begin);
        line.extend(piece.text.chars().filter(|c| !c.is_control()));
        line.push_str(end);
    }
    line
}
