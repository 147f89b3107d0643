//! The values an editor may write: text, yes or no, number, a word of a closed list, an address.

use super::fields::Reader;
use super::yaml::{Node, Value};
use crate::colour::Colour;
use crate::council::model::Publicity;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::german;

/// A text on one line.
pub(super) fn line(reader: &Reader, node: &Node) -> Option<String> {
    let text = text(reader, node)?;
    if text.contains('\n') {
        reader.find(
            Diagnostic::error(
                "zeichen-unerlaubt",
                reader.span(&node.range),
                "Dieser Text darf nur eine Zeile lang sein.",
            )
            .hint("Löschen Sie den Zeilenumbruch."),
        );
        return None;
    }
    Some(text)
}

/// The same with its place.
pub(super) fn line_at(reader: &Reader, node: &Node) -> Option<Spanned<String>> {
    line(reader, node).map(|text| reader.spanned(node, text))
}

/// A text of any length, in NFC, without blanks at its ends.
pub(super) fn text(reader: &Reader, node: &Node) -> Option<String> {
    let Value::Scalar { text, plain } = &node.value else {
        reader.wrong_type(node, "ein Text");
        return None;
    };
    if *plain {
        warn_of_lost_text(reader, node);
    }
    if may_hold_forbidden(text)
        && let Some(found) = text.chars().find(|c| is_forbidden(*c))
    {
        reader.find(forbidden(reader, node, found));
        return None;
    }
    if text.contains('\u{AD}') {
        reader.find(
            Diagnostic::warning(
                "trennstrich",
                reader.span(&node.range),
                "Hier steht ein unsichtbarer Trennstrich; er wird weggelassen.",
            )
            .hint("Löschen Sie ihn; der Browser trennt selbst."),
        );
    }
    let text = german::nfc(text.trim()).replace('\u{AD}', "");
    if text.is_empty() {
        reader.find(
            Diagnostic::error("angabe-leer", reader.span(&node.range), "Dieser Text ist leer.")
                .hint("Tragen Sie einen Wert ein, oder löschen Sie die Zeile."),
        );
        return None;
    }
    Some(text)
}

fn forbidden(reader: &Reader, node: &Node, found: char) -> Diagnostic {
    Diagnostic::error(
        "zeichen-unerlaubt",
        reader.span(&node.range),
        format!("Der Text enthält ein unsichtbares Steuerzeichen (U+{:04X}).", u32::from(found)),
    )
    .hint("Löschen Sie den Text und tippen Sie ihn neu, statt ihn einzufügen.")
}

/// Controls, direction marks, zero-width and tag characters: they hide or turn what is read.
pub(super) fn is_forbidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFD}'..='\u{FFFF}'
        | '\u{E0000}'..='\u{E007F}')
}

/// Whether a text may hold a forbidden character or a soft hyphen: told from its bytes, which is
/// fast, and never wrongly denied.
pub(super) fn may_hold_forbidden(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.chunks(64).enumerate().any(|(number, block)| {
        // One branchless sweep settles most blocks; the compiler makes it wide.
        let suspects: u32 = block.iter().map(|byte| u32::from(SUSPECT[usize::from(*byte)])).sum();
        let start = number * 64;
        suspects > 0
            && (start..start + block.len())
                .any(|at| SUSPECT[usize::from(bytes[at])] && is_forbidden_start(&bytes[at..]))
    })
}

/// The bytes that a forbidden character may begin with.
const SUSPECT: [bool; 256] = {
    let mut suspect = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let is_control = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D;
        suspect[byte] = is_control || matches!(byte, 0x7F | 0xC2 | 0xE2 | 0xEF | 0xF3..=0xFF);
        byte += 1;
    }
    suspect
};

/// Whether the bytes begin with what may be a forbidden character: „ “ – and € are not.
fn is_forbidden_start(bytes: &[u8]) -> bool {
    match bytes {
        [0xC2, next, ..] => *next < 0xA0 || *next == 0xAD,
        [0xE2, 0x80, third, ..] => matches!(third, 0x8B..=0x8F | 0xA8..=0xAE),
        [0xE2, 0x81, third, ..] => *third >= 0xA0,
        [0xE2, ..] => false,
        _ => true,
    }
}

/// `titel: Bericht #3` is „Bericht“ to YAML; a comment with a blank behind `#` is meant as one.
fn warn_of_lost_text(reader: &Reader, node: &Node) {
    let behind = reader.behind(node);
    let lost = behind.trim_start().strip_prefix('#');
    if lost.is_some_and(|lost| lost.starts_with(|c: char| c.is_alphanumeric())) {
        reader.find(
            Diagnostic::warning(
                "text-nach-raute",
                reader.span(&(node.range.end..node.range.end + behind.trim_end().len())),
                "Ab „#“ gilt der Rest der Zeile als Bemerkung und erscheint nirgends.",
            )
            .hint("Gehört er zum Text, setzen Sie den ganzen Text in Anführungszeichen."),
        );
    }
}

pub(super) fn scalar<'a>(reader: &Reader, node: &'a Node, expected: &str) -> Option<&'a str> {
    let text = node.as_text();
    if text.is_none() {
        reader.wrong_type(node, expected);
    }
    text
}

/// `ja` or `nein`; also `true` and `false`; nothing else.
pub(super) fn yes_no(reader: &Reader, node: &Node) -> Option<bool> {
    // Word begins a line with a capital letter.
    match scalar(reader, node, "ja oder nein")?.to_ascii_lowercase().as_str() {
        "ja" | "true" => Some(true),
        "nein" | "false" => Some(false),
        _ => {
            reader.find(
                Diagnostic::error(
                    "ja-nein-ungueltig",
                    reader.span(&node.range),
                    "Hier steht weder „ja“ noch „nein“.",
                )
                .hint("Schreiben Sie ja oder nein."),
            );
            None
        }
    }
}

/// A whole number, not negative.
pub(super) fn count(reader: &Reader, node: &Node) -> Option<u32> {
    let text = scalar(reader, node, "eine Zahl")?.trim();
    let number =
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    if number.is_none_or(|number: u32| number > 1_000_000) {
        reader.find(bad_number(reader, node, "Schreiben Sie eine ganze Zahl, etwa 46."));
        return None;
    }
    number
}

/// A decimal number with a point: a coordinate.
pub(super) fn decimal(reader: &Reader, node: &Node) -> Option<f64> {
    let text = scalar(reader, node, "eine Zahl")?.trim();
    let number = text.replace(',', ".").parse::<f64>().ok().filter(|number| number.abs() <= 180.0);
    if number.is_none() {
        reader.find(bad_number(reader, node, "Schreiben Sie Grad mit Punkt, etwa 50.9876."));
    }
    number
}

fn bad_number(reader: &Reader, node: &Node, hint: &str) -> Diagnostic {
    Diagnostic::error(
        "zahl-ungueltig",
        reader.span(&node.range),
        "Das ist keine Zahl, die hier passt.",
    )
    .hint(hint)
}

/// `öffentlich` or `nichtöffentlich`: a word, never a yes or no. The finding quotes nothing: what
/// nobody understands is hidden.
pub(super) fn publicity(reader: &Reader, node: &Node) -> Option<Publicity> {
    const WORDS: &[(&str, Publicity)] = &[
        ("öffentlich", Publicity::Public),
        ("nichtöffentlich", Publicity::Private),
        ("nicht öffentlich", Publicity::Private),
        ("nicht-öffentlich", Publicity::Private),
    ];
    let text = node.as_text().unwrap_or_default().replace('\u{AD}', "");
    let found = WORDS.iter().find(|(word, _)| german::is_same_spelling(text.trim(), word));
    if found.is_none() {
        reader.find(
            Diagnostic::error(
                "oeffentlichkeit-unklar",
                reader.span(&node.range),
                "Hier passt nur „öffentlich“ oder „nichtöffentlich“: ein Wort, nie ja oder nein.",
            )
            .hint("Solange das nicht feststeht, bleibt alles verborgen."),
        );
    }
    found.map(|(_, publicity)| *publicity)
}

/// A word of a closed list, with or without umlauts, whatever its case.
pub(super) fn word<T: Copy>(
    words: &'static [(&'static str, T)],
) -> impl Fn(&Reader, &Node) -> Option<T> {
    move |reader, node| {
        let text = scalar(reader, node, "ein Wort")?.trim();
        let found = words.iter().find(|(word, _)| german::is_same_spelling(text, word));
        if found.is_none() {
            let known = || words.iter().map(|(word, _)| *word);
            let finding = Diagnostic::error(
                "wort-unbekannt",
                reader.span(&node.range),
                format!("„{text}“ ist hier keine der möglichen Angaben."),
            );
            let all = known().collect::<Vec<_>>().join(", ");
            reader.find(match german::nearest(text, known()) {
                Some(near) => finding.hint(format!("Meinten Sie „{near}“? Möglich sind: {all}.")),
                None => finding.hint(format!("Möglich sind: {all}.")),
            });
        }
        found.map(|(_, value)| *value)
    }
}

/// A colour with its place: „#8a1f2b“.
pub(super) fn colour_at(reader: &Reader, node: &Node) -> Option<Spanned<Colour>> {
    let text = line(reader, node)?;
    let colour = Colour::read(&text);
    if colour.is_none() {
        reader.find(
            Diagnostic::error(
                "farbe-ungueltig",
                reader.span(&node.range),
                format!("„{text}“ ist keine Farbe."),
            )
            .hint(
                "Eine Farbe sind sechs Ziffern von 0 bis f hinter „#“, je zwei für Rot, Grün und \
                 Blau, das Ganze in Anführungszeichen: farbe: \"#8a1f2b\"",
            ),
        );
    }
    colour.map(|colour| reader.spanned(node, colour))
}

/// An address on the web.
pub(super) fn url(reader: &Reader, node: &Node) -> Option<String> {
    let text = line(reader, node)?;
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let good = host.is_some_and(|host| {
        host.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && !text.contains(|c: char| c.is_whitespace() || "<>\"\\`{}|".contains(c))
    });
    if !good {
        reader.find(
            Diagnostic::error(
                "adresse-ungueltig",
                reader.span(&node.range),
                "Das ist keine Adresse im Netz.",
            )
            .hint("Schreiben Sie sie mit https:// und ohne Leerzeichen."),
        );
        return None;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_forbidden_character_is_seen_in_the_bytes() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let may = may_hold_forbidden(&format!("a{c}b"));
            assert!(may || !(is_forbidden(c) || c == '\u{AD}'), "U+{:04X}", u32::from(c));
        }
    }
}
