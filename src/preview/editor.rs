//! The address that opens a file in the reader's editor.

use std::fmt::Write;
use std::path::Path;

/// Editors that everybody knows, by the name on the command line.
const KNOWN: &[(&str, &str)] = &[
    ("vscode", "vscode://file{pfad}:{zeile}:{spalte}"),
    ("vscodium", "vscodium://file{pfad}:{zeile}:{spalte}"),
    ("zed", "zed://file{pfad}:{zeile}:{spalte}"),
    ("idea", "idea://open?file={pfad}&line={zeile}&column={spalte}"),
    ("sublime", "subl://open?url=file://{pfad}&line={zeile}&column={spalte}"),
    ("textmate", "txmt://open?url=file://{pfad}&line={zeile}&column={spalte}"),
];

/// How an editor is asked to open a file: an address with `{pfad}`, `{zeile}`, `{spalte}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor(String);

impl Editor {
    /// An editor by its name, or by its own address; else what is wrong, in German.
    pub fn named(name: &str) -> Result<Editor, String> {
        if let Some((_, template)) = KNOWN.iter().find(|(known, _)| *known == name) {
            return Ok(Editor((*template).to_owned()));
        }
        let scheme = name.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        let runs = ["javascript", "data", "vbscript"];
        let is_address = !scheme.is_empty()
            && scheme.chars().all(is_scheme)
            && !runs.iter().any(|runs| scheme.eq_ignore_ascii_case(runs));
        if name.contains("{pfad}") && is_address {
            return Ok(Editor(name.to_owned()));
        }
        let names: Vec<&str> = KNOWN.iter().map(|(known, _)| *known).collect();
        Err(format!(
            "Den Editor „{name}“ kennt kis nicht. Bekannt sind: {}.\nFür einen anderen nennen Sie die Adresse, mit der er eine Datei öffnet, etwa „editor://open{{pfad}}:{{zeile}}:{{spalte}}“.",
            names.join(", ")
        ))
    }

    /// The address that opens this file at this place, counted from 1.
    pub(super) fn address(&self, path: &Path, line: usize, column: usize) -> String {
        self.0
            .replace("{zeile}", &line.to_string())
            .replace("{spalte}", &column.to_string())
            .replace("{pfad}", &encoded(path))
    }
}

/// An absolute path as part of an address: slashes whatever the system, one of them first.
fn encoded(path: &Path) -> String {
    let mut encoded = String::new();
    let path = path.to_string_lossy();
    // Windows writes whole paths as `\\?\C:\…`, which no editor reads.
    let path = if cfg!(windows) {
        path.replace('\\', "/").trim_start_matches("//?/").to_owned()
    } else {
        path.into_owned()
    };
    if !path.starts_with('/') {
        encoded.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                encoded.push(char::from(byte));
            }
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_break_out_of_the_address() {
        let path = Path::new("/k/Öl & {zeile}?#\".md");
        let address = Editor::named("idea").unwrap().address(path, 3, 7);
        assert_eq!(
            address,
            "idea://open?file=/k/%C3%96l%20%26%20%7Bzeile%7D%3F%23%22.md&line=3&column=7"
        );
        let address = Editor::named("vscode").unwrap().address(Path::new("/k/a.md"), 3, 7);
        assert_eq!(address, "vscode://file/k/a.md:3:7");
    }

    #[test]
    fn an_editor_is_known_or_has_an_address() {
        assert!(Editor::named("emacs://open{pfad}").is_ok());
        for bad in ["emacs", "", "emacs://open", "javascript:{pfad}", "{pfad}", "a b:{pfad}"] {
            let fault = Editor::named(bad).unwrap_err();
            assert!(fault.contains("vscodium") && fault.contains("{pfad}"), "{fault}");
        }
    }
}
