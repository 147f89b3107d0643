//! Every rule has a page in `tests/rules`, and every page is a test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::project::project;

const MARK: &str = " # <-- hier";

/// A page: its name, and the projects that must and must not have the finding.
struct Page {
    name: String,
    bad: Option<String>,
    good: Option<String>,
    is_without_example: bool,
}

impl Page {
    fn read(name: &str, text: &str) -> Page {
        let part = |heading: &str| {
            let (_, rest) = text.split_once(&format!("\n## {heading}\n"))?;
            let end = rest.find("\n## Besser\n").unwrap_or(rest.len());
            tree(&rest[..end])
        };
        assert!(text.starts_with(&format!("# {name}\n\n")), "{name}: the title is the name");
        assert!(text.contains("\n## Warum\n"), "{name}: no reason");
        let is_without_example = text.contains("<!-- ohne Beispiel:");
        if !is_without_example {
            assert!(text.contains(&format!("<!-- Befund: {name} -->")), "{name}: no Befund");
        }
        Page {
            name: name.to_owned(),
            bad: part("So nicht"),
            good: part("Besser"),
            is_without_example,
        }
    }
}

/// The fenced blocks of a part, each a file whose path is the info string.
fn tree(part: &str) -> Option<String> {
    let mut tree = String::new();
    let mut lines = part.lines();
    while let Some(line) = lines.next() {
        let fence = line.len() - line.trim_start_matches(['`', '~']).len();
        if fence < 3 {
            continue;
        }
        tree.extend(["-- ", line[fence..].trim(), " --\n"]);
        for line in lines.by_ref().take_while(|inner| !inner.starts_with(&line[..fence])) {
            tree.push_str(line);
            tree.push('\n');
        }
    }
    (!tree.is_empty()).then_some(tree)
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut pages: Vec<Page> = fs::read_dir(folder)
        .expect("the pages are there")
        .map(|entry| {
            let path = entry.expect("a page").path();
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            Page::read(&name, &fs::read_to_string(&path).expect("text"))
        })
        .collect();
    pages.sort_by(|a, b| a.name.cmp(&b.name));
    pages
}

/// The place of the mark as `path:line`, and the tree without it.
fn unmark(tree: &str) -> (String, Option<String>) {
    let mut path = "";
    let mut number = 0;
    let mut place = None;
    for line in tree.lines() {
        number += 1;
        if let Some(rest) = line.strip_prefix("-- ") {
            path = rest.trim_end_matches(" --");
            number = 0;
        } else if line.ends_with(MARK) {
            place = Some(format!("{path}:{number}"));
        }
    }
    (tree.replace(MARK, ""), place)
}

#[test]
fn every_page_finds_what_it_explains_and_not_in_what_it_recommends() {
    let mut faults = Vec::new();
    for page in pages() {
        let Some(bad) = &page.bad else {
            if !page.is_without_example {
                faults.push(format!("{}: no bad example", page.name));
            }
            continue;
        };
        let (tree, place) = unmark(bad);
        let findings = project(&tree).findings();
        let own: Vec<_> = findings
            .iter()
            .filter_map(|found| found.strip_prefix(&format!("{} ", page.name)))
            .collect();
        match place {
            _ if own.is_empty() => {
                faults
                    .push(format!("{}: not found in the bad example, but {findings:?}", page.name));
            }
            Some(place) if !own.contains(&place.as_str()) => {
                faults.push(format!("{}: expected at {place}, found at {own:?}", page.name));
            }
            _ => {}
        }
        if let Some(good) = &page.good {
            let found = project(&unmark(good).0).findings();
            if found.iter().any(|found| found.starts_with(&format!("{} ", page.name))) {
                faults.push(format!("{}: found in the good example", page.name));
            }
            if found.iter().any(|found| found.starts_with("yaml-")) {
                faults.push(format!("{}: the good example is no YAML: {found:?}", page.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_finding_the_program_can_make_has_a_page() {
    let mut names = BTreeSet::new();
    for source in crate::sources() {
        let text = source.1.split("#[cfg(test)]").next().unwrap_or_default();
        for opening in ["Diagnostic::error(", "Diagnostic::warning(", "error(", "self.warn("] {
            for (at, _) in text.match_indices(opening) {
                let rest = text[at + opening.len()..].trim_start();
                if let Some((name, _)) =
                    rest.strip_prefix('"').and_then(|rest| rest.split_once('"'))
                {
                    names.insert(name.to_owned());
                }
            }
        }
    }
    names.extend(kis::rules::RULES.iter().map(|rule| rule.name.to_owned()));
    let pages: BTreeSet<String> = pages().into_iter().map(|page| page.name).collect();
    assert!(names.len() > 70, "the search for names works: {names:?}");
    let missing: Vec<_> = names.difference(&pages).collect();
    let dead: Vec<_> = pages.difference(&names).collect();
    assert!(missing.is_empty(), "no page for {missing:?}");
    assert!(dead.is_empty(), "a page, but no such finding: {dead:?}");
}
