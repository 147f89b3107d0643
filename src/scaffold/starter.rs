//! `kis init`: a small, commented site that is right from the first build on.

use include_dir::{Dir, include_dir};

use super::NewFile;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/starter");

/// What git must not keep: the finished site, and what a killed build leaves.
const IGNORED: &str = "/public\n.*.kis-*\n";

/// Every file of the starter, by path.
pub fn init() -> Vec<NewFile> {
    let mut files = vec![NewFile { path: ".gitignore".to_owned(), text: IGNORED.to_owned() }];
    collect(&STARTER, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Dir, files: &mut Vec<NewFile>) {
    for file in folder.files() {
        let path = file.path().iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>();
        let text = file.contents_utf8().expect("the starter holds texts only").to_owned();
        files.push(NewFile { path: path.join("/"), text });
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manual;
    use crate::scaffold::sample;

    #[test]
    fn the_starter_is_a_whole_site() {
        let files = init();
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for path in [
            ".gitignore",
            "README.md",
            "content/kis.yaml",
            "content/gremien/kreistag.md",
            "content/personen/erika-mustermann.md",
            "content/seiten/zuhoeren.md",
            "content/sitzungen/2025/2025-09-17-kreistag/sitzung.md",
            "content/vorlagen/2025/schuelerverkehr/vorlage.md",
        ] {
            assert!(paths.contains(&path), "{path} is missing");
        }
        assert_eq!(paths.iter().filter(|path| path.contains("gremien/")).count(), 3);
        assert_eq!(paths.iter().filter(|path| path.contains("personen/")).count(), 2);
    }

    #[test]
    fn the_starter_uses_only_keys_that_the_manual_explains() {
        for file in init().iter().filter(|file| file.path.starts_with("content/")) {
            let kind = file.path.split('/').nth(1).expect("a kind");
            let head = if kind == "kis.yaml" {
                sample::yaml(&file.text)
            } else {
                sample::head(&file.text)
            };
            let known = manual::keys(kind);
            for key in sample::keys(&head) {
                // A place stands below a Kennung of the editor's.
                let key = key.replace("orte.kreistagssaal", "orte");
                assert!(known.contains(&key), "{}: `{key}` is in no table", file.path);
            }
        }
    }

    #[test]
    fn every_first_key_of_the_starter_is_explained_above() {
        for file in init().iter().filter(|file| file.path.starts_with("content/")) {
            let head = file.text.trim_start_matches("---\n").split("\n---").next().unwrap_or("");
            let mut explained = false;
            for line in head.lines() {
                let is_key = line.starts_with(|c: char| c.is_alphabetic());
                // „vorname“ and „nachname“ share one explanation.
                assert!(!is_key || explained, "{}: {line}", file.path);
                explained = line.trim_start().starts_with('#') || line.starts_with("vorname");
            }
        }
    }
}
