//! The walls of the house: which room may know which, and what only the border may touch.

use crate::sources;

/// A room, and the rooms it may import. What is not written down is not allowed.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("diagnostic", &[]),
    ("german", &[]),
    ("markdown", &[]),
    ("snapshot", &[]),
    ("colour", &[]),
    ("config", &["colour", "diagnostic"]),
    ("manual", &[]),
    ("cli", &[]),
    ("root", &[]),
    ("council", &["diagnostic", "german"]),
    ("content", &["diagnostic", "german", "markdown", "snapshot", "colour", "config", "council"]),
    ("rules", &["diagnostic", "german", "council"]),
    ("site", &["diagnostic", "german", "markdown", "snapshot", "colour", "config", "council"]),
    ("report", &["diagnostic", "german", "snapshot"]),
    ("answer", &["german", "site"]),
    ("scaffold", &["german", "council", "diagnostic"]),
    ("edition", &["diagnostic", "snapshot", "content", "council", "rules", "site"]),
    ("publish", &["diagnostic", "snapshot", "site"]),
    (
        "preview",
        &[
            "publish",
            "diagnostic",
            "german",
            "snapshot",
            "report",
            "edition",
            "content",
            "council",
            "site",
        ],
    ),
];

/// Siblings inside a room that must not know each other.
const STRANGERS: &[(&str, &str)] =
    &[("site/page/", "crate::site::render"), ("site/", "council::model")];

/// Words of the editors' own view, the rooms that must not know them, and the door to it.
const EDITORS_OWN: &[(&str, &str, &str)] = &[
    ("StaffSite", "publish/", "none"),
    ("StaffCouncil", "publish/", "none"),
    ("StaffCouncil", "site/", "site/plan.rs"),
];

/// Where disk, clock, environment and terminal may be touched.
const BORDER: &[&str] = &["main.rs", "cli.rs", "root.rs", "snapshot", "publish/", "preview/"];
const WORLD: &[&str] =
    &["std::fs", "std::env", "fs::", "File::open", "println!", "SystemTime", "Instant"];

/// Crates that enter through one door.
const DOORS: &[(&str, &str)] = &[
    ("serde_yaml", "content/yaml.rs"),
    ("tera::", "site/theme"),
    ("fluent_", "site/theme"),
    ("rustix::", "publish/"),
    ("walkdir::", "snapshot"),
    ("notify::", "preview/watcher.rs"),
    ("annotate_snippets", "report.rs"),
    ("png::", "site/picture"),
    ("ab_glyph::", "site/picture"),
    ("zune_jpeg::", "site/picture"),
    ("clap::", "cli.rs"),
];

fn room(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// The source without its unit tests.
fn own(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

/// Every room that a source names by `crate::`.
fn known(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap_or_default().split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let name = name.trim();
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            rooms.push(name[..end].to_owned());
        }
    }
    rooms
}

#[test]
fn every_room_knows_only_the_rooms_it_may_know() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        if matches!(path.as_str(), "main.rs" | "lib.rs") {
            continue;
        }
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(name, _)| *name == room) else {
            faults.push(format!("{path}: the room is not in the list"));
            continue;
        };
        for other in known(own(&text)) {
            if other != room && !allowed.contains(&other.as_str()) {
                faults.push(format!("{path} must not know `{other}`"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn writers_never_see_the_whole_council() {
    for (path, text) in sources() {
        for (folder, stranger) in STRANGERS {
            let knows = path.starts_with(folder) && own(&text).contains(stranger);
            assert!(!knows, "{path} must not know {stranger}");
        }
    }
}

#[test]
fn what_only_the_editors_see_has_no_way_out() {
    for (path, text) in sources() {
        let code = own(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
        let code: String = code.collect();
        for (word, folder, door) in EDITORS_OWN {
            let knows = path.starts_with(folder) && path != *door && code.contains(word);
            assert!(!knows, "{path} must not know {word}");
        }
    }
}

#[test]
fn the_world_is_touched_at_the_border_only() {
    for (path, text) in sources() {
        if BORDER.iter().any(|border| path.starts_with(border)) {
            continue;
        }
        let code = own(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
        let code: Vec<_> = code.collect();
        for word in WORLD {
            assert!(
                !code.iter().any(|line| line.contains(word)),
                "{path} touches the world: {word}"
            );
        }
    }
}

#[test]
fn every_library_enters_through_its_door() {
    for (path, text) in sources() {
        for (library, door) in DOORS {
            let at_door = path.starts_with(door) || path == "main.rs";
            assert!(at_door || !own(&text).contains(library), "{path} must not use {library}");
        }
    }
}

#[test]
fn every_file_says_first_what_it_is_for_and_nothing_is_left_to_do() {
    let unfinished = ["TO".to_owned() + "DO", "FIX".to_owned() + "ME", "dbg".to_owned() + "!("];
    for (path, text) in sources() {
        assert!(text.starts_with("//! ") || text.starts_with("#![doc"), "{path} has no first line");
        for word in &unfinished {
            assert!(!text.contains(word.as_str()), "{path} says {word}");
        }
    }
}

#[test]
fn files_have_a_human_size() {
    for (path, text) in sources() {
        let lines = own(&text).lines().count();
        let is_table =
            path.starts_with("council/model.rs") || path.starts_with("council/public.rs");
        assert!(
            lines <= 420 || is_table || path == "content/schema.rs",
            "{path} has {lines} lines"
        );
    }
}
