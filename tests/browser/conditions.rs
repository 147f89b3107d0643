//! Under what a page is read: widths, colours, paper, wider text.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::page::Page;

/// One way to read a page.
#[derive(Debug)]
pub(crate) struct Condition {
    /// As findings and pictures call it.
    pub(crate) name: &'static str,
    width: u32,
    media: &'static str,
    feature: (&'static str, &'static str),
}

const LIGHT: (&str, &str) = ("prefers-color-scheme", "light");
const DARK: (&str, &str) = ("prefers-color-scheme", "dark");
const FORCED: (&str, &str) = ("forced-colors", "active");

const fn screen(
    name: &'static str,
    width: u32,
    feature: (&'static str, &'static str),
) -> Condition {
    Condition { name, width, media: "screen", feature }
}

/// The smallest phone, which is also a wide screen at 400 %.
pub(crate) const SMALLEST: Condition = screen("320", 320, LIGHT);
pub(crate) const PHONE: Condition = screen("360", 360, LIGHT);
pub(crate) const WIDE: Condition = screen("1280", 1280, LIGHT);
pub(crate) const WIDE_DARK: Condition = screen("1280-dunkel", 1280, DARK);
pub(crate) const PHONE_FORCED: Condition = screen("360-kontrast", 360, FORCED);
/// The text area of an A4 page, at 96 pixels an inch.
pub(crate) const PAPER: Condition =
    Condition { name: "druck", width: 718, media: "print", feature: LIGHT };

/// What WCAG 1.4.12 lets a reader set, as a style of the reader's own.
const SPACING: &str = "const wider = new CSSStyleSheet();
    wider.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; \
        word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [wider]";

impl Page {
    /// Reads the page like this from now on, and the next pages too.
    #[track_caller]
    pub(crate) fn under(&self, condition: &Condition) {
        let (name, value) = condition.feature;
        // Nothing is still on its way when it is looked at.
        let features = json!([
            {"name": name, "value": value},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        let media = json!({"media": condition.media, "features": features});
        self.devtools("Emulation.setEmulatedMedia", &media);
        self.resize(condition.width, 800);
    }

    /// Widens lines, words and letters of this page as far as a reader may.
    #[track_caller]
    pub(crate) fn widen_text(&self) {
        self.script(SPACING);
    }

    /// A picture of the page from top to bottom.
    #[track_caller]
    pub(crate) fn whole_screenshot(&self, path: &Path) {
        self.keep("Page.captureScreenshot", &json!({"captureBeyondViewport": true}), path);
    }

    /// The page on A4, as a PDF.
    #[track_caller]
    pub(crate) fn print(&self, path: &Path) {
        let paper = json!({"paperWidth": 8.27, "paperHeight": 11.69});
        self.keep("Page.printToPDF", &paper, path);
    }

    #[track_caller]
    fn keep(&self, command: &str, parameters: &Value, path: &Path) {
        let data = self.devtools(command, parameters)["data"].take();
        let bytes = BASE64.decode(data.as_str().unwrap_or_default()).expect("base64");
        std::fs::write(path, bytes).expect("the picture is written");
    }
}
