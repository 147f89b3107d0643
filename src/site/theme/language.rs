//! The files of texts, one over the other; what a layer leaves out is said by the one below.
//!
//! German says everything. Another language says it anew, and a county's theme may say single texts
//! differently, or bring a language of its own: `themes/NAME/texts/de.ftl`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use include_dir::{Dir, include_dir};

use super::texts::Texts;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;
use crate::snapshot::{Entry, Snapshot};

/// The languages inside the binary.
static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/kreis/texts");
/// The language that leaves nothing out.
const COMPLETE: &str = "de";

/// Every text by its key, with the names of what it is told.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// The texts in `language`, with what the theme `theme` says differently.
pub(super) fn read(snapshot: &Snapshot, theme: &str, language: &str) -> (Texts, Diagnostics) {
    let mut findings = Diagnostics::new();
    let known = languages(snapshot, theme);
    let language = if known.contains(language) {
        language
    } else {
        findings.push(unknown(language, &known));
        COMPLETE
    };
    let german = embedded(COMPLETE);
    let keys = keys(&german);
    let mut bundle = empty(language);
    bundle.add_resource_overriding(german);
    bundle.add_resource_overriding(embedded(language));
    let layers = if language == COMPLETE { vec![COMPLETE] } else { vec![COMPLETE, language] };
    for layer in layers {
        let path = format!("{theme}/texts/{layer}.ftl");
        let Some(Entry::Text(text)) = snapshot.themes.get(path.as_str()) else { continue };
        let (resource, found) = check(&format!("themes/{path}"), text, &keys);
        findings.extend(found);
        if !is_embedded(layer) {
            findings.extend(gaps(&format!("themes/{path}"), &resource, &keys));
        }
        bundle.add_resource_overriding(resource);
    }
    (Texts::of(bundle, keys.keys().map(String::as_str)), findings)
}

/// Every language that has a file.
fn languages(snapshot: &Snapshot, theme: &str) -> BTreeSet<String> {
    let embedded = EMBEDDED.files().filter_map(|file| file.path().to_str());
    let folder = format!("{theme}/texts/");
    let own = snapshot.themes.keys().filter_map(|path| path.strip_prefix(&folder));
    embedded.chain(own).filter_map(|name| Some(name.strip_suffix(".ftl")?.to_owned())).collect()
}

fn is_embedded(language: &str) -> bool {
    EMBEDDED.contains(format!("{language}.ftl"))
}

/// The embedded texts of a language; none if it has none. That they are well formed says a test.
fn embedded(language: &str) -> FluentResource {
    let file = EMBEDDED.get_file(format!("{language}.ftl"));
    let text = file.and_then(|file| file.contents_utf8()).unwrap_or_default();
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource)
}

fn empty(language: &str) -> FluentBundle<FluentResource> {
    let tag = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Marks around what is told are for languages that run both ways; here they only get copied.
    bundle.set_use_isolating(false);
    bundle
}

/// Reads a file of a county's own.
fn check(path: &str, text: &str, known: &Keys) -> (FluentResource, Diagnostics) {
    let (resource, faults) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    let mut findings: Diagnostics = faults
        .into_iter()
        .map(|fault| {
            faulty(
                Span::new(&path.into(), fault.pos),
                "Dieser Text ist nicht zu verstehen.",
                &format!("Ein Text heißt „schlüssel = Worte“; weitere Zeilen sind eingerückt. Fluent: {}.", fault.kind),
            )
        })
        .collect();
    for (key, told) in keys(&resource) {
        let place = Span::new(&path.into(), place_of(text, &key));
        match known.get(&key) {
            None => {
                let near = german::nearest(&key, known.keys().map(String::as_str));
                let guess = near.map_or(String::new(), |near| format!("Meinten Sie „{near}“? "));
                let hint = format!("{guess}Alle Schlüssel stehen in themes/kreis/texts/de.ftl.");
                findings.push(faulty(place, &format!("Den Text „{key}“ gibt es nicht."), &hint));
            }
            Some(known) => {
                for name in told.difference(known) {
                    let hint = if known.is_empty() {
                        "Dieser Text bekommt nichts gesagt.".to_owned()
                    } else {
                        let names: Vec<String> =
                            known.iter().map(|name| format!("„{{ ${name} }}“")).collect();
                        format!("Bekannt sind hier: {}.", german::list(&names))
                    };
                    let message = format!("Der Text „{key}“ kennt „${name}“ nicht.");
                    findings.push(faulty(place.clone(), &message, &hint));
                }
            }
        }
    }
    (resource, findings)
}

/// What a language of a county's own does not say.
fn gaps(path: &str, resource: &FluentResource, known: &Keys) -> Option<Diagnostic> {
    let said = keys(resource);
    let missing: Vec<&str> =
        known.keys().filter(|key| !said.contains_key(*key)).map(String::as_str).collect();
    let (first, count) = (missing.first()?, missing.len());
    let message = format!(
        "In dieser Sprache {} {}, zuerst „{first}“.",
        if count == 1 { "fehlt" } else { "fehlen" },
        german::plural(count, "Text", "Texte"),
    );
    let finding = Diagnostic::warning("texte-fehlen", Span::file(&path.into()), message);
    Some(finding.hint("Bis dahin stehen sie auf der Website auf Deutsch."))
}

fn faulty(place: Span, message: &str, hint: &str) -> Diagnostic {
    Diagnostic::error("texte-fehlerhaft", place, message).hint(hint)
}

fn unknown(language: &str, known: &BTreeSet<String>) -> Diagnostic {
    let names: Vec<String> = known.iter().map(|name| format!("„{name}“")).collect();
    Diagnostic::error(
        "sprache-unbekannt",
        Span::file(&"kis.yaml".into()),
        format!("Für die Sprache „{language}“ gibt es keine Texte."),
    )
    .hint(format!(
        "Vorhanden: {}. Eine weitere ist eine Datei: themes/kreis/texts/{language}.ftl.",
        german::list(&names),
    ))
}

fn place_of(text: &str, key: &str) -> std::ops::Range<usize> {
    let is_key =
        |line: &&str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is_key(&line) {
            return start..start + key.len();
        }
        start += line.len();
    }
    0..0
}

fn keys(resource: &FluentResource) -> Keys {
    let message = |entry: &ast::Entry<&str>| match entry {
        ast::Entry::Message(message) => {
            let mut told = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut told);
            }
            Some((message.id.name.to_owned(), told))
        }
        _ => None,
    };
    resource.entries().filter_map(message).collect()
}

/// The names of what a text is told.
fn collect(pattern: &ast::Pattern<&str>, told: &mut BTreeSet<String>) {
    let mut inline = |expression: &ast::InlineExpression<&str>| {
        if let ast::InlineExpression::VariableReference { id } = expression {
            told.insert(id.name.to_owned());
        }
    };
    let mut variants_of = Vec::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { .. } => {}
            ast::PatternElement::Placeable { expression: ast::Expression::Inline(expression) } => {
                inline(expression);
            }
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { selector, variants },
            } => {
                inline(selector);
                variants_of.push(variants);
            }
        }
    }
    for variant in variants_of.into_iter().flatten() {
        collect(&variant.value, told);
    }
}
