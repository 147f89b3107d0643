//! `themes/kreis/README.md` says what every template is given, made from the views themselves.
//!
//! After a change of a view: `GUIDE=overwrite cargo test --test it theme_guide`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use crate::sources;

const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/kreis/README.md");
const BEGIN: &str = "<!-- Begin: made from the views -->\n";
const END: &str = "<!-- End: made from the views -->\n";

/// A view: what it is, and its fields with their types and meanings.
#[derive(Default)]
struct View {
    about: String,
    fields: Vec<(String, String, String)>,
}

/// Every view by its room and name.
type Views = BTreeMap<(String, String), View>;

/// The views of the site, read as the formatter leaves them.
fn views() -> Views {
    let mut views = Views::new();
    for (path, source) in sources() {
        let Some(room) = path.strip_prefix("site/") else { continue };
        let room = room.trim_end_matches(".rs").trim_end_matches("/mod");
        let room = room.rsplit('/').next().unwrap_or(room);
        let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let (mut about, mut is_view, mut is_skipped) = (String::new(), false, false);
        let mut open: Option<(String, View)> = None;
        for line in source.lines() {
            let words = line.trim();
            if let Some(words) = words.strip_prefix("///") {
                about = format!("{about} {}", words.trim());
            } else if words.starts_with("#[derive(") {
                is_view = words.contains("Serialize");
            } else if words.starts_with("#[serde(skip)]") {
                is_skipped = true;
            } else if let (Some(name), true) = (name_of(words), is_view) {
                let about = std::mem::take(&mut about);
                open = Some((name, View { about: about.trim().to_owned(), fields: Vec::new() }));
            } else if let (Some((_, view)), Some((name, kind))) = (&mut open, field(words)) {
                let about = std::mem::take(&mut about);
                if !std::mem::take(&mut is_skipped) {
                    view.fields.push((name, kind, about.trim().to_owned()));
                }
            } else {
                about.clear();
                if words == "}"
                    && let Some((name, view)) = open.take()
                {
                    views.insert((room.to_owned(), name), view);
                    is_view = false;
                }
            }
        }
    }
    views
}

fn name_of(line: &str) -> Option<String> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let name = line.strip_prefix("struct ")?.strip_suffix('{')?;
    Some(name.split('<').next()?.trim().to_owned())
}

fn field(line: &str) -> Option<(String, String)> {
    let (name, kind) = line.strip_suffix(',')?.split_once(": ")?;
    let name = name.strip_prefix("pub ").unwrap_or(name);
    name.chars().all(|c| c.is_alphanumeric() || c == '_').then(|| (name.into(), kind.into()))
}

/// Which view each template shows: what `site/render.rs` fills it with.
fn templates() -> BTreeMap<String, (String, String)> {
    let all: BTreeMap<String, String> = sources().into_iter().collect();
    let render = all["site/render.rs"].replace('\n', " ");
    let mut shown = BTreeMap::new();
    for call in render.split("fill(site, \"").skip(1) {
        let Some((template, rest)) = call.split_once("\", ") else { continue };
        let Some((room, function)) = rest.split_once("::") else { continue };
        let function = function.split('(').next().unwrap_or_default();
        let page = all
            .get(&format!("site/page/{room}.rs"))
            .or_else(|| all.get(&format!("site/page/{room}/mod.rs")))
            .unwrap_or_else(|| panic!("no room for {template}"));
        let page = page.replace('\n', " ");
        let starts = [format!("fn {function}("), format!("fn {function}<")];
        let signature = starts.iter().find_map(|start| page.split(start.as_str()).nth(1));
        let answer = signature.and_then(|it| it.split('{').next()).unwrap_or_default();
        let view = answer.rsplit_once("Head<").and_then(|(_, views)| views.split_once(", "));
        let view = view.map_or("", |(_, view)| view);
        let view = view.split(['<', ')']).next().unwrap_or_default().trim();
        shown.insert(template.to_owned(), (room.to_owned(), view.to_owned()));
    }
    shown
}

/// Where the view called `kind` in `room` stands.
fn find(views: &Views, room: &str, kind: &str) -> Option<(String, String)> {
    let (room, name) = match kind.rsplit_once("::") {
        Some((path, name)) => (path.rsplit("::").next().unwrap_or(path), name),
        None => (room, kind),
    };
    let own = (room.to_owned(), name.to_owned());
    if views.contains_key(&own) {
        return Some(own);
    }
    views.keys().find(|(_, other)| other == name).cloned()
}

/// A type as authors of templates need it, and the views it names.
fn told(views: &Views, room: &str, kind: &str, open: &mut Vec<(String, String)>) -> String {
    let inner = |start: &str| kind.strip_prefix(start)?.strip_suffix('>').map(str::to_owned);
    if let Some(kind) = inner("Option<") {
        return format!("{}, or nothing", told(views, room, &kind, open));
    }
    if let Some(kind) = inner("Vec<").or_else(|| inner("Cow<'a, [")) {
        return format!("list of: {}", told(views, room, &kind, open));
    }
    let bare = kind.split('<').next().unwrap_or(kind);
    match bare {
        "String" | "&'a str" | "&'static str" | "Cow" => "text".to_owned(),
        "bool" => "yes or no".to_owned(),
        "usize" | "u32" | "i16" | "u64" | "i8" => "number".to_owned(),
        "Html" => "HTML".to_owned(),
        "Prepared" => "entry of a list".to_owned(),
        _ => match find(views, room, bare) {
            Some(key) => {
                let name = title(views, &key);
                open.push(key);
                format!("[{name}](#{})", name.to_lowercase().replace("::", ""))
            }
            None => format!("`{bare}`"),
        },
    }
}

/// „Row“ where there is one, else „`steps::Row`“.
fn title(views: &Views, (room, name): &(String, String)) -> String {
    let twins = views.keys().filter(|(_, other)| other == name).count();
    if twins == 1 { name.clone() } else { format!("{room}::{name}") }
}

fn table(text: &mut String, views: &Views, key: &(String, String)) -> Vec<(String, String)> {
    let mut open = Vec::new();
    let view = views.get(key).unwrap_or_else(|| panic!("no view {key:?}"));
    text.push_str("| field | is | meaning |\n| --- | --- | --- |\n");
    for (name, kind, about) in &view.fields {
        let kind = told(views, &key.0, kind, &mut open);
        let _ = writeln!(text, "| `{name}` | {kind} | {} |", about.replace('|', "\\|"));
    }
    open
}

fn guide() -> String {
    let views = views();
    let frame = |name: &str| ("frame".to_owned(), name.to_owned());
    let mut text = String::new();
    let mut open = Vec::new();
    let shared = [("`site`, in every template", "Everywhere"), ("`head`, in every page", "Head")];
    for (what, name) in shared {
        let _ = write!(text, "### {what}\n\n");
        open.extend(table(&mut text, &views, &frame(name)));
        text.push('\n');
    }
    let _ = write!(text, "### `page` in `parts/header.html`\n\n");
    open.extend(table(&mut text, &views, &frame("Header")));
    for (template, key) in templates() {
        let view = views.get(&key).unwrap_or_else(|| panic!("no view {key:?} for {template}"));
        let _ = write!(text, "\n### `page` in `{template}`\n\n{}\n\n", view.about);
        open.extend(table(&mut text, &views, &key));
    }
    let entries = ["MeetingEntry", "PaperEntry"];
    open.extend(entries.map(|name| ("entry".to_owned(), name.to_owned())));
    let mut done = BTreeSet::new();
    let mut small = BTreeMap::new();
    while let Some(key) = open.pop() {
        if done.insert(key.clone()) {
            let mut part = format!("{}\n\n", views[&key].about);
            open.extend(table(&mut part, &views, &key));
            small.insert(title(&views, &key), part);
        }
    }
    for (name, part) in small {
        let _ = write!(text, "\n### {name}\n\n{part}");
    }
    text
}

#[test]
fn the_guide_names_everything_that_templates_are_given() {
    let written = std::fs::read_to_string(Path::new(GUIDE)).expect("the theme's README");
    let (before, rest) = written.split_once(BEGIN).expect("the beginning of what is made");
    let (old, after) = rest.split_once(END).expect("the end of what is made");
    let new = guide();
    if std::env::var_os("GUIDE").is_some_and(|wish| wish == "overwrite") {
        let all = format!("{before}{BEGIN}\n{new}\n{END}{after}");
        std::fs::write(GUIDE, all).expect("the theme's README can be written");
        return;
    }
    assert!(
        old.trim() == new.trim(),
        "themes/kreis/README.md ist veraltet: GUIDE=overwrite cargo test --test it theme_guide"
    );
}

#[test]
fn every_template_of_a_page_is_explained() {
    let guide = guide();
    for template in ["paper.html", "meeting.html", "home.html", "redirect.html"] {
        assert!(guide.contains(&format!("`page` in `{template}`")), "{template}");
    }
    assert!(guide.contains("| `reference` | text, or nothing | The printed number. |"), "{guide}");
}
