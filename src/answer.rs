//! What a search found, as text for a terminal.

use std::fmt::Write;

use crate::german;
use crate::site::plan::Site;
use crate::site::search::find::engine::{Engine, Note, Request};
use crate::site::search::find::index::{Card, Damage};
use crate::site::search::find::marks::{Marker, Piece};
use crate::site::search::make::document::Document;

/// Begins and ends what is marked on a terminal.
const MARK: (&str, &str) = ("\u{1b}[1m", "\u{1b}[0m");

/// Searches the index of a site and tells the first `count` hits.
pub fn answer(
    site: &Site,
    request: &Request,
    count: usize,
    styled: bool,
) -> Result<String, Damage> {
    let fetch = |path: &str| {
        let files = site.search.as_ref()?;
        let name = path.strip_prefix(&files.folder)?.strip_prefix('/')?.strip_suffix(".kis")?;
        files.pieces.get(name).cloned()
    };
    let root = site.search.as_ref().map_or(&[][..], |files| &files.root);
    let engine = Engine::open(root, &fetch)?;
    let found = engine.search(request)?;
    let marker = Marker::of(request.text, &found.replaced);
    let documents = Document::all(site);
    let mut text = String::new();
    for note in &found.notes {
        let _ = writeln!(text, "{}", said(note));
    }
    for (typed, instead) in &found.replaced {
        let _ = writeln!(text, "„{typed}“ kommt nicht vor. Gesucht wurde: „{instead}“.");
    }
    let _ = writeln!(text, "{} für „{}“", hits(found.hits.len()), request.text.trim());
    for (place, hit) in found.hits.iter().take(count).enumerate() {
        let card = engine.card(hit.document)?;
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
    Ok(text)
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
