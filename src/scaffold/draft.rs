//! A document being written: its head line by line, with comments, and the text below.

use std::fmt::Write;

/// The head so far.
pub(super) struct Draft {
    text: String,
}

impl Draft {
    /// An open head.
    pub(super) fn new() -> Draft {
        Draft { text: "---\n".to_owned() }
    }

    /// An explanation for the editor.
    pub(super) fn note(&mut self, words: &str) -> &mut Draft {
        self.line(&format!("# {words}"))
    }

    /// A key with a value that may hold anything.
    pub(super) fn key(&mut self, key: &str, value: &str) -> &mut Draft {
        self.line(&format!("{key}: {}", scalar(value)))
    }

    /// A line of YAML as it is.
    pub(super) fn line(&mut self, yaml: &str) -> &mut Draft {
        self.text.push_str(yaml);
        self.text.push('\n');
        self
    }

    /// Lines that the editor may wake up by taking the `#` away.
    pub(super) fn unused(&mut self, lines: &[&str]) -> &mut Draft {
        for line in lines {
            self.note(line);
        }
        self
    }

    /// The whole document.
    pub(super) fn close(&self, body: &str) -> String {
        format!("{}---\n{body}", self.text)
    }
}

/// Any text as a YAML value that reads back unchanged: bare if nobody could misread it, else quoted.
///
/// For block style only: a bare comma would end a value between brackets.
pub(super) fn scalar(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if is_invisible(c) => {
                write!(quoted, "\\U{:08X}", u32::from(c)).expect("a text takes everything");
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A letter first, then only what has no meaning in YAML; and no word that YAML or KIS takes for a
/// yes, a no or nothing.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 11] =
        ["ja", "nein", "true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let is_harmless = |c: char| c.is_alphanumeric() || " -–—.,;/()§&%+!?…„“”‚‘’«»".contains(c);
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().all(is_harmless)
        && !WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Controls, line separators, and marks that turn the direction of writing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn harmless_titles_stay_bare() {
        for text in
            ["Haushaltssatzung 2026", "Übersicht (Entwurf), § 5", "Umwelt- und Klima", "öffentlich"]
        {
            assert_eq!(scalar(text), text);
        }
    }

    #[test]
    fn titles_that_yaml_would_misread_are_quoted() {
        for (text, yaml) in [
            ("Haushalt: Nachtrag", "\"Haushalt: Nachtrag\""),
            ("Antrag #3", "\"Antrag #3\""),
            ("Das \"Haus\" am See", "\"Das \\\"Haus\\\" am See\""),
            ("C:\\Akten", "\"C:\\\\Akten\""),
            ("0135", "\"0135\""),
            ("2026-12-16-kreistag", "\"2026-12-16-kreistag\""),
            ("Nein", "\"Nein\""),
            ("- Strich", "\"- Strich\""),
            ("[Entwurf] Satzung", "\"[Entwurf] Satzung\""),
            ("", "\"\""),
            ("zwei\nZeilen", "\"zwei\\nZeilen\""),
            ("Ende ", "\"Ende \""),
            ("---", "\"---\""),
        ] {
            assert_eq!(scalar(text), yaml);
        }
    }

    proptest! {
        #[test]
        fn every_text_reads_back_as_it_was(text in any::<String>()) {
            let yaml = format!("- betreff: {}\n", scalar(&text));
            let read: Vec<std::collections::BTreeMap<String, String>> =
                serde_yaml::from_str(&yaml).expect("YAML");
            prop_assert_eq!(&read[0]["betreff"], &text);
        }
    }
}
