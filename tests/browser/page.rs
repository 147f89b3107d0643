//! A page in the browser, and what a reader does with it: the small language of these tests.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::program::Program;
use crate::server::Server;
use crate::serving::Preview;

/// How long a page may take to do what a test waits for.
const PATIENCE: Duration = Duration::from_secs(10);
const BLINK: Duration = Duration::from_millis(20);

/// The keys that have no letter, as WebDriver writes them.
const KEYS: &[(&str, char)] = &[
    ("Backspace", '\u{E003}'),
    ("Tab", '\u{E004}'),
    ("Enter", '\u{E007}'),
    ("Shift", '\u{E008}'),
    ("Control", '\u{E009}'),
    ("Alt", '\u{E00A}'),
    ("Escape", '\u{E00C}'),
    ("Space", ' '),
    ("PageUp", '\u{E00E}'),
    ("PageDown", '\u{E00F}'),
    ("End", '\u{E010}'),
    ("Home", '\u{E011}'),
    ("ArrowLeft", '\u{E012}'),
    ("ArrowUp", '\u{E013}'),
    ("ArrowRight", '\u{E014}'),
    ("ArrowDown", '\u{E015}'),
    ("Delete", '\u{E017}'),
];

/// An open page. When it is closed, complaints that the test has not asked for fail it.
pub(crate) struct Page {
    /// Taken out only at the end.
    browser: Option<Browser>,
    origin: String,
}

/// What a browser can be pointed at.
pub(crate) trait Origin {
    /// `http://127.0.0.1:PORT`, without a slash.
    fn origin(&self) -> String;
}

impl Origin for Server {
    fn origin(&self) -> String {
        Server::origin(self)
    }
}

impl Origin for Preview {
    fn origin(&self) -> String {
        format!("http://{}", self.address())
    }
}

impl Origin for Program {
    fn origin(&self) -> String {
        format!("http://{}", self.address())
    }
}

/// Opens an address of the site in a browser that remembers nothing, 1280 × 800.
#[track_caller]
pub(crate) fn open(server: &impl Origin, address: &str) -> Page {
    let page = blank(server);
    page.go(address);
    page
}

/// The same where scripts are switched off.
#[track_caller]
pub(crate) fn open_without_scripts(server: &impl Origin, address: &str) -> Page {
    let page = blank(server);
    page.allow_scripts(false);
    page.go(address);
    page
}

fn blank(server: &impl Origin) -> Page {
    let page = Page { browser: Some(Browser::take()), origin: server.origin() };
    let all = json!({"origin": page.origin, "storageTypes": "all"});
    page.browser().devtools("Storage.clearDataForOrigin", &all);
    page.resize(1280, 800);
    page
}

impl Page {
    fn browser(&self) -> &Browser {
        self.browser.as_ref().expect("it goes only when the page closes")
    }

    // ---- going about

    /// Another address of the same site; returns when it has loaded.
    #[track_caller]
    pub(crate) fn go(&self, address: &str) {
        self.browser().post("/url", &json!({"url": format!("{}{address}", self.origin)}));
    }

    #[track_caller]
    pub(crate) fn back(&self) {
        self.browser().post("/back", &json!({}));
    }

    #[track_caller]
    pub(crate) fn forward(&self) {
        self.browser().post("/forward", &json!({}));
    }

    #[track_caller]
    pub(crate) fn reload(&self) {
        self.browser().post("/refresh", &json!({}));
    }

    /// The size of the window's inside, in CSS pixels.
    #[track_caller]
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.browser().devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Scripts of the pages that are loaded from now on.
    #[track_caller]
    pub(crate) fn allow_scripts(&self, allowed: bool) {
        let disabled = json!({"value": !allowed});
        self.browser().devtools("Emulation.setScriptExecutionDisabled", &disabled);
    }

    // ---- hands

    /// Focuses a field and types at the end of what it holds, letter by letter.
    #[track_caller]
    pub(crate) fn type_into(&self, selector: &str, text: &str) {
        let element = self.find(selector);
        self.browser().post(&format!("/element/{element}/value"), &json!({"text": text}));
    }

    /// Clicks the first element, waiting until there is one.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        let element = self.find(selector);
        self.browser().post(&format!("/element/{element}/click"), &json!({}));
    }

    /// Types to whatever has the focus.
    #[track_caller]
    pub(crate) fn keys(&self, text: &str) {
        let strokes: Vec<Value> = text.chars().flat_map(|key| [down(key), up(key)]).collect();
        self.strokes(&strokes);
    }

    /// One key or chord to whatever has the focus: `Tab`, `Shift+Tab`, `Control+k`.
    #[track_caller]
    pub(crate) fn press(&self, chord: &str) {
        let keys: Vec<char> = chord.split('+').map(key).collect();
        let downs = keys.iter().map(|&key| down(key));
        let strokes: Vec<Value> = downs.chain(keys.iter().rev().map(|&key| up(key))).collect();
        self.strokes(&strokes);
    }

    /// The same key again and again.
    #[track_caller]
    pub(crate) fn press_often(&self, name: &str, times: usize) {
        let key = key(name);
        let strokes: Vec<Value> = (0..times).flat_map(|_| [down(key), up(key)]).collect();
        self.strokes(&strokes);
    }

    #[track_caller]
    fn strokes(&self, strokes: &[Value]) {
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": strokes});
        self.browser().post("/actions", &json!({"actions": [keyboard]}));
    }

    // ---- eyes

    /// Path, query and fragment: `/suche/?q=Armut`.
    #[track_caller]
    pub(crate) fn address(&self) -> String {
        let address = self.browser().get("/url");
        let address = address.as_str().expect("an address is text");
        address.strip_prefix(&self.origin).unwrap_or(address).to_owned()
    }

    #[track_caller]
    pub(crate) fn title(&self) -> String {
        string(self.browser().get("/title"))
    }

    /// What the first element shows, blanks folded; waits until there is one.
    #[track_caller]
    pub(crate) fn text(&self, selector: &str) -> String {
        folded(&self.of(selector, "e.innerText"))
    }

    /// What each element shows, now; none is no fault.
    #[track_caller]
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let all = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)";
        let texts = self.run(all, &json!([selector]));
        let texts = texts.as_array().expect("a list").iter();
        texts.map(|text| folded(text.as_str().unwrap_or_default())).collect()
    }

    /// How many such elements the page has now, shown or not.
    #[track_caller]
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.texts(selector).len()
    }

    /// What a field holds.
    #[track_caller]
    pub(crate) fn value(&self, selector: &str) -> String {
        self.of(selector, "e.value")
    }

    /// An attribute as it is written; missing is empty.
    #[track_caller]
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> String {
        self.of(selector, &format!("e.getAttribute({})", json!(name)))
    }

    /// What has the focus, as a selector: `input#q`, `a.sprung`, `body` for nothing.
    #[track_caller]
    pub(crate) fn focus(&self) -> String {
        string(self.script(
            "const e = document.activeElement;
             return e.localName + (e.id && '#' + e.id) + [...e.classList].map(c => '.' + c).join('')",
        ))
    }

    /// What sticks out to the right, as it is written, if the page can be pushed sideways;
    /// nothing that can be pushed sideways by itself, as wide tables.
    #[track_caller]
    pub(crate) fn too_wide(&self) -> Vec<String> {
        self.list(
            "const root = document.documentElement, width = root.clientWidth;
             if (root.scrollWidth <= width) return [];
             const scrolls = e => e && e !== document.body &&
                 (['auto', 'scroll'].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
             const out = [...document.querySelectorAll('body *')]
                 .filter(e => e.getBoundingClientRect().left + Math.max(e.offsetWidth, e.scrollWidth) > width)
                 .filter(e => !scrolls(e))
                 .map(e => e.outerHTML.slice(0, 120));
             return [root.scrollWidth + ' px', ...out]",
        )
    }

    // ---- patience

    /// Looks again and again until it is so, for whatever a page does in its own time.
    /// `what` completes „waited in vain until“.
    #[track_caller]
    pub(crate) fn wait_until(&self, so: impl Fn(&Page) -> bool, what: &str) {
        let end = Instant::now() + PATIENCE;
        while !so(self) {
            assert!(Instant::now() < end, "waited in vain until {what}");
            thread::sleep(BLINK);
        }
    }

    // ---- behind the page

    /// Runs the body of an `async` function in the page and gives what it returns; it may `await`.
    #[track_caller]
    pub(crate) fn script(&self, body: &str) -> Value {
        self.run(&format!("return (async () => {{ {body} }})()"), &json!([]))
    }

    /// The same for a script that gives a list of texts.
    #[track_caller]
    pub(crate) fn list(&self, body: &str) -> Vec<String> {
        let list = self.script(body);
        list.as_array().expect("a list").iter().map(|it| string(it.clone())).collect()
    }

    /// Errors and warnings of the console since the last question, refused styles and scripts too.
    #[track_caller]
    pub(crate) fn complaints(&self) -> Vec<String> {
        let log = self.browser().post("/se/log", &json!({"type": "browser"}));
        let entries = log.as_array().expect("a list").iter();
        let loud =
            entries.filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        loud.map(|entry| string(entry["message"].clone()).replace(&self.origin, "")).collect()
    }

    /// A picture of what the window shows.
    #[track_caller]
    pub(crate) fn screenshot(&self, path: &Path) {
        let picture = string(self.browser().get("/screenshot"));
        let picture = BASE64.decode(picture).expect("a picture in base64");
        std::fs::write(path, picture).expect("the picture is written");
    }

    /// A command of the developer tools, for what no word of this language is for.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.browser().devtools(command, parameters)
    }

    #[track_caller]
    fn run(&self, script: &str, arguments: &Value) -> Value {
        self.browser().post("/execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// The driver's name for the first element, waiting until there is one.
    #[track_caller]
    fn find(&self, selector: &str) -> String {
        let wanted = json!({"using": "css selector", "value": selector});
        let element = self.browser().post("/element", &wanted);
        let names = element.as_object().expect("an element");
        string(names.values().next().expect("an element has a name").clone())
    }

    /// An expression over the first element `e`, waiting until there is one.
    #[track_caller]
    fn of(&self, selector: &str, expression: &str) -> String {
        let script = format!(
            "const e = document.querySelector(arguments[0]); return e && [{expression} ?? '']"
        );
        let end = Instant::now() + PATIENCE;
        loop {
            let found = self.run(&script, &json!([selector]));
            if let Some([value]) = found.as_array().map(Vec::as_slice) {
                return string(value.clone());
            }
            assert!(Instant::now() < end, "no element {selector} on {}", self.address());
            thread::sleep(BLINK);
        }
    }

    /// Says what a failed test saw. Nothing here may panic: a second panic would end all tests.
    fn report(&self) {
        let browser = self.browser();
        let seen = "return location.href + '\\n' + document.body.innerText";
        let seen = browser.try_post("/execute/sync", &json!({"script": seen, "args": []}));
        let log = browser.try_post("/se/log", &json!({"type": "browser"}));
        eprintln!("page: {}", seen.map_or_else(|fault| fault, string));
        eprintln!("console: {}", log.unwrap_or_default());
        let shot = json!({"cmd": "Page.captureScreenshot", "params": {}});
        let shot = browser.try_post("/goog/cdp/execute", &shot).ok();
        let shot = shot.and_then(|shot| BASE64.decode(shot["data"].as_str()?).ok());
        let name = thread::current().name().unwrap_or("page").replace("::", "-");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        if shot.is_some_and(|shot| std::fs::write(&path, shot).is_ok()) {
            eprintln!("screenshot: {}", path.display());
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking() {
            self.report();
            self.browser.take().into_iter().for_each(Browser::end);
            return;
        }
        let complaints = self.complaints();
        self.browser.take().into_iter().for_each(Browser::give_back);
        assert!(complaints.is_empty(), "the browser complains: {complaints:#?}");
    }
}

fn down(key: char) -> Value {
    json!({"type": "keyDown", "value": key})
}

fn up(key: char) -> Value {
    json!({"type": "keyUp", "value": key})
}

#[track_caller]
fn key(name: &str) -> char {
    let special = KEYS.iter().find(|(special, _)| *special == name).map(|(_, key)| *key);
    let letter = || name.chars().next().filter(|_| name.chars().count() == 1);
    special.or_else(letter).unwrap_or_else(|| panic!("no key is called {name}"))
}

fn string(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
