//! Templates and assets; the only room that touches tera.
//!
//! Escaping is always on: templates are `.html` or `.xml`, there is no `safe` filter, and HTML made
//! from Markdown enters as [`Html`].

mod fault;
mod language;
mod moments;
mod promise;
mod texts;
mod tint;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::{Serialize, Serializer};
use tera::{Context, Kwargs, State, Tera, Value};
use xxhash_rust::xxh3::xxh3_64;

use self::fault::{Origin, broken, explain, explain_set, misnamed};
pub use self::moments::Moments;
pub use self::texts::{Texts, Told};
use super::route::{self, Route};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::german;
use crate::snapshot::{Blob, Entry, Snapshot, Source};

/// The theme inside the binary; every other theme builds on it.
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/kreis/templates");
static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/kreis/assets");
const DEFAULT_NAME: &str = "kreis";

/// HTML made by this program, which a template prints as it is. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Html(Value);

impl Html {
    /// HTML whose every text has been escaped already.
    pub fn trusted(html: &str) -> Html {
        Html(Value::safe_string(html))
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Default for Html {
    fn default() -> Html {
        Html::trusted("")
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A view made ready for templates once, and shared by many pages. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Prepared(Value);

impl Prepared {
    /// Takes a view apart for templates.
    pub fn new(view: &impl Serialize) -> Prepared {
        Prepared(Value::try_from_serializable(view).unwrap_or_else(|_| Value::none()))
    }
}

impl Serialize for Prepared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A set of templates and assets.
#[derive(Clone)]
pub struct Theme {
    origin: Origin,
    tera: Tera,
    assets: BTreeMap<String, Asset>,
    texts: Arc<Texts>,
}

/// A style, picture or font.
#[derive(Clone, Debug)]
struct Asset {
    route: Route,
    bytes: Arc<[u8]>,
}

impl Theme {
    /// The theme `name`: the embedded one, with whatever `themes/NAME/` puts over it; its words in
    /// `language`.
    pub fn read(snapshot: &Snapshot, name: &str, language: &str) -> (Theme, Diagnostics) {
        let mut findings = Diagnostics::new();
        let own = format!("{name}/");
        let is_known = snapshot.themes.keys().any(|path| path.starts_with(&own));
        if !is_known && name != DEFAULT_NAME {
            findings.push(unknown_theme(snapshot, name));
        }
        let mut templates = default_files(&TEMPLATES);
        let mut assets = default_files(&ASSETS);
        for (path, entry) in &snapshot.themes {
            let Some(inner) = path.strip_prefix(&own) else { continue };
            let (place, wanted) = if let Some(inner) = inner.strip_prefix("templates/") {
                (&mut templates, inner)
            } else if let Some(inner) = inner.strip_prefix("assets/") {
                (&mut assets, inner)
            } else {
                continue;
            };
            match bytes_of(entry) {
                Some(bytes) => drop(place.insert(wanted.to_owned(), bytes)),
                None => findings.push(broken(
                    Span::file(&format!("themes/{path}").into()),
                    "Diese Datei des Themes lässt sich nicht lesen.",
                    "Erlaubt sind gewöhnliche Dateien bis 10 MB, Texte in UTF-8, keine Links.",
                )),
            }
        }
        let is_own = |(_, bytes): &(&String, &Cow<'_, [u8]>)| matches!(bytes, Cow::Owned(_));
        let own = templates.iter().filter(is_own).map(|(name, _)| name.clone()).collect();
        let origin = Origin { name: name.to_owned(), own };
        findings.extend(promise::broken(&origin, &templates, &assets));
        let (texts, found) = language::read(snapshot, name, language);
        findings.extend(found);
        let texts = Arc::new(texts);
        let (tera, found) = compile(&origin, templates, &texts);
        findings.extend(found);
        (Theme { origin, tera, assets: hash(assets), texts }, findings)
    }

    /// The words of the site.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Gives every template a value under `key`.
    pub fn share(&mut self, key: &'static str, view: &impl Serialize) {
        self.tera.global_context().insert_value(key, Prepared::new(view).0);
    }

    /// Fills a template: it sees `head`, `page`, and what was shared, nothing else.
    pub fn render<H: Serialize, V: Serialize>(
        &self,
        template: &str,
        head: &H,
        page: &V,
    ) -> Result<Vec<u8>, Diagnostic> {
        let value =
            |result: tera::TeraResult<Value>| result.map_err(|error| self.fault(template, &error));
        let mut context = Context::new();
        context.insert_value("head", value(Value::try_from_serializable(head))?);
        context.insert_value("page", value(Value::try_from_serializable(page))?);
        let mut bytes = Vec::with_capacity(16 * 1024);
        match self.tera.render_to(template, &context, &mut bytes) {
            Ok(()) => Ok(bytes),
            Err(error) => Err(self.fault(template, &error)),
        }
    }

    /// A part that many pages print, filled once.
    pub fn render_part<V: Serialize>(&self, template: &str, page: &V) -> Result<Html, Diagnostic> {
        let bytes = self.render(template, &(), page)?;
        Ok(Html::trusted(&String::from_utf8_lossy(&bytes)))
    }

    /// Every asset: its name within the theme and its address.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Route)> {
        self.assets.iter().map(|(name, asset)| (name.as_str(), &asset.route))
    }

    /// An asset's bytes.
    pub fn asset(&self, name: &str) -> Option<&[u8]> {
        self.assets.get(name).map(|asset| &*asset.bytes)
    }

    fn fault(&self, template: &str, error: &tera::Error) -> Diagnostic {
        explain(&self.origin, template, error)
    }
}

fn unknown_theme(snapshot: &Snapshot, name: &str) -> Diagnostic {
    let folders = snapshot.themes.keys().filter_map(|path| path.split_once('/'));
    let mut known: BTreeSet<&str> = folders.map(|(folder, _)| folder).collect();
    known.insert(DEFAULT_NAME);
    let nearest = german::nearest(name, known.iter().copied());
    let guess = nearest.map_or(String::new(), |near| format!("Meinten Sie „{near}“? "));
    let names = german::list(&known.iter().map(|name| format!("„{name}“")).collect::<Vec<_>>());
    Diagnostic::error(
        "theme-unbekannt",
        Span::file(&"kis.yaml".into()),
        format!("Das Theme „{name}“ gibt es nicht."),
    )
    .hint(format!("{guess}Vorhanden: {names}. Ein eigenes liegt unter themes/{name}/."))
}

type Files = BTreeMap<String, Cow<'static, [u8]>>;

fn default_files(folder: &'static Dir<'static>) -> Files {
    let mut files = Files::new();
    let mut open = vec![folder];
    while let Some(dir) = open.pop() {
        open.extend(dir.dirs());
        for file in dir.files() {
            // The embedded paths are written with `/` on every system that builds this.
            let name = file.path().to_string_lossy().into_owned();
            files.insert(name, Cow::Borrowed(file.contents()));
        }
    }
    files
}

fn bytes_of(entry: &Entry) -> Option<Cow<'static, [u8]>> {
    match entry {
        Entry::Text(text) => Some(Cow::Owned(text.as_bytes().to_vec())),
        Entry::Blob(Blob { source: Source::Memory(bytes), .. }) => Some(Cow::Owned(bytes.to_vec())),
        Entry::Blob(_) | Entry::Refused(_) => None,
    }
}

/// The only place where an asset gets its hash. Styles come last: they name the others by address.
fn hash(files: Files) -> BTreeMap<String, Asset> {
    let (styles, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(name, _)| is_style(name));
    let mut assets = BTreeMap::new();
    for (name, bytes) in others.into_iter().chain(styles) {
        let bytes = if is_style(&name) { packed(&with_addresses(&bytes, &assets)) } else { bytes };
        let asset =
            Asset { route: route::asset(&name, xxh3_64(&bytes)), bytes: Arc::from(&*bytes) };
        assets.insert(name, asset);
    }
    assets
}

fn is_style(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("css"))
}

/// `url("wappen.png")` names an asset; in the output it carries its hash. Both lie in `/assets/`.
fn with_addresses(style: &[u8], assets: &BTreeMap<String, Asset>) -> String {
    let mut text = String::from_utf8_lossy(style).into_owned();
    for (name, asset) in assets {
        let hashed = asset.route.path().trim_start_matches("/assets/");
        for quote in ["\"", "'", ""] {
            let written = format!("url({quote}{name}{quote})");
            if text.contains(&written) {
                text = text.replace(&written, &format!("url({quote}{hashed}{quote})"));
            }
        }
    }
    text
}

/// A style without what only its authors read: comments that begin a line, and indents. Nothing
/// else is touched, so that nothing can be misunderstood.
fn packed(style: &str) -> Cow<'static, [u8]> {
    let mut packed = String::with_capacity(style.len());
    let mut is_comment = false;
    for line in style.lines().map(str::trim) {
        is_comment = is_comment || line.starts_with("/*");
        let rest = match line.split_once("*/") {
            Some((_, rest)) if is_comment => {
                is_comment = false;
                rest.trim()
            }
            _ if is_comment => "",
            _ => line,
        };
        if !rest.is_empty() {
            packed.push_str(rest);
            packed.push('\n');
        }
    }
    Cow::Owned(packed.into_bytes())
}

/// Compiles all templates; a broken one gives way to its twin in the default theme.
fn compile(origin: &Origin, files: Files, texts: &Arc<Texts>) -> (Tera, Diagnostics) {
    let mut findings = Diagnostics::new();
    let twins: BTreeMap<String, String> = sources_of(default_files(&TEMPLATES)).collect();
    let mut sources = twins.clone();
    for (template, text) in sources_of(files).filter(|(template, _)| origin.own.contains(template))
    {
        if !is_escaped(&template) {
            findings.push(misnamed(origin, &template));
        } else if let Some(error) = syntax_error(&template, &text, texts) {
            findings.push(explain(origin, &template, &error));
        } else {
            sources.insert(template, text);
        }
    }
    let mut tera = engine(texts);
    if let Err(error) = tera.add_raw_templates(&sources) {
        findings.extend(explain_set(origin, &sources, &error));
        tera = engine(texts);
        // The embedded theme compiles: a test says so.
        let _ = tera.add_raw_templates(&twins);
    }
    (tera, findings)
}

fn sources_of(files: Files) -> impl Iterator<Item = (String, String)> {
    files.into_iter().map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned()))
}

/// Whether tera protects every text in a template of this name.
fn is_escaped(template: &str) -> bool {
    [".html", ".xml"].iter().any(|end| template.ends_with(end))
}

fn engine(texts: &Arc<Texts>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml"]);
    for name in ["safe", "newlines_to_br"] {
        tera.register_filter(name, |_: Value, _: Kwargs, _: &State| -> tera::TeraResult<Value> {
            Err(tera::Error::message(
                "Diesen Filter gibt es hier nicht: er schaltet den Schutz ab.",
            ))
        });
    }
    let words = Arc::clone(texts);
    tera.register_function("text", move |asked: Kwargs, state: &State| words.answer(&asked, state));
    tera.global_context().insert("t", texts.plain());
    tera
}

/// The error that a template has by itself, whatever the others are.
fn syntax_error(template: &str, text: &str, texts: &Arc<Texts>) -> Option<tera::Error> {
    let error = engine(texts).add_raw_template(template, text).err()?;
    matches!(error.kind(), tera::ErrorKind::SyntaxError(_)).then_some(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tree: &str, name: &str) -> (Theme, Diagnostics) {
        Theme::read(&Snapshot::from_text(tree), name, "de")
    }

    fn words(theme: &Theme, template: &str, view: &str) -> Result<String, Diagnostic> {
        theme.render(template, &(), &view).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn the_embedded_theme_compiles_and_has_its_style() {
        let (theme, findings) = read("", "kreis");
        assert_eq!(findings, []);
        assert!(theme.asset("kreis.css").is_some_and(|style| style.len() <= 20_000));
    }

    #[test]
    fn an_unknown_theme_is_a_finding_that_names_the_known_ones() {
        let (_, findings) = read("-- themes/blau/assets/x.css --\n", "blua");
        assert_eq!(findings[0].rule, "theme-unbekannt");
        let hint = findings[0].hint.as_deref().unwrap();
        assert!(hint.contains("Meinten Sie „blau“?") && hint.contains("„kreis“"), "{hint}");
    }

    #[test]
    fn everything_is_escaped_and_nothing_can_switch_that_off() {
        let tree = "-- themes/kreis/templates/a.html --\n<p title=\"{{ page }}\">{{ page }}</p>\n\
                    -- themes/kreis/templates/b.html --\n{{ page | safe }}\n\
                    -- themes/kreis/templates/c.txt --\n{{ page }}";
        let (theme, findings) = read(tree, "kreis");
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!(&*findings[0].span.path, "themes/kreis/templates/c.txt");
        let html = words(&theme, "a.html", "<b>\"{{7*7}}").unwrap();
        assert!(html.starts_with("<p title=\"&lt;b&gt;&quot;{{7*7}}\">&lt;b&gt;"), "{html}");
        assert!(words(&theme, "b.html", "<b>").is_err());
    }

    #[test]
    fn a_broken_template_is_shown_with_its_place_and_gives_way_to_its_twin() {
        let (theme, findings) =
            read("-- themes/kreis/templates/free.html --\n<p>{% if %}</p>", "kreis");
        assert_eq!(findings[0].rule, "vorlage-fehlerhaft");
        assert_eq!(&*findings[0].span.path, "themes/kreis/templates/free.html");
        assert!(findings[0].message.contains("Zeile 1"), "{}", findings[0].message);
        assert!(theme.tera.contains_template("free.html"));
    }

    #[test]
    fn templates_that_do_not_fit_together_are_shown_with_their_places() {
        let tree = "-- themes/kreis/templates/a.html --\n<p>ä {{ page | fehlt }}</p>\n\
                    -- themes/kreis/templates/b.html --\n{% include \"weg.html\" %}";
        let (theme, findings) = read(tree, "kreis");
        assert_eq!(findings.len(), 2, "{findings:?}");
        assert!(findings[0].message.starts_with("Den Filter „fehlt“ gibt es nicht"));
        assert_eq!(&*findings[0].span.path, "themes/kreis/templates/a.html");
        let text = "<p>ä {{ page | fehlt }}</p>\n";
        assert_eq!(&text[findings[0].span.range()], "fehlt");
        assert!(findings[1].message.contains("„weg.html“"), "{}", findings[1].message);
        assert!(theme.tera.contains_template("home.html"));
        let (_, findings) =
            read("-- themes/kreis/templates/c.html --\n{% extends \"weg\" %}", "kreis");
        assert!(findings[0].message.contains("baut auf „weg“"), "{findings:?}");
    }

    #[test]
    fn an_unknown_name_is_explained_with_the_known_ones() {
        let (theme, _) = read("-- themes/kreis/templates/a.html --\nx{{ seite }}", "kreis");
        let fault = words(&theme, "a.html", "").unwrap_err();
        assert!(fault.message.starts_with("Die Variable „seite“ gibt es nicht"), "{fault:?}");
        assert!(fault.hint.unwrap().contains("head, page"));
        assert_eq!(fault.span.range(), 4..9);
    }

    fn in_language(tree: &str, language: &str) -> (Theme, Diagnostics) {
        Theme::read(&Snapshot::from_text(tree), "kreis", language)
    }

    #[test]
    fn a_county_says_single_texts_differently() {
        let tree = "-- themes/kreis/texts/de.ftl --\nlist_last = {\" sowie \"}\n\
                    -- themes/kreis/templates/a.html --\n\
                    {{ t.number_group }} {{ text(key=\"date_month\", month=page, year=2025) }}";
        let (theme, findings) = in_language(tree, "de");
        assert_eq!(findings, []);
        assert_eq!(theme.texts().moments().list(&["a", "b", "c"]), "a, b sowie c");
        assert_eq!(words(&theme, "a.html", "<Mai>").unwrap(), ". &lt;Mai&gt; 2025\n");
    }

    #[test]
    fn mistakes_in_a_file_of_texts_are_found_at_their_places() {
        let tree = "-- themes/kreis/texts/de.ftl --\nlist_lst = und\n\
                    date_month = { $monat } { $year }\nMonate Januar\n";
        let (_, findings) = in_language(tree, "de");
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["texte-fehlerhaft"; 3], "{findings:?}");
        let place = |finding: &Diagnostic| finding.span.range().start;
        assert_eq!(findings.iter().map(place).collect::<Vec<_>>(), [56, 15, 0], "{findings:?}");
        let hints: Vec<_> = findings.iter().filter_map(|finding| finding.hint.clone()).collect();
        assert!(hints[2].contains("„list_last“"), "{hints:?}");
        assert!(hints[1].contains("„{ $month }“"), "{hints:?}");
    }

    #[test]
    fn another_language_is_a_file_and_what_it_leaves_out_stays_german() {
        let tree = "-- themes/kreis/texts/hsb.ftl --\nlist_last = {\" a \"}\n";
        let (theme, findings) = in_language(tree, "hsb");
        assert_eq!(theme.texts().moments().list(&["x", "y"]), "x a y");
        assert_eq!(theme.texts().moments().size(1_500_000), "1,5\u{a0}MB");
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["texte-fehlen"], "{findings:?}");
        let (theme, findings) = in_language("", "fr");
        assert_eq!(findings[0].rule, "sprache-unbekannt");
        assert!(findings[0].hint.as_deref().is_some_and(|hint| hint.contains("„en“")));
        assert_eq!(theme.texts().get("language"), "de");
    }

    #[test]
    fn numbers_and_dates_are_written_as_the_language_does() {
        let date = jiff::civil::date(2025, 11, 26);
        let (theme, _) = in_language("", "de");
        let moments = theme.texts().moments();
        assert_eq!(moments.date(date), "26.\u{a0}November 2025");
        assert_eq!(moments.with_weekday(date), "Mittwoch, 26.\u{a0}November 2025");
        assert_eq!(moments.weekday_short(date), "Mi");
        assert_eq!(moments.size(2_140_000), "2,2\u{a0}MB");
        assert_eq!(
            theme.texts().say("date_month", &[("month", "Mai".into()), ("year", 12_345.into())]),
            "Mai 12.345"
        );
        let (theme, _) = in_language("", "en");
        let moments = theme.texts().moments();
        assert_eq!(moments.date(date), "26\u{a0}November 2025");
        assert_eq!(moments.list(&["a", "b"]), "a and b");
        assert_eq!(moments.hour(jiff::civil::time(17, 5, 0, 0)), "17:05");
    }

    #[test]
    fn a_style_is_published_without_comments_and_indents() {
        let tree =
            "-- themes/kreis/assets/y.css --\n/* Why\n   so? */\na {\n  b: \"/*\"; /* c */\n}\n";
        let (theme, _) = read(tree, "kreis");
        let style = String::from_utf8_lossy(theme.asset("y.css").unwrap());
        assert_eq!(style, "a {\nb: \"/*\"; /* c */\n}\n");
    }

    #[test]
    fn assets_carry_the_hash_of_their_bytes_and_styles_find_them() {
        let tree = "-- themes/kreis/assets/x.png --\nPNG\n\
                    -- themes/kreis/assets/y.css --\na{b:url(\"x.png\")}";
        let (theme, _) = read(tree, "kreis");
        let picture = theme.assets().find(|(name, _)| *name == "x.png").unwrap().1.path();
        let style = String::from_utf8_lossy(theme.asset("y.css").unwrap()).into_owned();
        assert!(style.contains(&picture["/assets/".len()..]), "{style} {picture}");
    }
}
