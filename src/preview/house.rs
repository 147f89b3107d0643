//! Every address of the preview, and its answer: the site's own pages, and below `/__kis/` what
//! belongs to the preview.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderName, HeaderValue, LOCATION, SET_COOKIE,
};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::body::Body;
use super::dress::Dress;
use super::file;
use super::guard::{self, Guard, Refused};
use super::media;
use super::panel::{Panel, escaped};
use super::server::{Desk, Manner};
use super::showing::{Answer, Showing, View};
use crate::council::public::Note;
use crate::diagnostic::Diagnostic;

const SCRIPT: &str = concat!(
    "(() => {\n",
    include_str!("browser/idiomorph.js"),
    "\n",
    include_str!("browser/vorschau.js"),
    "})();\n"
);
const PAGE_STYLE: &str = include_str!("browser/vorschau.css");
const BAR_STYLE: &str = include_str!("browser/leiste.css");
const CHANGES_STYLE: &str = include_str!("browser/aenderungen.css");

/// Where the view is remembered.
const COOKIE_NAME: &str = "kis-ansicht";
/// So many windows hear of changes at once.
const STREAMS: usize = 64;
/// An event stream says at least so often that it is still there.
const BREATH: Duration = Duration::from_secs(15);
/// Which moment an answer shows.
const MOMENT: HeaderName = HeaderName::from_static("x-kis-stand");
/// That the page could not be made, and the last good one should stay.
const BROKEN: HeaderName = HeaderName::from_static("x-kis-gestoert");

/// What all answers have.
const ALWAYS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "SAMEORIGIN"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What answers.
pub(super) struct House {
    desk: Arc<Desk>,
    manner: Manner,
    guard: Guard,
    /// Who listens takes a place; pages need some, too.
    streams: Arc<Semaphore>,
    /// Tells this run from every other, so that browsers notice a new beginning.
    run: String,
}

/// A request that was let in.
struct Asked<'a> {
    head: &'a Parts,
    host: &'a str,
    view: View,
}

impl House {
    /// Answers from what is on the desk.
    pub(super) fn new(desk: Arc<Desk>, manner: Manner, guard: Guard) -> House {
        let run = format!("{:016x}", RandomState::new().build_hasher().finish());
        House { desk, manner, guard, streams: Arc::new(Semaphore::new(STREAMS)), run }
    }

    /// The answer to a request.
    pub(super) async fn answer<B>(self: &Arc<Self>, request: Request<B>) -> Response<Body> {
        // Nothing is ever read from what a request carries.
        let (head, _) = request.into_parts();
        let mut response = match self.admitted(&head).await {
            Ok(response) => response,
            Err(refused) => turned_away(&refused, head.uri.path()),
        };
        for (name, value) in ALWAYS {
            set(&mut response, HeaderName::from_static(name), value);
        }
        if let Body::Whole(bytes) = response.body()
            && !response.headers().contains_key(CONTENT_LENGTH)
        {
            let length = bytes.as_ref().map_or(0, Bytes::len);
            response.headers_mut().insert(CONTENT_LENGTH, length.into());
        }
        if head.method == Method::HEAD {
            *response.body_mut() = Body::empty();
        }
        response
    }

    async fn admitted(self: &Arc<Self>, head: &Parts) -> Result<Response<Body>, Refused> {
        let host = self.guard.admit(head)?;
        let path = guard::path(head.uri.path())?;
        guard::method(&head.method, path == "/__kis/ansicht")?;
        let asked = Asked { head, host, view: self.view(&head.headers) };
        Ok(match path.as_str() {
            "/__kis/vorschau.js" => whole(media::kind(&path), SCRIPT),
            "/__kis/vorschau.css" => whole(media::kind(&path), PAGE_STYLE),
            "/__kis/leiste.css" => whole(media::kind(&path), BAR_STYLE),
            "/__kis/aenderungen.css" => whole(media::kind(&path), CHANGES_STYLE),
            "/__kis/ereignisse" => self.events(&head.method),
            "/__kis/leiste" => self.bar(&asked).await,
            "/__kis/ansicht" => switch(head.uri.query()),
            "/__kis/aenderungen/" if self.manner.compare.is_some() => self.comparison(&asked).await,
            // Browsers ask for it unasked; where there is none, none need complain.
            "/favicon.ico" => match self.site(&asked, path).await {
                found if found.status() != StatusCode::NOT_FOUND => found,
                _ => empty(StatusCode::NO_CONTENT),
            },
            _ => self.site(&asked, path).await,
        })
    }

    // ---- the site

    async fn site(self: &Arc<Self>, asked: &Asked<'_>, path: String) -> Response<Body> {
        let showing = self.desk.now();
        let prefix = showing.prefix();
        let Some(below) = path.strip_prefix(prefix).filter(|below| below.starts_with('/')) else {
            // The start page is what everybody types; nothing else is there.
            if path == "/" || path == prefix {
                return moved(StatusCode::TEMPORARY_REDIRECT, &format!("{prefix}/"));
            }
            return self.missing(asked, &showing).await;
        };
        let (below, view) = (below.to_owned(), asked.view);
        let at_work = Arc::clone(&showing);
        let answer = spawn_blocking(move || at_work.answer(view, &below)).await;
        let Ok(answer) = answer else { return failed() };
        match answer {
            Answer::Page { html, notes } => {
                self.page(asked, &showing, StatusCode::OK, html, &notes)
            }
            Answer::Missing(html) => self.page(asked, &showing, StatusCode::NOT_FOUND, html, &[]),
            Answer::Broken(finding) => self.broken(asked, &showing, &finding),
            Answer::Moved(place) => {
                let query = asked.head.uri.query().map(|query| format!("?{query}"));
                let place = place + &query.unwrap_or_default();
                moved(StatusCode::PERMANENT_REDIRECT, &place)
            }
            Answer::Bytes(bytes) => file::from_memory(asked.head, media::kind(&path), bytes),
            Answer::File(on_disk) => {
                let root = self.manner.root.clone();
                let opened = spawn_blocking(move || file::open(&on_disk, &root)).await;
                match opened {
                    Ok(Ok(opened)) => file::from_disk(asked.head, media::kind(&path), opened),
                    _ => self.missing(asked, &showing).await,
                }
            }
        }
    }

    async fn missing(&self, asked: &Asked<'_>, showing: &Arc<Showing>) -> Response<Body> {
        let (at_work, view) = (Arc::clone(showing), asked.view);
        // Nothing has this address: the guard lets nobody ask for an empty part of a path.
        match spawn_blocking(move || at_work.answer(view, "//")).await {
            Ok(Answer::Missing(html)) => {
                self.page(asked, showing, StatusCode::NOT_FOUND, html, &[])
            }
            Ok(Answer::Broken(finding)) => self.broken(asked, showing, &finding),
            _ => failed(),
        }
    }

    /// A page, dressed for a browser; all others get what would be published.
    fn page(
        &self,
        asked: &Asked<'_>,
        showing: &Showing,
        status: StatusCode,
        html: Vec<u8>,
        notes: &[Note],
    ) -> Response<Body> {
        let moment = self.moment(showing);
        let is_dressed = asked.view == View::Staff || is_navigation(&asked.head.headers);
        let html = if is_dressed {
            Dress { host: asked.host, moment: &moment, notes }.put_on(html)
        } else {
            html
        };
        let mut response = whole(media::HTML, html);
        *response.status_mut() = status;
        set(&mut response, MOMENT, &moment);
        response
    }

    fn broken(&self, asked: &Asked<'_>, showing: &Showing, finding: &Diagnostic) -> Response<Body> {
        let page = plain_page(
            "Diese Seite lässt sich gerade nicht zeigen",
            &format!(
                "<p>{}</p>\n<p>Datei: {}. Sobald sie in Ordnung ist, erscheint die Seite von selbst.</p>",
                escaped(&finding.message),
                escaped(&finding.span.path)
            ),
        );
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        let mut response = self.page(asked, showing, status, page.into_bytes(), &[]);
        set(&mut response, BROKEN, "1");
        response
    }

    // ---- the preview's own

    async fn bar(self: &Arc<Self>, asked: &Asked<'_>) -> Response<Body> {
        let query = asked.head.uri.query();
        let page = guard::queried(query, "seite").and_then(|page| guard::path(&page).ok());
        // A path is text here, though it arrives decoded and encoded once more.
        let page = page.unwrap_or_else(|| "/".to_owned());
        let (house, view) = (Arc::clone(self), asked.view);
        let made = spawn_blocking(move || {
            let showing = house.desk.now();
            let below = page.strip_prefix(showing.prefix()).filter(|it| it.starts_with('/'));
            let broken = below.and_then(|below| match showing.answer(view, below) {
                Answer::Broken(finding) => Some(finding),
                _ => None,
            });
            let panel = Panel {
                showing: &showing,
                view,
                page: &page,
                broken,
                editor: &house.manner.editor,
                root: &house.manner.root,
                compares: house.manner.compare.is_some(),
            };
            panel.html()
        });
        made.await.map_or_else(|_| failed(), |html| whole(media::HTML, html))
    }

    async fn comparison(self: &Arc<Self>, asked: &Asked<'_>) -> Response<Body> {
        let Some(compare) = self.manner.compare.clone() else { return failed() };
        let showing = self.desk.now();
        let at_work = Arc::clone(&showing);
        let made = spawn_blocking(move || compare(&at_work)).await;
        let Ok(html) = made else { return failed() };
        self.page(asked, &showing, StatusCode::OK, html.into_bytes(), &[])
    }

    /// A stream that tells of every new moment, beginning with this one.
    fn events(self: &Arc<Self>, method: &Method) -> Response<Body> {
        let Ok(place) = Arc::clone(&self.streams).try_acquire_owned() else {
            return empty(StatusCode::SERVICE_UNAVAILABLE);
        };
        let (sender, body) = Body::flow();
        if *method != Method::HEAD {
            let house = Arc::clone(self);
            let mut changes = self.desk.listen();
            tokio::spawn(async move {
                let _place = place;
                let mut event = house.event(&changes.borrow_and_update());
                while sender.send(Ok(event.into())).await.is_ok() {
                    event = match timeout(BREATH, changes.changed()).await {
                        Ok(Ok(())) => house.event(&changes.borrow_and_update()),
                        Ok(Err(_)) => return,
                        Err(_) => ":\n\n".to_owned(),
                    };
                }
            });
        }
        let mut response = Response::new(body);
        set(&mut response, CONTENT_TYPE, "text/event-stream");
        response
    }

    fn event(&self, showing: &Showing) -> String {
        // Findings are counted later: whoever looks at a page wants the page first.
        let event = serde_json::json!({ "stand": self.moment(showing) });
        format!("retry: 1000\ndata: {event}\n\n")
    }

    fn moment(&self, showing: &Showing) -> String {
        format!("{}-{}", self.run, showing.number)
    }

    fn view(&self, headers: &HeaderMap) -> View {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = cookies.flat_map(|cookies| cookies.split(';'));
        let chosen = pairs.filter_map(|pair| pair.trim().split_once('='));
        let chosen = chosen.into_iter().find(|(name, _)| *name == COOKIE_NAME);
        match chosen.and_then(|(_, word)| view_of(word)) {
            Some(view) => view,
            None if self.manner.public => View::Public,
            None => View::Staff,
        }
    }
}

fn view_of(word: &str) -> Option<View> {
    match word {
        "oeffentlich" => Some(View::Public),
        "redaktion" => Some(View::Staff),
        _ => None,
    }
}

/// Remembers the other view and goes back to the page.
fn switch(query: Option<&str>) -> Response<Body> {
    let wanted = guard::queried(query, "ansicht");
    let Some(word) = wanted.filter(|word| view_of(word).is_some()) else {
        let sentence = "Welche Ansicht? Es gibt „redaktion“ und „oeffentlich“.";
        return turned_away(&Refused { status: StatusCode::BAD_REQUEST, sentence }, "");
    };
    let back = guard::queried(query, "zurueck").filter(|back| {
        let is_below = back.starts_with('/') && !back.starts_with("//");
        is_below && back.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
    });
    let mut response = moved(StatusCode::SEE_OTHER, back.as_deref().unwrap_or("/"));
    let cookie = format!("{COOKIE_NAME}={word}; Path=/; SameSite=Strict; HttpOnly");
    set(&mut response, SET_COOKIE, &cookie);
    response
}

/// Whether a browser asks for a page to show it in its window, and not a script or a program.
fn is_navigation(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-dest") {
        Some(destination) => destination == "document",
        None => headers.get("upgrade-insecure-requests").is_some_and(|value| value == "1"),
    }
}

fn whole(kind: &'static str, bytes: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    set(&mut response, CONTENT_TYPE, kind);
    response
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn moved(status: StatusCode, place: &str) -> Response<Body> {
    let mut response = empty(status);
    set(&mut response, LOCATION, place);
    response
}

fn turned_away(refused: &Refused, path: &str) -> Response<Body> {
    let mut response = whole(media::kind("grund.txt"), format!("{}\n", refused.sentence));
    *response.status_mut() = refused.status;
    if refused.status == StatusCode::METHOD_NOT_ALLOWED {
        set(&mut response, ALLOW, if path == "/__kis/ansicht" { "POST" } else { "GET, HEAD" });
    }
    response
}

/// A fault of this program; the terminal has its words.
fn failed() -> Response<Body> {
    let sentence = "Die Vorschau hat hier selbst einen Fehler. Was geschah, steht im Terminal.";
    turned_away(&Refused { status: StatusCode::INTERNAL_SERVER_ERROR, sentence }, "")
}

/// A page that needs no theme.
fn plain_page(title: &str, main: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n</head>\n<body data-kis-gestoert>\n<main>\n<h1>{title}</h1>\n{main}\n</main>\n</body>\n</html>\n"
    )
}

/// Sets a header; a value that no header can hold is left out.
pub(super) fn set(response: &mut Response<Body>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
